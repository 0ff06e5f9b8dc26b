// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/import/sheetfile.h"

#include <QRegularExpression>
#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// Which rows are data, what merged cells give them, and which sheets are taken.
class RowStreamTest : public QObject
{
    Q_OBJECT
private slots:
    void notes_data();
    void notes();
    void notesAreCounted();
    void mergedCellsReachDown();
    void mergedCellsOfWorkbooksOnly();
    void blanksContinueWithoutMerges();
    void blanksOfAnotherDepartmentDoNot();
    void totalsEndACatalog();
    void mergedSections();
    void pageBreaks();
    void declinedRows();
    void sheetsOfOneShape();
    void sheetsByName();
    void hiddenSheets();
    void secondSheetHasTheHead();

private:
    SheetFile m_file;
};

void RowStreamTest::notes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const QString &text, const QStringList &rows) {
        QTest::newRow(name) << text << rows;
    };
    const QString head = u"序号,目录名称,提供方,数据量\n1,甲,市局,5\n"_s;
    const QString first = u"2: 1|甲|市局|5"_s;
    row("total", head + u"合计,,,5\n"_s, {first});
    row("total in the title", head + u",合计,,5\n"_s, {first});
    row("total with spaces", head + u"总 计,35,,\n"_s, {first});
    row("a catalog called total", head + u"2,合计,市局,7\n"_s, {first, u"3: 2|合计|市局|7"_s});
    row("note", head + u"注：本表由各部门填报。\n"_s, {first});
    row("note of several lines", head + u"备注：1、甲是乙。\n2、丙是丁。\n（3）戊。\n"_s, {first});
    row("signatures",
        head + u"填表人：张三,,审核人：,李四\n联系电话：,123,,\n单位（盖章）：,,日期：2023年,\n"_s, {first});
    row("page", head + u"第1页 共3页,,,\n"_s, {first});
    row("section", head + u"一、人口类,,,\n2,乙,市局,\n"_s, {first, u"4: 2|乙|市局"_s});
    row("text under the running number", head + u"以上为第一批,,,\n"_s, {first});
    row("numbered blanks", head + u"2,,,\n3,,,\n"_s, {first});
    row("numbered blanks with a zero", u"序号,目录名称,下载次数\n1,甲,5\n2,,0\n"_s, {u"2: 1|甲|5"_s});
    row("signs of nothing", head + u"/,/,-,无\n"_s, {first});
    row("blank", head + u" , ,　,\n"_s, {first});
    row("a catalog that sounds like a note", head + u"2,说明：目录,市局,\n3,数据来源,市局,\n"_s,
        {first, u"3: 2|说明：目录|市局"_s, u"4: 3|数据来源|市局"_s});
    row("no name but a department", head + u",,市局,9\n"_s, {first, u"3: ||市局|9"_s});
    row("only a name", head + u",乙,,\n"_s, {first, u"3: |乙"_s});
    row("single column", u"目录名称\n甲\n合计\n说明书目录\n备注：无\n1、乙\n2019年统计\n"_s,
        {u"2: 甲"_s, u"4: 说明书目录"_s, u"7: 2019年统计"_s});
}

void RowStreamTest::notes()
{
    QFETCH(QString, text);
    QStringList rows = dataOf({}, m_file.csv(text));
    static const QRegularExpression ends(u"\\|+$"_s);
    for (QString &row : rows)
        row.remove(ends);
    QTEST(rows, "rows");
}

void RowStreamTest::notesAreCounted()
{
    const auto layout =
        layoutOf({}, m_file.csv(u"目录名称,提供方\n甲,市局\n合计,1\n乙,市局\n注：完\n填表人：张三,\n"_s));
    QVERIFY(layout);
    QCOMPARE(layout->rows, 2);
    const ImportWarning warning = warningOf(layout->warnings, u"notes_left_out"_s);
    QCOMPARE(warning.row, 3);
    QCOMPARE(warning.count, 3);
}

void RowStreamTest::mergedCellsReachDown()
{
    const QList<QStringList> rows{{u"目录名称"_s, u"提供方"_s, u"信息项名称"_s},
                                  {u"户籍"_s, u"公安局"_s, u"姓名"_s},
                                  {u""_s, u""_s, u"性别"_s},
                                  {u"婚姻"_s, u""_s, u"日期"_s},
                                  {u""_s, u""_s, u"地点"_s},
                                  {u""_s, u""_s, u"无主"_s}};
    const QString path = m_file.xlsx({{u"目录"_s, rows, {{2, 0, 3, 0}, {2, 1, 5, 1}, {4, 0, 5, 0}}}});
    QCOMPARE(dataOf({}, path),
             QStringList({u"2: 户籍|公安局|姓名"_s, u"+3: 户籍|公安局|性别"_s, u"4: 婚姻|公安局|日期"_s,
                          u"+5: 婚姻|公安局|地点"_s, u"6: ||无主"_s}));
    const auto layout = layoutOf({}, path);
    QVERIFY(warningOf(layout->warnings, u"rows_continued"_s).rule.isEmpty());
}

void RowStreamTest::mergedCellsOfWorkbooksOnly()
{
    // A department over rows of catalogs of their own: nothing is continued.
    const QList<QStringList> rows{{u"目录名称"_s, u"提供方"_s}, {u"户籍"_s, u"公安局"_s}, {u"婚姻"_s, u""_s}};
    QCOMPARE(dataOf({}, m_file.xlsx({{u"目录"_s, rows, {{2, 1, 3, 1}}}})),
             QStringList({u"2: 户籍|公安局"_s, u"3: 婚姻|公安局"_s}));
    QCOMPARE(dataOf({}, m_file.xlsx({{u"目录"_s, rows, {}}})),
             QStringList({u"2: 户籍|公安局"_s, u"3: 婚姻"_s}));
}

void RowStreamTest::blanksContinueWithoutMerges()
{
    const QString path = m_file.csv(
        u"目录名称,提供方,摘要,信息项名称,数据类型\n户籍,公安局,人,姓名,C\n,,,性别,\n,公安局,,住址,C\n婚姻,,,日期,D\n"_s);
    QCOMPARE(dataOf({}, path),
             QStringList({u"2: 户籍|公安局|人|姓名|C"_s, u"+3: 户籍|公安局|人|性别"_s,
                          u"+4: 户籍|公安局|人|住址|C"_s, u"5: 婚姻|||日期|D"_s}));
    const ImportWarning warning = warningOf(layoutOf({}, path)->warnings, u"rows_continued"_s);
    QCOMPARE(warning.row, 3);
    QCOMPARE(warning.count, 2);
}

void RowStreamTest::blanksOfAnotherDepartmentDoNot()
{
    QCOMPARE(dataOf({}, m_file.csv(u"目录名称,提供方,信息项名称\n户籍,公安局,姓名\n,民政局,性别\n"_s)),
             QStringList({u"2: 户籍|公安局|姓名"_s, u"3: |民政局|性别"_s}));
    // Without items a row without a name is a row without a name.
    QCOMPARE(dataOf({}, m_file.csv(u"目录名称,提供方\n户籍,公安局\n,公安局\n"_s)),
             QStringList({u"2: 户籍|公安局"_s, u"3: |公安局"_s}));
}

void RowStreamTest::totalsEndACatalog()
{
    QCOMPARE(dataOf({}, m_file.csv(u"目录名称,提供方,信息项名称\n户籍,公安局,姓名\n小计,,1\n,,性别\n"_s)),
             QStringList({u"2: 户籍|公安局|姓名"_s, u"4: ||性别"_s}));
}

void RowStreamTest::mergedSections()
{
    const QList<QStringList> rows{
        {u"目录名称"_s, u"提供方"_s, u"摘要"_s}, {u"市公安局的目录"_s}, {u"户籍"_s, u"公安局"_s}};
    QCOMPARE(dataOf({}, m_file.xlsx({{u"目录"_s, rows, {{2, 0, 2, 2}}}})),
             QStringList({u"3: 户籍|公安局"_s}));
    QCOMPARE(dataOf({}, m_file.xlsx({{u"目录"_s, rows, {}}})).size(), 2);
}

void RowStreamTest::pageBreaks()
{
    const QString path = m_file.csv(
        u"某市目录,,\n目录名称,共享属性,\n,共享类型,共享条件\n甲,无条件共享,\n某市目录,,\n目录名称,共享属性,\n,共享类型,共享条件\n乙,不予共享,\n"_s);
    QCOMPARE(dataOf({}, path).size(), 2);
    const ImportWarning warning = warningOf(layoutOf({}, path)->warnings, u"repeated_header"_s);
    QCOMPARE(warning.row, 5);
    QCOMPARE(warning.count, 3);
}

void RowStreamTest::declinedRows()
{
    ImportRequest request;
    request.declined = {{QString(), 3}};
    QCOMPARE(dataOf(request, m_file.csv(u"目录名称\n甲\n乙\n丙\n"_s)), QStringList({u"2: 甲"_s, u"4: 丙"_s}));
}

void RowStreamTest::sheetsOfOneShape()
{
    const QStringList head{u"目录名称"_s, u"提供方"_s};
    const QString path = m_file.xlsx({{u"说明"_s, {{u"请先读这里"_s}}, {}},
                                      {u"一月"_s, {head, {u"甲"_s, u"市局"_s}}, {}},
                                      {u"二月"_s, {{u"二月的目录"_s}, head, {u"乙"_s, u"市局"_s}}, {}},
                                      {u"部门"_s, {{u"部门名称"_s, u"电话"_s}, {u"市局"_s, u"1"_s}}, {}},
                                      {u"空"_s, {}, {}}});
    const auto one = layoutOf({}, path);
    QVERIFY2(one, qPrintable(one ? QString() : one.error().detail));
    QCOMPARE(one->sheetName, u"一月"_s);
    const ImportWarning alike = one->warnings[0], others = one->warnings[1];
    QCOMPARE(alike.rule, u"other_sheets"_s);
    QCOMPARE(alike.value, u"二月"_s);
    QCOMPARE(others.rule, u"other_sheets"_s);
    QCOMPARE(others.value, u"说明, 部门"_s);
    ImportRequest request;
    request.sheets = {u"*"_s};
    const auto all = layoutOf(request, path);
    QVERIFY(all);
    QCOMPARE(all->sheetName, u"一月, 二月"_s);
    QCOMPARE(all->sheets[1].headLast, 2);
    QCOMPARE(all->rows, 2);
    QCOMPARE(dataOf(request, path), QStringList({u"一月2: 甲|市局"_s, u"二月3: 乙|市局"_s}));
}

void RowStreamTest::sheetsByName()
{
    const QStringList head{u"目录名称"_s, u"提供方"_s};
    const QString path = m_file.xlsx({{u"一"_s, {head, {u"甲"_s}}, {}},
                                      {u"二"_s, {{u"提供方"_s, u"目录名称"_s}, {u"市局"_s, u"乙"_s}}, {}},
                                      {u"三"_s, {head, {u"丙"_s}}, {}}});
    ImportRequest request;
    request.sheets = {u"三"_s, u"一"_s};
    QCOMPARE(dataOf(request, path), QStringList({u"一2: 甲"_s, u"三2: 丙"_s}));
    request.sheets = {u"一"_s, u"二"_s};
    const auto mixed = layoutOf(request, path);
    QVERIFY(!mixed);
    QCOMPARE(mixed.error().code, ErrorCode::Refused);
    QCOMPARE(mixed.error().subject, u"二"_s);
    request.sheets = {u"四"_s};
    QCOMPARE(layoutOf(request, path).error().code, ErrorCode::Usage);
}

void RowStreamTest::hiddenSheets()
{
    const QList<QStringList> rows{{u"目录名称"_s}, {u"甲"_s}};
    const QString path = m_file.xlsx({{u"开"_s, {{u"别的"_s}}, {}}, {u"藏"_s, rows, {}, true}});
    QVERIFY(!layoutOf({}, path));
    ImportRequest request;
    request.sheets = {u"*"_s};
    QVERIFY(!layoutOf(request, path));
    request.sheets = {u"藏"_s};
    QCOMPARE(dataOf(request, path), QStringList({u"2: 甲"_s}));
}

void RowStreamTest::secondSheetHasTheHead()
{
    QList<QStringList> rows{{u"目录名称"_s, u"提供方"_s}};
    for (int i = 0; i < 700; ++i)
        rows += {u"目录%1"_s.arg(i), u"市局"_s};
    const auto layout =
        layoutOf({}, m_file.xlsx({{u"封面"_s, {{u"联系人"_s, u"更新时间"_s}}, {}}, {u"表"_s, rows, {}}}));
    QVERIFY2(layout, qPrintable(layout ? QString() : layout.error().detail));
    QCOMPARE(layout->sheetName, u"表"_s);
    QCOMPARE(layout->rows, 700);
}

QTEST_GUILESS_MAIN(RowStreamTest)
#include "tst_rowstream.moc"
