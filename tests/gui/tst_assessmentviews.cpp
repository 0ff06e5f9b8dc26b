// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/text.h"
#include "models/items/comparisonmodel.h"
#include "tests/gui/assessmentroom.h"
#include "tests/gui/printhands.h"
#include "tests/support/a11ycheck.h"
#include "ui/charts/figuretext.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/trendchart.h"
#include "ui/dialogs/filedialog.h"
#include "ui/shell/translations.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDateEdit>
#include <QDir>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QProcess>
#include <QRegularExpression>
#include <QToolButton>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

/// Takes catalogs without a resource out of the denominator, which is to be said beside the rank.
Status retireSome(const QString &path)
{
    auto city = openCity(*Location::parse(path), OpenMode::ReadWrite);
    if (!city)
        return tl::unexpected(city.error());
    const auto bare = (*city)->list<QString>(
        u"SELECT c.uid FROM catalog c WHERE c.state = 'published' AND NOT EXISTS (SELECT 1 FROM resource r "
        "WHERE r.catalog_id = c.id) AND EXISTS (SELECT 1 FROM catalog_span s WHERE s.row_id = c.id AND "
        "s.from_day <= '2022-12-31') ORDER BY c.uid LIMIT 3"_s,
        {}, [](const SqlRow &row) { return row.text(0); });
    if (!bare)
        return tl::unexpected(bare.error());
    Step step{StepKind::Update, u"catalog"_s, {u"state"_s}, {}, {}, {}};
    for (const QString &uid : *bare)
        step.rows += StepRow{uid, {u"retired"_s}};
    return writeHistory(**city, Actor::current(u"test"_s), [&](const StepSink &sink) { return sink(step); });
}

} // namespace

/// The views of the assessment with real keys and mouse: why, trend, matrix,
/// comparison, any day, search.
class AssessmentViewsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_room.open(m_dir.filePath(u"city.shuzhi"_s)); }
    void cleanup() { m_room.close(); }
    void figuresAreThoseOfTheCommandLine();
    void whyOpensExactlyTheRows();
    void nextStepsOpenRowsEnough();
    void wordsBesideTheRankOpenTheirRows();
    void findsADepartmentByPinyin();
    void anyDayCanBeAssessed();
    void aDayOfAnotherPeriodTakesItsPeriodAlong();
    void matrixOpensEveryCell();
    void matrixSortsByClickAndKey();
    void aScoreInTheMatrixLeadsToItsDepartment();
    void departmentsWithoutAGridAreNamedInTheAccount();
    void printsTheMatrix();
    void printsAndExportsTheComparison();
    void comparesTwoPeriods();
    void aComparedDepartmentIsOpenedByEnter();
    void trendScoresTheMonthEnds();
    void everyViewFits_data();
    void everyViewFits();

private:
    [[nodiscard]] QJsonObject assess(const QStringList &more) const;
    void checkScores(const QJsonObject &expected);

    QTemporaryDir m_dir;
    AssessmentRoom m_room;
};

void AssessmentViewsTest::initTestCase()
{
    Theme::apply(*qApp, Theme::light());
    const QString path = m_dir.filePath(u"city.shuzhi"_s);
    QVERIFY(AssessmentRoom::makeCity(path).has_value());
    QVERIFY(retireSome(path).has_value());
    Connection::forbidCurrentThread();
}

QJsonObject AssessmentViewsTest::assess(const QStringList &more) const
{
    QProcess process;
    process.start(QStringLiteral(SHUZHI_CLI),
                  QStringList{u"assess"_s, u"--db"_s, m_dir.filePath(u"city.shuzhi"_s), u"--scheme"_s,
                              u"four-heads"_s, u"--json"_s}
                      + more);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        qFatal("%s", process.readAllStandardError().constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
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
    const QJsonObject expected = assess({u"--period"_s, u"2023H1"_s});
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
    static const QRegularExpression sentence(u": ([0-9,]+) .* more bring \\+([0-9.]+) points"_s);
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
    checkScores(assess({u"--period"_s, u"2023H1"_s, u"--as-of"_s, u"2023-05-30"_s}));
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

void AssessmentViewsTest::matrixOpensEveryCell()
{
    m_room.choose(u"assessmentViews"_s, u"matrix"_s);
    auto *map = m_room.find<HeatMap>(u"matrix"_s);
    QSignalSpy opened(&m_room.page(), &Page::openRequested);
    QCOMPARE(map->marks().size(), 10 * 9);
    map->setFocus();
    QTest::keyClick(map, Qt::Key_Home);
    int walked = 0;
    for (int row = 0; row < 10; row += 4) {
        for (int column = 1; column < 9; ++column) {
            map->setFocusedMark(row * 9 + column - 1);
            QTest::keyClick(map, Qt::Key_Right);
            QCOMPARE(map->focusedMark(), row * 9 + column);
            const Mark mark = map->marks().at(map->focusedMark());
            if (mark.where.isEmpty() || Filter::parse(mark.where)->what == What::Departments)
                continue;
            const std::optional<qint64> total = m_room.count(mark.where);
            QVERIFY(total);
            QVERIFY2(mark.valueText.contains(FigureText::count(*total)), qPrintable(mark.valueText));
            opened.clear();
            QTest::keyClick(map, Qt::Key_Return);
            QCOMPARE(opened.value(0).value(1).toString(), mark.where);
            QTest::mouseClick(map, Qt::LeftButton, {}, mark.area.center().toPoint());
            QCOMPARE(opened.size(), 2);
            QCOMPARE(opened.last().at(1).toString(), mark.where);
            ++walked;
        }
    }
    QVERIFY2(walked >= 12, qPrintable(QString::number(walked)));
}

void AssessmentViewsTest::matrixSortsByClickAndKey()
{
    m_room.choose(u"assessmentViews"_s, u"matrix"_s);
    const auto *map = m_room.find<HeatMap>(u"matrix"_s);
    auto *head = m_room.find<HeatMapHead>(u"matrixHead"_s);
    const auto share = [&](int row, int column) {
        const QString text = map->values().rows.at(row).cells.at(column).text;
        return text.chopped(1).toDouble();
    };
    const QRectF area = head->marks().at(1).area;
    QTest::mouseClick(head, Qt::LeftButton, {},
                      area.center().toPoint()); // the weakest first
    QCOMPARE(map->values().sortedColumn, 1);
    for (int row = 1; row < 10; ++row)
        QVERIFY(share(row - 1, 1) <= share(row, 1));
    head->setFocus();
    QCOMPARE(head->focusedMark(), 1);
    QTest::keyClick(head, Qt::Key_Return); // and the best
    for (int row = 1; row < 10; ++row)
        QVERIFY(share(row - 1, 1) >= share(row, 1));
    QTest::keyClick(head, Qt::Key_Left);
    QTest::keyClick(head, Qt::Key_Return);
    QCOMPARE(map->values().rows.first().place, u"1"_s);
}

void AssessmentViewsTest::aScoreInTheMatrixLeadsToItsDepartment()
{
    m_room.choose(u"assessmentViews"_s, u"matrix"_s);
    auto *map = m_room.find<HeatMap>(u"matrix"_s);
    const QString name = map->values().rows.at(3).name;
    map->setFocus();
    map->setFocusedMark(3 * 9);
    QTest::keyClick(map, Qt::Key_Return);
    QCOMPARE(m_room.find<SegmentBar>(u"assessmentViews"_s)->current(), u"ranking"_s);
    QCOMPARE(m_room.panel()->title(), name);
    QCOMPARE(m_room.find<SegmentBar>(u"departmentViews"_s)->current(), u"why"_s);
    QVERIFY(m_room.grid()->isVisible());
}

void AssessmentViewsTest::departmentsWithoutAGridAreNamedInTheAccount()
{
    m_room.choose(u"assessmentViews"_s, u"matrix"_s);
    auto *map = m_room.find<HeatMap>(u"matrix"_s);
    for (int i = 0; i < map->marks().size(); ++i) {
        const Mark mark = map->marks().at(i);
        const Result<Filter> filter = Filter::parse(mark.where);
        if (mark.where.isEmpty() || filter->what != What::Departments)
            continue;
        const std::optional<qint64> total = m_room.count(mark.where);
        const QString department = map->values().rows.at(i / 9).name;
        map->setFocus();
        map->setFocusedMark(i);
        QTest::keyClick(map, Qt::Key_Return);
        QLabel *names = nullptr;
        QTRY_VERIFY((names = m_room.find<QLabel>(u"departmentNames"_s)));
        QCOMPARE(m_room.panel()->title(), department);
        QCOMPARE(qint64(names->text().split(u", "_s).size()), total.value());
        return;
    }
    QFAIL("no such cell");
}

void AssessmentViewsTest::printsTheMatrix()
{
    m_room.choose(u"assessmentViews"_s, u"matrix"_s);
    QMenu *menu = m_room.find<QToolButton>(u"matrixMore"_s)->menu();
    menu->actions().last()->trigger();
    const QString text = printedText(m_room.page(), m_dir.filePath(u"matrix.pdf"_s));
    const HeatMapValues &values = m_room.find<HeatMap>(u"matrix"_s)->values();
    for (const HeatRow &row : values.rows) {
        for (const HeatCell &cell : row.cells)
            QVERIFY2(text.contains(cell.text), qPrintable(row.name + cell.text));
    }
    for (const QString &level : values.levels)
        QVERIFY2(text.contains(level), qPrintable(level));
}

void AssessmentViewsTest::comparesTwoPeriods()
{
    QSignalSpy ready(&m_room.page(), &Page::ready);
    m_room.choose(u"assessmentViews"_s, u"comparison"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), 20000);
    auto *then = m_room.find<QComboBox>(u"compareThen"_s);
    QTRY_COMPARE_WITH_TIMEOUT(then->currentData().toString(), u"2022H2"_s, 20000);
    auto *table = m_room.find<PagedTable>(u"comparison"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 10, 20000);
    const auto check = [&](const QString &earlier) {
        const QJsonArray now = assess({u"--period"_s, u"2023H1"_s})[u"departments"].toArray();
        QHash<QString, QJsonValue> before;
        for (const QJsonValue &each : assess({u"--period"_s, earlier})[u"departments"].toArray())
            before.insert(each[u"name"].toString(), each);
        for (int row = 0; row < 10; ++row) {
            const auto cell = [&](int column) {
                return table->model()->index(row, column).data().toString();
            };
            const QJsonValue expected = now.at(row);
            QCOMPARE(cell(ComparisonModel::Department), expected[u"name"].toString());
            const QJsonValue past = before.value(expected[u"name"].toString());
            const bool measured = past[u"rank"].toInt() > 0;
            QCOMPARE(cell(ComparisonModel::RankThen),
                     measured ? QString::number(past[u"rank"].toInt()) : u"\u2013"_s);
            const auto points = [](const QJsonValue &of) {
                return qRound64(of[u"score"].toDouble() * 10000);
            };
            const qint64 change = points(expected) - points(past);
            if (measured)
                QVERIFY2(cell(ComparisonModel::Change).endsWith(FigureText::points(qAbs(change)))
                             || change == 0,
                         qPrintable(cell(ComparisonModel::Change)));
        }
    };
    check(u"2022H2"_s);
    // Any other period by key: the quarters stand below the halves.
    ready.clear();
    then->setFocus();
    then->setCurrentIndex(then->findData(u"2022Q4"_s));
    Q_EMIT then->activated(then->currentIndex());
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), 20000);
    check(u"2022Q4"_s);
    QVERIFY(!m_room.find<QLabel>(u"comparisonSummary"_s)->text().isEmpty());
}

/// Print and export of this view give the periods that are compared, not the ranking's.
void AssessmentViewsTest::printsAndExportsTheComparison()
{
    m_room.choose(u"assessmentViews"_s, u"comparison"_s);
    auto *table = m_room.find<PagedTable>(u"comparison"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 10, 20000);
    m_room.page().findChild<QAction *>(u"printReport"_s)->trigger();
    const QString text = printedText(m_room.page(), m_dir.filePath(u"compared.pdf"_s));
    const QStringList lines = text.split(u'\n');
    QVERIFY2(text.contains(u"2022H2") && text.contains(u"2023H1"), qPrintable(text.left(300)));
    const QString order =
        table->model()->headerData(ComparisonModel::RankNow, Qt::Horizontal, Qt::ToolTipRole).toString();
    QVERIFY2(text.contains(order + u"."_s) || text.contains(order + u"。"_s), qPrintable(text.left(600)));
    QVERIFY2(text.contains(QRegularExpression(u"[0-9a-f]{64}"_s)), qPrintable(text.right(400)));
    QSignalSpy posted(&m_room.page(), &Page::messagePosted);
    const QString path = m_dir.filePath(u"compared.json"_s);
    FileDialog::setNextFileName(path);
    m_room.page().findChild<QAction *>(u"exportWorkbook"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(posted.size(), 1, 20000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(rows.size(), 10);
    for (int row = 0; row < 10; ++row) {
        const auto cell = [&](int column) { return table->model()->index(row, column).data().toString(); };
        const QJsonValue written = rows.at(row);
        QCOMPARE(written[u"department"].toString(), cell(ComparisonModel::Department));
        QCOMPARE(QString::number(written[u"rank_now"].toInt()), cell(ComparisonModel::RankNow));
        QCOMPARE(FigureText::points(qRound64(written[u"score_now"].toDouble() * 10000)),
                 cell(ComparisonModel::ScoreNow));
        const auto stands = [&](const QString &line) {
            return line.contains(cell(ComparisonModel::Department).left(4)) // a long name goes on below
                && line.contains(cell(ComparisonModel::ScoreThen))
                && line.contains(cell(ComparisonModel::ScoreNow));
        };
        QVERIFY2(std::any_of(lines.begin(), lines.end(), stands), qPrintable(text));
    }
}

void AssessmentViewsTest::aComparedDepartmentIsOpenedByEnter()
{
    m_room.choose(u"assessmentViews"_s, u"comparison"_s);
    auto *table = m_room.find<PagedTable>(u"comparison"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 10, 20000);
    AssessmentRoom::clickRow(table, 2, ComparisonModel::Department);
    const QString name = table->model()->index(2, ComparisonModel::Department).data().toString();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(m_room.panel()->title(), name);
    QVERIFY(m_room.grid()->isVisible());
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
    const QString city = qEnvironmentVariable("SHUZHI_PICTURE_CITY", m_dir.filePath(u"city.shuzhi"_s));
    m_room.open(city, chinese ? Language::Chinese : Language::English, size);
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
