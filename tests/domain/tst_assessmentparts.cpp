// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/assessmenttexts.h"
#include "models/domain/expression.h"
#include "models/domain/period.h"
#include "models/domain/points.h"
#include "models/domain/scheme.h"

#include <QFile>
#include <QTest>

using namespace shuzhi;

/// The parts an assessment is made of: points, expressions, periods, schemes and their texts.
class TestAssessmentParts : public QObject
{
    Q_OBJECT

private slots:
    void roundsHalvesAwayFromZero();
    void apportionsByLargestRemainder();
    void showsTwoDecimals();
    void evaluatesExpressions_data();
    void evaluatesExpressions();
    void printsFormulas_data();
    void printsFormulas();
    void refusesExpressions_data();
    void refusesExpressions();
    void reportsFaultsOfEvaluation();
    void knowsPeriods_data();
    void knowsPeriods();
    void refusesPeriods_data();
    void refusesPeriods();
    void shipsFourHeads();
    void refusesSchemes_data();
    void refusesSchemes();
    void textsAreComplete();
};

void TestAssessmentParts::roundsHalvesAwayFromZero()
{
    QCOMPARE(roundedQuotient(1, 2), 1);
    QCOMPARE(roundedQuotient(-1, 2), -1);
    QCOMPARE(roundedQuotient(1, 3), 0);
    QCOMPARE(roundedQuotient(2, 3), 1);
    QCOMPARE(roundedShare(100000, 1, 1600), 63); // 62.5
    QCOMPARE(roundedShare(fullMarks, largestMeasure, largestMeasure), fullMarks); // no overflow
}

void TestAssessmentParts::apportionsByLargestRemainder()
{
    QCOMPARE(apportion(100, {1, 1, 1}), (QList<Points>{34, 33, 33}));
    QCOMPARE(apportion(10, {0, 5, 0, 5}), (QList<Points>{0, 5, 0, 5}));
    QCOMPARE(apportion(10, {1, 2, 3}), (QList<Points>{2, 3, 5})); // 1.67, 3.33, 5
    QCOMPARE(apportion(10, {0, 0}), (QList<Points>{0, 0}));
    QCOMPARE(apportion(10, {}), QList<Points>());
}

void TestAssessmentParts::showsTwoDecimals()
{
    QCOMPARE(shownPoints(873550), QStringLiteral("87.36"));
    QCOMPARE(shownPoints(-50), QStringLiteral("-0.01"));
    QCOMPARE(shownPoints(0), QStringLiteral("0.00"));
    QCOMPARE(pointsAsNumber(66667), 6.6667);
}

void TestAssessmentParts::evaluatesExpressions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("millionths");
    const auto row = [](const char *text, qint64 value) {
        QTest::newRow(text) << QString::fromUtf8(text) << value;
    };
    // numerator 3, denominator 8
    row("numerator / denominator", 375000);
    row("1 / 3", 333333);
    row("2 / 3", 666667);
    row("0.0000005", 1); // the one rounding at the end, a half away from zero
    row("-0.0000005", -1);
    row("1 / 3 * 3", 1000000); // exact inside: 0.333333 × 3 would be 0.999999
    row("0.1 + 0.2", 300000);
    row("1 - 2 - 3", -4000000);
    row("8 / 4 / 2", 1000000);
    row("2 + 3 * 4", 14000000);
    row("(2 + 3) × 4 ÷ 8", 2500000);
    row("-numerator + 5", 2000000);
    row("MIN(numerator, denominator, 2)", 2000000);
    row("if(numerator >= 3, 1, 1 / 0)", 1000000); // the other branch is not computed
    row("if(and(numerator > 2, denominator > 9), 1, 0.5)", 500000);
    row("if(or(numerator > 2, denominator > 9), 1, 0.5)", 1000000);
    row("if(numerator <> 3, 1, if(denominator = 8, 2, 3))", 2000000);
    row("round(numerator / denominator, 2)", 380000);
    row("round(0 - 1 / 8, 2)", -130000);
    row("ＩＦ（numerator≤3，1，0）", 1000000); // 全角 folds
    row("if(0.1 + 0.2 = 0.3, 1, 0)", 1000000);
}

void TestAssessmentParts::evaluatesExpressions()
{
    QFETCH(QString, text);
    QFETCH(qint64, millionths);
    const auto expression = Expression::parse(text, schemeInputs());
    QVERIFY2(expression, expression ? "" : qPrintable(expression.error().detail));
    const auto value = expression->evaluate(
        {{QStringLiteral("numerator"), {3, 1}}, {QStringLiteral("denominator"), {8, 1}}});
    QVERIFY(value);
    QCOMPARE(*value, millionths);
}

void TestAssessmentParts::printsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("formula");
    const auto row = [](const char *text, const char *formula) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(formula);
    };
    row("numerator ÷ denominator", "F5/G5");
    row("1 - (2 - numerator)", "1-(2-F5)");
    row("(1 - 2) - numerator", "1-2-F5");
    row("8 / (4 * 2)", "8/(4*2)");
    row("(1 + 2) * 0.25", "(1+2)*0.25");
    row("-(1 + 2) * 3", "(-(1+2))*3");
    row("if(and(numerator > 1, denominator <> 2), min(1, 2), round(numerator, 2))",
        "IF(AND(F5>1,G5<>2),MIN(1,2),ROUND(F5,2))");
}

void TestAssessmentParts::printsFormulas()
{
    QFETCH(QString, text);
    QFETCH(QString, formula);
    const auto expression = Expression::parse(text, schemeInputs());
    QVERIFY(expression);
    QCOMPARE(expression->toFormula({{QStringLiteral("numerator"), QStringLiteral("F5")},
                                    {QStringLiteral("denominator"), QStringLiteral("G5")}}),
             formula);
}

void TestAssessmentParts::refusesExpressions_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &text) { QTest::newRow(qPrintable(text.left(40))) << text; };
    for (const char *text : {"",
                             "1 +",
                             "(1",
                             "1)",
                             "other",
                             "sqrt(4)",
                             "1 > 2",
                             "(1 > 2) + 1",
                             "if(1, 2, 3)",
                             "if(1 > 2, 3)",
                             "1 < 2 < 3",
                             "and(1, 2)",
                             "round(1)",
                             "round(1, 10)",
                             "round(1, numerator)",
                             "12345678901234567",
                             "1 $ 2",
                             "min()",
                             "max(1; 2)",
                             "\"text\"",
                             "1e5"})
        row(QString::fromUtf8(text));
    row(QString(100, u'(') + u'1' + QString(100, u')'));
    row(QString(100, u'-') + u'1');
    row(QStringLiteral("1+").repeated(2000) + u'1');
}

void TestAssessmentParts::refusesExpressions()
{
    QFETCH(QString, text);
    const auto expression = Expression::parse(text, schemeInputs());
    QVERIFY(!expression);
    QCOMPARE(expression.error().code, ErrorCode::Refused);
}

void TestAssessmentParts::reportsFaultsOfEvaluation()
{
    const auto faultOf = [](const char *text) {
        return Expression::parse(QString::fromLatin1(text), schemeInputs())
            ->evaluate({{QStringLiteral("numerator"), {1, 1}}})
            .error()
            .code;
    };
    QCOMPARE(faultOf("1 / (numerator - 1)"), ErrorCode::Refused);
    QCOMPARE(faultOf("denominator"), ErrorCode::NotFound);
    QCOMPARE(faultOf("999999999999 * 999999999999"), ErrorCode::TooLarge);
    QCOMPARE(faultOf("999999999999999 * 99999"), ErrorCode::TooLarge); // fits, but not in millionths
    QCOMPARE(faultOf("if(or(numerator = 1, 1 / 0 > 1), 1, 2)"), ErrorCode::Refused); // as a spreadsheet
}

void TestAssessmentParts::knowsPeriods_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QString>("previous");
    QTest::addColumn<QString>("zh");
    QTest::addColumn<QString>("en");
    const auto row = [](const char *code, QDate first, QDate last, const char *previous, const char *zh,
                        const char *en) {
        QTest::newRow(code) << QString::fromLatin1(code) << first << last << QString::fromLatin1(previous)
                            << QString::fromUtf8(zh) << QString::fromUtf8(en);
    };
    row("2023H1", {2023, 1, 1}, {2023, 6, 30}, "2022H2", "2023年上半年", "First half of 2023");
    row("2022H2", {2022, 7, 1}, {2022, 12, 31}, "2022H1", "2022年下半年", "Second half of 2022");
    row("2023Q1", {2023, 1, 1}, {2023, 3, 31}, "2022Q4", "2023年第1季度", "Quarter 1 of 2023");
    row("2023Q2", {2023, 4, 1}, {2023, 6, 30}, "2023Q1", "2023年第2季度", "Quarter 2 of 2023");
    row("2024-02", {2024, 2, 1}, {2024, 2, 29}, "2024-01", "2024年2月", "2024-02");
    row("2023-01", {2023, 1, 1}, {2023, 1, 31}, "2022-12", "2023年1月", "2023-01");
    row("2023", {2023, 1, 1}, {2023, 12, 31}, "2022", "2023年", "2023");
}

void TestAssessmentParts::knowsPeriods()
{
    QFETCH(QString, code);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(QString, previous);
    QFETCH(QString, zh);
    QFETCH(QString, en);
    const auto period = parsePeriod(code);
    QVERIFY(period);
    QCOMPARE(period->code(), code);
    QCOMPARE(period->firstDay(), first);
    QCOMPARE(period->lastDay(), last);
    QCOMPARE(period->previous().code(), previous);
    QCOMPARE(period->displayName().zh, zh);
    QCOMPARE(period->displayName().en, en);
}

void TestAssessmentParts::refusesPeriods_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code :
         {"", "2023H3", "2023H0", "2023Q5", "2023-13", "2023-00", "2023-6", "23H1", "2023h1", " 2023",
          "2023\n", "2023H1 ", "1899", "9999", "2023-06-30", "２０２３"})
        QTest::newRow(code) << QString::fromUtf8(code);
}

void TestAssessmentParts::refusesPeriods()
{
    QFETCH(QString, code);
    const auto period = parsePeriod(code);
    QVERIFY(!period);
    QCOMPARE(period.error().code, ErrorCode::Usage);
}

void TestAssessmentParts::shipsFourHeads()
{
    const auto scheme = shippedScheme(QStringLiteral("four-heads"));
    QVERIFY2(scheme, scheme ? "" : qPrintable(scheme.error().detail));
    QVERIFY(scheme->isSample);
    QVERIFY(scheme->name.zh.contains(QStringLiteral("示例")));
    QCOMPARE(scheme->weightTotal(), fullMarks);
    QStringList shape;
    for (const SchemeHead &head : scheme->heads) {
        shape.append(head.name.zh + QString::number(head.weight / pointsPerUnit));
        for (const SchemeIndicator &indicator : head.indicators)
            shape.append(indicator.measure + QString::number(indicator.weight / pointsPerUnit));
    }
    QCOMPARE(shape.join(u' '),
             QStringLiteral(
                 "数据标准20 completeness10 conformity10 数据质量30 update_timeliness15 item_conformity15 "
                 "共享开放30 mount_rate_shareable20 duty_coverage10 开发应用20 usage_rate10 "
                 "consumer_departments10"));
    const auto gradeAt = [&scheme](Points score) { return scheme->gradeOf(score).name.zh; };
    QCOMPARE(gradeAt(900000), QStringLiteral("优秀"));
    QCOMPARE(gradeAt(899999), QStringLiteral("良好"));
    QCOMPARE(gradeAt(750000), QStringLiteral("良好"));
    QCOMPARE(gradeAt(600000), QStringLiteral("合格"));
    QCOMPARE(gradeAt(599999), QStringLiteral("不合格"));
    QCOMPARE(shippedScheme(QStringLiteral("../four-heads")).error().code, ErrorCode::NotFound);
}

void TestAssessmentParts::refusesSchemes_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, const char *from, const char *to, const char *subject) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(subject);
    };
    row("indicator sum", "\"weight\": 10, \"measure\": \"conformity\"",
        "\"weight\": 11, \"measure\": \"conformity\"", "standards");
    row("total", "\"id\": \"standards\", \"weight\": 20", "\"id\": \"standards\", \"weight\": 21",
        "standards");
    row("unknown measure", "\"measure\": \"usage_rate\"", "\"measure\": \"usage\"", "usage_rate");
    row("double id", "\"id\": \"usage_rate\"", "\"id\": \"completeness\"", "completeness");
    row("double head", "\"id\": \"quality\"", "\"id\": \"standards\"", "standards");
    row("kind", "\"kind\": \"stepped\"", "\"kind\": \"staged\"", "consumer_departments");
    row("proportional with steps", "\"kind\": \"stepped\"", "\"kind\": \"proportional\"",
        "consumer_departments");
    row("falling steps", "{\"from\": 4,", "{\"from\": 1,", "consumer_departments");
    row("step above weight", "\"points\": 10}", "\"points\": 10.5}", "consumer_departments");
    row("expression", "\"expression\": \"numerator\"", "\"expression\": \"numerators\"",
        "consumer_departments");
    row("weight too fine", "\"weight\": 20, \"measure\"", "\"weight\": 20.00001, \"measure\"",
        "mount_rate_shareable");
    row("weight as text", "\"weight\": 20, \"measure\"", "\"weight\": \"20\", \"measure\"",
        "mount_rate_shareable");
    row("evidence", "\"evidence\": \"deduction\"", "\"evidence\": \"guess\"", "completeness");
    row("grades not to 0", "\"id\": \"fail\", \"from\": 0", "\"id\": \"fail\", \"from\": 1", "four-heads");
    row("grades rise", "\"id\": \"good\", \"from\": 75", "\"id\": \"good\", \"from\": 95", "good");
    row("one language", "\"en\": \"Excellent\"", "\"en\": \"\"", "excellent");
    row("no version", "\"version\": \"1.0\"", "\"version\": \"\"", "four-heads");
    row("not json", "{", "[", "");
}

void TestAssessmentParts::refusesSchemes()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, subject);
    QVERIFY(shippedScheme(QStringLiteral("four-heads")));
    QFile file(QStringLiteral(":/schemes/four-heads.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    QVERIFY(json.contains(from));
    json.replace(json.indexOf(from), from.size(), to);
    const auto scheme = readScheme(json);
    QVERIFY(!scheme);
    QCOMPARE(scheme.error().code, subject.isEmpty() ? ErrorCode::Unreadable : ErrorCode::Refused);
    QCOMPARE(scheme.error().subject, subject);
}

void TestAssessmentParts::textsAreComplete()
{
    QVERIFY(assessmentTextKeys().size() > 40);
    for (const QString &key : assessmentTextKeys())
        QVERIFY2(assessmentText(key).isComplete(), qPrintable(key));
    QCOMPARE(assessmentText(QStringLiteral("none")).zh, QStringLiteral("none"));
}

QTEST_APPLESS_MAIN(TestAssessmentParts)
#include "tst_assessmentparts.moc"
