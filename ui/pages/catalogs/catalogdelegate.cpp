// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogdelegate.h"

#include "models/items/itemroles.h"
#include "models/services/catalogcells.h"
#include "ui/pages/catalogs/valueeditor.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/presenceline.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QTableView>

namespace shuzhi {

using namespace Qt::StringLiterals;

CatalogDelegate::CatalogDelegate(Language language, QObject *parent)
    : GridDelegate(parent)
    , m_language(language)
{
}

void CatalogDelegate::install(QTableView &table, Language language)
{
    table.setItemDelegate(new CatalogDelegate(language, &table));
    const auto place = [&table](CatalogColumn column, GridDelegate::StateOf stateOf) {
        table.setItemDelegateForColumn(int(column), new PillDelegate(std::move(stateOf), &table));
    };
    place(CatalogColumn::Resource, [](const QModelIndex &index) {
        return index.data(CodeRole).toString().isEmpty() ? StateRole::Bad : StateRole::Ok;
    });
    place(CatalogColumn::State, [](const QModelIndex &index) {
        const QString state = index.data(CodeRole).toString();
        return state == u"published" ? StateRole::Ok
            : state == u"returned"   ? StateRole::Bad
            : state == u"submitted"  ? StateRole::Warn
                                     : StateRole::Mute;
    });
    auto *overdue = new GridDelegate(&table);
    overdue->setStateOf([](const QModelIndex &index) {
        return index.data(CodeRole).toString() == u"yes" ? StateRole::Warn : StateRole::Mute;
    });
    table.setItemDelegateForColumn(int(CatalogColumn::Overdue), overdue);
}

QWidget *CatalogDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &index) const
{
    return valueeditor::make(index, m_language, parent);
}

void CatalogDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    valueeditor::fill(editor, index);
}

void CatalogDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, valueeditor::value(editor), Qt::EditRole);
}

void CatalogDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index, const QColor &color) const
{
    QStyleOptionViewItem cell(option);
    if (index.data(PlaceholderRole).toBool()) {
        // The same each time, of different length: looks like words, and nothing moves.
        const int width = (cell.rect.width() - 16) * (45 + index.row() * 7 % 40) / 100;
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().track);
        painter.drawRoundedRect(QRect(cell.rect.left() + 8, cell.rect.center().y() - 5, width, 10), 4, 4);
        return;
    }
    if (index.column() == int(CatalogColumn::Code))
        cell.text = cell.fontMetrics.elidedText(cell.text, Qt::ElideMiddle, cell.rect.width() - 16);
    cell.rect = PresenceLine::paintMark(painter, cell.rect, index.data(PresenceRole).toStringList());
    GridDelegate::paintContent(painter, cell, index, color);
    if (index.data(UnsavedRole).isValid()) { // the tooltip says it in words
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().warn);
        painter.drawEllipse(QPointF(cell.rect.left() + 4, cell.rect.center().y()), 2.5, 2.5);
    }
}

} // namespace shuzhi
