// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogspage.h"

#include "models/items/catalogmodel.h"
#include "ui/charts/figuretext.h"
#include "ui/pages/catalogs/catalogdetailpanel.h"
#include "ui/pages/catalogs/catalogexporter.h"
#include "ui/pages/catalogs/catalogfacets.h"
#include "ui/pages/catalogs/catalogtable.h"
#include "ui/pages/catalogs/rowlist.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/titleline.h"

#include <QAction>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

CatalogsPage::CatalogsPage(CitySession &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_model(new CatalogModel(session, FilterWords(session.language()).cells(), this))
{
    setObjectName(u"catalogsPage"_s);
    buildTitle();
    buildBody();
    connectParts();
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
    Filter filter = m_filter;
    if (filter.asOf.isEmpty())
        filter.asOf = m_session.asOf();
    return filter;
}

void CatalogsPage::activate()
{
    if (!m_loadedOnce)
        showFilter(m_filter);
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
    // The day that is shown anyway needs no condition.
    if (filter->asOf == m_session.shownDay())
        filter->asOf.clear();
    if (m_loadedOnce && *filter != m_filter) {
        m_back += m_filter;
        m_backAction->setVisible(true);
    }
    showFilter(*filter);
}

void CatalogsPage::goBack()
{
    if (m_back.isEmpty())
        return;
    const Filter filter = m_back.takeLast();
    m_backAction->setVisible(!m_back.isEmpty());
    showFilter(filter);
}

void CatalogsPage::invalidate()
{
    m_stale = true;
    m_facets->invalidate();
    if (isVisible() && m_loadedOnce)
        m_refreshTimer.start();
}

void CatalogsPage::showFilter(const Filter &filter)
{
    const bool otherDay = filter.asOf != m_filter.asOf;
    m_filter = filter;
    if (otherDay || m_stale) {
        m_facets->invalidate();
        countAll();
    }
    m_search->setTextQuietly(filter.text);
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
    m_columns->setVisible(catalogs);
    m_export->setVisible(catalogs);
    setFocusProxy(catalogs ? static_cast<QWidget *>(m_table) : m_rows->table());
    placeChips();
    if (!catalogs) {
        m_waiting = Ids;
        m_model->cancel();
        m_busy->finish();
        m_rows->load(effective());
        return;
    }
    m_waiting = Ids | Rows | Facets | Detail;
    m_rows->clear();
    m_busy->start(tr("Reading the catalogs"),
                  m_model->rowCount() > 0 ? BusyOverlay::Ground::KeepContent : BusyOverlay::Ground::Skeleton);
    m_model->load(effective(), m_sort);
    m_facets->showFilter(effective()); // in the lane behind the ids
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
    placeChips();
    m_model->refresh();
    m_facets->showFilter(effective());
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
        if (m_filter.asOf.isEmpty()) // the rail speaks of the day of the window
            emit countChanged(FigureText::count(m_all));
    });
}

void CatalogsPage::idsArrived(qint64 milliseconds)
{
    m_elapsed = milliseconds;
    if (!m_exporter->isRunning())
        m_busy->finish();
    placeEmpty();
    placeNote();
    placeStatus();
    if (m_model->rowCount() == 0) {
        m_detail->showNothing(tr("No catalog is selected"));
        done(Rows);
    }
    done(Ids);
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

void CatalogsPage::edit(const QString &uid, const QString &title, qint64 rev, const QString &column,
                        const QString &value)
{
    if (column == u"title" && value.isEmpty()) {
        emit messagePosted({StateRole::Warn, tr("A catalog needs a title."), tr("The old title stays."), {}});
        m_model->refresh();
        return;
    }
    const FilterWords words(m_session.language());
    const RowEdit change{StepKind::Update, u"catalog"_s, uid, {column}, {value}, rev};
    m_session.history().apply(tr("Change of \"%1\"").arg(title), {change}, this,
                              [this](const Status &written) {
                                  if (written)
                                      return; // the session says that data changed
                                  emit failed(written.error());
                                  m_model->refresh(); // what was typed is not what is stored
                                  m_detail->refresh();
                              });
}

void CatalogsPage::showRowMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    const CatalogRow *row = m_model->rowAt(index.row());
    if (!row)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *change = menu->addAction(tr("Change this cell"), this, [this, index] { m_table->edit(index); });
    change->setEnabled(m_model->flags(index).testFlag(Qt::ItemIsEditable));
    menu->addAction(tr("Copy the selected rows"), this,
                    [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    menu->addSeparator();
    const Filter department = Filter{}.with(u"department"_s, row->department);
    menu->addAction(tr("All catalogs of %1").arg(row->department), this,
                    [this, department] { open(department.toString()); });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void CatalogsPage::exportRows()
{
    CatalogExportQuery query;
    query.ids = m_model->ids();
    query.asOf = effective().asOf;
    query.columns = m_table->shownColumns();
    query.words = m_model->words();
    query.sheet = title();
    if (!m_exporter->start(std::move(query)))
        return;
    m_export->setEnabled(false);
    m_busy->start(tr("Writing the file"), BusyOverlay::Ground::KeepContent);
    emit busyChanged(true);
}

void CatalogsPage::placeChips()
{
    const FilterWords words(m_session.language());
    QList<ChipValue> chips;
    if (!showsCatalogs())
        chips += {u"what"_s, tr("Listed: %1").arg(FilterWords::what(m_filter.what))};
    for (qsizetype i = 0; i < m_filter.conditions.size(); ++i)
        chips += {QString::number(i), words.condition(m_filter.conditions.at(i))};
    if (!m_filter.text.isEmpty())
        chips += {u"text"_s, tr("Text: \"%1\"").arg(m_filter.text)};
    if (!m_filter.asOf.isEmpty())
        chips += {u"as_of"_s, tr("As of %1").arg(m_filter.asOf)};
    m_titleLine->chips()->setChips(chips);
    const QString day = effective().asOf;
    const bool past = !day.isEmpty() && day != m_session.info().referenceDay;
    m_dayNote->setText(
        tr("Rows, mounting, use and completeness are as of %1; other cells show today's values. "
           "Editing is off.")
            .arg(day));
    m_dayNote->setVisible(past);
}

void CatalogsPage::removeChip(const QString &key)
{
    Filter filter = m_filter;
    if (key == u"what")
        filter = {};
    else if (key == u"text")
        filter.text.clear();
    else if (key == u"as_of")
        filter.asOf.clear();
    else
        filter.conditions.removeAt(key.toInt());
    showFilter(filter);
}

void CatalogsPage::placeNote()
{
    if (!showsCatalogs()) {
        m_titleLine->setNote(tr("%1 rows").arg(FigureText::count(m_rows->total())));
        return;
    }
    const QString found = FigureText::count(m_model->rowCount());
    const QString of = m_all < 0 ? found : tr("%1 of %2").arg(found, FigureText::count(m_all));
    m_titleLine->setNote(of + u" · "_s + tr("%1 ms").arg(m_elapsed));
}

void CatalogsPage::placeStatus()
{
    const qint64 rows = showsCatalogs() ? m_model->rowCount() : m_rows->total();
    const PagedTable *table = showsCatalogs() ? m_table : m_rows->table();
    const QString counted = showsCatalogs() ? tr("%1 catalogs").arg(FigureText::count(rows))
                                            : tr("%1 rows").arg(FigureText::count(rows));
    int selected = 0;
    for (const QItemSelectionRange &range : table->selectionModel()->selection())
        selected += range.height();
    emit statusChanged({tr("All states unless filtered"),
                        counted + u" · "_s + tr("%1 selected").arg(FigureText::count(selected))});
}

void CatalogsPage::placeEmpty()
{
    auto *stack = findChild<QStackedWidget *>(u"gridStack"_s);
    const bool empty = m_model->rowCount() == 0;
    stack->setCurrentIndex(empty ? 1 : 0);
    m_export->setEnabled(!empty && !m_exporter->isRunning());
    if (!empty)
        return;
    if (m_filter == Filter{})
        m_empty->setContent(IconId::Inbox, tr("This city has no catalogs yet"),
                            tr("Import the departments' lists to begin."), tr("Import..."));
    else
        m_empty->setContent(IconId::Search, tr("No catalog meets all filters"),
                            tr("Remove a filter above, or all of them."), tr("Remove all filters"));
}

void CatalogsPage::loadFailed(const Error &error)
{
    m_busy->finish();
    m_stale = true;
    emit failed(error);
    if (m_waiting == 0)
        return;
    m_waiting = 0;
    emit ready();
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
