// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/presenceboard.h"

#include "models/domain/uid.h"

namespace shuzhi {

namespace {

constexpr int dwellMs = 600; // a row that is only passed by is not open
constexpr int beatMs = 20'000;
constexpr int fileLookMs = 2'000; // nobody tells what happens in a file

} // namespace

PresenceBoard::PresenceBoard(Store &store, Actor actor, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_actor(std::move(actor))
    , m_session(newUid())
{
    m_dwell.setSingleShot(true);
    m_dwell.setInterval(dwellMs);
    connect(&m_dwell, &QTimer::timeout, this, &PresenceBoard::say);
    m_beat.setInterval(beatMs);
    connect(&m_beat, &QTimer::timeout, this, &PresenceBoard::say);
    m_lookTimer.setInterval(store.location().dialect == Dialect::Sqlite ? fileLookMs : beatMs);
    connect(&m_lookTimer, &QTimer::timeout, this, &PresenceBoard::look);
}

void PresenceBoard::start(bool mayWrite)
{
    m_started = true;
    m_mayWrite = mayWrite;
    m_lookTimer.start();
    look();
    if (!m_open.isEmpty())
        m_dwell.start();
}

void PresenceBoard::open(const QString &table, const QString &uid)
{
    if (m_open.value(table) == uid)
        return;
    if (uid.isEmpty())
        m_open.remove(table);
    else
        m_open.insert(table, uid);
    if (m_started)
        m_dwell.start();
}

void PresenceBoard::say()
{
    m_sayAgain = m_saying; // one at a time: a server may be gone for long
    if (m_saying || !m_mayWrite)
        return;
    QList<OpenRow> rows;
    for (auto it = m_open.cbegin(); it != m_open.cend(); ++it)
        rows += {it.key(), it.value()};
    if (rows.isEmpty())
        m_beat.stop(); // who has nothing open need not be remembered
    else
        m_beat.start();
    m_saying = true;
    m_store.run(LaneId::Write, PresenceMarkQuery{m_session, m_actor, rows}, this, [this](const Status &said) {
        m_saying = false;
        // A right that is not there will not come by asking again.
        if (!said
            && (said.error().code == ErrorCode::Forbidden
                || said.error().code == ErrorCode::DatabaseReadOnly))
            m_mayWrite = false;
        if (m_sayAgain)
            say();
    });
}

void PresenceBoard::look()
{
    m_lookAgain = m_looking;
    if (m_looking || !m_started)
        return;
    m_looking = true;
    m_store.run(LaneId::Page, PresenceQuery{m_session}, this, [this](const Result<QList<Presence>> &there) {
        m_looking = false;
        if (there)
            take(*there);
        if (m_lookAgain)
            look();
    });
}

void PresenceBoard::take(const QList<Presence> &there)
{
    QHash<QString, QHash<QString, QStringList>> others;
    for (const Presence &each : there) {
        QStringList &people = others[each.row.table][each.row.uid];
        if (!people.contains(each.person))
            people += each.person;
    }
    if (others == m_others)
        return;
    m_others = others;
    Q_EMIT changed();
}

QStringList PresenceBoard::others(const QString &table, const QString &uid) const
{
    const auto found = m_others.constFind(table);
    return found == m_others.cend() ? QStringList() : found->value(uid);
}

} // namespace shuzhi
