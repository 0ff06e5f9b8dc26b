// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QPointer>
#include <QStringList>

class QAction;

namespace shuzhi {

/// All commands of the window by id, for the command palette and for finding shortcuts given twice.
class ActionRegistry
{
public:
    /// `scope` is where the shortcut works: empty everywhere, otherwise a page's id. Conflict when the
    /// id is taken, or the shortcut is by an action of the same or the global scope.
    [[nodiscard]] Status add(const QString &id, QAction *action, const QString &scope = {});
    [[nodiscard]] QAction *find(const QString &id) const;
    [[nodiscard]] QStringList ids() const; ///< in the order they were added

private:
    struct Entry
    {
        QString id;
        QString scope;
        QPointer<QAction> action;
    };

    QList<Entry> m_entries;
};

} // namespace shuzhi
