// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/gridreport.h"

#include "ui/reports/reportfigures.h"

namespace shuzhi {

ReportDocument GridReport::compose(const GridReportData &data)
{
    ReportDocument document;
    document.headerLeft = tr("%1: %2").arg(data.cityName, data.title);
    document.headerRight = data.origin.asOf.toString(Qt::ISODate);
    const QString rows = ReportFigures(document).count(data.rows.size(), QStringLiteral("rows"), data.where);
    document.footerNote = tr("%1 rows").arg(rows);
    document.blocks.emplace_back(TitleBlock{document.headerLeft});
    document.blocks.emplace_back(
        SubtitleBlock{tr("%1 rows, as of %2").arg(rows, data.origin.asOf.toString(Qt::ISODate))});
    document.blocks.emplace_back(NoteBlock{scope(data)});
    document.blocks.emplace_back(table(data));
    ReportText::appendOrigin(document, data.origin);
    return document;
}

QString GridReport::scope(const GridReportData &data)
{
    //: between filters: "Share type: conditional; Mounted: no"
    QString text = data.filters.isEmpty() ? tr("All rows, unfiltered.")
                                          : tr("Filters: %1.").arg(data.filters.join(tr("; ")));
    if (!data.note.isEmpty())
        text = ReportText::joined(data.note, text);
    return data.order.isEmpty() ? text : ReportText::joined(text, tr("Sorted by: %1.").arg(data.order));
}

TableBlock GridReport::table(const GridReportData &data)
{
    TableBlock table{data.columns, {}, true}; // where it is from does not stand alone on a page
    if (data.groupColumn >= 0)
        table.columns.removeAt(data.groupColumn);
    table.rows.reserve(data.rows.size());
    QString group;
    for (const QStringList &cells : data.rows) {
        if (data.groupColumn < 0) {
            table.rows.append({cells, false});
            continue;
        }
        const QString &title = cells.at(data.groupColumn);
        if (table.rows.isEmpty() || title != group)
            table.rows.append({{title}, true});
        group = title;
        QStringList rest = cells;
        rest.removeAt(data.groupColumn);
        table.rows.append({rest, false});
    }
    return table;
}

} // namespace shuzhi
