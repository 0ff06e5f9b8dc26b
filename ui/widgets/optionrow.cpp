// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/optionrow.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace shuzhi {

namespace {

constexpr int rowHeight = 44;
constexpr int circle = 14;

} // namespace

OptionRow::OptionRow(const QString &words, const QString &why, QWidget *parent)
    : QAbstractButton(parent)
    , m_why(why)
{
    setText(words);
    setToolTip(why);
    setAccessibleName(words);
    setAccessibleDescription(why);
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize OptionRow::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(Theme::measures().secondaryText));
    return {metrics.horizontalAdvance(m_why) + circle + 34, rowHeight};
}

QSize OptionRow::minimumSizeHint() const
{
    return {160, rowHeight};
}

void OptionRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    const Measures &m = Theme::measures();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? theme.selection : underMouse() ? theme.hover() : theme.panel);
    painter.drawRoundedRect(rect(), m.controlRadius, m.controlRadius);
    const QRectF radio(10, 7, circle, circle);
    painter.setPen(QPen(isChecked() ? theme.accent : theme.mute, 1));
    painter.setBrush(isChecked() ? theme.accent : theme.panel);
    painter.drawEllipse(radio.adjusted(0.5, 0.5, -0.5, -0.5));
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.onAccent);
        painter.drawEllipse(radio.center(), 2.6, 2.6);
    }
    const QRect words = rect().adjusted(10 + circle + 10, 4, -10, -4);
    painter.setFont(Theme::font(m.baseText, isChecked()));
    painter.setPen(theme.text);
    painter.drawText(QRect(words.left(), words.top(), words.width(), 19), Qt::AlignLeft | Qt::AlignVCenter,
                     text());
    painter.setFont(Theme::font(m.secondaryText));
    // Secondary words turn to text colour on a selected ground (style.md).
    painter.setPen(isChecked() ? theme.text : theme.mute);
    const QRect below(words.left(), words.bottom() - 17, words.width(), 18);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_why, Qt::ElideRight, below.width()));
    if (hasFocus())
        paintFocusRing(painter, rect(), m.controlRadius);
}

} // namespace shuzhi
