// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/uid.h"
#include "models/services/demo/demo.h"
#include "models/store/historywriter.h"

namespace shuzhi::test {

using namespace Qt::StringLiterals;

/// A small city and a new department with three published catalogs.
inline Status fill(Connection &city, const QString &department)
{
    return writeHistory(city, Actor::current(u"测试"_s), [&](const StepSink &sink) -> Status {
        if (const Status made = generateDemo({200, 8, 2, 6, 7}, sink, {}); !made)
            return made;
        if (const Status made = sink(Step{
                StepKind::Insert, u"department"_s, {u"name"_s}, {{department, {u"啊民政局"_s}}}, {}, {}});
            !made)
            return made;
        QList<StepRow> rows;
        for (const auto &[title, code] :
             {std::pair(u"甲类救助台账"_s, u"11320100X/1"_s), std::pair(u"乙类婚姻台账"_s, u"11320100X/2"_s),
              std::pair(u"丙类殡葬台账"_s, u"11320100X/3"_s)})
            rows += StepRow{newUid(), {department, title, code, u"published"_s}};
        return sink(Step{StepKind::Insert,
                         u"catalog"_s,
                         {u"department_id"_s, u"title"_s, u"code"_s, u"state"_s},
                         rows,
                         {},
                         {}});
    });
}

} // namespace shuzhi::test
