// SPDX-License-Identifier: GPL-3.0-or-later
#include "officerroom.h"
#include "ui/widgets/segmentbar.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The commonest jobs of an officer in the whole window, each done with the keyboard alone and again with
/// the mouse; afterwards city and screen are the same. This file has the first six, tst_officerwork the
/// others:
///  1. find a catalog by a few characters and open it
///  2. list the catalogs without data of one department
///  3. fill a missing field in the form, and take it back
///  4. change a cell in the grid
///  5. make a new catalog and submit it
///  6. publish one catalog that waits for review, return another with a reason
///  7. mount a resource and publish it: the mount rate on the overview moves
///  8. change a field of several catalogs at once, with its preview
///  9. import a sheet, and take the import back
/// 10. from the overview open the rows of a department, look at a past day, come back, export what is seen
class OfficerTest : public OfficerRoom
{
    Q_OBJECT
private slots:
    void initTestCase() { makeCity(); }
    void findsACatalog();
    void listsBareCatalogsOfADepartment();
    void fillsAMissingField();
    void changesACell();
    void makesAndSubmitsACatalog();
    void publishesAndReturns();

private:
    void findWithKeys();
    void findWithMouse();
    void listWithKeys();
    void listWithMouse();
    void fillWithKeys();
    void fillWithMouse();
    void changeWithKeys();
    void changeWithMouse();
    void makeWithKeys();
    void makeWithMouse();
    void reviewWithKeys();
    void reviewWithMouse();
    [[nodiscard]] QString stateOf(const QString &uid)
    {
        return fact(u"SELECT state FROM catalog WHERE uid = '%1'"_s.arg(uid));
    }
    [[nodiscard]] QString shownTitle() { return seen<QLabel>(u"detailTitle"_s)->text(); }

    QString m_uid, m_few, m_title; ///< the catalog a job is about
    QString m_other; ///< another one
};

void OfficerTest::findsACatalog()
{
    const auto choose = [this] {
        m_uid = fact(u"SELECT uid FROM catalog ORDER BY id LIMIT 1 OFFSET 77"_s);
        m_title = fact(u"SELECT title FROM catalog WHERE uid = '%1'"_s.arg(m_uid));
        const QString keys = fact(u"SELECT search_key FROM catalog WHERE uid = '%1'"_s.arg(m_uid));
        m_few = keys.section(u'\n', -2, -2).left(4); // initials of the title
        QVERIFY(!m_few.isEmpty());
    };
    withBothHands(
        [&] {
            choose();
            findWithKeys();
        },
        [&] { findWithMouse(); },
        [&] {
            return QStringList{catalogs().filter().toString(), QString::number(model().rowCount()),
                               shownTitle(), table().isVisible() ? u"beside the grid"_s : u"wide"_s};
        });
}

void OfficerTest::findWithKeys()
{
    goToCatalogs(false);
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(focusName(), u"catalogSearch"_s);
    type(m_few);
    QTRY_COMPARE(qint64(model().rowCount()), countOf(u"text="_s + m_few));
    press(Qt::Key_Down);
    QCOMPARE(focusName(), u"catalogTable"_s);
    QTRY_VERIFY(!currentUid().isEmpty());
    QVERIFY(walkToRow(m_uid));
    press(Qt::Key_Return, Qt::AltModifier);
    QTRY_COMPARE(shownTitle(), m_title);
}

void OfficerTest::findWithMouse()
{
    goToCatalogs(true);
    QVERIFY(click(seen(u"catalogSearch"_s)));
    type(m_few);
    QTRY_COMPARE(qint64(model().rowCount()), countOf(u"text="_s + m_few));
    QTRY_VERIFY(!currentUid().isEmpty());
    QVERIFY(clickRow(m_uid));
    QTRY_COMPARE(shownTitle(), m_title);
    QVERIFY(click(button(u"detailWide"_s)));
}

void OfficerTest::listsBareCatalogsOfADepartment()
{
    withBothHands([this] { listWithKeys(); }, [this] { listWithMouse(); },
                  [this] {
                      const QString where = catalogs().filter().toString();
                      return QStringList{where, QString::number(model().rowCount()),
                                         QString::number(countOf(where)),
                                         seen<QLabel>(u"catalogsNote"_s)->text().section(u'·', 0, 0)};
                  });
}

void OfficerTest::listWithKeys()
{
    goToCatalogs(false);
    m_title = fact(u"SELECT d.name FROM catalog c JOIN department d ON d.id = c.department_id "
                   "GROUP BY d.name ORDER BY count(*) DESC LIMIT 1"_s);
    press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(pressUntil([&] { return focusName() == m_title; }, Qt::Key_Down, {}, 20));
    press(Qt::Key_Space);
    QTRY_COMPARE(qint64(model().rowCount()), countOf(u"department="_s + m_title));
    press(Qt::Key_F6);
    QVERIFY(tabBackTo(u"quick.bare"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(qint64(model().rowCount()),
                 countOf(u"department=%1 & state=published & mounted=no"_s.arg(m_title)));
}

void OfficerTest::listWithMouse()
{
    goToCatalogs(true);
    QVERIFY(click(seen(m_title)));
    QTRY_COMPARE(qint64(model().rowCount()), countOf(u"department="_s + m_title));
    QVERIFY(click(seen(u"quick.bare"_s)));
    QTRY_COMPARE(qint64(model().rowCount()),
                 countOf(u"department=%1 & state=published & mounted=no"_s.arg(m_title)));
}

void OfficerTest::fillsAMissingField()
{
    const QString abstract = u"SELECT abstract FROM catalog WHERE uid = '%1'"_s;
    withBothHands([this] { fillWithKeys(); }, [this] { fillWithMouse(); },
                  [&] {
                      return QStringList{m_uid, u"now:"_s + fact(abstract.arg(m_uid)),
                                         fact(u"SELECT rev FROM catalog WHERE uid = '%1'"_s.arg(m_uid)),
                                         session().history().redoName(),
                                         seen<QPlainTextEdit>(u"field_abstract"_s)->toPlainText()};
                  });
}

void OfficerTest::fillWithKeys()
{
    const QString abstract = u"SELECT abstract FROM catalog WHERE uid = '%1'"_s;
    m_uid = found(u"complete=no"_s).at(2);
    QCOMPARE(fact(abstract.arg(m_uid)), QString());
    filterQuickly(u"incomplete"_s, false);
    QVERIFY(walkToRow(m_uid));
    press(Qt::Key_F6);
    QVERIFY(tabBackTo(u"fill_abstract"_s));
    press(Qt::Key_Space);
    QCOMPARE(focusName(), u"field_abstract"_s);
    type(u"登记与变更"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(fact(abstract.arg(m_uid)), u"登记与变更"_s);
    QTRY_VERIFY(session().history().canUndo());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(fact(abstract.arg(m_uid)), QString());
    QTRY_COMPARE(seen<QPlainTextEdit>(u"field_abstract"_s)->toPlainText(), QString());
}

void OfficerTest::fillWithMouse()
{
    const QString abstract = u"SELECT abstract FROM catalog WHERE uid = '%1'"_s;
    filterQuickly(u"incomplete"_s, true);
    QVERIFY(clickRow(m_uid));
    QVERIFY(click(seen(u"fill_abstract"_s)));
    QVERIFY(click(seen(u"field_abstract"_s)));
    type(u"登记与变更"_s);
    QVERIFY(clickRow(m_uid)); // leaving the field writes it
    QTRY_COMPARE(fact(abstract.arg(m_uid)), u"登记与变更"_s);
    QTRY_VERIFY(session().history().canUndo());
    QVERIFY(click(button(u"window.undo"_s)));
    QTRY_COMPARE(fact(abstract.arg(m_uid)), QString());
    QTRY_COMPARE(seen<QPlainTextEdit>(u"field_abstract"_s)->toPlainText(), QString());
}

void OfficerTest::changesACell()
{
    withBothHands([this] { changeWithKeys(); }, [this] { changeWithMouse(); },
                  [this] {
                      return QStringList{
                          fact(u"SELECT title || ' ' || rev FROM catalog WHERE uid = '%1'"_s.arg(m_uid)),
                          fact(u"SELECT new_values FROM change_log ORDER BY id DESC LIMIT 1"_s),
                          session().history().undoName(), shownTitle()};
                  });
}

void OfficerTest::changeWithKeys()
{
    goToCatalogs(false);
    m_uid = uidAt(3);
    m_title = fact(u"SELECT title FROM catalog WHERE uid = '%1'"_s.arg(m_uid)) + u"二";
    QVERIFY(walkToRow(m_uid));
    press(Qt::Key_F2);
    QCOMPARE(focusName(), u"valueEditor"_s);
    type(m_title);
    press(Qt::Key_Return);
    QTRY_COMPARE(fact(u"SELECT title FROM catalog WHERE uid = '%1'"_s.arg(m_uid)), m_title);
    QTRY_COMPARE(currentUid(), m_uid);
    QTRY_COMPARE(shownTitle(), m_title);
}

void OfficerTest::changeWithMouse()
{
    goToCatalogs(true);
    const QModelIndex cell = model().index(3, int(CatalogColumn::Title));
    QVERIFY(doubleClick(table().viewport(), table().visualRect(cell).center()));
    QVERIFY(seen(u"valueEditor"_s));
    type(m_title);
    QVERIFY(clickRow(uidAt(5)));
    QTRY_COMPARE(fact(u"SELECT title FROM catalog WHERE uid = '%1'"_s.arg(m_uid)), m_title);
    QVERIFY(clickRow(m_uid));
    QTRY_COMPARE(shownTitle(), m_title);
}

void OfficerTest::makesAndSubmitsACatalog()
{
    withBothHands(
        [this] { makeWithKeys(); }, [this] { makeWithMouse(); },
        [this] {
            return QStringList{
                fact(u"SELECT d.name || c.state || c.rev FROM catalog c JOIN department d ON d.id = "
                     "c.department_id WHERE c.title = '新近登记'"_s),
                fact(u"SELECT new_values FROM change_log ORDER BY id DESC LIMIT 1"_s),
                session().history().undoName(), shownTitle()};
        });
}

void OfficerTest::makeWithKeys()
{
    goToCatalogs(false);
    press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(seen(u"newCatalogDialog"_s));
    QTRY_COMPARE(focusName(), u"newTitle"_s); // the provider is that of the current catalog
    type(u"新近登记"_s);
    QTRY_VERIFY(seen<QPushButton>(u"newMake"_s)->isEnabled());
    press(Qt::Key_Return);
    QTRY_COMPARE(model().rowCount(), 1);
    QTRY_COMPARE(shownTitle(), u"新近登记"_s);
    QVERIFY(chooseFromMenuKey(u"catalogs.submit"_s));
    QTRY_COMPARE(fact(u"SELECT state FROM catalog WHERE title = '新近登记'"_s), u"submitted"_s);
    QTRY_VERIFY(session().history().undoName().contains(u"新近登记"_s));
}

void OfficerTest::makeWithMouse()
{
    goToCatalogs(true);
    QVERIFY(click(button(u"catalogs.new"_s)));
    QVERIFY(click(seen(u"newTitle"_s)));
    type(u"新近登记"_s);
    QTRY_VERIFY(seen<QPushButton>(u"newMake"_s)->isEnabled());
    QVERIFY(click(seen(u"newMake"_s)));
    QTRY_COMPARE(model().rowCount(), 1);
    QTRY_COMPARE(shownTitle(), u"新近登记"_s);
    QVERIFY(clickCell(&table(), model().index(0, int(CatalogColumn::Title)), {}, Qt::RightButton));
    QVERIFY(clickMenu(u"catalogs.submit"_s));
    QTRY_COMPARE(fact(u"SELECT state FROM catalog WHERE title = '新近登记'"_s), u"submitted"_s);
    QTRY_VERIFY(session().history().undoName().contains(u"新近登记"_s));
}

void OfficerTest::publishesAndReturns()
{
    withBothHands(
        [this] { reviewWithKeys(); }, [this] { reviewWithMouse(); },
        [this] {
            return QStringList{
                m_uid,
                stateOf(m_uid),
                m_other,
                stateOf(m_other),
                fact(u"SELECT source FROM change_log WHERE row_uid = '%1' ORDER BY id DESC LIMIT 1"_s.arg(
                    m_other)),
                QString::number(model().rowCount()),
                session().history().undoName()};
        });
}

void OfficerTest::reviewWithKeys()
{
    goToCatalogs(false);
    m_uid = found(u"state=submitted"_s).value(0);
    m_other = found(u"state=submitted"_s).value(1);
    press(Qt::Key_F6, Qt::ShiftModifier);
    const auto atState = [] { return QApplication::focusWidget()->accessibleName() == u"State"; };
    QVERIFY(pressUntil(atState, Qt::Key_Tab));
    QVERIFY(pressUntil([] { return focusName() == u"submitted"; }, Qt::Key_Down));
    press(Qt::Key_Space);
    QTRY_COMPARE(model().rowCount(), 2);
    press(Qt::Key_F6);
    QTRY_VERIFY(!currentUid().isEmpty());
    QVERIFY(pressUntil([this] { return currentUid() == m_uid; }, Qt::Key_Up));
    QVERIFY(chooseFromMenuKey(u"catalogs.publish"_s));
    QTRY_COMPARE(stateOf(m_uid), u"published"_s);
    QTRY_COMPARE(model().rowCount(), 1);
    QTRY_COMPARE(currentUid(), m_other);
    QVERIFY(chooseFromMenuKey(u"catalogs.return"_s));
    QTRY_COMPARE(focusName(), u"reasonText"_s);
    type(u"摘要太短"_s);
    QVERIFY(tabTo(u"reasonDo"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(stateOf(m_other), u"returned"_s);
    QTRY_COMPARE(model().rowCount(), 0);
}

void OfficerTest::reviewWithMouse()
{
    goToCatalogs(true);
    QVERIFY(click(seen(u"submitted"_s)));
    QTRY_COMPARE(model().rowCount(), 2);
    QTRY_VERIFY(!currentUid().isEmpty());
    QVERIFY(clickRow(m_uid));
    QVERIFY(clickRow(m_uid, {}, Qt::RightButton));
    QVERIFY(clickMenu(u"catalogs.publish"_s));
    QTRY_COMPARE(stateOf(m_uid), u"published"_s);
    QTRY_COMPARE(model().rowCount(), 1);
    QTRY_COMPARE(uidAt(0), m_other);
    QVERIFY(clickRow(m_other));
    QVERIFY(clickRow(m_other, {}, Qt::RightButton));
    QVERIFY(clickMenu(u"catalogs.return"_s));
    QVERIFY(click(seen(u"reasonText"_s)));
    type(u"摘要太短"_s);
    QVERIFY(click(seen(u"reasonDo"_s)));
    QTRY_COMPARE(stateOf(m_other), u"returned"_s);
    QTRY_COMPARE(model().rowCount(), 0);
}

QTEST_MAIN(OfficerTest)
#include "tst_officer.moc"
