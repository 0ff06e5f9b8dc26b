// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/overviewreport.h"

#include "ui/reports/ratebarsblock.h"
#include "ui/widgets/theme.h"

#include <memory>

namespace shuzhi {

namespace {

constexpr qreal kTrendHeight = 210;

/// A chart widget that is never shown, only painted; it lives as long as the document.
ChartBlock chartBlock(std::shared_ptr<Chart> chart, qreal height)
{
    chart->setFontFamily(Theme::printFamily());
    return {height, [chart = std::move(chart)](QPainter &painter, const QRectF &area) {
                chart->paintChart(painter, area, Theme::light());
            }};
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
    ReportText::appendDefinitions(document, data.definitions);
    ReportText::appendOrigin(document, data.origin);
    return document;
}

void OverviewReport::appendFigures(ReportDocument &document, const OverviewReportData &data)
{
    document.blocks.emplace_back(HeadingBlock{tr("The city in figures")});
    document.blocks.emplace_back(ParagraphBlock{ReportText::summary(data.city)});
    TableBlock table{{{tr("Figure"), ColumnKind::Text, 0.4},
                      {tr("Value"), ColumnKind::Number, 0.25},
                      {tr("Made of"), ColumnKind::Text, 0.35}},
                     {}};
    for (const OverviewFigure &figure : data.figures)
        table.rows.append({{figure.name, figure.value, figure.made}, false});
    document.blocks.emplace_back(std::move(table));
}

void OverviewReport::appendTrend(ReportDocument &document, const OverviewReportData &data)
{
    if (data.months.isEmpty())
        return;
    auto chart = std::make_shared<TrendChart>();
    chart->setValues(data.months, data.trend);
    document.blocks.emplace_back(HeadingBlock{tr("Trend")});
    document.blocks.emplace_back(chartBlock(std::move(chart), kTrendHeight));
}

void OverviewReport::appendPeers(ReportDocument &document, const OverviewReportData &data)
{
    if (data.peers.isEmpty())
        return;
    document.blocks.emplace_back(HeadingBlock{tr("Mount rate beside other cities")});
    document.blocks.emplace_back(rateBarsBlock({data.peers, {}, {}, true}));
}

void OverviewReport::appendDepartments(ReportDocument &document, const OverviewReportData &data)
{
    if (data.departments.isEmpty())
        return;
    const QString caption = tr("City %1").arg(FigureText::rate(data.city.mountRate));
    document.blocks.emplace_back(HeadingBlock{tr("Mount rate by department")});
    document.blocks.emplace_back(rateBarsBlock({data.departments, data.city.mountRate, caption, false}));
    TableBlock table{{{tr("Department"), ColumnKind::Text, 0.4},
                      {tr("Catalogs"), ColumnKind::Number, 0.2},
                      {tr("Mounted"), ColumnKind::Number, 0.2},
                      {tr("Mount rate"), ColumnKind::Number, 0.2}},
                     {}};
    for (const RateBar &bar : data.departments) {
        table.rows.append({{bar.name, FigureText::count(bar.value.denominator),
                            FigureText::count(bar.value.numerator), FigureText::rate(bar.value)},
                           false});
    }
    document.blocks.emplace_back(std::move(table));
}

void OverviewReport::appendKinds(ReportDocument &document, const OverviewReportData &data)
{
    if (data.resourceKinds.isEmpty())
        return;
    qint64 total = 0;
    for (const SharePart &part : data.resourceKinds)
        total += part.count;
    auto strip = std::make_shared<ShareStrip>();
    strip->setParts(data.resourceKinds);
    const qreal height = strip->heightFor(640);
    document.blocks.emplace_back(HeadingBlock{tr("Mounted resources by kind")});
    document.blocks.emplace_back(chartBlock(std::move(strip), height));
    const qint64 mounted = data.city.mountRate.numerator;
    if (total != mounted) {
        document.blocks.emplace_back(
            NoteBlock{tr("%1 resources stand on %2 mounted catalogs. Both figures are right: a catalog may "
                         "carry more than "
                         "one resource.")
                          .arg(FigureText::count(total), FigureText::count(mounted))});
    }
}

} // namespace shuzhi
