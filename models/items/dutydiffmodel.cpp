// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/dutydiffmodel.h"

namespace shuzhi {

namespace {

using Row = DutyDiffModel::Row;
using What = DutyDiffModel::What;

QList<Row> rowsOf(const DutyNodeChange &change)
{
    const Duty &duty = change.node().duty;
    const Row base{What::Changed, duty.uid, duty.name, duty.level, {}, {}, {}};
    QList<Row> rows;
    const auto say = [&](What what, const QString &column, const QString &before, const QString &after) {
        Row row = base;
        row.what = what;
        row.column = column;
        row.before = before;
        row.after = after;
        rows += row;
    };
    if (change.kind == DutyNodeChange::Kind::Added)
        say(What::Added, {}, {}, duty.name);
    else if (change.kind == DutyNodeChange::Kind::Removed)
        say(What::Removed, {}, duty.name, {});
    else if (change.moved)
        say(What::Moved, {}, {}, {});
    if (change.kind != DutyNodeChange::Kind::Changed)
        return rows;
    for (const DutyCellChange &cell : change.cells)
        say(What::Changed, cell.column, cell.before, cell.after);
    for (const DutyLink &link : change.linked)
        say(What::Linked, {}, {}, link.title);
    for (const DutyLink &link : change.unlinked)
        say(What::Unlinked, {}, link.title, {});
    return rows;
}

} // namespace

void DutyDiffModel::setWords(Words words, QStringList heads)
{
    m_words = std::move(words);
    m_heads = std::move(heads);
}

void DutyDiffModel::setDiff(const DutyDiff &diff)
{
    beginResetModel();
    m_rows.clear();
    for (const DutyNodeChange &change : diff.changes)
        m_rows += rowsOf(change);
    endResetModel();
}

const DutyDiffModel::Row *DutyDiffModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int DutyDiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DutyDiffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DutyDiffModel::data(const QModelIndex &index, int role) const
{
    const Row *row = rowAt(index.row());
    if (!row || !m_words || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return m_words(*row, Column(index.column()));
}

QVariant DutyDiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(m_heads.value(section))
                                                                    : QVariant();
}

} // namespace shuzhi
