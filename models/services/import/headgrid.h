// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/sheetsample.h"

#include <optional>

namespace shuzhi {

/// Rows that may be the head of a table, and what they say above each column.
struct HeadBlock
{
    qint64 first = 0, last = 0; ///< rows as shown
    QStringList heads; ///< the parts of a grouped head joined with "/"; no blanks at the end
    int groups = 0; ///< cells that stand over several columns, but not over all
    bool tied = false; ///< a merged cell reaches over several of its rows
    bool guessed = false; ///< blanks were read as merged with the cell before them
};

/// The first rows of a sheet as a person sees them: a merged cell fills its range.
class HeadGrid
{
public:
    static constexpr qsizetype mostRows = 60; ///< with text, that a head is looked for in

    explicit HeadGrid(const SheetSample &sample, qsizetype from = 0);

    [[nodiscard]] qsizetype size() const { return m_rows.size(); }
    [[nodiscard]] qint64 row(qsizetype place) const { return m_rows[place].row; }
    /// The block of these rows and of those that merged cells tie to them. Nothing for rows that do
    /// not stand together, and for a block that grows beyond what a head is.
    [[nodiscard]] std::optional<HeadBlock> block(qsizetype first, qsizetype last) const;

private:
    struct Cell
    {
        QString text;
        int left = 0, right = 0; ///< columns of its range
        qint64 top = 0, bottom = 0; ///< rows of its range
    };
    struct Row
    {
        qint64 row = 0;
        QList<Cell> cells;
    };

    void merge(const MergedRange &range, const SheetSample &sample);
    [[nodiscard]] bool grow(qsizetype &first, qsizetype &last) const;
    [[nodiscard]] bool standsTogether(qsizetype first, qsizetype last) const;
    [[nodiscard]] bool lostMerges(const QList<Row> &rows) const;
    void guess(QList<Row> &rows) const;
    [[nodiscard]] int groupsIn(const QList<Row> &rows, qsizetype width, bool guessed) const;

    QList<Row> m_rows;
    bool m_records = false;
};

} // namespace shuzhi
