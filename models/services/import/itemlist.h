// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace shuzhi {

/// The names of a cell that lists data items: "「序號」、「地址」", "年度,件數", one a line, one a tab.
/// Marks inside 「」 or brackets do not part; where those are not closed they do. In the cell's order,
/// white space inside a name is one space, empty names are left out, a repeated name stays.
/// A JSON list gives its texts, or the names of its objects.
[[nodiscard]] QStringList splitItems(const QString &cell);

} // namespace shuzhi
