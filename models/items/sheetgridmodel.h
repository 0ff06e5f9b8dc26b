// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/previewquery.h"

#include <QAbstractTableModel>

#include <memory>

namespace shuzhi {

/// The first rows of a sheet as the file shows them: rows under their own numbers, columns by letter,
/// and which rows are the head.
class SheetGridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Part {
        Above, ///< titles and notes above the head: not read
        Head,
        Data,
        LeftOut, ///< below the head but no data: totals, notes
    };
    enum Role {
        PartRole = Qt::UserRole + 1, ///< Part, as int
        TakenRole, ///< false for a cell of a column nothing is taken from
    };
    /// A span of cells in places of this model.
    struct Span
    {
        int row = 0, column = 0, rows = 1, columns = 1;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(std::shared_ptr<const SourcePreview> preview);
    /// Shows these rows as the head, before the file was looked at anew.
    void setHead(qint64 first, qint64 last);
    [[nodiscard]] qint64 rowNumber(int row) const; ///< as a spreadsheet shows it; 0: no such row
    [[nodiscard]] int placeOf(qint64 rowNumber) const; ///< −1: not in the grid
    [[nodiscard]] QList<Span> spans() const; ///< merged ranges, cut to the grid

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// A, B … Z, AA …
    [[nodiscard]] static QString columnLetters(int column);

private:
    [[nodiscard]] Part partOf(qint64 rowNumber) const;

    std::shared_ptr<const SourcePreview> m_preview;
    int m_columns = 0;
    qint64 m_headFirst = 0, m_headLast = 0; ///< 0: none
};

} // namespace shuzhi
