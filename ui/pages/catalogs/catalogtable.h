// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/catalogmodel.h"
#include "ui/pages/catalogs/catalogcolumns.h"
#include "ui/widgets/pagedtable.h"

namespace shuzhi {

class SortHeader;

/// The grid of the catalogs: order by a click on a head, by several heads with Shift, typing edits, the
/// current row kept through every load.
class CatalogTable : public PagedTable
{
    Q_OBJECT
public:
    explicit CatalogTable(CatalogModel &model, QWidget *parent = nullptr);

    [[nodiscard]] CatalogColumns &columns() { return *m_columns; }
    /// Shown columns from left to right.
    [[nodiscard]] QList<CatalogColumn> shownColumns() const { return m_columns->shown(); }
    /// Local ids of the selected rows in the order of the grid.
    [[nodiscard]] QList<qint64> selectedIds() const;
    [[nodiscard]] int selectedCount() const;
    /// The order after a click on this column's head: the column alone, or one key more. A column that
    /// already is a key turns round; a further key that is descending goes.
    [[nodiscard]] SortOrder sortAfter(CatalogColumn column, bool further) const;
    void showSort(const SortOrder &sort); ///< arrows and numbers at the heads

Q_SIGNALS:
    void sortRequested(const shuzhi::SortOrder &sort);
    void currentRowChanged(int row); ///< −1: none
    void openRequested(); ///< Enter or a double click on a cell that is not edited
    void rowMenuRequested(const QModelIndex &index, const QPoint &globalPosition);
    void headMenuRequested(shuzhi::CatalogColumn column, const QPoint &globalPosition);

public:
    void requestHeadMenu(); ///< of the current column, below its head
    void keyboardSearch(const QString &words) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void setUpHead();
    void keepCurrent();
    void restoreCurrent();
    void selectCurrent();
    [[nodiscard]] QString headTip(int section) const;

    CatalogModel &m_model;
    SortHeader *m_head;
    CatalogColumns *m_columns = nullptr;
    SortOrder m_sort;
    qint64 m_keptId = 0;
    bool m_fromTop = false; ///< the order changed: the next rows are shown from the first
    CatalogColumn m_keptColumn = CatalogColumn::Title;
};

} // namespace shuzhi
