// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/datecell.h"
#include "models/services/import/wholecell.h"
#include "tests/services/import/importcity.h"

#include <QElapsedTimer>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// Lists of use: days and months, numbers as people write them, and days that are replaced.
class UsageImportTest : public QObject
{
    Q_OBJECT
private slots:
    void numbers_data();
    void numbers();
    void periods_data();
    void periods();
    void rowsAreTakenAndKnownAgain();
    void dayOfTheFileReplacesTheCitys();
    void daysThatWereNotTakenWholeStay();
    void otherPoliciesReplaceNothing();
    void monthColumn();
    void manyRows();
};

namespace {

const QString catalogs = u"目录名称,信息资源代码,提供方\n户籍人口,A1,市公安局\n婚姻登记,A2,市民政局\n"_s;
const QString head = u"日期,目录代码,使用部门,调用次数\n"_s;
const QString stored =
    u"SELECT u.day || c.code || d.name || u.calls FROM usage_day u JOIN catalog c ON "
    "c.id = u.catalog_id JOIN department d ON d.id = u.consumer_id ORDER BY u.day, c.code, "
    "d.name"_s;

} // namespace

void UsageImportTest::numbers_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<qint64>("value");
    QTest::newRow("plain") << u"120"_s << qint64(120);
    QTest::newRow("nothing used") << u"0"_s << qint64(0);
    QTest::newRow("thousands") << u"1,234,567"_s << qint64(1234567);
    QTest::newRow("wide") << u"１，２３４次"_s << qint64(1234);
    QTest::newRow("blanks") << u" 12 345 次 "_s << qint64(12345);
    QTest::newRow("decimals of a whole") << u"12.00"_s << qint64(12);
    QTest::newRow("large") << u"9223372036854775807"_s << std::numeric_limits<qint64>::max();
    QTest::newRow("too large") << u"9223372036854775808"_s << qint64(-1);
    QTest::newRow("fraction") << u"1.5"_s << qint64(-1);
    QTest::newRow("negative") << u"-3"_s << qint64(-1);
    QTest::newRow("odd commas") << u"12,34"_s << qint64(-1);
    QTest::newRow("ten thousands") << u"1.2万"_s << qint64(-1);
    QTest::newRow("word") << u"若干"_s << qint64(-1);
    QTest::newRow("empty") << QString() << qint64(-1);
}

void UsageImportTest::numbers()
{
    QFETCH(QString, cell);
    QFETCH(qint64, value);
    QCOMPARE(readWhole(cell).value_or(-1), value);
}

void UsageImportTest::periods_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("months");
    QTest::addColumn<QString>("day");
    QTest::newRow("day") << u"2023-06-30"_s << false << u"2023-06-30"_s;
    QTest::newRow("month") << u"2023-06"_s << false << u"2023-06-30"_s;
    QTest::newRow("chinese") << u"2024年2月"_s << false << u"2024-02-29"_s;
    QTest::newRow("chinese share") << u"2023年6月份"_s << false << u"2023-06-30"_s;
    QTest::newRow("joined") << u"202312"_s << false << u"2023-12-31"_s;
    QTest::newRow("slash") << u"2023/1"_s << false << u"2023-01-31"_s;
    QTest::newRow("minguo") << u"民國112年6月"_s << false << u"2023-06-30"_s;
    QTest::newRow("first day of days") << u"2023-06-01"_s << false << u"2023-06-01"_s;
    QTest::newRow("first day of months") << u"2023-06-01"_s << true << u"2023-06-30"_s;
    QTest::newRow("day among months") << u"2023-06-15"_s << true << u"2023-06-15"_s;
    QTest::newRow("month 13") << u"2023-13"_s << false << QString();
    QTest::newRow("year") << u"2023"_s << false << QString();
    QTest::newRow("word") << u"上半年"_s << false << QString();
}

void UsageImportTest::periods()
{
    QFETCH(QString, cell);
    QFETCH(bool, months);
    QFETCH(QString, day);
    QCOMPARE(readPeriod(cell, months).date.toString(Qt::ISODate), day);
}

void UsageImportTest::rowsAreTakenAndKnownAgain()
{
    ImportCity city;
    (void)city.take(catalogs);
    const QString list = u"日期,目录名称,目录代码,使用部门,调用次数\n"
                         "2023-06-30,户籍人口,,市人社局,\"1,200次\"\n"
                         "2023年6月,,A2,市人社局,5\n"
                         "2023-06-30,户籍人口,A1,市人社局,1200\n"
                         "2023-06-31,,A1,市人社局,1\n"
                         "2023-06-30,,A1,市人社局（驻点）,很多\n"
                         "2023-06-30,,A1,,3\n"
                         "2023-06-30,,A7,市人社局,3\n"_s;
    const ImportReport report = city.takeKind(u"usage"_s, list);
    QCOMPARE(fates(report), u"2 0 0 4 1"_s);
    QCOMPARE(faults(report), u"5 not_a_day 6 not_a_number 7 no_value 8 unknown_catalog"_s);
    QCOMPARE(report.repeats[0].repeats, 2);
    QVERIFY(report.repeats[0].cells.isEmpty());
    QCOMPARE(report.departmentsCreated, QStringList{u"市人社局"_s});
    QCOMPARE(city.all(stored), u"2023-06-30A1市人社局1200 2023-06-30A2市人社局5"_s);
    const QString before = city.state();
    QCOMPARE(fates(city.takeKind(u"usage"_s, list)), u"0 0 2 4 1"_s);
    QCOMPARE(city.state(), before);
    QVERIFY(city.verifies());
}

void UsageImportTest::dayOfTheFileReplacesTheCitys()
{
    ImportCity city;
    (void)city.take(catalogs);
    (void)city.takeKind(u"usage"_s,
                        head + u"2023-06-29,A1,甲局,1\n2023-06-30,A1,甲局,2\n2023-06-30,A2,乙局,3\n"_s);
    const QString second = head + u"2023-06-30,A1,甲局,7\n2023-06-30,A1,丙局,4\n"_s;
    const ImportReport report = city.takeKind(u"usage"_s, second);
    QCOMPARE(fates(report), u"1 1 0 0 0"_s);
    QCOMPARE(warning(report, u"usage_replaced"_s).count, 1);
    QCOMPARE(city.all(stored), u"2023-06-29A1甲局1 2023-06-30A1丙局4 2023-06-30A1甲局7"_s);
    QCOMPARE(fates(city.takeKind(u"usage"_s, second)), u"0 0 2 0 0"_s);
    QVERIFY(city.verifies());
}

void UsageImportTest::daysThatWereNotTakenWholeStay()
{
    ImportCity city;
    (void)city.take(catalogs);
    (void)city.takeKind(u"usage"_s, head + u"2023-06-30,A1,甲局,2\n2023-06-30,A2,乙局,3\n"_s);
    const ImportReport faulty =
        city.takeKind(u"usage"_s, head + u"2023-06-30,A1,甲局,8\n2023-06-30,A2,乙局,三\n"_s);
    QCOMPARE(fates(faulty), u"0 1 0 1 0"_s);
    QCOMPARE(warning(faulty, u"usage_kept"_s).count, 1);
    ImportRequest declined;
    declined.declined.insert({{}, 3});
    const ImportReport without =
        city.takeKind(u"usage"_s, head + u"2023-06-30,A1,甲局,9\n2023-06-30,A2,乙局,4\n"_s, declined);
    QCOMPARE(fates(without), u"0 1 0 0 0"_s);
    QCOMPARE(without.declined, 1);
    QCOMPARE(without.toJson()[u"declined"_s].toInt(), 1);
    QCOMPARE(city.all(stored), u"2023-06-30A1甲局9 2023-06-30A2乙局3"_s);
}

void UsageImportTest::otherPoliciesReplaceNothing()
{
    ImportCity city;
    (void)city.take(catalogs);
    (void)city.takeKind(u"usage"_s, head + u"2023-06-30,A1,甲局,2\n2023-06-30,A2,乙局,3\n"_s);
    ImportRequest fill;
    fill.policy = ImportRequest::Fill;
    const ImportReport report =
        city.takeKind(u"usage"_s, head + u"2023-06-30,A1,甲局,8\n2023-06-30,A1,丙局,1\n"_s, fill);
    QCOMPARE(fates(report), u"1 0 1 0 0"_s);
    QCOMPARE(city.all(stored), u"2023-06-30A1丙局1 2023-06-30A1甲局2 2023-06-30A2乙局3"_s);
}

void UsageImportTest::monthColumn()
{
    ImportCity city;
    (void)city.take(catalogs);
    const ImportReport report = city.takeKind(
        u"usage"_s, u"月份,目录代码,使用部门,调用次数\n2023-06-01,A1,甲局,2\n2023-07,A1,甲局,3\n"_s);
    QCOMPARE(fates(report), u"2 0 0 0 0"_s);
    QCOMPARE(city.all(stored), u"2023-06-30A1甲局2 2023-07-31A1甲局3"_s);
}

void UsageImportTest::manyRows()
{
    ImportCity city;
    QString names = u"目录名称,信息资源代码,提供方\n"_s;
    for (int i = 0; i < 400; ++i)
        names += u"第%1号目录,C%1,市局\n"_s.arg(i);
    (void)city.take(names);
    QString list = head;
    for (int day = 1; day <= 25; ++day)
        for (int i = 0; i < 800; ++i)
            list +=
                u"2023-06-%1,C%2,使用部门%3,%4\n"_s.arg(day, 2, 10, QChar(u'0')).arg(i / 2).arg(i % 2).arg(i);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(fates(city.takeKind(u"usage"_s, list)), u"20000 0 0 0 0"_s);
    qInfo("20,000 rows: %lld ms", timer.restart());
    QCOMPARE(fates(city.takeKind(u"usage"_s, list)), u"0 0 20000 0 0"_s);
    qInfo("again: %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 60'000); // a machine under load; printed above
}

QTEST_GUILESS_MAIN(UsageImportTest)
#include "tst_usageimport.moc"
