// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QObject;
class QWidget;

namespace shuzhi {

/// How a command of a page is called and reached.
struct CommandWords
{
    const char *name; ///< object name: the palette and the list of shortcuts know it by that
    QString text;
    QString keys = {}; ///< portable; empty: none
    QString tip = {};
};

/// A command that works while `page`, or anything in it, has the keyboard; `owner` is its parent. The palette
/// and the list of shortcuts find it at the page. It is off until its owner knows that it makes sense.
[[nodiscard]] QAction *pageCommand(QObject *owner, QWidget *page, const CommandWords &words);

} // namespace shuzhi
