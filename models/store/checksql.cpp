// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/checksql.h"

#include "models/domain/corefield.h"
#include "models/domain/rule.h"

namespace shuzhi {

namespace {

QString literalList(const QStringList &values)
{
    QStringList literals;
    for (const QString &value : values)
        literals += sqlLiteral(value);
    return literals.join(u',');
}

QString join(Dialect dialect, const std::vector<Predicate> &parts, const QString &alias, const QString &word,
             const QString &none)
{
    QStringList list;
    for (const Predicate &part : parts)
        list += predicateSql(dialect, part, alias);
    return list.isEmpty() ? none : u'(' + list.join(word) + u')';
}

QString endsWithAny(const QString &column, const QStringList &endings)
{
    QStringList tests;
    for (const QString &ending : endings) {
        const qsizetype length = ending.toUcs4().size();
        tests += QStringLiteral("(length(%1) >= %2 AND substr(%1, length(%1) - %2 + 1) = %3)")
                     .arg(column)
                     .arg(length)
                     .arg(sqlLiteral(ending));
    }
    return tests.isEmpty() ? QStringLiteral("(1 = 0)") : u'(' + tests.join(QStringLiteral(" OR ")) + u')';
}

/// Every comma-parted value of `second` is legal beside `first`: with the commas doubled each value is a
/// text ",v,", and what replacing each legal one takes away must sum up to the whole. (Nested replaces
/// would overflow SQLite's parser.)
QString legalPair(const Predicate &predicate, const QString &first, const QString &second)
{
    QStringList firsts;
    QHash<QString, QStringList> seconds;
    for (const auto &[a, b] : predicate.pairs) {
        if (!seconds.contains(a))
            firsts += a;
        seconds[a] += b;
    }
    const QString whole = QStringLiteral("(',' || replace(%1, ',', ',,') || ',')").arg(second);
    QStringList tests;
    for (const QString &a : firsts) {
        QStringList taken;
        for (const QString &b : seconds.value(a)) {
            taken += QStringLiteral("length(%1) - length(replace(%1, %2, ''))")
                         .arg(whole, sqlLiteral(u',' + b + u','));
        }
        tests += QStringLiteral("(%1 = %2 AND %3 <> '' AND %4 = length(%5))")
                     .arg(first, sqlLiteral(a), second, taken.join(QStringLiteral(" + ")), whole);
    }
    return tests.isEmpty() ? QStringLiteral("(1 = 0)") : u'(' + tests.join(QStringLiteral(" OR ")) + u')';
}

QString bitWhen(const QString &condition, int bit)
{
    return QStringLiteral("CASE WHEN %1 THEN %2 ELSE 0 END").arg(condition).arg(qint64(1) << bit);
}

QString faultBits(Dialect dialect, RuleScope scope)
{
    QStringList bits;
    for (const Rule &rule : rules()) {
        if (rule.scope == scope)
            bits += bitWhen(predicateSql(dialect, rule.predicate, QStringLiteral("c")), rule.bit);
    }
    return bits.isEmpty() ? QStringLiteral("0") : bits.join(QStringLiteral(" + "));
}

} // namespace

QString sqlLiteral(const QString &text)
{
    QString escaped = text;
    return u'\'' + escaped.replace(u'\'', QStringLiteral("''")) + u'\'';
}

QString predicateSql(Dialect dialect, const Predicate &predicate, const QString &alias)
{
    // The provider is a NOT NULL reference, so its name is always filled.
    const QString column =
        predicate.column == u"department" ? QStringLiteral("'provider'") : alias + u'.' + predicate.column;
    switch (predicate.op) {
    case Predicate::Op::Always: return QStringLiteral("(1 = 1)");
    case Predicate::Op::Empty: return QStringLiteral("(%1 = '')").arg(column);
    case Predicate::Op::Equals:
        return QStringLiteral("(%1 = %2)").arg(column, sqlLiteral(predicate.values.value(0)));
    case Predicate::Op::In:
        return predicate.values.isEmpty()
            ? QStringLiteral("(1 = 0)")
            : QStringLiteral("(%1 IN (%2))").arg(column, literalList(predicate.values));
    case Predicate::Op::HasOtherThan:
        return dialect == Dialect::Sqlite
            ? QStringLiteral("(%1 GLOB %2)")
                  .arg(column, sqlLiteral(u"*[^" % predicate.values.value(0) % u"]*"))
            : QStringLiteral("(%1 ~ %2)").arg(column, sqlLiteral(u"[^" % predicate.values.value(0) % u"]"));
    case Predicate::Op::ShorterThan:
        return QStringLiteral("(length(%1) < %2)").arg(column).arg(predicate.length);
    case Predicate::Op::EndsWithAny: return endsWithAny(column, predicate.values);
    case Predicate::Op::And:
        return join(dialect, predicate.parts, alias, QStringLiteral(" AND "), QStringLiteral("(1 = 1)"));
    case Predicate::Op::Or:
        return join(dialect, predicate.parts, alias, QStringLiteral(" OR "), QStringLiteral("(1 = 0)"));
    case Predicate::Op::Not: return u"(NOT " % predicateSql(dialect, predicate.parts.at(0), alias) % u')';
    case Predicate::Op::Pair: return legalPair(predicate, column, alias + u'.' + predicate.column2);
    }
    return QStringLiteral("(1 = 0)");
}

QString coreFieldsApplySql(Dialect dialect)
{
    QStringList bits;
    for (const CoreField &field : coreFields()) {
        if (field.obligation != Obligation::Optional)
            bits += bitWhen(predicateSql(dialect, field.applies, QStringLiteral("c")), field.bit);
    }
    return bits.join(QStringLiteral(" + "));
}

QString coreFieldsMissingSql(Dialect dialect)
{
    QStringList bits;
    for (const CoreField &field : coreFields()) {
        if (field.obligation == Obligation::Optional)
            continue;
        QString empty;
        if (field.source == FieldSource::Catalog)
            empty = QStringLiteral("c.%1 = ''").arg(field.column);
        else if (field.source == FieldSource::Items)
            empty = hasItemsSql() % u" = 0";
        else
            continue; // the provider is a NOT NULL reference; its code stands in department_span
        bits +=
            bitWhen(predicateSql(dialect, field.applies, QStringLiteral("c")) % u" AND " % empty, field.bit);
    }
    return bits.join(QStringLiteral(" + "));
}

QString hasItemsSql()
{
    // Not EXISTS: a server may answer that by reading all items, once for every statement.
    return QStringLiteral("coalesce((SELECT 1 FROM data_item i WHERE i.catalog_id = c.id LIMIT 1), 0)");
}

QString catalogFaultsSql(Dialect dialect)
{
    return faultBits(dialect, RuleScope::Catalog);
}

QString itemFaultsSql(Dialect dialect)
{
    return faultBits(dialect, RuleScope::Item);
}

} // namespace shuzhi
