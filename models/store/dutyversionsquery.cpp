// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dutyversionsquery.h"

#include "models/store/dutyquery.h"

namespace shuzhi {

namespace {

/// The link of the trail in which a list was signed. A list is signed once.
Status readSignature(Connection &connection, DutyVersion &version)
{
    return connection.each(
        QStringLiteral("SELECT c.chain, c.hash FROM change_log g JOIN change_chain c ON c.tx = g.tx WHERE "
                       "g.row_uid = ? AND g.table_name = 'duty_list' AND g.new_values LIKE "
                       "'%\"state\":\"signed\"%' ORDER BY g.id"),
        {version.list.uid}, [&](const SqlRow &row) {
            version.chain = row.integer(0);
            version.hash = row.text(1);
        });
}

} // namespace

Result<QList<DutyVersion>> dutyVersions(Connection &connection, const QString &departmentUid)
{
    Result<QList<DutyVersion>> versions = connection.list<DutyVersion>(
        QStringLiteral(
            "SELECT %1, (SELECT count(*) FROM duty x WHERE x.duty_list_id = l.id AND x.level = 'duty'), "
            "(SELECT count(*) FROM duty x WHERE x.duty_list_id = l.id AND x.level = 'duty' AND x.state <> "
            "'confirmed'), (SELECT count(*) FROM duty_catalog y JOIN duty x ON x.id = y.duty_id WHERE "
            "x.duty_list_id = l.id) FROM duty_list l JOIN department d ON d.id = l.department_id WHERE d.uid "
            "= ? ORDER BY l.version DESC")
            .arg(dutyListColumns()),
        {departmentUid}, [&](const SqlRow &row) {
            DutyVersion version{dutyListOf(row, departmentUid), 0, 0, 0, 0, {}};
            int column = dutyListColumnCount;
            for (qint64 *count : {&version.duties, &version.pending, &version.links})
                *count = row.integer(column++);
            return version;
        });
    if (!versions)
        return versions;
    for (DutyVersion &version : *versions) {
        if (version.list.signedBy.isEmpty())
            continue;
        if (const Status read = readSignature(connection, version); !read)
            return tl::unexpected(read.error());
    }
    return versions;
}

} // namespace shuzhi
