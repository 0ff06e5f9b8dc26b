// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/checkquery.h"

#include "models/domain/rule.h"
#include "models/store/flagsql.h"
#include "models/store/transaction.h"

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QString findingsSql(Dialect dialect, const AsOf &asOf, const Rule &rule)
{
    const QString flags = catalogFlagsSql(dialect, asOf)
        + s(" f JOIN department d ON d.id = f.department_id "
            "LEFT JOIN catalog t ON t.id = f.row_id");
    if (rule.scope == RuleScope::Item) {
        return QStringLiteral(
                   "SELECT f.uid, coalesce(t.title, ''), d.name, i.uid, coalesce(x.name, '') FROM %1 JOIN "
                   "item_span i "
                   "ON i.catalog_id = f.row_id AND %2 LEFT JOIN data_item x ON x.id = i.row_id WHERE f.state "
                   "= "
                   "'published' AND (i.faults & %3) <> 0 ORDER BY d.sort_key, t.sort_key, f.uid, i.uid")
            .arg(flags, liveSql(s("i"), asOf.day))
            .arg(qint64(1) << rule.bit);
    }
    return QStringLiteral("SELECT f.uid, coalesce(t.title, ''), d.name, '', '' FROM %1 WHERE f.state = "
                          "'published' AND %2 "
                          "ORDER BY d.sort_key, t.sort_key, f.uid")
        .arg(flags, ruleSql(dialect, asOf, rule.id));
}

} // namespace

Result<CheckReport> CheckQuery::operator()(Connection &connection) const
{
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    const Result<AsOf> resolved = resolveAsOf(connection, asOf);
    if (!resolved)
        return tl::unexpected(resolved.error());
    CheckReport report{resolved->day, {}, {}};
    for (const Rule &rule : rules()) {
        Filter where = Filter{}.with(s("state"), s("published")).with(s("rule"), rule.id);
        where.asOf = resolved->day;
        RuleCount count{rule.id, 0, where};
        const Status read =
            connection.each(findingsSql(connection.dialect(), *resolved, rule), {}, [&](const SqlRow &row) {
                ++count.count;
                if (withFindings)
                    report.findings +=
                        Finding{rule.id, row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)};
            });
        if (!read)
            return tl::unexpected(read.error());
        report.rules += count;
    }
    return report;
}

} // namespace shuzhi
