// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/searchsql.h"

#include "models/domain/corefield.h"
#include "models/domain/text.h"
#include "models/store/conditionsql.h"
#include "models/store/fieldsql.h"

#include <algorithm>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Compiles the conditions of one filter; each gives an SQL condition and binds its values.
class Compiler
{
public:
    Compiler(Dialect dialect, const Filter &filter, const AsOf &asOf, FlagSet flags, Reading reading)
        : m_dialect(dialect)
        , m_filter(filter)
        , m_asOf(asOf)
        , m_flags(needsCompleteness(filter) ? FlagSet::All : flags)
        , m_reading(reading)
        , m_conditions(dialect, asOf, m_sql.values)
    {
    }

    Result<SearchSql> compile()
    {
        start();
        for (const Condition &condition : m_filter.conditions) {
            const Result<QString> sql = conditionSql(condition);
            if (!sql)
                return tl::unexpected(sql.error());
            m_tests +=
                condition.negated && !boundsUsed(condition) ? QStringLiteral("NOT (%1)").arg(*sql) : *sql;
        }
        if (!m_filter.text.trimmed().isEmpty())
            addText();
        m_sql.where = m_tests.isEmpty() ? s("1 = 1") : m_tests.join(s(" AND "));
        return m_sql;
    }

private:
    static bool needsCompleteness(const Filter &filter)
    {
        return filter.what == What::Fields
            || std::any_of(filter.conditions.cbegin(), filter.conditions.cend(),
                           [](const Condition &each) { return fieldsql::needsCompleteness(each.field); });
    }

    /// Bounds have the database look at rows, which it does better in their own order.
    bool usesIndexOfTitles() const
    {
        return m_reading == Reading::ByTitle && m_filter.what == What::Catalogs && m_asOf.isLatest
            && m_filter.conditions.isEmpty() && m_filter.text.trimmed().isEmpty();
    }

    void start()
    {
        const bool indexed = usesIndexOfTitles();
        const QString flags = catalogFlagsSql(m_dialect, m_asOf, m_flags)
            + s(indexed ? " f JOIN" : " f LEFT JOIN")
            + s(" catalog t ON t.id = f.row_id LEFT JOIN department d ON d.id = f.department_id");
        const auto live = [&](const char *alias) { return liveSql(s(alias), m_asOf.day); };
        switch (m_filter.what) {
        case What::Catalogs: m_sql = {flags, {}, {}, s("f.row_id"), s(indexed ? "t.uid" : "f.uid")}; return;
        case What::Resources:
            m_sql = {flags
                         + s(" JOIN resource_span r ON r.catalog_id = f.row_id LEFT JOIN resource x ON x.id "
                             "= r.row_id"),
                     {},
                     {},
                     s("r.row_id"),
                     s("r.uid")};
            m_tests += live("r");
            return;
        case What::Items:
            m_sql = {flags
                         + s(" JOIN item_span i ON i.catalog_id = f.row_id LEFT JOIN data_item x ON x.id = "
                             "i.row_id"),
                     {},
                     {},
                     s("i.row_id"),
                     s("i.uid")};
            m_tests += live("i");
            return;
        case What::Fields:
            m_sql = {flags + s(" JOIN ") + coreFieldRows() + s(" k ON ((f.applies >> k.bit) & 1) = 1"),
                     {},
                     {},
                     s("f.row_id * 64 + k.bit"),
                     s("f.uid || ':' || k.field")};
            return;
        case What::Duties:
            m_sql = {s("duty x JOIN duty_list l ON l.id = x.duty_list_id JOIN department d ON d.id = "
                       "l.department_id"),
                     {},
                     {},
                     s("x.id"),
                     s("x.uid")};
            // the next version repeats what a withdrawn one said
            if (m_filter.valuesOf(s("list_state")).isEmpty())
                m_tests += s("l.state <> 'withdrawn'");
            return;
        case What::Departments:
            m_sql = {s("department_span p JOIN department d ON d.id = p.row_id"),
                     {},
                     {},
                     s("p.row_id"),
                     s("p.uid")};
            m_tests += QStringList{live("p"), s("p.active = 1")};
            return;
        case What::Demands:
            m_sql = {s("demand_span m LEFT JOIN demand x ON x.id = m.row_id LEFT JOIN department d ON d.id = "
                       "x.requester_id"),
                     {},
                     {},
                     s("m.row_id"),
                     s("m.uid")};
            m_tests += live("m");
            return;
        }
    }

    /// As lower() of either database does it.
    static QString asciiLower(QString text)
    {
        for (QChar &c : text) {
            if (c.unicode() < 0x80)
                c = c.toLower();
        }
        return text;
    }

    static QString coreFieldRows()
    {
        QStringList rows;
        for (const CoreField &field : coreFields()) {
            if (field.obligation != Obligation::Optional)
                rows += QStringLiteral("SELECT %1 AS bit, '%2' AS field").arg(field.bit).arg(field.column);
        }
        return u'(' + rows.join(s(" UNION ALL ")) + u')';
    }

    Result<QString> conditionSql(const Condition &condition)
    {
        switch (m_filter.what) {
        case What::Duties: return dutySql(condition);
        case What::Departments: return departmentSql(condition);
        case What::Demands:
            return condition.field == u"uid" ? m_conditions.in(s("m.uid"), condition.values)
                                             : m_conditions.in(s("m.state"), condition.values);
        case What::Resources:
            if (condition.field == u"resource_kind")
                return m_conditions.in(s("r.kind"), condition.values);
            if (condition.field == u"resource_state")
                return m_conditions.in(s("r.state"), condition.values);
            if (condition.field == u"catalog_kind")
                return m_conditions.mountedKind(condition.values);
            break;
        case What::Items:
            if (condition.field == u"item_conformant")
                return ConditionSql::yesNo(QStringLiteral("(i.faults & %1) = 0").arg(itemErrorMask()),
                                           condition);
            break;
        case What::Fields:
            if (condition.field == u"filled")
                return ConditionSql::yesNo(s("((f.missing >> k.bit) & 1) = 0"), condition);
            if (condition.field == u"field")
                return m_conditions.in(s("k.field"), condition.values);
            break;
        case What::Catalogs: break;
        }
        return m_conditions.catalog(condition);
    }

    Result<QString> dutySql(const Condition &condition)
    {
        if (condition.field == u"department")
            return s("l.department_id IN ") + m_conditions.departments(condition.values);
        if (condition.field == u"list_state")
            return m_conditions.in(s("l.state"), condition.values);
        if (condition.field == u"duty_state")
            return m_conditions.in(s("x.state"), condition.values);
        if (condition.field == u"level")
            return m_conditions.in(s("x.level"), condition.values);
        if (condition.field == u"uid")
            return m_conditions.in(s("x.uid"), condition.values);
        if (condition.field == u"linked")
            return ConditionSql::yesNo(s("EXISTS (SELECT 1 FROM duty_catalog y WHERE y.duty_id = x.id)"),
                                       condition);
        QStringList tests; // kind: one of the comma-parted kinds
        for (const QString &value : condition.values) {
            tests += s("(',' || x.kinds || ',') LIKE ?");
            m_sql.values += QStringLiteral("%,%1,%").arg(value);
        }
        return u'(' + tests.join(s(" OR ")) + u')';
    }

    /// Of departments these conditions bound the catalogs that they use.
    bool boundsUsed(const Condition &condition) const
    {
        static const QStringList fields{s("share_type"), s("resource_kind"), s("library"), s("update_cycle")};
        return m_filter.what == What::Departments && fields.contains(condition.field);
    }

    /// The departments that use catalogs within the filter's bounds.
    Result<QString> useSql()
    {
        QString use =
            QStringLiteral("SELECT u.consumer_id FROM %1 f JOIN usage_span u ON u.catalog_id = f.row_id "
                           "WHERE f.state = 'published' AND f.mounted = 1 AND %2")
                .arg(catalogFlagsSql(m_dialect, m_asOf, FlagSet::WithoutCompleteness),
                     countedUseSql(m_asOf, s("f.department_id")));
        for (const Condition &condition : m_filter.conditions) {
            if (!boundsUsed(condition))
                continue;
            const Result<QString> bound = m_conditions.catalog(condition);
            if (!bound)
                return bound;
            use += (condition.negated ? s(" AND NOT (") : s(" AND (")) + *bound + u')';
        }
        return use;
    }

    /// Departments by what they use: all that use somebody's data, or of one provider.
    Result<QString> departmentSql(const Condition &condition)
    {
        if (condition.field == u"department")
            return s("p.row_id IN ") + m_conditions.departments(condition.values);
        if (condition.field == u"uid")
            return m_conditions.in(s("p.uid"), condition.values);
        const Result<QString> made = useSql();
        if (!made)
            return made;
        const QString use = *made;
        if (boundsUsed(condition))
            return QStringLiteral("p.row_id IN (%1)").arg(use);
        if (condition.field == u"using")
            return ConditionSql::yesNo(QStringLiteral("p.row_id IN (%1)").arg(use), condition);
        const QString providers = m_conditions.departments(condition.values);
        if (condition.field == u"uses_data_of")
            return QStringLiteral("p.row_id IN (%1 AND f.department_id IN %2)").arg(use, providers);
        const QString self = m_conditions.departments(condition.values);
        return QStringLiteral("(p.row_id NOT IN (%1 AND f.department_id IN %2) AND p.row_id NOT IN %3)")
            .arg(use, providers, self);
    }

    /// Every word of the text must be found, in whatever order.
    void addText()
    {
        static const QHash<int, QString> keys{{int(What::Duties), s("x.search_key")},
                                              {int(What::Departments), s("d.search_key")},
                                              {int(What::Demands), s("x.title")}};
        const QString key = keys.value(int(m_filter.what), s("t.search_key"));
        for (const QString &word : m_filter.text.simplified().split(u' ', Qt::SkipEmptyParts)) {
            QStringList tests{m_conditions.like(key, text::fold(word))};
            if (m_filter.what == What::Items || m_filter.what == What::Resources) {
                // Their own names have no search key: found folded and as they are written.
                tests += m_conditions.like(s("lower(coalesce(x.name, ''))"), text::fold(word));
                tests += m_conditions.like(s("lower(coalesce(x.name, ''))"), asciiLower(word));
            }
            m_tests += u'(' + tests.join(s(" OR ")) + u')';
        }
    }

    Dialect m_dialect;
    const Filter &m_filter;
    const AsOf &m_asOf;
    FlagSet m_flags;
    Reading m_reading;
    SearchSql m_sql;
    ConditionSql m_conditions;
    QStringList m_tests;
};

} // namespace

Result<SearchSql> searchSql(Dialect dialect, const Filter &filter, const AsOf &asOf, FlagSet flags,
                            Reading reading)
{
    return Compiler(dialect, filter, asOf, flags, reading).compile();
}

Result<CompiledSearch> compileSearch(Connection &connection, const Filter &filter, FlagSet flags,
                                     Reading reading)
{
    const Result<AsOf> asOf = resolveAsOf(connection, filter.asOf);
    if (!asOf)
        return tl::unexpected(asOf.error());
    const Result<SearchSql> sql = searchSql(connection.dialect(), filter, *asOf, flags, reading);
    if (!sql)
        return tl::unexpected(sql.error());
    return CompiledSearch{*asOf, *sql};
}

} // namespace shuzhi
