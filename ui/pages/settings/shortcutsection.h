// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/settingssection.h"
#include "ui/shell/shortcutbook.h"

class QPushButton;
class QKeySequenceEdit;

namespace shuzhi {

/// Every command of the window and its pages with its keys, which can be changed. Keys that another command
/// has are not taken, and whose they are is said.
class ShortcutSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit ShortcutSection(Settings &settings, QWidget *parent = nullptr);

    void refresh() override;

private:
    struct Entry
    {
        Command command;
        SettingRow *row;
        QKeySequenceEdit *keys;
        QPushButton *reset;
    };
    void addCommand(const Command &command);
    void change(const Entry &entry, const QKeySequence &keys);
    void show(const Entry &entry) const;
    [[nodiscard]] QList<Command> commands() const;

    ShortcutBook m_book;
    QList<Entry> m_entries;
};

} // namespace shuzhi
