// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/vocabulary.h"
#include "models/services/import/sheetlayout.h"
#include "models/services/import/warningtally.h"

#include <optional>

namespace shuzhi {

/// Turns texts of the file into stored values: dates to ISO, spellings to codes, a person's decisions
/// first. What it cannot read it keeps as written and warns about. Departments and libraries stay names.
class CellTyper
{
public:
    /// @param format of the source ("csv", "json" …): lines of a cell are list entries in JSON.
    CellTyper(const ImportRequest &request, const SheetLayout &layout, const QString &format,
              WarningTally &warnings);

    /// Why no row with such cells can be stored, if so.
    [[nodiscard]] std::optional<ImportError> unstorable(const QStringList &cells) const;
    /// As it would be stored; empty where the file says nothing. Periods and numbers come as written.
    [[nodiscard]] QString value(const LayoutField &field, const QString &cell, qint64 row);
    /// What a person decided about a spelling: a code, empty for "not taken", nothing if nothing.
    [[nodiscard]] std::optional<QString> decided(const QString &field, const QString &spelling) const;

private:
    [[nodiscard]] QString line(const LayoutField &field, const QString &cell) const;
    [[nodiscard]] QString date(const LayoutField &field, const QString &cell, qint64 row);
    [[nodiscard]] QString coded(const LayoutField &field, const QString &cell, qint64 row);
    [[nodiscard]] QString codes(const LayoutField &field, const QString &cell, qint64 row);

    const ImportRequest &m_request;
    const SheetLayout &m_layout;
    WarningTally &m_warnings;
    bool m_json;
    QHash<QString, QHash<QString, QString>> m_memo; ///< codes of spellings met, by field
};

} // namespace shuzhi
