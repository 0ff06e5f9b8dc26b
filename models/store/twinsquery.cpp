// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/twinsquery.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

Result<CatalogTwins> CatalogTwinsQuery::operator()(Connection &connection) const
{
    const auto repeats = [this](QList<SameTitle> rows) {
        rows.removeIf([this](const SameTitle &row) { return row.uid == uid || row.state == u"retired"; });
        return rows;
    };
    const Result<QList<SameTitle>> titles = SameTitlesQuery{title, departmentUid}(connection);
    if (!titles)
        return tl::unexpected(titles.error());
    CatalogTwins twins{repeats(*titles), {}};
    if (code.isEmpty())
        return twins;
    return connection
        .list<SameTitle>(
            u"SELECT c.uid, c.title, d.uid, d.name, c.state FROM catalog c JOIN department d ON "
            "d.id = c.department_id WHERE c.code = ? ORDER BY d.sort_key, c.uid LIMIT 21"_s,
            {code},
            [](const SqlRow &row) {
                return SameTitle{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)};
            })
        .map([&](const QList<SameTitle> &codes) {
            twins.code = repeats(codes);
            return twins;
        });
}

} // namespace shuzhi
