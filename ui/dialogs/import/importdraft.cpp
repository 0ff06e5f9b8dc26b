// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/importdraft.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace shuzhi {

ImportDraft::ImportDraft(CitySession &session, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_memory(settings)
{
    if (!session.rights().editsAll())
        m_request.state = QStringLiteral("draft"); // it is submitted before it is published
    m_soon.setSingleShot(true);
    m_soon.setInterval(120ms);
    connect(&m_soon, &QTimer::timeout, this, &ImportDraft::read);
}

ImportDraft::~ImportDraft()
{
    for (const Task &task : {m_readTask, m_dryTask, m_importTask})
        m_session.store().drop(task);
}

void ImportDraft::take(const QString &path, const QString &sourceName)
{
    ImportRequest fresh;
    fresh.path = path;
    fresh.sourceName = sourceName;
    fresh.kind = m_request.kind;
    fresh.policy = m_request.policy;
    fresh.state = m_request.state;
    m_request = fresh;
    m_shownSheet.clear();
    m_shape.clear();
    m_decided.clear();
    m_keptColumns.clear();
    m_usesKept = false;
    m_declined.clear();
    m_preview.reset();
    m_previewError.reset();
    m_report.reset();
    m_reportError.reset();
    emit requestChanged();
    outdate();
    if (hasSource())
        read();
    else
        m_session.store().drop(m_readTask);
}

void ImportDraft::setKind(const QString &kind)
{
    if (kind == m_request.kind)
        return;
    // The same columns mean something else now; what was decided waits, should the person come back.
    putAside();
    m_request.kind = kind;
    m_request.fieldPolicies.clear();
    m_request.fixes.clear();
    emit requestChanged();
    outdate();
    if (hasSource())
        read();
}

void ImportDraft::showSheet(const QString &name)
{
    m_shownSheet = name;
    read();
}

void ImportDraft::showChosenSheet()
{
    if (m_shownSheet.isEmpty() || !m_preview)
        return;
    const QList<PreviewSheet> &sheets = m_preview->sheets;
    const bool any =
        std::any_of(sheets.begin(), sheets.end(), [](const PreviewSheet &one) { return one.chosen; });
    if (any && !sheets.value(m_preview->sheet).chosen)
        showSheet({});
}

void ImportDraft::edit(Part part, const std::function<void(ImportRequest &)> &change)
{
    change(m_request);
    emit requestChanged();
    outdate();
    if (part == Part::Reading)
        m_soon.start();
}

void ImportDraft::setField(int column, const QString &field)
{
    m_keptColumns.remove(column);
    edit(Part::Reading, [&](ImportRequest &request) { request.columnFields.insert(column, field); });
}

void ImportDraft::setConstant(const QString &field, const QString &text)
{
    edit(Part::Reading, [&](ImportRequest &request) {
        request.mapping.removeIf(
            [&](auto entry) { return entry.value() == field && entry.key().startsWith(u'='); });
        if (!text.trimmed().isEmpty())
            request.mapping.insert(u'=' + text.trimmed(), field);
    });
}

QHash<QString, QString> ImportDraft::constants() const
{
    QHash<QString, QString> constants;
    for (auto it = m_request.mapping.begin(); it != m_request.mapping.end(); ++it) {
        if (it.key().startsWith(u'='))
            constants.insert(it.value(), it.key().mid(1));
    }
    return constants;
}

void ImportDraft::decline(const QList<RowNote> &rows, bool declined)
{
    for (const RowNote &row : rows) {
        const ImportRequest::RowRef ref{row.sheet, row.row};
        m_declined.removeIf([&](const RowNote &one) { return one.row == row.row && one.sheet == row.sheet; });
        if (declined)
            m_declined += row;
        if (declined)
            m_request.declined.insert(ref);
        else
            m_request.declined.remove(ref);
    }
    emit requestChanged();
    outdate();
}

ShapeDecisions ImportDraft::decisions() const
{
    return {m_shape, m_request.kind, m_request.columnFields, constants(), m_request.values};
}

void ImportDraft::apply(const ShapeDecisions &decisions)
{
    m_request.columnFields = decisions.columns;
    m_request.values = decisions.values;
    m_request.mapping.clear();
    for (auto it = decisions.constants.begin(); it != decisions.constants.end(); ++it)
        m_request.mapping.insert(u'=' + it.value(), it.key());
}

void ImportDraft::putAside()
{
    if (!m_shape.isEmpty())
        m_decided.insert(m_shape, decisions());
    m_shape.clear();
    m_keptColumns.clear();
    m_usesKept = false;
    apply({});
}

bool ImportDraft::takeUpDecisions(const QString &shape)
{
    if (shape == m_shape || shape.isEmpty())
        return false;
    const ShapeDecisions before = decisions();
    putAside();
    m_shape = shape;
    ShapeDecisions now = m_decided.value(shape, {shape, m_request.kind, {}, {}, {}});
    const auto kept = m_memory.decisions(shape, m_request.kind);
    if (!m_decided.contains(shape) && kept) {
        now = *kept;
        const QList<int> columns = kept->columns.keys();
        m_keptColumns = QSet<int>(columns.begin(), columns.end());
        m_usesKept = true;
    }
    apply(now);
    emit requestChanged();
    return before.columns != now.columns || before.constants != now.constants;
}

void ImportDraft::forgetKept()
{
    m_memory.forget(m_shape, m_request.kind);
    m_usesKept = false;
    m_keptColumns.clear();
    edit(Part::Reading, [this](ImportRequest &) { apply({m_shape, m_request.kind, {}, {}, {}}); });
}

void ImportDraft::keepDecisions()
{
    if (!m_shape.isEmpty() && !decisions().isEmpty())
        m_memory.keep(decisions());
}

void ImportDraft::read()
{
    m_soon.stop();
    m_session.store().drop(m_readTask);
    m_reading = true;
    emit readingStarted();
    m_readTask = m_session.store().run(
        LaneId::Long, PreviewQuery{m_request, m_shownSheet}, this,
        [this](Result<SourcePreview> preview) { previewCame(std::move(preview)); },
        [this](double fraction) { emit progressed(fraction); });
}

void ImportDraft::previewCame(Result<SourcePreview> &&preview)
{
    if (preview && takeUpDecisions(preview->shape))
        return read();
    m_reading = false;
    m_preview = preview ? std::make_shared<const SourcePreview>(std::move(*preview)) : nullptr;
    m_previewError = preview ? std::nullopt : std::optional(preview.error());
    emit previewChanged();
    if (std::exchange(m_dryRunWanted, false) && m_preview)
        dryRun();
}

void ImportDraft::outdate()
{
    m_reportStale = true;
    if (m_dryRunning)
        m_session.store().drop(m_dryTask);
    m_dryRunning = false;
    emit reportOutdated();
}

void ImportDraft::dryRun()
{
    if (!m_reportStale || m_dryRunning)
        return;
    // The look into the file may bring decisions of the last time with it.
    m_dryRunWanted = m_reading || m_soon.isActive();
    if (m_dryRunWanted)
        return;
    m_dryRunning = true;
    ImportRequest request = m_request;
    request.dryRun = true;
    request.listRows = true;
    emit dryRunStarted();
    // In the lane that writes: the answer then holds for the city the import will meet.
    m_dryTask = m_session.store().run(
        LaneId::Write, ImportQuery{request, m_session.actor()}, this,
        [this](Result<ImportReport> report) {
            m_dryRunning = false;
            m_reportStale = !report;
            m_report = report ? std::make_shared<const ImportReport>(std::move(*report)) : nullptr;
            m_reportError = report ? std::nullopt : std::optional(report.error());
            emit reportChanged();
        },
        [this](double fraction) { emit progressed(fraction); });
}

void ImportDraft::import()
{
    m_importing = true;
    m_importTask = m_session.store().run(
        LaneId::Write, ImportQuery{m_request, m_session.actor()}, this,
        [this](const Result<ImportReport> &report) {
            m_importing = false;
            m_reportStale = true; // the city has changed, or the report belongs to what failed
            if (!report) {
                emit importFailed(report.error());
                return;
            }
            keepDecisions();
            if (m_request.sourceName.isEmpty())
                m_memory.remember({m_request.path, m_request.kind,
                                   QDateTime::currentDateTimeUtc().toString(Qt::ISODate), report->rows});
            emit importDone(*report);
        },
        [this](double fraction) { emit progressed(fraction); });
}

void ImportDraft::cancel()
{
    for (const Task &task : {m_readTask, m_dryTask, m_importTask})
        m_session.store().cancel(task);
}

} // namespace shuzhi
