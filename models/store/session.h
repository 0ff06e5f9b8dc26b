// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shuzhi {

/// Who writes, and from what. On a file the person is a statement made at start, the login is the
/// operating system's; on a server the trigger takes session_user for the login.
struct Actor
{
    QString person; ///< name, department and role as chosen at start
    QString login; ///< operating-system login
    QString source; ///< file or command the change comes from; may be empty

    [[nodiscard]] static Actor current(const QString &person, const QString &source = {});
};

/// What the trail's triggers read while a transaction runs (SQLite: through functions that only our
/// connection factory registers). Times are ISO 8601 UTC, days ISO dates.
struct TrailSession
{
    qint64 tx = 0; ///< number of the running transaction; 0: none, writes are refused
    QString at, day;
    Actor actor;
    bool pending = false; ///< entries were written that are not sealed yet
    qint64 links = 0; ///< how many links of the chain this connection has made
};

} // namespace shuzhi
