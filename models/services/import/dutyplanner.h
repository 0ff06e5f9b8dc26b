// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/catalogindex.h"
#include "models/services/import/cellcompare.h"
#include "models/services/import/celltyper.h"
#include "models/services/import/dutybook.h"
#include "models/services/import/rowledger.h"
#include "models/services/import/rowplanner.h"
#include "models/services/import/stepbuffer.h"

namespace shuzhi {

/// Rows of duty lists: a node of the tree function → matter → duty, known by department, path and name,
/// and one catalog it is linked to (a duty of several catalogs has several rows, as our export writes
/// it). Blank department, function and matter cells continue the row above. What is new goes into the
/// department's draft list, or into a new version where there is none; a list that was submitted or
/// signed is locked.
class DutyPlanner : public RowPlanner
{
public:
    DutyPlanner(const ImportRequest &, const SheetLayout &, ImportReport &);

    [[nodiscard]] Status load(Connection &) override;
    void take(const SourceRow &row) override;
    [[nodiscard]] qsizetype waiting() const override { return m_steps.size(); }
    [[nodiscard]] QList<Step> takeSteps() override;
    void finish() override;

private:
    /// A row with its cells as they would be stored.
    struct Typed
    {
        QString department; ///< uid
        QStringList names; ///< function, matter, duty; empty ones above the node were not given
        int level = -1; ///< of the node: its place in `names`
        QString clause, catalog;
        QStringList values; ///< per m_cells

        [[nodiscard]] QString title() const { return names[level]; }
    };
    /// The nodes of a row's path that are there; -1 where a name has none yet.
    struct Path
    {
        QList<int> places;
        int node = -1; ///< of the row itself
        int function = -1;
    };

    [[nodiscard]] QString cell(const LayoutField *field, const QStringList &cells) const;
    [[nodiscard]] std::optional<ImportError> readPath(const QStringList &cells, Typed &row);
    void readValues(const QStringList &cells, Typed &row);
    [[nodiscard]] QString linkedCatalog(const QStringList &cells, const Typed &row);
    [[nodiscard]] Path findPath(const Typed &row);
    [[nodiscard]] QList<CellDifference> differences(const Typed &row, const Path &path);
    void settleClause(Typed &row, const Path &path);
    void repeat(const Typed &row, KnownDuty &node);
    void write(const Typed &row, const Path &path);
    void writeChanges(const Typed &row, KnownDuty &node);
    void writeClause(const Typed &row, int function);
    void writeLink(const Typed &row, KnownDuty &node);
    int make(const Typed &row, int level, const QString &parent, qint64 position);
    void openList(const Typed &row);
    [[nodiscard]] CellDifference difference(int cell, const QString &before, const QString &after) const;

    const SheetLayout &m_layout;
    RowLedger m_ledger;
    CellTyper m_typer;
    StepBuffer m_steps;
    DepartmentBook m_departments;
    CatalogIndex m_catalogs;
    DutyBook m_duties;
    ImportRequest::Policy m_policy;
    QList<CellRule> m_clauseRule;
    const LayoutField *m_department, *m_function, *m_matter, *m_name, *m_clause;
    QList<LayoutField> m_cells; ///< of the node, without its name and clause
    QStringList m_columns;
    QList<CellRule> m_rules;
    QSet<int> m_clauses; ///< functions whose clause the file has given
    QString m_lastDepartment, m_lastFunction, m_lastMatter; ///< cells of the row above
};

} // namespace shuzhi
