// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plateaccessible.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace shuzhi {

namespace {

constexpr int lineHeight = 22;
constexpr int side = 9;
constexpr int cross = 12;
constexpr int maximumText = 220;

} // namespace

Chip::Chip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    PlateAccessible::install();
    setText(text);
    setFont(Theme::font(Theme::measures().secondaryText));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
}

void Chip::setRemovable(bool removable)
{
    m_removable = removable;
    setFocusPolicy(removable ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleDescription(removable ? tr("Press Delete to remove") : QString());
    setToolTip(removable ? tr("%1 - remove with the cross or Delete").arg(text()) : text());
    updateGeometry();
}

void Chip::setStateRole(StateRole role)
{
    m_role = role;
    update();
}

QSize Chip::sizeHint() const
{
    const int words = std::min(maximumText, fontMetrics().horizontalAdvance(text()) + 1);
    return {words + 2 * side + (m_removable ? cross + 4 : 0), lineHeight};
}

QSize Chip::minimumSizeHint() const
{
    return sizeHint();
}

QRect Chip::crossRect() const
{
    return {width() - side - cross, (lineHeight - cross) / 2, cross, cross};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool filter = m_removable || m_role == StateRole::Mute;
    const double radius = lineHeight / 2.0;
    painter.setPen(QPen(filter ? theme.line : stateColor(m_role, theme), 1));
    painter.setBrush(m_removable && underMouse() ? theme.hover() : theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (hasFocus())
        paintFocusRing(painter, rect(), radius);
    const QRect words = rect().adjusted(side, 0, -side - (m_removable ? cross + 4 : 0), 0);
    painter.setFont(font());
    painter.setPen(m_removable ? theme.text : stateColor(m_role, theme));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (m_removable)
        paintIcon(painter, crossRect(), IconId::Close, theme.mute);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        emit removeRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    const bool onCross = m_removable && isDown() && crossRect().adjusted(-4, -5, 5, 5).contains(event->pos());
    if (onCross) {
        setDown(false);
        emit removeRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

} // namespace shuzhi
