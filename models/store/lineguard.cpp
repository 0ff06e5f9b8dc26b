// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/lineguard.h"

#include "models/store/connection.h"
#include "models/store/lane.h"
#include "models/store/pgprobe.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace shuzhi {

namespace {

constexpr auto lookEvery = 500ms;
/// A statement may take this long before anybody asks whether the server is there.
constexpr qint64 patienceMs = 3000;
/// So long does the server have for saying so.
constexpr int probeMs = 3000;
/// Between two questions about the same long statement.
constexpr int restsBetween = 20;

} // namespace

LineGuard::LineGuard(const Location &location, std::vector<Lane *> lanes)
    : m_lanes(std::move(lanes))
    , m_thread([this, location] {
        watch([this, location] {
            // Whatever the server says, even that it turns us away: it is there.
            const Status answer = probeServer(location, {}, probeMs, [this] { return m_stop.load(); });
            return answer || answer.error().code != ErrorCode::DatabaseUnreachable;
        });
    })
{
}

LineGuard::~LineGuard()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

bool LineGuard::rest()
{
    std::unique_lock lock(m_mutex);
    return !m_wake.wait_for(lock, lookEvery, [this] { return m_stop.load(); });
}

void LineGuard::watch(const std::function<bool()> &isThere)
{
    int rests = 0;
    while (rest()) {
        const auto isLong = [](Lane *lane) { return lane->waitingMs() > patienceMs; };
        if (--rests > 0 || std::none_of(m_lanes.begin(), m_lanes.end(), isLong))
            continue;
        if (isThere()) {
            rests = restsBetween;
            continue;
        }
        for (Lane *lane : m_lanes) {
            if (isLong(lane))
                lane->breakLine();
        }
    }
}

} // namespace shuzhi
