// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench.h"
#include "models/store/searchquery.h"
#include "models/store/trail.h"
#include "tests/support/await.h"
#include "tests/support/city.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/import/importwizard.h"
#include "ui/shell/startpage.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The whole window: opening, searching, editing and taking back with keys.
class WorkbenchTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void startPageOpensACity();
    void foreignFileKeepsTheStartPage();
    void recentCitiesAreRemembered();
    void ctrlFLeadsToTheSearchOfThePage();
    void editAndUndoWithKeys();
    void aPastDayIsReadOnly();
    void aDroppedFileIsImported();
    void anotherCityReplacesThisOne();
    void closingLeadsToTheStart();

private:
    void open();
    [[nodiscard]] QString digest();

    std::unique_ptr<TestCity> m_city, m_other;
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workbench> m_workbench;
};

void WorkbenchTest::initTestCase()
{
    m_city = std::make_unique<TestCity>(Dialect::Sqlite, smallCity);
    QVERIFY2(m_city->fault().isEmpty(), qPrintable(m_city->fault()));
    m_city->close();
    m_other = std::make_unique<TestCity>(Dialect::Sqlite, DemoParameters{20, 3, 1, 2, 20230630});
    QVERIFY2(m_other->fault().isEmpty(), qPrintable(m_other->fault()));
    m_other->close();
    Connection::forbidCurrentThread();
    Theme::apply(*qApp, Theme::light());
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
}

void WorkbenchTest::cleanupTestCase()
{
    m_workbench.reset();
}

void WorkbenchTest::open()
{
    m_workbench =
        std::make_unique<Workbench>(*m_settings, StartOptions{{}, u"catalogs"_s, {}, Language::Chinese});
    m_workbench->start();
}

QString WorkbenchTest::digest()
{
    return await(m_workbench->session()->store(), LaneId::Long,
                 [](Connection &city) { return tableDigest(city, u"catalog"_s); })
        .value_or(QString());
}

void WorkbenchTest::startPageOpensACity()
{
    open();
    QVERIFY(!m_workbench->window().currentPage());
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    FileDialog::setNextFileName(m_city->location().path);
    Q_EMIT m_workbench->window().startPage()->openRequested();
    QVERIFY(opened.wait(30'000));
    QCOMPARE(m_workbench->window().currentPage()->id(), u"catalogs"_s);
    QVERIFY(m_workbench->window().pages().size() >= 5);
}

void WorkbenchTest::foreignFileKeepsTheStartPage()
{
    const QString foreign = m_folder.filePath(u"foreign.shuzhi"_s);
    QFile file(foreign);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no city\n");
    file.close();
    Workbench workbench(*m_settings, StartOptions{foreign, {}, {}, Language::Chinese});
    QSignalSpy failed(&workbench, &Workbench::cityFailed);
    workbench.start();
    QVERIFY(failed.count() > 0 || failed.wait(10'000));
    QVERIFY(!workbench.window().currentPage());
    QVERIFY(workbench.window().messageBar()->text().contains(u"foreign.shuzhi"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("this is no city\n"));
}

void WorkbenchTest::recentCitiesAreRemembered()
{
    QCOMPARE(m_settings->recentCities().size(), 1);
    QCOMPARE(m_settings->recentCities().first().place, m_city->location().path);
}

void WorkbenchTest::ctrlFLeadsToTheSearchOfThePage()
{
    MainWindow &window = m_workbench->window();
    window.showPage(u"catalogs"_s);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keySequence(&window, QKeySequence::Find);
    QTRY_COMPARE(qApp->focusWidget() ? qApp->focusWidget()->objectName() : QString(), u"catalogSearch"_s);
}

void WorkbenchTest::editAndUndoWithKeys()
{
    MainWindow &window = m_workbench->window();
    auto *table = window.currentPage()->findChild<QTableView *>(u"catalogTable"_s);
    QVERIFY(table);
    QTRY_VERIFY(table->model()->rowCount() == 300);
    const QString before = digest();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    QTRY_VERIFY(!table->model()->index(0, 1).data().toString().isEmpty());

    QSignalSpy written(&m_workbench->session()->history(), &EditHistory::written);
    QTest::keyClick(table, Qt::Key_F2);
    auto *editor = table->findChild<QLineEdit *>(u"valueEditor"_s);
    QTRY_VERIFY((editor = table->findChild<QLineEdit *>(u"valueEditor"_s)));
    editor->selectAll();
    QTest::keyClicks(editor, u"renamed"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(written.count() > 0 || written.wait(10'000));
    QVERIFY(digest() != before);
    QTRY_VERIFY(m_workbench->session()->history().canUndo());

    QTest::keySequence(&window, QKeySequence::Undo);
    QTRY_COMPARE(written.count(), 2);
    QCOMPARE(digest(), before);
    QTRY_VERIFY(m_workbench->session()->history().canRedo());
    QTest::keySequence(&window, QKeySequence::Redo);
    QTRY_COMPARE(written.count(), 3);
    QVERIFY(digest() != before);
    QVERIFY(await(m_workbench->session()->store(), LaneId::Long, TrailVerifyQuery{})->ok);
}

void WorkbenchTest::aPastDayIsReadOnly()
{
    m_workbench->session()->setAsOf(u"2023-05-31"_s);
    QVERIFY(!m_workbench->session()->mayEdit());
    const MainWindow &window = m_workbench->window();
    int commands = 0;
    for (const QAction *action : window.actions()) {
        const QStringList writing{u"window.undo"_s, u"window.redo"_s, u"window.import"_s};
        if (!writing.contains(action->objectName()))
            continue;
        ++commands;
        QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
    }
    QCOMPARE(commands, 3);
    m_workbench->session()->setAsOf({});
    QVERIFY(m_workbench->session()->mayEdit());
}

void WorkbenchTest::aDroppedFileIsImported()
{
    QFile file(m_folder.filePath(u"dropped.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("信息资源名称,提供方\n拖入的目录,市民政局\n");
    file.close();
    MainWindow &window = m_workbench->window();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    auto *wizard = window.findChild<ImportWizard *>();
    QVERIFY(wizard);
    QVERIFY(wizard->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(wizard->draft().preview(), 10'000);
    wizard->reject();
    QTRY_VERIFY(!window.findChild<ImportWizard *>());
    // A past day cannot be imported into.
    m_workbench->session()->setAsOf(u"2023-05-31"_s);
    QDragEnterEvent late(QPoint(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    late.ignore();
    QApplication::sendEvent(&window, &late);
    QVERIFY(!late.isAccepted());
    m_workbench->session()->setAsOf({});
}

void WorkbenchTest::anotherCityReplacesThisOne()
{
    MainWindow &window = m_workbench->window();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    // A city that cannot be opened leaves this one where it is.
    QSignalSpy failed(m_workbench.get(), &Workbench::cityFailed);
    FileDialog::setNextFileName(m_folder.filePath(u"foreign.shuzhi"_s));
    QTest::keySequence(&window, QKeySequence::Open);
    QVERIFY(failed.count() > 0 || failed.wait(10'000));
    QVERIFY(window.currentPage());
    QCOMPARE(m_workbench->session()->store().location().path, m_city->location().path);

    FileDialog::setNextFileName(m_other->location().path);
    QTest::keySequence(&window, QKeySequence::Open);
    QVERIFY(opened.count() > 0 || opened.wait(30'000));
    QCOMPARE(m_workbench->session()->store().location().path, m_other->location().path);
    QVERIFY(window.pages().size() >= 5);
    window.showPage(u"catalogs"_s);
    auto *table = window.currentPage()->findChild<QTableView *>(u"catalogTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 20);
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier); // the pages' own keys are there once
    QTRY_COMPARE(window.currentPage()->id(), u"overview"_s);
    FileDialog::setNextFileName(m_city->location().path);
    QTest::keySequence(&window, QKeySequence::Open);
    QTRY_COMPARE(m_workbench->session()->store().location().path, m_city->location().path);
}

void WorkbenchTest::closingLeadsToTheStart()
{
    MainWindow &window = m_workbench->window();
    for (QAction *action : window.actions()) {
        if (action->objectName() == u"window.close") {
            action->trigger();
            break; // those of the pages are gone now
        }
    }
    QVERIFY(!window.currentPage());
    QVERIFY(!m_workbench->session());
    QVERIFY(window.pages().isEmpty());
    QVERIFY(window.startPage()->isVisible());
    QVERIFY(!m_workbench->importFile());
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    m_workbench->openCity(m_city->location().path, OpenMode::ReadWrite);
    QVERIFY(opened.wait(30'000));
    QVERIFY(window.pages().size() >= 5);
}

QTEST_MAIN(WorkbenchTest)
#include "tst_workbench.moc"
