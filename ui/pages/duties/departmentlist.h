// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/dutydepartmentmodel.h"
#include "ui/widgets/card.h"

class QLabel;

namespace shuzhi {

class PagedTable;
class SearchField;

/// Card of all departments with their duty coverage and a search field above.
class DepartmentList : public Card
{
    Q_OBJECT

public:
    explicit DepartmentList(QWidget *parent = nullptr);

    void setDepartments(const QList<DutyDepartment> &departments);
    void setCoverage(const QHash<QString, Ratio> &byUid);
    /// Marks a department as the one shown; says nothing.
    void setCurrent(const QString &uid);
    [[nodiscard]] const DutyDepartmentModel &model() const { return *m_model; }
    [[nodiscard]] QWidget *view() const;

Q_SIGNALS:
    void chosen(const QString &uid);

private:
    void mark();
    void sayNone();

    DutyDepartmentModel *m_model;
    SearchField *m_search;
    PagedTable *m_table;
    QLabel *m_none;
    QString m_current;
    bool m_marking = false;
    bool m_isRead = false; ///< before that nothing is said of what is missing
};

} // namespace shuzhi
