// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/citywatch.h"

#include <algorithm>

namespace shuzhi {

namespace {

constexpr int fileMs = 500, serverMs = 1000; // between two looks
constexpr int wordMs = 30, wordsAwaited = 3; // between looks for it, and how often
constexpr int shortestRestMs = 700, longestRestMs = 2000; // between two messages

} // namespace

CityWatch::CityWatch(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_timer.setInterval(store.location().dialect == Dialect::Sqlite ? fileMs : serverMs);
    connect(&m_timer, &QTimer::timeout, this, &CityWatch::look);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &CityWatch::tell);
}

CityWatch::~CityWatch() = default;

void CityWatch::start(const QString &farewell)
{
    m_timer.start();
    m_farewell = farewell;
    if (m_store.location().dialect == Dialect::Postgres && !m_listener)
        listen();
    look();
}

void CityWatch::lineIsUp()
{
    if (m_listener && m_listener->hasGivenUp())
        listen();
}

void CityWatch::listen()
{
    m_listener = std::make_unique<Listener>(m_store.location(), m_farewell);
    connect(m_listener.get(), &Listener::heard, this, &CityWatch::heard);
    connect(m_listener.get(), &Listener::listening, this, [this](bool hears) {
        m_heard.clear();
        if (hears) {
            m_timer.stop();
            look(); // what was written while nobody listened
            Q_EMIT presenceMoved();
        } else {
            m_timer.start();
        }
    });
}

void CityWatch::heard(const ServerNews &news)
{
    if (news.tables.contains(QStringLiteral("presence")))
        Q_EMIT presenceMoved();
    if (news.chain == 0)
        return;
    m_heard.insert(news.chain, news.tables);
    look();
}

void CityWatch::look()
{
    m_again = m_asking;
    if (m_asking)
        return;
    m_asking = true;
    TrailMarkQuery query;
    if (m_known && m_store.location().dialect == Dialect::Sqlite)
        query.since = m_known->chain;
    // In the lane that writes: only there it is known which links are our own.
    m_store.run(LaneId::Write, query, this, [this](const Result<TrailMark> &mark) {
        m_asking = false;
        took(mark);
        if (m_again)
            look();
    });
}

void CityWatch::took(const Result<TrailMark> &mark)
{
    if (!mark)
        return; // what is wrong with the connection shows in the pages that ask for rows
    if (m_known && mark->othersSince(*m_known)) {
        if (awaitsWord(*m_known, *mark))
            return;
        note(*m_known, *mark);
    }
    m_awaited = 0;
    m_known = *mark;
    while (!m_heard.isEmpty() && m_heard.firstKey() <= mark->chain)
        m_heard.erase(m_heard.begin());
    if (!m_news || m_rest.isActive())
        return;
    const qint64 since = m_told.isValid() ? m_told.elapsed() : longestRestMs;
    if (since >= longestRestMs)
        m_restMs = 0; // it was quiet for a while
    m_rest.start(int(std::max<qint64>(0, m_restMs - since)));
}

/// A link may be seen before the server's word of it is here, which says the tables.
bool CityWatch::awaitsWord(const TrailMark &before, const TrailMark &now)
{
    if (!isTold() || heardOf(before, now) == now.chain - before.chain || m_awaited == wordsAwaited)
        return false;
    ++m_awaited;
    QTimer::singleShot(wordMs, this, &CityWatch::look);
    return true;
}

qint64 CityWatch::heardOf(const TrailMark &before, const TrailMark &now) const
{
    return std::count_if(m_heard.keyBegin(), m_heard.keyEnd(),
                         [&](qint64 chain) { return chain > before.chain && chain <= now.chain; });
}

void CityWatch::note(const TrailMark &before, const TrailMark &now)
{
    m_news = true;
    if (m_store.location().dialect == Dialect::Sqlite) {
        m_tables += QSet<QString>(now.tables.begin(), now.tables.end());
        m_anyTable = m_anyTable || now.tables.isEmpty();
        return;
    }
    for (auto it = m_heard.cbegin(); it != m_heard.cend() && it.key() <= now.chain; ++it)
        m_tables += QSet<QString>(it->begin(), it->end());
    m_anyTable = m_anyTable || heardOf(before, now) < now.chain - before.chain;
}

void CityWatch::tell()
{
    QStringList tables = m_anyTable ? QStringList() : m_tables.values();
    tables.sort();
    m_news = m_anyTable = false;
    m_tables.clear();
    m_told.start();
    m_restMs = std::clamp(m_restMs * 2, shortestRestMs, longestRestMs);
    Q_EMIT othersWrote(tables);
}

} // namespace shuzhi
