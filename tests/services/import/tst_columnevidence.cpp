// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/columnevidence.h"

#include "tests/services/import/sheetfile.h"

#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

ColumnEvidence columnOf(const QString &cells)
{
    ColumnEvidence column;
    for (const QString &cell : cells.split(u' '))
        column.look(cell);
    return column;
}

} // namespace

/// What cells tell about their column, and what is made of it.
class ColumnEvidenceTest : public QObject
{
    Q_OBJECT
private slots:
    void fields_data();
    void fields();
    void contradictions_data();
    void contradictions();
    void names();
    void mapping_data();
    void mapping();
    void boundedSample();

private:
    SheetFile m_file;
};

void ColumnEvidenceTest::fields_data()
{
    QTest::addColumn<QString>("cells");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char *name, const QString &cells, const QStringList &fields) {
        QTest::newRow(name) << cells << fields;
    };
    row("days", u"2023-06-01 2023/6/2 2023年6月3日"_s, {u"publish_date"_s, u"last_updated"_s});
    row("Minguo days", u"107/05/01 民國107年5月1日 107年5月2日"_s, {u"publish_date"_s, u"last_updated"_s});
    row("numbers that could be Minguo days", u"1070501 1070502 1070503"_s, {});
    row("credit codes", u"11430000743187451F 12320100671322000Q 11332500MB1601924J"_s, {u"provider_code"_s});
    row("catalog codes", u"3070211760000002004006/000033 101001/1 201002/22"_s, {u"code"_s});
    row("cycles", u"每日 每月 实时 每年"_s, {u"update_cycle"_s});
    row("share types", u"无条件共享 有条件共享 不予共享"_s, {u"share_type"_s, u"item.share_type"_s});
    row("bare digits are of any list", u"1 2 3 1 2"_s, {});
    row("bare letters too", u"C N D C"_s, {});
    row("too few", u"每日 每月"_s, {});
    row("nine of ten", u"每日 每日 每日 每日 每日 每日 每日 每日 每日 随便"_s, {u"update_cycle"_s});
    row("eight of ten", u"每日 每日 每日 每日 每日 每日 每日 每日 随便 随便"_s, {});
    row("signs of nothing do not count", u"每日 - / 无 每月 实时"_s, {u"update_cycle"_s});
    row("departments", u"市公安局 市民政局 市委办 大数据中心 张三"_s, {u"department"_s});
    row("texts", u"户籍人口 婚姻登记 低保名单"_s, {});
}

void ColumnEvidenceTest::fields()
{
    QFETCH(QString, cells);
    QTEST(columnOf(cells).fields(*importKind(u"catalogs"_s)), "fields");
}

void ColumnEvidenceTest::contradictions_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("cells");
    QTest::addColumn<bool>("contradicts");
    QTest::newRow("a day") << u"last_updated"_s << u"2023-06-01 2023-06-02 2023-06-03"_s << false;
    QTest::newRow("no days") << u"last_updated"_s << u"每日 每月 每年"_s << true;
    QTest::newRow("some days") << u"last_updated"_s << u"每日 每月 2023-06-01"_s << false;
    QTest::newRow("digits can be a value") << u"share_type"_s << u"1 2 3"_s << false;
    QTest::newRow("opening answers whether open")
        << u"is_open"_s << u"有条件开放 不予开放 无条件开放"_s << false;
    QTest::newRow("anything can be a title") << u"title"_s << u"2023-06-01 2023-06-02 2023-06-03"_s << false;
    QTest::newRow("nothing") << u"last_updated"_s << u"- - -"_s << false;
}

void ColumnEvidenceTest::contradictions()
{
    QFETCH(QString, field);
    QFETCH(QString, cells);
    QTEST(columnOf(cells).contradicts(*importField(field)), "contradicts");
}

void ColumnEvidenceTest::names()
{
    QVERIFY(columnOf(u"户籍人口 婚姻登记 低保名单"_s).couldName());
    QVERIFY(!columnOf(u"户籍人口 户籍人口 户籍人口 户籍人口"_s).couldName());
    QVERIFY(!columnOf(u"1 2 3"_s).couldName());
    const ColumnEvidence column = columnOf(u"每日 每日 每月 坏"_s);
    QCOMPARE(column.samples(), QStringList({u"每日"_s, u"每月"_s, u"坏"_s}));
    QCOMPARE(column.share(*importField(u"update_cycle"_s)), 0.75);
    QCOMPARE(column.share(*importField(u"abstract"_s)), 1.0);
    QCOMPARE(ColumnEvidence().share(*importField(u"abstract"_s)), 0.0);
}

void ColumnEvidenceTest::mapping_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("mapping");
    QTest::addColumn<QString>("named"); ///< column of the warning by_content
    const auto row = [](const char *name, const QString &text, const QStringList &mapping,
                        const QString &named) { QTest::newRow(name) << text << mapping << named; };
    const QString title = u"目录名称=title"_s;
    row("unknown head", u"目录名称,多久一次\n甲,每日\n乙,每月\n丙,每年\n"_s,
        {title, u"多久一次=update_cycle"_s}, u"多久一次"_s);
    row("no head", u"目录名称,\n甲,每日\n乙,每月\n丙,每年\n"_s, {title, u"[B]=update_cycle"_s}, u"[B]"_s);
    row("the head counts first", u"目录名称,更新周期,多久一次\n甲,每日,每日\n乙,每月,每月\n丙,每年,每年\n"_s,
        {title, u"更新周期=update_cycle"_s}, {});
    row("two such columns", u"目录名称,多久,多少\n甲,每日,每日\n乙,每月,每月\n丙,每年,每年\n"_s, {title}, {});
    row("a day could be any day", u"目录名称,审核于\n甲,2023-06-01\n乙,2023-06-02\n丙,2023-06-03\n"_s,
        {title}, {});
    row("yes and no fit any flag", u"目录名称,是否涉密\n甲,是\n乙,否\n丙,否\n"_s, {title}, {});
    row("an ignored head stays ignored", u"目录名称,标签\n甲,每日\n乙,每月\n丙,每年\n"_s, {title}, {});
    row("the head is wrong", u"目录名称,更新时间\n甲,每日\n乙,每月\n丙,每年\n"_s,
        {title, u"更新时间=update_cycle"_s}, u"更新时间"_s);
    row("a day under a cycle", u"目录名称,更新频率\n甲,2023-06-01\n乙,2023-06-02\n丙,2023-06-03\n"_s,
        {title, u"更新频率=last_updated"_s}, u"更新频率"_s);
    row("the better field is taken",
        u"目录名称,更新时间,更新周期\n甲,每日,每日\n乙,每月,每月\n丙,每年,每年\n"_s,
        {title, u"更新时间=last_updated"_s, u"更新周期=update_cycle"_s}, {});
    row("state with share types", u"目录名称,状态\n甲,无条件共享\n乙,不予共享\n丙,有条件共享\n"_s,
        {title, u"状态=share_type"_s}, u"状态"_s);
    row("departments", u"目录名称,谁给的\n甲,市公安局\n乙,市民政局\n丙,市教育局\n"_s,
        {title, u"谁给的=department"_s}, u"谁给的"_s);
}

void ColumnEvidenceTest::mapping()
{
    QFETCH(QString, text);
    const auto layout = layoutOf({}, m_file.csv(text));
    QVERIFY2(layout, qPrintable(layout ? QString() : layout.error().detail));
    QTEST(mappingOf(*layout), "mapping");
    QTEST(warningOf(layout->warnings, u"by_content"_s).column, "named");
    // A name of catalogs is never found by its cells.
    const auto nameless = layoutOf({}, m_file.csv(u"什么,更新周期\n户籍,每日\n婚姻,每月\n低保,每年\n"_s));
    QVERIFY(!nameless);
    QCOMPARE(nameless.error().code, ErrorCode::Refused);
}

void ColumnEvidenceTest::boundedSample()
{
    ColumnEvidence column;
    for (int i = 0; i < 2000; ++i)
        column.look(QString(100'000, u'长'));
    QCOMPARE(column.filled(), ColumnEvidence::mostRows);
    QCOMPARE(column.samples().first().size(), 200);
}

QTEST_GUILESS_MAIN(ColumnEvidenceTest)
#include "tst_columnevidence.moc"
