// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the list: its title, the checks and the one-source matrix, and what they open.
#include "models/store/searchquery.h"
#include "ui/pages/duties/departmentlist.h"
#include "ui/pages/duties/dutiespage.h"
#include "ui/pages/duties/dutyfilldesk.h"
#include "ui/pages/duties/dutyform.h"
#include "ui/pages/duties/dutymatrixview.h"
#include "ui/pages/duties/dutyroom.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/pages/duties/linkpanel.h"
#include "ui/shell/rightstext.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/titleline.h"

#include <QStackedWidget>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

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

void DutiesPage::readMatrix()
{
    ask(LaneId::Long, DutyMatrixQuery{m_department}, m_matrixRound, [this](const Result<DutyMatrix> &answer) {
        if (!answer) {
            if (answer.error().code != ErrorCode::Cancelled)
                emit failed(answer.error());
            return;
        }
        m_data = *answer;
        m_checks->setCount(DutyChecks::SeveralSources, m_data.severalSources());
        m_checks->setCount(DutyChecks::CollectedTwice, m_data.collectedTwice());
        if (!m_matrix->showsCity())
            m_matrix->setMatrix(m_data);
    });
    if (m_matrix->showsCity())
        readCity();
}

void DutiesPage::readCity()
{
    ask(LaneId::Long, DutyMatrixQuery{}, m_cityRound, [this](const Result<DutyMatrix> &answer) {
        if (answer && m_matrix->showsCity())
            m_matrix->setMatrix(*answer);
        else if (!answer && answer.error().code != ErrorCode::Cancelled)
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

void DutiesPage::showTitle()
{
    const DutyListContent &content = m_model->content();
    const DutyDepartment *department = m_departments->model().department(m_department);
    const bool here = content.departmentUid == m_department;
    const QString what = tr("Data duty list");
    m_title->setTitle(!department              ? title()
                          : m_room->isNarrow() ? what // the chooser beside it names the department
                                               : QString(department->name + u" \u00b7 " + what));
    if (here && content.list)
        m_title->setState(m_texts.listState(*content.list), DutyTexts::listRole(content.list->state));
    else
        m_title->setState({});
    const Ratio ratio = m_departments->model().coverage(m_department);
    m_title->setNote(here && department
                         ? m_texts.summary(content, ratio, m_metrics.city.figures.ratio(u"duty_coverage"_s))
                         : QString());
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
    const auto pending = std::count_if(nodes.begin(), nodes.end(), [](const DutyNode &node) {
        return node.isDuty() && node.duty.state != u"confirmed";
    });
    const Ratio ratio = m_departments->model().coverage(m_department);
    const bool any = m_model->content().list.has_value(); // what is not there has no faults
    m_checks->setCount(DutyChecks::DutiesWithoutCatalog, any ? lacks : -1);
    m_checks->setCount(DutyChecks::DutiesPending, any ? pending : -1);
    m_checks->setCount(DutyChecks::CatalogsWithoutDuty, ratio.denominator - ratio.numerator);
}

void DutiesPage::showNode()
{
    const DutyListContent &content = m_model->content();
    const DutyNode *current = m_tree->currentNode();
    const DutyNode *node = current ? content.node(current->duty.uid) : nullptr;
    m_detail->setTitle(node ? m_texts.label("duty_level", node->duty.level) : tr("Details"));
    if (node)
        m_form->setNode(*node, content.department, mayEdit());
    else
        m_form->clear();
    showOthers();
    if (node && node->isDuty())
        m_links->setDuty(content, *node, mayEdit());
    else
        m_links->setNone();
    m_actions->setOffered(!isOfTheRole(m_session.rights().whyNotEdit()));
    m_actions->update(content, current, whyReadOnly());
    m_fill->setList(content, node, mayEdit());
}

void DutiesPage::showOnly(const QString &chip, const QSet<QString> &uids)
{
    m_only = chip;
    m_tree->showOnly([uids](const DutyNode &node) { return uids.contains(node.duty.uid); });
    showView(u"list"_s);
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
    showView(m_views->current());
}

void DutiesPage::openCheck(DutyChecks::Check check)
{
    const MetricGroup *of = group();
    switch (check) {
    case DutyChecks::DutiesWithoutCatalog:
    case DutyChecks::DutiesPending: {
        const bool pending = check == DutyChecks::DutiesPending;
        QSet<QString> uids;
        for (const DutyNode &node : m_model->content().nodes) {
            if (pending ? node.isDuty() && node.duty.state != u"confirmed" : node.lacksCatalog())
                uids.insert(node.duty.uid);
        }
        showOnly(pending ? tr("Not confirmed") : tr("Without a catalog"), uids);
        return;
    }
    case DutyChecks::SeveralSources:
    case DutyChecks::CollectedTwice:
        showView(u"matrix"_s);
        m_matrix->setShown(check == DutyChecks::SeveralSources ? u"several"_s : u"twice"_s);
        m_matrix->setFocus();
        return;
    default: break;
    }
    if (!of)
        return;
    const Filter where = check == DutyChecks::CatalogsWithoutDuty
        ? denominatorWhereOf(u"duty_coverage"_s, *of).with(u"duty"_s, u"no"_s)
        : whereOf(u"duty_coverage"_s, *of).with(u"mounted"_s, u"no"_s);
    emit openRequested(u"catalogs"_s, where.toString());
}

void DutiesPage::showView(const QString &view)
{
    m_views->setCurrent(view);
    const bool rows = m_model->rowCount() > 0 && m_tree->showsAny(); // also a new one that is being named
    // Nothing is said of a list before it is read.
    const bool isRead = m_refused || m_model->content().departmentUid == m_department;
    if (!rows && isRead)
        showBlank();
    const bool changes = view == u"changes" && (m_model->content().list || !isRead); // none without a list
    m_middle->setCurrentIndex(view == u"matrix" ? 2 : changes ? 3 : rows || !isRead ? 0 : 1);
}

void DutiesPage::goToDuty(const QString &departmentUid, const QString &dutyUid)
{
    showView(u"list"_s);
    showAll();
    if (departmentUid == m_department) {
        m_tree->select(dutyUid);
        m_tree->setFocus();
        return;
    }
    m_select = dutyUid;
    choose(departmentUid);
}

} // namespace shuzhi
