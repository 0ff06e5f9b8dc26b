// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/connectionbook.h"
#include "models/settings/passwords.h"
#include "models/store/connection.h"
#include "models/store/mailbox.h"

#include <QObject>

#include <functional>

class QAction;

namespace shuzhi {

class ConnectionsDialog;
class MainWindow;
struct ConnectionMark;

/// Everything between the window and servers but the city itself: the manager of connections, passwords
/// from the keychain or by asking, and the mark of the connection in the window.
class ConnectionDesk : public QObject
{
    Q_OBJECT
public:
    ConnectionDesk(MainWindow &window, Settings &settings, Mailbox &mailbox,
                   std::unique_ptr<SecretStore> keychain);
    ~ConnectionDesk() override;

    [[nodiscard]] QAction *command() const { return m_show; }
    ConnectionsDialog *show();
    [[nodiscard]] Passwords &passwords() { return *m_passwords; }

    /// Calls `go` when what the keychain has for this place is known; at once for a file.
    void prepare(const Location &location, std::function<void()> go);
    /// Asks for the password where the server refused the login, and says so; then one of the two is called.
    /// False where that would not help.
    [[nodiscard]] bool askPassword(const Location &location, const Error &error, std::function<void()> again,
                                   std::function<void()> declined);
    /// A connection that is kept for looking only is opened so, however it was asked for.
    [[nodiscard]] OpenMode modeFor(const Location &location, OpenMode wanted) const;
    /// How the connection that leads to this place is marked, if one is kept.
    [[nodiscard]] ConnectionMark markOf(const Location &location) const;
    /// Marks the window with the connection that leads to this place, if one is kept.
    void mark(const Location &location);
    /// Puts the password known for a place into the keychain; the window says where that does not work.
    void keepPassword(const QString &place);
    /// What the status bar adds of it: " · 市平台 · Production".
    [[nodiscard]] QString statusWords(const Location &location) const;

Q_SIGNALS:
    void openRequested(const QString &place);

private:
    [[nodiscard]] std::optional<SavedConnection> kept(const Location &location) const;
    void open(const SavedConnection &connection);
    void showOnStartPage();

    MainWindow &m_window;
    Settings &m_settings;
    Mailbox &m_mailbox;
    std::shared_ptr<Passwords> m_passwords; ///< lanes that still open a connection ask it too
    QObject m_checks; ///< tests of connections that were left while the server was silent
    QAction *m_show;
    QString m_toKeep; ///< place whose password is for the keychain once the city is open
};

} // namespace shuzhi
