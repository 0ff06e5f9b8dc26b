// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/exchangesupport.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// One workbook as LibreOffice saves it in every format: each reader hands over the same.
class OfficeFormatsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsXlsxAsMade();
    void handsOverTheSame_data();
    void handsOverTheSame();

private:
    [[nodiscard]] QString made(const QString &name) const { return m_folder.filePath(u"rich/"_s + name); }
    [[nodiscard]] static QList<MergedRange> sorted(QList<MergedRange> ranges);
    QTemporaryDir m_folder;
};

void OfficeFormatsTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(runScript(u"makerich.py"_s, m_folder.path()).has_value());
}

QList<MergedRange> OfficeFormatsTest::sorted(QList<MergedRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const MergedRange &a, const MergedRange &b) {
        return std::pair(a.firstRow, a.firstColumn) < std::pair(b.firstRow, b.firstColumn);
    });
    return ranges;
}

void OfficeFormatsTest::readsXlsxAsMade()
{
    const Sheet sheet = readSheet(made(u"rich.xlsx"_s));
    QVERIFY(sheet.status);
    QCOMPARE(sheet.format, u"xlsx"_s);
    const QStringList same(5, u"同"_s);
    const Rows expected{
        {1, {u"某市数据资源目录"_s}},
        {2, {u"代码"_s, u"名称"_s, u"数量"_s, u"比率"_s, u"日期"_s, u"说明"_s}},
        {3, {u"007"_s, u"人口"_s, u"12"_s, u"0.125"_s, u"2023-06-30"_s, u"两\n行"_s}},
        {4,
         {u"00012"_s, u"  前后  "_s, u"1234567890123"_s, u"0.1"_s, u"2023-06-30 14:05:00"_s, u"a\tb  c"_s}},
        {5, {u"000007"_s, u"𠮷林"_s, u"-12.5"_s, u"0.0000001"_s, u"08:30:00"_s, u"<&\"'>"_s}},
        {6, {u"14"_s, u"文7"_s, u"7.5"_s, u"#DIV/0!"_s, u"2024-02-29"_s, u"#N/A"_s}},
        {7, {u"TRUE"_s, u"FALSE"_s, u"36:00:00"_s, u"99.5"_s, u"2023-07-01"_s, u"甲乙"_s}},
        {12, {{}, u"空行之后"_s}},
        {14, same},
        {15, same},
        {16, same},
        {17, same},
        {18, same},
        {19, same},
        {21, {u"合并"_s, u"链接"_s}},
        {22, {{}, u"藏行"_s}},
        {24, {{}, u"组"_s}},
    };
    for (qsizetype i = 0; i < std::min(sheet.rows.size(), expected.size()); ++i)
        QCOMPARE(sheet.rows[i], expected[i]);
    QCOMPARE(sheet.rows.size(), expected.size());
    QCOMPARE(sorted(sheet.merged), QList<MergedRange>({{1, 0, 1, 5}, {21, 0, 23, 0}}));
}

void OfficeFormatsTest::handsOverTheSame_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"ods", "fods", "xls"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void OfficeFormatsTest::handsOverTheSame()
{
    QFETCH(QString, format);
    const auto right = openSource(made(u"rich.xlsx"_s));
    const auto source = openSource(made(u"rich."_s + format));
    QVERIFY(right);
    QVERIFY2(source, source ? "" : qPrintable(source.error().detail));
    QCOMPARE((*source)->format(), format);
    QVERIFY((*source)->knowsMerges());
    QCOMPARE((*source)->sheets(), (*right)->sheets());
    QCOMPARE((*source)->sheets(),
             QList<SheetInfo>({{u"目录"_s, false}, {u"补零"_s, false}, {u"藏"_s, true}, {u"空"_s, false}}));
    for (int i = 0; i < (*source)->sheets().size(); ++i) {
        const Sheet expected = readSheet(made(u"rich.xlsx"_s), i);
        const Sheet sheet = readSheet(made(u"rich."_s + format), i);
        QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
        for (qsizetype row = 0; row < std::min(sheet.rows.size(), expected.rows.size()); ++row)
            QCOMPARE(sheet.rows[row], expected.rows[row]);
        QCOMPARE(sheet.rows.size(), expected.rows.size());
        QCOMPARE(sorted(sheet.merged), sorted(expected.merged));
    }
}

QTEST_GUILESS_MAIN(OfficeFormatsTest)
#include "tst_officeformats.moc"
