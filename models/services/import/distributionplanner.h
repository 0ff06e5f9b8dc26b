// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/distributionlist.h"
#include "models/services/import/rowledger.h"
#include "models/services/import/stepbuffer.h"
#include "models/store/connection.h"

#include <QSet>

namespace shuzhi {

/// Makes resources in state draft of a dataset's distributions, known by catalog, kind and locator. They
/// move no rate until somebody confirms and publishes them. None is ever taken away.
class DistributionPlanner
{
public:
    DistributionPlanner(const ImportRequest &, const SheetLayout &, RowLedger &, StepBuffer &);

    [[nodiscard]] Status load(Connection &);
    /// What a row would add to a catalog; the difference shown is empty if nothing. Those with a password
    /// in their address are left out with a warning.
    [[nodiscard]] QList<Distribution> missing(const QString &catalog, bool fresh,
                                              const QList<Distribution> &);
    [[nodiscard]] CellDifference difference(const QList<Distribution> &) const;
    void add(const QString &catalog, const QList<Distribution> &);

private:
    [[nodiscard]] static QString key(const QString &catalog, const Distribution &);

    const LayoutField *m_field; ///< null: the file has none
    ImportRequest::Policy m_policy;
    RowLedger &m_ledger;
    StepBuffer &m_steps;
    QSet<QString> m_known; ///< by catalog, kind and locator
    QSet<QString> m_catalogs; ///< that have a resource
};

} // namespace shuzhi
