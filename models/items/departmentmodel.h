// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/items/keyedrows.h"
#include "models/store/departmentquery.h"

#include <QHash>

#include <functional>

namespace shuzhi {

/// The departments with their figures, sorted by any column and narrowed by words (substring, pinyin,
/// initials; also of former and merged names). A city has some hundred at most: all are held.
class DepartmentModel : public KeyedRows
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Code,
        Level,
        Category,
        Catalogs,
        MountRate,
        Completeness,
        DutyList,
        Contact,
        Origin,
        ColumnCount
    };
    /// `figures` is null where none were computed (merged, or not there on that day).
    using Words = std::function<QString(const DepartmentEntry &, Column, const Figures *figures)>;

    using KeyedRows::KeyedRows;

    void setWords(const QStringList &heads, Words cell, Words tip);
    void setDepartments(const QList<DepartmentEntry> &all);
    void setFigures(const QList<MetricGroup> &groups);
    void setNeedle(const QString &words);
    void setShowMerged(bool show); ///< also merged departments and former names

    [[nodiscard]] const QList<DepartmentEntry> &all() const { return m_all; }
    [[nodiscard]] const DepartmentEntry *entryAt(int row) const;
    [[nodiscard]] const MetricGroup *group(const QString &uid) const; ///< null: no figures

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    [[nodiscard]] QStringList arranged() const; ///< uids of what is shown, in order
    [[nodiscard]] bool isShown(const DepartmentEntry &entry) const;
    [[nodiscard]] int compare(const DepartmentEntry &a, const DepartmentEntry &b) const;

    QList<DepartmentEntry> m_all;
    QHash<QString, qsizetype> m_places; ///< in m_all, by uid
    QHash<QString, MetricGroup> m_groups; ///< by uid
    QHash<QString, QString> m_keys; ///< what words are looked for in, by uid
    QStringList m_heads;
    Words m_cell, m_tip;
    QString m_needle;
    int m_column = Name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_showMerged = false;
};

} // namespace shuzhi
