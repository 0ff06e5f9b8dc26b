// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rule.h"
#include "models/store/catalogdetailquery.h"
#include "models/store/catalogrows.h"
#include "models/store/searchquery.h"
#include "models/store/transaction.h"
#include "tests/support/city.h"
#include "tests/support/testdialect.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// What the grid reads besides the order: further cells, sums, pages of several keys.
class CatalogRowsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void extraCellsAreTheDatabases();
    void extraCellsAreRefused();
    void sumsAreThoseOfTheRows_data();
    void sumsAreThoseOfTheRows();
    void pagesOfSeveralKeys_data();
    void pagesOfSeveralKeys();
    void cursorsOfAnotherOrderAreRefused();
    void doublesOfOneAreThoseOfAll();

private:
    QList<qint64> ids(const QString &where)
    {
        return IdListQuery{*Filter::parse(where), {}}(m_city->connection()).value_or(QList<qint64>{});
    }
    std::unique_ptr<TestCity> m_city;
};

void CatalogRowsTest::initTestCase()
{
    m_city = std::make_unique<TestCity>(testDialect(), smallCity);
    QCOMPARE(m_city->fault(), QString());
}

void CatalogRowsTest::extraCellsAreTheDatabases()
{
    const QList<qint64> all = ids({});
    QVERIFY(all.size() >= 300);
    const QStringList extra{u"abstract"_s,  u"department_code"_s, u"calls"_s,
                            u"consumers"_s, u"resources"_s,       u"format_type"_s};
    const auto rows = CatalogRowsQuery{all, {}, extra}(m_city->connection());
    VERIFY_RESULT(rows);
    int used = 0;
    for (qsizetype i = 0; i < all.size(); i += 7) {
        const QString catalog = QString::number(all[i]);
        const QString foreign =
            u" FROM usage_day u JOIN catalog c ON c.id = u.catalog_id WHERE u.calls > 0 AND "
            "u.day <= '2023-06-30' AND u.consumer_id <> c.department_id AND c.id = "_s
            + catalog;
        const QStringList expected{
            m_city->text(u"SELECT abstract FROM catalog WHERE id = "_s + catalog),
            m_city->text(
                u"SELECT d.code FROM catalog c JOIN department d ON d.id = c.department_id WHERE c.id = "_s
                + catalog),
            m_city->text(u"SELECT coalesce(sum(u.calls), 0)"_s + foreign),
            m_city->text(u"SELECT count(DISTINCT u.consumer_id)"_s + foreign),
            m_city->text(u"SELECT count(*) FROM resource WHERE state = 'published' AND catalog_id = "_s
                         + catalog),
            m_city->text(u"SELECT format_type FROM catalog WHERE id = "_s + catalog)};
        QCOMPARE(rows->at(i).extra, expected);
        QCOMPARE(rows->at(i).used, expected[3] != u"0");
        QCOMPARE(QString::number(rows->at(i).items),
                 m_city->text(u"SELECT count(*) FROM data_item WHERE catalog_id = "_s + catalog));
        used += rows->at(i).used;
    }
    QVERIFY(used > 0);
}

void CatalogRowsTest::extraCellsAreRefused()
{
    for (const QString &name : {u"department_id"_s, u"nothing"_s, u"rev"_s, u"title_key"_s}) {
        const auto rows = CatalogRowsQuery{ids({}).mid(0, 1), {}, {name}}(m_city->connection());
        QVERIFY2(!rows && rows.error().code == ErrorCode::Usage, qPrintable(name));
    }
}

void CatalogRowsTest::sumsAreThoseOfTheRows_data()
{
    QTest::addColumn<QString>("where");
    for (const char *where : {"", "mounted=no", "used=yes", "share_type!=unconditional", "as_of=2023-03-31",
                              "mounted=no & as_of=2023-03-31", "used=yes & as_of=2023-03-31"})
        QTest::addRow("where %s", where) << QString::fromLatin1(where);
}

void CatalogRowsTest::sumsAreThoseOfTheRows()
{
    QFETCH(QString, where);
    const QString asOf = Filter::parse(where)->asOf;
    const QList<qint64> chosen = ids(where);
    const auto rows = CatalogRowsQuery{chosen, asOf, {u"calls"_s, u"resources"_s}}(m_city->connection());
    VERIFY_RESULT(rows);
    CatalogSums expected;
    for (const CatalogRow &row : *rows) {
        ++expected.catalogs;
        expected.mounted += row.mounted;
        expected.items += row.items;
        expected.required += row.required;
        expected.filled += row.filled;
        expected.calls += row.extra[0].toLongLong();
        expected.resources += row.extra[1].toLongLong();
    }
    QVERIFY(expected.catalogs > 0);
    QList<qint64> asked = chosen;
    asked += 987654321; // no such row
    const auto sums = CatalogSumsQuery{asked, asOf}(m_city->connection());
    VERIFY_RESULT(sums);
    QVERIFY(*sums == expected);
    const auto all = CatalogSumsQuery{{}, {}, *Filter::parse(where)}(m_city->connection());
    VERIFY_RESULT(all);
    QVERIFY(*all == expected);
}

void CatalogRowsTest::pagesOfSeveralKeys_data()
{
    QTest::addColumn<QString>("sort");
    for (const char *sort : {"department,title", "department:desc,title:desc", "department,title:desc",
                             "share_type:desc,update_cycle,title:desc", "mounted,used:desc,filled"})
        QTest::newRow(sort) << QString::fromLatin1(sort);
}

void CatalogRowsTest::pagesOfSeveralKeys()
{
    QFETCH(QString, sort);
    SortOrder order = *SortOrder::parse(sort);
    SearchQuery query{{}, order, 23, {}};
    QStringList paged;
    do {
        const Result<SearchPage> page = query(m_city->connection());
        VERIFY_RESULT(page);
        for (const QJsonObject &row : page->rows)
            paged += row[u"uid"_s].toString();
        query.after = page->next;
    } while (!query.after.isEmpty() && paged.size() < 1000);

    const auto uids = [&](const SortOrder &by) {
        QStringList list;
        const Result<SearchPage> page = SearchQuery{{}, by, 100'000, {}}(m_city->connection());
        for (const QJsonObject &row : page ? page->rows : QList<QJsonObject>{})
            list += row[u"uid"_s].toString();
        return list;
    };
    QCOMPARE(paged, uids(order));
    QVERIFY(paged.size() >= 300);
    for (SortKey &key : order.keys)
        key.descending = !key.descending;
    std::reverse(paged.begin(), paged.end());
    QCOMPARE(uids(order), paged);
}

void CatalogRowsTest::cursorsOfAnotherOrderAreRefused()
{
    const auto page = SearchQuery{{}, *SortOrder::parse(u"department,title"_s), 5, {}}(m_city->connection());
    VERIFY_RESULT(page);
    const auto other = SearchQuery{{}, *SortOrder::parse(u"title"_s), 5, page->next}(m_city->connection());
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::Usage);
}

/// A detail looks for the likes of one catalog, a search for all doubles: both find the same. The last
/// test here, for it bends the city.
void CatalogRowsTest::doublesOfOneAreThoseOfAll()
{
    Connection &city = m_city->connection();
    Result<Transaction> bent = Transaction::begin(city, Actor::current(u"n"_s));
    VERIFY_RESULT(bent);
    for (const QString &change :
         {u"title_key = 'twin' || row_id % 3 WHERE row_id % 7 = 0"_s,
          u"code = 'same' WHERE row_id % 11 = 0"_s, u"state = 'retired' WHERE row_id % 13 = 0"_s})
        VERIFY_RESULT(city.exec(u"UPDATE catalog_span SET "_s + change));
    VERIFY_RESULT(bent->commit());
    const auto rows = CatalogRowsQuery{ids({}), {}}(city);
    VERIFY_RESULT(rows);
    QHash<QString, QStringList> found;
    for (const CatalogRow &row : *rows) {
        const auto detail = CatalogDetailQuery{row.uid, {}}(city);
        VERIFY_RESULT(detail);
        for (const CatalogFinding &finding : detail->findings)
            found[finding.rule] += row.uid;
    }
    int doubles = 0;
    for (const Rule &rule : rules()) {
        const auto search = SearchQuery{*Filter::parse(u"rule="_s + rule.id), {}, 1000, {}}(city);
        VERIFY_RESULT(search);
        QStringList uids;
        for (const QJsonObject &row : search->rows)
            uids += row[u"uid"_s].toString();
        QCOMPARE(found.value(rule.id), uids);
        doubles += rule.scope == RuleScope::Duplicate && !uids.isEmpty();
    }
    QVERIFY(doubles >= 2);
}

QTEST_GUILESS_MAIN(CatalogRowsTest)
#include "tst_catalogrows.moc"
