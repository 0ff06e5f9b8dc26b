// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/importrequest.h"
#include "models/services/import/sheetlayout.h"

namespace shuzhi {

/// How the cells of a field are compared and what they may do to what is stored.
struct CellRule
{
    ImportRequest::Policy policy = ImportRequest::Overwrite;
    QString vocabulary; ///< whose codes the cells are; empty: texts
};

/// The rules of some fields, in their order.
[[nodiscard]] QList<CellRule> rulesOf(const ImportRequest &, const QList<LayoutField> &);

/// The cells of a row that change what is stored: filled, different after normalising, and allowed by
/// the policy of their field. A stored spelling that means the cell's code is no difference.
[[nodiscard]] QList<int> changedPlaces(const QStringList &stored, const QStringList &cells,
                                       const QList<CellRule> &rules);

/// Whether two cells say the same: trimmed, NFKC.
[[nodiscard]] bool sameCell(const QString &a, const QString &b);

} // namespace shuzhi
