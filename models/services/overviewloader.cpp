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
            shareCity(part);
            if (generation != m_generation)
                return;
            Q_EMIT arrived(part);
            if (m_owed == 0 && generation == m_generation)
                Q_EMIT finished();
        });
}

void OverviewLoader::askFigures(Part part, GroupBy by, const QString &day, const QString &without)
{
    Filter scope;
    scope.conditions = m_ask.scope;
    ask(part, LaneId::Figures, MetricsQuery{by, day, 12, scope.without(without).conditions},
        m_figures[size_t(part)]);
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
    ask(Part::Context, LaneId::Page, CityContextQuery{day}, m_context);
    askDay(Part::City, Part::Departments, day);
    if (bounds(m_ask.scope, QStringLiteral("resource_kind")))
        askFigures(Part::Kinds, GroupBy::None, day, QStringLiteral("resource_kind"));
    if (!m_ask.compareWith.isEmpty())
        askDay(Part::CityBefore, Part::DepartmentsBefore, m_ask.compareWith);
    ask(Part::Todo, LaneId::Figures, TodoQuery{day, m_ask.scope}, m_todo);
    askFigures(Part::Cycles, GroupBy::UpdateCycle, day);
    askFigures(Part::Months, GroupBy::Month, day);
}

/// The figures by department say the city's too, unless the scope bounds departments.
void OverviewLoader::askDay(Part city, Part departments, const QString &day)
{
    const QString field = QStringLiteral("department");
    if (bounds(m_ask.scope, field))
        askFigures(city, GroupBy::None, day);
    askFigures(departments, GroupBy::Department, day, field);
}

void OverviewLoader::shareCity(Part departments)
{
    const bool before = departments == Part::DepartmentsBefore;
    if ((!before && departments != Part::Departments) || bounds(m_ask.scope, QStringLiteral("department")))
        return;
    const Part city = before ? Part::CityBefore : Part::City;
    m_figures[size_t(city)] = m_figures[size_t(departments)];
    Q_EMIT arrived(city);
}

} // namespace shuzhi
