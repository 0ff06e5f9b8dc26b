// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/indicatormodel.h"
#include "models/items/rankingmodel.h"
#include "models/services/assessmentperiods.h"
#include "models/services/scoreoutlook.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// The models behind the assessment page, and what they are told by.
class AssessmentModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void tiesShareARankAndUnrankedStandLast();
    void sortsAndKeepsPersistentIndexes();
    void showsChangesAndGrades();
    void foldsIndicatorsUnderHeads();
    void saysWhatDoesNotApply();
    void outlookFindsTheFewestRows_data();
    void outlookFindsTheFewestRows();
    void outlookOfSteps();
    void periodsEndWithTheHistory();
    void periodOfADay_data();
    void periodOfADay();
};

namespace {

const RankingWords s_ranking{u"rank"_s, u"department"_s, u"score"_s, u"change"_s, u"grade"_s, u"notes"_s, {}};

/// Departments with a measure of `counted` of 100 in every rate and as many consumers; below 0: nothing
/// to measure.
Assessment assessed(const QList<int> &counted, const QList<Points> &previous = {})
{
    AssessmentInput input{*shippedScheme(u"four-heads"_s), Period{PeriodKind::HalfYear, 2023, 1}, {}, {}, {}};
    for (int i = 0; i < counted.size(); ++i) {
        const QString uid = QString(QChar(u'a' + i));
        AssessedDepartment department{uid, {}, u"D"_s + uid, uid.toLatin1(), {}};
        if (i < previous.size())
            department.previousScore = previous[i];
        input.departments.append(department);
        for (const SchemeIndicator &indicator : input.scheme.indicators()) {
            const bool count = indicator.kind == IndicatorKind::Stepped;
            const bool none = counted[i] < 0;
            Measure measure;
            measure.indicator = indicator.id;
            measure.departmentUid = uid;
            measure.numerator = none ? 0 : count ? counted[i] / 20 : counted[i];
            measure.denominator = none ? 0 : count ? 1 : 100;
            input.measures.append(measure);
        }
    }
    return *assess(input);
}

std::shared_ptr<const Assessment> shared(Assessment assessment)
{
    return std::make_shared<const Assessment>(std::move(assessment));
}

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

void AssessmentModelsTest::tiesShareARankAndUnrankedStandLast()
{
    RankingModel model;
    QAbstractItemModelTester tester(&model);
    model.setAssessment(shared(assessed({50, 90, -1, 50, 10})), Language::English, s_ranking);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.columnCount(), 2 + 4 + 4);
    QStringList ranks, names;
    for (int row = 0; row < 5; ++row) {
        ranks += cell(model, row, RankingModel::rankColumn);
        names += cell(model, row, RankingModel::departmentColumn);
    }
    QCOMPARE(ranks, (QStringList{u"1"_s, u"2"_s, u"2"_s, u"4"_s, u"\u2013"_s}));
    QCOMPARE(names, (QStringList{u"Db"_s, u"Da"_s, u"Dd"_s, u"De"_s, u"Dc"_s}));
    QCOMPARE(cell(model, 4, model.scoreColumn()), u"\u2013"_s);
    QCOMPARE(model.rowOf(u"d"_s), 2);
    QCOMPARE(model.rowOf(u"z"_s), -1);
    model.setAssessment({}, Language::English, s_ranking);
    QCOMPARE(model.rowCount(), 0);
}

void AssessmentModelsTest::sortsAndKeepsPersistentIndexes()
{
    RankingModel model;
    QAbstractItemModelTester tester(&model);
    model.setAssessment(shared(assessed({50, 90, 70, 50, 10})), Language::English, s_ranking);
    QSignalSpy heads(&model, &QAbstractItemModel::headerDataChanged);
    const QPersistentModelIndex second = model.index(1, RankingModel::departmentColumn);
    QCOMPARE(second.data().toString(), u"Dc"_s);
    model.sort(model.scoreColumn(), Qt::AscendingOrder);
    QCOMPARE(heads.size(), 1);
    QCOMPARE(cell(model, 0, 1), u"De"_s);
    QCOMPARE(cell(model, 1, 1), u"Da"_s); // equals stay in the ranking's order
    QCOMPARE(cell(model, 2, 1), u"Dd"_s);
    QCOMPARE(second.row(), 3);
    QCOMPARE(second.data().toString(), u"Dc"_s);
    QVERIFY(model.headerData(model.scoreColumn(), Qt::Horizontal, Qt::DisplayRole)
                .toString()
                .startsWith(u"score\u25b4"_s));
    model.sort(RankingModel::departmentColumn, Qt::DescendingOrder);
    QCOMPARE(cell(model, 0, 1), u"De"_s);
    QCOMPARE(cell(model, 4, 1), u"Da"_s);
    // A new assessment is sorted as the old one was.
    model.setAssessment(shared(assessed({1, 2, 3})), Language::English, s_ranking);
    QCOMPARE(cell(model, 0, 1), u"Dc"_s);
    model.sort(99, Qt::AscendingOrder);
    QCOMPARE(cell(model, 0, 1), u"Dc"_s);
}

void AssessmentModelsTest::showsChangesAndGrades()
{
    RankingModel model;
    const Assessment first = assessed({100, 50, 0});
    const Points top = first.departments.first().score;
    // The same department, better, worse and equal to before; the third has nothing to compare with.
    model.setAssessment(shared(assessed({100, 50, 0}, {top - 12300, top})), Language::English, s_ranking);
    QCOMPARE(cell(model, 0, model.changeColumn()), u"\u25b21.23"_s);
    QVERIFY(cell(model, 1, model.changeColumn()).startsWith(u"\u25bc"_s));
    QCOMPARE(cell(model, 2, model.changeColumn()), u"\u2013"_s);
    QCOMPARE(model.index(0, 0).data(RankingModel::ChangeRole).toLongLong(), 12300);
    QVERIFY(!model.index(2, 0).data(RankingModel::ChangeRole).isValid());
    QCOMPARE(cell(model, 0, model.gradeColumn()), u"Excellent"_s);
    QCOMPARE(model.index(0, 0).data(RankingModel::GradeRole).toInt(), 0);
    QCOMPARE(cell(model, 2, model.gradeColumn()), u"Fail"_s);
    QCOMPARE(model.index(2, 0).data(RankingModel::GradeRole).toInt(), 3);
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"Data standards 20"_s);
}

void AssessmentModelsTest::foldsIndicatorsUnderHeads()
{
    IndicatorModel model;
    QAbstractItemModelTester tester(&model);
    const IndicatorWords words{u"i"_s,
                               u"w"_s,
                               u"m"_s,
                               u"o"_s,
                               u"s"_s,
                               u"n/a"_s,
                               [](qint64 n, qint64 d) { return u"%1:%2"_s.arg(n).arg(d); },
                               [](qint64 n) { return QString::number(n); }};
    const auto assessment = shared(assessed({40}));
    model.setDepartment(assessment, u"a"_s, Language::English, words);
    QCOMPARE(model.rowCount(), 4 + 8);
    QCOMPARE(cell(model, 0, IndicatorModel::Name), u"Data standards"_s);
    QVERIFY(!model.index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(!model.result(0));
    QCOMPARE(cell(model, 0, IndicatorModel::Score), u"8.00"_s); // 20 × 0.4
    const int row = model.rowOf(u"mount_rate_shareable"_s);
    QCOMPARE(cell(model, row, IndicatorModel::Weight), u"20.00"_s);
    QCOMPARE(cell(model, row, IndicatorModel::Measured), u"40:100"_s);
    QCOMPARE(cell(model, row, IndicatorModel::MadeOf), u"40 / 100"_s);
    QCOMPARE(cell(model, row, IndicatorModel::Score), u"8.00"_s);
    QVERIFY(model.index(row, 0).data(IndicatorModel::PoorRole).toBool());
    const int consumers = model.rowOf(u"consumer_departments"_s);
    QCOMPARE(cell(model, consumers, IndicatorModel::Measured), u"2"_s);
    QCOMPARE(cell(model, consumers, IndicatorModel::MadeOf), QString());
    QVERIFY(!model.index(consumers, 0).data(IndicatorModel::PoorRole).toBool()); // 6 of 10
    model.setDepartment(assessment, u"nobody"_s, Language::English, words);
    QCOMPARE(model.rowCount(), 0);
}

void AssessmentModelsTest::saysWhatDoesNotApply()
{
    IndicatorModel model;
    const IndicatorWords words{u"i"_s,
                               u"w"_s,
                               u"m"_s,
                               u"o"_s,
                               u"s"_s,
                               u"n/a"_s,
                               [](qint64, qint64) { return u"rate"_s; },
                               [](qint64) { return u"count"_s; }};
    model.setDepartment(shared(assessed({-1})), u"a"_s, Language::English, words);
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(cell(model, row, IndicatorModel::Measured), u"n/a"_s);
        QCOMPARE(cell(model, row, IndicatorModel::Score), QString());
        QVERIFY(!model.index(row, 0).data(IndicatorModel::ApplicableRole).toBool());
    }
}

void AssessmentModelsTest::outlookFindsTheFewestRows_data()
{
    QTest::addColumn<int>("counted");
    for (const int counted : {0, 1, 40, 58, 59, 74, 89, 99, 100})
        QTest::addRow("%d", counted) << counted;
}

// Proven by assessing again with so many more, and with one less.
void AssessmentModelsTest::outlookFindsTheFewestRows()
{
    QFETCH(int, counted);
    const Assessment assessment = assessed({counted});
    const DepartmentResult &department = assessment.departments.first();
    const QString id = u"mount_rate_shareable"_s;
    const ScoreOutlook outlook = scoreOutlook(assessment.scheme, department, id);
    if (counted == 100) {
        QCOMPARE(outlook, ScoreOutlook{});
        return;
    }
    QCOMPARE(*outlook.rowsToFull, 100 - counted);
    const auto scoreWith = [&](qint64 more) {
        return department.score + roundedShare(20 * pointsPerUnit, counted + more, 100)
            - roundedShare(20 * pointsPerUnit, counted, 100);
    };
    if (!outlook.rowsToGrade) {
        QCOMPARE(assessment.scheme.gradeOf(scoreWith(100 - counted)).id, department.grade);
        return;
    }
    QCOMPARE(assessment.scheme.gradeOf(scoreWith(*outlook.rowsToGrade)).id, outlook.nextGrade);
    QCOMPARE(assessment.scheme.gradeOf(scoreWith(*outlook.rowsToGrade - 1)).id, department.grade);
}

void AssessmentModelsTest::outlookOfSteps()
{
    const Assessment assessment = assessed({60, 100});
    const auto outlookOf = [&](const QString &uid) {
        for (const DepartmentResult &department : assessment.departments) {
            if (department.uid == uid)
                return scoreOutlook(assessment.scheme, department, u"consumer_departments"_s);
        }
        return ScoreOutlook{};
    };
    QCOMPARE(*outlookOf(u"a"_s).rowsToStep, 1); // three, the next threshold is four
    QCOMPARE(outlookOf(u"a"_s).stepPoints, 8 * pointsPerUnit);
    QCOMPARE(*outlookOf(u"b"_s).rowsToStep, 3); // five, the next threshold is eight
}

void AssessmentModelsTest::periodsEndWithTheHistory()
{
    const QDate first(2022, 7, 1), day(2023, 6, 30);
    const auto codes = [&](PeriodKind kind, int most) {
        QStringList list;
        for (const Period &period : periodsUpTo(kind, first, day, most))
            list += period.code();
        return list;
    };
    QCOMPARE(codes(PeriodKind::HalfYear, 6), (QStringList{u"2023H1"_s, u"2022H2"_s}));
    QCOMPARE(codes(PeriodKind::Quarter, 8),
             (QStringList{u"2023Q2"_s, u"2023Q1"_s, u"2022Q4"_s, u"2022Q3"_s}));
    QCOMPARE(codes(PeriodKind::Month, 24).size(), 12);
    QCOMPARE(codes(PeriodKind::Month, 3), (QStringList{u"2023-06"_s, u"2023-05"_s, u"2023-04"_s}));
    QCOMPARE(codes(PeriodKind::Year, 5), (QStringList{u"2023"_s, u"2022"_s}));
    // A city without a history offers the present period only.
    QCOMPARE(periodsUpTo(PeriodKind::Year, {}, day, 5).size(), 1);
    QCOMPARE(assessedDay(Period{PeriodKind::Year, 2023, 1}, day), day);
    QCOMPARE(assessedDay(Period{PeriodKind::Year, 2022, 1}, day), QDate(2022, 12, 31));
}

void AssessmentModelsTest::periodOfADay_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("new year") << QDate(2023, 1, 1)
                              << QStringList{u"2023"_s, u"2023H1"_s, u"2023Q1"_s, u"2023-01"_s};
    QTest::newRow("end of June") << QDate(2023, 6, 30)
                                 << QStringList{u"2023"_s, u"2023H1"_s, u"2023Q2"_s, u"2023-06"_s};
    QTest::newRow("July") << QDate(2023, 7, 1)
                          << QStringList{u"2023"_s, u"2023H2"_s, u"2023Q3"_s, u"2023-07"_s};
    QTest::newRow("Silvester") << QDate(2023, 12, 31)
                               << QStringList{u"2023"_s, u"2023H2"_s, u"2023Q4"_s, u"2023-12"_s};
}

void AssessmentModelsTest::periodOfADay()
{
    QFETCH(QDate, day);
    QFETCH(QStringList, codes);
    QStringList found;
    for (const PeriodKind kind :
         {PeriodKind::Year, PeriodKind::HalfYear, PeriodKind::Quarter, PeriodKind::Month}) {
        const Period period = periodOf(kind, day);
        QVERIFY(period.firstDay() <= day && day <= period.lastDay());
        found += period.code();
    }
    QCOMPARE(found, codes);
}

QTEST_GUILESS_MAIN(AssessmentModelsTest)
#include "tst_assessmentmodels.moc"
