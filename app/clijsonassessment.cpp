// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clijson.h"

#include <QJsonArray>

namespace shuzhi::clijson {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// The shortest decimal that is the number of 1/10000 exactly, as JSON prints it.
QJsonValue points(Points value)
{
    return pointsAsNumber(value);
}

QJsonValue points(const std::optional<Points> &value)
{
    return value ? points(*value) : QJsonValue();
}

QJsonObject deduction(const Deduction &line, Language language)
{
    return {{s("points"), points(line.points)},
            {s("reason"), line.reasonId},
            {s("reason_text"), line.reason.in(language)},
            {s("rows"), line.rows},
            {s("where"), line.where}};
}

QJsonObject indicator(const IndicatorResult &result, const SchemeIndicator &definition, Language language)
{
    QJsonArray deductions;
    for (const Deduction &line : result.deductions)
        deductions += deduction(line, language);
    return {{s("id"), result.id},
            {s("name_text"), definition.name.in(language)},
            {s("applicable"), result.applicable},
            {s("weight"), points(result.weight)},
            {s("numerator"), result.numerator},
            {s("denominator"), result.denominator},
            {s("value"), result.value ? QJsonValue(*result.value) : QJsonValue()},
            {s("score"), points(result.score)},
            {s("deductions"), deductions},
            {s("where"), result.where},
            {s("numerator_where"), result.numeratorWhere},
            {s("denominator_where"), result.denominatorWhere}};
}

QJsonObject department(const DepartmentResult &result, const Scheme &scheme, Language language)
{
    QJsonArray heads, indicators;
    for (qsizetype i = 0; i < result.heads.size(); ++i) {
        const HeadResult &head = result.heads[i];
        heads += QJsonObject{{s("id"), head.id},
                             {s("name_text"), scheme.heads[i].name.in(language)},
                             {s("applicable"), head.applicable},
                             {s("weight"), points(head.weight)},
                             {s("score"), points(head.score)}};
    }
    const QList<SchemeIndicator> definitions = scheme.indicators();
    for (qsizetype i = 0; i < result.indicators.size(); ++i)
        indicators += indicator(result.indicators[i], definitions[i], language);
    return {{s("uid"), result.uid},
            {s("code"), result.code},
            {s("name"), result.name},
            {s("score"), points(result.score)},
            {s("rank"), result.rank > 0 ? QJsonValue(result.rank) : QJsonValue()},
            {s("grade"), result.rank > 0 ? QJsonValue(result.grade) : QJsonValue()},
            {s("grade_text"), scheme.gradeName(result.grade).in(language)},
            {s("previous_score"), points(result.previousScore)},
            {s("heads"), heads},
            {s("indicators"), indicators}};
}

} // namespace

QJsonObject assessment(const Assessment &assessment, Language language)
{
    QJsonArray departments;
    for (const DepartmentResult &result : assessment.departments)
        departments += department(result, assessment.scheme, language);
    return {{s("scheme"), assessment.scheme.id},
            {s("scheme_version"), assessment.scheme.version},
            {s("scheme_text"), assessment.scheme.name.in(language)},
            {s("sample"), assessment.scheme.isSample},
            {s("period"), assessment.period.code()},
            {s("as_of"), assessment.asOf.toString(Qt::ISODate)},
            {s("departments"), departments}};
}

QJsonObject schemes(const QList<Scheme> &schemes, Language language)
{
    QJsonArray list;
    for (const Scheme &scheme : schemes) {
        list += QJsonObject{{s("id"), scheme.id},
                            {s("version"), scheme.version},
                            {s("name"), scheme.name.zh},
                            {s("name_text"), scheme.name.in(language)},
                            {s("indicators"), scheme.indicators().size()},
                            {s("weight_total"), points(scheme.weightTotal())},
                            {s("sample"), scheme.isSample},
                            {s("basis"), scheme.basis.zh},
                            {s("basis_text"), scheme.basis.in(language)}};
    }
    return {{s("schemes"), list}};
}

} // namespace shuzhi::clijson
