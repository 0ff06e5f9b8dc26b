// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palettedesk.h"
#include "app/workbench.h"
#include "models/domain/text.h"
#include "models/store/searchquery.h"
#include "tests/gui/textkeys.h"
#include "tests/support/await.h"
#include "tests/support/city.h"
#include "ui/pages/catalogs/catalogdetailpanel.h"
#include "ui/shell/commandpalette.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// Ctrl+K over the whole window: everything is found by its name, run with the keyboard or the mouse.
class PaletteTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void withoutACity();
    void openingSuggests();
    void commandsRun_data();
    void commandsRun();
    void aDepartmentLeadsToItsCatalogs();
    void aCatalogIsOpened();
    void allCatalogsFoundAreShown();
    void keysMove();
    void tabGoesToTheNextGroup();
    void nothingFoundSaysSo();
    void lateAnswersAreDropped();
    void whatWasUsedComesFirst();
    void aDataItemOpensItsCatalog();
    void mouseChoosesAndCloses();
    void escapeGivesTheKeyboardBack();

private:
    void openPalette();
    void type(const QString &words);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] QStringList titles(const QString &kind) const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] QLineEdit *field() const;

    std::unique_ptr<TestCity> m_city;
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workbench> m_workbench;
    CommandPalette *m_palette = nullptr;
    QString m_department, m_title, m_item;
};

void PaletteTest::initTestCase()
{
    m_city = std::make_unique<TestCity>(Dialect::Sqlite, smallCity);
    QVERIFY2(m_city->fault().isEmpty(), qPrintable(m_city->fault()));
    m_department = m_city->text(u"SELECT name FROM department ORDER BY sort_key LIMIT 1"_s);
    m_title = m_city->text(u"SELECT title FROM catalog ORDER BY uid LIMIT 1"_s);
    m_item = m_city->text(u"SELECT i.name FROM data_item i JOIN catalog c ON c.id = i.catalog_id WHERE "
                          "c.state = 'published' ORDER BY length(i.name) DESC, i.uid LIMIT 1"_s);
    m_city->close();
    Connection::forbidCurrentThread();
    Theme::apply(*qApp, Theme::light());
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
    m_workbench =
        std::make_unique<Workbench>(*m_settings, StartOptions{{}, u"overview"_s, {}, Language::Chinese});
    m_workbench->start();
    m_palette = m_workbench->palette().palette();
    m_workbench->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_workbench->window()));
}

void PaletteTest::cleanupTestCase()
{
    m_workbench.reset();
}

void PaletteTest::init()
{
    if (m_palette)
        m_palette->dismiss();
    if (m_workbench->session())
        m_workbench->window().showPage(u"overview"_s);
}

QLineEdit *PaletteTest::field() const
{
    return m_palette->findChild<QLineEdit *>(u"paletteField"_s);
}

QString PaletteTest::note() const
{
    const auto *label = m_palette->findChild<QLabel *>(u"paletteNote"_s);
    return label->isVisible() ? label->text() : QString();
}

void PaletteTest::openPalette()
{
    QTest::keyClick(&m_workbench->window(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(m_palette->isVisible());
    QTRY_VERIFY(field()->hasFocus());
}

void PaletteTest::type(const QString &words)
{
    field()->clear();
    for (const QChar c : words)
        write(field(), c);
    QTRY_VERIFY(!m_workbench->palette().isAsking());
}

void PaletteTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(field(), key, modifiers);
}

QStringList PaletteTest::titles(const QString &kind) const
{
    QStringList titles;
    for (const PaletteEntry &entry : m_palette->entries())
        if (entry.kind == kind)
            titles += entry.title;
    return titles;
}

void PaletteTest::withoutACity()
{
    openPalette();
    QVERIFY(titles(u"command"_s).contains(u"Open city..."_s));
    QVERIFY(!note().isEmpty());
    type(u"new"_s);
    QCOMPARE(m_palette->current()->title, u"New city..."_s);
    type(u"公安"_s);
    QVERIFY(m_palette->entries().isEmpty());
    QVERIFY(note().contains(u"公安"));
    press(Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());

    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    m_workbench->openCity(m_city->location().path, OpenMode::ReadWrite);
    QVERIFY(opened.wait(30'000));
}

void PaletteTest::openingSuggests()
{
    openPalette();
    QVERIFY(!m_palette->entries().isEmpty());
    QVERIFY(m_palette->current());
    QVERIFY(titles(u"page"_s).size() >= 4);
    QVERIFY(note().isEmpty());
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!m_palette->isVisible());
}

void PaletteTest::commandsRun_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("object");
    QTest::newRow("of the window") << u"close"_s << u"window.close"_s;
    QTest::newRow("by initials of words") << u"cc"_s << u"window.close"_s;
}

void PaletteTest::commandsRun()
{
    QFETCH(QString, typed);
    QFETCH(QString, object);
    auto *action = m_workbench->window().findChild<QAction *>(object);
    for (QAction *each : m_workbench->window().actions())
        action = each->objectName() == object ? each : action;
    QVERIFY(action);
    QSignalSpy triggered(action, &QAction::triggered);
    openPalette();
    type(typed);
    QVERIFY(m_palette->current());
    QCOMPARE(m_palette->current()->key, object);
    press(Qt::Key_Return);
    QVERIFY(!m_palette->isVisible());
    QCOMPARE(triggered.count(), 1);
    QTRY_VERIFY(!m_workbench->session());
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    // The city that was closed is found by its place among those of before.
    openPalette();
    type(m_settings->recentCities().first().city);
    QCOMPARE(m_palette->current()->kind, u"city"_s);
    press(Qt::Key_Return);
    QVERIFY(opened.wait(30'000));
}

void PaletteTest::aDepartmentLeadsToItsCatalogs()
{
    openPalette();
    for (const QString &typed :
         {m_department, m_department.mid(1), text::initials(m_department), text::pinyin(m_department)}) {
        type(typed);
        QVERIFY2(titles(u"department"_s).contains(m_department), qPrintable(typed));
    }
    type(m_department);
    QCOMPARE(m_palette->current()->kind, u"department"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_workbench->window().currentPage()->id(), u"catalogs"_s);
    const Filter wanted = Filter{}.with(u"department"_s, m_department);
    const Result<qint64> count = await(m_workbench->session()->store(), LaneId::Long, CountQuery{wanted});
    VERIFY_RESULT(count);
    auto *table = m_workbench->window().currentPage()->findChild<QAbstractItemView *>(u"catalogTable"_s);
    QVERIFY(table);
    QTRY_COMPARE(qint64(table->model()->rowCount()), *count);
}

void PaletteTest::aCatalogIsOpened()
{
    openPalette();
    type(m_title);
    const QStringList found = titles(u"catalog"_s);
    QCOMPARE(found.first(), m_title);
    while (m_palette->current()->kind != u"catalog")
        press(Qt::Key_Down);
    press(Qt::Key_Enter);
    QTRY_COMPARE(m_workbench->window().currentPage()->id(), u"catalogs"_s);
    auto *table = m_workbench->window().currentPage()->findChild<QAbstractItemView *>(u"catalogTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
}

void PaletteTest::aDataItemOpensItsCatalog()
{
    openPalette();
    type(m_item);
    QVERIFY(titles(u"item"_s).contains(m_item));
    while (m_palette->current()->kind != u"item")
        press(Qt::Key_Down);
    const QString catalog = m_palette->current()->key;
    QVERIFY(!m_palette->current()->note.isEmpty()); // which catalog, of whom
    press(Qt::Key_Return);
    QTRY_COMPARE(m_workbench->window().currentPage()->id(), u"catalogs"_s);
    auto *panel = m_workbench->window().currentPage()->findChild<CatalogDetailPanel *>();
    QTRY_COMPARE(panel->detail().uid, catalog);
    auto *parts = panel->findChild<SegmentBar *>(u"detailSegments"_s);
    QTRY_COMPARE(parts->current(), u"items"_s);
    QVERIFY(std::any_of(panel->detail().items.begin(), panel->detail().items.end(),
                        [this](const DataItem &item) { return item.name == m_item; }));
}

void PaletteTest::allCatalogsFoundAreShown()
{
    openPalette();
    const QString typed = m_title.left(1);
    type(typed);
    Filter filter;
    filter.text = typed;
    const Result<qint64> count = await(m_workbench->session()->store(), LaneId::Long, CountQuery{filter});
    VERIFY_RESULT(count);
    QVERIFY(*count > 8);
    QCOMPARE(titles(u"catalog"_s).size(), 8);
    QCOMPARE(titles(u"rows"_s).size(), 1);
    QVERIFY2(titles(u"rows"_s).first().contains(QString::number(*count)),
             qPrintable(titles(u"rows"_s).first()));
    while (m_palette->current()->kind != u"rows")
        press(Qt::Key_Down);
    press(Qt::Key_Return);
    auto *table = m_workbench->window().currentPage()->findChild<QAbstractItemView *>(u"catalogTable"_s);
    QTRY_COMPARE(qint64(table->model()->rowCount()), *count);
}

void PaletteTest::keysMove()
{
    openPalette();
    const PaletteEntry first = *m_palette->current();
    press(Qt::Key_Down);
    QVERIFY(*m_palette->current() != first);
    press(Qt::Key_Up);
    QCOMPARE(*m_palette->current(), first);
    press(Qt::Key_Up); // round the end
    QCOMPARE(*m_palette->current(), m_palette->entries().last());
    press(Qt::Key_Down);
    QCOMPARE(*m_palette->current(), first);
    press(Qt::Key_PageDown);
    QVERIFY(*m_palette->current() != first);
    press(Qt::Key_PageUp);
    QCOMPARE(*m_palette->current(), first);
}

void PaletteTest::tabGoesToTheNextGroup()
{
    openPalette();
    const QString head = m_palette->current()->head;
    press(Qt::Key_Tab);
    QVERIFY(m_palette->isVisible());
    QVERIFY(m_palette->current()->head != head);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_palette->current()->head, head);
}

void PaletteTest::nothingFoundSaysSo()
{
    openPalette();
    type(u"没有任何叫这个名字"_s);
    QVERIFY(note().contains(u"没有任何叫这个名字"));
    QCOMPARE(m_palette->entries().size(), 1);
    press(Qt::Key_Return);
    QCOMPARE(m_workbench->window().currentPage()->id(), u"catalogs"_s);
}

void PaletteTest::lateAnswersAreDropped()
{
    openPalette();
    write(field(), m_title.left(1));
    QTest::qWait(60); // asked by now
    field()->clear();
    write(field(), u"没有任何叫这个名字"_s);
    QTRY_VERIFY(!m_workbench->palette().isAsking());
    QTest::qWait(100);
    QCOMPARE(titles(u"catalog"_s), QStringList());
}

void PaletteTest::whatWasUsedComesFirst()
{
    openPalette();
    QCOMPARE(m_palette->current()->kind, u"catalog"_s); // opened by a test before
    QCOMPARE(m_palette->current()->title, m_title);
    QVERIFY(titles(u"department"_s).contains(m_department));
}

void PaletteTest::mouseChoosesAndCloses()
{
    openPalette();
    type(m_department);
    auto *list = m_palette->findChild<QListView *>(u"paletteList"_s);
    int row = 0;
    while (list->model()->index(row, 0).data().toString() != m_department)
        ++row;
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(row, 0)).center());
    QVERIFY(!m_palette->isVisible());
    QCOMPARE(m_workbench->window().currentPage()->id(), u"catalogs"_s);
    openPalette();
    QTest::mouseClick(m_palette, Qt::LeftButton, {}, QPoint(10, m_palette->height() - 10));
    QVERIFY(!m_palette->isVisible());
}

void PaletteTest::escapeGivesTheKeyboardBack()
{
    m_workbench->window().showPage(u"catalogs"_s);
    auto *search = m_workbench->window().currentPage()->findChild<QLineEdit *>(u"catalogSearch"_s);
    search->setFocus();
    QVERIFY(search->hasFocus());
    openPalette();
    QVERIFY(!search->hasFocus());
    press(Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
    QVERIFY(search->hasFocus());
}

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
