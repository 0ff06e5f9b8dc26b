// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"
#include "models/domain/rights.h"
#include "models/store/connection.h"

namespace shuzhi {

/// What a window says of the open city.
struct CityInfo
{
    QString name;
    QString referenceDay; ///< ISO date
    QString place; ///< file or address, without secrets
    bool readOnly = false;
    bool synthetic = false; ///< the demonstration city or one like it
    Rights rights = {}; ///< of the login

    bool operator==(const CityInfo &) const = default;
};

struct CityInfoQuery
{
    [[nodiscard]] Result<CityInfo> operator()(Connection &) const;
};

/// How many rows a tracked table has; Internal for any other table.
[[nodiscard]] Result<qint64> rowCount(Connection &, const QString &table);

/// The step that gives a setting its value, new or changed.
[[nodiscard]] Result<Step> settingStep(Connection &, const QString &key, const QString &value);

} // namespace shuzhi
