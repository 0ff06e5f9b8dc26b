// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogspage.h"

#include "models/items/catalogmodel.h"
#include "ui/charts/figuretext.h"
#include "ui/pages/catalogs/catalogdetailpanel.h"
#include "ui/pages/catalogs/catalogexporter.h"
#include "ui/pages/catalogs/catalogfacets.h"
#include "ui/pages/catalogs/cataloggrid.h"
#include "ui/pages/catalogs/catalogsbar.h"
#include "ui/pages/catalogs/catalogtable.h"
#include "ui/pages/catalogs/quickbar.h"
#include "ui/pages/catalogs/rowlist.h"
#include "ui/pages/catalogs/selectionsums.h"
#include "ui/pages/catalogs/viewsmenu.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/searchfield.h"

#include <QLabel>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

CatalogsPage::CatalogsPage(CitySession &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_model(new CatalogModel(session, FilterWords(session.language()).cells(), this))
    , m_bar(new CatalogsBar(title(), this))
{
    setObjectName(u"catalogsPage"_s);
    buildBody();
    connectBar();
    connectFilters();
    connectGrid();
    connectDetail();
    connectRowList();
    connectExporter();
    connectActions();
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(0);
    connect(&m_refreshTimer, &QTimer::timeout, this, &CatalogsPage::refresh);
    setFocusProxy(m_table);
}

CatalogsPage::~CatalogsPage() = default;

QString CatalogsPage::id() const
{
    return u"catalogs"_s;
}

QString CatalogsPage::title() const
{
    return tr("Catalogs");
}

IconId CatalogsPage::iconId() const
{
    return IconId::Database;
}

Filter CatalogsPage::effective() const
{
    Filter filter = m_query.filter();
    if (filter.asOf.isEmpty())
        filter.asOf = m_session.asOf();
    return filter;
}

PagedTable *CatalogsPage::shownTable() const
{
    return showsCatalogs() ? m_table : m_rows->table();
}

void CatalogsPage::activate()
{
    if (!m_loadedOnce)
        showQuery();
    else if (m_stale)
        refresh();
    else
        placeStatus();
}

void CatalogsPage::open(const QString &where)
{
    Result<Filter> filter = Filter::parse(where);
    if (!filter) {
        emit failed(filter.error());
        return;
    }
    // Items stand in the detail of their catalog.
    m_toItems = filter->what == What::Items ? filter->valuesOf(u"uid"_s).value(0) : QString();
    if (!m_toItems.isEmpty())
        filter->what = What::Catalogs;
    // The day that is shown anyway needs no condition.
    if (filter->asOf == m_session.shownDay())
        filter->asOf.clear();
    change([&](CatalogQuery &query) {
        if (m_loadedOnce)
            query.open(*filter);
        else
            query.setFilter(*filter);
    });
}

QStringList CatalogsPage::tables() const
{
    return {u"setting"_s,   u"department"_s, u"library"_s, u"catalog"_s,      u"data_item"_s, u"resource"_s,
            u"usage_day"_s, u"duty_list"_s,  u"duty"_s,    u"duty_catalog"_s, u"demand"_s,    u"scenario"_s};
}

void CatalogsPage::invalidate()
{
    m_stale = true;
    m_facets->invalidate();
    if (isVisible() && m_loadedOnce)
        m_refreshTimer.start();
}

void CatalogsPage::change(const std::function<void(CatalogQuery &)> &step)
{
    const QString day = filter().asOf;
    step(m_query);
    if (filter().asOf != day)
        m_stale = true; // other values, another number in all
    showQuery();
}

void CatalogsPage::showQuery()
{
    if (m_stale) {
        m_facets->invalidate();
        countAll();
    }
    m_bar->search()->setTextQuietly(filter().text);
    load();
}

void CatalogsPage::load()
{
    m_refreshTimer.stop();
    m_loadedOnce = true;
    m_stale = false;
    const bool catalogs = showsCatalogs();
    m_middle->setCurrentIndex(catalogs ? 0 : 1);
    m_facetCard->setVisible(catalogs);
    setFocusProxy(shownTable());
    placeFilter();
    if (!catalogs) {
        m_waiting = Ids;
        m_model->cancel();
        m_grid->busy().finish();
        m_rows->load(effective());
        return;
    }
    m_waiting = Ids | Rows | Facets | Detail;
    m_rows->clear();
    m_grid->startReading();
    m_table->showSort(m_query.sort());
    m_model->load(effective(), m_query.sort());
    m_facets->showFilter(effective()); // in the lane behind the ids
    m_grid->quick().showQuery(m_query, effective());
}

void CatalogsPage::refresh()
{
    m_refreshTimer.stop();
    countAll();
    if (!showsCatalogs() || m_model->filter() != effective()) {
        load(); // the day changed: other rows
        return;
    }
    m_stale = false;
    m_waiting |= Ids | Facets | Detail;
    placeFilter();
    m_model->refresh();
    m_facets->showFilter(effective());
    m_grid->quick().showQuery(m_query, effective());
    m_detail->refresh();
}

void CatalogsPage::countAll()
{
    Filter whole;
    whole.asOf = effective().asOf;
    m_session.store().run(LaneId::Long, CountQuery{whole}, this, [this](const Result<qint64> &count) {
        if (!count)
            return; // the list itself says what is wrong
        m_all = *count;
        placeNote();
        if (filter().asOf.isEmpty()) // the rail speaks of the day of the window
            emit countChanged(FigureText::count(m_all));
    });
}

void CatalogsPage::idsArrived(qint64 milliseconds)
{
    m_elapsed = milliseconds;
    if (!m_exporter->isRunning())
        m_grid->busy().finish();
    if (m_model->rowCount() > 0)
        m_grid->showRows();
    else
        m_grid->showNothing(filter() != Filter{});
    placeNote();
    placeStatus();
    if (m_model->rowCount() == 0) {
        m_detail->showNothing(tr("No catalog is selected"));
        done(Rows);
    }
    done(Ids);
}

void CatalogsPage::loadFailed(const Error &error)
{
    m_grid->busy().finish();
    m_stale = true;
    if (error.code != ErrorCode::Cancelled) {
        m_grid->showFailure(error);
        m_grid->quick().setNote({});
    }
    emit failed(error);
    if (m_waiting == 0)
        return;
    m_waiting = 0;
    emit ready();
}

void CatalogsPage::currentChanged(int row)
{
    if (row < 0) {
        m_detail->showNothing(tr("No catalog is selected"));
        return;
    }
    if (const CatalogRow *current = m_model->rowAt(row))
        m_detail->showCatalog(current->uid, effective().asOf);
}

void CatalogsPage::edit(const DraftCell &cell)
{
    if (cell.column == u"title" && cell.value.isEmpty()) {
        emit messagePosted({StateRole::Warn, tr("A catalog needs a title."), tr("The old title stays."), {}});
        m_session.drafts().discard(cell.table, cell.uid, cell.column);
        m_model->refresh();
        return;
    }
    // On the disk before it is on its way: neither a crash nor a refusal loses it.
    m_session.drafts().keep(cell);
    RowEdit change{StepKind::Update, cell.table, cell.uid, {cell.column}, {cell.value}, cell.rev};
    if (cell.before)
        change.before = {*cell.before};
    m_session.history().apply(tr("Change of \"%1\"").arg(cell.title), {change}, this,
                              [this, cell](const Status &written) {
                                  if (written) { // the session says that data changed
                                      m_session.drafts().discard(cell.table, cell.uid, cell.column);
                                      return;
                                  }
                                  emit failed(written.error());
                                  m_model->refresh(); // what was typed is not what is stored
                                  m_detail->refresh();
                              });
}

void CatalogsPage::placeFilter()
{
    m_bar->chips()->setChips(m_query.chips(FilterWords(m_session.language())));
    m_bar->action(CatalogCommand::Back)->setVisible(m_query.canGoBack());
    m_bar->action(CatalogCommand::ClearFilters)->setEnabled(filter() != Filter{});
    const bool reads = m_session.info().readOnly || !m_session.rights().writes();
    m_bar->setState(reads ? tr("Read only") : QString(), StateRole::Warn);
    m_views->showCurrent({{}, filter().toString(), m_query.sort(), m_table->columns().layout()});
    const QString day = effective().asOf;
    m_dayNote->setText(
        tr("Rows, mounting, use and completeness are as of %1; other cells show today's values. "
           "Editing is off.")
            .arg(day));
    m_dayNote->setVisible(!day.isEmpty() && day != m_session.info().referenceDay);
}

void CatalogsPage::placeNote()
{
    if (!showsCatalogs()) {
        m_bar->setNote(tr("%1 rows").arg(FigureText::count(m_rows->total())));
        return;
    }
    const QString found = FigureText::count(m_model->rowCount());
    const QString of = m_all < 0 ? found : tr("%1 of %2").arg(found, FigureText::count(m_all));
    m_bar->setNote({}); // the chips have the line
    m_grid->quick().setNote(of + u" · "_s + tr("%1 ms").arg(m_elapsed));
}

void CatalogsPage::placeStatus()
{
    const qint64 rows = showsCatalogs() ? m_model->rowCount() : m_rows->total();
    const int selected =
        showsCatalogs() ? m_table->selectedCount() : int(m_rows->table()->selectedRowNumbers().size());
    m_bar->showState(showsCatalogs(), rows > 0, selected);
    QStringList words{(showsCatalogs() ? tr("%1 catalogs") : tr("%1 rows")).arg(FigureText::count(rows)),
                      tr("%1 selected").arg(FigureText::count(selected))};
    if (showsCatalogs() && !m_sums->text().isEmpty())
        words.last() += tr(": %1").arg(m_sums->text());
    emit statusChanged({tr("All states unless filtered"), words.join(u" · "_s)});
}

void CatalogsPage::done(Part part)
{
    if ((m_waiting & part) == 0)
        return;
    m_waiting &= quint8(~part);
    if (m_waiting == 0)
        emit ready();
}

} // namespace shuzhi
