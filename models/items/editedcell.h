// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shuzhi {

/// What a cell held when an editor last asked for it: that is what the person saw, also when the row was
/// read anew while the editor was open.
struct EditedCell
{
    QString uid, column, shown;

    [[nodiscard]] QString seen(const QString &row, const QString &field, const QString &otherwise) const
    {
        return row == uid && field == column ? shown : otherwise;
    }
};

} // namespace shuzhi
