// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/duties.h"
#include "models/services/dutydiff.h"
#include "models/services/dutyversions.h"
#include "models/services/edit.h"
#include "tests/support/city.h"

/// A department with a small duty list, and what tests of lists do with it.
namespace shuzhi::test {

using namespace Qt::StringLiterals;

inline const Actor author{u"甲"_s, u"login"_s, {}}, signer{u"乙"_s, u"login"_s, {}};

inline Step insert(const QString &table, const QStringList &columns, const QList<StepRow> &rows)
{
    return {StepKind::Insert, table, columns, rows, {}, {}};
}

/// Departments "d1" and "d2" with catalogs "c1" to "c3"; list "l1" of the first: function "f", matters "m"
/// and "m2", duties "a" (linked to c1), "b" (c2, from the other department) and "c" (nothing).
inline QList<Step> dutyCity()
{
    return {
        insert(u"department"_s, {u"name"_s}, {{u"d1"_s, {u"市民政局"_s}}, {u"d2"_s, {u"市公安局"_s}}}),
        insert(u"catalog"_s, {u"department_id"_s, u"title"_s, u"code"_s, u"state"_s},
               {{u"c1"_s, {u"d1"_s, u"婚姻登记"_s, u"007"_s, u"published"_s}},
                {u"c2"_s, {u"d2"_s, u"户籍"_s, u"008"_s, u"published"_s}},
                {u"c3"_s, {u"d1"_s, u"殡葬"_s, u"009"_s, u"published"_s}}}),
        insert(u"duty_list"_s, {u"department_id"_s, u"title"_s, u"author"_s},
               {{u"l1"_s, {u"d1"_s, u"市民政局数据职责清单"_s, u"甲"_s}}}),
        insert(u"duty"_s,
               {u"duty_list_id"_s, u"parent_id"_s, u"level"_s, u"position"_s, u"name"_s, u"kinds"_s,
                u"source_department_id"_s, u"state"_s},
               {{u"f"_s, {u"l1"_s, {}, u"function"_s, 1, u"婚姻管理"_s, {}, {}, u"confirmed"_s}},
                {u"m"_s, {u"l1"_s, u"f"_s, u"matter"_s, 1, u"婚姻登记"_s, {}, {}, u"confirmed"_s}},
                {u"m2"_s, {u"l1"_s, u"f"_s, u"matter"_s, 2, u"婚姻查询"_s, {}, {}, u"confirmed"_s}},
                {u"a"_s, {u"l1"_s, u"m"_s, u"duty"_s, 1, u"采集婚姻"_s, u"collect"_s, {}, u"confirmed"_s}},
                {u"b"_s, {u"l1"_s, u"m"_s, u"duty"_s, 2, u"使用户籍"_s, u"use"_s, u"d2"_s, u"confirmed"_s}},
                {u"c"_s, {u"l1"_s, u"m2"_s, u"duty"_s, 1, u"提供婚姻"_s, u"share"_s, {}, u"pending"_s}}}),
        insert(u"duty_catalog"_s, {u"duty_id"_s, u"catalog_id"_s},
               {{u"k1"_s, {u"a"_s, u"c1"_s}}, {u"k2"_s, {u"b"_s, u"c2"_s}}}),
    };
}

inline DutyListContent listOf(TestCity &city, qint64 version = 0, const QString &department = u"d1"_s)
{
    return DutyListQuery{department, version}(city.connection()).value_or(DutyListContent());
}

/// "done" or the error's name.
inline QString edited(TestCity &city, const QList<RowEdit> &edits, bool takesBack = false)
{
    const Result<EditOutcome> done = EditQuery{author, edits, takesBack}(city.connection());
    return done ? u"done"_s : errorName(done.error().code);
}

inline QString signedBy(TestCity &city, const Actor &who, const DutyListContent &seen)
{
    const Result<QString> done = SignDutyListQuery{who, seen}(city.connection());
    return done ? u"done"_s : errorName(done.error().code);
}

/// Confirms every duty, submits and signs; "done" or the first error's name.
inline QString settled(TestCity &city)
{
    QString done = edited(city, duties::setState(listOf(city), {u"f"_s}, u"confirmed"_s));
    if (done == u"done")
        done = edited(city, duties::submit(listOf(city), u"甲"_s, u"2023-06-30"_s));
    return done == u"done" ? signedBy(city, signer, listOf(city)) : done;
}

} // namespace shuzhi::test
