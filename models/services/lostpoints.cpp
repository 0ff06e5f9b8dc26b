// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/lostpoints.h"

#include "models/domain/filter.h"

#include <algorithm>

namespace shuzhi {

namespace {

/// The expression without its department: the same rows of all of them. Empty where these are not parted
/// among the departments.
QString cityWhere(const QString &where)
{
    const Result<Filter> filter = Filter::parse(where);
    const QString department = QStringLiteral("department");
    if (where.isEmpty() || !filter || filter->what == What::Departments
        || filter->valuesOf(department).size() != 1)
        return {};
    return filter->without(department).toString();
}

void add(QList<LostPoints> &lost, const QString &indicator, const Deduction &line)
{
    const QString where = cityWhere(line.where);
    auto known = std::find_if(lost.begin(), lost.end(), [&](const LostPoints &one) {
        return one.indicator == indicator && one.reasonId == line.reasonId;
    });
    if (known == lost.end())
        known = lost.insert(lost.end(), {indicator, line.reasonId, line.reason, 0, 0, 0, where});
    known->points += line.points;
    ++known->departments;
    known->rows += line.rows;
    if (known->where != where)
        known->where.clear();
}

} // namespace

QList<LostPoints> lostPoints(const Assessment &assessment)
{
    QList<LostPoints> lost;
    for (const DepartmentResult &department : assessment.departments) {
        for (const IndicatorResult &indicator : department.indicators) {
            for (const Deduction &line : indicator.deductions) {
                if (line.points > 0)
                    add(lost, indicator.id, line);
            }
        }
    }
    for (LostPoints &one : lost)
        one.rows = one.where.isEmpty() ? 0 : one.rows;
    std::stable_sort(lost.begin(), lost.end(),
                     [](const LostPoints &a, const LostPoints &b) { return a.points > b.points; });
    return lost;
}

} // namespace shuzhi
