// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/expression.h"
#include "models/domain/scheme.h"

#include <QTest>

using namespace shuzhi;

/// Expressions: what they compute, how they print as formulas, what they refuse.
class TestExpression : public QObject
{
    Q_OBJECT

private slots:
    void evaluatesExpressions_data();
    void evaluatesExpressions();
    void printsFormulas_data();
    void printsFormulas();
    void refusesExpressions_data();
    void refusesExpressions();
    void reportsFaultsOfEvaluation();
};

void TestExpression::evaluatesExpressions_data()
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

void TestExpression::evaluatesExpressions()
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

void TestExpression::printsFormulas_data()
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

void TestExpression::printsFormulas()
{
    QFETCH(QString, text);
    QFETCH(QString, formula);
    const auto expression = Expression::parse(text, schemeInputs());
    QVERIFY(expression);
    QCOMPARE(expression->toFormula({{QStringLiteral("numerator"), QStringLiteral("F5")},
                                    {QStringLiteral("denominator"), QStringLiteral("G5")}}),
             formula);
}

void TestExpression::refusesExpressions_data()
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

void TestExpression::refusesExpressions()
{
    QFETCH(QString, text);
    const auto expression = Expression::parse(text, schemeInputs());
    QVERIFY(!expression);
    QCOMPARE(expression.error().code, ErrorCode::Refused);
}

void TestExpression::reportsFaultsOfEvaluation()
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

QTEST_APPLESS_MAIN(TestExpression)
#include "tst_expression.moc"
