// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/searchquery.h"

#include "models/store/searchsql.h"
#include "models/store/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// A filter compiled for the connection's dialect and the resolved day.
struct Compiled
{
    AsOf asOf;
    SearchSql sql;
};

Result<Compiled> compile(Connection &connection, const Filter &filter)
{
    const Result<AsOf> asOf = resolveAsOf(connection, filter.asOf);
    if (!asOf)
        return tl::unexpected(asOf.error());
    const Result<SearchSql> sql = searchSql(connection.dialect(), filter, *asOf);
    if (!sql)
        return tl::unexpected(sql.error());
    return Compiled{*asOf, *sql};
}

/// What a row says in JSON: name → SQL expression, per kind of search.
QList<std::pair<QString, QString>> outputColumns(What what)
{
    QList<std::pair<QString, QString>> catalog{{s("catalog"), s("f.uid")},
                                               {s("title"), s("coalesce(t.title, '')")},
                                               {s("code"), s("f.code")},
                                               {s("department"), s("coalesce(d.name, '')")},
                                               {s("state"), s("f.state")},
                                               {s("share_type"), s("f.share_type")},
                                               {s("open"), s("f.is_open")},
                                               {s("update_cycle"), s("f.update_cycle")},
                                               {s("last_updated"), s("f.last_updated")},
                                               {s("mounted"), s("f.mounted")},
                                               {s("used"), s("f.used")},
                                               {s("required"), s("f.required")},
                                               {s("filled"), s("f.filled")}};
    switch (what) {
    case What::Catalogs: catalog.removeFirst(); return catalog;
    case What::Resources:
        return catalog
            + QList<std::pair<QString, QString>>{{s("kind"), s("r.kind")},
                                                 {s("resource_state"), s("r.state")},
                                                 {s("name"), s("coalesce(x.name, '')")}};
    case What::Items:
        return catalog
            + QList<std::pair<QString, QString>>{{s("name"), s("coalesce(x.name, '')")},
                                                 {s("data_type"), s("coalesce(x.data_type, '')")}};
    case What::Fields: return catalog + QList<std::pair<QString, QString>>{{s("field"), s("k.field")}};
    case What::Duties:
        return {{s("name"), s("x.name")},
                {s("department"), s("d.name")},
                {s("level"), s("x.level")},
                {s("kinds"), s("x.kinds")},
                {s("state"), s("x.state")}};
    case What::Departments: return {{s("name"), s("d.name")}, {s("code"), s("d.code")}};
    case What::Demands: return {{s("title"), s("coalesce(x.title, '')")}, {s("state"), s("m.state")}};
    }
    return {};
}

QString cursorOf(const QVariant &key, const QString &uid)
{
    const QJsonArray pair{QJsonValue::fromVariant(key), uid};
    return QString::fromLatin1(QJsonDocument(pair)
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<QJsonArray> readCursor(const QString &cursor)
{
    const QByteArray json = QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding);
    const QJsonArray pair = QJsonDocument::fromJson(json).array();
    if (pair.size() != 2)
        return fail(ErrorCode::Usage, s("not a cursor of this program"), cursor);
    return pair;
}

QString orderSql(const QString &key, const QString &uid, bool descending)
{
    const QString direction = descending ? s(" DESC") : QString();
    return QStringLiteral(" ORDER BY %1%3, %2%3").arg(key, uid, direction);
}

} // namespace

Result<SortOrder> SortOrder::parse(const QString &text)
{
    if (text.isEmpty())
        return SortOrder{};
    const QStringList parts = text.split(u':');
    if (parts.size() > 2 || (parts.size() == 2 && parts[1] != u"desc" && parts[1] != u"asc"))
        return fail(ErrorCode::Usage, QStringLiteral("sort as FIELD or FIELD:desc, not \"%1\"").arg(text));
    return SortOrder{parts[0], parts.value(1) == u"desc"};
}

Result<qint64> CountQuery::operator()(Connection &connection) const
{
    const Result<Compiled> compiled = compile(connection, filter);
    if (!compiled)
        return tl::unexpected(compiled.error());
    return connection
        .value(s("SELECT count(*) FROM ") + compiled->sql.from + s(" WHERE ") + compiled->sql.where,
               compiled->sql.values)
        .map([](const QVariant &value) { return value.toLongLong(); });
}

Result<SearchPage> SearchQuery::operator()(Connection &connection) const
{
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    const Result<Compiled> compiled = compile(connection, filter);
    if (!compiled)
        return tl::unexpected(compiled.error());
    const Result<QString> key = sortExpression(filter.what, sort.field);
    if (!key)
        return tl::unexpected(key.error());
    const Result<qint64> total = CountQuery{filter}(connection);
    if (!total)
        return tl::unexpected(total.error());
    SearchPage page{*total, {}, {}, compiled->asOf.day};

    const SearchSql &sql = compiled->sql;
    QStringList expressions{sql.uid, *key};
    const auto columns = outputColumns(filter.what);
    for (const auto &[name, expression] : columns)
        expressions += expression;
    QString where = sql.where;
    QVariantList values = sql.values;
    if (!after.isEmpty()) {
        const Result<QJsonArray> cursor = readCursor(after);
        if (!cursor)
            return tl::unexpected(cursor.error());
        where +=
            QStringLiteral(" AND (%1, %2) %3 (?, ?)").arg(*key, sql.uid, sort.descending ? s("<") : s(">"));
        const QJsonValue first = cursor->at(0);
        values += first.isDouble() ? QVariant(first.toInteger()) : QVariant(first.toString());
        values += cursor->at(1).toString();
    }
    const QString select =
        QStringLiteral("SELECT %1 FROM %2 WHERE %3%4 LIMIT %5")
            .arg(expressions.join(s(", ")), sql.from, where, orderSql(*key, sql.uid, sort.descending))
            .arg(limit + 1);
    QString last;
    const Status read = connection.each(select, values, [&](const SqlRow &row) {
        if (page.rows.size() == limit) {
            page.next = last;
            return;
        }
        QJsonObject object{{s("uid"), row.text(0)}};
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QVariant value = row.value(int(i) + 2);
            object.insert(columns[i].first,
                          value.typeId() == QMetaType::QString ? QJsonValue(value.toString())
                                                               : QJsonValue(value.toLongLong()));
        }
        page.rows += object;
        last = cursorOf(row.value(1), row.text(0));
    });
    return read.map([&] { return page; });
}

Result<QList<qint64>> IdListQuery::operator()(Connection &connection) const
{
    const Result<Compiled> compiled = compile(connection, filter);
    if (!compiled)
        return tl::unexpected(compiled.error());
    const Result<QString> key = sortExpression(filter.what, sort.field);
    if (!key)
        return tl::unexpected(key.error());
    const SearchSql &sql = compiled->sql;
    const QString select = QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(sql.id, sql.from, sql.where)
        + orderSql(*key, sql.uid, sort.descending);
    return connection.list<qint64>(select, sql.values, [](const SqlRow &row) { return row.integer(0); });
}

Result<QList<CatalogRow>> CatalogRowsQuery::operator()(Connection &connection) const
{
    if (ids.isEmpty())
        return QList<CatalogRow>{};
    const Result<AsOf> resolved = resolveAsOf(connection, asOf);
    if (!resolved)
        return tl::unexpected(resolved.error());
    QStringList wanted;
    for (const qint64 id : ids)
        wanted += QString::number(id);
    const QString select = QStringLiteral(
        "SELECT f.row_id, f.uid, coalesce(t.title, ''), f.code, coalesce(d.name, ''), coalesce(b.name, ''), "
        "f.share_type, f.update_cycle, f.last_updated, f.is_open, f.state, f.mounted, f.used, "
        "CASE WHEN f.definite = 1 AND f.timely = 0 THEN 1 ELSE 0 END, f.required, f.filled, "
        "(SELECT count(*) FROM data_item i WHERE i.catalog_id = f.row_id), coalesce(t.rev, 0), "
        "%1 || %2 || %3 FROM %4 f LEFT JOIN catalog t ON t.id = f.row_id LEFT JOIN department d ON d.id = "
        "f.department_id LEFT JOIN library b ON b.id = f.library_id WHERE f.row_id IN (%5)");
    const auto kind = [&](const char *name) {
        return QStringLiteral("CASE WHEN EXISTS (SELECT 1 FROM resource_span r WHERE r.catalog_id = f.row_id "
                              "AND r.state = "
                              "'published' AND r.kind = '%1' AND %2) THEN ',%1' ELSE '' END")
            .arg(s(name), liveSql(s("r"), resolved->day));
    };
    QHash<qint64, CatalogRow> rows;
    const Status read =
        connection.each(select.arg(kind("table"), kind("api"), kind("file"),
                                   catalogFlagsSql(connection.dialect(), *resolved), wanted.join(u',')),
                        {}, [&](const SqlRow &row) {
                            CatalogRow c;
                            c.id = row.integer(0);
                            c.uid = row.text(1);
                            c.title = row.text(2);
                            c.code = row.text(3);
                            c.department = row.text(4);
                            c.library = row.text(5);
                            c.shareType = row.text(6);
                            c.updateCycle = row.text(7);
                            c.lastUpdated = row.text(8);
                            c.isOpen = row.text(9);
                            c.state = row.text(10);
                            c.mounted = row.integer(11) == 1;
                            c.used = row.integer(12) == 1;
                            c.overdue = row.integer(13) == 1;
                            c.required = int(row.integer(14));
                            c.filled = int(row.integer(15));
                            c.items = int(row.integer(16));
                            c.rev = row.integer(17);
                            c.kinds = row.text(18).mid(1);
                            rows.insert(c.id, c);
                        });
    if (!read)
        return tl::unexpected(read.error());
    QList<CatalogRow> ordered;
    for (const qint64 id : ids)
        ordered += rows.value(id);
    return ordered;
}

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
        const Result<Compiled> compiled = compile(connection, filter.without(field));
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
