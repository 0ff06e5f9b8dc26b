// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutiespage.h"

#include "models/store/metricsquery.h"
#include "models/store/searchquery.h"
#include "ui/pages/duties/departmentlist.h"
#include "ui/pages/duties/dutyactions.h"
#include "ui/pages/duties/dutyform.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/pages/duties/linkpanel.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/titleline.h"

#include <QLabel>
#include <QStackedWidget>

#include <algorithm>

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
    connect(&session, &CitySession::dataChanged, this, &DutiesPage::invalidate);
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
}

template<class Query, class Take>
void DutiesPage::ask(LaneId lane, const Query &query, Round &round, Take take)
{
    m_session.store().cancel(round.task);
    const int number = ++round.number;
    if (m_pending++ == 0)
        emit busyChanged(true);
    round.task = m_session.store().run(lane, query, this, [this, number, &round, take](const auto &answer) {
        if (number == round.number)
            take(answer);
        finish();
    });
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
    if (!m_department.isEmpty())
        readList();
}

void DutiesPage::readDepartments()
{
    ask(LaneId::Page, DutyDepartmentsQuery{}, m_departmentsRound,
        [this](const Result<QList<DutyDepartment>> &answer) {
            if (!answer) {
                emit failed(answer.error());
                return;
            }
            m_departments->setDepartments(*answer);
            m_form->setDepartments(*answer);
            emit countChanged(QString::number(answer->size()));
            if (m_opened)
                readOpened();
            if (!m_departments->model().department(m_department) && !answer->isEmpty())
                choose(answer->first().uid);
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
    ask(LaneId::Page, DutyListQuery{m_department}, m_listRound,
        [this](const Result<DutyListContent> &answer) {
            m_busy->finish();
            m_awaitsList = false;
            if (answer)
                takeList(*answer);
            else
                emit failed(answer.error());
            sendNext();
        });
}

void DutiesPage::readResources()
{
    const MetricGroup *of = group();
    if (!of) {
        m_checks->setCount(DutyChecks::CatalogsWithoutResource, 0);
        return;
    }
    const CountQuery query{whereOf(u"duty_coverage"_s, *of).with(u"mounted"_s, u"no"_s)};
    ask(LaneId::Long, query, m_resourcesRound, [this](const Result<qint64> &answer) {
        if (answer)
            m_checks->setCount(DutyChecks::CatalogsWithoutResource, *answer);
        else if (answer.error().code != ErrorCode::Cancelled)
            emit failed(answer.error());
    });
}

void DutiesPage::readOpened()
{
    Filter filter = *m_opened;
    const QString named = filter.valuesOf(u"department"_s).value(0);
    if (const DutyDepartment *department = m_departments->model().department(named))
        choose(department->uid);
    m_opened.reset();
    if (filter.what != What::Duties)
        return;
    filter = filter.without(u"department"_s);
    if (filter.conditions.isEmpty() && filter.text.isEmpty())
        return;
    const SearchQuery query{filter.with(u"department"_s, m_department), {}, 100'000, {}};
    ask(LaneId::Page, query, m_openedRound, [this](const Result<SearchPage> &answer) {
        if (!answer) {
            emit failed(answer.error());
            return;
        }
        QSet<QString> uids;
        for (const QJsonObject &row : answer->rows)
            uids.insert(row[u"uid"].toString());
        showOnly(tr("Rows of the opened figure"), uids);
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
    m_departments->setCurrent(departmentUid);
    m_busy->start(tr("Reading the list"), BusyOverlay::Ground::Skeleton, false);
    m_checks->setCount(DutyChecks::CatalogsWithoutResource, -1);
    showAll();
    readList();
    readResources();
}

void DutiesPage::takeList(const DutyListContent &content)
{
    const bool other = content.departmentUid != m_model->content().departmentUid;
    m_model->setEditable(mayEdit() && content.isOpen());
    m_model->setContent(content);
    m_model->setEditable(mayEdit());
    m_middle->setCurrentIndex(content.list ? 0 : 1);
    if (!content.list) {
        const bool may = m_session.mayEdit();
        m_empty->setContent(IconId::ListTree, tr("%1 has no data duty list yet.").arg(content.department),
                            may ? tr("A list starts as a draft, version 1.") : whyReadOnly(),
                            may ? tr("Start a list") : QString());
    }
    if (other && m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0));
    m_notice->setText(whyReadOnly());
    m_notice->setVisible(content.list && !whyReadOnly().isEmpty());
    showNode();
    showTitle();
    showChecks();
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
    if (list && list->state == u"signed")
        return tr("Signed by %1 on %2: a signed list can no longer be changed.")
            .arg(list->signedBy, list->signedOn);
    if (list && list->state == u"withdrawn")
        return tr("This list was withdrawn: it can no longer be changed.");
    return {};
}

void DutiesPage::showTitle()
{
    const DutyListContent &content = m_model->content();
    const DutyDepartment *department = m_departments->model().department(m_department);
    const bool here = content.departmentUid == m_department;
    m_title->setTitle(department ? QString(department->name + u" \u00b7 " + tr("Data duty list")) : title());
    if (here && content.list)
        m_title->setState(m_texts.listState(*content.list), DutyTexts::listRole(content.list->state));
    else
        m_title->setState({});
    const Ratio ratio = m_departments->model().coverage(m_department);
    m_title->setNote(here && department ? m_texts.summary(content, ratio) : QString());
    PageStatus status{tr("coverage: catalogs with a confirmed duty among all published"), {}};
    if (const qsizetype chosen = m_tree->selectedUids().size(); chosen > 1)
        status.selection = tr("%n row(s) selected", nullptr, int(chosen));
    emit statusChanged(status);
}

void DutiesPage::showChecks()
{
    const QList<DutyNode> &nodes = m_model->content().nodes;
    const auto lacks =
        std::count_if(nodes.begin(), nodes.end(), [](const DutyNode &node) { return node.lacksCatalog(); });
    const Ratio ratio = m_departments->model().coverage(m_department);
    m_checks->setCount(DutyChecks::DutiesWithoutCatalog, lacks);
    m_checks->setCount(DutyChecks::CatalogsWithoutDuty, ratio.denominator - ratio.numerator);
}

void DutiesPage::showNode()
{
    const DutyListContent &content = m_model->content();
    const DutyNode *current = m_tree->currentNode();
    const DutyNode *node = current ? content.node(current->duty.uid) : nullptr;
    m_detail->setTitle(node ? m_texts.label("duty_level", node->duty.level) : tr("Details"));
    if (node)
        m_form->setNode(*node, mayEdit());
    else
        m_form->clear();
    if (node && node->isDuty())
        m_links->setDuty(content, *node, mayEdit());
    else
        m_links->setNone();
    m_actions->update(content, current, whyReadOnly());
}

void DutiesPage::showOnly(const QString &chip, const QSet<QString> &uids)
{
    m_tree->showOnly([uids](const DutyNode &node) { return uids.contains(node.duty.uid); });
    m_title->chips()->setChips({{u"only"_s, u"%1 (%2)"_s.arg(chip).arg(uids.size())}});
    m_tree->setFocus();
    for (const DutyNode &node : m_model->content().nodes) {
        if (uids.contains(node.duty.uid)) {
            m_tree->select(node.duty.uid);
            return;
        }
    }
}

void DutiesPage::showAll()
{
    m_tree->showOnly({});
    m_title->chips()->setChips({});
}

void DutiesPage::openCheck(DutyChecks::Check check)
{
    if (check == DutyChecks::DutiesWithoutCatalog) {
        QSet<QString> uids;
        for (const DutyNode &node : m_model->content().nodes) {
            if (node.lacksCatalog())
                uids.insert(node.duty.uid);
        }
        showOnly(tr("Without a catalog"), uids);
        return;
    }
    const MetricGroup *of = group();
    if (!of)
        return;
    const Filter where = check == DutyChecks::CatalogsWithoutDuty
        ? denominatorWhereOf(u"duty_coverage"_s, *of).with(u"duty"_s, u"no"_s)
        : whereOf(u"duty_coverage"_s, *of).with(u"mounted"_s, u"no"_s);
    emit openRequested(u"catalogs"_s, where.toString());
}

} // namespace shuzhi
