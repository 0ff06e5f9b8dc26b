// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands.h"

#include <QHash>
#include <QKeySequence>

#include <optional>

namespace shuzhi {

class Settings;

/// The keys a person gave to commands, kept on this desk, over those the commands came with.
class ShortcutBook
{
public:
    explicit ShortcutBook(Settings &settings)
        : m_settings(settings)
    {
    }

    /// Gives every command the person's keys, or back its own.
    void apply(const QList<Command> &commands) const;
    /// The keys the command came with.
    [[nodiscard]] static QKeySequence defaultOf(const QAction &action);
    [[nodiscard]] bool isOwn(const Command &command) const;
    /// Another command that has these keys in force at the same time: of the window, or of the same page.
    [[nodiscard]] static std::optional<Command> holder(const QList<Command> &commands, const Command &command,
                                                       const QKeySequence &keys);
    /// Kept and in force at once; empty keys take the shortcut away.
    void set(const Command &command, const QKeySequence &keys);
    void reset(const Command &command);

private:
    [[nodiscard]] QHash<QString, QString> own() const;
    void keep(const QHash<QString, QString> &own);

    Settings &m_settings;
};

} // namespace shuzhi
