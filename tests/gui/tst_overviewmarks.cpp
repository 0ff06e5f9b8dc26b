// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/overviewsupport.h"
#include "ui/charts/ratebars.h"
#include "ui/charts/trendchart.h"
#include "ui/pages/overview/answercard.h"
#include "ui/pages/overview/explanationcard.h"
#include "ui/pages/overview/overviewboard.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QDateEdit>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

enum class By { Mouse, Keyboard };

/// What a person did and the number of rows the figure promises.
struct Opened
{
    QString name, where;
    qint64 shown = 0;
};

QWidget *board(const Shown &shown)
{
    return shown.page->findChild<OverviewBoard *>();
}

/// The rows a mark's figure stands for: of a rate its numerator, of a count the count.
qint64 rowsShown(const QString &valueText)
{
    // "33.4% Fail, 6,309 / 18,896" and "5,778, 90.2%"
    if (valueText.contains(u" / "))
        return number(valueText.section(u" / "_s, 0, 0).section(u", "_s, -1));
    return number(valueText.section(u", "_s, 0, 0));
}

void press(Chart *chart, int mark, By by, Qt::KeyboardModifiers modifiers = {})
{
    chart->setFocusedMark(mark);
    if (by == By::Mouse)
        QTest::mouseClick(chart, Qt::LeftButton, modifiers, chart->marks().at(mark).area.center().toPoint());
    else
        QTest::keyClick(chart, modifiers.testFlag(Qt::ControlModifier) ? Qt::Key_Space : Qt::Key_Return);
}

ExplanationCard *shownCard(const Shown &shown)
{
    for (auto *card : shown.page->findChildren<ExplanationCard *>()) {
        if (card->isVisible())
            return card;
    }
    return nullptr;
}

/// Activates every mark of every chart, and every figure that is a button.
QList<Opened> openAll(Shown &shown, By by, int &sources)
{
    QList<Opened> all;
    QSignalSpy spy(shown.page.get(), &Page::openRequested);
    const auto take = [&](const QString &name, qint64 count) {
        if (!spy.isEmpty())
            all += Opened{name, spy.takeLast().at(1).toString(), count};
        spy.clear();
    };
    for (FigureCard *card : board(shown)->findChildren<FigureCard *>()) {
        if (by == By::Mouse)
            QTest::mouseClick(card, Qt::LeftButton);
        else
            QTest::keyClick(card, Qt::Key_Return);
        const QString tip = card->toolTip();
        const bool isRate = card->figure().endsWith(u'%');
        take(card->objectName(),
             number(isRate ? tip.section(u"Made of: "_s, 1).section(u" / "_s, 0, 0) : card->figure()));
    }
    for (Chart *chart : board(shown)->findChildren<Chart *>()) {
        chart->setFocus();
        for (int mark = 0; mark < chart->marks().size(); ++mark) {
            press(chart, mark, by);
            if (ExplanationCard *card = shownCard(shown); card && spy.isEmpty()) {
                ++sources;
                card->close();
                continue;
            }
            const Mark &pressed = chart->marks().at(mark);
            take(chart->objectName() + u' ' + pressed.name, rowsShown(pressed.valueText));
        }
    }
    auto *several = shown.page->findChild<QPushButton *>(u"severalResources"_s);
    if (several->isVisible()) {
        if (by == By::Mouse)
            QTest::mouseClick(several, Qt::LeftButton);
        else
            QTest::keyClick(several, Qt::Key_Space);
        take(several->objectName(), number(several->text().section(u' ', 0, 0)));
    }
    return all;
}

int markCount(const Shown &shown)
{
    int count = 0;
    for (const Chart *chart : board(shown)->findChildren<Chart *>())
        count += int(chart->marks().size());
    return count;
}

} // namespace

/// Every mark of the overview, with mouse and keyboard: what it opens has the count it shows, it can bound
/// all others to itself, compare itself with an earlier day, and say what it means.
class TestOverviewMarks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyMarkOpensItsRows_data();
    void everyMarkOpensItsRows();
    void boundedMarksOpenTheirRows_data();
    void boundedMarksOpenTheirRows();
    void aChipIsRemoved();
    void comparesWithAnEarlierDay();
    void everyFigureSaysWhatItMeans_data();
    void everyFigureSaysWhatItMeans();
    void peersOpenTheirSource();
    void everyCardHasItsMenu();
    void linesOfTheTrendAreChosen();
    void overdueByCycleAndDepartment();
    void branchesStandBesideTheFigures();

private:
    void compareCounts(const QList<Opened> &all);

    QTemporaryDir m_dir;
    QString m_city;
};

void TestOverviewMarks::initTestCase()
{
    Theme::apply(*qApp, Theme::light());
    qputenv("SHUZHI_SETTINGS", m_dir.filePath(u"settings.ini"_s).toUtf8());
    Connection::forbidCurrentThread();
    m_city = m_dir.filePath(u"city.shuzhi"_s);
    makeDemo(m_city);
}

void TestOverviewMarks::compareCounts(const QList<Opened> &all)
{
    QStringList wheres;
    for (const Opened &one : all)
        wheres << one.where;
    const QList<qint64> counts = countsOf(m_city, wheres);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Opened &one = all.at(i);
        QVERIFY2(counts.at(i) == one.shown,
                 qPrintable(u"%1 shows %2 and opens %3 rows: %4"_s.arg(one.name)
                                .arg(one.shown)
                                .arg(counts.at(i))
                                .arg(one.where)));
    }
}

void TestOverviewMarks::everyMarkOpensItsRows_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<int>("by");
    for (const QString &day : {QString(), u"2023-03-15"_s, u"2022-10-31"_s}) {
        QTest::addRow("%s mouse", qPrintable(day)) << day << int(By::Mouse);
        QTest::addRow("%s keyboard", qPrintable(day)) << day << int(By::Keyboard);
    }
}

void TestOverviewMarks::everyMarkOpensItsRows()
{
    QFETCH(QString, day);
    QFETCH(int, by);
    Shown shown(m_city);
    shown.load();
    shown.setDay(day);
    int sources = 0;
    const QList<Opened> all = openAll(shown, By(by), sources);
    // Five figures and every mark open rows, but peers, which open their source; the entered figure none.
    QCOMPARE(sources, day.isEmpty() ? 2 : 0);
    const bool several = shown.page->findChild<QPushButton *>(u"severalResources"_s)->isVisible();
    QCOMPARE(all.size(), 5 + markCount(shown) - sources + (several ? 1 : 0));
    QVERIFY(all.size() > 60);
    compareCounts(all);
}

void TestOverviewMarks::boundedMarksOpenTheirRows_data()
{
    QTest::addColumn<int>("by");
    QTest::newRow("mouse") << int(By::Mouse);
    QTest::newRow("keyboard") << int(By::Keyboard);
}

void TestOverviewMarks::boundedMarksOpenTheirRows()
{
    QFETCH(int, by);
    Shown shown(m_city);
    shown.load();
    const qint64 catalogs = number(shown.figure(u"catalogs"_s)->figure());
    auto *bars = shown.chart<RateBars>(u"departmentBars"_s);
    const qsizetype departments = bars->values().bars.size();
    QSignalSpy ready(shown.page.get(), &Page::ready);
    QSignalSpy open(shown.page.get(), &Page::openRequested);
    bars->setFocus();
    const QString first = bars->marks().at(1).name;
    press(bars, 1, By(by), Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 20'000);
    auto *kinds = shown.chart<Chart>(u"kinds"_s);
    kinds->setFocus();
    press(kinds, 0, By(by), Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 2, 20'000);
    QVERIFY(open.isEmpty()); // a filter opens nothing
    QCOMPARE(shown.page->findChildren<Chip *>().isEmpty(), false);
    QVERIFY(number(shown.figure(u"catalogs"_s)->figure()) < catalogs);
    QCOMPARE(bars->values().bars.size(), departments); // the chart chosen in keeps its other marks
    for (const RateBar &bar : bars->values().bars)
        QCOMPARE(bar.isChosen, bar.name == first);
    int sources = 0;
    const QList<Opened> all = openAll(shown, By(by), sources);
    compareCounts(all);
    for (const Opened &one : all) {
        const bool ofKinds = one.name.startsWith(u"kinds") || one.name == u"severalResources";
        QVERIFY2(one.where.contains(u"department="_s), qPrintable(one.name));
        QVERIFY2(ofKinds || one.where.contains(u"resource_kind=table"_s), qPrintable(one.name + one.where));
    }
}

void TestOverviewMarks::aChipIsRemoved()
{
    Shown shown(m_city);
    shown.load();
    const QString catalogs = shown.figure(u"catalogs"_s)->figure();
    auto *bars = shown.chart<RateBars>(u"departmentBars"_s);
    QSignalSpy ready(shown.page.get(), &Page::ready);
    bars->setFocus();
    bars->setFocusedMark(0);
    QTest::keyClick(bars, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 20'000);
    QTest::keyClick(bars, Qt::Key_Down);
    QTest::keyClick(bars, Qt::Key_Space); // two departments: either
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 2, 20'000);
    const qint64 two =
        bars->values().bars.at(0).value.denominator + bars->values().bars.at(1).value.denominator;
    QCOMPARE(number(shown.figure(u"catalogs"_s)->figure()), two);
    auto *whole = shown.page->findChild<QAction *>(u"showWholeCity"_s);
    QVERIFY(whole->isEnabled());
    QTest::keyClick(bars, Qt::Key_Space); // the second is given back
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 3, 20'000);
    Chip *removable = nullptr;
    for (Chip *chip : shown.page->findChildren<Chip *>()) {
        if (chip->isVisible() && chip->text().contains(bars->values().bars.at(0).name))
            removable = chip;
    }
    QVERIFY(removable);
    removable->setFocus();
    QTest::keyClick(removable, Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 4, 20'000);
    QCOMPARE(shown.figure(u"catalogs"_s)->figure(), catalogs);
    QVERIFY(!whole->isEnabled());
}

void TestOverviewMarks::comparesWithAnEarlierDay()
{
    Shown shown(m_city);
    shown.load();
    QVERIFY(shown.figure(u"mount_rate"_s)->toolTip().contains(u"2023-05-31"_s)); // the month end before
    auto *compare = shown.page->findChild<QToolButton *>(u"compare"_s);
    auto *date = shown.page->findChild<QDateEdit *>(u"compareDate"_s);
    QVERIFY(!date->isVisible());
    QSignalSpy ready(shown.page.get(), &Page::ready);
    QTest::mouseClick(compare, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 20'000);
    date->setDate(QDate(2023, 2, 14));
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 2, 20'000);
    const MetricSet before = metricsOf(m_city, GroupBy::Department, u"2023-02-14"_s);
    const MetricSet now = metricsOf(m_city, GroupBy::Department, {});
    for (const QString &metric : {u"catalogs"_s, u"unmounted"_s, u"open_catalogs"_s}) {
        const qint64 change = now.city.figures.count(metric) - before.city.figures.count(metric);
        const QString tip = shown.figure(metric)->toolTip();
        QVERIFY2(tip.contains(u"Change since 2023-02-14: %1 (it was %2)"_s.arg(
                     FigureText::count(change), FigureText::count(before.city.figures.count(metric)))),
                 qPrintable(tip));
    }
    const auto *bars = shown.chart<RateBars>(u"departmentBars"_s);
    for (const MetricGroup &group : before.groups) {
        const Ratio ratio = group.figures.ratio(u"mount_rate"_s);
        for (const RateBar &bar : bars->values().bars) {
            if (bar.name == group.name)
                QCOMPARE(bar.before, (RateValue{ratio.numerator, ratio.denominator}));
        }
    }
    QCOMPARE(bars->table().first().size(), 7); // the day before stands in the table too
    auto *order = shown.chart<SegmentBar>(u"departmentOrder"_s);
    order->setFocus();
    QTest::keyClick(order, Qt::Key_End);
    const QList<RateBar> sorted = bars->values().bars;
    QVERIFY(std::is_sorted(sorted.begin(), sorted.end(), [](const RateBar &a, const RateBar &b) {
        const auto change = [](const RateBar &bar) { return bar.value.fraction() - bar.before.fraction(); };
        return a.before.isMeasured() && b.before.isMeasured() && change(a) > change(b);
    }));
    shown.setDay(u"2023-01-31"_s); // earlier than the day compared with: nothing is compared any more
    QVERIFY(!compare->isChecked());
}

void TestOverviewMarks::everyFigureSaysWhatItMeans_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("F1") << int(Qt::Key_F1) << int(Qt::NoModifier);
    QTest::newRow("Alt+Down") << int(Qt::Key_Down) << int(Qt::AltModifier);
}

void TestOverviewMarks::everyFigureSaysWhatItMeans()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    Shown shown(m_city);
    shown.load();
    QSignalSpy spy(shown.page.get(), &Page::openRequested);
    QList<Opened> opened;
    const auto readCard = [&](const QString &name) {
        ExplanationCard *card = shownCard(shown);
        QVERIFY2(card, qPrintable(name));
        QVERIFY(card->accessibleName().size() > 1 && card->accessibleDescription().size() > 10);
        auto *rows = card->findChild<QPushButton *>();
        const qint64 count = rows ? number(rows->text()) : -1;
        if (!rows) {
            card->close();
            return;
        }
        QTest::keyClick(rows, Qt::Key_Space);
        QVERIFY2(!spy.isEmpty(), qPrintable(name));
        opened += Opened{name, spy.takeLast().at(1).toString(), count};
    };
    for (FigureCard *card : board(shown)->findChildren<FigureCard *>()) {
        QTest::mouseClick(card->findChild<QToolButton *>(u"explain"_s), Qt::LeftButton);
        readCard(card->objectName());
    }
    for (Chart *chart : board(shown)->findChildren<Chart *>()) {
        chart->setFocus();
        for (int mark = 0; mark < chart->marks().size(); mark += 4) {
            chart->setFocusedMark(mark);
            QTest::keyClick(chart, Qt::Key(key), Qt::KeyboardModifiers(modifiers));
            readCard(chart->objectName() + u' ' + chart->marks().at(mark).name);
        }
    }
    QVERIFY(opened.size() > 15);
    compareCounts(opened);
}

void TestOverviewMarks::peersOpenTheirSource()
{
    Shown shown(m_city);
    shown.load();
    auto *peers = shown.chart<RateBars>(u"peers"_s);
    peers->setFocus();
    press(peers, 0, By::Keyboard);
    ExplanationCard *card = shownCard(shown);
    QVERIFY(card);
    QString words;
    for (const QLabel *label : card->findChildren<QLabel *>())
        words += label->text() + u'\n';
    QVERIFY2(words.contains(u"泰州"_s) && words.contains(u"2023年上半年"_s) && words.contains(u"35,013"_s),
             qPrintable(words));
    QTest::keyClick(card, Qt::Key_Escape);
    QVERIFY(!shownCard(shown));
}

void TestOverviewMarks::everyCardHasItsMenu()
{
    Shown shown(m_city);
    shown.load();
    for (AnswerCard *card : board(shown)->findChildren<AnswerCard *>()) {
        auto *button = card->findChild<QToolButton *>(u"cardMenu"_s);
        QVERIFY2(button && button->isVisible(), qPrintable(card->title()));
        QVERIFY(button->accessibleName().contains(card->title()));
        QVERIFY(button->menu()->actions().size() >= 5);
        for (Chart *chart : card->findChildren<Chart *>())
            QVERIFY(!chart->accessibleName().isEmpty());
    }
}

void TestOverviewMarks::linesOfTheTrendAreChosen()
{
    Shown shown(m_city);
    shown.load();
    const auto *trend = shown.chart<TrendChart>(u"trend"_s);
    QCOMPARE(trend->marks().size(), 24);
    auto *button = shown.page->findChild<QToolButton *>(u"trendSeries"_s);
    for (QAction *action : button->menu()->actions()) {
        if (!action->isChecked())
            action->trigger();
    }
    QCOMPARE(trend->marks().size(), 60);
    const MetricSet months = metricsOf(m_city, GroupBy::Month, {});
    const QList<QStringList> table = trend->table();
    for (int i = 0; i < 12; ++i) {
        const Ratio timely = months.groups.at(i).figures.ratio(u"update_timeliness"_s);
        QCOMPARE(number(table.at(i + 1).at(8)), timely.numerator);
    }
    Shown again(m_city); // kept on this desk
    again.load();
    QCOMPARE(again.chart<TrendChart>(u"trend"_s)->marks().size(), 60);
    for (QAction *action : button->menu()->actions())
        action->trigger();
    QCOMPARE(trend->marks().size(), 12); // one line always stays
    for (QAction *action : button->menu()->actions().mid(0, 2)) {
        if (!action->isChecked())
            action->trigger();
    }
}

void TestOverviewMarks::overdueByCycleAndDepartment()
{
    Shown shown(m_city);
    shown.load();
    const auto *bars = shown.chart<RateBars>(u"overdueBars"_s);
    const auto sum = [bars] {
        RateValue total;
        for (const RateBar &bar : bars->values().bars) {
            total.numerator += bar.value.numerator;
            total.denominator += bar.value.denominator;
        }
        return total;
    };
    const Ratio city = metricsOf(m_city, GroupBy::None, {}).city.figures.ratio(u"overdue_rate"_s);
    QCOMPARE(sum(), (RateValue{city.numerator, city.denominator}));
    const QString first = bars->values().bars.first().name;
    auto *by = shown.chart<SegmentBar>(u"freshnessBy"_s);
    by->setFocus();
    QTest::keyClick(by, Qt::Key_Right);
    QVERIFY(bars->values().bars.first().name != first);
    QCOMPARE(sum(), (RateValue{city.numerator, city.denominator}));
}

void TestOverviewMarks::branchesStandBesideTheFigures()
{
    Shown shown(m_city);
    shown.load();
    auto *views = shown.chart<SegmentBar>(u"overviewViews"_s);
    QVERIFY(views->isVisible() && board(shown)->isVisible());
    views->setFocus();
    QTest::keyClick(views, Qt::Key_Right);
    QVERIFY(!board(shown)->isVisible());
    auto *map = shown.chart<Chart>(u"branchesMap"_s);
    QTRY_VERIFY_WITH_TIMEOUT(map->isVisible() && !map->marks().isEmpty(), 20'000);
    QTest::keyClick(views, Qt::Key_Left);
    QVERIFY(board(shown)->isVisible());
}

QTEST_MAIN(TestOverviewMarks)
#include "tst_overviewmarks.moc"
