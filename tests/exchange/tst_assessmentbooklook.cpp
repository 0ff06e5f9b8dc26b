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
    void chartsHoldWhatTheyDraw();
    void coverTellsWhatItIs();
    void onlyInputsAreUnlocked();
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
    const QStringList names = {
        QStringLiteral("封面"),     QStringLiteral("排名"),     QStringLiteral("图表"),
        QStringLiteral("指标矩阵"), QStringLiteral("数据标准"), QStringLiteral("数据质量"),
        QStringLiteral("共享开放"), QStringLiteral("开发应用"), QStringLiteral("扣分明细"),
        QStringLiteral("数据依据"), QStringLiteral("方案"),     QStringLiteral("计算")};
    QCOMPARE(book[u"names"].toVariant().toStringList(), names);
    for (const QString &name : names) {
        const QJsonObject sheet = book[u"sheets"][name].toObject();
        const bool portrait = name == names[0] || name == names[2];
        QCOMPARE(sheet[u"orientation"].toString(),
                 portrait ? QStringLiteral("portrait") : QStringLiteral("landscape"));
        QCOMPARE(sheet[u"paper"].toInt(), 9); // A4
        QCOMPARE(sheet[u"fit"].toBool(), true);
        if (name != names[11])
            QCOMPARE(sheet[u"wide"].toInt(), 1);
        QCOMPARE(sheet[u"high"].toInt(-1), name == names[0] ? 1 : 0); // 0: as many pages as it takes
        QVERIFY(sheet[u"footer"].toString().contains(QStringLiteral("第 &P 页 / 共 &N 页")));
        QCOMPARE(sheet[u"faces"].toVariant().toStringList(), {QStringLiteral("Microsoft YaHei")});
        if (name != names[11])
            QVERIFY(sheet[u"rows"][0][0].toString().contains(
                QStringLiteral("示例市（合成） 数据工作考核评价 · 2023年上半年 · 示例")));
    }
    const QJsonObject ranking = book[u"sheets"][u"排名"].toObject();
    QCOMPARE(ranking[u"freeze"].toString(), QStringLiteral("C6"));
    QCOMPARE(ranking[u"filter"].toString(), QStringLiteral("A5:K62"));
    QCOMPARE(ranking[u"titles"].toString(), QStringLiteral("$4:$5"));
    QCOMPARE(ranking[u"area"][0].toString(), QStringLiteral("$A$1:$K$62"));
    QVERIFY(ranking[u"rows"][5][2].isString()); // a code keeps its digits
    QCOMPARE(ranking[u"rows"][5][2].toString().size(), 18);
    QCOMPARE(book[u"sheets"][u"扣分明细"][u"outline"].toInt(), 1);
}

// Readers that do not calculate draw the charts from what is stored with them.
void TestAssessmentBookLook::chartsHoldWhatTheyDraw()
{
    const QJsonArray charts = read(QStringLiteral("zh.xlsx"))[u"sheets"][u"图表"][u"charts"].toArray();
    QCOMPARE(charts.size(), 4); // heads, grades, ranking, change
    const QJsonArray heads = charts[0][u"得分率"].toArray(), grades = charts[1][u"参评部门数"].toArray();
    QCOMPARE(heads.size(), 4);
    QCOMPARE(heads[0][0].toString(), QStringLiteral("数据标准"));
    QVERIFY(heads[0][1].toDouble() > 0 && heads[0][1].toDouble() <= 1);
    double departments = 0;
    for (const QJsonValue &grade : grades)
        departments += grade[1].toDouble();
    QCOMPARE(departments, 57.0);
    for (qsizetype h = 0; h < 4; ++h) {
        const QJsonArray bars = charts[2][m_assessment.scheme.heads[h].name.zh].toArray();
        QCOMPARE(bars.size(), 57);
        for (qsizetype d = 0; d < 57; ++d) {
            const DepartmentResult &department = m_assessment.departments[d];
            QCOMPARE(bars[d][1].toDouble(), pointsAsNumber(department.heads[h].score));
            QVERIFY(bars[d][0].toString().contains(department.name));
        }
    }
    const QJsonArray changes = charts[3][u"增减"].toArray();
    QCOMPARE(changes.size(), 57);
    for (qsizetype d = 0; d < 57; ++d) {
        const auto change = m_assessment.departments[d].change();
        QCOMPARE(changes[d][1].isDouble(), change.has_value());
        QCOMPARE(changes[d][1].toDouble(), pointsAsNumber(change.value_or(0)));
    }
}

// Who reads only the cover knows whose result this is, of when, by which scheme, and from what data.
void TestAssessmentBookLook::coverTellsWhatItIs()
{
    BookTexts texts{Language::Chinese, QStringLiteral("示例市（合成）"), QStringLiteral("ab12cd")};
    QVERIFY(writeAssessmentBook(m_assessment, texts, path(QStringLiteral("cover.xlsx"))));
    const QJsonArray rows = read(QStringLiteral("cover.xlsx"))[u"sheets"][u"封面"][u"rows"].toArray();
    QHash<QString, QString> lines;
    for (const QJsonValue &row : rows)
        lines.insert(row[0].toString(), row[1].toString() + u'|' + row[2].toString());
    QCOMPARE(lines.value(QStringLiteral("城市")), QStringLiteral("示例市（合成）|"));
    QCOMPARE(lines.value(QStringLiteral("考核周期")), QStringLiteral("2023年上半年|2023H1"));
    QCOMPARE(lines.value(QStringLiteral("数据截至")), QStringLiteral("2023-06-30|"));
    QVERIFY(lines.value(QStringLiteral("考核方案")).contains(QStringLiteral("示例|four-heads")));
    QVERIFY(lines.value(QStringLiteral("依据")).startsWith(QStringLiteral("示例方案")));
    QCOMPARE(lines.value(QStringLiteral("审计链首哈希")), QStringLiteral("ab12cd|"));
    for (const SchemeIndicator &indicator : m_assessment.scheme.indicators()) {
        const QString line = lines.value(indicator.name.zh);
        QVERIFY2(line.startsWith(indicator.explanation.zh) && line.endsWith(u'|' + indicator.measure),
                 qPrintable(line));
    }
}

// Inputs are unlocked, named, coloured by rule and guarded; everything that is calculated is locked.
void TestAssessmentBookLook::onlyInputsAreUnlocked()
{
    QVERIFY(writeAssessmentBook(m_assessment, {}, path(QStringLiteral("locks.xlsx"))));
    const QJsonObject book = read(QStringLiteral("locks.xlsx"));
    const QStringList names = book[u"names"].toVariant().toStringList();
    for (const QString &name : names) {
        const QJsonObject sheet = book[u"sheets"][name].toObject();
        const bool isList = name == names[8] || name == names[9];
        QCOMPARE(sheet[u"protected"].toBool(), !isList);
        QCOMPARE(sheet[u"password"].toBool(), false);
        for (const QJsonValue &input : sheet[u"inputs"].toArray())
            QVERIFY2(input.isDouble(), qPrintable(name));
        const qsizetype unlocked = sheet[u"unlocked"].toArray().size();
        const qsizetype place = names.indexOf(name);
        const bool isHead = place >= 4 && place < 8;
        // Of a head two indicators of 57 departments; of the scheme 8 weights, 4 grades and 5 steps.
        QCOMPARE(unlocked, isHead ? 57 * 4 : place == 10 ? 8 + 4 + 10 : 0);
        QCOMPARE(sheet[u"validations"].toInt(), isHead || place == 10 ? 2 : 0);
    }
    QStringList matrixRules(8, QStringLiteral("colorScale"));
    matrixRules.append(QStringLiteral("expression"));
    QCOMPARE(book[u"sheets"][names[3]][u"rules"].toVariant().toStringList(), matrixRules);
    QVERIFY(
        book[u"sheets"][names[1]][u"rules"].toVariant().toStringList().contains(QStringLiteral("dataBar")));
    const QJsonObject defined = book[u"defined"].toObject();
    QCOMPARE(defined[u"Result_Score"].toString(), QStringLiteral("'计算'!$E$6:$E$62"));
    QCOMPARE(defined[u"Scheme_Weights"].toString(), QStringLiteral("'方案'!$C$6:$C$13"));
    for (const SchemeIndicator &indicator : m_assessment.scheme.indicators()) {
        for (const char *start : {"Numerator_", "Denominator_", "Indicator_Score_"})
            QVERIFY(defined.contains(QString::fromLatin1(start) + indicator.id));
    }
}

void TestAssessmentBookLook::speaksEnglish()
{
    QVERIFY(
        writeAssessmentBook(m_assessment, {Language::English, QString()}, path(QStringLiteral("en.xlsx"))));
    const QJsonObject book = read(QStringLiteral("en.xlsx"));
    QCOMPARE(book[u"names"].toVariant().toStringList().join(u' '),
             QStringLiteral("Cover Ranking Charts Matrix Data standards Data quality Sharing and opening "
                            "Use Deductions Evidence Scheme Calculation"));
    QCOMPARE(book[u"sheets"][u"Ranking"][u"rows"][4][3].toString(), QStringLiteral("Score"));
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
