// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHeaderView>

#include <functional>

namespace shuzhi {

class PagedTable;

/// Which way a column orders the rows, and the place of its key among several (1 is the first).
struct SortMark
{
    int place = 1;
    bool descending = false;
};

/// Head of a grid that can be ordered by several columns: an arrow beside the words, a small number
/// where there is more than one key. A click asks for this column alone, with Shift for one key more.
class SortHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit SortHeader(PagedTable *table);

    void setMarks(const QHash<int, SortMark> &marks);
    void setTips(std::function<QString(int section)> tips) { m_tips = std::move(tips); }

Q_SIGNALS:
    void sortRequested(int section, bool further);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] int markWidth(int section) const;

    PagedTable *m_table;
    QHash<int, SortMark> m_marks;
    std::function<QString(int)> m_tips;
    bool m_further = false; ///< Shift was held when the mouse was let go
};

} // namespace shuzhi
