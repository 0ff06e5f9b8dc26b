// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionsroom.h"
#include "models/items/bulkrowsmodel.h"
#include "ui/dialogs/bulkchangedialog.h"
#include "ui/dialogs/choicecombo.h"
#include "ui/dialogs/newcatalogdialog.h"
#include "ui/shell/translations.h"
#include "ui/widgets/segmentbar.h"

#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// One field of many catalogs changed with real keys: previewed, written as one step, refused and overtaken.
class BulkDialogTest : public ActionsRoom
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::light()); }
    void init() { openRoom(); }
    void cleanup() { closeRoom(); }
    void bulkChangeIsOneStep();
    void bulkChangeFindsAndReplaces();
    void bulkChangeRefusesNonsense();
    void bulkChangeSeesOthers();
    void pictures_data();
    void pictures();

private:
    [[nodiscard]] BulkChangeDialog *openBulk();
};

BulkChangeDialog *BulkDialogTest::openBulk()
{
    QTest::keyClick(m_page.get(), Qt::Key_B, Qt::ControlModifier);
    auto *asked = dialog<BulkChangeDialog>();
    return asked && QTest::qWaitForWindowActive(asked) ? asked : nullptr;
}

void BulkDialogTest::bulkChangeIsOneStep()
{
    target(u"state=published"_s, 40);
    auto *asked = openBulk();
    QVERIFY(asked);
    QSignalSpy previewed(asked, &BulkChangeDialog::previewed);
    auto *field = asked->findChild<QComboBox *>(u"bulkField"_s);
    auto *kind = asked->findChild<QComboBox *>(u"bulkKind"_s);
    auto *code = asked->findChild<QComboBox *>(u"bulkCode"_s);
    auto *apply = asked->findChild<QPushButton *>(u"bulkApply"_s);
    auto *fates = asked->findChild<SegmentBar *>(u"bulkFates"_s);
    auto *model = asked->findChild<BulkRowsModel *>();
    QVERIFY(!apply->isEnabled());
    choose(field, field->findData(u"update_cycle"_s));
    choose(kind, 0);
    code->setFocus();
    QTest::keyClick(code, Qt::Key_Down);
    QTest::keyClick(code, Qt::Key_Down);
    const QString cycle = code->currentData().toString();
    QTRY_VERIFY(previewed.size() >= 1 && apply->isEnabled());
    const QString had = m_city->text(u"SELECT count(*) FROM catalog WHERE update_cycle = '%1'"_s.arg(cycle));
    const int changing = model->rowCount();
    QCOMPARE(apply->text(), u"Change %1 catalog(s)"_s.arg(changing));
    QCOMPARE(model->index(0, BulkRowsModel::After).data().toString(), code->currentText());
    fates->setFocus();
    QTest::keyClick(fates, Qt::Key_Right);
    QCOMPARE(fates->current(), u"unchanged"_s);
    QCOMPARE(model->rowCount() + changing, 40);
    QTest::mouseClick(apply, Qt::LeftButton);
    QTRY_COMPARE(m_messages.size(), 1);
    QCOMPARE(m_city->text(u"SELECT count(*) FROM catalog WHERE update_cycle = '%1'"_s.arg(cycle)),
             QString::number(had.toInt() + changing));
    QVERIFY(m_session->history().canUndo());
    undo();
    QCOMPARE(m_city->text(u"SELECT count(*) FROM catalog WHERE update_cycle = '%1'"_s.arg(cycle)), had);
}

void BulkDialogTest::bulkChangeFindsAndReplaces()
{
    target(u"state=published"_s);
    auto *asked = openBulk();
    QVERIFY(asked);
    QSignalSpy previewed(asked, &BulkChangeDialog::previewed);
    asked->setColumn(u"title"_s);
    auto *kind = asked->findChild<QComboBox *>(u"bulkKind"_s);
    QCOMPARE(kind->count(), 2); // a title can be neither cleared nor filled
    choose(kind, 1);
    auto *find = asked->findChild<QLineEdit *>(u"bulkFind"_s);
    auto *by = asked->findChild<QLineEdit *>(u"bulkReplacement"_s);
    auto *apply = asked->findChild<QPushButton *>(u"bulkApply"_s);
    QVERIFY(!apply->isEnabled());
    find->setFocus();
    QGuiApplication::clipboard()->setText(u"信息"_s);
    QTest::keyClick(find, Qt::Key_V, Qt::ControlModifier);
    by->setFocus();
    QTest::keyClicks(by, u"DATA"_s);
    QTRY_VERIFY(apply->isEnabled());
    auto *model = asked->findChild<BulkRowsModel *>();
    for (int row = 0; row < model->rowCount(); ++row) {
        QString then = model->index(row, BulkRowsModel::Before).data().toString();
        QCOMPARE(model->index(row, BulkRowsModel::After).data().toString(),
                 then.replace(u"信息"_s, u"DATA"_s));
    }
    const int changing = model->rowCount();
    QVERIFY(changing > 0);
    QTest::mouseClick(apply, Qt::LeftButton);
    QTRY_COMPARE(m_messages.size(), 1);
    QCOMPARE(m_city->text(
                 u"SELECT count(*) FROM catalog WHERE title LIKE '%DATA%' AND search_key LIKE '%data%'"_s),
             QString::number(changing));
}

void BulkDialogTest::bulkChangeRefusesNonsense()
{
    target(u"state=published"_s, 3);
    auto *asked = openBulk();
    QVERIFY(asked);
    auto *line = asked->findChild<QLineEdit *>(u"bulkValue"_s);
    auto *note = asked->findChild<QLabel *>(u"bulkNote"_s);
    auto *apply = asked->findChild<QPushButton *>(u"bulkApply"_s);
    asked->setColumn(u"publish_date"_s);
    line->setFocus();
    QTest::keyClicks(line, u"2023-02-30"_s);
    QVERIFY2(note->text().contains(u"2023-06-30"_s), qPrintable(note->text()));
    QTest::qWait(400);
    QVERIFY(!apply->isEnabled());
    asked->setColumn(u"format_type"_s);
    QTest::keyClicks(line, u"xls, nonsense"_s);
    QVERIFY(note->text().contains(u"nonsense"_s));
    asked->setColumn(u"library_id"_s);
    auto *choice = asked->findChild<ChoiceCombo *>(u"bulkChoice"_s);
    QTRY_VERIFY(choice->count() > 0);
    choice->setFocus();
    QTest::keyClicks(choice->lineEdit(), u"nowhere"_s);
    QVERIFY(note->text().contains(u"none of this name"_s));
    QVERIFY(!apply->isEnabled());
    choice->setEditText(choice->itemText(0));
    QTRY_VERIFY(apply->isEnabled());
    QTest::keyClick(asked, Qt::Key_Escape);
    QTest::keyClick(asked, Qt::Key_Escape);
    QTRY_VERIFY(!dialog<BulkChangeDialog>());
    QCOMPARE(m_messages.size(), 0);
}

void BulkDialogTest::bulkChangeSeesOthers()
{
    target(u"state=published"_s);
    auto *asked = openBulk();
    QVERIFY(asked);
    asked->setColumn(u"contact"_s);
    auto *line = asked->findChild<QLineEdit *>(u"bulkValue"_s);
    auto *note = asked->findChild<QLabel *>(u"bulkNote"_s);
    auto *apply = asked->findChild<QPushButton *>(u"bulkApply"_s);
    line->setFocus();
    QTest::keyClicks(line, u"Wang"_s);
    QTRY_VERIFY(apply->isEnabled());
    const QString uid = m_city->text(u"SELECT min(uid) FROM catalog WHERE state = 'published'"_s);
    VERIFY_RESULT(
        m_city->write({{StepKind::Update, u"catalog"_s, {u"contact"_s}, {{uid, {u"同事"_s}}}, {}, {}}}));
    QTest::mouseClick(apply, Qt::LeftButton);
    QTRY_VERIFY(!apply->isEnabled());
    QTRY_VERIFY(apply->isEnabled()); // looked at again
    QVERIFY(note->isVisible());
    QCOMPARE(m_city->text(u"SELECT count(*) FROM catalog WHERE contact = 'Wang'"_s), u"0"_s);
    QTest::mouseClick(apply, Qt::LeftButton);
    QTRY_COMPARE(m_messages.size(), 1);
    QCOMPARE(m_city->text(u"SELECT contact FROM catalog WHERE uid = '%1'"_s.arg(uid)), u"Wang"_s);
}

void BulkDialogTest::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::newRow("zh-light") << u"zh_CN"_s << false;
    QTest::newRow("zh-dark") << u"zh_CN"_s << true;
    QTest::newRow("en-light") << u"en"_s << false;
}

void BulkDialogTest::pictures()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    const auto restore = qScopeGuard([] {
        installTranslators(*qApp, u"en"_s);
        Theme::apply(*qApp, Theme::light());
    });
    installTranslators(*qApp, language);
    Theme::apply(*qApp, dark ? Theme::dark() : Theme::light());
    const QDir folder(QCoreApplication::applicationDirPath() + u"/../pictures"_s);
    QVERIFY(folder.mkpath(u"."_s));
    const auto grab = [&](QWidget *what, const QString &name) {
        QVERIFY(what->grab().save(folder.filePath(
            u"catalogactions-%1-%2.png"_s.arg(name, QString::fromUtf8(QTest::currentDataTag())))));
    };
    VERIFY_RESULT(m_city->write({{StepKind::Update,
                                  u"catalog"_s,
                                  {u"state"_s},
                                  {{m_city->text(u"SELECT min(uid) FROM catalog"_s), {u"submitted"_s}}},
                                  {},
                                  {}}}));
    target(u""_s);
    auto *bulk = openBulk();
    QVERIFY(bulk);
    QSignalSpy previewed(bulk, &BulkChangeDialog::previewed);
    auto *code = bulk->findChild<QComboBox *>(u"bulkCode"_s);
    code->setCurrentIndex(3);
    QTRY_COMPARE(previewed.size(), 1);
    grab(bulk, u"bulk"_s);
    bulk->findChild<SegmentBar *>(u"bulkFates"_s)->setCurrent(u"refused"_s);
    bulk->setColumn(u"title"_s);
    choose(bulk->findChild<QComboBox *>(u"bulkKind"_s), 1);
    bulk->findChild<QLineEdit *>(u"bulkFind"_s)->setText(u"信息"_s);
    QTRY_COMPARE(previewed.size(), 2);
    grab(bulk, u"replace"_s);
    bulk->reject();
    target(u"state=published"_s, 1);
    action("catalogs.new")->trigger();
    auto *made = dialog<NewCatalogDialog>();
    QTRY_VERIFY(made->findChild<ChoiceCombo *>(u"newDepartment"_s)->count() > 0);
    made->findChild<QLineEdit *>(u"newTitle"_s)
        ->setText(m_city->text(u"SELECT title FROM catalog WHERE id IN (SELECT min(id) FROM catalog)"_s));
    QTest::qWait(500);
    grab(made, u"new"_s);
    made->reject();
}

QTEST_MAIN(BulkDialogTest)
#include "tst_bulkdialog.moc"
