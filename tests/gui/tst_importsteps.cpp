// SPDX-License-Identifier: GPL-3.0-or-later
#include "importwizardsupport.h"
#include "models/items/importcolumnsmodel.h"
#include "models/items/importfieldsmodel.h"
#include "models/items/importrowsmodel.h"
#include "models/items/sheetgridmodel.h"
#include "models/store/searchquery.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/import/droparea.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDropEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QTableView>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

using Fate = ImportRowsModel::Fate;

/// Each step with mouse and keys: what a person decides reaches the request and comes back in the rows.
class ImportStepsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void refusedFilesSayWhatTheyAre_data();
    void refusedFilesSayWhatTheyAre();
    void whatWasFoundNeedsNoSteps();
    void aTableIsPasted();
    void aFileIsDropped();
    void anotherKindIsOffered();
    void theHeadIsWhereOneClicks();
    void aColumnIsChosenByTyping();
    void aFieldIsDroppedOntoAColumn();
    void everyRowGetsTheSameText();
    void decisionsComeBackWithTheShape();
    void aRowIsTakenOutAndBack();
    void unknownValuesAreDecidedOnce();
    void aColumnIsOnlyFilledIn();
    void rejectedRowsAreGivenBack();

private:
    [[nodiscard]] QString catalogFile(const QString &name = u"catalogs.csv"_s) const;
    [[nodiscard]] QTableView *table(const QString &name) const { return m_room->find<QTableView>(name); }
    void choose(const QString &combo, const QString &words);
    void import();

    std::unique_ptr<WizardRoom> m_room;
};

void ImportStepsTest::initTestCase()
{
    Connection::forbidCurrentThread();
    Theme::apply(*qApp, Theme::light());
}

void ImportStepsTest::init()
{
    m_room = std::make_unique<WizardRoom>();
    QVERIFY(m_room->open());
}

void ImportStepsTest::cleanup()
{
    m_room.reset();
}

QString ImportStepsTest::catalogFile(const QString &name) const
{
    return m_room->write(name,
                         "信息资源名称,信息资源提供方,信息资源摘要,共享类型\n"
                         "婚姻登记信息,市民政局,登记记录,有条件共享\n"
                         "离婚登记信息,市民政局,离婚记录,需要申请\n"
                         ",市民政局,没有名称,无条件共享\n"
                         "收养登记信息,市民政局,,有条件共享\n"_ba);
}

void ImportStepsTest::choose(const QString &name, const QString &words)
{
    auto *combo = m_room->find<QComboBox>(name);
    QVERIFY2(combo, qPrintable(name));
    const int place = combo->findText(words);
    QVERIFY2(place >= 0, qPrintable(words));
    combo->setFocus();
    while (combo->currentIndex() != place) // as a person does it: with the arrow keys
        QTest::keyClick(combo, combo->currentIndex() < place ? Qt::Key_Down : Qt::Key_Up);
    QVERIFY(m_room->settle());
}

void ImportStepsTest::import()
{
    QVERIFY(m_room->walkTo(3));
    QSignalSpy imported(qobject_cast<ImportWizard *>(table(u"importRows"_s)->window()),
                        &ImportWizard::imported);
    m_room->click(u"next"_s);
    QVERIFY(imported.wait(60'000));
}

void ImportStepsTest::refusedFilesSayWhatTheyAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("pdf") << u"a.xlsx"_s << "%PDF-1.7\n%\xe2\xe3\n1 0 obj\n"_ba << u"PDF"_s;
    QTest::newRow("web page") << u"a.csv"_s << "<!DOCTYPE html><html><body>502</body></html>"_ba
                              << u"web page"_s;
    QTest::newRow("picture") << u"a.xlsx"_s << "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"_ba << u"picture"_s;
    QTest::newRow("empty") << u"a.csv"_s << ""_ba << u"empty"_s;
    QTest::newRow("archive") << u"a.csv"_s << "Rar!\x1a\x07\x01\0"_ba << u"archive"_s;
    QTest::newRow("database") << u"a.csv"_s << "SQLite format 3\0\x10\0\x01\x01"_ba << u"database"_s;
}

void ImportStepsTest::refusedFilesSayWhatTheyAre()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    ImportWizard &wizard = m_room->wizard(m_room->write(name, bytes));
    auto *drop = wizard.findChild<DropArea *>();
    QVERIFY(drop->isRefused());
    QVERIFY2(drop->words().contains(words), qPrintable(drop->words()));
    QVERIFY(!m_room->find<QPushButton>(u"next"_s)->isEnabled());
    // The wizard stays and takes another file.
    FileDialog::setNextFileName(catalogFile());
    m_room->click(u"chooseFile"_s);
    QVERIFY(m_room->settle());
    QVERIFY(!drop->isRefused());
    QVERIFY(m_room->find<QPushButton>(u"next"_s)->isEnabled());
}

void ImportStepsTest::whatWasFoundNeedsNoSteps()
{
    ImportWizard &wizard = m_room->wizard(catalogFile());
    m_room->click(u"skip"_s);
    QCOMPARE(wizard.step(), 3);
    QVERIFY(m_room->settle());
    QCOMPARE(wizard.draft().report()->added, 3);
    // With a column missing there are no steps to leave out.
    m_room->wizard(m_room->write(u"a.csv"_s, "奇怪的列,提供方\n甲,乙局\n丁,戊局\n"_ba));
    QVERIFY(!m_room->find<QPushButton>(u"skip"_s)->isVisible());
}

void ImportStepsTest::aTableIsPasted()
{
    ImportWizard &wizard = m_room->wizard();
    QGuiApplication::clipboard()->setText(u"hello"_s);
    QTest::keyClick(&wizard, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(wizard.findChild<DropArea *>()->isRefused()); // one word is no table
    QGuiApplication::clipboard()->setText(
        u"信息资源名称\t提供方\n婚姻登记\t市民政局\n\"离婚\n登记\"\t市民政局\n"_s);
    QTest::keyClick(&wizard, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(m_room->walkTo(3));
    QCOMPARE(wizard.draft().report()->added, 2);
    QCOMPARE(wizard.draft().request().sourceName, u"clipboard"_s);
    // A table of a web page, where no plain text comes with it; a merged cell stands once.
    auto *html = new QMimeData;
    html->setHtml(u"<table><tr><td>信息资源名称</td><td>提供方</td></tr>"
                  u"<tr><td>甲目录</td><td rowspan=2>市民政局</td></tr><tr><td>乙目录</td></tr></table>"_s);
    QGuiApplication::clipboard()->setMimeData(html);
    wizard.goTo(0);
    QTest::keyClick(&wizard, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(m_room->walkTo(3));
    QCOMPARE(wizard.draft().report()->added, 2);
}

void ImportStepsTest::aFileIsDropped()
{
    ImportWizard &wizard = m_room->wizard();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(catalogFile())});
    auto *area = wizard.findChild<DropArea *>();
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(area, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(area, &drop);
    QVERIFY(m_room->settle());
    QVERIFY(wizard.draft().preview());
}

void ImportStepsTest::anotherKindIsOffered()
{
    ImportWizard &wizard = m_room->wizard(m_room->write(
        u"bumen.csv"_s, "部门名称,统一社会信用代码,联系电话\n市民政局,11320000014000000A,12345\n"_ba));
    QVERIFY(!wizard.draft().preview()->missing.isEmpty());
    auto *offer = m_room->find<QPushButton>(u"offerKind"_s);
    QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), 10'000);
    QTest::mouseClick(offer, Qt::LeftButton);
    QVERIFY(m_room->settle());
    QCOMPARE(wizard.draft().request().kind, u"departments"_s);
    QVERIFY(wizard.draft().preview()->missing.isEmpty());
}

void ImportStepsTest::theHeadIsWhereOneClicks()
{
    ImportWizard &wizard = m_room->wizard(m_room->write(
        u"a.csv"_s, "说明,,\n信息资源名称,提供方,摘要\n目录名称,部门,描述\n甲,乙局,丙\n丁,戊局,己\n"_ba));
    QVERIFY(m_room->walkTo(1));
    auto *grid = table(u"sheetGrid"_s);
    QCOMPARE(wizard.draft().preview()->sheets.first().headFirst, 2);
    const auto clickRow = [&](int place, Qt::KeyboardModifiers keys = {}) {
        QWidget *numbers = grid->verticalHeader()->viewport();
        const QPoint point(10, grid->verticalHeader()->sectionViewportPosition(place) + 8);
        QTest::mouseClick(numbers, Qt::LeftButton, keys, point);
    };
    clickRow(2);
    QVERIFY(m_room->settle());
    QCOMPARE(wizard.draft().request().headFirst, 3);
    QCOMPARE(wizard.draft().request().headLast, 3);
    QCOMPARE(wizard.draft().preview()->columns.first().head, u"目录名称"_s);
    clickRow(1, Qt::ShiftModifier); // and the row above it
    QVERIFY(m_room->settle());
    QCOMPARE(wizard.draft().request().headFirst, 2);
    QCOMPARE(wizard.draft().request().headLast, 3);
    m_room->click(u"resetHead"_s);
    QVERIFY(m_room->settle());
    QCOMPARE(wizard.draft().request().headFirst, 0);
    QCOMPARE(wizard.draft().preview()->sheets.first().headFirst, 2);
    // The same by keyboard: the current row with Enter.
    grid->setFocus();
    grid->setCurrentIndex(grid->model()->index(2, 0));
    QTest::keyClick(grid, Qt::Key_Return);
    QVERIFY(m_room->settle());
    QCOMPARE(wizard.draft().request().headFirst, 3);
    QCOMPARE(wizard.step(), 1); // Enter in the grid does not go on
}

void ImportStepsTest::aColumnIsChosenByTyping()
{
    ImportWizard &wizard = m_room->wizard(
        m_room->write(u"a.csv"_s, "信息资源名称,提供方,奇怪的列\n甲,乙局,丙\n丁,戊局,己\n"_ba));
    QVERIFY(m_room->walkTo(2));
    auto *columns = table(u"importColumns"_s);
    const QModelIndex cell = columns->model()->index(2, ImportColumnsModel::FieldColumn);
    QTest::mouseClick(columns->viewport(), Qt::LeftButton, {}, columns->visualRect(cell).center());
    auto *editor = columns->findChild<QLineEdit *>(u"fieldEditor"_s);
    QVERIFY(editor);
    QTest::qWait(50);
    QVERIFY(editor->completer()->popup()->isVisible()); // all fields, before anything is typed
    editor->selectAll();
    editor->insert(u"摘要"_s); // an input method does not type keys either
    editor->setModified(true);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(m_room->settle());
    QCOMPARE(wizard.draft().request().columnFields.value(2), u"abstract"_s);
    QCOMPARE(wizard.draft().preview()->columns[2].field, u"abstract"_s);
    QCOMPARE(cell.data(ImportColumnsModel::SourceRole).toInt(), int(ImportColumnsModel::Source::Person));
    QCOMPARE(wizard.step(), 2);
}

void ImportStepsTest::aFieldIsDroppedOntoAColumn()
{
    ImportWizard &wizard =
        m_room->wizard(m_room->write(u"a.csv"_s, "奇怪的列,提供方\n甲,乙局\n丁,戊局\n"_ba));
    QVERIFY(m_room->settle());
    QVERIFY(!wizard.draft().preview()->missing.isEmpty()
            || wizard.draft().preview()->sheets.first().headFirst == 0);
    QVERIFY(m_room->walkTo(1));
    if (wizard.draft().preview()->sheets.first().headFirst == 0) {
        wizard.draft().edit(ImportDraft::Part::Reading,
                            [](ImportRequest &request) { request.headFirst = request.headLast = 1; });
        QVERIFY(m_room->settle());
    }
    QVERIFY(m_room->walkTo(2));
    QVERIFY(!m_room->find<QPushButton>(u"next"_s)->isEnabled()); // a name is needed
    auto *columns = table(u"importColumns"_s);
    QMimeData mime;
    mime.setData(ImportFieldsModel::mimeType(), "title");
    const QPoint place = columns->visualRect(columns->model()->index(0, 1)).center();
    QDragEnterEvent enter(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(columns->viewport(), &enter);
    QDragMoveEvent move(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(columns->viewport(), &move);
    QDropEvent drop(QPointF(place), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(columns->viewport(), &drop);
    QVERIFY(m_room->settle());
    QCOMPARE(wizard.draft().request().columnFields.value(0), u"title"_s);
    QVERIFY(m_room->find<QPushButton>(u"next"_s)->isEnabled());
}

void ImportStepsTest::everyRowGetsTheSameText()
{
    ImportWizard &wizard =
        m_room->wizard(m_room->write(u"a.csv"_s, "信息资源名称,信息资源摘要\n甲,乙\n丁,戊\n"_ba));
    QVERIFY(m_room->walkTo(2));
    QCOMPARE(m_room->find<QComboBox>(u"constantField"_s)->currentData().toString(), u"department"_s);
    auto *text = m_room->find<QLineEdit>(u"constantText"_s);
    text->setText(u"市卫生局"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(m_room->settle());
    QCOMPARE(wizard.step(), 2);
    QCOMPARE(wizard.draft().constants().value(u"department"_s), u"市卫生局"_s);
    import();
    const auto found = await(m_room->session().store(), LaneId::Long,
                             CountQuery{Filter{}.with(u"department"_s, u"市卫生局"_s)});
    QCOMPARE(found.value_or(-1), 2);
}

void ImportStepsTest::decisionsComeBackWithTheShape()
{
    const QByteArray file = "信息资源名称,提供方,奇怪的列\n甲,乙局,丙\n丁,戊局,己\n"_ba;
    ImportWizard &first = m_room->wizard(m_room->write(u"a.csv"_s, file));
    QVERIFY(m_room->walkTo(2));
    first.draft().setField(2, u"abstract"_s);
    QVERIFY(m_room->settle());
    import();
    m_room->click(u"next"_s);

    ImportWizard &second = m_room->wizard(m_room->write(u"b.csv"_s, file + "庚,辛局,壬\n"));
    QVERIFY(m_room->walkTo(2));
    QCOMPARE(second.draft().preview()->columns[2].field, u"abstract"_s);
    auto *columns = table(u"importColumns"_s);
    QCOMPARE(columns->model()->index(2, 0).data(ImportColumnsModel::SourceRole).toInt(),
             int(ImportColumnsModel::Source::Kept));
    m_room->click(u"forgetKept"_s);
    QVERIFY(m_room->settle());
    QVERIFY(second.draft().preview()->columns[2].field != u"abstract");
    QVERIFY(!second.draft().usesKept());
}

void ImportStepsTest::aRowIsTakenOutAndBack()
{
    ImportWizard &wizard = m_room->wizard(catalogFile());
    QVERIFY(m_room->walkTo(3));
    QCOMPARE(wizard.draft().report()->added, 3);
    auto *rows = table(u"importRows"_s);
    const QModelIndex tick = rows->model()->index(0, ImportRowsModel::RowColumn);
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {},
                      rows->visualRect(tick).topLeft() + QPoint(14, 14));
    QVERIFY(m_room->settle());
    QCOMPARE(wizard.draft().report()->added, 2);
    QCOMPARE(wizard.draft().report()->declined, 1);
    QCOMPARE(rows->model()->rowCount(), 4); // it still stands there
    QCOMPARE(rows->model()->index(0, 0).data(ImportRowsModel::FateRole).toInt(), int(Fate::Declined));
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(0, 0));
    QTest::keyClick(rows, Qt::Key_Space);
    QVERIFY(m_room->settle());
    QCOMPARE(wizard.draft().report()->added, 3);
    QCOMPARE(wizard.draft().report()->declined, 0);
}

void ImportStepsTest::unknownValuesAreDecidedOnce()
{
    ImportWizard &wizard = m_room->wizard(catalogFile());
    QVERIFY(m_room->walkTo(3));
    QVERIFY(wizard.findChild<QComboBox *>(u"value.share_type.需要申请"_s));
    choose(u"value.share_type.需要申请"_s, u"有条件共享"_s);
    QCOMPARE(wizard.draft().request().values.value(u"share_type"_s).value(u"需要申请"_s), u"conditional"_s);
    for (const ImportWarning &warning : wizard.draft().report()->warnings)
        QVERIFY(warning.rule != u"unknown_value");
    QVERIFY(wizard.findChild<QComboBox *>(u"value.share_type.需要申请"_s)); // to be taken back
    import();
    const auto found = await(m_room->session().store(), LaneId::Long,
                             CountQuery{Filter{}.with(u"share_type"_s, u"conditional"_s)});
    QCOMPARE(found.value_or(-1), 3);
}

void ImportStepsTest::aColumnIsOnlyFilledIn()
{
    m_room->wizard(catalogFile());
    import();
    ImportWizard &wizard = m_room->wizard(m_room->write(u"b.csv"_s,
                                                        "信息资源名称,信息资源提供方,信息资源摘要\n"
                                                        "婚姻登记信息,市民政局,改写的摘要\n"
                                                        "收养登记信息,市民政局,补上的摘要\n"_ba));
    QVERIFY(m_room->walkTo(3));
    QCOMPARE(wizard.draft().report()->changed, 2);
    choose(u"policy.abstract"_s, m_room->find<QComboBox>(u"policy.abstract"_s)->itemText(1));
    QCOMPARE(wizard.draft().request().fieldPolicies.value(u"abstract"_s), ImportRequest::Fill);
    QCOMPARE(wizard.draft().report()->changed, 1);
    QCOMPARE(wizard.draft().report()->changes.first().title, u"收养登记信息"_s);
}

void ImportStepsTest::rejectedRowsAreGivenBack()
{
    ImportWizard &wizard = m_room->wizard(catalogFile());
    import();
    const QString out = m_room->filePath(u"rejected.xlsx"_s);
    FileDialog::setNextFileName(out);
    m_room->click(u"saveRejected"_s);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(out), 30'000);
    QTRY_VERIFY(m_room->find<QPushButton>(u"saveRejected"_s)->isEnabled());
    // It is a file to import again: one row, rejected for the same reason until it is mended.
    m_room->click(u"importAnother"_s);
    QCOMPARE(wizard.step(), 0);
    m_room->take(out);
    QVERIFY(m_room->walkTo(3));
    QCOMPARE(wizard.draft().report()->rows, 1);
    QCOMPARE(wizard.draft().report()->rejected, 1);
}

QTEST_MAIN(ImportStepsTest)
#include "tst_importsteps.moc"
