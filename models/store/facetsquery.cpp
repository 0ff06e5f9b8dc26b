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
        const AsOf &asOf = compiled->asOf;
        plan(asOf);
        const QString select = QStringLiteral("SELECT %1, %2, %3, %4, %5 FROM %6 WHERE %7")
                                   .arg(packedSql(), flagsSql(), m_kinds, m_departments, m_libraries,
                                        compiled->sql.from, compiled->sql.where);
        Counts packed;
        QHash<qint64, qint64> flags, kinds, departments, libraries;
        Status read = m_connection.each(select, compiled->sql.values, [&](const SqlRow &row) {
            ++packed[row.text(0)];
            ++flags[row.integer(1)];
            ++kinds[row.integer(2)];
            ++departments[row.integer(3)];
            ++libraries[row.integer(4)];
        });
        unpack(packed, counts);
        unpackFlags(flags, counts);
        unpackKinds(kinds, counts);
        if (read && m_fields.contains(s("department")))
            read = named(s("department"), departments, counts[s("department")]);
        if (read && m_fields.contains(s("library")))
            read = named(s("library"), libraries, counts[s("library")]);
        return read;
    }

private:
    /// Which column of the reading says what.
    void plan(const AsOf &asOf)
    {
        const bool kinds = m_fields.contains(s("resource_kind")) && m_filter.what != What::Resources;
        if (kinds)
            m_kinds = kindsSql(asOf);
        for (const QString &field : std::as_const(m_fields)) {
            if (field == u"department")
                m_departments = s("f.department_id");
            else if (field == u"library")
                m_libraries = s("coalesce(f.library_id, 0)");
            else if (kinds && (field == u"resource_kind" || field == u"mounted"))
                continue; // what has a kind is mounted
            else if (fieldsql::flag(field).isEmpty())
                m_texts += field;
            else
                m_flags += field;
        }
    }

    /// The kinds of a catalog's published resources as bits, with one look at them.
    static QString kindsSql(const AsOf &asOf)
    {
        QStringList bits;
        for (int i = 0; i < kindNames().size(); ++i)
            bits += QStringLiteral("%1 * max(CASE WHEN m.kind = '%2' THEN 1 ELSE 0 END)")
                        .arg(QString::number(1 << i), kindNames()[i]);
        return QStringLiteral("coalesce((SELECT %1 FROM resource_span m WHERE m.catalog_id = f.row_id AND "
                              "m.state = 'published' AND %2), 0)")
            .arg(bits.join(s(" + ")), liveSql(s("m"), asOf.day));
    }

    static const QStringList &kindNames()
    {
        static const QStringList names{s("table"), s("api"), s("file")};
        return names;
    }

    QString packedSql() const
    {
        QStringList parts;
        for (const QString &field : m_texts) {
            const QString single = fieldsql::text(field);
            parts += field == u"resource_kind" ? s("r.kind")
                : single.isEmpty()             ? fieldsql::list(field)
                                               : single;
        }
        return parts.isEmpty() ? s("''") : parts.join(QStringLiteral(" || '%1' || ").arg(QChar(s_separator)));
    }

    QString flagsSql() const
    {
        QStringList bits{s("0")};
        for (qsizetype i = 0; i < m_flags.size(); ++i)
            bits += QStringLiteral("(%1) * %2").arg(fieldsql::flag(m_flags[i]), QString::number(1 << i));
        return bits.join(s(" + "));
    }

    void unpack(const Counts &packed, QHash<QString, Counts> &counts) const
    {
        for (auto each = packed.cbegin(); each != packed.cend(); ++each) {
            const QStringList texts = each.key().split(QChar(s_separator));
            for (qsizetype i = 0; i < m_texts.size(); ++i) {
                for (const QString &value : values(m_texts[i], texts.value(i)))
                    counts[m_texts[i]][value] += each.value();
            }
        }
    }

    void unpackFlags(const QHash<qint64, qint64> &flags, QHash<QString, Counts> &counts) const
    {
        for (auto each = flags.cbegin(); each != flags.cend(); ++each) {
            for (qsizetype i = 0; i < m_flags.size(); ++i)
                counts[m_flags[i]][each.key() >> i & 1 ? s("yes") : s("no")] += each.value();
        }
    }

    void unpackKinds(const QHash<qint64, qint64> &kinds, QHash<QString, Counts> &counts) const
    {
        if (m_kinds == u"0")
            return;
        for (auto each = kinds.cbegin(); each != kinds.cend(); ++each) {
            for (int i = 0; i < kindNames().size(); ++i) {
                if (each.key() >> i & 1)
                    counts[s("resource_kind")][kindNames()[i]] += each.value();
            }
            if (m_fields.contains(s("mounted")))
                counts[s("mounted")][each.key() ? s("yes") : s("no")] += each.value();
        }
    }

    static QStringList values(const QString &field, const QString &text)
    {
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
    QStringList m_fields, m_texts, m_flags;
    QString m_kinds = s("0"), m_departments = s("0"), m_libraries = s("0");
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
