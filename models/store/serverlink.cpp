// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/serverlink.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace std::chrono_literals;

namespace shuzhi {

namespace {

/// Whether it is better later on without anybody doing something here.
bool passesByItself(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DatabaseUnreachable:
    case ErrorCode::ConnectionLost:
    case ErrorCode::TimedOut:
    case ErrorCode::DatabaseLocked:
    case ErrorCode::DatabaseFull: return true;
    default: return false;
    }
}

/// Whether work may wait until a person has done something: given a password, got the right back.
bool waitsForPerson(ErrorCode code)
{
    return code == ErrorCode::LoginRefused || code == ErrorCode::Forbidden;
}

} // namespace

ServerLink::ServerLink(Sink sink)
    : m_sink(std::move(sink))
{
}

void ServerLink::noteUp()
{
    const std::lock_guard lock(m_mutex);
    m_wasUp = true;
}

bool ServerLink::wasUp() const
{
    const std::lock_guard lock(m_mutex);
    return m_wasUp;
}

std::chrono::milliseconds ServerLink::pauseAfter(int failed)
{
    return std::min(10'000ms, 200ms * (1 << std::clamp(failed - 1, 0, 10)));
}

bool ServerLink::mayTry() const
{
    if (m_trying)
        return false;
    if (m_retry || m_state.kind == LinkState::Kind::Up)
        return true;
    return m_state.kind != LinkState::Kind::Refused && Clock::now() >= m_next;
}

Status ServerLink::restore(const Error &why, const Attempt &attempt, const Stopped &stopped)
{
    std::unique_lock lock(m_mutex);
    if (m_state.kind == LinkState::Kind::Up) {
        m_next = Clock::now();
        m_failed = 0;
        set(lock, {LinkState::Kind::Lost, why, 0});
    }
    for (;;) {
        if (stopped())
            return fail(ErrorCode::Cancelled, QStringLiteral("the line was not waited for"));
        // What cannot be mended by waiting is every asker's answer, until a person asks for another try.
        if (m_state.kind == LinkState::Kind::Refused && !m_retry && !waitsForPerson(m_state.error.code))
            return tl::unexpected(m_state.error);
        if (!mayTry()) {
            if (m_state.kind == LinkState::Kind::Waiting && !m_trying)
                m_wake.wait_until(lock, m_next);
            else
                m_wake.wait(lock);
            continue;
        }
        m_trying = true;
        m_retry = false;
        lock.unlock();
        const Status opened = attempt();
        lock.lock();
        m_trying = false;
        m_wake.notify_all();
        if (opened) {
            m_failed = 0;
            set(lock, {});
            return {};
        }
        if (opened.error().code != ErrorCode::Cancelled)
            tookFailure(lock, opened.error());
    }
}

void ServerLink::tookFailure(std::unique_lock<std::mutex> &lock, const Error &error)
{
    if (!passesByItself(error.code))
        return set(lock, {LinkState::Kind::Refused, error, 0});
    const auto pause = pauseAfter(++m_failed) * (75 + QRandomGenerator::global()->bounded(51)) / 100;
    m_next = Clock::now() + pause;
    set(lock, {LinkState::Kind::Waiting, error, int(pause.count())});
}

void ServerLink::set(std::unique_lock<std::mutex> &lock, const LinkState &state)
{
    Q_ASSERT(lock.owns_lock());
    const bool news = !(state == m_state);
    m_state = state;
    // Under the lock, so that states are told in their order; the sink only puts a letter into a box.
    if (news && m_sink)
        m_sink(state);
}

void ServerLink::retry()
{
    const std::lock_guard lock(m_mutex);
    m_retry = m_state.kind != LinkState::Kind::Up;
    m_wake.notify_all();
}

void ServerLink::silence()
{
    const std::lock_guard lock(m_mutex);
    m_sink = nullptr;
}

void ServerLink::wake()
{
    const std::lock_guard lock(m_mutex);
    m_wake.notify_all();
}

} // namespace shuzhi
