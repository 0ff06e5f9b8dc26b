// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/tablewriter.h"

#include <QDate>
#include <QDateTime>

#include <variant>

namespace shuzhi {

/// A value in the shape its column has; std::monostate is an empty cell.
using CellValue = std::variant<std::monostate, QString, qint64, double, QDate, QDateTime>;

/// Shapes `value` by the column's kind; text that is no such value stays text. Error: Internal for
/// infinity and not-a-number, which no format can say.
[[nodiscard]] Result<CellValue> cellValue(const QVariant &value, Column::Kind kind);

/// Plain text of a value: ISO dates, shortest numbers; what the reader gives back.
[[nodiscard]] QString cellValueText(const CellValue &value);

/// Pulls the next row and looks at its length.
[[nodiscard]] Result<bool> pullRow(const RowPull &pull, const Table &table, QVariantList &row);

} // namespace shuzhi
