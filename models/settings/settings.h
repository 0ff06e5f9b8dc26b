// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSettings>
#include <QString>
#include <QVariant>

namespace shuzhi {

/// Every setting of the program on this desk; what belongs to a city stands in its database instead.
/// Never a secret.
enum class SettingKey {
    Language, ///< "zh_CN", "en"; empty: the system's
    Theme, ///< "light", "dark", "system"
    RecentCities, ///< list of RecentCity
    Folder, ///< where file dialogs start
    Person, ///< name; see also PersonDepartment and PersonRole
    WindowGeometry,
    ImportShapes, ///< list of ShapeDecisions (importmemory.h)
    ImportSources, ///< list of RecentSource (importmemory.h)
    PaletteUses, ///< list of PaletteUse (palettememory.h)
    CatalogColumns, ///< columns of the catalog grid: choice, order, widths (JSON)
    CatalogFolded, ///< facets of the catalogs that are folded, parted by commas
    CatalogViews, ///< saved views of the catalogs (JSON)
    Shortcuts, ///< keys a person gave to commands: JSON, command id to keys (shortcutbook.h)
    PersonDepartment,
    PersonRole, ///< one of Person::roles()
    Scale, ///< size of words and controls in percent, "100" to "200"
    CompactRows, ///< "yes", "no"
    PersonAsked, ///< "yes" once the start page asked who works here
    OverviewTrend, ///< metrics the overview's trend shows
    PrintPaper, ///< size, orientation and margins of printed reports (pagesetup.h)
    Connections, ///< list of SavedConnection (connectionbook.h), without passwords
};

/// A city opened before.
struct RecentCity
{
    QString place; ///< file or address
    QString city;
    QString lastOpened; ///< ISO 8601 UTC

    bool operator==(const RecentCity &) const = default;
};

/// The settings as one table of keys with types and defaults.
class Settings
{
public:
    /// The user's own; SHUZHI_SETTINGS names another file (tests, portable use).
    Settings();
    explicit Settings(const QString &file);

    [[nodiscard]] QVariant value(SettingKey key) const;
    void setValue(SettingKey key, const QVariant &value);

    [[nodiscard]] QList<RecentCity> recentCities() const;
    /// Puts it first; keeps ten.
    void rememberCity(const RecentCity &city);

private:
    QSettings m_file;
};

} // namespace shuzhi
