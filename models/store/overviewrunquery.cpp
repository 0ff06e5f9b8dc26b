// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/overviewrunquery.h"

#include "models/store/metricsquery.h"
#include "models/store/transaction.h"

namespace shuzhi {

namespace {

std::optional<qint64> optionalCount(const SqlRow &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

Result<QList<Peer>> peers(Connection &connection)
{
    return connection.list<Peer>(
        QStringLiteral("SELECT uid, name, catalogs, mounted, open_records, interfaces, as_of, source, note "
                       "FROM peer ORDER BY sort_key, uid"),
        {}, [](const SqlRow &row) {
            Peer peer;
            peer.uid = row.text(0);
            peer.name = row.text(1);
            peer.catalogs = optionalCount(row, 2);
            peer.mounted = optionalCount(row, 3);
            peer.openRecords = optionalCount(row, 4);
            peer.interfaces = optionalCount(row, 5);
            peer.asOf = row.text(6);
            peer.source = row.text(7);
            peer.note = row.text(8);
            return peer;
        });
}

} // namespace

Result<OverviewRun> OverviewRunQuery::operator()(Connection &connection, JobContext &context) const
{
    Result<MetricSet> departments = MetricsQuery{GroupBy::Department, asOf}(connection, context);
    if (!departments)
        return tl::unexpected(departments.error());
    Result<MetricSet> months = MetricsQuery{GroupBy::Month, departments->asOf}(connection, context);
    if (!months)
        return tl::unexpected(months.error());
    const Result<QString> city = settingValue(connection, QStringLiteral("city_name"));
    if (!city)
        return tl::unexpected(city.error());
    const Result<TrailHead> head = trailHead(connection);
    if (!head)
        return tl::unexpected(head.error());
    Result<QList<Peer>> others = peers(connection);
    if (!others)
        return tl::unexpected(others.error());
    return OverviewRun{*city, *std::move(departments), *std::move(months), *std::move(others), *head};
}

} // namespace shuzhi
