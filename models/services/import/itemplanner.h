// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/catalogbook.h"
#include "models/services/import/cellcompare.h"
#include "models/services/import/stepbuffer.h"

namespace shuzhi {

/// Decides what a row does to the data items of its catalog: by a list of names in one cell, which
/// stands for all of them, or by cells about one item, which never take others away.
class ItemPlanner
{
public:
    ItemPlanner(const RowTyper &typer, const SheetLayout &layout, const ImportRequest &request,
                StepBuffer &steps)
        : m_typer(typer)
        , m_list(layout.field(QStringLiteral("items")))
        , m_policy(request.policyOf(QStringLiteral("items")))
        , m_rules(rulesOf(request, typer.itemCells()))
        , m_steps(steps)
    {
    }

    [[nodiscard]] bool isPerRow() const { return !m_typer.itemCells().isEmpty(); }
    /// What would change; empty if nothing. Nothing is planned yet.
    [[nodiscard]] QList<CellDifference> differences(const KnownCatalog &, const TypedRow &) const;
    /// The item of the row's name, or -1.
    [[nodiscard]] static int find(const KnownCatalog &, const TypedRow &);
    /// Plans the row's items.
    void apply(KnownCatalog &, const TypedRow &);

private:
    void applyList(KnownCatalog &, const QStringList &names);
    void applyRow(KnownCatalog &, const TypedRow &);
    void append(KnownCatalog &, const QStringList &values, qint64 position, qint64 row);
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] QList<int> changedCells(const KnownItem &, const TypedRow &) const;

    const RowTyper &m_typer;
    const LayoutField *m_list;
    ImportRequest::Policy m_policy; ///< of the list, and of items that are not there yet
    QList<CellRule> m_rules; ///< of the item's cells
    StepBuffer &m_steps;
};

} // namespace shuzhi
