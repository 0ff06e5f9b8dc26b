// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/mailbox.h"
#include "models/store/serverlink.h"

#include <any>
#include <atomic>
#include <functional>
#include <memory>
#include <thread>

namespace shuzhi {

/// Turned true by whoever no longer wants the work; the running statement stops soon after.
using CancelFlag = std::shared_ptr<std::atomic<bool>>;

/// What a query may use besides the connection.
class JobContext
{
public:
    JobContext(CancelFlag cancel, std::function<void(double)> progress)
        : m_cancel(std::move(cancel))
        , m_progress(std::move(progress))
    {
    }
    [[nodiscard]] bool isCancelled() const { return m_cancel && m_cancel->load(); }
    /// @param fraction 0 … 1
    void report(double fraction) const
    {
        if (m_progress)
            m_progress(fraction);
    }
    /// The same work for a part of it, whose 0 … 1 is `from` … `to` of the whole.
    [[nodiscard]] JobContext part(double from, double to) const
    {
        return {m_cancel,
                [whole = *this, from, to](double fraction) { whole.report(from + (to - from) * fraction); }};
    }

private:
    CancelFlag m_cancel;
    std::function<void(double)> m_progress;
};

/// One thread that alone opens, uses and closes one connection, with a queue of jobs worked in order.
/// Answers go to the mailbox; a job whose connection could not be opened is answered with that error. On a
/// server a job whose line breaks waits until that is back and is done again from its beginning, unless some
/// of it stands or may stand (WorkFate): it is done once or answered with ConnectionLost.
class Lane
{
public:
    using Opener = std::function<Result<std::unique_ptr<Connection>>(const ConnectionTies &)>;
    /// Makes what opener made usable again after its line broke.
    using Reopener = std::function<Status(Connection &)>;
    /// Gets the connection, or the error why there is none; gives what the mailbox delivers.
    using Job = std::function<std::any(const Result<Connection *> &, JobContext &)>;

    /// @param opener is called on the lane's thread, as often as it fails
    Lane(Mailbox &mailbox, Opener opener);
    /// @param link the way to the server, shared by the store's lanes
    Lane(Mailbox &mailbox, Opener opener, std::shared_ptr<ServerLink> link, Reopener reopener);
    /// end(), and joins. A server that does not answer is not waited for: 150 ms after end() its line is
    /// broken, and a thread that does not come back even then (libpq waits for a name, Qt's driver for the
    /// first answers on a line nobody else knows) is left to itself; it touches nothing of ours any more.
    ~Lane();
    Q_DISABLE_COPY_MOVE(Lane)

    void post(Ticket ticket, CancelFlag cancel, Job job);
    /// Cancels what runs, drops what waits and takes nothing more; does not wait.
    void end();
    /// Any thread: stops the running statement if it belongs to this flag.
    void cancel(const CancelFlag &flag);
    /// Any thread: how long a statement has waited for the server's answer; 0: none does.
    [[nodiscard]] qint64 waitingMs();
    /// Any thread: the server does not answer: whoever waits for it hears that the line is lost.
    void breakLine();

private:
    struct Entry;
    class Worker;

    std::shared_ptr<Worker> m_worker; ///< the thread has it too
    std::thread m_thread;
};

} // namespace shuzhi
