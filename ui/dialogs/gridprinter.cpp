// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/gridprinter.h"

#include "models/store/trail.h"
#include "ui/dialogs/printpreview.h"
#include "ui/widgets/pagedtable.h"

#include <QHeaderView>
#include <QTreeView>

namespace shuzhi {

namespace {

constexpr qreal kTreeShare = 0.4; // of the column that holds the tree

/// Places of the shown columns in the model, in the order they stand.
QList<int> shownColumns(const QHeaderView &head)
{
    QList<int> columns;
    for (int place = 0; place < head.count(); ++place) {
        const int column = head.logicalIndex(place);
        if (!head.isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

} // namespace

GridPrinter::GridPrinter(CitySession &session, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_page(page)
{
}

GridReportData GridPrinter::empty(const QString &title) const
{
    GridReportData data;
    data.title = title;
    data.cityName = m_session.info().name;
    data.origin = {QDate::fromString(m_session.shownDay(), Qt::ISODate),
                   QDateTime::currentDateTime(),
                   {},
                   m_session.info().synthetic};
    return data;
}

GridReportData GridPrinter::take(const QTreeView &tree, const QString &title) const
{
    GridReportData data = empty(title);
    const QList<int> columns = shownColumns(*tree.header());
    const QAbstractItemModel &model = *tree.model();
    for (const int column : columns)
        data.columns.append({model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                             ColumnKind::Text, column == columns.first() ? kTreeShare : 0});
    QModelIndex at = model.index(0, 0);
    while (at.isValid() && tree.isRowHidden(at.row(), at.parent()))
        at = at.siblingAtRow(at.row() + 1);
    for (; at.isValid(); at = tree.indexBelow(at)) {
        int depth = 0;
        for (QModelIndex above = at.parent(); above.isValid(); above = above.parent())
            ++depth;
        QStringList cells;
        for (const int column : columns)
            cells.append(at.siblingAtColumn(column).data().toString());
        cells.first().prepend(QString(depth, u'\u3000'));
        data.rows.append(cells);
    }
    return data;
}

GridReportData GridPrinter::take(const PagedTable &table, const QString &title) const
{
    GridReportData data = empty(title);
    const QAbstractItemModel &model = *table.model();
    const QHeaderView &head = *table.horizontalHeader();
    const QList<int> columns = shownColumns(head);
    const auto caption = [&model](int column) {
        // Where a caption is shortened or marked, its whole is the tooltip.
        const QVariant whole = model.headerData(column, Qt::Horizontal, Qt::ToolTipRole);
        return (whole.isValid() ? whole : model.headerData(column, Qt::Horizontal, Qt::DisplayRole))
            .toString();
    };
    for (const int column : columns)
        data.columns.append(
            {caption(column), table.isNumeric(column) ? ColumnKind::Number : ColumnKind::Text, 0});
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells.append(model.index(row, column).data().toString());
        data.rows.append(cells);
    }
    if (const int sorted = head.sortIndicatorSection();
        table.isSortingEnabled() && columns.contains(sorted)) {
        data.order = head.sortIndicatorOrder() == Qt::DescendingOrder
            ? tr("%1, descending").arg(caption(sorted))
            : caption(sorted);
    }
    return data;
}

void GridPrinter::print(GridReportData data)
{
    const auto read = [](Connection &city, JobContext &) { return trailHead(city); };
    m_session.store().run(
        LaneId::Page, read, this, [this, data = std::move(data)](const Result<TrailHead> &head) mutable {
            if (!head) {
                Q_EMIT failed(head.error());
                return;
            }
            data.origin.headHash = head->hash;
            const QString name = data.cityName + data.title + data.origin.asOf.toString(Qt::ISODate);
            showPrintPreview(m_page, PrintOffer::of(GridReport::compose(data), name));
        });
}

} // namespace shuzhi
