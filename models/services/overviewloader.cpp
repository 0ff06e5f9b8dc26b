// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/overviewloader.h"

namespace shuzhi {

OverviewLoader::OverviewLoader(CitySession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

template<class Query, class T>
void OverviewLoader::ask(Part part, LaneId lane, Query query, std::optional<Result<T>> OverviewLoader::*place)
{
    const quint64 generation = m_generation;
    m_tasks[size_t(part)] = m_session.store().run(
        lane, std::move(query), this, [this, generation, part, place](Result<T> answer) {
            if (generation != m_generation)
                return; // of a day or a state of the data that is no longer shown
            this->*place = std::move(answer);
            --m_owed;
            Q_EMIT arrived(part);
            if (m_owed == 0 && generation == m_generation)
                Q_EMIT finished();
        });
}

void OverviewLoader::load()
{
    ++m_generation;
    for (const Task &task : m_tasks) {
        if (task.flag())
            m_session.store().drop(task);
    }
    m_owed = partCount;
    m_city.reset();
    m_context.reset();
    m_departments.reset();
    m_months.reset();
    const QString day = m_session.asOf();
    ask(Part::City, LaneId::Page, MetricsQuery{GroupBy::None, day}, &OverviewLoader::m_city);
    ask(Part::Context, LaneId::Page, CityContextQuery{day}, &OverviewLoader::m_context);
    ask(Part::Departments, LaneId::Page, MetricsQuery{GroupBy::Department, day},
        &OverviewLoader::m_departments);
    ask(Part::Months, LaneId::Long, MetricsQuery{GroupBy::Month, day}, &OverviewLoader::m_months);
}

bool OverviewLoader::isComplete() const
{
    return !isLoading() && m_city && *m_city && m_context && *m_context && m_departments && *m_departments
        && m_months && *m_months;
}

} // namespace shuzhi
