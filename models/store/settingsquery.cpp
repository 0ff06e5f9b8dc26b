// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/settingsquery.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace shuzhi {

Result<QHash<QString, CitySetting>> CitySettingsQuery::operator()(Connection &connection) const
{
    QHash<QString, CitySetting> settings;
    const Status read =
        connection.each(u"SELECT uid, key, value, basis, rev FROM setting"_s, {}, [&](const SqlRow &row) {
            settings.insert(row.text(1),
                            {row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4)});
        });
    return read.map([&] { return settings; });
}

Result<QList<SettingChange>> SettingHistoryQuery::operator()(Connection &connection) const
{
    constexpr qsizetype most = 100;
    QList<SettingChange> changes;
    const auto object = [](const QString &json) { return QJsonDocument::fromJson(json.toUtf8()).object(); };
    const Status read = connection.each(
        u"SELECT l.at, l.actor, l.old_values, l.new_values FROM change_log l JOIN setting s ON s.uid = "
        "l.row_uid WHERE s.key = ? AND l.table_name = 'setting' ORDER BY l.id DESC LIMIT 100"_s,
        {key}, [&](const SqlRow &row) {
            const QJsonObject before = object(row.text(2)), after = object(row.text(3));
            for (const QString &column : {u"value"_s, u"basis"_s}) {
                if (after.contains(column) && changes.size() < most)
                    changes += {row.text(0), row.text(1), column, before[column].toString(),
                                after[column].toString()};
            }
        });
    return read.map([&] { return changes; });
}

} // namespace shuzhi
