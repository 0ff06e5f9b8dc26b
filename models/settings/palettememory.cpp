// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/palettememory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

QList<PaletteUse> PaletteMemory::all() const
{
    QList<PaletteUse> uses;
    const QByteArray text = m_settings.value(SettingKey::PaletteUses).toString().toUtf8();
    const QJsonArray array = QJsonDocument::fromJson(text).array();
    for (const QJsonValue &json : array) {
        uses += PaletteUse{json[u"kind"].toString(),  json[u"key"].toString(),  json[u"city"].toString(),
                           json[u"title"].toString(), json[u"note"].toString(), json[u"times"].toInt()};
    }
    return uses;
}

QList<PaletteUse> PaletteMemory::uses(const QString &city) const
{
    QList<PaletteUse> uses = all();
    uses.removeIf([&](const PaletteUse &use) { return !use.city.isEmpty() && use.city != city; });
    return uses;
}

void PaletteMemory::remember(const PaletteUse &use)
{
    QList<PaletteUse> uses = all();
    const auto same = [&](const PaletteUse &other) {
        return other.kind == use.kind && other.key == use.key && other.city == use.city;
    };
    PaletteUse now = use;
    now.times = 1;
    if (const auto found = std::find_if(uses.cbegin(), uses.cend(), same); found != uses.cend())
        now.times += found->times;
    uses.removeIf(same);
    uses.prepend(now);
    QJsonArray array;
    for (const PaletteUse &one : uses.first(std::min<qsizetype>(uses.size(), kept))) {
        array += QJsonObject{{u"kind"_s, one.kind},   {u"key"_s, one.key},   {u"city"_s, one.city},
                             {u"title"_s, one.title}, {u"note"_s, one.note}, {u"times"_s, one.times}};
    }
    m_settings.setValue(SettingKey::PaletteUses,
                        QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

} // namespace shuzhi
