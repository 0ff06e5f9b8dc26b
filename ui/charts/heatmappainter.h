// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <QFont>

namespace shuzhi {

/// One figure of a heat map. Its colour is never alone: the figure stands on it and a shape beside it.
struct HeatCell
{
    QString text; ///< the figure: "78.0%"
    int level = -1; ///< place among the levels, 0 the best; -1: not applicable
    QString valueText; ///< the whole figure in words, for assistive technology and hovering
    QString where; ///< search expression of the rows behind it; empty: opens nothing
    QString explain = {}; ///< names the figure to its owner
};

struct HeatColumn
{
    QString key; ///< names the column to its owner
    QString name;
    QString group; ///< columns of one group stand side by side below its name; empty: none
};

struct HeatRow
{
    QString place; ///< short, before the name: a rank
    QString name;
    QList<HeatCell> cells; ///< one a column
};

/// The values of a heat map, in the order the caller sorted them.
struct HeatMapValues
{
    QString rowHead; ///< of the names
    QString placeHead;
    QList<HeatColumn> columns;
    QList<HeatRow> rows;
    QStringList levels; ///< words of the levels, best first, at most four
    qsizetype sortedColumn = -1; ///< whose head bears a mark; -1: none
    bool bestFirst = true;
};

/// Draws rows × columns as tinted cells: no widget, so that paper uses it as well. Units are pixels of
/// 1/96 inch, words are always 12 px.
class HeatMapPainter
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::HeatMapPainter)

public:
    explicit HeatMapPainter(HeatMapValues values = {}, const QFont &font = {});

    [[nodiscard]] const HeatMapValues &values() const { return m_values; }
    /// Cells only, rows from the top of `area`.
    void paintRows(QPainter &painter, const QRectF &area, const Theme &theme) const;
    /// The columns' heads at the bottom of `area`.
    void paintHead(QPainter &painter, const QRectF &area, const Theme &theme) const;
    /// What the levels mean, in one line.
    void paintLegend(QPainter &painter, const QRectF &area, const Theme &theme) const;
    /// One mark a cell, row after row.
    [[nodiscard]] QList<Mark> cellMarks(const QRectF &area) const;
    /// One mark a column; `where` is its key.
    [[nodiscard]] QList<Mark> headMarks(const QRectF &area) const;
    [[nodiscard]] QList<QStringList> table() const;

    [[nodiscard]] qreal rowsHeight() const;
    [[nodiscard]] static qreal rowHeight();
    /// From here on figures have room beside their marks.
    [[nodiscard]] qreal leastWidth() const;
    [[nodiscard]] qreal headHeight(qreal width) const;
    [[nodiscard]] static qreal legendHeight();
    /// Rows that stand in a height.
    [[nodiscard]] static qsizetype rowsIn(qreal height);

private:
    [[nodiscard]] QRectF column(const QRectF &area, qsizetype index) const;
    [[nodiscard]] QRectF names(const QRectF &area) const;
    [[nodiscard]] qreal placesWidth() const;
    [[nodiscard]] qreal namesWidth(qreal width) const;
    void paintCell(QPainter &painter, const QRectF &cell, const HeatCell &value, const Theme &theme) const;
    void paintGroups(QPainter &painter, const QRectF &area, const Theme &theme) const;

    HeatMapValues m_values;
    QFont m_font;
    qreal m_widestName = 0;
};

} // namespace shuzhi
