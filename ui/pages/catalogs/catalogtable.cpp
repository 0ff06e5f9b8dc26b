// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogtable.h"

#include "models/domain/vocabulary.h"
#include "models/items/itemroles.h"
#include "ui/pages/catalogs/valueeditor.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastTitle = 166;
/// Widths by CatalogColumn; the title takes what is left.
constexpr int baseWidths[catalogColumnCount] = {88, leastTitle, 96, 84, 58, 80, 58, 60, 60, 68, 96, 58};
/// Who makes room first.
constexpr CatalogColumn hiddenFirst[] = {CatalogColumn::Open,  CatalogColumn::Library, CatalogColumn::State,
                                         CatalogColumn::Items, CatalogColumn::Used,    CatalogColumn::Code};

/// Cells that can be edited, grey lines where a row is still being read, codes cut in the middle: their
/// end tells them apart.
class CatalogDelegate : public GridDelegate
{
public:
    CatalogDelegate(Language language, QObject *parent)
        : GridDelegate(parent)
        , m_language(language)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        return valueeditor::make(index, m_language, parent);
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        valueeditor::fill(editor, index);
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        model->setData(index, valueeditor::value(editor), Qt::EditRole);
    }

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QColor &color) const override
    {
        QStyleOptionViewItem cell(option);
        if (index.data(PlaceholderRole).toBool()) {
            // The same each time, of different length: looks like words, and nothing moves.
            const int width = (cell.rect.width() - 16) * (45 + index.row() * 7 % 40) / 100;
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::current().track);
            painter.drawRoundedRect(QRect(cell.rect.left() + 8, cell.rect.center().y() - 5, width, 10), 4, 4);
            return;
        }
        if (index.column() == int(CatalogColumn::Code))
            cell.text = cell.fontMetrics.elidedText(cell.text, Qt::ElideMiddle, cell.rect.width() - 16);
        GridDelegate::paintContent(painter, cell, index, color);
    }

private:
    Language m_language;
};

} // namespace

CatalogTable::CatalogTable(CatalogModel &model, QWidget *parent)
    : PagedTable(parent)
    , m_model(model)
{
    setObjectName(u"catalogTable"_s);
    setAccessibleName(tr("Catalogs"));
    setModel(&model);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setNumericColumns({int(CatalogColumn::Items), int(CatalogColumn::Completeness)});
    setDelegates();
    QHeaderView *head = horizontalHeader();
    head->setStretchLastSection(false);
    head->setSortIndicatorShown(true);
    head->setSortIndicator(int(CatalogColumn::Title), Qt::AscendingOrder);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    setWidths();
    connect(head, &QHeaderView::sectionClicked, this, &CatalogTable::sortBy);
    connect(head, &QHeaderView::customContextMenuRequested, this, [this, head](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnsMenu(menu);
        menu->popup(head->mapToGlobal(at));
    });
    connect(head, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_fitting || width == 0)
            return;
        m_widths[column] = width;
        fitColumns();
    });
    connect(&model, &CatalogModel::modelAboutToBeReset, this, &CatalogTable::keepCurrent);
    connect(&model, &CatalogModel::modelReset, this, &CatalogTable::restoreCurrent);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { emit currentRowChanged(now.isValid() ? now.row() : -1); });
    connect(this, &CatalogTable::activated, this, [this](const QModelIndex &index) {
        if (m_model.flags(index).testFlag(Qt::ItemIsEditable))
            edit(index);
        else
            emit openRequested();
    });
}

void CatalogTable::setDelegates()
{
    setItemDelegate(new CatalogDelegate(m_model.words().language, this));
    const auto place = [this](CatalogColumn column, GridDelegate::StateOf stateOf) {
        setItemDelegateForColumn(int(column), new PillDelegate(std::move(stateOf), this));
    };
    place(CatalogColumn::Resource, [](const QModelIndex &index) {
        return index.data(CodeRole).toString().isEmpty() ? StateRole::Bad : StateRole::Ok;
    });
    place(CatalogColumn::State, [](const QModelIndex &index) {
        const QString state = index.data(CodeRole).toString();
        return state == u"published" ? StateRole::Ok
            : state == u"returned"   ? StateRole::Bad
            : state == u"submitted"  ? StateRole::Warn
                                     : StateRole::Mute;
    });
}

void CatalogTable::setWidths()
{
    m_widths.clear();
    for (int column = 0; column < catalogColumnCount; ++column) {
        const int head = fontMetrics().horizontalAdvance(m_model.words().heads.value(column)) + 26;
        m_widths += std::max(baseWidths[column], head);
    }
    for (const CatalogColumn column : {CatalogColumn::ShareType, CatalogColumn::UpdateCycle}) {
        const Vocabulary &values = vocabulary(columnVocabulary(catalogEditColumn(column)));
        for (const VocabularyValue &value : values.values()) {
            const int label = fontMetrics().horizontalAdvance(value.label.in(m_model.words().language)) + 18;
            m_widths[int(column)] = std::max(m_widths.at(int(column)), label);
        }
    }
    int &resource = m_widths[int(CatalogColumn::Resource)];
    resource = std::max(resource, pillWidth(m_model.words().unmounted) + 16);
    fitColumns();
}

void CatalogTable::fitColumns()
{
    m_fitting = true;
    const int title = int(CatalogColumn::Title);
    const auto taken = [&] {
        int width = 0;
        for (int column = 0; column < catalogColumnCount; ++column)
            width += column == title || isColumnHidden(column) ? 0 : m_widths.at(column);
        return width;
    };
    for (const CatalogColumn column : hiddenFirst)
        if (!m_chosen.contains(int(column)))
            setColumnHidden(int(column), false);
    const int width = viewport()->width();
    for (const CatalogColumn column : hiddenFirst) {
        if (width - taken() >= leastTitle)
            break;
        if (!m_chosen.contains(int(column)))
            setColumnHidden(int(column), true);
    }
    for (int column = 0; column < catalogColumnCount; ++column)
        if (column != title && !isColumnHidden(column))
            setColumnWidth(column, m_widths.at(column));
    setColumnWidth(title, std::max(leastTitle, width - taken()));
    m_fitting = false;
}

QList<CatalogColumn> CatalogTable::shownColumns() const
{
    QList<CatalogColumn> columns;
    for (int visual = 0; visual < catalogColumnCount; ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns += CatalogColumn(column);
    }
    return columns;
}

void CatalogTable::fillColumnsMenu(QMenu *menu)
{
    menu->clear();
    for (int column = 0; column < catalogColumnCount; ++column) {
        if (column == int(CatalogColumn::Title))
            continue;
        QAction *action = menu->addAction(m_model.words().heads.value(column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_chosen.insert(column);
            setColumnHidden(column, !shown);
            fitColumns();
        });
    }
}

void CatalogTable::sortBy(int section)
{
    const QString field = catalogSortField(CatalogColumn(section));
    const QList<SortKey> keys = m_model.sort().keys;
    SortKey sort = keys.isEmpty() ? SortKey{u"title"_s} : keys.first();
    if (field.isEmpty()) {
        // Not ordered by this column: the mark stays where it was.
        for (int column = 0; column < catalogColumnCount; ++column)
            if (catalogSortField(CatalogColumn(column)) == sort.field)
                horizontalHeader()->setSortIndicator(
                    column, sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        return;
    }
    sort.descending = sort.field == field && !sort.descending;
    sort.field = field;
    horizontalHeader()->setSortIndicator(section, sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    emit sortRequested(SortOrder{{sort}});
}

void CatalogTable::keepCurrent()
{
    m_keptId = m_model.ids().value(currentIndex().row(), 0);
}

void CatalogTable::restoreCurrent()
{
    const int kept = m_keptId > 0 ? m_model.rowOf(m_keptId) : -1;
    if (m_model.rowCount() == 0) {
        emit currentRowChanged(-1);
        return;
    }
    setCurrentIndex(m_model.index(std::max(kept, 0), int(CatalogColumn::Title)));
    if (kept > 0)
        scrollTo(currentIndex(), PositionAtCenter);
    else
        scrollToTop();
}

void CatalogTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier && state() != EditingState;
    if (plain && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) && m_model.rowCount() > 0) {
        const int row = event->key() == Qt::Key_Home ? 0 : m_model.rowCount() - 1;
        setCurrentIndex(m_model.index(row, std::max(currentIndex().column(), 0)));
        return;
    }
    PagedTable::keyPressEvent(event);
}

void CatalogTable::resizeEvent(QResizeEvent *event)
{
    PagedTable::resizeEvent(event);
    fitColumns();
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
        QToolTip::showText(help->globalPos(), words, this);
        return true;
    }
    return PagedTable::viewportEvent(event);
}

} // namespace shuzhi
