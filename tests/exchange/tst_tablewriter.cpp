// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/exchangesupport.h"

#include "models/exchange/neutral.h"
#include "models/exchange/tablewriter.h"

#include <QCryptographicHash>
#include <QDate>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <limits>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

/// Hands out the rows of a list.
RowPull pullOf(const QList<QVariantList> &rows)
{
    return [rows, at = qsizetype(0)](QVariantList &row) mutable -> Result<bool> {
        if (at == rows.size())
            return false;
        row = rows[at++];
        return true;
    };
}

Table demoTable()
{
    return {u"目录/清单"_s,
            {{u"代码"_s, Column::Text, 20, u"code"_s},
             {u"数量"_s, Column::Integer, 0, u"count"_s},
             {u"数值"_s, Column::Real, 0, u"value"_s},
             {u"日期"_s, Column::Date, 0, u"day"_s},
             {u"比率"_s, Column::Percent, 0, u"rate"_s}}};
}

QList<QVariantList> demoRows()
{
    return {
        {u"007"_s, 12, 0.1, QDate(2023, 6, 30), 0.334},
        {u"320123199001011234"_s, qint64(1) << 53, -2.5, QDateTime(QDate(2023, 6, 30), QTime(14, 5)), 1},
        {u"=1+1"_s, -3, 1e-7, u"2023-07-01"_s, 6309.0 / 18896},
        {u"+86"_s, u"unknown"_s, u"n/a"_s, u"next year"_s, u"-"_s},
        {u"a,\"b\"\nc"_s, QVariant(), QVariant(), QVariant(), QVariant()},
        {u" 𠮷_x000D_ "_s, 0, 0.0, QDate(1899, 1, 1), 0},
        {QString(), u"0012"_s, u""_s, QDate(1900, 2, 28), u""_s},
        {u"@x"_s, (qint64(1) << 53) + 1, 12.0, QDate(9999, 12, 31), 0.5},
    };
}

/// What a reader finds of demoRows(): trailing empty cells are left out.
QList<QStringList> demoCells()
{
    return {
        {u"代码"_s, u"数量"_s, u"数值"_s, u"日期"_s, u"比率"_s},
        {u"007"_s, u"12"_s, u"0.1"_s, u"2023-06-30"_s, u"0.334"_s},
        {u"320123199001011234"_s, u"9007199254740992"_s, u"-2.5"_s, u"2023-06-30 14:05:00"_s, u"1"_s},
        {u"=1+1"_s, u"-3"_s, u"0.0000001"_s, u"2023-07-01"_s, QString::number(6309.0 / 18896, 'g', 16)},
        {u"+86"_s, u"unknown"_s, u"n/a"_s, u"next year"_s, u"-"_s},
        {u"a,\"b\"\nc"_s},
        {u" 𠮷_x000D_ "_s, u"0"_s, u"0"_s, u"1899-01-01"_s, u"0"_s},
        {QString(), u"0012"_s, {}, u"1900-02-28"_s},
        {u"@x"_s, u"9007199254740993"_s, u"12"_s, u"9999-12-31"_s, u"0.5"_s},
    };
}

} // namespace

/// The writers: what they write reads back equal, here and in openpyxl; nothing half-written stays.
class TableWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }
    void roundTrips_data();
    void roundTrips();
    void streamsManyRows();
    void splitsFullSheets();
    void openpyxlReadsTypes();
    void writesCsvBytes();
    void writesJson();
    void leavesNothingBehind_data();
    void leavesNothingBehind();
    void refusesLongText();
    void refusesUnknownFormatAndDoubleKeys();

private:
    [[nodiscard]] QString target(const QString &format) const
    {
        return m_folder->filePath(u"out."_s + format);
    }
    [[nodiscard]] Result<WriteReport> write(const QString &format, const Table &table,
                                            const RowPull &pull) const
    {
        auto writer = tableWriter(format);
        return writer ? (*writer)->write(target(format), table, pull) : tl::unexpected(writer.error());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TableWriterTest::roundTrips_data()
{
    QTest::addColumn<bool>("replaces");
    for (const char *format : {"xlsx", "csv"}) {
        QTest::addRow("%s, new", format) << false;
        QTest::addRow("%s, over another", format) << true;
    }
}

void TableWriterTest::roundTrips()
{
    QFETCH(bool, replaces);
    const QString format = QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0);
    if (replaces)
        writeFile(target(format), QByteArray(100'000, 'x'));
    const auto report = write(format, demoTable(), pullOf(demoRows()));
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    const QByteArray bytes = fileBytes(target(format));
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    QCOMPARE(*report, (WriteReport{demoRows().size(), bytes.size(), QString::fromLatin1(hash)}));

    const Sheet sheet = readSheet(target(format));
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    QCOMPARE(sheet.format, format);
    QList<QStringList> cells = cellsOf(sheet.rows);
    for (QStringList &row : cells) {
        for (QString &cell : row)
            cell = format == u"csv" ? withoutNeutral(cell) : cell;
    }
    QCOMPARE(cells, demoCells());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

/// Beyond 50,000 rows strings are written inline and memory does not grow: the way other readers lose.
void TableWriterTest::streamsManyRows()
{
    constexpr qint64 Count = 60'000;
    qint64 at = 0;
    const auto report = write(u"xlsx"_s, {u"many"_s, {{u"title"_s}, {u"n"_s, Column::Integer}}},
                              [&at](QVariantList &row) -> Result<bool> {
                                  row = {u"目录 %1"_s.arg(at), at};
                                  return at++ < Count;
                              });
    QVERIFY(report);
    QCOMPARE(report->rows, Count);
    const Sheet sheet = readSheet(target(u"xlsx"_s));
    QVERIFY(sheet.status);
    QCOMPARE(sheet.rows.size(), Count + 1);
    for (qint64 i = 0; i < Count; ++i)
        QCOMPARE(sheet.rows[i + 1], Rows::value_type(i + 2, {u"目录 %1"_s.arg(i), QString::number(i)}));
}

void TableWriterTest::splitsFullSheets()
{
    constexpr qint64 Count = 1'048'575 + 3;
    qint64 at = 0;
    const auto report =
        write(u"xlsx"_s, {u"n"_s, {{u"n"_s, Column::Integer}}}, [&at](QVariantList &row) -> Result<bool> {
            row = {at};
            return at++ < Count;
        });
    QVERIFY(report);
    QCOMPARE(report->rows, Count);
    const auto source = openSource(target(u"xlsx"_s));
    QVERIFY(source);
    QCOMPARE((*source)->sheets(), QList<SheetInfo>({{u"n"_s, false}, {u"n (2)"_s, false}}));
    qint64 last = 0;
    QVERIFY((*source)->readRows(0, [&last](qint64 row, const QStringList &) { return (last = row) > 0; }));
    QCOMPARE(last, 1'048'576);
    QCOMPARE(readSheet(target(u"xlsx"_s), 1).rows,
             Rows({{1, {u"n"_s}}, {2, {u"1048575"_s}}, {3, {u"1048576"_s}}, {4, {u"1048577"_s}}}));
}

void TableWriterTest::openpyxlReadsTypes()
{
    QVERIFY(write(u"xlsx"_s, demoTable(), pullOf(demoRows())));
    const auto output = runScript(u"readback.py"_s, target(u"xlsx"_s));
    QVERIFY(output.has_value());
    const QJsonObject sheet = QJsonDocument::fromJson(*output).array().first().toObject();
    QCOMPARE(sheet["name"_L1].toString(), u"目录_清单"_s);
    QCOMPARE(sheet["frozen"_L1].toString(), u"A2"_s);
    QCOMPARE(sheet["filter"_L1].toString(), u"A1:E9"_s);
    QCOMPARE(sheet["titles"_L1].toString(), u"$1:$1"_s);
    QCOMPARE(sheet["landscape"_L1].toBool(), true);
    QCOMPARE(sheet["paper"_L1].toInt(), 9);
    QCOMPARE(sheet["fitWidth"_L1].toInt(), 1);
    QCOMPARE(sheet["fitHeight"_L1].toInt(), 0);
    QVERIFY(std::abs(sheet["width"_L1].toDouble() - 20) < 1);

    const QJsonArray cells = sheet["cells"_L1].toArray();
    const auto cell = [&cells](int row, int column) {
        const QJsonObject found = cells[row].toArray()[column].toObject();
        return QStringList{found["type"_L1].toString(), found["value"_L1].toString(),
                           found["format"_L1].toString()};
    };
    QCOMPARE(cell(1, 0), QStringList({u"s"_s, u"007"_s, u"@"_s}));
    QCOMPARE(cell(2, 0), QStringList({u"s"_s, u"320123199001011234"_s, u"@"_s}));
    QCOMPARE(cell(3, 0), QStringList({u"s"_s, u"=1+1"_s, u"@"_s}));
    QCOMPARE(cell(1, 1), QStringList({u"n"_s, u"12"_s, u"0"_s}));
    QCOMPARE(cell(4, 1).first(), u"s"_s);
    QCOMPARE(cell(1, 2), QStringList({u"n"_s, u"0.1"_s, u"General"_s}));
    QCOMPARE(cell(1, 3), QStringList({u"d"_s, u"2023-06-30 00:00:00"_s, u"yyyy-mm-dd"_s}));
    QCOMPARE(cell(2, 3), QStringList({u"d"_s, u"2023-06-30 14:05:00"_s, u"yyyy-mm-dd hh:mm:ss"_s}));
    QCOMPARE(cell(1, 4), QStringList({u"n"_s, u"0.334"_s, u"0.0%"_s}));
    QCOMPARE(cell(7, 1), QStringList({u"s"_s, u"0012"_s, u"@"_s}));
}

void TableWriterTest::writesCsvBytes()
{
    const Table table{QString(), {{u"name"_s}, {u"-n"_s, Column::Integer}}};
    QVERIFY(write(u"csv"_s, table, pullOf({{u"=1+1"_s, -5}, {u"a\"b,c"_s, QVariant()}, {u"目"_s, u"-x"_s}})));
    QCOMPARE(fileBytes(target(u"csv"_s)),
             QByteArray("\xEF\xBB\xBFname,'-n\r\n'=1+1,-5\r\n\"a\"\"b,c\",\r\n\xE7\x9B\xAE,'-x\r\n"));
    QVERIFY(write(u"csv"_s, table, pullOf({})));
    QCOMPARE(fileBytes(target(u"csv"_s)), QByteArray("\xEF\xBB\xBFname,'-n\r\n"));
}

void TableWriterTest::writesJson()
{
    QVERIFY(write(u"json"_s, demoTable(), pullOf(demoRows())));
    const QByteArray bytes = fileBytes(target(u"json"_s));
    QVERIFY(bytes.startsWith(
        "[\n{\"code\":\"007\",\"count\":12,\"value\":0.1,\"day\":\"2023-06-30\",\"rate\":0.334},\n"));
    QJsonParseError error;
    const QJsonArray rows = QJsonDocument::fromJson(bytes, &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(rows.size(), demoRows().size());
    QCOMPARE(rows[1]["count"_L1].toInteger(), qint64(1) << 53);
    QCOMPARE(rows[1]["day"_L1].toString(), u"2023-06-30 14:05:00"_s);
    QCOMPARE(rows[2]["code"_L1].toString(), u"=1+1"_s);
    QCOMPARE(rows[2]["rate"_L1].toDouble(), 6309.0 / 18896);
    QCOMPARE(rows[3]["count"_L1].toString(), u"unknown"_s);
    QVERIFY(rows[4]["count"_L1].isNull());
    QCOMPARE(rows[4]["code"_L1].toString(), u"a,\"b\"\nc"_s);
    QVERIFY(write(u"json"_s, demoTable(), pullOf({})));
    QCOMPARE(QJsonDocument::fromJson(fileBytes(target(u"json"_s)), &error).array().size(), 0);
    QCOMPARE(error.error, QJsonParseError::NoError);
}

void TableWriterTest::leavesNothingBehind_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<qint64>("goodRows");
    for (const char *format : {"xlsx", "csv", "json"}) {
        QTest::addRow("%s, first row", format) << QString::fromLatin1(format) << qint64(0);
        QTest::addRow("%s, late", format) << QString::fromLatin1(format) << qint64(70'000);
    }
}

/// A pull that fails, a row too short, a number that is none, a folder that is not there.
void TableWriterTest::leavesNothingBehind()
{
    QFETCH(QString, format);
    QFETCH(qint64, goodRows);
    const Table table{u"t"_s, {{u"n"_s, Column::Real}}};
    const auto endingWith = [goodRows](Result<bool> end, const QVariantList &last) {
        return [=, at = qint64(0)](QVariantList &row) mutable -> Result<bool> {
            row = {double(at)};
            if (at++ < goodRows)
                return true;
            row = last;
            return end;
        };
    };
    const qsizetype handles = QDir(u"/proc/self/fd"_s).entryList(QDir::NoFilter).size();
    writeFile(target(format), "before");
    const Error error{ErrorCode::DatabaseLocked, u"busy"_s, {}};
    const auto failed = write(format, table, endingWith(tl::unexpected(error), {}));
    QVERIFY(!failed);
    QCOMPARE(failed.error(), error);
    QCOMPARE(write(format, table, endingWith(true, {})).error().code, ErrorCode::Internal);
    QCOMPARE(write(format, table, endingWith(true, {std::nan("")})).error().code, ErrorCode::Internal);
    QCOMPARE(fileBytes(target(format)), QByteArray("before"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    QCOMPARE(QDir(u"/proc/self/fd"_s).entryList(QDir::NoFilter).size(), handles);

    auto writer = tableWriter(format);
    QVERIFY(writer);
    QCOMPARE((*writer)->write(m_folder->filePath(u"absent/out"_s), table, pullOf({})).error().code,
             ErrorCode::Unwritable);
}

void TableWriterTest::refusesLongText()
{
    const Table table{u"t"_s, {{u"text"_s}}};
    const QString fits(32'767, u'目');
    QVERIFY(write(u"xlsx"_s, table, pullOf(QList<QVariantList>{QVariantList{fits}})));
    QCOMPARE(readSheet(target(u"xlsx"_s)).rows[1].second.first(), fits);
    const auto report =
        write(u"xlsx"_s, table,
              pullOf(QList<QVariantList>{QVariantList{u"a"_s}, QVariantList{QString(fits + u'x')}}));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::TooLarge);
    QCOMPARE(report.error().subject, u"text"_s);
    QVERIFY(report.error().detail.startsWith(u"row 2, column text:"));
    QCOMPARE(readSheet(target(u"xlsx"_s)).rows[1].second.first(), fits);
    QVERIFY(write(u"csv"_s, table, pullOf(QList<QVariantList>{QVariantList{QString(fits + u'x')}})));
}

void TableWriterTest::refusesUnknownFormatAndDoubleKeys()
{
    QCOMPARE(tableWriter(u"ods"_s).error().code, ErrorCode::Usage);
    const Table table{u"t"_s, {{u"a"_s}, {u"b"_s, Column::Text, 0, u"a"_s}}};
    QCOMPARE(write(u"json"_s, table, pullOf({})).error().code, ErrorCode::Usage);
    QCOMPARE(write(u"xlsx"_s, {u"t"_s, {}}, pullOf({})).error().code, ErrorCode::TooLarge);
}

QTEST_GUILESS_MAIN(TableWriterTest)
#include "tst_tablewriter.moc"
