// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/bulkload.h"

#include "models/store/sqlerror.h"

#include <QSqlError>

#include <libpq-fe.h>
#include <sqlite3.h>

#include <utility>

namespace shuzhi {

namespace {

/// What goes to a server in one piece.
constexpr qsizetype bytesPerPiece = 256 * 1024;

bool isNumber(const QVariant &value)
{
    return value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int;
}

/// COPY's text format: one line a row, tabs between cells, \N for NULL.
void appendCell(QByteArray &line, const QVariant &value)
{
    if (value.isNull()) {
        line += "\\N";
        return;
    }
    const QByteArray text = value.toString().toUtf8();
    for (const char c : text) {
        switch (c) {
        case '\\': line += "\\\\"; break;
        case '\n': line += "\\n"; break;
        case '\r': line += "\\r"; break;
        case '\t': line += "\\t"; break;
        default: line += c;
        }
    }
}

Error serverFault(Connection &connection, const PGresult *result, const QString &table)
{
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const QString text =
        QString::fromUtf8(result ? PQresultErrorMessage(result) : PQerrorMessage(connection.postgres()));
    return sqlError(Dialect::Postgres,
                    QSqlError({}, text, QSqlError::StatementError, QString::fromLatin1(state ? state : "")),
                    table);
}

} // namespace

BulkLoad::BulkLoad(Connection &connection, QString table)
    : m_connection(&connection)
    , m_table(std::move(table))
{
}

BulkLoad::BulkLoad(BulkLoad &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_table(std::move(other.m_table))
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_buffer(std::move(other.m_buffer))
{
}

BulkLoad::~BulkLoad()
{
    sqlite3_finalize(m_statement);
    if (!m_connection || m_connection->dialect() == Dialect::Sqlite)
        return;
    PQputCopyEnd(m_connection->postgres(), "given up");
    (void)ended(); // it says that it was given up
}

Result<BulkLoad> BulkLoad::begin(Connection &connection, const QString &table, const QStringList &columns)
{
    const QString names = columns.join(QStringLiteral(", "));
    BulkLoad load(connection, table);
    if (connection.dialect() == Dialect::Sqlite) {
        QStringList places;
        places.fill(QStringLiteral("?"), columns.size());
        const QByteArray sql = QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                                   .arg(table, names, places.join(QStringLiteral(", ")))
                                   .toUtf8();
        const int rc =
            sqlite3_prepare_v2(connection.sqlite(), sql.constData(), -1, &load.m_statement, nullptr);
        if (rc != SQLITE_OK)
            return tl::unexpected(load.sqliteFault());
        return load;
    }
    const QByteArray sql = QStringLiteral("COPY %1 (%2) FROM STDIN").arg(table, names).toUtf8();
    PGresult *result = PQexec(connection.postgres(), sql.constData());
    if (PQresultStatus(result) != PGRES_COPY_IN) {
        const Error error = serverFault(connection, result, table);
        PQclear(result);
        load.m_connection = nullptr; // there is nothing to give up
        return tl::unexpected(error);
    }
    PQclear(result);
    return load;
}

Status BulkLoad::add(const QVariantList &row)
{
    if (m_statement)
        return step(row);
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i > 0)
            m_buffer += '\t';
        appendCell(m_buffer, row[i]);
    }
    m_buffer += '\n';
    return m_buffer.size() < bytesPerPiece ? Status{} : send();
}

Status BulkLoad::step(const QVariantList &row)
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        const int place = int(i) + 1;
        if (row[i].isNull()) {
            sqlite3_bind_null(m_statement, place);
        } else if (isNumber(row[i])) {
            sqlite3_bind_int64(m_statement, place, row[i].toLongLong());
        } else {
            const QByteArray text = row[i].toString().toUtf8();
            sqlite3_bind_text(m_statement, place, text.constData(), int(text.size()), SQLITE_TRANSIENT);
        }
    }
    const int rc = sqlite3_step(m_statement);
    const Status done = rc == SQLITE_DONE ? Status{} : tl::unexpected(sqliteFault());
    sqlite3_reset(m_statement);
    return done;
}

Status BulkLoad::send()
{
    const int sent = PQputCopyData(m_connection->postgres(), m_buffer.constData(), int(m_buffer.size()));
    m_buffer.clear();
    return sent == 1 ? Status{} : tl::unexpected(serverFault(*m_connection, nullptr, m_table));
}

Status BulkLoad::finish()
{
    if (m_statement) {
        sqlite3_finalize(std::exchange(m_statement, nullptr));
        m_connection = nullptr;
        return {};
    }
    Status done = m_buffer.isEmpty() ? Status{} : send();
    const bool closed = PQputCopyEnd(m_connection->postgres(), done ? nullptr : "given up") == 1;
    const Status end = ended();
    if (done && !closed)
        done = tl::unexpected(serverFault(*m_connection, nullptr, m_table));
    m_connection = nullptr;
    return done ? end : done;
}

/// Takes what the server says at the end of a COPY.
Status BulkLoad::ended()
{
    Status done;
    while (PGresult *result = PQgetResult(m_connection->postgres())) {
        if (done && PQresultStatus(result) != PGRES_COMMAND_OK)
            done = tl::unexpected(serverFault(*m_connection, result, m_table));
        PQclear(result);
        if (PQstatus(m_connection->postgres()) != CONNECTION_OK)
            break; // nothing more comes, and asking on would not end
    }
    return done;
}

Error BulkLoad::sqliteFault() const
{
    sqlite3 *handle = m_connection->sqlite();
    return sqlError(Dialect::Sqlite,
                    QSqlError({}, QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError,
                              QString::number(sqlite3_extended_errcode(handle))),
                    m_table);
}

} // namespace shuzhi
