// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QList>

namespace shuzhi {

/// A row that is open in some window.
struct OpenRow
{
    QString table, uid;

    bool operator==(const OpenRow &) const = default;
};

/// Somebody who has a row open.
struct Presence
{
    QString person; ///< the login where no name is known
    OpenRow row;

    bool operator==(const Presence &) const = default;
};

/// After so long without a sign a session is taken for gone.
inline constexpr int presenceLastsSeconds = 60;

/// Says which rows a session has open now, and that it is still there; none: it left. Rows that its login
/// left behind elsewhere are cleared away. Not in the trail.
struct PresenceMarkQuery
{
    QString session; ///< a uid of the window
    Actor actor; ///< on a server the login is the connection's own
    QList<OpenRow> rows;

    [[nodiscard]] Status operator()(Connection &) const;
};

/// The rows that other sessions have open, by the clock of the database; the longest there first.
struct PresenceQuery
{
    QString session; ///< left out

    [[nodiscard]] Result<QList<Presence>> operator()(Connection &) const;
};

/// A statement that takes a session's rows away at once; for the last word of a connection.
[[nodiscard]] QString presenceFarewell(const QString &session);

} // namespace shuzhi
