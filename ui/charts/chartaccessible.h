// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

#include <vector>

namespace shuzhi {

class Chart;

/// What assistive technology sees of a chart: a named graphic with one child per mark, whose name
/// is the mark's and whose value is its figure; children that open something can be pressed.
class ChartAccessible : public QAccessibleWidget
{
public:
    /// Makes Qt use this class for every Chart; may be called again.
    static void install();

    explicit ChartAccessible(Chart *chart);
    ~ChartAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;

private:
    [[nodiscard]] Chart *chart() const;

    mutable std::vector<QAccessible::Id> m_children; ///< made when asked for, kept while the chart lives
};

} // namespace shuzhi
