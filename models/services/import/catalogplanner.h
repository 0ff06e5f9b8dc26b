// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/itemplanner.h"
#include "models/services/import/rowplanner.h"

namespace shuzhi {

/// Rows of catalogs, their data items in a list or in rows of their own.
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
