// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/transaction.h"
#include "tests/services/import/importcity.h"

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// Duty lists: the tree from its columns, links to catalogs, versions and locks.
class DutyImportTest : public QObject
{
    Q_OBJECT
private slots:
    void treeIsBuiltFromColumns();
    void blankCellsContinueTheRowAbove();
    void linksAndTheirRows();
    void changesArriveInTheDraft();
    void lockedLists();
    void withdrawnListGetsANewVersion();
    void departmentOfAConstant();
};

namespace {

const QString catalogs = u"目录名称,信息资源代码,提供方\n户籍人口,A1,市公安局\n婚姻登记,A2,市民政局\n"
                         "行政许可,A3,市公安局\n行政许可,A4,市民政局\n"_s;
const QString head =
    u"序号,部门,业务职能,三定依据,业务事项,数据职责,数据目录名称,目录代码,职责类型,确认状态\n"_s;
const QString list = head
    + u"1,市公安局,户籍管理,负责户籍,户口登记,采集人口信息,户籍人口,A1,采集生成、提供共享,已确认\n"
      "2,市公安局,户籍管理,负责户籍,户口登记,使用婚姻信息,婚姻登记,A2,使用,待确认\n"
      "3,市公安局,户籍管理,负责户籍,身份证办理,,,,,\n"_s;
const QString signable = QString(list).replace(u"待确认"_s, u"已确认"_s);
const QString tree = u"SELECT x.level || ':' || coalesce(p.name, '') || '>' || x.position || x.name || "
                     "'/' || x.clause || '/' || x.kinds || '/' || x.state FROM duty x LEFT JOIN duty p ON "
                     "p.id = x.parent_id ORDER BY p.name, x.position, x.name"_s;

QString sorted(const QString &texts)
{
    QStringList parts = texts.split(u' ');
    parts.sort();
    return parts.join(u' ');
}

/// The way of every list up to that state.
void setListState(ImportCity &city, const QString &state)
{
    auto transaction = Transaction::begin(city.city(), Actor::current(u"测试"_s));
    QVERIFY(transaction);
    for (const QString &step : {u"submitted"_s, u"signed"_s, u"withdrawn"_s}) {
        const QString who = step == u"submitted" ? u", submitted_by = '甲'"_s
            : step == u"signed"                  ? u", signed_by = '乙', signed_on = '2023-06-01'"_s
                                                 : QString();
        QVERIFY(city.city().exec(u"UPDATE duty_list SET state = ?%1"_s.arg(who), {step}));
        if (step == state)
            break;
    }
    QVERIFY(transaction->commit());
}

} // namespace

void DutyImportTest::treeIsBuiltFromColumns()
{
    ImportCity city;
    (void)city.take(catalogs);
    const ImportReport report = city.takeKind(u"duties"_s, list);
    QCOMPARE(fates(report), u"3 0 0 0 0"_s);
    QCOMPARE(
        sorted(city.all(tree)),
        sorted(u"function:>1户籍管理/负责户籍//pending matter:户籍管理>1户口登记///pending "
               "matter:户籍管理>2身份证办理///pending duty:户口登记>1采集人口信息//collect,share/confirmed "
               "duty:户口登记>2使用婚姻信息//use/pending"_s));
    QCOMPARE(city.one(u"SELECT state || version || title FROM duty_list"_s), u"draft1市公安局"_s);
    QCOMPARE(sorted(city.all(u"SELECT x.name || c.code FROM duty_catalog y JOIN duty x ON x.id = y.duty_id "
                             "JOIN catalog c ON c.id = y.catalog_id"_s)),
             sorted(u"采集人口信息A1 使用婚姻信息A2"_s));
    const QString before = city.state();
    QCOMPARE(fates(city.takeKind(u"duties"_s, list)), u"0 0 3 0 0"_s);
    QCOMPARE(city.state(), before);
    QVERIFY(city.verifies());
}

void DutyImportTest::blankCellsContinueTheRowAbove()
{
    ImportCity city;
    const ImportReport report = city.takeKind(u"duties"_s,
                                              u"部门,业务职能,业务事项,数据职责\n"
                                              "甲局,职能一,事项一,职责一\n"
                                              ",,,职责二\n"
                                              ",,事项二,职责三\n"
                                              ",职能二,,职责四\n"
                                              "乙局,,,职责五\n"
                                              ",,,\n"_s);
    QCOMPARE(fates(report), u"5 0 0 0 0"_s); // an empty row is none
    QCOMPARE(sorted(city.all(u"SELECT coalesce(p.name, '') || '>' || x.name FROM duty x LEFT JOIN duty p ON "
                             "p.id = x.parent_id"_s)),
             sorted(u">职能一 >职能二 职能一>事项一 职能一>事项二 事项一>职责一 事项一>职责二 事项二>职责三 "
                    "职能二>职责四 >职责五"_s));
    QCOMPARE(city.one(u"SELECT count(*) FROM duty_list"_s), u"2"_s);
}

void DutyImportTest::linksAndTheirRows()
{
    ImportCity city;
    (void)city.take(catalogs);
    const QString several = head
        + u"1,市公安局,人口管理,,人口登记,采集人口,户籍人口,A1,采集生成,\n"
          "2,市公安局,人口管理,,人口登记,采集人口,行政许可,,提供共享,\n"
          "3,市公安局,人口管理,,人口登记,采集人口,行政许可,,采集生成,\n"
          "4,市公安局,人口管理,,人口登记,采集人口,没有的目录,,采集生成,\n"_s;
    const ImportReport report = city.takeKind(u"duties"_s, several);
    QCOMPARE(fates(report), u"2 0 0 0 2"_s); // the department's own 行政许可 is meant
    QCOMPARE(warning(report, u"unknown_catalog"_s).value, u"没有的目录"_s);
    QCOMPARE(warning(report, u"row_differs"_s).value, u"share"_s);
    QCOMPARE(sorted(city.all(u"SELECT c.code FROM duty_catalog y JOIN catalog c ON c.id = y.catalog_id"_s)),
             u"A1 A3"_s);
    QCOMPARE(fates(city.takeKind(u"duties"_s, several)), u"0 0 2 0 2"_s);
    const ImportReport linked =
        city.takeKind(u"duties"_s, head + u"1,市公安局,人口管理,,人口登记,采集人口,,A2,,\n"_s);
    QCOMPARE(fates(linked), u"0 1 0 0 0"_s);
    QCOMPARE(linked.changes[0].cells[0].after, u"婚姻登记"_s);
    QCOMPARE(city.one(u"SELECT count(*) FROM duty_catalog"_s), u"3"_s);
}

void DutyImportTest::changesArriveInTheDraft()
{
    ImportCity city;
    (void)city.take(catalogs);
    (void)city.takeKind(u"duties"_s, list);
    const ImportReport report =
        city.takeKind(u"duties"_s,
                      head
                          + u"1,市公安局,户籍管理,负责户籍和人口,户口登记,使用婚姻信息,,,使用,已确认\n"
                            "2,市公安局,户籍管理,又一种说法,户口登记,采集人口信息,,,,\n"_s);
    QCOMPARE(fates(report), u"0 1 1 0 0"_s);
    QCOMPARE(report.changes[0].cells.size(), 2);
    QCOMPARE(warning(report, u"row_differs"_s).value, u"又一种说法"_s);
    QCOMPARE(city.one(u"SELECT clause FROM duty WHERE level = 'function'"_s), u"负责户籍和人口"_s);
    QCOMPARE(city.one(u"SELECT state FROM duty WHERE name = '使用婚姻信息'"_s), u"confirmed"_s);
    QVERIFY(city.verifies());
}

void DutyImportTest::lockedLists()
{
    for (const QString &state : {u"submitted"_s, u"signed"_s}) {
        ImportCity city;
        (void)city.take(catalogs);
        (void)city.takeKind(u"duties"_s, signable);
        setListState(city, state);
        const QString before = city.state();
        const ImportReport report =
            city.takeKind(u"duties"_s,
                          signable
                              + u"4,市公安局,新职能,,新事项,新职责,,,,\n"
                                "5,市公安局,户籍管理,负责户籍,户口登记,采集人口信息,婚姻登记,A2,,\n"_s);
        QCOMPARE(fates(report), u"0 0 3 2 0"_s);
        QCOMPARE(faults(report), u"5 locked 6 locked"_s);
        QCOMPARE(city.state(), before);
    }
}

void DutyImportTest::withdrawnListGetsANewVersion()
{
    ImportCity city;
    (void)city.take(catalogs);
    (void)city.takeKind(u"duties"_s, signable);
    setListState(city, u"withdrawn"_s);
    QCOMPARE(fates(city.takeKind(u"duties"_s, signable)), u"3 0 0 0 0"_s);
    QCOMPARE(city.all(u"SELECT version || state FROM duty_list ORDER BY version"_s), u"1withdrawn 2draft"_s);
    QCOMPARE(fates(city.takeKind(u"duties"_s, signable)), u"0 0 3 0 0"_s);
}

void DutyImportTest::departmentOfAConstant()
{
    ImportCity city;
    ImportRequest request;
    request.mapping.insert(u"=市卫生局"_s, u"duty.department"_s);
    const ImportReport report =
        city.takeKind(u"duties"_s, u"业务职能,数据职责,数源部门\n公共卫生,报送疫情,市医保局\n"_s, request);
    QCOMPARE(fates(report), u"1 0 0 0 0"_s);
    QCOMPARE(city.one(u"SELECT d.name FROM duty_list l JOIN department d ON d.id = l.department_id"_s),
             u"市卫生局"_s);
    QCOMPARE(city.one(u"SELECT d.name FROM duty x JOIN department d ON d.id = x.source_department_id"_s),
             u"市医保局"_s);
    QCOMPARE(report.departmentsCreated.size(), 2);
}

QTEST_GUILESS_MAIN(DutyImportTest)
#include "tst_dutyimport.moc"
