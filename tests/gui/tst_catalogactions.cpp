// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionsroom.h"
#include "ui/dialogs/choicecombo.h"
#include "ui/dialogs/messagebox.h"
#include "ui/dialogs/newcatalogdialog.h"
#include "ui/dialogs/reasondialog.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// Catalogs made, copied and moved between their states, with real keys, over a small city.
class CatalogActionsTest : public ActionsRoom
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::light()); }
    void init() { openRoom(); }
    void cleanup() { closeRoom(); }
    void newCatalogByKeyboard();
    void newCatalogWarnsAndKeepsWhatWasTyped();
    void duplicateIsADraft();
    void movesSayWhatStays();
    void retiringSaysWhatHangsOnIt();
    void returningAsksWhy();
    void pastDayChangesNothing();
};

void CatalogActionsTest::newCatalogByKeyboard()
{
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    auto *asked = dialog<NewCatalogDialog>();
    QVERIFY(asked);
    QVERIFY(QTest::qWaitForWindowActive(asked));
    auto *department = asked->findChild<ChoiceCombo *>(u"newDepartment"_s);
    auto *title = asked->findChild<QLineEdit *>(u"newTitle"_s);
    auto *make = asked->findChild<QPushButton *>(u"newMake"_s);
    QTRY_VERIFY(department->count() > 0);
    QVERIFY(!make->isEnabled());
    // Initials are enough.
    const QString wanted = department->itemText(2);
    const QString initials =
        m_city->text(u"SELECT search_key FROM department WHERE name = '%1'"_s.arg(wanted))
            .section(u'\n', -2, -2);
    QTRY_VERIFY(department->lineEdit()->hasFocus());
    QTest::keyClicks(department->lineEdit(), initials);
    auto *popup = department->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_VERIFY(!department->uid().isEmpty());
    QTest::keyClick(department->lineEdit(), Qt::Key_Tab);
    QTRY_VERIFY(title->hasFocus());
    QTest::keyClicks(title, u"New data 2023"_s);
    QVERIFY(make->isEnabled());
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_COMPARE(m_opened.size(), 1);
    const QString uid =
        m_city->text(u"SELECT uid FROM catalog WHERE title = 'New data 2023' AND state = 'draft'"_s);
    QCOMPARE(m_opened.first(), u"uid="_s + uid);
    QVERIFY(m_session->history().undoName().contains(u"New data 2023"_s));
    undo();
    QCOMPARE(m_city->text(u"SELECT count(*) FROM catalog WHERE uid = '%1'"_s.arg(uid)), u"0"_s);
}

void CatalogActionsTest::newCatalogWarnsAndKeepsWhatWasTyped()
{
    target(u"state=published"_s, 1);
    const QString title =
        m_city->text(u"SELECT title FROM catalog WHERE id IN (SELECT min(id) FROM catalog)"_s);
    const QString own =
        m_city->text(u"SELECT d.name FROM catalog c JOIN department d ON d.id = c.department_id "
                     "WHERE c.id IN (SELECT min(id) FROM catalog)"_s);
    action("catalogs.new")->trigger();
    auto *asked = dialog<NewCatalogDialog>();
    QVERIFY(QTest::qWaitForWindowActive(asked));
    auto *department = asked->findChild<ChoiceCombo *>(u"newDepartment"_s);
    auto *line = asked->findChild<QLineEdit *>(u"newTitle"_s);
    auto *make = asked->findChild<QPushButton *>(u"newMake"_s);
    auto *note = asked->findChild<QLabel *>(u"newNote"_s);
    QTRY_VERIFY(department->count() > 0);
    QVERIFY(!department->uid().isEmpty()); // that of the current catalog
    QTRY_VERIFY(line->hasFocus());
    department->lineEdit()->setFocus();
    department->lineEdit()->selectAll();
    QTest::keyClicks(department->lineEdit(), u"no such"_s);
    QVERIFY(!make->isEnabled());
    QVERIFY(note->text().contains(u"no department"_s));
    department->setEditText(own);
    line->setFocus();
    QGuiApplication::clipboard()->setText(u" "_s + title);
    QTest::keyClick(line, Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY2(note->text().contains(title), qPrintable(note->text()));
    QVERIFY(note->text().startsWith(u"This department"_s));
    QVERIFY(make->isEnabled()); // a warning, not a wall

    // Another program holds the file: what was typed stays, and goes the second time.
    VERIFY_RESULT(m_city->connection().exec(u"BEGIN IMMEDIATE"_s));
    QTest::mouseClick(make, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(note->text().contains(u"in use"_s), 15'000);
    QVERIFY(asked->isVisible());
    QCOMPARE(line->text(), u" "_s + title);
    VERIFY_RESULT(m_city->connection().exec(u"ROLLBACK"_s));
    QTest::mouseClick(make, Qt::LeftButton);
    QTRY_COMPARE(m_opened.size(), 1);
    QCOMPARE(
        m_city->text(u"SELECT count(*) FROM catalog WHERE title = '%1' AND state = 'draft'"_s.arg(title)),
        u"1"_s);
}

void CatalogActionsTest::duplicateIsADraft()
{
    target(u"state=published"_s, 1);
    const QString count = m_city->text(u"SELECT count(*) FROM catalog"_s);
    QTest::keyClick(m_page.get(), Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(m_messages.size(), 1);
    const QString uid =
        m_city->text(u"SELECT uid FROM catalog WHERE title LIKE '%(copy)' AND state = 'draft'"_s);
    QVERIFY(!uid.isEmpty());
    QVERIFY(m_city
                ->text(u"SELECT count(*) FROM data_item i JOIN catalog c ON c.id = i.catalog_id WHERE c.uid "
                       "= '%1'"_s.arg(uid))
                .toInt()
            > 0);
    m_messages.first().run();
    QCOMPARE(m_opened, QStringList{u"uid="_s + uid});
    undo();
    QCOMPARE(m_city->text(u"SELECT count(*) FROM catalog"_s), count);
}

void CatalogActionsTest::movesSayWhatStays()
{
    target(u"state=published"_s, 5);
    QVERIFY(!action("catalogs.publish")->isEnabled());
    QVERIFY(!action("catalogs.submit")->isEnabled());
    QCOMPARE(action("catalogs.retire")->text(), u"Retire catalogs... (5)"_s);
    MessageBox::setNextAnswer(QMessageBox::Yes);
    action("catalogs.retire")->trigger();
    QTRY_COMPARE(m_messages.size(), 1);
    QCOMPARE(m_city->text(u"SELECT count(*) FROM catalog WHERE state = 'retired'"_s), u"5"_s);

    // Five of seven can go back to draft; it is said of the others why they stay.
    const QList<qint64> ids = await(m_session->store(), LaneId::Long, IdListQuery{}).value();
    const QHash<QString, qint64> states = *CatalogStatesQuery{ids}(m_city->connection());
    m_actions->setTarget(ids, nullptr);
    QVERIFY(action("catalogs.reopen")->isEnabled()); // before it is known how many
    QTRY_COMPARE(
        action("catalogs.reopen")->text(),
        u"Catalogs back to draft (%1)"_s.arg(states.value(u"retired"_s) + states.value(u"submitted"_s)));
    action("catalogs.reopen")->trigger();
    QTRY_COMPARE(m_messages.size(), 2);
    QVERIFY(m_messages.last().kept.contains(u"Only retired ones"_s));
    QVERIFY(m_messages.last().kept.contains(
        QString::number(ids.size() - states.value(u"retired"_s) - states.value(u"submitted"_s))));
    QVERIFY(m_session->history().undoName().startsWith(u"Back to draft: "_s));
    undo();
    QCOMPARE(m_city->text(u"SELECT count(*) FROM catalog WHERE state = 'retired'"_s),
             QString::number(states.value(u"retired"_s)));
    undo();
    QCOMPARE(m_city->text(u"SELECT count(*) FROM catalog WHERE state = 'retired'"_s), u"0"_s);
    QCOMPARE(m_failed, QString());
}

void CatalogActionsTest::retiringSaysWhatHangsOnIt()
{
    target(u"used=yes"_s, 1);
    const QString title = m_city->text(u"SELECT title FROM catalog WHERE state = 'published' LIMIT 0"_s);
    MessageBox::setNextAnswer(QMessageBox::No);
    action("catalogs.retire")->trigger();
    QTRY_VERIFY(MessageBox::lastQuestion().startsWith(u"Retire \""_s));
    QTest::qWait(100);
    QCOMPARE(m_city->text(u"SELECT count(*) FROM catalog WHERE state = 'retired'"_s), u"0"_s);
    QCOMPARE(m_messages.size(), 0);
    MessageBox::setNextAnswer(QMessageBox::Yes);
    action("catalogs.retire")->trigger();
    QTRY_COMPARE(m_messages.size(), 1);
    QCOMPARE(m_city->text(u"SELECT count(*) FROM catalog WHERE state = 'retired'"_s), u"1"_s);
    QVERIFY(title.isEmpty());
}

void CatalogActionsTest::returningAsksWhy()
{
    VERIFY_RESULT(m_city->write({{StepKind::Update,
                                  u"catalog"_s,
                                  {u"state"_s},
                                  {{m_city->text(u"SELECT min(uid) FROM catalog"_s), {u"submitted"_s}}},
                                  {},
                                  {}}}));
    target(u"state=submitted"_s);
    action("catalogs.return")->trigger();
    auto *asked = dialog<ReasonDialog>();
    QVERIFY(QTest::qWaitForWindowActive(asked));
    auto *text = asked->findChild<QPlainTextEdit *>(u"reasonText"_s);
    auto *button = asked->findChild<QPushButton *>(u"reasonDo"_s);
    QTRY_VERIFY(text->hasFocus());
    QVERIFY(!button->isEnabled());
    QTest::keyClicks(text, u"abstract too short"_s);
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(m_messages.size(), 1);
    QCOMPARE(
        m_city->text(u"SELECT count(*) FROM change_log WHERE source = 'Returned: abstract too short' AND "
                     "new_values LIKE '%returned%'"_s),
        m_city->text(u"SELECT count(*) FROM catalog WHERE state = 'returned'"_s));
}

void CatalogActionsTest::pastDayChangesNothing()
{
    target(u"state=published"_s, 1);
    QVERIFY(action("catalogs.new")->isEnabled());
    m_session->setAsOf(u"2023-05-31"_s);
    for (QAction *each : m_page->actions())
        QVERIFY2(!each->isEnabled(), qPrintable(each->text()));
    m_session->setAsOf({});
    QVERIFY(action("catalogs.change")->isEnabled());
}

QTEST_MAIN(CatalogActionsTest)
#include "tst_catalogactions.moc"
