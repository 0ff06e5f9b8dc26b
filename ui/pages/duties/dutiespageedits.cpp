// SPDX-License-Identifier: GPL-3.0-or-later
// What the page's commands do to the list.
#include "models/services/duties.h"
#include "models/services/dutyfill.h"
#include "models/services/dutyplaces.h"
#include "ui/pages/duties/departmentlist.h"
#include "ui/pages/duties/dutiespage.h"
#include "ui/pages/duties/dutyfilldesk.h"
#include "ui/pages/duties/dutyform.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/widgets/segmentbar.h"

#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

void DutiesPage::apply(const QString &name, DutyCompose compose, std::function<void()> refused)
{
    m_wishes.append({name, std::move(compose), std::move(refused)});
    sendNext();
}

void DutiesPage::sendNext()
{
    while (!m_writing && !m_awaitsList && !m_wishes.isEmpty()) {
        const Wish wish = m_wishes.takeFirst();
        const QList<RowEdit> edits = wish.compose(m_model->content());
        if (edits.isEmpty())
            continue;
        m_writing = true;
        m_session.history().apply(wish.name, edits, this, [this, wish](const Status &status) {
            m_writing = false;
            m_awaitsList = true; // the rows have new revisions
            if (status) {
                reload();
                return;
            }
            emit failed(status.error());
            readList();
            if (wish.refused)
                wish.refused();
        });
    }
    if (m_wishes.isEmpty() && !m_next.isEmpty())
        choose(std::exchange(m_next, {}));
}

void DutiesPage::addNode(const QString &level)
{
    m_form->commit();
    const DutyListContent &content = m_model->content();
    const DutyNode *parent =
        level == u"function" ? nullptr : parentFor(content, m_tree->currentNode(), level);
    if (level != u"function" && !parent)
        return;
    showAll();
    m_views->setCurrent(u"list"_s);
    m_middle->setCurrentIndex(0); // the new row, also in a list without any
    m_tree->setFocus();
    m_tree->nameNew(parent ? parent->duty.uid : QString(), level);
}

void DutiesPage::addBeside(bool below)
{
    const DutyNode *node = m_tree->currentNode();
    const QString level = node ? node->duty.level : u"function"_s;
    if (!below)
        addNode(level);
    else if (level != u"duty")
        addNode(level == u"function" ? u"matter"_s : u"duty"_s);
}

void DutiesPage::setState(const QString &state)
{
    m_form->commit();
    const QStringList uids = m_tree->selectedUids();
    apply(state == u"confirmed" ? tr("Confirm duties") : tr("Take confirmation back"),
          [uids, state](const DutyListContent &content) { return duties::setState(content, uids, state); });
}

void DutiesPage::removeNow(const QStringList &uids)
{
    const DutyNode *node = m_model->content().node(uids.first());
    apply(uids.size() == 1 && node ? tr("Delete %1").arg(node->duty.name)
                                   : tr("Delete %n row(s)", nullptr, int(uids.size())),
          [uids](const DutyListContent &content) { return duties::remove(content, uids); });
}

void DutiesPage::moveCurrent(int by)
{
    const DutyNode *node = m_tree->currentNode();
    if (!node)
        return;
    apply(tr("Move %1").arg(node->duty.name), [uid = node->duty.uid, by](const DutyListContent &content) {
        return duties::move(content, uid, by);
    });
}

void DutiesPage::shiftCurrent(int by)
{
    const DutyNode *node = m_tree->currentNode();
    if (!node)
        return;
    m_select = node->duty.uid; // its row leaves the tree and comes back elsewhere
    apply(tr("Move %1").arg(node->duty.name), [uid = node->duty.uid, by](const DutyListContent &content) {
        return duties::shift(content, uid, by);
    });
}

void DutiesPage::linkCatalogs(const QString &dutyUid, const QStringList &catalogUids)
{
    apply(catalogUids.size() == 1 ? tr("Link a catalog")
                                  : tr("Link %n catalogs", nullptr, int(catalogUids.size())),
          [dutyUid, catalogUids](const DutyListContent &content) {
              const DutyNode *node = content.node(dutyUid);
              return node ? duties::linkAll(*node, catalogUids) : QList<RowEdit>();
          });
}

void DutiesPage::takeStep(DutyBlank::Step step)
{
    using enum DutyBlank::Step;
    switch (step) {
    case Import: emit openRequested(u"import"_s, {}); return;
    case StartList: startList(); return;
    case Template: m_fill->fromTemplate->trigger(); return;
    case Today: m_session.setAsOf({}); return;
    case ShowAll: showAll(); return;
    case ReadAgain: reload(); return;
    case None: return;
    }
}

void DutiesPage::startList()
{
    const QString listTitle = m_model->content().department + title();
    apply(tr("Start a list"),
          [uid = m_department, listTitle, author = m_session.actor().person](const DutyListContent &content) {
              return content.departmentUid == uid && !content.list ? duties::startList(uid, listTitle, author)
                                                                   : QList<RowEdit>();
          });
}

} // namespace shuzhi
