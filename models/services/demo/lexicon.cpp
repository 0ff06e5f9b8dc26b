// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/lexicon.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

/// A static library's resources are linked only if something names them; the macro must stand outside
/// of any namespace.
static void linkDemoResources()
{
    Q_INIT_RESOURCE(shuzhi_demo);
}

namespace shuzhi::demo {

namespace {

const std::array<QString, objectKinds> kindNames{u"person"_s,   u"professional"_s, u"organisation"_s,
                                                 u"business"_s, u"case"_s,         u"facility"_s};

Result<QJsonObject> read(const QString &name)
{
    QFile file(u":/demo/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, file.errorString(), file.fileName());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return fail(ErrorCode::Internal, error.errorString(), file.fileName());
    return document.object();
}

void addObjects(DepartmentWords &department, const QJsonObject &objects, const QString &prefix)
{
    for (std::size_t kind = 0; kind < objectKinds; ++kind)
        for (const QString &name : texts(objects[kindNames[kind]]))
            department.objects.append({.name = prefix + name,
                                       .kind = static_cast<ObjectKind>(kind),
                                       .function = static_cast<int>(department.functions.size()) - 1});
}

DepartmentWords departmentWords(const QJsonObject &json, const QJsonObject &generic)
{
    DepartmentWords department{.name = json[u"name"].toString(),
                               .abbreviation = json[u"abbreviation"].toString(),
                               .shortName = json[u"short"].toString(),
                               .category = json[u"category"].toString(),
                               .weight = json[u"weight"].toInt(1),
                               .functions = {},
                               .objects = {}};
    for (const QJsonValue &value : json[u"functions"].toArray()) {
        const QJsonObject function = value.toObject();
        department.functions.append({function[u"name"].toString(), function[u"library"].toString()});
        addObjects(department, function[u"objects"].toObject(), {});
    }
    department.functions.append({generic[u"name"].toString(), {}});
    addObjects(department, generic[u"objects"].toObject(), department.shortName);
    return department;
}

QList<ItemWord> itemWords(const QJsonValue &value)
{
    QList<ItemWord> items;
    for (const QJsonValue &entry : value.toArray()) {
        const QJsonObject json = entry.toObject();
        items.append({.name = json[u"name"].toString(),
                      .column = json[u"column"].toString(),
                      .type = json[u"type"].toString(),
                      .length = json[u"length"].toString(),
                      .unique = json[u"unique"].toBool(),
                      .sensitive = json[u"sensitive"].toBool()});
    }
    return items;
}

void readTitles(Lexicon &lexicon, const QJsonObject &titles, const QJsonObject &departments)
{
    for (std::size_t kind = 0; kind < objectKinds; ++kind)
        lexicon.aspects[kind] = texts(titles[u"aspects"][kindNames[kind]]);
    lexicon.systemNames = texts(titles[u"systemNames"]);
    lexicon.districts = texts(titles[u"districts"]);
    lexicon.streets = texts(titles[u"streets"]);
    lexicon.years = texts(titles[u"years"]);
    lexicon.ownLevel = titles[u"ownLevel"].toString();
    lexicon.cityMark = titles[u"cityMark"].toString();
    for (const QJsonValue &value : departments[u"departments"].toArray())
        lexicon.departments.append(departmentWords(value.toObject(), titles[u"generic"].toObject()));
}

void readItems(Lexicon &lexicon, const QJsonObject &json)
{
    for (std::size_t kind = 0; kind < objectKinds; ++kind)
        lexicon.items[kind] = itemWords(json[u"items"][kindNames[kind]]);
    lexicon.commonItems = itemWords(json[u"items"][u"common"]);
    lexicon.itemQualifiers = itemWords(json[u"qualifiers"]);
    lexicon.unknownTypes = texts(json[u"unknownTypes"]);
}

} // namespace

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

QStringList Lexicon::list(QStringView key) const
{
    return texts(words[key]);
}

QString Lexicon::text(QStringView key) const
{
    return words[key].toString();
}

Result<Lexicon> loadLexicon()
{
    linkDemoResources();
    std::array<QJsonObject, 5> files;
    const std::array<QString, 5> names{u"departments.json"_s, u"titles.json"_s, u"items.json"_s,
                                       u"words.json"_s, u"registers.json"_s};
    for (std::size_t i = 0; i < files.size(); ++i) {
        const Result<QJsonObject> json = read(names[i]);
        if (!json)
            return tl::unexpected(json.error());
        files[i] = *json;
    }
    Lexicon lexicon;
    readTitles(lexicon, files[1], files[0]);
    readItems(lexicon, files[2]);
    lexicon.words = files[3];
    lexicon.registers = files[4];
    if (lexicon.departments.isEmpty() || lexicon.commonItems.isEmpty() || lexicon.systemNames.isEmpty())
        return fail(ErrorCode::Internal, u"the words of the demonstration city are incomplete"_s);
    return lexicon;
}

} // namespace shuzhi::demo
