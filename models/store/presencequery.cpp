// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/presencequery.h"

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// The moment so many seconds ago as `seen` has it.
QString moment(Dialect dialect, int secondsAgo)
{
    return dialect == Dialect::Sqlite
        ? QStringLiteral("strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-%1 seconds')").arg(secondsAgo)
        : QStringLiteral("to_char((clock_timestamp() - interval '%1 seconds') AT TIME ZONE 'UTC', "
                         "'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')")
              .arg(secondsAgo);
}

Status status(const Result<qint64> &result)
{
    return result ? Status{} : tl::unexpected(result.error());
}

/// Says it of one row: it is seen, or it is new.
Status mark(Connection &connection, const PresenceMarkQuery &query, const OpenRow &row)
{
    const QString now = moment(connection.dialect(), 0);
    const Result<qint64> seen = connection.exec(
        QStringLiteral("UPDATE presence SET seen = %1 WHERE session = ? AND table_name = ? AND row_uid = ?")
            .arg(now),
        {query.session, row.table, row.uid});
    if (!seen || *seen > 0)
        return status(seen);
    const bool server = connection.dialect() == Dialect::Postgres;
    QVariantList values{query.session, query.actor.person, row.table, row.uid};
    if (!server)
        values.insert(1, query.actor.login);
    return status(connection.exec(
        QStringLiteral("INSERT INTO presence (session, login, person, table_name, row_uid, seen) "
                       "VALUES (?, %1, ?, ?, %2)")
            .arg(server ? s("session_user, coalesce(nullif(shuzhi_person(), ''), ?)") : s("?, ?"), now),
        values));
}

/// What the session has open no longer, and what its login left behind.
Status clear(Connection &connection, const PresenceMarkQuery &query)
{
    QString gone = s("session = ?");
    QVariantList values{query.session};
    for (const OpenRow &row : query.rows) {
        gone += s(" AND NOT (table_name = ? AND row_uid = ?)");
        values << row.table << row.uid;
    }
    const bool server = connection.dialect() == Dialect::Postgres;
    const QString dead =
        QStringLiteral("seen < %1").arg(moment(connection.dialect(), 5 * presenceLastsSeconds));
    return status(connection.exec(QStringLiteral("DELETE FROM presence WHERE (%1) OR (%2%3)")
                                      .arg(gone, dead, server ? s(" AND login = session_user") : QString()),
                                  values));
}

} // namespace

Status PresenceMarkQuery::operator()(Connection &connection) const
{
    if (connection.isReadOnly())
        return fail(ErrorCode::DatabaseReadOnly, s("opened for reading only"),
                    connection.location().display());
    // Not of the trail: who may only read rows has it too, and begins no Transaction.
    const bool server = connection.dialect() == Dialect::Postgres;
    Status done = status(connection.exec(server ? s("BEGIN") : s("BEGIN IMMEDIATE")));
    if (!done)
        return done;
    done = clear(connection, *this);
    for (const OpenRow &row : rows) {
        if (done)
            done = mark(connection, *this, row);
    }
    if (done)
        done = status(connection.exec(s("COMMIT")));
    if (!done)
        (void)connection.execAlways(s("ROLLBACK")); // a connection that is lost has rolled back already
    return done;
}

Result<QList<Presence>> PresenceQuery::operator()(Connection &connection) const
{
    return connection.list<Presence>(
        QStringLiteral("SELECT CASE WHEN person <> '' THEN person ELSE login END, table_name, row_uid "
                       "FROM presence WHERE session <> ? AND seen > %1 ORDER BY seen, session, row_uid")
            .arg(moment(connection.dialect(), presenceLastsSeconds)),
        {session}, [](const SqlRow &row) {
            return Presence{row.text(0), {row.text(1), row.text(2)}};
        });
}

QString presenceFarewell(const QString &session)
{
    return QStringLiteral("DELETE FROM presence WHERE session = '%1'").arg(QString(session).remove(u'\''));
}

} // namespace shuzhi
