// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/overviewreport.h"

#include "models/domain/filter.h"
#include "ui/reports/ratebarsblock.h"
#include "ui/reports/reportfigures.h"
#include "ui/widgets/theme.h"

#include <memory>

namespace shuzhi {

namespace {

constexpr qreal kTrendHeight = 210;
constexpr qreal kSmallestTrend = 160;

/// A chart widget that is never shown, only painted; it lives as long as the document.
ChartBlock chartBlock(std::shared_ptr<Chart> chart, qreal height, qreal least = 0)
{
    chart->setFontFamily(Theme::printFamily());
    return {height,
            [chart = std::move(chart)](QPainter &painter, const QRectF &area) {
                chart->paintChart(painter, area, Theme::light());
            },
            least};
}

/// The metric of a figure's name (OverviewMarks::explainKey).
QString metricOf(const QString &explain)
{
    return explain.section(u'|', 0, 0);
}

/// The resources of all kinds that are shown; empty: they open nothing.
QString resourcesWhere(const QList<SharePart> &kinds)
{
    const QString field = QStringLiteral("resource_kind");
    QStringList codes;
    Filter all;
    for (const SharePart &part : kinds) {
        const Result<Filter> where = Filter::parse(part.where);
        if (!where || part.where.isEmpty())
            return {};
        codes += where->valuesOf(field);
        all = *where;
    }
    return all.without(field).with(field, codes).toString();
}

} // namespace

ReportDocument OverviewReport::compose(const OverviewReportData &data)
{
    ReportDocument document;
    const QString title = tr("%1: Overview of Government Data").arg(data.cityName);
    document.headerLeft = title;
    document.headerRight = data.origin.asOf.toString(Qt::ISODate);
    document.footerNote = ReportText::basis();
    document.blocks.emplace_back(TitleBlock{title});
    document.blocks.emplace_back(
        SubtitleBlock{tr("As of %1; generated on %2")
                          .arg(data.origin.asOf.toString(Qt::ISODate),
                               data.origin.generatedAt.date().toString(Qt::ISODate))});
    appendFigures(document, data);
    appendTrend(document, data);
    appendKinds(document, data);
    appendPeers(document, data);
    appendDepartments(document, data);
    OverviewBranchesSection::append(document, data.branches);
    ReportText::appendAppendix(document, data.definitions, data.origin);
    return document;
}

/// Two figures a row, the second half beside the first, so that all stand on the first page.
void OverviewReport::appendFigures(ReportDocument &document, const OverviewReportData &data)
{
    ReportFigures figures(document);
    figures.add(data.city);
    document.blocks.emplace_back(HeadingBlock{tr("The city in figures")});
    document.blocks.emplace_back(ParagraphBlock{ReportText::summary(data.city)});
    QList<QStringList> cells;
    for (const OverviewFigure &one : data.figures) {
        if (!one.source.isEmpty())
            continue;
        if (one.isRate) {
            cells.append({one.name, figures.rate(one.value, one.metric, one.where, one.denominatorWhere),
                          figures.fraction(one.value, one.metric, one.where, one.denominatorWhere)});
        } else {
            cells.append({one.name, figures.count(one.value.numerator, one.metric, one.where), QString()});
        }
    }
    TableBlock table;
    for (int half = 0; half < 2; ++half) {
        table.columns += {{tr("Figure"), ColumnKind::Text, 0.22},
                          {tr("Value"), ColumnKind::Number, 0.09},
                          {tr("Made of"), ColumnKind::Text, 0.19}};
    }
    const qsizetype rows = (cells.size() + 1) / 2;
    for (qsizetype row = 0; row < rows; ++row)
        table.rows.append({cells.at(row) + cells.value(rows + row), false});
    document.blocks.emplace_back(std::move(table));
    appendEntered(document, data);
}

void OverviewReport::appendEntered(ReportDocument &document, const OverviewReportData &data)
{
    ReportFigures figures(document);
    TableBlock table{{{tr("Entered, not computed"), ColumnKind::Text, 0.3},
                      {tr("Value"), ColumnKind::Number, 0.2},
                      {tr("Source"), ColumnKind::Text, 0.5}},
                     {}};
    for (const OverviewFigure &one : data.figures) {
        if (one.source.isEmpty())
            continue;
        const QString text = FigureText::count(one.value.numerator);
        table.rows.append(
            {{one.name, figures.entered(text, one.value.numerator, one.metric, one.source), one.source},
             false});
    }
    if (table.rows.isEmpty())
        return;
    document.blocks.emplace_back(SpacerBlock{4});
    document.blocks.emplace_back(std::move(table));
}

void OverviewReport::appendTrend(ReportDocument &document, const OverviewReportData &data)
{
    if (data.months.isEmpty())
        return;
    ReportFigures figures(document);
    for (const TrendSeries &series : data.trend) {
        for (const TrendPoint &point : series.points)
            figures.rate(point.value, metricOf(point.explain), point.where, point.denominatorWhere);
    }
    auto chart = std::make_shared<TrendChart>();
    chart->setValues(data.months, data.trend);
    document.blocks.emplace_back(HeadingBlock{tr("Trend")});
    document.blocks.emplace_back(chartBlock(std::move(chart), kTrendHeight, kSmallestTrend));
}

void OverviewReport::appendPeers(ReportDocument &document, const OverviewReportData &data)
{
    if (data.peers.isEmpty())
        return;
    ReportFigures figures(document);
    const QString metric = QStringLiteral("mount_rate");
    for (const RateBar &bar : data.peers) {
        if (bar.source.isEmpty()) {
            figures.rate(bar.value, metric, bar.where, bar.denominatorWhere);
            figures.fraction(bar.value, metric, bar.where, bar.denominatorWhere);
            continue;
        }
        const RateValue &value = bar.value;
        for (const QString &text : {FigureText::rate(value), FigureText::count(value.numerator)})
            figures.entered(text, value.numerator, metric, bar.source);
        for (const QString &text : {FigureText::rate(value), FigureText::count(value.denominator)})
            figures.entered(text, value.denominator, metric + u'/', bar.source);
    }
    document.blocks.emplace_back(HeadingBlock{tr("Mount rate beside other cities")});
    document.blocks.emplace_back(rateBarsBlock({data.peers, {}, {}, true}));
}

TableBlock OverviewReport::departmentTable(const QList<RateBar> &departments, ReportFigures &figures)
{
    TableBlock table{{{tr("Department"), ColumnKind::Text, 0.4},
                      {tr("Catalogs"), ColumnKind::Number, 0.2},
                      {tr("Mounted"), ColumnKind::Number, 0.2},
                      {tr("Mount rate"), ColumnKind::Number, 0.2}},
                     {}};
    for (const RateBar &bar : departments) {
        const QString &all = bar.denominatorWhere;
        table.rows.append({{bar.name, figures.count(bar.value.denominator, QStringLiteral("catalogs"), all),
                            figures.count(bar.value.numerator, QStringLiteral("mounted"), bar.where),
                            figures.rate(bar.value, QStringLiteral("mount_rate"), bar.where, all)},
                           false});
    }
    return table;
}

void OverviewReport::appendDepartments(ReportDocument &document, const OverviewReportData &data)
{
    if (data.departments.isEmpty())
        return;
    ReportFigures figures(document);
    const QString caption = tr("City %1").arg(FigureText::rate(data.city.mountRate));
    document.blocks.emplace_back(HeadingBlock{tr("Mount rate by department")});
    document.blocks.emplace_back(rateBarsBlock({data.departments, data.city.mountRate, caption, false}));
    document.blocks.emplace_back(departmentTable(data.departments, figures));
}

void OverviewReport::appendKinds(ReportDocument &document, const OverviewReportData &data)
{
    if (data.resourceKinds.isEmpty())
        return;
    ReportFigures figures(document);
    qint64 total = 0;
    for (const SharePart &part : data.resourceKinds) {
        total += part.count;
        figures.count(part.count, metricOf(part.explain), part.where);
    }
    auto strip = std::make_shared<ShareStrip>();
    strip->setParts(data.resourceKinds);
    const qreal height = strip->heightFor(640);
    document.blocks.emplace_back(HeadingBlock{tr("Mounted resources by kind")});
    document.blocks.emplace_back(chartBlock(std::move(strip), height));
    const qint64 mounted = data.city.mountRate.numerator;
    if (total != mounted) {
        const QString all = figures.count(total, QStringLiteral("rows"), resourcesWhere(data.resourceKinds));
        document.blocks.emplace_back(
            NoteBlock{tr("%1 mounted catalogs carry %2 resources: a catalog may have more than one.")
                          .arg(FigureText::count(mounted), all)});
    }
}

} // namespace shuzhi
