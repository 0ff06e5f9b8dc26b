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
    /// @param key of a write that is to be done once however often it is asked for; on a server every write
    /// has one, by which a commit whose answer was lost is found again
    [[nodiscard]] static Result<Transaction> begin(Connection &, const Actor &, const Clock & = {},
                                                   const QString &key = {});
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;

    /// The write of this key was committed before: nothing is to be written.
    [[nodiscard]] bool isDone() const { return m_isDone; }
    /// Moves the simulated clock on; days never run backwards (Internal otherwise).
    [[nodiscard]] Status setClock(const Clock &);
    /// The last day of the trail so far; empty where there is none.
    [[nodiscard]] const QString &lastDay() const { return m_lastDay; }
    /// On a server that goes away under it, waits for its return and learns whether it was done; if not, or
    /// if that could not be learnt, the error is ConnectionLost (WorkFate tells them apart).
    [[nodiscard]] Status commit();
    /// Commits and gives the link of the chain that the transaction became; 0 if it wrote nothing.
    [[nodiscard]] Result<qint64> commitLink();

private:
    explicit Transaction(Connection &connection);
    [[nodiscard]] Status readHead();
    [[nodiscard]] Status startClock(const Clock &clock);
    [[nodiscard]] Status claim(const QString &key);
    [[nodiscard]] Status settle(const Error &broken);
    [[nodiscard]] Status pushSession();
    [[nodiscard]] Status seal();
    [[nodiscard]] Result<bool> wroteOnServer();
    void end();

    Connection *m_connection;
    QString m_lastDay;
    QString m_key; ///< empty: none
    bool m_isDone = false;
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
