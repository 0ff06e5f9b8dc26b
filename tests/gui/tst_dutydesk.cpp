// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uid.h"
#include "models/items/catalogchoices.h"
#include "models/services/citysession.h"
#include "models/store/searchquery.h"
#include "tests/gui/textkeys.h"
#include "tests/support/await.h"
#include "tests/support/city.h"
#include "ui/pages/duties/departmentcombo.h"
#include "ui/pages/duties/dutiespage.h"
#include "ui/pages/duties/dutyblank.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/shell/commands.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The desk around a duty list: catalogs of all departments to link, what an empty page says, and how little
/// room it needs.
class DutyDeskTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase() { closePage(); }
    void ownCatalogsComeFirst();
    void otherDepartmentsAreLinkedWithTheKeys();
    void listsWithoutRowsSayTheNextStep();
    void aPastDayLeadsBack();
    void aFigureWithoutRowsLeadsToAll();
    void aNarrowWindowKeepsTheNames();
    void aLowWindowSaysOnlyWhatWasFound();
    void commandsAreFoundByName();
    void readOnlyOffersNothing();
    void aCityWithoutDepartmentsLeadsToTheImport();

private:
    void openPage(const Location &place, OpenMode mode = OpenMode::ReadWrite);
    void closePage();
    void settle();
    void choose(const QString &uid);
    [[nodiscard]] const Duty &firstDuty();
    [[nodiscard]] qint64 count(const Filter &filter);
    [[nodiscard]] QPushButton *stepButton() const { return m_blank->findChild<QPushButton *>(); }
    template<class T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<TestCity> m_city, m_empty;
    QString m_draft, m_other; ///< a department with a draft, another one
    QString m_bare, m_rowless; ///< without a list, with a list without rows
    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<QWidget> m_window;
    DutiesPage *m_page = nullptr;
    DutyTree *m_tree = nullptr;
    DutyModel *m_model = nullptr;
    DutyBlank *m_blank = nullptr;
    QStringList m_failures;
    OpenMode m_mode = OpenMode::ReadWrite;
};

void DutyDeskTest::initTestCase()
{
    Theme::apply(*qApp, Theme::light());
    m_city = std::make_unique<TestCity>(Dialect::Sqlite, smallCity);
    QCOMPARE(m_city->fault(), QString());
    m_empty = std::make_unique<TestCity>(Dialect::Sqlite);
    QCOMPARE(m_empty->fault(), QString());
    m_draft = m_city->text(u"SELECT d.uid FROM department d JOIN duty_list l ON l.department_id = d.id WHERE "
                           "l.state = 'draft' ORDER BY d.uid LIMIT 1"_s);
    QVERIFY(!m_draft.isEmpty());
    m_other = m_city->text(
        u"SELECT uid FROM department WHERE uid <> '%1' ORDER BY uid DESC LIMIT 1"_s.arg(m_draft));
    m_bare = newUid();
    m_rowless = newUid();
    VERIFY_RESULT(
        m_city->write({Step{StepKind::Insert,
                            u"department"_s,
                            {u"name"_s},
                            {{m_bare, {u"啊新设局"_s}}, {m_rowless, {u"啊清单局"_s}}},
                            {},
                            {}},
                       Step{StepKind::Insert,
                            u"duty_list"_s,
                            {u"department_id"_s, u"version"_s, u"title"_s, u"state"_s, u"author"_s},
                            {{newUid(), {m_rowless, 1, u"啊清单局数据职责"_s, u"draft"_s, u"李某"_s}}},
                            {},
                            {}}}));
    m_city->close();
    m_empty->close();
    Connection::forbidCurrentThread();
}

void DutyDeskTest::openPage(const Location &place, OpenMode mode)
{
    m_failures.clear();
    if (m_session && m_mode == mode && m_session->store().location().path == place.path) {
        m_window->resize(1272, 830);
        child<QDialog>("linkPanel")->hide();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        return;
    }
    closePage();
    m_mode = mode;
    m_mailbox = std::make_unique<Mailbox>();
    m_session =
        std::make_unique<CitySession>(*m_mailbox, place, mode, Actor::current(u"李某"_s), Language::Chinese);
    bool opened = false;
    m_session->open(this, [&](const Status &status) { opened = status.has_value(); });
    QTRY_VERIFY(opened);
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    layout->setContentsMargins(0, 0, 0, 0);
    m_page = new DutiesPage(*m_session);
    layout->addWidget(m_page);
    connect(m_page, &Page::failed, this,
            [this](const Error &error) { m_failures += error.detail + error.subject; });
    m_window->resize(1272, 830);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_page->activate();
    m_tree = child<DutyTree>("dutyTree");
    m_model = m_page->findChild<DutyModel *>();
    m_blank = m_page->findChild<DutyBlank *>();
    QVERIFY(m_tree && m_model && m_blank);
    settle();
}

void DutyDeskTest::cleanup()
{
    QVERIFY2(m_failures.isEmpty(), qPrintable(m_failures.join(u'\n')));
}

void DutyDeskTest::closePage()
{
    m_window.reset();
    m_session.reset();
    m_mailbox.reset();
}

/// All answers have come and been shown.
void DutyDeskTest::settle()
{
    for (int round = 0; round < 2; ++round) {
        QCoreApplication::processEvents();
        QTRY_VERIFY_WITH_TIMEOUT(m_mailbox->expected() == 0, 10'000);
    }
    QCoreApplication::processEvents();
}

void DutyDeskTest::choose(const QString &uid)
{
    m_page->open(u"what=duties & department="_s + uid);
    settle();
    QCOMPARE(m_model->content().departmentUid, uid);
}

const Duty &DutyDeskTest::firstDuty()
{
    static const Duty none;
    for (const DutyNode &node : m_model->content().nodes) {
        if (node.isDuty())
            return node.duty;
    }
    return none;
}

qint64 DutyDeskTest::count(const Filter &filter)
{
    const Result<qint64> found = await(m_session->store(), LaneId::Long, CountQuery{filter});
    return found ? *found : -1;
}

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

void DutyDeskTest::aNarrowWindowKeepsTheNames()
{
    openPage(m_city->location());
    choose(m_draft);
    auto *departments = child<QTableView>("departmentTable");
    auto *chooser = child<DepartmentCombo>("departmentChooser");
    QVERIFY(departments->isVisible() && !chooser->isVisible());
    for (const int width : {1198, 906}) { // the page in windows of 1366 and, at 150 %, of 1440 pixels
        m_window->resize(width, 640);
        QTRY_COMPARE(m_page->width(), width);
        QTRY_COMPARE_GE(m_tree->columnWidth(DutyModel::Name), 256);
        QVERIFY(!m_tree->header()->isSectionHidden(DutyModel::State));
        int wide = 0;
        for (int column = 0; column < m_model->columnCount(); ++column)
            wide += m_tree->columnWidth(column);
        QCOMPARE_LE(wide, m_tree->viewport()->width()); // nothing to scroll for
    }
    QVERIFY(!departments->isVisible() && chooser->isVisible());
    chooser->setFocus();
    chooser->lineEdit()->selectAll();
    write(chooser->lineEdit(), u"啊新设局"_s);
    QTest::keyClick(chooser->lineEdit(), Qt::Key_Return);
    settle();
    QCOMPARE(m_model->content().departmentUid, m_bare);
    m_window->resize(1272, 830);
    QTRY_VERIFY(departments->isVisible() && !chooser->isVisible());
}

void DutyDeskTest::aLowWindowSaysOnlyWhatWasFound()
{
    openPage(m_city->location());
    choose(m_draft);
    QList<QPushButton *> lines;
    for (int check = 0; check < DutyChecks::CheckCount; ++check)
        lines += child<QPushButton>(qPrintable(u"check%1"_s.arg(check)));
    m_window->resize(906, 500);
    int shown = 0;
    for (const QPushButton *line : lines) {
        QTRY_COMPARE(line->isVisible(), line->isEnabled()); // a link is what was found
        shown += line->isVisible() ? 1 : 0;
    }
    QVERIFY(shown > 0 && shown < DutyChecks::CheckCount);
    m_window->resize(1272, 830);
    for (const QPushButton *line : lines)
        QTRY_VERIFY(line->isVisible());
}

/// What the palette offers and the list of shortcuts shows.
void DutyDeskTest::commandsAreFoundByName()
{
    openPage(m_city->location());
    QSet<QString> ids;
    for (const Command &command : commandsOf(*m_window))
        ids.insert(command.id);
    for (const char *name : {"addFunction", "addMatter", "addDuty", "renameDuty", "linkCatalogs",
                             "confirmDuties", "removeDuties", "submitList", "returnList", "signList",
                             "withdrawList", "fromCatalogs", "fromTemplate", "fromWorkbook", "pasteCatalogs",
                             "printDuties", "officialList", "officialLists", "exportDuties"})
        QVERIFY2(ids.contains(u"duties."_s + QLatin1String(name)), name);
}

QTEST_MAIN(DutyDeskTest)
#include "tst_dutydesk.moc"
