// SPDX-License-Identifier: GPL-3.0-or-later
// The page's widgets and what their signals do.
#include "models/services/duties.h"
#include "ui/pages/duties/departmentlist.h"
#include "ui/pages/duties/dutiespage.h"
#include "ui/pages/duties/dutyactions.h"
#include "ui/pages/duties/dutyform.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/pages/duties/linkpanel.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/titleline.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

void DutiesPage::build()
{
    const Measures &measures = Theme::measures();
    m_title = new TitleLine(title());
    m_departments = new DepartmentList;
    m_departments->setFixedWidth(208);
    auto *row = new QHBoxLayout;
    row->setSpacing(measures.gap);
    row->addWidget(m_departments);
    row->addWidget(buildTree(), 1);
    row->addWidget(buildSide());
    auto *layout = new QVBoxLayout(this);
    const int margin = measures.pageMargin;
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(measures.gap);
    layout->addWidget(m_title);
    layout->addLayout(row, 1);
    m_links = new LinkPanel(m_session, this);
    m_actions = new DutyActions(this, m_tree);
    for (QAction *action : {m_actions->exportList, m_actions->addFunction, m_actions->addMatter})
        m_title->addCommand(action);
    m_title->setPrimary(m_actions->addDuty);
    setFocusProxy(m_tree);
    connect(m_departments, &DepartmentList::chosen, this, &DutiesPage::choose);
    connect(m_title->chips(), &ChipBar::removed, this, &DutiesPage::showAll);
    connect(m_title->chips(), &ChipBar::cleared, this, &DutiesPage::showAll);
    connect(m_checks, &DutyChecks::opened, this, &DutiesPage::openCheck);
    connect(m_empty, &EmptyState::requested, this, &DutiesPage::startList);
    connectTree();
    connectForm();
    connectActions();
}

QWidget *DutiesPage::buildTree()
{
    auto *card = new Card;
    card->setFlush(true);
    m_notice = makeLabel({}, "mute"_L1);
    m_notice->setObjectName(u"readOnlyNotice"_s);
    m_notice->setContentsMargins(12, 8, 12, 8);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_tree = new DutyTree(*m_model, m_texts);
    m_empty = new EmptyState;
    m_empty->setObjectName(u"noList"_s);
    m_middle = new QStackedWidget;
    m_middle->addWidget(m_tree);
    m_middle->addWidget(m_empty);
    card->content()->addWidget(m_notice);
    card->content()->addWidget(m_middle, 1);
    m_busy = new BusyOverlay(m_middle);
    return card;
}

QWidget *DutiesPage::buildSide()
{
    m_checks = new DutyChecks;
    m_form = new DutyForm(m_texts, m_session.language());
    setRole(m_form, "plain"_L1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    m_detail = new Card(tr("Details"));
    m_detail->content()->addWidget(scroll, 1);
    auto *side = new QWidget;
    side->setFixedWidth(292);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::measures().gap);
    layout->addWidget(m_checks);
    layout->addWidget(m_detail, 1);
    return side;
}

void DutiesPage::connectTree()
{
    connect(m_tree, &DutyTree::currentNodeChanged, this, &DutiesPage::showNode);
    connect(m_tree, &DutyTree::selectedNodesChanged, this, &DutiesPage::showTitle);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint &point) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (QAction *action : m_actions->menu()) {
            if (action)
                menu->addAction(action);
            else
                menu->addSeparator();
        }
        menu->popup(m_tree->viewport()->mapToGlobal(point));
    });
    connect(m_model, &DutyModel::newNamed, this, [this](const Duty &duty) {
        apply(
            tr("Add %1").arg(duty.name),
            [duty](const DutyListContent &content) { return duties::add(content, duty); },
            [this] { m_tree->renameNew(); });
    });
    const auto change = [this](const QString &uid, const QString &column, const QVariant &value) {
        const DutyNode *node = m_model->content().node(uid);
        const QString name = column == u"name" ? value.toString() : node ? node->duty.name : QString();
        apply(tr("Change %1").arg(name), [uid, column, value](const DutyListContent &content) {
            const DutyNode *now = content.node(uid);
            return now ? duties::change(now->duty, column, value) : QList<RowEdit>();
        });
    };
    connect(m_model, &DutyModel::edited, this, change);
    connect(m_form, &DutyForm::edited, this, change);
}

void DutiesPage::connectForm()
{
    const auto unlink = [this](const QString &dutyUid, const QString &catalogUid) {
        apply(tr("Take a catalog away"), [dutyUid, catalogUid](const DutyListContent &content) {
            QList<RowEdit> edits;
            const DutyNode *node = content.node(dutyUid);
            for (const DutyLink &link : node ? node->links : QList<DutyLink>()) {
                if (link.catalogUid == catalogUid)
                    edits += duties::unlink(link.uid);
            }
            return edits;
        });
    };
    connect(m_form, &DutyForm::unlinkRequested, this,
            [this, unlink](const QString &catalogUid) { unlink(m_form->uid(), catalogUid); });
    connect(m_form, &DutyForm::linkRequested, m_actions->link, &QAction::trigger);
    connect(m_form, &DutyForm::catalogRequested, this,
            [this](const QString &uid) { emit openRequested(u"catalogs"_s, u"uid="_s + uid); });
    connect(m_links, &LinkPanel::failed, this, &DutiesPage::failed);
    connect(m_links, &LinkPanel::unlinkRequested, this, unlink);
    connect(m_links, &LinkPanel::linkRequested, this,
            [this](const QString &dutyUid, const QString &catalogUid) {
                apply(tr("Link a catalog"), [dutyUid, catalogUid](const DutyListContent &content) {
                    const DutyNode *node = content.node(dutyUid);
                    return node && !node->duty.catalogUids.contains(catalogUid)
                        ? duties::link(dutyUid, catalogUid)
                        : QList<RowEdit>();
                });
            });
}

void DutiesPage::connectActions()
{
    const DutyActions &actions = *m_actions;
    const auto on = [this](const QAction *action, auto work) {
        connect(action, &QAction::triggered, this, work);
    };
    on(actions.addFunction, [this] { addNode(u"function"_s); });
    on(actions.addMatter, [this] { addNode(u"matter"_s); });
    on(actions.addDuty, [this] { addNode(u"duty"_s); });
    on(actions.rename, [this] {
        if (m_tree->currentIndex().isValid())
            static_cast<QAbstractItemView *>(m_tree)->edit(
                m_tree->currentIndex().siblingAtColumn(DutyModel::Name));
    });
    on(actions.link, [this] {
        m_links->show();
        m_links->raise();
        m_links->activateWindow();
    });
    on(actions.confirm, [this] { setState(u"confirmed"_s); });
    on(actions.unconfirm, [this] { setState(u"pending"_s); });
    on(actions.moveUp, [this] { moveCurrent(-1); });
    on(actions.moveDown, [this] { moveCurrent(1); });
    on(actions.remove, [this] { removeSelected(); });
    on(actions.exportList, [this] { exportList(); });
}

} // namespace shuzhi
