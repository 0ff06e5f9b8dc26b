// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citycopy.h"
#include "models/settings/savedconnection.h"
#include "models/store/store.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace shuzhi {

class Passwords;

/// A city that is to be moved, who moves it, and the servers that person knows.
struct CityMove
{
    Location city;
    Actor actor;
    QList<SavedConnection> servers;
};

/// Copies the city to a server: asks where, and for the password where the server wants one; shows how far it
/// is, says what came of it. The city stays where it is too; a copy that was stopped goes on when the same
/// place is named again.
class MoveCityDialog : public QDialog
{
    Q_OBJECT
public:
    MoveCityDialog(const CityMove &move, Passwords &passwords, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString &place); ///< the moved city is wanted in the window

protected:
    void reject() override; ///< stops what is under way first

private:
    void build();
    void buildPlace();
    void placeFields();
    [[nodiscard]] const SavedConnection *server() const; ///< that was chosen; null: an address is typed
    [[nodiscard]] Result<Location> target() const;
    void start();
    void copyTo(const Location &target);
    void askPassword(const Location &target, const Error &refused);
    void took(const Location &target, const Result<CopyReport> &report);
    void fail(const Error &error);
    void nameWhatIsThere(const Location &target, const Error &refused);
    void keepPassword(const Location &target);
    void setRunning(bool running);
    void say(const QString &text, QLatin1String role);
    void showProgress(double fraction);

    CityMove m_move;
    Passwords &m_passwords;
    Mailbox m_mailbox; ///< outlives the lanes of m_store
    Store m_store; ///< lanes of its own: the city's are needed by its pages
    Task m_task;
    std::unique_ptr<QObject> m_asking; ///< while the keychain is asked
    QString m_moved; ///< where it is now, once it is
    QString m_toKeep; ///< place whose password is for the keychain once the server took it
    QComboBox *m_server;
    QLineEdit *m_place;
    QLabel *m_note;
    QProgressBar *m_bar;
    QPushButton *m_do = nullptr, *m_close = nullptr;
    bool m_running = false;
};

} // namespace shuzhi
