// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/connectionsdialog.h"

#include "models/domain/uid.h"
#include "ui/dialogs/connections/connectionform.h"
#include "ui/dialogs/connections/connectionlist.h"
#include "ui/dialogs/connections/connectiontexts.h"
#include "ui/dialogs/connections/pgimportdialog.h"
#include "ui/dialogs/connections/stageview.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace shuzhi {

ConnectionsDialog::ConnectionsDialog(const ConnectionTools &tools, QWidget *parent)
    : QDialog(parent)
    , m_tools(tools)
    , m_connections(ConnectionBook(tools.settings).all())
{
    setObjectName(u"connectionsDialog"_s);
    setWindowTitle(tr("Connections"));
    build();
    m_list->setConnections(m_connections);
    m_list->setCurrentRow(m_connections.isEmpty() ? -1 : 0);
    showCurrent();
    resize(1140, 600);
    if (m_connections.isEmpty())
        m_form->focusFirstGap();
    else
        m_list->setFocus();
}

ConnectionsDialog::~ConnectionsDialog()
{
    stopTest();
}

int ConnectionsDialog::row() const
{
    return m_list->currentRow();
}

void ConnectionsDialog::say(const QString &text, QLatin1String role)
{
    setRole(m_note, role);
    m_note->setText(text);
}

void ConnectionsDialog::keep()
{
    ConnectionBook(m_tools.settings).keep(m_connections);
    emit changed();
}

void ConnectionsDialog::add(const SavedConnection &connection)
{
    SavedConnection fresh = connection;
    fresh.id = newUid();
    m_connections += fresh;
    keep();
    m_list->setConnections(m_connections);
    m_list->setCurrentRow(int(m_connections.size()) - 1);
    say({});
    m_form->focusFirstGap();
}

void ConnectionsDialog::duplicate()
{
    SavedConnection copy = m_connections.at(row());
    copy.name = tr("%1 (copy)").arg(copy.title());
    add(copy);
}

void ConnectionsDialog::remove()
{
    if (row() < 0)
        return;
    const int at = row();
    m_removed += {at, m_connections.takeAt(at)};
    keep();
    m_list->setConnections(m_connections);
    m_list->setCurrentRow(std::min<int>(at, int(m_connections.size()) - 1));
    showCurrent();
    m_list->setFocus();
    const QString title = m_removed.last().second.title();
    say(title.isEmpty() ? tr("Removed.")
                        : tr("Removed: %1. A password in the keychain stays there.").arg(title));
}

void ConnectionsDialog::bringBack()
{
    if (m_removed.isEmpty())
        return;
    const auto [at, connection] = m_removed.takeLast();
    const int place = std::min<int>(at, int(m_connections.size()));
    m_connections.insert(place, connection);
    keep();
    m_list->setConnections(m_connections);
    m_list->setCurrentRow(place);
    m_list->setFocus();
    say(tr("%1 is back.").arg(connection.title()));
    placeButtons();
}

void ConnectionsDialog::importFile()
{
    auto *dialog = new PgImportDialog(m_connections, m_tools.passwords, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PgImportDialog::taken, this,
            [this](const QList<SavedConnection> &connections, const QString &words) {
                for (SavedConnection connection : connections) {
                    connection.id = newUid();
                    m_connections += connection;
                }
                keep();
                m_list->setConnections(m_connections);
                m_list->setCurrentRow(int(m_connections.size() - connections.size()));
                say(words);
            });
    dialog->open();
}

void ConnectionsDialog::showCurrent()
{
    stopTest();
    m_stages->clear();
    const SavedConnection current = m_connections.value(row());
    m_form->setConnection(current);
    if (row() >= 0) {
        if (const auto location = Location::of(current))
            m_form->setPasswordKnown(!m_tools.passwords.known(location->display()).isEmpty());
    }
    placeButtons();
}

void ConnectionsDialog::takeEdit()
{
    if (row() < 0) {
        // Typing into the empty form begins a connection.
        SavedConnection fresh = m_form->connection();
        fresh.id = newUid();
        m_connections += fresh;
        const QSignalBlocker quiet(m_list); // the form has what the list will say
        m_list->setConnections(m_connections);
        m_list->setCurrentRow(int(m_connections.size()) - 1);
        say({});
    }
    SavedConnection edited = m_form->connection();
    edited.id = m_connections.at(row()).id;
    m_connections[row()] = edited;
    m_list->setConnection(row(), edited);
    keep();
    stopTest();
    m_stages->clear();
    placeButtons();
}

void ConnectionsDialog::placeButtons()
{
    m_nothing->setVisible(m_connections.isEmpty());
    m_list->setVisible(!m_connections.isEmpty());
    const bool chosen = row() >= 0;
    const bool complete = chosen && !m_connections.at(row()).database.isEmpty()
        && Location::of(m_connections.at(row())).has_value();
    m_duplicate->setEnabled(chosen);
    m_remove->setEnabled(chosen);
    m_undo->setVisible(!m_removed.isEmpty());
    m_open->setEnabled(complete);
    m_test->setEnabled(complete);
    m_test->setText(m_check ? tr("Stop the test") : tr("Test"));
}

void ConnectionsDialog::takePassword(const Location &location)
{
    const QString password = m_form->password();
    if (password.isEmpty())
        return;
    m_form->clearPassword();
    m_form->setPasswordKnown(true);
    m_tools.passwords.use(location.display(), password);
    m_toKeep = m_form->rememberPassword() ? location.display() : QString();
}

void ConnectionsDialog::keepPassword()
{
    const QString place = std::exchange(m_toKeep, QString());
    m_tools.passwords.remember(place, m_tools.passwords.known(place), this, [this](SecretState state) {
        if (state != SecretState::Done)
            say(connectiontexts::notKept(state), "statusWarn"_L1);
        else
            say(tr("The password is in the keychain."));
    });
}

void ConnectionsDialog::test()
{
    if (m_check) {
        stopTest();
        return m_stages->clear();
    }
    const Result<Location> location = Location::of(m_connections.value(row()));
    if (!location)
        return say(errorText(location.error()).happened, "statusBad"_L1);
    takePassword(*location);
    m_stages->clear();
    m_check = new ConnectionCheck(m_tools.mailbox, *location, &m_tools.checks);
    connect(m_check, &ConnectionCheck::stageChanged, this, &ConnectionsDialog::takeStage);
    connect(m_check, &ConnectionCheck::finished, this, &ConnectionsDialog::stopTest);
    placeButtons();
    m_tools.passwords.look(location->display(), m_check, [check = m_check](SecretState) {
        if (check)
            check->start();
    });
}

void ConnectionsDialog::takeStage(const StageResult &result)
{
    if (!m_check)
        return;
    m_stages->setResult(result, m_check->facts(), m_check->location());
    if (result.stage == CheckStage::Login && result.outcome == StageResult::Outcome::Passed
        && m_toKeep == m_check->location().display())
        keepPassword();
}

void ConnectionsDialog::stopTest()
{
    if (!m_check)
        return;
    m_check->disconnect(this);
    m_check->dismiss();
    m_check = nullptr;
    placeButtons();
}

void ConnectionsDialog::openChosen()
{
    const SavedConnection chosen = m_connections.value(row());
    const Result<Location> location = Location::of(chosen);
    if (!location)
        return say(errorText(location.error()).happened, "statusBad"_L1);
    takePassword(*location);
    if (m_toKeep == location->display())
        emit keepRequested(m_toKeep);
    emit connectRequested(chosen);
    accept();
}

} // namespace shuzhi
