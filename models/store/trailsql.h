// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/location.h"

#include <QList>
#include <QString>

namespace shuzhi {

/// One trigger as it must stand in the database.
struct TrailTrigger
{
    QString name;
    QString table;
    QString event; ///< "AFTER INSERT" …
    QStringList body; ///< statements over NEW and OLD
    QString condition; ///< over NEW and OLD; empty: always
    bool logs = false; ///< writes the change log or guards rows: a replay goes without (spans otherwise)
    bool perStatement = false; ///< a server's: sees all inserted rows at once, as new_rows
};

/// Every trigger of the trail and the spans, made from trackedTables() and spanSpecs().
[[nodiscard]] QList<TrailTrigger> trailTriggers(Dialect);

/// DDL of one trigger: one statement on SQLite; function and trigger on PostgreSQL.
[[nodiscard]] QStringList triggerStatements(Dialect, const TrailTrigger &);
/// DDL of what the triggers need on a server (functions, sealing, guards); nothing on SQLite.
[[nodiscard]] QStringList trailFunctionStatements(Dialect);
/// Guards that make change_log and change_chain insert-only.
[[nodiscard]] QList<TrailTrigger> guardTriggers(Dialect);

} // namespace shuzhi
