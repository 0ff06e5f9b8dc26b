// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/dutytemplates.h"

#include "models/domain/datafile.h"

#include <QJsonArray>

/// Pulls the resource out of the static library; must stand outside any namespace.
static void initDutyTemplates()
{
    Q_INIT_RESOURCE(shuzhi_dutytemplates);
}

namespace shuzhi {

namespace {

const QString fileName = QStringLiteral("duty_templates");

QJsonObject file()
{
    initDutyTemplates();
    return datafile::read(fileName).object();
}

DutyTemplate::Matter matterOf(const QJsonValue &json)
{
    DutyTemplate::Matter matter{json[u"name"].toString(), {}};
    for (const QJsonValue &duty : json[u"duties"].toArray())
        matter.duties += DutyTemplate::Item{duty[0].toString(), duty[1].toString()};
    return matter;
}

QList<DutyTemplate> readTemplates()
{
    QList<DutyTemplate> templates;
    for (const QJsonValue &json : file()[u"templates"].toArray()) {
        DutyTemplate made{json[u"key"].toString(), datafile::bilingual(fileName, json), {}, {}};
        for (const QJsonValue &word : json[u"keywords"].toArray())
            made.keywords += word.toString();
        for (const QJsonValue &function : json[u"functions"].toArray()) {
            DutyTemplate::Function read{function[u"name"].toString(), {}};
            for (const QJsonValue &matter : function[u"matters"].toArray())
                read.matters += matterOf(matter);
            made.functions += read;
        }
        templates += made;
    }
    if (templates.isEmpty() || !templates.last().keywords.isEmpty())
        datafile::fault(fileName, QStringLiteral("the last template fits everybody"));
    return templates;
}

} // namespace

const QList<DutyTemplate> &dutyTemplates()
{
    static const QList<DutyTemplate> templates = readTemplates();
    return templates;
}

const Bilingual &dutyTemplatesBasis()
{
    static const Bilingual basis = datafile::bilingual(fileName, file()[u"basis"]);
    return basis;
}

qsizetype dutyTemplateFor(const QString &departmentName)
{
    qsizetype best = dutyTemplates().size() - 1, length = 0;
    for (qsizetype i = 0; i < dutyTemplates().size(); ++i) {
        for (const QString &word : dutyTemplates()[i].keywords) {
            if (word.size() > length && departmentName.contains(word)) {
                best = i;
                length = word.size();
            }
        }
    }
    return best;
}

} // namespace shuzhi
