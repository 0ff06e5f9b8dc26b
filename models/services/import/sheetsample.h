// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"

namespace shuzhi {

/// One row of a sheet in memory.
struct SampleRow
{
    qint64 row = 0; ///< as a spreadsheet shows it
    QStringList cells; ///< each cut to SheetSample::mostCell characters
};

/// The first rows of a sheet and what is merged in it: enough to find the head and to see what the
/// columns hold. Bounded, however large the file is.
struct SheetSample
{
    static constexpr qsizetype mostCell = 1000;

    QList<SampleRow> rows;
    QList<MergedRange> merged; ///< of the whole sheet; empty where the format does not know
    bool knowsMerges = true;
    bool records = false; ///< one row of names, then records: nothing above, between or below
    bool whole = true; ///< nothing was left out or cut: the sheet need not be read again

    /// The place in `rows` of a row, or of the first one below it.
    [[nodiscard]] qsizetype placeOf(qint64 row) const;
};

/// Reads the first rows with text. A format that knows merged ranges tells them only at the end of
/// the sheet, so all of it is read then. Errors: those of readRows.
[[nodiscard]] Result<SheetSample> takeSample(SheetSource &source, int sheet, qsizetype rows);

/// All rows of the sheet: from memory, where the sample is the whole of it.
[[nodiscard]] Status eachRow(SheetSource &source, int sheet, const SheetSample &sample, const RowSink &sink);

} // namespace shuzhi
