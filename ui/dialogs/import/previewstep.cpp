// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/previewstep.h"

#include "models/domain/vocabulary.h"
#include "ui/charts/figuretext.h"
#include "ui/dialogs/import/findingspanel.h"
#include "ui/dialogs/import/policypanel.h"
#include "ui/dialogs/import/previewtable.h"
#include "ui/dialogs/import/sourceerror.h"
#include "ui/dialogs/import/valuespanel.h"
#include "ui/dialogs/importtext.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>

#include <chrono>

namespace shuzhi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

PreviewStep::PreviewStep(ImportDraft &draft, QWidget *parent)
    : ImportStep(draft, parent)
    , m_summary(makeLabel({}, "mute"_L1))
    , m_policy(new QComboBox)
    , m_state(new QComboBox)
    , m_stateLabel(makeLabel(tr("&New catalogs enter as"), ""_L1))
    , m_table(new PreviewTable(draft))
    , m_empty(new EmptyState)
    , m_content(new QStackedWidget)
    , m_sides(new SegmentBar)
    , m_findings(new FindingsPanel(draft.session().language()))
    , m_values(new ValuesPanel(draft.session().language()))
    , m_policies(new PolicyPanel(draft.session().language()))
    , m_side(new QStackedWidget)
{
    auto *rows = new Card;
    rows->setFlush(true);
    m_content->addWidget(m_table);
    m_content->addWidget(m_empty);
    rows->setContent(m_content);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(Theme::measures().gap);
    middle->addWidget(rows, 1);
    middle->addWidget(buildSide());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(buildOptions());
    layout->addLayout(middle, 1);
    m_busy = new BusyOverlay(rows);
    m_soon.setSingleShot(true);
    m_soon.setInterval(250ms);
    connectDraft();
    connectSide();
}

QWidget *PreviewStep::buildOptions()
{
    m_policy->setObjectName(u"policy"_s);
    m_policy->setAccessibleName(tr("Records that are there"));
    m_policy->addItem(tr("Filled cells of the file win"), int(ImportRequest::Overwrite));
    m_policy->addItem(tr("Only fill what is empty"), int(ImportRequest::Fill));
    m_policy->addItem(tr("Leave them as they are"), int(ImportRequest::Skip));
    m_state->setObjectName(u"state"_s);
    m_state->setAccessibleName(tr("New catalogs enter as"));
    for (const QString &state : {u"published"_s, u"draft"_s})
        m_state->addItem(vocabulary(u"catalog_state"_s).label(state, draft().session().language()), state);
    auto *policyLabel = makeLabel(tr("&Records that are there"), ""_L1);
    policyLabel->setBuddy(m_policy);
    m_stateLabel->setBuddy(m_state);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_summary, 1);
    layout->addWidget(policyLabel);
    layout->addWidget(m_policy);
    layout->addSpacing(8);
    layout->addWidget(m_stateLabel);
    layout->addWidget(m_state);
    connect(m_policy, &QComboBox::activated, this, [this] {
        draft().edit(ImportDraft::Part::Decisions, [this](ImportRequest &request) {
            request.policy = ImportRequest::Policy(m_policy->currentData().toInt());
        });
    });
    connect(m_state, &QComboBox::activated, this, [this] {
        draft().edit(ImportDraft::Part::Decisions,
                     [this](ImportRequest &request) { request.state = m_state->currentData().toString(); });
    });
    return line;
}

QWidget *PreviewStep::buildSide()
{
    m_sides->setObjectName(u"previewSides"_s);
    m_sides->setSegments(
        {{u"checks"_s, tr("Checks")}, {u"values"_s, tr("Values")}, {u"columns"_s, tr("Columns")}});
    for (QWidget *panel : {static_cast<QWidget *>(m_findings), static_cast<QWidget *>(m_values),
                           static_cast<QWidget *>(m_policies)})
        m_side->addWidget(panel);
    auto *card = new Card;
    card->setFixedWidth(300);
    card->setFlush(true);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(10, 4, 10, 0);
    line->addWidget(m_sides, 1);
    card->content()->addLayout(line);
    card->content()->addWidget(m_side, 1);
    m_sides->setAccessibleName(tr("What is shown beside the rows"));
    connect(m_sides, &SegmentBar::currentChanged, this, [this](const QString &key) {
        m_side->setCurrentIndex(key == u"checks" ? 0 : key == u"values" ? 1 : 2);
    });
    return card;
}

void PreviewStep::connectDraft()
{
    connect(m_busy, &BusyOverlay::cancelRequested, &draft(), &ImportDraft::cancel);
    connect(&m_soon, &QTimer::timeout, &draft(), &ImportDraft::dryRun);
    connect(&draft(), &ImportDraft::reportOutdated, this, [this] {
        if (isVisible() && !draft().isImporting())
            m_soon.start();
        emit changed();
    });
    connect(&draft(), &ImportDraft::dryRunStarted, this, [this] {
        m_busy->start(tr("Comparing with the city..."),
                      draft().report() ? BusyOverlay::Ground::KeepContent : BusyOverlay::Ground::Skeleton);
    });
    connect(&draft(), &ImportDraft::progressed, m_busy,
            [this](double fraction) { m_busy->setFraction(fraction); });
    connect(&draft(), &ImportDraft::reportChanged, this, [this] {
        m_busy->finish();
        show();
    });
}

void PreviewStep::connectSide()
{
    const auto edit = [this](const std::function<void(ImportRequest &)> &change) {
        draft().edit(ImportDraft::Part::Decisions, change);
    };
    connect(m_findings, &FindingsPanel::fixRequested, this, [edit](const QString &rule, bool on) {
        edit([&](ImportRequest &request) {
            if (on)
                request.fixes.insert(rule);
            else
                request.fixes.remove(rule);
        });
    });
    connect(m_values, &ValuesPanel::decided, this,
            [edit](const QString &field, const QString &spelling, const QString &code) {
                edit([&](ImportRequest &request) { request.values[field].insert(spelling, code); });
            });
    connect(m_values, &ValuesPanel::undecided, this, [edit](const QString &field, const QString &spelling) {
        edit([&](ImportRequest &request) {
            request.values[field].remove(spelling);
            if (request.values[field].isEmpty())
                request.values.remove(field);
        });
    });
    connect(m_policies, &PolicyPanel::policyChosen, this,
            [edit](const QString &field, ImportRequest::Policy policy) {
                edit([&](ImportRequest &request) {
                    if (policy == request.policy)
                        request.fieldPolicies.remove(field);
                    else
                        request.fieldPolicies.insert(field, policy);
                });
            });
}

QString PreviewStep::title() const
{
    return tr("Preview");
}

void PreviewStep::enter()
{
    draft().showChosenSheet();
    const bool catalogs = draft().request().kind == u"catalogs" || draft().request().kind == u"items";
    m_state->setVisible(catalogs);
    m_stateLabel->setVisible(catalogs);
    if (draft().reportIsStale())
        draft().dryRun();
    else
        show();
}

QWidget *PreviewStep::firstField() const
{
    return m_table;
}

QString PreviewStep::blocker() const
{
    if (draft().reportError())
        return tr("This cannot be imported as it is.");
    if (!draft().report() || draft().reportIsStale())
        return tr("The rows are being compared with the city.");
    if (draft().report()->added + draft().report()->changed == 0)
        return tr("There is nothing to import: no row is new or different.");
    return {};
}

QString PreviewStep::nextWords() const
{
    const auto report = draft().report();
    if (!report || draft().reportIsStale())
        return tr("&Import");
    return tr("&Import %1 rows").arg(FigureText::count(report->added + report->changed));
}

void PreviewStep::show()
{
    m_policy->setCurrentIndex(std::max(0, m_policy->findData(int(draft().request().policy))));
    m_state->setCurrentIndex(std::max(0, m_state->findData(draft().request().state)));
    const auto report = draft().report();
    m_content->setCurrentWidget(report ? static_cast<QWidget *>(m_table) : m_empty);
    m_sides->setEnabled(report != nullptr);
    m_side->setEnabled(report != nullptr);
    m_table->showReport();
    if (report) {
        m_summary->setText(tr("%1 rows; nothing is written yet.").arg(FigureText::count(report->rows)));
        showSide(*report);
    } else {
        m_summary->clear();
        showRefusal();
    }
    emit changed();
}

void PreviewStep::showRefusal()
{
    if (!draft().reportError())
        return;
    const ErrorText why = sourceErrorText(*draft().reportError());
    m_empty->setContent(IconId::TriangleAlert, why.happened, QString(why.kept + u' ' + why.todo));
}

void PreviewStep::showSide(const ImportReport &report)
{
    const bool fresh = m_path != draft().request().path;
    m_path = draft().request().path;
    m_findings->setFindings(report.findings, draft().request().fixes);
    m_values->setWarnings(report.warnings, draft().request().values, fresh);
    m_policies->setReport(report, draft().request());
    const auto note = [](qint64 count) { return count > 0 ? FigureText::count(count) : QString(); };
    m_sides->setSegments({{u"checks"_s, tr("Checks"), note(report.findings.size())},
                          {u"values"_s, tr("Values"), note(m_values->open())},
                          {u"columns"_s, tr("Columns"), note(m_policies->count())}});
    if (!fresh)
        return;
    // What asks for a decision stands in front.
    m_sides->setCurrent(report.findings.isEmpty() && m_values->open() > 0 ? u"values"_s : u"checks"_s);
    m_side->setCurrentIndex(m_sides->current() == u"values" ? 1 : 0);
}

} // namespace shuzhi
