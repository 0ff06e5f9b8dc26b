// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectiondesk.h"
#include "app/workbench.h"
#include "tests/gui/connectionsroom.h"
#include "ui/dialogs/connections/connectionlist.h"
#include "ui/dialogs/connections/connectionsdialog.h"
#include "ui/dialogs/connections/passworddialog.h"
#include "ui/dialogs/connections/pgimportdialog.h"
#include "ui/dialogs/import/importwizard.h"
#include "ui/shell/startchoice.h"
#include "ui/shell/startpage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableWidget>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The manager of connections in the whole window, with real keys, against a server with certificates.
class ConnectionsTest : public ConnectionsRoom
{
    Q_OBJECT
private slots:
    void initTestCase() { prepare(); }
    void cleanupTestCase() { closeWindow(); }
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }
    void fromNothingToTheCity();
    void fromTheStartPageWithoutAsking();
    void refusedLoginAsksAgain();
    void withoutAKeychain();
    void lookingOnly();
    void duplicateRemoveAndBack();
    void testIsStopped();
    void passFileIsImported();
    void serviceFileIsImported();
    void passwordInTheBanner();
    void passwordStandsNowhere();
};

/// Everything by keys, from the start page: enter, test, connect.
void ConnectionsTest::fromNothingToTheCity()
{
    auto *choice = window().startPage()->findChild<StartChoice *>(u"startConnections"_s);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Return);
    auto *dialog = find<ConnectionsDialog>();
    QVERIFY(dialog);
    state(dialog, u"empty"_s);
    QVERIFY(!button(dialog, "connectionOpen")->isEnabled());
    QTest::keyClick(dialog, Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(focusName(), u"connectionHost"_s);
    type(dialog, "connectionHost", u"localhost"_s);
    dialog->findChild<QSpinBox *>(u"connectionPort"_s)->setValue(m_server->port());
    type(dialog, "connectionDatabase", m_city.name);
    type(dialog, "connectionUser", u"wang"_s);
    type(dialog, "connectionName", u"市平台"_s);
    type(dialog, "connectionPassword", m_password);
    tick(dialog, "connectionRemember");

    // Verified by default; without an authority that does not work, and says what to do.
    QCOMPARE(dialog->findChild<QComboBox *>(u"connectionSslMode"_s)->currentData().toString(),
             u"verify-full"_s);
    QTest::keyClick(dialog, Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(stage(dialog, 2).contains(u"CA"));
    QTRY_COMPARE(button(dialog, "connectionTest")->text(), ConnectionsDialog::tr("Test"));
    QCOMPARE(stage(dialog, 3), QString());
    state(dialog, u"no-authority"_s);

    FileDialog::setNextFileName(m_server->caFile());
    QTest::mouseClick(button(dialog, "connectionChooseCa"), Qt::LeftButton);
    tick(dialog, "connectionProduction");
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"connectionColour-red"_s), Qt::LeftButton);
    QTest::keyClick(dialog, Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!stage(dialog, 5).isEmpty()
                                 && button(dialog, "connectionTest")->text() == ConnectionsDialog::tr("Test"),
                             20'000);
    QVERIFY(stage(dialog, 2).contains(u"Test CA"));
    QVERIFY(stage(dialog, 3).contains(u"wang"));
    state(dialog, u"tested"_s);
    QCOMPARE(m_keychain->entries.size(), 1);
    QCOMPARE(*m_keychain->entries.cbegin(), m_password);

    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(opened.count() > 0 || opened.wait(30'000));
    // Unmistakable: strip, frame, title, status bar, and every dialog.
    QVERIFY(find<QWidget>("connectionStrip"));
    QVERIFY(find<QWidget>("connectionFrame"));
    QVERIFY(window().windowTitle().startsWith(tr_("Production")));
    const auto *status = window().findChild<QLabel *>(u"connection"_s);
    QVERIFY2(status->text().contains(u"市平台") && status->text().contains(tr_("Production")),
             qPrintable(status->text()));
    state(nullptr, u"production"_s);
    ImportWizard *wizard = m_workbench->importFile();
    QVERIFY(wizard);
    auto *strip = wizard->findChild<QWidget *>(u"connectionStrip"_s);
    QVERIFY(strip && strip->isVisible() && strip->height() >= 20);
    state(wizard, u"production-import"_s);
    wizard->reject();
    QTRY_VERIFY(!window().findChild<ImportWizard *>()); // it looks at the city until it is gone
    m_workbench->closeCity();
    QVERIFY(!find<QWidget>("connectionStrip"));
    QVERIFY(!find<QWidget>("connectionFrame"));
}

void ConnectionsTest::fromTheStartPageWithoutAsking()
{
    state(nullptr, u"start"_s);
    StartChoice *row = nullptr;
    for (StartChoice *each : window().startPage()->findChildren<StartChoice *>())
        if (each->text() == u"市平台")
            row = each;
    QVERIFY(row);
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    QTest::mouseClick(row, Qt::LeftButton);
    QVERIFY(opened.count() > 0 || opened.wait(30'000));
    QVERIFY(!find<PasswordDialog>());
    // It is among the cities of before with its authority, so that it opens again from there.
    const QString place = m_settings->recentCities().first().place;
    QVERIFY2(place.contains(u"sslmode=verify-full") && place.contains(u"sslrootcert="), qPrintable(place));
    QVERIFY(!place.contains(m_password));
}

void ConnectionsTest::refusedLoginAsksAgain()
{
    VERIFY_RESULT(sql(u"ALTER ROLE wang PASSWORD 'changed meanwhile'"_s));
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    QSignalSpy failed(m_workbench.get(), &Workbench::cityFailed);
    m_workbench->openCity(kept().address(), OpenMode::ReadWrite);
    QTRY_VERIFY_WITH_TIMEOUT(find<PasswordDialog>(), 15'000);
    auto *dialog = find<PasswordDialog>();
    state(dialog, u"password"_s);
    QVERIFY(!dialog->findChild<QLabel *>(u"passwordWhy"_s)->text().isEmpty());
    QCOMPARE(failed.count(), 0);
    QCOMPARE(focusName(), u"passwordField"_s);
    // A password that is refused does not come into the keychain; the wish to keep the right one stays.
    tick(dialog, "passwordRemember");
    QPointer<PasswordDialog> first(dialog);
    type(dialog, "passwordField", u"mistyped"_s);
    QTest::mouseClick(button(dialog, "passwordDo"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!first && find<PasswordDialog>(), 15'000);
    dialog = find<PasswordDialog>();
    QVERIFY(dialog->isToBeKept());
    QCOMPARE(*m_keychain->entries.cbegin(), m_password);
    dialog->setToBeKept(false);
    QTest::keyClicks(dialog->focusWidget(), u"changed meanwhile"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QVERIFY(opened.count() > 0 || opened.wait(30'000));
    QCOMPARE(*m_keychain->entries.cbegin(), m_password); // it was not asked to be kept
    VERIFY_RESULT(sql(u"ALTER ROLE wang PASSWORD '%1'"_s.arg(m_password)));
    closeWindow();
    // Who does not want to answer is told what happened.
    openWindow();
    m_keychain->entries.clear();
    QSignalSpy told(m_workbench.get(), &Workbench::cityFailed);
    m_workbench->openCity(kept().address(), OpenMode::ReadWrite);
    QTRY_VERIFY_WITH_TIMEOUT(find<PasswordDialog>(), 15'000);
    QTest::keyClick(find<PasswordDialog>(), Qt::Key_Escape);
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(!window().messageBar()->text().isEmpty());
    // Accepted by the server it is kept.
    m_workbench->openCity(kept().address(), OpenMode::ReadWrite);
    QTRY_VERIFY_WITH_TIMEOUT(find<PasswordDialog>(), 15'000);
    type(find<PasswordDialog>(), "passwordField", m_password);
    tick(find<PasswordDialog>(), "passwordRemember");
    QCOMPARE(m_keychain->entries.size(), 0);
    QTest::mouseClick(button(find<PasswordDialog>(), "passwordDo"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_keychain->entries.value(kept().display()), m_password, 30'000);
    m_keychain->entries.clear();
}

void ConnectionsTest::withoutAKeychain()
{
    m_keychain->missing = true;
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    m_workbench->openCity(kept().address(), OpenMode::ReadWrite);
    QTRY_VERIFY_WITH_TIMEOUT(find<PasswordDialog>(), 15'000);
    auto *dialog = find<PasswordDialog>();
    type(dialog, "passwordField", m_password);
    tick(dialog, "passwordRemember");
    QTest::mouseClick(button(dialog, "passwordDo"), Qt::LeftButton);
    QVERIFY(opened.count() > 0 || opened.wait(30'000));
    QTRY_VERIFY2(!window().messageBar()->text().isEmpty(), "it says that the password is not kept");
    state(nullptr, u"no-keychain"_s);
    // Known for this session: the city opens again without asking.
    m_workbench->closeCity();
    m_workbench->openCity(kept().address(), OpenMode::ReadWrite);
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 2, 30'000);
    QVERIFY(!find<PasswordDialog>());
}

void ConnectionsTest::lookingOnly()
{
    m_workbench->connections().passwords().use(kept().display(), m_password);
    ConnectionBook book(*m_settings);
    QList<SavedConnection> connections = book.all();
    connections.first().readOnly = true;
    book.keep(connections);
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    m_workbench->openCity(kept().address(), OpenMode::ReadWrite);
    QVERIFY(opened.count() > 0 || opened.wait(30'000));
    QVERIFY(!m_workbench->session()->mayEdit());
    connections.first().readOnly = false;
    book.keep(connections);
}

void ConnectionsTest::duplicateRemoveAndBack()
{
    ConnectionsDialog *dialog = m_workbench->connections().show();
    auto *list = dialog->findChild<ConnectionList *>();
    QCOMPARE(list->count(), 1);
    dialog->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    list->setFocus();
    QTest::keyClick(dialog, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(list->count(), 2);
    QVERIFY(list->item(1)->text().contains(u"市平台"));
    state(dialog, u"two"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->count(), 1);
    QCOMPARE(ConnectionBook(*m_settings).all().size(), 1);
    QTest::mouseClick(button(dialog, "connectionUndo"), Qt::LeftButton);
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->currentRow(), 1);
    QCOMPARE(ConnectionBook(*m_settings).all().size(), 2);
    QTest::keyClick(list, Qt::Key_Delete);
    dialog->reject();
}

void ConnectionsTest::testIsStopped()
{
    m_server->pause();
    const auto goesOn = qScopeGuard([this] { m_server->resume(); });
    ConnectionsDialog *dialog = m_workbench->connections().show();
    QTest::mouseClick(button(dialog, "connectionTest"), Qt::LeftButton);
    QTRY_VERIFY(!stage(dialog, 1).isEmpty());
    QElapsedTimer timer;
    timer.start();
    QTest::mouseClick(button(dialog, "connectionTest"), Qt::LeftButton);
    QVERIFY(timer.elapsed() < 500);
    QCOMPARE(stage(dialog, 1), QString());
    dialog->reject();
}

void ConnectionsTest::passFileIsImported()
{
    const QString path = write(u"pgpass"_s,
                               "# ours\n"
                               "db1.city:5433:shuzhi:wang:ein\\:Geheimnis\n"
                               "db2.city:*:*:li:noch eins\n"
                               "*:*:*:*:fits all\n"
                               "broken\n");
    qputenv("PGPASSFILE", path.toUtf8());
    ConnectionsDialog *dialog = m_workbench->connections().show();
    const qsizetype before = ConnectionBook(*m_settings).all().size();
    QTest::mouseClick(button(dialog, "connectionImport"), Qt::LeftButton);
    auto *import = dialog->findChild<PgImportDialog *>();
    QVERIFY(import);
    qunsetenv("PGPASSFILE");
    QCOMPARE(import->findChild<QTableWidget *>()->rowCount(), 2);
    const QString left = import->findChild<QLabel *>(u"pgImportLeft"_s)->text();
    QVERIFY2(left.contains(u'4') && left.contains(u'5'), qPrintable(left));
    state(import, u"import"_s);
    tick(import, "pgImportToKeychain");
    QTest::mouseClick(button(import, "pgImportTake"), Qt::LeftButton);
    QTRY_COMPARE(ConnectionBook(*m_settings).all().size(), before + 2);
    // The one that is complete has its password in the keychain; nothing of it in the settings.
    QCOMPARE(m_keychain->entries.value(u"postgresql://wang@db1.city:5433/shuzhi"_s), u"ein:Geheimnis"_s);
    QCOMPARE(ConnectionBook(*m_settings).all().at(before).sslMode, u"verify-full"_s);
    QVERIFY(!read(m_settingsFile).contains("Geheimnis"));
    dialog->reject();
}

void ConnectionsTest::serviceFileIsImported()
{
    FileDialog::setNextFileName(
        write(u"pg_service.conf"_s,
              "[年报]\nhost=db3.city\ndbname=report\nuser=wang\nsslmode=require\nbad key=1\n"));
    ConnectionsDialog *dialog = m_workbench->connections().show();
    const int before = dialog->findChild<ConnectionList *>()->count();
    QTest::mouseClick(button(dialog, "connectionImport"), Qt::LeftButton);
    auto *import = dialog->findChild<PgImportDialog *>();
    QTest::mouseClick(button(import, "pgImportChoose"), Qt::LeftButton);
    QCOMPARE(import->findChild<QTableWidget *>()->rowCount(), 1);
    QTest::mouseClick(button(import, "pgImportTake"), Qt::LeftButton);
    QTRY_COMPARE(dialog->findChild<ConnectionList *>()->count(), before + 1);
    const SavedConnection taken = ConnectionBook(*m_settings).all().last();
    QCOMPARE(taken.name, u"年报"_s);
    QCOMPARE(taken.sslMode, u"require"_s);
    state(dialog, u"weaker"_s); // the weaker mode is said where it is shown
    dialog->reject();
}

/// The login is refused while the city is open: what is typed then works at once, and goes to the keychain
/// only where that was wished and the server took it.
void ConnectionsTest::passwordInTheBanner()
{
    const QString place = kept().display(), before = m_password;
    m_keychain->entries = {{place, before}};
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    m_workbench->openCity(kept().address(), OpenMode::ReadWrite);
    QVERIFY(opened.count() > 0 || opened.wait(30'000));
    const auto refuse = [&](const QString &password) {
        VERIFY_RESULT(sql(u"ALTER ROLE wang PASSWORD '%1'"_s.arg(password)));
        std::thread([&] { m_server->dropBackends(m_city.name); }).join();
        m_workbench->session()->store().retryLink();
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("linkPassword"), 15'000);
    };
    const auto answer = [&](const QString &password, bool remember) {
        auto *box = find<QCheckBox>("linkRemember");
        box->setChecked(remember);
        find<QLineEdit>("linkPassword")->setFocus();
        QTest::keyClicks(find<QLineEdit>("linkPassword"), password);
        QTest::keyClick(find<QLineEdit>("linkPassword"), Qt::Key_Return);
    };
    const auto isUp = [&] { return m_workbench->session()->linkState().kind == LinkState::Kind::Up; };
    refuse(u"second password"_s);
    state(nullptr, u"banner-password"_s);
    answer(u"mistyped one"_s, true);
    QTest::qWait(500);
    QTRY_VERIFY(find<QLineEdit>("linkPassword"));
    QCOMPARE(m_keychain->entries.value(place), before); // it was wrong: not worth keeping
    answer(u"second password"_s, false);
    QTRY_VERIFY_WITH_TIMEOUT(isUp(), 15'000);
    QTest::qWait(100);
    QCOMPARE(m_keychain->entries.value(place), before);
    refuse(u"third password"_s);
    answer(u"third password"_s, true);
    QTRY_VERIFY_WITH_TIMEOUT(isUp(), 15'000);
    QTRY_COMPARE(m_keychain->entries.value(place), u"third password"_s);
    VERIFY_RESULT(sql(u"ALTER ROLE wang PASSWORD '%1'"_s.arg(before)));
}

/// After all of this: in no file the program wrote, and in no table.
void ConnectionsTest::passwordStandsNowhere()
{
    closeWindow();
    const QList<QByteArray> spellings{
        m_password.toUtf8(),
        m_password.toUtf8().toBase64(),
        QUrl::toPercentEncoding(m_password),
        "changed meanwhile",
        "mistyped one",
        "second password",
        "third password",
        QByteArray(reinterpret_cast<const char *>(m_password.utf16()), m_password.size() * 2),
        m_password.toUtf8().toHex()};
    const QStringList files = filesWritten();
    QVERIFY(files.contains(m_settingsFile));
    const QByteArray dump = dumpCity();
    QVERIFY(dump.contains("change_log"));
    for (const QByteArray &spelling : spellings) {
        QVERIFY(!dump.contains(spelling));
        for (const QString &file : files)
            QVERIFY2(!read(file).contains(spelling), qPrintable(file));
    }
    // Nor in an error, wherever it is shown.
    const auto refused = Connection::open(kept(), OpenMode::ReadOnly);
    QVERIFY(!refused);
    QVERIFY(!refused.error().detail.contains(m_password));
}

QTEST_MAIN(ConnectionsTest)
#include "tst_connections.moc"
