// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/reportcase.h"
#include "ui/reports/pagedreport.h"
#include "ui/reports/reportmeasures.h"
#include "ui/reports/textlines.h"
#include "ui/shell/translations.h"

#include <QTest>

#include <algorithm>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The columns of a printed table: who gives room to whom, and what is never torn apart.
class TableLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslators(*qApp, u"zh_CN"_s); }
    void wordsAreNotTorn();
    void shortCellsStayWholeBesideSentences();
    void aLittleTooWideTakesLessAir();
    void whatIsMovedInStaysSo();
};

void TableLayoutTest::wordsAreNotTorn()
{
    const QStringList words{u"Unconditional"_s, u"Quarterly"_s, u"0500-82524264"_s};
    TableBlock table{{{u"Sharing"_s, ColumnKind::Text, 0.05},
                      {u"Cycle"_s, ColumnKind::Text, 0.05},
                      {u"Contact"_s, ColumnKind::Text, 0.05},
                      {u"Catalogs"_s, ColumnKind::Text, 0.85}},
                     {}};
    table.rows.append({words + QStringList{u"户籍人口信息（30702100101/000333）"_s.repeated(9)}, false});
    const PagedReport report(documentOf({table}), {});
    const QStringList lines = wordsOf(report.pages().first()).split(u'\n');
    for (const QString &word : words)
        QVERIFY2(lines.contains(word), qPrintable(lines.join(u'|')));
}

void TableLayoutTest::shortCellsStayWholeBesideSentences()
{
    const QStringList shorts{u"已确认"_s, u"监督管理科"_s, u"11329900MB9900136M"_s, u"106 个目录"_s};
    TableBlock table{{{u"事项"_s, ColumnKind::Text, 0.4},
                      {u"条款"_s, ColumnKind::Text, 0},
                      {u"状态"_s, ColumnKind::Text, 0},
                      {u"责任处室"_s, ColumnKind::Text, 0},
                      {u"代码"_s, ColumnKind::Text, 0},
                      {u"目录"_s, ColumnKind::Text, 0}},
                     {}};
    table.rows.append(
        {QStringList{u"预算管理"_s, u"组织实施部门预算、转移支付等管理，"_s.repeated(6)} + shorts, false});
    const PagedReport report(documentOf({table}), {});
    const QStringList lines = wordsOf(report.pages().first()).split(u'\n');
    for (const QString &word : shorts)
        QVERIFY2(lines.contains(word), qPrintable(lines.join(u'|')));
}

/// A name is not broken for the sake of the air in the cells.
void TableLayoutTest::aLittleTooWideTakesLessAir()
{
    const QFont font = paperFont(reportMeasures::kSmallSize);
    const qreal width = PageSetup().inside().width();
    const int count = 7;
    QString name;
    while (textWidth(name + u'市', font) + 1 + 12 < width / count)
        name += u'市';
    TableBlock table;
    for (int column = 0; column < count; ++column)
        table.columns.append({u"名"_s, ColumnKind::Text, 0});
    table.rows.append({QStringList(count, name), false});
    const PagedReport report(documentOf({table}), {});
    QCOMPARE(wordsOf(report.pages().first()).count(name), count);
}

void TableLayoutTest::whatIsMovedInStaysSo()
{
    const QString text = u"使用市医疗保障局共享数据办理业务"_s.repeated(4);
    TableBlock table{{{u"事项"_s, ColumnKind::Text, 0.3}, {u"条款"_s, ColumnKind::Text, 0.7}},
                     {{{u"\u3000\u3000"_s + text, {}}, false}, {{text, {}}, false}}};
    const PagedReport report(documentOf({table}), {});
    QList<qreal> lefts;
    for (const PageItem &item : report.pages().first().items) {
        const auto *words = std::get_if<TextItem>(&item);
        if (words && text.contains(words->text) && words->text.size() > 3)
            lefts.append(words->baseline.x());
    }
    const qreal left = lefts.last();
    const auto moved = std::count_if(lefts.begin(), lefts.end(), [&](qreal x) { return x > left + 20; });
    QVERIFY2(moved >= 4 && moved < lefts.size(), qPrintable(QString::number(moved)));
    for (qsizetype i = 0; i < lefts.size(); ++i)
        QCOMPARE(lefts.at(i), i < moved ? lefts.first() : left);
}

QTEST_MAIN(TableLayoutTest)
#include "tst_tablelayout.moc"
