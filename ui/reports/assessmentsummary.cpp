// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/assessmentsummary.h"

#include "ui/reports/assessmentreport.h"

#include <algorithm>

namespace shuzhi {

namespace {

constexpr qsizetype kNamedLosses = 3;
constexpr qsizetype kNamedTies = 3; // more departments of one score are counted, not named

QList<RankedDepartment> rankedOf(const AssessmentReportData &data)
{
    QList<RankedDepartment> ranked;
    std::copy_if(data.departments.begin(), data.departments.end(), std::back_inserter(ranked),
                 [](const RankedDepartment &one) { return one.isRanked(); });
    return ranked;
}

/// Names of the departments with that score, or how many they are.
QString namesAt(const QList<RankedDepartment> &ranked, qint64 score)
{
    QStringList names;
    for (const RankedDepartment &one : ranked) {
        if (one.score == score)
            names.append(one.name);
    }
    if (names.size() > kNamedTies)
        return AssessmentSummary::tr("%n departments", nullptr, int(names.size()));
    //: between names of departments
    return names.join(AssessmentSummary::tr(", "));
}

} // namespace

QString AssessmentSummary::grades(const AssessmentReportData &data)
{
    QStringList names;
    QList<int> counts;
    for (const RankedDepartment &department : rankedOf(data)) {
        const auto known = names.indexOf(department.grade);
        if (known >= 0) {
            ++counts[known];
        } else {
            names.append(department.grade);
            counts.append(1);
        }
    }
    QStringList parts;
    for (qsizetype i = 0; i < names.size(); ++i)
        parts.append(names.at(i) + u' ' + QString::number(counts.at(i)));
    return parts.join(tr(", "));
}

QString AssessmentSummary::extremes(const AssessmentReportData &data)
{
    const QList<RankedDepartment> ranked = rankedOf(data);
    const qint64 highest = ranked.first().score;
    const qint64 lowest = ranked.last().score;
    if (highest == lowest)
        return tr("All have %1 points.").arg(FigureText::points(highest));
    return tr("The highest score is %2 points (%1), the lowest %4 points (%3).")
        .arg(namesAt(ranked, highest), FigureText::points(highest), namesAt(ranked, lowest),
             FigureText::points(lowest));
}

QString AssessmentSummary::results(const AssessmentReportData &data)
{
    const qsizetype ranked = rankedOf(data).size();
    if (ranked == 0)
        return tr("Nothing could be measured of any department.");
    QString text = tr("%1 departments were assessed: %2.").arg(FigureText::count(ranked), grades(data));
    if (const qsizetype without = data.departments.size() - ranked; without > 0)
        text =
            ReportText::joined(text,
                               tr("Nothing could be measured of %1 departments; they have neither rank nor "
                                  "grade.")
                                   .arg(FigureText::count(without)));
    return ranked > 1 ? ReportText::joined(text, extremes(data)) : text;
}

QString AssessmentSummary::moved(const RankedDepartment &most, bool risen)
{
    const QString points = FigureText::points(qAbs(*most.change));
    return risen ? tr("The largest rise is %2 points (%1).").arg(most.name, points)
                 : tr("The largest fall is %2 points (%1).").arg(most.name, points);
}

QString AssessmentSummary::changes(const AssessmentReportData &data)
{
    QList<RankedDepartment> compared = rankedOf(data);
    compared.removeIf([](const RankedDepartment &one) { return !one.change; });
    if (compared.isEmpty())
        return {};
    const auto count = [&compared](auto holds) {
        return FigureText::count(
            std::count_if(compared.begin(), compared.end(),
                          [&](const RankedDepartment &one) { return holds(*one.change); }));
    };
    QString text =
        tr("Compared with the previous period, the score rose in %1 departments, fell in %2 and stayed the "
           "same in %3.")
            .arg(count([](qint64 change) { return change > 0; }),
                 count([](qint64 change) { return change < 0; }),
                 count([](qint64 change) { return change == 0; }));
    const auto [least, most] = std::minmax_element(
        compared.begin(), compared.end(),
        [](const RankedDepartment &a, const RankedDepartment &b) { return a.change < b.change; });
    if (*most->change > 0)
        text = ReportText::joined(text, moved(*most, true));
    if (*least->change < 0)
        text = ReportText::joined(text, moved(*least, false));
    return text;
}

QString AssessmentSummary::losses(const AssessmentReportData &data)
{
    qint64 all = 0;
    for (const AssessmentLoss &loss : data.losses)
        all += loss.points;
    if (all == 0)
        return {};
    QStringList parts;
    for (const AssessmentLoss &loss : data.losses.mid(0, kNamedLosses)) {
        //: indicator, reason, points, their part of all: "Mount rate: no resource is mounted, 120.00 points
        //: (31.0%)"
        parts.append(tr("%1: %2, %3 points (%4)")
                         .arg(loss.indicator, loss.reason, FigureText::points(loss.points),
                              FigureText::rate({loss.points, all})));
    }
    //: between the reasons of an enumeration
    return tr("Together the departments lost %1 points, most of them for these reasons. %2.")
        .arg(FigureText::points(all), parts.join(tr("; ")));
}

} // namespace shuzhi
