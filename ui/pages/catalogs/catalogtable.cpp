// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogtable.h"

#include "models/items/itemroles.h"
#include "ui/pages/catalogs/catalogdelegate.h"
#include "ui/widgets/presenceline.h"
#include "ui/widgets/sortheader.h"
#include "ui/widgets/steadyrows.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

QList<int> figureColumns()
{
    QList<int> columns;
    for (int column = 0; column < catalogColumnCount; ++column) {
        const CatalogCellKind kind = catalogCellKind(CatalogColumn(column));
        if (kind == CatalogCellKind::Count || kind == CatalogCellKind::Ratio)
            columns += column;
    }
    return columns;
}

/// The keys in force; an order without keys is by title.
QList<SortKey> keysOf(const SortOrder &sort)
{
    return sort.keys.isEmpty() ? QList<SortKey>{{u"title"_s}} : sort.keys;
}

} // namespace

CatalogTable::CatalogTable(CatalogModel &model, QWidget *parent)
    : PagedTable(parent)
    , m_model(model)
    , m_head(new SortHeader(this))
{
    setObjectName(u"catalogTable"_s);
    setAccessibleName(tr("Catalogs"));
    setHorizontalHeader(m_head);
    auto *steady = new SteadyRows(*this);
    steady->holdOn(model);
    setModel(&model);
    setEditTriggers(EditKeyPressed | AnyKeyPressed | DoubleClicked);
    CatalogDelegate::install(*this, model.words().language);
    setNumericColumns(figureColumns());
    setUpHead();
    connect(&model, &CatalogModel::modelAboutToBeReset, this, &CatalogTable::keepCurrent);
    connect(&model, &CatalogModel::modelReset, this, &CatalogTable::restoreCurrent);
    connect(&model, &CatalogModel::rowsRemoved, this, &CatalogTable::selectCurrent);
    steady->settleOn(model);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { emit currentRowChanged(now.isValid() ? now.row() : -1); });
    connect(this, &CatalogTable::activated, this, [this](const QModelIndex &index) {
        if (m_model.flags(index).testFlag(Qt::ItemIsEditable))
            edit(index);
        else
            emit openRequested();
    });
}

void CatalogTable::setUpHead()
{
    m_head->setContextMenuPolicy(Qt::CustomContextMenu);
    m_head->setTips([this](int section) { return headTip(section); });
    m_columns = new CatalogColumns(*this, m_model.words());
    connect(m_columns, &CatalogColumns::shownChanged, this,
            [this] { m_model.showColumns(m_columns->shown()); });
    connect(m_head, &SortHeader::sortRequested, this, [this](int section, bool further) {
        const auto column = CatalogColumn(section);
        if (!catalogSortField(column).isEmpty())
            emit sortRequested(sortAfter(column, further));
    });
    connect(m_head, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &at) {
        if (const int section = m_head->logicalIndexAt(at); section >= 0)
            emit headMenuRequested(CatalogColumn(section), m_head->mapToGlobal(at));
    });
    showSort({});
}

SortOrder CatalogTable::sortAfter(CatalogColumn column, bool further) const
{
    const QString field = catalogSortField(column);
    const QList<SortKey> keys = keysOf(m_sort);
    if (!further) {
        const bool turn = keys.size() == 1 && keys.first().field == field;
        return {{{field, turn && !keys.first().descending}}};
    }
    SortOrder sort = m_sort;
    const auto found = std::find_if(sort.keys.begin(), sort.keys.end(),
                                    [&](const SortKey &key) { return key.field == field; });
    if (found == sort.keys.end())
        sort.keys += SortKey{field};
    else if (!found->descending)
        found->descending = true;
    else
        sort.keys.erase(found);
    return sort;
}

void CatalogTable::showSort(const SortOrder &sort)
{
    m_fromTop = m_fromTop || sort != m_sort;
    m_sort = sort;
    QHash<int, SortMark> marks;
    const QList<SortKey> keys = keysOf(sort);
    for (int column = 0; column < catalogColumnCount; ++column) {
        for (int place = 0; place < keys.size(); ++place)
            if (keys.at(place).field == catalogSortField(CatalogColumn(column)))
                marks.insert(column, {place + 1, keys.at(place).descending});
    }
    m_head->setMarks(marks);
}

QString CatalogTable::headTip(int section) const
{
    const QString field = catalogSortField(CatalogColumn(section));
    QStringList lines{m_model.words().heads.value(section)};
    const QList<SortKey> keys = keysOf(m_sort);
    for (int place = 0; place < keys.size(); ++place) {
        if (keys.at(place).field == field)
            lines += (keys.at(place).descending ? tr("Key %1 of the order, descending")
                                                : tr("Key %1 of the order, ascending"))
                         .arg(place + 1);
    }
    lines += field.isEmpty() ? tr("The rows cannot be ordered by this column")
                             : tr("Click: order by this column. Shift+click: add it to the order.");
    return lines.join(u'\n');
}

QList<qint64> CatalogTable::selectedIds() const
{
    QList<qint64> ids;
    for (const int row : selectedRowNumbers())
        ids += m_model.ids().value(row);
    return ids;
}

int CatalogTable::selectedCount() const
{
    int rows = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        rows += range.height();
    return rows;
}

void CatalogTable::keepCurrent()
{
    // Who orders by a column wants to see what comes first by it.
    m_keptId = m_fromTop ? 0 : m_model.ids().value(currentIndex().row(), 0);
    m_fromTop = false;
    if (currentIndex().isValid())
        m_keptColumn = CatalogColumn(currentIndex().column());
}

void CatalogTable::restoreCurrent()
{
    const int kept = m_keptId > 0 ? m_model.rowOf(m_keptId) : -1;
    if (m_model.rowCount() == 0) {
        emit currentRowChanged(-1);
        return;
    }
    const bool shown = !isColumnHidden(int(m_keptColumn));
    setCurrentIndex(m_model.index(std::max(kept, 0), int(shown ? m_keptColumn : CatalogColumn::Title)));
    if (kept > 0)
        scrollTo(currentIndex(), PositionAtCenter);
    else
        scrollToTop();
}

/// Rows that were selected may leave the list by what was done to them; commands then mean the row the
/// keyboard is on.
void CatalogTable::selectCurrent()
{
    if (!selectionModel()->hasSelection() && currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void CatalogTable::requestHeadMenu()
{
    const int section = std::max(currentIndex().column(), 0);
    const QPoint below(m_head->sectionViewportPosition(section), m_head->height());
    emit headMenuRequested(CatalogColumn(section), m_head->mapToGlobal(below));
}

/// Letters typed on a cell that cannot be edited would look through all rows, read or not.
void CatalogTable::keyboardSearch(const QString &) { }

/// Space takes the row into the selection or out of it; all other keys are the view's.
void CatalogTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && state() != EditingState && currentIndex().isValid()) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
        return;
    }
    PagedTable::keyPressEvent(event);
}

void CatalogTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index =
        keyboard ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!index.isValid())
        return;
    emit rowMenuRequested(
        index, keyboard ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void CatalogTable::resizeEvent(QResizeEvent *event)
{
    PagedTable::resizeEvent(event);
    m_columns->fit();
}

bool CatalogTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        // Numerator and denominator of the ratio; of other cells the words that were cut.
        QString words = index.data().toString();
        if (index.column() == int(CatalogColumn::Completeness))
            words = index.data(CodeRole).toString().replace(u'/', u" / "_s);
        else if (fontMetrics().horizontalAdvance(words) + 16 <= columnWidth(index.column()))
            words.clear();
        if (const QVariant typed = index.data(UnsavedRole); typed.isValid())
            words = tr("Typed and not written: \"%1\". The menu of the cell writes or discards it.")
                        .arg(typed.toString());
        const QString others = PresenceLine::words(index.data(PresenceRole).toStringList());
        words += (words.isEmpty() || others.isEmpty() ? QString() : u"\n"_s) + others;
        QToolTip::showText(help->globalPos(), words, this);
        return true;
    }
    return PagedTable::viewportEvent(event);
}

} // namespace shuzhi
