// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "ui/pages/catalogs/catalogsbar.h"
#include "ui/pages/catalogs/catalogtable.h"

#include <QObject>

namespace shuzhi {

class EditorDrafts;

/// The menus of the catalog grid: of a row what can be done with it, of a head how to order by it.
class GridMenus : public QObject
{
    Q_OBJECT
public:
    GridMenus(CatalogTable &table, const CatalogModel &model, const CatalogsBar &bar);

    /// Commands on the selected rows that stand first in the menu of a row.
    void setRowActions(const QList<QAction *> &actions) { m_rowActions = actions; }

    /// Cells that were typed and not written.
    void setDrafts(EditorDrafts &drafts) { m_drafts = &drafts; }

Q_SIGNALS:
    void conditionRequested(const shuzhi::Condition &condition); ///< one more
    void openRequested(const QString &where);

private:
    void showRow(const QModelIndex &index, const QPoint &at);
    void addConditions(QMenu &menu, const CatalogRow &row, CatalogColumn column);
    void showHead(CatalogColumn column, const QPoint &at);
    void hide(CatalogColumn column);

    CatalogTable &m_table;
    const CatalogModel &m_model;
    const CatalogsBar &m_bar;
    QList<QAction *> m_rowActions;
    EditorDrafts *m_drafts = nullptr;
};

} // namespace shuzhi
