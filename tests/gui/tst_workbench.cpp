// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench.h"
#include "models/store/searchquery.h"
#include "models/store/trail.h"
#include "tests/support/await.h"
#include "tests/support/city.h"
#include "ui/dialogs/filedialog.h"
#include "ui/shell/startpage.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
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
    void searchFieldLeadsToTheCatalogs();
    void editAndUndoWithKeys();
    void aPastDayIsReadOnly();

private:
    void open();
    [[nodiscard]] QString digest();

    std::unique_ptr<TestCity> m_city;
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workbench> m_workbench;
};

void WorkbenchTest::initTestCase()
{
    m_city = std::make_unique<TestCity>(Dialect::Sqlite, smallCity);
    QVERIFY2(m_city->fault().isEmpty(), qPrintable(m_city->fault()));
    m_city->close();
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
    QCOMPARE(m_workbench->window().pages().size(), 4);
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

void WorkbenchTest::searchFieldLeadsToTheCatalogs()
{
    MainWindow &window = m_workbench->window();
    window.showPage(u"overview"_s);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(window.currentPage()->id(), u"catalogs"_s);
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
    QCOMPARE(window.actions().size(), 3); // undo, redo, import
    for (const QAction *action : window.actions())
        QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
    m_workbench->session()->setAsOf({});
    QVERIFY(m_workbench->session()->mayEdit());
}

QTEST_MAIN(WorkbenchTest)
#include "tst_workbench.moc"
