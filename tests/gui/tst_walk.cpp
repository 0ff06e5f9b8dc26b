// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench.h"
#include "models/items/indicatormodel.h"
#include "models/items/rankingmodel.h"
#include "models/store/searchquery.h"
#include "tests/cli/clirunner.h"
#include "tests/support/await.h"
#include "tests/support/city.h"
#include "ui/charts/figuretext.h"
#include "ui/charts/ratebars.h"
#include "ui/charts/sharestrip.h"
#include "ui/charts/trendchart.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// One number, one meaning: every figure of Overview and Assessment is the command line's and the
/// workbook's, and the search with its `where` gives that total. 57 departments.
class WalkTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void overviewFigures_data();
    void overviewFigures();
    void departmentBars();
    void trend();
    void resourceKinds();
    void everyMarkOpensItsTotal();
    void ranking();
    void indicators();
    void everyDeductionOpensItsRows();
    void workbook();

private:
    [[nodiscard]] QJsonObject cli(const QString &command, const QStringList &rest = {}) const;
    [[nodiscard]] qint64 total(const QString &where);
    template<class T>
    [[nodiscard]] T *find(const QString &page, const QString &name) const
    {
        return m_workbench->window().page(page)->findChild<T *>(name);
    }

    std::unique_ptr<TestCity> m_city;
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workbench> m_workbench;
    QJsonObject m_metrics, m_departments, m_months, m_assessment;
};

QJsonObject WalkTest::cli(const QString &command, const QStringList &rest) const
{
    const CliRun run =
        runCli(command.split(u' ') + QStringList{u"--db"_s, m_city->location().path, u"--json"_s} + rest);
    return run.exitCode == 0 ? run.json() : QJsonObject();
}

qint64 WalkTest::total(const QString &where)
{
    const Result<Filter> filter = Filter::parse(where);
    if (!filter)
        return -1;
    return await(m_workbench->session()->store(), LaneId::Long, CountQuery{*filter}).value_or(-1);
}

void WalkTest::initTestCase()
{
    m_city = std::make_unique<TestCity>(Dialect::Sqlite, DemoParameters{2000, 57, 2, 12, 20230630});
    QVERIFY2(m_city->fault().isEmpty(), qPrintable(m_city->fault()));
    m_city->close();
    m_metrics = cli(u"metrics"_s);
    m_departments = cli(u"metrics"_s, {u"--by"_s, u"department"_s});
    m_months = cli(u"metrics"_s, {u"--by"_s, u"month"_s});
    m_assessment = cli(u"assess"_s,
                       {u"--scheme"_s, u"four-heads"_s, u"--period"_s, u"2023H1"_s, u"--xlsx"_s,
                        m_folder.filePath(u"book.xlsx"_s)});
    QCOMPARE(m_assessment[u"departments"].toArray().size(), 57);

    Connection::forbidCurrentThread();
    Theme::apply(*qApp, Theme::light());
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
    m_workbench = std::make_unique<Workbench>(
        *m_settings, StartOptions{m_city->location().path, {}, {}, Language::Chinese});
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    m_workbench->start();
    QVERIFY(opened.wait(30'000));
    for (const QString &id : {u"assessment"_s, u"overview"_s}) {
        Page *page = m_workbench->window().page(id);
        QVERIFY2(page, qPrintable(id));
        QSignalSpy ready(page, &Page::ready);
        page->invalidate();
        m_workbench->window().showPage(id);
        QVERIFY(ready.count() > 0 || ready.wait(60'000));
    }
}

void WalkTest::cleanupTestCase()
{
    m_workbench.reset();
}

void WalkTest::overviewFigures_data()
{
    QTest::addColumn<QString>("metric");
    for (const char *metric : {"catalogs", "mount_rate", "usage_rate", "unmounted", "open_catalogs"})
        QTest::newRow(metric) << QString::fromLatin1(metric);
}

void WalkTest::overviewFigures()
{
    QFETCH(QString, metric);
    const auto *card = find<FigureCard>(u"overview"_s, u"figure_"_s + metric);
    QVERIFY(card);
    const QJsonValue figure = m_metrics[u"city"][metric];
    const qint64 numerator = figure.isObject() ? figure[u"numerator"].toInteger() : figure.toInteger();
    const QString expected = figure.isObject()
        ? FigureText::rate({numerator, figure[u"denominator"].toInteger()})
        : FigureText::count(numerator);
    QCOMPARE(card->figure(), expected);
    QSignalSpy opened(m_workbench->window().page(u"overview"_s), &Page::openRequested);
    QTest::mouseClick(const_cast<FigureCard *>(card), Qt::LeftButton);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(total(opened.first().at(1).toString()), numerator);
    m_workbench->window().showPage(u"overview"_s);
}

void WalkTest::departmentBars()
{
    const auto *bars = find<RateBars>(u"overview"_s, u"departmentBars"_s);
    QVERIFY(bars);
    QCOMPARE(bars->marks().size(), 57);
    QHash<QString, QJsonValue> expected;
    for (const QJsonValue &group : m_departments[u"groups"].toArray())
        expected.insert(group[u"name"].toString(), group[u"mount_rate"]);
    for (const Mark &mark : bars->marks()) {
        const QJsonValue rate = expected.take(mark.name);
        QVERIFY2(rate.isObject(), qPrintable(mark.name));
        const RateValue value{rate[u"numerator"].toInteger(), rate[u"denominator"].toInteger()};
        QVERIFY2(mark.valueText.contains(FigureText::rate(value)), qPrintable(mark.name + mark.valueText));
        QCOMPARE(total(mark.where), value.numerator);
    }
    QVERIFY(expected.isEmpty());
}

void WalkTest::trend()
{
    const auto *chart = find<TrendChart>(u"overview"_s, u"trend"_s);
    QVERIFY(chart);
    const QJsonArray months = m_months[u"groups"].toArray();
    QCOMPARE(months.size(), 12);
    QCOMPARE(chart->marks().size(), 2 * months.size());
    QStringList shown;
    for (const Mark &mark : chart->marks())
        shown += mark.valueText;
    for (const QJsonValue &month : months) {
        for (const QString &metric : {u"mount_rate"_s, u"usage_rate"_s}) {
            const QJsonValue rate = month[metric];
            const QString text =
                FigureText::rate({rate[u"numerator"].toInteger(), rate[u"denominator"].toInteger()});
            const bool found = std::any_of(shown.begin(), shown.end(),
                                           [&](const QString &value) { return value.contains(text); });
            QVERIFY2(found, qPrintable(month[u"key"].toString() + metric + text));
        }
    }
}

void WalkTest::resourceKinds()
{
    const auto *strip = find<ShareStrip>(u"overview"_s, u"kinds"_s);
    QVERIFY(strip);
    const QJsonValue resources = m_metrics[u"city"][u"resources"];
    const QStringList kinds{u"table"_s, u"api"_s, u"file"_s};
    QCOMPARE(strip->marks().size(), kinds.size());
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        const qint64 count = resources[kinds[i]].toInteger();
        QVERIFY(strip->marks().at(i).valueText.contains(FigureText::count(count)));
        QCOMPARE(total(strip->marks().at(i).where), count);
    }
}

void WalkTest::everyMarkOpensItsTotal()
{
    int walked = 0;
    const QJsonObject where = m_metrics[u"where"].toObject();
    for (auto it = where.begin(); it != where.end(); ++it) {
        const QString figure = it.key().section(u'.', 0, 0);
        const QJsonValue value = figure.startsWith(u"resources_")
            ? m_metrics[u"city"][u"resources"][figure.mid(10)]
            : m_metrics[u"city"][figure];
        const qint64 expected = !value.isObject() ? value.toInteger()
            : it.key().contains(u'.')             ? value[u"denominator"].toInteger()
                                                  : value[u"numerator"].toInteger();
        QVERIFY2(total(it.value().toString()) == expected, qPrintable(it.key()));
        QCOMPARE(
            cli(u"search"_s, {u"--where"_s, it.value().toString(), u"--limit"_s, u"0"_s})[u"total"].toInteger(
                -1),
            expected);
        ++walked;
    }
    QVERIFY(walked > 20);
}

void WalkTest::ranking()
{
    const auto *grid = find<QTableView>(u"assessment"_s, u"ranking"_s);
    QVERIFY(grid);
    const auto *model = qobject_cast<RankingModel *>(grid->model());
    QVERIFY(model);
    const QJsonArray departments = m_assessment[u"departments"].toArray();
    QCOMPARE(model->rowCount(), departments.size());
    for (int row = 0; row < departments.size(); ++row) {
        const QJsonValue expected = departments.at(row);
        const DepartmentResult &shown = model->department(row);
        QCOMPARE(shown.uid, expected[u"uid"].toString());
        QCOMPARE(shown.rank, expected[u"rank"].toInt());
        QCOMPARE(shown.grade, expected[u"grade"].toString());
        QCOMPARE(pointsAsNumber(shown.score), expected[u"score"].toDouble());
        QCOMPARE(model->index(row, RankingModel::rankColumn).data().toString(), QString::number(shown.rank));
        QCOMPARE(model->index(row, model->scoreColumn()).data().toString(), FigureText::points(shown.score));
    }
}

void WalkTest::indicators()
{
    const auto *grid = find<QTableView>(u"assessment"_s, u"ranking"_s);
    const auto *model = qobject_cast<RankingModel *>(grid->model());
    for (int row = 0; row < model->rowCount(); ++row) {
        const DepartmentResult &shown = model->department(row);
        const QJsonArray expected = m_assessment[u"departments"].toArray().at(row)[u"indicators"].toArray();
        QCOMPARE(shown.indicators.size(), expected.size());
        Points weights = 0, deductions = 0;
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const IndicatorResult &indicator = shown.indicators[i];
            QCOMPARE(indicator.id, expected[i][u"id"].toString());
            QCOMPARE(indicator.numerator, expected[i][u"numerator"].toInteger());
            QCOMPARE(indicator.denominator, expected[i][u"denominator"].toInteger());
            QCOMPARE(pointsAsNumber(indicator.score), expected[i][u"score"].toDouble());
            weights += indicator.weight;
            for (const Deduction &deduction : indicator.deductions)
                deductions += deduction.points;
        }
        QCOMPARE(weights, shown.score + deductions);
    }
}

void WalkTest::everyDeductionOpensItsRows()
{
    const auto *model =
        qobject_cast<RankingModel *>(find<QTableView>(u"assessment"_s, u"ranking"_s)->model());
    int walked = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        for (const IndicatorResult &indicator : model->department(row).indicators) {
            for (const Deduction &deduction : indicator.deductions) {
                QVERIFY2(
                    total(deduction.where) == deduction.rows,
                    qPrintable(model->department(row).name + u' ' + indicator.id + u": " + deduction.where));
                ++walked;
            }
            if (!indicator.denominatorWhere.isEmpty())
                QCOMPARE(total(indicator.denominatorWhere), indicator.denominator);
            QCOMPARE(total(indicator.numeratorWhere), indicator.numerator);
        }
    }
    QVERIFY(walked > 57);
    qInfo("%d deductions walked", walked);
}

void WalkTest::workbook()
{
    // Every row of the ranking sheet, the one behind the cover, that names a department: its numbers, as the
    // book stores them.
    const char script[] = "import json,sys,openpyxl\n"
                          "sheet=openpyxl.load_workbook(sys.argv[1],data_only=True).worksheets[1]\n"
                          "print(json.dumps([[c for c in row if c is not None] for row in "
                          "sheet.iter_rows(values_only=True)]))\n";
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 {u"-c"_s, QString::fromLatin1(script), m_folder.filePath(u"book.xlsx"_s)});
    QVERIFY(python.waitForFinished(60'000) && python.exitCode() == 0);
    QHash<QString, QJsonArray> rows;
    for (const QJsonValue &row : QJsonDocument::fromJson(python.readAllStandardOutput()).array()) {
        for (const QJsonValue &cell : row.toArray())
            rows.insert(cell.toString(), row.toArray());
    }
    for (const QJsonValue &department : m_assessment[u"departments"].toArray()) {
        const QJsonArray row = rows.value(department[u"name"].toString());
        QVERIFY2(!row.isEmpty(), qPrintable(department[u"name"].toString()));
        const auto has = [&](double number) {
            return std::any_of(row.begin(), row.end(), [&](const QJsonValue &cell) {
                return cell.isDouble() && qAbs(cell.toDouble() - number) < 1e-9;
            });
        };
        QVERIFY(has(department[u"score"].toDouble()));
        QVERIFY(has(department[u"rank"].toInt()));
    }
}

QTEST_MAIN(WalkTest)
#include "tst_walk.moc"
