// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/store/overviewquery.h"
#include "ui/pages/overview/explanation.h"
#include "ui/widgets/figurecard.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

namespace shuzhi {

/// The six figures a city is asked for first, each with its change since the last period, opening the
/// rows that make it and saying what it means.
class FigureRow : public QWidget
{
    Q_OBJECT

public:
    explicit FigureRow(Language language, QWidget *parent = nullptr);

    /// Grey lines after 150 ms, so that a quick answer does not flicker.
    void showLoading();
    void showFigures(const MetricSet &set);
    /// Need the figures before them. The first adds the units served, the other the change since `before`
    /// (its scope says of which day), and nothing where that day has no such figure.
    void showContext(const CityContext &context);
    void showChange(const MetricGroup &before);
    void showFailed(const Error &error);

Q_SIGNALS:
    void openRequested(const QString &where);
    void explainRequested(const shuzhi::Explanation &explanation, const QRect &place);

private:
    FigureCard *add(const QString &name, const QString &label);
    void showMetric(const QString &metric, const QString &note, const QString &opens);
    void showMetricChange(const QString &metric, const MetricGroup &before);
    void showEntered();
    [[nodiscard]] QString count(const char *metric) const;
    [[nodiscard]] Explanation explain(const QString &name) const;

    Language m_language;
    QTimer m_loading;
    MetricSet m_set;
    QHash<QString, FigureCard *> m_cards; ///< by metric, or "aggregated_records"
    QHash<FigureCard *, QString> m_where;
    const QString m_enteredLabel;
};

} // namespace shuzhi
