// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/dutymatrix.h"
#include "models/services/dutysheetquery.h"
#include "models/store/branchesquery.h"
#include "models/store/bulkcells.h"
#include "models/store/catalogdetailquery.h"
#include "models/store/catalogrows.h"
#include "models/store/departmentquery.h"
#include "models/store/dutycatalogsquery.h"
#include "models/store/dutychecksquery.h"
#include "models/store/dutyimpactquery.h"
#include "models/store/dutyquery.h"
#include "models/store/dutyversionsquery.h"
#include "models/store/facetsquery.h"
#include "models/store/presencequery.h"
#include "models/store/quickquery.h"
#include "models/store/relationsquery.h"
#include "models/store/searchquery.h"
#include "models/store/todoquery.h"
#include "models/store/twinsquery.h"
#include "tests/postgres/hiddencity.h"
#include "tests/support/city.h"

#include <QTest>

#include <map>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

/// The ways a person types the hidden word: as it is, by its pinyin and its initials.
const QStringList &typed()
{
    static const QStringList all{hiddenWord(), u"夜鹭"_s, u"yelu"_s, u"hidden"_s};
    return all;
}

} // namespace

/// What pages, palette, completion and forms ask, as each role: nothing of what is not everybody's is found,
/// counted, named or guessed by its key.
class LeakQueriesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void listsAreWhatTheLoginSees_data() { roleRows(); }
    void listsAreWhatTheLoginSees();
    void wordIsNotFound_data() { roleRows(); }
    void wordIsNotFound();
    void paletteNamesNothing_data() { roleRows(); }
    void paletteNamesNothing();
    void formsNameNothing_data() { roleRows(); }
    void formsNameNothing();
    void keysOpenNothing_data() { roleRows(); }
    void keysOpenNothing();
    void dutiesAreNotTold_data() { roleRows(); }
    void dutiesAreNotTold();
    void whoLooksIsNotTold();
    void chartsAreEverybodys();
    void workThatWaitsIsWhatIsSeen_data() { roleRows(); }
    void workThatWaitsIsWhatIsSeen();
    void cleanupTestCase() { m_connections.clear(); }

private:
    static void roleRows();
    [[nodiscard]] Connection &as(const QString &role) { return *m_connections.at(role); }
    /// Ids of rows, asked by plain SQL.
    [[nodiscard]] QList<qint64> ids(const QString &role, const QString &sql)
    {
        return as(role)
            .list<qint64>(sql, {}, [](const SqlRow &row) { return row.integer(0); })
            .value_or(QList<qint64>{-1});
    }

    std::unique_ptr<HiddenCity> m_city;
    std::map<QString, std::unique_ptr<Connection>> m_connections;
};

void LeakQueriesTest::roleRows()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("sees");
    for (const QString &role : HiddenCity::blind())
        QTest::newRow(qPrintable(role)) << role << false;
    for (const QString &role : HiddenCity::seeing())
        QTest::newRow(qPrintable(role)) << role << true;
}

void LeakQueriesTest::initTestCase()
{
    m_city = std::make_unique<HiddenCity>(DemoParameters{120, 6, 2, 6, 20230630});
    QCOMPARE(m_city->plantFault(), QString());
    for (const QString &role : HiddenCity::blind() + HiddenCity::seeing()) {
        auto opened = m_city->open(role);
        VERIFY_RESULT(opened);
        m_connections.emplace(role, std::move(*opened));
    }
}

/// Ids, counts, pages and facets are those of the rows that the login itself reads with plain SQL.
void LeakQueriesTest::listsAreWhatTheLoginSees()
{
    QFETCH(QString, role);
    for (const auto &[what, table] : {std::pair{u"catalogs"_s, u"catalog"_s},
                                      {u"items"_s, u"data_item"_s},
                                      {u"resources"_s, u"resource"_s}}) {
        const QList<qint64> expected = ids(role, u"SELECT id FROM %1 ORDER BY id"_s.arg(table));
        QVERIFY(expected.size() > 20);
        const Filter filter = *Filter::parse(u"what="_s + what);
        auto found = IdListQuery{filter, {}}(as(role));
        VERIFY_RESULT(found);
        std::sort(found->begin(), found->end());
        QCOMPARE(*found, expected);
        QCOMPARE(CountQuery{filter}(as(role)).value_or(-1), expected.size());
    }
    const qint64 total = CountQuery{}(as(role)).value_or(-1);
    const QStringList single{u"department"_s, u"state"_s, u"mounted"_s, u"used"_s,
                             u"share_type"_s, u"open"_s,  u"overdue"_s, u"complete"_s};
    const auto facets = FacetsQuery{{}, single}(as(role));
    VERIFY_RESULT(facets);
    for (const QString &field : single) {
        qint64 counted = 0;
        for (const FacetCount &value : facets->value(field))
            counted += value.count;
        QVERIFY2(counted == total, qPrintable(field));
    }
}

void LeakQueriesTest::wordIsNotFound()
{
    QFETCH(QString, role);
    QFETCH(bool, sees);
    for (const char *what :
         {"catalogs", "resources", "items", "duties", "fields", "departments", "demands"}) {
        for (const char *day : {"", " & as_of=2023-06-30"}) {
            Filter filter = *Filter::parse(u"what="_s + QLatin1StringView(what) + QLatin1StringView(day));
            for (const QString &word : typed()) {
                filter.text = word;
                const auto count = CountQuery{filter}(as(role));
                VERIFY_RESULT(count);
                QVERIFY2(sees || *count == 0, qPrintable(filter.toString()));
                const auto page = SearchQuery{filter, {}, 10, {}}(as(role));
                VERIFY_RESULT(page);
                QCOMPARE(page->total, *count);
                QCOMPARE(page->rows.isEmpty(), *count == 0);
            }
        }
    }
    // By a column instead of by its text, and what is counted beside the rows.
    for (const char *field : {"title", "code", "classification", "source_system"}) {
        const Filter filter = Filter{}.with(QString::fromLatin1(field), hiddenWord());
        const auto count = CountQuery{filter}(as(role));
        VERIFY_RESULT(count);
        QVERIFY2((*count > 0) == sees, field);
        const auto facets = FacetsQuery{filter, countableFields()}(as(role));
        VERIFY_RESULT(facets);
        for (const QString &counted : countableFields())
            QCOMPARE(facets->value(counted).isEmpty(), !sees);
    }
}

void LeakQueriesTest::paletteNamesNothing()
{
    QFETCH(QString, role);
    QFETCH(bool, sees);
    int found = 0;
    for (const QString &word : typed()) {
        for (const char *day : {"", "2023-06-30"}) {
            const auto catalogs = QuickCatalogsQuery{word, QString::fromLatin1(day)}(as(role));
            VERIFY_RESULT(catalogs);
            QCOMPARE(catalogs->rows.isEmpty(), catalogs->total == 0);
            found += int(catalogs->total);
        }
        const auto duties = QuickDutiesQuery{word}(as(role));
        const auto items = QuickItemsQuery{word}(as(role));
        VERIFY_RESULT(duties);
        VERIFY_RESULT(items);
        found += int(duties->total) + int(items->size());
    }
    QVERIFY2(sees ? found > 8 : found == 0, qPrintable(QString::number(found)));
    const auto places = QuickPlacesQuery{}(as(role));
    VERIFY_RESULT(places);
    QCOMPARE(places->departments.size(), 6);
    for (const QuickPlace &place : places->departments + places->libraries)
        QVERIFY(!saysHiddenWord(place.name));
}

/// What a form says of a name or a code while it is typed: that nobody else has it.
void LeakQueriesTest::formsNameNothing()
{
    QFETCH(QString, role);
    QFETCH(bool, sees);
    const auto same = SameTitlesQuery{hiddenWord(), m_city->department()}(as(role));
    VERIFY_RESULT(same);
    QCOMPARE(!same->isEmpty(), sees);
    const auto twins = CatalogTwinsQuery{{}, m_city->department(), hiddenWord(), hiddenWord()}(as(role));
    VERIFY_RESULT(twins);
    QCOMPARE(!twins->title.isEmpty(), sees);
    QCOMPARE(!twins->code.isEmpty(), sees);
    const auto named = NamedCatalogsQuery{{{hiddenWord()}}, m_city->department()}(as(role));
    VERIFY_RESULT(named);
    QCOMPARE(named->unknown.isEmpty(), sees);
    const auto offered = DutyCatalogsQuery{m_city->department()}(as(role));
    VERIFY_RESULT(offered);
    QVERIFY(!offered->isEmpty());
    bool told = false;
    for (const DutyCatalog &catalog : *offered)
        told |= saysHiddenWord(catalog.title + catalog.sourceSystem + catalog.contact);
    QCOMPARE(told, sees);
    const auto ofDepartment = DepartmentCatalogsQuery{m_city->department()}(as(role));
    VERIFY_RESULT(ofDepartment);
    QCOMPARE(std::any_of(ofDepartment->cbegin(), ofDepartment->cend(),
                         [](const DepartmentCatalog &each) { return saysHiddenWord(each.title); }),
             sees);
    const auto leaves = BranchLeavesQuery{*Filter::parse(u"mounted=no"_s)}(as(role));
    VERIFY_RESULT(leaves);
    for (const BranchLeaf &leaf : *leaves)
        QVERIFY(!saysHiddenWord(leaf.title) || sees);
}

/// Keys may be guessed or remembered: a row that is not shown does not exist.
void LeakQueriesTest::keysOpenNothing()
{
    QFETCH(QString, role);
    QFETCH(bool, sees);
    const QList<qint64> hidden = ids(u"cdo"_s, u"SELECT id FROM catalog WHERE uid LIKE 'hidden-%'"_s);
    QCOMPARE(hidden.size(), 4);
    for (const char *uid :
         {"hidden-draft", "hidden-submitted", "hidden-returned", "hidden-retired", "later"}) {
        const auto detail = CatalogDetailQuery{QString::fromLatin1(uid), {}}(as(role));
        QVERIFY2(detail.has_value() == sees, uid);
        QVERIFY(detail || detail.error().code == ErrorCode::NotFound);
        const auto relations = CatalogRelationsQuery{QString::fromLatin1(uid), {}}(as(role));
        for (const CatalogRelation &relation : relations.value_or(QList<CatalogRelation>{}))
            QVERIFY(sees || !saysHiddenWord(relation.subject));
    }
    const auto rows = CatalogRowsQuery{hidden, {}, {u"abstract"_s, u"contact"_s}}(as(role));
    VERIFY_RESULT(rows);
    for (const CatalogRow &row : *rows) {
        QCOMPARE(row.uid.startsWith(u"hidden-"), sees);
        QCOMPARE(saysHiddenWord(row.title + row.code + row.extra.join(u' ')), sees);
        QVERIFY(sees || row.state.isEmpty());
    }
    const auto sums = CatalogSumsQuery{hidden, {}}(as(role));
    VERIFY_RESULT(sums);
    QCOMPARE(sums->catalogs, sees ? 4 : 0);
    const auto states = CatalogStatesQuery{hidden}(as(role));
    VERIFY_RESULT(states);
    QCOMPARE(states->size(), sees ? 4 : 0);
    const auto ties = CatalogTiesQuery{hidden}(as(role));
    VERIFY_RESULT(ties);
    QCOMPARE(ties->used, sees ? 4 : 0);
    QCOMPARE(ties->resources > 0, sees);
    // Published now: what it was as a draft is the department's own, and theirs who read the trail.
    const auto was = CatalogDetailQuery{u"was"_s, {}}(as(role));
    VERIFY_RESULT(was);
    bool told = false;
    for (const CatalogChange &change : was->history) {
        for (const CatalogChange::Value &value : change.values)
            told |= saysHiddenWord(value.before + value.after + value.stored);
    }
    QCOMPARE(told, sees);
    for (const Resource &resource : was->resources)
        QVERIFY(!saysHiddenWord(resource.name + resource.locator));
    const auto changes = DepartmentHistoryQuery{m_city->department()}(as(role));
    VERIFY_RESULT(changes);
    QCOMPARE(!changes->isEmpty(), sees);
}

void LeakQueriesTest::dutiesAreNotTold()
{
    QFETCH(QString, role);
    QFETCH(bool, sees);
    const auto hidden = DutyListQuery{m_city->department(), 91}(as(role));
    QVERIFY2((hidden && hidden->list && !hidden->nodes.isEmpty()) == sees,
             qPrintable(hidden ? hidden->department : faultOf(hidden.error())));
    const auto newest = DutyListQuery{m_city->department(), 0}(as(role));
    VERIFY_RESULT(newest);
    QVERIFY(newest->list);
    QCOMPARE(newest->list->state, sees ? u"draft"_s : u"signed"_s);
    const auto versions = DutyVersionsQuery{m_city->department()}(as(role));
    VERIFY_RESULT(versions);
    for (const DutyVersion &version : *versions)
        QVERIFY(sees || version.list.state == u"signed");
    QCOMPARE(versions->first().list.version == 91 || versions->last().list.version == 91, sees);
    const auto departments = DutyDepartmentsQuery{}(as(role));
    VERIFY_RESULT(departments);
    for (const DutyDepartment &department : *departments) {
        if (department.uid == m_city->department())
            QCOMPARE(department.version == 91, sees);
    }
    const auto sheets = DutySheetsQuery{m_city->department()}(as(role), plainJob());
    VERIFY_RESULT(sheets);
    QVERIFY(!sheets->isEmpty());
    const auto impact = DutyImpactQuery{{u"hidden-list-duty"_s}}(as(role));
    VERIFY_RESULT(impact);
    QCOMPARE(impact->duties, sees ? 1 : 0);
    const auto matrix = DutyMatrixQuery{}(as(role));
    VERIFY_RESULT(matrix);
    for (const DutyDatum &datum : matrix->data)
        QVERIFY(sees || !saysHiddenWord(datum.title));
}

/// Who has a row open that others may not see is told to nobody but those who see the row.
void LeakQueriesTest::whoLooksIsNotTold()
{
    const PresenceMarkQuery mark{u"session"_s,
                                 Actor{u"王五"_s, {}, {}},
                                 {{u"catalog"_s, u"hidden-draft"_s}, {u"duty_list"_s, u"hidden-list"_s}}};
    VERIFY_RESULT(mark(as(u"other"_s)));
    for (const QString &role : HiddenCity::blind() + HiddenCity::seeing()) {
        const auto told = PresenceQuery{u"mine"_s}(as(role));
        VERIFY_RESULT(told);
        QCOMPARE(told->size(), HiddenCity::blind().contains(role) ? 0 : 2);
    }
}

/// What charts draw of the city is published: the same for all, today and on the earlier day.
void LeakQueriesTest::chartsAreEverybodys()
{
    for (const QString &day : {QString(), u"2023-06-30"_s}) {
        for (const BranchGrouping grouping : {BranchGrouping::Classification, BranchGrouping::Library}) {
            const auto all = BranchesQuery{grouping, day}(as(u"cdo"_s));
            VERIFY_RESULT(all);
            QVERIFY(!all->departments.isEmpty());
            for (const QString &role : HiddenCity::blind() + HiddenCity::seeing()) {
                const auto own = BranchesQuery{grouping, day}(as(role));
                VERIFY_RESULT(own);
                QVERIFY2(own->counts() == all->counts(), qPrintable(role + day));
                // A group of a past day is called as its catalogs are today, by who sees them today.
                QVERIFY2(*own == *all || !day.isEmpty(), qPrintable(role));
            }
        }
        Filter published = Filter{}.with(u"state"_s, u"published"_s);
        published.asOf = day;
        const auto all = FacetsQuery{published, countableFields()}(as(u"cdo"_s));
        VERIFY_RESULT(all);
        for (const QString &role : HiddenCity::blind()) {
            const auto own = FacetsQuery{published, countableFields()}(as(role));
            VERIFY_RESULT(own);
            for (const QString &field : countableFields())
                QVERIFY2(field == u"state" || own->value(field) == all->value(field),
                         qPrintable(role + u' ' + field + day));
        }
    }
}

void LeakQueriesTest::workThatWaitsIsWhatIsSeen()
{
    QFETCH(QString, role);
    const auto todo = TodoQuery{}(as(role), plainJob());
    VERIFY_RESULT(todo);
    QVERIFY(!todo->counts.isEmpty());
    for (const TodoCount &count : todo->counts)
        QVERIFY2(CountQuery{count.where}(as(role)).value_or(-1) == count.count, qPrintable(count.rule));
}

QTEST_GUILESS_MAIN(LeakQueriesTest)
#include "tst_leakqueries.moc"
