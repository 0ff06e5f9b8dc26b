// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/assessmenttexts.h"

#include "models/domain/schemeresources.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace shuzhi {

namespace {

QHash<QString, Bilingual> readTexts()
{
    loadSchemeResources();
    QHash<QString, Bilingual> texts;
    QFile file(QStringLiteral(":/schemes/texts.json"));
    if (!file.open(QIODevice::ReadOnly))
        return texts; // compiled in; a test holds that it is there
    const QJsonObject entries = QJsonDocument::fromJson(file.readAll()).object();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const QJsonObject text = entry.value().toObject();
        texts.insert(entry.key(), Bilingual{text.value(u"zh").toString(), text.value(u"en").toString()});
    }
    return texts;
}

const QHash<QString, Bilingual> &allTexts()
{
    static const QHash<QString, Bilingual> texts = readTexts();
    return texts;
}

} // namespace

Bilingual assessmentText(const QString &key)
{
    return allTexts().value(key, Bilingual{key, key});
}

QStringList assessmentTextKeys()
{
    QStringList keys = allTexts().keys();
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace shuzhi
