// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/comparisonmodel.h"
#include "tests/gui/assessmentcity.h"
#include "tests/gui/printhands.h"
#include "ui/charts/figuretext.h"
#include "ui/charts/heatmap.h"
#include "ui/dialogs/filedialog.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The matrix and the comparison of two periods with real keys and mouse, printed and exported.
class AssessmentMatrixTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_room.open(city()); }
    void cleanup() { m_room.close(); }
    void matrixOpensEveryCell();
    void matrixSortsByClickAndKey();
    void aScoreInTheMatrixLeadsToItsDepartment();
    void departmentsWithoutAGridAreNamedInTheAccount();
    void printsTheMatrix();
    void printsAndExportsTheComparison();
    void comparesTwoPeriods();
    void aComparedDepartmentIsOpenedByEnter();

private:
    [[nodiscard]] QString city() const { return m_dir.filePath(u"city.shuzhi"_s); }

    QTemporaryDir m_dir;
    AssessmentRoom m_room;
};

void AssessmentMatrixTest::initTestCase()
{
    Theme::apply(*qApp, Theme::light());
    QVERIFY(AssessmentRoom::makeCity(city()).has_value());
    QVERIFY(retireSome(city()).has_value());
    Connection::forbidCurrentThread();
}

void AssessmentMatrixTest::matrixOpensEveryCell()
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

void AssessmentMatrixTest::matrixSortsByClickAndKey()
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

void AssessmentMatrixTest::aScoreInTheMatrixLeadsToItsDepartment()
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

void AssessmentMatrixTest::departmentsWithoutAGridAreNamedInTheAccount()
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

void AssessmentMatrixTest::printsTheMatrix()
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

/// Print and export of this view give the periods that are compared, not the ranking's.
void AssessmentMatrixTest::printsAndExportsTheComparison()
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

void AssessmentMatrixTest::comparesTwoPeriods()
{
    QSignalSpy ready(&m_room.page(), &Page::ready);
    m_room.choose(u"assessmentViews"_s, u"comparison"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), 20000);
    auto *then = m_room.find<QComboBox>(u"compareThen"_s);
    QTRY_COMPARE_WITH_TIMEOUT(then->currentData().toString(), u"2022H2"_s, 20000);
    auto *table = m_room.find<PagedTable>(u"comparison"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 10, 20000);
    const auto check = [&](const QString &earlier) {
        const QJsonArray now = assess(city(), {u"--period"_s, u"2023H1"_s})[u"departments"].toArray();
        QHash<QString, QJsonValue> before;
        for (const QJsonValue &each : assess(city(), {u"--period"_s, earlier})[u"departments"].toArray())
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

void AssessmentMatrixTest::aComparedDepartmentIsOpenedByEnter()
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

QTEST_MAIN(AssessmentMatrixTest)
#include "tst_assessmentmatrix.moc"
