// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/movedesk.h"
#include "app/workbench.h"
#include "models/settings/connectionbook.h"
#include "models/store/backup.h"
#include "models/store/migrator.h"
#include "tests/services/copyplace.h"
#include "tests/support/await.h"
#include "ui/dialogs/messagebox.h"
#include "ui/dialogs/movecitydialog.h"
#include "ui/shell/translations.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <thread>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// A file that others write into is moved to a server from the window, with real keys; an older server is
/// changed only after it was asked and saved.
class MoveCityTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void offersAServerWhenWritersWait();
    void offersAServerWhenOthersWrite();
    void namesWhatIsWrong();
    void stopsAndGoesOn();
    void opensTheMovedCity();
    void asksBeforeAnOlderServerIsChanged();
    void savesAnOlderFileUnasked();

private:
    [[nodiscard]] QAction *command() const;
    [[nodiscard]] MoveCityDialog *dialog() const;
    template<class T>
    [[nodiscard]] T *part(const QString &name) const
    {
        return dialog()->findChild<T *>(name);
    }
    /// SHUZHI_PICTURES names a folder for pictures, SHUZHI_LOOK their language.
    static void picture(QWidget *of, const QString &name);
    [[nodiscard]] QString note() const { return part<QLabel>(u"moveNote"_s)->text(); }

    QTemporaryDir m_folder;
    std::unique_ptr<TestCity> m_city, m_older;
    std::unique_ptr<Place> m_place;
    QString m_address, m_olderAddress, m_olderName;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workbench> m_workbench;
};

void MoveCityTest::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_folder.path().toUtf8()); // where the copy before a change goes
    m_city = std::make_unique<TestCity>(Dialect::Sqlite, DemoParameters{120, 6, 2, 3, 5});
    QCOMPARE(m_city->fault(), QString());
    m_city->close();
    m_place = std::make_unique<Place>(Dialect::Postgres);
    m_address = PgCluster::instance().address(m_place->location);
    m_older = std::make_unique<TestCity>(Dialect::Postgres, DemoParameters{20, 3, 1, 1, 5});
    QCOMPARE(m_older->fault(), QString());
    m_olderAddress = PgCluster::instance().address(m_older->location());
    m_olderName = m_older->text(u"SELECT value FROM setting WHERE key = 'city_name'"_s);
    QVERIFY(!m_olderName.isEmpty());
    VERIFY_RESULT(leaveAtSchema4(m_older->connection()));
    m_older->close();
    Connection::forbidCurrentThread();
    Theme::apply(*qApp, Theme::light());
    if (const QString look = qEnvironmentVariable("SHUZHI_LOOK"); !look.isEmpty())
        installTranslators(*qApp, look);
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
    m_workbench =
        std::make_unique<Workbench>(*m_settings, StartOptions{{}, u"catalogs"_s, {}, Language::Chinese});
    m_workbench->start();
    QVERIFY(!command()->isEnabled());
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    m_workbench->openCity(m_city->location().path, OpenMode::ReadWrite);
    QVERIFY(opened.wait(30'000));
    QVERIFY(command()->isEnabled());
}

void MoveCityTest::cleanupTestCase()
{
    m_workbench.reset();
    std::thread([this] { // dropping databases is a statement too
        m_place.reset();
        m_older.reset();
    })
        .join();
}

QAction *MoveCityTest::command() const
{
    for (QAction *action : m_workbench->window().actions()) {
        if (action->objectName() == u"window.move")
            return action;
    }
    return nullptr;
}

MoveCityDialog *MoveCityTest::dialog() const
{
    return m_workbench->window().findChild<MoveCityDialog *>();
}

void MoveCityTest::picture(QWidget *of, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("SHUZHI_PICTURES"); !folder.isEmpty())
        QVERIFY(of->grab().save(folder + u'/' + name + u".png"_s));
}

/// Three changes that another program made wait are often; why it is offered is said.
void MoveCityTest::offersAServerWhenWritersWait()
{
    MessageBar *bar = m_workbench->window().messageBar();
    QSignalSpy waited(m_workbench->session(), &CitySession::writeWaited);
    QString uid;
    std::thread([&] {
        const auto city = openCity(m_city->location(), OpenMode::ReadOnly);
        uid = city ? (*city)->value(u"SELECT min(uid) FROM department"_s).value_or(QVariant()).toString()
                   : QString();
    }).join();
    QVERIFY(!uid.isEmpty());
    for (int i = 1; i <= MoveDesk::oftenWaits; ++i) {
        QCOMPARE(bar->count(), 0);
        std::atomic<bool> held{false};
        std::thread other([&] { // takes the file for a while and changes nothing
            const auto city = Connection::open(m_city->location(), OpenMode::ReadWrite);
            held = city && (*city)->exec(u"BEGIN IMMEDIATE"_s);
            QThread::msleep(500);
        });
        while (!held)
            QThread::msleep(5);
        m_workbench->session()->history().apply(
            u"phone"_s, {{StepKind::Update, u"department"_s, uid, {u"phone"_s}, {QString::number(i)}, {}}},
            this, {});
        QTRY_COMPARE(waited.count(), i);
        other.join();
        QTRY_COMPARE(m_workbench->session()->history().pending(), 0);
    }
    QTRY_COMPARE(bar->count(), 1);
    QVERIFY2(bar->text().contains(QString::number(MoveDesk::oftenWaits)), qPrintable(bar->text()));
    bar->clear();
    // Opened again it may be offered again.
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    m_workbench->openCity(m_city->location().path, OpenMode::ReadWrite);
    QVERIFY(opened.wait(30'000));
}

void MoveCityTest::offersAServerWhenOthersWrite()
{
    MessageBar *bar = m_workbench->window().messageBar();
    QCOMPARE(bar->count(), 0);
    for (int i = 0; i < 2; ++i) {
        bool written = false;
        std::thread([&] {
            TestCity other(std::move(*openCity(m_city->location(), OpenMode::ReadWrite)));
            const StepRow row{u"unit%1"_s.arg(i), {u"别人%1"_s.arg(i)}};
            written =
                other.write({Step{StepKind::Insert, u"open_unit"_s, {u"name"_s}, {row}, {}, {}}}).has_value();
        }).join();
        QVERIFY(written);
        m_workbench->session()->watch().look();
        QTRY_COMPARE(bar->count(), 1);
        QTest::qWait(i == 0 ? 0 : 1500);
    }
    QCOMPARE(bar->count(), 1); // offered once
    auto *action = bar->findChild<QPushButton *>();
    QVERIFY(action);
    QTest::mouseClick(action, Qt::LeftButton);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
}

void MoveCityTest::namesWhatIsWrong()
{
    auto *place = part<QLineEdit>(u"movePlace"_s);
    auto *move = part<QPushButton>(u"moveDo"_s);
    QVERIFY(!move->isEnabled());
    place->setFocus();
    QTest::keyClicks(place, u"city.shuzhi"_s);
    QVERIFY(move->isEnabled());
    QTest::keyClick(place, Qt::Key_Return);
    QVERIFY2(note().contains(u"postgresql://"), qPrintable(note()));
    QVERIFY(place->isEnabled());
    place->selectAll();
    QTest::keyClicks(place, m_olderAddress);
    QTest::mouseClick(move, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(place->isEnabled(), 20'000);
    QVERIFY2(note().contains(m_older->location().name) && note().contains(m_olderName), qPrintable(note()));
    picture(dialog(), u"move-refused"_s);
}

void MoveCityTest::stopsAndGoesOn()
{
    auto *place = part<QLineEdit>(u"movePlace"_s);
    place->selectAll();
    QTest::keyClicks(place, m_address);
    QTest::mouseClick(part<QPushButton>(u"moveDo"_s), Qt::LeftButton);
    QVERIFY(!place->isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(place->isEnabled(), 20'000);
    QVERIFY(dialog()->isVisible());
    QTest::mouseClick(part<QPushButton>(u"moveDo"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(note().contains(u"120"), 30'000);
}

void MoveCityTest::opensTheMovedCity()
{
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    QTest::mouseClick(part<QPushButton>(u"moveDo"_s), Qt::LeftButton);
    QVERIFY(opened.count() > 0 || opened.wait(30'000));
    QCOMPARE(m_workbench->session()->store().location().name, m_place->location.name);
    QVERIFY(!command()->isEnabled());
    const auto verdict = await(m_workbench->session()->store(), LaneId::Long, TrailVerifyQuery{});
    VERIFY_RESULT(verdict);
    QCOMPARE(verdict->firstFault, QString());
    QCOMPARE(await(m_workbench->session()->store(), LaneId::Long,
                   [](Connection &city) { return rowCount(city, u"catalog"_s); })
                 .value_or(0),
             120);
}

void MoveCityTest::asksBeforeAnOlderServerIsChanged()
{
    QSignalSpy failed(m_workbench.get(), &Workbench::cityFailed);
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    // The question has the mark of the city it is about; the window's has none.
    SavedConnection production;
    production.id = u"production"_s;
    production.name = u"生产平台"_s;
    production.host = m_older->location().host;
    production.port = m_older->location().port;
    production.database = m_older->location().name;
    production.user = m_older->location().user;
    production.production = true;
    ConnectionBook(*m_settings).keep({production});
    bool marked = false;
    QTimer asked;
    connect(&asked, &QTimer::timeout, this, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        asked.stop();
        auto *strip = box->findChild<QWidget *>(u"connectionStrip"_s);
        marked = strip && strip->isVisible() && strip->accessibleName().contains(u"生产平台");
        picture(box, u"upgrade-question"_s);
        box->reject();
    });
    asked.start(50);
    m_workbench->openCity(m_olderAddress, OpenMode::ReadWrite);
    QVERIFY(failed.count() > 0 || failed.wait(20'000));
    QVERIFY(marked);
    QCOMPARE(m_workbench->session()->store().location().name, m_place->location.name); // the city before
    MessageBox::setNextAnswer(QMessageBox::Yes);
    m_workbench->openCity(m_olderAddress, OpenMode::ReadWrite);
    QVERIFY(opened.wait(30'000));
    QCOMPARE(m_workbench->session()->store().location().name, m_older->location().name);
    const QDir kept(m_folder.filePath(u"shuzhi/backups"_s));
    const QStringList files = kept.entryList({u"*-schema4-*.shuzhi"_s});
    QCOMPARE(files.size(), 1);
    QVERIFY(m_workbench->window().messageBar()->text().contains(files.first()));
}

/// Nobody is asked about a file of one's own; what it was is kept, and the window says where.
void MoveCityTest::savesAnOlderFileUnasked()
{
    QString path;
    std::thread([&] {
        TestCity file(Dialect::Sqlite, {20, 3, 1, 1, 5});
        path = m_folder.filePath(u"older.shuzhi"_s);
        if (!leaveAtSchema4(file.connection()) || !BackupQuery{path}(file.connection(), plainJob()))
            path.clear();
    }).join();
    QVERIFY(!path.isEmpty());
    QSignalSpy failed(m_workbench.get(), &Workbench::cityFailed);
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    m_workbench->openCity(path, OpenMode::ReadWrite);
    QVERIFY(opened.wait(30'000));
    QCOMPARE(failed.count(), 0);
    QCOMPARE(m_workbench->session()->store().location().path, path);
    QVERIFY(!m_workbench->session()->info().readOnly);
    const QDir kept(m_folder.filePath(u"shuzhi/backups"_s));
    const QStringList files = kept.entryList({u"older-schema4-*.shuzhi"_s});
    QCOMPARE(files.size(), 1);
    QVERIFY(m_workbench->window().messageBar()->text().contains(files.first()));
    picture(&m_workbench->window(), u"upgraded-file"_s);
    // Opened again there is nothing to do.
    m_workbench->window().messageBar()->clear();
    m_workbench->openCity(path, OpenMode::ReadWrite);
    QVERIFY(opened.wait(30'000));
    QCOMPARE(m_workbench->window().messageBar()->count(), 0);
    QCOMPARE(kept.entryList({u"older-*"_s}).size(), 1);
}

QTEST_MAIN(MoveCityTest)
#include "tst_movecity.moc"
