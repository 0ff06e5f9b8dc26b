// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/settings/secretstore.h"
#include "models/settings/settings.h"
#include "ui/shell/mainwindow.h"

#include <QMenu>
#include <QSize>

namespace shuzhi {

class ConflictDesk;
class ConnectionDesk;
class DraftDesk;
class ImportDesk;
class ImportWizard;
class LinkDesk;
class MoveDesk;
class PaletteDesk;
class PersonDesk;
class UpgradeDesk;

/// What the command line of the window says.
struct StartOptions
{
    QString database; ///< file or address; empty: start page
    QString page;
    QString asOf;
    Language language = Language::Chinese;
};

/// Joins database, services and window: opens and closes cities, makes the pages, carries what the
/// window asks for to the session. Lives in the GUI thread.
class Workbench : public QObject
{
    Q_OBJECT
public:
    /// @param keychain where passwords are kept; none given: the system's
    Workbench(Settings &settings, const StartOptions &options, QObject *parent = nullptr,
              std::unique_ptr<SecretStore> keychain = {});
    ~Workbench() override;

    void start();
    void openCity(const QString &place, OpenMode mode);
    /// Creates the demonstration city in a file if it is not there, and opens it; without a name in the
    /// user's data folder.
    void openDemonstration(const QString &named);
    /// Back to the start page; what is being edited there is stored or kept by the pages.
    void closeCity();
    /// The import dialog, with a file taken if one is named; null when the city cannot be edited.
    ImportWizard *importFile(const QString &file = {});

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] CitySession *session() { return m_session.get(); }
    [[nodiscard]] PaletteDesk &palette() { return *m_palette; }
    [[nodiscard]] ConnectionDesk &connections() { return *m_connections; }

Q_SIGNALS:
    void cityOpened();
    void cityFailed(const shuzhi::Error &error);

private:
    void connectStartPage();
    void makeWindowActions();
    void addCommand(QAction *action, const QString &id, const QKeySequence &keys = {});
    void makeCityMenu();
    void makePages();
    void showRecent();
    void openNext(); ///< m_next, and then it is the city of the window
    void useSession(std::unique_ptr<CitySession> session);
    void showInfo();
    void showConnection();
    void fillWithDemonstration();
    void cityIsOpen();
    void nextIsNotOpen(const Error &error); ///< a password may be all that is missing
    void cityIsNotOpen(const Error &error);
    void updateEditActions();
    void askToOpen();
    void askForNew();

    Settings &m_settings;
    StartOptions m_options;
    Mailbox m_mailbox; ///< outlives the session's lanes
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<CitySession> m_next; ///< being opened; the city before stays until it is
    std::unique_ptr<MainWindow> m_window; ///< goes before the session: its pages use it
    std::unique_ptr<ConnectionDesk> m_connections; ///< its tests post to the mailbox
    std::unique_ptr<QMenu> m_cityMenu;
    ImportDesk *m_desk;
    DraftDesk *m_drafts;
    ConflictDesk *m_conflicts;
    PaletteDesk *m_palette;
    PersonDesk *m_person;
    LinkDesk *m_link;
    MoveDesk *m_move;
    UpgradeDesk *m_upgrade;
    QAction *m_city;
    QAction *m_close;
    QAction *m_import;
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace shuzhi
