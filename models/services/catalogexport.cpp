// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/catalogexport.h"

#include "models/store/transaction.h"

namespace shuzhi {

namespace {

constexpr int blockSize = 500;

Column fileColumn(CatalogColumn column, const CatalogWords &words)
{
    Column made{words.heads.value(int(column)), Column::Text, 0, catalogColumnKey(column)};
    if (column == CatalogColumn::Items)
        made.kind = Column::Integer;
    else if (column == CatalogColumn::Completeness)
        made.kind = Column::Percent;
    else if (column == CatalogColumn::Title)
        made.width = 40;
    return made;
}

QVariant fileValue(const CatalogRow &row, CatalogColumn column, const CatalogWords &words)
{
    if (column == CatalogColumn::Items)
        return row.items;
    if (column == CatalogColumn::Completeness)
        return row.required > 0 ? QVariant(double(row.filled) / row.required) : QVariant();
    return catalogCell(row, column, words);
}

} // namespace

Result<WriteReport> CatalogExportQuery::operator()(Connection &connection, JobContext &context) const
{
    const Result<std::unique_ptr<TableWriter>> writer = tableWriter(format);
    if (!writer)
        return tl::unexpected(writer.error());
    // One moment for all blocks: a colleague's edit does not stand in half of the file.
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    Table table{sheet, {}};
    for (const CatalogColumn column : columns)
        table.columns += fileColumn(column, words);

    QList<CatalogRow> block;
    qsizetype read = 0, used = 0;
    const RowPull pull = [&](QVariantList &values) -> Result<bool> {
        for (;;) {
            if (used == block.size()) {
                if (context.isCancelled())
                    return fail(ErrorCode::Cancelled, QStringLiteral("export cancelled"), path);
                context.report(ids.isEmpty() ? 1 : double(read) / double(ids.size()));
                if (read == ids.size())
                    return false;
                Result<QList<CatalogRow>> rows = CatalogRowsQuery{ids.mid(read, blockSize), asOf}(connection);
                if (!rows)
                    return tl::unexpected(rows.error());
                block = *std::move(rows);
                read += block.size();
                used = 0;
            }
            const CatalogRow &row = block.at(used++);
            if (row.uid.isEmpty())
                continue; // gone since the grid was read
            values.clear();
            for (const CatalogColumn column : columns)
                values += fileValue(row, column, words);
            return true;
        }
    };
    return (*writer)->write(path, table, pull);
}

} // namespace shuzhi
