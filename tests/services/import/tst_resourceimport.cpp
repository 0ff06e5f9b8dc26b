// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/resourcekind.h"
#include "models/store/metricsquery.h"
#include "tests/services/import/importcity.h"

#include <QJsonDocument>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// Lists of mounted resources and of data items: rows about catalogs that are there.
class ResourceImportTest : public QObject
{
    Q_OBJECT
private slots:
    void mountsMoveTheRate();
    void catalogsThatCannotBeFound();
    void kinds_data();
    void kinds();
    void derivedKinds();
    void secretsAreNeverStoredNorShown();
    void mappingKeepsItsRule();
    void namelessResourcesAreKnownByTheirAddress();
    void itemsOnly();
    void itemsOfALockedCatalog();
};

namespace {

const QString catalogs = u"目录名称,信息资源代码,提供方,共享类型\n"
                         "户籍人口,A1,市公安局,有条件共享\n"
                         "婚姻登记,A2,市民政局,有条件共享\n"
                         "行政许可,A3,市公安局,有条件共享\n"
                         "行政许可,A4,市民政局,不予共享\n"
                         "低保对象,,市民政局,无条件共享\n"_s;

qint64 mounted(ImportCity &city)
{
    JobContext context({}, {});
    const auto set = MetricsQuery{}(city.city(), context);
    return set ? set->city.figures.ratio(u"mount_rate"_s).numerator : -1;
}

} // namespace

void ResourceImportTest::mountsMoveTheRate()
{
    ImportCity city;
    (void)city.take(catalogs);
    QCOMPARE(mounted(city), 0);
    const QString list = u"目录代码,目录名称,挂接资源名称,资源类型,资源地址,状态\n"
                         "A1,户籍人口,人口库表,库表,pop.person,已发布\n"
                         ",低保对象,低保接口,接口,https://x.gov.cn/api/db,正常\n"
                         "A2,,婚姻文件,文件,婚姻.xlsx,编制中的\n"
                         "A1,户籍人口,人口库表,TABLE,pop.person2,\n"_s;
    const ImportReport dry = [&] {
        ImportRequest request;
        request.dryRun = true;
        return city.takeKind(u"resources"_s, list, request);
    }();
    QCOMPARE(fates(dry), u"3 0 0 0 1"_s);
    QCOMPARE(mounted(city), 0);
    const ImportReport report = city.takeKind(u"resources"_s, list);
    QCOMPARE(fates(report), u"3 0 0 0 1"_s);
    QCOMPARE(report.resources, 3);
    QCOMPARE(report.catalogs, 3);
    QCOMPARE(warning(report, u"unknown_state"_s).value, u"编制中的"_s);
    QCOMPARE(mounted(city), 3);
    QCOMPARE(city.all(u"SELECT kind || state || mapping_complete FROM resource ORDER BY kind"_s),
             u"apipublishedyes filepublishedyes tablepublishedyes"_s);
    const QString before = city.state();
    QCOMPARE(fates(city.takeKind(u"resources"_s, list)), u"0 0 3 0 1"_s);
    QCOMPARE(city.state(), before);
    const ImportReport withdrawn =
        city.takeKind(u"resources"_s, u"目录代码,挂接资源名称,资源类型,状态\nA1,人口库表,库表,已下线\n"_s);
    QCOMPARE(fates(withdrawn), u"0 1 0 0 0"_s);
    QCOMPARE(mounted(city), 2);
    QVERIFY(city.verifies());
}

void ResourceImportTest::catalogsThatCannotBeFound()
{
    ImportCity city;
    (void)city.take(catalogs);
    const ImportReport report = city.takeKind(u"resources"_s,
                                              u"目录名称,目录代码,提供方,库表名称,资源类型\n"
                                              "行政许可,,,表一,库表\n"
                                              "没有的,,,表二,库表\n"
                                              "行政许可,,市民政局,表三,库表\n"
                                              "行政许可,,市公安,表四,库表\n"
                                              "行政许可,Z9,,表五,库表\n"
                                              ",,,表六,库表\n"_s);
    QCOMPARE(faults(report),
             u"2 ambiguous_catalog 3 unknown_catalog 5 unknown_catalog 6 unknown_catalog 7 "
             "unknown_catalog"_s); // the last row continues the one above
    QVERIFY(report.errors[0].message.contains(u"市公安局"_s) && report.errors[0].message.contains(u"A4"_s));
    QCOMPARE(report.errors[0].column, u"目录名称"_s);
    QCOMPARE(fates(report), u"1 0 0 5 0"_s);
    QCOMPARE(city.one(u"SELECT c.code FROM resource r JOIN catalog c ON c.id = r.catalog_id"_s), u"A4"_s);
}

void ResourceImportTest::kinds_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("kind");
    QTest::newRow("table") << u"库表"_s << u"table"_s;
    QTest::newRow("english") << u"TABLE"_s << u"table"_s;
    QTest::newRow("api") << u"接口服务"_s << u"api"_s;
    QTest::newRow("traditional") << u"檔案"_s << QString();
    QTest::newRow("file") << u"文件"_s << u"file"_s;
    QTest::newRow("format") << u"XLSX"_s << u"file"_s;
    QTest::newRow("database") << u"MySQL"_s << u"table"_s;
    QTest::newRow("unknown") << u"链路"_s << QString();
}

void ResourceImportTest::kinds()
{
    QFETCH(QString, word);
    QFETCH(QString, kind);
    QCOMPARE(resourcekind::fromWord(word).value_or(QString()), kind);
    ImportCity city;
    (void)city.take(catalogs);
    const QString list = u"目录代码,挂接资源名称,资源类型\nA1,资源,%1\n"_s.arg(word);
    const ImportReport report = city.takeKind(u"resources"_s, list);
    QCOMPARE(faults(report), kind.isEmpty() ? u"2 unknown_kind"_s : QString());
    if (kind.isEmpty()) {
        ImportRequest decided;
        decided.values[u"resource.kind"_s].insert(word, u"api"_s);
        QCOMPARE(fates(city.takeKind(u"resources"_s, list, decided)), u"1 0 0 0 0"_s);
    }
    QCOMPARE(city.one(u"SELECT kind FROM resource"_s), kind.isEmpty() ? u"api"_s : kind);
}

void ResourceImportTest::derivedKinds()
{
    ImportCity city;
    (void)city.take(catalogs);
    const QString list = u"目录代码,挂接资源名称,资源地址\n"
                         "A1,一,https://data.gov.cn/api/v1/people\n"
                         "A1,二,https://data.gov.cn/files/a.CSV?x=1\n"
                         "A1,三,gx_db.people\n"
                         "A1,四,jdbc:mysql://10.0.0.1/people\n"
                         "A1,五,某处\n"_s;
    const ImportReport report = city.takeKind(u"resources"_s, list);
    QCOMPARE(fates(report), u"5 0 0 0 0"_s);
    QCOMPARE(city.all(u"SELECT name || kind FROM resource ORDER BY kind, name"_s),
             u"一api 二file 五file 三table 四table"_s);
    QCOMPARE(warning(report, u"kind_guessed"_s).value, u"五"_s);
    QCOMPARE(fates(city.takeKind(u"resources"_s, list)), u"0 0 5 0 0"_s);
}

void ResourceImportTest::secretsAreNeverStoredNorShown()
{
    ImportCity city;
    (void)city.take(catalogs);
    const ImportReport report = city.takeKind(u"resources"_s,
                                              u"目录代码,挂接资源名称,资源地址,资源类型\n"
                                              "A1,一,jdbc:dm://h/x?user=a&Password=geheim1,库表\n"
                                              "A1,二,mysql://root:geheim2@h/x,库表\n"
                                              "A1,三,Server=h;PWD = geheim3,库表\n"
                                              "A1,四,mysql://h:3306/x,库表\n"_s);
    QCOMPARE(faults(report), u"2 secret_in_locator 3 secret_in_locator 4 secret_in_locator"_s);
    QCOMPARE(fates(report), u"1 0 0 3 0"_s);
    const QByteArray json = QJsonDocument(report.toJson()).toJson();
    QVERIFY2(!json.contains("geheim"), json.constData());
    QCOMPARE(city.one(u"SELECT count(*) FROM change_log WHERE new_values LIKE '%geheim%'"_s), u"0"_s);
}

void ResourceImportTest::mappingKeepsItsRule()
{
    ImportCity city;
    (void)city.take(catalogs);
    const QString list = u"目录代码,挂接资源名称,资源类型,状态,映射是否完成\n"
                         "A1,一,库表,已发布,否\n"
                         "A1,二,库表,草稿,\n"
                         "A1,三,库表,,\n"_s;
    const ImportReport report = city.takeKind(u"resources"_s, list);
    QCOMPARE(fates(report), u"3 0 0 0 0"_s);
    QCOMPARE(city.all(u"SELECT name || state || mapping_complete FROM resource ORDER BY state, name"_s),
             u"一draftno 二draftno 三publishedyes"_s);
    QCOMPARE(warning(report, u"mapping_incomplete"_s).row, 2);
    QCOMPARE(fates(city.takeKind(u"resources"_s, list)), u"0 0 3 0 0"_s);
    const ImportReport published =
        city.takeKind(u"resources"_s, u"目录代码,挂接资源名称,资源类型,状态\nA1,二,库表,已发布\n"_s);
    QCOMPARE(fates(published), u"0 1 0 0 0"_s);
    QCOMPARE(city.one(u"SELECT state || mapping_complete FROM resource WHERE name = '二'"_s),
             u"publishedyes"_s);
    const ImportReport unmapped =
        city.takeKind(u"resources"_s, u"目录代码,挂接资源名称,资源类型,映射是否完成\nA1,三,库表,否\n"_s);
    QCOMPARE(fates(unmapped), u"0 1 0 0 0"_s);
    QCOMPARE(city.one(u"SELECT state || mapping_complete FROM resource WHERE name = '三'"_s), u"draftno"_s);
    ImportRequest odd; // one of the two cells alone would break V12
    odd.fieldPolicies = {{u"resource.mapping_complete"_s, ImportRequest::Skip}};
    QCOMPARE(fates(city.takeKind(u"resources"_s, list, odd)), u"0 1 2 0 0"_s);
}

void ResourceImportTest::namelessResourcesAreKnownByTheirAddress()
{
    ImportCity city;
    (void)city.take(catalogs);
    const QString list =
        u"目录代码,资源地址,资源类型\nA1,https://x/1,接口\nA1,https://x/2,接口\nA1,,接口\n"_s;
    const ImportReport report = city.takeKind(u"resources"_s, list);
    QCOMPARE(fates(report), u"2 0 0 1 0"_s);
    QCOMPARE(faults(report), u"4 no_value"_s);
    QCOMPARE(fates(city.takeKind(u"resources"_s, list)), u"0 0 2 1 0"_s);
    const ImportReport named = city.takeKind(
        u"resources"_s, u"目录代码,挂接资源名称,资源地址,资源类型\nA1,一号,https://x/1,接口\n"_s);
    QCOMPARE(fates(named), u"1 0 0 0 0"_s); // a name is another identity
}

void ResourceImportTest::itemsOnly()
{
    ImportCity city;
    (void)city.take(catalogs);
    const QString list = u"信息资源代码,信息资源名称,信息资源提供方,信息项名称,数据类型,数据长度,是否必填\n"
                         "A1,户籍人口（新）,市公安局,姓名,字符型,50,是\n"
                         "A1,户籍人口（新）,市公安局,性别,字符型,2,否\n"
                         "A1,,,姓名,字符型,60,是\n"
                         "A9,没有的,,姓名,字符型,50,是\n"
                         "A2,婚姻登记,,,,,\n"_s;
    const ImportReport report = city.takeKind(u"items"_s, list);
    QCOMPARE(fates(report), u"2 0 0 2 1"_s);
    QCOMPARE(faults(report), u"5 unknown_catalog 6 no_value"_s);
    QCOMPARE(report.items, 2);
    QCOMPARE(city.one(u"SELECT title FROM catalog WHERE code = 'A1'"_s), u"户籍人口"_s); // not touched
    QCOMPARE(city.one(u"SELECT count(*) FROM catalog"_s), u"5"_s);
    const ImportReport more = city.takeKind(
        u"items"_s, u"信息资源代码,信息项名称,数据类型,数据长度\nA1,籍贯,C,20\nA1,姓名,C,80\n"_s);
    QCOMPARE(fates(more), u"1 1 0 0 0"_s);
    QCOMPARE(more.changes[0].cells[0].before, u"50"_s);
    QCOMPARE(
        city.all(u"SELECT position || name || data_type || length || is_required FROM data_item ORDER BY "
                 "position"_s),
        u"1姓名string80yes 2性别string2no 3籍贯string20"_s);
    QVERIFY(city.verifies());
}

void ResourceImportTest::itemsOfALockedCatalog()
{
    ImportCity city;
    (void)city.take(u"目录名称,信息资源代码,状态,信息项名称,数据长度\n甲,A1,待审核,姓名,50\n"_s);
    const ImportReport report =
        city.takeKind(u"items"_s, u"信息资源代码,信息项名称,数据长度\nA1,姓名,50\nA1,姓名,60\nA1,性别,2\n"_s);
    QCOMPARE(fates(report), u"0 0 1 1 1"_s);
    QCOMPARE(faults(report), u"4 locked"_s);
    QCOMPARE(fates(city.takeKind(u"items"_s, u"信息资源代码,信息项名称,数据长度\nA1,姓名,60\n"_s)),
             u"0 0 0 1 0"_s);
}

QTEST_GUILESS_MAIN(ResourceImportTest)
#include "tst_resourceimport.moc"
