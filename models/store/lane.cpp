// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/lane.h"

namespace shuzhi {

Lane::Lane(Mailbox &mailbox, Opener opener)
    : m_mailbox(mailbox)
    , m_opener(std::move(opener))
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
    m_thread.join();
}

void Lane::post(Ticket ticket, CancelFlag flag, Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back({ticket, std::move(flag), std::move(job)});
    }
    m_wake.notify_one();
}

void Lane::cancel(const CancelFlag &flag)
{
    flag->store(true);
    const std::lock_guard lock(m_mutex);
    if (m_running == flag && m_current && m_current->dialect() == Dialect::Postgres)
        m_current->requestServerCancel(); // SQLite's progress handler reads the flag itself
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

void Lane::run(Entry &entry)
{
    Result<Connection *> connection = m_connection.get();
    if (!m_connection) {
        Result<std::unique_ptr<Connection>> opened = m_opener();
        if (opened) {
            m_connection = std::move(*opened);
            connection = m_connection.get();
        } else {
            connection = tl::unexpected(opened.error());
        }
    }
    {
        const std::lock_guard lock(m_mutex);
        m_current = m_connection.get();
    }
    if (connection)
        m_connection->setCancelFlag(entry.cancel.get());
    JobContext context(entry.cancel,
                       [this, ticket = entry.ticket](double f) { m_mailbox.putProgress(ticket, f); });
    std::any answer = entry.job(connection, context);
    if (m_connection)
        m_connection->setCancelFlag(nullptr);
    {
        const std::lock_guard lock(m_mutex);
        m_current = nullptr;
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
    m_connection.reset();
}

} // namespace shuzhi
