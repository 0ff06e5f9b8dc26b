// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/demo.h"
#include "models/store/historywriter.h"
#include "models/store/searchquery.h"
#include "ui/charts/ratebars.h"
#include "ui/charts/sharestrip.h"
#include "ui/charts/trendchart.h"
#include "ui/dialogs/filedialog.h"
#include "ui/pages/overview/answercard.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <thread>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

const Actor actor{u"王某某"_s, u"test"_s, u"test"_s};

/// Work with the database away from the GUI thread.
template<class Work>
void elsewhere(Work work)
{
    std::thread(work).join();
}

void withCity(const QString &path, OpenMode mode, const std::function<void(Connection &)> &work)
{
    elsewhere([&] {
        const auto city = openCity(*Location::parse(path), mode);
        if (!city)
            qFatal("%s", qPrintable(city.error().detail));
        work(**city);
    });
}

void makeDemo(const QString &path)
{
    withCity(path, OpenMode::Create, [](Connection &city) {
        const Status written = writeHistory(city, actor, [](const StepSink &sink) {
            return generateDemo({300, 10, 2, 12, 7}, sink, [](double) { return true; });
        });
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
    });
}

MetricSet metricsOf(const QString &path, GroupBy by, const QString &day)
{
    MetricSet set;
    withCity(path, OpenMode::ReadOnly, [&](Connection &city) {
        JobContext context({}, {});
        set = *MetricsQuery{by, day}(city, context);
    });
    return set;
}

/// The number of rows each expression finds; -1 for one that is not understood.
QList<qint64> countsOf(const QString &path, const QStringList &wheres)
{
    QList<qint64> counts;
    withCity(path, OpenMode::ReadOnly, [&](Connection &city) {
        for (const QString &where : wheres) {
            const Result<Filter> filter = Filter::parse(where);
            const Result<qint64> count =
                filter ? CountQuery{*filter}(city) : Result<qint64>(tl::unexpected(filter.error()));
            counts += count ? *count : -1;
        }
    });
    return counts;
}

qint64 number(QString text)
{
    return text.remove(u',').toLongLong();
}

/// A city opened in a page that is in front.
struct Shown
{
    explicit Shown(const QString &path, OpenMode mode = OpenMode::ReadWrite)
        : session(mailbox, *Location::parse(path), mode, actor, Language::English)
    {
        bool answered = false;
        session.open(&mailbox, [&](const Status &) { answered = true; });
        if (!QTest::qWaitFor([&] { return answered; }, 10'000))
            qFatal("the city did not open");
        page = std::make_unique<OverviewPage>(session);
        page->resize(1272, 830);
        page->show();
    }
    void load()
    {
        QSignalSpy ready(page.get(), &Page::ready);
        page->activate();
        QVERIFY(ready.wait(20'000));
    }
    void setDay(const QString &day)
    {
        QSignalSpy ready(page.get(), &Page::ready);
        session.setAsOf(day);
        QVERIFY(day.isEmpty() || ready.wait(20'000));
    }
    FigureCard *figure(const QString &metric) const
    {
        return page->findChild<FigureCard *>(u"figure_"_s + metric);
    }
    template<class T>
    T *chart(const QString &name) const
    {
        return page->findChild<T *>(name);
    }

    Mailbox mailbox;
    CitySession session;
    std::unique_ptr<OverviewPage> page;
};

enum class By { Mouse, Keyboard };

/// What a chart opens mark by mark, each mark activated as a person would.
QStringList opened(Shown &shown, Chart *chart, By by)
{
    QSignalSpy spy(shown.page.get(), &Page::openRequested);
    chart->setFocus();
    for (int i = 0; i < chart->marks().size(); ++i) {
        if (by == By::Mouse) {
            QTest::mouseClick(chart, Qt::LeftButton, {}, chart->marks().at(i).area.center().toPoint());
        } else {
            chart->setFocusedMark(i);
            QTest::keyClick(chart, Qt::Key_Return);
        }
    }
    QStringList wheres;
    for (const QList<QVariant> &call : spy) {
        if (call.at(0).toString() == u"catalogs")
            wheres << call.at(1).toString();
    }
    return wheres;
}

} // namespace

/// The overview on a real city: every figure is the metric catalogue's, every mark opens the rows that
/// make it, and what cannot be shown says why.
class TestOverviewPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void figuresEqualTheCatalogue_data();
    void figuresEqualTheCatalogue();
    void everythingOpensItsRows_data();
    void everythingOpensItsRows();
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

void TestOverviewPage::everythingOpensItsRows_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<int>("by");
    for (const QString &day : {QString(), u"2023-03-15"_s, u"2022-10-31"_s}) {
        QTest::addRow("%s mouse", qPrintable(day)) << day << int(By::Mouse);
        QTest::addRow("%s keyboard", qPrintable(day)) << day << int(By::Keyboard);
    }
}

void TestOverviewPage::everythingOpensItsRows()
{
    QFETCH(QString, day);
    QFETCH(int, by);
    const By how = By(by);
    Shown shown(m_city);
    shown.load();
    shown.setDay(day);
    QStringList wheres;
    QList<qint64> figures;

    QSignalSpy spy(shown.page.get(), &Page::openRequested);
    for (const QString &metric :
         {u"catalogs"_s, u"mount_rate"_s, u"usage_rate"_s, u"unmounted"_s, u"open_catalogs"_s}) {
        FigureCard *card = shown.figure(metric);
        QVERIFY(card->isOpenable());
        if (how == By::Mouse)
            QTest::mouseClick(card, Qt::LeftButton);
        else
            QTest::keyClick(card, Qt::Key_Return);
        wheres << spy.last().at(1).toString();
        const QString tip = card->toolTip();
        const bool isRate = card->figure().endsWith(u'%');
        figures << number(isRate ? tip.section(u"Made of: "_s, 1).section(u" / "_s, 0, 0) : card->figure());
    }
    QCOMPARE(spy.count(), 5);

    auto *bars = shown.chart<RateBars>(u"departmentBars"_s);
    wheres += opened(shown, bars, how);
    for (const RateBar &bar : bars->values().bars)
        figures << bar.value.numerator;
    auto *trend = shown.chart<TrendChart>(u"trend"_s);
    wheres += opened(shown, trend, how);
    for (const int column : {2, 5}) {
        for (int month = 1; month <= 12; ++month)
            figures << number(trend->table().at(month).at(column));
    }
    auto *kinds = shown.chart<ShareStrip>(u"kinds"_s);
    wheres += opened(shown, kinds, how);
    for (int kind = 1; kind <= 3; ++kind)
        figures << number(kinds->table().at(kind).at(1));
    auto *peers = shown.chart<RateBars>(u"peers"_s);
    wheres += opened(shown, peers, how); // of the cities only this one opens rows
    figures << metricsOf(m_city, GroupBy::None, day).city.figures.count(u"mounted"_s);

    QCOMPARE(wheres.size(), figures.size());
    const QList<qint64> counts = countsOf(m_city, wheres);
    for (qsizetype i = 0; i < wheres.size(); ++i)
        QVERIFY2(
            counts.at(i) == figures.at(i),
            qPrintable(u"%1: %2 rows, figure %3"_s.arg(wheres.at(i)).arg(counts.at(i)).arg(figures.at(i))));
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
    for (AnswerCard *card : shown.page->findChildren<AnswerCard *>())
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
    const QString path = m_dir.filePath(u"overview.pdf"_s);
    FileDialog::setNextFileName(path);
    QSignalSpy message(shown.page.get(), &Page::messagePosted);
    auto *print = shown.page->findChild<QAction *>(u"printReport"_s);
    QVERIFY(print->isEnabled());
    for (QToolButton *button : shown.page->findChildren<QToolButton *>()) {
        if (button->text() == print->text())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(message.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(file.size() > 10'000);
    FileDialog::setNextFileName(m_dir.filePath(u"no/such/folder/x.pdf"_s));
    QSignalSpy failed(shown.page.get(), &Page::failed);
    print->trigger();
    QCOMPARE(failed.count(), 1);
    FileDialog::setNextFileName({}); // the reader cancelled
    print->trigger();
    QCOMPARE(message.count(), 1);
    QCOMPARE(failed.count(), 1);
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
