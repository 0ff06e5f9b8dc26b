// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/choicecombo.h"

#include "models/domain/text.h"

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

ChoiceCombo::ChoiceCombo(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMinimumContentsLength(10);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    auto *completer = new KeyCompleter(model(), this);
    completer->setCompletionRole(searchRole);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    setCompleter(completer);
}

void ChoiceCombo::setChoices(const QList<Choice> &choices)
{
    const QString chosen = uid();
    const QString typed = currentText();
    clear();
    for (const Choice &choice : choices) {
        addItem(choice.name, choice.uid);
        setItemData(count() - 1, text::searchKey({choice.name}), searchRole);
    }
    setUid(chosen);
    if (chosen.isEmpty())
        setEditText(typed);
}

void ChoiceCombo::setUid(const QString &uid)
{
    setCurrentIndex(uid.isEmpty() ? -1 : findData(uid));
}

QString ChoiceCombo::uid() const
{
    const int row = findText(currentText().trimmed(), Qt::MatchFixedString | Qt::MatchCaseSensitive);
    return row < 0 ? QString() : itemData(row).toString();
}

} // namespace shuzhi
