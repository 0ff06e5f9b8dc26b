// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QHash>
#include <QList>

namespace shuzhi {

/// A setting of the city as it stands in table `setting`: what counts, and why.
struct CitySetting
{
    QString uid, key, value;
    QString basis; ///< where the value comes from, in the words of whoever set it
    qint64 rev = 0;

    bool operator==(const CitySetting &) const = default;
};

/// All settings of the city by key; what was never set is not there.
struct CitySettingsQuery
{
    [[nodiscard]] Result<QHash<QString, CitySetting>> operator()(Connection &) const;
};

/// One change of a setting by the trail.
struct SettingChange
{
    QString at; ///< ISO 8601 UTC
    QString actor;
    QString column; ///< "value" or "basis"
    QString before, after;

    bool operator==(const SettingChange &) const = default;
};

/// What became of a setting, newest first, at most 100.
struct SettingHistoryQuery
{
    QString key;
    [[nodiscard]] Result<QList<SettingChange>> operator()(Connection &) const;
};

} // namespace shuzhi
