// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/catalogmodel.h"
#include "ui/widgets/pagedtable.h"

#include <QSet>

class QMenu;

namespace shuzhi {

/// The grid of the catalogs: delegates and editors of its columns, order by a click on a head, columns
/// that make room for the title, the current row kept through every load.
class CatalogTable : public PagedTable
{
    Q_OBJECT
public:
    explicit CatalogTable(CatalogModel &model, QWidget *parent = nullptr);

    /// Shown columns from left to right.
    [[nodiscard]] QList<CatalogColumn> shownColumns() const;
    void fillColumnsMenu(QMenu *menu); ///< one tick per column

Q_SIGNALS:
    void sortRequested(const shuzhi::SortOrder &sort);
    void currentRowChanged(int row); ///< −1: none
    void openRequested(); ///< Enter or a double click on a cell that is not edited

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void setDelegates();
    void setWidths();
    void fitColumns();
    void sortBy(int section);
    void keepCurrent();
    void restoreCurrent();

    CatalogModel &m_model;
    QList<int> m_widths;
    QSet<int> m_chosen; ///< columns the reader showed or hid: these stay so
    qint64 m_keptId = 0;
    bool m_fitting = false;
};

} // namespace shuzhi
