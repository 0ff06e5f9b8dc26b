// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/departmentcombo.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

namespace shuzhi {

DepartmentCombo::DepartmentCombo(QWidget *parent)
    : ChoiceCombo(parent)
{
    setMinimumContentsLength(6);
    connect(this, &QComboBox::activated, this, &DepartmentCombo::choose);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &DepartmentCombo::settle);
}

void DepartmentCombo::setDepartments(const QList<DutyDepartment> &departments)
{
    if (departments == m_departments)
        return;
    m_departments = departments;
    QList<Choice> choices{{}};
    for (const DutyDepartment &department : departments)
        choices += {department.uid, department.name};
    setChoices(choices);
    setUid(m_uid);
}

void DepartmentCombo::setUid(const QString &uid)
{
    m_uid = uid;
    setCurrentIndex(uid.isEmpty() ? 0 : findData(uid));
}

bool DepartmentCombo::isTyping() const
{
    return lineEdit()->hasFocus() && currentText() != itemText(findData(m_uid));
}

void DepartmentCombo::choose(int row)
{
    const QString uid = itemData(row).toString();
    if (uid == m_uid)
        return;
    m_uid = uid;
    emit uidChosen(uid);
}

/// Words that are a name are that department; an emptied field means none; else the old name returns.
void DepartmentCombo::settle()
{
    if (completer()->popup()->isVisible())
        return; // the choice comes from there
    const QString words = currentText().trimmed();
    const int row = words.isEmpty() ? 0 : findText(words, Qt::MatchFixedString);
    if (row < 0)
        setUid(m_uid);
    else
        choose(row);
}

} // namespace shuzhi
