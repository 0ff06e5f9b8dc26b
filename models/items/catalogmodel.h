// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/editedcell.h"
#include "models/services/catalogcells.h"
#include "models/services/citysession.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace shuzhi {

/// The catalogs a filter finds, as a window on the data: the ordered ids are here, rows come page by
/// page as cells are asked for. Late answers are dropped; rows already read stay on screen until
/// newer ones are there. Columns are CatalogColumn; roles are ItemRole.
class CatalogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int pageSize = 128;

    CatalogModel(CitySession &session, CatalogWords words, QObject *parent = nullptr);
    ~CatalogModel() override;

    /// Other rows or another order: resets when they are there, then loaded().
    void load(const Filter &filter, const SortOrder &sort);
    /// The data changed: reads the same filter anew. Rows that stay keep their place and selection.
    void refresh();
    /// Stops what is being read; what is shown stays.
    void cancel();

    [[nodiscard]] const Filter &filter() const { return m_filter; }
    [[nodiscard]] const SortOrder &sort() const { return m_sort; }
    [[nodiscard]] const QList<qint64> &ids() const { return m_ids; }
    [[nodiscard]] const CatalogWords &words() const { return m_cells.words; }
    [[nodiscard]] const CatalogCells &cells() const { return m_cells; }
    [[nodiscard]] const Rights &rights() const { return m_session.rights(); }
    /// How a reader is told who else has a row open.
    void setPresenceWords(std::function<QString(const QStringList &)> words)
    {
        m_presenceWords = std::move(words);
    }
    /// Columns whose cells rows must carry; what was asked for once stays. New ones are read anew.
    void showColumns(const QList<CatalogColumn> &columns);
    /// Null while the row is still being read.
    [[nodiscard]] const CatalogRow *rowAt(int row) const;
    /// -1 if the filter does not find it.
    [[nodiscard]] int rowOf(qint64 id) const { return int(m_ids.indexOf(id)); }
    [[nodiscard]] bool isFresh(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Shows the value and asks for the edit by editRequested(); whoever writes it calls refresh().
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void loaded(qint64 milliseconds); ///< the ids are there
    void rowsArrived(int first, int last);
    /// @param seen what stood in the editor when it was opened
    void editRequested(const shuzhi::CatalogRow &before, const QString &column, const QString &value,
                       const QString &seen);
    void failed(const shuzhi::Error &error);

private:
    struct Cached
    {
        CatalogRow row;
        quint64 generation = 0; ///< older than the model's: shown, but asked for again
    };
    [[nodiscard]] bool mayEdit(const CatalogRow &row) const;
    [[nodiscard]] QVariant unsaved(int row, CatalogColumn column) const;
    [[nodiscard]] QVariant others(int row, CatalogColumn column, int role) const;
    void askIds(bool reset);
    void adopt(const QList<qint64> &ids, bool reset);
    void permute(const QList<qint64> &ids);
    void want(int page) const;
    void fetch();
    void store(int page, bool ahead, const QList<CatalogRow> &rows);
    void forgetFarFrom(int page);

    CitySession &m_session;
    CatalogCells m_cells;
    std::function<QString(const QStringList &)> m_presenceWords;
    Filter m_filter;
    SortOrder m_sort;
    QList<qint64> m_ids;
    QHash<qint64, Cached> m_rows;
    quint64 m_generation = 1;
    mutable QList<int> m_wanted; ///< pages, the last one first
    QList<int> m_ahead; ///< neighbouring pages, when nothing is wanted
    mutable QTimer m_fetchTimer;
    mutable EditedCell m_edited;
    Task m_idsTask, m_pageTask;
    bool m_fetching = false;
    QElapsedTimer m_clock;
};

} // namespace shuzhi
