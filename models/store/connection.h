// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/location.h"
#include "models/store/serverline.h"
#include "models/store/session.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>
#include <functional>
#include <memory>

class QSqlError;
struct sqlite3;
struct pg_conn;

namespace shuzhi {

enum class OpenMode {
    Create, ///< makes the file if there is none (init, demo, restore)
    ReadWrite,
    ReadOnly,
};

/// What ties a connection to a server to other threads from before it is opened.
struct ConnectionTies
{
    std::function<bool()> stopped; ///< see Connection::setStopped()
    std::shared_ptr<ServerLine> line; ///< see Connection::line(); null: one of its own
};

/// One row of a result while it is being read.
class SqlRow
{
public:
    explicit SqlRow(const QSqlQuery &query)
        : m_query(query)
    {
    }
    /// NULL is the empty text.
    [[nodiscard]] QString text(int column) const
    {
        return m_query.isNull(column) ? QString() : m_query.value(column).toString();
    }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }

private:
    const QSqlQuery &m_query;
};

/// One database connection, owned and used by one thread. All SQL of the program goes through here,
/// so that errors become values, placeholders are always bound and a statement on the GUI thread is
/// found (see forbidCurrentThread).
class Connection
{
public:
    using RowFunction = std::function<void(const SqlRow &)>;

    /// Opens without changing anything in an existing file; a foreign, damaged, newer, empty, locked
    /// or unreachable database is refused with its own code before any write.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const Location &, OpenMode,
                                                                  const ConnectionTies &ties = {});
    /// An empty SQLite database in memory, for replays and tests.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> openScratch();
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] Dialect dialect() const { return m_location.dialect; }
    [[nodiscard]] const Location &location() const { return m_location; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    /// Runs one statement with `?` placeholders; gives the number of rows it touched.
    [[nodiscard]] Result<qint64> exec(const QString &sql, const QVariantList &values = {});
    /// Calls `row` for each row of the result; it may run other statements meanwhile.
    [[nodiscard]] Status each(const QString &sql, const QVariantList &values, const RowFunction &row);
    /// First column of the first row; an invalid QVariant if there is none.
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    template<class T>
    [[nodiscard]] Result<QList<T>> list(const QString &sql, const QVariantList &values,
                                        const std::function<T(const SqlRow &)> &map)
    {
        QList<T> rows;
        return each(sql, values, [&](const SqlRow &row) { rows.append(map(row)); }).map([&] { return rows; });
    }
    /// Runs a closing statement (ROLLBACK, a pragma) even when the job was cancelled.
    [[nodiscard]] Result<qint64> execAlways(const QString &sql);
    /// Several statements parted by a line `-- next`.
    [[nodiscard]] Status execScript(const QString &script);

    [[nodiscard]] TrailSession &session() { return *m_session; }
    /// SQLite's own handle, for bulk work, backup and functions; null on a server.
    [[nodiscard]] sqlite3 *sqlite() const;
    /// libpq's own handle, for COPY; null on a file.
    [[nodiscard]] pg_conn *postgres() const;
    [[nodiscard]] QSqlDatabase &database() { return m_database; }
    /// Write-ahead journal for a city that is ours and of our schema; others are left as they are.
    [[nodiscard]] Status useWriteAheadLog();
    /// A running statement stops with Cancelled soon after the flag turns true.
    void setCancelFlag(const std::atomic<bool> *flag);
    /// What other threads may do while a statement runs on a server.
    [[nodiscard]] ServerLine &line() { return *m_line; }

    /// File: who is told how long a write waited until other programs let it begin, also where it gave up.
    void setWaitTold(std::function<void(qint64 ms)> told) { m_waitTold = std::move(told); }
    void tellWait(qint64 ms) const
    {
        if (m_waitTold)
            m_waitTold(ms);
    }

    /// Server: the line broke under a statement. Until reopen() every statement fails with ConnectionLost.
    [[nodiscard]] bool isLost() const { return m_lost; }
    /// Server: a new line in place of the broken one. Prepared statements, the session's settings and
    /// whatever was not committed are gone; a backend that is still at it is told to end. The schema is the
    /// caller's to look at.
    [[nodiscard]] Status reopen();
    /// The line is not to be used as it is: the next piece of work begins with another reopen().
    void giveUpLine() { m_lost = true; }
    /// Server: how a commit whose answer was lost gets its line back to learn its fate; by default reopen()
    /// is tried for a while.
    void setRestorer(std::function<Status()> restorer) { m_restorer = std::move(restorer); }
    [[nodiscard]] Status restore();
    /// Opening a line to a server is given up soon after this says true, unless that falls silent between its
    /// first word and its last.
    void setStopped(std::function<bool()> stopped) { m_stopped = std::move(stopped); }
    /// Server: a statement that takes longer is ended there (TimedOut); 0: none is.
    [[nodiscard]] Status setStatementTimeout(int ms);
    /// The next piece of work begins: nothing of it was done or lost yet.
    void beginWork();
    /// What a piece of work did to the database so far, for whoever may have to do it again.
    [[nodiscard]] WorkFate &fate() { return m_fate; }

    /// From now on a statement on the calling thread is a fault: it aborts when SHUZHI_STRICT is set
    /// (tests) and fails with WrongThread otherwise.
    static void forbidCurrentThread();

    /// Where passwords of servers come from, asked on the thread that opens (the system's keychain); an
    /// empty answer, or no source, leaves it to PGPASSWORD and pgpass. Set once, by the program.
    using PasswordSource = std::function<QString(const Location &)>;
    static void setPasswordSource(PasswordSource source);
    /// The one that counts now; may wait for the source.
    [[nodiscard]] static QString passwordFor(const Location &);

private:
    Connection(Location location, QString name);
    [[nodiscard]] Status openSqlite(OpenMode);
    [[nodiscard]] Status openPostgres();
    [[nodiscard]] Status openLine(const QString &password);
    [[nodiscard]] Status beginSession();
    void closeLine();
    /// What a failed statement means; notes that the line is lost.
    [[nodiscard]] Error failed(const QSqlError &error);
    /// Gives the executed statement, taken out of the cache; keep() puts it back.
    [[nodiscard]] Result<std::shared_ptr<QSqlQuery>> run(const QString &sql, const QVariantList &values);
    [[nodiscard]] Result<std::shared_ptr<QSqlQuery>> prepared(const QString &sql);
    void keep(const QString &sql, const std::shared_ptr<QSqlQuery> &query);

    Location m_location;
    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    std::unique_ptr<TrailSession> m_session = std::make_unique<TrailSession>();
    const std::atomic<bool> *m_cancel = nullptr;
    std::function<void(qint64)> m_waitTold;
    bool m_readOnly = false;

    // Of a server.
    std::shared_ptr<ServerLine> m_line = std::make_shared<ServerLine>();
    WorkFate m_fate;
    bool m_lost = false;
    bool m_openedReadOnly = false; ///< a newer schema may make it so later
    int m_statementTimeout = 0;
    qint64 m_backend = 0; ///< process at the other end, and
    QString m_backendStart; ///< when that began: numbers are given again
    std::function<Status()> m_restorer;
    std::function<bool()> m_stopped;
};

} // namespace shuzhi
