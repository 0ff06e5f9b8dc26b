// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/importmemory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

QJsonObject toJson(const QHash<QString, QString> &texts)
{
    QJsonObject json;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QHash<QString, QString> textsFrom(const QJsonObject &json)
{
    QHash<QString, QString> texts;
    for (auto it = json.begin(); it != json.end(); ++it)
        texts.insert(it.key(), it.value().toString());
    return texts;
}

QJsonObject toJson(const ShapeDecisions &decisions)
{
    QJsonObject columns, values;
    for (auto it = decisions.columns.begin(); it != decisions.columns.end(); ++it)
        columns.insert(QString::number(it.key()), it.value());
    for (auto it = decisions.values.begin(); it != decisions.values.end(); ++it)
        values.insert(it.key(), toJson(it.value()));
    return {{u"shape"_s, decisions.shape},
            {u"kind"_s, decisions.kind},
            {u"columns"_s, columns},
            {u"constants"_s, toJson(decisions.constants)},
            {u"values"_s, values}};
}

ShapeDecisions decisionsFrom(const QJsonObject &json)
{
    ShapeDecisions decisions{json[u"shape"].toString(),
                             json[u"kind"].toString(),
                             {},
                             textsFrom(json[u"constants"].toObject()),
                             {}};
    const QJsonObject columns = json[u"columns"].toObject();
    for (auto it = columns.begin(); it != columns.end(); ++it)
        decisions.columns.insert(it.key().toInt(), it.value().toString());
    const QJsonObject values = json[u"values"].toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        decisions.values.insert(it.key(), textsFrom(it.value().toObject()));
    return decisions;
}

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray arrayOf(const QVariant &value)
{
    return QJsonDocument::fromJson(value.toString().toUtf8()).array();
}

} // namespace

QList<ShapeDecisions> ImportMemory::shapes() const
{
    QList<ShapeDecisions> shapes;
    const QJsonArray array = arrayOf(m_settings.value(SettingKey::ImportShapes));
    for (const QJsonValue &json : array)
        shapes += decisionsFrom(json.toObject());
    return shapes;
}

void ImportMemory::write(const QList<ShapeDecisions> &shapes)
{
    QJsonArray array;
    for (const ShapeDecisions &decisions : shapes.first(std::min<qsizetype>(shapes.size(), shapesKept)))
        array += toJson(decisions);
    m_settings.setValue(SettingKey::ImportShapes, compact(array));
}

std::optional<ShapeDecisions> ImportMemory::decisions(const QString &shape, const QString &kind) const
{
    const QList<ShapeDecisions> all = shapes();
    const auto found = std::find_if(all.begin(), all.end(), [&](const ShapeDecisions &one) {
        return one.shape == shape && one.kind == kind;
    });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void ImportMemory::keep(const ShapeDecisions &decisions)
{
    QList<ShapeDecisions> all = shapes();
    all.removeIf([&](const ShapeDecisions &one) {
        return one.shape == decisions.shape && one.kind == decisions.kind;
    });
    if (!decisions.isEmpty() && !decisions.shape.isEmpty())
        all.prepend(decisions);
    write(all);
}

void ImportMemory::forget(const QString &shape, const QString &kind)
{
    keep({shape, kind, {}, {}, {}});
}

QList<RecentSource> ImportMemory::sources() const
{
    QList<RecentSource> sources;
    const QJsonArray array = arrayOf(m_settings.value(SettingKey::ImportSources));
    for (const QJsonValue &json : array) {
        sources += RecentSource{json[u"path"].toString(), json[u"kind"].toString(),
                                json[u"imported"].toString(), json[u"rows"].toInteger()};
    }
    return sources;
}

void ImportMemory::remember(const RecentSource &source)
{
    QList<RecentSource> all = sources();
    all.removeIf([&](const RecentSource &other) { return other.path == source.path; });
    all.prepend(source);
    QJsonArray array;
    for (const RecentSource &one : all.first(std::min<qsizetype>(all.size(), sourcesKept))) {
        array += QJsonObject{{u"path"_s, one.path},
                             {u"kind"_s, one.kind},
                             {u"imported"_s, one.imported},
                             {u"rows"_s, one.rows}};
    }
    m_settings.setValue(SettingKey::ImportSources, compact(array));
}

} // namespace shuzhi
