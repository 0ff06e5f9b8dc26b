// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/assessmentroom.h"
#include "tests/gui/printhands.h"
#include "ui/dialogs/filedialog.h"
#include "ui/pages/assessment/assessmentoutput.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QProcess>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The page as a reader uses it: real keys and mouse on a small demonstration
/// city.
class AssessmentPageTest : public QObject, private AssessmentRoom
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void startsWithTheHalfYearOfTheReferenceDay();
    void choosesAPeriodByKeyAndKeepsResults();
    void selectsByMouseAndKey();
    void sortsByAClickOnTheHead();
    void opensTheRowsOfEveryDeduction();
    void namesTheDepartmentsThatDoNotUseItsData();
    void exportsTheWorkbook();
    void printsTheReport();
    void cancelledWorkbookLeavesNothing();
    void aCityWithoutRowsSaysWhy();
    void aForeignFileFailsWithWords();
    void aPastDayAssessesThatDay();

private:
    /// Selects the row of the indicator by keys; the grid's order is the
    /// scheme's.
    void selectIndicator(const QString &name) const;
    QTemporaryDir m_dir;
};

namespace {

/// What a program prints.
QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

void AssessmentPageTest::initTestCase()
{
    Theme::apply(*qApp, Theme::light());
    QVERIFY(makeCity(m_dir.filePath(u"city.shuzhi"_s)).has_value());
    QVERIFY(openCity(*Location::parse(m_dir.filePath(u"empty.shuzhi"_s)), OpenMode::Create).has_value());
    Connection::forbidCurrentThread();
}

void AssessmentPageTest::init()
{
    open(m_dir.filePath(u"city.shuzhi"_s));
    QCOMPARE(grid()->model()->rowCount(), 10);
}

void AssessmentPageTest::cleanup()
{
    close();
}

void AssessmentPageTest::selectIndicator(const QString &name) const
{
    indicators()->setFocus();
    QTest::keyClick(indicators(), Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < indicators()->model()->rowCount(); ++i) {
        const QModelIndex current = indicators()->currentIndex();
        if (current.siblingAtColumn(0).data().toString() == name)
            return;
        QTest::keyClick(indicators(), Qt::Key_Down);
    }
    QFAIL("no such indicator");
}

void AssessmentPageTest::startsWithTheHalfYearOfTheReferenceDay()
{
    QCOMPARE(chooser()->currentData().toString(), u"2023H1"_s);
    QVERIFY(chooser()->findData(u"2022H2"_s) >= 0);
    QVERIFY(chooser()->findData(u"2023Q2"_s) >= 0);
    QVERIFY(chooser()->findData(u"2023-05"_s) >= 0);
    QVERIFY(chooser()->findData(u"2022"_s) >= 0);
    const int older = chooser()->findData(u"2022H1"_s); // the history begins on 2022-07-01
    QVERIFY(older >= 0);
    QVERIFY(!chooser()->model()->flags(chooser()->model()->index(older, 0)).testFlag(Qt::ItemIsEnabled));
    QCOMPARE(cell(0, RankingModel::rankColumn), u"1"_s);
    QCOMPARE(page().findChildren<QLabel *>().first()->text().isEmpty(), false);
    // The first department is shown at once.
    QCOMPARE(panel()->title(), cell(0, RankingModel::departmentColumn));
    QCOMPARE(indicators()->model()->rowCount(), 4 + 8);
    QVERIFY(page().focusProxy() == grid());
}

void AssessmentPageTest::choosesAPeriodByKeyAndKeepsResults()
{
    const int scoreColumn = RankingModel::firstHeadColumn + 4;
    const QString now = cell(0, scoreColumn), first = cell(0, RankingModel::departmentColumn);
    QSignalSpy ready(&page(), &Page::ready), word(&page(), &Page::countChanged);
    chooser()->setFocus();
    QTest::keyClick(chooser(), Qt::Key_Down);
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(chooser()->currentData().toString(), u"2022H2"_s);
    QCOMPARE(word.last().first().toString(), u"2022H2"_s);
    QVERIFY(cell(0, scoreColumn) != now);
    // Nothing precedes the history: no change is shown rather than one against
    // nothing.
    QCOMPARE(cell(0, scoreColumn + 1), u"\u2013"_s);
    // Back again: kept, so it is there without an answer of the store.
    QTest::keyClick(chooser(), Qt::Key_Up);
    QCOMPARE(ready.size(), 2);
    QCOMPARE(cell(0, scoreColumn), now);
    QCOMPARE(cell(0, RankingModel::departmentColumn), first);
}

void AssessmentPageTest::selectsByMouseAndKey()
{
    clickRow(grid(), 2);
    QCOMPARE(panel()->title(), cell(2, RankingModel::departmentColumn));
    QTest::keyClick(grid(), Qt::Key_Down);
    QCOMPARE(panel()->title(), cell(3, RankingModel::departmentColumn));
    QTest::keyClick(grid(), Qt::Key_Return); // into its indicators
    QVERIFY(indicators()->hasFocus());
    // Head rows are sums, not stops of the keyboard.
    QTest::keyClick(indicators(), Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 12; ++i) {
        QVERIFY(indicators()->currentIndex().flags().testFlag(Qt::ItemIsSelectable));
        QTest::keyClick(indicators(), Qt::Key_Down);
    }
}

void AssessmentPageTest::sortsByAClickOnTheHead()
{
    QHeaderView *head = grid()->horizontalHeader();
    const int score = RankingModel::firstHeadColumn + 4;
    clickRow(grid(), 0);
    const QString selected = panel()->title();
    const QPoint place(head->sectionViewportPosition(score) + 10, head->height() / 2);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, place);
    const bool ascending = head->sortIndicatorOrder() == Qt::AscendingOrder;
    QCOMPARE(head->sortIndicatorSection(), score);
    for (int row = 1; row < 10; ++row) {
        const double before = cell(row - 1, score).toDouble(), after = cell(row, score).toDouble();
        QVERIFY(ascending ? before <= after : before >= after);
    }
    QCOMPARE(panel()->title(), selected); // the selection goes with its row
    QCOMPARE(cell(grid()->currentIndex().row(), RankingModel::departmentColumn), selected);
}

void AssessmentPageTest::opensTheRowsOfEveryDeduction()
{
    QSignalSpy opened(&page(), &Page::openRequested);
    int links = 0;
    for (int row = 0; row < 3; ++row) {
        clickRow(grid(), row);
        for (const QString &name : {u"目录完整率"_s, u"目录规范率"_s, u"更新及时率"_s, u"数据项规范率"_s,
                                    u"挂接率（应挂口径）"_s, u"职责编目率"_s, u"使用率"_s}) {
            selectIndicator(name);
            QPushButton *button = link(u"deductionLink"_s);
            if (!button)
                continue; // no points lost
            ++links;
            opened.clear();
            QTest::mouseClick(button, Qt::LeftButton);
            QCOMPARE(opened.size(), 1);
            QCOMPARE(opened.first().at(0).toString(), u"catalogs"_s);
            const QString where = opened.first().at(1).toString();
            const std::optional<qint64> total = count(where);
            QVERIFY2(total, qPrintable(where));
            QVERIFY(*total > 0);
            QVERIFY2(button->text().contains(QString::number(*total)), qPrintable(button->text() + where));
            // Enter on the indicator opens the same rows.
            QTest::keyClick(indicators(), Qt::Key_Return);
            QCOMPARE(opened.size(), 2);
            QCOMPARE(opened.last().at(1).toString(), where);
        }
    }
    QVERIFY2(links >= 10, qPrintable(QString::number(links)));
}

void AssessmentPageTest::namesTheDepartmentsThatDoNotUseItsData()
{
    QSignalSpy opened(&page(), &Page::openRequested);
    bool any = false;
    for (int row = 0; row < 10; ++row) {
        clickRow(grid(), row);
        selectIndicator(u"被其他部门使用数"_s);
        QPushButton *button = link(u"deductionLink"_s);
        if (!button)
            continue;
        any = true;
        const std::optional<qint64> total = count(button->property("where").toString());
        QVERIFY(total);
        QVERIFY(button->text().contains(QString::number(*total)));
        QTest::mouseClick(button, Qt::LeftButton);
        QLabel *names = nullptr;
        QTRY_VERIFY((names = page().findChild<QLabel *>(u"departmentNames"_s)));
        QCOMPARE(qint64(names->text().split(u", "_s).size()), *total);
        break;
    }
    QVERIFY(any);
    QVERIFY(opened.isEmpty());
}

void AssessmentPageTest::exportsTheWorkbook()
{
    const QString path = m_dir.filePath(u"a.xlsx"_s);
    QSignalSpy posted(&page(), &Page::messagePosted), failed(&page(), &Page::failed);
    FileDialog::setNextFileName(path);
    clickButton(u"exportWorkbook"_s);
    QTRY_COMPARE_WITH_TIMEOUT(posted.size() + failed.size(), 1, 20000);
    QVERIFY(failed.isEmpty());
    QVERIFY(posted.first().first().value<Message>().happened.contains(path));
    const QString script =
        u"import sys, openpyxl\nb = openpyxl.load_workbook(sys.argv[1], data_only=True)\n"
        "print(len(b.sheetnames), sum(str(c.value) == sys.argv[2] for r in b.worksheets[1] "
        "for c in r))"_s;
    const QString name = cell(0, RankingModel::departmentColumn);
    QCOMPARE(output(u"/usr/bin/python3"_s, {u"-c"_s, script, path, name}).trimmed(), u"12 1"_s);
    // Cancelled: nothing happens.
    FileDialog::setNextFileName({});
    clickButton(u"exportWorkbook"_s);
    QTest::qWait(50);
    QCOMPARE(posted.size(), 1);
    // A folder that is not there: said in words, nothing is left behind.
    FileDialog::setNextFileName(m_dir.filePath(u"nowhere/a.xlsx"_s));
    clickButton(u"exportWorkbook"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Unwritable);
}

void AssessmentPageTest::printsTheReport()
{
    clickButton(u"printReport"_s);
    PrintPreview *preview = shownPreview(page());
    QVERIFY(preview);
    const QString path = m_dir.filePath(u"a.pdf"_s);
    const QString text = savedText(*preview, path);
    QVERIFY(text.contains(u"目录"_s));
    QVERIFY(text.contains(u"2023年上半年"_s));
    QVERIFY(text.contains(u"四项考核"_s));
    for (int row = 0; row < 10; ++row)
        QVERIFY(text.contains(cell(row, RankingModel::firstHeadColumn + 4)));
    // A page for each department on wish, or one alone: the selected one, here the first.
    const int pages = preview->report()->pageCount();
    auto *content = preview->findChild<QComboBox *>(u"previewContent"_s);
    QCOMPARE(content->count(), 3);
    const QString first = cell(0, RankingModel::departmentColumn);
    const auto choose = [&](int index) {
        QSignalSpy shown(preview, &PrintPreview::shown);
        content->setCurrentIndex(index);
        Q_EMIT content->activated(index);
        return shown.wait(20'000);
    };
    QVERIFY(choose(1));
    QVERIFY(preview->report()->pageCount() >= pages + 10);
    QVERIFY(choose(2));
    QVERIFY(preview->report()->pageCount() <= 3);
    const QString one = savedText(*preview, path);
    QVERIFY2(one.contains(first), qPrintable(one.left(200)));
    QVERIFY(!one.contains(cell(1, RankingModel::departmentColumn)));
    delete preview;
}

void AssessmentPageTest::cancelledWorkbookLeavesNothing()
{
    const QString path = m_dir.filePath(u"never.xlsx"_s);
    QSignalSpy busy(&page(), &Page::busyChanged), posted(&page(), &Page::messagePosted);
    FileDialog::setNextFileName(path);
    clickButton(u"exportWorkbook"_s);
    page().findChild<AssessmentOutput *>()->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(busy.size() >= 2 && !busy.last().first().toBool(), 20000);
    QVERIFY(posted.isEmpty());
    QVERIFY(QDir(m_dir.path()).entryList({u"never.xlsx*"_s}).isEmpty());
}

void AssessmentPageTest::aCityWithoutRowsSaysWhy()
{
    open(m_dir.filePath(u"empty.shuzhi"_s));
    QWidget *empty = page().findChild<QWidget *>(u"assessmentEmpty"_s);
    QVERIFY(empty->isVisible());
    QVERIFY(!empty->accessibleName().isEmpty());
    QVERIFY(!page().findChild<QAction *>(u"printReport"_s)->isEnabled());
}

void AssessmentPageTest::aForeignFileFailsWithWords()
{
    const QString path = m_dir.filePath(u"text.shuzhi"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    show(path, Language::Chinese, {1272, 830});
    QSignalSpy failed(&page(), &Page::failed), ready(&page(), &Page::ready);
    page().activate();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(ready.size(), 1);
    QVERIFY(page().findChild<QWidget *>(u"assessmentEmpty"_s)->isVisible());
}

void AssessmentPageTest::aPastDayAssessesThatDay()
{
    QSignalSpy ready(&page(), &Page::ready), word(&page(), &Page::countChanged);
    session().setAsOf(u"2023-03-31"_s);
    QTRY_COMPARE(ready.size(), 1);
    // 2023H1 is kept as the chosen period; it still runs on that day.
    QCOMPARE(word.last().first().toString(), u"2023H1"_s);
    QVERIFY(chooser()->findData(u"2023Q2"_s) < 0);
    selectIndicator(u"职责编目率"_s);
    QPushButton *button = link(u"deductionLink"_s);
    QVERIFY(button);
    QVERIFY(button->property("where").toString().contains(u"as_of=2023-03-31"_s));
    const std::optional<qint64> total = count(button->property("where").toString());
    QVERIFY(total && button->text().contains(QString::number(*total)));
}

QTEST_MAIN(AssessmentPageTest)
#include "tst_assessmentpage.moc"
