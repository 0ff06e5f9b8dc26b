// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/datafile.h"

#include <QFile>

/// Pulls the resource out of the static library; must stand outside any namespace.
static void initVocabularies()
{
    Q_INIT_RESOURCE(shuzhi_vocabularies);
}

namespace shuzhi::datafile {

QJsonDocument read(const QString &name)
{
    initVocabularies();
    QFile file(QStringLiteral(":/vocabularies/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        fault(name, file.errorString());
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError) {
        fault(name, QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset));
    }
    return document;
}

Bilingual bilingual(const QString &file, const QJsonValue &json)
{
    Bilingual made{json[QLatin1String("zh")].toString(), json[QLatin1String("en")].toString()};
    if (made.zh.isEmpty() || made.en.isEmpty()) {
        fault(file, QStringLiteral("a text lacks zh or en near \"%1%2\"").arg(made.zh, made.en));
    }
    return made;
}

void fault(const QString &file, const QString &what)
{
    qFatal("vocabularies/%s.json: %s", qUtf8Printable(file), qUtf8Printable(what));
}

} // namespace shuzhi::datafile
