// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/headeralias.h"
#include "models/store/searchquery.h"
#include "models/store/store.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int code = -1;
    QByteArray out, err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// The program itself, without a display.
Run cli(QStringList arguments, bool json = true)
{
    if (json)
        arguments += u"--json"_s;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SHUZHI_CLI), arguments);
    process.waitForFinished(120000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// A number of points as 1/10000; the JSON must be exact to that.
qint64 units(const QJsonValue &value)
{
    const double scaled = value.toDouble() * 10000;
    const qint64 whole = std::llround(scaled);
    return std::abs(scaled - double(whole)) < 1e-6 ? whole : -1;
}

QString python(const QString &script, const QStringList &arguments)
{
    QProcess process;
    process.start(u"/usr/bin/python3"_s, QStringList{u"-c"_s, script} + arguments);
    process.waitForFinished(120000);
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// assess, report, export and scheme list as other programs call them.
class CliAssessTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pointsBalanceForEveryDepartment();
    void everyWhereFindsItsRows();
    void asOfADayOfThePeriod();
    void writesWorkbookAndReport();
    void refusesWrongCalls_data();
    void refusesWrongCalls();
    void listsTheSchemes();
    void printsTheOverview();
    void printsDutyLists();
    void exportsCatalogsAsTheTemplateHasThem();
    void exportsEveryKind_data();
    void exportsEveryKind();
    void exportsWhatAWhereFinds();
    void exportsDuties();

private:
    [[nodiscard]] qint64 count(const QString &where);
    /// A deduction of that indicator with rows, of whatever department has one.
    [[nodiscard]] QJsonValue deduction(const QString &indicator) const;

    QTemporaryDir m_dir;
    QString m_db;
    std::unique_ptr<Connection> m_city;
    QJsonArray m_departments;
};

void CliAssessTest::initTestCase()
{
    m_db = m_dir.filePath(u"city.shuzhi"_s);
    const Run made = cli({u"demo"_s, u"--db"_s, m_db, u"--catalogs"_s, u"600"_s, u"--departments"_s, u"57"_s,
                          u"--items-per-catalog"_s, u"2"_s});
    QVERIFY2(made.code == 0, made.err.constData());
    auto city = openCity(*Location::parse(m_db), OpenMode::ReadOnly);
    QVERIFY(city);
    m_city = std::move(*city);
}

qint64 CliAssessTest::count(const QString &where)
{
    const Result<Filter> filter = Filter::parse(where);
    const Result<qint64> total = filter ? CountQuery{*filter}(*m_city) : tl::unexpected(filter.error());
    return total.value_or(-1);
}

QJsonValue CliAssessTest::deduction(const QString &id) const
{
    for (const QJsonValue &department : m_departments) {
        for (const QJsonValue &indicator : department[u"indicators"].toArray()) {
            const QJsonValue line = indicator[u"deductions"][0];
            if (indicator[u"id"].toString() == id && line[u"rows"].toInteger() > 0)
                return line;
        }
    }
    return {};
}

// For every department Σ weight = score + Σ deduction points, exactly.
void CliAssessTest::pointsBalanceForEveryDepartment()
{
    const Run run = cli({u"assess"_s, u"--db"_s, m_db, u"--scheme"_s, u"four-heads"_s, u"--period"_s,
                         u"2023H1"_s, u"--lang"_s, u"en"_s});
    QVERIFY2(run.code == 0, run.err.constData());
    const QJsonObject json = run.json();
    QCOMPARE(json[u"scheme"].toString(), u"four-heads"_s);
    QCOMPARE(json[u"period"].toString(), u"2023H1"_s);
    QCOMPARE(json[u"as_of"].toString(), u"2023-06-30"_s);
    m_departments = json[u"departments"].toArray();
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
    const Run found =
        cli({u"search"_s, u"--db"_s, m_db, u"--where"_s, one[u"where"].toString(), u"--limit"_s, u"1"_s});
    QCOMPARE(found.json()[u"total"].toInteger(), one[u"rows"].toInteger());
}

void CliAssessTest::asOfADayOfThePeriod()
{
    const QStringList call{u"assess"_s,     u"--db"_s,     m_db,        u"--scheme"_s,
                           u"four-heads"_s, u"--period"_s, u"2023H1"_s, u"--as-of"_s};
    const Run march = cli(call + QStringList{u"2023-03-31"_s});
    QCOMPARE(march.code, 0);
    QCOMPARE(march.json()[u"as_of"].toString(), u"2023-03-31"_s);
    QVERIFY(march.json()[u"departments"].toArray() != m_departments);
    const Run june = cli(call + QStringList{u"2023-06-30"_s, u"--lang"_s, u"en"_s});
    QVERIFY(june.json()[u"departments"].toArray() == m_departments);
}

void CliAssessTest::writesWorkbookAndReport()
{
    const QString book = m_dir.filePath(u"a.xlsx"_s), pdf = m_dir.filePath(u"a.pdf"_s);
    const Run run = cli({u"assess"_s, u"--db"_s, m_db, u"--scheme"_s, u"four-heads"_s, u"--period"_s,
                         u"2023H1"_s, u"--lang"_s, u"zh_CN"_s, u"--xlsx"_s, book, u"--pdf"_s, pdf});
    QVERIFY2(run.code == 0, run.err.constData());
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
    const Run printed = cli({u"report"_s, u"--db"_s, m_db, u"--what"_s, u"assessment"_s, u"--out"_s, report});
    QVERIFY2(printed.code == 0, printed.err.constData());
    const int pages = printed.json()[u"pages"].toInt();
    QVERIFY(pages >= 4);
    // The pages of each department asked for come besides; or a report of one alone, on its own paper.
    const QString name = first[u"name"].toString();
    const QStringList department{u"report"_s, u"--db"_s,  m_db,   u"--department"_s,
                                 name,        u"--out"_s, report, u"--what"_s};
    const int own = cli(department + QStringList{u"department"_s}).json()[u"pages"].toInt();
    const int withPage = cli(department + QStringList{u"assessment"_s}).json()[u"pages"].toInt();
    QVERIFY(withPage > pages && withPage <= pages + own); // both have the appendix
    const Run alone = cli(department + QStringList{u"department"_s, u"--paper"_s, u"A3-landscape"_s});
    QVERIFY2(alone.code == 0, alone.err.constData());
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
    const Run run = cli(call + QStringList{u"--db"_s, m_db});
    QCOMPARE(run.code, code);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(run.json()[u"error"][u"code"].isString());
    QVERIFY(!QFile::exists(u"/tmp/never.pdf"_s) && !QFile::exists(u"/tmp/never.xyz"_s));
}

void CliAssessTest::listsTheSchemes()
{
    const Run run = cli({u"scheme"_s, u"list"_s, u"--db"_s, m_db});
    QCOMPARE(run.code, 0);
    const QJsonObject scheme = run.json()[u"schemes"][0].toObject();
    QCOMPARE(scheme[u"id"].toString(), u"four-heads"_s);
    QCOMPARE(scheme[u"indicators"].toInt(), 8);
    QCOMPARE(scheme[u"weight_total"].toDouble(), 100.0);
    for (const QString &field : {u"version"_s, u"name"_s, u"basis"_s})
        QVERIFY(!scheme[field].toString().isEmpty());
    QCOMPARE(cli({u"scheme"_s, u"list"_s, u"--db"_s, u"/nowhere/x.shuzhi"_s}).code, 4);
}

void CliAssessTest::printsTheOverview()
{
    const QString path = m_dir.filePath(u"o.pdf"_s);
    const Run run = cli({u"report"_s, u"--db"_s, m_db, u"--what"_s, u"overview"_s, u"--as-of"_s,
                         u"2023-05-31"_s, u"--out"_s, path});
    QVERIFY2(run.code == 0, run.err.constData());
    QVERIFY(run.json()[u"pages"].toInt() >= 2);
    QVERIFY(contents(path).startsWith("%PDF"));
    QCOMPARE(cli({u"report"_s, u"--db"_s, m_db, u"--what"_s, u"overview"_s, u"--as-of"_s, u"yesterday"_s,
                  u"--out"_s, path})
                 .code,
             2);
}

void CliAssessTest::printsDutyLists()
{
    const auto report = [&](const QString &out, const QStringList &more = {}) {
        return cli(QStringList{u"report"_s, u"--db"_s, m_db, u"--what"_s, u"duties"_s, u"--out"_s, out}
                   + more);
    };
    const Run all = report(m_dir.filePath(u"d.pdf"_s));
    QVERIFY2(all.code == 0, all.err.constData());
    const qint64 lists = all.json()[u"lists"].toInteger();
    QVERIFY(lists > 1 && all.json()[u"pages"].toInteger() >= lists);
    const Run book = report(m_dir.filePath(u"d.xlsx"_s));
    QVERIFY2(book.code == 0, book.err.constData());
    const QString names =
        python(u"import sys,openpyxl\nprint(len(openpyxl.load_workbook(sys.argv[1]).sheetnames),"
               "openpyxl.load_workbook(sys.argv[1]).sheetnames[0])"_s,
               {m_dir.filePath(u"d.xlsx"_s)});
    QCOMPARE(names.section(u' ', 0, 0), QString::number(lists));
    const QString path = m_dir.filePath(u"one.pdf"_s);
    const Run one = report(path, {u"--department"_s, names.section(u' ', 1)});
    QVERIFY2(one.code == 0, one.err.constData());
    QCOMPARE(one.json()[u"lists"].toInteger(), 1);
    QVERIFY(one.json()[u"pages"].toInteger() < all.json()[u"pages"].toInteger());
    QCOMPARE(one.json()[u"bytes"].toInteger(), contents(path).size());
}

// Heads are the template's, every one of them is known to import, and codes stay text.
void CliAssessTest::exportsCatalogsAsTheTemplateHasThem()
{
    const QString path = m_dir.filePath(u"c.xlsx"_s);
    const Run run = cli({u"export"_s, u"--db"_s, m_db, u"--what"_s, u"catalogs"_s, u"--out"_s, path});
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(run.json()[u"rows"].toInteger(), count(u"what=catalogs"_s));
    QCOMPARE(run.json()[u"bytes"].toInteger(), contents(path).size());
    QCOMPARE(run.json()[u"sha256"].toString().toLatin1(),
             QCryptographicHash::hash(contents(path), QCryptographicHash::Sha256).toHex());
    const QString script =
        u"import sys, openpyxl\ns = openpyxl.load_workbook(sys.argv[1]).worksheets[0]\n"
        "h = [c.value for c in s[1]]\nprint('\\t'.join(h))\n"
        "r = dict(zip(h, s[2]))\n"
        "print('\\t'.join('%s|%s' % (r[n].data_type, r[n].value) for n in sys.argv[2:]))"_s;
    const QStringList lines = python(script,
                                     {path, headersOf(u"code"_s).first(), headersOf(u"share_type"_s).first(),
                                      headersOf(u"state"_s).first(), headersOf(u"update_cycle"_s).first()})
                                  .split(u'\n');
    QCOMPARE(lines.size(), 2);
    QStringList fields;
    for (const QString &head : lines[0].split(u'\t')) {
        const std::optional<QString> field = fieldForHeader(head);
        QVERIFY2(field, qPrintable(head));
        QVERIFY2(!fields.contains(*field), qPrintable(head));
        fields += *field;
    }
    for (const QString &field : {u"title"_s, u"code"_s, u"department"_s, u"provider_code"_s, u"share_type"_s})
        QVERIFY(fields.contains(field));
    for (const QString &value : lines[1].split(u'\t')) {
        QVERIFY2(value.startsWith(u"s|"_s), qPrintable(value));
        QVERIFY2(value[2].isDigit() || value[2].unicode() > 0x2e80,
                 qPrintable(value)); // a code, a Chinese word
    }
}

void CliAssessTest::exportsEveryKind_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("format");
    for (const char *what : {"catalogs", "items", "resources", "departments"}) {
        for (const char *format : {"xlsx", "csv", "json"})
            QTest::addRow("%s %s", what, format) << QString::fromLatin1(what) << QString::fromLatin1(format);
    }
}

void CliAssessTest::exportsEveryKind()
{
    QFETCH(QString, what);
    QFETCH(QString, format);
    const QString path = m_dir.filePath(what + u'.' + format), again = path + u".again"_s;
    const Run run = cli({u"export"_s, u"--db"_s, m_db, u"--what"_s, what, u"--out"_s, path});
    QVERIFY2(run.code == 0, run.err.constData());
    const qint64 rows = run.json()[u"rows"].toInteger();
    QVERIFY(rows > 0);
    QCOMPARE(rows, count(u"what="_s + what));
    if (format == u"json") {
        const QJsonArray written = QJsonDocument::fromJson(contents(path)).array();
        QCOMPARE(written.size(), rows);
        if (what == u"catalogs")
            QVERIFY(QStringList({u"unconditional"_s, u"conditional"_s, u"not_shared"_s})
                        .contains(written[0][u"share_type"].toString()));
    }
    if (format == u"csv")
        QVERIFY(contents(path).count('\n') >= rows + 1);
    // The same data give the same bytes (a workbook carries the time it was written).
    if (format != u"xlsx") {
        QCOMPARE(
            cli({u"export"_s, u"--db"_s, m_db, u"--what"_s, what, u"--format"_s, format, u"--out"_s, again})
                .json()[u"sha256"],
            run.json()[u"sha256"]);
    }
}

void CliAssessTest::exportsWhatAWhereFinds()
{
    const QString path = m_dir.filePath(u"w.csv"_s);
    const QString where = deduction(u"duty_coverage"_s)[u"where"].toString();
    QVERIFY(!where.isEmpty());
    const Run run = cli(
        {u"export"_s, u"--db"_s, m_db, u"--what"_s, u"catalogs"_s, u"--where"_s, where, u"--out"_s, path});
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(run.json()[u"rows"].toInteger(), count(where));
    QVERIFY(run.json()[u"rows"].toInteger() > 0);
    const Run none = cli({u"export"_s, u"--db"_s, m_db, u"--what"_s, u"catalogs"_s, u"--where"_s,
                          u"mounted=yes"_s, u"--where"_s, u"mounted=no"_s, u"--out"_s, path});
    QCOMPARE(none.code, 0);
    QCOMPARE(none.json()[u"rows"].toInteger(), 0);
}

void CliAssessTest::exportsDuties()
{
    const QString path = m_dir.filePath(u"duties.json"_s);
    const QStringList call{u"export"_s, u"--db"_s, m_db, u"--what"_s, u"duties"_s, u"--out"_s, path};
    const Run all = cli(call);
    QVERIFY2(all.code == 0, all.err.constData());
    const QJsonArray rows = QJsonDocument::fromJson(contents(path)).array();
    QCOMPARE(rows.size(), all.json()[u"rows"].toInteger());
    QVERIFY(!rows.isEmpty());
    const QString department = rows[0][u"department"].toString();
    const Run one = cli(call + QStringList{u"--where"_s, u"department="_s + department});
    QVERIFY2(one.code == 0, one.err.constData());
    const QJsonArray own = QJsonDocument::fromJson(contents(path)).array();
    QVERIFY(!own.isEmpty() && own.size() < rows.size());
    for (const QJsonValue &row : own)
        QCOMPARE(row[u"department"].toString(), department);
    QCOMPARE(cli(call + QStringList{u"--where"_s, u"department=nobody"_s}).code, 2);
    QCOMPARE(cli(call + QStringList{u"--where"_s, u"duty_state=pending"_s}).code, 2);
}

QTEST_GUILESS_MAIN(CliAssessTest)
#include "tst_cliassess.moc"
