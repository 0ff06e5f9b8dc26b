// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include "models/store/migrator.h"

namespace shuzhi {

Result<std::unique_ptr<Connection>> openCity(const Location &location, OpenMode mode)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(location, mode);
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
    for (const LaneId lane : {LaneId::Write, LaneId::Page, LaneId::Long, LaneId::Figures}) {
        const OpenMode laneMode = lane == LaneId::Write ? mode : OpenMode::ReadOnly;
        m_lanes[size_t(lane)] =
            std::make_unique<Lane>(mailbox, [location, laneMode] { return openCity(location, laneMode); });
    }
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
