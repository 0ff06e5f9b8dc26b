// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace shuzhi {

/// A field that two people changed: what stood there when one of them began, what that person wants, and
/// what the other one wrote meanwhile. References are uids, with the names of their rows beside them.
struct FieldConflict
{
    QString table, uid;
    QString title; ///< what people call the row
    QString column;
    QVariant before, mine, theirs;
    QString beforeName = {}, mineName = {}, theirsName = {}; ///< of the rows referred to
    QString person = {}, login = {}; ///< who wrote theirs; empty where the trail may not be read
    QString at = {}; ///< when, ISO 8601 UTC

    /// The same field of the same row, whatever was written.
    [[nodiscard]] bool isField(const FieldConflict &other) const
    {
        return uid == other.uid && column == other.column && table == other.table;
    }
    bool operator==(const FieldConflict &) const = default;
};

} // namespace shuzhi
