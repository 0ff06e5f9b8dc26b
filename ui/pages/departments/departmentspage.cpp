// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/departments/departmentspage.h"

#include "models/store/metricsquery.h"
#include "ui/pages/departments/departmentform.h"
#include "ui/pages/departments/departmentside.h"
#include "ui/shell/rightstext.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/titleline.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

DepartmentsPage::DepartmentsPage(CitySession &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_texts(session.language())
    , m_model(new DepartmentModel(this))
{
    build();
    m_again.setSingleShot(true);
    m_again.setInterval(0);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            reload();
    });
    connect(&session, &CitySession::dataChanged, this, &DepartmentsPage::follow);
    connect(&session, &CitySession::asOfChanged, this, &DepartmentsPage::invalidate);
}

DepartmentsPage::~DepartmentsPage() = default;

QString DepartmentsPage::title() const
{
    return tr("Departments");
}

void DepartmentsPage::activate()
{
    if (m_stale)
        reload();
    else if (m_pending == 0)
        emit ready();
}

void DepartmentsPage::invalidate()
{
    m_stale = true;
    m_again.start();
}

QStringList DepartmentsPage::tables() const
{
    return {u"setting"_s,   u"department"_s, u"member"_s, u"catalog"_s,      u"data_item"_s, u"resource"_s,
            u"usage_day"_s, u"duty_list"_s,  u"duty"_s,   u"duty_catalog"_s, u"demand"_s,    u"scenario"_s};
}

void DepartmentsPage::open(const QString &where)
{
    const Result<Filter> filter = Filter::parse(where);
    if (!filter) {
        emit failed(filter.error());
        return;
    }
    m_wanted = (filter->valuesOf(u"department"_s) + filter->valuesOf(u"uid"_s)).value(0);
    if (m_stale)
        reload();
    else
        restoreCurrent();
    if (m_pending == 0)
        emit ready();
}

template<class Query, class Take>
void DepartmentsPage::ask(LaneId lane, const Query &query, Round &round, Take take)
{
    m_session.store().cancel(round.task);
    const int number = ++round.number;
    if (m_pending++ == 0)
        emit busyChanged(true);
    round.task = m_session.store().run(lane, query, this, [this, number, &round, take](const auto &answer) {
        if (number == round.number && answer)
            take(*answer);
        else if (number == round.number)
            emit failed(answer.error());
        finish();
    });
}

void DepartmentsPage::finish()
{
    if (--m_pending > 0)
        return;
    m_busy->finish();
    emit busyChanged(false);
    emit ready();
}

void DepartmentsPage::reload()
{
    m_stale = false;
    m_again.stop();
    if (m_model->all().isEmpty())
        m_busy->start(tr("Reading the departments"), BusyOverlay::Ground::Skeleton, false);
    ask(LaneId::Page, DepartmentsQuery{}, m_listRound,
        [this](const QList<DepartmentEntry> &all) { takeDepartments(all); });
    ask(LaneId::Long, MetricsQuery{GroupBy::Department, m_session.asOf()}, m_figuresRound,
        [this](const MetricSet &set) {
            m_restoring = true;
            m_model->setFigures(set.groups);
            m_restoring = false;
            restoreCurrent();
        });
    ask(LaneId::Long, DuplicateDepartmentsQuery{}, m_duplicatesRound,
        [this](const QList<DepartmentDuplicate> &found) {
            m_duplicates = found;
            showState();
        });
}

void DepartmentsPage::takeDepartments(const QList<DepartmentEntry> &all)
{
    m_restoring = true; // a reset takes the table's current row away
    m_model->setDepartments(all);
    m_restoring = false;
    m_awaitsList = false;
    restoreCurrent();
    if (!m_stale && !m_writing && m_wishes.isEmpty())
        m_wanted.clear(); // there is none of that name; what is being written is in the next list
    if (!m_uid.isEmpty())
        readOfCurrent();
    sendNext();
}

/// Chooses again what was chosen, or what open() asked for, or the first row.
void DepartmentsPage::restoreCurrent()
{
    if (!m_wanted.isEmpty() && !m_model->all().isEmpty()) {
        for (const DepartmentEntry &entry : m_model->all()) {
            const Department &department = entry.department;
            if (department.name != m_wanted && department.uid != m_wanted
                && (department.code.isEmpty() || department.code != m_wanted))
                continue;
            m_wanted.clear();
            m_uid = entry.isActive() ? department.uid : department.mergedIntoUid;
            m_search->setTextQuietly({});
            m_model->setNeedle({});
            readOfCurrent();
            break;
        }
    }
    int row = m_model->rowOf(m_uid);
    const bool lost = row < 0 && m_search->text().isEmpty();
    if (lost) // its neighbour is chosen instead
        row = std::max(0, m_table->currentIndex().row());
    m_restoring = true;
    // Where it is chosen already the rows chosen with it stay, and nothing scrolls.
    if (row >= 0 && row < m_model->rowCount() && (lost || m_table->currentIndex().row() != row)) {
        m_table->setCurrentIndex(m_model->index(row, DepartmentModel::Name));
        m_table->selectRow(row);
    }
    m_restoring = false;
    if (const DepartmentEntry *entry = m_model->entryAt(row); lost && entry)
        choose(entry->department.uid);
    showCurrent();
    showState();
}

void DepartmentsPage::choose(const QString &uid)
{
    if (uid == m_uid)
        return;
    m_side->form().commit();
    m_uid = uid;
    showCurrent();
    readOfCurrent();
}

void DepartmentsPage::readOfCurrent()
{
    ask(LaneId::Page, DepartmentReferencesQuery{m_uid}, m_referencesRound,
        [this](const DepartmentReferences &found) { m_side->setReferences(found); });
    ask(LaneId::Page, DepartmentHistoryQuery{m_uid}, m_historyRound,
        [this](const QList<DepartmentChange> &changes) {
            m_side->setHistory(changes, m_session.rights().readsTrailOf(m_uid));
        });
}

const DepartmentEntry *DepartmentsPage::current() const
{
    return departments::find(m_model->all(), m_uid);
}

QStringList DepartmentsPage::selectedUids() const
{
    QStringList uids;
    for (const int row : m_table->selectedRowNumbers()) {
        if (const DepartmentEntry *entry = m_model->entryAt(row); entry && entry->isActive())
            uids += entry->department.uid;
    }
    return uids;
}

QString DepartmentsPage::whyReadOnly(const DepartmentEntry *entry) const
{
    if (m_session.isPast())
        return tr("Figures are of %1, names and the rest are today's: editing is off on a past day.")
            .arg(m_session.shownDay());
    if (m_session.info().readOnly)
        return tr("The database was opened to read only.");
    if (const NoRight why = m_session.rights().whyNotChangeCity(); why != NoRight::None)
        return noRightText(why, m_session.rights());
    if (entry && entry->isFormerName())
        return tr("A former name of %1: it leads there and has nothing of its own.").arg(entry->mergedInto);
    if (entry && !entry->isActive())
        return tr("Merged into %1: it leads there and is no longer changed.").arg(entry->mergedInto);
    return {};
}

void DepartmentsPage::showCurrent()
{
    const DepartmentEntry *entry = current();
    if (entry)
        m_side->setEntry(*entry, m_model->all(), m_model->group(m_uid), whyReadOnly(entry));
    else
        m_side->clear();
}

void DepartmentsPage::showState()
{
    qsizetype active = 0, imported = 0;
    for (const DepartmentEntry &entry : m_model->all()) {
        active += entry.isActive() ? 1 : 0;
        imported += entry.isActive() && entry.department.origin == u"import" ? 1 : 0;
    }
    QStringList note{tr("%n department(s)", nullptr, int(active))};
    if (imported > 0)
        note += tr("%n from imports", nullptr, int(imported));
    m_title->setNote(note.join(u" \u00b7 "_s));
    emit countChanged(QString::number(active));
    const Rights &rights = m_session.rights();
    const NoRight why = rights.whyNotChangeCity();
    const bool may = m_session.isOpen() && why == NoRight::None;
    m_alike->setText(tr("%n pair(s) of departments look like one", nullptr, int(m_duplicates.size())));
    m_alike->setVisible(may && !m_duplicates.isEmpty());
    const bool none = m_model->rowCount() == 0 && m_pending <= 1;
    m_middle->setCurrentIndex(none ? 1 : 0);
    if (none && m_search->text().isEmpty())
        m_empty->setContent(IconId::Building, tr("There is no department yet."),
                            why == NoRight::None ? tr("Imports make the departments they name.")
                                                 : noRightText(why, rights),
                            may ? tr("Create the first department") : QString());
    else if (none)
        m_empty->setContent(IconId::Search, tr("No department has these words."),
                            tr("Names, former names, codes, pinyin and initials are searched."),
                            tr("Clear the search"));
    const DepartmentEntry *entry = current();
    offerCommand(m_new, may, why, rights);
    offerCommand(m_merge, may && active > 1, why, rights);
    for (QAction *action : {m_rename, m_split})
        offerCommand(action, may && entry && entry->isActive(), why, rights);
    offerCommand(m_remove, may && entry, why, rights);
    m_openCatalogs->setEnabled(entry);
    PageStatus status{tr("figures: published catalogs"), {}};
    if (const int chosen = int(m_table->selectedRowNumbers().size()); chosen > 1)
        status.selection = tr("%n department(s) selected", nullptr, chosen);
    emit statusChanged(status);
}

} // namespace shuzhi
