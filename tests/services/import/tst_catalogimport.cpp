// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/import/importcity.h"

#include "models/domain/uid.h"
#include "models/store/rowwriter.h"

#include <QJsonArray>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

ImportRequest with(ImportRequest::Policy policy)
{
    ImportRequest request;
    request.policy = policy;
    return request;
}

bool warns(const ImportReport &report, const QString &rule)
{
    return std::any_of(report.warnings.begin(), report.warnings.end(),
                       [&](const ImportWarning &warning) { return warning.rule == rule; });
}

} // namespace

/// Identity, fates, changes and accounting of definitions.md, "Import".
class CatalogImportTest : public QObject
{
    Q_OBJECT
private slots:
    void everyFate();
    void dryRunWritesNothing();
    void sameFileAgainWritesNothing();
    void policies_data();
    void policies();
    void emptyCellChangesNothing();
    void rejections();
    void lockedCatalogs();
    void duplicatesNameWhatDiffers();
    void identityByCode();
    void codeIsGivenLater();
    void runningNumberIsNoCode();
    void identityByProviderAndTitle();
    void departments();
    void mergedDepartment();
    void noProviderColumn();
    void mappingOfTheUser();
    void stateOfNewCatalogs();
    void itemsOfAList();
    void itemsOnRows();
    void rowsOfASubmittedFileFold();
};

void CatalogImportTest::everyFate()
{
    ImportCity city;
    QCOMPARE(fates(city.take(u"目录名称,提供方,摘要\n甲,局,一\n乙,局,二\n"_s)), u"2 0 0 0 0"_s);
    const ImportReport report =
        city.take(u"目录名称,提供方,摘要\n甲,局,新\n乙,局,二\n丙,局,三\n丙,局,四\n,局,五\n"_s);
    QCOMPARE(fates(report), u"1 1 1 1 1"_s);
    QCOMPARE(report.rows, 5);
    QCOMPARE(report.catalogs, 3);
    QCOMPARE(report.changes.size(), 1);
    QCOMPARE(report.changes[0].row, 2);
    QCOMPARE(report.changes[0].title, u"甲"_s);
    QCOMPARE(report.changes[0].cells.size(), 1);
    QCOMPARE(report.changes[0].cells[0].column, u"摘要"_s);
    QCOMPARE(report.changes[0].cells[0].field, u"abstract"_s);
    QCOMPARE(report.changes[0].cells[0].before, u"一"_s);
    QCOMPARE(report.changes[0].cells[0].after, u"新"_s);
    QCOMPARE(city.one(u"SELECT count(*) FROM catalog"_s), u"3"_s);
    QCOMPARE(city.one(u"SELECT abstract FROM catalog WHERE title = '甲'"_s), u"新"_s);
    QCOMPARE(city.one(u"SELECT abstract FROM catalog WHERE title = '丙'"_s), u"三"_s);
    const QJsonObject json = report.toJson();
    QCOMPARE(json[u"mapping"_s][u"摘要"_s].toString(), u"abstract"_s);
    QCOMPARE(json[u"records"_s][u"catalogs"_s].toInt(), 3);
    QCOMPARE(json[u"changed_rows"_s][0][u"cells"_s][0][u"old"_s].toString(), u"一"_s);
    QVERIFY(city.verifies());
}

void CatalogImportTest::dryRunWritesNothing()
{
    ImportCity city;
    (void)city.take(u"目录名称,提供方,摘要\n甲,局,一\n"_s);
    const QString before = city.state();
    const QString text = u"目录名称,提供方,摘要,主要字段\n甲,局,新,姓名\n乙,新局,二,\n,,x,\n"_s;
    ImportRequest dry;
    dry.dryRun = true;
    ImportReport tried = city.take(text, dry);
    QCOMPARE(fates(tried), u"1 1 0 1 0"_s);
    QVERIFY(tried.dryRun);
    QCOMPARE(city.state(), before);
    const ImportReport done = city.take(text);
    tried.dryRun = false;
    QCOMPARE(tried.toJson(), done.toJson()); // what was promised is what was done
}

void CatalogImportTest::sameFileAgainWritesNothing()
{
    ImportCity city;
    const QString text =
        u"目录名称,提供方,共享类型,发布日期,主要字段\n甲,局,有条件,2023/6/30,「姓名」、「性别」\n"_s;
    QCOMPARE(fates(city.take(text)), u"1 0 0 0 0"_s);
    const QString before = city.state();
    for (const auto policy : {ImportRequest::Overwrite, ImportRequest::Fill, ImportRequest::Skip})
        QCOMPARE(fates(city.take(text, with(policy))), u"0 0 1 0 0"_s);
    // Only spelt otherwise: width, white space, kind of date and of list.
    QCOMPARE(
        fates(city.take(
            u"目录名称,提供方,共享类型,发布日期,主要字段\n 甲 ,局,有條件共享,2023-06-30,\"姓名,性别\"\n"_s)),
        u"0 0 1 0 0"_s);
    QCOMPARE(city.state(), before);
}

void CatalogImportTest::policies_data()
{
    QTest::addColumn<int>("policy");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("cells");
    QTest::newRow("overwrite") << int(ImportRequest::Overwrite) << u"0 1 0 0 0"_s << u"新|系统|2"_s;
    QTest::newRow("fill") << int(ImportRequest::Fill) << u"0 1 0 0 0"_s << u"旧|系统|1"_s;
    QTest::newRow("skip") << int(ImportRequest::Skip) << u"0 0 1 0 0"_s << u"旧||1"_s;
}

void CatalogImportTest::policies()
{
    QFETCH(int, policy);
    QFETCH(QString, expected);
    QFETCH(QString, cells);
    ImportCity city;
    (void)city.take(u"目录名称,提供方,摘要,来源系统,主要字段\n甲,局,旧,,姓名\n"_s);
    const ImportReport report =
        city.take(u"目录名称,提供方,摘要,来源系统,主要字段\n甲,局,新,系统,姓名、性别\n"_s,
                  with(ImportRequest::Policy(policy)));
    QCOMPARE(fates(report), expected);
    QCOMPARE(
        city.one(
            u"SELECT abstract || '|' || source_system || '|' || (SELECT count(*) FROM data_item) FROM catalog"_s),
        cells);
    QVERIFY(city.verifies());
}

void CatalogImportTest::emptyCellChangesNothing()
{
    ImportCity city;
    (void)city.take(u"目录名称,提供方,摘要,共享类型,主要字段\n甲,局,旧,有条件,姓名\n"_s);
    const QString before = city.state();
    QCOMPARE(fates(city.take(u"目录名称,提供方,摘要,共享类型,主要字段\n甲,局, ,,\n"_s)), u"0 0 1 0 0"_s);
    QCOMPARE(city.state(), before);
}

void CatalogImportTest::rejections()
{
    ImportCity city;
    const QString text = u"目录名称,提供方,摘要\n \t,没用过的局,一\n甲,局,%1\n乙,局,二\n"_s.arg(
        QString(400'000, QChar(0x5b57))); // 1.2 MB
    const ImportReport report = city.take(text);
    QCOMPARE(fates(report), u"1 0 0 2 0"_s);
    QCOMPARE(report.errors.size(), 2);
    QCOMPARE(report.errors[0].row, 2);
    QCOMPARE(report.errors[0].column, u"目录名称"_s);
    QCOMPARE(report.errors[0].rule, u"no_title"_s);
    QVERIFY(!report.errors[0].message.isEmpty());
    QCOMPARE(report.errors[1].row, 3);
    QCOMPARE(report.errors[1].column, u"摘要"_s);
    QCOMPARE(report.errors[1].rule, u"cell_too_long"_s);
    QVERIFY(report.errors[1].value.size() <= 200);
    QCOMPARE(report.departmentsCreated, QStringList{u"局"_s}); // rejected rows make none
    QCOMPARE(city.one(u"SELECT count(*) FROM department"_s), u"1"_s);

    // The readers let no zero and no half of a surrogate pair through; a mapping file can hold them.
    for (const QString &bad : {u"前\0后"_s, QString(QChar(0xD83D))}) {
        ImportRequest request;
        request.mapping.insert(u'=' + bad, u"contact"_s);
        const ImportReport second = city.take(u"目录名称,提供方\n丙,局\n"_s, request);
        QCOMPARE(fates(second), u"0 0 0 1 0"_s);
        QCOMPARE(second.errors[0].rule, u"unstorable_text"_s);
    }

    // Missing core fields reject nothing.
    const ImportReport third = city.take(u"目录名称,提供方,摘要\n己,,\n"_s);
    QCOMPARE(fates(third), u"1 0 0 0 0"_s);
    QVERIFY(warns(third, u"no_provider"_s));
    QVERIFY(city.verifies());
}

void CatalogImportTest::lockedCatalogs()
{
    ImportCity city;
    ImportRequest submitted;
    submitted.state = u"submitted"_s;
    (void)city.take(u"目录名称,提供方,摘要\n甲,局,一\n乙,局,二\n"_s, submitted);
    const QString before = city.state();
    const ImportReport report = city.take(u"目录名称,提供方,摘要\n甲,局,新\n乙,局,二\n"_s);
    QCOMPARE(fates(report), u"0 0 1 1 0"_s); // what says the same is no conflict
    QCOMPARE(report.errors[0].rule, u"locked"_s);
    QCOMPARE(report.errors[0].row, 2);
    QCOMPARE(report.errors[0].column, u"摘要"_s);
    QCOMPARE(report.errors[0].value, u"新"_s);
    QCOMPARE(city.state(), before);
}

void CatalogImportTest::duplicatesNameWhatDiffers()
{
    ImportCity city;
    const ImportReport report = city.take(
        u"目录名称,提供方,摘要,主要字段\n甲,局,一,姓名\n（甲）,局,二,姓名\n甲,局,一,性别\n甲,别局,一,姓名\n"_s);
    QCOMPARE(fates(report), u"2 0 0 0 2"_s);
    QCOMPARE(report.repeats[0].row, 3);
    QCOMPARE(report.repeats[0].repeats, 2);
    QStringList fields;
    for (const CellDifference &cell : report.repeats[0].cells)
        fields += cell.field + u':' + cell.before + u'>' + cell.after;
    QCOMPARE(fields.join(u' '), u"title:甲>（甲） abstract:一>二"_s);
    QCOMPARE(report.repeats[1].cells.size(), 1);
    QCOMPARE(report.repeats[1].cells[0].field, u"items"_s);
    QCOMPARE(city.one(u"SELECT count(*) FROM catalog"_s), u"2"_s);
}

void CatalogImportTest::identityByCode()
{
    ImportCity city;
    const QString text = u"信息资源代码,目录名称,提供方\nA/1,甲,局\nA/2,甲,局\nA/1,乙,局\n"_s;
    QCOMPARE(fates(city.take(text)), u"2 0 0 0 1"_s);
    const QString before = city.state();
    QCOMPARE(fates(city.take(text)), u"0 0 2 0 1"_s);
    QCOMPARE(city.state(), before);
    const ImportReport renamed = city.take(u"信息资源代码,目录名称,提供方\nＡ/1,新名,新局\n"_s);
    QCOMPARE(fates(renamed), u"0 1 0 0 0"_s);
    QCOMPARE(renamed.changes[0].cells.size(), 2);
    QCOMPARE(renamed.changes[0].cells[1].after, u"新局"_s);
    QCOMPARE(
        city.one(
            u"SELECT c.title || d.name FROM catalog c JOIN department d ON d.id = c.department_id WHERE c.code = 'A/1'"_s),
        u"新名新局"_s);
    QVERIFY(city.verifies());
}

void CatalogImportTest::codeIsGivenLater()
{
    ImportCity city;
    (void)city.take(u"目录名称,提供方\n甲,局\n"_s);
    const QString text = u"信息资源代码,目录名称,提供方\nA/1,甲,局\n,甲,局\n"_s;
    QCOMPARE(fates(city.take(text)), u"0 1 0 0 1"_s);
    QCOMPARE(city.one(u"SELECT code FROM catalog"_s), u"A/1"_s);
    QCOMPARE(fates(city.take(text)), u"0 0 1 0 1"_s);
    QCOMPARE(city.one(u"SELECT count(*) FROM catalog"_s), u"1"_s);
}

void CatalogImportTest::runningNumberIsNoCode()
{
    ImportCity city;
    const ImportReport report = city.take(u"目录编号,目录名称,提供方\n1,甲,局\n2,乙,局\n3,甲,局\n"_s);
    QCOMPARE(fates(report), u"2 0 0 0 1"_s);
    QVERIFY(warns(report, u"running_number"_s));
    QCOMPARE(city.one(u"SELECT max(code) FROM catalog"_s), QString());
    QVERIFY(report.unmapped.contains(u"目录编号"_s));
    // Sorted otherwise the numbers change, the catalogs do not.
    QCOMPARE(fates(city.take(u"目录编号,目录名称,提供方\n1,乙,局\n2,甲,局\n"_s)), u"0 0 2 0 0"_s);
    // Larger than the file: real codes.
    const ImportReport codes = city.take(u"目录编号,目录名称,提供方\n100001,丙,局\n100002,丙,局\n"_s);
    QCOMPARE(fates(codes), u"2 0 0 0 0"_s);
}

void CatalogImportTest::identityByProviderAndTitle()
{
    ImportCity city;
    (void)city.take(u"目录名称,提供方\n甲-乙（丙）,市局\n"_s);
    const ImportReport report = city.take(u"目录名称,提供方\n甲乙丙,市局\n甲-乙(丙),区局\n"_s);
    QCOMPARE(fates(report), u"1 1 0 0 0"_s); // the same name written otherwise is a changed title
    QCOMPARE(city.one(u"SELECT count(*) FROM catalog WHERE title = '甲乙丙'"_s), u"1"_s);
}

void CatalogImportTest::departments()
{
    ImportCity city;
    auto transaction = Transaction::begin(city.city(), Actor::current(u"测试"_s));
    RowWriter writer(city.city());
    QVERIFY(writer.write(
        {StepKind::Insert,
         u"department"_s,
         {u"name"_s, u"code"_s},
         {{newUid(), {u"市公安局"_s, u"11440300MB9900017A"_s}}, {newUid(), {u"市民政局"_s, u""_s}}},
         {},
         {}}));
    QVERIFY(transaction->commit());
    const ImportReport report =
        city.take(u"目录名称,提供方,统一社会信用代码\n甲,市公安局 ,\n乙,公安,11440300MB9900017a\n"
                  "丙,市民政局,CODE2\n丁,新局,CODE3\n戊,,CODE4\n己,新局,\n"_s);
    QCOMPARE(fates(report), u"6 0 0 0 0"_s);
    QCOMPARE(report.departmentsCreated, (QStringList{u"新局"_s, u"CODE4"_s}));
    QVERIFY(warns(report, u"provider_name_differs"_s));
    QVERIFY(warns(report, u"provider_code_filled"_s)
            || city.one(u"SELECT code FROM department WHERE name = '市民政局'"_s) == u"CODE2");
    QCOMPARE(city.one(u"SELECT code FROM department WHERE name = '市民政局'"_s), u"CODE2"_s);
    QCOMPARE(city.one(u"SELECT code || origin FROM department WHERE name = '新局'"_s), u"CODE3import"_s);
    QCOMPARE(
        city.one(
            u"SELECT count(*) FROM catalog c JOIN department d ON d.id = c.department_id WHERE d.name = '市公安局'"_s),
        u"2"_s);
    QCOMPARE(
        city.one(
            u"SELECT count(*) FROM catalog c JOIN department d ON d.id = c.department_id WHERE d.name = '新局'"_s),
        u"2"_s);
    QVERIFY(city.verifies());
}

void CatalogImportTest::mergedDepartment()
{
    ImportCity city;
    (void)city.take(u"目录名称,提供方\n甲,卫生局\n乙,卫健委\n"_s);
    auto transaction = Transaction::begin(city.city(), Actor::current(u"测试"_s));
    RowWriter writer(city.city());
    QVERIFY(writer.update(u"department"_s, city.one(u"SELECT uid FROM department WHERE name = '卫生局'"_s),
                          {u"merged_into_id"_s},
                          {city.one(u"SELECT uid FROM department WHERE name = '卫健委'"_s)}));
    QVERIFY(transaction->commit());
    const ImportReport report = city.take(u"目录名称,提供方\n甲,卫生局\n丙,卫生局\n"_s);
    QCOMPARE(report.added, 1);
    QCOMPARE(
        city.one(
            u"SELECT d.name FROM catalog c JOIN department d ON d.id = c.department_id WHERE c.title = '丙'"_s),
        u"卫健委"_s);
    QCOMPARE(city.one(u"SELECT count(*) FROM catalog"_s), u"3"_s);
}

void CatalogImportTest::noProviderColumn()
{
    ImportCity city;
    ImportRequest named;
    named.mapping.insert(u"=市数据局"_s, u"department"_s);
    QCOMPARE(fates(city.take(u"目录名称\n甲\n"_s, named)), u"1 0 0 0 0"_s);
    QCOMPARE(city.one(u"SELECT name FROM department"_s), u"市数据局"_s);
    auto transaction = Transaction::begin(city.city(), Actor::current(u"测试"_s));
    RowWriter writer(city.city());
    QVERIFY(writer.write({StepKind::Insert,
                          u"setting"_s,
                          {u"key"_s, u"value"_s},
                          {{newUid(), {u"city_name"_s, u"某市"_s}}},
                          {},
                          {}}));
    QVERIFY(transaction->commit());
    const ImportReport report = city.take(u"目录名称\n甲\n"_s);
    QCOMPARE(fates(report), u"1 0 0 0 0"_s); // another provider's catalog
    QVERIFY(warns(report, u"no_provider_column"_s));
    QCOMPARE(report.departmentsCreated, QStringList{u"某市"_s});
    QCOMPARE(fates(city.take(u"目录名称\n甲\n"_s)), u"0 0 1 0 0"_s);
}

void CatalogImportTest::mappingOfTheUser()
{
    ImportCity city;
    ImportRequest request;
    request.mapping = {{u"事项"_s, u"title"_s},
                       {u"摘要"_s, u""_s},
                       {u"没有这列"_s, u"code"_s},
                       {u"=有条件"_s, u"share_type"_s}};
    const ImportReport report = city.take(u"事项,摘要,提供方,怪列\n甲,一,局,x\n"_s, request);
    QCOMPARE(fates(report), u"1 0 0 0 0"_s);
    QCOMPARE(city.one(u"SELECT title || '|' || abstract || '|' || share_type FROM catalog"_s),
             u"甲||conditional"_s);
    QVERIFY(warns(report, u"unused_mapping"_s));
    QVERIFY(warns(report, u"unknown_header"_s));
    QCOMPARE(report.unmapped, (QStringList{u"摘要"_s, u"怪列"_s}));
}

void CatalogImportTest::stateOfNewCatalogs()
{
    ImportCity city;
    ImportRequest draft;
    draft.state = u"draft"_s;
    (void)city.take(u"目录名称,提供方,状态\n甲,局,\n乙,局,已下线\n"_s, draft);
    QCOMPARE(city.one(u"SELECT state FROM catalog WHERE title = '甲'"_s), u"draft"_s);
    QCOMPARE(city.one(u"SELECT state FROM catalog WHERE title = '乙'"_s), u"retired"_s);
    // The state asked for is for new ones only: what is there keeps its own.
    QCOMPARE(fates(city.take(u"目录名称,提供方\n甲,局\n乙,局\n"_s)), u"0 0 2 0 0"_s);
    QCOMPARE(city.one(u"SELECT state FROM catalog WHERE title = '甲'"_s), u"draft"_s);
}

void CatalogImportTest::itemsOfAList()
{
    ImportCity city;
    const QString names = u"SELECT position || name || data_type FROM data_item ORDER BY position"_s;
    const ImportReport first = city.take(u"目录名称,提供方,主要字段\n甲,局,「姓名」、「性别」、「住址」\n"_s);
    QCOMPARE(first.items, 3);
    QCOMPARE(city.all(names), u"1姓名 2性别 3住址"_s);
    auto transaction = Transaction::begin(city.city(), Actor::current(u"测试"_s));
    const QString kept = city.one(u"SELECT uid FROM data_item WHERE name = '住址'"_s);
    RowWriter writer(city.city());
    QVERIFY(writer.update(u"data_item"_s, kept, {u"data_type"_s}, {u"string"_s}));
    QVERIFY(transaction->commit());
    const ImportReport report = city.take(u"目录名称,提供方,主要字段\n甲,局,姓名、住址、电话\n"_s);
    QCOMPARE(fates(report), u"0 1 0 0 0"_s);
    QCOMPARE(report.changes[0].cells[0].before, u"姓名\n性别\n住址"_s);
    QCOMPARE(city.all(names), u"1姓名 2住址string 3电话"_s);
    QCOMPARE(city.one(u"SELECT uid FROM data_item WHERE name = '住址'"_s), kept);
    QVERIFY(city.verifies());
}

void CatalogImportTest::itemsOnRows()
{
    ImportCity city;
    const QString text =
        u"目录名称,提供方,摘要,信息项名称,数据类型,数据长度\n"
        "甲,局,一,姓名,字符型C,50\n甲,局,一,性别,C,1\n甲,局,二,住址,C,200\n甲,局,一,性别,N,1\n乙,局,二,编号,C,\n"_s;
    const ImportReport first = city.take(text);
    QCOMPARE(fates(first), u"4 0 0 0 1"_s);
    QCOMPARE(first.catalogs, 2);
    QCOMPARE(first.items, 4);
    QCOMPARE(first.repeats[0].repeats, 3);
    QCOMPARE(first.repeats[0].cells[0].field, u"item.data_type"_s);
    QVERIFY(warns(first, u"row_differs"_s));
    QCOMPARE(city.one(u"SELECT position || data_type || length FROM data_item WHERE name = '住址'"_s),
             u"3string200"_s);
    const QString before = city.state();
    QCOMPARE(fates(city.take(text)), u"0 0 4 0 1"_s);
    QCOMPARE(city.state(), before);
    const ImportReport more =
        city.take(u"目录名称,提供方,摘要,信息项名称,数据类型,数据长度\n甲,局,,姓名,,60\n甲,局,,电话,C,\n"_s);
    QCOMPARE(fates(more), u"1 1 0 0 0"_s);
    QCOMPARE(city.one(u"SELECT length FROM data_item WHERE name = '姓名'"_s), u"60"_s);
    QCOMPARE(city.one(u"SELECT position FROM data_item WHERE name = '电话'"_s), u"4"_s);
    QCOMPARE(city.one(u"SELECT count(*) FROM data_item"_s), u"5"_s);
    QVERIFY(city.verifies());
}

void CatalogImportTest::rowsOfASubmittedFileFold()
{
    ImportCity city;
    ImportRequest request = with(ImportRequest::Skip);
    request.state = u"submitted"_s;
    const QString text = u"目录名称,提供方,信息项名称\n甲,局,姓名\n甲,局,性别\n"_s;
    QCOMPARE(fates(city.take(text, request)), u"2 0 0 0 0"_s); // the lock is for what was there before
    QCOMPARE(fates(city.take(text, request)), u"0 0 2 0 0"_s);
    QCOMPARE(city.one(u"SELECT count(*) FROM data_item"_s), u"2"_s);
}

QTEST_GUILESS_MAIN(CatalogImportTest)
#include "tst_catalogimport.moc"
