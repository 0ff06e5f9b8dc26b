// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/metricsquery.h"

#include <QTest>

namespace shuzhi::test {

/// Rows for tests of metrics: every grouping, today and on a past day, as columns `by` (GroupBy) and `asOf`.
inline void addGroupingRows()
{
    QTest::addColumn<int>("by");
    QTest::addColumn<QString>("asOf");
    const std::pair<const char *, GroupBy> groupings[] = {{"city", GroupBy::None},
                                                          {"department", GroupBy::Department},
                                                          {"share type", GroupBy::ShareType},
                                                          {"kind", GroupBy::ResourceKind},
                                                          {"library", GroupBy::Library},
                                                          {"month", GroupBy::Month}};
    for (const auto &[name, by] : groupings) {
        for (const QString &day : {QString(), QStringLiteral("2023-03-31")})
            QTest::addRow("%s %s", name, qPrintable(day)) << int(by) << day;
    }
}

} // namespace shuzhi::test
