// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sortheader.h"

#include "ui/widgets/pagedtable.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace shuzhi {

namespace {

constexpr int side = 8;
constexpr int arrow = 8;
constexpr int gap = 4;

} // namespace

SortHeader::SortHeader(PagedTable *table)
    : QHeaderView(Qt::Horizontal, table)
    , m_table(table)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionsMovable(true);
    setFixedHeight(Theme::measures().head);
    setMinimumSectionSize(40);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QHeaderView::sectionClicked, this,
            [this](int section) { emit sortRequested(section, m_further); });
}

void SortHeader::setMarks(const QHash<int, SortMark> &marks)
{
    m_marks = marks;
    viewport()->update();
}

int SortHeader::markWidth(int section) const
{
    if (!m_marks.contains(section))
        return 0;
    const QFontMetrics small(Theme::font(Theme::measures().secondaryText));
    const int number =
        m_marks.size() > 1 ? small.horizontalAdvance(QString::number(m_marks.value(section).place)) + 2 : 0;
    return gap + arrow + number;
}

void SortHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    // The words are painted with the mark, which moves with them.
    option->text.clear();
}

void SortHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    const Theme &theme = Theme::current();
    const int mark = markWidth(section);
    const QRect inner = rect.adjusted(side, 0, -side, 0);
    const QString all = model()->headerData(section, orientation()).toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font());
    const QString words = painter->fontMetrics().elidedText(all, Qt::ElideRight, inner.width() - mark);
    const int wide = painter->fontMetrics().horizontalAdvance(words);
    const int left = m_table->isNumeric(section) ? inner.right() + 1 - wide - mark : inner.left();
    painter->setPen(mark > 0 ? theme.text : theme.mute);
    painter->drawText(QRect(left, rect.top(), wide + 1, rect.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      words);
    if (mark > 0) {
        const SortMark &order = m_marks[section];
        const QPointF middle(left + wide + gap + arrow / 2.0, rect.center().y() + 0.5);
        const double down = order.descending ? 1 : -1;
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        painter->drawPolygon(QPolygonF({middle + QPointF(-4, -2.5 * down), middle + QPointF(4, -2.5 * down),
                                        middle + QPointF(0, 3 * down)}));
        if (m_marks.size() > 1) {
            painter->setPen(theme.accent);
            painter->setFont(Theme::font(Theme::measures().secondaryText));
            painter->drawText(QRectF(middle.x() + arrow / 2.0 + 2, rect.top(), 20, rect.height()),
                              Qt::AlignLeft | Qt::AlignVCenter, QString::number(order.place));
        }
    }
    painter->restore();
}

void SortHeader::mouseReleaseEvent(QMouseEvent *event)
{
    m_further = event->modifiers().testFlag(Qt::ShiftModifier);
    QHeaderView::mouseReleaseEvent(event);
}

bool SortHeader::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_tips) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int section = logicalIndexAt(help->pos());
        QToolTip::showText(help->globalPos(), section < 0 ? QString() : m_tips(section), this);
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

} // namespace shuzhi
