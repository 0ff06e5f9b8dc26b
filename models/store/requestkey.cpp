// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/requestkey.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr int daysKept = 7;

QString timeText(const QDateTime &time)
{
    return time.toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s);
}

} // namespace

Result<bool> claimKey(Connection &connection, const QString &key, const QString &login)
{
    const QString at = timeText(QDateTime::currentDateTimeUtc());
    // On a server who writes is the session's login, whatever is said.
    const auto claimed = connection.dialect() == Dialect::Postgres
        ? connection.exec(u"INSERT INTO write_request (key, login, at) VALUES (?, session_user, ?) "
                          "ON CONFLICT DO NOTHING"_s,
                          {key, at})
        : connection.exec(u"INSERT INTO write_request (key, login, at) VALUES (?, ?, ?) "
                          "ON CONFLICT DO NOTHING"_s,
                          {key, login, at});
    return claimed.map([](qint64 rows) { return rows > 0; });
}

Result<bool> wasCommitted(Connection &connection, const QString &key, const QString &login)
{
    // A look would not see what is being committed; a second claim waits for it.
    if (const auto begun = connection.exec(u"BEGIN"_s); !begun)
        return tl::unexpected(begun.error());
    const Result<bool> claimed = claimKey(connection, key, login);
    if (const auto ended = connection.execAlways(u"ROLLBACK"_s); !ended)
        return tl::unexpected(ended.error());
    return claimed.map([](bool free) { return !free; });
}

Status forgetOldKeys(Connection &connection)
{
    const QString before = timeText(QDateTime::currentDateTimeUtc().addDays(-daysKept));
    const QString own =
        connection.dialect() == Dialect::Postgres ? u" AND login = session_user"_s : QString();
    const auto gone = connection.exec(u"DELETE FROM write_request WHERE at < ?"_s + own, {before});
    return gone ? Status{} : tl::unexpected(gone.error());
}

} // namespace shuzhi
