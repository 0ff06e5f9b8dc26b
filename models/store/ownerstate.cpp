// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ownerstate.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// FROM clauses: the owner is `o`, the row itself `t`.
QString joined(const QString &table)
{
    static const QHash<QString, QString> sources{
        {u"catalog"_s, u"catalog o JOIN catalog t ON t.id = o.id"_s},
        {u"data_item"_s, u"data_item t JOIN catalog o ON o.id = t.catalog_id"_s},
        {u"resource"_s, u"resource t JOIN catalog o ON o.id = t.catalog_id"_s},
        {u"duty_list"_s, u"duty_list o JOIN duty_list t ON t.id = o.id"_s},
        {u"duty"_s, u"duty t JOIN duty_list o ON o.id = t.duty_list_id"_s},
        {u"duty_catalog"_s,
         u"duty_catalog t JOIN duty d ON d.id = t.duty_id JOIN duty_list o ON o.id = d.duty_list_id"_s},
    };
    return sources.value(table);
}

} // namespace

Result<OwnerState> ownerState(Connection &connection, const QString &table, const QString &uid)
{
    const QString source = joined(table);
    if (source.isEmpty())
        return fail(ErrorCode::Internal, u"no owner has a state"_s, table);
    OwnerState owner;
    const QString tail = connection.dialect() == Dialect::Postgres ? u" FOR NO KEY UPDATE OF o"_s : QString();
    const Status read =
        connection.each(u"SELECT o.state, o.title FROM %1 WHERE t.uid = ?%2"_s.arg(source, tail), {uid},
                        [&](const SqlRow &row) {
                            owner = {row.text(0), row.text(1)};
                        });
    if (!read)
        return tl::unexpected(read.error());
    if (owner.state.isEmpty())
        return fail(ErrorCode::NotFound, u"no such row"_s, table + u' ' + uid);
    return owner;
}

} // namespace shuzhi
