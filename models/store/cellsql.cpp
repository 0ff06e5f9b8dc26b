// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cellsql.h"

namespace shuzhi {

namespace {

QString overUse(const char *figure, const AsOf &asOf)
{
    return QStringLiteral("(SELECT %1 FROM usage_span u WHERE u.catalog_id = f.row_id AND %2)")
        .arg(QString::fromLatin1(figure), countedUseSql(asOf, QStringLiteral("f.department_id")));
}

} // namespace

QString itemCountSql(const AsOf &asOf)
{
    return QStringLiteral("(SELECT count(*) FROM item_span i WHERE i.catalog_id = f.row_id AND %1)")
        .arg(liveSql(QStringLiteral("i"), asOf.day));
}

QString resourceCountSql(const AsOf &asOf)
{
    return QStringLiteral("(SELECT count(*) FROM resource_span r WHERE r.catalog_id = f.row_id AND r.state = "
                          "'published' AND %1)")
        .arg(liveSql(QStringLiteral("r"), asOf.day));
}

QString callCountSql(const AsOf &asOf)
{
    return overUse("CAST(coalesce(sum(u.calls), 0) AS BIGINT)", asOf);
}

QString consumerCountSql(const AsOf &asOf)
{
    return overUse("count(DISTINCT u.consumer_id)", asOf);
}

} // namespace shuzhi
