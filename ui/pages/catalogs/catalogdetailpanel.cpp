// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogdetailpanel.h"

#include "models/domain/vocabulary.h"
#include "ui/charts/figuretext.h"
#include "ui/pages/catalogs/catalogform.h"
#include "ui/pages/catalogs/historypart.h"
#include "ui/pages/catalogs/itemspart.h"
#include "ui/pages/catalogs/linkspart.h"
#include "ui/pages/catalogs/resourcespart.h"
#include "ui/pages/catalogs/usepart.h"
#include "ui/shell/rightstext.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/presenceline.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

#include <chrono>

namespace shuzhi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CatalogDetailPanel::CatalogDetailPanel(CitySession &session, QWidget *parent)
    : QFrame(parent)
    , m_desk(new CatalogDesk(session, this))
{
    setRole(this, "card"_L1);
    setObjectName(u"catalogDetail"_s);
    build();
    addParts();
    connectDesk();
    m_busy = new BusyOverlay(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(60ms);
    connect(&m_timer, &QTimer::timeout, this, &CatalogDetailPanel::ask);
}

CatalogDetailPanel::~CatalogDetailPanel()
{
    // A field that has the keyboard is left now, while its form is still there to write it.
    if (QWidget *typing = QApplication::focusWidget(); typing && isAncestorOf(typing))
        typing->clearFocus();
}

void CatalogDetailPanel::build()
{
    const int padding = Theme::measures().cardPadding;
    m_outer = new QStackedWidget;
    auto *outerLayout = new QVBoxLayout(this);
    outerLayout->setContentsMargins(1, 1, 1, 1);
    outerLayout->addWidget(m_outer);
    m_empty = new EmptyState;
    auto *content = new QWidget;
    m_outer->addWidget(m_empty);
    m_outer->addWidget(content);

    m_title = makeLabel({}, "title"_L1);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setMinimumWidth(80);
    m_title->setObjectName(u"detailTitle"_s);
    m_kind = new Chip({});
    m_kind->setFocusPolicy(Qt::NoFocus);
    m_note = makeLabel({}, "note"_L1);
    m_note->setWordWrap(true);
    m_others = new PresenceLine;
    m_others->setObjectName(u"detailOthers"_s);
    m_why = makeLabel({}, "statusWarn"_L1);
    m_why->setObjectName(u"detailReadOnly"_s);
    m_why->setWordWrap(true);
    m_wideAction = new QAction(icon(IconId::ChevronLeft), tr("Wide detail of the catalog"), this);
    m_wideAction->setObjectName(u"detailWide"_s);
    m_wideAction->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Return));
    m_wideAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_wideAction->setCheckable(true);
    connect(m_wideAction, &QAction::triggered, this, &CatalogDetailPanel::setWide);
    auto *wide = new QToolButton;
    wide->setDefaultAction(m_wideAction);
    wide->setAccessibleName(m_wideAction->text());
    wide->setToolTip(tr("Give the detail the room of the grid (Alt+Enter); Esc goes back"));
    setRole(wide, "flat"_L1);
    m_segments = new SegmentBar;
    m_segments->setObjectName(u"detailSegments"_s);
    m_segments->setAccessibleName(tr("Parts of the catalog"));
    m_parts = new QStackedWidget;
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_title, 1);
    head->addWidget(m_kind, 0, Qt::AlignTop);
    head->addWidget(wide, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(padding, padding, 4, 6);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_note);
    layout->addWidget(m_others);
    layout->addWidget(m_why);
    layout->addWidget(m_segments);
    layout->addWidget(m_parts, 1);
    connect(m_segments, &SegmentBar::currentChanged, this, &CatalogDetailPanel::placePart);
}

void CatalogDetailPanel::addParts()
{
    addPart(u"core"_s, new CatalogForm(*m_desk));
    addPart(u"items"_s, new ItemsPart(*m_desk));
    addPart(u"resources"_s, new ResourcesPart(*m_desk));
    addPart(u"use"_s, new UsePart(*m_desk));
    addPart(u"duties"_s, new LinksPart(*m_desk));
    addPart(u"history"_s, new HistoryPart(*m_desk));
}

void CatalogDetailPanel::addPart(const QString &key, DetailPart *part)
{
    m_parts->addWidget(part);
    m_partOf.insert(key, part);
}

void CatalogDetailPanel::connectDesk()
{
    connect(&m_desk->session().presence(), &PresenceBoard::changed, this, &CatalogDetailPanel::placeOthers);
    connect(m_desk, &CatalogDesk::failed, this, &CatalogDetailPanel::failed);
    connect(m_desk, &CatalogDesk::stale, this, &CatalogDetailPanel::refresh);
    connect(m_desk, &CatalogDesk::messagePosted, this, &CatalogDetailPanel::messagePosted);
    connect(m_desk, &CatalogDesk::jumpRequested, this, &CatalogDetailPanel::jump);
    connect(m_desk, &CatalogDesk::openRequested, this, [this](const QString &page, const QString &where) {
        setWide(false); // the rows asked for stand in the grid
        emit openRequested(page, where);
    });
}

void CatalogDetailPanel::showCatalog(const QString &uid, const QString &asOf)
{
    m_desk->session().store().drop(m_task);
    m_uid = uid;
    m_asOf = asOf;
    m_timer.start();
}

void CatalogDetailPanel::refresh()
{
    if (!m_uid.isEmpty())
        showCatalog(m_uid, m_asOf);
}

void CatalogDetailPanel::showNothing(const QString &why)
{
    m_desk->session().store().drop(m_task);
    m_timer.stop();
    m_uid.clear();
    m_desk->setDetail({});
    placeOthers();
    m_empty->setContent(IconId::Table, why);
    m_outer->setCurrentWidget(m_empty);
    setWide(false);
    m_busy->finish();
    emit shown();
}

void CatalogDetailPanel::ask()
{
    m_busy->start(tr("Reading the catalog"),
                  detail().uid.isEmpty() ? BusyOverlay::Ground::Skeleton : BusyOverlay::Ground::KeepContent,
                  false);
    m_task = m_desk->session().store().run(LaneId::Page, CatalogDetailQuery{m_uid, m_asOf}, this,
                                           [this](const Result<CatalogDetail> &detail) {
                                               m_busy->finish();
                                               if (detail) {
                                                   place(*detail);
                                                   emit shown();
                                               } else if (detail.error().code == ErrorCode::NotFound) {
                                                   showNothing(tr("This catalog is gone"));
                                               } else {
                                                   emit failed(detail.error());
                                                   emit shown();
                                               }
                                           });
}

void CatalogDetailPanel::place(const CatalogDetail &detail)
{
    m_desk->setDetail(detail);
    m_outer->setCurrentIndex(1);
    placeHead();
    placeOthers();
    const auto counted = [](qsizetype count) { return count > 0 ? FigureText::count(count) : QString(); };
    m_segments->setSegments({{u"core"_s, tr("Basics"), {}},
                             {u"items"_s, tr("Items"), counted(detail.items.size())},
                             {u"resources"_s, tr("Mounts"), counted(detail.resources.size())},
                             {u"use"_s, tr("Use"), {}},
                             {u"duties"_s, tr("Duties"), counted(detail.duties.size())},
                             {u"history"_s, tr("Log"), {}}});
    placePart(m_segments->current());
}

void CatalogDetailPanel::placeHead()
{
    m_title->setText(m_desk->title());
    QStringList kinds;
    for (const Resource &resource : detail().resources) {
        const QString name = vocabulary(u"resource_kind"_s).label(resource.kind, m_desk->language());
        if (resource.state == u"published" && !kinds.contains(name))
            kinds += name;
    }
    m_kind->setText(kinds.isEmpty() ? tr("Not mounted") : kinds.join(tr(", ")));
    m_kind->setStateRole(kinds.isEmpty() ? StateRole::Bad : StateRole::Ok);
    m_kind->updateGeometry();
    QStringList note{
        detail().values.value(u"department"_s), detail().values.value(u"code"_s),
        vocabulary(u"catalog_state"_s).label(detail().values.value(u"state"_s), m_desk->language()),
        tr("revision %1").arg(detail().rev)};
    note.removeAll({});
    m_note->setText(note.join(u" · "_s));
    const Rights &rights = m_desk->session().rights();
    const bool always = isOfTheRole(rights.whyNotEdit()); // no warning then, only so that it is known
    setRole(m_why, always ? "note"_L1 : "statusWarn"_L1);
    m_why->setText(m_desk->whyReadOnly());
    m_why->setVisible(!m_why->text().isEmpty());
}

void CatalogDetailPanel::placeOthers()
{
    PresenceBoard &board = m_desk->session().presence();
    const QString table = u"catalog"_s;
    m_others->setPeople(board.others(table, detail().uid));
    board.open(table, isVisible() ? detail().uid : QString());
}

void CatalogDetailPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    placeOthers();
}

void CatalogDetailPanel::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    placeOthers();
}

void CatalogDetailPanel::placePart(const QString &key)
{
    DetailPart *part = m_partOf.value(key);
    part->setWide(m_wide);
    part->place();
    m_parts->setCurrentWidget(part);
}

void CatalogDetailPanel::focusFields()
{
    if (m_outer->currentIndex() == 1)
        m_partOf.value(m_segments->current())->focusField({});
}

void CatalogDetailPanel::jump(const QString &part, const QString &column)
{
    if (m_outer->currentIndex() != 1 || !m_partOf.contains(part))
        return;
    m_segments->setCurrent(part);
    placePart(part);
    m_partOf.value(part)->focusField(column);
}

void CatalogDetailPanel::setWide(bool wide)
{
    m_wideAction->setChecked(wide);
    if (wide == m_wide)
        return;
    m_wide = wide;
    m_wideAction->setIcon(icon(wide ? IconId::ChevronRight : IconId::ChevronLeft));
    m_partOf.value(m_segments->current(), m_partOf.value(u"core"_s))->setWide(wide);
    emit wideChanged(wide);
    if (wide)
        focusFields();
}

void CatalogDetailPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_wide) {
        setWide(false);
        return;
    }
    QFrame::keyPressEvent(event);
}

void CatalogDetailPanel::mouseDoubleClickEvent(QMouseEvent *event)
{
    setWide(!m_wide); // on the head or another free place; fields and lists keep theirs
    event->accept();
}

} // namespace shuzhi
