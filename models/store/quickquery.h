// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QList>

namespace shuzhi {

/// Something of the city that can be gone to by its name.
struct QuickPlace
{
    QString uid, name;
    QString owner; ///< name of the department it belongs to; empty: none
    QString state; ///< catalogs and duties

    bool operator==(const QuickPlace &) const = default;
};

/// The few best answers and how many there are in all.
struct QuickAnswer
{
    QList<QuickPlace> rows;
    qint64 total = 0;

    bool operator==(const QuickAnswer &) const = default;
};

/// A data item and the catalog it belongs to.
struct QuickItem
{
    QString uid, name;
    QString catalogUid, catalog, department; ///< the last two by name

    bool operator==(const QuickItem &) const = default;
};

/// All departments that were not merged, and all libraries, in Chinese order: few enough to be kept and
/// searched with every key.
struct QuickPlaces
{
    QList<QuickPlace> departments, libraries;

    bool operator==(const QuickPlaces &) const = default;
};

struct QuickPlacesQuery
{
    [[nodiscard]] Result<QuickPlaces> operator()(Connection &) const;
};

/// Catalogs of the day that the catalogs page would find for the same words: names that begin so first, then
/// those whose code, initials or pinyin do, then the others; each in Chinese order. `total` is what a
/// CountQuery of the words says.
struct QuickCatalogsQuery
{
    QString text;
    QString asOf; ///< empty: the reference day
    int limit = 8;

    [[nodiscard]] Result<QuickAnswer> operator()(Connection &) const;
};

/// Duties of the departments' lists, in the same order.
struct QuickDutiesQuery
{
    QString text;
    int limit = 5;

    [[nodiscard]] Result<QuickAnswer> operator()(Connection &) const;
};

/// Data items of catalogs that are not retired, by their names as they stand today: names that begin so
/// first, the shorter before the longer, then in the order of the catalogs. Items have no pinyin.
struct QuickItemsQuery
{
    QString text;
    int limit = 5;

    [[nodiscard]] Result<QList<QuickItem>> operator()(Connection &) const;
};

} // namespace shuzhi
