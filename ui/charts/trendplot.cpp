// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trendplot.h"

#include "ui/widgets/theme.h"

#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <QGraphicsLayout>
#include <QPainter>

namespace shuzhi {

namespace {
constexpr qreal kLineWidth = 2;
constexpr qreal kDot = 7;
} // namespace

TrendPlot::TrendPlot(qsizetype months, const QList<TrendSeries> &series, double top, const Theme &theme)
    : m_chart(new QChart)
    , m_themeName(theme.name)
{
    m_scene.addItem(m_chart);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->setMargins({0, 0, 0, 0});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide();
    addAxes(months, top);
    for (qsizetype i = 0; i < series.size(); ++i)
        addLines(series.at(i), theme.series[std::size_t(i) % theme.series.size()]);
}

void TrendPlot::addAxes(qsizetype months, double top)
{
    const auto add = [this](double end, Qt::Alignment side) {
        auto *axis = new QValueAxis;
        axis->setRange(0, end);
        axis->setVisible(false);
        m_chart->addAxis(axis, side);
    };
    add(double(qMax<qsizetype>(months - 1, 1)), Qt::AlignBottom);
    add(top, Qt::AlignLeft);
}

void TrendPlot::addLines(const TrendSeries &series, const QColor &colour)
{
    const auto add = [this](QXYSeries *line) {
        m_chart->addSeries(line);
        const auto axes = m_chart->axes();
        for (QAbstractAxis *axis : axes)
            line->attachAxis(axis);
    };
    const auto addRun = [&](const QList<QPointF> &run) {
        if (run.size() == 1) { // a month between two gaps has no line to stand on
            auto *dot = new QScatterSeries;
            dot->append(run);
            dot->setColor(colour);
            dot->setBorderColor(colour);
            dot->setMarkerSize(kDot);
            add(dot);
        } else if (run.size() > 1) {
            auto *line = new QLineSeries;
            line->append(run);
            line->setPen(QPen(colour, kLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            add(line);
        }
    };
    QList<QPointF> run;
    for (qsizetype month = 0; month < series.points.size(); ++month) {
        const RateValue &value = series.points.at(month).value;
        if (value.isMeasured()) {
            run.append({double(month), value.fraction()});
        } else {
            addRun(run);
            run.clear();
        }
    }
    addRun(run);
}

void TrendPlot::paint(QPainter &painter, const QRectF &area, const QRectF &plot)
{
    const QRectF own(QPointF(), area.size());
    m_scene.setSceneRect(own);
    m_chart->resize(area.size());
    m_chart->layout()->activate();
    m_chart->setPlotArea(plot.translated(-area.topLeft()));
    m_scene.render(&painter, area, own, Qt::IgnoreAspectRatio);
}

} // namespace shuzhi
