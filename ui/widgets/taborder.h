// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace shuzhi {

/// Lets Tab walk the parts, and what is in them, right after the anchor. What is made late would otherwise
/// be walked last of the whole window, wherever it stands. The anchor need not take the keyboard itself.
void tabBehind(QWidget *anchor, const QList<QWidget *> &parts);

} // namespace shuzhi
