// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogspage.h"

#include "models/items/catalogmodel.h"
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
#include "ui/widgets/theme.h"
#include "ui/widgets/titleline.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>

#include <chrono>

namespace shuzhi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int facetWidth = 176;
constexpr int detailWidth = 316;

} // namespace

void CatalogsPage::buildTitle()
{
    m_titleLine = new TitleLine(title());
    m_search = new SearchField(tr("Title, code, pinyin initials"));
    m_search->setObjectName(u"catalogSearch"_s);
    m_search->setDelay(150ms);
    m_search->setMinimumWidth(210);
    m_titleLine->addWidget(m_search);

    m_backAction = new QAction(icon(IconId::ChevronLeft), tr("Back"), this);
    m_backAction->setObjectName(u"catalogsBack"_s);
    m_backAction->setShortcut(QKeySequence::Back);
    m_backAction->setToolTip(tr("Back to what was shown before"));
    m_columns = new QAction(icon(IconId::Columns), tr("Columns"), this);
    m_columns->setMenu(new QMenu(this));
    m_export = new QAction(icon(IconId::Download), tr("Export..."), this);
    m_export->setObjectName(u"catalogsExport"_s);
    m_export->setToolTip(tr("Write the rows shown to a file"));
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    m_find = new QAction(tr("Search in the catalogs"), this);
    m_find->setShortcut(QKeySequence::Find);
    for (QAction *action : {m_backAction, m_columns, m_export, m_find}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    for (QAction *action : {m_backAction, m_columns, m_export}) {
        auto *button = new ActionButton(action);
        m_titleLine->addWidget(button);
        connect(action, &QAction::changed, button,
                [action, button] { button->setVisible(action->isVisible()); });
    }
    m_backAction->setVisible(false);
    m_dayNote = makeLabel({}, "warn"_L1);
    m_dayNote->setObjectName(u"catalogsDayNote"_s);
    m_dayNote->setWordWrap(true);
    m_dayNote->hide();
}

void CatalogsPage::buildBody()
{
    const Measures &m = Theme::measures();
    m_facets = new CatalogFacets(m_session);
    m_facets->setObjectName(u"catalogFacets"_s);
    m_facetCard = new QFrame;
    setRole(m_facetCard, "card"_L1);
    m_facetCard->setFixedWidth(facetWidth);
    auto *facetLayout = new QVBoxLayout(m_facetCard);
    facetLayout->setContentsMargins(1, 1, 1, 1);
    facetLayout->addWidget(m_facets);

    m_table = new CatalogTable(*m_model);
    m_empty = new EmptyState;
    auto *grid = new QFrame;
    setRole(grid, "card"_L1);
    auto *gridStack = new QStackedWidget;
    gridStack->setObjectName(u"gridStack"_s);
    gridStack->addWidget(m_table);
    gridStack->addWidget(m_empty);
    auto *gridLayout = new QVBoxLayout(grid);
    gridLayout->setContentsMargins(1, 1, 1, 1);
    gridLayout->addWidget(gridStack);
    m_busy = new BusyOverlay(grid);

    m_detail = new CatalogDetailPanel(m_session);
    m_detail->setMinimumWidth(280);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setHandleWidth(m.gap);
    m_splitter->addWidget(grid);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setCollapsible(0, false);
    const bool longWords = m_session.language() == Language::English;
    m_splitter->setSizes({10000, longWords ? detailWidth + 36 : detailWidth});

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
    layout->addWidget(m_titleLine);
    layout->addWidget(m_dayNote);
    layout->addLayout(body, 1);
    m_exporter = new CatalogExporter(m_session, this);
}

void CatalogsPage::connectParts()
{
    connect(&m_session, &CitySession::dataChanged, this, &CatalogsPage::invalidate);
    connect(&m_session, &CitySession::asOfChanged, this, &CatalogsPage::invalidate);
    connect(m_find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_backAction, &QAction::triggered, this, &CatalogsPage::goBack);
    connect(m_columns->menu(), &QMenu::aboutToShow, this,
            [this] { m_table->fillColumnsMenu(m_columns->menu()); });
    connect(m_export, &QAction::triggered, this, &CatalogsPage::exportRows);
    connect(m_search, &SearchField::searched, this, [this](const QString &words) {
        Filter filter = m_filter;
        filter.text = words;
        showFilter(filter);
    });
    connect(m_titleLine->chips(), &ChipBar::removed, this, &CatalogsPage::removeChip);
    connect(m_titleLine->chips(), &ChipBar::cleared, this, [this] { showFilter({}); });
    connect(m_facets, &CatalogFacets::filterChanged, this, [this](const Filter &ticked) {
        Filter filter = m_filter; // the day shown is no condition of the reader's
        filter.conditions = ticked.conditions;
        showFilter(filter);
    });
    connect(m_facets, &CatalogFacets::counted, this, [this] { done(Facets); });
    connect(m_facets, &CatalogFacets::failed, this, [this](const Error &error) {
        emit failed(error);
        done(Facets);
    });
    connect(m_model, &CatalogModel::loaded, this, &CatalogsPage::idsArrived);
    connect(m_model, &CatalogModel::failed, this, &CatalogsPage::loadFailed);
    connect(m_model, &CatalogModel::rowsArrived, this, [this](int first, int last) {
        done(Rows);
        const int current = m_table->currentIndex().row();
        if (current >= first && current <= last)
            currentChanged(current);
    });
    connect(m_model, &CatalogModel::editRequested, this,
            [this](const CatalogRow &before, const QString &column, const QString &value) {
                edit(before.uid, before.title, before.rev, column, value);
            });
    connect(m_table, &CatalogTable::currentRowChanged, this, &CatalogsPage::currentChanged);
    connect(m_table, &CatalogTable::selectedRowsChanged, this, &CatalogsPage::placeStatus);
    connect(m_table, &CatalogTable::customContextMenuRequested, this, &CatalogsPage::showRowMenu);
    connect(m_table, &CatalogTable::openRequested, m_detail, &CatalogDetailPanel::focusFields);
    connect(m_table, &CatalogTable::sortRequested, this, [this](const SortOrder &sort) {
        m_sort = sort;
        load();
    });
    connect(m_detail, &CatalogDetailPanel::shown, this, [this] { done(Detail); });
    connect(m_detail, &CatalogDetailPanel::failed, this, &CatalogsPage::failed);
    connect(m_detail, &CatalogDetailPanel::editRequested, this,
            [this](const CatalogDetail &before, const QString &column, const QString &value) {
                edit(before.uid, before.values.value(u"title"_s), before.rev, column, value);
            });
    connect(m_rows, &RowList::loaded, this, [this] {
        placeNote();
        placeStatus();
        m_waiting = Ids;
        done(Ids);
    });
    connect(m_rows, &RowList::failed, this, &CatalogsPage::loadFailed);
    connect(m_rows, &RowList::openRequested, this, &CatalogsPage::open);
    connect(m_rows, &RowList::selectedRowsChanged, this, &CatalogsPage::placeStatus);
    connect(m_busy, &BusyOverlay::cancelRequested, this, [this] {
        if (m_exporter->isRunning()) {
            m_exporter->cancel();
            return;
        }
        m_model->cancel();
        loadFailed({ErrorCode::Cancelled, u"loading the grid"_s, {}});
    });
    connect(m_exporter, &CatalogExporter::progressed, m_busy, &BusyOverlay::setProgress);
    connect(m_exporter, &CatalogExporter::finished, this, [this] {
        m_busy->finish();
        m_export->setEnabled(true);
        emit busyChanged(false);
    });
    connect(m_exporter, &CatalogExporter::written, this, &CatalogsPage::messagePosted);
    connect(m_exporter, &CatalogExporter::failed, this, &CatalogsPage::failed);
    connect(m_empty, &EmptyState::requested, this, [this] {
        if (m_filter == Filter{})
            emit openRequested(u"import"_s, {});
        else
            showFilter({});
    });
}

} // namespace shuzhi
