// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/dutyjourneyroom.h"
#include "tests/gui/printhands.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/messagebox.h"
#include "ui/dialogs/printpreview.h"
#include "ui/pages/duties/departmentlist.h"
#include "ui/reports/pagedreport.h"
#include "ui/widgets/segmentbar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// An officer writes the list of a department from nothing with keys and mouse, another person signs it,
/// and the next version is written, compared and exported.
class DutiesJourneyTest : public JourneyRoom
{
    Q_OBJECT
private slots:
    void initTestCase() { openPage(); }
    void cleanup();
    void writesFromNothing();
    void takesCatalogsAndTemplates();
    void dragsRowsAndCatalogs();
    void seesSourcesAndChecks();
    void submitsAndIsRefusedToSign();
    void anotherPersonSigns();
    void withdrawsAndChanges();
    void comparesAndReadsOldVersions();
    void exportsTheList();
    void previewsTheOfficialList();
    void printsTheRowsAsTheyAreSeen();
    void writesTheOfficialList_data();
    void writesTheOfficialList();
};

void DutiesJourneyTest::cleanup()
{
    QVERIFY2(m_failures.isEmpty(), qPrintable(errorName(m_failures.value(0).code)));
}

void DutiesJourneyTest::writesFromNothing()
{
    auto *empty = child<QWidget>(u"noList"_s);
    QVERIFY(empty->isVisible());
    auto *views = child<SegmentBar>(u"dutyViews"_s);
    views->setFocus();
    QTest::keyClick(views, Qt::Key_End);
    QCOMPARE(views->current(), u"changes"_s);
    QVERIFY(empty->isVisible()); // without a list there is no first version either
    QTest::keyClick(views, Qt::Key_Home);
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    settle();
    QCOMPARE(m_model->content().list->author, u"李某"_s);
    QVERIFY(!action("submitList")->isEnabled()); // there is nothing to sign
    action("addFunction")->trigger();
    typeName(u"社会救助"_s);
    QTest::keyClick(m_tree, Qt::Key_Return, Qt::ControlModifier);
    typeName(u"城乡低保"_s);
    QTest::keyClick(m_tree, Qt::Key_Return, Qt::ControlModifier);
    typeName(u"低保对象"_s);
    QTest::mouseClick(child<QCheckBox>(u"kind_collect"_s), Qt::LeftButton);
    settle();
    focusTree();
    QTest::keyClick(m_tree, Qt::Key_Insert);
    typeName(u"低保金发放"_s);
    const DutyNode *second = named(u"低保金发放"_s);
    QVERIFY(second && second->duty.position == 2 && second->duty.level == u"duty");
    QGuiApplication::clipboard()->setText(u"序\t11320100X/1\n没有这个目录\n"_s);
    QSignalSpy posted(m_page.get(), &Page::messagePosted);
    m_tree->select(named(u"低保对象"_s)->duty.uid);
    QTest::keyClick(m_tree, Qt::Key_V, Qt::ControlModifier);
    settle();
    QCOMPARE(named(u"低保对象"_s)->links.size(), 1);
    QCOMPARE(posted.count(), 1); // one line names nothing
}

void DutiesJourneyTest::takesCatalogsAndTemplates()
{
    const qsizetype before = m_model->content().nodes.size();
    focusTree();
    QTest::keyClick(m_tree, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_page->findChild<QDialog *>(u"catalogsDialog"_s);
    QVERIFY(dialog);
    settle();
    auto *add = dialog->findChild<QPushButton *>(u"addDuties"_s);
    QTRY_VERIFY(add->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(u"newDutiesCount"_s)->text().startsWith(u"2 "_s)); // one has a duty
    QTest::mouseClick(add, Qt::LeftButton);
    settle();
    QCOMPARE(m_model->content().nodes.size(), before + 2);
    QCOMPARE(named(u"乙类婚姻台账"_s)->links.size(), 1);
    m_session->history().undo(this, {});
    settle();
    QCOMPARE(m_model->content().nodes.size(), before); // one step
    m_session->history().redo(this, {});
    settle();
    QCOMPARE(m_model->content().nodes.size(), before + 2);

    focusTree();
    QTest::keyClick(m_tree, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    dialog = m_page->findChild<QDialog *>(u"templateDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QComboBox *>(u"templateChoice"_s)->currentText(), u"民政"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"templateAdd"_s), Qt::LeftButton);
    settle();
    QVERIFY(named(u"养老机构备案信息"_s));
    QCOMPARE(named(u"社会救助"_s)->duty.position, 1); // the function that was there is used
}

void DutiesJourneyTest::dragsRowsAndCatalogs()
{
    const QString duty = named(u"低保金发放"_s)->duty.uid, matter = named(u"养老机构管理"_s)->duty.uid;
    drop(m_model->mimeData({m_model->indexOf(duty)}), m_model->indexOf(matter));
    QCOMPARE(m_model->content().node(duty)->duty.parentUid, matter);
    QCOMPARE(m_tree->currentNode()->duty.uid, duty);
    drop(m_model->mimeData({m_model->indexOf(duty)}), m_model->indexOf(named(u"社会救助"_s)->duty.uid));
    QCOMPARE(m_model->content().node(duty)->duty.parentUid, matter); // no duty hangs on a function
    focusTree();
    QTest::keyClick(m_tree, Qt::Key_Left, Qt::AltModifier);
    settle();
    QVERIFY(m_model->content().node(duty)->duty.parentUid != matter);
    auto *catalogs = new QMimeData;
    catalogs->setData(u"application/x-shuzhi-catalogs"_s,
                      named(u"丙类殡葬台账"_s)->duty.catalogUids.join(u'\n').toUtf8());
    drop(catalogs, m_model->indexOf(duty));
    QCOMPARE(m_model->content().node(duty)->links.size(), 1);
}

void DutiesJourneyTest::seesSourcesAndChecks()
{
    auto *pending = child<QPushButton>(u"check5"_s);
    const int open = pending->text().section(u' ', -1).toInt();
    QVERIFY(open > 3);
    QTest::mouseClick(pending, Qt::LeftButton);
    QCOMPARE(m_tree->shownDuties(), open);
    auto *views = child<SegmentBar>(u"dutyViews"_s);
    views->setFocus();
    QTest::keyClick(views, Qt::Key_Right);
    auto *matrix = child<QTableView>(u"dutyMatrix"_s);
    QVERIFY(matrix->isVisible());
    QCOMPARE(matrix->model()->rowCount(), 3); // the department's catalogs
    QCOMPARE(matrix->model()->columnCount(), 3); // nobody else has them
    QSignalSpy opened(m_page.get(), &Page::openRequested);
    matrix->setFocus();
    matrix->setCurrentIndex(matrix->model()->index(0, 0));
    QTest::keyClick(matrix, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QVERIFY(opened.first().at(1).toString().startsWith(u"uid="_s));
    matrix->setCurrentIndex(matrix->model()->index(0, 2));
    QTest::keyClick(matrix, Qt::Key_Return);
    QVERIFY(m_tree->isVisible());
    QVERIFY(!m_tree->currentNode()->links.isEmpty());
}

void DutiesJourneyTest::submitsAndIsRefusedToSign()
{
    confirmAll();
    click("submitList");
    settle();
    QCOMPARE(m_model->content().list->state, u"submitted"_s);
    QCOMPARE(m_model->content().list->submittedBy, u"李某"_s);
    QVERIFY(!action("addFunction")->isEnabled());
    click("signList");
    settle();
    QCOMPARE(m_failures.size(), 1);
    QCOMPARE(m_failures.first().code, ErrorCode::SamePerson);
    m_failures.clear();
    QCOMPARE(m_model->content().list->state, u"submitted"_s);
}

void DutiesJourneyTest::anotherPersonSigns()
{
    m_session->setActor(Actor::current(u"王某"_s));
    MessageBox::setNextAnswer(QMessageBox::No);
    click("signList");
    settle();
    QCOMPARE(m_model->content().list->state, u"submitted"_s);
    MessageBox::setNextAnswer(QMessageBox::Yes);
    click("signList");
    settle();
    QCOMPARE(m_model->content().list->state, u"signed"_s);
    QCOMPARE(m_model->content().list->signedBy, u"王某"_s);
    const QString words = child<QLabel>(u"dutyStateWords"_s)->text();
    QVERIFY2(words.contains(u"王某"_s) && words.contains(u"李某"_s), qPrintable(words));
    for (const char *name : {"addFunction", "fromTemplate", "submitList", "signList", "removeDuties"})
        QVERIFY2(!action(name)->isEnabled(), name);
}

void DutiesJourneyTest::withdrawsAndChanges()
{
    click("withdrawList");
    auto *dialog = m_page->findChild<QDialog *>(u"reasonDialog"_s);
    QVERIFY(dialog);
    write(dialog->findChild<QPlainTextEdit *>(u"reasonText"_s), u"机构调整"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"reasonDo"_s), Qt::LeftButton);
    settle();
    QCOMPARE(m_model->content().list->version, 2);
    QCOMPARE(m_model->content().list->state, u"draft"_s);
    focusTree();
    m_tree->select(named(u"低保金发放"_s)->duty.uid);
    QTest::keyClick(m_tree, Qt::Key_F2);
    typeName(u"低保金发放记录（含补发、退回、变更的全部明细）"_s);
    // the only confirmed duty of a catalog: what would be lost is said before
    m_tree->select(named(u"乙类婚姻台账"_s)->duty.uid);
    MessageBox::setNextAnswer(QMessageBox::No);
    QTest::keyClick(m_tree, Qt::Key_Delete);
    settle();
    QVERIFY(MessageBox::lastQuestion().contains(u"1"_s));
    QVERIFY(named(u"乙类婚姻台账"_s));
    MessageBox::setNextAnswer(QMessageBox::Yes);
    QTest::keyClick(m_tree, Qt::Key_Delete);
    settle();
    m_tree->select(named(u"养老机构管理"_s)->duty.uid);
    QTest::keyClick(m_tree, Qt::Key_Return, Qt::ControlModifier);
    typeName(u"养老护理员信息"_s);
}

void DutiesJourneyTest::comparesAndReadsOldVersions()
{
    auto *views = child<SegmentBar>(u"dutyViews"_s);
    views->setFocus();
    QTest::keyClick(views, Qt::Key_End);
    auto *changes = child<QTableView>(u"dutyChanges"_s);
    QVERIFY(changes->isVisible());
    QStringList lines;
    for (int row = 0; row < changes->model()->rowCount(); ++row) {
        QStringList cells;
        for (int column : {0, 3, 4})
            cells += changes->model()->index(row, column).data().toString();
        lines += cells.join(u'|');
    }
    lines.sort();
    QCOMPARE(lines.join(u'\n'),
             (QStringList{u"Added||养老护理员信息"_s,
                          u"Changed|低保金发放|低保金发放记录（含补发、退回、变更的全部明细）"_s,
                          u"Removed|乙类婚姻台账|"_s})
                 .join(u'\n'));
    for (int row = 0; row < changes->model()->rowCount(); ++row) { // read whole, whatever its length
        const QModelIndex after = changes->model()->index(row, 4);
        const QRect room(0, 0, changes->columnWidth(4) - 16, QWIDGETSIZE_MAX);
        const QRect words = changes->fontMetrics().boundingRect(room, Qt::TextWordWrap | Qt::TextWrapAnywhere,
                                                                after.data().toString());
        QCOMPARE_GE(changes->rowHeight(row), words.height() + 12);
    }
    auto *version = child<QComboBox>(u"dutyVersion"_s);
    QCOMPARE(version->count(), 2);
    version->setFocus();
    QTest::keyClick(version, Qt::Key_Down);
    settle();
    QCOMPARE(m_model->content().list->version, 1);
    QCOMPARE(m_model->content().list->state, u"withdrawn"_s);
    QVERIFY(named(u"乙类婚姻台账"_s));
    QVERIFY(!action("addFunction")->isEnabled() && !action("submitList")->isEnabled());
    version->setFocus();
    QTest::keyClick(version, Qt::Key_Up);
    settle();
    QCOMPARE(m_model->content().list->version, 2);
    QVERIFY(action("addFunction")->isEnabled());
}

void DutiesJourneyTest::exportsTheList()
{
    const QString path = m_dir.filePath(u"list.json"_s);
    FileDialog::setNextFileName(path);
    QSignalSpy posted(m_page.get(), &Page::messagePosted);
    action("exportDuties")->trigger();
    settle();
    QTRY_COMPARE(posted.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll());
    const QJsonArray rows = json.isArray() ? json.array() : json.object()[u"rows"].toArray();
    const auto dutyCount = std::count_if(m_model->content().nodes.begin(), m_model->content().nodes.end(),
                                         [](const DutyNode &node) { return node.isDuty(); });
    QVERIFY(rows.size() >= dutyCount && dutyCount > 10);
}

void DutiesJourneyTest::previewsTheOfficialList()
{
    action("printDuties")->trigger();
    PrintPreview *preview = test::shownPreview(*m_page);
    QVERIFY(preview);
    QVERIFY(preview->report()->pageCount() > 0);
    QCOMPARE(preview->report()->setup().orientation, QPageLayout::Landscape); // what it is made for
    delete preview;
}

void DutiesJourneyTest::printsTheRowsAsTheyAreSeen()
{
    action("printShownDuties")->trigger();
    PrintPreview *preview = test::shownPreview(*m_page);
    QVERIFY(preview);
    QString words;
    qsizetype rows = 0;
    for (const PrintedPage &page : preview->report()->pages()) {
        for (const RowBox &box : page.rows)
            rows += box.kind == RowBox::Kind::Data ? 1 : 0;
        for (const PageItem &item : page.items) {
            if (const auto *text = std::get_if<TextItem>(&item))
                words += text->text + u'\n';
        }
    }
    delete preview;
    auto *tree = m_page->findChild<DutyTree *>();
    qsizetype seen = 0;
    for (QModelIndex at = tree->model()->index(0, 0); at.isValid(); at = tree->indexBelow(at)) {
        ++seen;
        const QString start = at.data().toString().left(6);
        QVERIFY2(words.contains(start), qPrintable(start));
    }
    QVERIFY(seen > 3);
    QCOMPARE(rows, seen);
    QVERIFY2(words.contains(QRegularExpression(u"[0-9a-f]{64}"_s)), qPrintable(words.right(300)));
}

void DutiesJourneyTest::writesTheOfficialList_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("pdf") << u"officialList"_s << u"list.pdf"_s << QByteArray("%PDF");
    QTest::newRow("workbook") << u"officialList"_s << u"list.xlsx"_s << QByteArray("PK");
    QTest::newRow("all departments") << u"officialLists"_s << u"all.xlsx"_s << QByteArray("PK");
}

void DutiesJourneyTest::writesTheOfficialList()
{
    QFETCH(QString, action);
    QFETCH(QString, file);
    QFETCH(QByteArray, start);
    const QString path = m_dir.filePath(file);
    FileDialog::setNextFileName(path);
    QSignalSpy posted(m_page.get(), &Page::messagePosted);
    m_page->findChild<QAction *>(action)->trigger();
    settle();
    QTRY_COMPARE(posted.count(), 1);
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.size() > 3000 && written.read(4).startsWith(start));
}

QTEST_MAIN(DutiesJourneyTest)
#include "tst_dutiesjourney.moc"
