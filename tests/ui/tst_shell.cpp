// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplepages.h"
#include "tests/support/a11ycheck.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/messagebox.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/errortext.h"
#include "ui/shell/helpviewer.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/personcard.h"
#include "ui/shell/rail.h"
#include "ui/shell/railbutton.h"
#include "ui/shell/startchoice.h"
#include "ui/shell/startpage.h"
#include "ui/shell/statusbar.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace shuzhi;
using namespace Qt::StringLiterals;
using test::RecordingPage;

/// The shell: what pages say reaches its place, every error has its words, questions can be answered
/// by a test.
class TestShell : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void startPageSignals();
    void railShowsPagesByMouseAndKeys();
    void pageSignalsReachTheirPlace();
    void writingInvalidatesTheOthers();
    void commandsOfThePageStandInTheBar();
    void searchIsAskedFor();
    void everythingToTabToHasAName();
    void personIsAskedOnce();
    void helpOpensByItsKey();
    void errorTextCoversEveryCode();
    void errorTextNamesTheSubject();
    void registryFindsConflicts();
    void dialogsAreAnsweredByTests();
};

namespace {

/// The highest code; `everything` below fails when the enumeration grows past it.
constexpr auto lastCode = ErrorCode::Unconfirmed;

QString statusWords(const MainWindow &window)
{
    QStringList words;
    for (const QLabel *label : window.findChild<StatusBar *>()->findChildren<QLabel *>())
        words << label->text();
    return words.join(u'|');
}

void showAndWait(MainWindow &window)
{
    window.resize(1366, 768);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

} // namespace

void TestShell::initTestCase()
{
    Theme::apply(*qApp, Theme::light());
}

void TestShell::startPageSignals()
{
    MainWindow window;
    showAndWait(window);
    QVERIFY(!window.currentPage());
    QVERIFY(!window.findChild<Rail *>()->isVisible());
    StartPage *start = window.startPage();
    start->setRecentFiles({{u"/tmp/a.shuzhi"_s, u"甲市"_s, QDateTime(QDate(2023, 6, 30), QTime(1, 0))}});
    QSignalSpy demo(start, &StartPage::demonstrationRequested);
    QSignalSpy open(start, &StartPage::openRequested);
    QSignalSpy create(start, &StartPage::newRequested);
    QSignalSpy recent(start, &StartPage::recentRequested);
    const auto choices = start->findChildren<StartChoice *>();
    QCOMPARE(choices.size(), 5);
    for (StartChoice *choice : choices) {
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Return);
    }
    QCOMPARE(demo.count(), 1);
    QCOMPARE(open.count(), 1);
    QCOMPARE(create.count(), 1);
    QCOMPARE(recent.count(), 1);
    QCOMPARE(recent.first().first().toString(), u"/tmp/a.shuzhi"_s);
}

void TestShell::railShowsPagesByMouseAndKeys()
{
    MainWindow window;
    auto *first = new RecordingPage(u"first"_s);
    auto *second = new RecordingPage(u"second"_s);
    window.addPage(first);
    window.addPage(second);
    showAndWait(window);
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!window.currentPage()); // no city is open yet
    QSignalSpy shown(&window, &MainWindow::pageShown);
    window.showPage(u"first"_s);
    QCOMPARE(first->calls, QStringList{u"activate"_s});
    const auto buttons = window.findChildren<RailButton *>();
    QCOMPARE(buttons.size(), 2);
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    QCOMPARE(window.currentPage(), second);
    QVERIFY(buttons.at(1)->isChecked() && !buttons.at(0)->isChecked());
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(window.currentPage(), first);
    QVERIFY(buttons.at(0)->isChecked());
    QCOMPARE(shown.count(), 3);
    window.showPage(u"nowhere"_s);
    QCOMPARE(window.currentPage(), first);
    window.showStart();
    QVERIFY(!window.currentPage());
}

void TestShell::pageSignalsReachTheirPlace()
{
    MainWindow window;
    auto *first = new RecordingPage(u"first"_s);
    auto *second = new RecordingPage(u"second"_s);
    window.addPage(first);
    window.addPage(second);
    showAndWait(window);
    window.showPage(u"first"_s);
    window.setReferenceDay(QDate(2023, 6, 30));
    window.setConnection(u"已连接"_s, StateRole::Ok);
    window.setPerson(u"王某某"_s, u"cdo"_s);
    QVERIFY(statusWords(window).contains(u"Reference day 2023-06-30"_s));
    QVERIFY(statusWords(window).contains(u"● 已连接"_s));
    QVERIFY(statusWords(window).contains(u"王某某 · cdo"_s));
    emit second->statusChanged({u"basis two"_s, u"2 selected"_s});
    QVERIFY(!statusWords(window).contains(u"basis two"_s)); // not in front
    emit first->statusChanged({u"basis one"_s, {}});
    QVERIFY(statusWords(window).contains(u"basis one"_s));
    emit first->countChanged(u"18,896"_s);
    QCOMPARE(window.findChildren<RailButton *>().first()->accessibleName(), u"FIRST, 18,896"_s);
    emit first->openRequested(u"second"_s, u"mounted:no"_s);
    QCOMPARE(window.currentPage(), second);
    QCOMPARE(second->calls, (QStringList{u"activate"_s, u"open mounted:no"_s}));
    QVERIFY(statusWords(window).contains(u"basis two"_s));
    emit second->failed({ErrorCode::DatabaseFull, {}, u"a.shuzhi"_s});
    QVERIFY(window.messageBar()->isVisible());
    QVERIFY(window.messageBar()->text().contains(u"a.shuzhi"_s));
    window.setPlace(u"甲市"_s, u"a.shuzhi"_s);
    QVERIFY(window.windowTitle().contains(u"甲市"_s));
}

void TestShell::writingInvalidatesTheOthers()
{
    MainWindow window;
    auto *first = new RecordingPage(u"first"_s);
    auto *second = new RecordingPage(u"second"_s);
    window.addPage(first);
    window.addPage(second);
    emit first->dataChanged();
    QCOMPARE(first->calls, QStringList());
    QCOMPARE(second->calls, QStringList{u"invalidate"_s});
    window.invalidateAll();
    QCOMPARE(first->calls, QStringList{u"invalidate"_s});
}

void TestShell::commandsOfThePageStandInTheBar()
{
    MainWindow window;
    auto *page = new RecordingPage(u"first"_s);
    window.addPage(page);
    QAction ofWindow(u"Import"_s), ofPage(u"Export"_s), primary(u"Print"_s);
    page->bar = {&ofPage, &primary};
    page->primary = &primary;
    window.setWindowActions({&ofWindow});
    showAndWait(window);
    const auto words = [&window] {
        QStringList found;
        for (const ActionButton *button : window.findChildren<ActionButton *>())
            if (button->isVisible())
                found << button->text()
                        + (button->property("role").toString() == u"primary" ? u"*"_s : QString());
        return found;
    };
    QCOMPARE(words(), QStringList()); // start page
    window.showPage(u"first"_s);
    QTRY_COMPARE(words(), (QStringList{u"Import"_s, u"Export"_s, u"Print*"_s}));
    QSignalSpy triggered(&primary, &QAction::triggered);
    for (ActionButton *button : window.findChildren<ActionButton *>())
        if (button->text() == u"Print"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    page->bar.clear();
    page->primary = nullptr;
    emit page->barChanged();
    QTRY_COMPARE(words(), QStringList{u"Import"_s});
}

void TestShell::searchIsAskedFor()
{
    MainWindow window;
    window.addPage(new RecordingPage(u"first"_s));
    showAndWait(window);
    QSignalSpy searched(&window, &MainWindow::searchRequested);
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(searched.count(), 1); // without a city there still are commands
    window.showPage(u"first"_s);
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(searched.count(), 2);
    for (QAbstractButton *button : window.findChildren<QAbstractButton *>())
        if (button->isVisible() && button->text() == u"Search or run a command...")
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(searched.count(), 3);
}

void TestShell::everythingToTabToHasAName()
{
    MainWindow window;
    for (Page *page : {test::makeFiguresPage(), test::makeGridPage()})
        window.addPage(page);
    showAndWait(window);
    window.startPage()->askForPerson(true);
    int checked = 0;
    for (const QString &id : {QString(), u"figures"_s, u"grid"_s}) {
        window.showPage(id);
        const test::A11yReport report = test::a11yCheck(window);
        QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
        checked += report.controls;
    }
    QVERIFY2(checked > 25, qPrintable(QString::number(checked)));
    // The check finds what has no name.
    QLineEdit nameless;
    nameless.show();
    QCOMPARE(test::a11yCheck(nameless).faults.size(), 1);
}

void TestShell::personIsAskedOnce()
{
    MainWindow window;
    showAndWait(window);
    StartPage *start = window.startPage();
    auto *card = start->findChild<PersonCard *>();
    QVERIFY(!card->isVisible());
    start->askForPerson(true);
    QVERIFY(card->isVisible());
    QSignalSpy answered(start, &StartPage::personAnswered);
    auto *name = card->findChild<QLineEdit *>(u"cardName"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(answered.count(), 0); // nobody is no answer
    name->setText(u" 王某某 "_s);
    QTest::mouseClick(card->findChild<QPushButton *>(u"cardKeep"_s), Qt::LeftButton);
    QCOMPARE(answered.count(), 1);
    QCOMPARE(answered.first().first().value<Person>().name, u"王某某"_s);
    QCOMPARE(answered.first().first().value<Person>().role, u"authority"_s);
}

void TestShell::helpOpensByItsKey()
{
    MainWindow window;
    auto *page = new RecordingPage(u"first"_s);
    auto *command = new QAction(u"Count the rows"_s, page);
    command->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    page->addAction(command);
    window.addPage(page);
    showAndWait(window);
    window.showPage(u"first"_s);
    QTest::keyClick(&window, Qt::Key_F1);
    auto *help = window.findChild<HelpViewer *>();
    QVERIFY(help && help->isVisible());
    auto *text = help->findChild<QTextBrowser *>();
    QVERIFY(text->toPlainText().contains(u"Count the rows"));
    auto *pages = help->findChild<QListWidget *>();
    for (int i = 1; i < pages->count(); ++i) {
        pages->setCurrentRow(i);
        QVERIFY2(text->toPlainText().toUtf8().size() > 1000, qPrintable(pages->item(i)->text()));
    }
    QVERIFY(test::a11yCheck(*help).faults.isEmpty());
}

void TestShell::errorTextCoversEveryCode()
{
    QSet<QString> sentences;
    int codes = 0;
    for (int code = 0; code <= int(lastCode); ++code) {
        for (const QString &subject : {QString(), u"city.shuzhi"_s}) {
            const ErrorText text = errorText({ErrorCode(code), u"SQLITE_BUSY"_s, subject});
            const QString name = errorName(ErrorCode(code));
            QVERIFY2(text.happened.size() > 10 && text.happened.endsWith(u'.'), qPrintable(name));
            QVERIFY2(text.kept.size() > 10 && text.kept.endsWith(u'.'), qPrintable(name));
            QVERIFY2(text.todo.size() > 10 && text.todo.endsWith(u'.'), qPrintable(name));
            QVERIFY2(!text.happened.contains(u'%'), qPrintable(name));
            QVERIFY2(!text.happened.contains(u"SQLITE"_s), qPrintable(name));
        }
        sentences << errorText({ErrorCode(code), {}, u"x"_s}).happened;
        ++codes;
    }
    QCOMPARE(sentences.size(), codes); // no two codes say the same
    // A code behind the last one would be named like Internal.
    QCOMPARE(errorName(ErrorCode(int(lastCode) + 1)), errorName(ErrorCode::Internal));
}

void TestShell::errorTextNamesTheSubject()
{
    const QString hostile = u"50%1 %2.xlsx"_s;
    QVERIFY(errorText({ErrorCode::Unreadable, {}, hostile}).happened.contains(hostile));
    // A row without a name is no "catalog 0189…".
    QCOMPARE(errorText({ErrorCode::NotFound, {}, u"catalog c1"_s}).happened,
             errorText({ErrorCode::NotFound, {}, {}}).happened);
    QCOMPARE(errorMessage({ErrorCode::Unreadable, {}, {}}).role, StateRole::Bad);
    QCOMPARE(errorMessage({ErrorCode::Cancelled, {}, {}}).role, StateRole::Neutral);
}

void TestShell::registryFindsConflicts()
{
    ActionRegistry registry;
    QAction open(u"Open"_s), other(u"Other"_s), paged(u"Paged"_s), elsewhere(u"Elsewhere"_s);
    open.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    other.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    paged.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    elsewhere.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    QVERIFY(registry.add(u"open"_s, &open));
    QCOMPARE(registry.add(u"open"_s, &paged).error().code, ErrorCode::Conflict);
    QCOMPARE(registry.add(u"other"_s, &other).error().code, ErrorCode::Conflict);
    QCOMPARE(registry.add(u"other"_s, &other, u"page"_s).error().code, ErrorCode::Conflict);
    QVERIFY(registry.add(u"new"_s, &paged, u"page"_s));
    QVERIFY(registry.add(u"new2"_s, &elsewhere, u"other page"_s)); // never in force together
    QCOMPARE(registry.find(u"open"_s), &open);
    QCOMPARE(registry.find(u"nothing"_s), nullptr);
    QCOMPARE(registry.ids(), (QStringList{u"open"_s, u"new"_s, u"new2"_s}));
}

void TestShell::dialogsAreAnsweredByTests()
{
    MessageBox::setNextAnswer(QMessageBox::Save);
    QCOMPARE(MessageBox::question(nullptr, u"Save?"_s, u"Or lose it."_s), QMessageBox::Save);
    QCOMPARE(MessageBox::lastQuestion(), u"Save?"_s);
    FileDialog::setNextFileName(u"/tmp/x.xlsx"_s);
    QCOMPARE(FileDialog::openFile(nullptr, u"Open"_s, {}), u"/tmp/x.xlsx"_s);
    FileDialog::setNextFileName(u"/tmp/y.pdf"_s);
    QCOMPARE(FileDialog::saveFile(nullptr, u"Save"_s, {}, u"y"_s, u"pdf"_s), u"/tmp/y.pdf"_s);
    FileDialog::setNextFileName({}); // the reader cancelled
    QCOMPARE(FileDialog::openFile(nullptr, u"Open"_s, {}), QString());
    FileDialog::setNextFileNames({u"/a"_s, u"/b"_s});
    QCOMPARE(FileDialog::openFiles(nullptr, u"Open"_s, {}).size(), 2);
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
