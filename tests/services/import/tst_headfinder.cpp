// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/import/sheetfile.h"

#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

/// Template A of domain.md 2.7: two rows, groups over 11 leaves.
const QList<QStringList> templateA{
    {u"信息资源名称"_s, u"信息资源代码"_s, u"信息资源提供方"_s, u"信息资源格式"_s, u""_s, u"信息资源大普查"_s,
     u""_s, u"信息项"_s, u""_s, u"共享属性"_s, u""_s, u"更新周期"_s},
    {u""_s, u""_s, u""_s, u"格式分类"_s, u"格式类型"_s, u"数据存储总量（G）"_s, u"结构化信息记录总数（万）"_s,
     u"信息项名称"_s, u"数据长度"_s, u"共享类型"_s, u"共享条件"_s, u""_s},
    {u"户籍人口"_s, u""_s, u"市公安局"_s, u"数据库"_s, u"oracle"_s, u"1"_s, u"2"_s, u"姓名"_s, u"50"_s,
     u"有条件共享"_s, u"核验身份"_s, u"每日"_s}};
const QList<MergedRange> templateAMerges{{1, 0, 2, 0}, {1, 1, 2, 1}, {1, 2, 2, 2},  {1, 3, 1, 4},
                                         {1, 5, 1, 6}, {1, 7, 1, 8}, {1, 9, 1, 10}, {1, 11, 2, 11}};
const QStringList templateAMapping{u"信息资源名称=title"_s,
                                   u"信息资源代码=code"_s,
                                   u"信息资源提供方=department"_s,
                                   u"信息资源格式/格式分类=format_category"_s,
                                   u"信息资源格式/格式类型=format_type"_s,
                                   u"信息资源大普查/数据存储总量（G）=census_storage"_s,
                                   u"信息资源大普查/结构化信息记录总数（万）=census_records"_s,
                                   u"信息项/信息项名称=item.name"_s,
                                   u"信息项/数据长度=item.length"_s,
                                   u"共享属性/共享类型=share_type"_s,
                                   u"共享属性/共享条件=share_condition"_s,
                                   u"更新周期=update_cycle"_s};

QString csvOf(const QList<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows)
        text += row.join(u',') + u'\n';
    return text;
}

} // namespace

/// Where heads are found and what they say.
class HeadFinderTest : public QObject
{
    Q_OBJECT
private slots:
    void places_data();
    void places();
    void templateAWithItsMerges();
    void templateAWithoutMerges();
    void groupsWithTheSameLeaf();
    void titleAboveMergedGroups();
    void sampleFiveIsRefusedWithItsHeads();
    void sampleFiveCanBeMapped();
    void rowsAskedFor();
    void mappingByLeaf();
    void kindsNeeds();
    void columnsWithoutHead();
    void hostileMerges();

private:
    SheetFile m_file;
};

void HeadFinderTest::places_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    QTest::addColumn<qint64>("rows");
    const auto row = [](const char *name, const QString &text, qint64 first, qint64 last, qint64 rows) {
        QTest::newRow(name) << text << first << last << rows;
    };
    row("first row", u"目录名称,提供方\n甲,市局\n"_s, 1, 1, 1);
    row("title above", u"某市政务数据目录,\n目录名称,提供方\n甲,市局\n"_s, 2, 2, 1);
    row("title and lines above",
        u"某市政务数据目录,,\n填报单位：市局,,填报日期：2023-06-30\n\n序号,目录名称,提供方\n1,甲,市局\n"_s, 4,
        4, 1);
    row("labels above", u"目录名称：,某市目录,\n联系人：,张三,\n,,\n目录名称,提供方,摘要\n甲,市局,无\n"_s, 4,
        4, 1);
    row("empty second row", u"目录名称,提供方\n,\n甲,市局\n"_s, 1, 1, 1);
    row("codes below", u"信息资源名称,提供方,更新周期\nzymc,tgf,gxzq\n甲,市局,每日\n"_s, 1, 2, 1);
    row("unknown codes below", u"信息资源名称,提供方,更新周期\nf_a,f_b,f_c\n甲,市局,每日\n"_s, 1, 2, 1);
    row("English below", u"信息资源名称,提供方,更新周期\ntitle,department,update cycle\n甲,市局,每日\n"_s, 1,
        2, 1);
    row("Chinese below", u"zymc,tgf,gxzq\n信息资源名称,提供方,更新周期\n甲,市局,每日\n"_s, 1, 2, 1);
    row("help below",
        u"目录名称,提供方,更新周期\n必填,必填,选填\n长度≤50,例如：市公安局,下拉选择\n甲,市局,每日\n"_s, 1, 1,
        1);
    row("example below", u"序号,目录名称,提供方\n示例,人口信息,市公安局\n1,甲,市局\n"_s, 1, 1, 1);
    row("numbers of columns below", u"目录名称,提供方,更新周期\n1,2,3\n甲,市局,每日\n"_s, 1, 1, 1);
    row("data holds a head's word", u"目录名称,说明\n资源名称,提供单位\n甲,乙\n"_s, 1, 1, 2);
    row("help words are data", u"目录名称,信息项名称,数据类型\n人口,类型,字符型\n人口,说明,字符型\n"_s, 1, 1,
        2);
    row("first row of data is thin", u"序号,目录名称,提供方\n1,,\n2,甲,市局\n"_s, 1, 1, 1);
    row("single column", u"目录名称\n甲\n乙\n"_s, 1, 1, 2);
    row("title that is a name", u"数据集\n目录名称,提供方\n甲,市局\n"_s, 2, 2, 1);
}

void HeadFinderTest::places()
{
    QFETCH(QString, text);
    const auto layout = layoutOf({}, m_file.csv(text));
    QVERIFY2(layout, qPrintable(layout ? QString() : layout.error().detail));
    QTEST(layout->headFirst, "first");
    QTEST(layout->headerRow, "last");
    QTEST(layout->rows, "rows");
    QVERIFY(layout->field(u"title"_s));
}

void HeadFinderTest::templateAWithItsMerges()
{
    const auto layout = layoutOf({}, m_file.xlsx({{u"目录"_s, templateA, templateAMerges}}));
    QVERIFY2(layout, qPrintable(layout ? QString() : layout.error().detail));
    QCOMPARE(layout->headFirst, 1);
    QCOMPARE(layout->headerRow, 2);
    QCOMPARE(mappingOf(*layout), templateAMapping);
    QCOMPARE(layout->rows, 1);
    QVERIFY(warningOf(layout->warnings, u"merges_guessed"_s).rule.isEmpty());
}

void HeadFinderTest::templateAWithoutMerges()
{
    const auto layout = layoutOf({}, m_file.csv(csvOf(templateA)));
    QVERIFY2(layout, qPrintable(layout ? QString() : layout.error().detail));
    QCOMPARE(layout->headerRow, 2);
    QCOMPARE(mappingOf(*layout), templateAMapping);
    QCOMPARE(warningOf(layout->warnings, u"merges_guessed"_s).row, 1);
}

void HeadFinderTest::groupsWithTheSameLeaf()
{
    const QList<QStringList> rows{{u"信息资源"_s, u""_s, u"信息项"_s, u""_s},
                                  {u"名称"_s, u"代码"_s, u"名称"_s, u"类型"_s},
                                  {u"户籍"_s, u"101001/1"_s, u"姓名"_s, u"字符型"_s}};
    const QStringList wanted{u"信息资源/名称=title"_s, u"信息资源/代码=code"_s, u"信息项/名称=item.name"_s,
                             u"信息项/类型=item.data_type"_s};
    const auto xlsx = layoutOf({}, m_file.xlsx({{u"目录"_s, rows, {{1, 0, 1, 1}, {1, 2, 1, 3}}}}));
    QVERIFY2(xlsx, qPrintable(xlsx ? QString() : xlsx.error().detail));
    QCOMPARE(xlsx->headFirst, 1);
    QCOMPARE(mappingOf(*xlsx), wanted);
    const auto csv = layoutOf({}, m_file.csv(csvOf(rows)));
    QVERIFY2(csv, qPrintable(csv ? QString() : csv.error().detail));
    QCOMPARE(mappingOf(*csv), wanted);
}

void HeadFinderTest::titleAboveMergedGroups()
{
    QList<QStringList> rows = templateA;
    rows.prepend({u"某市政务信息资源目录汇总表"_s});
    QList<MergedRange> merged{{1, 0, 1, 11}};
    for (MergedRange range : templateAMerges)
        merged += {range.firstRow + 1, range.firstColumn, range.lastRow + 1, range.lastColumn};
    const auto layout = layoutOf({}, m_file.xlsx({{u"目录"_s, rows, merged}}));
    QVERIFY2(layout, qPrintable(layout ? QString() : layout.error().detail));
    QCOMPARE(layout->headFirst, 2);
    QCOMPARE(layout->headerRow, 3);
    QCOMPARE(mappingOf(*layout), templateAMapping);
}

void HeadFinderTest::sampleFiveIsRefusedWithItsHeads()
{
    const auto layout = layoutOf({}, QStringLiteral(IMPORT_TEST_DATA "/5_merged_multirow_header.xlsx"));
    QVERIFY(!layout);
    QCOMPARE(layout.error().code, ErrorCode::Refused);
    QVERIFY2(layout.error().detail.contains(
                 u"\"Cumulative impact of changes on cost of food basket/from previous quarter\""_s),
             qPrintable(layout.error().detail));
    QVERIFY(layout.error().detail.contains(u"Caloric contribution/(%)"_s));
}

void HeadFinderTest::sampleFiveCanBeMapped()
{
    ImportRequest request;
    request.mapping = {{u"Region"_s, u"title"_s}};
    const auto layout = layoutOf(request, QStringLiteral(IMPORT_TEST_DATA "/5_merged_multirow_header.xlsx"));
    QVERIFY2(layout, qPrintable(layout ? QString() : layout.error().detail));
    QCOMPARE(layout->headFirst, 1);
    QCOMPARE(layout->headerRow, 5);
    QCOMPARE(layout->rows, 1);
}

void HeadFinderTest::rowsAskedFor()
{
    ImportRequest request;
    request.headFirst = 2;
    request.columnFields = {{0, u"title"_s}};
    const QString path = m_file.csv(u"目录名称,提供方\n叫法,部门\n甲,市局\n"_s);
    const auto layout = layoutOf(request, path);
    QVERIFY2(layout, qPrintable(layout ? QString() : layout.error().detail));
    QCOMPARE(layout->headerRow, 2);
    QCOMPARE(mappingOf(*layout), QStringList({u"叫法=title"_s, u"部门=department"_s}));
    QCOMPARE(layout->rows, 1);
    request.headFirst = 9;
    const auto beyond = layoutOf(request, path);
    QVERIFY(!beyond);
    QCOMPARE(beyond.error().code, ErrorCode::Usage);
}

void HeadFinderTest::mappingByLeaf()
{
    ImportRequest request;
    request.mapping = {{u"格式类型"_s, u""_s}, {u"信息资源大普查/数据存储总量（G）"_s, u"extension"_s}};
    const auto layout = layoutOf(request, m_file.xlsx({{u"目录"_s, templateA, templateAMerges}}));
    QVERIFY(layout);
    QVERIFY(!layout->field(u"format_type"_s));
    QCOMPARE(layout->field(u"extension"_s)->columns, QList<int>({5}));
    QVERIFY(warningOf(layout->warnings, u"unused_mapping"_s).rule.isEmpty());
    request.mapping = {{u"格式类型"_s, u"usage.calls"_s}};
    const auto wrong = layoutOf(request, m_file.csv(u"目录名称,格式类型\n甲,xls\n"_s));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::Usage);
}

void HeadFinderTest::kindsNeeds()
{
    ImportRequest request;
    request.kind = u"usage"_s;
    const auto found = layoutOf(
        request, m_file.csv(u"使用情况,,,\n目录名称,日期,使用部门,调用次数\n甲,2023-06-01,市局,3\n"_s));
    QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
    QCOMPARE(found->headerRow, 2);
    const auto missing = layoutOf(request, m_file.csv(u"目录名称,日期,使用部门\n甲,2023-06-01,市局\n"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::Refused);
    QVERIFY2(missing.error().detail.contains(u"usage.calls"_s), qPrintable(missing.error().detail));
}

void HeadFinderTest::columnsWithoutHead()
{
    const auto layout = layoutOf({}, m_file.csv(u"目录名称,,提供方\n甲,有些字,市局\n"_s));
    QVERIFY(layout);
    QCOMPARE(layout->unmapped, QStringList({u"[B]"_s}));
    QCOMPARE(warningOf(layout->warnings, u"unknown_header"_s).column, u"[B]"_s);
    const auto blank = layoutOf({}, m_file.csv(u"目录名称,,提供方\n甲,,市局\n"_s));
    QVERIFY(blank->unmapped.isEmpty());
}

/// Many ranges over one another, and one over everything, cost next to nothing.
void HeadFinderTest::hostileMerges()
{
    QList<QStringList> rows{{u"目录名称"_s, u"提供方"_s}};
    QList<MergedRange> merged;
    for (int i = 1; i < 3000; ++i) {
        rows += {u"目录%1"_s.arg(i), u"市局"_s};
        merged += {i + 1, 2, i + 1, 60};
    }
    merged += {3100, 0, 900'000, 50};
    const auto layout = layoutOf({}, m_file.xlsx({{u"目录"_s, rows, merged}}));
    QVERIFY2(layout, qPrintable(layout ? QString() : layout.error().detail));
    QCOMPARE(layout->rows, 2999);
}

QTEST_GUILESS_MAIN(HeadFinderTest)
#include "tst_headfinder.moc"
