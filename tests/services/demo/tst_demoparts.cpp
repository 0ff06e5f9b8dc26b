// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/allotment.h"
#include "models/services/demo/cityplan.h"
#include "models/services/demo/demo.h"
#include "models/services/demo/titles.h"

#include <QtTest>

#include <numeric>

using namespace shuzhi;
using namespace shuzhi::demo;
using namespace Qt::StringLiterals;

/// The parts of the generator: chance, sharing out, words, bounds, cancelling.
class TestDemoParts : public QObject
{
    Q_OBJECT

private slots:
    void drawsTheKnownNumbers();
    void drawsEvenly();
    void sharesExactly();
    void spreadsExactly();
    void knowsEnoughWords();
    void scalesTotals();
    void refusesBadParameters_data();
    void refusesBadParameters();
    void passesErrorsOn();
    void canBeCancelled();
};

void TestDemoParts::drawsTheKnownNumbers()
{
    // pinned: other numbers would be another city for everybody
    Dice dice(20230630, Purpose::Uid, 1);
    Dice again(20230630, Purpose::Uid, 1);
    Dice other(20230630, Purpose::Uid, 2);
    const quint64 first = dice.next();
    QCOMPARE(again.next(), first);
    QVERIFY(other.next() != first);
    QCOMPARE(first, Q_UINT64_C(8423796852164985981));
}

void TestDemoParts::drawsEvenly()
{
    Dice dice(1, Purpose::Row);
    std::vector<int> seen(10);
    for (int i = 0; i < 100'000; ++i)
        ++seen[static_cast<std::size_t>(dice.below(10))];
    for (const int times : seen)
        QVERIFY(qAbs(times - 10'000) < 500);
}

void TestDemoParts::sharesExactly()
{
    QCOMPARE(share(100, {1, 1, 1}, 0), (std::vector<int>{34, 33, 33}));
    QCOMPARE(share(100, {0, 1, 9}, 10), (std::vector<int>{10, 17, 73}));
    QCOMPARE(share(2, {5, 1, 1}, 1), (std::vector<int>{2, 0, 0}));
}

void TestDemoParts::spreadsExactly()
{
    const std::vector<int> sizes{100, 200, 50, 0, 1};
    for (int total = 0; total <= 351; ++total) {
        const std::vector<int> parts =
            spread(total, sizes, {0, 500'000, 900'000, 100'000, 400'000}, 30'000, 910'000);
        QCOMPARE(std::accumulate(parts.begin(), parts.end(), 0), total);
        for (std::size_t i = 0; i < parts.size(); ++i)
            QVERIFY(parts[i] >= 0 && parts[i] <= sizes[i]);
    }
    QCOMPARE(spread(150, {100, 200}, {200'000, 800'000}, 30'000, 910'000), (std::vector<int>{10, 140}));
}

void TestDemoParts::knowsEnoughWords()
{
    const Result<Lexicon> lexicon = loadLexicon();
    QVERIFY(lexicon);
    QCOMPARE(lexicon->departments.size(), 57);
    QVERIFY(lexicon->departments.size() * (1 + lexicon->districts.size()) >= 500);
    QSet<QString> objects;
    int count = 0;
    for (const DepartmentWords &department : lexicon->departments) {
        QVERIFY2(Titles::capacity(department, *lexicon) >= 1'000'000, qPrintable(department.name));
        QVERIFY(department.name.contains(lexicon->cityMark));
        for (const BusinessObject &object : department.objects) {
            objects.insert(object.name);
            ++count;
        }
    }
    QCOMPARE(objects.size(), count); // else two departments would have the same titles
}

void TestDemoParts::scalesTotals()
{
    for (int catalogs = 1; catalogs < 40'000; catalogs += 37) {
        const DemoTotals totals = demoTotals({.catalogs = catalogs, .departments = 1 + catalogs % 60});
        QVERIFY(totals.mounted <= catalogs && totals.used <= totals.mounted && totals.open <= catalogs);
        QVERIFY(totals.tables >= 0 && totals.apis >= 0 && totals.files >= 0);
        const int resources = totals.tables + totals.apis + totals.files;
        QVERIFY(resources >= totals.mounted && resources <= 2 * totals.mounted);
        QVERIFY(totals.consumers <= catalogs % 60);
    }
}

void TestDemoParts::refusesBadParameters_data()
{
    QTest::addColumn<DemoParameters>("parameters");
    QTest::addColumn<QString>("subject");
    QTest::newRow("no catalogs") << DemoParameters{.catalogs = 0} << u"catalogs"_s;
    QTest::newRow("too many catalogs") << DemoParameters{.catalogs = 1'000'001} << u"catalogs"_s;
    QTest::newRow("no departments") << DemoParameters{.departments = 0} << u"departments"_s;
    QTest::newRow("too many departments") << DemoParameters{.departments = 501} << u"departments"_s;
    QTest::newRow("negative items") << DemoParameters{.itemsPerCatalog = -1} << u"items-per-catalog"_s;
    QTest::newRow("too many items") << DemoParameters{.itemsPerCatalog = 101} << u"items-per-catalog"_s;
    QTest::newRow("no months") << DemoParameters{.months = 0} << u"months"_s;
    QTest::newRow("too many months") << DemoParameters{.months = 61} << u"months"_s;
}

void TestDemoParts::refusesBadParameters()
{
    QFETCH(DemoParameters, parameters);
    QFETCH(QString, subject);
    const Status refused = validate(parameters);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Usage);
    QCOMPARE(refused.error().subject, subject);
    int steps = 0;
    const auto count = [&steps](const Step &) {
        ++steps;
        return Status();
    };
    QVERIFY(!generateDemo(parameters, count, {}));
    QCOMPARE(steps, 0);
    QVERIFY(validate({}));
}

void TestDemoParts::passesErrorsOn()
{
    int steps = 0;
    const auto full = [&steps](const Step &) -> Status {
        if (++steps == 5)
            return fail(ErrorCode::DatabaseFull, u"no room"_s);
        return {};
    };
    const Status failed = generateDemo({.catalogs = 300, .departments = 10}, full, {});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::DatabaseFull);
    QCOMPARE(steps, 5);
}

void TestDemoParts::canBeCancelled()
{
    const auto ignore = [](const Step &) { return Status(); };
    std::vector<double> parts;
    QVERIFY(generateDemo({.catalogs = 300, .departments = 10}, ignore, [&parts](double part) {
        parts.push_back(part);
        return true;
    }));
    QVERIFY(std::is_sorted(parts.begin(), parts.end()));
    QCOMPARE(parts.back(), 1.0);
    const Status cancelled =
        generateDemo({.catalogs = 300, .departments = 10}, ignore, [](double) { return false; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestDemoParts)
#include "tst_demoparts.moc"
