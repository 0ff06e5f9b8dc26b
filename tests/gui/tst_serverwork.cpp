// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/catalogmodel.h"
#include "models/items/dutymodel.h"
#include "models/services/fieldconflict.h"
#include "tests/gui/liveroom.h"
#include "tests/gui/serverroom.h"
#include "ui/dialogs/conflictpanel.h"
#include "ui/dialogs/movecitydialog.h"
#include "ui/pages/catalogs/catalogtable.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/shell/linkbanner.h"
#include "ui/widgets/presenceline.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QRadioButton>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// What the window says while people work on a server: moving there, who else is there, a server that goes
/// away, two people at one field, versions.
/// Each state is walked as tst_access walks the pages, and painted where SHUZHI_PICTURES names a folder.
class ServerWorkTest : public ServerRoom
{
    Q_OBJECT
private slots:
    void initTestCase() { prepare(); }
    void everyState_data() { looks(); }
    void everyState();

private:
    void moving();
    void presence();
    void away();
    void conflicts();
    void versions();
};

void ServerWorkTest::everyState()
{
    begin();
    moving();
    know(u"shuzhi"_s);
    openCity(u"shuzhi"_s);
    presence();
    away();
    conflicts();
    versions();
    end(20);
}

/// Offered, chosen, running, refused, done.
void ServerWorkTest::moving()
{
    window().messageBar()->clear();
    for (const int ms : {400, 900, 2300})
        emit m_workbench->session()->writeWaited(ms);
    QCOMPARE(window().messageBar()->count(), 1);
    QVERIFY2(window().messageBar()->text().contains(u"2.3"), qPrintable(window().messageBar()->text()));
    state(u"move-offered"_s);
    QTest::mouseClick(window().messageBar()->findChild<QPushButton *>(), Qt::LeftButton);
    auto *dialog = find<MoveCityDialog>();
    QVERIFY(dialog);
    auto *servers = dialog->findChild<QComboBox *>(u"moveServer"_s);
    QCOMPARE(servers->count(), 3); // not the one for looking only; and another address
    state(u"move-choosing"_s);
    servers->setCurrentIndex(2);
    state(u"move-address"_s);
    servers->setCurrentIndex(0); // a city is there
    know(u"shuzhi"_s);
    QTest::mouseClick(button(dialog, "moveDo"), Qt::LeftButton);
    SOON(servers->isEnabled());
    state(u"move-refused"_s);
    servers->setCurrentIndex(1);
    m_stage->server.pause();
    know(u"moved"_s);
    QTest::mouseClick(button(dialog, "moveDo"), Qt::LeftButton);
    QVERIFY(!servers->isEnabled());
    state(u"move-running"_s);
    m_stage->server.resume();
    SOON(button(dialog, "moveDo")->isEnabled());
    if (servers->isEnabled()) // it stood still for too long
        QTest::mouseClick(button(dialog, "moveDo"), Qt::LeftButton);
    SOON(button(dialog, "moveDo")->isEnabled() && !servers->isEnabled());
    state(u"move-done"_s);
    leave(dialog);
    sql(u"DROP DATABASE moved WITH (FORCE)"_s);
    sql(u"CREATE DATABASE moved"_s);
}

void ServerWorkTest::presence()
{
    show("catalogs");
    auto *table = find<CatalogTable>();
    SOON(table->model()->rowCount() > 5);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 1));
    LiveSession li(m_stage->place(u"shuzhi"_s), u"李明 · 市数据局"_s),
        wang(m_stage->place(u"shuzhi"_s), u"王芳 · 市民政局"_s);
    QVERIFY(li.isOpen() && wang.isOpen());
    const auto *model = window().findChild<CatalogModel *>();
    li->presence().open(u"catalog"_s, model->rowAt(1)->uid);
    SOON(find<PresenceLine>("detailOthers"));
    state(u"presence-one"_s);
    wang->presence().open(u"catalog"_s, model->rowAt(1)->uid);
    SOON(find<PresenceLine>("detailOthers")->toolTip().contains(u'\n'));
    li->presence().open(u"catalog"_s, model->rowAt(3)->uid);
    QTest::qWait(1200);
    state(u"presence-two"_s);
    show("duties");
    auto *tree = find<DutyTree>();
    const auto *duties = window().findChild<DutyModel *>();
    SOON(duties->rowCount({}) > 0);
    tree->setCurrentIndex(duties->index(0, 0));
    li->presence().open(u"duty"_s, duties->uidAt(duties->index(0, 0)));
    SOON(find<PresenceLine>("dutyOthers"));
    state(u"presence-duty"_s);
}

/// The server stops and comes back, and then wants another password.
void ServerWorkTest::away()
{
    show("overview");
    LinkBanner *banner = window().linkBanner();
    QString uid;
    std::thread([&] {
        auto city = Connection::open(m_stage->server.location(u"shuzhi"_s), OpenMode::ReadOnly);
        uid = city ? (*city)->value(u"SELECT min(uid) FROM department"_s).value_or(QVariant()).toString()
                   : QString();
    }).join();
    QVERIFY(!uid.isEmpty());
    const auto phone = [](int number) {
        return u"0511-%1 %2"_s.arg(number).arg(QString::fromLatin1(QTest::currentDataTag()));
    };
    const auto edit = [&](const QString &value) {
        m_workbench->session()->history().apply(
            value, {{StepKind::Update, u"department"_s, uid, {u"phone"_s}, {value}, {}}}, this, {});
    };
    VERIFY_RESULT(m_stage->server.stop(PgServer::Stop::Fast));
    edit(phone(1));
    edit(phone(2));
    SOON(banner->isVisible() && banner->text().contains(u'2'));
    QTest::qWait(1500);
    state(u"away"_s);
    VERIFY_RESULT(m_stage->server.start());
    QTest::mouseClick(button(banner, "linkRetry"), Qt::LeftButton);
    SOON(m_workbench->session()->history().pending() == 0);
    SOON(!button(banner, "linkRetry")->isVisible());
    state(u"back"_s);
    SOON(!banner->isVisible());
    sql(u"ALTER ROLE wang PASSWORD 'another'"_s);
    std::thread([&] { m_stage->server.dropBackends(u"shuzhi"_s); }).join();
    edit(phone(3));
    SOON(find<QLineEdit>("linkPassword"));
    state(u"away-password"_s);
    QTest::keyClicks(find<QLineEdit>("linkPassword"), u"another"_s);
    find<QAbstractButton>("linkRemember")->click();
    QTest::keyClick(find<QLineEdit>("linkPassword"), Qt::Key_Return);
    SOON(m_workbench->session()->history().pending() == 0);
    SOON(m_keychain->entries.value(m_stage->place(u"shuzhi"_s).display()) == u"another");
    SOON(!banner->isVisible()); // every line is back
    sql(u"ALTER ROLE wang PASSWORD '%1'"_s.arg(QString::fromUtf8(ServerStage::password)));
    know(u"shuzhi"_s);
    banner->setState({LinkState::Kind::Refused, {ErrorCode::DatabaseNewer, {}, u"市政务数据平台"_s}, 0}, 1);
    state(u"away-newer"_s);
    banner->clear();
}

void ServerWorkTest::conflicts()
{
    show("catalogs");
    auto *table = find<CatalogTable>();
    const auto *model = window().findChild<CatalogModel *>();
    SOON(model->rowAt(2));
    const CatalogRow row = *model->rowAt(2);
    table->setCurrentIndex(model->index(2, 1));
    const auto conflict = [&](const QString &column, const QString &before, const QString &mine,
                              const QString &theirs) {
        return FieldConflict{u"catalog"_s,
                             row.uid,
                             row.title,
                             column,
                             before,
                             mine,
                             theirs,
                             {},
                             {},
                             {},
                             u"王某（市民政局，数据专员）"_s,
                             u"wang"_s,
                             u"2026-11-22T02:30:00.000Z"_s};
    };
    EditHistory &history = m_workbench->session()->history();
    const FieldConflict contact =
        conflict(u"contact"_s, u"张三 0511-1234567"_s, u"李四 0511-7654321"_s, u"王五 0511-1111111"_s);
    emit history.conflicted({u"Change"_s, {}, false, {contact}});
    auto *panel = find<ConflictPanel>();
    QVERIFY(panel);
    state(u"conflict-one"_s);
    auto *value = find<QLineEdit>("conflictValue");
    value->setFocus();
    value->selectAll();
    QTest::keyClicks(value, u"0511-2222222"_s);
    QVERIFY(find<QPushButton>("conflictWrite")->isEnabled());
    state(u"conflict-third"_s);
    const QString theirs =
        u"全市婚姻登记信息，按月归集，含结婚与离婚两类业务，来源于婚姻登记业务系统，供公安、税务、住建等部门核验使用；"_s;
    emit history.conflicted(
        {u"Change"_s,
         {},
         false,
         {contact, conflict(u"update_cycle"_s, u"yearly"_s, u"monthly"_s, u"daily"_s),
          conflict(u"abstract"_s, u"全市婚姻登记信息"_s,
                   u"全市婚姻登记信息，含结婚、离婚、补领证件三类业务的当事人与登记机关"_s,
                   theirs.repeated(4))}});
    QCOMPARE(panel->count(), 3);
    QVERIFY(!find<QRadioButton>("conflictMine")->visibleRegion().isEmpty());
    state(u"conflict-several"_s);
    QTest::mouseClick(button(panel, "conflictLater"), Qt::LeftButton);
    state(u"conflict-later"_s);
    window().messageBar()->clear();
    // Somebody else deleted the row.
    history.apply(u"联系人"_s,
                  {{StepKind::Update, u"catalog"_s, u"gone"_s, {u"contact"_s}, {u"李四"_s}, {}, {u"张三"_s}}},
                  this, {});
    SOON(window().messageBar()->count() > 0);
    state(u"conflict-removed"_s);
    m_workbench->session()->drafts().discardAll();
    window().messageBar()->clear();
}

/// An older city on a server is asked about; a newer one is read.
void ServerWorkTest::versions()
{
    for (const QString &database : {u"older"_s, u"newer"_s})
        know(database);
    QSignalSpy failed(m_workbench.get(), &Workbench::cityFailed);
    bool asked = false;
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box || asked)
            return;
        asked = true;
        state(u"upgrade-asked"_s);
        box->reject();
    });
    look.start(50);
    m_workbench->openCity(m_stage->place(u"older"_s).address(), OpenMode::ReadWrite);
    QVERIFY(failed.count() > 0 || failed.wait(30'000));
    QVERIFY(asked);
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    m_workbench->openCity(m_stage->place(u"newer"_s).address(), OpenMode::ReadWrite);
    QVERIFY(opened.count() > 0 || opened.wait(30'000));
    SOON(window().messageBar()->count() > 0);
    show("overview");
    state(u"newer-readonly"_s);
}

QTEST_MAIN(ServerWorkTest)
#include "tst_serverwork.moc"
