// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QSet>

namespace shuzhi {

/// One row of a TickListModel; words are looked for in `searchKey`, a key of the text service.
struct TickRow
{
    QString uid, text, tip, searchKey;

    bool operator==(const TickRow &) const = default;
};

/// Rows to tick, narrowed by words; what is ticked stays ticked when it is not shown.
class TickListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<TickRow> &rows);
    void setNeedle(const QString &words);
    void setTicked(const QStringList &uids);
    void tickShown(bool ticked); ///< all rows that the words leave
    [[nodiscard]] QStringList ticked() const; ///< in the order of the rows
    [[nodiscard]] qsizetype size() const { return m_rows.size(); } ///< shown or not

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void tickedChanged();

private:
    void filter();

    QList<TickRow> m_rows;
    QList<qsizetype> m_shown; ///< places in m_rows
    QSet<QString> m_ticked;
    QString m_needle;
};

} // namespace shuzhi
