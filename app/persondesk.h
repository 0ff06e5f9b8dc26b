// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rights.h"
#include "models/store/session.h"

#include <QObject>

namespace shuzhi {

class MainWindow;
class Settings;

/// Who works here, as the start page asked or the settings say: for the trail and for the status bar.
class PersonDesk : public QObject
{
    Q_OBJECT

public:
    PersonDesk(MainWindow &window, Settings &settings, QObject *parent = nullptr);

    /// What the trail gets; the login where nobody said who he is.
    [[nodiscard]] Actor actor() const;
    /// On a server whose roles were made: the login, and what it is there.
    void showInStatusBar(const Rights &rights);

private:
    void noteAsked();

    MainWindow &m_window;
    Settings &m_settings;
};

} // namespace shuzhi
