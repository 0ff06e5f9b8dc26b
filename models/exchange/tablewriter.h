// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>

namespace shuzhi {

/// One column of a table that is written out. A value that does not fit its kind (raw text kept
/// from an import in a Date column) is written as the text it is.
struct Column
{
    enum Kind : quint8 {
        Text, ///< codes too: "007" stays text in a workbook
        Integer,
        Real,
        Date, ///< QDate, QDateTime or ISO text
        Percent, ///< a ratio; 0.334 is shown as 33.4% in a workbook
    };

    QString header;
    Kind kind = Text;
    double width = 0; ///< workbook only, in characters; 0 takes one from header and kind
    QString key = {}; ///< name in JSON, the same in every language; empty: the header
};

/// Name (of the sheet) and columns of a table that is written out.
struct Table
{
    QString name;
    QList<Column> columns;
};

/// What a write left behind: `rows` without the header, the file's size and its lower-case SHA-256.
struct WriteReport
{
    qint64 rows = 0;
    qint64 bytes = 0;
    QString sha256;

    bool operator==(const WriteReport &) const = default;
};

/// Fills `row` with one value per column and gives true, or false when there are no more; its error
/// ends the write. A null value is an empty cell (JSON: null).
using RowPull = std::function<Result<bool>(QVariantList &row)>;

/// Writes rows to one file format. The target appears whole or not at all: on any error what stood
/// there before still stands.
class TableWriter
{
public:
    virtual ~TableWriter() = default;

    /// Errors: Unwritable (rights, disk full), TooLarge (a text no cell of the format can hold, too
    /// many columns), Internal (a row of another length, a number that is none), the pull's own.
    [[nodiscard]] virtual Result<WriteReport> write(const QString &path, const Table &table,
                                                    const RowPull &pull) = 0;
};

/// The writer of "xlsx", "csv" or "json". Error: Usage for any other format.
[[nodiscard]] Result<std::unique_ptr<TableWriter>> tableWriter(const QString &format);

} // namespace shuzhi
