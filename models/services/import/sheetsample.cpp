// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/sheetsample.h"

#include <algorithm>

namespace shuzhi {

namespace {

constexpr qsizetype mostCells = 300'000; ///< of a sample, blanks counted

SampleRow cutRow(qint64 row, const QStringList &cells, bool &whole)
{
    SampleRow made{row, cells};
    for (QString &cell : made.cells) {
        if (cell.size() <= SheetSample::mostCell)
            continue;
        cell.truncate(SheetSample::mostCell);
        whole = false;
    }
    return made;
}

} // namespace

qsizetype SheetSample::placeOf(qint64 row) const
{
    return std::lower_bound(rows.begin(), rows.end(), row,
                            [](const SampleRow &each, qint64 wanted) { return each.row < wanted; })
        - rows.begin();
}

Result<SheetSample> takeSample(SheetSource &source, int sheet, qsizetype rows)
{
    SheetSample sample;
    sample.knowsMerges = source.knowsMerges();
    sample.records = source.format().endsWith(u"json");
    qsizetype cellCount = 0;
    const Status read = source.readRows(sheet, [&](qint64 row, const QStringList &cells) {
        cellCount += cells.size();
        if (sample.rows.size() < rows && cellCount <= mostCells)
            sample.rows += cutRow(row, cells, sample.whole);
        else
            sample.whole = false;
        return sample.whole || sample.knowsMerges || sample.rows.size() < rows;
    });
    if (!read)
        return tl::unexpected(read.error());
    sample.merged = source.mergedRanges();
    return sample;
}

Status eachRow(SheetSource &source, int sheet, const SheetSample &sample, const RowSink &sink)
{
    if (!sample.whole)
        return source.readRows(sheet, sink);
    for (const SampleRow &row : sample.rows)
        if (!sink(row.row, row.cells))
            break;
    return {};
}

} // namespace shuzhi
