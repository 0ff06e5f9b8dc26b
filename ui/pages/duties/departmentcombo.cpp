// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/departmentcombo.h"

#include "models/domain/text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

namespace shuzhi {

namespace {

constexpr int searchRole = Qt::UserRole + 1;

/// Finds by the search key, writes the name.
class KeyCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;

    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override
    {
        return index.data(Qt::DisplayRole).toString();
    }
    [[nodiscard]] QStringList splitPath(const QString &path) const override
    {
        return {text::fold(path.trimmed())};
    }
};

} // namespace

DepartmentCombo::DepartmentCombo(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMinimumContentsLength(6);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    auto *completer = new KeyCompleter(model(), this);
    completer->setCompletionRole(searchRole);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    setCompleter(completer);
    connect(this, &QComboBox::activated, this, &DepartmentCombo::choose);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &DepartmentCombo::settle);
}

void DepartmentCombo::setDepartments(const QList<DutyDepartment> &departments)
{
    if (departments == m_departments)
        return;
    m_departments = departments;
    clear();
    addItem(QString());
    for (const DutyDepartment &department : departments) {
        addItem(department.name, department.uid);
        setItemData(count() - 1, department.searchKey, searchRole);
    }
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
