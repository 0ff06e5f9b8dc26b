// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/exchangesupport.h"

#include "models/exchange/csvparser.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QtTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(shuzhi::test::Rows)

namespace {

Rows rowsOf(const QList<QStringList> &cells)
{
    Rows rows;
    for (qsizetype i = 0; i < cells.size(); ++i)
        rows.append({i + 1, cells[i]});
    return rows;
}

} // namespace

/// The CSV reader against what spreadsheets show of the same bytes.
class CsvReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void reads_data();
    void reads();
    void readsWhateverTheCut_data() { reads_data(); }
    void readsWhateverTheCut();
    void readsEncodings_data();
    void readsEncodings();
    void refusesEncoding_data();
    void refusesEncoding();
    void refusesUnclosedQuote();
    void refusesBeyondLimits();
    void readsSample1();
    void stopsAndCancels();
    void refusesUnknownSheetAndEncoding();

private:
    QString put(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("in%1.dat").arg(++m_count));
        writeFile(path, bytes);
        return path;
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

void CsvReaderTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Rows>("expected");
    const auto add = [](const char *name, const char *bytes, const Rows &expected) {
        QTest::newRow(name) << QByteArray(bytes) << expected;
    };
    const QStringList ab{u"a"_s, u"b"_s};
    const QStringList cd{u"c"_s, u"d"_s};
    add("lf", "a,b\nc,d\n", rowsOf({ab, cd}));
    add("crlf", "a,b\r\nc,d\r\n", rowsOf({ab, cd}));
    add("cr", "a,b\rc,d\r", rowsOf({ab, cd}));
    add("mixed ends", "a,b\r\nc,d\na,b\rc,d", rowsOf({ab, cd, ab, cd}));
    add("no last end", "a,b\nc,d", rowsOf({ab, cd}));
    add("tab", "a\tb\nc\td\n", rowsOf({ab, cd}));
    add("semicolon", "a;b\nc;d\n", rowsOf({ab, cd}));
    add("bar", "a|b\nc|d\n", rowsOf({ab, cd}));
    add("semicolon with decimal commas", "n;v\n1,5;2,5\n3,5;4,5\n",
        rowsOf({{u"n"_s, u"v"_s}, {u"1,5"_s, u"2,5"_s}, {u"3,5"_s, u"4,5"_s}}));
    add("title above", "Catalog of the city\na;b\nc;d\n", rowsOf({{u"Catalog of the city"_s}, ab, cd}));
    add("separators in quotes do not count", "\"a;;;\",b\n\"c;;;\",d\n",
        rowsOf({{u"a;;;"_s, u"b"_s}, {u"c;;;"_s, u"d"_s}}));
    add("one column", "a\nb\n", rowsOf({{u"a"_s}, {u"b"_s}}));
    add("quotes", "\"a\"\"b\",\"c,d\"\n\"\",x\n", rowsOf({{u"a\"b"_s, u"c,d"_s}, {u""_s, u"x"_s}}));
    add("breaks in cells", "\"a\r\nb\",\"c\nd\"\n\"e\rf\",g\n",
        rowsOf({{u"a\nb"_s, u"c\nd"_s}, {u"e\nf"_s, u"g"_s}}));
    add("quote inside plain", "a\"b,c\n 5\" pipe,d\n",
        rowsOf({{u"a\"b"_s, u"c"_s}, {u" 5\" pipe"_s, u"d"_s}}));
    add("text after quote", "\"a\"b,c\nd,e\n", rowsOf({{u"ab"_s, u"c"_s}, {u"d"_s, u"e"_s}}));
    add("nothing trimmed", " a , b\nc,d\n", rowsOf({{u" a "_s, u" b"_s}, cd}));
    add("empty lines keep their number", "a,b\n\n,,\nc,d\n", Rows{{1, ab}, {4, cd}});
    add("empty cells at the end go", "a,b,,\nc,d,\n", rowsOf({ab, cd}));
    add("empty cells inside stay", "a,,b\n,c,d\n", rowsOf({{u"a"_s, {}, u"b"_s}, {{}, u"c"_s, u"d"_s}}));
    add("mark", "\xEF\xBB\xBF\"a\",b\nc,d\n", rowsOf({ab, cd}));
    add("first cell like a bracket", "[x],b\n<y>,d\n", rowsOf({{u"[x]"_s, u"b"_s}, {u"<y>"_s, u"d"_s}}));
    add("first cell like a tag", "<code>,b\nc,d\n", rowsOf({{u"<code>"_s, u"b"_s}, cd}));
    add("open quote ends its record", "a,\"b\"\n\"c\",\"d\"", rowsOf({ab, cd}));
}

void CsvReaderTest::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Rows, expected);
    const Sheet sheet = readSheet(put(bytes));
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    QCOMPARE(sheet.format, u"csv"_s);
    QCOMPARE(sheet.encoding, u"UTF-8"_s);
    QCOMPARE(sheet.rows, expected);
}

/// Pieces of any size give the same records: a cut inside CRLF, a quote or a character changes nothing.
void CsvReaderTest::readsWhateverTheCut()
{
    QFETCH(QByteArray, bytes);
    const CsvDialect dialect = dialectOf(bytes, {}, {});
    const auto parsed = [&](qsizetype piece) {
        Rows rows;
        CsvParser parser(dialect, {}, [&rows](qint64 row, const QStringList &cells) {
            rows.append({row, cells});
            return true;
        });
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            const auto more =
                parser.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
            if (!more)
                return Rows{};
        }
        return parser.finish() ? rows : Rows{};
    };
    const Rows whole = parsed(bytes.size());
    QVERIFY(!whole.isEmpty());
    for (const qsizetype piece : {1, 2, 3, 7})
        QCOMPARE(parsed(piece), whole);
}

void CsvReaderTest::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("encoding"); // the bytes are written in it
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("named");
    QTest::newRow("utf-8") << QByteArray("UTF-8") << QByteArray() << QString() << u"UTF-8"_s;
    QTest::newRow("utf-16le, mark") << QByteArray("UTF-16LE") << QByteArray("\xFF\xFE") << QString()
                                    << u"UTF-16LE"_s;
    QTest::newRow("utf-16be, mark") << QByteArray("UTF-16BE") << QByteArray("\xFE\xFF") << QString()
                                    << u"UTF-16BE"_s;
    QTest::newRow("utf-16le, named") << QByteArray("UTF-16LE") << QByteArray() << u"UTF-16LE"_s
                                     << u"UTF-16LE"_s;
    QTest::newRow("utf-16, named and mark")
        << QByteArray("UTF-16LE") << QByteArray("\xFF\xFE") << u"UTF-16"_s << u"UTF-16LE"_s;
    QTest::newRow("gb18030") << QByteArray("GB18030") << QByteArray() << u"GB18030"_s << u"GB18030"_s;
    QTest::newRow("utf8 as others spell it")
        << QByteArray("UTF-8") << QByteArray("\xEF\xBB\xBF") << u"utf-8"_s << u"UTF-8"_s;
}

void CsvReaderTest::readsEncodings()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, mark);
    QFETCH(QString, option);
    QFETCH(QString, named);
    // Long enough for several pieces, so that characters and pairs are cut anywhere.
    const QString record = QStringLiteral("数据目录,𠮷,“引号”\n");
    QStringEncoder encoder(encoding.constData(), QStringConverter::Flag::Stateless);
    QVERIFY(encoder.isValid());
    const QByteArray bytes = mark + QByteArray(encoder(record.repeated(40'000)));
    SourceOptions options;
    options.encoding = option;
    const Sheet sheet = readSheet(put(bytes), 0, options);
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    QCOMPARE(sheet.encoding, named);
    QCOMPARE(sheet.rows.size(), 40'000);
    for (const auto &row : sheet.rows)
        QCOMPARE(row.second, QStringList({u"数据目录"_s, u"𠮷"_s, u"“引号”"_s}));
}

void CsvReaderTest::refusesEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("option");
    QTest::addColumn<int>("row");
    const QByteArray han("\xE6\x95\xB0\xE6\x8D\xAE,1\n"); // enough to tell it is meant to be UTF-8
    QTest::newRow("gbk among utf-8") << han.repeated(9) + QByteArray("\xCA\xFD\xBE\xDD,1\n") + han
                                     << QString() << 10;
    QTest::newRow("after a break in a cell") << QByteArray("\"a\nb\",c\nd,e\nf,\xFF\n") << QString() << 3;
    QTest::newRow("overlong") << han + QByteArray("a,\xC0\xAF\n") << QString() << 2;
    QTest::newRow("surrogate") << QByteArray("a,\xED\xA0\x80\n") << QString() << 1;
    QTest::newRow("beyond unicode") << QByteArray("a,\xF4\x90\x80\x80\n") << QString() << 1;
    QTest::newRow("cut character") << QByteArray("a,b\nc,\xE6\x95") << QString() << 2;
    QTest::newRow("zero far behind") << QByteArray("a,b\n").repeated(30'000) + QByteArray("c,\0\n", 4)
                                     << QString() << 30'001;
    QTest::newRow("utf-16 cut in a unit") << QByteArray("\xFF\xFE"
                                                        "a\0,\0b\0\n\0c",
                                                        11)
                                          << QString() << 2;
    QTest::newRow("utf-16 half a pair") << QByteArray("\xFF\xFE"
                                                      "a\0\n\0\x42\xD8",
                                                      8)
                                        << QString() << 2;
    QTest::newRow("gb18030 cut") << QByteArray("a,b\n\xC4\xBF\xC2") << u"GB18030"_s << 2;
    QTest::newRow("not gb18030") << QByteArray("a,b\nc,\xFF\xFF\nd,e\n") << u"GB18030"_s << 2;
}

void CsvReaderTest::refusesEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, option);
    QFETCH(int, row);
    SourceOptions options;
    options.encoding = option;
    const auto source = openSource(put(bytes), options);
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::Unreadable);
    QCOMPARE(source.error().subject, u"encoding"_s);
    QVERIFY2(source.error().detail.startsWith(u"row %1:"_s.arg(row)), qPrintable(source.error().detail));
}

void CsvReaderTest::refusesUnclosedQuote()
{
    const Sheet sheet = readSheet(put("a,b\nc,d\ne,\"f\ng,h\ni,j\n"));
    QVERIFY(!sheet.status);
    QCOMPARE(sheet.status.error().code, ErrorCode::Unreadable);
    QCOMPARE(sheet.status.error().subject, u"quote"_s);
    QVERIFY(sheet.status.error().detail.startsWith(u"row 3:"));
}

void CsvReaderTest::refusesBeyondLimits()
{
    SourceOptions options;
    options.limits.cells = 10;
    QCOMPARE(readSheet(put(QByteArray("a,b\n").repeated(6)), 0, options).status.error().code,
             ErrorCode::TooLarge);
    QVERIFY(readSheet(put(QByteArray("a,b\n").repeated(5)), 0, options).status);
    options.limits.cellBytes = 100;
    options.limits.cells = 1000;
    const Sheet longCell = readSheet(put("a,b\nc,\"" + QByteArray(101, 'x') + "\"\n"), 0, options);
    QCOMPARE(longCell.status.error().code, ErrorCode::TooLarge);
    QVERIFY(longCell.status.error().detail.startsWith(u"row 2:"));
    QCOMPARE(readSheet(put(QByteArray(16'384, ',') + "a\n")).status.error().code, ErrorCode::TooLarge);
    QVERIFY(readSheet(put(QByteArray(16'383, ',') + "a\n")).status);
}

void CsvReaderTest::readsSample1()
{
    const Sheet sheet = readSheet(sample(u"1_city_catalog_tainan_602.csv"_s));
    QVERIFY(sheet.status);
    QCOMPARE(sheet.rows.size(), 603);
    QCOMPARE(sheet.rows.first().second.size(), 11);
    QCOMPARE(sheet.rows.first().second[1], u"資料集名稱"_s);
    QCOMPARE(sheet.rows.last().first, 603);
    int odd = 0;
    QSet<QString> departments;
    for (qsizetype i = 1; i < sheet.rows.size(); ++i) {
        QCOMPARE(sheet.rows[i].first, i + 1);
        QCOMPARE(sheet.rows[i].second.value(0), QString::number(i));
        QVERIFY(!sheet.rows[i].second.value(1).isEmpty());
        departments.insert(sheet.rows[i].second.value(2));
        for (const QString &cell : sheet.rows[i].second)
            odd += cell.contains(u'\t') || cell.contains(u'\n');
    }
    QCOMPARE(odd, 29);
    QCOMPARE(departments.size(), 26);
}

void CsvReaderTest::stopsAndCancels()
{
    const QString path = put(QByteArray("a,b\n").repeated(200'000));
    auto source = openSource(path);
    QVERIFY(source);
    int taken = 0;
    QVERIFY((*source)->readRows(0, [&](qint64, const QStringList &) { return ++taken < 3; }));
    QCOMPARE(taken, 3);
    taken = 0;
    QVERIFY((*source)->readRows(0, [&](qint64, const QStringList &) { return ++taken > 0; }));
    QCOMPARE(taken, 200'000);

    bool cancel = false;
    SourceOptions options;
    options.cancelled = [&] { return cancel; };
    source = openSource(path, options);
    QVERIFY(source);
    taken = 0;
    const Status status = (*source)->readRows(0, [&](qint64, const QStringList &) {
        cancel = ++taken >= 10;
        return true;
    });
    QCOMPARE(status.error().code, ErrorCode::Cancelled);
    QVERIFY(taken >= 10 && taken < 200'000);
}

void CsvReaderTest::refusesUnknownSheetAndEncoding()
{
    const QString path = put("a,b\n");
    QCOMPARE(readSheet(path, 1).status.error().code, ErrorCode::NotFound);
    SourceOptions options;
    options.encoding = u"no-such-encoding"_s;
    QCOMPARE(openSource(path, options).error().code, ErrorCode::Usage);
    QCOMPARE(openSource(m_folder.filePath(u"absent"_s)).error().code, ErrorCode::NotFound);
    QCOMPARE(openSource(m_folder.path()).error().code, ErrorCode::Unreadable);
}

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "tst_csvreader.moc"
