// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include "models/store/lineguard.h"
#include "models/store/migrator.h"
#include "models/store/requestkey.h"

namespace shuzhi {

namespace {

constexpr LaneId s_lanes[] = {LaneId::Write, LaneId::Page, LaneId::Long, LaneId::Figures};

/// What people wait for in front of the screen is ended by the server after so long.
constexpr int patienceMs = 60'000;

/// A person notices that a change waits.
constexpr qint64 longWaitMs = 250;

OpenMode modeOf(LaneId lane, OpenMode mode)
{
    return lane == LaneId::Write ? mode : OpenMode::ReadOnly;
}

int timeoutOf(LaneId lane)
{
    return lane == LaneId::Page || lane == LaneId::Figures ? patienceMs : 0;
}

/// Whoever may write leaves no old keys behind.
Status tidy(Connection &connection)
{
    if (connection.isReadOnly())
        return {};
    const Status forgotten = forgetOldKeys(connection);
    return forgotten || forgotten.error().code == ErrorCode::Forbidden ? Status{} : forgotten;
}

} // namespace

Result<std::unique_ptr<Connection>> openCity(const Location &location, OpenMode mode,
                                             const ConnectionTies &ties)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(location, mode, ties);
    if (!connection)
        return connection;
    if (const Status migrated = migrate(**connection, mode); !migrated)
        return tl::unexpected(migrated.error());
    if (const Status journal = (*connection)->useWriteAheadLog(); !journal)
        return tl::unexpected(journal.error());
    return connection;
}

Store::Store(Mailbox &mailbox, const Location &location, OpenMode mode)
    : m_mailbox(mailbox)
    , m_location(location)
{
    if (location.dialect == Dialect::Postgres)
        makeServerLanes(mode);
    else
        makeFileLanes(mode);
}

Store::~Store()
{
    for (const auto &lane : m_lanes)
        lane->end(); // all at once: they need not wait for each other
    m_guard.reset();
    for (auto &lane : m_lanes)
        lane.reset();
    if (m_link)
        m_link->silence();
    m_mailbox.forget(m_linkTicket);
}

void Store::makeFileLanes(OpenMode mode)
{
    m_linkTicket = m_mailbox.listen(&m_linkReceiver, [this](std::any &letter) {
        if (m_waited)
            m_waited(std::any_cast<qint64>(letter));
    });
    const auto tell = [&mailbox = m_mailbox, ticket = m_linkTicket](qint64 ms) {
        if (ms >= longWaitMs)
            mailbox.put(ticket, ms);
    };
    for (const LaneId lane : s_lanes) {
        const auto open = [location = m_location, own = modeOf(lane, mode),
                           tell](const ConnectionTies &ties) {
            Result<std::unique_ptr<Connection>> opened = openCity(location, own, ties);
            if (opened)
                (*opened)->setWaitTold(tell);
            return opened;
        };
        m_lanes[size_t(lane)] = std::make_unique<Lane>(m_mailbox, open);
    }
}

void Store::makeServerLanes(OpenMode mode)
{
    m_linkTicket = m_mailbox.listen(&m_linkReceiver, [this](std::any &letter) {
        m_linkState = std::any_cast<LinkState>(letter);
        if (m_told)
            m_told(m_linkState);
    });
    m_link = std::make_shared<ServerLink>([&mailbox = m_mailbox, ticket = m_linkTicket](
                                              const LinkState &state) { mailbox.put(ticket, state); });
    std::vector<Lane *> lanes;
    for (const LaneId lane : s_lanes) {
        const OpenMode own = modeOf(lane, mode);
        const int timeout = timeoutOf(lane);
        const auto open = [location = m_location, own,
                           timeout](const ConnectionTies &ties) -> Result<std::unique_ptr<Connection>> {
            Result<std::unique_ptr<Connection>> opened = openCity(location, own, ties);
            if (!opened)
                return opened;
            if (const Status set = (*opened)->setStatementTimeout(timeout); !set)
                return tl::unexpected(set.error());
            if (const Status tidied = tidy(**opened); !tidied)
                return tl::unexpected(tidied.error());
            return opened;
        };
        const auto reopen = [own](Connection &connection) -> Status {
            if (const Status opened = connection.reopen(); !opened)
                return opened;
            // Meanwhile a newer program may have been here.
            const Status fits = migrate(connection, own);
            if (!fits)
                connection.giveUpLine();
            return fits;
        };
        m_lanes[size_t(lane)] = std::make_unique<Lane>(m_mailbox, open, m_link, reopen);
        lanes.push_back(m_lanes[size_t(lane)].get());
    }
    m_guard = std::make_unique<LineGuard>(m_location, lanes);
}

void Store::retryLink()
{
    if (!m_link)
        return;
    m_link->retry();
    // Only who wants something tries the line: where nobody waits, this does.
    m_lanes[size_t(LaneId::Write)]->post(
        0, std::make_shared<std::atomic<bool>>(false),
        [](const Result<Connection *> &, JobContext &) { return std::any(); });
}

void Store::cancel(const Task &task)
{
    if (!task.flag())
        return;
    for (const auto &lane : m_lanes)
        lane->cancel(task.flag());
}

void Store::drop(const Task &task)
{
    cancel(task);
    m_mailbox.forget(task.ticket());
}

} // namespace shuzhi
