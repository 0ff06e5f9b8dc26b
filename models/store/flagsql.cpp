// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/flagsql.h"

#include "models/domain/corefield.h"
#include "models/domain/rule.h"
#include "models/domain/vocabulary.h"
#include "models/store/checksql.h"
#include "models/store/transaction.h"

#include <QDate>

namespace shuzhi {

namespace {

QString flag(const QString &condition)
{
    return QStringLiteral("CASE WHEN %1 THEN 1 ELSE 0 END").arg(condition);
}

struct Cycle
{
    QString code;
    QString oldest; ///< a catalog of the cycle is on time if it was updated on this day or later
};

QList<Cycle> definiteCycles(const AsOf &asOf)
{
    QList<Cycle> cycles;
    const QDate day = QDate::fromString(asOf.day, Qt::ISODate);
    for (const QString &code : vocabulary(QStringLiteral("update_cycle")).codes()) {
        if (const std::optional<int> days = updateCycleDays(code))
            cycles += {code, day.addDays(-(*days + asOf.basis.graceDays)).toString(Qt::ISODate)};
    }
    return cycles;
}

/// `tests` are WHEN … THEN … from a cycle to the oldest day that is on time.
QString lastUpdatedSince(const QStringList &tests)
{
    return QStringLiteral(
               "c.last_updated <> '' AND c.last_updated >= CASE c.update_cycle %1 ELSE '9999-12-31' END")
        .arg(tests.join(u' '));
}

QString usageWindowStart(const AsOf &asOf)
{
    if (asOf.basis.usageWindowDays <= 0)
        return {};
    return QDate::fromString(asOf.day, Qt::ISODate)
        .addDays(1 - asOf.basis.usageWindowDays)
        .toString(Qt::ISODate);
}

QString countedUse(const AsOf &asOf, const QString &provider, const QString &day, const QString &from)
{
    QString sql =
        QStringLiteral("u.calls > 0 AND u.day <= %1 AND %2").arg(day, liveOnSql(QStringLiteral("u"), day));
    if (!asOf.basis.ownUseCounts)
        sql += QStringLiteral(" AND u.consumer_id <> ") + provider;
    if (asOf.basis.usageWindowDays > 0)
        sql += QStringLiteral(" AND u.day >= ") + from;
    return sql;
}

QString timelySql(const AsOf &asOf)
{
    QStringList tests;
    for (const Cycle &cycle : definiteCycles(asOf))
        tests += QStringLiteral("WHEN %1 THEN %2").arg(sqlLiteral(cycle.code), sqlLiteral(cycle.oldest));
    return lastUpdatedSince(tests);
}

/// Rows of `alias` whose key stands more than once among the published catalogs of the day.
QString duplicateSql(Dialect dialect, const AsOf &asOf, const Rule &rule, const QString &alias)
{
    const QString o = QStringLiteral("o");
    const QString among =
        QStringLiteral("SELECT %1 FROM catalog_span o WHERE %2 AND o.state = 'published' AND "
                       "%3 GROUP BY %1 HAVING count(*) > 1")
            .arg(duplicateKeySql(rule, o), liveSql(o, asOf.day), duplicateRowsSql(dialect, rule, o));
    return QStringLiteral("(%1 IN (%2) AND %3)")
        .arg(duplicateKeySql(rule, alias), among, predicateSql(dialect, rule.predicate, alias));
}

/// The same for a single row: how many stand under its key.
QString hasDoublesSql(Dialect dialect, const AsOf &asOf, const Rule &rule, const QString &alias)
{
    const QString o = QStringLiteral("o");
    Rule plain = rule;
    plain.sameProvider = false;
    QString likes = QStringLiteral("%1 = %2 AND %3 AND o.state = 'published' AND %4")
                        .arg(duplicateKeySql(plain, o), duplicateKeySql(plain, alias), liveSql(o, asOf.day),
                             duplicateRowsSql(dialect, rule, o));
    if (rule.sameProvider)
        likes = QStringLiteral("o.department_id = %1.department_id AND ").arg(alias) + likes;
    return QStringLiteral("((SELECT count(*) FROM catalog_span o WHERE %1) > 1 AND %2)")
        .arg(likes, predicateSql(dialect, rule.predicate, alias));
}

qint64 errorMask(RuleScope scope)
{
    qint64 mask = 0;
    for (const Rule &rule : rules()) {
        if (rule.scope == scope && rule.severity == Severity::Error)
            mask |= qint64(1) << rule.bit;
    }
    return mask;
}

/// A catalog is conformant without an error finding of its own: items have their own rate.
QString conformantSql(Dialect dialect, const AsOf &asOf)
{
    QString sql = QStringLiteral("(c.faults & %1) = 0").arg(catalogErrorMask());
    for (const Rule &rule : rules()) {
        if (rule.scope == RuleScope::Duplicate && rule.severity == Severity::Error)
            sql += QStringLiteral(" AND NOT ") + duplicateSql(dialect, asOf, rule, QStringLiteral("c"));
    }
    return sql;
}

/// The bit of the provider's code, which is the department's to fill.
qint64 providerCodeBit()
{
    for (const CoreField &field : coreFields()) {
        if (field.source == FieldSource::DepartmentCode && field.obligation != Obligation::Optional)
            return qint64(1) << field.bit;
    }
    return 0;
}

QStringList completenessColumns()
{
    const QString missing = missingSql();
    return {missing + QStringLiteral(" AS missing"),
            flag(missing + QStringLiteral(" = 0")) + QStringLiteral(" AS complete"),
            bitCountSql(QStringLiteral("c.applies")) + QStringLiteral(" AS required"),
            bitCountSql(QStringLiteral("(c.applies & ~%1)").arg(missing)) + QStringLiteral(" AS filled")};
}

} // namespace

Result<AsOf> resolveAsOf(Connection &connection, const QString &day)
{
    AsOf asOf{day, {}};
    if (day.isEmpty()) {
        const Result<QString> reference = referenceDay(connection);
        if (!reference)
            return tl::unexpected(reference.error());
        asOf.day = *reference;
    }
    if (QDate::fromString(asOf.day, Qt::ISODate).toString(Qt::ISODate) != asOf.day)
        return fail(ErrorCode::Usage, QStringLiteral("not a day as 2023-06-30: \"%1\"").arg(asOf.day));
    const Status read = connection.each(
        QStringLiteral(
            "SELECT key, value FROM setting WHERE key IN ('grace_days', 'own_use', 'usage_window_days') "
            "UNION ALL SELECT '', day FROM change_head WHERE id = 1"),
        {}, [&](const SqlRow &row) {
            if (row.text(0).isEmpty())
                asOf.isLatest = row.text(1) <= asOf.day;
            else if (row.text(0) == u"grace_days")
                asOf.basis.graceDays = row.text(1).toInt();
            else if (row.text(0) == u"own_use")
                asOf.basis.ownUseCounts = row.text(1) == u"counted";
            else
                asOf.basis.usageWindowDays = row.text(1).toInt();
        });
    return read.map([&] { return asOf; });
}

QString liveSql(const QString &alias, const QString &day)
{
    return liveOnSql(alias, u'\'' + day + u'\'');
}

QString liveOnSql(const QString &alias, const QString &day)
{
    return QStringLiteral("(%1.from_day <= %2 AND %1.to_day > %2)").arg(alias, day);
}

QString daysSql(const AsOf &basis, const QStringList &days)
{
    QStringList rows;
    for (qsizetype k = 0; k < days.size(); ++k) {
        const AsOf asOf{days.at(k), basis.basis};
        QString row = QStringLiteral("SELECT %1 AS k, '%2' AS day, '%3' AS use_from")
                          .arg(k)
                          .arg(asOf.day, usageWindowStart(asOf));
        for (const Cycle &cycle : definiteCycles(asOf))
            row += QStringLiteral(", '%1' AS %2").arg(cycle.oldest, cycle.code);
        rows += row;
    }
    return u'(' + rows.join(QStringLiteral(" UNION ALL ")) + u')';
}

QString definiteCycleSql()
{
    QStringList codes;
    for (const QString &code : vocabulary(QStringLiteral("update_cycle")).codes()) {
        if (updateCycleDays(code))
            codes += sqlLiteral(code);
    }
    return QStringLiteral("c.update_cycle IN (%1)").arg(codes.join(u','));
}

QString timelyOnSql()
{
    QStringList tests;
    for (const QString &code : vocabulary(QStringLiteral("update_cycle")).codes()) {
        if (updateCycleDays(code))
            tests += QStringLiteral("WHEN %1 THEN m.%2").arg(sqlLiteral(code), code);
    }
    return lastUpdatedSince(tests);
}

QString countedUseSql(const AsOf &asOf, const QString &provider)
{
    return countedUse(asOf, provider, u'\'' + asOf.day + u'\'', u'\'' + usageWindowStart(asOf) + u'\'');
}

QString countedUseOnSql(const AsOf &asOf, const QString &provider)
{
    return countedUse(asOf, provider, QStringLiteral("m.day"), QStringLiteral("m.use_from"));
}

QString bitCountSql(const QString &expression)
{
    QStringList bits;
    for (const CoreField &field : coreFields())
        bits += QStringLiteral("((%1 >> %2) & 1)").arg(expression).arg(field.bit);
    return bits.join(QStringLiteral(" + "));
}

QString catalogFlagsSql(Dialect dialect, const AsOf &asOf, FlagSet flags)
{
    const QString mounted =
        QStringLiteral("EXISTS (SELECT 1 FROM resource_span r WHERE r.catalog_id = c.row_id AND "
                       "r.state = 'published' AND %1)")
            .arg(liveSql(QStringLiteral("r"), asOf.day));
    const QString used =
        QStringLiteral("EXISTS (SELECT 1 FROM usage_span u WHERE u.catalog_id = c.row_id AND %1)")
            .arg(countedUseSql(asOf, QStringLiteral("c.department_id")));
    const QString duty = QStringLiteral("EXISTS (SELECT 1 FROM duty_span y WHERE y.catalog_id = c.row_id AND "
                                        "y.confirmed = 1 AND %1)")
                             .arg(liveSql(QStringLiteral("y"), asOf.day));
    QStringList columns{
        QStringLiteral("c.row_id, c.uid, c.department_id, c.library_id, c.state, c.share_type, c.is_open, "
                       "c.update_cycle, c.last_updated, c.code, c.title_key, c.applies, c.faults"),
        flag(mounted) + QStringLiteral(" AS mounted"),
        flag(used) + QStringLiteral(" AS used"),
        flag(definiteCycleSql()) + QStringLiteral(" AS definite"),
        flag(timelySql(asOf)) + QStringLiteral(" AS timely"),
        flag(duty) + QStringLiteral(" AS duty"),
        flag(conformantSql(dialect, asOf)) + QStringLiteral(" AS conformant"),
    };
    QString provider;
    if (flags == FlagSet::All) {
        columns += completenessColumns();
        provider = QStringLiteral("JOIN department_span p ON p.row_id = c.department_id AND %1 ")
                       .arg(liveSql(QStringLiteral("p"), asOf.day));
    }
    return QStringLiteral("(SELECT %1 FROM catalog_span c %2WHERE %3)")
        .arg(columns.join(QStringLiteral(", ")), provider, liveSql(QStringLiteral("c"), asOf.day));
}

QString ruleSql(Dialect dialect, const AsOf &asOf, const QString &ruleId, AskedOf askedOf)
{
    const Rule *found = rule(ruleId);
    if (!found)
        return {};
    const qint64 bit = qint64(1) << found->bit;
    switch (found->scope) {
    case RuleScope::Catalog: return QStringLiteral("(f.faults & %1) <> 0").arg(bit);
    case RuleScope::Duplicate:
        return askedOf == AskedOf::One ? hasDoublesSql(dialect, asOf, *found, QStringLiteral("f"))
                                       : duplicateSql(dialect, asOf, *found, QStringLiteral("f"));
    case RuleScope::Item:
        return QStringLiteral(
                   "EXISTS (SELECT 1 FROM item_span i WHERE i.catalog_id = f.row_id AND (i.faults & %1) <> 0 "
                   "AND %2)")
            .arg(bit)
            .arg(liveSql(QStringLiteral("i"), asOf.day));
    }
    return {};
}

QString missingSql()
{
    return QStringLiteral("(c.missing | CASE WHEN p.has_code = 1 THEN 0 ELSE %1 END)").arg(providerCodeBit());
}

QString duplicateKeySql(const Rule &rule, const QString &alias)
{
    const QString column = alias + u'.' + rule.keyColumn;
    const QString key = rule.trimDigits ? QStringLiteral("rtrim(%1, '0123456789')").arg(column) : column;
    return rule.sameProvider ? alias + QStringLiteral(".department_id || '|' || ") + key : key;
}

QString duplicateRowsSql(Dialect dialect, const Rule &rule, const QString &alias)
{
    Rule plain = rule;
    plain.sameProvider = false;
    return QStringLiteral("%1 <> '' AND %2")
        .arg(duplicateKeySql(plain, alias), predicateSql(dialect, rule.predicate, alias));
}

qint64 catalogErrorMask()
{
    return errorMask(RuleScope::Catalog);
}

qint64 itemErrorMask()
{
    return errorMask(RuleScope::Item);
}

} // namespace shuzhi
