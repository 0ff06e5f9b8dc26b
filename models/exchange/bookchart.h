// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/bookstyles.h"

#include <QString>

#include <optional>

namespace shuzhi {

/// One native chart of a workbook in the house style: light lines, the book's face, no colour without a
/// word beside it (names of categories and series are always shown). Ranges are given as formulas.
class BookChart
{
public:
    enum class Kind { Columns, Bars, StackedBars };

    BookChart(lxw_workbook *workbook, Kind kind, const QString &title);

    void add(const QString &name, const QString &categories, const QString &values);
    /// Values stand at the bars.
    void showValues(const char *numberFormat);
    void valueAxis(const QString &name, const char *numberFormat, std::optional<double> most = {});
    /// Bars run from the top down, as the rows of a sheet do; their names keep to the left of them.
    void topDown();

    [[nodiscard]] lxw_chart *handle() const { return m_chart; }

private:
    [[nodiscard]] lxw_chart_axis *categoryAxis() const;
    [[nodiscard]] lxw_chart_axis *numberAxis() const;

    lxw_chart *m_chart;
    lxw_chart_series *m_last = nullptr;
    int m_count = 0;
    const Kind m_kind;
};

} // namespace shuzhi
