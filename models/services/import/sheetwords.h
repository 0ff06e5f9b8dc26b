// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What people write into sheets besides data: totals, notes, signatures, help for those who fill the
/// sheet in. The words stand in resources/vocabularies/sheet_words.json.
namespace shuzhi::sheetwords {

/// 合计, 小计 … and nothing else.
[[nodiscard]] bool isTotal(const QString &cell);

/// What stands beside it: a number, "共3条".
[[nodiscard]] bool isAmount(const QString &cell);

/// Whether a cell is a note of its own: "填表人：张三".
enum class Note {
    None,
    Label, ///< the label alone, its value stands in the next cell: "填表人："
    Whole,
};
[[nodiscard]] Note note(const QString &cell);

/// "一、人口类", "（二）法人类": heads a section where it stands alone.
[[nodiscard]] bool startsSection(const QString &cell);
/// "2. 本表由…": goes on with a note.
[[nodiscard]] bool startsPoint(const QString &cell);
/// 必填, 长度≤50, 例如：… under a head.
[[nodiscard]] bool isHelp(const QString &cell);
/// 示例, 填写说明 …: says what the rest of the row is.
[[nodiscard]] bool marksHelp(const QString &cell);
/// A name that ends like that of a department, an institution or a company.
[[nodiscard]] bool isOrganisation(const QString &cell);
/// "-", "/", "无": written to say that there is nothing.
[[nodiscard]] bool isNothing(const QString &cell);
/// Digits, with signs of grouping, a point or a percent sign at most.
[[nodiscard]] bool isNumber(const QString &cell);

} // namespace shuzhi::sheetwords
