// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettemodel.h"

#include <algorithm>

namespace shuzhi {

void PaletteModel::setEntries(const QList<PaletteEntry> &entries)
{
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = entries;
    m_lines.clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (!m_entries[i].head.isEmpty() && (i == 0 || m_entries[i].head != m_entries[i - 1].head))
            m_lines += Line{m_entries[i].head, -1};
        m_lines += Line{{}, i};
    }
    endResetModel();
}

const PaletteEntry *PaletteModel::entryAt(int row) const
{
    if (row < 0 || row >= m_lines.size() || m_lines[row].entry < 0)
        return nullptr;
    return &m_entries[m_lines[row].entry];
}

int PaletteModel::rowOf(const QString &kind, const QString &key) const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        const PaletteEntry *entry = entryAt(row);
        if (entry && entry->kind == kind && entry->key == key)
            return row;
    }
    return -1;
}

QList<int> PaletteModel::runnable() const
{
    QList<int> rows;
    for (int row = 0; row < m_lines.size(); ++row) {
        const PaletteEntry *entry = entryAt(row);
        if (entry && entry->enabled)
            rows += row;
    }
    return rows;
}

int PaletteModel::step(int row, int steps) const
{
    const QList<int> rows = runnable();
    if (rows.isEmpty())
        return -1;
    const qsizetype place = rows.indexOf(row);
    if (place < 0)
        return steps >= 0 ? rows.first() : rows.last();
    if (std::abs(steps) > 1) // a page does not go round
        return rows[std::clamp<qsizetype>(place + steps, 0, rows.size() - 1)];
    return rows[(place + steps + rows.size()) % rows.size()];
}

int PaletteModel::stepGroup(int row, bool forward) const
{
    const QList<int> rows = runnable();
    QList<int> firsts; // of each group
    for (const int each : rows) {
        if (firsts.isEmpty() || entryAt(firsts.last())->head != entryAt(each)->head)
            firsts += each;
    }
    if (firsts.isEmpty())
        return -1;
    const auto after = std::upper_bound(firsts.cbegin(), firsts.cend(), row);
    const qsizetype next = after - firsts.cbegin(); // the group behind the current one
    const qsizetype own = std::max<qsizetype>(next - 1, 0);
    const qsizetype wanted = forward ? next : own - 1;
    return firsts[(wanted + firsts.size()) % firsts.size()];
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteEntry *entry = entryAt(index.row());
    if (!entry)
        return role == Qt::DisplayRole ? QVariant(m_lines[index.row()].head) : QVariant();
    if (role == Qt::DisplayRole)
        return entry->title;
    if (role == Qt::ToolTipRole)
        return entry->note.isEmpty() ? entry->title : QString(entry->title + u'\n' + entry->note);
    if (role == Qt::AccessibleTextRole) {
        QStringList words{entry->title, entry->note, entry->shortcut, entry->head};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    const PaletteEntry *entry = entryAt(index.row());
    if (!entry)
        return Qt::NoItemFlags;
    return entry->enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace shuzhi
