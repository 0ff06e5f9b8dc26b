// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/items/keyedrows.h"
#include "models/store/dutyquery.h"

#include <QHash>

#include <functional>

namespace shuzhi {

/// The departments beside a duty list, in Chinese order, with the share of their catalogs that have a
/// confirmed duty; narrowed by words (substring, pinyin, initials).
class DutyDepartmentModel : public KeyedRows
{
    Q_OBJECT

public:
    enum Column { Name, Coverage, ColumnCount };
    using Words = std::function<QString(const Ratio &)>;

    using KeyedRows::KeyedRows;

    void setWords(Words figure, Words tip);
    void setDepartments(const QList<DutyDepartment> &departments);
    void setCoverage(const QHash<QString, Ratio> &byUid);
    void setNeedle(const QString &words);

    [[nodiscard]] const QList<DutyDepartment> &all() const { return m_all; }
    [[nodiscard]] const DutyDepartment *departmentAt(int row) const;
    [[nodiscard]] const DutyDepartment *department(const QString &uidNameOrCode) const; ///< also hidden ones
    [[nodiscard]] Ratio coverage(const QString &uid) const { return m_coverage.value(uid); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QStringList found() const; ///< uids of what has the words

    QList<DutyDepartment> m_all;
    QHash<QString, qsizetype> m_places; ///< in m_all, by uid
    QHash<QString, Ratio> m_coverage;
    QString m_needle;
    Words m_figure, m_tip;
};

} // namespace shuzhi
