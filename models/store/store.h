// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/lane.h"
#include "models/store/linkstate.h"

#include <array>

namespace shuzhi {

class LineGuard;

/// Which lane a query runs in: edits; what a reader waits for (rows, a detail, quick answers); long reads
/// (ids, facets, assessments, exports); figures that come into a page one after another. No lane waits for
/// another, so a list does not queue behind a trend, nor a quick answer behind a list.
enum class LaneId { Write, Page, Long, Figures };

/// Handle of work under way; may be dropped, copied and asked to stop.
class Task
{
public:
    Task() = default;
    Task(Ticket ticket, CancelFlag flag)
        : m_ticket(ticket)
        , m_flag(std::move(flag))
    {
    }
    [[nodiscard]] Ticket ticket() const { return m_ticket; }
    [[nodiscard]] const CancelFlag &flag() const { return m_flag; }

private:
    Ticket m_ticket = 0;
    CancelFlag m_flag;
};

/// A city's database as the GUI thread sees it: queries as values go in, answers come back through the
/// mailbox. A query is a value with `Result<T> operator()(Connection &) const` or
/// `Result<T> operator()(Connection &, JobContext &) const`.
class Store
{
public:
    /// Opens nothing yet: each lane opens its connection with its first query, and a failure is that
    /// query's answer. The write lane creates or migrates if `mode` allows it.
    Store(Mailbox &mailbox, const Location &location, OpenMode mode);
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    template<class Query, class Answer>
    Task run(LaneId lane, Query query, QObject *receiver, Answer answer,
             Mailbox::ProgressFunction progress = {})
    {
        using R = decltype(ask(query, std::declval<Connection &>(), std::declval<JobContext &>()));
        const Ticket ticket = m_mailbox.expect(
            receiver,
            [answer = std::move(answer)](std::any &any) mutable {
                answer(std::move(*std::any_cast<R>(&any)));
            },
            std::move(progress));
        Task task(ticket, std::make_shared<std::atomic<bool>>(false));
        m_lanes[size_t(lane)]->post(
            ticket, task.flag(),
            [query = std::move(query)](const Result<Connection *> &connection, JobContext &context) {
                return connection ? std::any(R(ask(query, **connection, context)))
                                  : std::any(R(tl::unexpected(connection.error())));
            });
        return task;
    }

    /// Stops the work soon; its answer is Cancelled.
    void cancel(const Task &task);
    /// The answer is no longer wanted: stops the work and drops the answer.
    void drop(const Task &task);

    [[nodiscard]] const Location &location() const { return m_location; }

    /// How the line to the server stands, as far as the GUI thread has been told.
    [[nodiscard]] const LinkState &linkState() const { return m_linkState; }
    /// Who is told every new state, in the GUI thread: the city's session, which owns the store.
    void onLinkChanged(std::function<void(const LinkState &)> told) { m_told = std::move(told); }
    /// Who is told, in the GUI thread, that a write into a file waited long for another program.
    void onWriteWaited(std::function<void(qint64 ms)> told) { m_waited = std::move(told); }
    /// Tries now to have the line back, with the password that is known now (Connection::setPasswordSource).
    void retryLink();

private:
    template<class Query>
    static auto ask(const Query &query, Connection &connection, JobContext &context)
    {
        if constexpr (std::is_invocable_v<const Query &, Connection &, JobContext &>)
            return query(connection, context);
        else
            return query(connection);
    }

    void makeFileLanes(OpenMode mode);
    void makeServerLanes(OpenMode mode);

    Mailbox &m_mailbox;
    Location m_location;
    LinkState m_linkState;
    std::function<void(const LinkState &)> m_told;
    std::function<void(qint64)> m_waited;
    QObject m_linkReceiver;
    Ticket m_linkTicket = 0; ///< of what lanes say unasked: states of the line, or waits on a file
    std::shared_ptr<ServerLink> m_link; ///< null on a file
    std::array<std::unique_ptr<Lane>, 4> m_lanes;
    std::unique_ptr<LineGuard> m_guard; ///< null on a file; ends before the lanes
};

/// Opens and brings to our schema in one go, for lanes, the command line and tests.
[[nodiscard]] Result<std::unique_ptr<Connection>> openCity(const Location &, OpenMode,
                                                           const ConnectionTies &ties = {});

} // namespace shuzhi
