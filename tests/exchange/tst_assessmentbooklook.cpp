// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/assessmentbook.h"
#include "tests/domain/assessmentcases.h"
#include "tests/exchange/officebook.h"

#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;

/// The workbook as people meet it: names, print set-up, languages, and what a failure leaves behind.
class TestAssessmentBookLook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isSetUpForReadingAndPrinting();
    void speaksEnglish();
    void keepsTheOldBookOnFailure();

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    QJsonObject read(const QString &file) const
    {
        return QJsonDocument::fromJson(testing::readBook(path(file)).output).object();
    }

    QTemporaryDir m_dir;
    Assessment m_assessment;
};

void TestAssessmentBookLook::initTestCase()
{
    testing::AssessmentCases cases(57);
    const auto outcome = assess(cases.input(*shippedScheme(QStringLiteral("four-heads")), 57));
    QVERIFY(outcome);
    m_assessment = *outcome;
}

void TestAssessmentBookLook::isSetUpForReadingAndPrinting()
{
    QVERIFY(writeAssessmentBook(m_assessment, {Language::Chinese, QStringLiteral("示例市（合成）")},
                                path(QStringLiteral("zh.xlsx"))));
    const QJsonObject book = read(QStringLiteral("zh.xlsx"));
    const QStringList names = {QStringLiteral("排名"), QStringLiteral("分项"), QStringLiteral("指标"),
                               QStringLiteral("方案")};
    QCOMPARE(book[u"names"].toVariant().toStringList(), names);
    for (const QString &name : names) {
        const QJsonObject sheet = book[u"sheets"][name].toObject();
        QCOMPARE(sheet[u"orientation"].toString(), QStringLiteral("landscape"));
        QCOMPARE(sheet[u"paper"].toInt(), 9); // A4
        QCOMPARE(sheet[u"fit"].toBool(), true);
        QCOMPARE(sheet[u"wide"].toInt(), 1);
        QCOMPARE(sheet[u"high"].toInt(-1), 0); // as many pages as it takes
        QVERIFY(sheet[u"footer"].toString().contains(QStringLiteral("页")));
        QVERIFY(sheet[u"rows"][0][0].toString().contains(
            QStringLiteral("示例市（合成） 数据工作考核评价 · 2023年上半年 · 示例")));
    }
    const QJsonObject ranking = book[u"sheets"][u"排名"].toObject();
    QCOMPARE(ranking[u"freeze"].toString(), QStringLiteral("C4"));
    QCOMPARE(ranking[u"filter"].toString(), QStringLiteral("A3:K60"));
    QCOMPARE(ranking[u"titles"].toString(), QStringLiteral("$3:$3"));
    QCOMPARE(ranking[u"area"][0].toString(), QStringLiteral("$A$1:$K$60"));
    QVERIFY(ranking[u"rows"][3][2].isString()); // a code keeps its digits
    QCOMPARE(ranking[u"rows"][3][2].toString().size(), 18);
    const QJsonArray about = book[u"sheets"][u"方案"][u"rows"].toArray();
    QCOMPARE(about[3][1].toString(), QStringLiteral("2023-06-30"));
    QVERIFY(about[6][1].toString().contains(QStringLiteral("示例方案")));
}

void TestAssessmentBookLook::speaksEnglish()
{
    QVERIFY(
        writeAssessmentBook(m_assessment, {Language::English, QString()}, path(QStringLiteral("en.xlsx"))));
    const QJsonObject book = read(QStringLiteral("en.xlsx"));
    QCOMPARE(book[u"names"].toVariant().toStringList().join(u' '),
             QStringLiteral("Ranking Heads Indicators Scheme"));
    QCOMPARE(book[u"sheets"][u"Ranking"][u"rows"][2][3].toString(), QStringLiteral("Score"));
    QVERIFY(book[u"sheets"][u"Scheme"][u"rows"][0][0].toString().endsWith(QStringLiteral("SAMPLE")));
}

void TestAssessmentBookLook::keepsTheOldBookOnFailure()
{
    const Status missing = writeAssessmentBook(m_assessment, {}, path(QStringLiteral("none/book.xlsx")));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::Unwritable);
    // A folder cannot be replaced by a file; nothing may be left beside it.
    QVERIFY(QDir().mkpath(path(QStringLiteral("taken/book.xlsx/inner"))));
    const Status taken = writeAssessmentBook(m_assessment, {}, path(QStringLiteral("taken/book.xlsx")));
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::Unwritable);
    QCOMPARE(QDir(path(QStringLiteral("taken"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList(QStringLiteral("book.xlsx")));
    // A book that exists is replaced.
    QFile old(path(QStringLiteral("old.xlsx")));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    QVERIFY(writeAssessmentBook(m_assessment, {}, old.fileName()));
    QVERIFY(old.size() > 10'000);
}

QTEST_GUILESS_MAIN(TestAssessmentBookLook)
#include "tst_assessmentbooklook.moc"
