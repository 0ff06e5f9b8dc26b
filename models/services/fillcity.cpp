// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/fillcity.h"

#include "models/store/historywriter.h"

namespace shuzhi {

Status FillCityQuery::operator()(Connection &connection, JobContext &context) const
{
    const Result<bool> filled = hasData(connection);
    if (!filled)
        return tl::unexpected(filled.error());
    if (*filled) {
        return fail(ErrorCode::Refused, QStringLiteral("the city has data already; nothing was written"),
                    connection.location().display());
    }
    const QString demo = QStringLiteral("demo");
    return writeHistory(connection, Actor{demo, demo, demo}, [&](const StepSink &sink) {
        return generateDemo(parameters, sink, [&](double fraction) {
            context.report(fraction);
            return !context.isCancelled();
        });
    });
}

} // namespace shuzhi
