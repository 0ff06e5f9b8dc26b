// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/dutymodel.h"

#include "models/domain/uid.h"

#include <algorithm>

namespace shuzhi {

struct DutyModel::Item
{
    DutyNode node;
    Item *parent = nullptr;
    Children children;

    [[nodiscard]] int row() const
    {
        const auto same = [this](const std::unique_ptr<Item> &item) { return item.get() == this; };
        return int(std::find_if(parent->children.begin(), parent->children.end(), same)
                   - parent->children.begin());
    }
};

namespace {

/// The column of table duty that a cell edits; empty where a cell is not edited in the tree.
QString editedColumn(const DutyNode &node, int column)
{
    switch (column) {
    case DutyModel::Name: return QStringLiteral("name");
    case DutyModel::Basis: return node.duty.level == u"function" ? QStringLiteral("clause") : QString();
    case DutyModel::Office: return node.isDuty() ? QStringLiteral("office") : QString();
    case DutyModel::Person: return node.isDuty() ? QStringLiteral("person") : QString();
    default: return {};
    }
}

QString *editedField(DutyNode &node, int column)
{
    switch (column) {
    case DutyModel::Name: return &node.duty.name;
    case DutyModel::Basis: return &node.duty.clause;
    case DutyModel::Office: return &node.duty.office;
    case DutyModel::Person: return &node.duty.person;
    default: return nullptr;
    }
}

} // namespace

DutyModel::DutyModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Item>())
{
}

DutyModel::~DutyModel() = default;

void DutyModel::setWords(Words words, QStringList heads)
{
    m_words = std::move(words);
    m_heads = std::move(heads);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void DutyModel::setTips(Words tips)
{
    m_tips = std::move(tips);
}

void DutyModel::setOthers(std::function<QStringList(const QString &)> people,
                          std::function<QString(const QStringList &)> words)
{
    m_people = std::move(people);
    m_peopleWords = std::move(words);
}

void DutyModel::setEditable(bool editable)
{
    m_editable = editable;
}

void DutyModel::setContent(const DutyListContent &content)
{
    const auto listOf = [](const DutyListContent &c) { return c.list ? c.list->uid : QString(); };
    const bool other =
        listOf(m_content) != listOf(content) || m_content.departmentUid != content.departmentUid;
    m_content = content;
    if (!other) {
        synchronise(*m_root);
        return;
    }
    beginResetModel();
    m_newUid.clear();
    m_root->children.clear();
    for (const DutyNode *node : m_content.childrenOf({}))
        m_root->children.push_back(grown(m_root.get(), *node));
    endResetModel();
}

std::unique_ptr<DutyModel::Item> DutyModel::grown(Item *parent, const DutyNode &node) const
{
    auto item = std::make_unique<Item>();
    item->node = node;
    item->parent = parent;
    for (const DutyNode *child : m_content.childrenOf(node.duty.uid))
        item->children.push_back(grown(item.get(), *child));
    return item;
}

bool DutyModel::removeGone(Item &parent, const QList<const DutyNode *> &wanted)
{
    bool removed = false;
    for (int row = int(parent.children.size()) - 1; row >= 0; --row) {
        const QString uid = parent.children[size_t(row)]->node.duty.uid;
        const bool kept = std::any_of(wanted.begin(), wanted.end(),
                                      [&](const DutyNode *node) { return node->duty.uid == uid; });
        if (kept || uid == m_newUid)
            continue;
        if (!m_newUid.isEmpty() && find(*parent.children[size_t(row)], m_newUid))
            m_newUid.clear(); // what it was to hang on is gone
        beginRemoveRows(indexOf(&parent, Name), row, row);
        parent.children.erase(parent.children.begin() + row);
        endRemoveRows();
        removed = true;
    }
    return removed;
}

bool DutyModel::takeOver(Item &parent, size_t row, const DutyNode &node)
{
    Children &children = parent.children;
    const auto found = std::find_if(children.begin() + int(row), children.end(),
                                    [&](const auto &item) { return item->node.duty.uid == node.duty.uid; });
    const bool fresh = found == children.end(), moved = !fresh && found != children.begin() + int(row);
    const QModelIndex index = indexOf(&parent, Name);
    if (fresh) {
        beginInsertRows(index, int(row), int(row));
        children.insert(children.begin() + int(row), grown(&parent, node));
        endInsertRows();
        return true;
    }
    if (moved) {
        const int from = int(found - children.begin());
        beginMoveRows(index, from, from, index, int(row));
        std::rotate(children.begin() + int(row), found, found + 1);
        endMoveRows();
    }
    Item &item = *children[row];
    if (node.duty.uid == m_newUid)
        m_newUid.clear();
    if (item.node != node) {
        item.node = node;
        Q_EMIT dataChanged(indexOf(&item, Name), indexOf(&item, State));
    }
    synchronise(item);
    return moved;
}

void DutyModel::synchronise(Item &parent)
{
    const QList<const DutyNode *> wanted =
        m_content.childrenOf(&parent == m_root.get() ? QString() : parent.node.duty.uid);
    bool renumbered = removeGone(parent, wanted);
    for (qsizetype row = 0; row < wanted.size(); ++row)
        renumbered = takeOver(parent, size_t(row), *wanted[row]) || renumbered;
    if (renumbered && !parent.children.empty())
        Q_EMIT dataChanged(indexOf(parent.children.front().get(), Name),
                           indexOf(parent.children.back().get(), Name));
}

QModelIndex DutyModel::beginNew(const QString &parentUid, const QString &level)
{
    dropNew();
    Item *parent = parentUid.isEmpty() ? m_root.get() : find(*m_root, parentUid);
    if (!parent || !m_content.list)
        return {};
    auto item = std::make_unique<Item>();
    item->parent = parent;
    item->node.duty.uid = m_newUid = newUid();
    item->node.duty.dutyListUid = m_content.list->uid;
    item->node.duty.parentUid = parentUid;
    item->node.duty.level = level;
    const int row = int(parent->children.size());
    beginInsertRows(indexOf(parent, Name), row, row);
    parent->children.push_back(std::move(item));
    endInsertRows();
    return index(row, Name, indexOf(parent, Name));
}

void DutyModel::dropNew()
{
    const Item *item = m_newUid.isEmpty() ? nullptr : find(*m_root, m_newUid);
    m_newUid.clear();
    if (!item)
        return;
    Item *parent = item->parent;
    const int row = item->row();
    beginRemoveRows(indexOf(parent, Name), row, row);
    parent->children.erase(parent->children.begin() + row);
    endRemoveRows();
}

bool DutyModel::isNewNamed() const
{
    const Item *item = m_newUid.isEmpty() ? nullptr : find(*m_root, m_newUid);
    return item && !item->node.duty.name.isEmpty();
}

DutyModel::Item *DutyModel::itemAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Item *>(index.internalPointer()) : m_root.get();
}

DutyModel::Item *DutyModel::find(Item &under, const QString &uid) const
{
    for (const auto &child : under.children) {
        if (child->node.duty.uid == uid)
            return child.get();
        if (Item *deeper = find(*child, uid))
            return deeper;
    }
    return nullptr;
}

QModelIndex DutyModel::indexOf(const Item *item, Column column) const
{
    return item == m_root.get() ? QModelIndex() : createIndex(item->row(), column, item);
}

QModelIndex DutyModel::indexOf(const QString &uid, Column column) const
{
    const Item *item = find(*m_root, uid);
    return item ? indexOf(item, column) : QModelIndex();
}

QList<int> DutyModel::pathOf(const Item *item) const
{
    QList<int> path;
    for (; item->parent; item = item->parent)
        path.prepend(item->row() + 1);
    return path;
}

const DutyNode *DutyModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? &itemAt(index)->node : nullptr;
}

QString DutyModel::uidAt(const QModelIndex &index) const
{
    return index.isValid() ? itemAt(index)->node.duty.uid : QString();
}

QModelIndex DutyModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, itemAt(parent)->children[size_t(row)].get());
}

QModelIndex DutyModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(itemAt(index)->parent, Name) : QModelIndex();
}

int DutyModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(itemAt(parent)->children.size());
}

int DutyModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant DutyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    Item *item = itemAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return m_words ? m_words(item->node, Column(index.column()), pathOf(item)) : item->node.duty.name;
    case Qt::ToolTipRole:
        return m_tips ? QVariant(m_tips(item->node, Column(index.column()), pathOf(item))) : QVariant();
    case Qt::EditRole: {
        const QString *field = editedField(item->node, index.column());
        m_edited = {item->node.duty.uid, editedColumn(item->node, index.column()),
                    field ? *field : QString()};
        return m_edited.shown;
    }
    case UidRole: return item->node.duty.uid;
    case LevelRole: return item->node.duty.level;
    case PeopleRole:
    case Qt::AccessibleDescriptionRole: return people(*item, index.column(), role);
    default: return {};
    }
}

QVariant DutyModel::people(const Item &item, int column, int role) const
{
    if (column != Name || !m_people)
        return {};
    const QStringList others = m_people(item.node.duty.uid);
    return role == PeopleRole ? QVariant(others) : QVariant(m_peopleWords(others));
}

QVariant DutyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_heads.value(section);
}

Qt::ItemFlags DutyModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_editable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    const bool edit = m_editable && !editedColumn(itemAt(index)->node, index.column()).isEmpty();
    const Qt::ItemFlags drag =
        m_editable ? Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled : Qt::ItemFlags(Qt::NoItemFlags);
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | drag | (edit ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool DutyModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    Item *item = itemAt(index);
    const QString text = value.toString().trimmed();
    QString &field = *editedField(item->node, index.column());
    if (text == field || (text.isEmpty() && index.column() == Name))
        return false;
    const QString column = editedColumn(item->node, index.column());
    const QString before = m_edited.seen(item->node.duty.uid, column, field);
    m_edited = {};
    field = text; // what was typed is shown until the store answers
    Q_EMIT dataChanged(index, index);
    if (item->node.duty.uid == m_newUid)
        Q_EMIT newNamed(item->node.duty);
    else
        Q_EMIT edited(item->node.duty.uid, column, text, before);
    return true;
}

} // namespace shuzhi
