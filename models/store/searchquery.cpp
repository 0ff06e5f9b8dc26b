// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/searchquery.h"

#include "models/store/searchsql.h"
#include "models/store/sortsql.h"
#include "models/store/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
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

/// A cursor is the sort keys' values of a page's last row, its uid last.
QString cursorOf(const QVariantList &keys)
{
    const QJsonArray values = QJsonArray::fromVariantList(keys);
    return QString::fromLatin1(QJsonDocument(values)
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<QVariantList> readCursor(const QString &cursor, qsizetype keys)
{
    const QByteArray json = QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding);
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    if (array.size() != keys)
        return fail(ErrorCode::Usage, s("not a cursor of this program and this order"), cursor);
    QVariantList values;
    for (const QJsonValue &value : array)
        values += value.isDouble() ? QVariant(value.toInteger()) : QVariant(value.toString());
    return values;
}

} // namespace

Result<qint64> CountQuery::operator()(Connection &connection) const
{
    const Result<CompiledSearch> compiled = compileSearch(connection, filter);
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
    const Result<CompiledSearch> compiled = compileSearch(connection, filter);
    if (!compiled)
        return tl::unexpected(compiled.error());
    const SearchSql &sql = compiled->sql;
    const Result<SortSql> order = sortSql(filter.what, sort, sql.uid, compiled->asOf);
    if (!order)
        return tl::unexpected(order.error());
    const Result<qint64> total = CountQuery{filter}(connection);
    if (!total)
        return tl::unexpected(total.error());
    SearchPage page{*total, {}, {}, compiled->asOf.day};

    QStringList expressions;
    for (const SortSql::Key &key : order->keys)
        expressions += key.expression;
    const int keyCount = int(order->keys.size());
    const auto columns = outputColumns(filter.what);
    for (const auto &[name, expression] : columns)
        expressions += expression;
    QString where = sql.where;
    QVariantList values = sql.values;
    if (!after.isEmpty()) {
        const Result<QVariantList> cursor = readCursor(after, keyCount);
        if (!cursor)
            return tl::unexpected(cursor.error());
        where += s(" AND ") + order->after();
        values += order->afterValues(*cursor);
    }
    const QString select =
        QStringLiteral("SELECT %1 FROM %2 WHERE %3%4 LIMIT %5")
            .arg(expressions.join(s(", ")), sql.from, where, order->orderBy(), QString::number(limit + 1));
    QString last;
    const Status read = connection.each(select, values, [&](const SqlRow &row) {
        if (page.rows.size() == limit) {
            page.next = last;
            return;
        }
        QVariantList keys;
        for (int i = 0; i < keyCount; ++i)
            keys += row.value(i);
        QJsonObject object{{s("uid"), keys.last().toString()}};
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QVariant value = row.value(keyCount + int(i));
            object.insert(columns[i].first,
                          value.typeId() == QMetaType::QString ? QJsonValue(value.toString())
                                                               : QJsonValue(value.toLongLong()));
        }
        page.rows += object;
        last = cursorOf(keys);
    });
    return read.map([&] { return page; });
}

Result<QList<qint64>> IdListQuery::operator()(Connection &connection) const
{
    const Result<CompiledSearch> compiled = compileSearch(connection, filter);
    if (!compiled)
        return tl::unexpected(compiled.error());
    const SearchSql &sql = compiled->sql;
    const Result<SortSql> order = sortSql(filter.what, sort, sql.uid, compiled->asOf);
    if (!order)
        return tl::unexpected(order.error());
    const QString select =
        QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(sql.id, sql.from, sql.where) + order->orderBy();
    return connection.list<qint64>(select, sql.values, [](const SqlRow &row) { return row.integer(0); });
}

} // namespace shuzhi
