// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/overviewquery.h"

#include "models/store/flagsql.h"
#include "models/store/transaction.h"

namespace shuzhi {

namespace {

std::optional<qint64> optionalCount(const SqlRow &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

Peer peerOf(const SqlRow &row)
{
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
    peer.rev = row.integer(9);
    return peer;
}

} // namespace

Result<CityContext> CityContextQuery::operator()(Connection &connection) const
{
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    const Result<AsOf> resolved = resolveAsOf(connection, asOf);
    if (!resolved)
        return tl::unexpected(resolved.error());
    // Figures of a later day were not known on this one.
    const auto peers = connection.list<Peer>(
        QStringLiteral("SELECT uid, name, catalogs, mounted, open_records, interfaces, as_of, source, note, "
                       "rev FROM peer WHERE as_of <= ? ORDER BY sort_key, uid"),
        {resolved->day}, peerOf);
    if (!peers)
        return tl::unexpected(peers.error());
    const auto units =
        connection.value(QStringLiteral("SELECT count(*) FROM open_unit WHERE since <= ?"), {resolved->day});
    if (!units)
        return tl::unexpected(units.error());
    const auto head = connection.value(QStringLiteral("SELECT hash FROM change_head WHERE id = 1"));
    if (!head)
        return tl::unexpected(head.error());
    return CityContext{*peers, units->toLongLong(), head->toString()};
}

} // namespace shuzhi
