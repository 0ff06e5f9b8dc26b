// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAction;
class QWidget;

namespace shuzhi {

/// A command of the window or of one of its pages: a QAction that was handed to QWidget::addAction().
struct Command
{
    QString id; ///< "window.import", "catalogs.export"; from the action's object name
    QString scope; ///< "window" or the page's id
    QString place; ///< the page's title; empty for the window
    QString text; ///< without the mark of the access key
    QAction *action = nullptr;
};

/// The commands of a window: its own first, then those of each page, parts of a page included. Actions
/// without words are left out; of two with one id the first counts.
[[nodiscard]] QList<Command> commandsOf(const QWidget &window);

} // namespace shuzhi
