// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogspage.h"

#include "models/items/catalogmodel.h"
#include "ui/pages/catalogs/catalogactions.h"
#include "ui/pages/catalogs/catalogdetailpanel.h"
#include "ui/pages/catalogs/catalogexporter.h"
#include "ui/pages/catalogs/catalogfacets.h"
#include "ui/pages/catalogs/cataloggrid.h"
#include "ui/pages/catalogs/catalogprint.h"
#include "ui/pages/catalogs/catalogsbar.h"
#include "ui/pages/catalogs/catalogtable.h"
#include "ui/pages/catalogs/columnchooser.h"
#include "ui/pages/catalogs/editordrafts.h"
#include "ui/pages/catalogs/gridmenus.h"
#include "ui/pages/catalogs/quickbar.h"
#include "ui/pages/catalogs/rowlist.h"
#include "ui/pages/catalogs/savedviews.h"
#include "ui/pages/catalogs/selectionsums.h"
#include "ui/pages/catalogs/viewsmenu.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/presenceline.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int facetWidth = 184;
constexpr int detailWidth = 316;

} // namespace

void CatalogsPage::buildBody()
{
    const Measures &m = Theme::measures();
    m_dayNote = makeLabel({}, "warn"_L1);
    m_dayNote->setObjectName(u"catalogsDayNote"_s);
    m_dayNote->setWordWrap(true);
    m_dayNote->hide();
    m_facets = new CatalogFacets(m_session);
    m_facets->setObjectName(u"catalogFacets"_s);
    m_facetCard = new QFrame;
    setRole(m_facetCard, "card"_L1);
    m_facetCard->setFixedWidth(facetWidth);
    auto *facetLayout = new QVBoxLayout(m_facetCard);
    facetLayout->setContentsMargins(1, 1, 1, 1);
    facetLayout->addWidget(m_facets);

    m_grid = new CatalogGrid(m_session, *m_model);
    m_table = &m_grid->table();
    m_table->columns().setLayout(
        ColumnLayout::parse(Settings().value(SettingKey::CatalogColumns).toString()));
    m_detail = new CatalogDetailPanel(m_session);
    m_detail->setMinimumWidth(280);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setHandleWidth(m.gap);
    m_splitter->addWidget(m_grid);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setCollapsible(0, false);
    const bool longWords = m_session.language() == Language::English;
    m_splitter->setSizes({10000, longWords ? detailWidth + 36 : detailWidth});

    m_model->setPresenceWords(&PresenceLine::words);
    connect(&m_session.presence(), &PresenceBoard::changed, m_table->viewport(),
            qOverload<>(&QWidget::update));
    m_rows = new RowList(m_session);
    m_middle = new QStackedWidget;
    m_middle->addWidget(m_splitter);
    m_middle->addWidget(m_rows);
    auto *body = new QHBoxLayout;
    body->setSpacing(m.gap);
    body->addWidget(m_facetCard);
    body->addWidget(m_middle, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.pageMargin, m.pageMargin, m.pageMargin, m.pageMargin);
    layout->setSpacing(m.gap);
    layout->addWidget(m_bar);
    layout->addWidget(m_dayNote);
    layout->addLayout(body, 1);
    m_bar->bindGrid(m_table);
    m_menus = new GridMenus(*m_table, *m_model, *m_bar);
    m_views = new ViewsMenu(m_bar->action(CatalogCommand::Views), this);
    m_sums = new SelectionSums(m_session, this);
    m_exporter = new CatalogExporter(m_session, this);
}

void CatalogsPage::connectBar()
{
    using enum CatalogCommand;
    const auto on = [this](CatalogCommand command, auto &&act) {
        connect(m_bar->action(command), &QAction::triggered, this, act);
    };
    on(Find, [this] {
        m_bar->search()->setFocus(Qt::ShortcutFocusReason);
        m_bar->search()->selectAll();
    });
    on(Back, [this] { change([](CatalogQuery &query) { query.goBack(); }); });
    on(Columns, [this] { chooseColumns(); });
    on(Export, [this] { exportRows(m_model->ids()); });
    on(ExportSelected, [this] { exportRows(m_table->selectedIds()); });
    on(Print, [this] { printRows(); });
    on(Copy, [this] { copyRows(); });
    on(SelectAll, [this] { m_table->selectAll(); });
    on(HeadMenu, [this] { m_table->requestHeadMenu(); });
    on(ClearFilters, [this] { change([](CatalogQuery &query) { query.open({}); }); });
    on(ReadAgain, [this] {
        m_stale = true;
        showQuery();
    });
    on(NextPart, [this] { movePart(1); });
    on(PreviousPart, [this] { movePart(-1); });
    connect(m_views, &ViewsMenu::opened, this, &CatalogsPage::openView);
    connect(m_views, &ViewsMenu::posted, this, &CatalogsPage::messagePosted);
}

void CatalogsPage::connectFilters()
{
    connect(&m_session, &CitySession::dataChanged, this, &CatalogsPage::follow);
    connect(&m_session, &CitySession::asOfChanged, this, &CatalogsPage::invalidate);
    connect(m_bar->search(), &SearchField::searched, this,
            [this](const QString &words) { change([&](CatalogQuery &query) { query.setText(words); }); });
    connect(m_bar->search(), &SearchField::downPressed, this,
            [this] { shownTable()->setFocus(Qt::ShortcutFocusReason); });
    connect(m_bar->chips(), &ChipBar::removed, this,
            [this](const QString &key) { change([&](CatalogQuery &query) { query.removeChip(key); }); });
    connect(m_bar->chips(), &ChipBar::cleared, this,
            [this] { change([](CatalogQuery &query) { query.setFilter({}); }); });
    connect(&m_grid->quick(), &QuickBar::toggled, this, [this](const QString &key) {
        for (const QuickFilter &quick : quickFilters())
            if (quick.key == key)
                change([&](CatalogQuery &query) { query.toggle(quick); });
    });
    connect(m_facets, &CatalogFacets::ticked, this,
            [this](const QString &field, const QString &value, bool isOn) {
                change([&](CatalogQuery &query) { query.tick(field, value, isOn); });
            });
    connect(m_facets, &CatalogFacets::counted, this, [this] { done(Facets); });
    connect(m_facets, &CatalogFacets::failed, this, [this](const Error &error) {
        emit failed(error);
        done(Facets);
    });
    connect(m_menus, &GridMenus::openRequested, this, &CatalogsPage::open);
    connect(m_menus, &GridMenus::conditionRequested, this, [this](const Condition &condition) {
        change([&](CatalogQuery &query) { query.add(condition); });
    });
}

void CatalogsPage::connectGrid()
{
    connect(m_model, &CatalogModel::loaded, this, &CatalogsPage::idsArrived);
    connect(m_model, &CatalogModel::failed, this, &CatalogsPage::loadFailed);
    connect(m_model, &CatalogModel::rowsArrived, this, [this](int first, int last) {
        done(Rows);
        const int current = m_table->currentIndex().row();
        if (current >= first && current <= last) {
            currentChanged(current);
            placeTarget();
        }
    });
    connect(
        m_model, &CatalogModel::editRequested, this,
        [this](const CatalogRow &before, const QString &column, const QString &value, const QString &seen) {
            edit({u"catalog"_s, before.uid, column, value, before.rev, before.title, seen});
        });
    connect(m_table, &CatalogTable::currentRowChanged, this, &CatalogsPage::currentChanged);
    connect(m_table, &CatalogTable::selectedRowsChanged, this, [this](int rows) {
        m_sums->select(rows, [this] {
            // All that the filter finds need not be named one by one.
            return m_table->selectedCount() == m_model->rowCount()
                ? CatalogSumsQuery{{}, {}, m_model->filter()}
                : CatalogSumsQuery{m_table->selectedIds(), effective().asOf};
        });
        placeStatus();
    });
    connect(m_sums, &SelectionSums::changed, this, &CatalogsPage::placeStatus);
    connect(m_table, &CatalogTable::openRequested, m_detail, &CatalogDetailPanel::focusFields);
    connect(m_table, &CatalogTable::sortRequested, this, [this](const SortOrder &sort) {
        m_query.setSort(sort);
        load();
    });
    connect(&m_table->columns(), &CatalogColumns::changed, this, &CatalogsPage::columnsChanged);
    connect(m_grid, &CatalogGrid::importRequested, this, [this] { emit openRequested(u"import"_s, {}); });
    connect(m_grid, &CatalogGrid::clearRequested, this,
            [this] { change([](CatalogQuery &query) { query.setFilter({}); }); });
    connect(m_grid, &CatalogGrid::againRequested, this, &CatalogsPage::showQuery);
    connect(&m_grid->busy(), &BusyOverlay::cancelRequested, this, [this] {
        if (m_exporter->isRunning()) {
            m_exporter->cancel();
            return;
        }
        m_model->cancel();
        loadFailed({ErrorCode::Cancelled, u"loading the grid"_s, {}});
    });
}

void CatalogsPage::connectDetail()
{
    connect(m_detail, &CatalogDetailPanel::shown, this, [this] {
        if (!m_toItems.isEmpty() && m_detail->detail().uid == m_toItems) {
            m_toItems.clear();
            m_detail->jump(u"items"_s, {});
        }
        done(Detail);
    });
    connect(m_detail, &CatalogDetailPanel::failed, this, &CatalogsPage::failed);
    connect(m_detail, &CatalogDetailPanel::messagePosted, this, &CatalogsPage::messagePosted);
    connect(m_detail, &CatalogDetailPanel::openRequested, this, &CatalogsPage::openRequested);
    connect(m_detail, &CatalogDetailPanel::wideChanged, this,
            [this](bool wide) { m_splitter->widget(0)->setVisible(!wide); });
    addAction(m_detail->wideAction());
}

void CatalogsPage::connectRowList()
{
    connect(m_rows, &RowList::loaded, this, [this] {
        placeNote();
        placeStatus();
        m_waiting = Ids;
        done(Ids);
    });
    connect(m_rows, &RowList::failed, this, &CatalogsPage::loadFailed);
    connect(m_rows, &RowList::openRequested, this, &CatalogsPage::open);
    connect(m_rows, &RowList::selectedRowsChanged, this, &CatalogsPage::placeStatus);
}

void CatalogsPage::connectExporter()
{
    connect(m_exporter, &CatalogExporter::progressed, &m_grid->busy(), &BusyOverlay::setProgress);
    connect(m_exporter, &CatalogExporter::finished, this, [this] {
        m_grid->busy().finish();
        placeStatus();
        emit busyChanged(false);
    });
    connect(m_exporter, &CatalogExporter::written, this, &CatalogsPage::messagePosted);
    connect(m_exporter, &CatalogExporter::failed, this, &CatalogsPage::failed);
}

void CatalogsPage::connectActions()
{
    m_actions = new CatalogActions(m_session, this);
    m_bar->setPrimary(m_actions->newAction());
    m_menus->setRowActions(m_actions->rowActions());
    auto *drafts = new EditorDrafts(m_session, *m_table, *m_model);
    m_menus->setDrafts(*drafts);
    connect(drafts, &EditorDrafts::writeRequested, this, &CatalogsPage::edit);
    connect(m_actions, &CatalogActions::messagePosted, this, &CatalogsPage::messagePosted);
    connect(m_actions, &CatalogActions::failed, this, &CatalogsPage::failed);
    connect(m_actions, &CatalogActions::openRequested, this, &CatalogsPage::open);
    connect(m_table, &CatalogTable::currentRowChanged, this, &CatalogsPage::placeTarget);
    connect(m_table, &CatalogTable::selectedRowsChanged, this, &CatalogsPage::placeTarget);
}

void CatalogsPage::placeTarget()
{
    const int row = m_table->currentIndex().row();
    m_actions->setTarget(showsCatalogs() ? m_table->selectedIds() : QList<qint64>(),
                         row < 0 ? nullptr : m_model->rowAt(row));
}

void CatalogsPage::exportRows(const QList<qint64> &ids)
{
    CatalogExportQuery query;
    query.ids = ids;
    query.asOf = effective().asOf;
    query.columns = m_table->shownColumns();
    query.words = m_model->words();
    query.sheet = title();
    if (m_exporter->start(std::move(query)))
        setBusy(tr("Writing the file"));
}

void CatalogsPage::copyRows()
{
    if (m_exporter->copy(
            {m_table->selectedIds(), effective().asOf, m_table->shownColumns(), m_model->words()}))
        setBusy(tr("Reading the rows to copy"));
}

void CatalogsPage::printRows()
{
    const CatalogRow *current = m_model->rowAt(m_table->currentIndex().row());
    if (current && m_exporter->printItems(current->title))
        return;
    const QList<CatalogColumn> columns = m_table->shownColumns();
    if (m_exporter->print({m_model->ids(), effective().asOf, columns, m_model->words()},
                          CatalogPrint::of(m_session, m_query, columns, m_model->words())))
        setBusy(tr("Reading the rows to print"));
}

void CatalogsPage::setBusy(const QString &what)
{
    m_grid->busy().start(what, BusyOverlay::Ground::KeepContent);
    emit busyChanged(true);
}

void CatalogsPage::chooseColumns()
{
    auto *chooser = new ColumnChooser(m_model->words().heads, m_table->shownColumns(), this);
    connect(chooser, &ColumnChooser::chosen, this, [this](const QList<CatalogColumn> &columns) {
        ColumnLayout layout = m_table->columns().layout();
        layout.chosen = columns;
        m_table->columns().setLayout(layout);
        columnsChanged();
    });
    connect(chooser, &ColumnChooser::resetRequested, this, [this, chooser] {
        m_table->columns().setLayout({});
        chooser->setShown(m_table->shownColumns());
        columnsChanged();
    });
    chooser->show();
}

void CatalogsPage::columnsChanged()
{
    Settings().setValue(SettingKey::CatalogColumns, m_table->columns().layout().toString());
    placeFilter();
}

void CatalogsPage::openView(const SavedView &view)
{
    const Result<Filter> filter = Filter::parse(view.where);
    if (!filter) {
        emit failed(filter.error());
        return;
    }
    m_table->columns().setLayout(view.layout);
    columnsChanged();
    change([&](CatalogQuery &query) {
        query.open(*filter);
        query.setSort(view.sort);
    });
}

/// F6: search, facets, grid, detail, and round again.
void CatalogsPage::movePart(int by)
{
    QList<QWidget *> parts{m_bar, m_facets, shownTable()};
    if (showsCatalogs())
        parts += m_detail;
    else
        parts.removeOne(m_facets);
    qsizetype at = 0;
    for (qsizetype i = 0; i < parts.size(); ++i)
        if (parts.at(i)->isAncestorOf(QApplication::focusWidget()) || parts.at(i)->hasFocus())
            at = i;
    QWidget *to = parts.at((at + by + parts.size()) % parts.size());
    if (to == m_bar)
        m_bar->search()->setFocus(Qt::ShortcutFocusReason);
    else if (to == m_detail)
        m_detail->focusFields();
    else
        to->setFocus(Qt::ShortcutFocusReason);
}

} // namespace shuzhi
