// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bookstyles.h"

#include <cstdint>

namespace shuzhi {

namespace {

using namespace bookcolour;

constexpr const char *pointsFormat = "0.00";
constexpr const char *countFormat = "#,##0";

struct Look
{
    const char *numberFormat = nullptr;
    lxw_format_alignments align = LXW_ALIGN_LEFT;
    lxw_color_t colour = words;
    bool bold = false;
    bool wrapped = false;
    bool lined = true;
    bool unlocked = false;
    lxw_color_t fill = LXW_COLOR_UNSET;
    double size = 10;
};

constexpr auto right = LXW_ALIGN_RIGHT;
constexpr auto centre = LXW_ALIGN_CENTER;

Look inputLook(const char *numberFormat)
{
    return {.numberFormat = numberFormat, .align = right, .colour = accent, .unlocked = true, .fill = input};
}

Look bandLook(const char *numberFormat, lxw_format_alignments align)
{
    return {.numberFormat = numberFormat, .align = align, .bold = true, .fill = ground};
}

Look headLook(CellStyle style)
{
    switch (style) {
    case CellStyle::Title: return {.bold = true, .lined = false, .size = 15};
    case CellStyle::Subtitle: return {.colour = mute, .lined = false};
    case CellStyle::Standing: return {.colour = mute, .lined = false};
    case CellStyle::Section: return {.bold = true, .lined = false, .size = 12};
    case CellStyle::Key: return {.colour = mute, .wrapped = true};
    case CellStyle::Body: return {.wrapped = true, .lined = false};
    case CellStyle::GroupHeader: return {.align = centre, .bold = true, .wrapped = true, .fill = selection};
    case CellStyle::HeaderCell: return {.align = centre, .bold = true, .wrapped = true, .fill = selection};
    case CellStyle::CalculatedHeader:
        return {.align = centre, .colour = mute, .wrapped = true, .fill = ground};
    default: return {};
    }
}

Look lookOf(CellStyle style)
{
    switch (style) {
    case CellStyle::WrappedText: return {.wrapped = true};
    case CellStyle::SmallText: return {.colour = mute, .wrapped = true, .size = 9};
    case CellStyle::Code: return {.numberFormat = "@"};
    case CellStyle::Count: return {.numberFormat = countFormat, .align = right};
    case CellStyle::TwoDecimals: return {.numberFormat = pointsFormat, .align = right};
    case CellStyle::Percent: return {.numberFormat = "0.0%", .align = right};
    case CellStyle::Plain: return {.numberFormat = "General", .align = right};
    case CellStyle::Change: return {.numberFormat = "+0.00;-0.00;0.00", .align = right};
    case CellStyle::Rank: return {.numberFormat = "0", .align = centre};
    case CellStyle::Word: return {.align = centre};
    case CellStyle::Strong: return {.numberFormat = pointsFormat, .align = right, .bold = true};
    case CellStyle::BandText: return bandLook(nullptr, LXW_ALIGN_LEFT);
    case CellStyle::BandWord: return bandLook(nullptr, centre);
    case CellStyle::BandPoints: return bandLook(pointsFormat, right);
    case CellStyle::BandPercent: return bandLook("0.0%", right);
    case CellStyle::InputCount: return inputLook(countFormat);
    case CellStyle::InputTwoDecimals: return inputLook(pointsFormat);
    case CellStyle::InputPlain: return inputLook("General");
    case CellStyle::Link: return {.colour = accent};
    case CellStyle::Calculated: return {.numberFormat = "General", .align = right, .colour = mute};
    case CellStyle::CalculatedText: return {.colour = mute};
    case CellStyle::Warning: return {.colour = warningWords, .bold = true, .fill = warningFill};
    default: return headLook(style);
    }
}

lxw_format *made(lxw_workbook *workbook, CellStyle style)
{
    const Look look = lookOf(style);
    lxw_format *format = workbook_add_format(workbook);
    format_set_font_color(format, look.colour);
    if (look.bold)
        format_set_bold(format);
    if (look.fill != LXW_COLOR_UNSET)
        format_set_bg_color(format, look.fill);
    if (style == CellStyle::Warning)
        return format; // a conditional format may say no face, size or alignment
    format_set_font_name(format, bookFace);
    format_set_font_size(format, look.size);
    format_set_align(format, static_cast<std::uint8_t>(look.align));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (look.numberFormat)
        format_set_num_format(format, look.numberFormat);
    if (look.wrapped)
        format_set_text_wrap(format);
    if (look.unlocked)
        format_set_unlocked(format);
    if (look.lined) {
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_bottom_color(format, line);
        if (look.align != centre)
            format_set_indent(format, 1);
    }
    if (style == CellStyle::GroupHeader) {
        format_set_left(format, LXW_BORDER_THIN);
        format_set_left_color(format, 0xFFFFFF);
    }
    return format;
}

} // namespace

BookStyles::BookStyles(lxw_workbook *workbook)
{
    for (std::size_t i = 0; i < count; ++i)
        m_formats[i] = made(workbook, static_cast<CellStyle>(i));
}

} // namespace shuzhi
