// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutiespage.h"

#include "models/store/metricsquery.h"
#include "ui/pages/duties/departmentcombo.h"
#include "ui/pages/duties/departmentlist.h"
#include "ui/pages/duties/dutyform.h"
#include "ui/pages/duties/dutypaper.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/pages/duties/linkpanel.h"
#include "ui/shell/rightstext.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/presenceline.h"
#include "ui/widgets/segmentbar.h"

#include <QLabel>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

DutiesPage::DutiesPage(CitySession &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_texts(session.language())
    , m_model(new DutyModel(this))
{
    build();
    m_again.setSingleShot(true);
    m_again.setInterval(0);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            reload();
    });
    connect(&session, &CitySession::dataChanged, this, &DutiesPage::follow);
    connect(&session.presence(), &PresenceBoard::changed, this, &DutiesPage::showOthers);
    connect(&session, &CitySession::asOfChanged, this, &DutiesPage::invalidate);
}

DutiesPage::~DutiesPage() = default;

QString DutiesPage::title() const
{
    return tr("Data duties");
}

void DutiesPage::activate()
{
    if (m_stale)
        reload();
    else if (m_pending == 0)
        emit ready();
}

void DutiesPage::invalidate()
{
    m_stale = true;
    m_awaitsList = true; // what is on screen may have other revisions by now
    m_again.start();
}

QStringList DutiesPage::tables() const
{
    return {u"setting"_s,   u"department"_s, u"catalog"_s, u"resource"_s,
            u"usage_day"_s, u"duty_list"_s,  u"duty"_s,    u"duty_catalog"_s};
}

void DutiesPage::open(const QString &where)
{
    const Result<Filter> filter = Filter::parse(where);
    if (!filter) {
        emit failed(filter.error());
        return;
    }
    m_opened = *filter;
    if (m_stale)
        reload();
    else
        readOpened();
    if (m_pending == 0)
        emit ready(); // it was on screen already
}

void DutiesPage::hideEvent(QHideEvent *event)
{
    m_links->hide(); // it belongs to what was in front
    Page::hideEvent(event);
    showOthers();
}

void DutiesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    showOthers();
}

void DutiesPage::showOthers()
{
    PresenceBoard &board = m_session.presence();
    const QString table = u"duty"_s;
    m_others->setPeople(board.others(table, m_form->uid()));
    board.open(table, isVisible() ? m_form->uid() : QString());
    m_tree->viewport()->update();
}

void DutiesPage::finish()
{
    if (--m_pending > 0)
        return;
    emit busyChanged(false);
    emit ready();
}

void DutiesPage::reload()
{
    m_stale = false;
    m_again.stop();
    readDepartments();
    readCoverage();
    if (m_department.isEmpty())
        return;
    readList();
    readVersions();
    readMatrix();
}

void DutiesPage::readDepartments()
{
    ask(LaneId::Page, DutyDepartmentsQuery{}, m_departmentsRound,
        [this](const Result<QList<DutyDepartment>> &answer) {
            if (!answer) {
                notRead(answer.error());
                return;
            }
            m_departments->setDepartments(*answer);
            m_chooser->setDepartments(*answer);
            m_chooser->setEnabled(!answer->isEmpty());
            m_form->setDepartments(*answer);
            m_paper->all->setEnabled(std::any_of(
                answer->begin(), answer->end(), [](const DutyDepartment &each) { return each.version > 0; }));
            emit countChanged(QString::number(answer->size()));
            if (m_opened)
                readOpened();
            if (!m_departments->model().department(m_department) && !answer->isEmpty())
                choose(answer->first().uid);
            if (answer->isEmpty()) {
                m_department.clear();
                m_model->setContent({});
                showView(m_views->current());
                showNode();
                showSigning();
            }
            showTitle();
        });
}

void DutiesPage::readCoverage()
{
    const MetricsQuery query{GroupBy::Department, m_session.asOf()};
    ask(LaneId::Long, query, m_coverageRound, [this](const Result<MetricSet> &answer) {
        if (!answer) {
            emit failed(answer.error());
            return;
        }
        m_metrics = *answer;
        QHash<QString, Ratio> byUid;
        for (const DutyDepartment &department : m_departments->model().all())
            byUid.insert(department.uid, {});
        for (const MetricGroup &group : m_metrics.groups)
            byUid.insert(group.key, group.figures.ratio(u"duty_coverage"_s));
        m_departments->setCoverage(byUid);
        readResources();
        showTitle();
        showChecks();
    });
}

void DutiesPage::readList()
{
    ask(LaneId::Page, DutyListQuery{m_department, m_version}, m_listRound,
        [this](const Result<DutyListContent> &answer) {
            m_busy->finish();
            m_awaitsList = false;
            if (answer)
                takeList(*answer);
            else
                notRead(answer.error());
            sendNext();
        });
}

void DutiesPage::choose(const QString &departmentUid)
{
    if (departmentUid == m_department)
        return;
    m_form->commit();
    if (!m_wishes.isEmpty()) { // they belong to the list that is shown
        m_next = departmentUid;
        return;
    }
    m_department = departmentUid;
    m_version = 0;
    m_versions.clear();
    m_departments->setCurrent(departmentUid);
    m_chooser->setUid(departmentUid);
    m_busy->start(tr("Reading the list"), BusyOverlay::Ground::Skeleton, false);
    m_checks->setCount(DutyChecks::CatalogsWithoutResource, -1);
    m_checks->setCount(DutyChecks::SeveralSources, -1);
    m_checks->setCount(DutyChecks::CollectedTwice, -1);
    showAll();
    readList();
    readVersions();
    readResources();
    readMatrix();
}

void DutiesPage::takeList(const DutyListContent &content)
{
    const bool other = content.departmentUid != m_model->content().departmentUid;
    m_refused.reset();
    m_model->setEditable(mayEdit() && content.isOpen());
    m_model->setContent(content);
    m_model->setEditable(mayEdit());
    showView(m_views->current());
    if (other && m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0));
    if (!m_select.isEmpty())
        m_tree->select(m_select);
    if (!m_stale && !m_writing && m_wishes.isEmpty())
        m_select.clear(); // what is being written is in the next list
    m_notice->setText(whyReadOnly());
    m_notice->setVisible(content.list && !whyReadOnly().isEmpty());
    showNode();
    showSigning();
    showTitle();
    showChecks();
    readBefore();
}

/// What is on screen stays if it is what was asked for: the message says that it may be old.
void DutiesPage::notRead(const Error &error)
{
    emit failed(error);
    if (!m_department.isEmpty() && m_model->content().departmentUid == m_department)
        return;
    m_refused = error.code;
    m_model->setContent({});
    showView(m_views->current());
    showNode();
    showSigning();
}

void DutiesPage::showBlank()
{
    const DutyListContent &content = m_model->content();
    const DutyBlank::Bounds bounds{whyReadOnly(), m_session.isPast(),
                                   m_session.rights().readsTrailOf(m_department)};
    if (m_refused)
        m_blank->notRead(*m_refused);
    else if (m_department.isEmpty())
        m_blank->noDepartments(bounds);
    else if (!content.list)
        m_blank->noList(content.department, bounds);
    else if (content.nodes.isEmpty())
        m_blank->noRows(bounds);
    else
        m_blank->noneShown(m_only);
}

const MetricGroup *DutiesPage::group() const
{
    for (const MetricGroup &group : m_metrics.groups) {
        if (group.key == m_department)
            return &group;
    }
    return nullptr;
}

QString DutiesPage::whyReadOnly() const
{
    const std::optional<DutyList> &list = m_model->content().list;
    if (m_session.isPast())
        return tr("Figures are of %1, the list is today's: editing is off on a past day.")
            .arg(m_session.shownDay());
    if (m_session.info().readOnly)
        return tr("The database was opened to read only.");
    const Rights &rights = m_session.rights();
    if (const NoRight why = rights.whyNotEditDuties(m_department);
        why != NoRight::None && !m_department.isEmpty())
        return noRightText(why, rights);
    if (list && list->state == u"submitted")
        return tr("Submitted by %1 on %2: it waits for a signature and is returned before it is changed.")
            .arg(list->submittedBy, list->submittedOn);
    if (list && list->state == u"signed")
        return tr("Signed by %1 on %2. A signed list can no longer be changed.")
            .arg(list->signedBy, list->signedOn);
    if (list && list->state == u"withdrawn")
        return tr("This list was withdrawn: it can no longer be changed.");
    return {};
}

} // namespace shuzhi
