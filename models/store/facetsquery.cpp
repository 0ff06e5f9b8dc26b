// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/facetsquery.h"

#include "models/store/searchsql.h"
#include "models/store/transaction.h"

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

Result<QHash<QString, QList<FacetCount>>> FacetsQuery::operator()(Connection &connection) const
{
    static const QHash<QString, QString> expressions{
        {s("department"), s("d.name")},
        {s("state"), s("f.state")},
        {s("share_type"), s("f.share_type")},
        {s("update_cycle"), s("f.update_cycle")},
        {s("open"), s("f.is_open")},
        {s("library"), s("(SELECT b.name FROM library b WHERE b.id = f.library_id)")},
        {s("mounted"), s("CASE WHEN f.mounted = 1 THEN 'yes' ELSE 'no' END")},
        {s("used"), s("CASE WHEN f.used = 1 THEN 'yes' ELSE 'no' END")},
        {s("overdue"), s("CASE WHEN f.definite = 1 AND f.timely = 0 THEN 'yes' ELSE 'no' END")},
        {s("resource_kind"), s("k.kind")}};
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    QHash<QString, QList<FacetCount>> facets;
    for (const QString &field : fields) {
        if (!expressions.contains(field))
            return fail(ErrorCode::Usage, s("no such facet"), field);
        const Result<CompiledSearch> compiled = compileSearch(connection, filter.without(field));
        if (!compiled)
            return tl::unexpected(compiled.error());
        QString from = compiled->sql.from;
        if (field == u"resource_kind") {
            from += s(" JOIN (SELECT DISTINCT r.catalog_id, r.kind FROM resource_span r WHERE r.state = "
                      "'published' AND ")
                + liveSql(s("r"), compiled->asOf.day) + s(") k ON k.catalog_id = f.row_id");
        }
        const QString select =
            QStringLiteral("SELECT %1, count(*) FROM %2 WHERE %3 GROUP BY 1 ORDER BY 2 DESC, 1")
                .arg(expressions.value(field), from, compiled->sql.where);
        const Status read = connection.each(select, compiled->sql.values, [&](const SqlRow &row) {
            if (!row.isNull(0))
                facets[field] += FacetCount{row.text(0), row.text(0), row.integer(1)};
        });
        if (!read)
            return tl::unexpected(read.error());
    }
    return facets;
}

} // namespace shuzhi
