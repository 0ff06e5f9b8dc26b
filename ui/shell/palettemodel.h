// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/paletteentry.h"

#include <QAbstractListModel>

namespace shuzhi {

/// The lines of the command palette with a head over each group. Heads can neither be chosen nor be current.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<PaletteEntry> &entries);
    [[nodiscard]] const QList<PaletteEntry> &entries() const { return m_entries; }

    /// Null for a head.
    [[nodiscard]] const PaletteEntry *entryAt(int row) const;
    /// The row of an entry of this kind and key; -1 if there is none.
    [[nodiscard]] int rowOf(const QString &kind, const QString &key) const;
    /// The nearest entry that can be run `steps` entries on, going round at the ends; from -1 the first or
    /// last.
    [[nodiscard]] int step(int row, int steps) const;
    /// The first entry of the next (or previous) group, going round.
    [[nodiscard]] int stepGroup(int row, bool forward) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line
    {
        QString head; ///< of a head
        qsizetype entry = -1; ///< of an entry
    };
    [[nodiscard]] QList<int> runnable() const;

    QList<PaletteEntry> m_entries;
    QList<Line> m_lines;
};

} // namespace shuzhi
