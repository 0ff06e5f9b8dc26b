// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QStringList>

namespace shuzhi {

/// A published catalog that would be left without a confirmed duty.
struct DutyImpactCatalog
{
    QString uid, title, code, department; ///< its provider's name
    bool mounted = false;
    qint64 demands = 0; ///< of these, not closed
    qint64 consumers = 0; ///< departments other than the provider that called it

    bool operator==(const DutyImpactCatalog &) const = default;
};

/// What goes with duties that are to be removed or retired.
struct DutyImpact
{
    qint64 duties = 0, links = 0; ///< data duties and links among what would go
    QList<DutyImpactCatalog> catalogs; ///< in Chinese order
    QStringList consumers; ///< names of all departments that use one of these catalogs, in Chinese order

    [[nodiscard]] qint64 demands() const;
    bool operator==(const DutyImpact &) const = default;
};

/// What the catalogs, demands and users of data would lose if these nodes and all below them went: a
/// catalog counts if no other confirmed duty stands for it in a list that is not withdrawn, as
/// duty_coverage counts (definitions.md).
struct DutyImpactQuery
{
    QStringList uids; ///< of nodes

    [[nodiscard]] Result<DutyImpact> operator()(Connection &) const;
};

} // namespace shuzhi
