// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steadyrows.h"

#include <QAbstractItemView>
#include <QScrollBar>

#include <algorithm>
#include <cstdlib>

namespace shuzhi {

SteadyRows::SteadyRows(QAbstractItemView &view)
    : QObject(&view)
    , m_view(view)
{
}

void SteadyRows::holdOn(const QAbstractItemModel &model)
{
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &SteadyRows::hold);
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &SteadyRows::hold);
    connect(&model, &QAbstractItemModel::rowsAboutToBeMoved, this, &SteadyRows::hold);
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &SteadyRows::hold);
}

void SteadyRows::settleOn(const QAbstractItemModel &model)
{
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &SteadyRows::settle);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &SteadyRows::settle);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &SteadyRows::settle);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &SteadyRows::settle);
}

void SteadyRows::hold()
{
    m_seen.clear();
    m_across = m_view.horizontalScrollBar()->value();
    const QRect area = m_view.viewport()->rect();
    for (int y = 0; m_view.isVisible() && y < area.height();) {
        const QModelIndex index = m_view.indexAt(QPoint(area.width() / 2, y));
        const QRect rect = m_view.visualRect(index);
        if (!index.isValid() || rect.height() <= 0)
            return;
        const Seen seen{index, rect.top()};
        if (m_view.currentIndex().siblingAtColumn(index.column()) == index)
            m_seen.prepend(seen); // what one works on stays first of all
        else
            m_seen.append(seen);
        y = rect.bottom() + 1;
    }
}

void SteadyRows::settle()
{
    m_view.horizontalScrollBar()->setValue(m_across);
    QList<int> moves;
    int height = 0;
    if (!m_seen.isEmpty())
        m_view.doItemsLayout();
    for (const Seen &seen : std::as_const(m_seen)) {
        const QRect rect = m_view.visualRect(seen.index);
        if (!seen.index.isValid() || rect.height() <= 0)
            continue;
        moves += rect.top() - seen.top;
        height = rect.height();
    }
    m_seen.clear();
    if (moves.isEmpty())
        return;
    QList<int> sorted = moves;
    std::nth_element(sorted.begin(), sorted.begin() + sorted.size() / 2, sorted.end());
    const int most = sorted.at(sorted.size() / 2);
    // The first that did not go elsewhere itself leads.
    const auto leads = [&](int move) { return std::abs(move - most) <= m_view.viewport()->height(); };
    const int move = *std::find_if(moves.begin(), moves.end(), leads);
    const bool pixels = m_view.verticalScrollMode() == QAbstractItemView::ScrollPerPixel;
    QScrollBar *bar = m_view.verticalScrollBar();
    bar->setValue(bar->value() + (pixels ? move : move / height));
}

} // namespace shuzhi
