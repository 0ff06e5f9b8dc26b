// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace shuzhi {

/// Bounds of a worksheet (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4; the same in every spreadsheet).
constexpr qint64 MaxRows = 1'048'576;
constexpr int MaxColumns = 16'384;
/// Longest text of a worksheet cell, in UTF-16 units.
constexpr int MaxCellText = 32'767;

/// CRLF and CR as LF, so that one cell reads the same from every format.
[[nodiscard]] QString withPlainBreaks(QString text);

/// Place of a cell, row from 1, column from 0; row 0 where the reference has none.
struct CellPlace
{
    qint64 row = 0;
    int column = 0;
};

/// Reads "B12" or "B"; nullopt where it is none or lies outside the bounds.
[[nodiscard]] std::optional<CellPlace> cellPlace(std::string_view reference);

/// Name of a cell, "B12"; row from 1, column from 0.
[[nodiscard]] QString cellName(qint64 row, int column);

/// Takes back the _xHHHH_ escapes of ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
[[nodiscard]] QString withoutEscapes(QString text);

} // namespace shuzhi
