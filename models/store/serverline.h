// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

struct pg_conn;
struct pg_cancel;

namespace shuzhi {

/// How far a piece of work came: whether it can be done again from its beginning after its line broke.
struct WorkFate
{
    bool lost = false; ///< the line broke under it
    bool committed = false; ///< something of it stands
    bool unknown = false; ///< whether something of it stands could not be learnt

    [[nodiscard]] bool isUndone() const { return lost && !committed && !unknown; }
};

/// What other threads may do to the line of a connection while its own thread waits for an answer: look how
/// long that takes, ask the server to stop, break it.
class ServerLine
{
public:
    /// The connection's thread: the line stands, or is about to be closed (null).
    void hold(pg_conn *server);

    /// Any thread: breaks the line. Who waits for an answer hears that it is lost.
    void breakOff() const;
    /// Any thread: asks the server to stop the running statement, without waiting for it. A server that
    /// stands still does not answer that either.
    void askToStop();
    /// The connection's thread: whether no such wish is under way any more; waits for it, but not for long.
    /// One that is may come any time, and would hit a later statement.
    [[nodiscard]] bool isSettled(int waitMs);

    /// Marks a statement as under way while it lives.
    class Waiting
    {
    public:
        explicit Waiting(ServerLine &line);
        ~Waiting();
        Q_DISABLE_COPY_MOVE(Waiting)

    private:
        ServerLine &m_line;
    };
    /// Any thread: how long the running statement has waited for its answer; 0: none is running.
    [[nodiscard]] qint64 waitingMs() const;

private:
    /// A wish to stop, on a thread of its own.
    struct Wish
    {
        std::mutex mutex;
        std::condition_variable done;
        bool over = false; ///< guarded by mutex
    };
    mutable std::mutex m_mutex;
    int m_socket = -1; ///< guarded by m_mutex
    std::shared_ptr<pg_cancel> m_handle; ///< guarded by m_mutex
    std::shared_ptr<Wish> m_wish; ///< guarded by m_mutex
    std::atomic<qint64> m_since{0}; ///< ms of the steady clock
};

} // namespace shuzhi
