// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/catalogsroom.h"
#include "ui/widgets/facethead.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// What the catalogs page keeps on the desk: columns, folded facets, views by name.
class CatalogDeskTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_room.close(); }
    void columnsAreChosenAndKept();
    void foldingIsKept();
    void viewsAreKeptByName();

private:
    [[nodiscard]] static QAction *entry(const QMenu *menu, const QString &words);

    CatalogsRoom m_room;
};

void CatalogDeskTest::initTestCase()
{
    const QString fault = m_room.make();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    Connection::forbidCurrentThread();
    Theme::apply(*qApp, Theme::light());
}

void CatalogDeskTest::init()
{
    m_room.forgetDesk();
    QVERIFY(m_room.openCity() && m_room.openPage());
}

QAction *CatalogDeskTest::entry(const QMenu *menu, const QString &words)
{
    for (QAction *action : menu->actions())
        if (action->text() == words)
            return action;
    return nullptr;
}

void CatalogDeskTest::columnsAreChosenAndKept()
{
    m_room.action(u"catalogsColumns"_s)->trigger();
    auto *list = m_room.page().findChild<QListWidget *>(u"columnList"_s);
    QVERIFY(list && list->count() == catalogColumnCount);
    const auto itemOf = [&](CatalogColumn column) {
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->data(Qt::UserRole).toInt() == int(column))
                return list->item(row);
        return static_cast<QListWidgetItem *>(nullptr);
    };
    QVERIFY(!itemOf(CatalogColumn::Title)->flags().testFlag(Qt::ItemIsUserCheckable));
    // By keys: Space hides the code, Alt+Down moves the provider behind the sharing.
    list->setFocus();
    list->setCurrentItem(itemOf(CatalogColumn::Code));
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!m_room.table->shownColumns().contains(CatalogColumn::Code));
    list->setCurrentItem(itemOf(CatalogColumn::Department));
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QList<CatalogColumn> shown = m_room.table->shownColumns();
    QCOMPARE(shown.indexOf(CatalogColumn::Department), shown.indexOf(CatalogColumn::ShareType) + 1);
    itemOf(CatalogColumn::Abstract)->setCheckState(Qt::Checked);
    shown = m_room.table->shownColumns();
    QCOMPARE(shown.last(), CatalogColumn::Abstract);
    m_room.table->horizontalHeader()->resizeSection(int(CatalogColumn::Abstract), 333);
    // Another page, another day: the same columns.
    QVERIFY(m_room.openPage());
    QCOMPARE(m_room.table->shownColumns(), shown);
    QCOMPARE(m_room.table->columnWidth(int(CatalogColumn::Abstract)), 333);
    m_room.action(u"catalogsColumns"_s)->trigger();
    QTest::mouseClick(m_room.page().findChild<QPushButton *>(u"columnReset"_s), Qt::LeftButton);
    QVERIFY(m_room.table->shownColumns().contains(CatalogColumn::Code)
            || m_room.table->viewport()->width() < 800);
    QVERIFY(!m_room.table->shownColumns().contains(CatalogColumn::Abstract));
}

void CatalogDeskTest::foldingIsKept()
{
    const auto headOf = [&](const QString &words) {
        for (FacetHead *head : m_room.page().findChildren<FacetHead *>())
            if (head->text() == words)
                return head;
        return static_cast<FacetHead *>(nullptr);
    };
    QCOMPARE(headOf(u"Mounting"_s)->accessibleDescription(), u"unfolded"_s);
    QCOMPARE(headOf(u"Library"_s)->accessibleDescription(), u"folded"_s);
    QTest::keyClick(headOf(u"Mounting"_s), Qt::Key_Left);
    QTest::keyClick(headOf(u"Library"_s), Qt::Key_Right);
    QVERIFY(m_room.openPage());
    QCOMPARE(headOf(u"Mounting"_s)->accessibleDescription(), u"folded"_s);
    QCOMPARE(headOf(u"Library"_s)->accessibleDescription(), u"unfolded"_s);
}

void CatalogDeskTest::viewsAreKeptByName()
{
    QVERIFY(m_room.open(u"mounted=no"_s));
    QVERIFY(m_room.awaitReady([&] { emit m_room.table->sortRequested({{{u"department"_s}}}); }));
    QAction *views = m_room.action(u"catalogsViews"_s);
    emit views->menu()->aboutToShow();
    views->menu()->findChild<QAction *>(u"keepView"_s)->trigger();
    auto *dialog = m_room.page().findChild<QInputDialog *>(u"viewName"_s);
    QVERIFY(dialog);
    dialog->setTextValue(u"有目录无数据"_s);
    dialog->accept();
    QCOMPARE(views->text(), u"View: 有目录无数据"_s);
    QVERIFY(m_room.awaitReady([&] { m_room.action(u"catalogsClear"_s)->trigger(); }));
    QCOMPARE(views->text(), u"Views"_s);
    QVERIFY(m_room.openPage()); // kept on the desk
    views = m_room.action(u"catalogsViews"_s);
    emit views->menu()->aboutToShow();
    QVERIFY(m_room.awaitReady([&] { entry(views->menu(), u"有目录无数据"_s)->trigger(); }));
    QCOMPARE(m_room.page().filter().toString(), u"mounted=no"_s);
    QCOMPARE(m_room.model->sort(), (SortOrder{{{u"department"_s}}}));
    // Removed, and taken back from the message.
    emit views->menu()->aboutToShow();
    QSignalSpy said(&m_room.page(), &Page::messagePosted);
    entry(views->menu(), u"Remove a view"_s)->menu()->actions().first()->trigger();
    QCOMPARE(views->text(), u"Views"_s);
    said.first().first().value<Message>().run();
    QCOMPARE(views->text(), u"View: 有目录无数据"_s);
}

QTEST_MAIN(CatalogDeskTest)
#include "tst_catalogdesk.moc"
