// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/distributionlist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

QString text(const QJsonObject &object, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        if (const QString value = object[QLatin1String(name)].toString().simplified(); !value.isEmpty())
            return value;
    return {};
}

} // namespace

QList<Distribution> readDistributions(const QString &cell)
{
    const QJsonDocument document = QJsonDocument::fromJson(cell.toUtf8());
    const QJsonArray entries = document.isObject() ? QJsonArray{document.object()} : document.array();
    QList<Distribution> read;
    for (const QJsonValue &entry : entries) {
        const QJsonObject object = entry.toObject();
        const QString file = text(object, {"downloadURL"}), access = text(object, {"accessURL"});
        const QString locator = file.isEmpty() ? access : file;
        const Distribution made{file.isEmpty() ? u"api"_s : u"file"_s,
                                text(object, {"title", "format", "mediaType"}), locator};
        if (!locator.isEmpty() && !read.contains(made))
            read += made;
    }
    return read;
}

} // namespace shuzhi
