// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench.h"

#include "app/conflictdesk.h"
#include "app/connectiondesk.h"
#include "app/draftdesk.h"
#include "app/importdesk.h"
#include "app/linkdesk.h"
#include "app/movedesk.h"
#include "app/pages.h"
#include "app/palettedesk.h"
#include "app/persondesk.h"
#include "app/upgradedesk.h"
#include "models/services/fillcity.h"
#include "models/settings/keychain.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/import/importwizard.h"
#include "ui/shell/connectionmark.h"
#include "ui/shell/errortext.h"
#include "ui/shell/rightstext.h"
#include "ui/shell/shortcutbook.h"
#include "ui/shell/startpage.h"
#include "ui/widgets/busyoverlay.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace shuzhi {

Workbench::Workbench(Settings &settings, const StartOptions &options, QObject *parent,
                     std::unique_ptr<SecretStore> keychain)
    : QObject(parent)
    , m_settings(settings)
    , m_options(options)
    , m_window(std::make_unique<MainWindow>())
    , m_connections(std::make_unique<ConnectionDesk>(
          *m_window, settings, m_mailbox, keychain ? std::move(keychain) : std::make_unique<Keychain>()))
    , m_cityMenu(std::make_unique<QMenu>())
    , m_desk(new ImportDesk(*m_window, settings, this))
    , m_drafts(new DraftDesk(*m_window, this))
    , m_conflicts(new ConflictDesk(*m_window, this))
    , m_palette(new PaletteDesk(*m_window, settings, this))
    , m_person(new PersonDesk(*m_window, settings, this))
    , m_link(new LinkDesk(*m_window, *m_connections, this))
    , m_move(new MoveDesk(*m_window, settings, m_connections->passwords(), this))
    , m_upgrade(new UpgradeDesk(*m_window, this))
    , m_city(new QAction(tr("City"), this))
    , m_close(new QAction(tr("Close city"), this))
    , m_import(new QAction(tr("Import..."), this))
    , m_undo(new QAction(tr("Undo"), this))
    , m_redo(new QAction(tr("Redo"), this))
{
    FileDialog::setFolder(settings.value(SettingKey::Folder).toString());
    m_window->restoreGeometry(settings.value(SettingKey::WindowGeometry).toByteArray());
    connectStartPage();
    makeWindowActions();
    showRecent();
}

Workbench::~Workbench()
{
    m_settings.setValue(SettingKey::Folder, FileDialog::folder());
    m_settings.setValue(SettingKey::WindowGeometry, m_window->saveGeometry());
    m_window.reset(); // pages hold references to the session
}

void Workbench::start()
{
    m_window->show();
    if (!m_options.database.isEmpty())
        openCity(m_options.database, OpenMode::ReadWrite);
}

void Workbench::connectStartPage()
{
    const StartPage *start = m_window->startPage();
    connect(start, &StartPage::demonstrationRequested, this, [this] { openDemonstration({}); });
    connect(start, &StartPage::openRequested, this, &Workbench::askToOpen);
    connect(start, &StartPage::newRequested, this, &Workbench::askForNew);
    connect(start, &StartPage::recentRequested, this,
            [this](const QString &place) { openCity(place, OpenMode::ReadWrite); });
    connect(m_connections.get(), &ConnectionDesk::openRequested, this,
            [this](const QString &place) { openCity(place, OpenMode::ReadWrite); });
}

void Workbench::addCommand(QAction *action, const QString &id, const QKeySequence &keys)
{
    action->setObjectName(id);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    m_window->addAction(action);
    // Our own ids cannot be taken twice: a clash is a fault of the calls.
    const Status added = m_window->actionRegistry().add(id, action);
    Q_ASSERT(added);
    Q_UNUSED(added)
}

void Workbench::makeWindowActions()
{
    addCommand(m_import, QStringLiteral("window.import"), Qt::CTRL | Qt::Key_I);
    addCommand(m_drafts->command(), QStringLiteral("window.drafts"));
    addCommand(m_conflicts->command(), QStringLiteral("window.conflicts"));
    addCommand(m_undo, QStringLiteral("window.undo"), QKeySequence::Undo);
    addCommand(m_redo, QStringLiteral("window.redo"), QKeySequence::Redo);
    makeCityMenu();
    for (QAction *action : {m_import, m_undo, m_redo, m_close})
        action->setEnabled(false);
    m_window->setWindowActions({m_city, m_undo, m_redo, m_import});
    connect(m_import, &QAction::triggered, this, [this] { importFile(); });
    const auto answered = [this](const Status &done) {
        if (!done)
            m_window->postError(done.error());
    };
    connect(m_palette, &PaletteDesk::cityRequested, this,
            [this](const QString &place) { openCity(place, OpenMode::ReadWrite); });
    connect(m_undo, &QAction::triggered, this,
            [this, answered] { m_session->history().undo(this, answered); });
    connect(m_redo, &QAction::triggered, this,
            [this, answered] { m_session->history().redo(this, answered); });
}

void Workbench::makeCityMenu()
{
    auto *open = new QAction(tr("Open city..."), this);
    auto *create = new QAction(tr("New city..."), this);
    addCommand(open, QStringLiteral("window.open"), QKeySequence::Open);
    addCommand(create, QStringLiteral("window.new"));
    addCommand(m_move->command(), QStringLiteral("window.move"));
    addCommand(m_close, QStringLiteral("window.close"));
    addCommand(m_connections->command(), QStringLiteral("window.connections"),
               Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    m_cityMenu->addActions({open, m_connections->command(), create, m_move->command(), m_close});
    m_city->setToolTip(tr("Open, make or close a city"));
    m_city->setMenu(m_cityMenu.get());
    connect(open, &QAction::triggered, this, &Workbench::askToOpen);
    connect(create, &QAction::triggered, this, &Workbench::askForNew);
    connect(m_close, &QAction::triggered, this, &Workbench::closeCity);
    connect(m_move, &MoveDesk::cityRequested, this,
            [this](const QString &place) { openCity(place, OpenMode::ReadWrite); });
    connect(m_upgrade, &UpgradeDesk::failed, this, &Workbench::cityFailed);
    connect(m_upgrade, &UpgradeDesk::upgraded, this, [this](const Location &city) {
        m_next = std::make_unique<CitySession>(m_mailbox, city, OpenMode::ReadWrite, m_person->actor(),
                                               m_options.language);
        openNext();
    });
}

void Workbench::updateEditActions()
{
    const EditHistory &history = m_session->history();
    const Rights &rights = m_session->rights();
    offerCommand(m_import, m_session->isOpen(), rights.whyNotImport(), rights);
    for (QAction *action : {m_undo, m_redo})
        action->setVisible(rights.writes());
    m_undo->setEnabled(history.canUndo() && m_session->mayEdit());
    m_redo->setEnabled(history.canRedo() && m_session->mayEdit());
    m_undo->setToolTip(history.canUndo() ? tr("Undo: %1").arg(history.undoName()) : tr("Nothing to undo"));
    m_redo->setToolTip(history.canRedo() ? tr("Redo: %1").arg(history.redoName()) : tr("Nothing to redo"));
}

void Workbench::showRecent()
{
    QList<RecentFile> files;
    for (const RecentCity &city : m_settings.recentCities())
        files += RecentFile{city.place, city.city, QDateTime::fromString(city.lastOpened, Qt::ISODate)};
    m_window->startPage()->setRecentFiles(files);
}

void Workbench::openCity(const QString &place, OpenMode mode)
{
    const Result<Location> location = Location::parse(place);
    if (!location)
        return cityIsNotOpen(location.error());
    m_connections->prepare(*location, [this, location = *location, mode] {
        m_next = std::make_unique<CitySession>(m_mailbox, location, m_connections->modeFor(location, mode),
                                               m_person->actor(), m_options.language);
        openNext();
    });
}

void Workbench::openNext()
{
    m_next->open(this, [this](const Status &opened) {
        if (!opened)
            return nextIsNotOpen(opened.error());
        closeCity();
        useSession(std::move(m_next));
        cityIsOpen();
    });
}

void Workbench::closeCity()
{
    m_desk->setSession(nullptr);
    m_drafts->setSession(nullptr);
    m_conflicts->setSession(nullptr);
    m_palette->setSession(nullptr);
    m_link->setSession(nullptr);
    m_move->setSession(nullptr);
    m_window->removePages();
    m_session.reset();
    for (QAction *action : {m_close, m_import, m_undo, m_redo}) {
        action->setEnabled(false);
        action->setVisible(true);
    }
    showRecent();
}

void Workbench::openDemonstration(const QString &named)
{
    QString file = named;
    if (file.isEmpty()) {
        const QString folder =
            QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/shuzhi");
        QDir().mkpath(folder);
        file = folder + QStringLiteral("/demo.shuzhi");
    }
    if (QFileInfo::exists(file))
        return openCity(file, OpenMode::ReadWrite);
    m_next = std::make_unique<CitySession>(m_mailbox, Location{Dialect::Sqlite, file, {}, {}, {}, 0, {}},
                                           OpenMode::Create, m_person->actor(), m_options.language);
    fillWithDemonstration();
}

void Workbench::fillWithDemonstration()
{
    auto *busy = new BusyOverlay(m_window->startPage());
    busy->start(tr("Making the demonstration city..."), BusyOverlay::Ground::KeepContent);
    const Task task = m_next->store().run(
        LaneId::Write, FillCityQuery{}, this,
        [this, busy](const Status &filled) {
            busy->deleteLater();
            if (!filled) {
                const QString file = m_next->store().location().path;
                cityIsNotOpen(filled.error());
                QFile::remove(file); // the empty file we made; there is no city in it
                return;
            }
            openNext();
        },
        [busy](double fraction) { busy->setFraction(fraction); });
    connect(busy, &BusyOverlay::cancelRequested, this, [this, task] {
        if (m_next)
            m_next->store().cancel(task);
    });
}

void Workbench::useSession(std::unique_ptr<CitySession> session)
{
    m_session = std::move(session);
    connect(&m_session->history(), &EditHistory::changed, this, &Workbench::updateEditActions);
    connect(m_session.get(), &CitySession::dataChanged, m_session.get(), &CitySession::refreshInfo);
    connect(m_session.get(), &CitySession::asOfChanged, this, [this] {
        updateEditActions();
        m_window->invalidateAll();
    });
    connect(m_session.get(), &CitySession::infoChanged, this, &Workbench::showInfo);
    m_desk->setSession(m_session.get());
    m_drafts->setSession(m_session.get());
    m_conflicts->setSession(m_session.get());
    m_palette->setSession(m_session.get());
    m_link->setSession(m_session.get());
    connect(m_session.get(), &CitySession::linkChanged, this, &Workbench::showConnection);
    m_move->setSession(m_session.get());
    showInfo();
}

void Workbench::showInfo()
{
    const CityInfo &info = m_session->info();
    m_window->setPlace(info.name, QFileInfo(info.place).fileName());
    m_window->setReferenceDay(QDate::fromString(info.referenceDay, Qt::ISODate));
    m_person->showInStatusBar(info.rights);
    updateEditActions();
}

void Workbench::cityIsOpen()
{
    const CityInfo &info = m_session->info();
    const Location &location = m_session->store().location();
    m_settings.rememberCity({location.dialect == Dialect::Sqlite ? info.place : location.address(), info.name,
                             QDateTime::currentDateTimeUtc().toString(Qt::ISODate)});
    m_connections->mark(location);
    showConnection();
    if (!m_options.asOf.isEmpty())
        m_session->setAsOf(m_options.asOf);
    m_options.asOf.clear(); // it was said of the city the program was started with
    m_close->setEnabled(true);
    if (info.readOnly)
        m_upgrade->tellIfNewer(*m_session);
    makePages();
    updateEditActions();
    const bool known = m_window->page(m_options.page) != nullptr;
    m_window->showPage(known ? m_options.page : m_window->pages().first()->id());
    Q_EMIT cityOpened();
}

void Workbench::showConnection()
{
    if (m_session->linkState().kind != LinkState::Kind::Up)
        return m_window->setConnection(tr("Server away"), StateRole::Bad);
    const bool readOnly = m_session->info().readOnly;
    const Location &location = m_session->store().location();
    const QString state = readOnly            ? tr("Read only")
        : location.dialect == Dialect::Sqlite ? tr("Connected, local file")
                                              : tr("Connected, server");
    m_window->setConnection(state + m_connections->statusWords(location),
                            readOnly ? StateRole::Warn : StateRole::Ok);
}

void Workbench::nextIsNotOpen(const Error &error)
{
    const Location location = m_next->store().location();
    const bool asked = m_connections->askPassword(
        location, error, [this, place = location.address()] { openCity(place, OpenMode::ReadWrite); },
        [this, error] { cityIsNotOpen(error); });
    if (asked)
        m_next.reset();
    else
        cityIsNotOpen(error);
}

void Workbench::cityIsNotOpen(const Error &error)
{
    const Location asked = m_next ? m_next->store().location() : Location{};
    m_next.reset();
    if (!m_session)
        m_window->showStart();
    if (error.code == ErrorCode::DatabaseOlder) {
        if (m_upgrade->take(asked, m_person->actor(), m_connections->markOf(asked)))
            return;
    } else if (error.code == ErrorCode::Forbidden && asked.dialect == Dialect::Postgres) {
        m_window->post(strangerMessage(asked.user));
    } else {
        m_window->postError(error);
    }
    Q_EMIT cityFailed(error);
}

void Workbench::makePages()
{
    for (Page *page : cityPages(*m_session)) {
        m_window->addPage(page);
        connect(page, &Page::openRequested, this, [this](const QString &id, const QString &where) {
            if (id != u"import")
                return;
            ImportWizard *wizard = importFile();
            if (wizard && where == u"kind=duties")
                wizard->draft().setKind(QStringLiteral("duties"));
        });
    }
    ShortcutBook(m_settings).apply(commandsOf(*m_window));
}

void Workbench::askToOpen()
{
    const QString file = FileDialog::openFile(m_window.get(), tr("Open a city"),
                                              tr("Cities (*.shuzhi *.db *.sqlite);;All files (*)"));
    if (!file.isEmpty())
        openCity(file, OpenMode::ReadWrite);
}

void Workbench::askForNew()
{
    const QString file = FileDialog::saveFile(m_window.get(), tr("New city"), tr("Cities (*.shuzhi)"),
                                              tr("city"), QStringLiteral("shuzhi"));
    if (!file.isEmpty())
        openCity(file, OpenMode::Create);
}

ImportWizard *Workbench::importFile(const QString &file)
{
    ImportWizard *wizard = m_desk->open();
    if (wizard && !file.isEmpty())
        wizard->takeFile(file);
    return wizard;
}

} // namespace shuzhi
