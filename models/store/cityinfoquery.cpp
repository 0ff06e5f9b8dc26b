// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cityinfoquery.h"

#include "models/domain/uid.h"
#include "models/store/rightsquery.h"
#include "models/store/tables.h"
#include "models/store/transaction.h"

namespace shuzhi {

Result<CityInfo> CityInfoQuery::operator()(Connection &connection) const
{
    const Result<QString> name = settingValue(connection, QStringLiteral("city_name"));
    if (!name)
        return tl::unexpected(name.error());
    const Result<QString> day = referenceDay(connection);
    if (!day)
        return tl::unexpected(day.error());
    const Result<QVariant> synthetic =
        connection.value(QStringLiteral("SELECT 1 FROM department WHERE origin = 'demo' LIMIT 1"));
    if (!synthetic)
        return tl::unexpected(synthetic.error());
    const Result<Rights> rights = RightsQuery{}(connection);
    if (!rights)
        return tl::unexpected(rights.error());
    return CityInfo{
        *name, *day, connection.location().display(), connection.isReadOnly(), synthetic->isValid(), *rights};
}

Result<qint64> rowCount(Connection &connection, const QString &table)
{
    if (!trackedTable(table))
        return fail(ErrorCode::Internal, QStringLiteral("no such table"), table);
    return connection.value(QStringLiteral("SELECT count(*) FROM ") + table).map([](const QVariant &count) {
        return count.toLongLong();
    });
}

Result<Step> settingStep(Connection &connection, const QString &key, const QString &value)
{
    const Result<QVariant> there =
        connection.value(QStringLiteral("SELECT uid FROM setting WHERE key = ?"), {key});
    if (!there)
        return tl::unexpected(there.error());
    const QString uid = there->isValid() ? there->toString() : newUid();
    return Step{there->isValid() ? StepKind::Update : StepKind::Insert,
                QStringLiteral("setting"),
                {QStringLiteral("key"), QStringLiteral("value")},
                {{uid, {key, value}}},
                {},
                {}};
}

} // namespace shuzhi
