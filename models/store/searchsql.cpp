// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/searchsql.h"

#include "models/domain/branch.h"
#include "models/domain/corefield.h"
#include "models/domain/rule.h"
#include "models/domain/text.h"
#include "models/store/checksql.h"

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
    Compiler(Dialect dialect, const Filter &filter, const AsOf &asOf)
        : m_dialect(dialect)
        , m_filter(filter)
        , m_asOf(asOf)
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
    void start()
    {
        const QString flags = catalogFlagsSql(m_dialect, m_asOf)
            + s(" f LEFT JOIN catalog t ON t.id = f.row_id "
                "LEFT JOIN department d ON d.id = f.department_id");
        const auto live = [&](const char *alias) { return liveSql(s(alias), m_asOf.day); };
        switch (m_filter.what) {
        case What::Catalogs: m_sql = {flags, {}, {}, s("f.row_id"), s("f.uid")}; return;
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

    static QString coreFieldRows()
    {
        QStringList rows;
        for (const CoreField &field : coreFields()) {
            if (field.obligation != Obligation::Optional)
                rows += QStringLiteral("SELECT %1 AS bit, '%2' AS field").arg(field.bit).arg(field.column);
        }
        return u'(' + rows.join(s(" UNION ALL ")) + u')';
    }

    QString in(const QString &expression, const QStringList &values)
    {
        QStringList places;
        for (const QString &value : values) {
            places += s("?");
            m_sql.values += value.isNull() ? s("") : value; // a null text would be bound as NULL
        }
        return QStringLiteral("%1 IN (%2)").arg(expression, places.join(u','));
    }

    /// A department is named by its name, its code or its uid.
    QString departments(const QStringList &values)
    {
        return QStringLiteral("(SELECT n.id FROM department n WHERE %1 OR %2 OR (n.code <> '' AND %3))")
            .arg(in(s("n.name"), values), in(s("n.uid"), values), in(s("n.code"), values));
    }

    static QString flag(const QString &column, const Condition &condition)
    {
        QStringList values;
        for (const QString &value : condition.values)
            values += value == u"yes" ? s("1") : s("0");
        return QStringLiteral("%1 IN (%2)").arg(column, values.join(u','));
    }

    QString yesNo(const QString &sql, const Condition &condition) const
    {
        const bool yes = condition.values.contains(s("yes")), no = condition.values.contains(s("no"));
        return yes && no ? s("1 = 1") : yes ? sql : QStringLiteral("NOT (%1)").arg(sql);
    }

    Result<QString> conditionSql(const Condition &condition)
    {
        switch (m_filter.what) {
        case What::Duties: return dutySql(condition);
        case What::Departments: return departmentSql(condition);
        case What::Demands:
            return condition.field == u"uid" ? in(s("m.uid"), condition.values)
                                             : in(s("m.state"), condition.values);
        case What::Resources:
            if (condition.field == u"resource_kind")
                return in(s("r.kind"), condition.values);
            if (condition.field == u"resource_state")
                return in(s("r.state"), condition.values);
            if (condition.field == u"catalog_kind")
                return mountedKindSql(condition.values);
            break;
        case What::Items:
            if (condition.field == u"item_conformant")
                return yesNo(QStringLiteral("(i.faults & %1) = 0").arg(itemErrorMask()), condition);
            break;
        case What::Fields:
            if (condition.field == u"filled")
                return yesNo(s("((f.missing >> k.bit) & 1) = 0"), condition);
            if (condition.field == u"field")
                return in(s("k.field"), condition.values);
            break;
        case What::Catalogs: break;
        }
        return catalogSql(condition);
    }

    Result<QString> catalogSql(const Condition &condition)
    {
        static const QHash<QString, QString> flags{{s("mounted"), s("f.mounted")},
                                                   {s("used"), s("f.used")},
                                                   {s("definite_cycle"), s("f.definite")},
                                                   {s("timely"), s("f.timely")},
                                                   {s("duty"), s("f.duty")},
                                                   {s("complete"), s("f.complete")},
                                                   {s("conformant"), s("f.conformant")}};
        static const QHash<QString, QString> columns{
            {s("state"), s("f.state")},
            {s("share_type"), s("f.share_type")},
            {s("update_cycle"), s("f.update_cycle")},
            {s("open"), s("f.is_open")},
            {s("uid"), s("f.uid")},
            {s("classification"), s("coalesce(t.classification, '')")},
            {s("code"), s("f.code")}};
        if (flags.contains(condition.field))
            return flag(flags.value(condition.field), condition);
        if (columns.contains(condition.field))
            return in(columns.value(condition.field), condition.values);
        if (condition.field == u"several_resources") {
            return yesNo(QStringLiteral("(SELECT count(*) FROM resource_span m WHERE m.catalog_id = f.row_id "
                                        "AND m.state = 'published' AND %1) > 1")
                             .arg(liveSql(s("m"), m_asOf.day)),
                         condition);
        }
        if (condition.field == u"overdue")
            return yesNo(s("(f.definite = 1 AND f.timely = 0)"), condition);
        if (condition.field == u"department")
            return s("f.department_id IN ") + departments(condition.values);
        if (condition.field == u"library")
            return librarySql(condition.values);
        if (condition.field == u"branch")
            return branchSql(condition.values);
        if (condition.field == u"probe")
            return probeSql(condition.values);
        if (condition.field == u"resource_kind")
            return mountedKindSql(condition.values);
        if (condition.field == u"consumer") {
            return QStringLiteral(
                       "EXISTS (SELECT 1 FROM usage_span u WHERE u.catalog_id = f.row_id AND %1 AND "
                       "u.consumer_id IN %2)")
                .arg(countedUseSql(m_asOf, s("f.department_id")), departments(condition.values));
        }
        return rulesSql(condition);
    }

    /// The catalog carries a published resource of one of the kinds.
    QString mountedKindSql(const QStringList &kinds)
    {
        return QStringLiteral(
                   "EXISTS (SELECT 1 FROM resource_span m WHERE m.catalog_id = f.row_id AND m.state = "
                   "'published' AND %1 AND %2)")
            .arg(liveSql(s("m"), m_asOf.day), in(s("m.kind"), kinds));
    }

    /// An empty value is a catalog in no library; a catalog in none is not in another one either.
    QString librarySql(const QStringList &values)
    {
        const QString none = values.contains(QString()) ? s("f.library_id IS NULL OR ") : QString();
        return QStringLiteral("(%1coalesce(f.library_id, 0) IN (SELECT n.id FROM library n WHERE %2 OR %3))")
            .arg(none, in(s("n.name"), values), in(s("n.uid"), values));
    }

    /// A published resource was found to be one of these. Verdicts have no history: they are today's.
    QString probeSql(const QStringList &verdicts)
    {
        return QStringLiteral(
                   "EXISTS (SELECT 1 FROM resource_span m LEFT JOIN resource v ON v.id = m.row_id WHERE "
                   "m.catalog_id = f.row_id AND m.state = 'published' AND %1 AND %2)")
            .arg(liveSql(s("m"), m_asOf.day), in(s("coalesce(v.probe, 'not_probed')"), verdicts));
    }

    /// Each cause is a search expression itself.
    Result<QString> branchSql(const QStringList &ids)
    {
        QStringList causes;
        for (const QString &id : ids) {
            const BranchCause *cause = branchCause(id);
            if (!cause)
                return fail(ErrorCode::Usage, QStringLiteral("there is no branch \"%1\"").arg(id));
            QStringList tests;
            for (const Condition &condition : cause->filter.conditions) {
                const Result<QString> sql = catalogSql(condition);
                if (!sql)
                    return sql;
                tests += condition.negated ? QStringLiteral("NOT (%1)").arg(*sql) : *sql;
            }
            causes += u'(' + tests.join(s(" AND ")) + u')';
        }
        return u'(' + causes.join(s(" OR ")) + u')';
    }

    Result<QString> rulesSql(const Condition &condition)
    {
        QStringList tests;
        for (const QString &id : condition.values) {
            if (!rule(id))
                return fail(ErrorCode::Usage, QStringLiteral("there is no rule \"%1\"").arg(id));
            tests += ruleSql(m_dialect, m_asOf, id);
        }
        return u'(' + tests.join(s(" OR ")) + u')';
    }

    Result<QString> dutySql(const Condition &condition)
    {
        if (condition.field == u"department")
            return s("l.department_id IN ") + departments(condition.values);
        if (condition.field == u"list_state")
            return in(s("l.state"), condition.values);
        if (condition.field == u"duty_state")
            return in(s("x.state"), condition.values);
        if (condition.field == u"level")
            return in(s("x.level"), condition.values);
        if (condition.field == u"uid")
            return in(s("x.uid"), condition.values);
        if (condition.field == u"linked")
            return yesNo(s("EXISTS (SELECT 1 FROM duty_catalog y WHERE y.duty_id = x.id)"), condition);
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
                .arg(catalogFlagsSql(m_dialect, m_asOf), countedUseSql(m_asOf, s("f.department_id")));
        for (const Condition &condition : m_filter.conditions) {
            if (!boundsUsed(condition))
                continue;
            const Result<QString> bound = catalogSql(condition);
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
            return s("p.row_id IN ") + departments(condition.values);
        if (condition.field == u"uid")
            return in(s("p.uid"), condition.values);
        const Result<QString> made = useSql();
        if (!made)
            return made;
        const QString use = *made;
        if (boundsUsed(condition))
            return QStringLiteral("p.row_id IN (%1)").arg(use);
        if (condition.field == u"using")
            return yesNo(QStringLiteral("p.row_id IN (%1)").arg(use), condition);
        const QString providers = departments(condition.values);
        if (condition.field == u"uses_data_of")
            return QStringLiteral("p.row_id IN (%1 AND f.department_id IN %2)").arg(use, providers);
        const QString self = departments(condition.values);
        return QStringLiteral("(p.row_id NOT IN (%1 AND f.department_id IN %2) AND p.row_id NOT IN %3)")
            .arg(use, providers, self);
    }

    void addText()
    {
        static const QHash<int, QString> keys{{int(What::Duties), s("x.search_key")},
                                              {int(What::Departments), s("d.search_key")},
                                              {int(What::Demands), s("x.title")}};
        const QString key = keys.value(int(m_filter.what), s("t.search_key"));
        QString needle = text::fold(m_filter.text.trimmed());
        needle.replace(u'\\', s("\\\\")).replace(u'%', s("\\%")).replace(u'_', s("\\_"));
        m_tests += key + s(" LIKE ? ESCAPE '\\'");
        m_sql.values += QString(u'%' + needle + u'%');
    }

    Dialect m_dialect;
    const Filter &m_filter;
    const AsOf &m_asOf;
    SearchSql m_sql;
    QStringList m_tests;
};

} // namespace

Result<SearchSql> searchSql(Dialect dialect, const Filter &filter, const AsOf &asOf)
{
    return Compiler(dialect, filter, asOf).compile();
}

Result<CompiledSearch> compileSearch(Connection &connection, const Filter &filter)
{
    const Result<AsOf> asOf = resolveAsOf(connection, filter.asOf);
    if (!asOf)
        return tl::unexpected(asOf.error());
    const Result<SearchSql> sql = searchSql(connection.dialect(), filter, *asOf);
    if (!sql)
        return tl::unexpected(sql.error());
    return CompiledSearch{*asOf, *sql};
}

} // namespace shuzhi
