// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/assessmentreport.h"

#include "ui/reports/ratebarsblock.h"

#include <algorithm>

namespace shuzhi {

namespace {

RateBarsValues barsOf(const AssessmentReportData &data, const QString &caption)
{
    RateBarsValues values;
    for (const RankedDepartment &department : data.departments)
        values.bars.append(
            {department.name, department.mountRate, department.tone, department.grade, {}, {}});
    // Highest rate first; the order of the ranking, which ends in uid, decides between equals.
    std::stable_sort(values.bars.begin(), values.bars.end(), [](const RateBar &a, const RateBar &b) {
        return a.value.fraction() > b.value.fraction();
    });
    values.showFraction = false; // the ranking below has both numbers
    values.reference = data.city.mountRate;
    values.referenceCaption = caption;
    return values;
}

/// Whether anything of the department could be measured.
bool isRanked(const RankedDepartment &department)
{
    return department.rank > 0;
}

QString rankText(const RankedDepartment &department)
{
    return isRanked(department) ? QString::number(department.rank) : QStringLiteral("\u2013");
}

QString scoreText(const RankedDepartment &department, qint64 points)
{
    return isRanked(department) ? FigureText::points(points) : QStringLiteral("\u2013");
}

/// "Excellent 5, good 20 …" in the order the ranking meets the grades.
QString gradeCounts(const QList<RankedDepartment> &departments, const QString &separator)
{
    QStringList grades;
    QList<int> counts;
    for (const RankedDepartment &department : departments) {
        if (!isRanked(department))
            continue;
        const auto found = grades.indexOf(department.grade);
        if (found >= 0) {
            ++counts[found];
        } else {
            grades.append(department.grade);
            counts.append(1);
        }
    }
    QStringList parts;
    for (qsizetype i = 0; i < grades.size(); ++i)
        parts.append(grades.at(i) + u' ' + QString::number(counts.at(i)));
    return parts.join(separator);
}

} // namespace

ReportDocument AssessmentReport::compose(const AssessmentReportData &data)
{
    ReportDocument document;
    const QString title = tr("%1: Assessment of Government Data").arg(data.cityName);
    document.headerLeft = title;
    document.headerRight = data.period;
    document.footerNote = ReportText::basis();
    auto &blocks = document.blocks;
    blocks.emplace_back(TitleBlock{title});
    blocks.emplace_back(SubtitleBlock{subtitle(data)});
    blocks.emplace_back(HeadingBlock{tr("1. The city as a whole")});
    blocks.emplace_back(ParagraphBlock{ReportText::summary(data.city)});
    blocks.emplace_back(HeadingBlock{tr("2. Mount rate by department")});
    const QString caption = tr("City %1").arg(FigureText::rate(data.city.mountRate));
    blocks.emplace_back(rateBarsBlock(barsOf(data, caption)));
    blocks.emplace_back(HeadingBlock{tr("3. Scores and ranking of the departments")});
    if (!data.departments.isEmpty() && isRanked(data.departments.first()))
        blocks.emplace_back(ParagraphBlock{results(data)});
    blocks.emplace_back(ranking(data));
    if (!data.heads.isEmpty()) {
        blocks.emplace_back(HeadingBlock{tr("4. Points by head")});
        blocks.emplace_back(pointsByHead(data));
    }
    ReportText::appendDefinitions(document, data.definitions);
    ReportText::appendOrigin(document, data.origin);
    return document;
}

QString AssessmentReport::subtitle(const AssessmentReportData &data)
{
    const QString scheme = data.isExampleScheme ? tr("%1 (example)").arg(data.schemeName) : data.schemeName;
    return tr("As of %1; scheme: %2; generated on %3")
        .arg(data.origin.asOf.toString(Qt::ISODate), scheme,
             data.origin.generatedAt.date().toString(Qt::ISODate));
}

QString AssessmentReport::results(const AssessmentReportData &data)
{
    const auto ranked = std::count_if(data.departments.cbegin(), data.departments.cend(), isRanked);
    const RankedDepartment &first = data.departments.first();
    const RankedDepartment &last = data.departments.at(ranked - 1);
    //: Between the grades of an enumeration: "good 20, fair 12".
    const QString grades = gradeCounts(data.departments, tr(", "));
    const QString text = tr("%1 departments were assessed: %2.").arg(FigureText::count(ranked), grades);
    return ReportText::joined(
        text,
        tr("%1 has the highest score, %2 points; %3 the lowest, %4 points.")
            .arg(first.name, FigureText::points(first.score), last.name, FigureText::points(last.score)));
}

TableBlock AssessmentReport::ranking(const AssessmentReportData &data)
{
    TableBlock table{{{tr("Rank"), ColumnKind::Number, 0},
                      {tr("Department"), ColumnKind::Text, 0},
                      {tr("Catalogs"), ColumnKind::Number, 0.13},
                      {tr("Mounted"), ColumnKind::Number, 0.13},
                      {tr("Mount rate"), ColumnKind::Number, 0.13},
                      {tr("Score"), ColumnKind::Number, 0.12},
                      {tr("Grade"), ColumnKind::Word, 0.12}},
                     {}};
    for (const RankedDepartment &department : data.departments) {
        table.rows.append(
            {{rankText(department), department.name, FigureText::count(department.mountRate.denominator),
              FigureText::count(department.mountRate.numerator), FigureText::rate(department.mountRate),
              scoreText(department, department.score), department.grade},
             false});
    }
    return table;
}

TableBlock AssessmentReport::pointsByHead(const AssessmentReportData &data)
{
    TableBlock table{{{tr("Rank"), ColumnKind::Number, 0}, {tr("Department"), ColumnKind::Text, 0}}, {}};
    for (const AssessmentHead &head : data.heads) {
        QString weight = FigureText::points(head.weight);
        if (weight.endsWith(QStringLiteral(".00")))
            weight.chop(3);
        const QString title = tr("%1 (%2)").arg(head.name, weight);
        table.columns.append({title, ColumnKind::Number, 0});
    }
    table.columns.append({tr("Score"), ColumnKind::Number, 0});
    for (const RankedDepartment &department : data.departments) {
        QStringList cells{rankText(department), department.name};
        for (qsizetype i = 0; i < data.heads.size(); ++i)
            cells.append(scoreText(department, department.headPoints.value(i)));
        cells.append(scoreText(department, department.score));
        table.rows.append({cells, false});
    }
    return table;
}

} // namespace shuzhi
