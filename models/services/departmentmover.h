// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/departmentrows.h"
#include "models/store/lane.h"
#include "models/store/rowwriter.h"

namespace shuzhi {

/// Writes the rows that change hands when departments are merged or split, inside the caller's
/// transaction; stops with Cancelled between rows' batches when the work is no longer wanted.
class DepartmentMover
{
public:
    DepartmentMover(Connection &connection, const JobContext &context)
        : m_connection(connection)
        , m_context(context)
        , m_writer(connection)
    {
    }

    /// A step in batches; nothing for a step without rows.
    [[nodiscard]] Status write(const Step &step);
    /// One column of many rows.
    [[nodiscard]] Status set(const QString &table, const QStringList &uids, const QString &column,
                             const QVariant &value);
    /// Moves functions with all below them to another list, behind those that are there, in their order.
    [[nodiscard]] Status moveDuties(const QList<DutyPlace> &places, const QString &listUid);

private:
    Connection &m_connection;
    const JobContext &m_context;
    RowWriter m_writer;
};

} // namespace shuzhi
