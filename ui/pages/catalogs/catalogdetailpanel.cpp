// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogdetailpanel.h"

#include "models/domain/catalogstate.h"
#include "models/domain/vocabulary.h"
#include "models/items/corefieldmodel.h"
#include "ui/charts/figuretext.h"
#include "ui/pages/catalogs/catalogfields.h"
#include "ui/pages/catalogs/detailrows.h"
#include "ui/pages/catalogs/fielddelegate.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>

#include <chrono>

namespace shuzhi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QScrollArea *scrolled(QWidget *widget)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRole(widget, "plain"_L1);
    area->setWidget(widget);
    widget->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

} // namespace

CatalogDetailPanel::CatalogDetailPanel(CitySession &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_words(session.language())
{
    setRole(this, "card"_L1);
    setObjectName(u"catalogDetail"_s);
    build();
    m_busy = new BusyOverlay(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(60ms);
    connect(&m_timer, &QTimer::timeout, this, &CatalogDetailPanel::ask);
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
    m_note = makeLabel({}, "note"_L1);
    m_note->setWordWrap(true);
    m_segments = new SegmentBar;
    m_segments->setObjectName(u"detailSegments"_s);
    m_parts = new QStackedWidget;
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_kind, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(padding, padding, padding, 6);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_note);
    layout->addWidget(m_segments);
    layout->addWidget(m_parts, 1);

    addPart(u"core"_s, corePart());
    addPart(u"items"_s, scrolled(listPart(u"items"_s, 96)));
    addPart(u"resources"_s, scrolled(listPart(u"resources"_s, 56)));
    addPart(u"use"_s, scrolled(usePart()));
    addPart(u"duties"_s, scrolled(listPart(u"duties"_s, 110)));
    addPart(u"history"_s, scrolled(listPart(u"history"_s, 110)));
    connect(m_segments, &SegmentBar::currentChanged, this, &CatalogDetailPanel::placePart);
}

QWidget *CatalogDetailPanel::corePart()
{
    m_complete = makeLabel({}, "note"_L1);
    m_complete->setWordWrap(true);
    m_complete->setObjectName(u"detailComplete"_s);
    m_findings = new DetailList;
    m_findings->setLabelWidth(70);
    m_findings->setObjectName(u"detailFindings"_s);
    m_model = new CoreFieldModel(m_words.cells(), this);
    m_model->setFurtherLines({{u"library"_s, tr("Library")},
                              {u"state"_s, tr("State")},
                              {u"last_updated"_s, tr("Last updated")},
                              {u"open_type"_s, tr("Open type")},
                              {u"source_system"_s, tr("Source system")},
                              {u"contact"_s, tr("Contact")},
                              {u"english_name"_s, tr("English name")},
                              {u"format_note"_s, tr("Format note")},
                              {u"related_codes"_s, tr("Related codes")}});
    m_fields = new CatalogFields(*m_model);
    m_fields->setItemDelegate(new FieldDelegate(m_session.language(), m_fields));
    connect(
        m_model, &CoreFieldModel::editRequested, this,
        [this](const QString &column, const QString &value) { emit editRequested(m_detail, column, value); });
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_complete);
    layout->addWidget(m_findings);
    layout->addWidget(m_fields, 1);
    return part;
}

QWidget *CatalogDetailPanel::usePart()
{
    m_useNote = makeLabel({}, "note"_L1);
    m_useNote->setWordWrap(true);
    m_columns = new UsageColumns;
    m_consumers = new DetailList;
    m_consumers->setLabelWidth(150);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_useNote);
    layout->addWidget(m_columns);
    layout->addWidget(m_consumers);
    layout->addStretch(1);
    return part;
}

QWidget *CatalogDetailPanel::listPart(const QString &key, int labelWidth)
{
    auto *list = new DetailList;
    list->setLabelWidth(labelWidth);
    list->setObjectName(u"detail_"_s + key);
    m_lists.insert(key, list);
    auto *part = new QWidget; // takes what is left below, so that rows stay as high as their words
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->addWidget(list);
    layout->addStretch(1);
    return part;
}

void CatalogDetailPanel::addPart(const QString &key, QWidget *widget)
{
    m_parts->addWidget(widget);
    m_partOf.insert(key, widget);
}

void CatalogDetailPanel::showCatalog(const QString &uid, const QString &asOf)
{
    m_session.store().drop(m_task);
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
    m_session.store().drop(m_task);
    m_timer.stop();
    m_uid.clear();
    m_detail = {};
    m_empty->setContent(IconId::Table, why);
    m_outer->setCurrentWidget(m_empty);
    m_busy->finish();
    emit shown();
}

void CatalogDetailPanel::ask()
{
    m_busy->start(tr("Reading the catalog"),
                  m_detail.uid.isEmpty() ? BusyOverlay::Ground::Skeleton : BusyOverlay::Ground::KeepContent,
                  false);
    m_task = m_session.store().run(LaneId::Page, CatalogDetailQuery{m_uid, m_asOf}, this,
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

bool CatalogDetailPanel::mayEdit() const
{
    return m_session.mayEdit() && m_detail.asOf == m_session.info().referenceDay
        && catalogstate::mayEdit(m_detail.values.value(u"state"_s), true);
}

void CatalogDetailPanel::place(const CatalogDetail &detail)
{
    m_detail = detail;
    m_outer->setCurrentIndex(1);
    placeHead();
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
    m_title->setText(m_detail.values.value(u"title"_s));
    QStringList kinds;
    for (const Resource &resource : m_detail.resources) {
        const QString name = vocabulary(u"resource_kind"_s).label(resource.kind, m_session.language());
        if (resource.state == u"published" && !kinds.contains(name))
            kinds += name;
    }
    m_kind->setText(kinds.isEmpty() ? tr("not mounted") : kinds.join(tr(", ")));
    m_kind->setStateRole(kinds.isEmpty() ? StateRole::Bad : StateRole::Ok);
    m_kind->updateGeometry();
    QStringList note{
        m_detail.values.value(u"department"_s), m_detail.values.value(u"code"_s),
        vocabulary(u"catalog_state"_s).label(m_detail.values.value(u"state"_s), m_session.language()),
        tr("revision %1").arg(m_detail.rev)};
    note.removeAll({});
    m_note->setText(note.join(u" · "_s));
}

void CatalogDetailPanel::placePart(const QString &key)
{
    const DetailRows rows(m_session.language());
    const auto orNothing = [](QList<DetailRow> list, const QString &why) {
        return list.isEmpty() ? QList<DetailRow>{{why, u" "_s, StateRole::Mute}} : list;
    };
    if (key == u"core") {
        m_complete->setText(DetailRows::completeness(m_detail, m_session.language()));
        setRole(m_complete, m_detail.missing.isEmpty() ? "note"_L1 : "warn"_L1);
        m_findings->setRows(rows.findings(m_detail));
        m_findings->setVisible(!m_detail.findings.isEmpty());
        m_model->setDetail(m_detail, mayEdit());
    } else if (key == u"items") {
        m_lists.value(key)->setRows(orNothing(rows.items(m_detail), tr("No items are described")));
    } else if (key == u"resources") {
        m_lists.value(key)->setRows(orNothing(rows.resources(m_detail), tr("Nothing is mounted")));
    } else if (key == u"duties") {
        m_lists.value(key)->setRows(orNothing(rows.duties(m_detail), tr("No duty is linked")));
    } else if (key == u"history") {
        m_lists.value(key)->setRows(rows.history(m_detail));
    } else {
        const QList<DetailRow> consumers = rows.consumers(m_detail);
        qint64 calls = 0;
        for (const CatalogUse &use : m_detail.use)
            calls += use.calls;
        m_useNote->setText(calls > 0 ? tr("%1 calls by %2 departments")
                                           .arg(FigureText::count(calls), FigureText::count(consumers.size()))
                                     : tr("No other department has used it"));
        m_columns->setMonths(DetailRows::months(m_detail));
        m_columns->setVisible(calls > 0);
        m_consumers->setRows(consumers);
    }
    m_parts->setCurrentWidget(m_partOf.value(key));
}

void CatalogDetailPanel::focusFields()
{
    if (m_outer->currentIndex() == 1 && m_segments->current() == u"core")
        m_fields->setFocus();
    else
        m_segments->setFocus();
}

} // namespace shuzhi
