// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startchoice.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace shuzhi {

StartChoice::StartChoice(IconId icon, const QString &words, const QString &why, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_why(why)
{
    setText(words);
    setAccessibleName(words);
    setAccessibleDescription(why);
    setToolTip(why);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StartChoice::setPlain(const QString &note)
{
    m_plain = true;
    m_note = note;
    updateGeometry();
}

void StartChoice::setColour(int series)
{
    m_colour = series;
    update();
}

QSize StartChoice::sizeHint() const
{
    return {320, m_plain ? 48 : 64};
}

void StartChoice::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    const Measures &m = Theme::measures();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_plain) {
        paintPanel(painter, rect(), m.cardRadius, underMouse(), hasFocus());
    } else {
        if (underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.hover());
            painter.drawRoundedRect(rect(), m.controlRadius, m.controlRadius);
        }
        if (hasFocus())
            paintFocusRing(painter, rect(), m.controlRadius);
    }
    const int icon = m_plain ? 16 : 22;
    const int left = m_plain ? 10 : 18;
    paintIcon(painter, QRectF(left, (height() - icon) / 2.0, icon, icon), m_icon,
              m_colour >= 0 ? theme.series.at(std::size_t(m_colour))
                  : m_plain ? theme.mute
                            : theme.accent);
    QRect words = rect().adjusted(left + icon + (m_plain ? 10 : 16), 0, -14, 0);
    painter.setFont(Theme::font(m.secondaryText));
    painter.setPen(theme.mute);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, m_note);
    words.setRight(words.right()
                   - (m_note.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(m_note) + 12));
    const QRect below(words.left(), height() / 2 + 1, words.width(), 18);
    painter.drawText(
        below, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_why, m_plain ? Qt::ElideMiddle : Qt::ElideRight, below.width()));
    painter.setFont(Theme::font(m.baseText, !m_plain));
    painter.setPen(theme.text);
    const QRect above(words.left(), height() / 2 - 19, words.width(), 19);
    painter.drawText(above, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, above.width()));
}

void StartChoice::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace shuzhi
