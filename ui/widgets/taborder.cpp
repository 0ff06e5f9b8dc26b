// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <QWidget>

namespace shuzhi {

namespace {

/// The part and what is in it, in the order Tab walks them now.
QList<QWidget *> chainOf(QWidget *part)
{
    QList<QWidget *> chain{part};
    for (QWidget *each = part->nextInFocusChain(); each != part; each = each->nextInFocusChain()) {
        if (part->isAncestorOf(each) && !each->focusProxy()) // a proxy stands for its widget
            chain += each;
    }
    return chain;
}

} // namespace

void tabBehind(QWidget *anchor, const QList<QWidget *> &parts)
{
    QWidget *last = anchor;
    for (QWidget *part : parts) {
        for (QWidget *each : chainOf(part)) {
            QWidget::setTabOrder(last, each);
            last = each;
        }
    }
}

} // namespace shuzhi
