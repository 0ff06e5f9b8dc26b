// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/citysummary.h"

#include "ui/reports/reportdocument.h"

namespace shuzhi {

namespace {

QString change(const CitySummary &city)
{
    const QString points = FigureText::percentagePoints(city.mountRate, city.mountRateBefore);
    if (points == QStringLiteral("0.0"))
        return ReportText::tr("The mount rate is the same as in the previous period.");
    if (points.startsWith(u'-'))
        return ReportText::tr("The mount rate is %1 percentage points lower than in the previous period.")
            .arg(points.mid(1));
    return ReportText::tr("The mount rate is %1 percentage points higher than in the previous period.")
        .arg(points);
}

} // namespace

QString ReportText::joined(const QString &first, const QString &second)
{
    //: Two sentences of a paragraph one after another.
    return tr("%1 %2").arg(first, second);
}

QString ReportText::summary(const CitySummary &city)
{
    QString text =
        tr("The city's %1 departments have published %2 catalogs of government data; %3 of them have a "
           "data resource mounted, a mount rate of %4.")
            .arg(FigureText::count(city.departments), FigureText::count(city.catalogs),
                 FigureText::count(city.mountRate.numerator), FigureText::rate(city.mountRate));
    if (city.mountRateBefore.isMeasured() && city.mountRate.isMeasured())
        text = joined(text, change(city));
    text = joined(text,
                  tr("%1 mounted catalogs are used by %2 departments other than their provider, a usage rate "
                     "of %3.")
                      .arg(FigureText::count(city.usageRate.numerator),
                           FigureText::count(city.usingDepartments), FigureText::rate(city.usageRate)));
    return joined(text,
                  tr("%1 catalogs have no data resource mounted.").arg(FigureText::count(city.unmounted)));
}

QString ReportText::basis()
{
    return tr("Basis: mount rate = mounted catalogs / published catalogs (see Definitions)");
}

void ReportText::appendAppendix(ReportDocument &document, const QList<FigureDefinition> &definitions,
                                const ReportOrigin &origin)
{
    if (definitions.isEmpty()) {
        appendOrigin(document, origin);
        return;
    }
    TableBlock table{{{tr("Figure"), ColumnKind::Text, 0.24}, {tr("Definition"), ColumnKind::Text, 0.76}},
                     {}};
    for (const FigureDefinition &one : definitions)
        table.rows.append({{one.name, one.definition}, false});
    document.blocks.emplace_back(HeadingBlock{tr("Appendix: Definitions"), true});
    document.blocks.emplace_back(NoteBlock{originText(origin)});
    document.blocks.emplace_back(std::move(table));
}

QString ReportText::originText(const ReportOrigin &origin)
{
    QString text = tr("All figures are as of %1 and were computed on %2.")
                       .arg(origin.asOf.toString(Qt::ISODate),
                            origin.generatedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    if (!origin.headHash.isEmpty())
        text = joined(text, tr("The head of the audit trail was %1.").arg(origin.headHash));
    if (origin.isSynthetic)
        text = joined(text, tr("The city is synthetic: results of its departments are invented."));
    return text;
}

void ReportText::appendOrigin(ReportDocument &document, const ReportOrigin &origin)
{
    document.blocks.emplace_back(SpacerBlock{8});
    document.blocks.emplace_back(NoteBlock{originText(origin)});
}

} // namespace shuzhi
