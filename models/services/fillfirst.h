// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/catalogdetailquery.h"

namespace shuzhi {

/// One thing to fill or mend in a catalog, and where.
struct FillStep
{
    /// In the order of their weight: a clear fault of form costs the provider points by itself, then what
    /// moves the city's figures (mounting, timeliness, completeness, duties), then what is likely wrong.
    enum class Kind { Error, Mount, Overdue, Missing, Duty, Warning, Hint };
    Kind kind = Kind::Missing;
    QString part; ///< of the detail: "core", "items", "resources", "duties"
    QString field; ///< name of the core field or column; empty: the whole part
    QString rule; ///< of findings

    bool operator==(const FillStep &) const = default;
};

/// What to fill or mend first. Figures count published catalogs only: of others mounting, timeliness and
/// duties are left out. A field stands once, at its weightiest reason.
[[nodiscard]] QList<FillStep> fillFirst(const CatalogDetail &detail);

} // namespace shuzhi
