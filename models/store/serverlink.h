// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/linkstate.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>

namespace shuzhi {

/// What the lanes of a store share of their way to the server: when it is tried again after it broke. One
/// lane tries at a time, at once after the loss and then with growing, uneven pauses (0.2 s to 10 s), so
/// that a room full of desks does not fall upon a server that has just come up. A refused login is not tried
/// again before a person says so. Threads: all.
class ServerLink
{
public:
    using Sink = std::function<void(const LinkState &)>;
    using Attempt = std::function<Status()>;
    using Stopped = std::function<bool()>;

    /// @param sink is told every new state, on the thread of the lane that found it
    explicit ServerLink(Sink sink);

    /// The first connection stands: from now on a failure is a loss, to be waited out.
    void noteUp();
    [[nodiscard]] bool wasUp() const;
    /// Waits for the line and opens it with `attempt` until that succeeds. Fails with Cancelled soon after
    /// `stopped` turns true (call wake()), and with the attempt's error where waiting mends nothing.
    [[nodiscard]] Status restore(const Error &why, const Attempt &attempt, const Stopped &stopped);
    /// Try now, also after a refusal.
    void retry();
    /// Somebody's `stopped` turned true.
    void wake();
    /// The sink is told nothing from now on.
    void silence();

    /// The pause before the attempt after `failed` ones, without its unevenness.
    [[nodiscard]] static std::chrono::milliseconds pauseAfter(int failed);

private:
    using Clock = std::chrono::steady_clock;
    void set(std::unique_lock<std::mutex> &lock, const LinkState &state);
    void tookFailure(std::unique_lock<std::mutex> &lock, const Error &error);
    [[nodiscard]] bool mayTry() const;

    Sink m_sink;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    LinkState m_state; ///< guarded by m_mutex, as all below
    Clock::time_point m_next;
    int m_failed = 0;
    bool m_wasUp = false;
    bool m_trying = false;
    bool m_retry = false;
};

} // namespace shuzhi
