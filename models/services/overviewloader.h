// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/metricsquery.h"
#include "models/store/overviewquery.h"

#include <array>
#include <optional>

namespace shuzhi {

/// Fetches what the overview shows, part by part, so that the cards do not wait for the trend. A new
/// load() drops what the one before still owed.
class OverviewLoader : public QObject
{
    Q_OBJECT
public:
    enum class Part { City, Context, Departments, Months };
    static constexpr int partCount = 4;

    explicit OverviewLoader(CitySession &session, QObject *parent = nullptr);

    /// Asks for everything as of the day the session shows.
    void load();
    [[nodiscard]] bool isLoading() const { return m_owed > 0; }

    /// Null until the part of the last load() arrived.
    [[nodiscard]] const Result<MetricSet> *city() const { return pointer(m_city); }
    [[nodiscard]] const Result<CityContext> *context() const { return pointer(m_context); }
    [[nodiscard]] const Result<MetricSet> *departments() const { return pointer(m_departments); }
    [[nodiscard]] const Result<MetricSet> *months() const { return pointer(m_months); }
    /// Every part is there and none failed.
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void arrived(shuzhi::OverviewLoader::Part part);
    void finished(); ///< nothing of the last load() is owed any more

private:
    template<class T>
    static const Result<T> *pointer(const std::optional<Result<T>> &answer)
    {
        return answer ? &*answer : nullptr;
    }
    template<class Query, class T>
    void ask(Part part, LaneId lane, Query query, std::optional<Result<T>> OverviewLoader::*place);

    CitySession &m_session;
    std::array<Task, partCount> m_tasks;
    std::optional<Result<MetricSet>> m_city, m_departments, m_months;
    std::optional<Result<CityContext>> m_context;
    quint64 m_generation = 0;
    int m_owed = 0;
};

} // namespace shuzhi
