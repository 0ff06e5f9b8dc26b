// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/catalogcells.h"

#include <QHash>

namespace shuzhi {

/// Which columns the grid shows and how wide, as it is kept on this desk and in saved views. Names of
/// columns are catalogColumnKey().
struct ColumnLayout
{
    /// Left to right. Empty: the usual ones, of which some give way where the window is narrow.
    QList<CatalogColumn> chosen;
    QHash<CatalogColumn, int> widths; ///< pixels, of the columns the reader has changed

    /// The columns of an empty choice.
    [[nodiscard]] static const QList<CatalogColumn> &usual();
    /// JSON; what is unknown or broken in it is left out.
    [[nodiscard]] static ColumnLayout parse(const QString &json);
    [[nodiscard]] QString toString() const;

    bool operator==(const ColumnLayout &) const = default;
};

} // namespace shuzhi
