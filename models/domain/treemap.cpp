// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/treemap.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shuzhi {

namespace {

constexpr double kSideways = 3; // a step aside counts more than one ahead

/// Fills what is left of the area with row after row along its shorter side.
class Squarifier
{
public:
    Squarifier(QList<double> areas, const QRectF &room)
        : m_areas(std::move(areas))
        , m_room(room)
    {
    }

    QList<QRectF> run()
    {
        qsizetype first = 0;
        while (first < m_areas.size()) {
            const qsizetype end = rowEnd(first);
            place(first, end);
            first = end;
        }
        return m_placed;
    }

private:
    [[nodiscard]] double side() const { return std::min(m_room.width(), m_room.height()); }

    /// The row takes tiles as long as that makes its worst one squarer.
    [[nodiscard]] qsizetype rowEnd(qsizetype first) const
    {
        double sum = m_areas.at(first), worst = worstRatio(first, first, sum);
        qsizetype end = first + 1;
        for (; end < m_areas.size(); ++end) {
            const double more = sum + m_areas.at(end);
            const double ratio = worstRatio(first, end, more);
            if (ratio > worst)
                break;
            sum = more;
            worst = ratio;
        }
        return end;
    }

    /// Areas fall, so the first and the last of a row are its extremes.
    [[nodiscard]] double worstRatio(qsizetype first, qsizetype last, double sum) const
    {
        const double square = side() * side(), total = sum * sum;
        return std::max(square * m_areas.at(first) / total, total / (square * m_areas.at(last)));
    }

    void place(qsizetype first, qsizetype end)
    {
        const bool upright = m_room.width() >= m_room.height(); // the row is a column at the left
        const double sum = std::accumulate(m_areas.begin() + first, m_areas.begin() + end, 0.0);
        const bool last = end == m_areas.size();
        const double along = upright ? m_room.height() : m_room.width();
        // The last row takes all that is left, so that rounding leaves no seam.
        const double across = last ? (upright ? m_room.width() : m_room.height()) : sum / along;
        double done = 0;
        for (qsizetype i = first; i < end; ++i) {
            const double from = along * done / sum;
            done += m_areas.at(i);
            const double to = i + 1 == end ? along : along * done / sum;
            m_placed += upright ? QRectF(m_room.left(), m_room.top() + from, across, to - from)
                                : QRectF(m_room.left() + from, m_room.top(), to - from, across);
        }
        if (upright)
            m_room.setLeft(m_room.left() + across);
        else
            m_room.setTop(m_room.top() + across);
    }

    QList<double> m_areas; ///< falling, their sum the room's area
    QRectF m_room; ///< what is still free
    QList<QRectF> m_placed;
};

/// How far `to` lies beyond the edge of `from` and how far aside; nothing if it does not lie that way.
double distance(const QRectF &from, const QRectF &to, Direction direction)
{
    constexpr double kTouch = 0.5; // neighbours may overlap by a rounding error
    const bool level = direction == Direction::Left || direction == Direction::Right;
    double ahead = 0;
    switch (direction) {
    case Direction::Left: ahead = from.left() - to.right(); break;
    case Direction::Right: ahead = to.left() - from.right(); break;
    case Direction::Up: ahead = from.top() - to.bottom(); break;
    case Direction::Down: ahead = to.top() - from.bottom(); break;
    }
    if (ahead < -kTouch)
        return std::numeric_limits<double>::infinity();
    const QPointF centre = from.center();
    const double aside = level ? std::max({to.top() - centre.y(), centre.y() - to.bottom(), 0.0})
                               : std::max({to.left() - centre.x(), centre.x() - to.right(), 0.0});
    return std::max(ahead, 0.0) + kSideways * aside;
}

} // namespace

QList<QRectF> squarify(const QList<double> &sizes, const QRectF &area)
{
    QList<qsizetype> order;
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        if (sizes.at(i) > 0)
            order += i;
    }
    QList<QRectF> tiles(sizes.size(), QRectF(area.topLeft(), QSizeF()));
    if (order.isEmpty() || area.width() <= 0 || area.height() <= 0)
        return tiles;
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return sizes.at(a) > sizes.at(b); });
    double sum = 0;
    for (const qsizetype i : order)
        sum += sizes.at(i);
    QList<double> areas;
    for (const qsizetype i : order)
        areas += sizes.at(i) / sum * area.width() * area.height();
    const QList<QRectF> placed = Squarifier(areas, area).run();
    for (qsizetype i = 0; i < order.size(); ++i)
        tiles[order.at(i)] = placed.at(i);
    return tiles;
}

QList<QRectF> evenGrid(qsizetype count, const QRectF &area)
{
    QList<QRectF> cells;
    if (count <= 0 || area.isEmpty())
        return cells;
    const double wanted = std::sqrt(double(count) * area.height() / area.width());
    const auto rows = std::clamp<qsizetype>(qsizetype(std::lround(wanted)), 1, count);
    for (qsizetype row = 0; row < rows; ++row) {
        const qsizetype columns = count / rows + (row < count % rows ? 1 : 0);
        const double top = area.top() + area.height() * double(row) / double(rows);
        const double width = area.width() / double(columns);
        for (qsizetype column = 0; column < columns; ++column)
            cells += QRectF(area.left() + width * double(column), top, width, area.height() / double(rows));
    }
    return cells;
}

qsizetype neighbourOf(const QList<QRectF> &areas, qsizetype from, Direction direction)
{
    qsizetype best = from;
    double nearest = std::numeric_limits<double>::infinity();
    for (qsizetype i = 0; i < areas.size(); ++i) {
        const double far = i == from || areas.at(i).isEmpty()
            ? std::numeric_limits<double>::infinity()
            : distance(areas.at(from), areas.at(i), direction);
        if (far < nearest) {
            nearest = far;
            best = i;
        }
    }
    return best;
}

} // namespace shuzhi
