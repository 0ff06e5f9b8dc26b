// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/shortcutsection.h"

#include "ui/pages/settings/settingrow.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace shuzhi {

ShortcutSection::ShortcutSection(Settings &settings, QWidget *parent)
    : SettingsSection(
        u"shortcuts"_s, tr("Shortcuts"),
        tr("Kept on this computer. Click into a field and press the keys; a shortcut of the window "
           "works everywhere, one of a page while it is in front."),
        parent)
    , m_book(settings)
{
}

QList<Command> ShortcutSection::commands() const
{
    return commandsOf(*window());
}

void ShortcutSection::refresh()
{
    // Commands stay as long as the city is open; pages may add some with their first content.
    for (const Command &command : commands()) {
        const bool known = std::any_of(m_entries.cbegin(), m_entries.cend(),
                                       [&](const Entry &entry) { return entry.command.id == command.id; });
        if (!known)
            addCommand(command);
    }
    for (const Entry &entry : std::as_const(m_entries))
        show(entry);
}

void ShortcutSection::addCommand(const Command &command)
{
    auto *control = new QWidget;
    auto *keys = new QKeySequenceEdit;
    auto *reset = new QPushButton(tr("Reset"));
    setRole(reset, "flat"_L1);
    auto *layout = new QHBoxLayout(control);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(keys, 1);
    layout->addWidget(reset);
    control->setFocusProxy(keys);
    const QString place = command.place.isEmpty() ? tr("Window") : command.place;
    keys->setObjectName(u"keys_"_s + command.id);
    keys->setAccessibleName(tr("Keys of %1").arg(command.text));
    if (auto *line = keys->findChild<QLineEdit *>())
        line->setAccessibleName(keys->accessibleName());
    reset->setAccessibleName(tr("Reset the keys of %1").arg(command.text));
    SettingRow *row = addRow(command.text, place, control);
    const Entry entry{command, row, keys, reset};
    m_entries += entry;
    connect(keys, &QKeySequenceEdit::editingFinished, this, [this, entry] {
        // One stroke: sequences of several are not ours.
        const QKeySequence typed = entry.keys->keySequence();
        change(entry, typed.isEmpty() ? typed : QKeySequence(typed[0]));
    });
    connect(reset, &QPushButton::clicked, this,
            [this, entry] { change(entry, ShortcutBook::defaultOf(*entry.command.action)); });
}

void ShortcutSection::change(const Entry &entry, const QKeySequence &keys)
{
    if (keys == entry.command.action->shortcut())
        return show(entry);
    if (const std::optional<Command> other = ShortcutBook::holder(commands(), entry.command, keys)) {
        const QString place = other->place.isEmpty() ? tr("Window") : other->place;
        entry.row->say(tr("Not taken: %1 belongs to \"%2\" (%3).")
                           .arg(keys.toString(QKeySequence::NativeText), other->text, place),
                       StateRole::Bad);
        return show(entry);
    }
    m_book.set(entry.command, keys);
    entry.row->say(keys.isEmpty() ? tr("Has no shortcut now.")
                                  : tr("Works now: %1").arg(keys.toString(QKeySequence::NativeText)));
    show(entry);
}

void ShortcutSection::show(const Entry &entry) const
{
    const QSignalBlocker quiet(entry.keys);
    entry.keys->setKeySequence(entry.command.action->shortcut());
    entry.reset->setEnabled(m_book.isOwn(entry.command));
}

} // namespace shuzhi
