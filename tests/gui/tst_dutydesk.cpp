// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/dutydeskroom.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The desk around a duty list: catalogs of all departments to link, and what an empty page says.
class DutyDeskTest : public DutyDeskRoom
{
    Q_OBJECT
private slots:
    void initTestCase() { makeCities(); }
    void cleanup() { tidy(); }
    void cleanupTestCase() { closePage(); }
    void ownCatalogsComeFirst();
    void otherDepartmentsAreLinkedWithTheKeys();
    void listsWithoutRowsSayTheNextStep();
    void aPastDayLeadsBack();
    void aFigureWithoutRowsLeadsToAll();
    void readOnlyOffersNothing();
    void aCityWithoutDepartmentsLeadsToTheImport();
};

void DutyDeskTest::ownCatalogsComeFirst()
{
    openPage(m_city->location());
    choose(m_draft);
    m_tree->select(firstDuty().uid);
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_L, Qt::ControlModifier);
    auto *panel = child<QDialog>("linkPanel");
    QTRY_VERIFY(panel->isVisible());
    settle();
    const auto *list = panel->findChild<QListView *>(u"catalogChoices"_s);
    QAbstractItemModel *choices = list->model();
    while (choices->canFetchMore({})) {
        choices->fetchMore({});
        settle();
    }
    Filter living;
    living = living.with(u"state"_s, {u"draft"_s, u"submitted"_s, u"returned"_s, u"published"_s});
    const qint64 own = count(living.with(u"department"_s, m_draft)), all = count(living);
    QVERIFY(own > 0 && own < all);
    QCOMPARE(choices->rowCount(), int(all)); // each once
    QSet<QString> titles;
    for (int row = 0; row < choices->rowCount(); ++row) {
        const QModelIndex index = choices->index(row, 0);
        const QString department = index.data(CatalogChoices::DepartmentRole).toString();
        QCOMPARE(department == m_model->content().department, row < own);
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().endsWith(department));
        titles.insert(index.data().toString() + department);
    }
    QCOMPARE(titles.size(), choices->rowCount());
    const QString words = panel->findChild<QLabel *>(u"catalogCount"_s)->text();
    QVERIFY2(words.contains(QString::number(own)) && words.contains(QString::number(all - own)),
             qPrintable(words));
}

void DutyDeskTest::otherDepartmentsAreLinkedWithTheKeys()
{
    openPage(m_city->location());
    Filter foreign;
    foreign = foreign.with(u"department"_s, m_other).with(u"state"_s, u"published"_s);
    const auto page = await(m_session->store(), LaneId::Long, SearchQuery{foreign, {}, 1, {}});
    QVERIFY(page && !page->rows.isEmpty());
    const QString title = page->rows.first()[u"title"].toString(),
                  uid = page->rows.first()[u"uid"].toString();
    const QString department = page->rows.first()[u"department"].toString();
    choose(m_draft);
    const QString duty = firstDuty().uid;
    const QStringList before = firstDuty().catalogUids;
    QVERIFY(!before.contains(uid));
    m_tree->select(duty);
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_L, Qt::ControlModifier);
    auto *panel = child<QDialog>("linkPanel");
    QTRY_VERIFY(panel->isVisible());
    settle();
    auto *search = panel->findChild<QLineEdit *>(u"catalogSearch"_s);
    auto *list = panel->findChild<QListView *>(u"catalogChoices"_s);
    write(search, title);
    QTest::keyClick(search, Qt::Key_Return);
    settle();
    QTRY_VERIFY(list->model()->rowCount() > 0);
    settle();
    int row = 0;
    while (list->model()->index(row, 0).data(CatalogChoices::DepartmentRole).toString() != department)
        QVERIFY(++row < list->model()->rowCount());
    QTest::keyClick(search, Qt::Key_Down);
    for (int step = 0; step < row; ++step)
        QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentIndex().data().toString(), title);
    QTest::keyClick(list, Qt::Key_Space);
    settle();
    QVERIFY(m_model->content().node(duty)->duty.catalogUids.contains(uid));
    QStringList linked;
    for (int i = 0; i < child<QListWidget>("linkedCatalogs")->count(); ++i)
        linked += child<QListWidget>("linkedCatalogs")->item(i)->text();
    QVERIFY2(linked.contains(title + u" \u00b7 "_s + department), qPrintable(linked.join(u'\n')));
    QTest::keyClick(list, Qt::Key_Return); // and takes it away again
    settle();
    QCOMPARE(m_model->content().node(duty)->duty.catalogUids, before);
}

void DutyDeskTest::aCityWithoutDepartmentsLeadsToTheImport()
{
    openPage(m_empty->location());
    QVERIFY(m_blank->isVisible());
    QCOMPARE(m_blank->step(), DutyBlank::Step::Import);
    QSignalSpy opened(m_page, &Page::openRequested);
    QTest::mouseClick(stepButton(), Qt::LeftButton);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), u"import"_s);
    QVERIFY(!child<QComboBox>("dutyVersion")->isVisible()); // no version to choose
    QVERIFY(!child<QAction>("officialLists")->isEnabled());
    for (const char *name : {"check0", "check1", "check3", "check5"})
        QVERIFY2(!child<QPushButton>(name)->isEnabled(), name);
}

void DutyDeskTest::listsWithoutRowsSayTheNextStep()
{
    openPage(m_city->location());
    choose(m_bare);
    QVERIFY(m_blank->isVisible());
    QCOMPARE(m_blank->step(), DutyBlank::Step::StartList);
    QVERIFY(
        child<QPushButton>("check0")->text().contains(u'\u2013')); // nothing to check, so nothing is right
    choose(m_rowless);
    QVERIFY(m_blank->isVisible());
    QCOMPARE(m_blank->step(), DutyBlank::Step::Template);
    QVERIFY(child<QPushButton>("check0")->text().contains(u'0'));
    QTest::mouseClick(stepButton(), Qt::LeftButton);
    QDialog *dialog = nullptr;
    for (QDialog *each : m_page->findChildren<QDialog *>())
        dialog = each->isVisible() ? each : dialog;
    QVERIFY(dialog);
    dialog->reject();
    choose(m_draft);
    QVERIFY(m_tree->isVisible() && !m_blank->isVisible());
}

void DutyDeskTest::aPastDayLeadsBack()
{
    openPage(m_city->location());
    m_session->setAsOf(u"2023-03-31"_s);
    settle();
    choose(m_bare);
    QCOMPARE(m_blank->step(), DutyBlank::Step::Today);
    QVERIFY(m_blank->accessibleName().contains(u"2023-03-31"_s)); // why nothing can be started
    QTest::mouseClick(stepButton(), Qt::LeftButton);
    settle();
    QVERIFY(!m_session->isPast());
    QCOMPARE(m_blank->step(), DutyBlank::Step::StartList);
}

void DutyDeskTest::readOnlyOffersNothing()
{
    openPage(m_city->location(), OpenMode::ReadOnly);
    for (const QString &department : {m_bare, m_rowless}) {
        choose(department);
        QVERIFY(m_blank->isVisible());
        QCOMPARE(m_blank->step(), DutyBlank::Step::None);
        QVERIFY(!stepButton()->isVisible());
    }
}

void DutyDeskTest::aFigureWithoutRowsLeadsToAll()
{
    openPage(m_city->location());
    choose(m_draft);
    Filter none;
    none.what = What::Duties;
    none.text = u"没有这样的职责"_s;
    m_page->open(none.with(u"department"_s, m_draft).toString());
    settle();
    QVERIFY(m_blank->isVisible());
    QCOMPARE(m_blank->step(), DutyBlank::Step::ShowAll);
    QTest::mouseClick(stepButton(), Qt::LeftButton);
    QVERIFY(m_tree->isVisible());
    QVERIFY(m_tree->shownDuties() > 0);
}

QTEST_MAIN(DutyDeskTest)
#include "tst_dutydesk.moc"
