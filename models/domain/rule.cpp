// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rule.h"

#include "models/domain/datafile.h"

#include <QJsonArray>

#include <array>

namespace shuzhi {

namespace {

const QString fileName = QStringLiteral("rules");

template<class Value>
struct Named
{
    QLatin1String name;
    Value value;
};

constexpr std::array severities{
    Named<Severity>{QLatin1String("error"), Severity::Error},
    Named<Severity>{QLatin1String("warning"), Severity::Warning},
    Named<Severity>{QLatin1String("hint"), Severity::Hint},
};
constexpr std::array scopes{
    Named<RuleScope>{QLatin1String("catalog"), RuleScope::Catalog},
    Named<RuleScope>{QLatin1String("item"), RuleScope::Item},
    Named<RuleScope>{QLatin1String("duplicate"), RuleScope::Duplicate},
};
constexpr std::array groups{
    Named<RuleGroup>{QLatin1String("uniqueness"), RuleGroup::Uniqueness},
    Named<RuleGroup>{QLatin1String("completeness"), RuleGroup::Completeness},
    Named<RuleGroup>{QLatin1String("association"), RuleGroup::Association},
    Named<RuleGroup>{QLatin1String("expression"), RuleGroup::Expression},
};

/// The value of json[key] by its name; stops the program if there is none of that name.
template<class Value, size_t Size>
Value chosen(const std::array<Named<Value>, Size> &names, const QJsonObject &json, QLatin1String key)
{
    const QString wanted = json[key].toString();
    for (const auto &each : names) {
        if (each.name == wanted) {
            return each.value;
        }
    }
    datafile::fault(fileName, json[QLatin1String("id")].toString() + QLatin1String(": no such ") + key);
}

template<class Value, size_t Size>
QString nameOf(const std::array<Named<Value>, Size> &names, Value value)
{
    for (const auto &each : names) {
        if (each.value == value) {
            return each.name;
        }
    }
    return {};
}

Rule readRule(const QJsonObject &json)
{
    Rule rule;
    rule.id = json[QLatin1String("id")].toString();
    rule.bit = json[QLatin1String("bit")].toInt(-1);
    rule.severity = chosen(severities, json, QLatin1String("severity"));
    rule.group = chosen(groups, json, QLatin1String("group"));
    rule.scope = chosen(scopes, json, QLatin1String("scope"));
    rule.name = datafile::bilingual(fileName, json[QLatin1String("name")]);
    rule.explanation = datafile::bilingual(fileName, json[QLatin1String("explanation")]);
    rule.remedy = datafile::bilingual(fileName, json[QLatin1String("remedy")]);
    rule.basis = datafile::bilingual(fileName, json[QLatin1String("basis")]);
    rule.keyColumn = json[QLatin1String("key")].toString();
    rule.sameProvider = json[QLatin1String("same_provider")].toBool();
    rule.trimDigits = json[QLatin1String("trim_digits")].toBool();
    if (json.contains(QLatin1String("predicate"))) {
        auto predicate = predicateFromJson(json[QLatin1String("predicate")]);
        if (!predicate) {
            datafile::fault(fileName, rule.id + predicate.error().detail);
        }
        rule.predicate = *std::move(predicate);
    }
    return rule;
}

} // namespace

const QList<Rule> &rules()
{
    static const QList<Rule> all = [] {
        QList<Rule> made;
        const QJsonArray array = datafile::read(fileName).array();
        for (const QJsonValue &each : array) {
            made.append(readRule(each.toObject()));
        }
        return made;
    }();
    return all;
}

const Rule *rule(const QString &id)
{
    for (const Rule &each : rules()) {
        if (each.id == id) {
            return &each;
        }
    }
    return nullptr;
}

QString severityName(Severity severity)
{
    return nameOf(severities, severity);
}

QString groupName(RuleGroup group)
{
    return nameOf(groups, group);
}

} // namespace shuzhi
