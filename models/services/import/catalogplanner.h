// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/distributionplanner.h"
#include "models/services/import/fixbook.h"
#include "models/services/import/itemplanner.h"
#include "models/services/import/rowplanner.h"

namespace shuzhi {

/// Rows of catalogs, their data items in a list or in rows of their own, their distributions as drafts.
class CatalogPlanner : public RowPlanner
{
public:
    CatalogPlanner(const ImportRequest &request, const SheetLayout &layout, ImportReport &report);

    [[nodiscard]] Status load(Connection &) override;
    void take(const SourceRow &row) override;
    [[nodiscard]] qsizetype waiting() const override { return m_steps.size(); }
    [[nodiscard]] QList<Step> takeSteps() override;
    void finish() override;

private:
    void decide(TypedRow &row);
    void resolveReferences(TypedRow &row);
    void add(const TypedRow &row, const QString &department);
    void compare(int place, const TypedRow &row);
    void repeat(KnownCatalog &catalog, const TypedRow &row);
    void foldItem(KnownCatalog &catalog, const TypedRow &row);
    void continueCatalog(TypedRow &row);
    void write(int place, const TypedRow &row, const QList<int> &changed, const QStringList &values);
    void addDistributions(const KnownCatalog &catalog, const TypedRow &row);
    void countItems(const TypedRow &row);
    [[nodiscard]] CellDifference difference(int cell, const QString &before, const QString &after) const;
    [[nodiscard]] QList<CellDifference> unlike(const QStringList &before, const QStringList &after) const;
    [[nodiscard]] bool isLocked(const KnownCatalog &catalog, const TypedRow &row,
                                const QList<CellDifference> &cells);

    const ImportRequest &m_request;
    const SheetLayout &m_layout;
    ImportReport &m_report;
    RowLedger m_ledger;
    RowTyper m_typer;
    StepBuffer m_steps;
    ItemPlanner m_items;
    DistributionPlanner m_distributions;
    QList<CellRule> m_rules; ///< of the typer's cells
    int m_extension = -1; ///< place of the extension among the cells
    DepartmentBook m_departments;
    CatalogBook m_catalogs;
    FixBook m_fixes;
    QString m_department; ///< of the row in hand
    int m_last = -1; ///< catalog of the row above
};

} // namespace shuzhi
