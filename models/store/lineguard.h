// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace shuzhi {

class Lane;
struct Location;

/// Notices a server that stands still. Its machine goes on answering for it, so that neither keepalives nor
/// timeouts of the network tell: a statement that takes long is the sign to ask, on a second line, whether
/// anybody is there; where nobody is, the lanes' lines are broken and begin anew when the server is back.
class LineGuard
{
public:
    /// @param lanes outlive the guard
    LineGuard(const Location &location, std::vector<Lane *> lanes);
    ~LineGuard();
    LineGuard(const LineGuard &) = delete;
    LineGuard &operator=(const LineGuard &) = delete;

private:
    void watch(const std::function<bool()> &isThere);
    [[nodiscard]] bool rest();

    std::vector<Lane *> m_lanes;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::atomic<bool> m_stop{false};
    std::thread m_thread; ///< last: starts when all else is there
};

} // namespace shuzhi
