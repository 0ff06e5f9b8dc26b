// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/catalogmodel.h"
#include "models/services/drafts.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QTimer>

class QMenu;
class QWidget;

namespace shuzhi {

class CatalogTable;

/// Keeps on the disk what stands in the open editor of the grid, and offers what was typed there and not
/// written to be written again or thrown away.
class EditorDrafts : public QObject
{
    Q_OBJECT
public:
    EditorDrafts(CitySession &session, CatalogTable &table, const CatalogModel &model);

    /// What can be done with an unsaved cell; nothing where the cell is saved.
    void addTo(QMenu &menu, const CatalogRow &row, CatalogColumn column);

Q_SIGNALS:
    void writeRequested(const shuzhi::DraftCell &cell);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void opened(QWidget *editor);
    void keep();
    void closed(bool reverted);

    CitySession &m_session;
    CatalogTable &m_table;
    const CatalogModel &m_model;
    QPointer<QWidget> m_editor;
    DraftCell m_cell; ///< of the open editor; its value is what is stored
    QTimer m_timer;
};

} // namespace shuzhi
