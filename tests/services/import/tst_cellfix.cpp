// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/cellfix.h"
#include "models/services/import/importfix.h"

#include <QTest>

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

/// A new catalog without a fault; `more` are further cells.
QString sound(const QString &more = {})
{
    return u"title=甲;department=局;abstract=有;"_s + more;
}

} // namespace

/// The rules of the domain on one row of a file, and the corrections that are safe.
class CellFixTest : public QObject
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
};

void CellFixTest::figures_data()
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

void CellFixTest::figures()
{
    QFETCH(QString, column);
    QFETCH(QString, cell);
    QFETCH(QString, plain);
    const auto found = cellfix::figure(column, cell);
    QCOMPARE(found.value_or(QString()), plain);
    QCOMPARE(found.has_value(), !plain.isEmpty());
}

void CellFixTest::dataTypes_data()
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

void CellFixTest::dataTypes()
{
    QFETCH(QString, cell);
    QFETCH(QString, code);
    QFETCH(QString, length);
    const auto found = cellfix::dataType(cell);
    QCOMPARE(found.has_value(), !code.isEmpty());
    if (found)
        QCOMPARE(*found, (cellfix::Type{code, length}));
}

void CellFixTest::categories_data()
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

void CellFixTest::categories()
{
    QFETCH(QString, types);
    QFETCH(QString, category);
    QCOMPARE(cellfix::category(types).value_or(QString()), category);
}

void CellFixTest::methods_data()
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

void CellFixTest::methods()
{
    QFETCH(QString, category);
    QFETCH(QString, methods);
    QFETCH(QString, fixed);
    QCOMPARE(cellfix::methods(category, methods).value_or(QString()), fixed);
}

void CellFixTest::everyRuleOfARow_data()
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

void CellFixTest::everyRuleOfARow()
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
void CellFixTest::columnsTheFileLacks()
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

QTEST_GUILESS_MAIN(CellFixTest)
#include "tst_cellfix.moc"
