// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/fielddelegate.h"

#include "models/items/itemroles.h"
#include "ui/pages/catalogs/valueeditor.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 4;
constexpr int above = 6; // of the words, to the hairlines
constexpr int wrapping = Qt::TextWordWrap | Qt::TextWrapAnywhere;

} // namespace

FieldDelegate::FieldDelegate(Language language, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_language(language)
{
}

QString FieldDelegate::words(const QModelIndex &index) const
{
    const QString text = index.data().toString();
    if (!text.isEmpty() || index.column() == 0)
        return text;
    return index.data(MissingRole).toBool() ? tr("missing") : u"–"_s;
}

void FieldDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const bool current = option.state.testFlag(QStyle::State_HasFocus);
    const QRect cell = option.rect;
    painter->save();
    painter->fillRect(cell, current ? theme.selection : theme.panel);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.line);
    const bool empty = index.data().toString().isEmpty();
    QColor color = index.column() == 0 || empty ? theme.mute : theme.text;
    if (empty && index.column() == 1 && index.data(MissingRole).toBool())
        color = theme.bad;
    painter->setPen(current ? theme.text : color);
    painter->setFont(option.font);
    painter->drawText(cell.adjusted(side, above, -side, -above), wrapping | Qt::AlignLeft | Qt::AlignTop,
                      words(index));
    if (current) {
        painter->setPen(QPen(theme.accent, 1));
        painter->drawRect(cell.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

QSize FieldDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The view asks with the width of the column in the rectangle.
    const int width = std::max(40, option.rect.width() - 2 * side);
    const QRect room = option.fontMetrics.boundingRect(QRect(0, 0, width, 4000), wrapping, words(index));
    return {option.rect.width(), std::max(room.height(), option.fontMetrics.height()) + 2 * above + 1};
}

QWidget *FieldDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const
{
    return valueeditor::make(index, m_language, parent);
}

void FieldDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    valueeditor::fill(editor, index);
}

void FieldDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, valueeditor::value(editor), Qt::EditRole);
}

} // namespace shuzhi
