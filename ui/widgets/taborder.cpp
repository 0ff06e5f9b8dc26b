// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <QWidget>

#include <utility>

namespace shuzhi {

namespace {

bool takesTab(const QWidget *widget)
{
    return widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy(); // a proxy stands for its widget
}

/// What Tab reaches in the part, in the order it walks there now when it comes from the anchor.
QList<QWidget *> chainOf(const QWidget *part, const QWidget *anchor)
{
    QList<QWidget *> chain;
    for (QWidget *each = anchor->nextInFocusChain(); each != anchor; each = each->nextInFocusChain()) {
        if ((each == part || part->isAncestorOf(each)) && takesTab(each))
            chain += each;
    }
    return chain;
}

} // namespace

void tabBehind(QWidget *anchor, const QList<QWidget *> &parts)
{
    QList<QWidget *> chain;
    for (const QWidget *part : parts)
        chain += chainOf(part, anchor);
    // The order is one of widgets that take the keyboard: the one before stands for an anchor that does not.
    QWidget *last = anchor;
    while (!takesTab(last) || chain.contains(last)) {
        last = last->previousInFocusChain();
        if (last == anchor)
            return;
    }
    for (QWidget *each : std::as_const(chain)) {
        QWidget::setTabOrder(last, each);
        last = each;
    }
}

} // namespace shuzhi
