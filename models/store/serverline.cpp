// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/serverline.h"

#include <QDeadlineTimer>

#include <libpq-fe.h>

#include <thread>
#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace shuzhi {

void ServerLine::hold(pg_conn *server)
{
    const std::lock_guard lock(m_mutex);
    m_socket = server ? PQsocket(server) : -1;
    m_handle = std::shared_ptr<pg_cancel>(server ? PQgetCancel(server) : nullptr, &PQfreeCancel);
}

void ServerLine::breakOff() const
{
    const std::lock_guard lock(m_mutex);
    if (m_socket < 0)
        return;
#ifdef Q_OS_WIN
    ::shutdown(SOCKET(m_socket), SD_BOTH);
#else
    ::shutdown(m_socket, SHUT_RDWR);
#endif
}

void ServerLine::askToStop()
{
    const std::lock_guard lock(m_mutex);
    if (!m_handle)
        return;
    m_wish = std::make_shared<Wish>();
    // Nobody joins it: on a server that stands still it waits until that goes on, and owns all it uses.
    std::thread([wish = m_wish, handle = m_handle] {
        char message[256];
        PQcancel(handle.get(), message, sizeof message);
        const std::lock_guard done(wish->mutex);
        wish->over = true;
        wish->done.notify_all();
    }).detach();
}

bool ServerLine::isSettled(int waitMs)
{
    std::shared_ptr<Wish> wish;
    {
        const std::lock_guard lock(m_mutex);
        wish = std::exchange(m_wish, {});
    }
    if (!wish)
        return true;
    std::unique_lock lock(wish->mutex);
    return wish->done.wait_for(lock, std::chrono::milliseconds(waitMs), [&] { return wish->over; });
}

ServerLine::Waiting::Waiting(ServerLine &line)
    : m_line(line)
{
    m_line.m_since = QDeadlineTimer::current().deadline();
}

ServerLine::Waiting::~Waiting()
{
    m_line.m_since = 0;
}

qint64 ServerLine::waitingMs() const
{
    const qint64 since = m_since;
    return since == 0 ? 0 : QDeadlineTimer::current().deadline() - since;
}

} // namespace shuzhi
