// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demo/city.h"

namespace shuzhi::demo {

/// Makes the metadata rows of catalogs, with the gaps and rule faults (V1 to V10) their departments have.
class CatalogRows
{
public:
    explicit CatalogRows(const City &city);

    [[nodiscard]] static QStringList columns();
    [[nodiscard]] QList<QVariant> values(int catalog) const;
    /// The classification part and serial number of the national code, "307021…/000123".
    [[nodiscard]] QString code(int catalog) const;

private:
    struct Draft; ///< the fields of one row while they are made

    void classify(Draft &draft) const;
    void describe(Draft &draft) const;
    void format(Draft &draft) const;
    void shareAndOpen(Draft &draft) const;
    void census(Draft &draft) const;
    void leaveGaps(Draft &draft) const;

    const City &m_city;
    QStringList m_offices, m_abstracts, m_shareConditions, m_refusalBases, m_openConditions, m_badCensus;
};

} // namespace shuzhi::demo
