// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/lane.h"

using namespace std::chrono_literals;

namespace shuzhi {

namespace {

/// So often is a job begun again; one that breaks its line each time (a server's fault) must come to an end.
constexpr int maxBegins = 20;

} // namespace

Lane::Lane(Mailbox &mailbox, Opener opener)
    : m_mailbox(mailbox)
    , m_opener(std::move(opener))
    , m_thread([this] { work(); })
{
}

Lane::Lane(Mailbox &mailbox, Opener opener, ServerLink &link, Reopener reopener)
    : m_mailbox(mailbox)
    , m_opener(std::move(opener))
    , m_reopener(std::move(reopener))
    , m_link(&link)
    , m_thread([this] { work(); })
{
}

Lane::~Lane()
{
    CancelFlag running;
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
        m_queue.clear();
        running = m_running;
    }
    if (running)
        cancel(running);
    m_wake.notify_all();
    if (m_link) {
        m_link->wake();
        std::unique_lock lock(m_mutex);
        while (!m_wake.wait_for(lock, 300ms, [this] { return m_ended; })) {
            if (m_current)
                m_current->line().breakOff();
        }
    }
    m_thread.join();
}

void Lane::post(Ticket ticket, CancelFlag flag, Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back({ticket, std::move(flag), std::move(job)});
    }
    m_wake.notify_all();
}

void Lane::cancel(const CancelFlag &flag)
{
    flag->store(true);
    {
        const std::lock_guard lock(m_mutex);
        if (m_running == flag && m_current && m_current->dialect() == Dialect::Postgres)
            m_current->line().askToStop(); // SQLite's progress handler reads the flag itself
    }
    if (m_link)
        m_link->wake();
}

qint64 Lane::waitingMs()
{
    const std::lock_guard lock(m_mutex);
    return m_current ? m_current->line().waitingMs() : 0;
}

void Lane::breakLine()
{
    const std::lock_guard lock(m_mutex);
    if (m_current)
        m_current->line().breakOff();
}

bool Lane::take(Entry &entry)
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

Status Lane::open(const ServerLink::Stopped &stopped)
{
    const auto attempt = [this]() -> Status {
        Result<std::unique_ptr<Connection>> opened = m_opener();
        if (!opened)
            return tl::unexpected(opened.error());
        const std::lock_guard lock(m_mutex);
        m_connection = std::move(*opened);
        m_current = m_connection.get();
        return {};
    };
    Status opened = attempt();
    // Once the city was open, a server that is away is waited for; before that it is an answer.
    if (!opened && m_link && m_link->wasUp())
        opened = m_link->restore(opened.error(), attempt, stopped);
    if (!opened || !m_link)
        return opened;
    m_link->noteUp();
    m_connection->setStopped([this] { return m_stop.load(); });
    m_connection->setRestorer([this] {
        // A commit in doubt is not given up by a person's cancel: it may have been done.
        return reopen({ErrorCode::ConnectionLost, {}, m_connection->location().display()},
                      [this] { return m_stop.load(); });
    });
    return {};
}

Status Lane::reopen(const Error &why, const ServerLink::Stopped &stopped)
{
    return m_link->restore(
        why, [this] { return m_reopener(*m_connection); }, stopped);
}

Result<Connection *> Lane::ready(const Entry &entry)
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

std::any Lane::perform(Entry &entry, const Result<Connection *> &connection)
{
    if (connection)
        m_connection->setCancelFlag(entry.cancel.get());
    JobContext context(entry.cancel,
                       [this, ticket = entry.ticket](double f) { m_mailbox.putProgress(ticket, f); });
    std::any answer = entry.job(connection, context);
    if (connection)
        m_connection->setCancelFlag(nullptr);
    return answer;
}

void Lane::run(Entry &entry)
{
    std::any answer;
    for (int begun = 1;; ++begun) {
        const Result<Connection *> connection = ready(entry);
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
    m_mailbox.put(entry.ticket, std::move(answer));
}

void Lane::work()
{
    Entry entry;
    while (take(entry))
        run(entry);
    {
        const std::lock_guard lock(m_mutex);
        m_current = nullptr;
    }
    m_connection.reset();
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_wake.notify_all();
}

} // namespace shuzhi
