// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/store/overviewquery.h"
#include "ui/widgets/figurecard.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

namespace shuzhi {

/// The six figures a city is asked for first, each opening the rows that make it.
class FigureRow : public QWidget
{
    Q_OBJECT

public:
    explicit FigureRow(Language language, QWidget *parent = nullptr);

    /// Grey lines after 150 ms, so that a quick answer does not flicker.
    void showLoading();
    void showFigures(const MetricSet &set);
    /// Needs the figures before it: adds the units served.
    void showContext(const CityContext &context, const MetricSet &set);
    /// The change of the mount rate since the month end before the last of `months`.
    void showChange(const MetricSet &months);
    void showFailed(const Error &error);

Q_SIGNALS:
    void openRequested(const QString &where);

private:
    FigureCard *add(const QString &name, const QString &label);
    void showMetric(FigureCard *card, const QString &metric, const MetricGroup &city, const QString &note,
                    const QString &opens);
    void showEntered(const QList<EnteredFigure> &entered, const QString &asOf);

    Language m_language;
    QTimer m_loading;
    QHash<FigureCard *, QString> m_where;
    FigureCard *m_catalogs, *m_mountRate, *m_usageRate, *m_unmounted, *m_open, *m_aggregated;
};

} // namespace shuzhi
