// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace shuzhi {

class CitySession;
class ConnectionDesk;
class MainWindow;
struct LinkState;

/// Shows how the line to the server stands and carries what a person does about it to the session. A password
/// typed for it goes to the passwords of this run and, once the login worked, to the keychain where wished.
class LinkDesk : public QObject
{
    Q_OBJECT
public:
    LinkDesk(MainWindow &window, ConnectionDesk &connections, QObject *parent = nullptr);

    /// Null: no city is open.
    void setSession(CitySession *session);

private:
    void took(const LinkState &state);
    void retry(const QString &password, bool remember);
    void pendingChanged();

    MainWindow &m_window;
    ConnectionDesk &m_connections;
    CitySession *m_session = nullptr;
    bool m_away = false;
    bool m_counts = false; ///< changes that waited are being sent
    int m_sent = 0; ///< of these
    bool m_keeps = false; ///< the password is for the keychain as soon as it let somebody in
};

} // namespace shuzhi
