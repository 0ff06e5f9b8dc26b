// SPDX-License-Identifier: GPL-3.0-or-later
// The page's widgets and commands.
#include "models/domain/vocabulary.h"
#include "ui/pages/departments/departmentform.h"
#include "ui/pages/departments/departmentside.h"
#include "ui/pages/departments/departmentspage.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pagecommand.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/steadyrows.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/titleline.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

void DepartmentsPage::build()
{
    const Measures &measures = Theme::measures();
    m_title = new TitleLine(title());
    m_search = new SearchField(tr("Search departments"));
    m_search->setObjectName(u"departmentsSearch"_s);
    m_search->setAccessibleName(tr("Search departments"));
    m_search->setFixedWidth(200);
    m_title->addWidget(m_search);
    m_side = new DepartmentSide(m_session.language());
    m_side->setFixedWidth(312);
    auto *row = new QHBoxLayout;
    row->setSpacing(measures.gap);
    row->addWidget(buildTable(), 1);
    row->addWidget(m_side);
    auto *layout = new QVBoxLayout(this);
    const int margin = measures.pageMargin;
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(measures.gap);
    layout->addWidget(m_title);
    layout->addLayout(row, 1);
    buildActions();
    buildPrinting();
    connectTable();
    setFocusProxy(m_table);
    connect(m_search, &SearchField::searched, this, [this](const QString &words) {
        m_restoring = true;
        m_model->setNeedle(words);
        m_restoring = false;
        restoreCurrent();
    });
    connect(m_alike, &QAbstractButton::clicked, this, &DepartmentsPage::askToMerge);
    connect(m_empty, &EmptyState::requested, this, [this] {
        if (m_search->text().isEmpty())
            create();
        else
            m_search->clear();
    });
    connect(&m_side->form(), &DepartmentForm::edited, this, &DepartmentsPage::change);
    connect(m_side, &DepartmentSide::figureOpened, this,
            [this](const QString &where) { emit openRequested(u"catalogs"_s, where); });
}

QWidget *DepartmentsPage::buildTable()
{
    auto *card = new Card;
    card->setFlush(true);
    m_alike = new QPushButton;
    m_alike->setObjectName(u"departmentsAlike"_s);
    m_alike->setCursor(Qt::PointingHandCursor);
    m_alike->setToolTip(tr("Shows them side by side, with what a merge would move"));
    setRole(m_alike, "link"_L1);
    m_alike->hide();
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 8, 4);
    top->addWidget(m_alike);
    top->addStretch(1);
    m_model->setWords(
        DepartmentTexts::heads(),
        [this](const auto &entry, auto column, const Figures *figures) {
            return m_texts.cell(entry, column, figures);
        },
        [this](const auto &entry, auto column, const Figures *figures) {
            return m_texts.tip(entry, column, figures);
        });
    m_table = new PagedTable;
    m_table->setObjectName(u"departmentsTable"_s);
    m_table->setAccessibleName(tr("Departments"));
    auto *steady = new SteadyRows(*m_table);
    steady->holdOn(*m_model);
    m_table->setModel(m_model);
    steady->settleOn(*m_model);
    m_table->setNumericColumns(
        {DepartmentModel::Catalogs, DepartmentModel::MountRate, DepartmentModel::Completeness});
    m_empty = new EmptyState;
    m_empty->setObjectName(u"departmentsEmpty"_s);
    m_middle = new QStackedWidget;
    m_middle->addWidget(m_table);
    m_middle->addWidget(m_empty);
    card->content()->setSpacing(0);
    card->content()->addLayout(top);
    card->content()->addWidget(m_middle, 1);
    m_busy = new BusyOverlay(m_middle);
    return card;
}

void DepartmentsPage::connectTable()
{
    auto *list = new PillDelegate(
        [this](const QModelIndex &index) {
            const DepartmentEntry *entry = m_model->entryAt(index.row());
            return entry ? DepartmentTexts::listRole(entry->listState) : StateRole::Mute;
        },
        m_table);
    m_table->setItemDelegateForColumn(DepartmentModel::DutyList, list);
    auto *origin = new GridDelegate(m_table);
    origin->setStateOf([this](const QModelIndex &index) {
        const DepartmentEntry *entry = m_model->entryAt(index.row());
        return entry ? DepartmentTexts::originRole(*entry) : StateRole::Mute;
    });
    m_table->setItemDelegateForColumn(DepartmentModel::Origin, origin);
    QHeaderView *head = m_table->horizontalHeader();
    head->setStretchLastSection(false);
    head->setSectionResizeMode(DepartmentModel::Name, QHeaderView::Stretch);
    head->setMinimumSectionSize(48);
    sizeColumns();
    m_table->viewport()->installEventFilter(this);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(DepartmentModel::Name, Qt::AscendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                const DepartmentEntry *entry = m_model->entryAt(index.row());
                if (!m_restoring && entry)
                    choose(entry->department.uid);
            });
    connect(m_table, &PagedTable::selectedRowsChanged, this, [this] {
        if (!m_restoring)
            showState();
    });
    connect(head, &QHeaderView::sortIndicatorChanged, this, [this] { restoreCurrent(); });
    connect(m_table, &QAbstractItemView::activated, this, [this] { openCatalogs(); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &point) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions({m_openCatalogs, m_rename, m_merge, m_split});
        menu->addSeparator();
        menu->addAction(m_print);
        menu->addAction(m_remove);
        menu->popup(m_table->viewport()->mapToGlobal(point));
    });
}

/// As wide as the head and the words that may stand in a column, in any language.
void DepartmentsPage::sizeColumns()
{
    QStringList levels, lists;
    for (const VocabularyValue &value : vocabulary(u"department_level"_s).values())
        levels += value.label.in(m_session.language());
    for (const VocabularyValue &value : vocabulary(u"duty_list_state"_s).values())
        lists += u"V1 "_s + value.label.in(m_session.language());
    const QFontMetrics metrics = m_table->fontMetrics();
    const auto widest = [&](const QStringList &words) {
        int width = 0;
        for (const QString &word : words)
            width = std::max(width, metrics.horizontalAdvance(word));
        return width;
    };
    constexpr int room = 18, pill = 22;
    const QHash<int, int> contents{
        {DepartmentModel::Code, widest({u"11000000MBMGWM000M"_s})},
        {DepartmentModel::Level, widest(levels)},
        {DepartmentModel::Category, 6 * metrics.height()},
        {DepartmentModel::DutyList, widest(lists) + pill},
        {DepartmentModel::Contact, 3 * metrics.height()},
        {DepartmentModel::Origin, widest({m_texts.value(u"origin"_s, u"import"_s)})}};
    QHeaderView *head = m_table->horizontalHeader();
    for (int column = DepartmentModel::Name + 1; column < DepartmentModel::ColumnCount; ++column) {
        const int words = widest({DepartmentTexts::heads().at(column)});
        head->resizeSection(column, std::max(words, contents.value(column, 0)) + room);
    }
}

/// The name comes first: what the form shows too gives way to it.
void DepartmentsPage::fitColumns()
{
    constexpr int wanted = 168;
    QHeaderView *head = m_table->horizontalHeader();
    const QList<int> yielding{DepartmentModel::Category, DepartmentModel::Contact, DepartmentModel::Level,
                              DepartmentModel::Origin, DepartmentModel::Code};
    int left = m_table->viewport()->width();
    for (int column = DepartmentModel::Name + 1; column < DepartmentModel::ColumnCount; ++column) {
        if (!yielding.contains(column))
            left -= head->sectionSize(column);
    }
    for (qsizetype i = yielding.size() - 1; i >= 0; --i) { // the last to give way is the first to come
        const int column = yielding.at(i);
        const bool hidden = head->isSectionHidden(column);
        if (hidden)
            head->showSection(column);
        const int width = head->sectionSize(column);
        const bool fits = left - width >= wanted;
        head->setSectionHidden(column, !fits);
        left -= fits ? width : 0;
    }
}

bool DepartmentsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        QMetaObject::invokeMethod(this, &DepartmentsPage::fitColumns, Qt::QueuedConnection);
    return Page::eventFilter(watched, event);
}

void DepartmentsPage::buildActions()
{
    const auto make = [this](const CommandWords &words) { return pageCommand(this, this, words); };
    m_new = make({"newDepartment", tr("New department..."), u"Ctrl+N"_s, tr("Only a name is needed")});
    m_rename = make({"renameDepartment", tr("Rename department"), u"F2"_s,
                     tr("The old name stays findable: imports and searches by it lead here")});
    m_merge = make({"mergeDepartments", tr("Merge departments..."), u"Ctrl+Shift+M"_s,
                    tr("Makes one of several, with all that refers to them")});
    m_split = make({"splitDepartment", tr("Split department..."), u"Ctrl+Shift+D"_s,
                    tr("Gives a part of its catalogs and duties to another one")});
    m_remove = make({"deleteDepartment", tr("Delete department"), u"Delete"_s,
                     tr("Only when nothing refers to it; can be undone")});
    m_openCatalogs = make({"openDepartmentCatalogs", tr("Show its catalogs"), u"Ctrl+Return"_s,
                           tr("Opens the published catalogs of the chosen department")});
    m_showMerged = make({"showMergedDepartments",
                         tr("Show merged"),
                         {},
                         tr("Also departments merged into others, and former names")});
    m_showMerged->setCheckable(true);
    m_showMerged->setEnabled(true); // it changes nothing
    // A text field needs this key too.
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_remove);
    for (QAction *action : {m_showMerged, m_merge, m_split})
        m_title->addCommand(action);
    m_title->setPrimary(m_new);
    connect(m_new, &QAction::triggered, this, &DepartmentsPage::create);
    connect(m_rename, &QAction::triggered, this, [this] { m_side->form().focusField(u"name"_s); });
    connect(m_merge, &QAction::triggered, this, &DepartmentsPage::askToMerge);
    connect(m_split, &QAction::triggered, this, &DepartmentsPage::askToSplit);
    connect(m_remove, &QAction::triggered, this, &DepartmentsPage::removeCurrent);
    connect(m_openCatalogs, &QAction::triggered, this, &DepartmentsPage::openCatalogs);
    connect(m_showMerged, &QAction::toggled, this, [this](bool on) {
        m_restoring = true;
        m_model->setShowMerged(on);
        m_restoring = false;
        restoreCurrent();
    });
}

} // namespace shuzhi
