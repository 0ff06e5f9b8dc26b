// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/edit.h"
#include "models/store/settingsquery.h"

namespace shuzhi {

/// A setting of the city that a person may change: which values it takes, and what counts while it is not set
/// (definitions.md, "Metrics" and "Time").
struct CitySettingSpec
{
    enum class Kind : quint8 {
        Text, ///< one line, not empty
        Day, ///< ISO date; empty: today in UTC+8
        Days, ///< a number of days from 0 to `most`
        Choice, ///< one of `choices`
    };
    QString key;
    Kind kind = Kind::Text;
    QString fallback; ///< what counts while nothing is set
    QStringList choices = {};
    int most = 0;
    QStringList moves = {}; ///< metrics that follow it (models/domain/metric.h)

    bool operator==(const CitySettingSpec &) const = default;
};

/// In the order they are shown.
[[nodiscard]] const QList<CitySettingSpec> &citySettingSpecs();
/// Null if a person cannot change such a setting.
[[nodiscard]] const CitySettingSpec *citySettingSpec(const QString &key);

/// Usage if the setting does not take the value.
[[nodiscard]] Status checkCitySetting(const CitySettingSpec &spec, const QString &value);

/// The value that counts: the one set, or the spec's fallback.
[[nodiscard]] QString cityValue(const CitySettingSpec &spec, const QHash<QString, CitySetting> &settings);

/// The edit that gives a setting value and basis; an update is refused as Stale if somebody was quicker.
/// @param seenBasis what stood in the field when typing began, where that is not what stands there
[[nodiscard]] RowEdit citySettingEdit(const QHash<QString, CitySetting> &settings, const QString &key,
                                      const QString &value, const QString &basis,
                                      const std::optional<QString> &seenBasis = {});

/// The settings as an edit that is on its way makes them, so that the next one is made of that.
void expectSetting(QHash<QString, CitySetting> &settings, const RowEdit &edit);
/// The edit was written, and nothing was read since it was asked for: the revision follows it.
void settingWritten(QHash<QString, CitySetting> &settings, const RowEdit &edit);

} // namespace shuzhi
