// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/ranknote.h"

#include "models/domain/datafile.h"

#include <QJsonArray>

namespace shuzhi {

namespace {

const QString fileName = QStringLiteral("rank_notes");

Bilingual withDays(Bilingual text, int days)
{
    for (QString *each : {&text.zh, &text.en})
        each->replace(QStringLiteral("{days}"), QString::number(days));
    return text;
}

QString filledIn(QString where, const QDate &late, const QDate &before)
{
    where.replace(QStringLiteral("{late}"), late.toString(Qt::ISODate));
    return where.replace(QStringLiteral("{before}"), before.toString(Qt::ISODate));
}

QList<RankNoteRule> readRules()
{
    QList<RankNoteRule> rules;
    for (const QJsonValue &json : datafile::read(fileName)[u"notes"].toArray()) {
        const int days = json[u"days"].toInt();
        const RankNoteRule rule{json[u"id"].toString(),
                                datafile::bilingual(fileName, json[u"tag"]),
                                datafile::bilingual(fileName, json[u"name"]),
                                withDays(datafile::bilingual(fileName, json[u"definition"]), days),
                                datafile::bilingual(fileName, json[u"basis"]),
                                days,
                                json[u"where"].toString()};
        const QDate any(2023, 6, 30);
        if (const auto parsed = Filter::parse(filledIn(rule.where, any, any)); !parsed)
            datafile::fault(fileName, parsed.error().detail);
        rules += rule;
    }
    return rules;
}

} // namespace

Filter RankNoteRule::filter(const QDate &first, const QDate &asOf) const
{
    const QDate before = first.addDays(-1);
    const QDate late = qMax(before, asOf.addDays(-days));
    Filter filter = *Filter::parse(filledIn(where, late, before)); // parsed once when it was read
    filter.asOf = asOf.toString(Qt::ISODate);
    return filter;
}

const QList<RankNoteRule> &rankNoteRules()
{
    static const QList<RankNoteRule> rules = readRules();
    return rules;
}

const RankNoteRule *rankNoteRule(const QString &id)
{
    for (const RankNoteRule &rule : rankNoteRules()) {
        if (rule.id == id)
            return &rule;
    }
    return nullptr;
}

const Bilingual &rankNotesBasis()
{
    static const Bilingual basis = datafile::bilingual(fileName, datafile::read(fileName)[u"basis"]);
    return basis;
}

} // namespace shuzhi
