// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/assessmentreport.h"

#include "ui/reports/assessmentsummary.h"
#include "ui/reports/departmentreport.h"
#include "ui/reports/ratebarsblock.h"
#include "ui/reports/reportfigures.h"

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal scoreShare = 0.08, headsShare = 0.6; // of a table's width

RateBarsValues barsOf(const AssessmentReportData &data, const QString &caption)
{
    RateBarsValues values;
    // The grades judge the score, not this rate: its bars bear none.
    for (const RankedDepartment &department : data.departments)
        values.bars.append({department.name, department.mountRate, BarTone::Own, {}, {}, {}});
    // Highest rate first; the order of the ranking, which ends in uid, decides between equals.
    std::stable_sort(values.bars.begin(), values.bars.end(), [](const RateBar &a, const RateBar &b) {
        return a.value.fraction() > b.value.fraction();
    });
    values.showFraction = false; // the ranking below has both numbers
    values.reference = data.city.mountRate;
    values.referenceCaption = caption;
    return values;
}

QString dash()
{
    return u"\u2013"_s;
}

QString rankText(const RankedDepartment &department)
{
    return department.isRanked() ? QString::number(department.rank) : dash();
}

/// Points of a department, if it has any; told of the rows its account looked at.
QString pointsText(const RankedDepartment &department, qint64 points, const QString &metric,
                   ReportFigures &figures)
{
    return department.isRanked() ? figures.points(points, metric, department.catalogsWhere) : dash();
}

QString changeText(const RankedDepartment &department)
{
    if (!department.change)
        return dash();
    const QString points = FigureText::points(*department.change);
    return *department.change > 0 ? u'+' + points : points;
}

QString weightText(qint64 weight)
{
    QString text = FigureText::points(weight);
    if (text.endsWith(u".00"_s))
        text.chop(3);
    return text;
}

} // namespace

ReportDocument AssessmentReport::compose(const AssessmentReportData &data)
{
    ReportDocument document;
    document.headerLeft = tr("%1: Assessment of Government Data").arg(data.cityName);
    document.headerRight = data.period;
    document.footerNote = ReportText::basis();
    document.blocks.emplace_back(cover(data));
    appendCity(document, data);
    appendResults(document, data);
    appendLosses(document, data);
    appendPages(document, data);
    ReportText::appendAppendix(document, data.definitions, data.origin);
    return document;
}

CoverBlock AssessmentReport::cover(const AssessmentReportData &data)
{
    CoverBlock cover{tr("%1: Assessment of Government Data").arg(data.cityName), data.period, {}, {}};
    const QString scheme = data.isExampleScheme ? tr("%1 (example)").arg(data.schemeName) : data.schemeName;
    if (data.origin.isSynthetic)
        cover.mark = tr("Synthetic city: results of departments are invented");
    cover.facts = {{tr("Figures as of"), data.origin.asOf.toString(Qt::ISODate)},
                   {tr("Scheme"), scheme},
                   {tr("Departments"), FigureText::count(data.departments.size())},
                   {tr("Generated on"), data.origin.generatedAt.toString(u"yyyy-MM-dd HH:mm"_s)}};
    if (!data.origin.headHash.isEmpty())
        cover.facts.append({tr("Head of the audit trail"), data.origin.headHash});
    return cover;
}

void AssessmentReport::appendCity(ReportDocument &document, const AssessmentReportData &data)
{
    ReportFigures(document).add(data.city);
    auto &blocks = document.blocks;
    blocks.emplace_back(HeadingBlock{tr("1. The city as a whole")});
    for (const QString &text : {ReportText::summary(data.city), AssessmentSummary::results(data),
                                AssessmentSummary::changes(data), AssessmentSummary::losses(data)}) {
        if (!text.isEmpty())
            blocks.emplace_back(ParagraphBlock{text});
    }
    const QString caption = tr("City %1").arg(FigureText::rate(data.city.mountRate));
    blocks.emplace_back(HeadingBlock{tr("2. Mount rate by department")});
    blocks.emplace_back(rateBarsBlock(barsOf(data, caption)));
}

void AssessmentReport::appendResults(ReportDocument &document, const AssessmentReportData &data)
{
    ReportFigures figures(document);
    document.blocks.emplace_back(HeadingBlock{tr("3. Scores and ranking of the departments")});
    document.blocks.emplace_back(ranking(data, figures));
    if (data.heads.isEmpty())
        return;
    document.blocks.emplace_back(HeadingBlock{tr("4. Points by head")});
    document.blocks.emplace_back(pointsByHead(data, figures));
}

TableBlock AssessmentReport::ranking(const AssessmentReportData &data, ReportFigures &figures)
{
    TableBlock table{{{tr("Rank"), ColumnKind::Number, 0},
                      {tr("Department"), ColumnKind::Text, 0},
                      {tr("Catalogs"), ColumnKind::Number, 0.11},
                      {tr("Mounted"), ColumnKind::Number, 0.11},
                      {tr("Mount rate"), ColumnKind::Number, 0.13},
                      {tr("Score"), ColumnKind::Number, scoreShare},
                      {tr("Change"), ColumnKind::Number, 0.1},
                      {tr("Grade"), ColumnKind::Word, 0.11}},
                     {}};
    const QString metric = u"mount_rate"_s;
    for (const RankedDepartment &one : data.departments) {
        const QString &all = one.catalogsWhere;
        table.rows.append(
            {{rankText(one), one.name, figures.count(one.mountRate.denominator, u"catalogs"_s, all),
              figures.count(one.mountRate.numerator, u"mounted"_s, one.mountWhere),
              figures.rate(one.mountRate, metric, one.mountWhere, all),
              pointsText(one, one.score, u"score"_s, figures), changeText(one), one.grade},
             false});
    }
    return table;
}

TableBlock AssessmentReport::pointsByHead(const AssessmentReportData &data, ReportFigures &figures)
{
    TableBlock table{{{tr("Rank"), ColumnKind::Number, 0}, {tr("Department"), ColumnKind::Text, 0}}, {}};
    const qreal share = std::min(headsShare / qreal(data.heads.size()), scoreShare * 2);
    for (const AssessmentHead &head : data.heads) {
        table.columns.append(
            {tr("%1 (%2)").arg(head.name, weightText(head.weight)), ColumnKind::Number, share});
    }
    table.columns.append({tr("Score"), ColumnKind::Number, scoreShare});
    for (const RankedDepartment &department : data.departments) {
        QStringList cells{rankText(department), department.name};
        for (qsizetype i = 0; i < data.heads.size(); ++i)
            cells.append(
                pointsText(department, department.headPoints.value(i), data.heads.at(i).id, figures));
        cells.append(pointsText(department, department.score, u"score"_s, figures));
        table.rows.append({cells, false});
    }
    return table;
}

void AssessmentReport::appendLosses(ReportDocument &document, const AssessmentReportData &data)
{
    if (data.losses.isEmpty())
        return;
    ReportFigures figures(document);
    TableBlock table{{{tr("Reason"), ColumnKind::Text, 0.25},
                      {tr("Points lost"), ColumnKind::Number, 0.12},
                      {tr("Departments"), ColumnKind::Number, 0.12},
                      {tr("Behind it"), ColumnKind::Text, 0.16},
                      {tr("What to do"), ColumnKind::Text, 0.35}},
                     {}};
    for (const AssessmentLoss &loss : data.losses) {
        figures.count(loss.rowCount, u"rows"_s, loss.where);
        //: indicator, reason of lost points
        table.rows.append(
            {{tr("%1: %2").arg(loss.indicator, loss.reason), FigureText::points(loss.points),
              FigureText::count(loss.departments), loss.rows.isEmpty() ? dash() : loss.rows, loss.remedy},
             false});
    }
    document.blocks.emplace_back(HeadingBlock{tr("5. Where points were lost")});
    document.blocks.emplace_back(std::move(table));
}

void AssessmentReport::appendPages(ReportDocument &document, const AssessmentReportData &data)
{
    bool isFirst = true;
    for (const DepartmentResult &department : data.assessment.departments) {
        if (!data.pages.contains(department.uid))
            continue;
        document.blocks.emplace_back(PageBreakBlock{});
        if (std::exchange(isFirst, false))
            document.blocks.emplace_back(HeadingBlock{tr("6. Departments one by one")});
        DepartmentReport::append(document, data.assessment, department, data.language);
    }
    if (!isFirst)
        document.blocks.emplace_back(PageBreakBlock{});
}

} // namespace shuzhi
