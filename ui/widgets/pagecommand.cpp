// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagecommand.h"

#include <QAction>
#include <QWidget>

namespace shuzhi {

QAction *pageCommand(QObject *owner, QWidget *page, const CommandWords &words)
{
    auto *action = new QAction(words.text, owner);
    action->setObjectName(QLatin1String(words.name));
    action->setShortcut(QKeySequence(words.keys, QKeySequence::PortableText));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!words.tip.isEmpty())
        action->setToolTip(words.tip);
    action->setEnabled(false);
    page->addAction(action);
    return action;
}

} // namespace shuzhi
