// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/metric.h"
#include "models/domain/uid.h"
#include "models/services/catalogwork.h"
#include "models/services/dutyversions.h"
#include "models/services/edit.h"
#include "models/services/exportquery.h"
#include "models/store/assessmentquery.h"
#include "models/store/catalogrows.h"
#include "models/store/checkquery.h"
#include "models/store/facetsquery.h"
#include "models/store/metricsquery.h"
#include "models/store/searchquery.h"
#include "tests/postgres/rolecity.h"
#include "tests/support/city.h"
#include "tests/support/groupingrows.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList &roles()
{
    static const QStringList all{u"cdo"_s,   u"authority"_s, u"department"_s,
                                 u"other"_s, u"auditor"_s,   u"reader"_s};
    return all;
}

/// What of the catalogs a role sees, over alias `c`; for the owner to ask.
QString seen(const QString &role)
{
    if (role == u"reader")
        return u"c.state = 'published'"_s;
    if (role == u"department" || role == u"other")
        return u"(c.state = 'published' OR c.department_id = %1)"_s.arg(role == u"other" ? 2 : 1);
    return u"true"_s;
}

} // namespace

/// The program as each role: the city's figures are everybody's, rows are those the role may see, whichever
/// way they are asked for.
class RoleViewsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void figuresAreEverybodys_data();
    void figuresAreEverybodys();
    void assessmentIsEverybodys();
    void checkIsEverybodys();
    void rowsAreTheRoles_data() { roleRows(); }
    void rowsAreTheRoles();
    void facetsAreTheRoles_data() { roleRows(); }
    void facetsAreTheRoles();
    void exportsAreTheRoles_data() { roleRows(); }
    void exportsAreTheRoles();
    void pageIsAnswered_data() { roleRows(); }
    void pageIsAnswered();
    void catalogGoesItsWay();
    void dutyListGoesItsWay();
    void isWhole();

private:
    static void roleRows();
    [[nodiscard]] Connection &as(const QString &role) { return *m_connections.at(role); }

    std::unique_ptr<RoleCity> m_city;
    std::map<QString, std::unique_ptr<Connection>> m_connections;
};

void RoleViewsTest::roleRows()
{
    QTest::addColumn<QString>("role");
    for (const QString &role : roles())
        QTest::newRow(qPrintable(role)) << role;
}

/// A demonstration city in which every seventh catalog has become a draft again and every department has a
/// draft that never was published.
void RoleViewsTest::initTestCase()
{
    m_city = std::make_unique<RoleCity>();
    m_city->fill(smallCity);
    const auto name = [&](int id) {
        return m_city->text(u"owner"_s, u"SELECT name FROM department WHERE id = %1"_s.arg(id));
    };
    m_city->nameMembers(name(1), name(2));
    QCOMPARE(m_city->fault(), QString());
    QCOMPARE(
        m_city->prepare(
            u"UPDATE catalog SET state = 'draft' WHERE id % 7 = 0; UPDATE resource SET state = 'withdrawn' "
            u"WHERE "
            "id % 9 = 0; INSERT INTO catalog (uid, department_id, title, title_key, sort_key, search_key) "
            "SELECT "
            "'draft.' || d.uid, d.id, '机密草稿' || d.name, '机密', d.sort_key, '机密草稿' FROM department "
            "d; INSERT "
            "INTO data_item (uid, catalog_id, name) SELECT 'i.' || uid, id, '机密信息项' FROM catalog WHERE "
            "uid LIKE "
            "'draft.%'; INSERT INTO resource (uid, catalog_id, kind, name, mapping_complete, state) SELECT "
            "'r.' || "
            "uid, id, 'api', '机密资源', 'yes', 'published' FROM catalog WHERE uid LIKE 'draft.%'; ANALYZE"_s),
        QString());
    const QStringList all = roles() + QStringList{u"owner"_s};
    for (const QString &role : all) {
        auto opened = m_city->open(role, OpenMode::ReadOnly);
        VERIFY_RESULT(opened);
        m_connections.emplace(role, std::move(*opened));
    }
}

void RoleViewsTest::figuresAreEverybodys_data()
{
    addGroupingRows();
}

void RoleViewsTest::figuresAreEverybodys()
{
    QFETCH(int, by);
    QFETCH(QString, asOf);
    const MetricsQuery query{GroupBy(by), asOf, 6};
    const Result<MetricSet> all = query(as(u"owner"_s), plainJob());
    VERIFY_RESULT(all);
    QVERIFY(all->city.figures.count(u"mounted"_s) > 0);
    for (const QString &role : roles()) {
        const Result<MetricSet> own = query(as(role), plainJob());
        VERIFY_RESULT(own);
        QVERIFY2(own->city.figures == all->city.figures, qPrintable(role));
        QCOMPARE(own->groups.size(), all->groups.size());
        for (qsizetype i = 0; i < all->groups.size(); ++i) {
            QCOMPARE(own->groups[i].key, all->groups[i].key);
            QVERIFY2(own->groups[i].figures == all->groups[i].figures,
                     qPrintable(role + u' ' + all->groups[i].name));
        }
        QVERIFY(own->entered == all->entered);
    }
}

void RoleViewsTest::assessmentIsEverybodys()
{
    const auto lines = [](Connection &connection) {
        const Result<AssessmentRun> run = AssessmentQuery{
            *shippedScheme(u"four-heads"_s), *parsePeriod(u"2023H1"_s), {}}(connection, plainJob());
        if (!run)
            return QStringList(faultOf(run.error()));
        QStringList list;
        for (const DepartmentResult &department : run->assessment.departments) {
            list += u"%1 %2 %3"_s.arg(department.rank).arg(department.uid).arg(department.score);
            for (const IndicatorResult &indicator : department.indicators) {
                list += u"%1 %2/%3"_s.arg(indicator.id).arg(indicator.numerator).arg(indicator.denominator);
                for (const Deduction &deduction : indicator.deductions)
                    list += u"%1 %2"_s.arg(deduction.points).arg(deduction.rows);
            }
        }
        return list;
    };
    const QStringList all = lines(as(u"owner"_s));
    QVERIFY(all.size() > 90);
    for (const QString &role : roles())
        QCOMPARE(lines(as(role)), all);
}

void RoleViewsTest::checkIsEverybodys()
{
    const Result<CheckReport> all = CheckQuery{}(as(u"owner"_s));
    VERIFY_RESULT(all);
    QVERIFY(!all->findings.isEmpty());
    for (const QString &role : roles()) {
        const Result<CheckReport> own = CheckQuery{}(as(role));
        VERIFY_RESULT(own);
        QVERIFY2(own->findings == all->findings, qPrintable(role));
    }
}

void RoleViewsTest::rowsAreTheRoles()
{
    QFETCH(QString, role);
    const auto ids = [&](Connection &connection, const QString &sql) {
        auto list = connection.list<qint64>(sql, {}, [](const SqlRow &row) { return row.integer(0); });
        return list.value_or(QList<qint64>{-1});
    };
    const std::pair<QString, QString> kinds[] = {
        {u""_s, u"SELECT c.id FROM catalog c WHERE %1 ORDER BY 1"_s},
        {u"what=items"_s,
         u"SELECT i.id FROM data_item i JOIN catalog c ON c.id = i.catalog_id WHERE %1 ORDER BY 1"_s},
        {u"what=resources"_s,
         u"SELECT r.id FROM resource r JOIN catalog c ON c.id = r.catalog_id WHERE %1%2 ORDER BY 1"_s},
    };
    const bool partly = seen(role) != u"true";
    const QString mounts = !partly
        ? QString()
        : u" AND (r.state = 'published' OR c.department_id = %1)"_s.arg(role == u"reader"      ? 0
                                                                            : role == u"other" ? 2
                                                                                               : 1);
    for (const auto &[where, sql] : kinds) {
        QString asked = sql;
        asked.replace(u"%1"_s, seen(role)).replace(u"%2"_s, mounts);
        const QList<qint64> expected = ids(as(u"owner"_s), asked);
        const Filter filter = *Filter::parse(where);
        Result<QList<qint64>> found = IdListQuery{filter, {}}(as(role));
        VERIFY_RESULT(found);
        std::sort(found->begin(), found->end());
        QCOMPARE(*found, expected);
        const Result<qint64> count = CountQuery{filter}(as(role));
        VERIFY_RESULT(count);
        QCOMPARE(*count, expected.size());
        const Result<SearchPage> page = SearchQuery{filter, {}, 1000, {}}(as(role));
        VERIFY_RESULT(page);
        QCOMPARE(page->total, expected.size());
    }
    const Result<SearchPage> secret = SearchQuery{*Filter::parse(u"text=机密"_s), {}, 100, {}}(as(role));
    VERIFY_RESULT(secret);
    QCOMPARE(secret->total, !partly ? 10 : role == u"reader" ? 0 : 1);
}

void RoleViewsTest::facetsAreTheRoles()
{
    QFETCH(QString, role);
    const Result<qint64> total = CountQuery{}(as(role));
    VERIFY_RESULT(total);
    const auto facets = FacetsQuery{{}, {u"state"_s, u"department"_s}}(as(role));
    VERIFY_RESULT(facets);
    for (const QString &field : {u"state"_s, u"department"_s}) {
        qint64 sum = 0;
        for (const FacetCount &facet : facets->value(field))
            sum += facet.count;
        QCOMPARE(sum, *total);
    }
    if (role == u"reader")
        QCOMPARE(facets->value(u"state"_s).size(), 1);
}

void RoleViewsTest::exportsAreTheRoles()
{
    QFETCH(QString, role);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"rows.csv"_s);
    const auto written = ExportQuery{{}, u"csv"_s, path}(as(role), plainJob());
    VERIFY_RESULT(written);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const qsizetype expected = role == u"reader" ? 0 : role == u"department" || role == u"other" ? 1 : 10;
    QCOMPARE(text.count(u"机密草稿"_s), expected);
}

/// The catalogs page as its role sees it: rows, their number and the facets agree.
void RoleViewsTest::pageIsAnswered()
{
    QFETCH(QString, role);
    const auto ids = IdListQuery{}(as(role));
    VERIFY_RESULT(ids);
    const auto rows = CatalogRowsQuery{ids->first(50), {}}(as(role));
    VERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 50);
    const auto facets = FacetsQuery{{}, {u"department"_s, u"state"_s, u"mounted"_s}}(as(role));
    VERIFY_RESULT(facets);
    QCOMPARE(facets->size(), 3);
    for (const QList<FacetCount> &values : *facets) {
        qint64 counted = 0;
        for (const FacetCount &value : values)
            counted += value.count;
        QCOMPARE(counted, ids->size());
    }
}

/// Drawn up and submitted by its department, published by the CDO, all with the program's own queries.
void RoleViewsTest::catalogGoesItsWay()
{
    const QString department = m_city->text(u"department"_s, u"SELECT shuzhi_department()"_s);
    const CatalogDraft draft = newCatalog({department, u"新目录"_s});
    const auto edited = [&](const QString &role, const QList<RowEdit> &edits) {
        const auto connection = m_city->open(role);
        if (!connection)
            return faultOf(connection.error());
        const auto done = EditQuery{Actor{u"局长"_s, {}, {}}, edits}(**connection);
        return done ? u"done"_s : errorName(done.error().code);
    };
    const auto moved = [&](const QString &state) {
        return QList<RowEdit>{{StepKind::Update, u"catalog"_s, draft.uid, {u"state"_s}, {state}, {}}};
    };
    QCOMPARE(edited(u"department"_s, draft.edits), u"done"_s);
    QCOMPARE(edited(u"department"_s,
                    {{StepKind::Update, u"catalog"_s, draft.uid, {u"title"_s}, {u"新目录一"_s}, {}},
                     {StepKind::Insert,
                      u"data_item"_s,
                      newUid(),
                      {u"catalog_id"_s, u"name"_s},
                      {draft.uid, u"信息项"_s},
                      {}}}),
             u"done"_s);
    QCOMPARE(edited(u"other"_s, moved(u"submitted"_s)), u"not_found"_s);
    QCOMPARE(edited(u"department"_s, moved(u"submitted"_s)), u"done"_s);
    QCOMPARE(edited(u"department"_s, moved(u"published"_s)), u"forbidden"_s);
    QCOMPARE(edited(u"auditor"_s, moved(u"published"_s)), u"forbidden"_s);
    QCOMPARE(edited(u"cdo"_s, moved(u"published"_s)), u"done"_s);
    QCOMPARE(m_city->text(u"reader"_s, u"SELECT state FROM catalog WHERE uid = '%1'"_s.arg(draft.uid)),
             u"published"_s);
    QCOMPARE(m_city->text(u"owner"_s,
                          u"SELECT string_agg(actor, ' ' ORDER BY id) FROM change_log WHERE row_uid = "
                          "'%1'"_s.arg(draft.uid)),
             u"张三 张三 张三 钱七"_s);
}

/// Drawn up and submitted by one person of the department, signed by another, with the program's own queries.
void RoleViewsTest::dutyListGoesItsWay()
{
    const QString department = m_city->text(u"department"_s, u"SELECT shuzhi_department()"_s);
    const auto one = m_city->open(u"department"_s), two = m_city->open(u"colleague"_s);
    VERIFY_RESULT(one);
    VERIFY_RESULT(two);
    const Actor first{u"张三"_s, {}, {}}, second{u"李四"_s, {}, {}};
    const QString list = newUid();
    const QList<RowEdit> drawnUp{{StepKind::Insert,
                                  u"duty_list"_s,
                                  list,
                                  {u"department_id"_s, u"version"_s, u"title"_s, u"author"_s},
                                  {department, 99, u"清单"_s, first.person},
                                  {}},
                                 {StepKind::Insert,
                                  u"duty"_s,
                                  newUid(),
                                  {u"duty_list_id"_s, u"level"_s, u"name"_s, u"state"_s},
                                  {list, u"duty"_s, u"职责"_s, u"confirmed"_s},
                                  {}}};
    VERIFY_RESULT((EditQuery{first, drawnUp}(**one)));
    const Result<DutyListContent> content = DutyListQuery{department, 99}(**one);
    VERIFY_RESULT(content);
    VERIFY_RESULT((EditQuery{first, duties::submit(*content, first.person, u"2023-06-30"_s)}(**one)));
    const Result<DutyListContent> submitted = DutyListQuery{department, 99}(**two);
    VERIFY_RESULT(submitted);
    QVERIFY(!(SignDutyListQuery{first, *submitted}(**one)));
    VERIFY_RESULT((SignDutyListQuery{second, *submitted}(**two)));
    QCOMPARE(m_city->text(u"reader"_s,
                          u"SELECT concat_ws('|', author, submitted_by, signed_by, state) FROM duty_list "
                          "WHERE uid = '%1'"_s.arg(list)),
             u"张三|张三|李四|signed"_s);
}

void RoleViewsTest::isWhole()
{
    QCOMPARE(m_city->verified(u"owner"_s), u"ok"_s);
    QCOMPARE(m_city->verified(u"auditor"_s), u"ok"_s);
    m_connections.clear();
}

QTEST_GUILESS_MAIN(RoleViewsTest)
#include "tst_roleviews.moc"
