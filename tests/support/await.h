// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <QEventLoop>
#include <QTimer>

#include <optional>
#include <type_traits>

namespace shuzhi::test {

template<class Query>
auto answerType(const Query &query, Connection &connection, JobContext &context)
{
    if constexpr (std::is_invocable_v<const Query &, Connection &, JobContext &>)
        return query(connection, context);
    else
        return query(connection);
}

/// Asks a store and spins a local event loop until the answer is there; Internal after the timeout.
template<class Query>
auto await(Store &store, LaneId lane, Query query, int timeoutMs = 60'000)
{
    using Answer = decltype(answerType(query, std::declval<Connection &>(), std::declval<JobContext &>()));
    QEventLoop loop;
    std::optional<Answer> received;
    store.run(lane, std::move(query), &loop, [&](Answer answer) {
        received = std::move(answer);
        loop.quit();
    });
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    if (!received)
        loop.exec();
    return received ? *received : Answer(fail(ErrorCode::Internal, QStringLiteral("no answer in time")));
}

} // namespace shuzhi::test
