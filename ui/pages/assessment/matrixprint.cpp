// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/matrixprint.h"

#include "models/domain/assessmenttexts.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// The map of all rows, in parts as the pages have room.
RowsChartBlock blockOf(const HeatMapValues &values)
{
    QFont font(Theme::printFamily());
    font.setHintingPreference(QFont::PreferNoHinting);
    const HeatMapPainter painter(values, font);
    const qreal head = painter.headHeight(PageSetup().inside().width()); // of the narrowest paper
    const qreal row = HeatMapPainter::rowHeight();
    const auto paint = [painter, head, row](QPainter &to, const QRectF &area, qsizetype first,
                                            qsizetype count) {
        const Theme &theme = Theme::light();
        // Where the paper is too narrow for figures beside their marks, all is made smaller.
        const qreal scale = std::min(1.0, area.width() / painter.leastWidth());
        const qreal width = area.width() / scale;
        const qreal rows = row * qreal(count);
        to.save();
        to.translate(area.topLeft());
        to.scale(scale, scale);
        painter.paintHead(to, QRectF(0, 0, width, head), theme);
        painter.paintLegend(to, QRectF(0, head + rows, width, HeatMapPainter::legendHeight()), theme);
        to.setClipRect(QRectF(0, head, width, rows));
        painter.paintRows(to, QRectF(0, head - row * qreal(first), width, painter.rowsHeight()), theme);
        to.restore();
    };
    return {head, row, HeatMapPainter::legendHeight(), values.rows.size(), paint};
}

} // namespace

PageSetup MatrixPrint::paper()
{
    PageSetup setup;
    setup.orientation = QPageLayout::Landscape;
    return setup;
}

ReportDocument MatrixPrint::compose(const AssessmentRun &run, const HeatMapValues &values, Language language)
{
    const Assessment &assessment = run.assessment;
    const QString scheme = assessment.scheme.name.in(language);
    const QString asOf = assessment.asOf.toString(Qt::ISODate);
    ReportDocument document;
    const QString title = tr("Indicators and departments");
    document.headerLeft = run.city + u' ' + title;
    document.headerRight = assessment.period.displayName().in(language);
    document.footerNote = assessment.scheme.isSample
        ? tr("%1: %2").arg(assessmentText(u"sample_mark"_s).in(language),
                           assessment.scheme.basis.in(language))
        : assessment.scheme.basis.in(language);
    document.blocks.emplace_back(TitleBlock{title});
    document.blocks.emplace_back(
        SubtitleBlock{tr("%1, %2, as of %3").arg(scheme, document.headerRight, asOf)});
    document.blocks.emplace_back(blockOf(values));
    return document;
}

} // namespace shuzhi
