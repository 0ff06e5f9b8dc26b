// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facethead.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace shuzhi {

namespace {

constexpr int lineHeight = 28;
constexpr int arrow = 12;

} // namespace

FacetHead::FacetHead(const QString &title, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] { emit openRequested(!m_open); });
    setState(true, 0, false);
}

void FacetHead::setState(bool open, int ticked, bool faint)
{
    m_open = open;
    m_ticked = ticked;
    m_faint = faint;
    setAccessibleName(ticked > 0 ? tr("%1, %2 chosen").arg(text()).arg(ticked) : text());
    setAccessibleDescription(open ? tr("unfolded") : tr("folded"));
    setToolTip(open ? tr("Fold \"%1\"").arg(text()) : tr("Unfold \"%1\"").arg(text()));
    update();
}

QSize FacetHead::sizeHint() const
{
    return {140, lineHeight};
}

void FacetHead::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.hover());
        painter.drawRoundedRect(rect(), 4, 4);
    }
    if (hasFocus())
        paintFocusRing(painter, rect(), 4);
    paintIcon(painter, QRectF(width() - 6 - arrow, (height() - arrow) / 2.0, arrow, arrow),
              m_open ? IconId::ChevronDown : IconId::ChevronRight, theme.mute);
    const QRect words = rect().adjusted(6, 0, -arrow - 12, 0);
    const QString number = m_ticked > 0 ? QString::number(m_ticked) : QString();
    painter.setFont(Theme::font(Theme::measures().baseText));
    painter.setPen(theme.accent);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, number);
    const int room = words.width() - painter.fontMetrics().horizontalAdvance(number) - 6;
    painter.setFont(Theme::font(Theme::measures().baseText, true));
    painter.setPen(m_faint ? theme.mute : theme.text);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
}

void FacetHead::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: emit stepRequested(-1); break;
    case Qt::Key_Down: emit stepRequested(1); break;
    case Qt::Key_Left: emit openRequested(false); break;
    case Qt::Key_Right: emit openRequested(true); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); break;
    default: QAbstractButton::keyPressEvent(event);
    }
}

} // namespace shuzhi
