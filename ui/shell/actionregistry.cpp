// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionregistry.h"

#include <QAction>

namespace shuzhi {

Status ActionRegistry::add(const QString &id, QAction *action, const QString &scope)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (!entry.action)
            continue;
        if (entry.id == id)
            return fail(ErrorCode::Conflict, QStringLiteral("action id taken"), id);
        const bool meet = entry.scope.isEmpty() || scope.isEmpty() || entry.scope == scope;
        for (const QKeySequence &key : action->shortcuts())
            if (meet && entry.action->shortcuts().contains(key))
                return fail(
                    ErrorCode::Conflict,
                    QStringLiteral("shortcut %1 of %2 is taken by %3").arg(key.toString(), id, entry.id),
                    key.toString());
    }
    m_entries << Entry{id, scope, action};
    return {};
}

QAction *ActionRegistry::find(const QString &id) const
{
    for (const Entry &entry : m_entries)
        if (entry.id == id && entry.action)
            return entry.action;
    return nullptr;
}

QStringList ActionRegistry::ids() const
{
    QStringList ids;
    for (const Entry &entry : m_entries)
        if (entry.action)
            ids << entry.id;
    return ids;
}

} // namespace shuzhi
