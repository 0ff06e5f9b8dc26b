// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/dutymatrix.h"

#include <QAbstractTableModel>

#include <functional>

namespace shuzhi {

/// The one-source matrix as a table: the datum, what is found, and a column for each department.
class DutyMatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Datum, Finding, FirstDepartment };
    enum Show { All, SeveralSources, CollectedTwice };
    /// Words of a cell as the reader sees them; the last two say a whole row.
    struct Words
    {
        std::function<QString(const DutyMatrixCell &)> cell;
        std::function<QString(const DutyDatum &, const QString &department, const DutyMatrixCell &)> tip;
        std::function<QString(const DutyDatum &)> finding;
        QStringList heads; ///< of the first two columns
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setWords(Words words);
    void setMatrix(const DutyMatrix &matrix);
    void setShow(Show show);
    [[nodiscard]] const DutyMatrix &matrix() const { return m_matrix; }

    [[nodiscard]] const DutyDatum *datumAt(int row) const;
    [[nodiscard]] const DutyMarks::Department *departmentAt(int column) const;
    [[nodiscard]] DutyMatrixCell cellAt(const QModelIndex &index) const;
    /// The cell is one of several sources.
    [[nodiscard]] bool isConflict(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void filter();

    DutyMatrix m_matrix;
    QList<qsizetype> m_shown; ///< places in m_matrix.data
    Show m_show = All;
    Words m_words;
};

} // namespace shuzhi
