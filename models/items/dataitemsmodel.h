// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/records.h"
#include "models/items/editedcell.h"

#include <QAbstractTableModel>

#include <functional>

namespace shuzhi {

/// The data items of one catalog as a table that is edited in place and ordered by dragging. It asks for
/// every change by signal; the change stands when the items are set anew. Roles are ItemRole.
class DataItemsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Words of a stored value, and what is wrong with it (several lines; empty: nothing).
    using Words = std::function<QString(const QString &column, const DataItem &item)>;

    /// @param columns of table data_item, @param heads their names, @param vocabularies theirs or empty
    DataItemsModel(QStringList columns, QStringList heads, QStringList vocabularies,
                   QObject *parent = nullptr);

    void setWords(Words label, Words fault);
    void setItems(const QList<DataItem> &items, bool editable);
    [[nodiscard]] const QList<DataItem> &items() const { return m_items; }
    [[nodiscard]] int rowOf(const QString &uid) const; ///< -1: not there
    [[nodiscard]] QString columnAt(int column) const { return m_columns.value(column); }
    [[nodiscard]] QString fault(int row) const; ///< of all its cells

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    /// False, so that the view takes nothing away itself: the items move when they are set anew.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// @param before what stood in the editor when it was opened
    void editRequested(int row, const QString &column, const QString &before, const QString &value);
    void moveRequested(const QList<int> &rows, int to);

private:
    QStringList m_columns, m_heads, m_vocabularies;
    Words m_label, m_fault;
    QList<DataItem> m_items;
    mutable EditedCell m_edited;
    bool m_editable = false;
};

} // namespace shuzhi
