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

/// The OpenDocument reader on files built part by part: values, texts, repetitions, and attacks.
class OdsReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsValueTypes();
    void readsTexts();
    void readsRepetitions();
    void listsSheets_data();
    void listsSheets();
    void readsNumberStyles();
    void readsPackages_data();
    void readsPackages();
    void namesWhatItIs_data();
    void namesWhatItIs();
    void refuses_data();
    void refuses();
    void bounds_data();
    void bounds();
    void cancelsBetweenRepeatedRows();
    void stopsAndReadsAgain();
    void survivesEveryCut();
    void survivesChangedBytes();

private:
    [[nodiscard]] QString made(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString madeForTag() const { return made(QString::fromLatin1(QTest::currentDataTag())); }
    QTemporaryDir m_folder;
};

void OdsReaderTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(runScript(u"makeods.py"_s, m_folder.path()).has_value());
}

void OdsReaderTest::readsValueTypes()
{
    // Named for what it is not: the content decides.
    const QString path = made(u"table.csv"_s);
    QVERIFY(QFile::copy(made(u"types.ods"_s), path));
    const auto source = openSource(path);
    QVERIFY2(source, source ? "" : qPrintable(source.error().detail));
    QCOMPARE((*source)->format(), u"ods"_s);
    QCOMPARE((*source)->encoding(), QString());
    QVERIFY((*source)->knowsMerges());
    const Rows expected{
        {1,
         {u"12"_s, u"1.5"_s, u"0.125"_s, u"99.5"_s, u"150000000000000000"_s, u"abc"_s, u"TRUE"_s, u"FALSE"_s,
          u"1"_s}},
        {2,
         {u"2023-06-30"_s, u"2023-06-30 14:05:00"_s, u"2023-06-30"_s, u"2023-06-30 14:05:00"_s, u"08:30:00"_s,
          u"soon"_s}},
        {3, {u"14:05:00"_s, u"08:30:00"_s, u"1900-01-01 12:00:00"_s, u"1900-01-01 01:00:00"_s, u"later"_s}},
        {4, {u"TRUE"_s, u"FALSE"_s, u"kept"_s, u"seen"_s, u"5"_s, u"no type"_s}},
        {5, {u"#DIV/0!"_s, u"3"_s, {}, u"last"_s}},
    };
    const Sheet sheet = readSheet(path);
    for (qsizetype i = 0; i < std::min(sheet.rows.size(), expected.size()); ++i)
        QCOMPARE(sheet.rows[i], expected[i]);
    QCOMPARE(sheet.rows.size(), expected.size());
    QCOMPARE(readSheet(path, 1).status.error().code, ErrorCode::NotFound);
    QCOMPARE(readSheet(path, -1).status.error().code, ErrorCode::NotFound);
}

void OdsReaderTest::readsTexts()
{
    const Rows expected{
        {1, {u"one\ntwo"_s, u"\nafter"_s, u"a\nb\tc"_s, u"a   b "_s, u"in the middle"_s, u"typed "_s}},
        {2, {u"甲乙 丙"_s, u"<&𠮷"_s, u"kept"_s, u"数"_s, {}, u"2023"_s, u"item"_s}},
    };
    const Sheet sheet = readSheet(made(u"texts.ods"_s));
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    QCOMPARE(sheet.rows, expected);
}

void OdsReaderTest::readsRepetitions()
{
    const Sheet sheet = readSheet(made(u"repeats.ods"_s));
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    const QStringList group{u"a"_s, u"a"_s, {}, {}, u"b"_s};
    const QStringList under{{}, {}, u"x"_s, u"under"_s};
    const Rows expected{
        {1, {u"头"_s, u"头"_s, u"头"_s}}, {2, group},  {3, group},  {4, group},
        {9, {u"m"_s, {}, u"5"_s}},        {10, under}, {11, under}, {12, {{}, u"n"_s}},
    };
    QCOMPARE(sheet.rows, expected);
    QCOMPARE(sheet.merged, QList<MergedRange>({{9, 0, 10, 1}, {10, 2, 10, 3}, {11, 2, 11, 3}}));
    QCOMPARE(readSheet(made(u"tail.ods"_s)).rows, Rows({{1, {u"x"_s}}}));
    // One row of XML that stands for a million.
    const Sheet million = readSheet(made(u"moment.ods"_s));
    QVERIFY(million.status);
    QCOMPARE(million.rows.size(), 1'048'576);
    QCOMPARE(million.rows.last().first, 1'048'576);
    QCOMPARE(million.rows.last().second, QStringList{u"x"_s});
}

void OdsReaderTest::listsSheets_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("several.ods") << u"ods"_s;
    QTest::newRow("several.fods") << u"fods"_s;
    QTest::newRow("utf16.fods") << u"fods"_s;
}

void OdsReaderTest::listsSheets()
{
    QFETCH(QString, format);
    const QString path = madeForTag();
    const auto source = openSource(path);
    QVERIFY2(source, source ? "" : qPrintable(source.error().detail));
    QCOMPARE((*source)->format(), format);
    QCOMPARE((*source)->sheets(), QList<SheetInfo>({{u"一"_s, false}, {u"二"_s, true}, {u"三"_s, false}}));
    QCOMPARE(readSheet(path, 0).rows, Rows({{1, {u"甲"_s}}}));
    QCOMPARE(readSheet(path, 1).rows, Rows({{1, {u"乙"_s}}}));
    QCOMPARE(readSheet(path, 2).rows, Rows({{1, {u"丙"_s}}}));
}

void OdsReaderTest::readsNumberStyles()
{
    const Rows expected{
        {1, {u"000007"_s, u"0007"_s, u"7"_s, u"36:00:00"_s, u"7"_s, u"7"_s, u"7"_s, u"000007"_s}},
        {2, {u"0008"_s}},
    };
    const Sheet sheet = readSheet(made(u"styles.ods"_s));
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    QCOMPARE(sheet.rows, expected);
}

void OdsReaderTest::readsPackages_data()
{
    QTest::addColumn<QString>("format");
    for (const char *name : {"template.ods", "bare.ods", "old.ods", "prefixed.ods"})
        QTest::newRow(name) << u"ods"_s;
    QTest::newRow("plain.fods") << u"fods"_s;
}

void OdsReaderTest::readsPackages()
{
    QFETCH(QString, format);
    const Sheet sheet = readSheet(madeForTag());
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    QCOMPARE(sheet.format, format);
    QCOMPARE(sheet.rows, Rows({{1, {u"头"_s, u"1"_s}}}));
}

void OdsReaderTest::namesWhatItIs_data()
{
    QTest::addColumn<ContentKind>("kind");
    QTest::newRow("letter.odt") << ContentKind::WordDocument;
    QTest::newRow("letter.fodt") << ContentKind::WordDocument;
    QTest::newRow("slides.odp") << ContentKind::Presentation;
    QTest::newRow("drawing.odg") << ContentKind::OpenDocument;
    QTest::newRow("locked.ods") << ContentKind::EncryptedWorkbook;
    QTest::newRow("sealed.ods") << ContentKind::EncryptedWorkbook;
    QTest::newRow("locked.odt") << ContentKind::WordDocument;
    QTest::newRow("nothing.ods") << ContentKind::OpenDocument;
    QTest::newRow("foreign.ods") << ContentKind::OpenDocument;
}

void OdsReaderTest::namesWhatItIs()
{
    QFETCH(ContentKind, kind);
    const auto source = openSource(madeForTag());
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::Unreadable);
    QCOMPARE(source.error().subject, contentCode(kind));
}

void OdsReaderTest::refuses_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("reason"); // must stand in the detail
    const auto add = [](const char *file, ErrorCode code, const char *reason) {
        QTest::newRow(file) << code << QString::fromLatin1(reason);
    };
    add("sheetless.ods", ErrorCode::Unreadable, "without worksheets");
    add("rows.ods", ErrorCode::TooLarge, "more than 1000000 cells");
    add("rowsover.ods", ErrorCode::TooLarge, "row 1048577: a sheet has 1048576 rows");
    add("columnsover.ods", ErrorCode::TooLarge, "row 1: a sheet has 16384 columns");
    add("columnsfar.ods", ErrorCode::TooLarge, "16384 columns");
    add("merges.ods", ErrorCode::TooLarge, "merged ranges");
    add("spaces.ods", ErrorCode::TooLarge, "A1: a text longer");
    add("longtext.ods", ErrorCode::TooLarge, "A1: a text longer");
    add("longvalue.ods", ErrorCode::TooLarge, "A1: a text longer");
    add("longtag.ods", ErrorCode::TooLarge, "a tag of more than");
    add("deep.ods", ErrorCode::Unreadable, "nests deeper");
    add("ratio.ods", ErrorCode::TooLarge, "200 times");
    add("laughs.ods", ErrorCode::Unreadable, "document type");
    add("laughs.fods", ErrorCode::Unreadable, "not a table");
    add("torn.ods", ErrorCode::Unreadable, "not well-formed");
    add("torn.fods", ErrorCode::Unreadable, "not well-formed");
    add("cut.ods", ErrorCode::Unreadable, "cut off");
}

void OdsReaderTest::refuses()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, reason);
    SourceOptions options;
    options.limits.cells = 1'000'000;
    QElapsedTimer timer;
    timer.start();
    const Sheet sheet = readSheet(madeForTag(), 0, options);
    QVERIFY(!sheet.status);
    QVERIFY2(sheet.status.error().detail.contains(reason), qPrintable(sheet.status.error().detail));
    QCOMPARE(sheet.status.error().code, code);
    QVERIFY2(timer.elapsed() < 5'000, "refused, but not at once");
}

void OdsReaderTest::bounds_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("reason");
    QTest::newRow("archiveParts") << u"whole.ods"_s << u"parts"_s;
    QTest::newRow("partBytes") << u"names.ods"_s << u"names of more than"_s;
    QTest::newRow("inflatedBytes") << u"whole.ods"_s << u"unpacks to more"_s;
    QTest::newRow("flatBytes") << u"plain.fods"_s << u"the file has more"_s;
    QTest::newRow("cellBytes") << u"whole.ods"_s << u"longer than"_s;
    QTest::newRow("cells") << u"whole.ods"_s << u"cells"_s;
}

/// Each limit, set just below what an honest workbook needs, refuses it.
void OdsReaderTest::bounds()
{
    QFETCH(QString, file);
    QFETCH(QString, reason);
    const QByteArray limit(QTest::currentDataTag());
    SourceOptions options;
    QVERIFY(readSheet(made(file), 0, options).status);
    if (limit == "archiveParts")
        options.limits.archiveParts = 2;
    else if (limit == "partBytes")
        options.limits.partBytes = 500'000;
    else if (limit == "inflatedBytes" || limit == "flatBytes")
        options.limits.inflatedBytes = 600;
    else if (limit == "cellBytes")
        options.limits.cellBytes = 499;
    else
        options.limits.cells = 1;
    const Sheet sheet = readSheet(made(file), 0, options);
    QVERIFY(!sheet.status);
    QCOMPARE(sheet.status.error().code, ErrorCode::TooLarge);
    QVERIFY2(sheet.status.error().detail.contains(reason), qPrintable(sheet.status.error().detail));
}

void OdsReaderTest::cancelsBetweenRepeatedRows()
{
    SourceOptions options;
    bool wanted = false;
    options.cancelled = [&wanted] { return wanted; };
    const auto source = openSource(made(u"moment.ods"_s), options);
    QVERIFY(source);
    qint64 taken = 0;
    const Status status = (*source)->readRows(0, [&](qint64, const QStringList &) {
        wanted = ++taken >= 5'000;
        return true;
    });
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Cancelled);
    QVERIFY2(taken < 10'000, "cancelled, but not at once");
    wanted = true;
    QCOMPARE(openSource(made(u"plain.fods"_s), options).error().code, ErrorCode::Cancelled);
}

void OdsReaderTest::stopsAndReadsAgain()
{
    const auto source = openSource(made(u"repeats.ods"_s));
    QVERIFY(source);
    int taken = 0;
    QVERIFY((*source)->readRows(0, [&](qint64, const QStringList &) { return ++taken < 7; }));
    QCOMPARE(taken, 7);
    QVERIFY((*source)->mergedRanges().isEmpty());
    QVERIFY((*source)->readRows(0, [&](qint64, const QStringList &) { return ++taken > 0; }));
    QCOMPARE(taken, 15);
    QCOMPARE((*source)->mergedRanges().size(), 3);
}

/// However a workbook is cut, it is refused, never half read.
void OdsReaderTest::survivesEveryCut()
{
    const QByteArray whole = fileBytes(made(u"whole.ods"_s));
    const QByteArray flat = fileBytes(made(u"plain.fods"_s));
    const QString path = made(u"part.ods"_s);
    for (qsizetype size = 0; size < whole.size(); size += 5) {
        writeFile(path, whole.first(size));
        QVERIFY2(!readSheet(path).status, qPrintable(QString::number(size)));
    }
    // What is left of the first tag no longer says what the file is.
    for (qsizetype size = flat.indexOf("<office:body"); size < flat.size() - 1; size += 5) {
        writeFile(path, flat.first(size));
        QVERIFY2(!readSheet(path).status, qPrintable(QString::number(size)));
    }
}

/// With any few bytes changed it is read whole and right, or refused: no third thing.
void OdsReaderTest::survivesChangedBytes()
{
    const QByteArray whole = fileBytes(made(u"whole.ods"_s));
    const Rows right = readSheet(made(u"whole.ods"_s)).rows;
    QCOMPARE(right.size(), 1);
    const QString path = made(u"changed.ods"_s);
    QRandomGenerator random(12);
    int refused = 0;
    for (int i = 0; i < 2'000; ++i) {
        QByteArray bytes = whole;
        for (int change = 0; change < 2; ++change)
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
        writeFile(path, bytes);
        const Sheet sheet = readSheet(path);
        refused += sheet.status ? 0 : 1;
        if (sheet.status)
            QCOMPARE(sheet.rows, right);
    }
    QVERIFY(refused > 500);
}

QTEST_GUILESS_MAIN(OdsReaderTest)
#include "tst_odsreader.moc"
