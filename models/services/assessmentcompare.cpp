// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/assessmentcompare.h"

namespace shuzhi {

namespace {

const DepartmentResult *ranked(const DepartmentResult *department)
{
    return department && department->rank > 0 ? department : nullptr;
}

DepartmentComparison compared(const DepartmentResult *then, const DepartmentResult *now, qsizetype heads)
{
    DepartmentComparison row;
    row.uid = now ? now->uid : then->uid;
    row.name = now ? now->name : then->name;
    then = ranked(then);
    now = ranked(now);
    if (then) {
        row.scoreThen = then->score;
        row.rankThen = then->rank;
    }
    if (now) {
        row.scoreNow = now->score;
        row.rankNow = now->rank;
    }
    for (qsizetype i = 0; i < heads; ++i) {
        const bool both = then && now && then->heads.at(i).applicable && now->heads.at(i).applicable;
        row.heads += both ? std::optional(now->heads.at(i).score - then->heads.at(i).score) : std::nullopt;
    }
    return row;
}

} // namespace

std::optional<Points> DepartmentComparison::change() const
{
    return scoreThen && scoreNow ? std::optional(*scoreNow - *scoreThen) : std::nullopt;
}

std::optional<int> DepartmentComparison::placesWon() const
{
    return rankThen > 0 && rankNow > 0 ? std::optional(rankThen - rankNow) : std::nullopt;
}

qsizetype DepartmentComparison::movedMost() const
{
    qsizetype most = -1;
    Points moved = 0;
    for (qsizetype i = 0; i < heads.size(); ++i) {
        if (qAbs(heads.at(i).value_or(0)) > moved) {
            moved = qAbs(*heads.at(i));
            most = i;
        }
    }
    return most;
}

AssessmentComparison::Balance AssessmentComparison::balance() const
{
    Balance balance;
    for (const DepartmentComparison &row : departments) {
        if (const std::optional<Points> change = row.change())
            ++(*change > 0 ? balance.risen : *change < 0 ? balance.fallen : balance.same);
    }
    return balance;
}

AssessmentComparison compareAssessments(const Assessment &then, const Assessment &now)
{
    AssessmentComparison comparison{now.scheme, then.period, now.period, then.asOf, now.asOf, {}};
    QHash<QString, const DepartmentResult *> before;
    for (const DepartmentResult &department : then.departments)
        before.insert(department.uid, &department);
    const qsizetype heads = now.scheme.heads.size();
    for (const DepartmentResult &department : now.departments)
        comparison.departments += compared(before.take(department.uid), &department, heads);
    for (const DepartmentResult &department : then.departments) {
        if (before.contains(department.uid))
            comparison.departments += compared(&department, nullptr, heads);
    }
    return comparison;
}

} // namespace shuzhi
