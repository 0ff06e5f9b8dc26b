// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/importrequest.h"
#include "models/services/import/sheetlayout.h"

namespace shuzhi {

/// What a row does to each of some fields, in their order (ImportRequest::policyOf).
[[nodiscard]] QList<ImportRequest::Policy> policiesOf(const ImportRequest &, const QList<LayoutField> &);

/// The cells of a row that change what is stored: filled, different after normalising, and allowed by
/// the policy of their field.
[[nodiscard]] QList<int> changedPlaces(const QStringList &stored, const QStringList &cells,
                                       const QList<ImportRequest::Policy> &policies);

/// Whether two cells say the same: trimmed, NFKC.
[[nodiscard]] bool sameCell(const QString &a, const QString &b);

} // namespace shuzhi
