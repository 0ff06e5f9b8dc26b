// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/transaction.h"
#include "tests/services/import/importcity.h"

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// Lists of departments and of peer cities.
class DepartmentImportTest : public QObject
{
    Q_OBJECT
private slots:
    void listIsTakenAndKnownAgain();
    void codeIdentifiesBeforeTheName();
    void importedDepartmentIsConfirmedByItsCode();
    void mergedDepartmentLeadsToTheOther();
    void takenNameIsRejected();
    void policies();
    void peers();
};

namespace {

const QString cells =
    u"SELECT name || '/' || code || '/' || level || '/' || leader || '/' || contact || '/' || "
    "phone || '/' || origin FROM department ORDER BY name"_s;

} // namespace

void DepartmentImportTest::listIsTakenAndKnownAgain()
{
    ImportCity city;
    const QString list = u"序号,部门名称,统一社会信用代码,层级,分管领导,联系人,联系电话\n"
                         "1,市公安局,11320000014000001A,市级,张三,李四,0511-1\n"
                         "2,区档案局,,区县级,,,\n"
                         "3,,,,,无名,\n"
                         "4,市 公安局,11320000014000001a,市级,张三,李四,0511-2\n"_s;
    const ImportReport first = city.takeKind(u"departments"_s, list);
    QCOMPARE(fates(first), u"2 0 0 1 1"_s);
    QCOMPARE(faults(first), u"4 no_value"_s);
    QCOMPARE(first.repeats[0].repeats, 2);
    QCOMPARE(city.all(cells),
             u"区档案局//county////entered "
             "市公安局/11320000014000001A/municipal/张三/李四/0511-1/entered"_s);
    QVERIFY(first.chain > 0);
    const QString before = city.state();
    const ImportReport again = city.takeKind(u"departments"_s, list);
    QCOMPARE(fates(again), u"0 0 2 1 1"_s);
    QCOMPARE(again.chain, 0);
    QCOMPARE(city.state(), before);
    QVERIFY(city.verifies());
}

void DepartmentImportTest::codeIdentifiesBeforeTheName()
{
    ImportCity city;
    (void)city.takeKind(u"departments"_s, u"部门名称,统一社会信用代码\n市工信局,CODE1\n"_s);
    const ImportReport renamed =
        city.takeKind(u"departments"_s, u"部门名称,统一社会信用代码\n市工业和信息化局,code1\n"_s);
    QCOMPARE(fates(renamed), u"0 1 0 0 0"_s);
    QCOMPARE(renamed.changes[0].cells[0].before, u"市工信局"_s);
    QCOMPARE(renamed.changes[0].cells[0].after, u"市工业和信息化局"_s);
    QCOMPARE(city.one(u"SELECT name FROM department"_s), u"市工业和信息化局"_s);
    QCOMPARE(city.one(u"SELECT count(*) FROM department"_s), u"1"_s);
}

void DepartmentImportTest::importedDepartmentIsConfirmedByItsCode()
{
    ImportCity city;
    (void)city.take(u"目录名称,提供方\n甲,市民政局\n"_s);
    QCOMPARE(city.one(u"SELECT origin FROM department"_s), u"import"_s);
    const ImportReport named = city.takeKind(u"departments"_s, u"部门名称,联系人\n市民政局,王五\n"_s);
    QCOMPARE(fates(named), u"0 1 0 0 0"_s);
    QCOMPARE(city.one(u"SELECT origin FROM department"_s), u"import"_s);
    const QString coded = u"部门名称,统一社会信用代码\n市民政局,CODE2\n"_s;
    QCOMPARE(fates(city.takeKind(u"departments"_s, coded)), u"0 1 0 0 0"_s);
    QCOMPARE(city.one(u"SELECT origin || code FROM department"_s), u"enteredCODE2"_s);
    QCOMPARE(fates(city.takeKind(u"departments"_s, coded)), u"0 0 1 0 0"_s);
}

void DepartmentImportTest::mergedDepartmentLeadsToTheOther()
{
    ImportCity city;
    (void)city.takeKind(u"departments"_s, u"部门名称\n市农委\n市农业农村局\n"_s);
    auto transaction = Transaction::begin(city.city(), Actor::current(u"测试"_s));
    QVERIFY(transaction);
    QVERIFY(city.city().exec(u"UPDATE department SET merged_into_id = (SELECT id FROM department WHERE "
                             "name = '市农业农村局') WHERE name = '市农委'"_s));
    QVERIFY(transaction->commit());
    const ImportReport report = city.takeKind(u"departments"_s, u"部门名称,联系人\n市农委,赵六\n"_s);
    QCOMPARE(fates(report), u"0 1 0 0 0"_s);
    QCOMPARE(city.one(u"SELECT name FROM department WHERE contact = '赵六'"_s), u"市农业农村局"_s);
    QCOMPARE(city.one(u"SELECT count(*) FROM department WHERE name = '市农委'"_s), u"1"_s);
}

void DepartmentImportTest::takenNameIsRejected()
{
    ImportCity city;
    (void)city.takeKind(u"departments"_s, u"部门名称,统一社会信用代码\n甲局,CODE1\n乙局,CODE2\n"_s);
    const ImportReport report = city.takeKind(u"departments"_s, u"部门名称,统一社会信用代码\n乙局,CODE1\n"_s);
    QCOMPARE(faults(report), u"2 name_taken"_s);
    QCOMPARE(fates(report), u"0 0 0 1 0"_s);
}

void DepartmentImportTest::policies()
{
    ImportCity city;
    (void)city.takeKind(u"departments"_s, u"部门名称,联系人,联系电话\n甲局,旧,\n"_s);
    const QString text = u"部门名称,联系人,联系电话\n甲局,新,12345\n"_s;
    ImportRequest request;
    request.policy = ImportRequest::Skip;
    QCOMPARE(fates(city.takeKind(u"departments"_s, text, request)), u"0 0 1 0 0"_s);
    request.policy = ImportRequest::Fill;
    QCOMPARE(fates(city.takeKind(u"departments"_s, text, request)), u"0 1 0 0 0"_s);
    QCOMPARE(city.one(u"SELECT contact || phone FROM department"_s), u"旧12345"_s);
    request.fieldPolicies.insert(u"department.contact"_s, ImportRequest::Overwrite);
    QCOMPARE(fates(city.takeKind(u"departments"_s, text, request)), u"0 1 0 0 0"_s);
    QCOMPARE(city.one(u"SELECT contact || phone FROM department"_s), u"新12345"_s);
}

void DepartmentImportTest::peers()
{
    ImportCity city;
    const QString list = u"城市,目录数,挂接数,开放数据量,接口数,截至日期,来源\n"
                         "扬州市,\"12,345\",9876,1000000,,2023-06-30,政府网站\n"
                         "泰州市,约三千,1,,,,\n"
                         "常州市,8000,,,,2023/6/30,\n"_s;
    const ImportReport report = city.takeKind(u"peers"_s, list);
    QCOMPARE(fates(report), u"2 0 0 1 0"_s);
    QCOMPARE(faults(report), u"3 not_a_number"_s);
    QCOMPARE(report.errors[0].value, u"约三千"_s);
    QCOMPARE(city.one(u"SELECT catalogs + mounted FROM peer WHERE name = '扬州市'"_s), u"22221"_s);
    QCOMPARE(city.one(u"SELECT count(*) FROM peer WHERE interfaces IS NULL AND as_of = '2023-06-30'"_s),
             u"2"_s);
    QCOMPARE(fates(city.takeKind(u"peers"_s, list)), u"0 0 2 1 0"_s);
    const ImportReport changed = city.takeKind(u"peers"_s, u"城市,目录数\n扬州市,13000\n"_s);
    QCOMPARE(fates(changed), u"0 1 0 0 0"_s);
    QCOMPARE(changed.changes[0].cells[0].before, u"12345"_s);
    QVERIFY(city.verifies());
}

QTEST_GUILESS_MAIN(DepartmentImportTest)
#include "tst_departmentimport.moc"
