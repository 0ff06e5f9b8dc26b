// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/assessmentbook.h"
#include "tests/domain/assessmentcases.h"
#include "tests/exchange/officebook.h"

#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;

namespace {

constexpr qsizetype firstRow = 5; // of all sheets with a row per department
constexpr qsizetype firstHeadSheet = 4;

/// four-heads with names of heads no sheet may bear as they are.
Scheme hostileNames()
{
    Scheme scheme = *shippedScheme(QStringLiteral("four-heads"));
    const QString names[] = {QStringLiteral("排名"), QStringLiteral("It's [a/b]:*?\\"),
                             QStringLiteral("'") + QString(40, u'长'), QStringLiteral("IT'S  A B")};
    for (qsizetype i = 0; i < scheme.heads.size(); ++i)
        scheme.heads[i].name = {names[i], names[i]};
    scheme.heads[0].indicators[0].name.zh = QStringLiteral("=\"1\"&A1 %1 \n_x0041_");
    return scheme;
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
    void changedBooksSaySo();

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    void addCase(const QString &name, const AssessmentInput &input);
    void edit(const QString &from, const QString &to, const QJsonArray &edits);
    void changeMeasures();
    void changeScheme();
    void readBook(const QString &file, QJsonObject &book);
    void compareBook(const QJsonObject &book, const Assessment &expected);
    void compareRanking(const QJsonArray &rows, const Assessment &expected);
    void compareHead(const QJsonArray &rows, int head, const Assessment &expected);
    void compareMatrix(const QJsonArray &rows, const Assessment &expected);
    [[nodiscard]] static qsizetype formulasOf(const Assessment &expected);

    QTemporaryDir m_dir;
    QMap<QString, AssessmentInput> m_inputs;
    QMap<QString, Assessment> m_assessments;
    int m_changedCells = 0;
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
    addCase(QStringLiteral("names"), cases.input(hostileNames(), 12));
    for (int i = 0; i < 3; ++i)
        addCase(QStringLiteral("random-%1").arg(i), cases.input(cases.scheme(), 20));
    // An edit without changes drops all stored values, so what is read back was really calculated.
    for (const QString &name : m_inputs.keys())
        edit(name, QStringLiteral("bare-") + name, {});
    changeMeasures();
    changeScheme();
    QStringList books{path(QStringLiteral("four-heads.xlsx")), path(QStringLiteral("changed.xlsx")),
                      path(QStringLiteral("reweighted.xlsx"))};
    for (const QString &name : QDir(m_dir.path()).entryList({QStringLiteral("bare-*.xlsx")}))
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
            m_changedCells += (measure.numerator != numerator) + (measure.denominator != denominator);
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
         {testing::cellEdit(10, "C6", 12.5), testing::cellEdit(10, "C7", 7.5),
          testing::cellEdit(10, "B19", 70)});
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
    QCOMPARE(rows.size(), firstRow + expected.departments.size());
    QHash<QString, QJsonArray> byCode;
    for (qsizetype i = firstRow; i < rows.size(); ++i) {
        byCode.insert(rows[i][2].toString(), rows[i].toArray());
        // Always in order, whatever was changed; without a rank behind all others.
        const DepartmentResult &expectedHere = expected.departments[i - firstRow];
        QCOMPARE(rows[i][0].toInt(), expectedHere.rank);
        QVERIFY(rows[i][2].isString());
    }
    QCOMPARE(byCode.size(), expected.departments.size());
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

void TestAssessmentBook::compareHead(const QJsonArray &rows, int head, const Assessment &expected)
{
    QHash<QString, const DepartmentResult *> byName;
    for (const DepartmentResult &department : expected.departments)
        byName.insert(department.name, &department);
    qsizetype first = 0;
    for (int h = 0; h < head; ++h)
        first += expected.scheme.heads[h].indicators.size();
    QCOMPARE(rows.size(), firstRow + expected.departments.size());
    for (qsizetype r = firstRow; r < rows.size(); ++r) {
        const QJsonArray row = rows[r].toArray();
        const DepartmentResult *department = byName.value(row[0].toString());
        QVERIFY(department);
        QCOMPARE(row[1].toDouble(), pointsAsNumber(department->heads[head].weight));
        QCOMPARE(row[2].toDouble(), pointsAsNumber(department->heads[head].score));
        QCOMPARE(row.size(), 5 + 5 * expected.scheme.heads[head].indicators.size());
        for (qsizetype i = 0; i < expected.scheme.heads[head].indicators.size(); ++i) {
            const IndicatorResult &result = department->indicators[first + i];
            const qsizetype at = 5 + 5 * i;
            QCOMPARE(row[at].toInteger(-1), result.numerator);
            QCOMPARE(row[at + 1].toInteger(-1), result.denominator);
            if (result.value)
                QVERIFY(std::abs(row[at + 2].toDouble() - *result.value) < 1e-9);
            else
                QCOMPARE(row[at + 2].toString(), QStringLiteral("不适用"));
            QCOMPARE(row[at + 3].toDouble(), pointsAsNumber(result.weight));
            QCOMPARE(row[at + 4].toDouble(), pointsAsNumber(result.score));
        }
    }
}

void TestAssessmentBook::compareMatrix(const QJsonArray &rows, const Assessment &expected)
{
    const qsizetype count = expected.scheme.indicators().size();
    QCOMPARE(rows.size(), firstRow + expected.departments.size() + 1);
    QHash<QString, const DepartmentResult *> byName;
    for (const DepartmentResult &department : expected.departments)
        byName.insert(department.name, &department);
    for (qsizetype r = firstRow; r < rows.size() - 1; ++r) {
        const DepartmentResult *department = byName.value(rows[r][0].toString());
        QVERIFY(department);
        QCOMPARE(rows[r][1].toInt(), department->rank);
        for (qsizetype i = 0; i < count; ++i) {
            const IndicatorResult &result = department->indicators[i];
            const QJsonValue points = rows[r][4 + 2 * i];
            const QString word = rows[r][5 + 2 * i].toString();
            if (!result.applicable) {
                QVERIFY(points.toString().isEmpty());
                QCOMPARE(word, QStringLiteral("不适用"));
                continue;
            }
            QCOMPARE(points.toDouble(), pointsAsNumber(result.score));
            QString grade = QStringLiteral("加分项");
            if (result.weight > 0)
                grade = expected.scheme.gradeOf(roundedShare(fullMarks, result.score, result.weight)).name.zh;
            QCOMPARE(word, grade);
        }
    }
}

qsizetype TestAssessmentBook::formulasOf(const Assessment &expected)
{
    const qsizetype departments = expected.departments.size();
    const qsizetype heads = expected.scheme.heads.size();
    const qsizetype indicators = expected.scheme.indicators().size();
    qsizetype sums = 0; // of the list of deductions
    for (const DepartmentResult &department : expected.departments)
        sums += std::any_of(department.indicators.cbegin(), department.indicators.cend(),
                            [](const IndicatorResult &one) { return !one.deductions.isEmpty(); });
    const qsizetype ranking = departments * (7 + heads);
    const qsizetype matrix = departments * (3 + 2 * indicators) + 1 + indicators;
    const qsizetype headSheets = departments * (4 * heads + 3 * indicators);
    const qsizetype calculation = departments * (7 + 5 * heads + 3 * indicators) + 2 * indicators + 1;
    const qsizetype charts = 3 * heads + expected.scheme.grades.size();
    const qsizetype standing = 5 + heads; // the line above each sheet that follows the inputs
    return ranking + matrix + headSheets + calculation + charts + standing + sums;
}

void TestAssessmentBook::compareBook(const QJsonObject &book, const Assessment &expected)
{
    const QJsonObject sheets = book[u"sheets"].toObject();
    const QStringList names = book[u"names"].toVariant().toStringList();
    QCOMPARE(names.size(), 8 + expected.scheme.heads.size());
    qsizetype formulas = 0;
    for (const QJsonValue &sheet : sheets) {
        QCOMPARE(sheet[u"errors"].toArray(), QJsonArray());
        formulas += sheet[u"formulas"].toInt();
    }
    QCOMPARE(formulas, formulasOf(expected));
    compareRanking(sheets[names[1]][u"rows"].toArray(), expected);
    compareMatrix(sheets[names[3]][u"rows"].toArray(), expected);
    for (int h = 0; h < expected.scheme.heads.size(); ++h)
        compareHead(sheets[names[firstHeadSheet + h]][u"rows"].toArray(), h, expected);
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
    QTest::addColumn<QString>("name");
    QTest::newRow("as written") << QStringLiteral("four-heads");
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

// A book whose inputs were changed says it on every sheet that follows them, with the number of cells.
void TestAssessmentBook::changedBooksSaySo()
{
    const auto standing = [this](const QString &file, QSet<QString> &lines) {
        QJsonObject book;
        readBook(file, book);
        for (const QJsonValue &name : book[u"names"].toArray()) {
            const QJsonObject sheet = book[u"sheets"][name.toString()].toObject();
            if (sheet[u"protected"].toBool() && name.toString() != u"计算")
                lines.insert(sheet[u"rows"][2][0].toString());
        }
    };
    QSet<QString> same, changed, reweighted;
    standing(QStringLiteral("office/bare-four-heads.xlsx"), same);
    QCOMPARE(same, QSet<QString>{QStringLiteral("数据与出表时一致。")});
    standing(QStringLiteral("office/changed.xlsx"), changed);
    QCOMPARE(changed.size(), 1);
    QVERIFY2(changed.values().first().contains(QStringLiteral("已改动 %1 处").arg(m_changedCells)),
             qPrintable(changed.values().first()));
    standing(QStringLiteral("office/reweighted.xlsx"), reweighted);
    QCOMPARE(reweighted.size(), 1);
    QVERIFY(reweighted.values().first().contains(QStringLiteral("已改动 3 处")));
}

QTEST_GUILESS_MAIN(TestAssessmentBook)
#include "tst_assessmentbook.moc"
