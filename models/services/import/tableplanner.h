// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/cellcompare.h"
#include "models/services/import/celltyper.h"
#include "models/services/import/rowledger.h"
#include "models/services/import/rowplanner.h"
#include "models/services/import/stepbuffer.h"

#include <vector>

namespace shuzhi {

/// A row on its way into one table.
struct TableRow
{
    QString title; ///< what reports call it
    QString key; ///< identity
    QStringList values; ///< as stored, one per TablePlanner::cells(); empty: the file says nothing
    QString owner; ///< uid of the catalog it belongs to, for kinds that have one
};

/// A record of the table, of the city or brought by the file.
struct TableRecord
{
    QString uid, owner;
    QStringList values; ///< as stored; once met: as the file's row says it
    qint64 row = 0; ///< of the file, once met there
    bool fresh = false; ///< the file has brought it
};

/// Rows that are records of one table, each cell a column of it. What a kind adds stands in its class:
/// what identifies a record, what a row must have, what a new one gets besides its cells.
class TablePlanner : public RowPlanner
{
public:
    void take(const SourceRow &row) override;
    [[nodiscard]] qsizetype waiting() const override { return m_steps.size(); }
    [[nodiscard]] QList<Step> takeSteps() override { return m_steps.take(); }
    void finish() override { m_ledger.finish(m_layout); }

protected:
    /// Cells are the layout's fields "PREFIX.COLUMN", and those of `always` even where no column has them.
    TablePlanner(const ImportRequest &, const SheetLayout &, ImportReport &, const QString &table,
                 const QString &prefix, const QStringList &always = {});

    [[nodiscard]] const QList<LayoutField> &cells() const { return m_cells; }
    /// Columns of the table that the cells are.
    [[nodiscard]] const QStringList &columns() const { return m_columns; }
    [[nodiscard]] int place(const QString &column) const { return int(m_columns.indexOf(column)); }
    [[nodiscard]] const SheetLayout &layout() const { return m_layout; }
    [[nodiscard]] CellTyper &typer() { return m_typer; }
    [[nodiscard]] RowLedger &ledger() { return m_ledger; }
    [[nodiscard]] StepBuffer &steps() { return m_steps; }
    [[nodiscard]] TableRecord &at(int record) { return m_records[std::size_t(record)]; }
    [[nodiscard]] const TableRecord &at(int record) const { return m_records[std::size_t(record)]; }
    [[nodiscard]] int count() const { return int(m_records.size()); }
    /// A cell follows the policy of another.
    void alike(int cell, int other) { m_rules[cell].policy = m_rules[other].policy; }
    int know(TableRecord record, const QString &key);

    /// A cell as it would be stored; a kind may read one in the light of others in `complete`.
    [[nodiscard]] virtual QString typed(const LayoutField &field, const QString &cell)
    {
        return m_typer.value(field, cell, m_ledger.row());
    }
    /// Completes a row whose cells were read: title, key, owner, values that follow from others. Gives
    /// the reason if it cannot be taken.
    [[nodiscard]] virtual std::optional<ImportError> complete(TableRow &, const QStringList &cells) = 0;
    /// The record a row is about, or -1.
    [[nodiscard]] virtual int find(const TableRow &row) const { return m_byKey.value(row.key, -1); }
    /// What an existing record takes of the row, before it is compared.
    virtual void settle(const TableRecord &, TableRow &) { }
    /// Why a change of this record, or a new one there, is not allowed; empty if it is.
    [[nodiscard]] virtual QString lock(const TableRow &) const { return {}; }
    /// Changes besides the cells; shown like them.
    virtual void further(const TableRecord &, const TableRow &, QStringList & /*columns*/,
                         QList<CellDifference> &)
    {
    }
    /// Columns and values of a new record besides its cells; may fill empty cells.
    virtual void complement(TableRow &, QStringList & /*columns*/, QVariantList & /*values*/) { }
    /// A record was added or changed by the row.
    virtual void written(int /*record*/, const TableRow &) { }
    /// The row was taken: added, changed or unchanged.
    virtual void counted() { }

private:
    void add(TableRow &row);
    void compare(int record, TableRow &row);
    [[nodiscard]] CellDifference difference(int cell, const QString &before, const QString &after) const;
    [[nodiscard]] bool isLocked(const TableRow &row, const QList<CellDifference> &cells);

    const SheetLayout &m_layout;
    QString m_table;
    RowLedger m_ledger;
    CellTyper m_typer;
    StepBuffer m_steps;
    QList<LayoutField> m_cells;
    QStringList m_columns;
    QList<CellRule> m_rules;
    std::vector<TableRecord> m_records;
    QHash<QString, int> m_byKey;
};

} // namespace shuzhi
