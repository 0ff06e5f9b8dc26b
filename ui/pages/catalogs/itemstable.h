// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "ui/widgets/pagedtable.h"

namespace shuzhi {

class DataItemsModel;

/// The table of data items: cells are typed over, rows dragged. Enter edits, Esc leaves a cell as it was.
class ItemsTable : public PagedTable
{
    Q_OBJECT

public:
    ItemsTable(DataItemsModel &model, Language language, QWidget *parent = nullptr);

    [[nodiscard]] bool isEditing() const { return state() == EditingState; }
    void setWide(bool wide); ///< widths of the columns

Q_SIGNALS:
    void currentRowChanged(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
};

} // namespace shuzhi
