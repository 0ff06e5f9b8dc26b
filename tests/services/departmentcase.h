// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/departmentbook.h"
#include "models/store/departmentquery.h"
#include "tests/support/city.h"
#include "tests/support/citydigest.h"

/// Two departments that are one, and what tests of departments ask of their city.
namespace shuzhi::test {

using namespace Qt::StringLiterals;

inline QString uid(int number)
{
    return u"01890000-0000-7000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'));
}

enum : int {
    Civil = 1,
    CivilOffice, // the same, from an import
    Police,
    Marriage,
    Burial,
    Register,
    OpenList,
    OfficeList,
    Function1,
    Matter1,
    Duty1,
    Function2,
    Matter2,
    Duty2,
    Function3,
    FirstUsage = 100
};

inline const QString civilCode = u"11320100MB9900001F"_s;

inline Step insert(const QString &table, const QStringList &columns, const QList<StepRow> &rows)
{
    return {StepKind::Insert, table, columns, rows, {}, {}};
}

/// A draft list on its way to a state.
inline QList<Step> listMoved(int list, const QString &state)
{
    const QStringList way{u"draft"_s, u"submitted"_s, u"signed"_s, u"withdrawn"_s};
    const QList<Step> steps{
        {StepKind::Update,
         u"duty_list"_s,
         {u"state"_s, u"submitted_by"_s},
         {{uid(list), {way[1], u"甲"_s}}},
         {},
         {}},
        {StepKind::Update,
         u"duty_list"_s,
         {u"state"_s, u"signed_by"_s, u"signed_on"_s},
         {{uid(list), {way[2], u"乙"_s, u"2023-06-01"_s}}},
         {},
         {}},
        {StepKind::Update, u"duty_list"_s, {u"state"_s}, {{uid(list), {way[3]}}}, {}, {}}};
    return steps.first(way.indexOf(state));
}

/// Two departments that are one, each with a catalog, calls and a duty list, and a third one.
inline QList<Step> twins(const QString &state, const QString &otherState)
{
    const QList<Step> rows{
        insert(u"department"_s, {u"name"_s, u"phone"_s, u"origin"_s},
               {{uid(Civil), {u"市民政局"_s, u"1"_s, u"entered"_s}},
                {uid(CivilOffice), {u"市民政局（本级）"_s, u"2"_s, u"import"_s}},
                {uid(Police), {u"市公安局"_s, QString(), u"entered"_s}}}),
        {StepKind::Update, u"department"_s, {u"code"_s}, {{uid(CivilOffice), {u"X"_s}}}, {}, {}},
        insert(u"catalog"_s, {u"department_id"_s, u"title"_s, u"state"_s},
               {{uid(Marriage), {uid(Civil), u"婚姻登记"_s, u"published"_s}},
                {uid(Burial), {uid(CivilOffice), u"婚姻 登记"_s, u"published"_s}},
                {uid(Register), {uid(Police), u"户籍"_s, u"published"_s}}}),
        insert(u"resource"_s, {u"catalog_id"_s, u"kind"_s, u"state"_s, u"mapping_complete"_s},
               {{uid(40), {uid(Marriage), u"table"_s, u"published"_s, u"yes"_s}},
                {uid(41), {uid(Burial), u"table"_s, u"published"_s, u"yes"_s}},
                {uid(42), {uid(Register), u"table"_s, u"published"_s, u"yes"_s}}}),
        insert(u"usage_day"_s, {u"catalog_id"_s, u"consumer_id"_s, u"day"_s, u"calls"_s},
               {{uid(FirstUsage), {uid(Register), uid(Civil), u"2023-06-01"_s, 3}},
                {uid(FirstUsage + 1), {uid(Register), uid(CivilOffice), u"2023-06-01"_s, 4}},
                {uid(FirstUsage + 2), {uid(Register), uid(CivilOffice), u"2023-06-02"_s, 5}},
                {uid(FirstUsage + 3), {uid(Marriage), uid(CivilOffice), u"2023-06-02"_s, 6}},
                {uid(FirstUsage + 4), {uid(Burial), uid(Police), u"2023-06-02"_s, 7}}}),
        insert(u"duty_list"_s, {u"department_id"_s, u"version"_s},
               {{uid(OpenList), {uid(Civil), 1}}, {uid(OfficeList), {uid(CivilOffice), 1}}}),
        insert(
            u"duty"_s,
            {u"duty_list_id"_s, u"parent_id"_s, u"level"_s, u"position"_s, u"name"_s, u"state"_s,
             u"source_department_id"_s},
            {{uid(Function1), {uid(OpenList), {}, u"function"_s, 1, u"甲"_s, u"confirmed"_s, {}}},
             {uid(Function2), {uid(OfficeList), {}, u"function"_s, 1, u"乙"_s, u"confirmed"_s, {}}},
             {uid(Matter2), {uid(OfficeList), uid(Function2), u"matter"_s, 1, u"丙"_s, u"confirmed"_s, {}}},
             {uid(Duty2),
              {uid(OfficeList), uid(Matter2), u"duty"_s, 1, u"丁"_s, u"confirmed"_s, uid(CivilOffice)}}}),
        insert(u"duty_catalog"_s, {u"duty_id"_s, u"catalog_id"_s}, {{uid(50), {uid(Duty2), uid(Burial)}}}),
        insert(u"demand"_s, {u"title"_s, u"requester_id"_s, u"provider_id"_s, u"catalog_id"_s},
               {{uid(60), {u"要"_s, uid(Police), uid(CivilOffice), uid(Burial)}}}),
        insert(u"scenario"_s, {u"name"_s, u"lead_id"_s}, {{uid(61), {u"一件事"_s, uid(CivilOffice)}}}),
    };
    return rows + listMoved(OpenList, state) + listMoved(OfficeList, otherState);
}

inline Actor actor()
{
    return Actor::current(u"测试"_s);
}

inline QString digest(TestCity &city)
{
    return contentDigest(city.connection()).value_or(u"?"_s);
}

inline QList<DepartmentEntry> departmentsOf(TestCity &city)
{
    return DepartmentsQuery{}(city.connection()).value_or(QList<DepartmentEntry>());
}

inline QString found(TestCity &city, const QString &name)
{
    DepartmentBook book;
    return book.load(city.connection()) ? book.find(name, {}) : u"?"_s;
}

} // namespace shuzhi::test
