// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/lane.h"
#include "models/store/session.h"

namespace shuzhi {

/// A city as it stands at one moment, in a file that was checked: a file's pages are copied while others
/// go on working, a server is copied as a city (citycopy.h). Written beside the target as *.part and
/// renamed when complete; a server's backup that was broken off goes on with its *.part.
struct CityBackupQuery
{
    QString target;
    Actor actor;
    [[nodiscard]] Status operator()(Connection &, JobContext &) const;
};

/// Copies a city whose schema is older than ours to a file before it is changed: in the user's data folder,
/// under a name that says which city, schema and moment. Gives the path; empty where there is nothing to
/// save.
[[nodiscard]] Result<QString> saveBeforeUpgrade(const Location &, const Actor &, JobContext &);

/// Saves an older city and brings it to our schema; gives where the copy is. For a lane, whose own
/// connection it leaves alone.
struct UpgradeCityQuery
{
    Location city;
    Actor actor;
    [[nodiscard]] Result<QString> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
