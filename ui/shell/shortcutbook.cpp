// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutbook.h"

#include "models/settings/settings.h"

#include <QAction>
#include <QJsonDocument>
#include <QJsonObject>

namespace shuzhi {

namespace {

constexpr char cameWith[] = "cameWithKeys";

/// Before the first change of an action's keys its own are written down on it.
void noteDefault(QAction &action)
{
    if (!action.property(cameWith).isValid())
        action.setProperty(cameWith, action.shortcut().toString(QKeySequence::PortableText));
}

} // namespace

QKeySequence ShortcutBook::defaultOf(const QAction &action)
{
    const QVariant noted = action.property(cameWith);
    return noted.isValid() ? QKeySequence(noted.toString(), QKeySequence::PortableText) : action.shortcut();
}

QHash<QString, QString> ShortcutBook::own() const
{
    QHash<QString, QString> own;
    const QByteArray text = m_settings.value(SettingKey::Shortcuts).toString().toUtf8();
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    for (auto each = json.begin(); each != json.end(); ++each)
        own.insert(each.key(), each.value().toString());
    return own;
}

void ShortcutBook::keep(const QHash<QString, QString> &own)
{
    QJsonObject json;
    for (auto each = own.begin(); each != own.end(); ++each)
        json.insert(each.key(), each.value());
    m_settings.setValue(SettingKey::Shortcuts,
                        QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

void ShortcutBook::apply(const QList<Command> &commands) const
{
    const QHash<QString, QString> keys = own();
    for (const Command &command : commands) {
        const auto mine = keys.constFind(command.id);
        if (mine != keys.cend()) {
            noteDefault(*command.action);
            command.action->setShortcut(QKeySequence(*mine, QKeySequence::PortableText));
        } else if (command.action->property(cameWith).isValid()) {
            command.action->setShortcut(defaultOf(*command.action));
        }
    }
}

bool ShortcutBook::isOwn(const Command &command) const
{
    return own().contains(command.id);
}

std::optional<Command> ShortcutBook::holder(const QList<Command> &commands, const Command &command,
                                            const QKeySequence &keys)
{
    if (keys.isEmpty())
        return std::nullopt;
    const QString window = QStringLiteral("window");
    for (const Command &other : commands) {
        const bool meet = other.scope == command.scope || other.scope == window || command.scope == window;
        if (other.id != command.id && meet && other.action->shortcuts().contains(keys))
            return other;
    }
    return std::nullopt;
}

void ShortcutBook::set(const Command &command, const QKeySequence &keys)
{
    noteDefault(*command.action);
    if (keys == defaultOf(*command.action))
        return reset(command);
    QHash<QString, QString> mine = own();
    mine.insert(command.id, keys.toString(QKeySequence::PortableText));
    keep(mine);
    command.action->setShortcut(keys);
}

void ShortcutBook::reset(const Command &command)
{
    QHash<QString, QString> mine = own();
    mine.remove(command.id);
    keep(mine);
    command.action->setShortcut(defaultOf(*command.action));
}

} // namespace shuzhi
