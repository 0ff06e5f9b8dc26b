// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/connection.h"

#include "models/store/sqlerror.h"
#include "models/store/sqlitefile.h"
#include "models/store/sqlitefunctions.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QThread>

#include <sqlite3.h>

namespace shuzhi {

namespace {

std::atomic<Qt::HANDLE> s_forbiddenThread{nullptr};
std::atomic<int> s_connectionCount{0};

/// Statements with a day or ids in their text come and go; only so many are kept.
constexpr qsizetype maxPrepared = 128;

/// Of a connection's pages, in KB. The window has three that only read: what they keep adds up, and the
/// system keeps the file's pages too, so that more makes reading no faster.
constexpr int pagesKept = 32768;
constexpr int pagesKeptByReader = 16384;

int progressHandler(void *flag)
{
    return static_cast<const std::atomic<bool> *>(flag)->load(std::memory_order_relaxed) ? 1 : 0;
}

} // namespace

void Connection::forbidCurrentThread()
{
    s_forbiddenThread = QThread::currentThreadId();
}

Connection::Connection(Location location, QString name)
    : m_location(std::move(location))
    , m_name(std::move(name))
{
}

Connection::~Connection()
{
    if (dialect() == Dialect::Postgres) {
        closeLine();
        return;
    }
    m_prepared.clear();
    if (m_database.isOpen())
        m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const Location &location, OpenMode mode,
                                                     const ConnectionTies &ties)
{
    auto connection = std::unique_ptr<Connection>(
        new Connection(location, QStringLiteral("shuzhi-%1").arg(++s_connectionCount)));
    connection->m_stopped = ties.stopped;
    if (ties.line)
        connection->m_line = ties.line;
    const Status opened =
        location.dialect == Dialect::Sqlite ? connection->openSqlite(mode) : connection->openPostgres();
    if (!opened)
        return tl::unexpected(opened.error());
    connection->m_openedReadOnly = mode == OpenMode::ReadOnly;
    if (mode == OpenMode::ReadOnly)
        connection->m_readOnly = true;
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openScratch()
{
    return open(Location{Dialect::Sqlite, QStringLiteral(":memory:"), {}, {}, {}, 0, {}}, OpenMode::Create);
}

Status Connection::openSqlite(OpenMode mode)
{
    const bool memory = m_location.path == u":memory:";
    SqliteFileState state;
    if (!memory) {
        const Result<SqliteFileState> examined = examineSqliteFile(m_location.path, mode == OpenMode::Create);
        if (!examined)
            return tl::unexpected(examined.error());
        state = *examined;
    }
    const bool readOnly = mode == OpenMode::ReadOnly || state.readOnly;
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    if (readOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (state.readOnly) {
        // A read-only place cannot hold the WAL's index: the file is taken as it stands.
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        m_database.setDatabaseName(sqliteImmutableUri(m_location.path));
    } else {
        m_database.setDatabaseName(m_location.path);
    }
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return tl::unexpected(sqlError(Dialect::Sqlite, m_database.lastError(), m_location.path));
    m_readOnly = readOnly;

    if (const Status functions = registerTrailFunctions(sqlite(), m_session.get()); !functions)
        return functions;
    sqlite3_extended_result_codes(sqlite(), 1);
    for (const QString &pragma :
         {QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA recursive_triggers = ON"),
          QStringLiteral("PRAGMA temp_store = MEMORY"),
          QStringLiteral("PRAGMA cache_size = -%1").arg(readOnly ? pagesKeptByReader : pagesKept),
          QStringLiteral("PRAGMA synchronous = FULL")}) {
        if (const auto done = exec(pragma); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

Status Connection::useWriteAheadLog()
{
    if (dialect() != Dialect::Sqlite || m_readOnly || m_location.path == u":memory:")
        return {};
    const auto done = exec(QStringLiteral("PRAGMA journal_mode = WAL"));
    // Somebody reads in a file without one (a restored backup): the next to open it will do it.
    return done || done.error().code == ErrorCode::DatabaseLocked ? Status{} : tl::unexpected(done.error());
}

sqlite3 *Connection::sqlite() const
{
    const QVariant handle = m_database.driver()->handle();
    const bool ours = handle.isValid()
        && (qstrcmp(handle.typeName(), "sqlite3*") == 0 || qstrcmp(handle.typeName(), "sqlite3 *") == 0);
    return ours ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

void Connection::setCancelFlag(const std::atomic<bool> *flag)
{
    m_cancel = flag;
    if (sqlite3 *handle = sqlite()) {
        sqlite3_progress_handler(handle, flag ? 10'000 : 0, flag ? &progressHandler : nullptr,
                                 const_cast<std::atomic<bool> *>(flag));
    }
}

Result<std::shared_ptr<QSqlQuery>> Connection::prepared(const QString &sql)
{
    if (std::shared_ptr<QSqlQuery> known = m_prepared.take(sql))
        return known;
    auto query = std::make_shared<QSqlQuery>(m_database);
    // On a server a forward-only result is lost, silently, with the next statement.
    query->setForwardOnly(dialect() == Dialect::Sqlite);
    if (!query->prepare(sql))
        return tl::unexpected(failed(query->lastError()));
    return query;
}

void Connection::keep(const QString &sql, const std::shared_ptr<QSqlQuery> &query)
{
    query->finish();
    if (m_prepared.size() >= maxPrepared)
        m_prepared.clear();
    m_prepared.insert(sql, query);
}

Result<std::shared_ptr<QSqlQuery>> Connection::run(const QString &sql, const QVariantList &values)
{
    if (s_forbiddenThread.load() == QThread::currentThreadId()) {
        if (qEnvironmentVariableIsSet("SHUZHI_STRICT"))
            qFatal("SQL statement on the GUI thread: %s", qPrintable(sql));
        return fail(ErrorCode::WrongThread, sql);
    }
    if (m_cancel && m_cancel->load())
        return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    if (m_lost)
        return fail(ErrorCode::ConnectionLost, QStringLiteral("the line is broken"), m_location.display());
    const ServerLine::Waiting waiting(*m_line);
    Result<std::shared_ptr<QSqlQuery>> query = std::make_shared<QSqlQuery>(m_database);
    bool done = false;
    if (dialect() == Dialect::Postgres && values.isEmpty()) {
        // A server prepares neither BEGIN nor DDL, and there is nothing to bind.
        done = (*query)->exec(sql);
    } else {
        query = prepared(sql);
        if (!query)
            return query;
        for (int i = 0; i < values.size(); ++i)
            (*query)->bindValue(i, values[i]);
        done = (*query)->exec();
    }
    if (!done) {
        const Error error = failed((*query)->lastError());
        if (m_lost && !values.isEmpty())
            m_prepared.insert(sql, *query); // ends with the line
        else if (dialect() == Dialect::Postgres && !values.isEmpty())
            keep(sql, *query); // still prepared; letting go of it would be one more statement
        return tl::unexpected(error);
    }
    return query;
}

Result<qint64> Connection::exec(const QString &sql, const QVariantList &values)
{
    const Result<std::shared_ptr<QSqlQuery>> query = run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    const qint64 touched = (*query)->numRowsAffected();
    if (dialect() == Dialect::Sqlite || !values.isEmpty())
        keep(sql, *query);
    return touched;
}

Result<qint64> Connection::execAlways(const QString &sql)
{
    const std::atomic<bool> *flag = m_cancel;
    setCancelFlag(nullptr);
    const Result<qint64> done = exec(sql);
    setCancelFlag(flag);
    return done;
}

Status Connection::each(const QString &sql, const QVariantList &values, const RowFunction &row)
{
    const Result<std::shared_ptr<QSqlQuery>> query = run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    const SqlRow current(**query);
    while ((*query)->next())
        row(current);
    const QSqlError error = (*query)->lastError();
    if (error.isValid())
        return tl::unexpected(failed(error));
    if (dialect() == Dialect::Sqlite || !values.isEmpty())
        keep(sql, *query);
    return {};
}

Result<QVariant> Connection::value(const QString &sql, const QVariantList &values)
{
    QVariant first;
    const Status done = each(sql, values, [&](const SqlRow &row) {
        if (!first.isValid())
            first = row.value(0);
    });
    return done.map([&] { return first; });
}

Status Connection::execScript(const QString &script)
{
    for (const QString &statement : script.split(QStringLiteral("\n-- next\n"))) {
        const ServerLine::Waiting waiting(*m_line);
        QSqlQuery query(m_database);
        if (!query.exec(statement)) {
            Error error = failed(query.lastError());
            error.detail += QStringLiteral(" in: ") + statement.left(200);
            return tl::unexpected(error);
        }
    }
    return {};
}

} // namespace shuzhi
