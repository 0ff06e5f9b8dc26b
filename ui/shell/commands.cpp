// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands.h"

#include "ui/shell/page.h"

#include <QAction>
#include <QMenu>
#include <QSet>

namespace shuzhi {

namespace {

QString plainText(const QAction &action)
{
    QString text = action.text();
    text.remove(u'&');
    return text;
}

} // namespace

QList<Command> commandsOf(const QWidget &window)
{
    QList<Command> commands;
    QSet<QString> known;
    const auto add = [&](const QList<QAction *> &actions, const QString &scope, const QString &place) {
        for (QAction *action : actions) {
            const QString text = plainText(*action);
            const QString name = action->objectName().isEmpty() ? text : action->objectName();
            const QString id = name.startsWith(scope + u'.') ? name : QString(scope + u'.' + name);
            if (text.isEmpty() || action->isSeparator() || known.contains(id))
                continue;
            known.insert(id);
            commands += Command{id, scope, place, text, action};
        }
    };
    add(window.actions(), QStringLiteral("window"), {});
    for (const Page *page : window.findChildren<Page *>()) {
        add(page->actions(), page->id(), page->title());
        for (const QWidget *part : page->findChildren<QWidget *>()) {
            if (!qobject_cast<const QMenu *>(part)) // what only a menu has is no command of the window
                add(part->actions(), page->id(), page->title());
        }
    }
    return commands;
}

} // namespace shuzhi
