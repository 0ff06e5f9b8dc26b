// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/tableplanner.h"

#include "models/domain/uid.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype mostShown = 200;

} // namespace

TablePlanner::TablePlanner(const ImportRequest &request, const SheetLayout &layout, ImportReport &report,
                           const QString &table, const QString &prefix, const QStringList &always)
    : m_layout(layout)
    , m_table(table)
    , m_ledger(request, report)
    , m_typer(request, layout, report.format, m_ledger.warnings())
{
    for (const LayoutField &field : layout.fields)
        if (field.field.name.startsWith(prefix + u'.'))
            m_cells += field;
    for (const QString &column : always)
        if (!layout.field(prefix + u'.' + column))
            m_cells += {*importField(prefix + u'.' + column), {}, {}, {}};
    for (const LayoutField &field : std::as_const(m_cells))
        m_columns += field.field.name.mid(prefix.size() + 1);
    m_rules = rulesOf(request, m_cells);
}

int TablePlanner::know(TableRecord record, const QString &key)
{
    m_records.push_back(std::move(record));
    const int place = int(m_records.size()) - 1;
    if (!m_byKey.contains(key))
        m_byKey.insert(key, place);
    return place;
}

void TablePlanner::take(const SourceRow &source)
{
    m_ledger.start(source);
    if (const auto fault = m_typer.unstorable(source.cells)) {
        m_ledger.reject(*fault);
        return;
    }
    TableRow row;
    for (const LayoutField &field : std::as_const(m_cells))
        row.values += typed(field, field.cell(source.cells));
    if (const auto fault = complete(row, source.cells)) {
        m_ledger.reject(*fault);
        return;
    }
    const int record = find(row);
    if (record < 0) {
        add(row);
        return;
    }
    if (at(record).row == 0) {
        compare(record, row);
        return;
    }
    QList<CellDifference> cells;
    for (int i = 0; i < row.values.size(); ++i)
        if (!sameCell(at(record).values[i], row.values[i]))
            cells += difference(i, at(record).values[i], row.values[i]);
    m_ledger.repeat(at(record).row, row.title, cells);
}

bool TablePlanner::isLocked(const TableRow &row, const QList<CellDifference> &cells)
{
    const QString why = lock(row);
    if (why.isEmpty())
        return false;
    m_ledger.reject({0, cells.value(0).column, cells.value(0).after.left(mostShown), u"locked"_s, why});
    return true;
}

void TablePlanner::add(TableRow &row)
{
    const QStringList said = row.values;
    QStringList columns;
    QVariantList values;
    complement(row, columns, values);
    QList<CellDifference> cells;
    for (int i = 0; i < row.values.size(); ++i) {
        cells += difference(i, {}, row.values[i]);
        columns += m_columns[i];
        values += row.values[i].isEmpty() ? QVariant() : QVariant(row.values[i]);
    }
    if (isLocked(row, cells))
        return;
    TableRecord record{newUid(), row.owner, said, m_ledger.row(), true};
    m_steps.insert(m_table, columns, record.uid, values);
    m_ledger.add(row.title);
    written(know(std::move(record), row.key), row);
    counted();
}

void TablePlanner::compare(int place, TableRow &row)
{
    const QStringList said = row.values;
    settle(at(place), row);
    TableRecord &record = at(place);
    QList<CellDifference> cells;
    QStringList columns;
    QVariantList values;
    for (const int i : changedPlaces(record.values, row.values, m_rules)) {
        cells += difference(i, record.values[i], row.values[i]);
        columns += m_columns[i];
        values += row.values[i];
    }
    const qsizetype own = cells.size();
    further(record, row, columns, cells);
    for (qsizetype i = own; i < cells.size(); ++i)
        values += cells[i].after;
    if (!cells.isEmpty() && isLocked(row, cells))
        return;
    if (cells.isEmpty()) {
        m_ledger.keep(row.title);
    } else {
        m_steps.update(m_table, columns, record.uid, values);
        m_ledger.change(row.title, cells);
    }
    record.values = said;
    record.row = m_ledger.row();
    if (!cells.isEmpty())
        written(place, row);
    counted();
}

CellDifference TablePlanner::difference(int cell, const QString &before, const QString &after) const
{
    return {m_cells[cell].header, m_cells[cell].field.name, before, after};
}

} // namespace shuzhi
