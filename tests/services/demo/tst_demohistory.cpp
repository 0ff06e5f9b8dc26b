// SPDX-License-Identifier: GPL-3.0-or-later
#include "replayedcity.h"

#include <QDate>
#include <QElapsedTimer>
#include <QtTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// How synthetic cities of all sizes come about over the months.
class TestDemoHistory : public QObject
{
    Q_OBJECT

private slots:
    void risesMonthByMonth();
    void isInTimeAtTheEndOfTheYear();
    void isTheSameForTheSameSeed();
    void differsForAnotherSeed();
    void scales_data();
    void scales();
    void movesThroughStates();
    void staysSmall();
};

void TestDemoHistory::risesMonthByMonth()
{
    ReplayedCity city;
    double before = 0;
    double usedBefore = 0;
    double first = -1;
    QString month = u"2022-07"_s;
    QStringList drops;
    const auto close = [&] {
        const ReplayedCity::Figures now = city.figures(QDate::fromString(month + u"-01"_s, Qt::ISODate)
                                                           .addMonths(1)
                                                           .addDays(-1)
                                                           .toString(Qt::ISODate))[{}];
        const double rate = double(now.mounted) / now.catalogs;
        const double used = double(now.used) / now.mounted;
        qInfo("%s: %d of %d, %.2f %%, used %.2f %%, due %d timely %d", qUtf8Printable(month), now.mounted,
              now.catalogs, rate * 100, used * 100, now.due, now.timely);
        if (rate < before - 0.005 || used < usedBefore - 0.005)
            drops += month;
        if (first < 0)
            first = rate;
        before = rate;
        usedBefore = used;
    };
    QVERIFY(generateDemo({},
                         [&](const Step &step) {
                             if (!step.day.startsWith(month)) {
                                 close();
                                 month = step.day.left(7);
                             }
                             return city.take(step);
                         },
                         {}));
    close();
    QCOMPARE(drops, QStringList());
    QVERIFY(first > 0.22 && first < 0.28);
    QVERIFY(qAbs(before - 0.3339) < 0.0001);
}

void TestDemoHistory::isInTimeAtTheEndOfTheYear()
{
    ReplayedCity city(u"2022-12-31"_s);
    QVERIFY(city.generate({}));
    const QHash<QString, ReplayedCity::Figures> figures = city.figures(u"2022-12-31"_s);
    QCOMPARE(figures.size(), 58);
    for (const ReplayedCity::Figures &department : figures) {
        const double rate = double(department.timely) / department.due;
        QVERIFY2(rate >= 0.40 && rate <= 0.99,
                 qPrintable(u"%1 of %2"_s.arg(department.timely).arg(department.due)));
    }
}

void TestDemoHistory::isTheSameForTheSameSeed()
{
    ReplayedCity one;
    ReplayedCity two;
    QVERIFY(one.generate({}));
    QVERIFY(two.generate({}));
    QCOMPARE(one.digest(), two.digest());
}

void TestDemoHistory::differsForAnotherSeed()
{
    ReplayedCity one;
    ReplayedCity two;
    QVERIFY(one.generate({.catalogs = 300, .departments = 10}));
    QVERIFY(two.generate({.catalogs = 300, .departments = 10, .seed = 7}));
    QVERIFY(one.digest() != two.digest());
    QCOMPARE(one.figures(u"2023-06-30"_s)[{}].mounted, two.figures(u"2023-06-30"_s)[{}].mounted);
}

void TestDemoHistory::scales_data()
{
    QTest::addColumn<int>("catalogs");
    QTest::addColumn<int>("departments");
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("months");
    QTest::addColumn<int>("mounted");
    QTest::addColumn<int>("used");
    QTest::addColumn<int>("consumers");
    QTest::newRow("least") << 1 << 1 << 5 << 12 << 0 << 0 << 0;
    QTest::newRow("two departments") << 200 << 2 << 1 << 1 << 67 << 6 << 1;
    QTest::newRow("one department") << 1000 << 1 << 0 << 2 << 334 << 0 << 0;
    QTest::newRow("more departments than catalogs") << 20 << 57 << 5 << 3 << 7 << 1 << 3;
    QTest::newRow("small") << 300 << 10 << 5 << 12 << 100 << 8 << 6;
    QTest::newRow("many items") << 50 << 3 << 100 << 12 << 17 << 1 << 2;
    QTest::newRow("long") << 5000 << 57 << 5 << 60 << 1669 << 142 << 35;
    QTest::newRow("district bureaus") << 10000 << 500 << 1 << 6 << 3339 << 283 << 307;
}

void TestDemoHistory::scales()
{
    QFETCH(int, catalogs);
    QFETCH(int, departments);
    QFETCH(int, items);
    QFETCH(int, months);
    const DemoParameters parameters{
        .catalogs = catalogs, .departments = departments, .itemsPerCatalog = items, .months = months};
    for (const quint64 seed : {quint64(20230630), quint64(1), quint64(0)}) {
        ReplayedCity city;
        DemoParameters seeded = parameters;
        seeded.seed = seed;
        QVERIFY(city.generate(seeded));
        QCOMPARE(city.breaches(), QStringList());
        const ReplayedCity::Figures figures = city.figures(u"2023-06-30"_s)[{}];
        QCOMPARE(figures.catalogs, catalogs);
        QTEST(figures.mounted, "mounted");
        QTEST(figures.used, "used");
        QTEST(static_cast<int>(figures.consumers.size()), "consumers");
        QCOMPARE(city.table(u"department"_s).size(), departments);
        QCOMPARE(city.table(u"duty_list"_s).size(), departments);
        QVERIFY(city.table(u"resource"_s).size() >= figures.mounted);
        QVERIFY(items > 0 || figures.items == 0);
        QVERIFY(items == 0 || catalogs < 1000
                || qAbs(figures.items - items * catalogs) < items * catalogs / 8);
        QCOMPARE(city.firstDay(), QDate(2023, 6, 1).addMonths(1 - months).toString(Qt::ISODate));
        QCOMPARE(city.lastDay(), u"2023-06-30"_s);
        QSet<QString> names;
        for (const ReplayedRow &department : city.table(u"department"_s))
            names.insert(department[u"name"_s].toString());
        QCOMPARE(names.size(), departments);
        QSet<QString> titles;
        for (const ReplayedRow &catalog : city.table(u"catalog"_s))
            titles.insert(catalog[u"title"_s].toString());
        const int repeated = std::min((40 * catalogs + 9448) / 18896, catalogs / 4);
        QCOMPARE(titles.size(), catalogs - repeated);
    }
}

void TestDemoHistory::movesThroughStates()
{
    QSet<QString> drafts;
    QSet<QString> submitted;
    QSet<QString> published;
    int laterResources = 0;
    QVERIFY(generateDemo({},
                         [&](const Step &step) {
                             const qsizetype state = step.columns.indexOf(u"state"_s);
                             if (step.table == u"resource" && step.kind == StepKind::Update)
                                 laterResources += static_cast<int>(step.rows.size());
                             if (step.table != u"catalog" || state < 0)
                                 return Status();
                             for (const StepRow &row : step.rows) {
                                 if (row.values[state] == u"draft"_s)
                                     drafts.insert(row.uid);
                                 else if (row.values[state] == u"submitted"_s && drafts.contains(row.uid))
                                     submitted.insert(row.uid);
                                 else if (submitted.contains(row.uid))
                                     published.insert(row.uid);
                             }
                             return Status();
                         },
                         {}));
    qInfo("%lld catalogs through draft, %d resources", static_cast<long long>(drafts.size()), laterResources);
    QVERIFY(drafts.size() > 5 && drafts.size() < 100);
    QCOMPARE(published, drafts);
    QVERIFY(laterResources > 50);
}

void TestDemoHistory::staysSmall()
{
    QElapsedTimer timer;
    timer.start();
    qint64 rows = 0;
    QSet<QByteArray> titles; // hashed: this many texts are large
    QVERIFY(generateDemo({.catalogs = 200'000, .itemsPerCatalog = 2},
                         [&](const Step &step) {
                             rows += step.rows.size();
                             if (step.table == u"catalog" && step.kind == StepKind::Insert)
                                 for (const StepRow &row : step.rows)
                                     titles.insert(QCryptographicHash::hash(
                                         row.values[step.columns.indexOf(u"title"_s)].toString().toUtf8(),
                                         QCryptographicHash::Md5));
                             return Status();
                         },
                         {}));
    qInfo("200,000 catalogs: %lld rows in %lld ms", rows, timer.elapsed());
    QCOMPARE(titles.size(), 200'000 - 423);
}

QTEST_GUILESS_MAIN(TestDemoHistory)
#include "tst_demohistory.moc"
