// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/departmentsroom.h"

#include <QListView>
#include <QListWidget>
#include <QRadioButton>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// Departments merged and split on their page, with real keys and a real mouse.
class DepartmentJoinsTest : public DepartmentsRoom
{
    Q_OBJECT
private slots:
    void initTestCase() { makeCity(); }
    void init() { openPage(); }
    void cleanup() { closePage(); }
    void mergesALikelyPairAndUndoes();
    void splitsByWordsAndUndoes();
};

void DepartmentJoinsTest::mergesALikelyPairAndUndoes()
{
    const QString before = digest();
    const qint64 both = count(u"state=published & department="_s + m_first) + 1;
    auto *alike = child<QPushButton>(u"departmentsAlike"_s);
    QVERIFY(alike->isVisible());
    QTest::mouseClick(alike, Qt::LeftButton);
    QDialog *asked = dialog("mergeDialog");
    QVERIFY(asked);
    auto *pairs = asked->findChild<QListWidget *>(u"mergeSuggestions"_s);
    int at = -1;
    for (int row = 0; row < pairs->count(); ++row)
        at = pairs->item(row)->text().contains(u"（本级）"_s) ? row : at;
    QVERIFY(at >= 0);
    QTest::mouseClick(pairs->viewport(), Qt::LeftButton, {}, pairs->visualItemRect(pairs->item(at)).center());
    auto *merge = asked->findChild<QPushButton *>(u"mergeNow"_s);
    QTRY_VERIFY(merge->isEnabled());
    auto *keep = asked->findChild<QRadioButton *>(u"keep_"_s + m_first);
    QVERIFY(keep && keep->isChecked());
    QCOMPARE(digest(), before); // what is shown was counted on trial
    QSignalSpy posted(m_page.get(), &Page::messagePosted);
    QTest::mouseClick(merge, Qt::LeftButton);
    settle();
    QCOMPARE(posted.size(), 1);
    QCOMPARE(m_model->rowCount(), 11);
    QCOMPARE(count(u"state=published & department="_s + m_first), both);
    QCOMPARE(m_model->group(m_first)->figures.count(u"catalogs"_s), both);
    QCOMPARE(child<QLineEdit>(u"field_name"_s)->text(), m_firstName);
    QVERIFY(!entry(s_twin)->isActive());
    posted.first().first().value<Message>().run(); // the message's own button
    settle();
    QTRY_COMPARE(m_model->rowCount(), 12);
    QCOMPARE(digest(), before);
}

void DepartmentJoinsTest::splitsByWordsAndUndoes()
{
    const QString before = digest();
    choose(m_first);
    press("splitDepartment");
    QDialog *asked = dialog("splitDialog");
    QVERIFY(asked);
    settle();
    auto *list = asked->findChild<QListView *>(u"splitCatalogs"_s);
    const int all = list->model()->rowCount();
    QVERIFY(all > 2);
    auto *split = asked->findChild<QPushButton *>(u"splitNow"_s);
    QVERIFY(!split->isEnabled());
    // One by the keyboard, the rest that has a word by a button.
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Space);
    const QString word = list->model()->index(1, 0).data().toString();
    auto *search = asked->findChild<QLineEdit *>(u"splitCatalogsSearch"_s);
    retype(search, word);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(list->model()->rowCount() < all);
    const int narrowed = list->model()->rowCount();
    QTest::mouseClick(asked->findChild<QPushButton *>(u"splitCatalogsTick"_s), Qt::LeftButton);
    QVERIFY(!split->isEnabled()); // no name yet
    retype(asked->findChild<QLineEdit *>(u"field_name"_s), u"啊分出局"_s);
    QVERIFY(split->isEnabled());
    QTest::mouseClick(split, Qt::LeftButton);
    settle();
    QCOMPARE(m_model->rowCount(), 13);
    QCOMPARE(child<QLineEdit>(u"field_name"_s)->text(), u"啊分出局"_s);
    const QString made = m_model->entryAt(m_table->currentIndex().row())->department.uid;
    const qint64 moved = elsewhere(m_path, OpenMode::ReadOnly, [&](Connection &city) {
        return DepartmentCatalogsQuery{made}(city)->size();
    });
    QVERIFY(moved == narrowed || moved == narrowed + 1); // the first may have the word too
    undo();
    QCOMPARE(m_model->rowCount(), 12);
    QCOMPARE(digest(), before);
}

QTEST_MAIN(DepartmentJoinsTest)
#include "tst_departmentjoins.moc"
