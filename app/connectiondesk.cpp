// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectiondesk.h"

#include "ui/dialogs/connections/connectionsdialog.h"
#include "ui/dialogs/connections/connectiontexts.h"
#include "ui/dialogs/connections/passworddialog.h"
#include "ui/shell/connectionmark.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/startpage.h"

#include <QAction>

#include <utility>

using namespace Qt::StringLiterals;

namespace shuzhi {

ConnectionDesk::ConnectionDesk(MainWindow &window, Settings &settings, Mailbox &mailbox,
                               std::unique_ptr<SecretStore> keychain)
    : m_window(window)
    , m_settings(settings)
    , m_mailbox(mailbox)
    , m_passwords(std::make_shared<Passwords>(std::move(keychain)))
    , m_show(new QAction(tr("Connections..."), this))
{
    Connection::setPasswordSource(
        [passwords = m_passwords](const Location &location) { return passwords->known(location.display()); });
    connect(m_show, &QAction::triggered, this, [this] { show(); });
    const StartPage *start = m_window.startPage();
    connect(start, &StartPage::connectionsRequested, this, [this] { show(); });
    connect(start, &StartPage::connectionRequested, this, [this](const QString &id) {
        for (const SavedConnection &connection : ConnectionBook(m_settings).all())
            if (connection.id == id)
                open(connection);
    });
    showOnStartPage();
}

ConnectionDesk::~ConnectionDesk()
{
    Connection::setPasswordSource({});
}

ConnectionsDialog *ConnectionDesk::show()
{
    auto *dialog = new ConnectionsDialog({m_settings, *m_passwords, m_mailbox, m_checks}, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionsDialog::changed, this, &ConnectionDesk::showOnStartPage);
    connect(dialog, &ConnectionsDialog::keepRequested, this,
            [this](const QString &place) { m_toKeep = place; });
    connect(dialog, &ConnectionsDialog::connectRequested, this, &ConnectionDesk::open);
    dialog->open();
    return dialog;
}

void ConnectionDesk::open(const SavedConnection &connection)
{
    const Result<Location> location = Location::of(connection);
    if (location && !location->name.isEmpty())
        emit openRequested(location->address());
    else
        show(); // something is not filled in yet
}

void ConnectionDesk::showOnStartPage()
{
    QList<StartConnection> shown;
    for (const SavedConnection &c : ConnectionBook(m_settings).all()) {
        const QString note = c.production ? tr("Production") : c.readOnly ? tr("Read only") : QString();
        shown += {c.id, c.title(), u"%1@%2:%3/%4"_s.arg(c.user, c.host).arg(c.port).arg(c.database), note,
                  int(SavedConnection::colours().indexOf(c.colour))};
    }
    m_window.startPage()->setConnections(shown);
}

std::optional<SavedConnection> ConnectionDesk::kept(const Location &location) const
{
    if (location.dialect == Dialect::Sqlite)
        return std::nullopt;
    return ConnectionBook(m_settings).find(location.host, location.port, location.name, location.user);
}

void ConnectionDesk::prepare(const Location &location, std::function<void()> go)
{
    if (location.dialect == Dialect::Sqlite)
        return go();
    m_passwords->look(location.display(), this, [go = std::move(go)](SecretState) { go(); });
}

bool ConnectionDesk::askPassword(const Location &location, const Error &error, std::function<void()> again,
                                 std::function<void()> declined)
{
    if (location.dialect == Dialect::Sqlite || error.code != ErrorCode::LoginRefused)
        return false;
    const auto connection = kept(location);
    auto *dialog = PasswordDialog::ask(*m_passwords, location.display(),
                                       connection ? connection->title() : QString(), &m_window);
    const QString place = location.display();
    dialog->setToBeKept(m_toKeep == place);
    connect(dialog, &QDialog::accepted, this, [this, dialog, place, again = std::move(again)] {
        m_toKeep = dialog->isToBeKept() ? place : QString();
        again();
    });
    connect(dialog, &QDialog::rejected, this, [this, declined = std::move(declined)] {
        m_toKeep.clear();
        declined();
    });
    return true;
}

OpenMode ConnectionDesk::modeFor(const Location &location, OpenMode wanted) const
{
    const auto connection = kept(location);
    return connection && connection->readOnly ? OpenMode::ReadOnly : wanted;
}

void ConnectionDesk::keepPassword(const QString &place)
{
    m_passwords->remember(place, m_passwords->known(place), this, [this](SecretState state) {
        if (state != SecretState::Done)
            m_window.post({StateRole::Warn, connectiontexts::notKept(state), {}, {}});
    });
}

void ConnectionDesk::mark(const Location &location)
{
    if (!m_toKeep.isEmpty() && m_toKeep == location.display())
        keepPassword(std::exchange(m_toKeep, QString()));
    m_window.setConnectionMark(markOf(location));
}

ConnectionMark ConnectionDesk::markOf(const Location &location) const
{
    const auto connection = kept(location);
    return connection
        ? ConnectionMark{connection->title(), int(SavedConnection::colours().indexOf(connection->colour)),
                         connection->production}
        : ConnectionMark{};
}

QString ConnectionDesk::statusWords(const Location &location) const
{
    const auto connection = kept(location);
    if (!connection)
        return {};
    const QString name = u" · "_s + connection->title();
    return connection->production ? name + u" · "_s + tr("Production") : name;
}

} // namespace shuzhi
