// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/themewatcher.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QWidget>

namespace shuzhi {

ThemeWatcher::ThemeWatcher(QWidget *widget, std::function<void()> changed)
    : QObject(widget)
    , m_changed(std::move(changed))
    , m_name(Theme::current().name)
{
    widget->installEventFilter(this);
}

bool ThemeWatcher::eventFilter(QObject *watched, QEvent *event)
{
    // A style sheet sends several events for one change of scheme; one call is enough.
    const bool candidate = event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange;
    if (candidate && m_name != Theme::current().name) {
        m_name = Theme::current().name;
        m_changed();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace shuzhi
