// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/catalogexport.h"

#include "models/services/catalogpull.h"
#include "models/store/transaction.h"

namespace shuzhi {

namespace {

Column fileColumn(CatalogColumn column, const CatalogWords &words)
{
    Column made{words.heads.value(int(column)), Column::Text, 0, catalogColumnKey(column)};
    switch (catalogCellKind(column)) {
    case CatalogCellKind::Count: made.kind = Column::Integer; break;
    case CatalogCellKind::Ratio: made.kind = Column::Percent; break;
    case CatalogCellKind::Date: made.kind = Column::Date; break;
    case CatalogCellKind::Text: made.width = column == CatalogColumn::Title ? 40 : 0; break;
    }
    return made;
}

QVariant fileValue(const CatalogRow &row, CatalogColumn column, const CatalogCells &cells)
{
    switch (catalogCellKind(column)) {
    case CatalogCellKind::Count: return cells.code(row, column).toLongLong();
    case CatalogCellKind::Ratio:
        return row.required > 0 ? QVariant(double(row.filled) / row.required) : QVariant();
    default: return cells.text(row, column);
    }
}

/// One line of a clipboard text: a cell never breaks the table.
QString clipboardLine(QStringList cells)
{
    for (QString &cell : cells)
        cell.replace(u'\t', u' ').replace(u'\n', u' ').remove(u'\r');
    return cells.join(u'\t') + u'\n';
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

    const CatalogCells cells{words, catalogExtras(columns)};
    CatalogPull pull(connection, context, {ids, asOf, cells.extra});
    return (*writer)->write(path, table, [&](QVariantList &values) -> Result<bool> {
        const Result<const CatalogRow *> row = pull.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return false;
        values.clear();
        for (const CatalogColumn column : columns)
            values += fileValue(**row, column, cells);
        return true;
    });
}

Result<QString> CatalogTextQuery::operator()(Connection &connection, JobContext &context) const
{
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    QStringList heads;
    for (const CatalogColumn column : columns)
        heads += words.heads.value(int(column));
    QString text = clipboardLine(heads);

    const CatalogCells cells{words, catalogExtras(columns)};
    CatalogPull pull(connection, context, {ids, asOf, cells.extra});
    for (;;) {
        const Result<const CatalogRow *> row = pull.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return text;
        QStringList line;
        for (const CatalogColumn column : columns)
            line += cells.text(**row, column);
        text += clipboardLine(line);
    }
}

} // namespace shuzhi
