// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/connectioncheck.h"
#include "models/settings/connectionbook.h"
#include "models/settings/passwords.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QPushButton;

namespace shuzhi {

class ConnectionForm;
class ConnectionList;
class EmptyState;
class StageView;

/// What the manager of connections works with; all of it outlives the dialog.
struct ConnectionTools
{
    Settings &settings;
    Passwords &passwords;
    Mailbox &mailbox;
    QObject &checks; ///< keeps tests that still wait for a server after they were left
};

/// The connections of this desk: a list, the fields of the one chosen, and what a test of it found. Every
/// change is kept at once; what was removed can be brought back.
class ConnectionsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectionsDialog(const ConnectionTools &tools, QWidget *parent = nullptr);
    ~ConnectionsDialog() override;

Q_SIGNALS:
    void connectRequested(const shuzhi::SavedConnection &connection);
    void changed(); ///< the list is another
    /// The password known for this place is for the keychain as soon as it opened the city.
    void keepRequested(const QString &place);

private:
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildForm();
    [[nodiscard]] QWidget *buildTest();
    void build();
    void onKeys(const QKeySequence &keys, QPushButton *button);
    void add(const SavedConnection &connection);
    void duplicate();
    void remove();
    void bringBack();
    void importFile();
    void keep();
    void showCurrent();
    void takeEdit();
    void test();
    void stopTest();
    void takeStage(const StageResult &result);
    void openChosen();
    /// Hands on what was typed as a password, for this run.
    void takePassword(const Location &location);
    /// The server took the password: now it is worth keeping.
    void keepPassword();
    void placeButtons();
    void say(const QString &text, QLatin1String role = QLatin1String("note"));
    [[nodiscard]] int row() const;

    ConnectionTools m_tools;
    QList<SavedConnection> m_connections;
    QList<QPair<int, SavedConnection>> m_removed;
    ConnectionList *m_list = nullptr;
    ConnectionForm *m_form = nullptr;
    StageView *m_stages = nullptr;
    EmptyState *m_nothing = nullptr; ///< in place of the list
    QLabel *m_note = nullptr;
    QPushButton *m_undo = nullptr, *m_duplicate = nullptr, *m_remove = nullptr;
    QPushButton *m_test = nullptr, *m_open = nullptr;
    QPointer<ConnectionCheck> m_check;
    QString m_toKeep; ///< place whose password is wanted in the keychain
};

} // namespace shuzhi
