// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/xlsbook.h"

#include <QMap>

namespace shuzhi {

/// Turns the records of one BIFF worksheet into rows of texts and, at its end, merged ranges.
class XlsSheetReader
{
public:
    XlsSheetReader(BiffRecords &records, const XlsBook &book, const SourceOptions &options,
                   const RowSink &sink);

    /// Reads the sheet that begins at `position`. Errors: those of SheetSource::readRows.
    [[nodiscard]] Status read(qint64 position);
    [[nodiscard]] const QList<MergedRange> &mergedRanges() const { return m_merged; }
    /// The sink asked to stop.
    [[nodiscard]] bool wasStopped() const { return m_stopped; }

private:
    struct Place
    {
        int row = 0;
        int column = 0;
        NumberStyle style;
    };
    using Step = std::function<Status()>;

    [[nodiscard]] Status walk(qint64 position, const Step &step);
    [[nodiscard]] Status noteOrder();
    [[nodiscard]] Status readRecord();
    [[nodiscard]] Status readTexts(const Place &at);
    [[nodiscard]] Status readSeveral();
    [[nodiscard]] Status readFormula(const Place &at);
    [[nodiscard]] Status readMerged();
    [[nodiscard]] Status put(const Place &at, const QString &text);
    [[nodiscard]] Status handOver(int row, const QStringList &cells);
    [[nodiscard]] Status finish();
    [[nodiscard]] Place place();
    [[nodiscard]] QString number(double value, NumberStyle style) const;

    BiffRecords &m_records;
    const XlsBook &m_book;
    const SourceOptions &m_options;
    const RowSink &m_sink;

    int m_lastRow = -1; ///< while the order is looked at
    bool m_ordered = true;
    int m_row = -1; ///< of m_cells
    QStringList m_cells;
    QMap<int, QStringList> m_rows; ///< rows of a sheet that writes them in any order
    std::optional<Place> m_pending; ///< a formula whose text comes in a record of its own
    qint64 m_cellCount = 0;
    bool m_stopped = false;
    QList<MergedRange> m_merged;
};

} // namespace shuzhi
