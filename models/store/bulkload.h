// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

struct sqlite3_stmt;

namespace shuzhi {

/// Puts rows into a table the fastest way there is: COPY on a server, one prepared statement on a file.
/// A server takes no COPY into a table with row-level security for a login that is bound by it. Until
/// finish() a server's connection runs nothing else.
class BulkLoad
{
public:
    [[nodiscard]] static Result<BulkLoad> begin(Connection &, const QString &table,
                                                const QStringList &columns);
    /// Gives up what is not finished; the transaction is then broken on a server.
    ~BulkLoad();
    BulkLoad(BulkLoad &&other) noexcept;
    BulkLoad &operator=(BulkLoad &&) = delete;

    /// Texts, whole numbers and nulls, in the order of the columns.
    [[nodiscard]] Status add(const QVariantList &row);
    [[nodiscard]] Status finish();

private:
    BulkLoad(Connection &connection, QString table);
    [[nodiscard]] Status send();
    [[nodiscard]] Status step(const QVariantList &row);
    [[nodiscard]] Status ended();
    [[nodiscard]] Error sqliteFault() const;

    Connection *m_connection;
    QString m_table;
    sqlite3_stmt *m_statement = nullptr; ///< a file's
    QByteArray m_buffer; ///< a server's: lines in COPY's text format
};

} // namespace shuzhi
