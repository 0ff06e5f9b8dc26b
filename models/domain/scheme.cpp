// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/scheme.h"

#include "models/domain/expression.h"
#include "models/domain/metric.h"

#include <QSet>

#include <limits>

namespace shuzhi {

namespace {

tl::unexpected<Error> refused(const QString &id, const QString &what)
{
    return fail(ErrorCode::Refused, QStringLiteral("scheme: %1: %2").arg(id, what), id);
}

QString number(Points points)
{
    return QString::number(pointsAsNumber(points));
}

bool isComplete(const Bilingual &text)
{
    return !text.zh.isEmpty() && !text.en.isEmpty();
}

Status checkSteps(const SchemeIndicator &indicator)
{
    if (indicator.steps.isEmpty())
        return refused(indicator.id, QStringLiteral("a stepped indicator needs steps"));
    qint64 before = std::numeric_limits<qint64>::min();
    for (const SchemeStep &step : indicator.steps) {
        if (step.from <= before)
            return refused(indicator.id, QStringLiteral("steps must rise"));
        if (step.points < 0 || (!indicator.isBonus() && step.points > indicator.weight))
            return refused(indicator.id, QStringLiteral("points of a step lie outside 0 to the weight"));
        before = step.from;
    }
    return {};
}

Status checkIndicator(const SchemeIndicator &indicator)
{
    if (!isComplete(indicator.name) || !isComplete(indicator.explanation) || !isComplete(indicator.reason)
        || !isComplete(indicator.remedy))
        return refused(indicator.id,
                       QStringLiteral("name, explanation, reason and remedy in both languages"));
    if (indicator.weight < 0)
        return refused(indicator.id, QStringLiteral("the weight is below 0"));
    if (!metricInfo(indicator.measure))
        return refused(indicator.id, QStringLiteral("unknown measure '%1'").arg(indicator.measure));
    if (!indicator.expression.isEmpty()) {
        const auto expression = Expression::parse(indicator.expression, schemeInputs());
        if (!expression)
            return refused(indicator.id, expression.error().detail);
    }
    if (indicator.kind == IndicatorKind::Stepped)
        return checkSteps(indicator);
    if (!indicator.steps.isEmpty())
        return refused(indicator.id, QStringLiteral("steps belong to a stepped indicator"));
    if (indicator.isBonus())
        return refused(indicator.id, QStringLiteral("a bonus (weight 0) must be stepped"));
    return {};
}

Status checkHead(const SchemeHead &head, QSet<QString> &ids)
{
    if (!isComplete(head.name))
        return refused(head.id, QStringLiteral("the name in both languages"));
    Points sum = 0;
    for (const SchemeIndicator &indicator : head.indicators) {
        if (indicator.id.isEmpty() || ids.contains(indicator.id))
            return refused(indicator.id, QStringLiteral("every id stands once and is not empty"));
        ids.insert(indicator.id);
        if (const Status status = checkIndicator(indicator); !status)
            return status;
        sum += indicator.weight;
    }
    if (sum != head.weight) {
        return refused(
            head.id,
            QStringLiteral("indicators weigh %1, the head %2").arg(number(sum), number(head.weight)));
    }
    return {};
}

Status checkGrades(const Scheme &scheme)
{
    QSet<QString> ids;
    Points above = std::numeric_limits<Points>::max();
    for (const SchemeGrade &grade : scheme.grades) {
        if (grade.id.isEmpty() || ids.contains(grade.id))
            return refused(scheme.id, QStringLiteral("every grade has an id of its own"));
        ids.insert(grade.id);
        if (!isComplete(grade.name))
            return refused(grade.id, QStringLiteral("the name in both languages"));
        if (grade.from >= above)
            return refused(grade.id, QStringLiteral("grades stand from the highest down"));
        above = grade.from;
    }
    if (above != 0)
        return refused(scheme.id, QStringLiteral("the last grade must start at 0"));
    return {};
}

} // namespace

bool SchemeIndicator::isCount() const
{
    const MetricInfo *metric = metricInfo(measure);
    return metric && !metric->isRatio;
}

QList<SchemeIndicator> Scheme::indicators() const
{
    QList<SchemeIndicator> all;
    for (const SchemeHead &head : heads)
        all.append(head.indicators);
    return all;
}

Points Scheme::weightTotal() const
{
    Points total = 0;
    for (const SchemeHead &head : heads)
        total += head.weight;
    return total;
}

Bilingual Scheme::gradeName(const QString &gradeId) const
{
    for (const SchemeGrade &grade : grades) {
        if (grade.id == gradeId)
            return grade.name;
    }
    return {};
}

const SchemeGrade &Scheme::gradeOf(Points score) const
{
    for (const SchemeGrade &grade : grades) {
        if (score >= grade.from)
            return grade;
    }
    return grades.constLast(); // a checked scheme ends at 0 and scores are not below
}

const QStringList &schemeInputs()
{
    static const QStringList inputs = {QStringLiteral("numerator"), QStringLiteral("denominator")};
    return inputs;
}

Status checkScheme(const Scheme &scheme)
{
    if (scheme.id.isEmpty() || scheme.version.isEmpty())
        return refused(scheme.id, QStringLiteral("id and version are needed"));
    if (!isComplete(scheme.name) || !isComplete(scheme.basis))
        return refused(scheme.id, QStringLiteral("name and basis in both languages"));
    QSet<QString> headIds;
    QSet<QString> indicatorIds;
    for (const SchemeHead &head : scheme.heads) {
        if (head.id.isEmpty() || headIds.contains(head.id))
            return refused(head.id, QStringLiteral("every head has an id of its own"));
        headIds.insert(head.id);
        if (const Status status = checkHead(head, indicatorIds); !status)
            return status;
    }
    if (scheme.weightTotal() != fullMarks) {
        return refused(scheme.id,
                       QStringLiteral("weights sum to %1, not 100").arg(number(scheme.weightTotal())));
    }
    return checkGrades(scheme);
}

} // namespace shuzhi
