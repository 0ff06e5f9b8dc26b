// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/itemplanner.h"

namespace shuzhi {

/// Decides the fate of each row of a file against the city as it is, and the steps that make it so.
/// Counts into the report; rows = added + changed + unchanged + rejected + duplicates after each row.
class CatalogPlanner
{
public:
    CatalogPlanner(const ImportRequest &request, const SheetLayout &layout, ImportReport &report);
    Q_DISABLE_COPY_MOVE(CatalogPlanner)

    /// Reads what there is, within the caller's transaction.
    [[nodiscard]] Status load(Connection &);
    void take(qint64 row, const QStringList &cells);
    /// Rows waiting to be written.
    [[nodiscard]] qsizetype waiting() const { return m_steps.size(); }
    [[nodiscard]] QList<Step> takeSteps();
    /// Puts warnings and made departments into the report.
    void finish();

private:
    void decide(TypedRow &row);
    void resolveReferences(TypedRow &row);
    void add(const TypedRow &row, const QString &department);
    void compare(int place, const TypedRow &row);
    void repeat(KnownCatalog &catalog, const TypedRow &row);
    void foldItem(KnownCatalog &catalog, const TypedRow &row);
    void reject(const ImportError &error);
    void write(int place, const TypedRow &row, const QList<int> &changed);
    void countItems(const TypedRow &row);
    [[nodiscard]] CellDifference difference(int cell, const QString &before, const QString &after) const;
    [[nodiscard]] QList<CellDifference> unlike(const QStringList &before, const QStringList &after) const;
    [[nodiscard]] bool isLocked(const KnownCatalog &catalog, const TypedRow &row,
                                const QList<CellDifference> &cells);

    const ImportRequest &m_request;
    const SheetLayout &m_layout;
    ImportReport &m_report;
    WarningTally m_warnings;
    RowTyper m_typer;
    StepBuffer m_steps;
    ItemPlanner m_items;
    DepartmentBook m_departments;
    CatalogBook m_catalogs;
    QString m_department; ///< of the row in hand
};

} // namespace shuzhi
