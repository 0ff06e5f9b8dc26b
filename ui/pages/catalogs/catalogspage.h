// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/catalogdetailquery.h"
#include "ui/pages/catalogs/catalogquery.h"
#include "ui/pages/catalogs/columnlayout.h"
#include "ui/shell/page.h"

#include <QTimer>

class QFrame;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace shuzhi {

class CatalogActions;
class CatalogDetailPanel;
class CatalogExporter;
class CatalogFacets;
class CatalogGrid;
class CatalogModel;
class CatalogTable;
class CatalogsBar;
class GridMenus;
class PagedTable;
class RowList;
class SelectionSums;
class ViewsMenu;
struct SavedView;

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
    [[nodiscard]] QStringList tables() const override;

    [[nodiscard]] const Filter &filter() const { return m_query.filter(); }

private:
    /// What activate() or open() waits for.
    enum Part : quint8 { Ids = 1, Rows = 2, Facets = 4, Detail = 8 };

    void buildBody();
    void connectBar();
    void connectFilters();
    void connectGrid();
    void connectDetail();
    void connectRowList();
    void connectExporter();
    void connectActions();

    /// Changes what is asked for, then reads it.
    void change(const std::function<void(CatalogQuery &)> &step);
    void showQuery();
    void load();
    void refresh();
    void countAll();
    void idsArrived(qint64 milliseconds);
    void loadFailed(const Error &error);
    void currentChanged(int row);
    /// Writes a cell of the grid over what was seen in it.
    void edit(const DraftCell &cell);
    void exportRows(const QList<qint64> &ids);
    void copyRows();
    void printRows();
    void setBusy(const QString &what);
    void chooseColumns();
    void columnsChanged();
    void openView(const SavedView &view);
    void movePart(int by);
    void placeTarget(); ///< what commands on catalogs mean
    void placeFilter();
    void placeNote();
    void placeStatus();
    void done(Part part);
    [[nodiscard]] Filter effective() const; ///< with the day shown
    [[nodiscard]] bool showsCatalogs() const { return filter().what == What::Catalogs; }
    [[nodiscard]] PagedTable *shownTable() const;

    CitySession &m_session;
    CatalogQuery m_query;
    CatalogModel *m_model;
    CatalogsBar *m_bar;
    CatalogActions *m_actions = nullptr;
    GridMenus *m_menus = nullptr;
    ViewsMenu *m_views = nullptr;
    QLabel *m_dayNote = nullptr;
    CatalogFacets *m_facets = nullptr;
    QFrame *m_facetCard = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_middle = nullptr;
    CatalogGrid *m_grid = nullptr;
    CatalogTable *m_table = nullptr;
    SelectionSums *m_sums = nullptr;
    RowList *m_rows = nullptr;
    CatalogDetailPanel *m_detail = nullptr;
    QString m_toItems; ///< the catalog whose items are shown as soon as its detail is
    CatalogExporter *m_exporter = nullptr;
    qint64 m_all = -1; ///< catalogs of the day without any filter
    qint64 m_elapsed = 0;
    quint8 m_waiting = 0;
    bool m_loadedOnce = false, m_stale = true;
    QTimer m_refreshTimer; ///< several reasons to refresh, one refresh
};

} // namespace shuzhi
