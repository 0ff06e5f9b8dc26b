// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/overviewloader.h"

namespace shuzhi {

namespace {

bool bounds(const QList<Condition> &scope, const QString &field)
{
    Filter filter;
    filter.conditions = scope;
    return filter.without(field).conditions.size() < scope.size();
}

} // namespace

OverviewLoader::OverviewLoader(CitySession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

template<class Query, class T>
void OverviewLoader::ask(Part part, LaneId lane, Query query, std::optional<Result<T>> &place)
{
    ++m_owed;
    const quint64 generation = m_generation;
    m_tasks[size_t(part)] = m_session.store().run(
        lane, std::move(query), this, [this, generation, part, &place](Result<T> answer) {
            if (generation != m_generation)
                return; // of a day or a state of the data that is no longer shown
            m_anyFailed = m_anyFailed || !answer;
            place = std::move(answer);
            --m_owed;
            Q_EMIT arrived(part);
            if (m_owed == 0 && generation == m_generation)
                Q_EMIT finished();
        });
}

void OverviewLoader::askFigures(Part part, LaneId lane, GroupBy by, const QString &day,
                                const QString &without)
{
    Filter scope;
    scope.conditions = m_ask.scope;
    ask(part, lane, MetricsQuery{by, day, 12, scope.without(without).conditions}, m_figures[size_t(part)]);
}

void OverviewLoader::load(const OverviewAsk &asked)
{
    ++m_generation;
    for (const Task &task : m_tasks) {
        if (task.flag())
            m_session.store().drop(task);
    }
    m_ask = asked;
    m_owed = 0;
    m_anyFailed = false;
    m_context.reset();
    m_todo.reset();
    m_figures.fill({});
    const QString day = m_session.asOf();
    askFigures(Part::City, LaneId::Page, GroupBy::None, day);
    ask(Part::Context, LaneId::Page, CityContextQuery{day}, m_context);
    askFigures(Part::Departments, LaneId::Page, GroupBy::Department, day, QStringLiteral("department"));
    if (bounds(m_ask.scope, QStringLiteral("resource_kind")))
        askFigures(Part::Kinds, LaneId::Page, GroupBy::None, day, QStringLiteral("resource_kind"));
    if (!m_ask.compareWith.isEmpty())
        askBefore();
    ask(Part::Todo, LaneId::Long, TodoQuery{day, m_ask.scope}, m_todo);
    askFigures(Part::Cycles, LaneId::Long, GroupBy::UpdateCycle, day);
    askFigures(Part::Months, LaneId::Long, GroupBy::Month, day);
}

void OverviewLoader::askBefore()
{
    askFigures(Part::CityBefore, LaneId::Page, GroupBy::None, m_ask.compareWith);
    askFigures(Part::DepartmentsBefore, LaneId::Page, GroupBy::Department, m_ask.compareWith,
               QStringLiteral("department"));
}

} // namespace shuzhi
