// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/import/importcity.h"

#include "models/services/import/cellfix.h"
#include "models/services/import/importfix.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

/// "column=value;…"
Row rowOf(const QString &text)
{
    Row row;
    for (const QString &cell : text.split(u';', Qt::SkipEmptyParts))
        row.insert(cell.section(u'=', 0, 0), cell.section(u'=', 1));
    return row;
}

QString textOf(const QList<RowFault> &faults)
{
    QStringList texts;
    for (const RowFault &fault : faults) {
        QStringList fixes;
        for (const CellFix &fix : fault.fixes)
            fixes += fix.column + u": "_s + fix.before + u" > "_s + fix.after;
        texts += fixes.isEmpty() ? fault.rule : fault.rule + u" ("_s + fixes.join(u", "_s) + u')';
    }
    return texts.join(u"; "_s);
}

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

/// A new catalog without a fault; `more` are further cells.
QString sound(const QString &more = {})
{
    return u"title=甲;department=局;abstract=有;"_s + more;
}

} // namespace

/// The rules of the domain on rows of a file, and the corrections that are safe.
class ImportFixTest : public QObject
{
    Q_OBJECT
private slots:
    void figures_data();
    void figures();
    void dataTypes_data();
    void dataTypes();
    void categories_data();
    void categories();
    void methods_data();
    void methods();
    void everyRuleOfARow_data();
    void everyRuleOfARow();
    void columnsTheFileLacks();
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

void ImportFixTest::figures_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("plain");
    const QString storage = u"census_storage"_s, records = u"census_open_records"_s;
    const auto add = [](const QString &column, const QString &cell, const QString &plain) {
        QTest::addRow("%s %s", qPrintable(column), qPrintable(cell)) << column << cell << plain;
    };
    add(storage, u"12.5G"_s, u"12.5"_s);
    add(storage, u"12.5 GB"_s, u"12.5"_s);
    add(storage, u"１２．５Ｇ"_s, u"12.5"_s);
    add(storage, u"1.2TB"_s, u"1228.8"_s);
    add(storage, u"512M"_s, u"0.5"_s);
    add(storage, u"1kb"_s, {}); // more places than any figure has
    add(storage, u"3,500"_s, u"3500"_s);
    add(storage, u"3，500"_s, u"3500"_s);
    add(storage, u"3,50"_s, {});
    add(storage, u"3500条"_s, {});
    add(storage, u"约3G"_s, {});
    add(storage, u"3G左右"_s, {});
    add(storage, u"3-5G"_s, {});
    add(storage, u"-3G"_s, {});
    add(storage, u"G"_s, {});
    add(storage, u"1.2.3"_s, {});
    add(storage, u"999999999999999PB"_s, {});
    add(records, u"3,500条"_s, u"0.35"_s);
    add(records, u"3500 条"_s, u"0.35"_s);
    add(records, u"12.50万"_s, u"12.5"_s);
    add(records, u"10万条"_s, u"10"_s);
    add(records, u"1.5亿"_s, u"15000"_s);
    add(records, u"0条"_s, u"0"_s);
    add(records, u"１００"_s, u"100"_s);
    add(records, u"12G"_s, {});
    add(u"abstract"_s, u"12"_s, {});
}

void ImportFixTest::figures()
{
    QFETCH(QString, column);
    QFETCH(QString, cell);
    QFETCH(QString, plain);
    const auto found = cellfix::figure(column, cell);
    QCOMPARE(found.value_or(QString()), plain);
    QCOMPARE(found.has_value(), !plain.isEmpty());
}

void ImportFixTest::dataTypes_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("length");
    const auto add = [](const QString &cell, const QString &code, const QString &length = {}) {
        QTest::addRow("%s", qPrintable(cell)) << cell << code << length;
    };
    add(u"varchar(50)"_s, u"string"_s, u"50"_s);
    add(u"VARCHAR2 (50 CHAR)"_s, u"string"_s, u"50"_s);
    add(u"ｖａｒｃｈａｒ（５０）"_s, u"string"_s, u"50"_s);
    add(u"character varying(200)"_s, u"string"_s, u"200"_s);
    add(u"NUMBER(10,2)"_s, u"numeric"_s, u"10,2"_s);
    add(u"decimal( 10 , 2 )"_s, u"numeric"_s, u"10,2"_s);
    add(u"datetime"_s, u"datetime"_s);
    add(u"DateTime2"_s, u"datetime"_s);
    add(u"int"_s, u"integer"_s);
    add(u"bigint unsigned"_s, u"integer"_s);
    add(u"tinyint(1)"_s, u"integer"_s, u"1"_s);
    add(u"bit"_s, u"logical"_s);
    add(u"字符型(50)"_s, u"string"_s, u"50"_s);
    add(u"varchar(max)"_s, {});
    add(u"varchar(50) not null"_s, {});
    add(u"geometry"_s, {});
    add(u"(50)"_s, {});
    add(QString(), {});
}

void ImportFixTest::dataTypes()
{
    QFETCH(QString, cell);
    QFETCH(QString, code);
    QFETCH(QString, length);
    const auto found = cellfix::dataType(cell);
    QCOMPARE(found.has_value(), !code.isEmpty());
    if (found)
        QCOMPARE(*found, (cellfix::Type{code, length}));
}

void ImportFixTest::categories_data()
{
    QTest::addColumn<QString>("types");
    QTest::addColumn<QString>("category");
    QTest::newRow("one") << u"xlsx"_s << u"spreadsheet"_s;
    QTest::newRow("several of one") << u"mysql,oracle"_s << u"database"_s;
    QTest::newRow("of two") << u"csv"_s << QString();
    QTest::newRow("the other decides") << u"csv,xls"_s << u"spreadsheet"_s;
    QTest::newRow("of none together") << u"pdf,mysql"_s << QString();
    QTest::newRow("unknown") << u"abc"_s << QString();
    QTest::newRow("none") << QString() << QString();
}

void ImportFixTest::categories()
{
    QFETCH(QString, types);
    QFETCH(QString, category);
    QCOMPARE(cellfix::category(types).value_or(QString()), category);
}

void ImportFixTest::methods_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<QString>("methods");
    QTest::addColumn<QString>("fixed");
    QTest::newRow("file as database") << u"spreadsheet"_s << u"platform_database"_s << u"platform_file"_s;
    QTest::newRow("beside others") << u"image"_s << u"mail,platform_api"_s << u"mail,platform_file"_s;
    QTest::newRow("once") << u"image"_s << u"platform_file,platform_api"_s << u"platform_file"_s;
    QTest::newRow("two ways for a database") << u"database"_s << u"platform_file"_s << QString();
    QTest::newRow("unknown method") << u"image"_s << u"飞鸽"_s << QString();
    QTest::newRow("unbound category") << u"self_described"_s << u"platform_file"_s << QString();
}

void ImportFixTest::methods()
{
    QFETCH(QString, category);
    QFETCH(QString, methods);
    QFETCH(QString, fixed);
    QCOMPARE(cellfix::methods(category, methods).value_or(QString()), fixed);
}

void ImportFixTest::everyRuleOfARow_data()
{
    QTest::addColumn<bool>("item");
    QTest::addColumn<QString>("cells");
    QTest::addColumn<QString>("faults");
    const auto add = [](const char *name, const QString &cells, const QString &faults, bool item = false) {
        QTest::newRow(name) << item << cells << faults;
    };
    add("sound", sound(), QString());
    add("V1 system", u"title=办公系统;department=局;abstract=有"_s, u"V1"_s);
    add("V1 data of a system", u"title=办公系统数据;department=局;abstract=有"_s, QString());
    add("V3a", sound(u"code=0012"_s), u"V3a"_s);
    add("V4 abstract", u"title=甲;department=局;abstract="_s, u"V4"_s);
    add("V4 provider", u"title=甲;department=;abstract=有"_s, u"V4"_s);
    add("V5 safe", sound(u"format_category=electronic_file;format_type=xlsx"_s),
        u"V5 (format_category: electronic_file > spreadsheet)"_s);
    add("V5 unclear", sound(u"format_category=database;format_type=csv"_s), u"V5"_s);
    add("V6 safe", sound(u"format_category=spreadsheet;format_type=xlsx;share_method=platform_database"_s),
        u"V6 (share_method: platform_database > platform_file)"_s);
    add("V6 unclear", sound(u"format_category=database;share_method=platform_file"_s), u"V6"_s);
    add("V5 then V6", sound(u"format_category=database;format_type=xls;share_method=platform_database"_s),
        u"V5 (format_category: database > spreadsheet)"_s);
    add("V7 safe", sound(u"census_storage=12.5G;census_records=3,500条"_s),
        u"V7 (census_storage: 12.5G > 12.5, census_records: 3,500条 > 0.35)"_s);
    add("V7 one of two", sound(u"census_storage=12.5G;census_records=很多"_s), u"V7"_s);
    add("V8b", sound(u"share_type=随便"_s), u"V8b"_s);
    add("V9 share", sound(u"share_type=conditional"_s), u"V9"_s);
    add("V9 open safe", sound(u"is_open=yes;open_type=unconditional;open_condition="_s),
        u"V9 (open_condition:  > 无条件)"_s);
    add("V9 open unclear", sound(u"is_open=yes;open_type=conditional;open_condition="_s), u"V9"_s);
    add("V9 both", sound(u"share_type=conditional;is_open=yes;open_type=unconditional"_s), u"V9"_s);
    add("V9a", sound(u"share_type=unconditional;share_condition=须申请"_s), u"V9a"_s);
    add("V10 share", sound(u"share_type=not_shared"_s), u"V10"_s);
    add("V10 open", sound(u"open_type=not_open"_s), u"V10"_s);
    add("item sound", u"name=姓名;data_type=string"_s, QString(), true);
    add("V8 safe", u"name=姓名;data_type=varchar(50);length="_s,
        u"V8 (data_type: varchar(50) > string, length:  > 50)"_s, true);
    add("V8 length said otherwise", u"name=姓名;data_type=varchar(50);length=60"_s, u"V8"_s, true);
    add("V8 unknown", u"name=姓名;data_type=geometry"_s, u"V8"_s, true);
    add("V8a", u"name=姓名;data_type="_s, u"V8a"_s, true);
}

void ImportFixTest::everyRuleOfARow()
{
    QFETCH(bool, item);
    QFETCH(QString, cells);
    QFETCH(QString, faults);
    const RuleScope scope = item ? RuleScope::Item : RuleScope::Catalog;
    QSet<QString> columns{u"open_condition"_s, u"length"_s};
    Row row = rowOf(cells);
    for (auto cell = row.keyBegin(); cell != row.keyEnd(); ++cell)
        columns.insert(*cell);
    const Row before = row;
    const RowCheck check(scope, columns);
    QCOMPARE(textOf(check.look(row, true, {})), faults);
    QCOMPARE(row, before);
    // Corrected, the row breaks no rule that a correction was there for.
    QSet<QString> wanted;
    for (const Rule &each : rules())
        wanted.insert(each.id);
    (void)check.look(row, true, wanted);
    for (const RowFault &left : check.look(row, true, {}))
        QVERIFY2(left.fixes.isEmpty(), qPrintable(left.rule));
    QCOMPARE(row != before, faults.contains(u'('));
}

/// What the file does not speak of is the city's own; `check` finds it there.
void ImportFixTest::columnsTheFileLacks()
{
    const RowCheck check(RuleScope::Catalog, {u"title"_s, u"share_type"_s, u"open_type"_s, u"is_open"_s});
    Row row = rowOf(u"title=甲;share_type=conditional;open_type=unconditional;is_open=yes"_s);
    QCOMPARE(textOf(check.look(row, false, {})), QString());
    QCOMPARE(textOf(check.look(row, true, {})), u"V4; V9"_s); // no column to write the condition to
    Row system = rowOf(u"title=办公平台"_s);
    QCOMPARE(textOf(check.look(system, false, {})), u"V1"_s);
    const RowCheck items(RuleScope::Item, {u"name"_s, u"data_type"_s});
    Row item = rowOf(u"name=甲;data_type=varchar(50)"_s);
    QCOMPARE(textOf(items.look(item, true, {u"V8"_s})), u"V8"_s); // the length would be lost
    item = rowOf(u"name=甲;data_type=DATETIME2"_s);
    QCOMPARE(textOf(items.look(item, true, {u"V8"_s})), u"V8 (data_type: DATETIME2 > datetime)"_s);
}

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
