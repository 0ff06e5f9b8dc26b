// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/exchangesupport.h"

#include "models/exchange/contentkind.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The Excel 97 reader on files made by xlwt and built record by record, honest and hostile.
class XlsReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsXlwt();
    void readsRecords();
    void readsDates1904();
    void listsSheets();
    void readsStringsOverRecords();
    void ordersRows();
    void readsCodePages_data();
    void readsCodePages();
    void readsContainers_data();
    void readsContainers();
    void namesWhatItIs_data();
    void namesWhatItIs();
    void refuses_data();
    void refuses();
    void bounds_data();
    void bounds();
    void stopsAndReadsAgain();
    void survivesEveryCut();
    void survivesChangedBytes_data();
    void survivesChangedBytes();

private:
    [[nodiscard]] QString made(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString madeForTag() const { return made(QString::fromLatin1(QTest::currentDataTag())); }
    QTemporaryDir m_folder;
};

void XlsReaderTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(runScript(u"makexls.py"_s, m_folder.path()).has_value());
}

void XlsReaderTest::readsXlwt()
{
    const auto source = openSource(made(u"xlwt.xls"_s));
    QVERIFY2(source, source ? "" : qPrintable(source.error().detail));
    QCOMPARE((*source)->format(), u"xls"_s);
    QCOMPARE((*source)->encoding(), QString());
    QVERIFY((*source)->knowsMerges());
    QCOMPARE((*source)->sheets(), QList<SheetInfo>({{u"目录"_s, false}, {u"藏"_s, true}, {u"深"_s, true}}));
    const Sheet sheet = readSheet(made(u"xlwt.xls"_s));
    const Rows expected{
        {1, {u"代码"_s, u"数量"_s, u"比率"_s, u"日期"_s, u"时间"_s, u"真假"_s}},
        {2, {u"007"_s, u"12"_s, u"0.5"_s, u"2023-06-30"_s, u"2023-06-30 14:05:00"_s, u"TRUE"_s}},
        {3, {u"000007"_s, u"1234567890123"_s, u"0.1"_s, u"36:00:00"_s, u"08:30:00"_s, u"FALSE"_s}},
        {5, {u"合并"_s}},
        {8, {{}, {}, u"两\n行𠮷 "_s}},
    };
    QCOMPARE(sheet.rows, expected);
    QCOMPARE(sheet.merged, QList<MergedRange>({{5, 0, 6, 1}}));
    QCOMPARE(readSheet(made(u"xlwt.xls"_s), 1).rows, Rows({{2, {{}, u"在"_s}}}));
    const Sheet third = readSheet(made(u"xlwt.xls"_s), 2);
    QCOMPARE(third.rows.size(), 1000);
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(
            third.rows[i].second,
            QStringList({u"第%1行的一段文字，足以让共享字符串跨过好几条记录"_s.arg(i), QString::number(i)}));
    QCOMPARE(readSheet(made(u"xlwt.xls"_s), 3).status.error().code, ErrorCode::NotFound);
    QCOMPARE(readSheet(made(u"xlwt.xls"_s), -1).status.error().code, ErrorCode::NotFound);
}

void XlsReaderTest::readsRecords()
{
    const Sheet sheet = readSheet(made(u"types.xls"_s));
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    const Rows expected{
        {1, {u"12"_s, u"0.1"_s, u"1e+22"_s, {}, u"0"_s, u"123456789012345680"_s}},
        {2, {u"12"_s, u"12.34"_s, u"1.5"_s, u"-5"_s, u"123.45"_s}},
        {3, {{}, u"1"_s, u"000007"_s, u"2023-06-30"_s}},
        {4, {u"共享"_s, u" kept "_s, u"标签"_s, u"plain"_s}},
        {5,
         {u"TRUE"_s, u"FALSE"_s, u"#N/A"_s, u"#DIV/0!"_s, u"#VALUE!"_s, u"#REF!"_s, u"#NAME?"_s, u"#NUM!"_s,
          u"#NULL!"_s}},
        {6, {u"42"_s, u"文字"_s, u"shared"_s, u"TRUE"_s, u"#N/A"_s, {}, u"2023-06-30 12:00:00"_s}},
        {7,
         {u"2023-06-30"_s, u"2023-06-30 14:05:00"_s, u"000007"_s, u"36:00:00"_s, u"2023-06-30"_s,
          u"12:00:00"_s, u"1900-02-29"_s, u"3"_s}},
        {10, {{}, {}, u"a\nb"_s}},
    };
    for (qsizetype i = 0; i < std::min(sheet.rows.size(), expected.size()); ++i)
        QCOMPARE(sheet.rows[i], expected[i]);
    QCOMPARE(sheet.rows.size(), expected.size());
    QCOMPARE(sheet.merged, QList<MergedRange>({{1, 0, 2, 1}, {10, 2, 10, 5}, {21, 0, 31, 0}}));
}

void XlsReaderTest::readsDates1904()
{
    QCOMPARE(readSheet(made(u"dates1904.xls"_s)).rows, Rows({{1, {u"1904-01-01"_s, u"2023-06-30"_s}}}));
}

void XlsReaderTest::listsSheets()
{
    const auto source = openSource(made(u"several.xls"_s));
    QVERIFY(source);
    QCOMPARE((*source)->sheets(), QList<SheetInfo>({{u"一"_s, false}, {u"二"_s, true}, {u"三"_s, true}}));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(readSheet(made(u"several.xls"_s), i).rows, Rows({{1, {QString::number(i + 1)}}}));
}

void XlsReaderTest::readsStringsOverRecords()
{
    const Sheet sheet = readSheet(made(u"strings.xls"_s));
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    const QList<QStringList> expected{
        {u"first"_s}, {u"甲乙丙丁abcd"_s}, {u"甲乙丙丁"_s}, {QString(9000, u'x')}, {u"last"_s}};
    QCOMPARE(cellsOf(sheet.rows), expected);
}

void XlsReaderTest::ordersRows()
{
    const Rows expected{{1, {u"1"_s, {}, {}, u"x"_s}}, {2, {u"2"_s}}, {3, {u"3"_s, u"4"_s}}};
    QCOMPARE(readSheet(made(u"unordered.xls"_s)).rows, expected);
    const auto source = openSource(made(u"unordered.xls"_s));
    int taken = 0;
    QVERIFY((*source)->readRows(0, [&](qint64, const QStringList &) { return ++taken < 2; }));
    QCOMPARE(taken, 2);
}

void XlsReaderTest::readsCodePages_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("gbk.xls") << u"人口库"_s;
    QTest::newRow("big5.xls") << u"人口庫"_s;
    QTest::newRow("latin.xls") << u"café"_s;
}

void XlsReaderTest::readsCodePages()
{
    QFETCH(QString, word);
    const auto source = openSource(madeForTag());
    QVERIFY2(source, source ? "" : qPrintable(source.error().detail));
    QCOMPARE((*source)->sheets(), QList<SheetInfo>({{word, false}}));
    QCOMPARE(readSheet(madeForTag()).rows, Rows({{1, {word, word, u"0007"_s, word}}}));
}

void XlsReaderTest::readsContainers_data()
{
    QTest::addColumn<QString>("text");
    for (const char *name : {"small.xls", "big.csv", "lower.xls", "embedded.xls"})
        QTest::newRow(name) << u"头"_s;
}

void XlsReaderTest::readsContainers()
{
    QFETCH(QString, text);
    const Sheet sheet = readSheet(madeForTag());
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    QCOMPARE(sheet.rows, Rows({{1, {text, u"1"_s}}}));
}

void XlsReaderTest::namesWhatItIs_data()
{
    QTest::addColumn<ContentKind>("kind");
    QTest::newRow("password.xls") << ContentKind::EncryptedWorkbook;
    QTest::newRow("package.xls") << ContentKind::EncryptedWorkbook;
    QTest::newRow("letter.xls") << ContentKind::OleDocument;
    QTest::newRow("treeloop.xls") << ContentKind::OleDocument;
    for (const char *name : {"biff4.xls", "biff4w.xls", "version.xls"})
        QTest::newRow(name) << ContentKind::OldWorkbook;
}

void XlsReaderTest::namesWhatItIs()
{
    QFETCH(ContentKind, kind);
    const auto source = openSource(madeForTag());
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::Unreadable);
    QCOMPARE(source.error().subject, contentCode(kind));
}

void XlsReaderTest::refuses_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("reason"); // must stand in the detail
    const auto add = [](const char *file, ErrorCode code, const char *reason) {
        QTest::newRow(file) << code << QString::fromLatin1(reason);
    };
    add("cut.xls", ErrorCode::Unreadable, "compound file damaged or cut off");
    add("head.xls", ErrorCode::Unreadable, "no header");
    add("sizesmall.xls", ErrorCode::Unreadable, "no record at byte");
    add("sectorsize.xls", ErrorCode::Unreadable, "sector sizes");
    add("directoryfar.xls", ErrorCode::Unreadable, "a chain leads to");
    add("directoryloop.xls", ErrorCode::Unreadable, "a chain leads to");
    add("tablefar.xls", ErrorCode::Unreadable, "sector 16777215 of");
    add("listloop.xls", ErrorCode::Unreadable, "damaged");
    add("chainfar.xls", ErrorCode::Unreadable, "a chain leads to sector 16777215");
    add("chainshort.xls", ErrorCode::Unreadable, "ends early");
    add("sizehuge.xls", ErrorCode::Unreadable, "larger than the file");
    add("rootless.xls", ErrorCode::Unreadable, "no root entry");
    add("noend.xls", ErrorCode::Unreadable, "no record at byte");
    add("noglobals.xls", ErrorCode::Unreadable, "no globals");
    add("sheetless.xls", ErrorCode::Unreadable, "without worksheets");
    add("position.xls", ErrorCode::Unreadable, "no record at byte 16777215");
    add("misplaced.xls", ErrorCode::Unreadable, "does not begin");
    add("chart.xls", ErrorCode::Unreadable, "are no worksheet");
    add("index.xls", ErrorCode::Unreadable, "A1 refers to shared string \"2\" of 2");
    add("columns.xls", ErrorCode::TooLarge, "row 1: a sheet has 256 columns");
    add("mergeback.xls", ErrorCode::Unreadable, "merged range");
    add("mergecut.xls", ErrorCode::Unreadable, "ends early");
    add("numbercut.xls", ErrorCode::Unreadable, "ends early");
    add("stringcut.xls", ErrorCode::Unreadable, "ends early");
    add("half.xls", ErrorCode::Unreadable, "ends early");
    add("runs.xls", ErrorCode::Unreadable, "ends early");
    add("page.xls", ErrorCode::Unreadable, "code page 4");
}

void XlsReaderTest::refuses()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, reason);
    QElapsedTimer timer;
    timer.start();
    const Sheet sheet = readSheet(madeForTag());
    QVERIFY(!sheet.status);
    QVERIFY2(sheet.status.error().detail.contains(reason), qPrintable(sheet.status.error().detail));
    QCOMPARE(sheet.status.error().code, code);
    QVERIFY2(timer.elapsed() < 5'000, "refused, but not at once");
}

void XlsReaderTest::bounds_data()
{
    QTest::addColumn<QString>("reason");
    QTest::newRow("inflatedBytes") << u"the file has more"_s;
    QTest::newRow("stringBytes") << u"shared strings of more"_s;
    QTest::newRow("cellBytes") << u"A1: a text longer than"_s;
    QTest::newRow("cells") << u"more than 1 cells"_s;
}

/// Each limit, set just below what an honest workbook needs, refuses it.
void XlsReaderTest::bounds()
{
    QFETCH(QString, reason);
    const QByteArray limit(QTest::currentDataTag());
    SourceOptions options;
    if (limit == "inflatedBytes")
        options.limits.inflatedBytes = 10'000;
    else if (limit == "stringBytes")
        options.limits.stringBytes = 1'000;
    else if (limit == "cellBytes")
        options.limits.cellBytes = 1;
    else
        options.limits.cells = 1;
    const Sheet sheet = readSheet(made(u"xlwt.xls"_s), 0, options);
    QVERIFY(!sheet.status);
    QCOMPARE(sheet.status.error().code, ErrorCode::TooLarge);
    QVERIFY2(sheet.status.error().detail.contains(reason), qPrintable(sheet.status.error().detail));
}

void XlsReaderTest::stopsAndReadsAgain()
{
    auto source = openSource(made(u"xlwt.xls"_s));
    QVERIFY(source);
    int taken = 0;
    QVERIFY((*source)->readRows(0, [&](qint64, const QStringList &) { return ++taken < 2; }));
    QCOMPARE(taken, 2);
    QVERIFY((*source)->mergedRanges().isEmpty());
    QVERIFY((*source)->readRows(0, [&](qint64, const QStringList &) { return ++taken > 0; }));
    QCOMPARE(taken, 7);
    QCOMPARE((*source)->mergedRanges().size(), 1);

    SourceOptions options;
    options.cancelled = [] { return true; };
    QCOMPARE(openSource(made(u"xlwt.xls"_s), options).error().code, ErrorCode::Cancelled);
}

/// However a workbook is cut, it is refused or, where only padding is missing, read whole.
void XlsReaderTest::survivesEveryCut()
{
    const QByteArray whole = fileBytes(made(u"whole.xls"_s));
    const Rows right = readSheet(made(u"whole.xls"_s)).rows;
    QCOMPARE(right.size(), 1);
    const QString path = made(u"part.xls"_s);
    int refused = 0;
    for (qsizetype size = 0; size < whole.size(); size += 9) {
        writeFile(path, whole.first(size));
        const Sheet sheet = readSheet(path);
        refused += sheet.status ? 0 : 1;
        if (sheet.status)
            QCOMPARE(sheet.rows, right);
    }
    QVERIFY(refused > whole.size() / 9 * 9 / 10);
}

void XlsReaderTest::survivesChangedBytes_data()
{
    QTest::addColumn<int>("changes");
    for (const char *name : {"types.xls", "strings.xls", "whole.xls", "gbk.xls", "xlwt.xls"})
        QTest::newRow(name) << 4;
}

/// The format has no checksum: what is changed may read as something else, but never leads astray.
void XlsReaderTest::survivesChangedBytes()
{
    QFETCH(int, changes);
    const QByteArray whole = fileBytes(madeForTag());
    const QString path = made(u"changed.xls"_s);
    QRandomGenerator random(13);
    int refused = 0;
    QElapsedTimer timer;
    for (int i = 0; i < 1'000; ++i) {
        QByteArray bytes = whole;
        for (int change = 0; change < changes; ++change)
            bytes[random.bounded(bytes.size())] = char(i % 3 == 0 ? 255 : random.bounded(256));
        writeFile(path, bytes);
        timer.start();
        const Sheet sheet = readSheet(path);
        refused += sheet.status ? 0 : 1;
        QVERIFY2(timer.elapsed() < 5'000, "it took too long");
        for (const auto &row : sheet.rows)
            QVERIFY(row.first >= 1 && row.first <= 65'536 && row.second.size() <= 256);
    }
    QVERIFY(refused > 0);
}

QTEST_GUILESS_MAIN(XlsReaderTest)
#include "tst_xlsreader.moc"
