// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace shuzhi {

class CitySession;
class MainWindow;
struct LinkState;

/// Shows how the line to the server stands and carries what a person does about it to the session.
class LinkDesk : public QObject
{
    Q_OBJECT
public:
    explicit LinkDesk(MainWindow &window, QObject *parent = nullptr);

    /// Null: no city is open.
    void setSession(CitySession *session);

private:
    void took(const LinkState &state);
    void pendingChanged();

    MainWindow &m_window;
    CitySession *m_session = nullptr;
    bool m_away = false;
    bool m_counts = false; ///< changes that waited are being sent
    int m_sent = 0; ///< of these
};

} // namespace shuzhi
