// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uscc.h"
#include "models/services/departmentduplicates.h"
#include "models/services/departmentmerge.h"
#include "models/services/departments.h"
#include "models/store/metricsquery.h"
#include "models/store/searchquery.h"
#include "tests/services/departmentcase.h"
#include "tests/support/testdialect.h"

#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

Status merge(TestCity &city, const DepartmentMerge &merge)
{
    JobContext context({}, {});
    return MergeDepartmentsQuery{actor(), merge}(city.connection(), context).map([](const MergeOutcome &) {});
}

} // namespace

/// Departments are made, renamed, checked, compared and taken away.
class DepartmentsTest : public QObject
{
    Q_OBJECT
private slots:
    void renameKeepsTheOldName_data() { addDialectRows(); }
    void renameKeepsTheOldName();
    void checksValues_data();
    void checksValues();
    void refersAndRemoves();
    void tellsHistory();
    void findsDuplicates_data();
    void findsDuplicates();
};

void DepartmentsTest::renameKeepsTheOldName()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    VERIFY_RESULT(city.write(twins(u"draft"_s, u"draft"_s)));
    const QString before = digest(city);
    QList<QList<RowEdit>> inverses;
    const auto rename = [&](const QString &name) {
        const auto edits = departments::rename(departmentsOf(city), uid(Civil), name);
        const auto done = edits ? EditQuery{actor(), *edits}(city.connection())
                                : Result<EditOutcome>(tl::unexpected(edits.error()));
        if (done)
            inverses += done->inverse;
        return done ? QString() : faultOf(done.error());
    };
    QCOMPARE(rename(u"市民政和退役军人局"_s), QString());
    QCOMPARE(found(city, u"市民政局"_s), uid(Civil));
    QCOMPARE(found(city, u"市民政和退役军人局"_s), uid(Civil));
    JobContext context({}, {});
    const auto metrics = MetricsQuery{}(city.connection(), context);
    VERIFY_RESULT(metrics);
    QCOMPARE(metrics->city.figures.count(u"departments"_s), 3);
    QCOMPARE(departments::namesOf(departmentsOf(city), uid(Civil)).size(), 1);
    // A search kept from before still finds the same rows.
    const auto kept = CountQuery{Filter{}.with(u"department"_s, u"市民政局"_s)}(city.connection());
    VERIFY_RESULT(kept);
    QCOMPARE(*kept, 1);
    // Back to the former name: the two are swapped, none is lost and none made.
    QCOMPARE(rename(u"市民政局"_s), QString());
    QCOMPARE(found(city, u"市民政和退役军人局"_s), uid(Civil));
    QCOMPARE(departmentsOf(city).size(), 4);
    QVERIFY(!rename(u"市公安局"_s).isEmpty());
    QVERIFY(!rename(u" "_s).isEmpty());
    const QList<DepartmentEntry> all = departmentsOf(city);
    QCOMPARE(departments::check(all, uid(Police), u"name"_s, u"市民政和退役军人局"_s),
             departments::Fault::NameFormer);
    QCOMPARE(city.verify(), QString());
    while (!inverses.isEmpty())
        VERIFY_RESULT((EditQuery{actor(), inverses.takeLast()}(city.connection())));
    QCOMPARE(digest(city), before);
    QCOMPARE(found(city, u"市民政和退役军人局"_s), QString());
    // The name of a department merged into it may become its own.
    VERIFY_RESULT(merge(city, {uid(Civil), {uid(CivilOffice)}}));
    QCOMPARE(rename(u"市民政局（本级）"_s), QString());
    QCOMPARE(found(city, u"市民政局"_s), uid(Civil));
    QCOMPARE(city.verify(), QString());
}

void DepartmentsTest::checksValues_data()
{
    using departments::Fault;
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, const char *column, const QString &value, Fault fault) {
        QTest::newRow(name) << QString::fromLatin1(column) << value << int(fault);
    };
    const QString good = uscc::synthetic(u"320100", 7);
    QString outer = good, inner = good;
    outer[17] = outer[17] == u'1' ? u'2' : u'1';
    inner[16] = inner[16] == u'1' ? u'2' : u'1';
    row("no name", "name", u"  "_s, Fault::NameMissing);
    row("own name", "name", u"市民政局"_s, Fault::None);
    row("taken", "name", u"市公安局"_s, Fault::NameTaken);
    row("fresh", "name", u"市水利局"_s, Fault::None);
    row("no code", "code", QString(), Fault::None);
    row("good code", "code", good, Fault::None);
    row("short", "code", good.left(17), Fault::CodeLength);
    row("letters", "code", good.left(17) + u'I', Fault::CodeForm);
    row("17th", "code", inner, Fault::CodeOrganisation);
    row("18th", "code", outer, Fault::CodeCheck);
    row("another's", "code", uscc::synthetic(u"320100", 8), Fault::CodeTaken);
    row("phone", "phone", u"0511-8888 1234（8）"_s, Fault::None);
    row("words", "phone", u"请打总机"_s, Fault::PhoneForm);
    row("dash", "phone", u"-"_s, Fault::PhoneForm);
    row("contact", "contact", u"!"_s, Fault::None);
}

void DepartmentsTest::checksValues()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    DepartmentEntry civil, police;
    civil.department.uid = uid(Civil);
    civil.department.name = u"市民政局"_s;
    police.department.uid = uid(Police);
    police.department.name = u"市公安局"_s;
    police.department.code = uscc::synthetic(u"320100", 8);
    QTEST(int(departments::check({civil, police}, uid(Civil), column, value)), "fault");
}

void DepartmentsTest::refersAndRemoves()
{
    TestCity city(testDialect());
    VERIFY_RESULT(city.write(twins(u"draft"_s, u"draft"_s)));
    const auto used = DepartmentReferencesQuery{uid(CivilOffice)}(city.connection());
    VERIFY_RESULT(used);
    QCOMPARE(*used, (DepartmentReferences{1, 3, 1, 1, 1, 1, 0}));
    QVERIFY(
        !EditQuery({actor(), departments::remove(departmentsOf(city), uid(CivilOffice))})(city.connection()));
    const QString before = digest(city);
    Department made;
    made.uid = uid(80);
    made.name = u"市信访局"_s;
    const auto create = EditQuery{actor(), departments::create(made)}(city.connection());
    VERIFY_RESULT(create);
    const auto renamed = departments::rename(departmentsOf(city), uid(80), u"市委信访局"_s);
    VERIFY_RESULT((EditQuery{actor(), *renamed}(city.connection())));
    QVERIFY(!DepartmentReferencesQuery{uid(80)}(city.connection())->any());
    const auto gone =
        EditQuery{actor(), departments::remove(departmentsOf(city), uid(80))}(city.connection());
    VERIFY_RESULT(gone);
    QCOMPARE(gone->inverse.size(), 2);
    QCOMPARE(digest(city), before);
}

void DepartmentsTest::tellsHistory()
{
    TestCity city(testDialect());
    VERIFY_RESULT(city.write(twins(u"draft"_s, u"draft"_s)));
    const DepartmentEntry *office = nullptr;
    const QList<DepartmentEntry> all = departmentsOf(city);
    office = departments::find(all, uid(CivilOffice));
    QVERIFY(office);
    // A code makes an imported department an entered one.
    const auto edits = departments::change(office->department, u"code"_s, civilCode);
    VERIFY_RESULT((EditQuery{actor(), edits}(city.connection())));
    VERIFY_RESULT(merge(city, {uid(Civil), {uid(CivilOffice)}}));
    const auto history = DepartmentHistoryQuery{uid(CivilOffice)}(city.connection());
    VERIFY_RESULT(history);
    QCOMPARE(history->at(0).column, u"merged_into_id"_s);
    QCOMPARE(history->at(0).after, u"市民政局"_s);
    QCOMPARE(history->at(1).column, u"code"_s);
    QCOMPARE(history->at(1).before, u"X"_s);
    QCOMPARE(history->at(1).after, civilCode);
    QCOMPARE(history->at(1).actor, u"测试"_s);
    QCOMPARE(history->at(2).column, u"origin"_s);
    QCOMPARE(history->at(2).after, u"entered"_s);
    QCOMPARE(history->at(1).entry, history->at(2).entry);
    QCOMPARE(history->last().op, u"insert"_s);
}

void DepartmentsTest::findsDuplicates_data()
{
    using Reason = DepartmentDuplicate::Reason;
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("reason"); ///< -1: two departments
    QTest::newRow("width") << u"市民政局 "_s << int(Reason::SameName);
    QTest::newRow("city") << u"示例市民政局"_s << int(Reason::SameName);
    QTest::newRow("sound") << u"市民正局"_s << int(Reason::SameSound);
    QTest::newRow("brackets") << u"市民政局（本级）"_s << int(Reason::Contains);
    QTest::newRow("tail") << u"市民政局机关"_s << int(Reason::Contains);
    QTest::newRow("front") << u"江北市民政局"_s << int(Reason::Contains);
    QTest::newRow("long form") << u"市民族宗教和政务局"_s << int(Reason::Abbreviates);
    QTest::newRow("below it") << u"市民政局婚姻登记管理中心"_s << int(Reason::Abbreviates);
    QTest::newRow("another") << u"市公安局"_s << -1;
}

void DepartmentsTest::findsDuplicates()
{
    QFETCH(QString, other);
    QFETCH(int, reason);
    DepartmentEntry civil, second;
    civil.department.uid = uid(Civil);
    civil.department.name = u"市民政局"_s;
    second.department.uid = uid(CivilOffice);
    second.department.name = other;
    second.department.origin = u"import"_s;
    const auto pairs = likelyDuplicates({second, civil}, u"示例市（合成）"_s);
    QCOMPARE(pairs.size(), reason < 0 ? 0 : 1);
    if (reason >= 0)
        QCOMPARE(pairs.first(),
                 (DepartmentDuplicate{uid(Civil), uid(CivilOffice), DepartmentDuplicate::Reason(reason)}));
    second.department.mergedIntoUid = uid(Civil);
    QVERIFY(likelyDuplicates({second, civil}, {}).isEmpty());
}

QTEST_GUILESS_MAIN(DepartmentsTest)
#include "tst_departments.moc"
