// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/text.h"
#include "tests/gui/assessmentcity.h"
#include "tests/support/a11ycheck.h"
#include "ui/charts/figuretext.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/trendchart.h"
#include "ui/shell/translations.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDateEdit>
#include <QDir>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollBar>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The views of one department with real keys and mouse: account, why, trend, any day, search; all views fit.
class AssessmentViewsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_room.open(city()); }
    void cleanup() { m_room.close(); }
    void figuresAreThoseOfTheCommandLine();
    void whyOpensExactlyTheRows();
    void nextStepsOpenRowsEnough();
    void wordsBesideTheRankOpenTheirRows();
    void findsADepartmentByPinyin();
    void anyDayCanBeAssessed();
    void aDayOfAnotherPeriodTakesItsPeriodAlong();
    void trendScoresTheMonthEnds();
    void headsAreReadWhole();
    void everyViewFits_data();
    void everyViewFits();

private:
    [[nodiscard]] QString city() const { return m_dir.filePath(u"city.shuzhi"_s); }
    void checkScores(const QJsonObject &expected);

    QTemporaryDir m_dir;
    AssessmentRoom m_room;
};

void AssessmentViewsTest::initTestCase()
{
    Theme::apply(*qApp, Theme::light());
    QVERIFY(AssessmentRoom::makeCity(city()).has_value());
    QVERIFY(retireSome(city()).has_value());
    Connection::forbidCurrentThread();
}

void AssessmentViewsTest::checkScores(const QJsonObject &expected)
{
    const QJsonArray departments = expected[u"departments"].toArray();
    const auto *model = qobject_cast<RankingModel *>(m_room.grid()->model());
    QCOMPARE(model->rowCount(), departments.size());
    for (int row = 0; row < departments.size(); ++row) {
        const QJsonValue department = departments.at(row);
        QCOMPARE(m_room.cell(row, RankingModel::departmentColumn), department[u"name"].toString());
        QCOMPARE(m_room.cell(row, RankingModel::rankColumn), QString::number(department[u"rank"].toInt()));
        QCOMPARE(pointsAsNumber(model->department(row).score), department[u"score"].toDouble());
    }
}

void AssessmentViewsTest::figuresAreThoseOfTheCommandLine()
{
    const QJsonObject expected = assess(city(), {u"--period"_s, u"2023H1"_s});
    checkScores(expected);
    // The matrix has the same points, cell for cell.
    m_room.choose(u"assessmentViews"_s, u"matrix"_s);
    const HeatMapValues &values = m_room.find<HeatMap>(u"matrix"_s)->values();
    const QJsonArray departments = expected[u"departments"].toArray();
    QCOMPARE(values.rows.size(), departments.size());
    for (qsizetype row = 0; row < values.rows.size(); ++row) {
        const QJsonValue department = departments.at(row);
        QCOMPARE(values.rows.at(row).name, department[u"name"].toString());
        const QJsonArray indicators = department[u"indicators"].toArray();
        QCOMPARE(values.columns.size(), indicators.size() + 1);
        for (qsizetype i = 0; i < indicators.size(); ++i) {
            const HeatCell &cell = values.rows.at(row).cells.at(i + 1);
            const QString points =
                FigureText::points(qRound64(indicators.at(i)[u"score"].toDouble() * 10000));
            QVERIFY2(cell.level < 0 || cell.valueText.contains(points), qPrintable(cell.valueText + points));
        }
    }
}

void AssessmentViewsTest::whyOpensExactlyTheRows()
{
    QSignalSpy opened(&m_room.page(), &Page::openRequested);
    m_room.choose(u"departmentViews"_s, u"why"_s);
    int walked = 0;
    for (int row = 0; row < 10; row += 3) {
        AssessmentRoom::clickRow(m_room.grid(), row);
        const QList<QPushButton *> links = m_room.links(u"lossLink"_s);
        QVERIFY(!links.isEmpty());
        for (QPushButton *link : links) {
            const QString where = link->property("where").toString();
            const std::optional<qint64> total = m_room.count(where);
            QVERIFY2(total && *total > 0, qPrintable(where));
            QVERIFY2(link->text().contains(FigureText::count(*total)), qPrintable(link->text() + where));
            if (Filter::parse(where)->what == What::Departments)
                continue;
            opened.clear();
            link->setFocus();
            QTest::keyClick(link, walked % 2 == 0 ? Qt::Key_Return : Qt::Key_Space);
            QCOMPARE(opened.size(), 1);
            QCOMPARE(opened.first().at(1).toString(), where);
            ++walked;
        }
    }
    QVERIFY2(walked >= 8, qPrintable(QString::number(walked)));
}

void AssessmentViewsTest::nextStepsOpenRowsEnough()
{
    m_room.choose(u"departmentViews"_s, u"why"_s);
    AssessmentRoom::clickRow(m_room.grid(), 5);
    const QList<QPushButton *> links = m_room.links(u"stepLink"_s);
    QVERIFY(!links.isEmpty() && links.size() <= 3);
    const auto *model = qobject_cast<RankingModel *>(m_room.grid()->model());
    static const QRegularExpression sentence(u": ([0-9,]+) .* more would bring \\+([0-9.]+) points"_s);
    qsizetype told = 0;
    for (const QLabel *label : m_room.page().findChildren<QLabel *>()) {
        const QRegularExpressionMatch match = sentence.match(label->text());
        if (!label->isVisible() || !match.hasMatch())
            continue;
        // As many rows as it asks for stand behind its link, to be mended.
        const QPushButton *link = links.at(told++);
        const std::optional<qint64> total = m_room.count(link->property("where").toString());
        QVERIFY(total && link->text().contains(FigureText::count(*total)));
        QVERIFY(*total >= match.captured(1).remove(u',').toLongLong());
        if (told > 1)
            continue;
        // The first step leads past the department before.
        const Points gap = model->department(4).score - model->department(5).score;
        QVERIFY(match.captured(2).toDouble() * 10000 >= double(gap) - 50);
        QVERIFY2(label->text().contains(u"rank 6 to "_s), qPrintable(label->text()));
    }
    QCOMPARE(told, links.size());
}

void AssessmentViewsTest::wordsBesideTheRankOpenTheirRows()
{
    const auto *model = qobject_cast<RankingModel *>(m_room.grid()->model());
    QSignalSpy opened(&m_room.page(), &Page::openRequested);
    int walked = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString words = m_room.cell(row, model->notesColumn());
        if (words.isEmpty())
            continue;
        AssessmentRoom::clickRow(m_room.grid(), row, model->notesColumn());
        QCOMPARE(m_room.find<SegmentBar>(u"departmentViews"_s)->current(), u"why"_s);
        const QList<QPushButton *> links = m_room.links(u"noteLink"_s);
        QCOMPARE(links.size(), words.split(u'\u00b7').size());
        for (QPushButton *link : links) {
            const QString where = link->property("where").toString();
            const std::optional<qint64> total = m_room.count(where);
            QVERIFY(total && *total > 0);
            QVERIFY2(words.contains(QString::number(*total)), qPrintable(words + where));
            opened.clear();
            link->click();
            QCOMPARE(opened.value(0).value(1).toString(), where);
            ++walked;
        }
    }
    QVERIFY(walked > 0);
}

void AssessmentViewsTest::findsADepartmentByPinyin()
{
    auto *search = m_room.find<SearchField>(u"departmentSearch"_s);
    const QString wanted = m_room.cell(4, RankingModel::departmentColumn);
    search->setFocus();
    QTest::keyClicks(search, text::initials(wanted));
    QTest::keyClick(search, Qt::Key_Return);
    const int found = m_room.grid()->model()->rowCount();
    QVERIFY(found >= 1 && found < 10);
    bool there = false;
    for (int row = 0; row < found; ++row)
        there = there || m_room.cell(row, RankingModel::departmentColumn) == wanted;
    QVERIFY(there);
    QTest::keyClicks(search, u"zzz"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_room.grid()->model()->rowCount(), 0);
    QCOMPARE(m_room.panel()->title(), QString());
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(m_room.grid()->model()->rowCount(), 10);
    QVERIFY(!m_room.panel()->title().isEmpty());
}

void AssessmentViewsTest::anyDayCanBeAssessed()
{
    auto *day = m_room.find<QDateEdit>(u"assessedDay"_s);
    QCOMPARE(day->date(), QDate(2023, 6, 30));
    QSignalSpy ready(&m_room.page(), &Page::ready);
    day->setFocus();
    day->setSelectedSection(QDateEdit::MonthSection);
    QTest::keyClick(day, Qt::Key_Down); // the day before, a month earlier
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000);
    QCOMPARE(day->date(), QDate(2023, 5, 30));
    QCOMPARE(m_room.chooser()->currentData().toString(), u"2023H1"_s);
    checkScores(assess(city(), {u"--period"_s, u"2023H1"_s, u"--as-of"_s, u"2023-05-30"_s}));
}

void AssessmentViewsTest::aDayOfAnotherPeriodTakesItsPeriodAlong()
{
    auto *day = m_room.find<QDateEdit>(u"assessedDay"_s);
    QSignalSpy ready(&m_room.page(), &Page::ready);
    day->setFocus();
    day->setSelectedSection(QDateEdit::YearSection);
    QTest::keyClick(day, Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000);
    QVERIFY(day->date() < QDate(2023, 1, 1));
    QCOMPARE(m_room.chooser()->currentData().toString(), u"2022H2"_s);
    // A period of its own choice is assessed on its last day again.
    m_room.chooser()->setFocus();
    QTest::keyClick(m_room.chooser(), Qt::Key_Home);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, 20000);
    QCOMPARE(day->date(), QDate(2023, 6, 30));
}

void AssessmentViewsTest::trendScoresTheMonthEnds()
{
    auto *chart = m_room.find<TrendChart>(u"scoreTrend"_s);
    m_room.choose(u"departmentViews"_s, u"trend"_s);
    QTRY_COMPARE_WITH_TIMEOUT(chart->marks().size(), 12, 60000);
    const Mark last = chart->marks().last();
    QCOMPARE(last.where, u"2023-06-30"_s);
    const auto *model = qobject_cast<RankingModel *>(m_room.grid()->model());
    QVERIFY(last.valueText.startsWith(m_room.cell(0, model->scoreColumn())));
    // Another department has its own line at once.
    AssessmentRoom::clickRow(m_room.grid(), 3);
    QVERIFY(chart->marks().last().valueText.startsWith(m_room.cell(3, model->scoreColumn())));
    // A point leads to the assessment of its day.
    QSignalSpy ready(&m_room.page(), &Page::ready);
    const Mark march = chart->marks().at(8);
    QCOMPARE(march.where, u"2023-03-31"_s);
    chart->setFocus();
    chart->setFocusedMark(8);
    QTest::keyClick(chart, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000);
    QCOMPARE(m_room.find<QDateEdit>(u"assessedDay"_s)->date(), QDate(2023, 3, 31));
    QVERIFY(
        march.valueText.startsWith(m_room.cell(m_room.grid()->currentIndex().row(), model->scoreColumn())));
}

/// On a screen of 1366 no figure's caption is shortened and nothing scrolls aside; in English they take two
/// lines and more, in Chinese one.
void AssessmentViewsTest::headsAreReadWhole()
{
    m_room.open(city(), Language::Chinese, {1198, 698});
    QCOMPARE(m_room.grid()->horizontalHeader()->height(), Theme::measures().head);
    const auto *ranking = qobject_cast<RankingModel *>(m_room.grid()->model());
    QVERIFY(!m_room.grid()->isColumnHidden(ranking->notesColumn()));
    m_room.grid()->sortByColumn(RankingModel::firstHeadColumn, Qt::DescendingOrder);
    const QString sorted =
        ranking->headerData(RankingModel::firstHeadColumn, Qt::Horizontal, Qt::DisplayRole).toString();
    QVERIFY(sorted.endsWith(u'\u25be'));
    QCOMPARE_GE(m_room.grid()->columnWidth(RankingModel::firstHeadColumn),
                m_room.grid()->captionWidth(sorted, 1));
    QVERIFY(!m_room.grid()->isColumnHidden(ranking->notesColumn()));
    m_room.open(city(), Language::English, {1198, 698});
    for (const auto &[view, first, last] : {std::tuple(u"ranking"_s, int(RankingModel::firstHeadColumn), 5),
                                            std::tuple(u"comparison"_s, 1, 10)}) {
        m_room.choose(u"assessmentViews"_s, view);
        const auto *table = m_room.find<PagedTable>(view);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() == 10, 60000);
        const QHeaderView &head = *table->horizontalHeader();
        QTRY_VERIFY(head.height() > Theme::measures().head);
        QVERIFY(!table->horizontalScrollBar()->isVisible());
        for (int column = first; column <= last; ++column) {
            const QString caption = table->model()->headerData(column, Qt::Horizontal).toString();
            const int lines = (head.height() - Theme::measures().head) / head.fontMetrics().lineSpacing() + 1;
            QVERIFY(!head.isSectionHidden(column) && !caption.isEmpty());
            QVERIFY2(head.sectionSize(column) >= table->captionWidth(caption, lines), qPrintable(caption));
        }
    }
}

void AssessmentViewsTest::everyViewFits_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    const bool pictures = qEnvironmentVariableIsSet("SHUZHI_PICTURES");
    for (const char *view : {"account", "why", "trend", "matrix", "comparison"}) {
        const QString name = QString::fromLatin1(view);
        QTest::addRow("%s-1366-zh", view) << name << QSize(1198, 698) << true << false;
        QTest::addRow("%s-1366-en", view) << name << QSize(1198, 698) << false << false;
        if (!pictures)
            continue;
        QTest::addRow("%s-1440-zh", view) << name << QSize(1272, 830) << true << false;
        QTest::addRow("%s-1440-zh-dark", view) << name << QSize(1272, 830) << true << true;
    }
}

/// Nothing stands beyond its place, no word is below 12 px, everything has a
/// name. With SHUZHI_PICTURES the pictures are kept there, of the city
/// SHUZHI_PICTURE_CITY if there is one.
void AssessmentViewsTest::everyViewFits()
{
    QFETCH(QString, view);
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    const auto restored = qScopeGuard([] {
        installTranslators(*qApp, u"en"_s);
        Theme::apply(*qApp, Theme::light());
    });
    installTranslators(*qApp, chinese ? u"zh_CN"_s : u"en"_s);
    Theme::apply(*qApp, dark ? Theme::dark() : Theme::light());
    const QString place = qEnvironmentVariable("SHUZHI_PICTURE_CITY", city());
    m_room.open(place, chinese ? Language::Chinese : Language::English, size);
    AssessmentPage &page = m_room.page();
    const bool ofDepartment = view == u"account" || view == u"why" || view == u"trend";
    m_room.choose(ofDepartment ? u"departmentViews"_s : u"assessmentViews"_s, view);
    QTRY_VERIFY_WITH_TIMEOUT(m_room.mailbox().expected() == 0, 60000);
    QTest::qWait(20);
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        const bool words =
            qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget);
        if (!words || !widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        const QString who =
            widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className());
        QVERIFY2(widget->mapTo(&page, QPoint(widget->width(), 0)).x() <= page.width(), qPrintable(who));
        QVERIFY2(widget->fontInfo().pixelSize() >= 12, qPrintable(who));
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->wordWrap()) // no line is squeezed
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
    const A11yReport report = a11yCheck(page);
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
    QVERIFY(report.controls >= 5);
    if (view == u"matrix")
        QVERIFY(report.marks >= 90 + 9);
    if (const QString folder = qEnvironmentVariable("SHUZHI_PICTURES"); !folder.isEmpty())
        QVERIFY(page.grab().save(
            QDir(folder).filePath(QString::fromLatin1(QTest::currentDataTag()) + u".png"_s)));
}

QTEST_MAIN(AssessmentViewsTest)
#include "tst_assessmentviews.moc"
