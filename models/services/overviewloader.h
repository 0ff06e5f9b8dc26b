// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/metricsquery.h"
#include "models/store/overviewquery.h"
#include "models/store/todoquery.h"

#include <array>
#include <optional>

namespace shuzhi {

/// What the overview is bounded to and compared with.
struct OverviewAsk
{
    QList<Condition> scope; ///< as of MetricsQuery; empty: the whole city
    QString compareWith; ///< ISO date of an earlier day; empty: none
};

/// Fetches what the overview shows, part by part, so that the cards do not wait for the trend, and in a lane
/// of its own, so that nothing else waits for it. A new load() drops what the one before still owed. A part
/// grouped by a field of the scope is read without that condition, so that the chart a reader filters by
/// keeps its other marks.
class OverviewLoader : public QObject
{
    Q_OBJECT
public:
    /// Kinds are the city's figures within the scope without resource_kind. The two
    /// days before are asked for only to compare with, Kinds only where the scope bounds kinds.
    enum class Part {
        Context,
        Todo,
        City,
        Departments,
        Months,
        Cycles,
        Kinds,
        CityBefore,
        DepartmentsBefore
    };
    static constexpr int partCount = 9;

    explicit OverviewLoader(CitySession &session, QObject *parent = nullptr);

    /// Asks for everything as of the day the session shows.
    void load(const OverviewAsk &ask = {});
    [[nodiscard]] bool isLoading() const { return m_owed > 0; }
    /// Every part that was asked for is there and none failed.
    [[nodiscard]] bool isComplete() const { return m_generation > 0 && m_owed == 0 && !m_anyFailed; }
    [[nodiscard]] const OverviewAsk &asked() const { return m_ask; }

    /// Null until the part of the last load() arrived, and where it was not asked for.
    [[nodiscard]] const Result<MetricSet> *figures(Part part) const
    {
        return pointer(m_figures[size_t(part)]);
    }
    [[nodiscard]] const Result<CityContext> *context() const { return pointer(m_context); }
    [[nodiscard]] const Result<TodoList> *todo() const { return pointer(m_todo); }

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
    void ask(Part part, LaneId lane, Query query, std::optional<Result<T>> &place);
    void askFigures(Part part, GroupBy by, const QString &day, const QString &without = {});
    void askDay(Part city, Part departments, const QString &day);
    void shareCity(Part departments);

    CitySession &m_session;
    OverviewAsk m_ask;
    std::array<Task, partCount> m_tasks;
    std::array<std::optional<Result<MetricSet>>, partCount>
        m_figures; ///< those of Context and Todo stay empty
    std::optional<Result<CityContext>> m_context;
    std::optional<Result<TodoList>> m_todo;
    quint64 m_generation = 0;
    int m_owed = 0;
    bool m_anyFailed = false;
};

} // namespace shuzhi
