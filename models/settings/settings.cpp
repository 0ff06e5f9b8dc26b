// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace shuzhi {

namespace {

struct Entry
{
    SettingKey key;
    const char *name;
    const char *fallback;
};

constexpr Entry s_entries[] = {
    {SettingKey::Language, "language", ""},
    {SettingKey::Theme, "theme", "light"},
    {SettingKey::RecentCities, "recent", ""},
    {SettingKey::Folder, "folder", ""},
    {SettingKey::Person, "person", ""},
    {SettingKey::WindowGeometry, "window/geometry", ""},
    {SettingKey::ImportShapes, "import/shapes", ""},
    {SettingKey::ImportSources, "import/sources", ""},
    {SettingKey::PaletteUses, "palette/uses", ""},
    {SettingKey::CatalogColumns, "catalogs/columns", ""},
    {SettingKey::CatalogFolded, "catalogs/folded",
     "resource_kind,share_method,open,open_type,overdue,used,complete,format_category,format_type,library,"
     "conformant,duty"},
    {SettingKey::CatalogViews, "catalogs/views", ""},
    {SettingKey::Shortcuts, "shortcuts", ""},
    {SettingKey::PersonDepartment, "person_department", ""},
    {SettingKey::PersonRole, "person_role", "authority"},
    {SettingKey::Scale, "scale", "100"},
    {SettingKey::CompactRows, "compact_rows", "no"},
    {SettingKey::PersonAsked, "person_asked", "no"},
    {SettingKey::OverviewTrend, "overview/trend", ""},
    {SettingKey::PrintPaper, "print/paper", ""},
    {SettingKey::Connections, "connections", ""},
};

const Entry &entryOf(SettingKey key)
{
    return s_entries[static_cast<std::size_t>(key)];
}

QString userFile()
{
    const QString named = qEnvironmentVariable("SHUZHI_SETTINGS");
    return named.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + QStringLiteral("/shuzhi/shuzhi.ini")
                           : named;
}

} // namespace

Settings::Settings()
    : Settings(userFile())
{
}

Settings::Settings(const QString &file)
    : m_file(file, QSettings::IniFormat)
{
}

QVariant Settings::value(SettingKey key) const
{
    const Entry &entry = entryOf(key);
    return m_file.value(QString::fromLatin1(entry.name), QString::fromLatin1(entry.fallback));
}

void Settings::setValue(SettingKey key, const QVariant &value)
{
    m_file.setValue(QString::fromLatin1(entryOf(key).name), value);
}

QList<RecentCity> Settings::recentCities() const
{
    QList<RecentCity> cities;
    const QJsonDocument document =
        QJsonDocument::fromJson(value(SettingKey::RecentCities).toString().toUtf8());
    for (const QJsonValue &json : document.array())
        cities += RecentCity{json[u"place"].toString(), json[u"city"].toString(), json[u"opened"].toString()};
    return cities;
}

void Settings::rememberCity(const RecentCity &city)
{
    QList<RecentCity> cities = recentCities();
    cities.removeIf([&](const RecentCity &other) { return other.place == city.place; });
    cities.prepend(city);
    QJsonArray json;
    for (const RecentCity &recent : cities.mid(0, 10)) {
        json += QJsonObject{{QStringLiteral("place"), recent.place},
                            {QStringLiteral("city"), recent.city},
                            {QStringLiteral("opened"), recent.lastOpened}};
    }
    setValue(SettingKey::RecentCities, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

} // namespace shuzhi
