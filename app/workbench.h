// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/settings/settings.h"
#include "ui/shell/mainwindow.h"

#include <QSize>

namespace shuzhi {

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
    Workbench(Settings &settings, const StartOptions &options, QObject *parent = nullptr);
    ~Workbench() override;

    void start();
    void openCity(const QString &place, OpenMode mode);
    /// Creates the demonstration city in a file if it is not there, and opens it; without a name in the
    /// user's data folder.
    void openDemonstration(const QString &named);
    void importFile(const QString &file);

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] CitySession *session() { return m_session.get(); }

Q_SIGNALS:
    void cityOpened();
    void cityFailed(const shuzhi::Error &error);

private:
    void connectStartPage();
    void makeWindowActions();
    void makePages();
    void showRecent();
    void useSession(std::unique_ptr<CitySession> session);
    void fillWithDemonstration();
    void cityIsOpen();
    void cityIsNotOpen(const Error &error);
    void searchCatalogs();
    void updateEditActions();
    void askToOpen();
    void askForNew();
    void askToImport();
    [[nodiscard]] Actor actor() const;

    Settings &m_settings;
    StartOptions m_options;
    Mailbox m_mailbox; ///< outlives the session's lanes
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<MainWindow> m_window; ///< goes before the session: its pages use it
    QAction *m_import;
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace shuzhi
