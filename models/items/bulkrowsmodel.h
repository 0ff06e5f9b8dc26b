// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/bulkchange.h"

#include <QAbstractTableModel>

#include <functional>

namespace shuzhi {

/// What a bulk change would do, row by row; rows of one fate can be shown alone.
class BulkRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, Before, After, Note, ColumnCount };
    struct Words
    {
        QStringList heads; ///< one per Column
        std::function<QString(const QString &value)> value; ///< stored → words
        std::function<QString(const BulkRow &row)> note; ///< fate, and why a row is refused
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setWords(const Words &words) { m_words = words; }
    void setRows(const QList<BulkRow> &rows);
    /// Shows the rows of one fate only.
    void setShown(BulkFate fate);
    [[nodiscard]] const BulkRow &at(int row) const { return m_rows.at(m_lines.at(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void place();

    Words m_words;
    QList<BulkRow> m_rows;
    QList<qsizetype> m_lines; ///< places in m_rows
    BulkFate m_shown = BulkFate::Changed;
};

} // namespace shuzhi
