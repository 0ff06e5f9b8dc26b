// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/assessmentdaysquery.h"

#include "models/store/transaction.h"

namespace shuzhi {

Result<AssessmentDays> AssessmentDaysQuery::operator()(Connection &connection) const
{
    const Result<QString> reference = referenceDay(connection);
    if (!reference)
        return tl::unexpected(reference.error());
    // A city is made with its settings, which are no history of its own. Days never run backwards.
    const Result<QVariant> first = connection.value(
        QStringLiteral("SELECT day FROM change_log WHERE table_name <> 'setting' ORDER BY id LIMIT 1"));
    if (!first)
        return tl::unexpected(first.error());
    return AssessmentDays{QDate::fromString(first->toString(), Qt::ISODate),
                          QDate::fromString(*reference, Qt::ISODate)};
}

} // namespace shuzhi
