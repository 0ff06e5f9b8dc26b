// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/previewquery.h"

#include <QAbstractTableModel>

#include <functional>

namespace shuzhi {

/// The sheets of a workbook with a tick at those that will be read. Sheets of another shape than the
/// ticked ones, or without a head, cannot be ticked beside them.
class SheetListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Words
    {
        QString sheet, rows; ///< heads
        QString hidden; ///< behind the name of a hidden sheet: "%1 (hidden)"
        QString noHead, otherShape; ///< why a sheet cannot be ticked
        std::function<QString(qint64)> count;
    };
    enum Column { NameColumn, RowsColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setWords(const Words &words) { m_words = words; }
    void setSheets(const QList<PreviewSheet> &sheets);
    [[nodiscard]] QStringList chosen() const;
    [[nodiscard]] QString nameAt(int row) const { return m_sheets.value(row).name; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void chosenChanged(const QStringList &names); ///< a person ticked or unticked one

private:
    /// Whether another sheet than this one is ticked and differs in shape.
    [[nodiscard]] bool differs(int row) const;

    QList<PreviewSheet> m_sheets;
    Words m_words;
};

} // namespace shuzhi
