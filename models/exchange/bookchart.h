// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/bookstyles.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace shuzhi {

/// Cells a chart draws on, and what they hold now: the library stores zeros for cells with formulas, which
/// is what readers that do not calculate would draw.
struct ChartTexts
{
    QString cells;
    QStringList now;
};
struct ChartValues
{
    QString cells;
    QList<std::optional<double>> now; ///< empty: nothing is drawn
};

/// One native chart of a workbook in the house style: light lines, the book's face, no colour without a
/// word beside it (names of categories and series are always shown).
class BookChart
{
public:
    enum class Kind { Columns, Bars, StackedBars };

    BookChart(lxw_workbook *workbook, Kind kind, const QString &title);

    void add(const QString &name, const ChartTexts &categories, const ChartValues &values);
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
