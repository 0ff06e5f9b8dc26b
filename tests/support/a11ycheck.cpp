// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/a11ycheck.h"

#include "ui/charts/chart.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QWidget>

namespace shuzhi::test {

namespace {

bool isUsed(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::Link:
    case QAccessible::PageTab:
    case QAccessible::HotkeyField:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::Table: return true;
    default: return false;
    }
}

QString nameOf(const QObject *object, QAccessible::Role role)
{
    return object ? QString::fromLatin1(object->metaObject()->className()) + u' ' + object->objectName()
                  : QStringLiteral("role %1").arg(int(role));
}

/// The editor inside a spin box or combo box: its owner is the control.
bool isInner(const QObject *object)
{
    const QObject *parent = object ? object->parent() : nullptr;
    return parent && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox"));
}

void checkOne(QAccessibleInterface &each, A11yReport &report)
{
    const QObject *object = each.object();
    const auto *widget = qobject_cast<const QWidget *>(object);
    const bool tabbed = widget && (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled();
    const bool bar = object && object->inherits("QScrollBar");
    if ((!isUsed(each.role()) && !tabbed) || isInner(object) || bar)
        return;
    ++report.controls;
    if (each.text(QAccessible::Name).trimmed().isEmpty())
        report.faults += nameOf(object, each.role()) + QStringLiteral(": no name");
}

void checkMarks(QAccessibleInterface &chart, A11yReport &report)
{
    for (int i = 0; i < chart.childCount(); ++i) {
        QAccessibleInterface *mark = chart.child(i);
        if (!mark || qobject_cast<QWidget *>(mark->object()))
            continue;
        ++report.marks;
        if (mark->text(QAccessible::Name).trimmed().isEmpty()
            || mark->text(QAccessible::Value).trimmed().isEmpty())
            report.faults += nameOf(chart.object(), chart.role())
                + QStringLiteral(": mark %1 lacks a name or a value").arg(i);
    }
}

void walk(QAccessibleInterface *each, A11yReport &report)
{
    if (!each || each->state().invisible)
        return;
    checkOne(*each, report);
    if (qobject_cast<Chart *>(each->object())) {
        checkMarks(*each, report);
        return;
    }
    if (qobject_cast<QAbstractItemView *>(each->object()))
        return; // rows are data
    for (int i = 0; i < each->childCount(); ++i)
        walk(each->child(i), report);
}

} // namespace

A11yReport a11yCheck(QWidget &root)
{
    A11yReport report;
    walk(QAccessible::queryAccessibleInterface(&root), report);
    return report;
}

} // namespace shuzhi::test
