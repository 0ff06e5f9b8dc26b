// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/tablewriter.h"

namespace shuzhi {

/// A JSON array of objects, one a line, members in the columns' order, UTF-8. Texts are strings,
/// numbers and ratios numbers, dates ISO strings, empty cells null.
class JsonWriter : public TableWriter
{
public:
    /// Usage, too: two columns of one name.
    Result<WriteReport> write(const QString &path, const Table &table, const RowPull &pull) override;
};

} // namespace shuzhi
