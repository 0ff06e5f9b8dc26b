// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xlsxwriter.h>

#include <cstddef>

namespace shuzhi {

/// What a cell of the assessment workbook is; decides its number format, alignment, colour and whether
/// it may be changed on a protected sheet (Input…).
enum class CellStyle {
    Title,
    Subtitle,
    Standing,
    Section,
    Key,
    Body,
    GroupHeader,
    HeaderCell,
    Text,
    WrappedText,
    SmallText,
    Code,
    Count,
    TwoDecimals,
    Percent,
    Plain,
    Change,
    Rank,
    Word,
    Strong,
    BandText,
    BandWord,
    BandPoints,
    BandPercent,
    InputCount,
    InputTwoDecimals,
    InputPlain,
    Link,
    Calculated,
    CalculatedText,
    CalculatedHeader,
    Warning, ///< fill and words of a conditional format
};

/// Tints and bars of conditional formats and charts: the light tokens of the house style, since a
/// workbook is always light. Low and high differ in lightness and hue, so they stand apart in grey and
/// for colour-blind eyes too; words stand beside them in any case.
namespace bookcolour {
inline constexpr lxw_color_t ground = 0xF5F6F8;
inline constexpr lxw_color_t line = 0xE3E6EB;
inline constexpr lxw_color_t words = 0x1D2530;
inline constexpr lxw_color_t mute = 0x5F6B7E;
inline constexpr lxw_color_t accent = 0x1F5FBF;
inline constexpr lxw_color_t selection = 0xDBE8FB;
inline constexpr lxw_color_t input = 0xFFF9E5;
inline constexpr lxw_color_t low = 0xF6C9A8;
inline constexpr lxw_color_t middle = 0xFFFFFF;
inline constexpr lxw_color_t high = 0xBFD6F6;
inline constexpr lxw_color_t warningFill = 0xFCE8D9;
inline constexpr lxw_color_t warningWords = 0x9A3B00;
} // namespace bookcolour

/// The face every text names: on a Windows desk it is there; elsewhere readers take their own CJK face.
inline constexpr const char *bookFace = "Microsoft YaHei";

/// The formats of one workbook, made once.
class BookStyles
{
public:
    explicit BookStyles(lxw_workbook *workbook);

    [[nodiscard]] lxw_format *of(CellStyle style) const { return m_formats[static_cast<std::size_t>(style)]; }

private:
    static constexpr std::size_t count = static_cast<std::size_t>(CellStyle::Warning) + 1;
    lxw_format *m_formats[count] = {};
};

} // namespace shuzhi
