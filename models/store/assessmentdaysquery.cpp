// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/assessmentdaysquery.h"

#include "models/store/transaction.h"

namespace shuzhi {

Result<AssessmentDays> AssessmentDaysQuery::operator()(Connection &connection) const
{
    const Result<QString> reference = referenceDay(connection);
    if (!reference)
        return tl::unexpected(reference.error());
    // Everything begins with a department; and its spans are read by every role, unlike the log.
    const Result<QVariant> first =
        connection.value(QStringLiteral("SELECT min(from_day) FROM department_span"));
    if (!first)
        return tl::unexpected(first.error());
    return AssessmentDays{QDate::fromString(first->toString(), Qt::ISODate),
                          QDate::fromString(*reference, Qt::ISODate)};
}

} // namespace shuzhi
