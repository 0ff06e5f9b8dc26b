// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagedtable.h"

#include "ui/widgets/griddelegate.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace shuzhi {

namespace {

/// Head that aligns a caption as the figures below it.
class GridHeader : public QHeaderView
{
public:
    explicit GridHeader(PagedTable *table)
        : QHeaderView(Qt::Horizontal, table)
        , m_table(table)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
        setSectionsMovable(true);
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int column) const override
    {
        QHeaderView::initStyleOptionForIndex(option, column);
        option->textAlignment =
            (m_table->isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    }

private:
    PagedTable *m_table;
};

} // namespace

PagedTable::PagedTable(QWidget *parent)
    : QTableView(parent)
{
    const Measures &m = Theme::measures();
    auto *head = new GridHeader(this);
    setHorizontalHeader(head);
    head->setFixedHeight(m.head);
    head->setMinimumSectionSize(40);
    head->setStretchLastSection(true);
    head->setTextElideMode(Qt::ElideRight);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setCompact(false);
    setItemDelegate(new GridDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerItem);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setEditTriggers(EditKeyPressed);
    connect(head, &QHeaderView::sectionResized, this, &PagedTable::columnStateChanged);
    connect(head, &QHeaderView::sectionMoved, this, &PagedTable::columnStateChanged);
}

void PagedTable::setCompact(bool compact)
{
    const Measures &m = Theme::measures();
    verticalHeader()->setMinimumSectionSize(m.compactRow);
    verticalHeader()->setDefaultSectionSize(compact ? m.compactRow : m.row);
}

void PagedTable::setNumericColumns(const QList<int> &columns)
{
    for (const int column : std::as_const(m_numeric))
        setItemDelegateForColumn(column, nullptr);
    m_numeric = columns;
    auto *delegate = new GridDelegate(this);
    delegate->setNumeric(true);
    for (const int column : columns)
        setItemDelegateForColumn(column, delegate);
    horizontalHeader()->viewport()->update();
}

QByteArray PagedTable::columnState() const
{
    return horizontalHeader()->saveState();
}

bool PagedTable::restoreColumnState(const QByteArray &state)
{
    return horizontalHeader()->restoreState(state);
}

QList<int> PagedTable::selectedRowNumbers() const
{
    QList<int> rows;
    if (selectionModel())
        for (const QItemSelectionRange &range : selectionModel()->selection())
            for (int row = range.top(); row <= range.bottom(); ++row)
                rows << row;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QString PagedTable::selectedText() const
{
    QStringList lines;
    for (const int row : selectedRowNumbers()) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (isColumnHidden(column))
                continue;
            QString cell = model()->index(row, column, rootIndex()).data().toString();
            cell.replace(u'\t', u' ').replace(u'\n', u' ');
            cells << cell;
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void PagedTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(selectedText());
        return;
    }
    // Some platforms' view leaves Enter to editing only; here it always opens the row.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()
        && state() != EditingState) {
        emit activated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void PagedTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    int rows = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        rows += range.height();
    emit selectedRowsChanged(rows);
}

} // namespace shuzhi
