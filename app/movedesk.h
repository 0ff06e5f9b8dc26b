// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>

class QAction;

namespace shuzhi {

class CitySession;
class MainWindow;
class Passwords;
class Settings;

/// Moves the open file to a server, and offers it once, saying why: when somebody else writes into the file
/// too, or when changes often wait for another program that does.
class MoveDesk : public QObject
{
    Q_OBJECT
public:
    /// So many changes that waited, within so long, are often.
    static constexpr int oftenWaits = 3;
    static constexpr int oftenMinutes = 10;

    MoveDesk(MainWindow &window, Settings &settings, Passwords &passwords, QObject *parent = nullptr);

    /// Null: no city is open.
    void setSession(CitySession *session);
    [[nodiscard]] QAction *command() const { return m_move; }

Q_SIGNALS:
    void cityRequested(const QString &place); ///< the moved city is wanted in the window

private:
    void noteWait(qint64 ms);
    void offer(const QString &why, const QString &kept);
    void show();

    MainWindow &m_window;
    Settings &m_settings;
    Passwords &m_passwords;
    CitySession *m_session = nullptr;
    QAction *m_move;
    QElapsedTimer m_clock;
    QList<QPair<qint64, qint64>> m_waits; ///< when on m_clock, and how long, in ms
    bool m_offered = false;
};

} // namespace shuzhi
