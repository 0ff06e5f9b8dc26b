// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/language.h"

#include <QHash>
#include <QList>

#include <optional>

namespace shuzhi {

/// One figure of the metric catalogue (resources/vocabularies/metrics.json): what it means and which
/// rows make it. Screens, sheets, print and command line all take their figures from here.
struct MetricInfo
{
    QString id;
    bool isRatio = false;
    Bilingual name, definition, basis;
    Filter numerator; ///< the rows that are counted
    std::optional<Filter> denominator; ///< ratios: the rows it is measured against

    bool operator==(const MetricInfo &) const = default;
};

[[nodiscard]] const QList<MetricInfo> &metricCatalogue();
/// Null if there is none.
[[nodiscard]] const MetricInfo *metricInfo(const QString &id);

/// A quotient of integer sums; not measured when the denominator is 0.
struct Ratio
{
    qint64 numerator = 0;
    qint64 denominator = 0;

    [[nodiscard]] std::optional<double> value() const
    {
        return denominator == 0 ? std::nullopt : std::optional(double(numerator) / double(denominator));
    }
    bool operator==(const Ratio &) const = default;
};

/// The counts of one group (the city, a department, a month …), by metric id; of ratios the numerator
/// stands under the id itself and the denominator under id + "/".
class Figures
{
public:
    void set(const QString &id, qint64 value) { m_values.insert(id, value); }
    void setRatio(const QString &id, Ratio ratio);
    [[nodiscard]] qint64 count(const QString &id) const { return m_values.value(id); }
    [[nodiscard]] Ratio ratio(const QString &id) const;
    bool operator==(const Figures &) const = default;

private:
    QHash<QString, qint64> m_values;
};

/// What figures are grouped by.
enum class GroupBy { None, Department, ShareType, ResourceKind, Library, UpdateCycle, Month };
[[nodiscard]] Result<GroupBy> groupByFromName(const QString &name);

/// The figures of one group and the conditions that bound it.
struct MetricGroup
{
    QString key; ///< uid of a department or library, code of a share type, kind or cycle, "2023-06"
    QString name; ///< department's or library's name; otherwise the key
    Filter scope; ///< the group's rows as conditions, with as_of
    Figures figures;
};

/// A figure that was entered, not computed.
struct EnteredFigure
{
    QString key, unit, asOf, source;
    qint64 value = 0;

    bool operator==(const EnteredFigure &) const = default;
};

/// Settings that a figure depends on, each shown with its basis.
struct MetricBasis
{
    int graceDays = 0; ///< added to the update cycle
    bool ownUseCounts = false; ///< calls of the provider itself
    int usageWindowDays = 0; ///< 0: cumulative
};

/// All figures as of one day.
struct MetricSet
{
    QString asOf;
    MetricBasis basis;
    MetricGroup city;
    QList<MetricGroup> groups;
    QList<EnteredFigure> entered;
};

/// The search expression whose total is the figure: of a ratio, its numerator.
[[nodiscard]] Filter whereOf(const QString &metric, const MetricGroup &group);
[[nodiscard]] Filter denominatorWhereOf(const QString &metric, const MetricGroup &group);

} // namespace shuzhi
