// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/metric.h"
#include "models/domain/vocabulary.h"
#include "officerroom.h"
#include "ui/charts/figuretext.h"
#include "ui/charts/ratebars.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/import/importwizard.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/segmentbar.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QPushButton>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The jobs 7 to 10 of an officer (tst_officer lists them), each with the keyboard alone and again with the
/// mouse.
class OfficerWorkTest : public OfficerRoom
{
    Q_OBJECT
private slots:
    void initTestCase() { makeCity(); }
    void mountsAResource();
    void changesSeveralAtOnce();
    void importsASheet();
    void looksBackAndExports();

private:
    void mountWithKeys();
    void mountWithMouse();
    void changeWithKeys();
    void changeWithMouse();
    void importWithKeys();
    void importWithMouse();
    void lookWithKeys();
    void lookWithMouse();
    [[nodiscard]] QString mountRate() { return seen<FigureCard>(u"figure_mount_rate"_s)->figure(); }
    [[nodiscard]] RateValue countedRate();
    [[nodiscard]] ImportWizard *wizard() { return seen<ImportWizard>(u"importWizard"_s); }
    [[nodiscard]] bool atStep(int step);
    void makeSheet();
    [[nodiscard]] const Mark &bar(int index);
    void chooseDay(QDate day);

    QString m_uid; ///< catalogs a job is about
    QString m_before; ///< what it begins with
};

RateValue OfficerWorkTest::countedRate()
{
    const MetricInfo &rate = *metricInfo(u"mount_rate"_s);
    return {countOf(rate.numerator.toString()), countOf(rate.denominator->toString())};
}

void OfficerWorkTest::mountsAResource()
{
    withBothHands([this] { mountWithKeys(); }, [this] { mountWithMouse(); },
                  [this] {
                      return QStringList{m_uid, m_before, mountRate(),
                                         fact(u"SELECT kind || locator || mapping_complete || state FROM "
                                              "resource ORDER BY id DESC LIMIT 1"_s)};
                  });
}

void OfficerWorkTest::mountWithKeys()
{
    const RateValue rate = countedRate();
    m_before = mountRate();
    QCOMPARE(m_before, FigureText::rate(rate));
    for (const QString &uid : found(metricInfo(u"unmounted"_s)->numerator.toString()).mid(0, bearable))
        if (fact(u"SELECT count(*) FROM resource r JOIN catalog c ON c.id = r.catalog_id WHERE c.uid = '%1'"_s
                     .arg(uid))
            == u"0")
            m_uid = uid;
    filterQuickly(u"bare"_s, false);
    QVERIFY(walkToRow(m_uid));
    press(Qt::Key_F6);
    QVERIFY(tabBackTo(u"detailSegments"_s));
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QVERIFY(tabTo(u"resourceAdd"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(focusName(), u"field_locator"_s);
    type(u"gateway/registry/1"_s);
    QVERIFY(tabTo(u"field_mapping_complete"_s));
    press(Qt::Key_Down); // its list
    const auto *complete = seen<QComboBox>(u"field_mapping_complete"_s);
    const QString yes = vocabulary(u"yes_no"_s).label(u"yes"_s, Language::Chinese);
    QVERIFY(pressUntil([&] { return complete->view()->currentIndex().data() == yes; }, Qt::Key_Up));
    press(Qt::Key_Return);
    QVERIFY(tabTo(u"resource_submitted"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(focusName(), u"resource_published"_s); // the next step has the keyboard
    press(Qt::Key_Space);
    QTRY_COMPARE(countedRate().numerator, rate.numerator + 1);
    press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(mountRate(), FigureText::rate({rate.numerator + 1, rate.denominator}));
}

void OfficerWorkTest::mountWithMouse()
{
    const RateValue rate = countedRate();
    m_before = mountRate();
    filterQuickly(u"bare"_s, true);
    QVERIFY(clickRow(m_uid));
    const auto *segments = seen<SegmentBar>(u"detailSegments"_s);
    QVERIFY(click(segments, segments->segmentRect(2).center()));
    QVERIFY(click(seen(u"resourceAdd"_s)));
    QVERIFY(click(seen(u"field_locator"_s)));
    type(u"gateway/registry/1"_s);
    QVERIFY(clickCombo(seen<QComboBox>(u"field_mapping_complete"_s),
                       vocabulary(u"yes_no"_s).label(u"yes"_s, Language::Chinese)));
    QVERIFY(click(seen(u"resource_submitted"_s)));
    QVERIFY(click(seen(u"resource_published"_s)));
    QTRY_COMPARE(countedRate().numerator, rate.numerator + 1);
    QVERIFY(click(entry(u"overview"_s)));
    QTRY_COMPARE(mountRate(), FigureText::rate({rate.numerator + 1, rate.denominator}));
}

void OfficerWorkTest::changesSeveralAtOnce()
{
    withBothHands([this] { changeWithKeys(); }, [this] { changeWithMouse(); },
                  [this] {
                      return QStringList{
                          m_before, session().history().undoName(),
                          fact(u"SELECT DISTINCT share_type FROM catalog WHERE uid IN ('%1')"_s.arg(m_uid)),
                          QString::number(table().selectionModel()->selectedRows().size())};
                  });
}

void OfficerWorkTest::changeWithKeys()
{
    goToCatalogs(false);
    m_uid = QStringList{uidAt(0), uidAt(1), uidAt(2), uidAt(3), uidAt(4)}.join(u"','"_s);
    for (int row = 1; row < 5; ++row)
        press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(seen(u"bulkChangeDialog"_s));
    const auto *field = seen<QComboBox>(u"bulkField"_s);
    QVERIFY(tabTo(u"bulkField"_s));
    QVERIFY(walkCombo(field->itemText(field->findData(u"share_type"_s))));
    QVERIFY(tabTo(u"bulkCode"_s));
    const auto *code = seen<QComboBox>(u"bulkCode"_s);
    QVERIFY(walkCombo(code->itemText(1)));
    const QString value = code->currentData().toString();
    const auto *apply = seen<QPushButton>(u"bulkApply"_s);
    QTRY_VERIFY(apply->isEnabled());
    m_before = apply->text();
    const auto *rows = seen<QTableView>(u"bulkRows"_s);
    QCOMPARE(rows->model()->index(0, 2).data().toString(), code->currentText());
    QVERIFY(tabTo(u"bulkApply"_s));
    press(Qt::Key_Space);
    QTRY_VERIFY(session().history().canUndo());
    QCOMPARE(
        fact(u"SELECT count(*) FROM catalog WHERE share_type = '%1' AND uid IN ('%2')"_s.arg(value, m_uid)),
        u"5"_s);
}

void OfficerWorkTest::changeWithMouse()
{
    goToCatalogs(true);
    QVERIFY(clickRow(uidAt(0)));
    QVERIFY(clickRow(uidAt(4), Qt::ShiftModifier));
    QVERIFY(clickRow(uidAt(4), {}, Qt::RightButton));
    QVERIFY(clickMenu(u"catalogs.change"_s));
    const auto *field = seen<QComboBox>(u"bulkField"_s);
    QVERIFY(clickCombo(field, field->itemText(field->findData(u"share_type"_s))));
    const auto *code = seen<QComboBox>(u"bulkCode"_s);
    QVERIFY(clickCombo(code, code->itemText(1)));
    const auto *apply = seen<QPushButton>(u"bulkApply"_s);
    QTRY_VERIFY(apply->isEnabled());
    QCOMPARE(apply->text(), m_before);
    QVERIFY(click(apply));
    QTRY_VERIFY(session().history().canUndo());
}

/// Two new catalogs of a department that is there.
void OfficerWorkTest::makeSheet()
{
    QFile file(filePath(u"list.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString department = fact(u"SELECT name FROM department ORDER BY id LIMIT 1"_s);
    file.write(u"信息资源名称,信息资源提供方,信息资源摘要\n养犬登记,%1,犬只与主人\n摊位登记,%1,摊位与摊主\n"_s
                   .arg(department)
                   .toUtf8());
    file.close();
    FileDialog::setNextFileName(file.fileName());
    m_before = digest();
}

bool OfficerWorkTest::atStep(int step)
{
    return QTest::qWaitFor([&] {
        return wizard()->step() == step && !wizard()->draft().isReading()
            && seen<QPushButton>(u"next"_s)->isEnabled();
    });
}

void OfficerWorkTest::importsASheet()
{
    withBothHands([this] { importWithKeys(); }, [this] { importWithMouse(); },
                  [this] {
                      return QStringList{
                          QString::number(countOf({})), session().history().redoName(),
                          fact(u"SELECT count(*) FROM change_log WHERE source LIKE '%list.csv%'"_s)};
                  });
}

void OfficerWorkTest::importWithKeys()
{
    makeSheet();
    press(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(wizard());
    QTRY_COMPARE(focusName(), u"chooseFile"_s);
    press(Qt::Key_Space);
    for (int step = 0; step < 3; ++step) {
        QVERIFY(atStep(step));
        press(Qt::Key_Right, Qt::AltModifier);
    }
    QVERIFY(atStep(3));
    QTRY_VERIFY(wizard()->draft().report());
    QCOMPARE(wizard()->draft().report()->added, 2);
    QCOMPARE(digest(), m_before); // a look, nothing is written
    QVERIFY(atStep(3));
    press(Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(countOf({}), qint64(smallCity.catalogs + 2));
    QVERIFY(atStep(4));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QTRY_VERIFY(session().history().canUndo());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(countOf({}), qint64(smallCity.catalogs));
    QCOMPARE(digest(), m_before);
}

void OfficerWorkTest::importWithMouse()
{
    makeSheet();
    QVERIFY(click(button(u"window.import"_s)));
    QVERIFY(click(seen(u"chooseFile"_s)));
    QVERIFY(atStep(0));
    QVERIFY(click(seen(u"skip"_s)));
    QVERIFY(atStep(3));
    QTRY_VERIFY(wizard()->draft().report());
    QCOMPARE(wizard()->draft().report()->added, 2);
    QVERIFY(click(seen(u"next"_s)));
    QTRY_COMPARE(countOf({}), qint64(smallCity.catalogs + 2));
    QVERIFY(atStep(4));
    QVERIFY(click(seen(u"undoImport"_s)));
    QTRY_COMPARE(countOf({}), qint64(smallCity.catalogs));
    QCOMPARE(digest(), m_before);
    QVERIFY(click(seen(u"next"_s))); // it says Close now
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void OfficerWorkTest::looksBackAndExports()
{
    withBothHands([this] { lookWithKeys(); }, [this] { lookWithMouse(); },
                  [this] {
                      QFile file(filePath(u"seen.csv"_s));
                      const bool there = file.open(QIODevice::ReadOnly);
                      const QString sheet = there ? QString::fromUtf8(file.readAll()) : QString();
                      // Rows and the head; no cell of these breaks its line.
                      return QStringList{m_uid,
                                         m_before,
                                         catalogs().filter().toString(),
                                         session().asOf(),
                                         sheet.count(u'\n') == model().rowCount() + 1 ? u"all"_s : u"?"_s,
                                         sheet};
                  });
}

/// Where the pointer finds the bar of a department, and the rows behind it.
const Mark &OfficerWorkTest::bar(int index)
{
    return seen<RateBars>(u"departmentBars"_s)->marks().at(index);
}

void OfficerWorkTest::lookWithKeys()
{
    QVERIFY(pressUntil([] { return focusName() == u"departmentBars"; }, Qt::Key_F6));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    const QString where = bar(2).where;
    const QString today = mountRate();
    press(Qt::Key_Return);
    QTRY_COMPARE(window().currentPage()->id(), u"catalogs"_s);
    QTRY_COMPARE(qint64(model().rowCount()), countOf(where));
    press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), u"departmentBars"_s); // the keyboard is where it was left
    press(Qt::Key_F6, Qt::ShiftModifier); // the figures
    press(Qt::Key_F6, Qt::ShiftModifier); // the title line
    QVERIFY(tabTo(u"asOfDate"_s));
    type(u"20230115"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(session().asOf(), u"2023-01-15"_s);
    QTRY_VERIFY(mountRate() != today && !mountRate().isEmpty());
    m_before = mountRate();
    QVERIFY(tabBackTo(u"asOfReset"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(mountRate(), today);
    press(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(qint64(model().rowCount()), countOf(where));
    QTRY_VERIFY(!currentUid().isEmpty());
    FileDialog::setNextFileName(filePath(u"seen.csv"_s));
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QFile::exists(filePath(u"seen.csv"_s)));
}

void OfficerWorkTest::lookWithMouse()
{
    const QString where = bar(2).where, today = mountRate();
    QVERIFY(click(seen(u"departmentBars"_s), bar(2).area.center().toPoint()));
    QTRY_COMPARE(window().currentPage()->id(), u"catalogs"_s);
    QTRY_COMPARE(qint64(model().rowCount()), countOf(where));
    QVERIFY(click(entry(u"overview"_s)));
    chooseDay({2023, 1, 15});
    QTRY_COMPARE(session().asOf(), u"2023-01-15"_s);
    QTRY_VERIFY(mountRate() != today && !mountRate().isEmpty());
    QCOMPARE(mountRate(), m_before);
    QVERIFY(click(seen(u"asOfReset"_s)));
    QTRY_COMPARE(mountRate(), today);
    QVERIFY(click(entry(u"catalogs"_s)));
    QTRY_COMPARE(qint64(model().rowCount()), countOf(where));
    QTRY_VERIFY(!currentUid().isEmpty());
    FileDialog::setNextFileName(filePath(u"seen.csv"_s));
    QVERIFY(clickMenuOf(button(u"catalogsMore"_s), u"catalogsExport"_s));
    QTRY_VERIFY(QFile::exists(filePath(u"seen.csv"_s)));
}

/// Opens the calendar of the day shown, goes back month by month and clicks the day.
void OfficerWorkTest::chooseDay(QDate day)
{
    const auto *field = seen<QDateEdit>(u"asOfDate"_s);
    QVERIFY(click(field, {field->width() - 8, field->height() / 2}));
    auto *calendar = field->calendarWidget();
    QTRY_VERIFY(calendar->isVisible());
    const auto *back = calendar->findChild<QToolButton *>(u"qt_calendar_prevmonth"_s);
    for (int month = 0; month < 12 && calendar->monthShown() != day.month(); ++month)
        QVERIFY(click(back));
    const auto *days = calendar->findChild<QTableView *>(u"qt_calendar_calendarview"_s);
    for (int row = 1; row < days->model()->rowCount(); ++row) {
        for (int column = 1; column < days->model()->columnCount(); ++column) {
            const QModelIndex index = days->model()->index(row, column);
            if (index.data().toInt() == day.day()) {
                QVERIFY(clickCell(days, index));
                return;
            }
        }
    }
    QFAIL("the day is not in the calendar");
}

QTEST_MAIN(OfficerWorkTest)
#include "tst_officerwork.moc"
