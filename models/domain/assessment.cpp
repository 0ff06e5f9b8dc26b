// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/assessment.h"

#include "models/domain/indicatorscore.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace shuzhi {

namespace {

using Key = std::pair<QString, QString>; // department uid, indicator id
using Measures = QHash<Key, Measure>;

Status checkMeasure(const Measure &measure)
{
    if (measure.numerator < 0 || measure.denominator < 0 || measure.deductionRows < 0) {
        return fail(ErrorCode::Internal, QStringLiteral("a measure is below 0: %1").arg(measure.indicator),
                    measure.indicator);
    }
    if (measure.numerator > largestMeasure || measure.denominator > largestMeasure) {
        return fail(ErrorCode::TooLarge, QStringLiteral("a measure is too large: %1").arg(measure.indicator),
                    measure.indicator);
    }
    // Shares of 0 throughout would leave the deduction without a line.
    qint64 shares = 0;
    for (const Cause &cause : measure.causes) {
        if (cause.share < 0 || cause.share > largestMeasure)
            return fail(ErrorCode::Internal, QStringLiteral("a cause's share is out of range"), cause.id);
        shares += cause.share;
    }
    if (!measure.causes.isEmpty() && shares == 0)
        return fail(ErrorCode::Internal, QStringLiteral("causes without a share"), measure.indicator);
    return {};
}

Result<Measures> byDepartment(const AssessmentInput &input)
{
    QSet<QString> departments;
    for (const AssessedDepartment &department : input.departments)
        departments.insert(department.uid);
    QSet<QString> indicators;
    for (const SchemeIndicator &indicator : input.scheme.indicators())
        indicators.insert(indicator.id);
    Measures measures;
    for (const Measure &measure : input.measures) {
        const Key key(measure.departmentUid, measure.indicator);
        if (!departments.contains(key.first) || !indicators.contains(key.second) || measures.contains(key)) {
            return fail(
                ErrorCode::Internal,
                QStringLiteral("measure %1 of %2 is double or not asked for").arg(key.second, key.first),
                key.second);
        }
        if (const Status status = checkMeasure(measure); !status)
            return tl::unexpected(status.error());
        measures.insert(key, measure);
    }
    if (measures.size() != departments.size() * indicators.size())
        return fail(ErrorCode::Internal, QStringLiteral("a department lacks a measure"));
    return measures;
}

Status scoreHead(const SchemeHead &head, const QList<Points> &weights, const Measures &measures,
                 DepartmentResult &department)
{
    HeadResult total;
    total.id = head.id;
    for (qsizetype i = 0; i < head.indicators.size(); ++i) {
        const SchemeIndicator &indicator = head.indicators[i];
        const auto result =
            scoreIndicator(indicator, weights[i], measures.value(Key(department.uid, indicator.id)));
        if (!result)
            return tl::unexpected(result.error());
        total.weight += result->weight;
        total.score += result->score;
        total.applicable = total.applicable || result->applicable;
        department.indicators.append(*result);
    }
    department.heads.append(total);
    department.score += total.score;
    return {};
}

Result<DepartmentResult> scoreDepartment(const Scheme &scheme, const AssessedDepartment &who,
                                         const Measures &measures)
{
    QList<QList<bool>> applicable;
    for (const SchemeHead &head : scheme.heads) {
        QList<bool> row;
        for (const SchemeIndicator &indicator : head.indicators)
            row.append(measures.value(Key(who.uid, indicator.id)).denominator > 0);
        applicable.append(row);
    }
    const EffectiveWeights weights = effectiveWeights(scheme, applicable);
    DepartmentResult result;
    result.uid = who.uid;
    result.code = who.code;
    result.name = who.name;
    result.previousScore = who.previousScore;
    for (qsizetype h = 0; h < scheme.heads.size(); ++h) {
        const Status status = scoreHead(scheme.heads[h], weights.indicators[h], measures, result);
        if (!status)
            return tl::unexpected(status.error());
    }
    return result;
}

bool isAssessed(const DepartmentResult &department)
{
    return std::any_of(department.heads.cbegin(), department.heads.cend(),
                       [](const HeadResult &head) { return head.weight > 0; });
}

void rankAll(Assessment &assessment, const QHash<QString, QByteArray> &sortKeys)
{
    auto &departments = assessment.departments;
    std::sort(departments.begin(), departments.end(),
              [&](const DepartmentResult &a, const DepartmentResult &b) {
                  return std::tuple(!isAssessed(a), -a.score, sortKeys.value(a.uid), a.uid)
                      < std::tuple(!isAssessed(b), -b.score, sortKeys.value(b.uid), b.uid);
              });
    for (qsizetype i = 0; i < departments.size() && isAssessed(departments[i]); ++i) {
        const bool tie = i > 0 && departments[i].score == departments[i - 1].score;
        departments[i].rank = tie ? departments[i - 1].rank : static_cast<int>(i) + 1;
        departments[i].grade = assessment.scheme.gradeOf(departments[i].score).id;
    }
}

} // namespace

std::optional<Points> DepartmentResult::change() const
{
    if (!previousScore || rank == 0)
        return std::nullopt;
    return score - *previousScore;
}

Result<Assessment> assess(const AssessmentInput &input)
{
    if (const Status status = checkScheme(input.scheme); !status)
        return tl::unexpected(status.error());
    const auto measures = byDepartment(input);
    if (!measures)
        return tl::unexpected(measures.error());
    Assessment assessment{input.scheme, input.period, input.asOf, {}};
    if (!assessment.asOf.isValid())
        assessment.asOf = input.period.lastDay();
    QHash<QString, QByteArray> sortKeys;
    for (const AssessedDepartment &department : input.departments) {
        auto result = scoreDepartment(input.scheme, department, *measures);
        if (!result)
            return tl::unexpected(result.error());
        assessment.departments.append(*std::move(result));
        sortKeys.insert(department.uid, department.sortKey);
    }
    rankAll(assessment, sortKeys);
    return assessment;
}

} // namespace shuzhi
