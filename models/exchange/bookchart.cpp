// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bookchart.h"

#include <cstdlib>
#include <cstring>

namespace shuzhi {

namespace {

// Keeps a value in a range's store, which the library frees with the chart.
void store(lxw_series_range *range, const char *text, std::optional<double> number)
{
    auto *point = static_cast<lxw_series_data_point *>(std::calloc(1, sizeof(lxw_series_data_point)));
    if (!point)
        return;
    point->is_string = text ? LXW_TRUE : LXW_FALSE;
    point->string = text ? strdup(text) : nullptr;
    point->number = number.value_or(0);
    point->no_data = !text && !number ? LXW_TRUE : LXW_FALSE;
    STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
    ++range->num_data_points;
    range->has_string_cache = text ? LXW_TRUE : LXW_FALSE;
    range->ignore_cache = LXW_TRUE; // what the library would find in the cells is not their value
}

lxw_chart_font fontOf(double size, bool bold)
{
    lxw_chart_font font = {};
    font.name = const_cast<char *>(bookFace); // copied by the library, never written to
    font.size = size;
    font.bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
    font.color = bookcolour::words;
    return font;
}

std::uint8_t typeOf(BookChart::Kind kind)
{
    switch (kind) {
    case BookChart::Kind::Columns: return LXW_CHART_COLUMN;
    case BookChart::Kind::Bars: return LXW_CHART_BAR;
    case BookChart::Kind::StackedBars: return LXW_CHART_BAR_STACKED;
    }
    return LXW_CHART_COLUMN;
}

// Neighbours differ in lightness as well as in hue.
constexpr lxw_color_t seriesColours[] = {0x1F5FBF, 0x9CC3F0, 0x0E7C66, 0xF0B36B, 0x6B4FA0, 0xC9D1DC};

} // namespace

BookChart::BookChart(lxw_workbook *workbook, Kind kind, const QString &title)
    : m_chart(workbook_add_chart(workbook, typeOf(kind)))
    , m_kind(kind)
{
    chart_title_set_name(m_chart, title.toUtf8().constData());
    lxw_chart_font titleFont = fontOf(12, true);
    chart_title_set_name_font(m_chart, &titleFont);
    lxw_chart_font font = fontOf(9, false);
    chart_axis_set_num_font(categoryAxis(), &font);
    chart_axis_set_num_font(numberAxis(), &font);
    chart_legend_set_position(m_chart, LXW_CHART_LEGEND_NONE);
    lxw_chart_line grid = {};
    grid.color = bookcolour::line;
    grid.width = 0.75;
    chart_axis_major_gridlines_set_visible(numberAxis(), LXW_TRUE);
    chart_axis_major_gridlines_set_line(numberAxis(), &grid);
    chart_chartarea_set_line(m_chart, &grid);
}

void BookChart::add(const QString &name, const ChartTexts &categories, const ChartValues &values)
{
    m_last = chart_add_series(m_chart, QString(u'=' + categories.cells).toUtf8().constData(),
                              QString(u'=' + values.cells).toUtf8().constData());
    for (const QString &text : categories.now)
        store(m_last->categories, text.toUtf8().constData(), {});
    for (const std::optional<double> &value : values.now)
        store(m_last->values, nullptr, value);
    chart_series_set_name(m_last, name.toUtf8().constData());
    lxw_chart_fill fill = {};
    fill.color = seriesColours[static_cast<std::size_t>(m_count++) % std::size(seriesColours)];
    chart_series_set_fill(m_last, &fill);
    chart_set_series_gap(m_chart, m_kind == Kind::Columns ? 80 : 40);
    if (m_count > 1) {
        lxw_chart_font font = fontOf(9, false);
        chart_legend_set_position(m_chart, LXW_CHART_LEGEND_TOP);
        chart_legend_set_font(m_chart, &font);
    }
}

void BookChart::showValues(const char *numberFormat)
{
    lxw_chart_font font = fontOf(9, false);
    chart_series_set_labels(m_last);
    chart_series_set_labels_num_format(m_last, numberFormat);
    chart_series_set_labels_font(m_last, &font);
}

void BookChart::valueAxis(const QString &name, const char *numberFormat, std::optional<double> most)
{
    lxw_chart_font font = fontOf(9, false);
    chart_axis_set_name(numberAxis(), name.toUtf8().constData());
    chart_axis_set_name_font(numberAxis(), &font);
    chart_axis_set_num_format(numberAxis(), numberFormat);
    if (most) {
        chart_axis_set_min(numberAxis(), 0);
        chart_axis_set_max(numberAxis(), *most);
    }
}

// Of bars the library's x axis is the horizontal one, which bears the values.
lxw_chart_axis *BookChart::categoryAxis() const
{
    return m_kind == Kind::Columns ? m_chart->x_axis : m_chart->y_axis;
}

lxw_chart_axis *BookChart::numberAxis() const
{
    return m_kind == Kind::Columns ? m_chart->y_axis : m_chart->x_axis;
}

void BookChart::topDown()
{
    // Turned round, the value axis would stand on top without the crossing at the far end.
    chart_axis_set_reverse(categoryAxis());
    chart_axis_set_crossing_max(categoryAxis());
    chart_axis_set_label_position(categoryAxis(), LXW_CHART_AXIS_LABEL_POSITION_LOW);
    chart_axis_set_interval_unit(categoryAxis(), 1);
}

} // namespace shuzhi
