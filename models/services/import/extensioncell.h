// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/importrequest.h"
#include "models/services/import/sheetlayout.h"

namespace shuzhi {

/// Fields a city keeps beside the national ones (catalog.extension): a compact JSON object head → text,
/// its keys in the order of the columns.
[[nodiscard]] QString extensionOf(const LayoutField &field, const SheetLayout &layout,
                                  const QStringList &cells);

/// What is stored once a row's fields are merged into it, and the fields that differ. Fields that say the
/// same stay as they are; the very text that was stored comes back if nothing differs.
struct MergedExtension
{
    QString text;
    QList<CellDifference> cells; ///< field "extension", column = the head
};
[[nodiscard]] MergedExtension mergeExtension(const QString &stored, const QString &row,
                                             ImportRequest::Policy policy);

/// Where two rows of a file say something else; what one of them does not say is no difference.
[[nodiscard]] QList<CellDifference> extensionDifferences(const QString &before, const QString &after);

} // namespace shuzhi
