// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dutychecksquery.h"

#include "models/store/transaction.h"

namespace shuzhi {

namespace {

/// Links of the newest lists with their duty (x), list (l), department (d) and catalog (c).
QString linksSql()
{
    return QStringLiteral(
        " FROM duty_catalog y JOIN duty x ON x.id = y.duty_id JOIN duty_list l ON l.id = x.duty_list_id "
        "JOIN department d ON d.id = l.department_id JOIN catalog c ON c.id = y.catalog_id "
        "WHERE x.level = 'duty' AND l.state <> 'withdrawn' AND c.state <> 'retired' AND d.merged_into_id IS "
        "NULL AND l.version = (SELECT max(n.version) FROM duty_list n WHERE n.department_id = "
        "l.department_id)");
}

} // namespace

Result<DutyMarks> DutyMarksQuery::operator()(Connection &connection) const
{
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    DutyMarks read;
    const Status departments = connection.each(
        QStringLiteral(
            "SELECT uid, name FROM department WHERE merged_into_id IS NULL ORDER BY sort_key, uid"),
        {}, [&](const SqlRow &row) {
            read.departments += DutyMarks::Department{row.text(0), row.text(1)};
        });
    if (!departments)
        return tl::unexpected(departments.error());
    QString own;
    QVariantList values;
    if (!departmentUid.isEmpty()) {
        own = QStringLiteral(" AND c.title_key IN (SELECT c.title_key") + linksSql()
            + QStringLiteral(" AND d.uid = ?)");
        values += departmentUid;
    }
    const Status marks = connection.each(
        QStringLiteral("SELECT c.title_key, c.title, c.uid, d.uid, x.uid, x.kinds, "
                       "coalesce((SELECT s.uid FROM department s WHERE s.id = x.source_department_id), '')")
            + linksSql() + own
            + QStringLiteral(
                " ORDER BY c.sort_key, c.title_key, c.uid, d.sort_key, d.uid, x.position, x.uid"),
        values, [&](const SqlRow &row) {
            DutyMark mark{row.text(0), row.text(1), row.text(2), row.text(3),
                          row.text(4), row.text(5), row.text(6)};
            if (mark.datum.isEmpty())
                mark.datum = mark.catalogUid; // a title of marks only is nobody else's
            read.marks += mark;
        });
    return marks.map([&] { return read; });
}

} // namespace shuzhi
