// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/edit.h"
#include "models/store/catalogdetailquery.h"

#include <QAbstractListModel>

#include <functional>

namespace shuzhi {

/// What happened to a catalog, its items and resources, newest first: a row for every value that changed and
/// for every row that was entered or removed; narrowed to one column if wanted.
class CatalogHistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { WhenRole = Qt::UserRole + 40, WhatRole };
    /// One row of the list.
    struct Line
    {
        qsizetype change = 0; ///< place in CatalogDetail::history
        qsizetype value = -1; ///< place in its values; -1: the row itself came or went
    };
    /// A column that appears in the history.
    struct Field
    {
        QString table, column;
        bool operator==(const Field &) const = default;
    };
    using Words = std::function<QString(const CatalogChange &, const CatalogChange::Value *)>;

    using QAbstractListModel::QAbstractListModel;

    /// @param when "2023-06-30 14:05 · name", @param what the change in words
    void setWords(Words when, Words what);
    void setDetail(const CatalogDetail &detail);
    void setField(const Field &field); ///< an empty table: all
    [[nodiscard]] QList<Field> fields() const;
    [[nodiscard]] const Field &field() const { return m_field; }

    /// What would bring the older value, or the row that was removed, back as a new change; nothing where it
    /// stands already, the row is gone, or the column moves by steps of its own (state, order).
    [[nodiscard]] std::optional<RowEdit> restoring(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void narrow();
    [[nodiscard]] std::optional<QString> present(const CatalogChange &change, const QString &column) const;

    CatalogDetail m_detail;
    Field m_field;
    QList<Line> m_lines;
    Words m_when, m_what;
};

} // namespace shuzhi
