// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/assessmenttexts.h"
#include "models/domain/period.h"
#include "models/domain/points.h"
#include "models/domain/scheme.h"

#include <QFile>
#include <QTest>

using namespace shuzhi;

/// The parts an assessment is made of: points, periods, schemes and their texts.
class TestAssessmentParts : public QObject
{
    Q_OBJECT

private slots:
    void roundsHalvesAwayFromZero();
    void apportionsByLargestRemainder();
    void showsTwoDecimals();
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
        QVERIFY2(!assessmentText(key).zh.isEmpty() && !assessmentText(key).en.isEmpty(), qPrintable(key));
    QCOMPARE(assessmentText(QStringLiteral("none")).zh, QStringLiteral("none"));
}

QTEST_APPLESS_MAIN(TestAssessmentParts)
#include "tst_assessmentparts.moc"
