// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sortsql.h"

namespace shuzhi {

/// A name an order may use and the key behind it.
struct SortColumn
{
    QString field;
    SortSql::Key key;
};

/// Everything that rows of a kind can be ordered by on the day.
[[nodiscard]] QList<SortColumn> sortColumns(What what, const AsOf &);

} // namespace shuzhi
