// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/facetsquery.h"

#include "models/store/fieldsql.h"
#include "models/store/searchsql.h"
#include "models/store/transaction.h"

#include <algorithm>

namespace shuzhi {

namespace {

using Counts = QHash<QString, qint64>;

/// Stands between the fields of a row; no stored text holds it.
constexpr char16_t s_separator = u'\x1f';

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Counts the facets that share one set of rows in one reading: the fields of few values come as one text,
/// which is told apart once per different text and not once per row.
class FacetReader
{
public:
    FacetReader(Connection &connection, const Filter &filter, const QStringList &fields)
        : m_connection(connection)
        , m_filter(filter)
        , m_fields(fields)
    {
    }

    [[nodiscard]] Status read(QHash<QString, Counts> &counts)
    {
        const bool needsAll = std::any_of(m_fields.cbegin(), m_fields.cend(), fieldsql::needsCompleteness);
        const Result<CompiledSearch> compiled =
            compileSearch(m_connection, m_filter, needsAll ? FlagSet::All : FlagSet::WithoutCompleteness);
        if (!compiled)
            return tl::unexpected(compiled.error());
        if (m_fields.contains(s("resource_kind")) && m_filter.what != What::Resources) {
            m_fields.removeAll(s("resource_kind"));
            if (const Status read = readKinds(*compiled, counts[s("resource_kind")]); !read)
                return read;
        }
        return m_fields.isEmpty() ? Status() : readFields(*compiled, counts);
    }

private:
    /// From the mounts' side: they are fewer than the catalogs.
    Status readKinds(const CompiledSearch &compiled, Counts &counts)
    {
        const QString select =
            QStringLiteral("SELECT k.kind, count(*) FROM %1 JOIN (SELECT DISTINCT r.catalog_id, r.kind FROM "
                           "resource_span r WHERE r.state = 'published' AND %2) k ON k.catalog_id = f.row_id "
                           "WHERE %3 GROUP BY k.kind")
                .arg(compiled.sql.from, liveSql(s("r"), compiled.asOf.day), compiled.sql.where);
        return m_connection.each(select, compiled.sql.values,
                                 [&](const SqlRow &row) { counts.insert(row.text(0), row.integer(1)); });
    }

    Status readFields(const CompiledSearch &compiled, QHash<QString, Counts> &counts)
    {
        QStringList few, columns{s("''"), s("0"), s("0")};
        for (const QString &field : m_fields) {
            if (field == u"department")
                columns[1] = s("f.department_id");
            else if (field == u"library")
                columns[2] = s("coalesce(f.library_id, 0)");
            else
                few += field;
        }
        if (!few.isEmpty())
            columns[0] = packedSql(few);
        Counts packed;
        QHash<qint64, qint64> departments, libraries;
        const QString select = QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                                   .arg(columns.join(s(", ")), compiled.sql.from, compiled.sql.where);
        Status read = m_connection.each(select, compiled.sql.values, [&](const SqlRow &row) {
            ++packed[row.text(0)];
            ++departments[row.integer(1)];
            ++libraries[row.integer(2)];
        });
        if (read && m_fields.contains(s("department")))
            read = named(s("department"), departments, counts[s("department")]);
        if (read && m_fields.contains(s("library")))
            read = named(s("library"), libraries, counts[s("library")]);
        unpack(few, packed, counts);
        return read;
    }

    static QString packedSql(const QStringList &fields)
    {
        QStringList parts;
        for (const QString &field : fields) {
            for (const QString &sql : {fieldsql::flag(field), fieldsql::text(field), fieldsql::list(field)}) {
                if (!sql.isEmpty())
                    parts += sql;
            }
            if (field == u"resource_kind")
                parts += s("r.kind");
        }
        return parts.join(QStringLiteral(" || '%1' || ").arg(QChar(s_separator)));
    }

    static void unpack(const QStringList &fields, const Counts &packed, QHash<QString, Counts> &counts)
    {
        for (auto each = packed.cbegin(); each != packed.cend(); ++each) {
            const QStringList texts = each.key().split(QChar(s_separator));
            for (qsizetype i = 0; i < fields.size(); ++i) {
                for (const QString &value : values(fields[i], texts.value(i)))
                    counts[fields[i]][value] += each.value();
            }
        }
    }

    static QStringList values(const QString &field, const QString &text)
    {
        if (!fieldsql::flag(field).isEmpty())
            return {text == u"1" ? s("yes") : s("no")};
        if (fieldsql::list(field).isEmpty() || text.isEmpty())
            return {text};
        QStringList codes = text.split(u',', Qt::SkipEmptyParts);
        codes.removeDuplicates();
        return codes;
    }

    /// The names behind local ids; 0 is none.
    Status named(const QString &table, const QHash<qint64, qint64> &byId, Counts &counts)
    {
        if (byId.contains(0))
            counts.insert(QString(), byId.value(0));
        return m_connection.each(s("SELECT id, name FROM ") + table, {}, [&](const SqlRow &row) {
            if (const qint64 count = byId.value(row.integer(0)))
                counts.insert(row.text(1), count);
        });
    }

    Connection &m_connection;
    const Filter &m_filter;
    QStringList m_fields;
};

QList<FacetCount> mostFrequentFirst(const Counts &counts)
{
    QList<FacetCount> list;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        list += FacetCount{each.key(), each.key(), each.value()};
    std::sort(list.begin(), list.end(), [](const FacetCount &a, const FacetCount &b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    return list;
}

Status checkFields(const Filter &filter, const QStringList &fields)
{
    const bool ofCatalogs = filter.what == What::Catalogs || filter.what == What::Resources
        || filter.what == What::Items || filter.what == What::Fields;
    for (const QString &field : fields) {
        if (!ofCatalogs || !countableFields().contains(field))
            return fail(ErrorCode::Usage, s("no such facet"), field);
    }
    return {};
}

} // namespace

Result<QHash<QString, QList<FacetCount>>> FacetsQuery::operator()(Connection &connection) const
{
    if (const Status checked = checkFields(filter, fields); !checked)
        return tl::unexpected(checked.error());
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    QStringList shared;
    QHash<QString, Counts> counts;
    for (const QString &field : fields) {
        const Filter others = filter.without(field);
        if (others == filter) {
            shared += field;
        } else if (const Status read = FacetReader(connection, others, {field}).read(counts); !read) {
            return tl::unexpected(read.error());
        }
    }
    if (!shared.isEmpty()) {
        if (const Status read = FacetReader(connection, filter, shared).read(counts); !read)
            return tl::unexpected(read.error());
    }
    QHash<QString, QList<FacetCount>> facets;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        if (!each->isEmpty())
            facets.insert(each.key(), mostFrequentFirst(*each));
    }
    return facets;
}

} // namespace shuzhi
