// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/itemstable.h"

#include "models/items/dataitemsmodel.h"
#include "models/items/itemroles.h"
#include "ui/pages/catalogs/valueeditor.h"
#include "ui/widgets/griddelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// Edits with the editors of the grid; a value with something to say of it stands out.
class ItemDelegate : public GridDelegate
{
public:
    ItemDelegate(Language language, QObject *parent)
        : GridDelegate(parent)
        , m_language(language)
    {
        setStateOf([](const QModelIndex &index) {
            return index.data(MissingRole).toBool() ? StateRole::Bad : StateRole::Neutral;
        });
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        return valueeditor::make(index, m_language, parent);
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        valueeditor::fill(editor, index);
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        model->setData(index, valueeditor::value(editor), Qt::EditRole);
    }

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QColor &color) const override
    {
        QStyleOptionViewItem cell(option);
        if (cell.text.isEmpty() && index.data(MissingRole).toBool())
            cell.text = ItemsTable::tr("missing");
        GridDelegate::paintContent(painter, cell, index, color);
    }

private:
    Language m_language;
};

int widthOf(const QString &column)
{
    if (column == u"name" || column == u"description" || column == u"share_condition")
        return 150;
    return column == u"length" || column == u"is_required" || column == u"is_unique" ? 62 : 104;
}

} // namespace

ItemsTable::ItemsTable(DataItemsModel &model, Language language, QWidget *parent)
    : PagedTable(parent)
{
    setObjectName(u"itemsTable"_s);
    setAccessibleName(tr("Data items"));
    setModel(&model);
    setItemDelegate(new ItemDelegate(language, this));
    setCompact(true);
    setEditTriggers(EditKeyPressed | AnyKeyPressed | DoubleClicked);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setDefaultDropAction(Qt::MoveAction);
    setVerticalScrollMode(ScrollPerPixel);
    horizontalHeader()->setStretchLastSection(false);
    setWide(false);
}

void ItemsTable::setWide(bool wide)
{
    const auto *items = static_cast<DataItemsModel *>(model());
    for (int column = 0; column < items->columnCount(); ++column) {
        const int width = widthOf(items->columnAt(column));
        horizontalHeader()->resizeSection(column, wide || column > 0 ? width : 118);
    }
}

void ItemsTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && !isEditing()
        && currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
        edit(currentIndex());
        return;
    }
    PagedTable::keyPressEvent(event);
}

void ItemsTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    PagedTable::currentChanged(current, previous);
    emit currentRowChanged(current.row());
}

} // namespace shuzhi
