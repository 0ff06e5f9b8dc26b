// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/branchesquery.h"
#include "models/store/bulkcells.h"
#include "models/store/catalogdetailquery.h"
#include "models/store/departmentquery.h"
#include "models/store/dutycatalogsquery.h"
#include "models/store/dutychecksquery.h"
#include "models/store/dutyimpactquery.h"
#include "models/store/dutyquery.h"
#include "models/store/dutyversionsquery.h"
#include "models/store/overviewrunquery.h"
#include "models/store/placesquery.h"
#include "models/store/quickquery.h"
#include "models/store/ranknotesquery.h"
#include "models/store/relationsquery.h"
#include "models/store/searchquery.h"
#include "models/store/settingsquery.h"
#include "models/store/todoquery.h"
#include "models/store/twinsquery.h"
#include "tests/support/city.h"

#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// What a page shows of one city is the same in a file and on a server, row by row and in the same order.
class PageParityTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void departments();
    void catalogs();
    void relations();
    void duties();
    void choices();
    void quickAnswers_data();
    void quickAnswers();
    void branches();
    void work_data();
    void work();
    void overview();

private:
    /// Asks both; the answers, or nothing and a warning where one failed.
    template<class Query>
    auto both(const Query &query)
    {
        const auto answer = [&](TestCity &city) {
            if constexpr (std::is_invocable_v<const Query &, Connection &, JobContext &>)
                return query(city.connection(), plainJob());
            else
                return query(city.connection());
        };
        auto file = answer(*m_file), server = answer(*m_server);
        if (!file || !server)
            qFatal("%s", qPrintable(faultOf(file ? server.error() : file.error())));
        return std::pair(*file, *server);
    }
    /// The same rows, of which there are some.
    template<class Query>
    [[nodiscard]] bool agree(const Query &query)
    {
        const auto [file, server] = both(query);
        return file == server && file != std::decay_t<decltype(file)>();
    }
    template<class Query>
    [[nodiscard]] bool agreeOrEmpty(const Query &query)
    {
        const auto [file, server] = both(query);
        return file == server;
    }
    /// Of the rows of a table that the condition finds.
    [[nodiscard]] QStringList uids(const QString &table, const QString &where = u"1 = 1"_s) const;

    std::unique_ptr<TestCity> m_file, m_server;
};

void PageParityTest::initTestCase()
{
    m_file = std::make_unique<TestCity>(Dialect::Sqlite, smallCity);
    QCOMPARE(m_file->fault(), QString());
    m_server = std::make_unique<TestCity>(Dialect::Postgres, smallCity);
    QCOMPARE(m_server->fault(), QString());
}

QStringList PageParityTest::uids(const QString &table, const QString &where) const
{
    QStringList list;
    const Status read =
        m_file->connection().each(u"SELECT uid FROM %1 WHERE %2 ORDER BY uid"_s.arg(table, where), {},
                                  [&](const SqlRow &row) { list += row.text(0); });
    if (!read)
        qFatal("%s", qPrintable(faultOf(read.error())));
    return list;
}

void PageParityTest::departments()
{
    QVERIFY(agree(DepartmentsQuery{}));
    QVERIFY(agree(CitySettingsQuery{}));
    const QStringList all = uids(u"department"_s);
    QVERIFY(all.size() >= 10);
    for (const QString &uid : all) {
        QVERIFY2(agree(DepartmentReferencesQuery{uid}), qPrintable(uid));
        QVERIFY2(agree(DepartmentHistoryQuery{uid}), qPrintable(uid));
        QVERIFY2(agree(DepartmentCatalogsQuery{uid}), qPrintable(uid));
    }
}

void PageParityTest::catalogs()
{
    const QStringList some = uids(
        u"catalog"_s, u"id % 9 = 0 OR id IN (SELECT min(catalog_id) FROM usage_day GROUP BY consumer_id)"_s);
    QVERIFY(some.size() > 30);
    qsizetype findings = 0, history = 0, use = 0;
    for (const QString &uid : some) {
        for (const QString &day : {QString(), u"2023-03-31"_s}) {
            const auto [file, server] = both(CatalogDetailQuery{uid, day});
            QCOMPARE(server.values, file.values);
            QCOMPARE(server.asOf, file.asOf);
            QCOMPARE(server.missing, file.missing);
            QCOMPARE(std::tuple(server.rev, server.required, server.filled, server.mounted, server.overdue,
                                server.duty),
                     std::tuple(file.rev, file.required, file.filled, file.mounted, file.overdue, file.duty));
            QVERIFY2(server.findings == file.findings, qPrintable(uid));
            QVERIFY2(server.items == file.items, qPrintable(uid));
            QVERIFY2(server.resources == file.resources, qPrintable(uid));
            QVERIFY2(server.use == file.use, qPrintable(uid));
            QVERIFY2(server.duties == file.duties, qPrintable(uid));
            QVERIFY2(server.history == file.history, qPrintable(uid));
            findings += file.findings.size();
            history += file.history.size();
            use += file.use.size();
        }
        const QString title = m_file->text(u"SELECT title FROM catalog WHERE uid = '%1'"_s.arg(uid));
        QVERIFY2(agreeOrEmpty(CatalogTwinsQuery{uid, {}, title, {}}), qPrintable(title));
        QVERIFY2(agree(SameTitlesQuery{title, {}}), qPrintable(title));
    }
    QVERIFY2(findings > 0 && history > some.size() && use > 0,
             qPrintable(u"%1 %2 %3"_s.arg(findings).arg(history).arg(use)));
}

void PageParityTest::relations()
{
    qsizetype found = 0;
    for (const QString &uid : uids(u"catalog"_s, u"id % 9 = 0"_s)) {
        const auto [file, server] = both(CatalogRelationsQuery{uid, {}});
        QCOMPARE(server.size(), file.size());
        for (qsizetype i = 0; i < file.size(); ++i) {
            QCOMPARE(server[i].kind, file[i].kind);
            QCOMPARE(server[i].subject, file[i].subject);
            QCOMPARE(server[i].where.toString(), file[i].where.toString());
            QCOMPARE(server[i].count, file[i].count);
        }
        found += file.size();
    }
    QVERIFY(found > 0);
}

void PageParityTest::duties()
{
    QVERIFY(agree(DutyDepartmentsQuery{}));
    const auto [file, server] = both(DutyMarksQuery{});
    QVERIFY(!file.marks.isEmpty());
    QVERIFY(server.marks == file.marks);
    QVERIFY(server.departments == file.departments);
    qsizetype nodes = 0;
    for (const QString &uid : uids(u"department"_s)) {
        QVERIFY2(agree(DutyListQuery{uid}), qPrintable(uid));
        QVERIFY2(agreeOrEmpty(DutyCatalogsQuery{uid}), qPrintable(uid));
        const auto [here, there] = both(DutyVersionsQuery{uid});
        QCOMPARE(there.size(), here.size());
        for (qsizetype i = 0; i < here.size(); ++i) {
            QVERIFY2(there[i].list == here[i].list, qPrintable(uid));
            QCOMPARE(std::tuple(there[i].duties, there[i].pending, there[i].links, there[i].chain),
                     std::tuple(here[i].duties, here[i].pending, here[i].links, here[i].chain));
        }
        const DutyListContent list = both(DutyListQuery{uid}).first;
        nodes += list.nodes.size();
        if (!list.nodes.isEmpty())
            QVERIFY2(agree(DutyImpactQuery{{list.nodes.first().duty.uid}}), qPrintable(uid));
    }
    QVERIFY(nodes > 20);
}

void PageParityTest::choices()
{
    QVERIFY(agree(ChoicesQuery{u"department"_s}));
    QVERIFY(agree(ChoicesQuery{u"library"_s}));
    QVERIFY(agree(QuickPlacesQuery{}));
    const auto [file, server] = both(CatalogPlacesQuery{});
    QVERIFY(file.departments.size() >= 10 && !file.libraries.isEmpty());
    QVERIFY(server.departments == file.departments);
    QVERIFY(server.libraries == file.libraries);
}

void PageParityTest::quickAnswers_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"信息"_s, u"xx"_s, u"登记"_s, u"a"_s, u"0"_s, u"%"_s, u"_"_s, u"市"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void PageParityTest::quickAnswers()
{
    QFETCH(QString, text);
    for (const int limit : {3, 50}) {
        QVERIFY(agreeOrEmpty(QuickCatalogsQuery{text, {}, limit}));
        QVERIFY(agreeOrEmpty(QuickCatalogsQuery{text, u"2023-03-31"_s, limit}));
        QVERIFY(agreeOrEmpty(QuickDutiesQuery{text, limit}));
        QVERIFY(agreeOrEmpty(QuickItemsQuery{text, limit}));
    }
    QVERIFY(text != u"信息" || !both(QuickCatalogsQuery{text, {}, 3}).first.rows.isEmpty());
}

void PageParityTest::branches()
{
    const auto leaves = [&](const QString &where) { return BranchLeavesQuery{*Filter::parse(where), 400}; };
    QVERIFY(agree(leaves(u"state=published"_s)));
    QVERIFY(agree(leaves(u"state=published & mounted=no & as_of=2023-03-31"_s)));
    for (const BranchGrouping grouping : {BranchGrouping::Classification, BranchGrouping::Library}) {
        const auto [file, server] = both(BranchesQuery{grouping, {}});
        QVERIFY(!file.departments.isEmpty());
        QVERIFY(server.departments == file.departments);
    }
}

void PageParityTest::work_data()
{
    QTest::addColumn<QString>("day");
    QTest::newRow("today") << QString();
    QTest::newRow("past") << u"2023-03-31"_s;
}

void PageParityTest::work()
{
    QFETCH(QString, day);
    const auto [file, server] = both(TodoQuery{day});
    QCOMPARE(server.counts.size(), file.counts.size());
    QVERIFY(file.counts.size() > 3);
    for (qsizetype i = 0; i < file.counts.size(); ++i) {
        QCOMPARE(server.counts[i].rule, file.counts[i].rule);
        QCOMPARE(server.counts[i].count, file.counts[i].count);
        QCOMPARE(server.counts[i].where.toString(), file.counts[i].where.toString());
    }
    const QDate last = day.isEmpty() ? QDate(2023, 6, 30) : QDate::fromString(day, Qt::ISODate);
    QVERIFY(agreeOrEmpty(RankNotesQuery{QDate(2023, 1, 1), last}));
}

void PageParityTest::overview()
{
    const auto [file, server] = both(OverviewRunQuery{});
    QCOMPARE(server.city, file.city);
    QVERIFY(server.departments.city.figures == file.departments.city.figures);
    QCOMPARE(server.departments.groups.size(), file.departments.groups.size());
    for (qsizetype i = 0; i < file.departments.groups.size(); ++i) {
        QCOMPARE(server.departments.groups[i].name, file.departments.groups[i].name);
        QVERIFY(server.departments.groups[i].figures == file.departments.groups[i].figures);
    }
    QCOMPARE(server.months.groups.size(), 12);
    for (qsizetype i = 0; i < 12; ++i)
        QVERIFY(server.months.groups[i].figures == file.months.groups[i].figures);
    QCOMPARE(server.context.openUnits, file.context.openUnits);
    QCOMPARE(server.context.peers.size(), file.context.peers.size());
    for (qsizetype i = 0; i < file.context.peers.size(); ++i)
        QCOMPARE(server.context.peers[i].name, file.context.peers[i].name);
}

QTEST_GUILESS_MAIN(PageParityTest)
#include "tst_pageparity.moc"
