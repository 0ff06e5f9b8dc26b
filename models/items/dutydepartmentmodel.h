// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/store/dutyquery.h"

#include <QAbstractTableModel>

#include <functional>

namespace shuzhi {

/// The departments beside a duty list, in Chinese order, with the share of their catalogs that have a
/// confirmed duty; narrowed by words (substring, pinyin, initials).
class DutyDepartmentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Coverage, ColumnCount };
    using Words = std::function<QString(const Ratio &)>;

    using QAbstractTableModel::QAbstractTableModel;

    void setWords(Words figure, Words tip);
    void setDepartments(const QList<DutyDepartment> &departments);
    void setCoverage(const QHash<QString, Ratio> &byUid);
    void setNeedle(const QString &words);

    [[nodiscard]] const QList<DutyDepartment> &all() const { return m_all; }
    [[nodiscard]] const DutyDepartment *departmentAt(int row) const;
    [[nodiscard]] const DutyDepartment *department(const QString &uidNameOrCode) const; ///< also hidden ones
    [[nodiscard]] Ratio coverage(const QString &uid) const { return m_coverage.value(uid); }
    [[nodiscard]] int rowOf(const QString &uid) const; ///< -1: not shown

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void filter();

    QList<DutyDepartment> m_all;
    QList<qsizetype> m_shown; ///< places in m_all
    QHash<QString, Ratio> m_coverage;
    QString m_needle;
    Words m_figure, m_tip;
};

} // namespace shuzhi
