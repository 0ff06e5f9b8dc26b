// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/dutydiff.h"

#include <QAbstractTableModel>

#include <functional>

namespace shuzhi {

/// The difference of two versions of a duty list as a table: one row for a node that came, went or moved,
/// and one for each of its columns and links that changed.
class DutyDiffModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Change, Node, Field, Before, After, ColumnCount };
    enum class What { Added, Removed, Moved, Changed, Linked, Unlinked };
    struct Row
    {
        What what = What::Changed;
        QString uid; ///< of the node in the later version; of what went, in the earlier one
        QString node, level; ///< its name and level
        QString column, before, after; ///< column of table duty; codes are codes
        bool operator==(const Row &) const = default;
    };
    using Words = std::function<QString(const Row &, Column)>;

    using QAbstractTableModel::QAbstractTableModel;

    void setWords(Words words, QStringList heads);
    void setDiff(const DutyDiff &diff);
    [[nodiscard]] const Row *rowAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Row> m_rows;
    Words m_words;
    QStringList m_heads;
};

} // namespace shuzhi
