// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uscc.h"
#include "tests/gui/departmentsroom.h"
#include "tests/gui/printhands.h"

#include <QHeaderView>
#include <QRegularExpression>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The departments page with a small city, real keys and a real mouse.
class DepartmentsPageTest : public DepartmentsRoom
{
    Q_OBJECT
private slots:
    void initTestCase() { makeCity(); }
    void init() { openPage(); }
    void cleanup() { closePage(); }
    void listsSortsAndSearches();
    void printsWhatIsShown();
    void narrowsToTheName();
    void opensTheRowsOfAFigure();
    void refusesAWrongCodeWhileItIsTyped();
    void renamesWithHistoryAndUndoes();
    void makesAndDeletes();
    void tellsWhatRefersInsteadOfDeleting();
    void readsOnlyOnAPastDay();
};

void DepartmentsPageTest::listsSortsAndSearches()
{
    QCOMPARE(m_model->rowCount(), 12);
    QCOMPARE(m_model->index(0, 0).data().toString(), u"啊新设局"_s); // pinyin a
    const QString rate = m_model->index(m_model->rowOf(m_first), DepartmentModel::Catalogs).data().toString();
    QCOMPARE(rate.toLongLong(), count(u"state=published & department="_s + m_first));
    QHeaderView *head = m_table->horizontalHeader();
    const int x = head->sectionViewportPosition(DepartmentModel::Catalogs) + 20;
    for (int click = 0; click < 2; ++click)
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, {x, head->height() / 2});
    qint64 last = -1;
    const bool descending = head->sortIndicatorOrder() == Qt::DescendingOrder;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const qint64 catalogs = m_model->index(row, DepartmentModel::Catalogs).data().toLongLong();
        if (row > 0)
            QVERIFY(descending ? catalogs <= last : catalogs >= last);
        last = catalogs;
    }
    auto *search = child<QLineEdit>(u"departmentsSearch"_s);
    search->setFocus();
    QTest::keyClicks(search, u"axs"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(m_model->rowCount(), 12);
}

void DepartmentsPageTest::printsWhatIsShown()
{
    auto *search = child<QLineEdit>(u"departmentsSearch"_s);
    search->setFocus();
    QTest::keyClicks(search, u"axs"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(m_model->rowCount(), 1);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_P, Qt::ControlModifier);
    const QString text = printedText(*m_page, m_dir.filePath(u"departments.pdf"_s));
    QVERIFY2(text.contains(u"啊新设局"_s) && !text.contains(m_firstName), qPrintable(text));
    QVERIFY2(text.contains(u"axs"_s), qPrintable(text)); // what it is narrowed to
    for (int column = 0; column < DepartmentModel::ColumnCount; ++column) {
        if (!m_table->isColumnHidden(column))
            QVERIFY(text.contains(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    }
    QVERIFY2(text.contains(QRegularExpression(u"[0-9a-f]{64}"_s)), qPrintable(text)); // head of the trail
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(m_model->rowCount(), 12);
}

void DepartmentsPageTest::narrowsToTheName()
{
    m_page->resize(1600, 830);
    QTRY_VERIFY(!m_table->isColumnHidden(DepartmentModel::Category));
    m_page->resize(1198, 698); // what the form shows too gives way
    QTRY_VERIFY(m_table->isColumnHidden(DepartmentModel::Category));
    QTRY_VERIFY(m_table->columnWidth(DepartmentModel::Name) >= 160);
    QVERIFY(!m_table->isColumnHidden(DepartmentModel::Origin));
    m_page->resize(1600, 830);
    QTRY_VERIFY(!m_table->isColumnHidden(DepartmentModel::Category));
}

void DepartmentsPageTest::opensTheRowsOfAFigure()
{
    choose(m_first);
    QSignalSpy opened(m_page.get(), &Page::openRequested);
    for (const QString &metric : {u"catalogs"_s, u"mounted"_s, u"completeness"_s, u"using_departments"_s}) {
        auto *link = child<QPushButton>(u"figure_"_s + metric);
        QVERIFY(link && !link->accessibleName().isEmpty());
        link->setFocus();
        QTest::keyClick(link, Qt::Key_Space);
        QCOMPARE(opened.last().at(0).toString(), u"catalogs"_s);
        const Figures &figures = m_model->group(m_first)->figures;
        QCOMPARE(count(opened.last().at(1).toString()), figures.count(metric));
    }
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Return);
    QCOMPARE(count(opened.last().at(1).toString()), m_model->group(m_first)->figures.count(u"catalogs"_s));
}

void DepartmentsPageTest::refusesAWrongCodeWhileItIsTyped()
{
    const QString before = digest();
    choose(s_twin);
    auto *code = child<QLineEdit>(u"field_code"_s);
    auto *fault = child<QLabel>(u"fault_code"_s);
    const QString good = uscc::synthetic(u"320100", 77);
    code->setFocus();
    QTest::keyClicks(code, good.left(17));
    QVERIFY(fault->isVisible() && fault->text().contains(u"17"_s));
    QTest::keyClick(code, good.at(17) == u'1' ? Qt::Key_2 : Qt::Key_1);
    QVERIFY(fault->isVisible());
    QTest::keyClick(code, Qt::Key_Return);
    settle();
    QCOMPARE(entry(s_twin)->department.code, QString());
    QTest::keyClick(code, Qt::Key_Backspace);
    QTest::keyClicks(code, good.mid(17).toLower());
    QVERIFY(!fault->isVisible());
    QTest::keyClick(code, Qt::Key_Tab); // leaving a field writes it
    settle();
    QCOMPARE(entry(s_twin)->department.code, good);
    QCOMPARE(entry(s_twin)->department.origin, u"entered"_s);
    undo();
    QCOMPARE(digest(), before);
    auto *phone = child<QLineEdit>(u"field_phone"_s);
    retype(phone, u"总机"_s);
    QVERIFY(child<QLabel>(u"fault_phone"_s)->isVisible());
    QTest::keyClick(phone, Qt::Key_Escape);
    QVERIFY(!child<QLabel>(u"fault_phone"_s)->isVisible());
    QCOMPARE(phone->text(), QString());
}

void DepartmentsPageTest::renamesWithHistoryAndUndoes()
{
    const QString before = digest();
    choose(s_bare);
    QTest::keyClick(m_table, Qt::Key_F2);
    auto *name = child<QLineEdit>(u"field_name"_s);
    QVERIFY(name->hasFocus());
    retype(name, m_firstName);
    QVERIFY(child<QLabel>(u"fault_name"_s)->isVisible());
    retype(name, u"啊改名局"_s);
    QVERIFY(!child<QLabel>(u"fault_name"_s)->isVisible());
    QTest::keyClick(name, Qt::Key_Return);
    settle();
    QCOMPARE(entry(s_bare)->department.name, u"啊改名局"_s);
    QVERIFY(m_session->history().undoName().contains(u"啊改名局"_s));
    QCOMPARE(m_model->rowCount(), 12);
    // The old name finds it.
    auto *search = child<QLineEdit>(u"departmentsSearch"_s);
    retype(search, u"啊新设"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->entryAt(0)->department.uid, s_bare);
    QTest::keyClick(search, Qt::Key_Escape);
    settle();
    bool told = false;
    for (const QLabel *label : child<QWidget>(u"departmentHistory"_s)->findChildren<QLabel *>())
        told = told || (label->text().contains(u"啊新设局"_s) && label->text().contains(u"李某"_s));
    QVERIFY(told);
    press("showMergedDepartments");
    QCOMPARE(m_model->rowCount(), 13);
    press("showMergedDepartments");
    undo();
    QCOMPARE(digest(), before);
}

void DepartmentsPageTest::makesAndDeletes()
{
    const QString before = digest();
    QTest::keyClick(m_table, Qt::Key_N, Qt::ControlModifier);
    QDialog *asked = dialog("newDepartmentDialog");
    QVERIFY(asked);
    auto *create = asked->findChild<QPushButton *>(u"createDepartment"_s);
    QVERIFY(!create->isEnabled());
    retype(asked->findChild<QLineEdit *>(u"field_name"_s), u"啊一局"_s);
    QVERIFY(create->isEnabled());
    QTest::mouseClick(create, Qt::LeftButton);
    settle();
    QCOMPARE(m_model->rowCount(), 13);
    QCOMPARE(child<QLineEdit>(u"field_name"_s)->text(), u"啊一局"_s);
    QVERIFY(child<QLabel>(u"departmentReferences"_s)->text().contains(u"can be deleted"_s));
    m_page->activateWindow(); // the dialog had it
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Delete);
    settle();
    QCOMPARE(m_model->rowCount(), 12);
    QCOMPARE(digest(), before);
    undo();
    QCOMPARE(m_model->rowCount(), 13);
    undo();
    QCOMPARE(digest(), before);
}

void DepartmentsPageTest::tellsWhatRefersInsteadOfDeleting()
{
    const QString before = digest();
    QSignalSpy posted(m_page.get(), &Page::messagePosted);
    choose(s_twin);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Delete);
    settle();
    QCOMPARE(posted.size(), 1);
    const auto message = posted.first().first().value<Message>();
    QVERIFY(message.happened.contains(entry(s_twin)->department.name));
    QVERIFY(message.kept.contains(u"1 catalog"_s));
    QCOMPARE(digest(), before);
}

void DepartmentsPageTest::readsOnlyOnAPastDay()
{
    m_session->setAsOf(u"2023-03-31"_s);
    settle();
    choose(m_first);
    QVERIFY(child<QLabel>(u"departmentNotice"_s)->text().contains(u"2023-03-31"_s));
    QVERIFY(child<QLineEdit>(u"field_name"_s)->isReadOnly());
    for (const char *action : {"newDepartment", "mergeDepartments", "splitDepartment", "deleteDepartment"})
        QVERIFY(!m_page->findChild<QAction *>(QLatin1String(action))->isEnabled());
    const MetricGroup *group = m_model->group(m_first);
    QVERIFY(group);
    QCOMPARE(count(whereOf(u"mount_rate"_s, *group).toString()),
             group->figures.ratio(u"mount_rate"_s).numerator);
}

QTEST_MAIN(DepartmentsPageTest)
#include "tst_departmentspage.moc"
