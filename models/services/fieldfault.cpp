// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/fieldfault.h"

#include "models/domain/fieldcheck.h"
#include "models/services/departments.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

bool isStorable(const QList<FieldReason> &reasons)
{
    return std::all_of(reasons.begin(), reasons.end(),
                       [](const FieldReason &reason) { return reason.storable; });
}

bool fits(const QString &table, const QString &column, const QString &value)
{
    const bool day = column == u"publish_date" || column == u"last_updated";
    if (day && !value.isEmpty() && !QDate::fromString(value, Qt::ISODate).isValid())
        return false;
    if (value.isEmpty() && (column == u"name" || column == u"title" || column == u"department_id"))
        return false;
    const Row row{{column, value}};
    if (table == u"catalog")
        return isStorable(catalogFieldReasons(column, row));
    if (table == u"data_item")
        return isStorable(itemFieldReasons(column, row));
    if (table == u"resource")
        return isStorable(resourceFieldReasons(column, row));
    return table != u"department" || departments::check({}, {}, column, value) == departments::Fault::None;
}

} // namespace

Status checkFieldValue(const QString &table, const QString &column, const QString &value)
{
    if (fits(table, column, value))
        return {};
    return fail(ErrorCode::Usage, u"%1.%2 does not take \"%3\""_s.arg(table, column, value), column);
}

} // namespace shuzhi
