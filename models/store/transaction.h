// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace shuzhi {

/// A simulated clock, for the demonstration city, copies and replays; empty texts mean the real one.
struct Clock
{
    QString at, day;
};

/// A write transaction under the trail: takes the write lock, gives the triggers their session, seals
/// the entries as one link of the chain at commit, rolls back when dropped.
class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(Connection &, const Actor &, const Clock & = {});
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;

    /// Moves the simulated clock on; days never run backwards (Internal otherwise).
    [[nodiscard]] Status setClock(const Clock &);
    [[nodiscard]] Status commit();
    /// Commits and gives the link of the chain that the transaction became; 0 if it wrote nothing.
    [[nodiscard]] Result<qint64> commitLink();

private:
    Transaction(Connection &connection, QString lastDay);
    [[nodiscard]] Status pushSession();
    [[nodiscard]] Status seal();
    [[nodiscard]] Result<bool> wroteOnServer();
    void end();

    Connection *m_connection;
    QString m_lastDay;
};

/// A read transaction: everything read in it is of one moment.
class ReadScope
{
public:
    [[nodiscard]] static Result<ReadScope> begin(Connection &);
    ~ReadScope();
    ReadScope(ReadScope &&other) noexcept;
    ReadScope &operator=(ReadScope &&) = delete;

private:
    explicit ReadScope(Connection &connection)
        : m_connection(&connection)
    {
    }
    Connection *m_connection;
};

/// The city's reference day: the setting `reference_day`, otherwise today in UTC+8.
[[nodiscard]] Result<QString> referenceDay(Connection &);
/// A setting's value, or `fallback` when it is not set.
[[nodiscard]] Result<QString> settingValue(Connection &, const QString &key, const QString &fallback = {});

} // namespace shuzhi
