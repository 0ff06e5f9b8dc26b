// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/catalogmodel.h"
#include "models/items/itemroles.h"
#include "tests/support/city.h"
#include "ui/dialogs/draftsdialog.h"
#include "ui/pages/catalogs/catalogspage.h"
#include "ui/pages/catalogs/catalogtable.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// What is typed in the grid: on the disk while it is typed, marked while it is not written, written again or
/// thrown away by whoever typed it.
class UnsavedTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void keptWhileItIsTyped();
    void escTakesItBack();
    void refusedStaysMarkedAndIsWrittenAgain();
    void detailKeepsWhatIsTyped();
    void dialogWritesAndDiscards();

private:
    [[nodiscard]] QModelIndex title(int row) const { return m_model->index(row, int(CatalogColumn::Title)); }
    [[nodiscard]] QLineEdit *edit(const QModelIndex &index);
    [[nodiscard]] QAction *menuAction(const QModelIndex &index, const QString &start);
    [[nodiscard]] const QList<DraftCell> &drafts() { return m_session->drafts().cells(); }

    QTemporaryDir m_settings;
    std::unique_ptr<TestCity> m_city;
    Mailbox m_mailbox;
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<CatalogsPage> m_page;
    CatalogModel *m_model = nullptr;
    CatalogTable *m_table = nullptr;
};

void UnsavedTest::initTestCase()
{
    qputenv("SHUZHI_SETTINGS", m_settings.filePath(u"shuzhi.ini"_s).toLocal8Bit());
    Theme::apply(*qApp, Theme::light());
}

void UnsavedTest::init()
{
    m_city = std::make_unique<TestCity>(Dialect::Sqlite, DemoParameters{40, 4, 1, 2, 7});
    QCOMPARE(m_city->fault(), QString());
    m_session = std::make_unique<CitySession>(m_mailbox, m_city->location(), OpenMode::ReadWrite,
                                              Actor::current(u"李某"_s), Language::Chinese);
    bool opened = false;
    m_session->open(this, [&](const Status &done) { opened = done.has_value(); });
    QTRY_VERIFY(opened);
    m_page = std::make_unique<CatalogsPage>(*m_session);
    m_page->resize(1272, 800);
    QSignalSpy ready(m_page.get(), &Page::ready);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->open(u"state=published"_s);
    QTRY_VERIFY(ready.count() >= 1);
    m_model = m_page->findChild<CatalogModel *>();
    m_table = m_page->findChild<CatalogTable *>();
    QVERIFY(m_model && m_table);
    QTRY_VERIFY(m_model->rowAt(2));
}

void UnsavedTest::cleanup()
{
    QCOMPARE(m_city->verify(), QString());
    m_page.reset();
    m_session->drafts().discardAll();
    m_session.reset();
    m_city.reset();
}

QLineEdit *UnsavedTest::edit(const QModelIndex &index)
{
    m_table->setFocus();
    m_table->setCurrentIndex(index);
    QTest::keyClick(m_table, Qt::Key_F2);
    return m_table->viewport()->findChild<QLineEdit *>(u"valueEditor"_s);
}

QAction *UnsavedTest::menuAction(const QModelIndex &index, const QString &start)
{
    const QPoint at = m_table->visualRect(index).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, at, m_table->viewport()->mapToGlobal(at));
    QApplication::sendEvent(m_table->viewport(), &asked);
    auto *menu = m_table->findChild<QMenu *>(u"catalogRowMenu"_s);
    if (!menu)
        return nullptr;
    for (QAction *each : menu->actions()) {
        if (each->text().startsWith(start))
            return each;
    }
    menu->close();
    return nullptr;
}

void UnsavedTest::keptWhileItIsTyped()
{
    const CatalogRow row = *m_model->rowAt(1);
    QLineEdit *line = edit(title(1));
    QVERIFY(line);
    QTest::keyClicks(line, u"New title"_s);
    QTRY_COMPARE_WITH_TIMEOUT(drafts().size(), 1, 400);
    QCOMPARE(drafts().first(),
             (DraftCell{u"catalog"_s, row.uid, u"title"_s, u"New title"_s, row.rev, row.title, row.title}));
    // Another window that finds this one dead has it; this one lives, so it has not.
    DraftKeeper other(DraftKeeper::standardFolder(), m_city->location().path);
    QVERIFY(other.adopt());
    QCOMPARE(other.cells().size(), 0);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(drafts().size(), 0);
    QCOMPARE(m_city->text(u"SELECT title FROM catalog WHERE uid = '%1'"_s.arg(row.uid)), u"New title"_s);
}

void UnsavedTest::escTakesItBack()
{
    QLineEdit *line = edit(title(1));
    QVERIFY(line);
    QTest::keyClicks(line, u"x"_s);
    QTRY_COMPARE(drafts().size(), 1);
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_COMPARE(drafts().size(), 0);
    QVERIFY(!title(1).data(UnsavedRole).isValid());
}

void UnsavedTest::refusedStaysMarkedAndIsWrittenAgain()
{
    const CatalogRow row = *m_model->rowAt(2);
    QSignalSpy failed(m_page.get(), &Page::failed);
    // A colleague was faster by a moment that the window has not seen yet.
    QLineEdit *line = edit(title(2));
    QVERIFY(line);
    QTest::keyClicks(line, u"Mine"_s);
    VERIFY_RESULT(
        m_city->write({{StepKind::Update, u"catalog"_s, {u"title"_s}, {{row.uid, {u"同事"_s}}}, {}, {}}}));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(drafts().size(), 1);
    const auto place = [&] { return title(m_model->rowOf(row.id)); };
    QTRY_COMPARE(place().data(UnsavedRole).toString(), u"Mine"_s);
    QTRY_COMPARE(place().data().toString(), u"同事"_s); // the grid says what is stored
    QTRY_VERIFY(m_model->rowAt(place().row())->rev > row.rev);
    QAction *again = menuAction(place(), u"Write what was typed"_s);
    QVERIFY(again);
    again->trigger();
    QTRY_COMPARE(m_city->text(u"SELECT title FROM catalog WHERE uid = '%1'"_s.arg(row.uid)), u"Mine"_s);
    QTRY_COMPARE(drafts().size(), 0);
    QVERIFY(!place().data(UnsavedRole).isValid());
}

void UnsavedTest::detailKeepsWhatIsTyped()
{
    const CatalogRow first = *m_model->rowAt(0), second = *m_model->rowAt(1);
    m_table->setCurrentIndex(title(0));
    const auto field = [&] { return m_page->findChild<QPlainTextEdit *>(u"field_abstract"_s); };
    QTRY_VERIFY(field() && field()->isVisible() && !field()->isReadOnly());
    const QString before = field()->toPlainText();
    field()->setFocus();
    QTest::keyClicks(field(), u"halfway"_s);
    QTRY_COMPARE_WITH_TIMEOUT(drafts().size(), 1, 400);
    QCOMPARE(drafts().first().uid, first.uid);
    QCOMPARE(drafts().first().rev, first.rev);
    QVERIFY(drafts().first().value.contains(u"halfway"_s));
    QTest::keyClick(field(), Qt::Key_Escape);
    QTRY_COMPARE(drafts().size(), 0);
    QCOMPARE(field()->toPlainText(), before);
    QTest::keyClicks(field(), u"done"_s);
    QTRY_COMPARE(drafts().size(), 1);
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_COMPARE(drafts().size(), 0);
    QVERIFY(
        m_city->text(u"SELECT abstract FROM catalog WHERE uid = '%1'"_s.arg(first.uid)).contains(u"done"_s));
    // What another evening left behind stands in the field again.
    m_session->drafts().keep(
        {u"catalog"_s, second.uid, u"abstract"_s, u"left behind"_s, second.rev, second.title});
    m_table->setCurrentIndex(title(1));
    QTRY_COMPARE(field()->toPlainText(), u"left behind"_s);
    QVERIFY(m_city->text(u"SELECT abstract FROM catalog WHERE uid = '%1'"_s.arg(second.uid))
            != u"left behind"_s);
}

void UnsavedTest::dialogWritesAndDiscards()
{
    const CatalogRow first = *m_model->rowAt(0), second = *m_model->rowAt(1);
    m_session->drafts().keep({u"catalog"_s, first.uid, u"contact"_s, u"王某"_s, first.rev, first.title});
    m_session->drafts().keep(
        {u"catalog"_s, first.uid, u"update_cycle"_s, u"daily"_s, first.rev, first.title});
    m_session->drafts().keep({u"catalog"_s, second.uid, u"contact"_s, u"赵某"_s, second.rev, second.title});
    m_session->drafts().keep({u"catalog"_s, u"gone"_s, u"contact"_s, u"钱某"_s, 1, u"没有了"_s});
    VERIFY_RESULT(m_city->write(
        {{StepKind::Update, u"catalog"_s, {u"abstract"_s}, {{second.uid, {u"同事"_s}}}, {}, {}}}));
    DraftsDialog dialog(*m_session);
    QSignalSpy shown(&dialog, &DraftsDialog::shown);
    dialog.show();
    QTRY_COMPARE(shown.count(), 1);
    auto *table = dialog.findChild<QTableWidget *>(u"draftsRows"_s);
    auto *write = dialog.findChild<QPushButton *>(u"draftsWrite"_s);
    auto *discard = dialog.findChild<QPushButton *>(u"draftsDiscard"_s);
    QCOMPARE(table->rowCount(), 4);
    QCOMPARE(table->item(1, 3)->text(), u"每日"_s);
    QVERIFY(table->item(0, 4)->text().isEmpty());
    QVERIFY(!table->item(2, 4)->text().isEmpty()); // overtaken
    QVERIFY(!table->item(3, 4)->text().isEmpty()); // gone
    // All but the second catalog's, by keyboard.
    table->setFocus();
    table->setCurrentCell(2, 0);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(table->item(2, 0)->checkState(), Qt::Unchecked);
    QTest::mouseClick(write, Qt::LeftButton);
    QTRY_COMPARE(table->rowCount(), 2);
    const auto stored = [&](const QString &uid) {
        return m_city->text(u"SELECT contact || update_cycle FROM catalog WHERE uid = '%1'"_s.arg(uid));
    };
    QCOMPARE(stored(first.uid), u"王某daily"_s);
    QVERIFY(!stored(second.uid).startsWith(u"赵某"_s));
    bool undone = false; // one step
    m_session->history().undo(this, [&](const Status &done) { undone = done.has_value(); });
    QTRY_VERIFY(undone);
    QVERIFY(!stored(first.uid).startsWith(u"王某"_s));
    QVERIFY(!m_session->history().canUndo());
    QTRY_VERIFY(discard->isEnabled());
    QTest::mouseClick(discard, Qt::LeftButton);
    QTRY_VERIFY(!dialog.isVisible());
    QCOMPARE(drafts().size(), 0);
}

QTEST_MAIN(UnsavedTest)
#include "tst_unsaved.moc"
