// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/a11ycheck.h"

#include "ui/charts/chart.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QSet>
#include <QTabBar>
#include <QWidget>

#include <algorithm>

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
    if (!object)
        return QStringLiteral("role %1").arg(int(role));
    const QObject *parent = object->parent();
    return QString::fromLatin1(object->metaObject()->className()) + u' ' + object->objectName()
        + (parent ? u" of " + QString::fromLatin1(parent->metaObject()->className()) : QString());
}

/// The editor inside a spin box or combo box, the buttons inside a field: their owner is the control.
bool isInner(const QObject *object)
{
    const QObject *parent = object ? object->parent() : nullptr;
    return parent
        && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox")
            || parent->inherits("QLineEdit"));
}

bool isTabStop(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) && widget.isEnabled();
}

/// One walk over the accessibility tree of a window.
class Walk
{
public:
    explicit Walk(const QWidget &root)
    {
        // Everything that Tab comes by on its way once round the window.
        const QWidget *window = root.window();
        for (const QWidget *at = window->nextInFocusChain(); at != window; at = at->nextInFocusChain()) {
            if (isTabStop(*at) && at->isVisible())
                m_stops += at;
        }
        if (isTabStop(*window))
            m_stops += window;
    }
    void into(QAccessibleInterface *each);
    [[nodiscard]] A11yReport report() const { return m_report; }

private:
    void check(QAccessibleInterface &each);
    void checkMarks(QAccessibleInterface &chart, const Chart &owner);
    void checkSiblings(QAccessibleInterface &parent);
    [[nodiscard]] bool isReached(const QWidget &widget) const;

    QSet<const QWidget *> m_stops;
    A11yReport m_report;
};

/// By Tab, or by arrows inside of a group that Tab comes to.
bool Walk::isReached(const QWidget &widget) const
{
    if (m_stops.contains(&widget))
        return true;
    if (widget.focusProxy() && m_stops.contains(widget.focusProxy()))
        return true;
    // A row that a click and the arrows of its section's head come to.
    if (widget.focusPolicy() == Qt::ClickFocus && widget.parentWidget()) {
        const auto beside = widget.parentWidget()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        if (std::any_of(beside.begin(), beside.end(),
                        [this](const QWidget *other) { return m_stops.contains(other); }))
            return true;
    }
    // A list below the field that its arrows walk.
    if (qobject_cast<const QAbstractItemView *>(&widget) && widget.focusPolicy() == Qt::NoFocus)
        return std::any_of(m_stops.begin(), m_stops.end(), [&](const QWidget *stop) {
            return stop->inherits("QLineEdit") && stop->parentWidget() == widget.parentWidget();
        });
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (button && button->group() && button->group()->exclusive()) {
        const QList<QAbstractButton *> all = button->group()->buttons();
        return std::any_of(all.begin(), all.end(),
                           [this](const QWidget *other) { return m_stops.contains(other); });
    }
    return false;
}

void Walk::check(QAccessibleInterface &each)
{
    const QObject *object = each.object();
    const auto *widget = qobject_cast<const QWidget *>(object);
    const bool tabbed = widget && isTabStop(*widget);
    const bool bar = object && object->inherits("QScrollBar");
    if ((!isUsed(each.role()) && !tabbed) || isInner(object) || bar)
        return;
    ++m_report.controls;
    if (each.text(QAccessible::Name).trimmed().isEmpty())
        m_report.faults += nameOf(object, each.role()) + QStringLiteral(": no name");
    if (each.role() == QAccessible::NoRole)
        m_report.faults += nameOf(object, each.role()) + QStringLiteral(": no role");
    if (widget && widget->isEnabled() && !isReached(*widget))
        m_report.faults += nameOf(object, each.role())
            + QStringLiteral(" \"%1\": not reached by Tab").arg(each.text(QAccessible::Name));
}

void Walk::checkMarks(QAccessibleInterface &chart, const Chart &owner)
{
    if (chart.childCount() != owner.marks().size())
        m_report.faults += nameOf(&owner, chart.role())
            + QStringLiteral(": %1 children for %2 marks").arg(chart.childCount()).arg(owner.marks().size());
    for (int i = 0; i < chart.childCount(); ++i) {
        const QAccessibleInterface *mark = chart.child(i);
        ++m_report.marks;
        if (!mark || mark->text(QAccessible::Name).trimmed().isEmpty()
            || mark->text(QAccessible::Value).trimmed().isEmpty())
            m_report.faults +=
                nameOf(&owner, chart.role()) + QStringLiteral(": mark %1 lacks a name or a value").arg(i);
    }
}

/// On X11 Qt names a combo box by its value and leaves the name to the relation with its label.
QString calledAs(QAccessibleInterface &control)
{
    const auto *combo = qobject_cast<const QComboBox *>(control.object());
    if (!combo)
        return control.text(QAccessible::Name);
    const auto labels = control.relations(QAccessible::Label);
    return !combo->accessibleName().isEmpty() ? combo->accessibleName()
        : labels.isEmpty()                    ? QString()
                                              : labels.first().first->text(QAccessible::Name);
}

/// Two of one kind beside each other that are called the same cannot be told apart by ear.
void Walk::checkSiblings(QAccessibleInterface &parent)
{
    QSet<QString> seen;
    for (int i = 0; i < parent.childCount(); ++i) {
        QAccessibleInterface *child = parent.child(i);
        if (!child || child->state().invisible || !isUsed(child->role()) || isInner(child->object()))
            continue;
        const QString name = calledAs(*child).trimmed();
        const QString key = QString::number(int(child->role())) + u' ' + name;
        if (!name.isEmpty() && seen.contains(key))
            m_report.faults += nameOf(child->object(), child->role())
                + QStringLiteral(": a sibling is called \"%1\", too").arg(name);
        seen += key;
    }
}

void Walk::into(QAccessibleInterface *each)
{
    if (!each || each->state().invisible)
        return;
    check(*each);
    if (const auto *chart = qobject_cast<Chart *>(each->object())) {
        checkMarks(*each, *chart);
        return;
    }
    if (qobject_cast<QAbstractItemView *>(each->object()) || qobject_cast<QTabBar *>(each->object()))
        return; // rows are data; tabs are walked with the arrows
    checkSiblings(*each);
    for (int i = 0; i < each->childCount(); ++i)
        into(each->child(i));
}

} // namespace

A11yReport a11yCheck(QWidget &root)
{
    Walk walk(root);
    walk.into(QAccessible::queryAccessibleInterface(&root));
    return walk.report();
}

} // namespace shuzhi::test
