// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/catalogimport.h"

#include "models/domain/vocabulary.h"
#include "models/exchange/sheetreader.h"
#include "models/services/import/catalogplanner.h"
#include "models/store/rowwriter.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr double surveyed = 0.2; ///< progress once the file was read through
constexpr qsizetype batchRows = 1000;
constexpr qint64 rowsPerLook = 256;
/// Beyond this a quote is not closed; a cell between 1 MiB and this costs its row, not the file.
constexpr qint64 mostCellBytes = qint64(16) << 20;

Status checkRequest(const ImportRequest &request)
{
    if (request.kind != u"catalogs")
        return fail(
            ErrorCode::Usage,
            u"files of kind \"%1\" cannot be imported; this version takes catalogs"_s.arg(request.kind),
            u"kind"_s);
    if (!vocabulary(u"catalog_state"_s).contains(request.state))
        return fail(ErrorCode::Usage,
                    u"there is no state \"%1\"; there are %2"_s.arg(
                        request.state, vocabulary(u"catalog_state"_s).codes().join(u", "_s)),
                    u"state"_s);
    return {};
}

/// What the trail says the rows came from: the file's name and the sheet.
QString sourceOf(const ImportRequest &request, const SheetLayout &layout)
{
    const QString file =
        request.sourceName.isEmpty() ? QFileInfo(request.path).fileName() : request.sourceName;
    return layout.sheetName.isEmpty() ? file : file + u" / "_s + layout.sheetName;
}

/// Reads the rows once more, now into the planner; `flush` is called whenever enough waits.
Status plan(SheetSource &source, const SheetLayout &layout, CatalogPlanner &planner, JobContext &context,
            const std::function<Status()> &flush)
{
    Status status;
    qint64 seen = 0;
    const Status read = source.readRows(layout.sheet, [&](qint64 row, const QStringList &cells) {
        planner.take(row, cells);
        if (planner.waiting() >= batchRows)
            status = flush();
        if (++seen % rowsPerLook == 0) {
            if (status && context.isCancelled())
                status = fail(ErrorCode::Cancelled, u"cancelled"_s);
            context.report(surveyed + (1 - surveyed) * std::min(1.0, double(seen) / double(layout.rows + 1)));
        }
        return status.has_value();
    });
    if (status && read)
        status = flush();
    if (status && context.isCancelled())
        status = fail(ErrorCode::Cancelled, u"cancelled"_s);
    return status ? read : status;
}

Status tryOut(Connection &connection, SheetSource &source, const SheetLayout &layout, CatalogPlanner &planner,
              JobContext &context)
{
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    if (const Status loaded = planner.load(connection); !loaded)
        return loaded;
    return plan(source, layout, planner, context, [&]() -> Status {
        (void)planner.takeSteps(); // decided and counted; nothing is written
        return {};
    });
}

Status writeAll(Connection &connection, const Actor &actor, SheetSource &source, const SheetLayout &layout,
                CatalogPlanner &planner, JobContext &context)
{
    Result<Transaction> transaction = Transaction::begin(connection, actor);
    if (!transaction)
        return tl::unexpected(transaction.error());
    RowWriter writer(connection);
    Status status = planner.load(connection);
    if (status)
        status = plan(source, layout, planner, context, [&]() -> Status {
            for (const Step &step : planner.takeSteps())
                if (const Status written = writer.write(step); !written)
                    return written;
            return {};
        });
    if (status)
        status = transaction->commit();
    if (!status)
        connection.setCancelFlag(nullptr); // the rollback must not be cancelled too
    return status;
}

} // namespace

ImportReport refusedImport(const ImportRequest &request, const Error &error)
{
    ImportReport report;
    report.kind = request.kind;
    report.sheet = request.sheet;
    report.dryRun = request.dryRun;
    report.refusal = error;
    return report;
}

Result<ImportReport> ImportQuery::operator()(Connection &connection, JobContext &context) const
{
    if (const Status valid = checkRequest(request); !valid)
        return tl::unexpected(valid.error());
    SourceOptions options;
    options.encoding = request.encoding;
    options.limits.cellBytes = mostCellBytes;
    options.cancelled = [&context] { return context.isCancelled(); };
    const Result<std::unique_ptr<SheetSource>> source = openSource(request.path, options);
    if (!source)
        return tl::unexpected(source.error());
    context.report(0);
    const Result<SheetLayout> layout = readLayout(**source, request);
    if (!layout)
        return tl::unexpected(layout.error());
    context.report(surveyed);

    ImportReport report;
    report.kind = request.kind;
    report.format = (*source)->format();
    report.encoding = (*source)->encoding();
    report.sheet = layout->sheetName;
    report.headerRow = layout->headerRow;
    report.dryRun = request.dryRun;
    report.mapping = layout->mapping;
    report.unmapped = layout->unmapped;
    CatalogPlanner planner(request, *layout, report);
    Actor writer = actor;
    writer.source = sourceOf(request, *layout);
    const Status done = request.dryRun ? tryOut(connection, **source, *layout, planner, context)
                                       : writeAll(connection, writer, **source, *layout, planner, context);
    if (!done)
        return tl::unexpected(done.error());
    planner.finish();
    context.report(1);
    return report;
}

} // namespace shuzhi
