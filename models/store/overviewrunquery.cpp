// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/overviewrunquery.h"

#include "models/store/metricsquery.h"
#include "models/store/transaction.h"

namespace shuzhi {

Result<OverviewRun> OverviewRunQuery::operator()(Connection &connection, JobContext &job) const
{
    Result<MetricSet> departments = MetricsQuery{GroupBy::Department, asOf}(connection, job);
    if (!departments)
        return tl::unexpected(departments.error());
    Result<MetricSet> months = MetricsQuery{GroupBy::Month, departments->asOf}(connection, job);
    if (!months)
        return tl::unexpected(months.error());
    const Result<QString> city = settingValue(connection, QStringLiteral("city_name"));
    if (!city)
        return tl::unexpected(city.error());
    Result<CityContext> context = CityContextQuery{departments->asOf}(connection);
    if (!context)
        return tl::unexpected(context.error());
    Result<BranchTree> branches =
        BranchesQuery{BranchGrouping::Classification, departments->asOf}(connection);
    if (!branches)
        return tl::unexpected(branches.error());
    return OverviewRun{*city, *std::move(departments), *std::move(months), *std::move(branches),
                       *std::move(context)};
}

} // namespace shuzhi
