// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/searchquery.h"
#include "models/store/twinsquery.h"
#include "tests/support/city.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// What a title and a code would repeat, asked before they are stored, is what the rules find afterwards.
class TwinsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void typedValuesAreCompared_data() { addDialectRows(); }
    void typedValuesAreCompared();
    void storedFindingsHaveTwins_data() { addDialectRows(); }
    void storedFindingsHaveTwins();

private:
    std::array<std::unique_ptr<TestCity>, 2> m_cities;
};

void TwinsTest::initTestCase()
{
    for (const Dialect dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        auto &city = m_cities[std::size_t(dialect == Dialect::Postgres)];
        city = std::make_unique<TestCity>(dialect, smallCity);
        QVERIFY2(city->fault().isEmpty(), qPrintable(city->fault()));
    }
}

void TwinsTest::typedValuesAreCompared()
{
    QFETCH(Dialect, dialect);
    TestCity &city = *m_cities[std::size_t(dialect == Dialect::Postgres)];
    const QString first =
        u"FROM catalog c JOIN department d ON d.id = c.department_id WHERE c.code <> '' AND "
        "c.state = 'published' ORDER BY c.uid LIMIT 1"_s;
    const QString uid = city.text(u"SELECT c.uid "_s + first),
                  title = city.text(u"SELECT c.title "_s + first);
    const QString code = city.text(u"SELECT c.code "_s + first);
    const QString department = city.text(u"SELECT d.uid "_s + first);
    const QString elsewhere =
        city.text(u"SELECT uid FROM department WHERE uid <> '%1' ORDER BY uid LIMIT 1"_s.arg(department));
    // For another catalog, of the same department or not, with the title written in another way.
    for (const QString &asking : {department, elsewhere}) {
        const auto twins =
            CatalogTwinsQuery{u"new"_s, asking, u"【"_s + title + u" 】"_s, code}(city.connection());
        VERIFY_RESULT(twins);
        const auto isIt = [&](const SameTitle &twin) { return twin.uid == uid; };
        QVERIFY(std::any_of(twins->title.begin(), twins->title.end(), isIt));
        QVERIFY(std::any_of(twins->code.begin(), twins->code.end(), isIt));
    }
    // It does not repeat itself, and nothing repeats what nobody has.
    const auto itself = CatalogTwinsQuery{uid, department, title, code}(city.connection());
    VERIFY_RESULT(itself);
    for (const QList<SameTitle> &twins : {itself->title, itself->code}) {
        for (const SameTitle &twin : twins)
            QVERIFY(twin.uid != uid);
    }
    const auto none =
        CatalogTwinsQuery{u"new"_s, department, u"没有人用过的名称"_s, u"none/1"_s}(city.connection());
    VERIFY_RESULT(none);
    QCOMPARE(*none, CatalogTwins());
    const auto empty = CatalogTwinsQuery{u"new"_s, department, {}, {}}(city.connection());
    VERIFY_RESULT(empty);
    QCOMPARE(*empty, CatalogTwins());
}

void TwinsTest::storedFindingsHaveTwins()
{
    QFETCH(Dialect, dialect);
    TestCity &city = *m_cities[std::size_t(dialect == Dialect::Postgres)];
    int met = 0;
    for (const QString &rule : {u"V2"_s, u"V2a"_s, u"V3"_s}) {
        const auto page = SearchQuery{Filter().with(u"rule"_s, rule), {}, 1000, {}}(city.connection());
        VERIFY_RESULT(page);
        for (const QJsonObject &row : page->rows) {
            const QString uid = row[u"uid"].toString();
            const QString department = city.text(u"SELECT d.uid FROM catalog c JOIN department d ON d.id = "
                                                 "c.department_id WHERE c.uid = '%1'"_s.arg(uid));
            const auto twins = CatalogTwinsQuery{uid, department, row[u"title"].toString(),
                                                 row[u"code"].toString()}(city.connection());
            VERIFY_RESULT(twins);
            const QList<SameTitle> &found = rule == u"V3" ? twins->code : twins->title;
            QVERIFY(!found.isEmpty());
            if (rule == u"V2")
                QCOMPARE(found.first().departmentUid, department);
            ++met;
        }
    }
    QVERIFY(met > 0);
}

QTEST_GUILESS_MAIN(TwinsTest)
#include "tst_twins.moc"
