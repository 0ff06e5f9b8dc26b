// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/catalogs/savedviews.h"
#include "ui/widgets/messagebar.h"

#include <QObject>

class QAction;

namespace shuzhi {

/// The menu of saved views: opens one, keeps what is shown under a name, removes one (and takes it back).
class ViewsMenu : public QObject
{
    Q_OBJECT
public:
    /// @param action gets the menu and, where a view is what is shown, its name.
    ViewsMenu(QAction *action, QWidget *window);

    /// What is shown now; its name does not count.
    void showCurrent(const SavedView &now);

Q_SIGNALS:
    void opened(const shuzhi::SavedView &view);
    void posted(const shuzhi::Message &message);

private:
    void fill();
    void askName();
    void remove(const SavedView &view);
    [[nodiscard]] QString currentName() const;

    QAction *m_action;
    QWidget *m_window;
    SavedViews m_views;
    SavedView m_now;
};

} // namespace shuzhi
