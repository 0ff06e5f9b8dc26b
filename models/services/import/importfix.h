// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rule.h"
#include "models/services/import/importreport.h"

#include <QSet>

namespace shuzhi {

/// A cell that a safe correction changes: its column in the table and what it becomes.
struct CellFix
{
    QString column, before, after;

    bool operator==(const CellFix &) const = default;
};

/// A rule that a row breaks, and the correction if there is a safe one.
struct RowFault
{
    QString rule;
    QList<CellFix> fixes; ///< empty: a person has to decide
};

/// The checks of rules.json on one row as it would be stored, with their safe corrections. The faults
/// of filling that platforms warn of (peers.md IM6) are these rules:
///   system name as catalog name            V1   no correction: what the data are about nobody can guess
///   drag-filled series of names            V2b  none: 2021, 2022 may be parts by year (fixbook.h)
///   duplicates by punctuation              V2   none: which of them stays is the department's (fixbook.h)
///   inconsistent code within a resource    V3   the code of its first row, where dragging made the others
///   provider or abstract missing           V4   none
///   format against sharing method          V5, V6  the only category or platform method that fits
///   units in numeric cells                 V7   taken off or converted, exactly
///   type outside the dictionary            V8   the type and length a database's type says
/// Beside them V9: "unconditional" is written where opening is unconditional.
class RowCheck
{
public:
    /// @param columns of the table that the file has: others are no fault of the file and no correction's
    RowCheck(RuleScope scope, const QSet<QString> &columns);

    /// The faults of a row; cells of the table by column name. Corrections of the rules in `wanted` are
    /// put into the row.
    /// @param fresh the record is new: what the file does not have is empty; else it is not known
    [[nodiscard]] QList<RowFault> look(Row &row, bool fresh, const QSet<QString> &wanted) const;

private:
    struct Check
    {
        const Rule *rule;
        Predicate known; ///< the part of the predicate that only looks at columns of the file
    };
    [[nodiscard]] QList<CellFix> correction(const Rule &rule, const Predicate &predicate,
                                            const Row &row) const;

    QSet<QString> m_columns;
    QList<Check> m_checks;
};

} // namespace shuzhi
