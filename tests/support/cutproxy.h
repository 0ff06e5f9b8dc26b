// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <list>
#include <mutex>
#include <thread>

namespace shuzhi::test {

/// A wire between clients and a server on this machine that a test cuts where it likes: the network's part in
/// a server that goes away. Works on a thread of its own.
class CutProxy
{
public:
    explicit CutProxy(int serverPort);
    ~CutProxy();
    CutProxy(const CutProxy &) = delete;
    CutProxy &operator=(const CutProxy &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    /// All connections end.
    void cut();
    /// All connections end after so many more bytes, whichever way they go.
    void cutAfter(qint64 bytes);
    /// They end when a client says this: before the server has heard it, or before the client hears the
    /// answer.
    void cutAt(const QByteArray &text, bool heard);
    /// Nothing passes, and nothing ends.
    void setFrozen(bool frozen) { m_frozen = frozen; }
    /// Who comes is sent away.
    void setRefusing(bool refusing) { m_refusing = refusing; }
    /// How often connections were ended.
    [[nodiscard]] int cuts() const { return m_cuts; }

private:
    struct Pair
    {
        int client = -1, server = -1;
        bool silent = false; ///< what the server says no longer passes
    };
    void work();
    void accept();
    void pass(Pair &pair, bool fromClient);
    [[nodiscard]] bool cutsHere(Pair &pair, QByteArray &chunk, bool fromClient);
    void endAll();

    int m_listener = -1, m_port = 0, m_serverPort = 0;
    std::atomic<bool> m_stop{false}, m_frozen{false}, m_refusing{false}, m_cutNow{false};
    std::atomic<qint64> m_budget{-1}; ///< bytes until the cut; below 0: none
    std::atomic<int> m_cuts{0};
    std::mutex m_mutex;
    QByteArray m_text; ///< guarded by m_mutex
    bool m_heard = false; ///< guarded by m_mutex
    std::list<Pair> m_pairs; ///< the thread only
    std::thread m_thread; ///< last: starts when all else is there
};

} // namespace shuzhi::test
