// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogprint.h"

#include "ui/pages/catalogs/filterwords.h"
#include "ui/widgets/chipbar.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

ColumnKind kindOf(CatalogColumn column)
{
    switch (catalogCellKind(column)) {
    case CatalogCellKind::Count:
    case CatalogCellKind::Ratio: return ColumnKind::Number;
    case CatalogCellKind::Date: return ColumnKind::Word;
    case CatalogCellKind::Text: break;
    }
    return ColumnKind::Text;
}

} // namespace

GridReportData CatalogPrint::of(const CitySession &session, const CatalogQuery &query,
                                const QList<CatalogColumn> &columns, const CatalogWords &words)
{
    const FilterWords names(session.language());
    GridReportData data;
    data.title = tr("Catalogs");
    data.cityName = session.info().name;
    data.origin = {QDate::fromString(session.shownDay(), Qt::ISODate),
                   QDateTime::currentDateTime(),
                   {},
                   session.info().synthetic};
    for (const ChipValue &chip : query.chips(names))
        data.filters.append(chip.text);
    QStringList order;
    for (const SortKey &key : query.sort().keys)
        order.append(key.descending ? tr("%1, descending").arg(names.field(key.field))
                                    : names.field(key.field));
    data.order = order.join(tr(", then "));
    for (const CatalogColumn column : columns)
        data.columns.append({words.heads.value(int(column)), kindOf(column), 0});
    Filter where = query.filter();
    where.asOf = session.shownDay();
    data.where = where.toString();
    return data;
}

QList<QStringList> CatalogPrint::rowsOf(const QString &text)
{
    QList<QStringList> rows;
    const QList<QStringView> lines = QStringView(text).split(u'\n', Qt::SkipEmptyParts);
    rows.reserve(lines.size());
    for (qsizetype i = 1; i < lines.size(); ++i) {
        QStringList cells;
        for (const QStringView &cell : lines.at(i).split(u'\t'))
            cells.append(cell.toString());
        rows.append(cells);
    }
    return rows;
}

} // namespace shuzhi
