// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/catalogcells.h"
#include "models/services/citysession.h"
#include "models/store/catalogdetailquery.h"
#include "ui/shell/page.h"

#include <QTimer>

class QFrame;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace shuzhi {

class BusyOverlay;
class CatalogDetailPanel;
class CatalogExporter;
class CatalogFacets;
class CatalogModel;
class CatalogTable;
class EmptyState;
class RowList;
class SearchField;
class TitleLine;

/// Browses and edits the catalogs: facets, a grid that is a window on the data, the detail of the
/// current row. Search expressions over other kinds of rows are listed in place of the grid.
class CatalogsPage : public Page
{
    Q_OBJECT
public:
    explicit CatalogsPage(CitySession &session, QWidget *parent = nullptr);
    ~CatalogsPage() override;

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] IconId iconId() const override;
    void activate() override;
    void open(const QString &where) override;
    void invalidate() override;

    [[nodiscard]] const Filter &filter() const { return m_filter; }

private:
    /// What activate() or open() waits for.
    enum Part : quint8 { Ids = 1, Rows = 2, Facets = 4, Detail = 8, Count = 16 };

    void buildTitle();
    void buildBody();
    void connectParts();
    void showFilter(const Filter &filter);
    void load();
    void refresh();
    void countAll();
    void idsArrived(qint64 milliseconds);
    void currentChanged(int row);
    void edit(const QString &uid, const QString &title, qint64 rev, const QString &column,
              const QString &value);
    void showRowMenu(const QPoint &at);
    void exportRows();
    void goBack();
    void removeChip(const QString &key);
    void placeChips();
    void placeNote();
    void placeStatus();
    void placeEmpty();
    void loadFailed(const Error &error);
    void done(Part part);
    [[nodiscard]] Filter effective() const; ///< with the day shown
    [[nodiscard]] bool showsCatalogs() const { return m_filter.what == What::Catalogs; }

    CitySession &m_session;
    Filter m_filter;
    SortOrder m_sort;
    QList<Filter> m_back;
    CatalogModel *m_model;
    TitleLine *m_titleLine = nullptr;
    SearchField *m_search = nullptr;
    QLabel *m_dayNote = nullptr;
    CatalogFacets *m_facets = nullptr;
    QFrame *m_facetCard = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_middle = nullptr;
    CatalogTable *m_table = nullptr;
    RowList *m_rows = nullptr;
    EmptyState *m_empty = nullptr;
    BusyOverlay *m_busy = nullptr;
    CatalogDetailPanel *m_detail = nullptr;
    CatalogExporter *m_exporter = nullptr;
    QAction *m_export = nullptr, *m_columns = nullptr, *m_backAction = nullptr, *m_find = nullptr;
    qint64 m_all = -1; ///< catalogs of the day without any filter
    qint64 m_elapsed = 0;
    quint8 m_waiting = 0;
    bool m_loadedOnce = false, m_stale = true;
    QTimer m_refreshTimer; ///< several reasons to refresh, one refresh
};

} // namespace shuzhi
