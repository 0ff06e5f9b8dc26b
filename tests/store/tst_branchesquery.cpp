// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/branchesquery.h"
#include "models/store/searchquery.h"
#include "tests/support/city.h"

#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

constexpr DemoParameters s_city{160, 8, 2, 5, 99};
const QString s_past = u"2023-04-30"_s;

qint64 sum(const BranchCounts &counts)
{
    qint64 total = 0;
    for (const qint64 count : counts)
        total += count;
    return total;
}

QStringList idsOf(const std::function<bool(const BranchCause &)> &wanted)
{
    QStringList ids;
    for (const BranchCause &cause : branchCauses()) {
        if (wanted(cause))
            ids += cause.id;
    }
    return ids;
}

} // namespace

/// Counts of branches without leaves against the rows they open.
class BranchesQueryTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void countEqualsRows_data();
    void countEqualsRows();
    void causesAddUp_data();
    void causesAddUp();
    void leavesOfAPlace_data();
    void leavesOfAPlace();
    void namesGroupsShort();
    void refusesUnknownCauses_data() { addDialectRows(); }
    void refusesUnknownCauses();

private:
    TestCity &city(Dialect dialect) { return dialect == Dialect::Sqlite ? *m_file : *m_server; }
    void probeSome(TestCity &city);
    void places();
    std::unique_ptr<TestCity> m_file, m_server;
};

void BranchesQueryTest::initTestCase()
{
    m_file = std::make_unique<TestCity>(Dialect::Sqlite, s_city);
    QCOMPARE(m_file->fault(), QString());
    m_server = std::make_unique<TestCity>(Dialect::Postgres, s_city);
    QCOMPARE(m_server->fault(), QString());
    probeSome(*m_file);
    probeSome(*m_server);
}

/// Some mounts were found broken, one that has several only in part; one cannot be verified.
void BranchesQueryTest::probeSome(TestCity &city)
{
    const auto several = city.connection().value(
        u"SELECT min(catalog_id) FROM (SELECT catalog_id FROM resource WHERE state = 'published' GROUP BY "
        "catalog_id HAVING count(*) > 1) x"_s);
    VERIFY_RESULT(several);
    const auto uids =
        city.connection().list<QString>(u"SELECT r.uid FROM resource r WHERE r.state = 'published' ORDER BY "
                                        u"CASE WHEN r.catalog_id = ? THEN 0 "
                                        "ELSE 1 END, r.uid LIMIT 12"_s,
                                        {*several}, [](const SqlRow &row) { return row.text(0); });
    VERIFY_RESULT(uids);
    QCOMPARE(uids->size(), 12);
    const QStringList verdicts{u"missing"_s, u"real"_s, u"empty"_s, u"stale"_s, u"unverifiable"_s};
    Step step{StepKind::Update, u"resource"_s, {u"probe"_s}, {}, {}, {}};
    for (qsizetype i = 0; i < uids->size(); ++i)
        step.rows += StepRow{uids->at(i), {verdicts.at(i % verdicts.size())}};
    VERIFY_RESULT(city.write({step}));
}

void BranchesQueryTest::places()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<bool>("libraries");
    QTest::addColumn<QString>("day");
    for (const auto dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        for (const bool libraries : {false, true}) {
            for (const QString &day : {QString(), s_past})
                QTest::addRow("%s %s %s", dialect == Dialect::Sqlite ? "sqlite" : "postgres",
                              libraries ? "libraries" : "classifications", qPrintable(day))
                    << dialect << libraries << day;
        }
    }
}

void BranchesQueryTest::countEqualsRows_data()
{
    places();
}

void BranchesQueryTest::countEqualsRows()
{
    QFETCH(Dialect, dialect);
    QFETCH(bool, libraries);
    QFETCH(QString, day);
    Connection &connection = city(dialect).connection();
    const auto grouping = libraries ? BranchGrouping::Library : BranchGrouping::Classification;
    const Result<BranchTree> tree = BranchesQuery{grouping, day}(connection);
    VERIFY_RESULT(tree);
    QVERIFY(!tree->departments.isEmpty());
    const auto check = [&](const BranchCounts &counts, const BranchDepartment *department,
                           const BranchGroup *group) {
        for (qsizetype i = 0; i < counts.size(); ++i) {
            const Filter where = tree->where({branchCauses().at(i).id}, department, group);
            const Result<Filter> parsed = Filter::parse(where.toString());
            VERIFY_RESULT(parsed);
            QCOMPARE(*parsed, where);
            const Result<qint64> rows = CountQuery{where}(connection);
            VERIFY_RESULT(rows);
            QVERIFY2(*rows == counts.at(i), qPrintable(where.toString()));
        }
    };
    check(tree->counts(), nullptr, nullptr);
    for (const BranchDepartment &department : tree->departments) {
        check(department.counts(), &department, nullptr);
        for (const BranchGroup &group : department.groups)
            check(group.counts, &department, &group);
    }
}

void BranchesQueryTest::causesAddUp_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("day");
    for (const auto dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        QTest::addRow("%d today", int(dialect)) << dialect << QString();
        QTest::addRow("%d past", int(dialect)) << dialect << s_past;
    }
}

void BranchesQueryTest::causesAddUp()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, day);
    Connection &connection = city(dialect).connection();
    const auto count = [&](const QString &where) {
        Filter filter = *Filter::parse(where);
        filter.asOf = day;
        return *CountQuery{filter}(connection);
    };
    const Result<BranchTree> tree = BranchesQuery{BranchGrouping::Library, day}(connection);
    VERIFY_RESULT(tree);
    const BranchCounts counts = tree->counts();
    QCOMPARE(sum(counts), count(u"state=published"_s));
    QCOMPARE(counts, BranchesQuery({BranchGrouping::Classification, day})(connection)->counts());
    const auto of = [&](const QString &id) { return counts.at(branchCauses().indexOf(*branchCause(id), 0)); };
    QVERIFY(of(u"broken"_s) > 0 && of(u"nobody"_s) > 0 && of(u"not_shared"_s) > 0);
    QCOMPARE(of(u"broken"_s) + of(u"mounted"_s), count(u"state=published & mounted=yes"_s));
    QCOMPARE(of(u"unmounted"_s) + of(u"nobody"_s) + of(u"not_shared"_s),
             count(u"state=published & mounted=no"_s));
    const QStringList owed = idsOf([](const BranchCause &cause) { return cause.owed; });
    const qint64 rows = *CountQuery{tree->where(owed)}(connection);
    QCOMPARE(rows, of(u"broken"_s) + of(u"unmounted"_s) + of(u"nobody"_s));
    // A field beside it bounds it; what is negated is the rest, drafts included.
    const QString any = idsOf([](const BranchCause &) { return true; }).join(u'|');
    QCOMPARE(count(u"state=published & branch!="_s + any), 0);
    QCOMPARE(count(u"branch="_s + any), sum(counts));
}

void BranchesQueryTest::leavesOfAPlace_data()
{
    places();
}

void BranchesQueryTest::leavesOfAPlace()
{
    QFETCH(Dialect, dialect);
    QFETCH(bool, libraries);
    QFETCH(QString, day);
    Connection &connection = city(dialect).connection();
    const auto grouping = libraries ? BranchGrouping::Library : BranchGrouping::Classification;
    const BranchTree tree = *BranchesQuery{grouping, day}(connection);
    const BranchDepartment &department = tree.departments.last();
    const BranchGroup &group = department.groups.first();
    const Filter where = tree.where(idsOf([](const BranchCause &) { return true; }), &department, &group);
    const Result<QList<BranchLeaf>> leaves = BranchLeavesQuery{where}(connection);
    VERIFY_RESULT(leaves);
    BranchCounts counts(branchCauses().size(), 0);
    for (const BranchLeaf &leaf : *leaves) {
        ++counts[leaf.cause];
        QVERIFY(!leaf.title.isEmpty());
        Filter one =
            *Filter::parse(u"uid="_s + leaf.uid + u" & branch="_s + branchCauses().at(leaf.cause).id);
        one.asOf = day;
        QCOMPARE(*CountQuery{one}(connection), 1);
    }
    QCOMPARE(counts, group.counts);
    QVERIFY(std::is_sorted(leaves->begin(), leaves->end(),
                           [](const BranchLeaf &a, const BranchLeaf &b) { return a.cause < b.cause; }));
    if (leaves->size() > 1)
        QCOMPARE(*BranchLeavesQuery({where, 1})(connection), leaves->mid(0, 1));
}

void BranchesQueryTest::namesGroupsShort()
{
    BranchDepartment department{u"市公安局"_s,
                                {{u"部门信息资源/市公安局/户籍"_s, {}, {}},
                                 {u"部门信息资源/市公安局/治安"_s, {}, {}},
                                 {u"主题信息资源/治安"_s, {}, {}},
                                 {{}, {}, {}}}};
    nameBranchGroups(department, BranchGrouping::Classification);
    QCOMPARE(department.groups.at(0).name, u"户籍"_s);
    QCOMPARE(department.groups.at(1).name, u"部门信息资源/市公安局/治安"_s); // two would be called alike
    QCOMPARE(department.groups.at(2).name, u"主题信息资源/治安"_s);
    QCOMPARE(department.groups.at(3).name, QString());
    nameBranchGroups(department, BranchGrouping::Library);
    QCOMPARE(department.groups.at(0).name, u"部门信息资源/市公安局/户籍"_s);
}

void BranchesQueryTest::refusesUnknownCauses()
{
    QFETCH(Dialect, dialect);
    const Result<Filter> filter = Filter::parse(u"branch=withered"_s);
    VERIFY_RESULT(filter);
    const Result<qint64> count = CountQuery{*filter}(city(dialect).connection());
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::Usage);
    QVERIFY(!branchCause(u"withered"_s));
    QVERIFY(branchBasis().isComplete());
    for (const BranchCause &cause : branchCauses())
        QVERIFY(cause.name.isComplete() && cause.definition.isComplete() && cause.basis.isComplete());
}

QTEST_GUILESS_MAIN(BranchesQueryTest)
#include "tst_branchesquery.moc"
