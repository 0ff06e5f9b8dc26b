// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rule.h"
#include "models/domain/vocabulary.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace shuzhi;

namespace {

/// A catalog without any fault.
Row goodRow()
{
    return {{QStringLiteral("title"), QStringLiteral(u"行政许可信息")},
            {QStringLiteral("department"), QStringLiteral(u"示例局")},
            {QStringLiteral("abstract"), QStringLiteral(u"行政许可决定的文号、相对人与有效期")},
            {QStringLiteral("code"), QStringLiteral("307021000/000033")},
            {QStringLiteral("format_category"), QStringLiteral("database")},
            {QStringLiteral("format_type"), QStringLiteral("oracle,dm")},
            {QStringLiteral("share_type"), QStringLiteral("unconditional")},
            {QStringLiteral("share_condition"), QStringLiteral(u"无条件")},
            {QStringLiteral("share_method"), QStringLiteral("platform_database,platform_api")},
            {QStringLiteral("is_open"), QStringLiteral("no")},
            {QStringLiteral("update_cycle"), QStringLiteral("daily")},
            {QStringLiteral("census_storage"), QStringLiteral("12.5")},
            {QStringLiteral("census_records"), QStringLiteral("0")}};
}

QStringList findings(const Row &row, RuleScope scope)
{
    QStringList ids;
    for (const Rule &each : rules()) {
        if (each.scope == scope && each.predicate.holds(row)) {
            ids.append(each.id);
        }
    }
    return ids;
}

/// The columns of a table of the schema, from its file.
QSet<QString> columnsOf(const QString &table)
{
    QFile file(
        QDir::cleanPath(QStringLiteral(SHUZHI_TEST_DATA "/../../models/store/migrations/0001_city.sql")));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString sql = QString::fromUtf8(file.readAll());
    const QString body = sql.section(QStringLiteral("CREATE TABLE %1 (").arg(table), 1, 1)
                             .section(QStringLiteral("-- next"), 0, 0);
    QSet<QString> columns;
    auto found = QRegularExpression(QStringLiteral("\\b([a-z_]+) (?:@text|@id|BIGINT)")).globalMatch(body);
    while (found.hasNext()) {
        columns.insert(found.next().captured(1));
    }
    return columns;
}

} // namespace

/// The checks as data: complete, on columns that exist, and each finding what it should.
class TstRule : public QObject
{
    Q_OBJECT

private slots:
    void theList();
    void columnsExist();
    void goodCatalogHasNoFinding();
    void catalogs_data();
    void catalogs();
    void items_data();
    void items();
    void duplicates();
    void names();
};

void TstRule::theList()
{
    QSet<QString> ids;
    QSet<int> bits;
    for (const Rule &each : rules()) {
        ids.insert(each.id);
        bits.insert(each.bit);
        QVERIFY(each.bit >= 0 && each.bit < 63);
        QVERIFY2(each.basis.zh.contains(QStringLiteral(u"核实"))
                     || each.basis.zh.startsWith(QStringLiteral(u"设置")),
                 qPrintable(each.id));
        QCOMPARE(each.keyColumn.isEmpty(), each.scope != RuleScope::Duplicate);
        QCOMPARE(each.predicate.op == Predicate::Op::Always, each.scope == RuleScope::Duplicate);
    }
    QCOMPARE(ids.size(), rules().size());
    QCOMPARE(bits.size(), rules().size());
    for (int i = 1; i <= 10; ++i) {
        QVERIFY2(ids.contains(QStringLiteral("V%1").arg(i)), qPrintable(QString::number(i)));
    }
    QVERIFY(rule(QStringLiteral("V11")) == nullptr);
    QCOMPARE(rule(QStringLiteral("V4"))->severity, Severity::Error);
    QCOMPARE(rule(QStringLiteral("V1"))->severity, Severity::Warning);
}

void TstRule::columnsExist()
{
    const QSet<QString> catalog = columnsOf(QStringLiteral("catalog"));
    const QSet<QString> item = columnsOf(QStringLiteral("data_item"));
    QVERIFY(catalog.size() > 30 && item.size() > 10);
    for (const Rule &each : rules()) {
        const QSet<QString> &known = each.scope == RuleScope::Item ? item : catalog;
        for (const QString &column : each.predicate.columns()) {
            QVERIFY2(known.contains(column) || column == QLatin1String("department"), qPrintable(column));
        }
        QVERIFY(each.keyColumn.isEmpty() || known.contains(each.keyColumn));
    }
}

void TstRule::goodCatalogHasNoFinding()
{
    QCOMPARE(findings(goodRow(), RuleScope::Catalog), QStringList());
}

void TstRule::catalogs_data()
{
    QTest::addColumn<QString>("changes"); // "column=value;column=value"
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *tag, const QString &changes, const char *ids) {
        QTest::newRow(tag) << changes << QString::fromLatin1(ids);
    };
    row("system name", QStringLiteral(u"title=行政审批管理系统"), "V1");
    row("system inside", QStringLiteral(u"title=系统运行日志"), "");
    row("short code", QStringLiteral("code=12"), "V3a");
    row("no code", QStringLiteral("code="), "");
    row("no abstract", QStringLiteral("abstract="), "V4");
    row("no provider", QStringLiteral("department="), "V4");
    row("type of another category", QStringLiteral("format_type=pdf"), "V5");
    row("one wrong type of two", QStringLiteral("format_type=oracle,pdf"), "V5");
    row("type not given", QStringLiteral("format_type="), "");
    row("interface is not bound",
        QStringLiteral("format_category=service_interface;format_type=rest;share_method=platform_api"), "");
    row("database as file", QStringLiteral("share_method=platform_file"), "V6");
    row("file as interface",
        QStringLiteral("format_category=spreadsheet;format_type=xlsx;share_method=platform_api"), "V6");
    row("file by mail", QStringLiteral("format_category=spreadsheet;format_type=xlsx;share_method=mail"), "");
    row("unit in figure", QStringLiteral(u"census_open_records=3万"), "V7");
    row("empty figure", QStringLiteral("census_storage="), "");
    row("unknown share type", QStringLiteral(u"share_type=部分共享"), "V8b");
    row("unknown cycle", QStringLiteral("update_cycle=R/P2Y"), "V8b");
    row("condition missing", QStringLiteral("share_type=conditional;share_condition="), "V9");
    row("condition given", QStringLiteral(u"share_type=conditional;share_condition=签署协议"), "");
    row("open without condition", QStringLiteral("is_open=yes"), "V9");
    row("needless condition", QStringLiteral(u"share_condition=须签署协议"), "V9a");
    row("no basis", QStringLiteral("share_type=not_shared;share_condition="), "V10");
    row("not open, no reason", QStringLiteral("open_type=not_open"), "V10");
    row("basis given", QStringLiteral(u"share_type=not_shared;share_condition=依据统计法第九条"), "");
}

void TstRule::catalogs()
{
    QFETCH(QString, changes);
    Row row = goodRow();
    for (const QString &change : changes.split(QLatin1Char(';'))) {
        row[change.section(QLatin1Char('='), 0, 0)] = change.section(QLatin1Char('='), 1);
    }
    QTEST(findings(row, RuleScope::Catalog).join(QLatin1Char(' ')), "ids");
}

void TstRule::items_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("ids");
    const QString name = QStringLiteral(u"姓名");
    QTest::newRow("good") << name << QStringLiteral("string") << QString();
    QTest::newRow("unknown type") << name << QStringLiteral("geometry") << QStringLiteral("V8");
    QTest::newRow("no type") << name << QString() << QStringLiteral("V8a");
    QTest::newRow("no name") << QString() << QStringLiteral("date") << QStringLiteral("V8a");
}

void TstRule::items()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    QTEST(findings({{QStringLiteral("name"), name}, {QStringLiteral("data_type"), type}}, RuleScope::Item)
              .join(QLatin1Char(' ')),
          "ids");
}

void TstRule::duplicates()
{
    const Rule *same = rule(QStringLiteral("V2"));
    const Rule *city = rule(QStringLiteral("V2a"));
    const Rule *series = rule(QStringLiteral("V2b"));
    QVERIFY(same && city && series);
    QVERIFY(same->sameProvider && !same->trimDigits && same->severity == Severity::Error);
    QVERIFY(!city->sameProvider && city->severity == Severity::Warning);
    QVERIFY(series->trimDigits && series->severity == Severity::Hint);
    QCOMPARE(rule(QStringLiteral("V3"))->keyColumn, QStringLiteral("code"));
}

void TstRule::names()
{
    for (const Rule &each : rules()) {
        QVERIFY(vocabulary(QStringLiteral("severity")).contains(severityName(each.severity)));
        QVERIFY(vocabulary(QStringLiteral("rule_group")).contains(groupName(each.group)));
    }
    QCOMPARE(severityName(Severity::Hint), QStringLiteral("hint"));
    QCOMPARE(groupName(RuleGroup::Association), QStringLiteral("association"));
}

QTEST_GUILESS_MAIN(TstRule)
#include "tst_rule.moc"
