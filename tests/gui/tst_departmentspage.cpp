// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uscc.h"
#include "models/items/departmentmodel.h"
#include "models/services/citysession.h"
#include "models/services/demo/demo.h"
#include "models/services/departments.h"
#include "models/store/historywriter.h"
#include "models/store/searchquery.h"
#include "tests/gui/printhands.h"
#include "tests/gui/textkeys.h"
#include "tests/support/citydigest.h"
#include "tests/support/elsewhere.h"
#include "ui/pages/departments/departmentspage.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const QString s_twin = u"01890000-0000-7000-8000-000000000001"_s,
              s_bare = u"01890000-0000-7000-8000-000000000002"_s,
              s_catalog = u"01890000-0000-7000-8000-000000000003"_s;

} // namespace

/// The departments page with a small city, real keys and a real mouse.
class DepartmentsPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void listsSortsAndSearches();
    void printsWhatIsShown();
    void narrowsToTheName();
    void opensTheRowsOfAFigure();
    void refusesAWrongCodeWhileItIsTyped();
    void renamesWithHistoryAndUndoes();
    void makesAndDeletes();
    void tellsWhatRefersInsteadOfDeleting();
    void mergesALikelyPairAndUndoes();
    void splitsByWordsAndUndoes();
    void readsOnlyOnAPastDay();

private:
    void settle();
    void choose(const QString &uid);
    void press(const char *action);
    [[nodiscard]] QDialog *dialog(const char *name) const;
    [[nodiscard]] QString digest() const;
    [[nodiscard]] qint64 count(const QString &where) const;
    [[nodiscard]] const DepartmentEntry *entry(const QString &uid) const
    {
        return departments::find(m_model->all(), uid);
    }
    void undo();
    template<class T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }

    QTemporaryDir m_dir;
    QString m_path, m_first, m_firstName;
    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<DepartmentsPage> m_page;
    QTableView *m_table = nullptr;
    DepartmentModel *m_model = nullptr;
    QStringList m_failures;
};

void DepartmentsPageTest::initTestCase()
{
    Theme::apply(*qApp, Theme::light());
    m_path = m_dir.filePath(u"city.shuzhi"_s);
    const QString fault = elsewhere(m_path, OpenMode::Create, [&](Connection &city) -> QString {
        const Actor actor = Actor::current(u"测试"_s);
        const Status made = writeHistory(city, actor, [&](const StepSink &sink) -> Status {
            return generateDemo({300, 10, 2, 12, 7}, sink, {});
        });
        if (!made)
            return made.error().detail;
        const auto all = DepartmentsQuery{}(city);
        m_first = all->first().department.uid;
        m_firstName = all->first().department.name;
        const Status more = writeHistory(city, actor, [&](const StepSink &sink) -> Status {
            const Status departments =
                sink(Step{StepKind::Insert,
                          u"department"_s,
                          {u"name"_s, u"origin"_s},
                          {{s_twin, {QString(m_firstName + u"（本级）"_s), u"import"_s}},
                           {s_bare, {u"啊新设局"_s, u"entered"_s}}},
                          {},
                          {}});
            return departments ? sink(Step{StepKind::Insert,
                                           u"catalog"_s,
                                           {u"department_id"_s, u"title"_s, u"state"_s},
                                           {{s_catalog, {s_twin, u"并入的目录"_s, u"published"_s}}},
                                           {},
                                           {}})
                               : departments;
        });
        return more ? QString() : more.error().detail + more.error().subject;
    });
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    Connection::forbidCurrentThread();
}

void DepartmentsPageTest::init()
{
    m_failures.clear();
    m_mailbox = std::make_unique<Mailbox>();
    m_session = std::make_unique<CitySession>(*m_mailbox, *Location::parse(m_path), OpenMode::ReadWrite,
                                              Actor::current(u"李某"_s), Language::Chinese);
    bool opened = false;
    m_session->open(this, [&](const Status &status) { opened = status.has_value(); });
    QTRY_VERIFY(opened);
    m_page = std::make_unique<DepartmentsPage>(*m_session);
    connect(m_page.get(), &Page::failed, this,
            [this](const Error &error) { m_failures += error.detail + error.subject; });
    m_page->resize(1272, 830);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    m_table = child<QTableView>(u"departmentsTable"_s);
    m_model = m_page->findChild<DepartmentModel *>();
    QVERIFY(m_table && m_model);
    settle();
}

void DepartmentsPageTest::cleanup()
{
    QVERIFY2(m_failures.isEmpty(), qPrintable(m_failures.join(u'\n')));
    m_page.reset();
    m_session.reset();
    m_mailbox.reset();
}

/// All answers have come and been shown.
void DepartmentsPageTest::settle()
{
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::processEvents();
        QTRY_VERIFY_WITH_TIMEOUT(m_mailbox->expected() == 0, 20'000);
    }
    QCoreApplication::processEvents();
}

void DepartmentsPageTest::choose(const QString &uid)
{
    const QModelIndex index = m_model->index(m_model->rowOf(uid), 0);
    QVERIFY(index.isValid());
    m_table->scrollTo(index);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(index).center());
    settle();
    QCOMPARE(child<QLineEdit>(u"field_name"_s)->text(), entry(uid)->department.name);
}

void DepartmentsPageTest::press(const char *action)
{
    auto *found = m_page->findChild<QAction *>(QLatin1String(action));
    QVERIFY2(found && found->isEnabled(), action);
    found->trigger();
}

QDialog *DepartmentsPageTest::dialog(const char *name) const
{
    auto *found = m_page->findChild<QDialog *>(QLatin1String(name));
    return found && QTest::qWaitForWindowExposed(found) ? found : nullptr;
}

QString DepartmentsPageTest::digest() const
{
    return elsewhere(m_path, OpenMode::ReadOnly,
                     [](Connection &city) { return contentDigest(city).value_or(u"?"_s); });
}

qint64 DepartmentsPageTest::count(const QString &where) const
{
    return elsewhere(m_path, OpenMode::ReadOnly,
                     [&](Connection &city) { return *CountQuery{*Filter::parse(where)}(city); });
}

void DepartmentsPageTest::undo()
{
    bool done = false;
    m_session->history().undo(this, [&](const Status &status) { done = status.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(done, 20'000);
    settle();
}

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

void DepartmentsPageTest::mergesALikelyPairAndUndoes()
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

void DepartmentsPageTest::splitsByWordsAndUndoes()
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
