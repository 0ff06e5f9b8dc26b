// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/assessmentbook.h"
#include "tests/domain/assessmentcases.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace shuzhi;

namespace {

// Only a profile that recalculates on load proves the formulas; by default stored values are taken.
constexpr const char *profile =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">"
    "<item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\">"
    "<prop oor:name=\"OOXMLRecalcMode\" oor:op=\"fuse\"><value>0</value></prop></item></oor:items>";

struct Outcome
{
    bool ok = false;
    QByteArray output;
    QByteArray errors;
};

Outcome run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    Outcome outcome;
    outcome.ok = process.waitForFinished(180'000) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
    outcome.output = process.readAllStandardOutput();
    outcome.errors = process.readAllStandardError() + process.errorString().toUtf8();
    return outcome;
}

Outcome python(const QStringList &arguments)
{
    return run(QStringLiteral("/usr/bin/python3"),
               QStringList(QStringLiteral(SHUZHI_BOOK_SCRIPT)) + arguments);
}

} // namespace

/// The workbook says what the assessment says, for readers that calculate and readers that do not.
class TestAssessmentBook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void storedValuesEqualTheAssessment_data();
    void storedValuesEqualTheAssessment();
    void recalculatesToTheAssessment_data();
    void recalculatesToTheAssessment();
    void changedCellsChangeScoreAndRank();
    void isSetUpForReadingAndPrinting();
    void speaksEnglish();
    void keepsTheOldBookOnFailure();

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    void addCase(const QString &name, const AssessmentInput &input);
    void readBook(const QString &file, QJsonObject &book);
    void compareBook(const QJsonObject &book, const Assessment &expected);
    void compareRanking(const QJsonArray &rows, const Assessment &expected);
    void compareIndicators(const QJsonArray &rows, const Assessment &expected);

    QTemporaryDir m_dir;
    QMap<QString, AssessmentInput> m_inputs;
    QMap<QString, Assessment> m_assessments;
    Assessment m_changed;
};

void TestAssessmentBook::addCase(const QString &name, const AssessmentInput &input)
{
    const auto outcome = assess(input);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    m_inputs.insert(name, input);
    m_assessments.insert(name, *outcome);
    const Status status = writeAssessmentBook(*outcome, {Language::Chinese, QStringLiteral("示例市（合成）")},
                                              path(name + QStringLiteral(".xlsx")));
    QVERIFY2(status, status ? "" : qPrintable(status.error().detail));
}

// Writes all books, edits one, and lets LibreOffice recalculate them in a single run.
void TestAssessmentBook::initTestCase()
{
    testing::AssessmentCases cases(57);
    addCase(QStringLiteral("four-heads"), cases.input(*shippedScheme(QStringLiteral("four-heads")), 57));
    for (int i = 0; i < 5; ++i)
        addCase(QStringLiteral("random-%1").arg(i), cases.input(cases.scheme(), 40));

    // In the first book: the last department gets full marks in one indicator, others lose one, an
    // indicator that was measured, and a whole head.
    AssessmentInput input = m_inputs.value(QStringLiteral("four-heads"));
    const Assessment before = m_assessments.value(QStringLiteral("four-heads"));
    QJsonArray edits;
    const auto change = [&](qsizetype place, const QString &indicator, qint64 numerator, qint64 denominator) {
        const DepartmentResult &department = before.departments[place];
        for (Measure &measure : input.measures) {
            if (measure.departmentUid != department.uid || measure.indicator != indicator)
                continue;
            measure.numerator = numerator;
            measure.denominator = denominator;
            QString name;
            for (const SchemeIndicator &entry : input.scheme.indicators())
                name = entry.id == indicator ? entry.name.zh : name;
            edits.append(QJsonObject{{QStringLiteral("department"), department.name},
                                     {QStringLiteral("indicator"), name},
                                     {QStringLiteral("numerator"), numerator},
                                     {QStringLiteral("denominator"), denominator}});
        }
    };
    change(56, QStringLiteral("mount_rate_shareable"), 999, 1000);
    change(0, QStringLiteral("conformity"), 0, 977);
    change(1, QStringLiteral("usage_rate"), 0, 0);
    change(2, QStringLiteral("mount_rate_shareable"), 0, 0);
    change(2, QStringLiteral("duty_coverage"), 0, 0);
    change(3, QStringLiteral("consumer_departments"), 5, 57);
    QCOMPARE(edits.size(), 6);
    const auto changed = assess(input);
    QVERIFY(changed);
    m_changed = *changed;
    // An edit without changes drops all stored values, so what is read back was really calculated.
    for (const QString &name : m_inputs.keys()) {
        const QString file = name + QStringLiteral(".xlsx");
        const Outcome bare = python(
            {QStringLiteral("edit"), path(file), path(QStringLiteral("bare-") + file), QStringLiteral("[]")});
        QVERIFY2(bare.ok, bare.errors.constData());
    }
    const Outcome edited = python({QStringLiteral("edit"), path(QStringLiteral("four-heads.xlsx")),
                                   path(QStringLiteral("changed.xlsx")),
                                   QString::fromUtf8(QJsonDocument(edits).toJson(QJsonDocument::Compact))});
    QVERIFY2(edited.ok, edited.errors.constData());

    QVERIFY(QDir().mkpath(path(QStringLiteral("profile/user"))));
    QFile settings(path(QStringLiteral("profile/user/registrymodifications.xcu")));
    QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write(profile) > 0);
    settings.close();
    QStringList arguments = {QStringLiteral("-env:UserInstallation=")
                                 + QUrl::fromLocalFile(path(QStringLiteral("profile"))).toString(),
                             QStringLiteral("--headless"),
                             QStringLiteral("--convert-to"),
                             QStringLiteral("xlsx"),
                             QStringLiteral("--outdir"),
                             path(QStringLiteral("office")),
                             path(QStringLiteral("changed.xlsx"))};
    for (const QString &name : m_inputs.keys())
        arguments.append({path(name + QStringLiteral(".xlsx")),
                          path(QStringLiteral("bare-") + name + QStringLiteral(".xlsx"))});
    const Outcome office = run(QStringLiteral("soffice"), arguments);
    QVERIFY2(office.ok, office.errors.constData());
}

void TestAssessmentBook::readBook(const QString &file, QJsonObject &book)
{
    const Outcome outcome = python({QStringLiteral("read"), path(file)});
    QVERIFY2(outcome.ok, outcome.errors.constData());
    book = QJsonDocument::fromJson(outcome.output).object();
    QVERIFY(!book.isEmpty());
}

void TestAssessmentBook::compareRanking(const QJsonArray &rows, const Assessment &expected)
{
    QCOMPARE(rows.size(), 3 + expected.departments.size());
    QHash<QString, QJsonArray> byCode;
    for (qsizetype i = 3; i < rows.size(); ++i)
        byCode.insert(rows[i][2].toString(), rows[i].toArray());
    for (const DepartmentResult &department : expected.departments) {
        const QJsonArray row = byCode.value(department.code);
        QCOMPARE(row[1].toString(), department.name);
        if (department.rank == 0) {
            QVERIFY(row[0].toString().isEmpty() && row[3].toString().isEmpty()
                    && row[4].toString().isEmpty());
            continue;
        }
        QCOMPARE(row[0].toInt(), department.rank);
        QCOMPARE(row[3].toDouble(), pointsAsNumber(department.score));
        for (const SchemeGrade &grade : expected.scheme.grades) {
            if (grade.id == department.grade)
                QCOMPARE(row[4].toString(), grade.name.zh);
        }
        if (department.change())
            QCOMPARE(qRound64(row[6].toDouble() * 10000), *department.change());
        else
            QVERIFY(row[6].toString().isEmpty());
        for (qsizetype h = 0; h < department.heads.size(); ++h)
            QCOMPARE(row[7 + h].toDouble(), pointsAsNumber(department.heads[h].score));
    }
}

void TestAssessmentBook::compareIndicators(const QJsonArray &rows, const Assessment &expected)
{
    QHash<QString, const DepartmentResult *> byName;
    for (const DepartmentResult &department : expected.departments)
        byName.insert(department.name, &department);
    const qsizetype count = expected.scheme.indicators().size();
    QCOMPARE(rows.size(), 3 + expected.departments.size() * count);
    for (qsizetype i = 3; i < rows.size(); ++i) {
        const QJsonArray row = rows[i].toArray();
        const DepartmentResult *department = byName.value(row[0].toString());
        QVERIFY(department);
        const IndicatorResult &result = department->indicators[(i - 3) % count];
        QCOMPARE(row[4].toInteger(), result.numerator);
        QCOMPARE(row[5].toInteger(), result.denominator);
        if (result.value)
            QVERIFY(std::abs(row[6].toDouble() - *result.value) < 1e-9);
        else
            QVERIFY(row[6].toString().isEmpty());
        QCOMPARE(row[7].toDouble(), pointsAsNumber(result.weight));
        QCOMPARE(row[8].toDouble(), pointsAsNumber(result.score));
        QCOMPARE(qRound64(row[9].toDouble() * 10000), result.weight - result.score);
    }
}

void TestAssessmentBook::compareBook(const QJsonObject &book, const Assessment &expected)
{
    const QJsonObject sheets = book[u"sheets"].toObject();
    QCOMPARE(sheets.size(), 4);
    int formulas = 0;
    for (const QJsonValue &sheet : sheets) {
        QCOMPARE(sheet[u"errors"].toArray(), QJsonArray());
        formulas += sheet[u"formulas"].toInt();
    }
    const qsizetype departments = expected.departments.size();
    const qsizetype heads = expected.scheme.heads.size();
    QCOMPARE(formulas, departments * (5 + heads + heads * 9 + expected.scheme.indicators().size() * 9));
    compareRanking(sheets[u"排名"][u"rows"].toArray(), expected);
    compareIndicators(sheets[u"指标"][u"rows"].toArray(), expected);
}

void TestAssessmentBook::storedValuesEqualTheAssessment_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : m_inputs.keys())
        QTest::newRow(qPrintable(name)) << name;
}

void TestAssessmentBook::storedValuesEqualTheAssessment()
{
    QFETCH(QString, name);
    QJsonObject book;
    readBook(name + QStringLiteral(".xlsx"), book);
    compareBook(book, m_assessments.value(name));
}

void TestAssessmentBook::recalculatesToTheAssessment_data()
{
    storedValuesEqualTheAssessment_data();
    for (const QString &name : m_inputs.keys())
        QTest::newRow(qPrintable(QStringLiteral("bare-") + name)) << QStringLiteral("bare-") + name;
}

void TestAssessmentBook::recalculatesToTheAssessment()
{
    QFETCH(QString, name);
    QJsonObject book;
    readBook(QStringLiteral("office/") + name + QStringLiteral(".xlsx"), book);
    compareBook(book, m_assessments.value(name.startsWith(u"bare-") ? name.mid(5) : name));
}

void TestAssessmentBook::changedCellsChangeScoreAndRank()
{
    QJsonObject book;
    readBook(QStringLiteral("office/changed.xlsx"), book);
    compareBook(book, m_changed);
    // The change was one that shows: the last department rose, the first fell.
    const Assessment before = m_assessments.value(QStringLiteral("four-heads"));
    int moved = 0;
    for (const DepartmentResult &department : m_changed.departments) {
        if (department.uid == before.departments[56].uid)
            QVERIFY(department.score > before.departments[56].score);
        if (department.uid == before.departments[0].uid)
            QVERIFY(department.rank > 1 && department.score < before.departments[0].score);
        for (const DepartmentResult &old : before.departments)
            moved += old.uid == department.uid && old.rank != department.rank;
    }
    QVERIFY(moved > 1);
}

void TestAssessmentBook::isSetUpForReadingAndPrinting()
{
    QJsonObject book;
    readBook(QStringLiteral("four-heads.xlsx"), book);
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

void TestAssessmentBook::speaksEnglish()
{
    const Assessment assessment = m_assessments.value(QStringLiteral("four-heads"));
    QVERIFY(writeAssessmentBook(assessment, {Language::English, QString()}, path(QStringLiteral("en.xlsx"))));
    QJsonObject book;
    readBook(QStringLiteral("en.xlsx"), book);
    QCOMPARE(book[u"names"].toVariant().toStringList().join(u' '),
             QStringLiteral("Ranking Heads Indicators Scheme"));
    QCOMPARE(book[u"sheets"][u"Ranking"][u"rows"][2][3].toString(), QStringLiteral("Score"));
    QVERIFY(book[u"sheets"][u"Scheme"][u"rows"][0][0].toString().endsWith(QStringLiteral("SAMPLE")));
}

void TestAssessmentBook::keepsTheOldBookOnFailure()
{
    const Assessment assessment = m_assessments.value(QStringLiteral("four-heads"));
    const Status missing = writeAssessmentBook(assessment, {}, path(QStringLiteral("none/book.xlsx")));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::Unwritable);
    // A folder cannot be replaced by a file; nothing may be left beside it.
    QVERIFY(QDir().mkpath(path(QStringLiteral("taken/book.xlsx/inner"))));
    const Status taken = writeAssessmentBook(assessment, {}, path(QStringLiteral("taken/book.xlsx")));
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::Unwritable);
    QCOMPARE(QDir(path(QStringLiteral("taken"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList(QStringLiteral("book.xlsx")));
    // A book that exists is replaced.
    QFile old(path(QStringLiteral("old.xlsx")));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    QVERIFY(writeAssessmentBook(assessment, {}, old.fileName()));
    QVERIFY(old.size() > 10'000);
}

QTEST_GUILESS_MAIN(TestAssessmentBook)
#include "tst_assessmentbook.moc"
