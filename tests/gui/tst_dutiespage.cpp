// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/dutiesroom.h"

#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// A duty list written on its page with a small city, real keys and a real mouse.
class DutiesPageTest : public DutiesRoom
{
    Q_OBJECT
private slots:
    void initTestCase() { makeCity(); }
    void init() { openPage(); }
    void cleanup() { closePage(); }
    void listsDepartments();
    void addsEditsLinksConfirmsAndUndoes();
    void escapeTakesTheNewRowAway();
    void deletesWithAllBelow();
    void movesAndNumbers();
    void startsAList();
};

void DutiesPageTest::listsDepartments()
{
    auto *table = child<QTableView>(u"departmentTable"_s);
    QCOMPARE(table->model()->rowCount(), 11);
    QStringList names;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        names += table->model()->index(row, 0).data().toString();
    QCOMPARE(names.first(), u"啊新设局"_s); // pinyin a
    QVERIFY(table->model()->index(0, 1).data().toString() == u"not measured"_s);
    choose(m_draft);
    const auto *model = qobject_cast<const DutyDepartmentModel *>(table->model());
    const Ratio shown = model->coverage(m_draft);
    const auto count = [&](const QString &where) {
        return elsewhere(m_path, OpenMode::ReadOnly,
                         [&](Connection &city) { return *CountQuery{*Filter::parse(where)}(city); });
    };
    QCOMPARE(shown.denominator, count(u"state=published & department="_s + m_draft));
    QCOMPARE(shown.numerator, count(u"state=published & duty=yes & department="_s + m_draft));
    const QModelIndex cell = model->index(model->rowOf(m_draft), 1);
    QVERIFY(cell.data(Qt::ToolTipRole)
                .toString()
                .contains(u"%1 / %2"_s.arg(shown.numerator).arg(shown.denominator)));
    // search by initials
    auto *search = child<QLineEdit>(u"departmentSearch"_s);
    search->setFocus();
    QTest::keyClicks(search, u"axs"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(table->model()->rowCount(), 11);
    QCOMPARE(m_model->content().departmentUid, m_draft); // looking for another chooses none
}

void DutiesPageTest::addsEditsLinksConfirmsAndUndoes()
{
    const QStringList before = digests();
    choose(m_draft);
    const int functions = m_model->rowCount();
    const auto *departments = child<QTableView>(u"departmentTable"_s)->model();
    const auto *coverage = qobject_cast<const DutyDepartmentModel *>(departments);
    const Ratio first = coverage->coverage(m_draft);
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    typeName(u"数据安全管理"_s);
    QCOMPARE(m_model->rowCount(), functions + 1);
    QCOMPARE(m_tree->currentNode()->duty.name, u"数据安全管理"_s);
    QTest::keyClick(m_tree, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    typeName(u"分类分级"_s);
    QTest::keyClick(m_tree, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    typeName(u"分级结果"_s);
    const QString duty = m_tree->currentNode()->duty.uid;
    const DutyNode *stored = m_model->content().node(duty);
    QVERIFY(stored);
    QCOMPARE(stored->duty.level, u"duty"_s);
    QCOMPARE(stored->duty.position, 1);
    QVERIFY(stored->lacksCatalog());
    QVERIFY(m_model->indexOf(duty).data().toString().startsWith(u"1. "_s));

    // rename in the tree, the other fields at the right
    QTest::keyClick(m_tree, Qt::Key_F2);
    typeName(u"分级结果信息"_s);
    QCOMPARE(m_model->content().node(duty)->duty.name, u"分级结果信息"_s);
    QTest::mouseClick(child<QCheckBox>(u"kind_collect"_s), Qt::LeftButton);
    QTest::mouseClick(child<QCheckBox>(u"kind_share"_s), Qt::LeftButton);
    auto *office = child<QLineEdit>(u"field_office"_s);
    office->setFocus();
    write(office, u"数据处"_s);
    auto *person = child<QLineEdit>(u"field_person"_s);
    person->setFocus(); // leaving a field writes it, also while the write before is under way
    write(person, u"赵某"_s);
    QTest::keyClick(person, Qt::Key_Return);
    auto *note = child<QPlainTextEdit>(u"field_note"_s);
    note->setFocus();
    write(note, u"备注"_s);
    QTest::keyClick(note, Qt::Key_Return);
    settle();
    settle();
    const Duty edited = m_model->content().node(duty)->duty;
    QCOMPARE(edited.kinds, u"collect,share"_s);
    QCOMPARE(edited.office, u"数据处"_s);
    QCOMPARE(edited.person, u"赵某"_s);
    QCOMPARE(edited.note, u"备注"_s);

    // link a catalog that no confirmed duty has yet
    const QString title = elsewhere(m_path, OpenMode::ReadOnly, [&](Connection &city) {
        const Filter filter = *Filter::parse(u"state=published & duty=no & department="_s + m_draft);
        return SearchQuery{filter, {}, 1, {}}(city)->rows.first()[u"title"].toString();
    });
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_L, Qt::ControlModifier);
    auto *panel = m_page->findChild<QDialog *>(u"linkPanel"_s);
    QTRY_VERIFY(panel->isVisible());
    settle();
    auto *search = panel->findChild<QLineEdit *>(u"catalogSearch"_s);
    write(search, title);
    QTest::keyClick(search, Qt::Key_Return);
    settle();
    auto *choices = panel->findChild<QListView *>(u"catalogChoices"_s);
    QCOMPARE(choices->model()->index(0, 0).data().toString(), title);
    QTest::mouseClick(choices->viewport(), Qt::LeftButton, {},
                      choices->visualRect(choices->model()->index(0, 0)).center());
    settle();
    settle();
    QCOMPARE(m_model->content().node(duty)->links.size(), 1);
    QCOMPARE(m_model->indexOf(duty, DutyModel::Catalogs).data().toString(), title);
    QCOMPARE(child<QListWidget>(u"linkedCatalogs"_s)->count(), 1);
    QCOMPARE(coverage->coverage(m_draft).numerator, first.numerator); // not confirmed yet
    QTest::keyClick(panel, Qt::Key_Escape);

    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    settle();
    QCOMPARE(m_model->content().node(duty)->duty.state, u"confirmed"_s);
    QCOMPARE(coverage->coverage(m_draft).numerator, first.numerator + 1);

    QVERIFY(digests() != before);
    int undone = 0;
    while (m_session->history().canUndo()) {
        m_session->history().undo(this, [](const Status &status) { QVERIFY(status); });
        settle();
        ++undone;
    }
    QCOMPARE(undone, 11);
    QCOMPARE(digests(), before);
    QCOMPARE(m_model->rowCount(), functions);
    QCOMPARE(coverage->coverage(m_draft), first);
    const bool ok = elsewhere(m_path, OpenMode::ReadOnly, [](Connection &city) {
        JobContext job({}, {});
        const auto verdict = TrailVerifyQuery{}(city, job);
        return verdict && verdict->ok;
    });
    QVERIFY(ok);
}

void DutiesPageTest::escapeTakesTheNewRowAway()
{
    choose(m_draft);
    const int functions = m_model->rowCount();
    press("addFunction");
    QLineEdit *editor = nullptr;
    QTRY_VERIFY(editor = m_tree->findChild<QLineEdit *>());
    QCOMPARE(m_model->rowCount(), functions + 1);
    QTest::keyClicks(editor, u"abc"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_COMPARE(m_model->rowCount(), functions);
    settle();
    QVERIFY(!m_session->history().canUndo());
}

void DutiesPageTest::deletesWithAllBelow()
{
    const QStringList before = digests();
    choose(m_draft);
    const qsizetype nodes = m_model->content().nodes.size();
    m_tree->setFocus();
    m_tree->setCurrentIndex(m_model->index(0, 0));
    MessageBox::setNextAnswer(QMessageBox::Yes); // catalogs would lose their duty
    QTest::keyClick(m_tree, Qt::Key_Delete);
    settle();
    QVERIFY(!MessageBox::lastQuestion().isEmpty());
    QVERIFY(m_model->content().nodes.size() < nodes - 2);
    m_session->history().undo(this, {});
    settle();
    QCOMPARE(m_model->content().nodes.size(), nodes);
    QCOMPARE(digests(), before);
}

void DutiesPageTest::movesAndNumbers()
{
    const QStringList before = digests();
    choose(m_draft);
    const QString second = m_model->uidAt(m_model->index(1, 0));
    QVERIFY(m_model->index(1, 0).data().toString().startsWith(u"二、"_s));
    m_tree->setFocus();
    m_tree->setCurrentIndex(m_model->index(1, 0));
    QTest::keyClick(m_tree, Qt::Key_Up, Qt::AltModifier);
    settle();
    QCOMPARE(m_model->uidAt(m_model->index(0, 0)), second);
    QVERIFY(m_model->index(0, 0).data().toString().startsWith(u"一、"_s));
    QCOMPARE(m_tree->currentNode()->duty.uid, second); // the choice goes with the row
    const QModelIndex matter = m_model->index(0, 0, m_model->index(0, 0));
    QVERIFY(matter.data().toString().startsWith(u"（一）"_s));
    m_session->history().undo(this, {});
    settle();
    QCOMPARE(digests(), before);
}

void DutiesPageTest::startsAList()
{
    choose(m_bare);
    auto *empty = child<QWidget>(u"noList"_s);
    QVERIFY(empty->isVisible());
    auto *button = empty->findChild<QPushButton *>();
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
    QVERIFY(m_model->content().list);
    QCOMPARE(m_model->content().list->version, 1);
    QCOMPARE(m_model->content().list->state, u"draft"_s);
    QCOMPARE(m_model->content().list->author, u"李某"_s);
    QVERIFY(empty->isVisible()); // a list without rows says how to begin
    QVERIFY(empty->findChild<QPushButton *>()->text() != m_page->tr("Start a list"));
    m_session->history().undo(this, {});
    settle();
    QVERIFY(empty->isVisible());
}

QTEST_MAIN(DutiesPageTest)
#include "tst_dutiespage.moc"
