// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/sheetlayout.h"

#include <QTemporaryDir>

namespace shuzhi {

/// A sheet of a workbook to be made.
struct SheetSpec
{
    QString name;
    QList<QStringList> rows; ///< empty texts write nothing
    QList<MergedRange> merged;
    bool hidden = false;
};

/// Makes files for the tests of how sheets are understood.
class SheetFile
{
public:
    [[nodiscard]] QString csv(const QString &text) const;
    [[nodiscard]] QString xlsx(const QList<SheetSpec> &sheets) const;

private:
    QTemporaryDir m_dir;
};

/// Reads how a file is laid out, as an import of the request does.
[[nodiscard]] Result<SheetLayout> layoutOf(ImportRequest request, const QString &path);

/// The data rows an import gets: "row: cell|cell|…", with "+" before rows that go on with a catalog.
[[nodiscard]] QStringList dataOf(ImportRequest request, const QString &path);

/// "column=field" of the mapping, in the file's order.
[[nodiscard]] QStringList mappingOf(const SheetLayout &layout);

/// The first warning of a rule; one without a rule if there is none.
[[nodiscard]] ImportWarning warningOf(const QList<ImportWarning> &warnings, const QString &rule);

} // namespace shuzhi
