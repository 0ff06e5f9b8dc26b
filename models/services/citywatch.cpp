// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/citywatch.h"

namespace shuzhi {

namespace {

constexpr int everyMs = 1000;
constexpr int restMs = 3000; // between two messages

} // namespace

CityWatch::CityWatch(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &CityWatch::look);
}

void CityWatch::start()
{
    m_timer.start();
    look();
}

void CityWatch::look()
{
    if (m_asking || !m_timer.isActive())
        return;
    m_asking = true;
    // In the lane that writes: only there it is known which links are our own.
    m_store.run(LaneId::Write, TrailMarkQuery{}, this, [this](const Result<TrailMark> &mark) {
        m_asking = false;
        took(mark);
    });
}

void CityWatch::took(const Result<TrailMark> &mark)
{
    if (!mark)
        return; // what is wrong with the connection shows in the pages that ask for rows
    m_news = m_news || (m_known && mark->othersSince(*m_known));
    m_known = *mark;
    if (m_news && (!m_told.isValid() || m_told.hasExpired(restMs)))
        tell();
}

void CityWatch::tell()
{
    m_news = false;
    m_told.start();
    Q_EMIT othersWrote();
}

} // namespace shuzhi
