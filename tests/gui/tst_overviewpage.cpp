// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/overviewsupport.h"
#include "tests/gui/printhands.h"
#include "ui/charts/ratebars.h"
#include "ui/charts/trendchart.h"
#include "ui/pages/overview/answercard.h"
#include "ui/pages/overview/overviewboard.h"
#include "ui/pages/overview/overviewprinter.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The overview on a real city: every figure is the metric catalogue's, days and orders are
/// chosen with keys and mouse, and what cannot be shown says why.
class TestOverviewPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void figuresEqualTheCatalogue_data();
    void figuresEqualTheCatalogue();
    void departmentsInThreeOrders();
    void peersSayTheirSource();
    void aDayIsChosenByKeyboardAndLeftByMouse();
    void lateAnswersAreDropped();
    void loadsAgainOnlyWhenStale();
    void oneCardFails();
    void everythingFails();
    void anEmptyCityOffersTheNextStep();
    void aDayBeforeTheHistory();
    void printsToPdf();

private:
    QTemporaryDir m_dir;
    QString m_city;
};

void TestOverviewPage::initTestCase()
{
    Theme::apply(*qApp, Theme::light());
    Connection::forbidCurrentThread();
    m_city = m_dir.filePath(u"city.shuzhi"_s);
    makeDemo(m_city);
}

void TestOverviewPage::figuresEqualTheCatalogue_data()
{
    QTest::addColumn<QString>("day");
    QTest::newRow("reference day") << QString();
    QTest::newRow("within a month") << u"2023-03-15"_s;
    QTest::newRow("month end") << u"2022-10-31"_s;
}

void TestOverviewPage::figuresEqualTheCatalogue()
{
    QFETCH(QString, day);
    Shown shown(m_city);
    shown.load();
    shown.setDay(day);
    const MetricSet set = metricsOf(m_city, GroupBy::Department, day);
    for (const QString &metric : {u"catalogs"_s, u"unmounted"_s, u"open_catalogs"_s})
        QCOMPARE(number(shown.figure(metric)->figure()), set.city.figures.count(metric));
    for (const QString &metric : {u"mount_rate"_s, u"usage_rate"_s}) {
        const Ratio ratio = set.city.figures.ratio(metric);
        QCOMPARE(shown.figure(metric)->figure(), FigureText::rate({ratio.numerator, ratio.denominator}));
        const QString made = FigureText::fraction({ratio.numerator, ratio.denominator});
        QVERIFY2(shown.figure(metric)->toolTip().contains(made), qPrintable(shown.figure(metric)->toolTip()));
        QVERIFY(shown.figure(metric)->toolTip().contains(set.asOf));
    }
    const auto *bars = shown.chart<RateBars>(u"departmentBars"_s);
    QCOMPARE(bars->values().bars.size(), set.groups.size());
    for (const MetricGroup &group : set.groups) {
        const Ratio ratio = group.figures.ratio(u"mount_rate"_s);
        const auto bar = std::find_if(bars->values().bars.begin(), bars->values().bars.end(),
                                      [&](const RateBar &one) { return one.name == group.name; });
        QVERIFY(bar != bars->values().bars.end());
        QCOMPARE(bar->value, (RateValue{ratio.numerator, ratio.denominator}));
    }
    const MetricSet months = metricsOf(m_city, GroupBy::Month, day);
    const QList<QStringList> trend = shown.chart<TrendChart>(u"trend"_s)->table();
    QCOMPARE(trend.size(), 13);
    for (int i = 0; i < 12; ++i) {
        QCOMPARE(trend.at(i + 1).at(0), months.groups.at(i).key);
        QCOMPARE(number(trend.at(i + 1).at(2)), months.groups.at(i).figures.ratio(u"mount_rate"_s).numerator);
        QCOMPARE(number(trend.at(i + 1).at(5)), months.groups.at(i).figures.ratio(u"usage_rate"_s).numerator);
    }
    const bool entered = !set.entered.isEmpty();
    QCOMPARE(entered, day.isEmpty()); // the entered figures are of the reference day
    QCOMPARE(shown.figure(u"aggregated_records"_s)->state(),
             entered ? FigureCard::State::Value : FigureCard::State::NotMeasured);
    QVERIFY(!shown.figure(u"aggregated_records"_s)->isOpenable());
}

void TestOverviewPage::departmentsInThreeOrders()
{
    Shown shown(m_city);
    shown.load();
    auto *order = shown.chart<SegmentBar>(u"departmentOrder"_s);
    const auto *bars = shown.chart<RateBars>(u"departmentBars"_s);
    const auto list = [bars] { return bars->values().bars; };
    const QList<RateBar> byRate = list();
    QVERIFY(std::is_sorted(byRate.begin(), byRate.end(), [](const RateBar &a, const RateBar &b) {
        return a.value.fraction() > b.value.fraction();
    }));
    order->setFocus();
    QTest::keyClick(order, Qt::Key_Right);
    QStringList names, expected;
    for (const RateBar &bar : list())
        names << bar.name;
    for (const MetricGroup &group : metricsOf(m_city, GroupBy::Department, {}).groups)
        expected << group.name;
    QCOMPARE(names, expected);
    QTest::keyClick(order, Qt::Key_End);
    const QList<RateBar> byCount = list();
    QVERIFY(std::is_sorted(byCount.begin(), byCount.end(), [](const RateBar &a, const RateBar &b) {
        return a.value.denominator > b.value.denominator;
    }));
    QTest::keyClick(order, Qt::Key_Home);
    QCOMPARE(list().first().name, byRate.first().name);
    for (const RateBar &bar : byRate) // colour is never alone
        QVERIFY(!bar.value.isMeasured() || !bar.gradeWord.isEmpty());
}

void TestOverviewPage::peersSayTheirSource()
{
    Shown shown(m_city);
    shown.load();
    const auto *peers = shown.chart<RateBars>(u"peers"_s);
    QCOMPARE(peers->values().bars.size(), 3);
    QCOMPARE(peers->values().bars.first().name, u"泰州"_s);
    QCOMPARE(peers->values().bars.first().value, (RateValue{35013, 35341}));
    for (const RateBar &bar : peers->values().bars) {
        QCOMPARE(bar.where.isEmpty(), bar.tone != BarTone::Own);
        QVERIFY(bar.tone == BarTone::Own || bar.tooltip.contains(u"2023年上半年"_s));
    }
    const auto *other = shown.page->findChild<QLabel *>(u"peersOther"_s);
    QVERIFY(other->text().contains(u"无锡"_s));
    QVERIFY(other->text().contains(u"3,697"_s));
    QVERIFY(other->toolTip().contains(u"2023年上半年"_s));
}

void TestOverviewPage::aDayIsChosenByKeyboardAndLeftByMouse()
{
    Shown shown(m_city);
    shown.load();
    const QString today = shown.figure(u"catalogs"_s)->figure();
    auto *date = shown.page->findChild<QDateEdit *>(u"asOfDate"_s);
    auto *reset = shown.page->findChild<QPushButton *>(u"asOfReset"_s);
    QVERIFY(!reset->isVisible());
    QSignalSpy ready(shown.page.get(), &Page::ready);
    date->setFocus();
    date->setSelectedSection(QDateEdit::YearSection);
    QTest::keyClicks(date, u"2022"_s);
    date->setSelectedSection(QDateEdit::MonthSection);
    QTest::keyClicks(date, u"10"_s);
    QVERIFY(ready.isEmpty()); // a day half typed asks for nothing
    QTest::keyClick(date, Qt::Key_Return);
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(shown.session.asOf(), u"2022-10-30"_s);
    QVERIFY(number(shown.figure(u"catalogs"_s)->figure()) < number(today));
    QVERIFY(reset->isVisible());
    QTest::mouseClick(reset, Qt::LeftButton);
    QTRY_COMPARE(ready.count(), 2);
    QCOMPARE(shown.figure(u"catalogs"_s)->figure(), today);
    QVERIFY(!reset->isVisible());
}

void TestOverviewPage::lateAnswersAreDropped()
{
    Shown shown(m_city);
    QSignalSpy ready(shown.page.get(), &Page::ready);
    shown.page->activate();
    QCOMPARE(shown.figure(u"catalogs"_s)->state(), FigureCard::State::Loading);
    shown.session.setAsOf(u"2022-08-31"_s);
    shown.session.setAsOf(u"2022-12-31"_s);
    QVERIFY(ready.wait(20'000));
    QTest::qWait(100);
    QCOMPARE(ready.count(), 1);
    QCOMPARE(number(shown.figure(u"catalogs"_s)->figure()),
             metricsOf(m_city, GroupBy::None, u"2022-12-31"_s).city.figures.count(u"catalogs"_s));
    QCOMPARE(shown.chart<TrendChart>(u"trend"_s)->table().last().first(), u"2022-12"_s);
}

void TestOverviewPage::loadsAgainOnlyWhenStale()
{
    Shown shown(m_city);
    shown.load();
    QSignalSpy busy(shown.page.get(), &Page::busyChanged);
    shown.page->activate();
    QVERIFY(busy.isEmpty());
    shown.page->hide();
    shown.page->invalidate();
    QVERIFY(busy.isEmpty()); // nobody looks
    shown.load();
    QCOMPARE(busy.count(), 2);
}

void TestOverviewPage::oneCardFails()
{
    const QString path = m_dir.filePath(u"broken.shuzhi"_s);
    makeDemo(path);
    withCity(path, OpenMode::ReadWrite, [](Connection &city) {
        if (!city.exec(u"DROP TABLE open_unit"_s))
            qFatal("could not break the city");
    });
    Shown shown(path);
    QSignalSpy failed(shown.page.get(), &Page::failed);
    shown.load();
    QCOMPARE(failed.count(), 1);
    int broken = 0;
    for (AnswerCard *card : shown.page->findChildren<AnswerCard *>())
        broken += card->hasFailed() ? 1 : 0;
    QCOMPARE(broken, 1);
    QCOMPARE(shown.figure(u"catalogs"_s)->state(), FigureCard::State::Value);
    QVERIFY(!shown.page->findChild<QAction *>(u"printReport"_s)->isEnabled());
    QSignalSpy ready(shown.page.get(), &Page::ready);
    for (QPushButton *button : shown.page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Try again")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(ready.wait(20'000));
    QCOMPARE(failed.count(), 2);
}

void TestOverviewPage::everythingFails()
{
    Shown shown(m_dir.filePath(u"nowhere.shuzhi"_s));
    QSignalSpy failed(shown.page.get(), &Page::failed);
    shown.load();
    QCOMPARE(failed.count(), 1); // said once
    for (AnswerCard *card : shown.page->findChild<OverviewBoard *>()->findChildren<AnswerCard *>())
        QVERIFY(card->hasFailed());
    for (FigureCard *card : shown.page->findChildren<FigureCard *>()) {
        QCOMPARE(card->state(), FigureCard::State::Failed);
        QVERIFY(card->note().size() > 10);
        QVERIFY(!card->isOpenable());
    }
}

void TestOverviewPage::anEmptyCityOffersTheNextStep()
{
    const QString path = m_dir.filePath(u"empty.shuzhi"_s);
    withCity(path, OpenMode::Create, [](Connection &) {});
    Shown shown(path);
    shown.load();
    auto *empty = shown.page->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QSignalSpy open(shown.page.get(), &Page::openRequested);
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(open.count(), 1);
    QCOMPARE(open.first().at(0).toString(), u"import"_s);
    QCOMPARE(open.first().at(1).toString(), QString());
}

void TestOverviewPage::aDayBeforeTheHistory()
{
    Shown shown(m_city);
    shown.load();
    shown.setDay(u"2020-01-01"_s);
    auto *empty = shown.page->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QSignalSpy ready(shown.page.get(), &Page::ready);
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(ready.wait(20'000));
    QVERIFY(!empty->isVisible());
    QVERIFY(!shown.session.isPast());
}

void TestOverviewPage::printsToPdf()
{
    Shown shown(m_city);
    shown.load();
    auto *print = shown.page->findChild<QAction *>(u"printReport"_s);
    QVERIFY(print->isEnabled());
    QSignalSpy busy(shown.page.get(), &Page::busyChanged);
    for (QToolButton *button : shown.page->findChildren<QToolButton *>()) {
        if (button->text() == print->text())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(!print->isEnabled() && !shown.page->findChild<PrintPreview *>()); // the window does not wait
    const QString path = m_dir.filePath(u"overview.pdf"_s);
    const QString text = test::printedText(*shown.page, path);
    const MetricSet set = metricsOf(m_city, GroupBy::Department, {});
    for (const QString &metric : {u"catalogs"_s, u"mounted"_s, u"unmounted"_s})
        QVERIFY2(text.contains(FigureText::count(set.city.figures.count(metric))), qPrintable(metric + text));
    for (const MetricGroup &group : set.groups)
        QVERIFY2(text.contains(group.name), qPrintable(group.name));
    QVERIFY(print->isEnabled());
    QVERIFY(!busy.last().first().toBool());
    // Cancelled while the figures are read: nothing comes.
    print->trigger();
    shown.page->findChild<OverviewPrinter *>()->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(print->isEnabled(), 20'000);
    QVERIFY(!shown.page->findChild<PrintPreview *>());
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
