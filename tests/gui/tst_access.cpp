// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/accessroom.h"

#include "app/palettedesk.h"
#include "models/items/dutydepartmentmodel.h"
#include "models/items/dutymodel.h"
#include "tests/support/city.h"
#include "ui/charts/chart.h"
#include "ui/charts/treemap.h"
#include "ui/dialogs/import/importwizard.h"
#include "ui/pages/catalogs/catalogdetailpanel.h"
#include "ui/pages/overview/branchesview.h"
#include "ui/shell/commandpalette.h"
#include "ui/widgets/segmentbar.h"

#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The whole window in every state, as a screen reader and a keyboard find it: every control has a name, a
/// role and a way to it, no two neighbours have the same name, every mark of every chart is told, and no
/// words of labels and buttons are cut; on a large window and on what a 1440x900 screen shows at 150 %.
class AccessTest : public AccessRoom
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyState_data();
    void everyState();
    void anEmptyCity_data() { rows(); }
    void anEmptyCity();
    void aCityToRead_data() { rows(); }
    void aCityToRead();

private:
    static void rows();
    void everyPage(const QString &before);
    void overview();
    void branches();
    void catalogs();
    void catalogDialogs();
    void duties();
    void assessment();
    void walkViews(const char *bar, const QString &name, const QStringList &keys);
    void departments();
    void settings();
    void importing();
    void overTheWindow();
    void dialog(const char *command, const QString &name);
    void verify(int states, int controls, int marks);

    std::unique_ptr<TestCity> m_city, m_empty;
};

void AccessTest::initTestCase()
{
    m_city = std::make_unique<TestCity>(Dialect::Sqlite, smallCity);
    QCOMPARE(m_city->fault(), QString());
    m_empty = std::make_unique<TestCity>(Dialect::Sqlite);
    QCOMPARE(m_empty->fault(), QString());
    m_city->close();
    m_empty->close();
    Connection::forbidCurrentThread();
}

void AccessTest::rows()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("en-dark") << u"en"_s << u"dark"_s << QSize(1440, 900);
    QTest::newRow("zh-light-small") << u"zh_CN"_s << u"light"_s << QSize(960, 600);
}

void AccessTest::everyState_data()
{
    rows();
}

void AccessTest::everyState()
{
    QFETCH(QString, language);
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    forget();
    openWindow(m_city->location().path, language, Theme::named(theme), size);
    overview();
    branches();
    catalogs();
    catalogDialogs();
    duties();
    assessment();
    departments();
    settings();
    importing();
    overTheWindow();
    closeWindow();
    verify(49, 1800, 500);
}

void AccessTest::anEmptyCity()
{
    QFETCH(QString, language);
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    forget();
    openWindow(m_empty->location().path, language, Theme::named(theme), size);
    everyPage(u"empty-"_s);
    closeWindow();
    verify(8, 60, 0);
}

void AccessTest::aCityToRead()
{
    QFETCH(QString, language);
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    forget();
    openWindow(m_city->location().path, language, Theme::named(theme), size, OpenMode::ReadOnly);
    everyPage(u"readonly-"_s);
    closeWindow();
    verify(8, 100, 20);
}

void AccessTest::everyPage(const QString &before)
{
    for (const Page *page : window().pages()) {
        show(qPrintable(page->id()));
        state(before + page->id());
    }
}

void AccessTest::verify(int states, int controls, int marks)
{
    qInfo("%d states, %d controls, %d marks", m_states, m_controls, m_marks);
    for (const QString &fault : std::as_const(m_faults))
        qWarning("%s", qPrintable(fault));
    QCOMPARE(m_faults, QStringList());
    QCOMPARE_GE(m_states, states);
    QCOMPARE_GE(m_controls, controls);
    QCOMPARE_GE(m_marks, marks);
}

void AccessTest::overview()
{
    show("overview");
    state(u"overview"_s);
    auto *bars = find<Chart>("departmentBars");
    bars->setFocus();
    bars->explainMark(0);
    state(u"overview-explained"_s);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    bars->showAsTable();
    state(u"overview-table"_s);
    bars->findChild<QDialog *>()->close();
    follow([&] { bars->filterByMark(0); });
    state(u"overview-filtered"_s);
    follow([&] { trigger("showWholeCity"); });
    auto *compare = find<QToolButton>("compare");
    follow([&] { compare->click(); });
    state(u"overview-compared"_s);
    follow([&] { compare->click(); });
    follow([&] { m_workbench->session()->setAsOf(u"2023-05-31"_s); });
    state(u"overview-past"_s);
}

/// On the past day, and then on the reference day.
void AccessTest::branches()
{
    auto *view = window().findChild<BranchesView *>();
    QSignalSpy ready(view, &BranchesView::ready);
    auto *views = find<SegmentBar>("overviewViews");
    views->setFocus();
    QTest::keyClick(views, Qt::Key_Right);
    QVERIFY(ready.wait(20'000));
    state(u"branches-past"_s);
    m_workbench->session()->setAsOf({});
    QVERIFY(ready.wait(20'000));
    state(u"branches"_s);
    auto *map = find<Treemap>("branchesMap");
    map->setFocus();
    map->explainMark(0);
    state(u"branches-explained"_s);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QVERIFY(map->zoomInto(0));
    state(u"branches-zoomed"_s);
    map->setPath({});
    views->setFocus();
    QTest::keyClick(views, Qt::Key_Left);
}

void AccessTest::catalogs()
{
    show("catalogs");
    auto *table = find<QTableView>("catalogTable");
    auto *panel = window().findChild<CatalogDetailPanel *>();
    QSignalSpy shown(panel, &CatalogDetailPanel::shown);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    QVERIFY(shown.count() > 0 || shown.wait(20'000));
    for (const char *part : {"core", "items", "resources", "use", "duties", "history"}) {
        panel->jump(QString::fromLatin1(part), {});
        state(u"catalogs-"_s + QString::fromLatin1(part));
    }
    panel->setWide(true);
    state(u"catalogs-wide"_s);
    panel->setWide(false);
    follow([&] { window().currentPage()->open(u"mounted=no & share_type=shared"_s); });
    state(u"catalogs-filtered"_s);
    follow([&] { window().currentPage()->open(u"mounted=no & used=yes"_s); });
    state(u"catalogs-nothing"_s);
    follow([&] { window().currentPage()->open({}); });
}

void AccessTest::dialog(const char *command, const QString &name)
{
    trigger(command);
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = find<QDialog>()));
    QTest::qWait(200); // for what it asks of the city
    state(name);
    dialog->reject();
    QTRY_VERIFY(!find<QDialog>());
}

void AccessTest::catalogDialogs()
{
    auto *table = find<QTableView>("catalogTable");
    table->setFocus();
    QTRY_VERIFY(table->model()->rowCount() > 10);
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::qWait(400); // the states of what is chosen are asked for
    dialog("catalogs.new", u"catalogs-new"_s);
    dialog("catalogs.change", u"catalogs-change"_s);
}

void AccessTest::duties()
{
    show("duties");
    auto *tree = find<QTreeView>("dutyTree");
    tree->setFocus();
    for (int depth = 0; depth < 3; ++depth) {
        state(u"duties-%1"_s.arg(depth));
        QTest::keyClick(tree, Qt::Key_Down);
    }
    walkViews("dutyViews", u"duties"_s, {u"list"_s, u"matrix"_s, u"changes"_s});
    QString draft;
    for (const DutyDepartment &department : window().findChild<DutyDepartmentModel *>()->all())
        draft = department.state == u"draft" ? department.uid : draft;
    QVERIFY(!draft.isEmpty());
    follow([&] { window().currentPage()->open(u"what=duties & department="_s + draft); });
    const auto *model = qobject_cast<const DutyModel *>(tree->model());
    QModelIndex duty = model->index(0, 0);
    while (duty.isValid() && !model->nodeAt(duty)->isDuty())
        duty = tree->indexBelow(duty);
    tree->setCurrentIndex(duty);
    dialog("fromCatalogs", u"duties-catalogs"_s);
    dialog("fromTemplate", u"duties-template"_s);
    dialog("linkCatalogs", u"duties-link"_s);
}

void AccessTest::assessment()
{
    show("assessment");
    state(u"assessment"_s);
    walkViews("departmentViews", u"assessment"_s, {u"account"_s, u"why"_s, u"trend"_s});
    walkViews("assessmentViews", u"assessment"_s, {u"ranking"_s, u"matrix"_s, u"comparison"_s});
}

/// Every view of a bar but the first, with the keys, and back.
void AccessTest::walkViews(const char *bar, const QString &name, const QStringList &keys)
{
    auto *views = find<SegmentBar>(bar);
    QVERIFY2(views, bar);
    views->setFocus();
    for (const QString &key : keys.mid(1)) {
        QTest::keyClick(views, Qt::Key_Right);
        QCOMPARE(views->current(), key);
        QTest::qWait(300); // for what it asks of the city
        state(name + u'-' + key);
    }
    QTest::keyClick(views, Qt::Key_Home);
}

void AccessTest::departments()
{
    show("departments");
    auto *table = find<QTableView>("departmentsTable");
    table->setFocus();
    table->selectRow(0);
    QTest::qWait(200);
    state(u"departments"_s);
    auto *tabs = find<SegmentBar>("departmentTabs");
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    state(u"departments-history"_s);
    dialog("newDepartment", u"departments-new"_s);
    dialog("mergeDepartments", u"departments-merge"_s);
    dialog("splitDepartment", u"departments-split"_s);
}

void AccessTest::settings()
{
    show("settings");
    auto *sections = find<QListWidget>("settingsSections");
    for (int row = 0; row < sections->count(); ++row) {
        sections->setCurrentRow(row);
        QTest::qWait(60);
        state(u"settings-%1"_s.arg(row));
    }
}

void AccessTest::importing()
{
    ImportWizard *wizard =
        m_workbench->importFile(QStringLiteral(SHUZHI_SAMPLES) + u"/1_city_catalog_tainan_602.csv"_s);
    QVERIFY(wizard);
    for (int step = 0; step < 4; ++step) {
        QTRY_VERIFY_WITH_TIMEOUT(!wizard->draft().isReading(), 20'000);
        QTest::qWait(300);
        state(u"import-%1"_s.arg(step));
        auto *next = wizard->findChild<QPushButton *>(u"next"_s);
        if (step == 3 || !next->isEnabled())
            break;
        QTest::mouseClick(next, Qt::LeftButton);
    }
    wizard->reject();
    QTRY_VERIFY(!window().findChild<ImportWizard *>());
}

/// Messages, palette, help.
void AccessTest::overTheWindow()
{
    window().showPage(u"overview"_s);
    window().postError({ErrorCode::DatabaseLocked, u"SQLITE_BUSY"_s, u"city.shuzhi"_s});
    window().post({StateRole::Ok, u"The report was written."_s, {}, {}, u"Open"_s, [] {}});
    state(u"messages"_s);
    window().messageBar()->clear();
    m_workbench->palette().open();
    state(u"palette"_s);
    find<QLineEdit>("paletteField")->setText(u"mount"_s);
    QTRY_VERIFY(!m_workbench->palette().isAsking());
    state(u"palette-typed"_s);
    m_workbench->palette().palette()->dismiss();
    QTest::keyClick(&window(), Qt::Key_F1);
    state(u"help"_s);
    if (auto *help = find<QDialog>())
        help->close();
}

QTEST_MAIN(AccessTest)
#include "tst_access.moc"
