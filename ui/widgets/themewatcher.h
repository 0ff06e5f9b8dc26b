// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace shuzhi {

/// Calls back when the scheme of a widget changed, for what keeps colours between paints (charts,
/// pixmaps). What reads Theme::current() while painting needs none. The widget owns the watcher.
class ThemeWatcher : public QObject
{
    Q_OBJECT

public:
    ThemeWatcher(QWidget *widget, std::function<void()> changed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_changed;
    QString m_name;
};

} // namespace shuzhi
