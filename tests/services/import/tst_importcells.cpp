// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/datecell.h"
#include "models/services/import/itemlist.h"
#include "tests/services/import/importcity.h"

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// How single cells are read: days, lists of items, spellings.
class ImportCellsTest : public QObject
{
    Q_OBJECT
private slots:
    void dates_data();
    void dates();
    void minguoOnlyAmongItsLike_data();
    void minguoOnlyAmongItsLike();
    void items_data();
    void items();
    void spellings_data();
    void spellings();
    void unknownValuesStayAndAreWarnedAbout();
    void severalColumnsOfOneField();
};

void ImportCellsTest::dates_data()
{
    using Era = DateCell::Era;
    QTest::addColumn<QString>("cell");
    QTest::addColumn<DateCell::Era>("era");
    QTest::addColumn<QString>("day");
    QTest::newRow("iso") << u"2023-06-30"_s << Era::Common << u"2023-06-30"_s;
    QTest::newRow("slashes") << u"2023/6/30"_s << Era::Common << u"2023-06-30"_s;
    QTest::newRow("points") << u"2023.6.3"_s << Era::Common << u"2023-06-03"_s;
    QTest::newRow("joined") << u"20230630"_s << Era::Common << u"2023-06-30"_s;
    QTest::newRow("chinese") << u"2023年6月30日"_s << Era::Common << u"2023-06-30"_s;
    QTest::newRow("wide") << u"２０２３－０６－３０"_s << Era::Common << u"2023-06-30"_s;
    QTest::newRow("time") << u"2023-06-30 14:05:00"_s << Era::Common << u"2023-06-30"_s;
    QTest::newRow("iso time") << u"2023-06-30T14:05:00.123+08:00"_s << Era::Common << u"2023-06-30"_s;
    QTest::newRow("marked minguo") << u"民國107年5月1日"_s << Era::Minguo << u"2018-05-01"_s;
    QTest::newRow("minguo shape") << u"107/05/01"_s << Era::PerhapsMinguo << u"2018-05-01"_s;
    QTest::newRow("joined minguo") << u"1070501"_s << Era::PerhapsMinguo << u"2018-05-01"_s;
    QTest::newRow("month only") << u"2023-06"_s << Era::None << QString();
    QTest::newRow("no such day") << u"2023-02-30"_s << Era::None << QString();
    QTest::newRow("serial") << u"45107"_s << Era::None << QString();
    QTest::newRow("word") << u"长期"_s << Era::None << QString();
    QTest::newRow("words behind") << u"2023-06-30起"_s << Era::None << QString();
    QTest::newRow("nothing") << QString() << Era::None << QString();
}

void ImportCellsTest::dates()
{
    QFETCH(QString, cell);
    QFETCH(DateCell::Era, era);
    QFETCH(QString, day);
    const DateCell read = readDate(cell);
    QCOMPARE(read.era, era);
    QCOMPARE(read.date.toString(Qt::ISODate), day);
}

void ImportCellsTest::minguoOnlyAmongItsLike_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<int>("warnings");
    QTest::newRow("alike") << u"107/05/01"_s << u"106/1/2"_s << u"2018-05-01 2017-01-02"_s << 0;
    QTest::newRow("marked beside") << u"107/05/01"_s << u"民國106年1月2日"_s << u"2018-05-01 2017-01-02"_s
                                   << 0;
    QTest::newRow("mixed") << u"107/05/01"_s << u"2017-01-02"_s << u"107/05/01 2017-01-02"_s << 1;
    QTest::newRow("alone") << u"107/05/01"_s << u""_s << u"107/05/01 "_s << 1;
}

void ImportCellsTest::minguoOnlyAmongItsLike()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, stored);
    QFETCH(int, warnings);
    ImportCity city;
    const ImportReport report =
        city.take(u"目录名称,提供方,发布日期\n甲,局,%1\n乙,局,%2\n"_s.arg(first, second));
    QCOMPARE(fates(report), u"2 0 0 0 0"_s);
    QCOMPARE(city.one(u"SELECT publish_date FROM catalog WHERE title = '甲'"_s) + u' '
                 + city.one(u"SELECT publish_date FROM catalog WHERE title = '乙'"_s),
             stored);
    QCOMPARE(std::count_if(report.warnings.begin(), report.warnings.end(),
                           [](const ImportWarning &w) { return w.rule == u"unclear_date"; }),
             warnings);
}

void ImportCellsTest::items_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("names");
    QTest::newRow("quoted") << u"「序號」、「工廠/公司」、「電話」"_s << u"序號|工廠/公司|電話"_s;
    QTest::newRow("mark inside quotes") << u"「姓名、性别」、「地址」"_s << u"姓名、性别|地址"_s;
    QTest::newRow("plain") << u"職稱、官等、職等、員額、備考 "_s << u"職稱|官等|職等|員額|備考"_s;
    QTest::newRow("commas") << u"年度,件数，金额;备注；其他"_s << u"年度|件数|金额|备注|其他"_s;
    QTest::newRow("lines and tabs") << u"年度\n件数\r\n金额\t备注"_s << u"年度|件数|金额|备注"_s;
    QTest::newRow("brackets") << u"病床数(一般,特殊)、地址（市、区）"_s
                              << u"病床数(一般,特殊)|地址（市、区）"_s;
    QTest::newRow("open bracket") << u"病床数(一般,特殊、地址"_s << u"病床数(一般|特殊|地址"_s;
    QTest::newRow("open quote") << u"「序号、「地址」"_s << u"序号|地址"_s;
    QTest::newRow("quotes and plain") << u"「甲」乙、丙"_s << u"甲|乙|丙"_s;
    QTest::newRow("white space inside") << u"身　分  别、总 计"_s << u"身 分 别|总 计"_s;
    QTest::newRow("repeated") << u"金额、金额"_s << u"金额|金额"_s;
    QTest::newRow("one") << u"耕地三七五减租成果"_s << u"耕地三七五减租成果"_s;
    QTest::newRow("nothing") << u" 、， "_s << QString();
}

void ImportCellsTest::items()
{
    QFETCH(QString, cell);
    QFETCH(QString, names);
    QCOMPARE(splitItems(cell).join(u'|'), names);
}

void ImportCellsTest::spellings_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("stored");
    QTest::newRow("share type") << u"共享类型"_s << u"有條件共享"_s << u"share_type"_s << u"conditional"_s;
    QTest::newRow("share type digit") << u"共享属性"_s << u"3"_s << u"share_type"_s << u"not_shared"_s;
    QTest::newRow("cycle") << u"更新频率"_s << u"每季"_s << u"update_cycle"_s << u"quarterly"_s;
    QTest::newRow("cycle digit stays") << u"更新周期"_s << u"6"_s << u"update_cycle"_s << u"6"_s;
    QTest::newRow("open yes") << u"是否向社会开放"_s << u"是"_s << u"is_open"_s << u"yes"_s;
    QTest::newRow("open digit") << u"是否开放"_s << u"0"_s << u"is_open"_s << u"no"_s;
    QTest::newRow("open by its kind") << u"开放属性"_s << u"有条件开放"_s << u"is_open"_s << u"yes"_s;
    QTest::newRow("open by closing") << u"开放属性"_s << u"不予开放"_s << u"is_open"_s << u"no"_s;
    QTest::newRow("open unknown") << u"是否开放"_s << u"待定"_s << u"is_open"_s << u""_s;
    QTest::newRow("format types") << u"格式类型"_s << u"XLS、xlsx"_s << u"format_type"_s << u"xls,xlsx"_s;
    QTest::newRow("state") << u"状态"_s << u"退回修改"_s << u"state"_s << u"returned"_s;
    QTest::newRow("state unknown") << u"状态"_s << u"讨论中"_s << u"state"_s << u"published"_s;
    QTest::newRow("unknown library") << u"所属库"_s << u"没有的库"_s << u"coalesce(library_id, 0)"_s
                                     << u"0"_s;
    QTest::newRow("text keeps breaks") << u"\"摘要\""_s << u"\"一\n二\""_s << u"abstract"_s << u"一\n二"_s;
}

void ImportCellsTest::spellings()
{
    QFETCH(QString, head);
    QFETCH(QString, cell);
    QFETCH(QString, column);
    QFETCH(QString, stored);
    ImportCity city;
    const QString text = u"目录名称,提供方,%1\n甲,局,%2\n"_s.arg(head, cell);
    QCOMPARE(fates(city.take(text)), u"1 0 0 0 0"_s);
    QCOMPARE(city.one(u"SELECT %1 FROM catalog"_s.arg(column)), stored);
    QCOMPARE(fates(city.take(text)), u"0 0 1 0 0"_s); // the same spelling is no change
}

void ImportCellsTest::unknownValuesStayAndAreWarnedAbout()
{
    ImportCity city;
    QString text = u"目录名称,提供方,共享类型\n"_s;
    for (int i = 0; i < 700; ++i)
        text += u"目录%1号,局,部分共享%2\n"_s.arg(i).arg(i < 100 ? QString() : QString::number(i));
    const ImportReport report = city.take(text);
    QCOMPARE(fates(report), u"700 0 0 0 0"_s);
    QCOMPARE(city.one(u"SELECT count(*) FROM catalog WHERE share_type = '部分共享'"_s), u"100"_s);
    const auto first = std::find_if(report.warnings.begin(), report.warnings.end(),
                                    [](const ImportWarning &w) { return w.rule == u"unknown_value"; });
    QVERIFY(first != report.warnings.end());
    QCOMPARE(first->row, 2);
    QCOMPARE(first->count, 100);
    QCOMPARE(first->column, u"共享类型"_s);
    qint64 counted = 0;
    for (const ImportWarning &warning : report.warnings)
        counted += warning.rule == u"unknown_value" || warning.rule == u"more_warnings" ? warning.count : 0;
    QVERIFY(counted >= 700);
    QVERIFY(report.warnings.size() <= 510);
}

void ImportCellsTest::severalColumnsOfOneField()
{
    ImportCity city;
    const ImportReport report = city.take(
        u"目录名称,提供方,第一层级,第二层级,共享方式分类,共享方式类型,更新时间,最后更新时间,联系人,联系电话\n"
        "甲,局,主题,教育,共享平台方式,数据库,,2023/1/2,张三,123\n"_s);
    QCOMPARE(fates(report), u"1 0 0 0 0"_s);
    QCOMPARE(
        city.one(
            u"SELECT classification || '|' || share_method || '|' || last_updated || '|' || contact FROM catalog"_s),
        u"主题/教育|platform_database|2023-01-02|张三 123"_s);
}

QTEST_GUILESS_MAIN(ImportCellsTest)
#include "tst_importcells.moc"
