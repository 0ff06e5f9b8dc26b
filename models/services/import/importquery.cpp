// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/importquery.h"

#include "models/domain/vocabulary.h"
#include "models/services/import/importkind.h"
#include "models/services/import/importsource.h"
#include "models/services/import/rowplanner.h"
#include "models/store/rowwriter.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr double surveyed = 0.2; ///< progress once the file was read through
constexpr qsizetype batchRows = 1000;
constexpr qint64 rowsPerLook = 256;

Status checkRequest(const ImportRequest &request)
{
    if (!importKind(request.kind)) {
        QStringList kinds;
        for (const ImportKind &kind : importKinds())
            kinds += kind.name;
        return fail(ErrorCode::Usage,
                    u"there is no kind \"%1\"; there are %2"_s.arg(request.kind, kinds.join(u", "_s)),
                    u"kind"_s);
    }
    if (!vocabulary(u"catalog_state"_s).contains(request.state))
        return fail(ErrorCode::Usage,
                    u"there is no state \"%1\"; there are %2"_s.arg(
                        request.state, vocabulary(u"catalog_state"_s).codes().join(u", "_s)),
                    u"state"_s);
    return {};
}

/// Whether each column is there that the kind cannot do without; settling the layout may have taken one.
Status checkColumns(const ImportRequest &request, const SheetLayout &layout)
{
    for (const QStringList &group : importKind(request.kind)->needed) {
        const bool there = std::any_of(group.begin(), group.end(),
                                       [&](const QString &field) { return layout.field(field); });
        if (there)
            continue;
        const QString file = QFileInfo(request.path).fileName();
        return fail(
            ErrorCode::Refused,
            u"%1: no column means %2, which rows of kind %3 need. Name the column's head in the "
            "mapping (head to field); nothing was written"_s.arg(file, group.join(u" or "_s), request.kind),
            file);
    }
    return {};
}

/// What the trail says the rows came from: the file's name and the sheet.
QString sourceOf(const ImportRequest &request, const SheetLayout &layout)
{
    const QString file =
        request.sourceName.isEmpty() ? QFileInfo(request.path).fileName() : request.sourceName;
    return layout.sheetName.isEmpty() ? file : file + u" / "_s + layout.sheetName;
}

/// A file on its way into the city.
struct Intake
{
    SheetSource &source;
    const SheetLayout &layout;
    const ImportRequest &request;
    ImportReport &report;
    RowPlanner &planner;
    JobContext &context;
};

/// Reads the rows once more, now into the planner; `flush` is called whenever enough waits.
Status plan(const Intake &intake, const std::function<Status()> &flush)
{
    auto &[source, layout, request, report, planner, context] = intake;
    Status status;
    qint64 seen = 0;
    const Status read = readData(source, layout, request, report.declined, [&](const SourceRow &row) {
        planner.take(row);
        status = planner.fault();
        if (status && planner.waiting() >= batchRows)
            status = flush();
        if (++seen % rowsPerLook == 0) {
            if (status && context.isCancelled())
                status = fail(ErrorCode::Cancelled, u"cancelled"_s);
            context.report(surveyed + (1 - surveyed) * std::min(1.0, double(seen) / double(layout.rows + 1)));
        }
        return status.has_value();
    });
    if (status && read) {
        planner.finish();
        status = flush();
    }
    if (status && context.isCancelled())
        status = fail(ErrorCode::Cancelled, u"cancelled"_s);
    return status ? read : status;
}

Status tryOut(Connection &connection, const Intake &intake)
{
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    if (const Status loaded = intake.planner.load(connection); !loaded)
        return loaded;
    return plan(intake, [&]() -> Status {
        (void)intake.planner.takeSteps(); // decided and counted; nothing is written
        return {};
    });
}

Status writeAll(Connection &connection, const Actor &actor, const Intake &intake)
{
    Result<Transaction> transaction = Transaction::begin(connection, actor);
    if (!transaction)
        return tl::unexpected(transaction.error());
    RowWriter writer(connection);
    Status status = intake.planner.load(connection);
    if (status)
        status = plan(intake, [&]() -> Status {
            for (const Step &step : intake.planner.takeSteps())
                if (const Status written = writer.write(step); !written)
                    return written;
            return {};
        });
    if (status)
        status = transaction->commitLink().map([&](qint64 link) { intake.report.chain = link; });
    if (!status)
        connection.setCancelFlag(nullptr); // the rollback must not be cancelled too
    return status;
}

} // namespace

ImportReport refusedImport(const ImportRequest &request, const Error &error)
{
    ImportReport report;
    report.kind = request.kind;
    report.sheet = request.sheets.join(u", "_s);
    report.dryRun = request.dryRun;
    report.refusal = error;
    return report;
}

Result<ImportReport> ImportQuery::operator()(Connection &connection, JobContext &context) const
{
    if (const Status valid = checkRequest(request); !valid)
        return tl::unexpected(valid.error());
    const Result<OwnAliases> own = OwnAliasesQuery{}(connection);
    if (!own)
        return tl::unexpected(own.error());
    ImportRequest asked = request;
    asked.own = *own;
    const Result<std::unique_ptr<SheetSource>> source = openRequested(asked, context);
    if (!source)
        return tl::unexpected(source.error());
    context.report(0);
    const Result<SheetLayout> layout = readLayout(**source, asked);
    if (!layout)
        return tl::unexpected(layout.error());
    if (const Status columns = checkColumns(asked, *layout); !columns)
        return tl::unexpected(columns.error());
    context.report(surveyed);

    ImportReport report;
    report.kind = asked.kind;
    report.format = (*source)->format();
    report.encoding = (*source)->encoding();
    report.separator = (*source)->separator();
    report.sheet = layout->sheetName;
    report.sheets = int(layout->sheets.size());
    report.headerRow = layout->headerRow;
    report.dryRun = asked.dryRun;
    report.mapping = layout->mapping;
    report.unmapped = layout->unmapped;
    const std::unique_ptr<RowPlanner> planner = plannerFor(asked, *layout, report);
    const Intake intake{**source, *layout, asked, report, *planner, context};
    Actor writer = actor;
    writer.source = sourceOf(asked, *layout);
    const Status done = asked.dryRun ? tryOut(connection, intake) : writeAll(connection, writer, intake);
    if (!done)
        return tl::unexpected(done.error());
    context.report(1);
    return report;
}

} // namespace shuzhi
