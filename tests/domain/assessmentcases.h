// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/assessment.h"
#include "models/domain/metric.h"

#include <QRandomGenerator>

#include <array>

namespace shuzhi::testing {

/// Random schemes and measures for the tests of the assessment and its workbook; same seed, same case.
class AssessmentCases
{
public:
    explicit AssessmentCases(quint32 seed)
        : m_random(seed)
    {
    }

    /// 1 to 5 heads of 1 to 5 indicators of every kind, bonuses among them; weights sum to 100.
    [[nodiscard]] Scheme scheme();

    /// Measures for every department and indicator; about one denominator in six is 0, and quotients
    /// that end in a half unit (64ths of a weight) turn up on purpose.
    [[nodiscard]] AssessmentInput input(const Scheme &scheme, int departments);

private:
    int below(int bound) { return static_cast<int>(m_random.bounded(bound)); }
    SchemeIndicator indicator(const QString &id, Points weight);
    Measure measure(const SchemeIndicator &indicator, const QString &uid);

    QRandomGenerator m_random;
};

inline SchemeIndicator AssessmentCases::indicator(const QString &id, Points weight)
{
    SchemeIndicator result;
    result.id = id;
    result.weight = weight;
    result.name = result.explanation = result.reason = result.remedy = Bilingual{id, id};
    result.measure = metricCatalogue().at(below(static_cast<int>(metricCatalogue().size()))).id;
    result.direction = below(4) == 0 ? Direction::LowerIsBetter : Direction::HigherIsBetter;
    result.evidence =
        std::array{EvidenceRows::Deduction, EvidenceRows::Numerator, EvidenceRows::Denominator}[below(3)];
    if (weight == 0 || below(4) == 0) {
        result.kind = IndicatorKind::Stepped;
        const Points most = weight == 0 ? 3 * pointsPerUnit : weight;
        for (int i = 0; i <= 4; ++i)
            result.steps.append({qint64(i) * i * 100'000, most * i / 4});
    }
    switch (below(5)) {
    case 0: result.expression = QStringLiteral("1 - 0.1 * numerator"); break; // goes below 0
    case 1:
        result.expression =
            QStringLiteral("if(numerator > denominator, 1, round(numerator / denominator, 3))");
        break;
    default: break;
    }
    return result;
}

inline Scheme AssessmentCases::scheme()
{
    Scheme result;
    result.id = QStringLiteral("random");
    result.version = QStringLiteral("1");
    result.name = result.basis = Bilingual{QStringLiteral("x"), QStringLiteral("x")};
    result.grades = {{QStringLiteral("high"), result.name, 75 * pointsPerUnit},
                     {QStringLiteral("low"), result.name, 0}};
    const int headCount = 1 + below(5);
    QList<qint64> raw;
    QList<int> headOf;
    for (int h = 0; h < headCount; ++h) {
        for (int i = 1 + below(5); i > 0; --i) {
            raw.append(below(8) == 0 && !raw.isEmpty() ? 0 : 1 + below(40)); // 0: a bonus
            headOf.append(h);
        }
    }
    const QList<Points> weights = apportion(fullMarks, raw);
    for (qsizetype i = 0; i < weights.size(); ++i) {
        if (headOf[i] >= result.heads.size())
            result.heads.append({QStringLiteral("h%1").arg(headOf[i]), result.name, 0, {}});
        result.heads.last().weight += weights[i];
        result.heads.last().indicators.append(indicator(QStringLiteral("i%1").arg(i), weights[i]));
    }
    return result;
}

inline Measure AssessmentCases::measure(const SchemeIndicator &indicator, const QString &uid)
{
    Measure result;
    result.indicator = indicator.id;
    result.departmentUid = uid;
    switch (below(6)) {
    case 0: break;
    case 1: result.denominator = 64 * 25; break; // 10 points × 1 ÷ 1600 ends in a half unit
    default: result.denominator = 1 + below(below(2) == 0 ? 30 : 20'000); break;
    }
    result.numerator = below(static_cast<int>(result.denominator) + 1);
    result.deductionRows = result.denominator - result.numerator;
    result.where = QStringLiteral("department=%1").arg(uid);
    result.deductionWhere = QStringLiteral("department=%1 rule=%2").arg(uid, indicator.id);
    if (below(3) == 0) {
        for (int i = 0; i <= below(4); ++i)
            result.causes.append({QStringLiteral("c%1").arg(i), {}, 1 + below(9), {}, 1});
    }
    return result;
}

inline AssessmentInput AssessmentCases::input(const Scheme &scheme, int departments)
{
    AssessmentInput result{scheme, Period{PeriodKind::HalfYear, 2023, 1}, {}, {}, {}};
    const QList<SchemeIndicator> indicators = scheme.indicators();
    for (int d = 0; d < departments; ++d) {
        const QString uid = QStringLiteral("uid-%1").arg(d, 3, 10, QLatin1Char('0'));
        AssessedDepartment department{uid,
                                      QStringLiteral("11320000%1").arg(d, 10, 10, QLatin1Char('0')),
                                      QStringLiteral("第%1局").arg(d + 1),
                                      {},
                                      {}};
        if (below(3) != 0)
            department.previousScore = below(static_cast<int>(fullMarks));
        result.departments.append(department);
        for (const SchemeIndicator &indicator : indicators)
            result.measures.append(measure(indicator, uid));
    }
    return result;
}

} // namespace shuzhi::testing
