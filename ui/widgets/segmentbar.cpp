// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentbar.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace shuzhi {

namespace {

constexpr int lineHeight = 30;
constexpr int side = 8;
constexpr int closeSide = 4;

} // namespace

SegmentBar::SegmentBar(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SegmentBar::setSegments(const QList<Segment> &segments)
{
    const QString key = current();
    m_segments = segments;
    m_current = 0;
    m_hovered = -1;
    setCurrent(key);
    updateGeometry();
}

void SegmentBar::setCurrent(const QString &key)
{
    for (qsizetype i = 0; i < m_segments.size(); ++i)
        if (m_segments.at(i).key == key)
            m_current = i;
    describe();
}

QString SegmentBar::current() const
{
    return m_segments.value(m_current).key;
}

QSize SegmentBar::sizeHint() const
{
    int width = -side;
    for (const Segment &segment : m_segments)
        width += widthOf(segment, {side, true});
    return {width, lineHeight};
}

QSize SegmentBar::minimumSizeHint() const
{
    int width = -2 * closeSide;
    for (const Segment &segment : m_segments)
        width += widthOf(segment, {closeSide, false});
    return {width, lineHeight};
}

void SegmentBar::describe()
{
    const Segment segment = m_segments.value(m_current);
    const QString words = segment.note.isEmpty() ? segment.text : QString(segment.text + u' ' + segment.note);
    setAccessibleDescription(tr("%1, %2 of %3").arg(words).arg(m_current + 1).arg(m_segments.size()));
    update();
}

int SegmentBar::widthOf(const Segment &segment, const Fit &fit) const
{
    const int note =
        segment.note.isEmpty() || !fit.notes ? 0 : fontMetrics().horizontalAdvance(segment.note) + 5;
    return fontMetrics().horizontalAdvance(segment.text) + note + 2 * fit.side;
}

SegmentBar::Fit SegmentBar::fit() const
{
    for (const Fit &fit : {Fit{side, true}, Fit{closeSide, true}, Fit{side, false}}) {
        int width = -2 * fit.side;
        for (const Segment &segment : m_segments)
            width += widthOf(segment, fit);
        if (width <= this->width())
            return fit;
    }
    return {closeSide, false};
}

QRect SegmentBar::segmentRect(qsizetype index) const
{
    const Fit fit = this->fit();
    int x = -fit.side; // the first words stand flush with what is above and below
    for (qsizetype i = 0; i < index; ++i)
        x += widthOf(m_segments.at(i), fit);
    return {x, 0, widthOf(m_segments.at(index), fit), lineHeight};
}

qsizetype SegmentBar::segmentAt(const QPoint &point) const
{
    for (qsizetype i = 0; i < m_segments.size(); ++i)
        if (segmentRect(i).contains(point))
            return i;
    return -1;
}

void SegmentBar::choose(qsizetype index)
{
    if (index < 0 || index >= m_segments.size() || index == m_current)
        return;
    m_current = index;
    describe();
    emit currentChanged(current());
}

void SegmentBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(0, lineHeight - 1, width(), 1), theme.line);
    const Fit fit = this->fit();
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        const QRect box = segmentRect(i);
        const QRect words = box.adjusted(fit.side, 0, -fit.side, -2);
        const bool isCurrent = i == m_current;
        painter.setPen(isCurrent || i == m_hovered ? theme.accent : theme.text);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, m_segments.at(i).text);
        painter.setPen(isCurrent ? theme.accent : theme.mute);
        if (fit.notes)
            painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, m_segments.at(i).note);
        if (isCurrent)
            painter.fillRect(QRect(words.left(), lineHeight - 2, words.width(), 2), theme.accent);
        if (isCurrent && hasFocus())
            paintFocusRing(painter, box.adjusted(1, 2, -1, -4) & rect(), 4);
    }
}

void SegmentBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: choose(m_current - 1); break;
    case Qt::Key_Right: choose(m_current + 1); break;
    case Qt::Key_Home: choose(0); break;
    case Qt::Key_End: choose(m_segments.size() - 1); break;
    default: QWidget::keyPressEvent(event);
    }
}

void SegmentBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(segmentAt(event->pos()));
}

void SegmentBar::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = segmentAt(event->pos());
    setCursor(m_hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void SegmentBar::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

} // namespace shuzhi
