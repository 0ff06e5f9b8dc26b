// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/railbutton.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace shuzhi {

RailButton::RailButton(IconId icon, const QString &title, const QString &shortcut, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_shortcut(shortcut)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTitle(title);
}

void RailButton::setTitle(const QString &title)
{
    setText(title);
    refresh();
}

void RailButton::setCount(const QString &count)
{
    m_count = count;
    refresh();
}

void RailButton::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    updateGeometry();
    update();
}

void RailButton::refresh()
{
    setAccessibleName(m_count.isEmpty() ? text() : QString(text() + u", " + m_count));
    setToolTip(m_shortcut.isEmpty() ? accessibleName()
                                    : QString(accessibleName() + u" (" + m_shortcut + u')'));
    update();
}

QSize RailButton::sizeHint() const
{
    return {m_isNarrow ? 36 : 152, 34};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    const Measures &m = Theme::measures();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? theme.selection : theme.hover());
        painter.drawRoundedRect(rect(), m.controlRadius, m.controlRadius);
    }
    if (hasFocus())
        paintFocusRing(painter, rect(), m.controlRadius);
    const QColor color = isChecked() ? theme.accent : theme.text;
    paintIcon(painter, QRectF(10, (height() - 16) / 2.0, 16, 16), m_icon,
              isChecked() ? theme.accent : theme.mute);
    if (m_isNarrow)
        return;
    const QRect words = rect().adjusted(34, 0, -10, 0);
    painter.setFont(Theme::font(m.secondaryText));
    // Secondary words turn to text colour on a selection.
    painter.setPen(isChecked() ? theme.text : theme.mute);
    // The title goes first: a count that would cut it is left to the tooltip and the screen reader.
    const int titleWidth = QFontMetrics(Theme::font(m.baseText, isChecked())).horizontalAdvance(text());
    int countWidth = m_count.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(m_count) + 6;
    if (titleWidth + countWidth > words.width())
        countWidth = 0;
    if (countWidth > 0)
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, m_count);
    painter.setFont(Theme::font(m.baseText, isChecked()));
    painter.setPen(color);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width() - countWidth));
}

} // namespace shuzhi
