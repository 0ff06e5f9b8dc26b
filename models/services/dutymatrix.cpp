// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/dutymatrix.h"

#include <QSet>

#include <algorithm>

namespace shuzhi {

namespace {

void enter(DutyDatum &datum, const DutyMark &mark)
{
    if (!datum.catalogUids.contains(mark.catalogUid))
        datum.catalogUids += mark.catalogUid;
    const QStringList kinds = mark.kinds.split(u',');
    DutyMatrixCell &cell = datum.cells[mark.departmentUid];
    cell.collects = cell.collects || kinds.contains(u"collect");
    cell.shares = cell.shares || kinds.contains(u"share");
    cell.uses = cell.uses || kinds.contains(u"use");
    if (!cell.dutyUids.contains(mark.dutyUid))
        cell.dutyUids += mark.dutyUid;
    if (!mark.sourceUid.isEmpty())
        datum.cells[mark.sourceUid].named = true;
}

template<class Test>
QStringList departmentsOf(const DutyDatum &datum, Test test)
{
    QStringList uids;
    for (auto it = datum.cells.cbegin(); it != datum.cells.cend(); ++it) {
        if (test(*it))
            uids += it.key();
    }
    uids.sort();
    return uids;
}

/// Leaves only the departments that have a mark.
void keepMarked(DutyMatrix &matrix, const QList<DutyMarks::Department> &departments)
{
    QSet<QString> marked;
    for (const DutyDatum &datum : std::as_const(matrix.data)) {
        for (auto it = datum.cells.cbegin(); it != datum.cells.cend(); ++it)
            marked.insert(it.key());
    }
    matrix.departments.clear();
    std::copy_if(departments.begin(), departments.end(), std::back_inserter(matrix.departments),
                 [&](const auto &department) { return marked.contains(department.uid); });
}

} // namespace

QStringList DutyDatum::sources() const
{
    return departmentsOf(*this, [](const DutyMatrixCell &cell) { return cell.collects || cell.named; });
}

QStringList DutyDatum::collectors() const
{
    return departmentsOf(*this, [](const DutyMatrixCell &cell) { return cell.collects; });
}

qsizetype DutyMatrix::severalSources() const
{
    return std::count_if(data.begin(), data.end(),
                         [](const DutyDatum &datum) { return datum.hasSeveralSources(); });
}

qsizetype DutyMatrix::collectedTwice() const
{
    return std::count_if(data.begin(), data.end(),
                         [](const DutyDatum &datum) { return datum.isCollectedTwice(); });
}

DutyMatrix dutyMatrix(const DutyMarks &marks)
{
    DutyMatrix matrix;
    QHash<QString, qsizetype> places;
    for (const DutyMark &mark : marks.marks) {
        if (!places.contains(mark.datum)) {
            places.insert(mark.datum, matrix.data.size());
            matrix.data += DutyDatum{mark.datum, mark.title, {}, {}};
        }
        enter(matrix.data[places.value(mark.datum)], mark);
    }
    keepMarked(matrix, marks.departments);
    return matrix;
}

Result<DutyMatrix> DutyMatrixQuery::operator()(Connection &connection) const
{
    const Result<DutyMarks> marks = DutyMarksQuery{departmentUid}(connection);
    if (!marks)
        return tl::unexpected(marks.error());
    DutyMatrix matrix = dutyMatrix(*marks);
    if (departmentUid.isEmpty()) {
        matrix.data.removeIf([](const DutyDatum &datum) { return !datum.hasSeveralSources(); });
        keepMarked(matrix, marks->departments);
    }
    return matrix;
}

} // namespace shuzhi
