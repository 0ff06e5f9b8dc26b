// SPDX-License-Identifier: GPL-3.0-or-later
#include "replayedcity.h"

#include "models/domain/corefield.h"
#include "models/domain/rule.h"
#include "models/domain/vocabulary.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

bool hasError(const Row &catalog)
{
    return std::any_of(rules().begin(), rules().end(), [&catalog](const Rule &rule) {
        return rule.scope == RuleScope::Catalog && rule.severity == Severity::Error
            && rule.predicate.holds(catalog);
    });
}

} // namespace

ReplayedCity::ReplayedCity(QString until)
    : m_until(std::move(until))
{
}

Status ReplayedCity::generate(const DemoParameters &parameters)
{
    return generateDemo(parameters, [this](const Step &step) { return take(step); }, {});
}

Status ReplayedCity::take(const Step &step)
{
    if (!m_until.isEmpty() && step.day > m_until)
        return {};
    checkOrder(step);
    digest(step);
    ++m_steps;
    m_rows += step.rows.size();
    m_largestStep = std::max(m_largestStep, step.rows.size());
    for (const StepRow &row : step.rows) {
        if (row.values.size() != step.columns.size())
            m_breaches += u"%1: %2 values for %3 columns"_s.arg(step.table)
                              .arg(row.values.size())
                              .arg(step.columns.size());
        else if (step.kind == StepKind::Insert)
            insert(step, row);
        else if (!m_tables[step.table].contains(row.uid))
            m_breaches += u"%1 changed before it is there"_s.arg(step.table);
        else
            for (qsizetype i = 0; i < step.columns.size(); ++i)
                m_tables[step.table][row.uid][step.columns[i]] = row.values[i];
    }
    return {};
}

void ReplayedCity::checkOrder(const Step &step)
{
    if (step.rows.isEmpty())
        m_breaches += u"empty step of %1"_s.arg(step.table);
    if (step.day < m_lastDay || step.at <= m_lastAt || !step.at.startsWith(step.day))
        m_breaches += u"%1 %2 after %3 %4"_s.arg(step.day, step.at, m_lastDay, m_lastAt);
    if (m_firstDay.isEmpty())
        m_firstDay = step.day;
    m_lastDay = step.day;
    m_lastAt = step.at;
}

void ReplayedCity::digest(const Step &step)
{
    QByteArray text =
        step.at.toUtf8() + step.day.toUtf8() + step.table.toUtf8() + step.columns.join(u',').toUtf8();
    for (const StepRow &row : step.rows) {
        text += row.uid.toUtf8();
        for (const QVariant &value : row.values)
            text += '|' + value.toString().toUtf8();
    }
    m_digest.addData(text);
}

void ReplayedCity::insert(const Step &step, const StepRow &row)
{
    if (m_uids.contains(row.uid))
        m_breaches += u"uid %1 given twice"_s.arg(row.uid);
    m_uids.insert(row.uid);
    static const QHash<QString, QString> targets{{u"department_id"_s, u"department"_s},
                                                 {u"consumer_id"_s, u"department"_s},
                                                 {u"source_department_id"_s, u"department"_s},
                                                 {u"requester_id"_s, u"department"_s},
                                                 {u"provider_id"_s, u"department"_s},
                                                 {u"lead_id"_s, u"department"_s},
                                                 {u"library_id"_s, u"library"_s},
                                                 {u"catalog_id"_s, u"catalog"_s},
                                                 {u"duty_list_id"_s, u"duty_list"_s},
                                                 {u"parent_id"_s, u"duty"_s},
                                                 {u"duty_id"_s, u"duty"_s}};
    ReplayedRow stored;
    for (qsizetype i = 0; i < step.columns.size(); ++i) {
        const QString &column = step.columns[i];
        const QVariant &value = row.values[i];
        stored[column] = value;
        if (column.endsWith(u"_id") && !targets.contains(column))
            m_breaches += u"unknown reference %1"_s.arg(column);
        if (column.endsWith(u"_id") && value.isValid()
            && !m_tables[targets[column]].contains(value.toString()))
            m_breaches += u"%1.%2 points to nothing"_s.arg(step.table, column);
        if (column == u"rev" || column == u"id" || column.endsWith(u"_key"))
            m_breaches += u"%1.%2 is the store's own"_s.arg(step.table, column);
    }
    m_tables[step.table].insert(row.uid, stored);
}

const QHash<QString, ReplayedRow> &ReplayedCity::table(const QString &name) const
{
    static const QHash<QString, ReplayedRow> none;
    const auto found = m_tables.find(name);
    return found == m_tables.end() ? none : *found;
}

QString ReplayedCity::value(const QString &tableName, const QString &uid, const QString &column) const
{
    return table(tableName).value(uid).value(column).toString();
}

QSet<QString> ReplayedCity::mounted() const
{
    QSet<QString> mounted;
    for (const ReplayedRow &resource : table(u"resource"_s)) {
        const QString catalog = resource[u"catalog_id"_s].toString();
        if (resource[u"state"_s] == u"published"_s
            && value(u"catalog"_s, catalog, u"state"_s) == u"published")
            mounted.insert(catalog);
    }
    return mounted;
}

QHash<QString, ReplayedCity::Figures> ReplayedCity::figures(const QString &asOf) const
{
    QHash<QString, Figures> all;
    const QSet<QString> mountedCatalogs = mounted();
    QSet<QString> covered;
    for (const ReplayedRow &link : table(u"duty_catalog"_s))
        if (value(u"duty"_s, link[u"duty_id"_s].toString(), u"state"_s) == u"confirmed")
            covered.insert(link[u"catalog_id"_s].toString());
    QHash<QString, QSet<QString>> consumers;
    for (const ReplayedRow &usage : table(u"usage_day"_s)) {
        const QString catalog = usage[u"catalog_id"_s].toString();
        const QString consumer = usage[u"consumer_id"_s].toString();
        if (usage[u"calls"_s].toInt() > 0 && usage[u"day"_s].toString() <= asOf
            && mountedCatalogs.contains(catalog)
            && value(u"catalog"_s, catalog, u"department_id"_s) != consumer)
            consumers[catalog].insert(consumer);
    }
    QSet<QString> withItems;
    for (const ReplayedRow &item : table(u"data_item"_s)) {
        const QString catalog = item[u"catalog_id"_s].toString();
        withItems.insert(catalog);
        const bool known = vocabulary(u"data_type"_s).contains(item[u"data_type"_s].toString());
        for (const QString &key : {QString(), value(u"catalog"_s, catalog, u"department_id"_s)}) {
            ++all[key].items;
            all[key].unknownTypes += !known;
        }
    }
    const QHash<QString, ReplayedRow> &catalogs = table(u"catalog"_s);
    for (auto it = catalogs.begin(); it != catalogs.end(); ++it) {
        const ReplayedRow &row = *it;
        if (row[u"state"_s] != u"published"_s)
            continue;
        const QString department = row[u"department_id"_s].toString();
        const bool isMounted = mountedCatalogs.contains(it.key());
        const std::optional<int> days = updateCycleDays(row[u"update_cycle"_s].toString());
        const QDate updated = QDate::fromString(row[u"last_updated"_s].toString(), Qt::ISODate);
        Row texts{{u"department"_s, department}};
        for (auto column = row.begin(); column != row.end(); ++column)
            texts.insert(column.key(), column->toString());
        const Completeness complete = completeness(texts, withItems.contains(it.key()), true);
        const bool conform = !hasError(texts);
        const bool shareable = row[u"share_type"_s] != u"not_shared"_s;
        for (const QString &key : {QString(), department}) {
            Figures &figures = all[key];
            ++figures.catalogs;
            figures.mounted += isMounted;
            figures.open += row[u"is_open"_s] == u"yes"_s;
            figures.covered += covered.contains(it.key());
            figures.used += consumers.contains(it.key());
            figures.consumers += consumers.value(it.key());
            figures.required += complete.required;
            figures.filled += complete.filled;
            figures.conform += conform;
            figures.shareable += shareable;
            figures.mountedShareable += shareable && isMounted;
            if (isMounted && days) {
                ++figures.due;
                figures.timely +=
                    updated.isValid() && updated.addDays(*days) >= QDate::fromString(asOf, Qt::ISODate);
            }
        }
    }
    return all;
}

} // namespace shuzhi
