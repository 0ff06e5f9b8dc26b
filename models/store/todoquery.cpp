// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/todoquery.h"

#include "models/store/flagsql.h"
#include "models/store/searchquery.h"
#include "models/store/transaction.h"

#include <algorithm>

namespace shuzhi {

namespace {

bool canBeBounded(const Filter &where, const QList<Condition> &scope)
{
    const QStringList fields = filterFields(where.what);
    return std::all_of(scope.begin(), scope.end(),
                       [&](const Condition &condition) { return fields.contains(condition.field); });
}

} // namespace

Result<TodoList> TodoQuery::operator()(Connection &connection, JobContext &job) const
{
    const Result<ReadScope> reading = ReadScope::begin(connection);
    if (!reading)
        return tl::unexpected(reading.error());
    const Result<AsOf> resolved = resolveAsOf(connection, asOf);
    if (!resolved)
        return tl::unexpected(resolved.error());
    const Result<AsOf> today = resolveAsOf(connection, {});
    if (!today)
        return tl::unexpected(today.error());
    TodoList list{resolved->day, {}};
    for (const TodoRule &rule : todoRules()) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        if ((rule.todayOnly && resolved->day != today->day) || !canBeBounded(rule.where, scope))
            continue;
        Filter where = rule.where;
        where.conditions += scope;
        if (!rule.todayOnly)
            where.asOf = resolved->day;
        const Result<qint64> count = CountQuery{where}(connection);
        if (!count)
            return tl::unexpected(count.error());
        if (*count > 0)
            list.counts += {rule.id, *count, where};
    }
    return list;
}

} // namespace shuzhi
