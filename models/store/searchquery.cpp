// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/searchquery.h"

#include "models/store/searchsql.h"
#include "models/store/sortedrows.h"
#include "models/store/sortsql.h"
#include "models/store/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Reading readingFor(const SortOrder &sort)
{
    const bool byTitle = sort.keys.isEmpty() || sort.keys.first().field == u"title";
    return byTitle ? Reading::ByTitle : Reading::AnyOrder;
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

/// Reads one page of a search, see SearchQuery.
class PageReader
{
public:
    PageReader(Connection &connection, const SearchQuery &query, const CompiledSearch &compiled,
               const SortSql &order)
        : m_connection(connection)
        , m_query(query)
        , m_search(compiled.sql)
        , m_order(order)
        , m_columns(outputColumns(query.filter.what))
    {
    }

    Status read(SearchPage &page) const
    {
        return m_order.isInDatabase() ? readOrdered(page) : readSorted(page);
    }

private:
    QString select(QStringList first, const QString &where) const
    {
        for (const auto &[name, expression] : m_columns)
            first += expression;
        return QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(first.join(s(", ")), m_search.from, where);
    }

    QJsonObject object(const QString &uid, const SqlRow &row, int firstColumn) const
    {
        QJsonObject object{{s("uid"), uid}};
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const QVariant value = row.value(firstColumn + int(i));
            object.insert(m_columns[i].first,
                          value.typeId() == QMetaType::QString ? QJsonValue(value.toString())
                                                               : QJsonValue(value.toLongLong()));
        }
        return object;
    }

    /// The database puts the rows in order and ends the page.
    Status readOrdered(SearchPage &page) const
    {
        QStringList expressions;
        for (const SortSql::Key &key : m_order.keys)
            expressions += key.expression;
        const int keyCount = int(m_order.keys.size());
        QString where = m_search.where;
        QVariantList values = m_search.values;
        if (!m_query.after.isEmpty()) {
            const Result<QVariantList> cursor = readCursor(m_query.after, keyCount);
            if (!cursor)
                return tl::unexpected(cursor.error());
            where += s(" AND ") + m_order.after();
            values += m_order.afterValues(*cursor);
        }
        QString last;
        const QString sql = select(expressions, where) + m_order.orderBy() + s(" LIMIT ");
        return m_connection.each(sql + QString::number(m_query.limit + 1), values, [&](const SqlRow &row) {
            if (page.rows.size() == m_query.limit) {
                page.next = last;
                return;
            }
            QVariantList keys;
            for (int i = 0; i < keyCount; ++i)
                keys += row.value(i);
            page.rows += object(keys.last().toString(), row, keyCount);
            last = cursorOf(keys);
        });
    }

    /// The text service puts all rows in order; a cursor is the one key of the page's last row.
    Status readSorted(SearchPage &page) const
    {
        const Result<QList<SortedRow>> sorted = sortedRows(m_connection, m_search, m_order);
        if (!sorted)
            return tl::unexpected(sorted.error());
        auto begin = sorted->cbegin();
        if (!m_query.after.isEmpty()) {
            const Result<QVariantList> cursor = readCursor(m_query.after, 1);
            if (!cursor)
                return tl::unexpected(cursor.error());
            const QByteArray key = QByteArray::fromBase64(cursor->first().toString().toLatin1());
            begin = std::upper_bound(begin, sorted->cend(), key,
                                     [](const QByteArray &k, const SortedRow &row) { return k < row.key; });
        }
        const auto end = begin + std::min<qsizetype>(m_query.limit, sorted->cend() - begin);
        if (end != sorted->cend() && end != begin)
            page.next = cursorOf({QString::fromLatin1(std::prev(end)->key.toBase64())});
        return readObjects({begin, end}, page);
    }

    Status readObjects(const QList<SortedRow> &rows, SearchPage &page) const
    {
        constexpr qsizetype fewIds = 500; // beyond, reading all rows is no slower than naming them
        if (rows.isEmpty())
            return {};
        QHash<qint64, QJsonObject> objects;
        QStringList ids;
        for (const SortedRow &row : rows) {
            objects.insert(row.id, {});
            ids += QString::number(row.id);
        }
        QString where = m_search.where;
        if (ids.size() <= fewIds)
            where += QStringLiteral(" AND %1 IN (%2)").arg(m_search.id, ids.join(u','));
        const Status read = m_connection.each(select({m_search.id, m_search.uid}, where), m_search.values,
                                              [&](const SqlRow &row) {
                                                  const auto wanted = objects.find(row.integer(0));
                                                  if (wanted != objects.end())
                                                      *wanted = object(row.text(1), row, 2);
                                              });
        for (const SortedRow &row : rows)
            page.rows += objects.value(row.id);
        return read;
    }

    Connection &m_connection;
    const SearchQuery &m_query;
    const SearchSql &m_search;
    const SortSql &m_order;
    QList<std::pair<QString, QString>> m_columns;
};

} // namespace

Result<qint64> CountQuery::operator()(Connection &connection) const
{
    const Result<CompiledSearch> compiled = compileSearch(connection, filter, FlagSet::WithoutCompleteness);
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
    const Result<CompiledSearch> compiled = compileSearch(connection, filter, FlagSet::All, readingFor(sort));
    if (!compiled)
        return tl::unexpected(compiled.error());
    const Result<SortSql> order = sortSql(filter.what, sort, compiled->sql.uid, compiled->asOf);
    if (!order)
        return tl::unexpected(order.error());
    const Result<qint64> total = CountQuery{filter}(connection);
    if (!total)
        return tl::unexpected(total.error());
    SearchPage page{*total, {}, {}, compiled->asOf.day};
    const Status read = PageReader(connection, *this, *compiled, *order).read(page);
    return read.map([&] { return page; });
}

Result<QList<qint64>> IdListQuery::operator()(Connection &connection) const
{
    const Result<AsOf> asOf = resolveAsOf(connection, filter.asOf);
    if (!asOf)
        return tl::unexpected(asOf.error());
    const auto compile = [&](FlagSet flags) {
        return searchSql(connection.dialect(), filter, *asOf, flags, readingFor(sort));
    };
    Result<SearchSql> search = compile(FlagSet::WithoutCompleteness);
    if (!search)
        return tl::unexpected(search.error());
    const Result<SortSql> order = sortSql(filter.what, sort, search->uid, *asOf);
    if (!order)
        return tl::unexpected(order.error());
    if (order->needsCompleteness)
        search = compile(FlagSet::All);
    if (!search)
        return tl::unexpected(search.error());
    if (!order->isInDatabase()) {
        const Result<QList<SortedRow>> sorted = sortedRows(connection, *search, *order);
        return sorted.map([](const QList<SortedRow> &rows) {
            QList<qint64> ids;
            for (const SortedRow &row : rows)
                ids += row.id;
            return ids;
        });
    }
    const QString select =
        QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(search->id, search->from, search->where)
        + order->orderBy();
    return connection.list<qint64>(select, search->values, [](const SqlRow &row) { return row.integer(0); });
}

} // namespace shuzhi
