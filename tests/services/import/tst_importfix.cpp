// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/import/importcity.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

/// "V7 3/2/0 row 2 abstract": rows, fixable and fixed ones, the example, the corrected field.
QString textOf(const ImportReport &report, const QString &rule)
{
    for (const RuleFinding &each : report.findings)
        if (each.rule == rule)
            return u"%1/%2/%3 row %4 %5: %6 > %7"_s.arg(each.rows)
                .arg(each.fixable)
                .arg(each.fixed)
                .arg(each.example.row)
                .arg(each.correction.field, each.correction.before, each.correction.after);
    return u"none"_s;
}

QStringList rulesOf(const ImportReport &report)
{
    QStringList ids;
    for (const RuleFinding &each : report.findings)
        ids += each.rule;
    return ids;
}

} // namespace

/// What an import into a city says of the rules of the domain, and what it corrects where it is asked to.
class ImportFixTest : public QObject
{
    Q_OBJECT
private slots:
    void namesAndCodesOverRows_data();
    void namesAndCodesOverRows();
    void nothingIsCorrectedUnasked();
    void correctedWhereAsked_data();
    void correctedWhereAsked();
    void dryRunShowsTheSame();
    void draggedCodes();
    void againstTheCity();
    void existingCatalogs();
    void eightFaults();
};

void ImportFixTest::namesAndCodesOverRows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("finding");
    const QString head = u"信息资源代码,目录名称,提供方,摘要\n"_s;
    QTest::newRow("V2 punctuation") << head + u",甲乙,局,一\n,甲、乙,局,二\n,甲 乙,处,三\n"_s << u"V2"_s
                                    << u"2/0/0 row 2 :  > "_s;
    QTest::newRow("V2 one name, two codes")
        << head + u"00120001/01,甲,局,一\n00120001/02,甲,局,二\n00120001/03,甲,局,三\n"_s << u"V2"_s
        << u"3/0/0 row 2 :  > "_s;
    QTest::newRow("V2 the same row twice") << head + u",甲,局,一\n,甲,局,一\n"_s << u"V2"_s << u"none"_s;
    QTest::newRow("V2b") << head + u",统计1,局,一\n,统计2,局,二\n,统计3,局,三\n,统计4,处,三\n"_s << u"V2b"_s
                         << u"3/0/0 row 2 :  > "_s;
    QTest::newRow("V3 one code, two names")
        << head + u"00120001/01,甲,局,一\n00120001/01,乙,局,二\n"_s << u"V3"_s << u"2/0/0 row 2 :  > "_s;
    QTest::newRow("V3 sound") << head + u"00120001/01,甲,局,一\n00120001/02,乙,局,二\n"_s << u"V3"_s
                              << u"none"_s;
}

void ImportFixTest::namesAndCodesOverRows()
{
    QFETCH(QString, text);
    QFETCH(QString, rule);
    QFETCH(QString, finding);
    ImportCity city;
    QCOMPARE(textOf(city.take(text), rule), finding);
}

void ImportFixTest::nothingIsCorrectedUnasked()
{
    ImportCity city;
    const ImportReport report =
        city.take(u"目录名称,提供方,摘要,数据存储总量(G)\n甲,局,一,12.5G\n乙,局,二,3\n丙,局,三,很多\n"_s);
    QCOMPARE(textOf(report, u"V7"_s), u"2/1/0 row 2 census_storage: 12.5G > 12.5"_s);
    QCOMPARE(city.one(u"SELECT census_storage FROM catalog WHERE title = '甲'"_s), u"12.5G"_s);
    const QJsonObject json = report.toJson();
    QCOMPARE(json[u"findings"_s].toArray().size(), 1);
}

void ImportFixTest::correctedWhereAsked_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("stored");
    const QString head = u"目录名称,提供方,摘要,"_s;
    QTest::newRow("V5") << u"V5"_s << head + u"信息资源格式分类,信息资源格式类型\n甲,局,一,电子文件,xlsx\n"_s
                        << u"SELECT format_category FROM catalog"_s << u"spreadsheet"_s;
    QTest::newRow("V6") << u"V6"_s << head + u"信息资源格式分类,共享方式\n甲,局,一,电子表格,数据库\n"_s
                        << u"SELECT share_method FROM catalog"_s << u"platform_file"_s;
    QTest::newRow("V7") << u"V7"_s << head + u"数据存储总量(G)\n甲,局,一,1.2TB\n"_s
                        << u"SELECT census_storage FROM catalog"_s << u"1228.8"_s;
    QTest::newRow("V8") << u"V8"_s
                        << head + u"信息项名称,数据类型,数据长度\n甲,局,一,金额列,\"NUMBER(10,2)\",\n"_s
                        << u"SELECT data_type || ' ' || length FROM data_item"_s << u"numeric 10,2"_s;
    QTest::newRow("V9") << u"V9"_s << head + u"是否向社会开放,开放类型,开放条件\n甲,局,一,是,无条件开放,\n"_s
                        << u"SELECT open_condition FROM catalog"_s << u"无条件"_s;
}

void ImportFixTest::correctedWhereAsked()
{
    QFETCH(QString, rule);
    QFETCH(QString, text);
    QFETCH(QString, sql);
    QFETCH(QString, stored);
    ImportCity city;
    ImportRequest request;
    request.fixes = {rule};
    ImportReport report = city.take(text, request);
    QCOMPARE(fates(report), u"1 0 0 0 0"_s);
    QVERIFY2(textOf(report, rule).startsWith(u"1/1/1 row 2"_s), qPrintable(textOf(report, rule)));
    QCOMPARE(city.one(sql), stored);
    // The same file again changes nothing, as long as the same corrections are made.
    QCOMPARE(fates(city.take(text, request)), u"0 0 1 0 0"_s);
    // Unasked, a correction is only shown.
    ImportCity other;
    request.fixes = {u"V1"_s};
    report = other.take(text, request);
    QVERIFY2(textOf(report, rule).startsWith(u"1/1/0 row 2"_s), qPrintable(textOf(report, rule)));
    QVERIFY(other.one(sql) != stored);
}

void ImportFixTest::dryRunShowsTheSame()
{
    const QString text = u"目录名称,提供方,摘要,数据存储总量(G)\n甲,局,一,12.5G\n"_s;
    ImportCity city;
    ImportRequest request;
    request.fixes = {u"V7"_s};
    request.dryRun = true;
    const QString shown = textOf(city.take(text, request), u"V7"_s);
    request.dryRun = false;
    QCOMPARE(textOf(city.take(text, request), u"V7"_s), shown);
}

/// Rows of one resource whose code was dragged down are the rows of one catalog again.
void ImportFixTest::draggedCodes()
{
    const QString text =
        u"信息资源代码,目录名称,提供方,摘要,信息项名称\n"
        "00120001/008,甲,局,一,姓名\n00120001/009,甲,局,一,性别\n00120001/010,甲,局,一,住址\n"
        "00120001/055,甲,局,一,电话\n00120001/056,乙,局,二,电话\n"_s;
    ImportCity city;
    QCOMPARE(textOf(city.take(text), u"V3"_s), u"3/2/0 row 3 code: 00120001/009 > 00120001/008"_s);
    ImportCity mended;
    ImportRequest request;
    request.fixes = {u"V3"_s};
    const ImportReport report = mended.take(text, request);
    QCOMPARE(textOf(report, u"V3"_s), u"3/2/2 row 3 code: 00120001/009 > 00120001/008"_s);
    QCOMPARE(report.catalogs, 3);
    QCOMPARE(
        mended.all(u"SELECT i.name FROM data_item i JOIN catalog c ON c.id = i.catalog_id WHERE c.code = "
                   "'00120001/008' ORDER BY i.position"_s),
        u"姓名 性别 住址"_s);
    // The city knows a catalog of the second code: then it is no slip of the hand.
    ImportCity known;
    (void)known.take(u"信息资源代码,目录名称,提供方,摘要\n00120001/009,甲,局,一\n"_s);
    QCOMPARE(textOf(known.take(text, request), u"V3"_s), u"3/0/0 row 3 :  > "_s);
}

void ImportFixTest::againstTheCity()
{
    ImportCity city;
    QCOMPARE(fates(city.take(u"信息资源代码,目录名称,提供方,摘要\n00120001/01,甲乙,局,一\n"_s)),
             u"1 0 0 0 0"_s);
    QCOMPARE(textOf(city.take(u"信息资源代码,目录名称,提供方,摘要\n00120001/02,甲、乙,局,一\n"_s), u"V2"_s),
             u"1/0/0 row 2 :  > "_s);
    QCOMPARE(textOf(city.take(u"信息资源代码,目录名称,提供方,摘要\n00120001/01,甲乙,局,一\n"_s), u"V2"_s),
             u"none"_s);
}

/// Cells of the file over what is there; a blank cell leaves the city's.
void ImportFixTest::existingCatalogs()
{
    ImportCity city;
    (void)city.take(u"目录名称,提供方,摘要,共享类型,共享条件\n甲,局,一,有条件共享,须申请\n"_s);
    QCOMPARE(rulesOf(city.take(u"目录名称,提供方\n甲,局\n"_s)), QStringList());
    QCOMPARE(rulesOf(city.take(u"目录名称,提供方,摘要\n甲,局,\n"_s)), QStringList());
    QCOMPARE(rulesOf(city.take(u"目录名称,提供方,共享类型\n甲,局,不予共享\n"_s)), QStringList());
    QCOMPARE(rulesOf(city.take(u"目录名称,提供方,共享类型,共享条件\n甲,局,无条件共享,\n"_s)),
             QStringList{u"V9a"_s});
    ImportRequest skip;
    skip.policy = ImportRequest::Skip;
    QCOMPARE(rulesOf(city.take(u"目录名称,提供方,摘要,数据存储总量(G)\n甲,局,二,约3G\n"_s, skip)),
             QStringList());
}

/// The faults of filling that platforms warn of (peers.md IM6), each under its rule.
void ImportFixTest::eightFaults()
{
    ImportCity city;
    const ImportReport report = city.take(
        u"信息资源代码,目录名称,提供方,摘要,信息资源格式分类,共享方式,数据存储总量(G),信息项名称,数据类型\n"
        "00120001/01,办公系统,局,一,,,,项,字符型\n"
        "00120001/02,统计1,局,一,,,,项,字符型\n"
        "00120001/03,统计2,局,一,,,,项,字符型\n"
        "00120001/04,甲乙,局,一,,,,项,字符型\n"
        ",甲、乙,局,一,,,,项二,字符型\n"
        "00120001/05,丙,局,一,,,,项,字符型\n"
        "00120001/09,丙,局,一,,,,项二,字符型\n"
        "00120001/06,丁,局,,,,,项,字符型\n"
        "00120001/07,戊,局,一,电子表格,接口,,项,字符型\n"
        "00120001/08,己,局,一,,,12.5G,项,字符型\n"
        "00120001/10,庚,局,一,,,,项,varchar(20)\n"_s);
    QCOMPARE(rulesOf(report).join(u' '), u"V1 V2 V2b V3 V4 V6 V7 V8"_s);
}

QTEST_GUILESS_MAIN(ImportFixTest)
#include "tst_importfix.moc"
