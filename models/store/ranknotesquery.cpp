// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ranknotesquery.h"

#include "models/store/searchsql.h"

namespace shuzhi {

Result<RankNotes> RankNotesQuery::operator()(Connection &connection, JobContext &job) const
{
    RankNotes notes;
    for (const RankNoteRule &rule : rankNoteRules()) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        const Filter filter = rule.filter(first, asOf);
        const Result<CompiledSearch> search = compileSearch(connection, filter, FlagSet::WithoutCompleteness);
        if (!search)
            return tl::unexpected(search.error());
        const Status read = connection.each(
            QStringLiteral("SELECT d.uid, d.name, count(*) FROM %1 WHERE %2 GROUP BY d.uid, d.name")
                .arg(search->sql.from, search->sql.where),
            search->sql.values, [&](const SqlRow &row) {
                const QString where = filter.with(QStringLiteral("department"), row.text(1)).toString();
                notes[row.text(0)] += RankNote{rule.id, row.integer(2), where};
            });
        if (!read)
            return tl::unexpected(read.error());
    }
    return notes;
}

} // namespace shuzhi
