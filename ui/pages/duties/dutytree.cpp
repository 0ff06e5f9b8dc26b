// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutytree.h"

#include "models/domain/vocabulary.h"
#include "ui/pages/duties/dutytexts.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/presenceline.h"
#include "ui/widgets/steadyrows.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// The first column: functions are the titles of the list.
class NameDelegate : public GridDelegate
{
public:
    using GridDelegate::GridDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        GridDelegate::initStyleOption(option, index);
        if (index.data(DutyModel::LevelRole).toString() != u"function")
            return;
        option->font = Theme::font(Theme::measures().baseText, true);
        option->fontMetrics = QFontMetrics(option->font);
    }
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QColor &color) const override
    {
        QStyleOptionViewItem cell(option);
        cell.rect =
            PresenceLine::paintMark(painter, cell.rect, index.data(DutyModel::PeopleRole).toStringList());
        GridDelegate::paintContent(painter, cell, index, color);
    }
};

} // namespace

DutyTree::DutyTree(DutyModel &model, const DutyTexts &texts, QWidget *parent)
    : GridTree(parent)
    , m_model(model)
{
    setObjectName(u"dutyTree"_s);
    setAccessibleName(tr("Duty list"));
    model.setWords(
        [&model, texts](const DutyNode &node, DutyModel::Column column, const QList<int> &path) {
            return texts.cell(node, column, path, model.content());
        },
        DutyTexts::heads());
    model.setTips([&model, texts](const DutyNode &node, DutyModel::Column column, const QList<int> &path) {
        return texts.tip(node, column, path, model.content());
    });
    auto *steady = new SteadyRows(*this);
    steady->holdOn(model);
    setModel(&model);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(48);
    setIndentation(14);
    for (const VocabularyValue &value : vocabulary(u"duty_state"_s).values())
        m_stateWidth = std::max(m_stateWidth, pillWidth(texts.label("duty_state", value.code)) + 18);
    m_kindsWidth = fontMetrics().horizontalAdvance(texts.label("duty_kind", u"collect,share"_s)) + 18;
    installDelegates();
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        expandAll();
        m_any = hideRows({});
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &DutyTree::openNew);
    steady->settleOn(model);
    connect(this, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (m_model.flags(index).testFlag(Qt::ItemIsEditable))
            QTreeView::edit(index);
        else
            setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    });
}

void DutyTree::installDelegates()
{
    const auto node = [this](const QModelIndex &index) { return m_model.nodeAt(index); };
    setItemDelegateForColumn(DutyModel::Name, new NameDelegate(this));
    auto *basis = new GridDelegate(this);
    basis->setStateOf([node](const QModelIndex &index) {
        const DutyNode *at = node(index);
        return at->isDuty() && !at->duty.kinds.isEmpty() ? StateRole::Neutral : StateRole::Mute;
    });
    setItemDelegateForColumn(DutyModel::Basis, basis);
    auto *catalogs = new GridDelegate(this);
    catalogs->setStateOf([node](const QModelIndex &index) {
        const DutyNode *at = node(index);
        return at->lacksCatalog() ? StateRole::Warn : at->isDuty() ? StateRole::Neutral : StateRole::Mute;
    });
    setItemDelegateForColumn(DutyModel::Catalogs, catalogs);
    setItemDelegateForColumn(DutyModel::State,
                             new PillDelegate(
                                 [node](const QModelIndex &index) {
                                     return node(index)->duty.state == u"confirmed" ? StateRole::Ok
                                                                                    : StateRole::Warn;
                                 },
                                 this));
}

void DutyTree::openNew(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last; ++row)
        expandRecursively(m_model.index(row, 0, parent));
    if (parent.isValid())
        setExpanded(parent, true);
}

/// The name comes first; what the form says too gives way to it: the person before the office, the clause
/// and kinds last.
void DutyTree::fitColumns()
{
    constexpr int wanted = 256; // of the name
    const std::pair<DutyModel::Column, int> columns[]{{DutyModel::State, m_stateWidth},
                                                      {DutyModel::Catalogs, 92},
                                                      {DutyModel::Basis, m_kindsWidth},
                                                      {DutyModel::Office, 84},
                                                      {DutyModel::Person, 60}};
    int rest = viewport()->width();
    bool room = true;
    for (const auto &[column, width] : columns) {
        const bool keeps = column == DutyModel::State || column == DutyModel::Catalogs;
        room = keeps || (room && rest - width >= wanted);
        header()->setSectionHidden(column, !room);
        header()->resizeSection(column, width);
        rest -= room ? width : 0;
    }
    header()->resizeSection(DutyModel::Name, std::max(150, rest));
}

void DutyTree::resizeEvent(QResizeEvent *event)
{
    GridTree::resizeEvent(event);
    fitColumns();
}

bool DutyTree::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    // F2 and typing in a cell that is not edited in place go to the name.
    if (trigger == EditKeyPressed && index.isValid() && !m_model.flags(index).testFlag(Qt::ItemIsEditable))
        return GridTree::edit(index.siblingAtColumn(DutyModel::Name), trigger, event);
    return GridTree::edit(index, trigger, event);
}

void DutyTree::nameNew(const QString &parentUid, const QString &level)
{
    if (!m_model.newUidPending().isEmpty())
        return; // one at a time: the first is still being stored
    const QModelIndex index = m_model.beginNew(parentUid, level);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
    QTreeView::edit(index);
}

void DutyTree::renameNew()
{
    const QModelIndex index = m_model.indexOf(m_model.newUidPending());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    QTreeView::edit(index);
}

void DutyTree::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const QPersistentModelIndex parent = m_model.indexOf(m_model.newUidPending()).parent();
    const bool unnamed = !m_model.newUidPending().isEmpty() && !m_model.isNewNamed();
    GridTree::closeEditor(editor, hint);
    if (!unnamed)
        return;
    m_model.dropNew();
    if (parent.isValid())
        setCurrentIndex(parent);
}

void DutyTree::select(const QString &uid)
{
    const QModelIndex index = m_model.indexOf(uid);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

const DutyNode *DutyTree::currentNode() const
{
    return m_model.nodeAt(currentIndex());
}

QStringList DutyTree::selectedUids() const
{
    QStringList uids;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (m_model.uidAt(index) != m_model.newUidPending())
            uids += m_model.uidAt(index);
    }
    return uids;
}

void DutyTree::showOnly(Shown shown)
{
    m_shown = std::move(shown);
    m_any = hideRows({});
}

bool DutyTree::hideRows(const QModelIndex &parent)
{
    bool any = false;
    for (int row = 0; row < m_model.rowCount(parent); ++row) {
        const QModelIndex index = m_model.index(row, 0, parent);
        const bool below = hideRows(index);
        const bool shown = !m_shown || below || m_shown(*m_model.nodeAt(index));
        setRowHidden(row, parent, !shown);
        any = any || shown;
    }
    return any;
}

int DutyTree::shownDuties() const
{
    int count = 0;
    for (QModelIndex index = m_model.index(0, 0); index.isValid(); index = indexBelow(index))
        count += !isRowHidden(index.row(), index.parent()) && m_model.nodeAt(index)->isDuty() ? 1 : 0;
    return count;
}

void DutyTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    GridTree::currentChanged(current, previous);
    emit currentNodeChanged();
}

void DutyTree::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    GridTree::selectionChanged(selected, deselected);
    emit selectedNodesChanged();
}

} // namespace shuzhi
