// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/conditionsql.h"

#include "models/domain/branch.h"
#include "models/domain/rule.h"
#include "models/domain/text.h"
#include "models/store/fieldsql.h"

#include <QDate>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QString flag(const QString &column, const Condition &condition)
{
    QStringList values;
    for (const QString &value : condition.values)
        values += value == u"yes" ? s("1") : s("0");
    return QStringLiteral("%1 IN (%2)").arg(column, values.join(u','));
}

QString escaped(QString text)
{
    return text.replace(u'\\', s("\\\\")).replace(u'%', s("\\%")).replace(u'_', s("\\_"));
}

} // namespace

QString ConditionSql::in(const QString &expression, const QStringList &values)
{
    QStringList places;
    for (const QString &value : values) {
        places += s("?");
        m_values += value.isNull() ? s("") : value; // a null text would be bound as NULL
    }
    return QStringLiteral("%1 IN (%2)").arg(expression, places.join(u','));
}

QString ConditionSql::departments(const QStringList &values)
{
    // A former name leads to the department that had it.
    return QStringLiteral("(SELECT CASE WHEN n.origin = 'renamed' THEN n.merged_into_id ELSE n.id END "
                          "FROM department n WHERE %1 OR %2 OR (n.code <> '' AND %3))")
        .arg(in(s("n.name"), values), in(s("n.uid"), values), in(s("n.code"), values));
}

QString ConditionSql::yesNo(const QString &sql, const Condition &condition)
{
    const bool yes = condition.values.contains(s("yes")), no = condition.values.contains(s("no"));
    return yes && no ? s("1 = 1") : yes ? sql : QStringLiteral("NOT (%1)").arg(sql);
}

Result<QString> ConditionSql::catalog(const Condition &condition)
{
    if (const QString sql = fieldsql::flag(condition.field); !sql.isEmpty())
        return flag(sql, condition);
    if (const QString sql = fieldsql::text(condition.field); !sql.isEmpty())
        return in(sql, condition.values);
    if (const QString sql = fieldsql::list(condition.field); !sql.isEmpty())
        return inList(sql, condition.values);
    if (condition.field == u"uid" || condition.field == u"code")
        return in(s("f.") + condition.field, condition.values);
    if (condition.field == u"source_system")
        return in(s("coalesce(t.source_system, '')"), condition.values);
    if (condition.field == u"title") {
        QStringList keys; // the same but for case, width, script, blanks and marks
        for (const QString &title : condition.values)
            keys += text::titleKey(title);
        return in(s("f.title_key"), keys);
    }
    if (condition.field == u"several_resources") {
        return yesNo(QStringLiteral("(SELECT count(*) FROM resource_span m WHERE m.catalog_id = f.row_id "
                                    "AND m.state = 'published' AND %1) > 1")
                         .arg(liveSql(s("m"), m_asOf.day)),
                     condition);
    }
    if (condition.field == u"department")
        return s("f.department_id IN ") + departments(condition.values);
    if (condition.field == u"library")
        return library(condition.values);
    if (condition.field == u"branch")
        return branch(condition.values);
    if (condition.field == u"probe")
        return probe(condition.values);
    if (isDayField(condition.field))
        return onDays(condition);
    if (condition.field == u"resource_kind")
        return mountedKind(condition.values);
    if (condition.field == u"consumer") {
        return QStringLiteral("EXISTS (SELECT 1 FROM usage_span u WHERE u.catalog_id = f.row_id AND %1 AND "
                              "u.consumer_id IN %2)")
            .arg(countedUseSql(m_asOf, s("f.department_id")), departments(condition.values));
    }
    return rules(condition.values);
}

/// One of the codes stands in the list; '' is the empty list.
QString ConditionSql::inList(const QString &expression, const QStringList &codes)
{
    QStringList tests;
    for (const QString &code : codes) {
        tests += code.isEmpty() ? expression + s(" = ''")
                                : QStringLiteral("(',' || %1 || ',') LIKE ? ESCAPE '\\'").arg(expression);
        if (!code.isEmpty())
            m_values += QStringLiteral("%,%1,%").arg(escaped(code));
    }
    return u'(' + tests.join(s(" OR ")) + u')';
}

QString ConditionSql::mountedKind(const QStringList &kinds)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM resource_span m WHERE m.catalog_id = f.row_id AND m.state = "
                          "'published' AND %1 AND %2)")
        .arg(liveSql(s("m"), m_asOf.day), in(s("m.kind"), kinds));
}

/// An empty value is a catalog in no library; a catalog in none is not in another one either.
QString ConditionSql::library(const QStringList &values)
{
    const QString none = values.contains(QString()) ? s("f.library_id IS NULL OR ") : QString();
    return QStringLiteral("(%1coalesce(f.library_id, 0) IN (SELECT n.id FROM library n WHERE %2 OR %3))")
        .arg(none, in(s("n.name"), values), in(s("n.uid"), values));
}

/// A published resource was found to be one of these. Verdicts have no history: they are today's.
QString ConditionSql::probe(const QStringList &verdicts)
{
    return QStringLiteral(
               "EXISTS (SELECT 1 FROM resource_span m LEFT JOIN resource v ON v.id = m.row_id WHERE "
               "m.catalog_id = f.row_id AND m.state = 'published' AND %1 AND %2)")
        .arg(liveSql(s("m"), m_asOf.day), in(s("coalesce(v.probe, 'not_probed')"), verdicts));
}

Result<QString> ConditionSql::onDays(const Condition &condition)
{
    const bool published = condition.field == u"published_on";
    QStringList tests;
    for (const QString &day : condition.values) {
        if (QDate::fromString(day, Qt::ISODate).toString(Qt::ISODate) != day)
            return fail(ErrorCode::Usage, QStringLiteral("not a day as 2023-06-30: \"%1\"").arg(day));
        tests += published
            ? QStringLiteral("EXISTS (SELECT 1 FROM catalog_span w WHERE w.row_id = f.row_id AND w.state = "
                             "'published' AND %1)")
                  .arg(liveSql(s("w"), day))
            : QStringLiteral("NOT EXISTS (SELECT 1 FROM resource_span w WHERE w.catalog_id = f.row_id AND "
                             "w.state = 'published' AND %1)")
                  .arg(liveSql(s("w"), day));
    }
    return QString(u'(' + tests.join(s(" OR ")) + u')');
}

/// Each cause is a search expression itself.
Result<QString> ConditionSql::branch(const QStringList &ids)
{
    QStringList causes;
    for (const QString &id : ids) {
        const BranchCause *cause = branchCause(id);
        if (!cause)
            return fail(ErrorCode::Usage, QStringLiteral("there is no branch \"%1\"").arg(id));
        QStringList tests;
        for (const Condition &condition : cause->filter.conditions) {
            const Result<QString> sql = catalog(condition);
            if (!sql)
                return sql;
            tests += condition.negated ? QStringLiteral("NOT (%1)").arg(*sql) : *sql;
        }
        causes += u'(' + tests.join(s(" AND ")) + u')';
    }
    return u'(' + causes.join(s(" OR ")) + u')';
}

Result<QString> ConditionSql::rules(const QStringList &ids)
{
    QStringList tests;
    for (const QString &id : ids) {
        if (!rule(id))
            return fail(ErrorCode::Usage, QStringLiteral("there is no rule \"%1\"").arg(id));
        tests += ruleSql(m_dialect, m_asOf, id);
    }
    return u'(' + tests.join(s(" OR ")) + u')';
}

QString ConditionSql::like(const QString &expression, const QString &needle)
{
    m_values += QString(u'%' + escaped(needle) + u'%');
    return expression + s(" LIKE ? ESCAPE '\\'");
}

} // namespace shuzhi
