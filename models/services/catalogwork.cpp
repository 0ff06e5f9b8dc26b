// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/catalogwork.h"

#include "models/domain/uid.h"
#include "models/store/bulkcells.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Whether a copy has it too.
bool isCopied(const QString &column)
{
    static const QStringList own{u"code"_s, u"publish_date"_s, u"last_updated"_s};
    return !own.contains(column) && !column.startsWith(u"census_");
}

/// The edit that makes a row like this one, with some columns replaced.
RowEdit likeRow(const TableSpec &table, const QVariantList &values, const QHash<QString, QString> &replaced)
{
    RowEdit edit{StepKind::Insert, table.name, newUid(), {}, {}, {}};
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const QString column = table.columns.at(i).name;
        const bool own = replaced.contains(column);
        if (!own && !isCopied(column))
            continue;
        edit.columns += column;
        edit.values += own ? QVariant(replaced.value(column)) : values.value(i);
    }
    return edit;
}

} // namespace

CatalogDraft newCatalog(const NewCatalog &catalog)
{
    const QString uid = newUid();
    return {uid,
            {{StepKind::Insert,
              u"catalog"_s,
              uid,
              {u"department_id"_s, u"title"_s, u"state"_s},
              {catalog.departmentUid, catalog.title, u"draft"_s},
              {}}}};
}

Result<CatalogDraft> CopyCatalogQuery::operator()(Connection &connection) const
{
    const TableSpec &catalogs = *trackedTable(u"catalog"_s);
    const TableSpec &items = *trackedTable(u"data_item"_s);
    const Result<QVariantList> values = readRow(connection, catalogs, uid);
    if (!values)
        return tl::unexpected(values.error());
    const RowEdit copy = likeRow(catalogs, *values, {{u"title"_s, title}, {u"state"_s, u"draft"_s}});
    CatalogDraft draft{copy.uid, {copy}};
    const Result<QStringList> uids = itemUids(connection, uid);
    if (!uids)
        return tl::unexpected(uids.error());
    for (const QString &item : *uids) {
        const Result<QVariantList> row = readRow(connection, items, item);
        if (!row)
            return tl::unexpected(row.error());
        draft.edits += likeRow(items, *row, {{u"catalog_id"_s, copy.uid}});
    }
    return draft;
}

} // namespace shuzhi
