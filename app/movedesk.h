// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace shuzhi {

class CitySession;
class MainWindow;
class Settings;

/// Moves the open file to a server, and offers it once when somebody else writes into the file too.
class MoveDesk : public QObject
{
    Q_OBJECT
public:
    MoveDesk(MainWindow &window, Settings &settings, QObject *parent = nullptr);

    /// Null: no city is open.
    void setSession(CitySession *session);
    [[nodiscard]] QAction *command() const { return m_move; }

Q_SIGNALS:
    void cityRequested(const QString &place); ///< the moved city is wanted in the window

private:
    void offer();
    void show();

    MainWindow &m_window;
    Settings &m_settings;
    CitySession *m_session = nullptr;
    QAction *m_move;
    bool m_offered = false;
};

} // namespace shuzhi
