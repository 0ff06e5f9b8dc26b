// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/importfield.h"
#include "models/services/import/importkind.h"

namespace shuzhi {

/// The filled cells of one column, a bounded sample of them, and which fields they look like: days,
/// codes, values of a vocabulary, names of organisations.
class ColumnEvidence
{
public:
    static constexpr qsizetype mostRows = 500; ///< of a sheet that are looked at

    void look(const QString &cell);

    [[nodiscard]] qsizetype filled() const { return m_cells.size(); }
    /// Up to five different cells, the first ones.
    [[nodiscard]] QStringList samples() const;
    /// How many of the cells can be read as the field (0 to 1); texts can be anything. 0 without cells.
    [[nodiscard]] double share(const ImportField &field) const;
    /// Whether the field has cells of its own kind, and nearly all of these are of another.
    [[nodiscard]] bool contradicts(const ImportField &field) const;
    /// Fields of the kind that nearly all of at least three cells look like, not only could be read as:
    /// bare digits and single letters are values of too many lists (domain.md 2.4).
    [[nodiscard]] QStringList fields(const ImportKind &kind) const;
    /// Whether the cells are texts of their own, as names are.
    [[nodiscard]] bool couldName() const;

private:
    QStringList m_cells;
};

/// Whether such cells alone may decide: yes and no fit any flag, a day any day.
[[nodiscard]] bool decidesAlone(const ImportField &field);

} // namespace shuzhi
