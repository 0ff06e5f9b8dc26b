// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace shuzhi {

/// A workbook being written with libxlsxwriter: owns it, names its sheets by the rules and keeps
/// each cell look once.
class XlsxBook
{
public:
    enum class Look { Head, Text, Integer, Real, Percent, Date, DateTime, Fault, Remark };

    /// Nothing is written before close(). `streaming` keeps one row in memory and spools the rest
    /// beside the target: rows must then come in order.
    XlsxBook(const QString &path, bool streaming);
    ~XlsxBook();
    Q_DISABLE_COPY_MOVE(XlsxBook)

    /// A new sheet, named `wanted` as far as the rules let (sheetName).
    [[nodiscard]] Result<lxw_worksheet *> addSheet(const QString &wanted);
    [[nodiscard]] lxw_format *format(Look look);
    /// Writes the file. Error: Unwritable.
    [[nodiscard]] Status close();

    /// `wanted` made a sheet name: no []:*?/\ or control characters, no apostrophe at either end, at
    /// most 31 UTF-16 units, never empty, not in `taken` whatever the case ("Name (2)").
    [[nodiscard]] static QString sheetName(const QString &wanted, const QStringList &taken);
    /// A text as the library takes it: it escapes control characters, but not text that looks like such
    /// an escape.
    [[nodiscard]] static QByteArray escaped(const QString &text);

private:
    QString m_path;
    QByteArray m_spoolFolder;
    lxw_workbook *m_book = nullptr;
    QStringList m_names;
    QHash<Look, lxw_format *> m_formats;
};

} // namespace shuzhi
