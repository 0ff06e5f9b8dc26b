// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldcheck.h"

#include "models/domain/rule.h"
#include "models/domain/uscc.h"
#include "models/domain/vocabulary.h"

#include <QDate>
#include <QRegularExpression>

namespace shuzhi {

namespace {

using Kind = FieldReason::Kind;

FieldReason plain(Kind kind, bool storable = true)
{
    return {kind, {}, 0, storable};
}

/// Room in the forms of the guideline (reference/domain.md, 2.2 and 2.6).
int roomOf(const QString &table, const QString &column)
{
    if (table == u"catalog" && column == u"title")
        return 50;
    if (table == u"catalog" && column == u"abstract")
        return 256;
    return table == u"data_item" && column == u"name" ? 50 : 0;
}

void addTooLong(QList<FieldReason> &reasons, const QString &table, const QString &column,
                const QString &value)
{
    const int room = roomOf(table, column);
    if (room > 0 && value.toUcs4().size() > room)
        reasons += FieldReason{Kind::TooLong, {}, room, true};
}

void addRules(QList<FieldReason> &reasons, RuleScope scope, const QString &column, const Row &row)
{
    for (const Rule &rule : rules()) {
        if (rule.scope == scope && rule.predicate.holds(row)
            && culprits(rule.predicate, row).contains(column))
            reasons += FieldReason{Kind::Rule, rule.id, 0, true};
    }
}

bool hasUnknownCode(const QString &vocabularyName, const QString &codes)
{
    const Vocabulary &known = vocabulary(vocabularyName);
    for (const QString &code : codes.split(u',', Qt::SkipEmptyParts))
        if (!known.contains(code))
            return true;
    return false;
}

bool isDay(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate).toString(Qt::ISODate) == text;
}

} // namespace

QStringList culprits(const Predicate &predicate, const Row &row)
{
    QStringList columns;
    if (!predicate.holds(row))
        return columns;
    if (predicate.op == Predicate::Op::Or) {
        for (const Predicate &part : predicate.parts)
            columns += culprits(part, row);
        return columns;
    }
    if (predicate.op == Predicate::Op::Empty)
        return {predicate.column};
    if (predicate.op == Predicate::Op::And) {
        for (const Predicate &part : predicate.parts)
            if (part.op == Predicate::Op::Empty)
                return {part.column};
    }
    columns = predicate.columns();
    return columns.isEmpty() ? columns : QStringList{columns.last()};
}

QList<FieldReason> catalogFieldReasons(const QString &column, const Row &row)
{
    const QString value = row.value(column);
    QList<FieldReason> reasons;
    if (column == u"title" && value.isEmpty())
        reasons += plain(Kind::NoTitle, false);
    if (column == u"is_open" && hasUnknownCode(QStringLiteral("yes_no"), value))
        reasons += plain(Kind::UnknownCode, false);
    if ((column == u"format_type" || column == u"share_method") && hasUnknownCode(column, value))
        reasons += plain(Kind::UnknownCode);
    if ((column == u"publish_date" || column == u"last_updated") && !value.isEmpty() && !isDay(value))
        reasons += plain(Kind::NotADay);
    if (column == u"provider_code" && !value.isEmpty() && !uscc::check(value).valid())
        reasons += plain(Kind::CreditCode);
    addTooLong(reasons, QStringLiteral("catalog"), column, value);
    addRules(reasons, RuleScope::Catalog, column, row);
    return reasons;
}

QList<FieldReason> itemFieldReasons(const QString &column, const Row &row)
{
    QList<FieldReason> reasons;
    if ((column == u"is_required" || column == u"is_unique")
        && hasUnknownCode(QStringLiteral("yes_no"), row.value(column)))
        reasons += plain(Kind::UnknownCode);
    if (column == u"share_type" && hasUnknownCode(column, row.value(column)))
        reasons += plain(Kind::UnknownCode);
    addTooLong(reasons, QStringLiteral("data_item"), column, row.value(column));
    addRules(reasons, RuleScope::Item, column, row);
    return reasons;
}

QList<FieldReason> resourceFieldReasons(const QString &column, const Row &row)
{
    if (column == u"mapping_complete" && row.value(column) != u"yes") {
        if (row.value(column) != u"no")
            return {plain(Kind::UnknownCode, false)};
        const QString state = row.value(QStringLiteral("state"));
        const bool needed = state == u"published" || state == u"submitted";
        return {plain(needed ? Kind::MappingNeeded : Kind::MappingMissing, !needed)};
    }
    if (column == u"kind" && !vocabulary(QStringLiteral("resource_kind")).contains(row.value(column)))
        return {plain(Kind::UnknownCode, false)};
    if (column != u"locator")
        return {};
    const QString place = row.value(column).toLower();
    if (place.contains(u"password=") || place.contains(u"pwd=")) // resource_v14 of 0001_city.sql
        return {plain(Kind::Secret, false)};
    static const QRegularExpression suspect(
        QStringLiteral("://[^/@\\s]+:[^/@\\s]+@|(?:token|secret|api_?key|access_?key|passwd)\\s*[=:]"));
    return suspect.match(place).hasMatch() ? QList<FieldReason>{plain(Kind::PerhapsSecret)}
                                           : QList<FieldReason>();
}

} // namespace shuzhi
