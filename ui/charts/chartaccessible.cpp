// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartaccessible.h"

#include "ui/charts/chart.h"

#include <QPointer>

namespace shuzhi {

namespace {

/// One mark, by its index; it outlives a change of values and is then invalid if too few remain.
class MarkAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    MarkAccessible(Chart *chart, int index)
        : m_chart(chart)
        , m_index(index)
    {
    }

    [[nodiscard]] int index() const { return m_index; }

    bool isValid() const override { return m_chart && m_index < m_chart->marks().size(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_chart); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override { } // marks are read-only
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect area = mark().area.toAlignedRect();
        return {m_chart->mapToGlobal(area.topLeft()), area.size()};
    }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        switch (kind) {
        case QAccessible::Name: return mark().name;
        case QAccessible::Value: return mark().valueText;
        case QAccessible::Description: return mark().tooltip;
        default: return {};
        }
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = true;
        state.readOnly = true;
        if (isValid()) {
            state.linked = canBePressed();
            state.focused = m_chart->hasFocus() && m_chart->focusedMark() == m_index;
            state.invisible = !m_chart->isVisible();
        }
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }

    QStringList actionNames() const override
    {
        if (!isValid() || !canBePressed())
            return {setFocusAction()};
        return {pressAction(), setFocusAction()};
    }

    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        m_chart->setFocusedMark(m_index);
        if (name == pressAction())
            m_chart->activateMark(m_index);
    }

    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] const Mark &mark() const { return m_chart->marks().at(m_index); }
    [[nodiscard]] bool canBePressed() const { return !mark().where.isEmpty() || !mark().explain.isEmpty(); }

    QPointer<Chart> m_chart;
    int m_index;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *chart = qobject_cast<Chart *>(object);
    return chart != nullptr ? new ChartAccessible(chart) : nullptr;
}

} // namespace

void ChartAccessible::install()
{
    static const bool installed = [] {
        QAccessible::installFactory(&makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

ChartAccessible::ChartAccessible(Chart *chart)
    : QAccessibleWidget(chart, QAccessible::List)
{
}

ChartAccessible::~ChartAccessible()
{
    for (const QAccessible::Id id : m_children)
        QAccessible::deleteAccessibleInterface(id);
}

Chart *ChartAccessible::chart() const
{
    return static_cast<Chart *>(object());
}

int ChartAccessible::childCount() const
{
    return int(chart()->marks().size());
}

QAccessibleInterface *ChartAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    while (int(m_children.size()) <= index) {
        auto *made = new MarkAccessible(chart(), int(m_children.size()));
        m_children.push_back(QAccessible::registerAccessibleInterface(made));
    }
    return QAccessible::accessibleInterface(m_children[std::size_t(index)]);
}

QAccessibleInterface *ChartAccessible::childAt(int x, int y) const
{
    return child(chart()->markAt(chart()->mapFromGlobal(QPoint(x, y))));
}

QAccessibleInterface *ChartAccessible::focusChild() const
{
    return chart()->hasFocus() ? child(chart()->focusedMark()) : nullptr;
}

int ChartAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *mark = dynamic_cast<const MarkAccessible *>(child);
    return mark != nullptr ? mark->index() : -1;
}

QString ChartAccessible::text(QAccessible::Text kind) const
{
    const QString own = QAccessibleWidget::text(kind);
    if (!own.isEmpty() || kind != QAccessible::Description)
        return own;
    return Chart::tr("Chart with %n value(s); arrow keys walk them, Enter opens.", nullptr, childCount());
}

} // namespace shuzhi
