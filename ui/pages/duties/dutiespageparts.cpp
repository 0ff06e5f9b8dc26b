// SPDX-License-Identifier: GPL-3.0-or-later
// The page's widgets and what their signals do.
#include "models/services/duties.h"
#include "models/services/dutyplaces.h"
#include "ui/pages/duties/departmentcombo.h"
#include "ui/pages/duties/departmentlist.h"
#include "ui/pages/duties/dutiespage.h"
#include "ui/pages/duties/dutydiffview.h"
#include "ui/pages/duties/dutyfilldesk.h"
#include "ui/pages/duties/dutyform.h"
#include "ui/pages/duties/dutymatrixview.h"
#include "ui/pages/duties/dutypaper.h"
#include "ui/pages/duties/dutyroom.h"
#include "ui/pages/duties/dutysigning.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/pages/duties/linkpanel.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/presenceline.h"
#include "ui/widgets/segmentbar.h"
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
    m_chooser = new DepartmentCombo;
    m_chooser->setObjectName(u"departmentChooser"_s);
    m_chooser->setAccessibleName(tr("Department"));
    m_chooser->setFixedWidth(184);
    m_title->addWidget(m_chooser);
    QWidget *middle = buildMiddle();
    buildSide();
    m_room = new DutyRoom({m_departments, middle, m_checks, m_detail, m_chooser});
    auto *layout = new QVBoxLayout(this);
    const int margin = measures.pageMargin;
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(measures.gap);
    layout->addWidget(m_title);
    layout->addWidget(m_room, 1);
    m_links = new LinkPanel(m_session, this);
    m_actions = new DutyActions(this, m_tree);
    m_fill = new DutyFillDesk(m_session, this, m_tree);
    m_paper = new DutyPaper(m_session, this);
    for (QAction *action : {exportMenu(), addMenu()})
        m_title->addCommand(action);
    setFocusProxy(m_tree);
    connectViews();
    connectTree();
    connectForm();
    connectActions();
}

QAction *DutiesPage::addMenu()
{
    auto *add = new QAction(tr("Add"), this);
    add->setObjectName(u"addRows"_s);
    auto *menu = new QMenu(this);
    for (QAction *action : {m_actions->addFunction, m_actions->addMatter, m_actions->addDuty})
        menu->addAction(action);
    menu->addSeparator();
    for (QAction *action : {m_fill->fromCatalogs, m_fill->fromTemplate, m_fill->fromWorkbook})
        menu->addAction(action);
    add->setMenu(menu);
    connect(m_actions->addFunction, &QAction::changed, add,
            [this, add] { add->setVisible(m_actions->addFunction->isVisible()); });
    return add;
}

QAction *DutiesPage::exportMenu()
{
    auto *out = new QAction(tr("Print and export"), this);
    out->setObjectName(u"takeOut"_s);
    auto *menu = new QMenu(this);
    menu->addActions(m_paper->menu());
    m_paper->setView(m_tree, m_title->chips());
    out->setMenu(menu);
    connect(m_paper, &DutyPaper::failed, this, &DutiesPage::failed);
    connect(m_paper, &DutyPaper::messagePosted, this, &DutiesPage::messagePosted);
    return out;
}

void DutiesPage::connectViews()
{
    connect(m_departments, &DepartmentList::chosen, this, &DutiesPage::choose);
    connect(m_chooser, &DepartmentCombo::uidChosen, this, [this](const QString &uid) {
        if (uid.isEmpty())
            m_chooser->setUid(m_department); // some list is always shown
        else
            choose(uid);
    });
    connect(m_room, &DutyRoom::changed, this, [this] {
        m_checks->setBrief(m_room->isLow());
        showTitle();
    });
    connect(m_title->chips(), &ChipBar::removed, this, &DutiesPage::showAll);
    connect(m_title->chips(), &ChipBar::cleared, this, &DutiesPage::showAll);
    connect(m_checks, &DutyChecks::opened, this, &DutiesPage::openCheck);
    connect(m_views, &SegmentBar::currentChanged, this, &DutiesPage::showView);
    connect(m_blank, &DutyBlank::stepWanted, this, &DutiesPage::takeStep);
    connect(m_matrix, &DutyMatrixView::shownChanged, this, [this] {
        if (m_matrix->showsCity())
            readCity();
        else
            m_matrix->setMatrix(m_data);
    });
    connect(m_changes, &DutyDiffView::nodeRequested, this,
            [this](const QString &uid) { goToDuty(m_department, uid); });
    connect(m_signing, &DutySigning::versionChosen, this, &DutiesPage::chooseVersion);
    connect(m_signing, &DutySigning::failed, this, &DutiesPage::failed);
    connect(m_signing, &DutySigning::messagePosted, this, &DutiesPage::messagePosted);
    connect(m_signing, &DutySigning::wanted, this,
            [this](const QString &name, const DutyCompose &compose) { apply(name, compose); });
    connect(m_matrix, &DutyMatrixView::dutyRequested, this, &DutiesPage::goToDuty);
    connect(m_matrix, &DutyMatrixView::catalogsRequested, this, [this](const QStringList &uids) {
        emit openRequested(u"catalogs"_s, Filter().with(u"uid"_s, uids).toString());
    });
}

QWidget *DutiesPage::buildMiddle()
{
    auto *card = new Card;
    card->setFlush(true);
    m_notice = makeLabel({}, "mute"_L1);
    m_notice->setObjectName(u"readOnlyNotice"_s);
    m_notice->setContentsMargins(12, 8, 12, 8);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_model->setOthers([this](const QString &uid) { return m_session.presence().others(u"duty"_s, uid); },
                       &PresenceLine::words);
    m_tree = new DutyTree(*m_model, m_texts);
    m_blank = new DutyBlank;
    m_middle = new QStackedWidget;
    m_matrix = new DutyMatrixView;
    m_middle->addWidget(m_tree);
    m_middle->addWidget(m_blank);
    m_middle->addWidget(m_matrix);
    m_changes = new DutyDiffView(m_texts);
    m_middle->addWidget(m_changes);
    m_signing = new DutySigning(m_session, m_texts, this);
    m_views = new SegmentBar;
    m_views->setObjectName(u"dutyViews"_s);
    m_views->setAccessibleName(tr("Views of the list"));
    m_views->setSegments(
        {{u"list"_s, tr("List")}, {u"matrix"_s, tr("One-source matrix")}, {u"changes"_s, tr("Changes")}});
    auto *views = new QHBoxLayout;
    views->setContentsMargins(Theme::measures().cardPadding, 0, Theme::measures().cardPadding, 0);
    views->addWidget(m_views);
    card->content()->addLayout(views);
    card->content()->addWidget(m_signing);
    card->content()->addWidget(m_notice);
    card->content()->addWidget(m_middle, 1);
    m_busy = new BusyOverlay(m_middle);
    return card;
}

void DutiesPage::buildSide()
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
    m_others = new PresenceLine;
    m_others->setObjectName(u"dutyOthers"_s);
    m_detail->content()->addWidget(m_others);
    m_detail->content()->addWidget(scroll, 1);
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
    const auto change = [this](const QString &uid, const QString &column, const QVariant &value,
                               const QString &seen) {
        const DutyNode *node = m_model->content().node(uid);
        const QString name = column == u"name" ? value.toString() : node ? node->duty.name : QString();
        apply(tr("Change %1").arg(name), [uid, column, value, seen](const DutyListContent &content) {
            const DutyNode *now = content.node(uid);
            return now ? duties::change(now->duty, column, value, seen) : QList<RowEdit>();
        });
    };
    connect(m_model, &DutyModel::moved, this,
            [this](const QStringList &uids, const QString &parentUid, int row) {
                m_select = uids.first();
                apply(tr("Move %n row(s)", nullptr, int(uids.size())),
                      [uids, parentUid, row](const DutyListContent &content) {
                          return duties::moveTo(content, uids, parentUid, row);
                      });
            });
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
    connect(
        m_links, &LinkPanel::linkRequested, this,
        [this](const QString &dutyUid, const QString &catalogUid) { linkCatalogs(dutyUid, {catalogUid}); });
    connect(m_model, &DutyModel::catalogsDropped, this, &DutiesPage::linkCatalogs);
    connect(m_fill, &DutyFillDesk::linkWanted, this, &DutiesPage::linkCatalogs);
    connect(m_fill, &DutyFillDesk::wanted, this,
            [this](const QString &name, const DutyCompose &compose) { apply(name, compose); });
    connect(m_fill, &DutyFillDesk::failed, this, &DutiesPage::failed);
    connect(m_fill, &DutyFillDesk::messagePosted, this, &DutiesPage::messagePosted);
    connect(m_fill, &DutyFillDesk::importRequested, this,
            [this] { emit openRequested(u"import"_s, u"kind=duties"_s); });
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
    on(actions.addBeside, [this] { addBeside(false); });
    on(actions.addBelow, [this] { addBeside(true); });
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
    on(actions.moveLeft, [this] { shiftCurrent(-1); });
    on(actions.moveRight, [this] { shiftCurrent(1); });
    on(actions.remove, [this] { removeSelected(); });
}

} // namespace shuzhi
