// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QString>

namespace shuzhi {

/// One column a list is ordered by, and which way.
struct SortKey
{
    QString field;
    bool descending = false;

    bool operator==(const SortKey &) const = default;
};

/// What a list is ordered by, first key first; no key means by title. The uid always comes last, in the
/// direction of the last key, so that the reverse of every key is the exact reverse of the list.
struct SortOrder
{
    QList<SortKey> keys;

    /// "title", "department,title:desc". Usage for another shape, an empty or a repeated field; whether a
    /// field exists depends on what is searched (sortFields).
    [[nodiscard]] static Result<SortOrder> parse(const QString &text);
    [[nodiscard]] QString toString() const;
    bool operator==(const SortOrder &) const = default;
};

} // namespace shuzhi
