// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cutproxy.h"

#include <QtGlobal>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <utility>
#include <vector>

namespace shuzhi::test {

namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void sendAll(int socket, const QByteArray &bytes)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t some =
            ::send(socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (some <= 0)
            return; // it has gone; its end will be read
        sent += some;
    }
}

} // namespace

CutProxy::CutProxy(int serverPort)
    : m_listener(::socket(AF_INET, SOCK_STREAM, 0))
    , m_serverPort(serverPort)
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    const bool listens = ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) == 0
        && ::listen(m_listener, 64) == 0
        && ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    m_port = listens ? ntohs(address.sin_port) : 0;
    m_thread = std::thread([this] { work(); });
}

CutProxy::~CutProxy()
{
    m_stop = true;
    m_thread.join();
    endAll();
    ::close(m_listener);
}

void CutProxy::cut()
{
    m_cutNow = true;
}

void CutProxy::cutAfter(qint64 bytes)
{
    m_budget = bytes;
}

void CutProxy::cutAt(const QByteArray &text, bool heard)
{
    const std::lock_guard lock(m_mutex);
    m_text = text;
    m_heard = heard;
}

void CutProxy::endAll()
{
    for (const Pair &pair : std::exchange(m_pairs, {})) {
        ::close(pair.client);
        ::close(pair.server);
    }
}

void CutProxy::accept()
{
    const int client = ::accept(m_listener, nullptr, nullptr);
    const int server = m_refusing ? -1 : ::socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = loopback(m_serverPort);
    if (server >= 0 && ::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) {
        m_pairs.push_back({client, server, false});
        return;
    }
    ::close(client);
    if (server >= 0)
        ::close(server);
}

/// Whether the wire breaks in this chunk; it is shortened to what still passes.
bool CutProxy::cutsHere(Pair &pair, QByteArray &chunk, bool fromClient)
{
    if (fromClient) {
        const std::lock_guard lock(m_mutex);
        if (!m_text.isEmpty() && chunk.contains(m_text)) {
            m_text.clear();
            if (!m_heard) {
                chunk.clear();
                return true;
            }
            pair.silent = true;
        }
    } else if (pair.silent) {
        chunk.clear(); // the server has answered: it has done what it was asked
        return true;
    }
    const qint64 budget = m_budget;
    if (budget < 0)
        return false;
    const bool ends = chunk.size() > budget;
    m_budget = ends ? -1 : budget - chunk.size();
    if (ends)
        chunk.truncate(budget);
    return ends;
}

void CutProxy::pass(Pair &pair, bool fromClient)
{
    QByteArray chunk(65536, Qt::Uninitialized);
    const ssize_t size =
        ::recv(fromClient ? pair.client : pair.server, chunk.data(), size_t(chunk.size()), 0);
    if (size <= 0) {
        ::close(std::exchange(pair.client, -1));
        ::close(std::exchange(pair.server, -1));
        return;
    }
    chunk.truncate(size);
    const bool ends = cutsHere(pair, chunk, fromClient);
    sendAll(fromClient ? pair.server : pair.client, chunk);
    if (ends)
        m_cutNow = true;
}

void CutProxy::work()
{
    while (!m_stop) {
        std::vector<pollfd> waiting{{m_listener, POLLIN, 0}};
        std::vector<std::pair<Pair *, bool>> ends;
        for (Pair &pair : m_pairs) {
            for (const bool client : {true, false}) {
                waiting.push_back({client ? pair.client : pair.server, POLLIN, 0});
                ends.emplace_back(&pair, client);
            }
        }
        if (m_frozen && !m_cutNow) {
            ::poll(nullptr, 0, 5);
            continue;
        }
        ::poll(waiting.data(), nfds_t(waiting.size()), 5);
        for (size_t i = 0; i < ends.size() && !m_cutNow; ++i) {
            auto &[pair, client] = ends[i];
            if (waiting[i + 1].revents != 0 && pair->client >= 0)
                pass(*pair, client);
        }
        m_pairs.remove_if([](const Pair &pair) { return pair.client < 0; });
        if (m_cutNow.exchange(false)) {
            endAll();
            ++m_cuts;
        }
        if (waiting[0].revents != 0)
            accept();
    }
}

} // namespace shuzhi::test
