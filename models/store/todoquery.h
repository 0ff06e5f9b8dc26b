// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/todo.h"
#include "models/store/connection.h"
#include "models/store/lane.h"

namespace shuzhi {

/// One kind of work that waits: how many rows, and which.
struct TodoCount
{
    QString rule; ///< todoRule()
    qint64 count = 0;
    Filter where; ///< finds exactly these rows
};

/// What waits on a day, heaviest first.
struct TodoList
{
    QString asOf;
    QList<TodoCount> counts; ///< none that is 0
};

/// Counts the rows of every to-do rule. Rules about rows without history are left out on a past day,
/// those that cannot be bounded by the scope wherever there is one.
struct TodoQuery
{
    QString asOf; ///< ISO date; empty: the reference day
    QList<Condition> scope = {}; ///< as of MetricsQuery

    [[nodiscard]] Result<TodoList> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
