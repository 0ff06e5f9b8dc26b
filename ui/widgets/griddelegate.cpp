// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/griddelegate.h"

#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace shuzhi {

GridDelegate::GridDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void GridDelegate::setStateOf(StateOf stateOf)
{
    m_stateOf = std::move(stateOf);
}

void GridDelegate::setNumeric(bool numeric)
{
    m_numeric = numeric;
}

void GridDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(cell.rect, selected ? theme.selection : theme.panel);
    painter->fillRect(QRect(cell.rect.left(), cell.rect.bottom(), cell.rect.width(), 1), theme.line);
    const QColor color = selected || !m_stateOf ? theme.text : stateColor(m_stateOf(index), theme);
    paintContent(*painter, cell, index, color);
    // The view passes State_HasFocus only for the current cell of the view that has the keyboard.
    if (cell.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cell.rect.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

void GridDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &,
                                const QColor &color) const
{
    QRect words = option.rect.adjusted(8, 0, -8, -1);
    if (!option.icon.isNull()) {
        option.icon.paint(&painter, QRect(words.left(), words.center().y() - 7, 16, 16));
        words.setLeft(words.left() + 22);
    }
    painter.setFont(option.font);
    painter.setPen(color);
    const auto horizontal =
        m_numeric ? Qt::Alignment(Qt::AlignRight) : option.displayAlignment & Qt::AlignHorizontal_Mask;
    // One line only: a value with line breaks shows its first line and an ellipsis.
    QString text = option.text;
    if (const qsizetype end = text.indexOf(u'\n'); end >= 0)
        text = text.left(end) + u'…';
    painter.drawText(words, horizontal | Qt::AlignVCenter | Qt::TextSingleLine,
                     option.fontMetrics.elidedText(text, Qt::ElideRight, words.width()));
}

QSize GridDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    return {cell.fontMetrics.horizontalAdvance(cell.text) + 18 + (cell.icon.isNull() ? 0 : 22),
            Theme::measures().row};
}

} // namespace shuzhi
