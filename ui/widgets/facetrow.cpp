// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facetrow.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace shuzhi {

FacetRow::FacetRow(const QString &text, qint64 count, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCount(count);
    connect(this, &QAbstractButton::toggled, this, &FacetRow::refresh);
}

void FacetRow::setCount(qint64 count)
{
    m_count = count;
    refresh();
}

void FacetRow::refresh()
{
    const QString words = m_count < 0 ? text() : QString(text() + u", " + QLocale().toString(m_count));
    setAccessibleName(words);
    setToolTip(words);
    update();
}

QSize FacetRow::sizeHint() const
{
    return {140, 24};
}

void FacetRow::paintEvent(QPaintEvent *)
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
    paintCheckBox(painter, QRectF(6, 0, 14, height()), isChecked());
    const QString number = m_count < 0 ? QString() : QLocale().toString(m_count);
    const QRect words = rect().adjusted(27, 0, -6, 0);
    const int numberWidth = fontMetrics().horizontalAdvance(number);
    painter.setPen(theme.mute);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, number);
    // A value without rows stays readable, but steps back.
    painter.setPen(m_count == 0 && !isChecked() ? theme.mute : theme.text);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width() - numberWidth - 8));
}

void FacetRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        emit stepRequested(event->key() == Qt::Key_Up ? -1 : 1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace shuzhi
