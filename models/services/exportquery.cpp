// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/exportquery.h"

#include "models/services/exportcolumns.h"
#include "models/store/pagedrows.h"

namespace shuzhi {

Result<WriteReport> ExportQuery::operator()(Connection &connection, JobContext &context) const
{
    const Result<ExportTable> table = exportTable(filter.what);
    if (!table)
        return tl::unexpected(table.error());
    const Result<std::unique_ptr<TableWriter>> writer = tableWriter(format);
    if (!writer)
        return tl::unexpected(writer.error());
    QStringList expressions;
    for (const ExportColumn &column : table->columns)
        expressions += column.sql;
    Result<PagedRows> rows = PagedRows::begin(connection, filter, expressions);
    if (!rows)
        return tl::unexpected(rows.error());
    const bool codes = format == u"json";
    qint64 done = 0;
    QStringList stored;
    return (*writer)->write(path, table->table(), [&](QVariantList &row) -> Result<bool> {
        if (context.isCancelled())
            return fail(ErrorCode::Cancelled, QStringLiteral("the export was cancelled"));
        const Result<bool> more = rows->next(stored);
        if (!more || !*more)
            return more;
        row.clear();
        for (qsizetype i = 0; i < stored.size(); ++i) {
            const QString cell = codes ? stored[i] : exportedText(table->columns[i], stored[i]);
            row += cell.isEmpty() ? QVariant() : QVariant(cell);
        }
        if (++done % 1000 == 0)
            context.report(double(done) / double(std::max(rows->total(), done)));
        return true;
    });
}

} // namespace shuzhi
