// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/services/citysession.h"
#include "models/store/searchquery.h"

#include <QAbstractTableModel>

namespace shuzhi {

/// The rows any search expression finds (resources, items, fields, duties, departments, demands), read
/// on by cursor as the view scrolls. Read only; columns depend on what is searched.
class SearchRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit SearchRowsModel(CitySession &session, QObject *parent = nullptr);

    void load(const Filter &filter);
    void clear(); ///< drops rows and what is being read
    /// JSON names of the columns shown for a kind of row.
    [[nodiscard]] static QStringList columnsOf(What what);
    void setHeads(const QStringList &heads) { m_heads = heads; } ///< of the next load

    [[nodiscard]] const Filter &filter() const { return m_filter; }
    [[nodiscard]] qint64 total() const { return m_total; }
    /// The catalog a row belongs to or the department it is; empty if neither.
    [[nodiscard]] QString whereOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded(); ///< the first rows and the total are there
    void failed(const shuzhi::Error &error);

private:
    void ask();
    void take(const SearchPage &page);

    CitySession &m_session;
    Filter m_filter;
    QStringList m_columns, m_heads;
    QList<QJsonObject> m_rows;
    QString m_next;
    qint64 m_total = 0;
    Task m_task;
    bool m_asking = false;
};

} // namespace shuzhi
