// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace shuzhi {

/// Bounds a file may not pass; passing one is ErrorCode::TooLarge with the bound in `detail`. The
/// defaults let every honest workbook through (1,048,576 rows × 90 columns) and stop bombs.
struct SourceLimits
{
    qint64 inflatedBytes = qint64(4) << 30; ///< unpacked size of one sheet part
    qint64 partBytes = qint64(64) << 20; ///< the same for workbook, relationships and styles
    qint64 stringBytes = qint64(512) << 20; ///< shared strings held in memory, UTF-8
    int inflateRatio = 200; ///< unpacked ÷ packed, looked at beyond the first 16 MiB
    qint64 cells = 100'000'000; ///< cells handed to the sink, gaps in a row included
    qint64 cellBytes = qint64(1) << 20; ///< text of one cell, UTF-8
    int archiveParts = 20'000; ///< entries of a zip directory
    int nesting = 64; ///< JSON: objects and arrays inside one another
};

/// How a source is to be read.
struct SourceOptions
{
    /// Text files only: an encoding by any of its names ("GB18030", "gbk", "cp950", "utf8"). Empty:
    /// found from the content (textencoding.h).
    QString encoding;
    /// CSV only: the characters between cells, or "tab", "\x01". Empty: found (csvdialect.h).
    QString separator;
    SourceLimits limits;
    /// Asked every few hundred KiB, on the reading thread; true ends the read with Cancelled.
    std::function<bool()> cancelled;
};

/// One sheet as the workbook lists it; `hidden` covers "very hidden" too.
struct SheetInfo
{
    QString name;
    bool hidden = false;

    bool operator==(const SheetInfo &) const = default;
};

/// A merged range; its value stands in the first cell. Rows as shown (from 1), columns from 0 like
/// the list a RowSink gets; all ends included.
struct MergedRange
{
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;

    bool operator==(const MergedRange &) const = default;
};

/// Takes one row: its number as a spreadsheet shows it (from 1) and the texts of its cells, up to
/// the last one that holds something. Rows without any text are not handed over, the next number
/// shows the gap. False stops reading. Texts: dates are 2023-06-30, 2023-06-30 14:05:00 or 14:05:00,
/// whole numbers have no ".0" and no exponent, truth values are TRUE and FALSE, errors stand as
/// shown (#N/A), a formula gives its cached result, a line break is one "\n"; nothing is trimmed.
using RowSink = std::function<bool(qint64 row, const QStringList &cells)>;

/// A file of rows being read: one class per format behind it. Belongs to the thread that opened it.
class SheetSource
{
public:
    virtual ~SheetSource() = default;

    /// "csv", "xlsx", "ods", "fods", "xls", "json", or "data-json" for a DCAT-US catalog.
    [[nodiscard]] virtual QString format() const = 0;
    /// The encoding a text file was read in ("UTF-8", "UTF-16LE", "GB18030"); empty for a workbook.
    [[nodiscard]] virtual QString encoding() const = 0;
    /// What separates the cells of a CSV; empty for any other format.
    [[nodiscard]] virtual QString separator() const { return {}; }
    /// Worksheets in the workbook's order; a CSV has one without a name, JSON one for each array of
    /// records.
    [[nodiscard]] virtual QList<SheetInfo> sheets() const = 0;
    /// Hands every row of sheets()[sheet] to the sink, in order; may be called again. Errors:
    /// NotFound (no such sheet), Unreadable, TooLarge, Cancelled. Rows handed over before an error
    /// are not to be trusted: the rest is missing.
    [[nodiscard]] virtual Status readRows(int sheet, const RowSink &sink) = 0;
    /// Ranges of the sheet read last; known once readRows reached its end.
    [[nodiscard]] virtual QList<MergedRange> mergedRanges() const = 0;
    /// False where the format cannot say which cells were merged: a blank right of or below a filled
    /// head may then have been part of it.
    [[nodiscard]] virtual bool knowsMerges() const { return true; }
};

/// Opens what the content says it is, whatever the name. A file that is no table is Unreadable with
/// `subject` = contentCode() of what it is (contentkind.h); text that is not in the encoding is
/// Unreadable with `subject` "encoding" and the row in `detail`.
[[nodiscard]] Result<std::unique_ptr<SheetSource>> openSource(const QString &path,
                                                              const SourceOptions &options = {});

} // namespace shuzhi
