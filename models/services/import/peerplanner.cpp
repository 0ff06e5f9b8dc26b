// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/peerplanner.h"

#include "models/services/import/departmentbook.h"
#include "models/services/import/wholecell.h"
#include "models/store/importlookup.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

Status PeerPlanner::load(Connection &connection)
{
    return readTable(connection, {u"peer"_s, columns()}, [&](const SqlRow &row) {
        TableRecord known{row.text(0), {}, {}, 0, false};
        for (int i = 0; i < columns().size(); ++i)
            known.values += row.text(1 + i);
        const QString key = DepartmentBook::nameKey(known.values[place(u"name"_s)]);
        know(std::move(known), key);
    });
}

std::optional<ImportError> PeerPlanner::complete(TableRow &row, const QStringList &)
{
    row.title = row.values[place(u"name"_s)];
    if (row.title.isEmpty())
        return ImportError{0,
                           cells()[place(u"name"_s)].header,
                           {},
                           u"no_value"_s,
                           u"the row names no city; fill the cell or delete the row"_s};
    row.key = DepartmentBook::nameKey(row.title);
    for (int i = 0; i < row.values.size(); ++i) {
        if (cells()[i].field.kind != ImportField::Kind::Whole || row.values[i].isEmpty())
            continue;
        const auto number = readWhole(row.values[i]);
        if (!number)
            return ImportError{0, cells()[i].header, row.values[i], u"not_a_number"_s,
                               u"the cell is no whole number; write digits only, without a unit"_s};
        row.values[i] = QString::number(*number);
    }
    return std::nullopt;
}

} // namespace shuzhi
