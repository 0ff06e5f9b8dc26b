// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/serverroom.h"
#include "ui/dialogs/connections/connectionform.h"
#include "ui/dialogs/connections/connectionlist.h"
#include "ui/dialogs/connections/connectionsdialog.h"
#include "ui/dialogs/connections/passworddialog.h"
#include "ui/dialogs/connections/pgimportdialog.h"

#include <QLineEdit>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// What the window says of connections: the manager, tests that fail at each stage, import, passwords,
/// production. Each state is walked as tst_access walks the pages, and painted where SHUZHI_PICTURES names a
/// folder.
class ServerLooksTest : public ServerRoom
{
    Q_OBJECT
private slots:
    void initTestCase() { prepare(); }
    void everyState_data() { looks(); }
    void everyState();

private:
    void manager();
    void tests();
    void tryOut(const SavedConnection &connection, int stage, const QString &name);
    void importing();
    void passwordDialog();
    ConnectionsDialog *openManager(int row);
};

void ServerLooksTest::everyState()
{
    begin();
    manager();
    tests();
    importing();
    passwordDialog();
    end(22);
}

ConnectionsDialog *ServerLooksTest::openManager(int row)
{
    ConnectionsDialog *dialog = m_workbench->connections().show();
    if (row >= 0)
        dialog->findChild<ConnectionList *>()->setCurrentRow(row);
    return dialog;
}

void ServerLooksTest::manager()
{
    keep({});
    ConnectionsDialog *dialog = openManager(-1);
    QCOMPARE(dialog->focusWidget()->objectName(), u"connectionHost"_s); // where one would type
    const auto *form = dialog->findChild<ConnectionForm *>();
    QTRY_VERIFY2(form->width() <= form->parentWidget()->width(), "the form is cut");
    state(u"manager-empty"_s);
    leave(dialog);
    keep(threeKept());
    dialog = openManager(-1);
    QVERIFY(dialog->focusWidget() == dialog->findChild<ConnectionList *>());
    state(u"manager-three"_s);
    QTest::mouseClick(button(dialog, "connectionNew"), Qt::LeftButton);
    QTest::keyClicks(dialog->focusWidget(), u"db.example.city"_s);
    state(u"manager-editing"_s);
    QTest::mouseClick(button(dialog, "connectionRemove"), Qt::LeftButton);
    QVERIFY(button(dialog, "connectionUndo")->isVisible());
    state(u"manager-removed"_s);
    leave(dialog);
}

/// A test that waits, one that passes, and one that fails at each of the six stages.
void ServerLooksTest::tests()
{
    know(u"shuzhi"_s);
    m_stage->server.pause();
    ConnectionsDialog *dialog = openManager(0);
    QTest::mouseClick(button(dialog, "connectionTest"), Qt::LeftButton);
    QTest::qWait(300);
    state(u"test-running"_s);
    QTest::mouseClick(button(dialog, "connectionTest"), Qt::LeftButton);
    m_stage->server.resume();
    leave(dialog);
    tryOut(threeKept().first(), 5, u"test-passed"_s);
    SavedConnection nowhere = m_stage->connection(u"写错的主机"_s);
    nowhere.host = u"db.invalid"_s;
    tryOut(nowhere, 0, u"test-address"_s);
    SavedConnection closed = m_stage->connection(u"没有服务"_s);
    closed.port = 1;
    tryOut(closed, 1, u"test-reach"_s);
    SavedConnection unknown = m_stage->connection(u"没有证书"_s);
    unknown.caFile.clear();
    tryOut(unknown, 2, u"test-encryption"_s);
    const SavedConnection wrong = m_stage->connection(u"口令不对"_s);
    know(u"shuzhi"_s, u"wrong"_s);
    tryOut(wrong, 3, u"test-login"_s);
    for (const char *database : {"missing", "empty", "newer"}) {
        const QString name = QString::fromLatin1(database);
        know(name);
        tryOut(m_stage->connection(u"示例"_s, name), name == u"missing" ? 3 : 4, u"test-"_s + name);
    }
    const SavedConnection guest = m_stage->connection(u"没有角色"_s, u"shuzhi"_s, u"guest"_s);
    passwords().use(Location::of(guest)->display(), QString::fromUtf8(ServerStage::password));
    tryOut(guest, 5, u"test-rights"_s);
}

void ServerLooksTest::tryOut(const SavedConnection &connection, int stage, const QString &name)
{
    QList<SavedConnection> kept = threeKept();
    kept.insert(1, connection);
    keep(kept);
    ConnectionsDialog *dialog = openManager(1);
    auto *test = button(dialog, "connectionTest");
    const QString words = test->text();
    QTest::mouseClick(test, Qt::LeftButton);
    const auto *said = dialog->findChild<QWidget *>(u"stage-%1"_s.arg(stage))->findChild<QLabel *>(u"said"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(!said->text().isEmpty() && test->text() == words, qPrintable(name), 30'000);
    for (const QLabel *each : dialog->findChildren<QLabel *>())
        QVERIFY2(!each->text().contains(u"FATAL"), qPrintable(each->text()));
    state(name);
    leave(dialog);
    keep(threeKept());
}

void ServerLooksTest::importing()
{
    const auto usual = qScopeGuard([] { qunsetenv("PGPASSFILE"); });
    ConnectionsDialog *dialog = openManager(0);
    qputenv("PGPASSFILE", m_folder.filePath(u"none"_s).toUtf8());
    QTest::mouseClick(button(dialog, "connectionImport"), Qt::LeftButton);
    state(u"import-nothing"_s);
    leave(dialog->findChild<PgImportDialog *>());
    const QString path = m_folder.filePath(u"pgpass"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# ours\ndb1.example.city:5433:shuzhi:wang:one\ndb2.example.city:*:*:li:two\n*:*:*:*:fits "
               "all\nbroken\n"
               "db3.example.city:port:shuzhi:zhao:three\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    qputenv("PGPASSFILE", path.toUtf8());
    QTest::mouseClick(button(dialog, "connectionImport"), Qt::LeftButton);
    auto *import = dialog->findChild<PgImportDialog *>();
    QVERIFY(import);
    state(u"import-skipped"_s);
    QTest::mouseClick(button(import, "pgImportTake"), Qt::LeftButton);
    SOON(!dialog->findChild<PgImportDialog *>());
    state(u"import-taken"_s);
    leave(dialog);
    keep(threeKept());
}

/// The login that was kept is refused; then the production city is open.
void ServerLooksTest::passwordDialog()
{
    const QString place = m_stage->place(u"shuzhi"_s).display();
    passwords().drop(place);
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    m_workbench->openCity(m_stage->place(u"shuzhi"_s).address(), OpenMode::ReadWrite);
    SOON(find<PasswordDialog>());
    QVERIFY(find<PasswordDialog>()->focusWidget() == find<QLineEdit>("passwordField"));
    state(u"password-first"_s);
    QTest::keyClicks(find<QLineEdit>("passwordField"), u"wrong"_s);
    QTest::keyClick(find<QLineEdit>("passwordField"), Qt::Key_Return);
    SOON(find<QLabel>("passwordWhy"));
    state(u"password-refused"_s);
    find<QLineEdit>("passwordField")->setText(QString::fromUtf8(ServerStage::password));
    QTest::keyClick(find<QLineEdit>("passwordField"), Qt::Key_Return);
    QVERIFY(opened.count() > 0 || opened.wait(30'000));
    show("overview");
    QVERIFY(find<QWidget>("connectionStrip") && find<QWidget>("connectionFrame"));
    state(u"production"_s);
}

QTEST_MAIN(ServerLooksTest)
#include "tst_serverlooks.moc"
