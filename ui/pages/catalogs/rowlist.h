// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/services/citysession.h"

#include <QFrame>

class QStackedWidget;

namespace shuzhi {

class BusyOverlay;
class EmptyState;
class PagedTable;
class SearchRowsModel;

/// The rows of a search expression that are no catalogs: resources, items, fields, departments …
/// Read only; Enter or a double click opens the catalog or the department's catalogs.
class RowList : public QFrame
{
    Q_OBJECT
public:
    explicit RowList(CitySession &session, QWidget *parent = nullptr);

    void load(const Filter &filter);
    void clear();
    [[nodiscard]] qint64 total() const;
    [[nodiscard]] PagedTable *table() const { return m_table; }

Q_SIGNALS:
    void loaded();
    void selectedRowsChanged(int rows);
    void openRequested(const QString &where);
    void failed(const shuzhi::Error &error);

private:
    CitySession &m_session;
    SearchRowsModel *m_model;
    QStackedWidget *m_stack;
    PagedTable *m_table;
    EmptyState *m_empty;
    BusyOverlay *m_busy;
};

} // namespace shuzhi
