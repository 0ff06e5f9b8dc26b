// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/todo.h"

#include "models/domain/datafile.h"

#include <QJsonArray>

#include <algorithm>

namespace shuzhi {

namespace {

const QString fileName = QStringLiteral("todo");

struct TodoFile
{
    Bilingual basis;
    QList<TodoRule> rules;
};

Severity severityOf(const QJsonValue &json)
{
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint}) {
        if (severityName(severity) == json.toString())
            return severity;
    }
    datafile::fault(fileName, QStringLiteral("no such severity: ") + json.toString());
}

TodoRule ruleOf(const QJsonObject &json)
{
    const Result<Filter> where = Filter::parse(json[u"where"].toString());
    if (!where)
        datafile::fault(fileName, where.error().detail);
    return {json[u"id"].toString(),
            json[u"weight"].toInt(),
            severityOf(json[u"severity"]),
            json[u"today_only"].toBool(),
            datafile::bilingual(fileName, json[u"tag"]),
            datafile::bilingual(fileName, json[u"name"]),
            datafile::bilingual(fileName, json[u"definition"]),
            *where};
}

TodoFile readFile()
{
    const QJsonObject file = datafile::read(fileName).object();
    TodoFile read{datafile::bilingual(fileName, file[u"basis"]), {}};
    for (const QJsonValue &json : file[u"todo"].toArray())
        read.rules += ruleOf(json.toObject());
    const QJsonObject findings = file[u"findings"].toObject();
    for (const Rule &rule : rules()) {
        if (rule.severity != Severity::Error)
            continue;
        const Filter found = Filter{}
                                 .with(QStringLiteral("state"), QStringLiteral("published"))
                                 .with(QStringLiteral("rule"), rule.id);
        read.rules += {rule.id,
                       findings[u"weight"].toInt(),
                       rule.severity,
                       false,
                       datafile::bilingual(fileName, findings[u"tag"]),
                       rule.name,
                       rule.explanation,
                       found};
    }
    std::stable_sort(read.rules.begin(), read.rules.end(),
                     [](const TodoRule &a, const TodoRule &b) { return a.weight > b.weight; });
    return read;
}

const TodoFile &todoFile()
{
    static const TodoFile file = readFile();
    return file;
}

} // namespace

const QList<TodoRule> &todoRules()
{
    return todoFile().rules;
}

const TodoRule *todoRule(const QString &id)
{
    for (const TodoRule &rule : todoRules()) {
        if (rule.id == id)
            return &rule;
    }
    return nullptr;
}

const Bilingual &todoBasis()
{
    return todoFile().basis;
}

} // namespace shuzhi
