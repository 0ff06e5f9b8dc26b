// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dutyimpactquery.h"

#include "models/store/transaction.h"

#include <numeric>

namespace shuzhi {

namespace {

/// `gone`: the nodes and all below them; `lost`: catalogs whose last confirmed duties are among them.
QString withLost(qsizetype uids)
{
    const QString standing = QStringLiteral(
        "SELECT 1 FROM duty_catalog y JOIN duty x ON x.id = y.duty_id JOIN duty_list l ON l.id "
        "= x.duty_list_id WHERE y.catalog_id = c.id AND x.level = 'duty' AND x.state = "
        "'confirmed' AND l.state <> 'withdrawn' AND x.id %1 (SELECT g.id FROM gone g)");
    return QStringLiteral(
               "WITH RECURSIVE gone(id) AS (SELECT k.id FROM duty k WHERE k.uid IN (%1) UNION SELECT k.id "
               "FROM duty k JOIN gone g ON k.parent_id = g.id), lost(id) AS (SELECT c.id FROM catalog c "
               "WHERE c.state = 'published' AND EXISTS (%2) AND NOT EXISTS (%3)) ")
        .arg(QStringList(uids, QStringLiteral("?")).join(QStringLiteral(", ")),
             standing.arg(QStringLiteral("IN")), standing.arg(QStringLiteral("NOT IN")));
}

Status readCounts(Connection &connection, const QString &lost, const QVariantList &uids, DutyImpact &impact)
{
    return connection.each(
        lost
            + QStringLiteral("SELECT (SELECT count(*) FROM duty x WHERE x.level = 'duty' AND x.id IN (SELECT "
                             "g.id FROM gone g)), (SELECT count(*) FROM duty_catalog y WHERE y.duty_id IN "
                             "(SELECT g.id FROM gone g))"),
        uids, [&](const SqlRow &row) {
            impact.duties = row.integer(0);
            impact.links = row.integer(1);
        });
}

Status readCatalogs(Connection &connection, const QString &lost, const QVariantList &uids, DutyImpact &impact)
{
    return connection.each(
        lost
            + QStringLiteral(
                "SELECT c.uid, c.title, c.code, d.name, CASE WHEN EXISTS (SELECT 1 FROM resource r WHERE "
                "r.catalog_id = c.id AND r.state = 'published') THEN 1 ELSE 0 END, (SELECT count(*) FROM "
                "demand m WHERE m.catalog_id = c.id AND m.closed_on = ''), (SELECT count(DISTINCT "
                "u.consumer_id) FROM usage_day u WHERE u.catalog_id = c.id AND u.calls > 0 AND u.consumer_id "
                "<> c.department_id) FROM lost o JOIN catalog c ON c.id = o.id JOIN department d ON d.id = "
                "c.department_id ORDER BY c.sort_key, c.uid"),
        uids, [&](const SqlRow &row) {
            impact.catalogs += {row.text(0),         row.text(1),    row.text(2),   row.text(3),
                                row.integer(4) == 1, row.integer(5), row.integer(6)};
        });
}

Status readConsumers(Connection &connection, const QString &lost, const QVariantList &uids,
                     DutyImpact &impact)
{
    return connection.each(
        lost
            + QStringLiteral(
                "SELECT d.name FROM department d WHERE EXISTS (SELECT 1 FROM lost o JOIN catalog c ON c.id = "
                "o.id JOIN usage_day u ON u.catalog_id = c.id WHERE u.consumer_id = d.id AND u.calls > 0 AND "
                "c.department_id <> d.id) ORDER BY d.sort_key, d.uid"),
        uids, [&](const SqlRow &row) { impact.consumers += row.text(0); });
}

} // namespace

qint64 DutyImpact::demands() const
{
    return std::accumulate(
        catalogs.begin(), catalogs.end(), qint64(0),
        [](qint64 sum, const DutyImpactCatalog &catalog) { return sum + catalog.demands; });
}

Result<DutyImpact> DutyImpactQuery::operator()(Connection &connection) const
{
    DutyImpact impact;
    if (uids.isEmpty())
        return impact;
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    const QString lost = withLost(uids.size());
    const QVariantList values(uids.begin(), uids.end());
    for (const auto read : {&readCounts, &readCatalogs, &readConsumers}) {
        if (const Status done = read(connection, lost, values, impact); !done)
            return tl::unexpected(done.error());
    }
    return impact;
}

} // namespace shuzhi
