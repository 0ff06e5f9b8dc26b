// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/rightsquery.h"

#include "models/store/roles.h"

namespace shuzhi {

Result<Rights> RightsQuery::operator()(Connection &connection) const
{
    Rights rights;
    rights.onServer = connection.dialect() == Dialect::Postgres;
    const Result<bool> made = rolesAreMade(connection);
    if (!made)
        return tl::unexpected(made.error());
    if (!*made)
        return rights;
    const Status read = connection.each(
        QStringLiteral("SELECT session_user, shuzhi_role(), shuzhi_person(), shuzhi_department(), "
                       "coalesce((SELECT name FROM department WHERE id = shuzhi_department_id()), '')"),
        {}, [&](const SqlRow &row) {
            rights.login = row.text(0);
            rights.role = row.text(1);
            rights.person = row.text(2);
            rights.department = row.text(3);
            rights.departmentName = row.text(4);
        });
    return read.map([&] { return rights; });
}

} // namespace shuzhi
