// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/vocabulary.h"

#include <QTest>

using namespace shuzhi;

/// The enumerations as data: the stored codes, their labels, and how spellings find them.
class TstVocabulary : public QObject
{
    Q_OBJECT

private slots:
    void codes_data();
    void codes();
    void everythingIsBilingual();
    void spellings_data();
    void spellings();
    void everyLabelFindsItsCode();
    void labels();
    void cycleDays();
    void lists();
    void formatTypesExist();
};

void TstVocabulary::codes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("codes");
    const auto row = [](const char *name, const char *codes) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(codes);
    };
    row("share_type", "unconditional conditional not_shared");
    row("update_cycle",
        "realtime daily weekly ten_days monthly quarterly half_yearly yearly irregular never");
    row("format_category",
        "electronic_file spreadsheet database image streaming self_described service_interface");
    row("share_method",
        "platform_database platform_file platform_api mail disk_copy media_paper media_document system_link "
        "other");
    row("open_type", "unconditional conditional not_open");
    row("data_type", "string numeric currency date datetime logical memo general double integer float");
    row("resource_kind", "table api file");
    row("catalog_state", "draft submitted returned published retired");
    row("resource_state", "draft submitted returned published withdrawn");
    row("duty_kind", "collect share use");
    row("duty_state", "pending confirmed");
    row("duty_list_state", "draft submitted signed withdrawn");
    row("yes_no", "yes no");
    row("library_kind", "base theme");
    row("severity", "error warning hint");
    row("rule_group", "uniqueness completeness association expression");
    row("no_such_list", "");
}

void TstVocabulary::codes()
{
    QFETCH(QString, name);
    QTEST(vocabulary(name).codes().join(QLatin1Char(' ')), "codes");
}

void TstVocabulary::everythingIsBilingual()
{
    const QStringList names = vocabularyNames();
    QVERIFY(names.size() >= 20);
    for (const QString &name : names) {
        const Vocabulary &list = vocabulary(name);
        QCOMPARE(list.name(), name);
        QVERIFY2(!list.label().zh.isEmpty() && !list.label().en.isEmpty(), qPrintable(name));
        QVERIFY2(!list.basis().zh.isEmpty() && !list.basis().en.isEmpty(), qPrintable(name));
        for (const VocabularyValue &value : list.values()) {
            QVERIFY2(!value.code.isEmpty(), qPrintable(name));
            QVERIFY2(!value.label.zh.isEmpty() && !value.label.en.isEmpty(), qPrintable(value.code));
        }
    }
}

void TstVocabulary::spellings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("spelling");
    QTest::addColumn<QString>("code");
    const auto row = [](const QString &name, const QString &spelling, const QString &code) {
        QTest::newRow(qPrintable(name + QLatin1Char(' ') + spelling)) << name << spelling << code;
    };
    const QString share = QStringLiteral("share_type");
    row(share, QStringLiteral(u"无条件共享"), QStringLiteral("unconditional"));
    row(share, QStringLiteral(u"無條件共享"), QStringLiteral("unconditional"));
    row(share, QStringLiteral(u" 有条件 共享 "), QStringLiteral("conditional"));
    row(share, QStringLiteral(u"普遍共享"), QStringLiteral("unconditional"));
    row(share, QStringLiteral(u"按需共享"), QStringLiteral("conditional"));
    row(share, QStringLiteral(u"不共享"), QStringLiteral("not_shared"));
    row(share, QStringLiteral("NOT_SHARE"), QStringLiteral("not_shared"));
    row(share, QStringLiteral("CONDITIONAL"), QStringLiteral("conditional"));
    row(share, QStringLiteral(u"０２"), QStringLiteral("conditional"));
    row(share, QStringLiteral(u"部分共享"), QString());
    row(share, QString(), QString());
    row(share, QStringLiteral("-"), QString());
    const QString cycle = QStringLiteral("update_cycle");
    row(cycle, QStringLiteral(u"实时"), QStringLiteral("realtime"));
    row(cycle, QStringLiteral(u"每週"), QStringLiteral("weekly"));
    row(cycle, QStringLiteral(u"每旬"), QStringLiteral("ten_days"));
    row(cycle, QStringLiteral(u"其他"), QStringLiteral("irregular"));
    row(cycle, QStringLiteral(u"不更新"), QStringLiteral("never"));
    row(cycle, QStringLiteral("R/P1D"), QStringLiteral("daily"));
    row(cycle, QStringLiteral("R/P1W"), QStringLiteral("weekly"));
    row(cycle, QStringLiteral("R/P0.33M"), QStringLiteral("ten_days"));
    row(cycle, QStringLiteral("R/P1M"), QStringLiteral("monthly"));
    row(cycle, QStringLiteral("R/P3M"), QStringLiteral("quarterly"));
    row(cycle, QStringLiteral("R/P6M"), QStringLiteral("half_yearly"));
    row(cycle, QStringLiteral("R/P1Y"), QStringLiteral("yearly"));
    row(cycle, QStringLiteral("R/PT1S"), QStringLiteral("realtime"));
    row(cycle, QStringLiteral("R/P2Y"), QString()); // no such cycle of ours: kept as written
    row(cycle, QStringLiteral("irregular"), QStringLiteral("irregular"));
    row(cycle, QStringLiteral("Half-Yearly"), QStringLiteral("half_yearly"));
    row(cycle, QStringLiteral("http://publications.europa.eu/resource/authority/frequency/ANNUAL"),
        QStringLiteral("yearly"));
    row(cycle, QStringLiteral("6"), QString()); // 每年 on one platform, 每半年 on another
    row(cycle, QStringLiteral("7"), QString());
    const QString type = QStringLiteral("data_type");
    row(type, QStringLiteral(u"字符串型C"), QStringLiteral("string"));
    row(type, QStringLiteral(u"字符型（C）"), QStringLiteral("string"));
    row(type, QStringLiteral("N"), QStringLiteral("numeric"));
    row(type, QStringLiteral(u"日期時間型"), QStringLiteral("datetime"));
    row(type, QStringLiteral("BIGINT"), QStringLiteral("integer"));
    const QString format = QStringLiteral("format_category");
    row(format, QStringLiteral(u"數據庫"), QStringLiteral("database"));
    row(format, QStringLiteral(u"电子表格"), QStringLiteral("spreadsheet"));
    row(QStringLiteral("format_type"), QStringLiteral("SQL Server"), QStringLiteral("sqlserver"));
    row(QStringLiteral("format_type"), QStringLiteral("K-DB"), QStringLiteral("kdb"));
    row(QStringLiteral("share_method"), QStringLiteral(u"共享平台方式/接口"), QStringLiteral("platform_api"));
    row(QStringLiteral("yes_no"), QStringLiteral("1"), QStringLiteral("yes"));
    row(QStringLiteral("yes_no"), QStringLiteral("TRUE"), QStringLiteral("yes"));
    row(QStringLiteral("yes_no"), QStringLiteral(u"否"), QStringLiteral("no"));
    row(QStringLiteral("catalog_state"), QStringLiteral(u"取消发布"), QStringLiteral("retired"));
    row(QStringLiteral("catalog_state"), QStringLiteral(u"发布审核拒绝"), QStringLiteral("returned"));
    row(QStringLiteral("resource_kind"), QStringLiteral("TABLE"), QStringLiteral("table"));
}

void TstVocabulary::spellings()
{
    QFETCH(QString, name);
    QFETCH(QString, spelling);
    QTEST(vocabulary(name).codeFor(spelling).value_or(QString()), "code");
}

void TstVocabulary::everyLabelFindsItsCode()
{
    for (const QString &name : vocabularyNames()) {
        const Vocabulary &list = vocabulary(name);
        for (const VocabularyValue &value : list.values()) {
            for (const QString &spelling :
                 QStringList{value.code, value.label.zh, value.label.en} + value.aliases) {
                QCOMPARE(list.codeFor(spelling).value_or(QString()), value.code);
            }
        }
    }
}

void TstVocabulary::labels()
{
    const Vocabulary &list = vocabulary(QStringLiteral("share_type"));
    QCOMPARE(list.label(QStringLiteral("not_shared"), Language::Chinese), QStringLiteral(u"不予共享"));
    QCOMPARE(list.label(QStringLiteral("not_shared"), Language::English), QStringLiteral("Not shared"));
    QCOMPARE(list.label(QStringLiteral(u"部分共享"), Language::English), QStringLiteral(u"部分共享"));
    QVERIFY(list.contains(QStringLiteral("conditional")));
    QVERIFY(!list.contains(QStringLiteral(u"有条件")));
}

void TstVocabulary::cycleDays()
{
    const QList<std::pair<QString, int>> days{
        {QStringLiteral("realtime"), 1},      {QStringLiteral("daily"), 1},
        {QStringLiteral("weekly"), 7},        {QStringLiteral("ten_days"), 10},
        {QStringLiteral("monthly"), 31},      {QStringLiteral("quarterly"), 92},
        {QStringLiteral("half_yearly"), 184}, {QStringLiteral("yearly"), 366}};
    for (const auto &[code, count] : days) {
        QCOMPARE(updateCycleDays(code), std::optional(count));
    }
    QCOMPARE(updateCycleDays(QStringLiteral("irregular")), std::nullopt);
    QCOMPARE(updateCycleDays(QStringLiteral("never")), std::nullopt);
    QCOMPARE(updateCycleDays(QStringLiteral(u"每日")), std::nullopt);
    QCOMPARE(updateCycleDays(QString()), std::nullopt);
}

void TstVocabulary::lists()
{
    const Vocabulary &types = vocabulary(QStringLiteral("format_type"));
    QCOMPARE(codeList(types, QStringLiteral(u"XLS、xlsx")), QStringLiteral("xls,xlsx"));
    QCOMPARE(codeList(types, QStringLiteral(u"Oracle；SQL Server")), QStringLiteral("oracle,sqlserver"));
    QCOMPARE(codeList(types, QStringLiteral("xls, xls")), QStringLiteral("xls"));
    QCOMPARE(codeList(types, QStringLiteral("xls,qqq")), QStringLiteral("xls,qqq"));
    QCOMPARE(codeList(types, QString()), QString());
    const Vocabulary &methods = vocabulary(QStringLiteral("share_method"));
    QCOMPARE(codeList(methods, QStringLiteral(u"共享平台方式/数据库")), QStringLiteral("platform_database"));
    QCOMPARE(codeList(methods, QStringLiteral(u"数据库，邮件")), QStringLiteral("platform_database,mail"));
}

void TstVocabulary::formatTypesExist()
{
    const Vocabulary &types = vocabulary(QStringLiteral("format_type"));
    for (const VocabularyValue &value : vocabulary(QStringLiteral("format_category")).values()) {
        for (const QString &type : value.types) {
            QVERIFY2(types.contains(type), qPrintable(type));
        }
    }
}

QTEST_GUILESS_MAIN(TstVocabulary)
#include "tst_vocabulary.moc"
