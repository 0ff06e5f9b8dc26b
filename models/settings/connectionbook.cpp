// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/connectionbook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

QJsonObject toJson(const SavedConnection &c)
{
    return {{u"id"_s, c.id},
            {u"name"_s, c.name},
            {u"host"_s, c.host},
            {u"port"_s, c.port},
            {u"database"_s, c.database},
            {u"user"_s, c.user},
            {u"sslmode"_s, c.sslMode},
            {u"ca"_s, c.caFile},
            {u"colour"_s, c.colour},
            {u"production"_s, c.production},
            {u"readonly"_s, c.readOnly}};
}

/// What is unreadable becomes the safe choice: verified, and production where it is unknown.
SavedConnection fromJson(const QJsonObject &json)
{
    const SavedConnection fresh;
    SavedConnection c;
    c.id = json[u"id"].toString();
    c.name = json[u"name"].toString();
    c.host = json[u"host"].toString();
    c.port = json[u"port"].toInt(fresh.port);
    c.database = json[u"database"].toString();
    c.user = json[u"user"].toString();
    c.sslMode = json[u"sslmode"].toString();
    if (!SavedConnection::sslModes().contains(c.sslMode))
        c.sslMode = fresh.sslMode;
    c.caFile = json[u"ca"].toString();
    c.colour = json[u"colour"].toString();
    if (!SavedConnection::colours().contains(c.colour))
        c.colour = fresh.colour;
    c.production = json[u"production"].toBool(true);
    c.readOnly = json[u"readonly"].toBool();
    return c;
}

} // namespace

QList<SavedConnection> ConnectionBook::all() const
{
    QList<SavedConnection> connections;
    const QByteArray text = m_settings.value(SettingKey::Connections).toString().toUtf8();
    const QJsonArray array = QJsonDocument::fromJson(text).array();
    for (const QJsonValue &json : array)
        connections += fromJson(json.toObject());
    return connections;
}

void ConnectionBook::keep(const QList<SavedConnection> &connections)
{
    QJsonArray array;
    for (const SavedConnection &connection : connections)
        array += toJson(connection);
    m_settings.setValue(SettingKey::Connections,
                        QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

std::optional<SavedConnection> ConnectionBook::find(const QString &host, int port, const QString &database,
                                                    const QString &user) const
{
    const QList<SavedConnection> connections = all();
    const auto it = std::find_if(connections.cbegin(), connections.cend(), [&](const SavedConnection &c) {
        return c.host.compare(host, Qt::CaseInsensitive) == 0 && c.port == port && c.database == database
            && c.user == user;
    });
    return it == connections.cend() ? std::nullopt : std::optional(*it);
}

} // namespace shuzhi
