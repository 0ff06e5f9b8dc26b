// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagedtable.h"

#include "ui/widgets/griddelegate.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <climits>

namespace shuzhi {

namespace {

constexpr int kHeadPadding = 16; // left and right of a caption, as the style sheet has it

/// With the mark of a column that orders the rows.
QString marked(const QString &caption)
{
    const bool has = caption.endsWith(u'\u25b4') || caption.endsWith(u'\u25be');
    return has ? caption : caption + u'\u25be';
}

/// A caption broken between its words into lines as wide as there is room; what is more than `most` lines
/// stays in the last.
QStringList brokenCaption(const QString &caption, int room, int most, const QFontMetrics &metrics)
{
    QStringList lines;
    for (const QString &word : caption.split(u' ')) {
        const bool fits = !lines.isEmpty()
            && (lines.size() == most || metrics.horizontalAdvance(lines.last() + u' ' + word) <= room);
        if (fits)
            lines.last() += u' ' + word;
        else
            lines.append(word);
    }
    return lines;
}

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

    void setMostLines(int most)
    {
        m_most = most;
        setTextElideMode(most > 1 ? Qt::ElideNone : Qt::ElideRight); // lines are shortened each of its own
        setMinimumHeight(Theme::measures().head);
        setMaximumHeight(Theme::measures().head + (most - 1) * fontMetrics().lineSpacing());
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        QSize size = QHeaderView::sizeHint();
        if (m_most == 1)
            return size;
        qsizetype lines = 1;
        for (int column = 0; column < count(); ++column) {
            if (!isSectionHidden(column))
                lines = std::max(lines, linesOf(column, marked(caption(column))).size());
        }
        size.setHeight(Theme::measures().head + int(lines - 1) * fontMetrics().lineSpacing());
        return size;
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int column) const override
    {
        QHeaderView::initStyleOptionForIndex(option, column);
        if (m_most > 1) {
            QStringList lines = linesOf(column, caption(column));
            for (QString &line : lines)
                line = fontMetrics().elidedText(line, Qt::ElideRight, sectionSize(column) - kHeadPadding);
            option->text = lines.join(u'\n');
        }
        option->textAlignment =
            (m_table->isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    }

private:
    [[nodiscard]] QString caption(int column) const
    {
        return model()->headerData(column, Qt::Horizontal).toString();
    }
    [[nodiscard]] QStringList linesOf(int column, const QString &caption) const
    {
        return brokenCaption(caption, sectionSize(column) - kHeadPadding, m_most, fontMetrics());
    }

    PagedTable *m_table;
    int m_most = 1; ///< lines of a caption
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

void PagedTable::setHeadLines(int most)
{
    static_cast<GridHeader *>(horizontalHeader())->setMostLines(most);
}

int PagedTable::captionWidth(const QString &caption, int lines) const
{
    const QFontMetrics metrics = horizontalHeader()->fontMetrics();
    int room = 0;
    for (const QString &word : caption.split(u' '))
        room = std::max(room, metrics.horizontalAdvance(word));
    while (brokenCaption(caption, room, INT_MAX, metrics).size() > lines)
        ++room;
    return room + 2 + kHeadPadding; // what is measured is rounded
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
