// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/dutyquery.h"
#include "ui/dialogs/choicecombo.h"

namespace shuzhi {

/// Chooses a department, or none, by its name, a part of it, pinyin or initials.
class DepartmentCombo : public ChoiceCombo
{
    Q_OBJECT

public:
    explicit DepartmentCombo(QWidget *parent = nullptr);

    void setDepartments(const QList<DutyDepartment> &departments);
    void setUid(const QString &uid); ///< empty: none
    [[nodiscard]] bool isTyping() const; ///< words stand in it that are not chosen yet

Q_SIGNALS:
    void uidChosen(const QString &uid);

private:
    void choose(int row);
    void settle();

    QList<DutyDepartment> m_departments;
    QString m_uid;
};

} // namespace shuzhi
