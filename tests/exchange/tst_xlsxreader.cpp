// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/exchangesupport.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The workbook reader on files made by openpyxl and built part by part.
class XlsxReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsOpenpyxl();
    void readsCellTypes();
    void readsNumbers();
    void readsBuiltinDates();
    void readsCustomFormats();
    void readsDateSystems();
    void readsContainers_data();
    void readsContainers();
    void findsPartsByRelationship();
    void readsFarCells();
    void readsSample5();
    void stopsAndReadsAgain();

private:
    [[nodiscard]] QString made(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void XlsxReaderTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(runScript(u"makegood.py"_s, m_folder.path()).has_value());
}

void XlsxReaderTest::readsOpenpyxl()
{
    // Named for what it is not: the content decides.
    const QString path = made(u"table.csv"_s);
    QVERIFY(QFile::copy(made(u"openpyxl.xlsx"_s), path));
    const auto source = openSource(path);
    QVERIFY(source);
    QCOMPARE((*source)->format(), u"xlsx"_s);
    QCOMPARE((*source)->encoding(), QString());
    QCOMPARE((*source)->sheets(), QList<SheetInfo>({{u"目录"_s, false}, {u"藏"_s, true}, {u"深"_s, true}}));

    const Sheet sheet = readSheet(path);
    QVERIFY(sheet.status);
    const Rows expected{
        {1, {u"代码"_s, u"数量"_s, u"比率"_s, u"日期"_s, u"时间"_s, u"真假"_s}},
        {2, {u"007"_s, u"12"_s, u"0.5"_s, u"2023-06-30"_s, u"2023-06-30 14:05:00"_s, u"TRUE"_s}},
        {3, {u"=text"_s, u"1234567890123"_s, u"0.1"_s, u"1900-01-01"_s, u"08:30:00"_s, u"FALSE"_s}},
        {5, {u"merged"_s}},
    };
    QCOMPARE(sheet.rows, expected);
    QCOMPARE(sheet.merged, QList<MergedRange>({{5, 0, 6, 1}}));
    QCOMPARE(readSheet(path, 1).rows, Rows({{2, {QString(), u"在"_s}}}));
    QCOMPARE(readSheet(path, 2).rows, Rows());
    QCOMPARE(readSheet(path, 3).status.error().code, ErrorCode::NotFound);
    QCOMPARE(readSheet(path, -1).status.error().code, ErrorCode::NotFound);
}

void XlsxReaderTest::readsCellTypes()
{
    const Sheet sheet = readSheet(made(u"types.xlsx"_s));
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    const Rows expected{
        {1, {u"plain"_s, u" kept "_s, u"rich text"_s, u"a\nb_x000D_c_x0000_d_xZZZZ_"_s, {}, u"<&𠮷"_s}},
        {2,
         {u"in"_s, u"formula text"_s, u"TRUE"_s, u"FALSE"_s, u"#N/A"_s, u"2023-06-30"_s,
          u"2023-06-30 14:05:00"_s, u"5"_s}},
        {3, {u"42"_s, u"cached"_s, {}, u"xy"_s}},
        {11, {{}, {}, u"x"_s}},
        {12, {u"y"_s}},
    };
    QCOMPARE(sheet.rows, expected);
    QCOMPARE(sheet.merged, QList<MergedRange>({{1, 0, 2, 1}, {3, 2, 3, 2}}));
}

void XlsxReaderTest::readsNumbers()
{
    const QStringList expected{
        u"1"_s,
        u"1"_s,
        u"0.1"_s,
        u"0.1"_s,
        u"0.30000000000000004"_s,
        u"1000"_s,
        u"320123199001011000"_s,
        u"320123199001011234"_s,
        u"0"_s,
        u"-12.5"_s,
        u"0.0000001"_s,
        u"1e+22"_s,
        u"123456.789"_s,
        u"0.5"_s,
        u"0.0015"_s,
    };
    QCOMPARE(cellsOf(readSheet(made(u"numbers.xlsx"_s)).rows), QList<QStringList>{expected});
}

void XlsxReaderTest::readsBuiltinDates()
{
    const Sheet sheet = readSheet(made(u"builtin.xlsx"_s));
    // 14-22, 27-36, 45-47, 50-58 are dates (46 elapsed hours), then 0, 1, 9, 49, which are not.
    const qsizetype dates = 9 + 10 + 3 + 9;
    QCOMPARE(sheet.rows.size(), dates + 4);
    for (qsizetype i = 0; i < dates; ++i) {
        const QString expected = i == 20 ? u"1082582:05:00"_s : u"2023-06-30 14:05:00"_s;
        QCOMPARE(sheet.rows[i].second, QStringList{expected});
    }
    for (qsizetype i = dates; i < sheet.rows.size(); ++i)
        QVERIFY(sheet.rows[i].second.first().startsWith(u"45107.5868"));
}

void XlsxReaderTest::readsCustomFormats()
{
    const QString noon = u"2023-06-30 12:00:00"_s;
    const QString early = u"1903-05-18"_s; // serial 1234
    const QString plain = u"45107.5"_s;
    const QString whole = u"1234"_s;
    const QList<QStringList> expected{
        {noon, early},  {noon, early},        {noon, early},
        {noon, early},  {noon, early},        {u"1082580:00:00"_s, u"29616:00:00"_s},
        {plain, whole}, {plain, whole},       {plain, whole},
        {plain, whole}, {plain, whole},       {plain, whole},
        {plain, whole}, {plain, u"001234"_s}, {noon, early},
        {noon, early},  {plain, whole},       {plain, whole},
    };
    QCOMPARE(cellsOf(readSheet(made(u"codes.xlsx"_s)).rows), expected);
}

void XlsxReaderTest::readsDateSystems()
{
    // Serials 0, 0.5, 1, 59, 60, 61, 45107, 45107.999999, 2958465, 2958466, -1.
    const QStringList from1900{u"00:00:00"_s,   u"12:00:00"_s,   u"1900-01-01"_s, u"1900-02-28"_s,
                               u"1900-02-29"_s, u"1900-03-01"_s, u"2023-06-30"_s, u"2023-07-01"_s,
                               u"9999-12-31"_s, u"2958466"_s,    u"-1"_s};
    const QStringList from1904{
        u"1904-01-01"_s, u"1904-01-01 12:00:00"_s, u"1904-01-02"_s, u"1904-02-29"_s, u"1904-03-01"_s,
        u"1904-03-02"_s, u"2027-07-01"_s,          u"2027-07-02"_s, u"2958465"_s,    u"2958466"_s,
        u"-1"_s};
    QCOMPARE(cellsOf(readSheet(made(u"dates1900.xlsx"_s)).rows), QList<QStringList>{from1900});
    QCOMPARE(cellsOf(readSheet(made(u"dates1904.xlsx"_s)).rows), QList<QStringList>{from1904});
}

void XlsxReaderTest::readsContainers_data()
{
    QTest::addColumn<QString>("last");
    for (const char *name : {"prefixed.xlsx", "utf16.xlsx", "streamed.xlsx", "zip64.xlsx", "named.xlsx"})
        QTest::newRow(name) << u"2"_s;
    QTest::newRow("strict.xlsx") << u"2023-06-30"_s;
}

void XlsxReaderTest::readsContainers()
{
    QFETCH(QString, last);
    const Sheet sheet = readSheet(made(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    QCOMPARE(sheet.rows, Rows({{1, {u"头"_s, u"1"_s}}, {2, {u"行"_s, last}}}));
}

void XlsxReaderTest::findsPartsByRelationship()
{
    const auto source = openSource(made(u"named.xlsx"_s));
    QVERIFY(source);
    QCOMPARE((*source)->sheets(), QList<SheetInfo>({{u"甲"_s, false}, {u"乙"_s, true}}));
    QCOMPARE(readSheet(made(u"named.xlsx"_s), 1).rows, Rows({{1, {u"乙"_s}}}));
}

void XlsxReaderTest::readsFarCells()
{
    const Sheet far = readSheet(made(u"far.xlsx"_s));
    QVERIFY(far.status);
    QCOMPARE(far.rows.size(), 2);
    QCOMPARE(far.rows[1].first, 1'048'576);
    QCOMPARE(far.rows[1].second.size(), 16'384);
    QCOMPARE(far.rows[1].second.last(), u"far"_s);
    // 2,000 rows of one far cell each are 33 million places: bounded by the places, not the bytes.
    SourceOptions options;
    options.limits.cells = 1'000'000;
    const Sheet many = readSheet(made(u"manyfar.xlsx"_s), 0, options);
    QCOMPARE(many.status.error().code, ErrorCode::TooLarge);
    QCOMPARE(many.rows.size(), 61);
}

void XlsxReaderTest::readsSample5()
{
    const Sheet sheet = readSheet(sample(u"5_merged_multirow_header.xlsx"_s));
    QVERIFY(sheet.status);
    const Rows expected{
        {1,
         {u"Region"_s, u"Caloric contribution"_s, u"Cumulative impact of changes on cost of food basket"_s}},
        {4, {{}, {}, u"from previous quarter"_s, u"from baseline (%)"_s}},
        {5, {{}, u"(%)"_s}},
        {6, {u"A"_s, u"B"_s, u"C"_s, u"D"_s}},
    };
    QCOMPARE(sheet.rows, expected);
    QList<MergedRange> merged = sheet.merged;
    std::sort(merged.begin(), merged.end(), [](const MergedRange &a, const MergedRange &b) {
        return std::pair(a.firstColumn, a.firstRow) < std::pair(b.firstColumn, b.firstRow);
    });
    QCOMPARE(merged,
             QList<MergedRange>({{1, 0, 5, 0}, {1, 1, 4, 1}, {1, 2, 3, 3}, {4, 2, 5, 2}, {4, 3, 5, 3}}));
}

void XlsxReaderTest::stopsAndReadsAgain()
{
    auto source = openSource(made(u"openpyxl.xlsx"_s));
    QVERIFY(source);
    int taken = 0;
    QVERIFY((*source)->readRows(0, [&](qint64, const QStringList &) { return ++taken < 2; }));
    QCOMPARE(taken, 2);
    QVERIFY((*source)->mergedRanges().isEmpty());
    QVERIFY((*source)->readRows(0, [&](qint64, const QStringList &) { return ++taken > 0; }));
    QCOMPARE(taken, 6);
    QCOMPARE((*source)->mergedRanges().size(), 1);

    SourceOptions options;
    options.cancelled = [] { return true; };
    QCOMPARE(openSource(made(u"openpyxl.xlsx"_s), options).error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(XlsxReaderTest)
#include "tst_xlsxreader.moc"
