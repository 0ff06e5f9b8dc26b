// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/matrixprint.h"

#include "models/domain/assessmenttexts.h"
#include "ui/widgets/theme.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype s_rows = 18; // on an A4 page that lies, below the title

ChartBlock blockOf(HeatMapValues values, const QList<HeatRow> &rows)
{
    values.rows = rows;
    QFont font(Theme::printFamily());
    font.setHintingPreference(QFont::PreferNoHinting);
    const HeatMapPainter painter(values, font);
    const qreal head = painter.headHeight(MatrixPrint::paper().inside().width());
    const qreal height = head + painter.rowsHeight() + HeatMapPainter::legendHeight();
    const auto paint = [painter, head](QPainter &to, const QRectF &area) {
        const Theme &theme = Theme::light();
        painter.paintHead(to, QRectF(area.topLeft(), QSizeF(area.width(), head)), theme);
        const qreal below = painter.rowsHeight();
        painter.paintRows(to, QRectF(area.left(), area.top() + head, area.width(), below), theme);
        painter.paintLegend(
            to, QRectF(area.left(), area.top() + head + below, area.width(), HeatMapPainter::legendHeight()),
            theme);
    };
    return {height, paint};
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
    for (qsizetype row = 0; row < values.rows.size(); row += s_rows)
        document.blocks.emplace_back(blockOf(values, values.rows.mid(row, s_rows)));
    return document;
}

} // namespace shuzhi
