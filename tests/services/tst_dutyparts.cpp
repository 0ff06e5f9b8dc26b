// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uid.h"
#include "models/services/duties.h"
#include "models/services/dutyfill.h"
#include "models/services/dutymatrix.h"
#include "models/services/dutyplaces.h"
#include "tests/support/city.h"

#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

DutyNode node(const QString &uid, const QString &parent, const QString &level, int position)
{
    DutyNode made;
    made.duty.uid = made.duty.name = uid;
    made.duty.dutyListUid = u"list"_s;
    made.duty.parentUid = parent;
    made.duty.level = level;
    made.duty.position = position;
    return made;
}

/// f1 (m1 (d1, d2), m2), f2 (m3)
DutyListContent sample()
{
    DutyListContent content;
    content.list = DutyList{};
    content.list->uid = u"list"_s;
    content.nodes = {node(u"f1"_s, {}, u"function"_s, 1),    node(u"m1"_s, u"f1"_s, u"matter"_s, 1),
                     node(u"d1"_s, u"m1"_s, u"duty"_s, 1),   node(u"d2"_s, u"m1"_s, u"duty"_s, 2),
                     node(u"m2"_s, u"f1"_s, u"matter"_s, 2), node(u"f2"_s, {}, u"function"_s, 2),
                     node(u"m3"_s, u"f2"_s, u"matter"_s, 1)};
    return content;
}

/// "d1 parent_id=m3 position=1"
QStringList described(const QList<RowEdit> &edits)
{
    QStringList lines;
    for (const RowEdit &edit : edits) {
        QString line = edit.uid;
        for (qsizetype i = 0; i < edit.columns.size(); ++i)
            line += u' ' + edit.columns[i] + u'=' + edit.values[i].toString();
        lines += line;
    }
    return lines;
}

DutyMark mark(const QString &datum, const QString &department, const QString &kinds,
              const QString &source = {})
{
    return {datum, datum, u"c-"_s + datum, department, datum + department, kinds, source};
}

} // namespace

/// Places of nodes, filling a list at once, and who collects what: as values, then on both databases.
class DutyPartsTest : public QObject
{
    Q_OBJECT
private slots:
    void movesBetweenParents_data();
    void movesBetweenParents();
    void shifts_data();
    void shifts();
    void findsSources();
    void templatesAreWhole();
    void choosesATemplate_data();
    void choosesATemplate();
    void writesOnBothDatabases_data() { addDialectRows(); }
    void writesOnBothDatabases();
};

void DutyPartsTest::movesBetweenParents_data()
{
    QTest::addColumn<QStringList>("uids");
    QTest::addColumn<QString>("parent");
    QTest::addColumn<int>("row");
    QTest::addColumn<QStringList>("edits");
    QTest::newRow("to an empty matter") << QStringList{u"d1"_s} << u"m3"_s << 0
                                        << QStringList{u"d2 position=1"_s, u"d1 parent_id=m3 position=1"_s};
    QTest::newRow("both") << QStringList{u"d2"_s, u"d1"_s} << u"m2"_s << 9
                          << QStringList{u"d1 parent_id=m2 position=1"_s, u"d2 parent_id=m2 position=2"_s};
    QTest::newRow("among siblings") << QStringList{u"d2"_s} << u"m1"_s << 0
                                    << QStringList{u"d2 position=1"_s, u"d1 position=2"_s};
    QTest::newRow("where it is") << QStringList{u"d1"_s} << u"m1"_s << 0 << QStringList();
    QTest::newRow("before the first") << QStringList{u"m2"_s} << u"f2"_s << 0
                                      << QStringList{u"m2 parent_id=f2 position=1"_s, u"m3 position=2"_s};
    QTest::newRow("function") << QStringList{u"f2"_s} << QString() << 0
                              << QStringList{u"f2 position=1"_s, u"f1 position=2"_s};
    QTest::newRow("with what is below") << QStringList{u"m1"_s, u"d1"_s} << u"f2"_s << 1
                                        << QStringList{u"m2 position=1"_s, u"m1 parent_id=f2 position=2"_s};
    QTest::newRow("duty under a function") << QStringList{u"d1"_s} << u"f2"_s << 0 << QStringList();
    QTest::newRow("matter to the top") << QStringList{u"m1"_s} << QString() << 0 << QStringList();
    QTest::newRow("under a duty") << QStringList{u"d1"_s} << u"d2"_s << 0 << QStringList();
    QTest::newRow("two levels") << QStringList{u"m2"_s, u"d1"_s} << u"f2"_s << 0 << QStringList();
}

void DutyPartsTest::movesBetweenParents()
{
    QFETCH(QStringList, uids);
    QFETCH(QString, parent);
    QFETCH(int, row);
    QFETCH(QStringList, edits);
    QCOMPARE(described(duties::moveTo(sample(), uids, parent, row)), edits);
}

void DutyPartsTest::shifts_data()
{
    QTest::addColumn<QString>("uid");
    QTest::addColumn<int>("by");
    QTest::addColumn<QStringList>("edits");
    QTest::newRow("next matter") << u"d2"_s << 1 << QStringList{u"d2 parent_id=m2 position=1"_s};
    QTest::newRow("none before") << u"d2"_s << -1 << QStringList();
    QTest::newRow("back a function") << u"m3"_s << -1 << QStringList{u"m3 parent_id=f1 position=3"_s};
    QTest::newRow("a function stays") << u"f1"_s << 1 << QStringList();
}

void DutyPartsTest::shifts()
{
    QFETCH(QString, uid);
    QFETCH(int, by);
    QFETCH(QStringList, edits);
    QCOMPARE(described(duties::shift(sample(), uid, by)), edits);
}

void DutyPartsTest::findsSources()
{
    const DutyMatrix matrix =
        dutyMatrix({{{u"A"_s, u"a"_s}, {u"B"_s, u"b"_s}, {u"C"_s, u"c"_s}, {u"D"_s, u"d"_s}},
                    {mark(u"x"_s, u"A"_s, u"collect,share"_s), mark(u"x"_s, u"B"_s, u"collect"_s),
                     mark(u"x"_s, u"C"_s, u"use"_s), mark(u"y"_s, u"A"_s, u"collect"_s),
                     mark(u"y"_s, u"C"_s, u"use"_s, u"B"_s), mark(u"z"_s, u"A"_s, u"share"_s),
                     mark(u"z"_s, u"A"_s, u"collect"_s)}});
    QCOMPARE(matrix.data.size(), 3);
    QCOMPARE(matrix.departments.size(), 3); // D has no mark
    QCOMPARE(matrix.collectedTwice(), 1);
    QCOMPARE(matrix.severalSources(), 2);
    const DutyDatum &x = matrix.data[0], &y = matrix.data[1], &z = matrix.data[2];
    QCOMPARE(x.collectors(), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(y.sources(), (QStringList{u"A"_s, u"B"_s})); // B is only named
    QVERIFY(y.cells[u"B"_s].named && y.cells[u"B"_s].dutyUids.isEmpty());
    QVERIFY(!z.hasSeveralSources() && z.cells[u"A"_s].collects && z.cells[u"A"_s].shares);
}

void DutyPartsTest::templatesAreWhole()
{
    QStringList keys;
    for (const DutyTemplate &made : dutyTemplates()) {
        keys += made.key;
        QVERIFY(made.name.isComplete() && made.functions.size() >= 3);
        DutyListContent content;
        content.list = DutyList{};
        const duties::Fill fill = duties::fromTemplate(content, made, {});
        QVERIFY2(fill.duties >= 8 && fill.there == 0, qPrintable(made.key));
        QCOMPARE(fill.edits.size(), fill.functions + fill.matters + fill.duties);
        for (const DutyTemplate::Function &function : made.functions) {
            for (const DutyTemplate::Matter &matter : function.matters) {
                QVERIFY(!function.name.isEmpty() && !matter.name.isEmpty());
                for (const DutyTemplate::Item &item : matter.duties) {
                    QVERIFY(!item.name.isEmpty());
                    for (const QString &kind : item.kinds.split(u','))
                        QVERIFY((QStringList{u"collect"_s, u"share"_s, u"use"_s}).contains(kind));
                }
            }
        }
    }
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), 11);
    QVERIFY(dutyTemplatesBasis().zh.startsWith(u"示例"_s));
}

void DutyPartsTest::choosesATemplate_data()
{
    QTest::addColumn<QString>("department");
    QTest::addColumn<QString>("key");
    for (const auto &[name, key] :
         std::initializer_list<std::pair<QString, QString>>{{u"市公安局"_s, u"police"_s},
                                                            {u"市教育局"_s, u"education"_s},
                                                            {u"市卫生健康委员会"_s, u"health"_s},
                                                            {u"市人力资源和社会保障局"_s, u"labour"_s},
                                                            {u"市市场监督管理局"_s, u"market"_s},
                                                            {u"市住房和城乡建设局"_s, u"housing"_s},
                                                            {u"市交通运输局"_s, u"transport"_s},
                                                            {u"市民政局"_s, u"civil"_s},
                                                            {u"市自然资源和规划局"_s, u"land"_s},
                                                            {u"市大数据管理局"_s, u"data"_s},
                                                            {u"市档案馆"_s, u"general"_s}})
        QTest::newRow(qPrintable(key)) << name << key;
}

void DutyPartsTest::choosesATemplate()
{
    QFETCH(QString, department);
    QFETCH(QString, key);
    QCOMPARE(dutyTemplates()[dutyTemplateFor(department)].key, key);
}

void DutyPartsTest::writesOnBothDatabases()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect, {120, 6, 2, 6, 3});
    QVERIFY2(city.fault().isEmpty(), qPrintable(city.fault()));
    Connection &connection = city.connection();
    const auto departments = DutyDepartmentsQuery{}(connection);
    VERIFY_RESULT(departments);
    const auto write = [&](const QList<RowEdit> &edits) {
        return EditQuery{Actor::current(u"测试"_s), edits}(connection);
    };
    // two bare departments with a list each
    const QString a = newUid(), b = newUid();
    QList<RowEdit> start;
    for (const auto &[uid, name] : {std::pair(a, u"市甲局"_s), std::pair(b, u"市乙局"_s)}) {
        start += RowEdit{StepKind::Insert, u"department"_s, uid, {u"name"_s}, {name}, {}};
        start += RowEdit{StepKind::Insert,
                         u"catalog"_s,
                         newUid(),
                         {u"department_id"_s, u"title"_s, u"code"_s, u"state"_s, u"share_type"_s},
                         {uid, uid == a ? u"户籍人口信息"_s : u"户籍 人口信息"_s,
                          uid == a ? u"11320100A/1"_s : u"11320100B/1"_s, u"draft"_s, u"unconditional"_s},
                         {}};
        start += duties::startList(uid, name, u"李某"_s);
    }
    VERIFY_RESULT(write(start));
    QHash<QString, QString> duty;
    for (const QString &uid : {a, b}) {
        const auto content = DutyListQuery{uid}(connection);
        const auto catalogs = DutyCatalogsQuery{uid}(connection);
        VERIFY_RESULT(content);
        VERIFY_RESULT(catalogs);
        QCOMPARE(catalogs->size(), 1);
        const duties::Fill fill =
            duties::fromCatalogs(*content, {{}, u"数据"_s, u"目录"_s}, *catalogs, u"collect,share"_s);
        QCOMPARE(fill.functions + fill.matters + fill.duties, 3);
        VERIFY_RESULT(write(fill.edits));
        const auto filled = DutyListQuery{uid}(connection);
        const DutyNode made = filled->nodes.last();
        duty[uid] = made.duty.uid;
        QCOMPARE(made.duty.shareType, u"unconditional"_s);
        QCOMPARE(made.duty.state, u"pending"_s);
        QCOMPARE(made.links.size(), 1);
        const duties::Fill again = duties::fromCatalogs(*filled, {}, *catalogs, u"collect"_s);
        QVERIFY(again.edits.isEmpty() && again.there == 1);
    }
    // one datum, two lists that collect it
    const auto matrix = DutyMatrixQuery{a}(connection);
    VERIFY_RESULT(matrix);
    QCOMPARE(matrix->data.size(), 1);
    QCOMPARE(matrix->collectedTwice(), 1);
    QCOMPARE(matrix->data[0].cells[b].dutyUids, QStringList{duty[b]});
    const auto whole = DutyMatrixQuery{}(connection);
    VERIFY_RESULT(whole);
    QVERIFY(std::any_of(whole->data.begin(), whole->data.end(),
                        [&](const DutyDatum &datum) { return datum.key == matrix->data[0].key; }));
    // words name catalogs by code and by title, the department's own first
    const auto named = NamedCatalogsQuery{
        {{u"1"_s, u"户籍人口 信息"_s}, {u"11320100A/1"_s}, {u"没有"_s, u"x"_s}}, b}(connection);
    VERIFY_RESULT(named);
    QCOMPARE(named->uids.size(), 2);
    QCOMPARE(named->uids.first(), DutyCatalogsQuery{b}(connection)->first().uid);
    QCOMPARE(named->unknown, QStringList{u"没有 x"_s});
    // template, then a duty to another matter
    const auto before = DutyListQuery{a}(connection);
    VERIFY_RESULT(write(duties::fromTemplate(*before, dutyTemplates().last(), u"示例"_s).edits));
    const auto grown = DutyListQuery{a}(connection);
    const QString last = grown->nodes.last().duty.parentUid;
    VERIFY_RESULT(write(duties::moveTo(*grown, {duty[a]}, last, 0)));
    const auto moved = DutyListQuery{a}(connection);
    QCOMPARE(moved->childrenOf(last).first()->duty.uid, duty[a]);
    QCOMPARE(moved->childrenOf(last).last()->duty.position, moved->childrenOf(last).size());
    QCOMPARE(duties::fromTemplate(*moved, dutyTemplates().last(), {}).edits.size(), 0);
    QCOMPARE(city.verify(), QString());
}

QTEST_GUILESS_MAIN(DutyPartsTest)
#include "tst_dutyparts.moc"
