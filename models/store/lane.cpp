// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/lane.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>

using namespace std::chrono_literals;

namespace shuzhi {

namespace {

/// So often is a job begun again; one that breaks its line each time (a server's fault) must come to an end.
constexpr int maxBegins = 20;
/// A server that goes on ends a statement in this time when it is asked to.
constexpr auto grace = 150ms;
/// Whoever waits on a line that was broken comes back in this time.
constexpr auto afterBreak = 50ms;

} // namespace

struct Lane::Entry
{
    Ticket ticket = 0;
    CancelFlag cancel;
    Job job;
};

/// What the thread does, and what it shares with the others.
class Lane::Worker
{
public:
    Worker(Mailbox &mailbox, Opener opener, std::shared_ptr<ServerLink> link, Reopener reopener)
        : m_mailbox(mailbox)
        , m_opener(std::move(opener))
        , m_reopener(std::move(reopener))
        , m_link(std::move(link))
    {
    }

    void work();
    void post(Entry entry);
    void end();
    void cancel(const CancelFlag &flag);
    /// Whether the thread came to its end; waits for it, but not for long on a server.
    [[nodiscard]] bool awaitEnd();
    [[nodiscard]] ServerLine &line() { return *m_line; }

private:
    bool take(Entry &entry);
    void run(Entry &entry);
    [[nodiscard]] Result<Connection *> ready(const Entry &entry);
    [[nodiscard]] Status open(const ServerLink::Stopped &stopped);
    [[nodiscard]] Status reopen(const Error &why, const ServerLink::Stopped &stopped);
    [[nodiscard]] std::any perform(Entry &entry, const Result<Connection *> &connection);
    /// Nothing once the lane has left the thread to itself.
    void tell(const std::function<void(Mailbox &)> &what);

    Mailbox &m_mailbox;
    const Opener m_opener;
    const Reopener m_reopener;
    const std::shared_ptr<ServerLink> m_link;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Entry> m_queue; ///< guarded by m_mutex
    CancelFlag m_running; ///< guarded by m_mutex
    bool m_ended = false; ///< guarded by m_mutex
    bool m_left = false; ///< nobody joins the thread: the mailbox may be gone; guarded by m_mutex
    std::chrono::steady_clock::time_point m_patience; ///< a statement may end by itself until then
    std::atomic<bool> m_stop{false};
    const std::shared_ptr<ServerLine> m_line = std::make_shared<ServerLine>(); ///< of m_connection
    std::unique_ptr<Connection> m_connection; ///< the lane's thread only
};

Lane::Lane(Mailbox &mailbox, Opener opener)
    : Lane(mailbox, std::move(opener), nullptr, {})
{
}

Lane::Lane(Mailbox &mailbox, Opener opener, std::shared_ptr<ServerLink> link, Reopener reopener)
    : m_worker(std::make_shared<Worker>(mailbox, std::move(opener), std::move(link), std::move(reopener)))
    , m_thread([worker = m_worker] { worker->work(); })
{
}

Lane::~Lane()
{
    end();
    if (m_worker->awaitEnd())
        m_thread.join();
    else
        m_thread.detach();
}

void Lane::post(Ticket ticket, CancelFlag flag, Job job)
{
    m_worker->post({ticket, std::move(flag), std::move(job)});
}

void Lane::end()
{
    m_worker->end();
}

void Lane::cancel(const CancelFlag &flag)
{
    m_worker->cancel(flag);
}

qint64 Lane::waitingMs()
{
    return m_worker->line().waitingMs();
}

void Lane::breakLine()
{
    m_worker->line().breakOff();
}

void Lane::Worker::post(Entry entry)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stop)
            m_queue.push_back(std::move(entry));
    }
    m_wake.notify_all();
}

void Lane::Worker::end()
{
    CancelFlag running;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stop)
            return;
        m_stop = true;
        m_patience = std::chrono::steady_clock::now() + grace;
        m_queue.clear();
        running = m_running;
    }
    if (running)
        cancel(running);
    m_wake.notify_all();
    if (m_link)
        m_link->wake();
}

bool Lane::Worker::awaitEnd()
{
    std::unique_lock lock(m_mutex);
    const auto ended = [this] { return m_ended; };
    if (!m_link) { // a file, or a line whose answer is waited for anyhow
        m_wake.wait(lock, ended);
        return true;
    }
    if (m_wake.wait_until(lock, m_patience, ended))
        return true;
    m_line->breakOff();
    m_left = !m_wake.wait_for(lock, afterBreak, ended);
    return !m_left;
}

void Lane::Worker::cancel(const CancelFlag &flag)
{
    flag->store(true);
    {
        const std::lock_guard lock(m_mutex);
        if (m_running == flag)
            m_line->askToStop(); // SQLite's progress handler reads the flag itself
    }
    if (m_link)
        m_link->wake();
}

void Lane::Worker::tell(const std::function<void(Mailbox &)> &what)
{
    const std::lock_guard lock(m_mutex);
    if (!m_left)
        what(m_mailbox);
}

bool Lane::Worker::take(Entry &entry)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stop || !m_queue.empty(); });
    if (m_stop)
        return false;
    entry = std::move(m_queue.front());
    m_queue.pop_front();
    m_running = entry.cancel;
    return true;
}

Status Lane::Worker::open(const ServerLink::Stopped &stopped)
{
    const auto attempt = [&]() -> Status {
        Result<std::unique_ptr<Connection>> opened = m_opener({stopped, m_line});
        if (!opened)
            return tl::unexpected(opened.error());
        m_connection = std::move(*opened);
        return {};
    };
    Status opened = attempt();
    // Once the city was open, a server that is away is waited for; before that it is an answer.
    if (!opened && opened.error().code != ErrorCode::Cancelled && m_link && m_link->wasUp())
        opened = m_link->restore(opened.error(), attempt, stopped);
    if (!opened)
        return opened;
    m_connection->setStopped([this] { return m_stop.load(); });
    if (!m_link)
        return opened;
    m_link->noteUp();
    m_connection->setRestorer([this] {
        // A commit in doubt is not given up by a person's cancel: it may have been done.
        return reopen({ErrorCode::ConnectionLost, {}, m_connection->location().display()},
                      [this] { return m_stop.load(); });
    });
    return {};
}

Status Lane::Worker::reopen(const Error &why, const ServerLink::Stopped &stopped)
{
    return m_link->restore(
        why, [this] { return m_reopener(*m_connection); }, stopped);
}

Result<Connection *> Lane::Worker::ready(const Entry &entry)
{
    const auto stopped = [this, &entry] { return m_stop || entry.cancel->load(); };
    if (!m_connection) {
        if (const Status opened = open(stopped); !opened)
            return tl::unexpected(opened.error());
    }
    m_connection->beginWork();
    if (m_link && m_connection->isLost()) {
        const Status back =
            reopen({ErrorCode::ConnectionLost, {}, m_connection->location().display()}, stopped);
        if (!back)
            return tl::unexpected(back.error());
        m_connection->beginWork();
    }
    return m_connection.get();
}

std::any Lane::Worker::perform(Entry &entry, const Result<Connection *> &connection)
{
    if (connection)
        m_connection->setCancelFlag(entry.cancel.get());
    JobContext context(entry.cancel, [this, ticket = entry.ticket](double f) {
        tell([=](Mailbox &mailbox) { mailbox.putProgress(ticket, f); });
    });
    std::any answer = entry.job(connection, context);
    if (connection)
        m_connection->setCancelFlag(nullptr);
    return answer;
}

void Lane::Worker::run(Entry &entry)
{
    std::any answer;
    for (int begun = 1;; ++begun) {
        const Result<Connection *> connection = ready(entry);
        if (m_stop)
            break; // nobody asks any more
        answer = perform(entry, connection);
        if (!connection || !m_link || !m_connection->fate().isUndone() || begun == maxBegins || m_stop)
            break;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_running.reset();
    }
    // The job may hold values of the asker: gone before the answer is there to be seen.
    entry.job = nullptr;
    if (answer.has_value())
        tell([&](Mailbox &mailbox) { mailbox.put(entry.ticket, std::move(answer)); });
}

void Lane::Worker::work()
{
    Entry entry;
    while (take(entry))
        run(entry);
    m_connection.reset();
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_wake.notify_all();
}

} // namespace shuzhi
