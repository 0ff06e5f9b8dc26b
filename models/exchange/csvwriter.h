// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/tablewriter.h"

namespace shuzhi {

/// Comma-separated values as spreadsheets take them: UTF-8 with byte-order mark, CRLF, quotes where
/// needed, formulas in texts neutralised.
class CsvWriter : public TableWriter
{
public:
    Result<WriteReport> write(const QString &path, const Table &table, const RowPull &pull) override;
};

} // namespace shuzhi
