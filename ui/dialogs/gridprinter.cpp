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
constexpr qsizetype kWide = 9; // columns

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

/// Where a caption is shortened or marked, its whole is the tooltip.
QString captionOf(const QAbstractItemModel &model, int column)
{
    const QVariant whole = model.headerData(column, Qt::Horizontal, Qt::ToolTipRole);
    return (whole.isValid() ? whole : model.headerData(column, Qt::Horizontal, Qt::DisplayRole)).toString();
}

/// The column the rows are sorted by and whether downwards; -1: by none. The head says it, or a mark at the
/// end of a caption does.
std::pair<int, bool> orderOf(const PagedTable &table)
{
    const QHeaderView &head = *table.horizontalHeader();
    if (head.isSortIndicatorShown())
        return {head.sortIndicatorSection(), head.sortIndicatorOrder() == Qt::DescendingOrder};
    const QAbstractItemModel &model = *table.model();
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString shown = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (shown.endsWith(u'\u25b4') || shown.endsWith(u'\u25be'))
            return {column, shown.endsWith(u'\u25be')};
    }
    return {-1, false};
}

/// A table of many columns is made for a sheet that lies.
std::optional<PageSetup> paperFor(const GridReportData &data)
{
    if (data.columns.size() < kWide)
        return {};
    PageSetup wide;
    wide.orientation = QPageLayout::Landscape;
    return wide;
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
    const QList<int> columns = shownColumns(*table.horizontalHeader());
    for (const int column : columns) {
        const ColumnKind kind = table.isNumeric(column) ? ColumnKind::Number : ColumnKind::Text;
        data.columns.append({captionOf(model, column), kind, 0});
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells.append(model.index(row, column).data().toString());
        data.rows.append(cells);
    }
    if (const auto [sorted, descending] = orderOf(table); columns.contains(sorted)) {
        const QString caption = captionOf(model, sorted);
        data.order = descending ? tr("%1, descending").arg(caption) : caption;
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
            showPrintPreview(m_page, PrintOffer::of(GridReport::compose(data), name, paperFor(data)));
        });
}

} // namespace shuzhi
