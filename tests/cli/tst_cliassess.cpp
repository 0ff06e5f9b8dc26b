// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clicity.h"

#include <cmath>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

/// A number of points as 1/10000; the JSON must be exact to that.
qint64 units(const QJsonValue &value)
{
    const double scaled = value.toDouble() * 10000;
    const qint64 whole = std::llround(scaled);
    return std::abs(scaled - double(whole)) < 1e-6 ? whole : -1;
}

} // namespace

/// assess, report and scheme list as other programs call them.
class CliAssessTest : public CliCity
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        makeCity();
        assess();
    }
    void pointsBalanceForEveryDepartment();
    void everyWhereFindsItsRows();
    void asOfADayOfThePeriod();
    void writesWorkbookAndReport();
    void refusesWrongCalls_data();
    void refusesWrongCalls();
    void listsTheSchemes();
    void printsTheOverview();
    void printsDutyLists();
};

// For every department Σ weight = score + Σ deduction points, exactly.
void CliAssessTest::pointsBalanceForEveryDepartment()
{
    QCOMPARE(m_assessed[u"scheme"].toString(), u"four-heads"_s);
    QCOMPARE(m_assessed[u"period"].toString(), u"2023H1"_s);
    QCOMPARE(m_assessed[u"as_of"].toString(), u"2023-06-30"_s);
    QCOMPARE(m_departments.size(), 57);
    int previous = 0, rank = 0;
    qint64 last = 101 * 10000;
    for (qsizetype i = 0; i < m_departments.size(); ++i) {
        const QJsonObject department = m_departments[i].toObject();
        QVERIFY(!department[u"uid"].toString().isEmpty());
        qint64 weights = 0, scores = 0, lost = 0, heads = 0;
        for (const QJsonValue &indicator : department[u"indicators"].toArray()) {
            QVERIFY(units(indicator[u"weight"]) >= 0 && units(indicator[u"score"]) >= 0);
            weights += units(indicator[u"weight"]);
            scores += units(indicator[u"score"]);
            for (const QJsonValue &line : indicator[u"deductions"].toArray())
                lost += units(line[u"points"]);
        }
        for (const QJsonValue &head : department[u"heads"].toArray())
            heads += units(head[u"score"]);
        const qint64 score = units(department[u"score"]);
        QCOMPARE(scores, score);
        QCOMPARE(heads, score);
        QCOMPARE(weights, department[u"rank"].isNull() ? 0 : 100 * 10000);
        QCOMPARE(weights, score + lost);
        previous += department[u"previous_score"].isDouble() ? 1 : 0;
        if (department[u"rank"].isNull())
            continue;
        rank = score == last ? rank : int(i) + 1; // ties share: 1, 2, 2, 4
        QCOMPARE(department[u"rank"].toInt(), rank);
        last = score;
        const QString grade = score >= 900000 ? u"excellent"_s
            : score >= 750000                 ? u"good"_s
            : score >= 600000                 ? u"pass"_s
                                              : u"fail"_s;
        QCOMPARE(department[u"grade"].toString(), grade);
    }
    QVERIFY(previous > 40);
}

void CliAssessTest::everyWhereFindsItsRows()
{
    QVERIFY(!m_departments.isEmpty());
    int lines = 0;
    for (const QJsonValue &department : std::as_const(m_departments)) {
        for (const QJsonValue &indicator : department[u"indicators"].toArray()) {
            const QString id = indicator[u"id"].toString();
            if (!indicator[u"applicable"].toBool())
                continue;
            const QString numerator = indicator[u"numerator_where"].toString();
            QVERIFY2(count(numerator) == indicator[u"numerator"].toInteger(), qPrintable(id + numerator));
            const QString denominator = indicator[u"denominator_where"].toString();
            if (!denominator.isEmpty())
                QVERIFY2(count(denominator) == indicator[u"denominator"].toInteger(),
                         qPrintable(id + denominator));
            for (const QJsonValue &line : indicator[u"deductions"].toArray()) {
                ++lines;
                QCOMPARE(line[u"reason"].toString(), id);
                QVERIFY(!line[u"reason_text"].toString().isEmpty());
                const QString where = line[u"where"].toString();
                QVERIFY2(count(where) == line[u"rows"].toInteger(),
                         qPrintable(u"%1 %2: %3 rows, found %4"_s.arg(id, where)
                                        .arg(line[u"rows"].toInteger())
                                        .arg(count(where))));
            }
        }
    }
    QVERIFY2(lines > 150, qPrintable(QString::number(lines)));
    // Through the program too, as another program would ask.
    const QJsonValue one = deduction(u"mount_rate_shareable"_s);
    QVERIFY(one.isObject());
    const CliRun found =
        cli({u"search"_s, u"--db"_s, m_db, u"--where"_s, one[u"where"].toString(), u"--limit"_s, u"1"_s});
    QCOMPARE(found.json()[u"total"].toInteger(), one[u"rows"].toInteger());
}

void CliAssessTest::asOfADayOfThePeriod()
{
    const QStringList call{u"assess"_s,     u"--db"_s,     m_db,        u"--scheme"_s,
                           u"four-heads"_s, u"--period"_s, u"2023H1"_s, u"--as-of"_s};
    const CliRun march = cli(call + QStringList{u"2023-03-31"_s});
    QCOMPARE(march.exitCode, 0);
    QCOMPARE(march.json()[u"as_of"].toString(), u"2023-03-31"_s);
    QVERIFY(march.json()[u"departments"].toArray() != m_departments);
    const CliRun june = cli(call + QStringList{u"2023-06-30"_s, u"--lang"_s, u"en"_s});
    QVERIFY(june.json()[u"departments"].toArray() == m_departments);
}

void CliAssessTest::writesWorkbookAndReport()
{
    const QString book = m_dir.filePath(u"a.xlsx"_s), pdf = m_dir.filePath(u"a.pdf"_s);
    const CliRun run = cli({u"assess"_s, u"--db"_s, m_db, u"--scheme"_s, u"four-heads"_s, u"--period"_s,
                            u"2023H1"_s, u"--lang"_s, u"zh_CN"_s, u"--xlsx"_s, book, u"--pdf"_s, pdf});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(
        python(u"import sys,openpyxl\nprint(openpyxl.load_workbook(sys.argv[1]).sheetnames[1])"_s, {book}),
        u"排名"_s);
    QProcess text;
    text.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    QVERIFY(text.waitForFinished());
    const QString said = QString::fromUtf8(text.readAllStandardOutput());
    QVERIFY(said.contains(u"目录"_s));
    const QJsonObject first = run.json()[u"departments"][0].toObject();
    QVERIFY(said.contains(first[u"name"].toString()));
    QVERIFY(said.contains(QString::number(first[u"score"].toDouble(), 'f', 2)));
    const QString report = m_dir.filePath(u"r.pdf"_s);
    const CliRun printed =
        cli({u"report"_s, u"--db"_s, m_db, u"--what"_s, u"assessment"_s, u"--out"_s, report});
    QVERIFY2(printed.exitCode == 0, printed.err.constData());
    const int pages = printed.json()[u"pages"].toInt();
    QVERIFY(pages >= 4);
    // The pages of each department asked for come besides; or a report of one alone, on its own paper.
    const QString name = first[u"name"].toString();
    const QStringList department{u"report"_s, u"--db"_s,  m_db,   u"--department"_s,
                                 name,        u"--out"_s, report, u"--what"_s};
    const int own = cli(department + QStringList{u"department"_s}).json()[u"pages"].toInt();
    const int withPage = cli(department + QStringList{u"assessment"_s}).json()[u"pages"].toInt();
    QVERIFY(withPage > pages && withPage <= pages + own); // both have the appendix
    const CliRun alone = cli(department + QStringList{u"department"_s, u"--paper"_s, u"A3-landscape"_s});
    QVERIFY2(alone.exitCode == 0, alone.err.constData());
    QVERIFY(alone.json()[u"pages"].toInt() <= 2);
    text.start(u"pdfinfo"_s, {report});
    QVERIFY(text.waitForFinished());
    QVERIFY(text.readAllStandardOutput().contains("(A3)"));
}

void CliAssessTest::refusesWrongCalls_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<int>("code");
    const QStringList assess{u"assess"_s, u"--scheme"_s, u"four-heads"_s, u"--period"_s};
    QTest::newRow("malformed period") << assess + QStringList{u"2023H3"_s} << 2;
    QTest::newRow("no period") << assess.mid(0, 3) << 2;
    QTest::newRow("unknown scheme") << QStringList{u"assess"_s, u"--scheme"_s, u"nine-heads"_s, u"--period"_s,
                                                   u"2023H1"_s}
                                    << 2;
    QTest::newRow("day before") << assess + QStringList{u"2023H1"_s, u"--as-of"_s, u"2022-12-31"_s} << 2;
    QTest::newRow("day after") << assess + QStringList{u"2023H1"_s, u"--as-of"_s, u"2023-07-01"_s} << 2;
    QTest::newRow("no day") << assess + QStringList{u"2023H1"_s, u"--as-of"_s, u"2023-02-30"_s} << 2;
    QTest::newRow("seal") << assess + QStringList{u"2023H1"_s, u"--seal"_s, u"f"_s} << 2;
    QTest::newRow("unwritable workbook")
        << assess + QStringList{u"2023H1"_s, u"--xlsx"_s, u"/nowhere/a.xlsx"_s} << 2;
    const QStringList report{u"report"_s, u"--out"_s, u"/tmp/never.pdf"_s, u"--what"_s};
    QTest::newRow("department report") << report + QStringList{u"department"_s} << 2;
    QTest::newRow("duties of no department")
        << report + QStringList{u"duties"_s, u"--department"_s, u"nobody"_s} << 2;
    QTest::newRow("duties of a past day")
        << report + QStringList{u"duties"_s, u"--as-of"_s, u"2023-05-31"_s} << 2;
    QTest::newRow("unknown department")
        << report + QStringList{u"department"_s, u"--department"_s, u"nobody"_s} << 2;
    QTest::newRow("unknown paper") << report + QStringList{u"overview"_s, u"--paper"_s, u"B5"_s} << 2;
    QTest::newRow("unknown report") << report + QStringList{u"weather"_s} << 2;
    QTest::newRow("report without a file") << QStringList{u"report"_s, u"--what"_s, u"overview"_s} << 2;
    const QStringList out{u"--out"_s, u"/tmp/never.xyz"_s};
    QTest::newRow("unknown format") << QStringList{u"export"_s, u"--what"_s, u"catalogs"_s} + out << 2;
    QTest::newRow("unknown kind") << QStringList{u"export"_s, u"--what"_s, u"weather"_s} + out << 2;
    QTest::newRow("kind of another where") << QStringList{u"export"_s,
                                                          u"--what"_s,
                                                          u"catalogs"_s,
                                                          u"--format"_s,
                                                          u"csv"_s,
                                                          u"--where"_s,
                                                          u"what=items & department=x"_s}
            + out << 2;
}

void CliAssessTest::refusesWrongCalls()
{
    QFETCH(QStringList, call);
    QFETCH(int, code);
    const CliRun run = cli(call + QStringList{u"--db"_s, m_db});
    QCOMPARE(run.exitCode, code);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(run.json()[u"error"][u"code"].isString());
    QVERIFY(!QFile::exists(u"/tmp/never.pdf"_s) && !QFile::exists(u"/tmp/never.xyz"_s));
}

void CliAssessTest::listsTheSchemes()
{
    const CliRun run = cli({u"scheme"_s, u"list"_s, u"--db"_s, m_db});
    QCOMPARE(run.exitCode, 0);
    const QJsonObject scheme = run.json()[u"schemes"][0].toObject();
    QCOMPARE(scheme[u"id"].toString(), u"four-heads"_s);
    QCOMPARE(scheme[u"indicators"].toInt(), 8);
    QCOMPARE(scheme[u"weight_total"].toDouble(), 100.0);
    for (const QString &field : {u"version"_s, u"name"_s, u"basis"_s})
        QVERIFY(!scheme[field].toString().isEmpty());
    QCOMPARE(cli({u"scheme"_s, u"list"_s, u"--db"_s, u"/nowhere/x.shuzhi"_s}).exitCode, 4);
}

void CliAssessTest::printsTheOverview()
{
    const QString path = m_dir.filePath(u"o.pdf"_s);
    const CliRun run = cli({u"report"_s, u"--db"_s, m_db, u"--what"_s, u"overview"_s, u"--as-of"_s,
                            u"2023-05-31"_s, u"--out"_s, path});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(run.json()[u"pages"].toInt() >= 2);
    QVERIFY(contents(path).startsWith("%PDF"));
    QCOMPARE(cli({u"report"_s, u"--db"_s, m_db, u"--what"_s, u"overview"_s, u"--as-of"_s, u"yesterday"_s,
                  u"--out"_s, path})
                 .exitCode,
             2);
}

void CliAssessTest::printsDutyLists()
{
    const auto report = [&](const QString &out, const QStringList &more = {}) {
        return cli(QStringList{u"report"_s, u"--db"_s, m_db, u"--what"_s, u"duties"_s, u"--out"_s, out}
                   + more);
    };
    const CliRun all = report(m_dir.filePath(u"d.pdf"_s));
    QVERIFY2(all.exitCode == 0, all.err.constData());
    const qint64 lists = all.json()[u"lists"].toInteger();
    QVERIFY(lists > 1 && all.json()[u"pages"].toInteger() >= lists);
    const CliRun book = report(m_dir.filePath(u"d.xlsx"_s));
    QVERIFY2(book.exitCode == 0, book.err.constData());
    const QString names =
        python(u"import sys,openpyxl\nprint(len(openpyxl.load_workbook(sys.argv[1]).sheetnames),"
               "openpyxl.load_workbook(sys.argv[1]).sheetnames[0])"_s,
               {m_dir.filePath(u"d.xlsx"_s)});
    QCOMPARE(names.section(u' ', 0, 0), QString::number(lists));
    const QString path = m_dir.filePath(u"one.pdf"_s);
    const CliRun one = report(path, {u"--department"_s, names.section(u' ', 1)});
    QVERIFY2(one.exitCode == 0, one.err.constData());
    QCOMPARE(one.json()[u"lists"].toInteger(), 1);
    QVERIFY(one.json()[u"pages"].toInteger() < all.json()[u"pages"].toInteger());
    QCOMPARE(one.json()[u"bytes"].toInteger(), contents(path).size());
}

QTEST_GUILESS_MAIN(CliAssessTest)
#include "tst_cliassess.moc"
