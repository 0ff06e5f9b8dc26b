// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/assessmentbook.h"
#include "tests/domain/assessmentcases.h"
#include "tests/exchange/officebook.h"

#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;

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

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    void addCase(const QString &name, const AssessmentInput &input);
    void edit(const QString &from, const QString &to, const QJsonArray &edits);
    void changeMeasures();
    void changeScheme();
    void readBook(const QString &file, QJsonObject &book);
    void compareBook(const QJsonObject &book, const Assessment &expected);
    void compareRanking(const QJsonArray &rows, const Assessment &expected);
    void compareIndicators(const QJsonArray &rows, const Assessment &expected);

    QTemporaryDir m_dir;
    QMap<QString, AssessmentInput> m_inputs;
    QMap<QString, Assessment> m_assessments;
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

// Writes all books, edits some, and lets LibreOffice recalculate them in a single run.
void TestAssessmentBook::initTestCase()
{
    testing::AssessmentCases cases(57);
    addCase(QStringLiteral("four-heads"), cases.input(*shippedScheme(QStringLiteral("four-heads")), 57));
    for (int i = 0; i < 5; ++i)
        addCase(QStringLiteral("random-%1").arg(i), cases.input(cases.scheme(), 40));
    // An edit without changes drops all stored values, so what is read back was really calculated.
    for (const QString &name : m_inputs.keys())
        edit(name, QStringLiteral("bare-") + name, {});
    changeMeasures();
    changeScheme();
    QStringList books;
    for (const QString &name : QDir(m_dir.path()).entryList({QStringLiteral("*.xlsx")}))
        books.append(path(name));
    const testing::Outcome office = testing::recalculate(books, m_dir.path(), path(QStringLiteral("office")));
    QVERIFY2(office.ok, office.errors.constData());
}

void TestAssessmentBook::edit(const QString &from, const QString &to, const QJsonArray &edits)
{
    const testing::Outcome edited =
        testing::editBook(path(from + QStringLiteral(".xlsx")), path(to + QStringLiteral(".xlsx")), edits);
    QVERIFY2(edited.ok, edited.errors.constData());
}

// The last department gets nearly full marks in one indicator; others lose one, an indicator that was
// measured, and a whole head.
void TestAssessmentBook::changeMeasures()
{
    AssessmentInput input = m_inputs.value(QStringLiteral("four-heads"));
    const Assessment before = m_assessments.value(QStringLiteral("four-heads"));
    QHash<QString, QString> names;
    for (const SchemeIndicator &indicator : input.scheme.indicators())
        names.insert(indicator.id, indicator.name.zh);
    QJsonArray edits;
    const auto change = [&](qsizetype place, const QString &indicator, qint64 numerator, qint64 denominator) {
        for (Measure &measure : input.measures) {
            if (measure.departmentUid != before.departments[place].uid || measure.indicator != indicator)
                continue;
            measure.numerator = numerator;
            measure.denominator = denominator;
            edits.append(QJsonObject{{QStringLiteral("department"), before.departments[place].name},
                                     {QStringLiteral("indicator"), names.value(indicator)},
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
    m_assessments.insert(QStringLiteral("changed"), *changed);
    edit(QStringLiteral("four-heads"), QStringLiteral("changed"), edits);
}

// Weight moves within a head and a grade starts lower, both on the scheme sheet.
void TestAssessmentBook::changeScheme()
{
    AssessmentInput input = m_inputs.value(QStringLiteral("four-heads"));
    input.scheme.heads[0].indicators[0].weight = 125000;
    input.scheme.heads[0].indicators[1].weight = 75000;
    input.scheme.grades[1].from = 700000;
    const auto outcome = assess(input);
    QVERIFY(outcome);
    m_assessments.insert(QStringLiteral("reweighted"), *outcome);
    edit(QStringLiteral("four-heads"), QStringLiteral("reweighted"),
         {testing::cellEdit(3, "C11", 12.5), testing::cellEdit(3, "C12", 7.5),
          testing::cellEdit(3, "B24", 70)});
}

void TestAssessmentBook::readBook(const QString &file, QJsonObject &book)
{
    const testing::Outcome outcome = testing::readBook(path(file));
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
    const Assessment after = m_assessments.value(QStringLiteral("changed"));
    compareBook(book, after);
    // The change was one that shows: the last department rose, the first fell.
    const Assessment before = m_assessments.value(QStringLiteral("four-heads"));
    int moved = 0;
    for (const DepartmentResult &department : after.departments) {
        if (department.uid == before.departments[56].uid)
            QVERIFY(department.score > before.departments[56].score);
        if (department.uid == before.departments[0].uid)
            QVERIFY(department.rank > 1 && department.score < before.departments[0].score);
        for (const DepartmentResult &old : before.departments)
            moved += old.uid == department.uid && old.rank != department.rank;
    }
    QVERIFY(moved > 1);
    readBook(QStringLiteral("office/reweighted.xlsx"), book);
    compareBook(book, m_assessments.value(QStringLiteral("reweighted")));
}

QTEST_GUILESS_MAIN(TestAssessmentBook)
#include "tst_assessmentbook.moc"
