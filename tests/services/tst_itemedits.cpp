// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/fillfirst.h"
#include "models/services/itempaste.h"

#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

using Fate = PastedItem::Fate;

/// Edits of data items and pasted lines as values, without a database.
class ItemEditsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyColumnIsReadAndWritten();
    void newItemStandsLast();
    void movesKeepTheOthersInOrder_data();
    void movesKeepTheOthersInOrder();
    void copiesStandBehind();
    void pasteByHead();
    void pasteWithoutHead();
    void pasteOfNothing();
    void pasteEditsAreOneList();
    void fillFirstByWeight();

private:
    static QList<DataItem> items(const QString &names);
    static QString after(const QList<DataItem> &items, const QList<RowEdit> &edits);
};

QList<DataItem> ItemEditsTest::items(const QString &names)
{
    QList<DataItem> all;
    for (const QChar name : names) {
        DataItem item;
        item.uid = QString(name);
        item.name = item.uid;
        item.catalogUid = u"c"_s;
        item.position = all.size() + 1;
        all += item;
    }
    return all;
}

/// Names in order once the edits are written; copies and new rows by their names.
QString ItemEditsTest::after(const QList<DataItem> &items, const QList<RowEdit> &edits)
{
    QList<DataItem> all = items;
    for (const RowEdit &edit : edits) {
        const auto place = edit.columns.indexOf(u"position"_s);
        if (edit.kind == StepKind::Insert) {
            DataItem item;
            item.name = edit.values.at(edit.columns.indexOf(u"name"_s)).toString();
            item.position = edit.values.at(place).toLongLong();
            all += item;
            continue;
        }
        for (DataItem &item : all)
            if (item.uid == edit.uid && place >= 0)
                item.position = edit.values.at(place).toLongLong();
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const DataItem &a, const DataItem &b) { return a.position < b.position; });
    QString names;
    for (const DataItem &item : all)
        names += item.name;
    return names;
}

void ItemEditsTest::everyColumnIsReadAndWritten()
{
    DataItem item;
    for (const QString &column : itemedits::columns()) {
        itemedits::setValue(item, column, column);
        QCOMPARE(itemedits::value(item, column), column);
    }
    QCOMPARE(itemedits::columns().size(), 11);
    QCOMPARE(itemedits::row(item).size(), 11);
    QCOMPARE(itemedits::value(item, u"no such"_s), QString());
}

void ItemEditsTest::newItemStandsLast()
{
    QList<DataItem> all = items(u"abc"_s);
    all[1].position = 40; // imported positions may have gaps
    DataItem fresh;
    fresh.uid = fresh.name = u"n"_s;
    fresh.catalogUid = u"c"_s;
    const RowEdit edit = itemedits::append(all, fresh);
    QCOMPARE(edit.values.at(edit.columns.indexOf(u"position"_s)).toLongLong(), 41);
    QCOMPARE(edit.values.at(edit.columns.indexOf(u"catalog_id"_s)).toString(), u"c"_s);
    QCOMPARE(after(items(u"abc"_s), {itemedits::append(items(u"abc"_s), fresh)}), u"abcn"_s);
    QCOMPARE(after({}, {itemedits::append({}, fresh)}), u"n"_s);
}

void ItemEditsTest::movesKeepTheOthersInOrder_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<int>("written");
    QTest::newRow("up") << QList<int>{2} << 1 << u"acbde"_s << 2;
    QTest::newRow("down") << QList<int>{1} << 3 << u"acbde"_s << 2;
    QTest::newRow("to the front") << QList<int>{4} << 0 << u"eabcd"_s << 5;
    QTest::newRow("to the end") << QList<int>{0, 1} << 5 << u"cdeab"_s << 5;
    QTest::newRow("together") << QList<int>{0, 3} << 2 << u"badce"_s << 4;
    QTest::newRow("nowhere") << QList<int>{1} << 1 << u"abcde"_s << 0;
    QTest::newRow("behind itself") << QList<int>{1} << 2 << u"abcde"_s << 0;
}

void ItemEditsTest::movesKeepTheOthersInOrder()
{
    QFETCH(QList<int>, rows);
    QFETCH(int, to);
    QFETCH(QString, wanted);
    QFETCH(int, written);
    const QList<DataItem> all = items(u"abcde"_s);
    const QList<RowEdit> edits = itemedits::move(all, rows, to);
    QCOMPARE(after(all, edits), wanted);
    QCOMPARE(edits.size(), written);
}

void ItemEditsTest::copiesStandBehind()
{
    QStringList uids;
    const QList<DataItem> all = items(u"abcd"_s);
    const QList<RowEdit> edits = itemedits::duplicate(all, {0, 1}, &uids);
    QCOMPARE(after(all, edits), u"ababcd"_s);
    QCOMPARE(uids.size(), 2);
    QVERIFY(!uids.contains(u"a"_s));
    QCOMPARE(itemedits::duplicate(all, {}, &uids), QList<RowEdit>());
}

void ItemEditsTest::pasteByHead()
{
    QList<DataItem> known = items(u"ab"_s);
    known[0].name = u"姓名"_s;
    known[1].name = u"身份证号"_s;
    known[1].dataType = u"string"_s;
    const ItemPaste paste = ItemPaste::read(u"序号\t信息项名称\t数据类型\t长度\t是否必填\r\n"
                                            "1\t姓名\tVARCHAR(50)\t\t是\r\n"
                                            "2\t身份证号\t字符型\t\t\r\n"
                                            "3\t\"出生\n日期\"\t日期型\t\t否\r\n"
                                            "4\t\t字符型\t\t\r\n"
                                            "5\t姓 名\t字符型\t\t\r\n"
                                            "6\t姓名\t数值型\t\t\r\n\r\n"_s,
                                            known, u"c"_s);
    QVERIFY(paste.hasHead);
    QCOMPARE(paste.columns.mid(1), (QStringList{u"name"_s, u"data_type"_s, u"length"_s, u"is_required"_s}));
    QCOMPARE(paste.columns.first(), QString());
    QCOMPARE(paste.items.size(), 6);
    const PastedItem &first = paste.items.first();
    QCOMPARE(first.fate, Fate::Changed);
    QCOMPARE(first.item.uid, u"a"_s);
    QCOMPARE(first.columns, (QStringList{u"data_type"_s, u"length"_s, u"is_required"_s}));
    QCOMPARE(first.item.dataType, u"string"_s);
    QCOMPARE(first.item.length, u"50"_s);
    QCOMPARE(first.item.isRequired, u"yes"_s);
    QCOMPARE(paste.items.at(1).fate, Fate::Unchanged);
    QCOMPARE(paste.items.at(2).fate, Fate::Added);
    QCOMPARE(paste.items.at(2).item.isRequired, u"no"_s);
    QCOMPARE(paste.items.at(3).fate, Fate::Nameless);
    QCOMPARE(paste.items.at(5).fate, Fate::Repeated);
    QCOMPARE(paste.count(Fate::Changed), 1);
}

void ItemEditsTest::pasteWithoutHead()
{
    const ItemPaste paste = ItemPaste::read(u"户主姓名\t字符型\t50\t是\n户号\t字符型\t20"_s, {}, u"c"_s);
    QVERIFY(!paste.hasHead);
    QCOMPARE(paste.count(Fate::Added), 2);
    QCOMPARE(paste.items.first().item.name, u"户主姓名"_s);
    QCOMPARE(paste.items.first().item.dataType, u"string"_s);
    QCOMPARE(paste.items.first().item.length, u"50"_s);
    QCOMPARE(paste.items.first().item.isRequired, u"yes"_s);
    QCOMPARE(paste.items.first().line, 1);
    // A type nobody knows is kept as it is written: a finding, no refusal.
    QCOMPARE(ItemPaste::read(u"甲\t怪类型"_s, {}, u"c"_s).items.first().item.dataType, u"怪类型"_s);
}

void ItemEditsTest::pasteOfNothing()
{
    for (const QString &text : {QString(), u"\n\n"_s, u"\t\t\n"_s})
        QCOMPARE(ItemPaste::read(text, {}, u"c"_s).items.size(), 0);
    QCOMPARE(ItemPaste::read(u"信息项名称\t数据类型\n"_s, {}, u"c"_s).items.size(), 0);
}

void ItemEditsTest::pasteEditsAreOneList()
{
    const QList<DataItem> known = items(u"ab"_s);
    const ItemPaste paste =
        ItemPaste::read(u"信息项名称\t描述\na\tnew words\nx\t\ny\t\nb\t\n"_s, known, u"c"_s);
    const QList<RowEdit> edits = paste.edits(known);
    QCOMPARE(edits.size(), 3);
    QCOMPARE(edits.first().columns, QStringList{u"description"_s});
    QCOMPARE(edits.first().values.first().toString(), u"new words"_s);
    QCOMPARE(after(known, edits), u"abxy"_s);
}

void ItemEditsTest::fillFirstByWeight()
{
    CatalogDetail detail;
    detail.values = {{u"state"_s, u"published"_s},
                     {u"title"_s, u"登记系统"_s},
                     {u"department"_s, u"市民政局"_s},
                     {u"share_type"_s, u"conditional"_s}};
    detail.missing = {u"code"_s, u"items"_s, u"share_condition"_s};
    detail.findings = {{u"V1"_s, {}}, {u"V9"_s, {}}, {u"V8a"_s, {u"甲"_s}}};
    QStringList steps;
    for (const FillStep &step : fillFirst(detail))
        steps += u"%1:%2:%3"_s.arg(QString::number(int(step.kind)), step.part, step.field);
    QCOMPARE(steps,
             (QStringList{u"0:core:share_condition"_s, u"1:resources:"_s, u"3:core:code"_s, u"3:items:"_s,
                          u"4:duties:"_s, u"5:core:title"_s}));
    // What is not published moves no figure of the city; its faults stay.
    detail.values.insert(u"state"_s, u"draft"_s);
    for (const FillStep &step : fillFirst(detail))
        QVERIFY(step.kind != FillStep::Kind::Mount && step.kind != FillStep::Kind::Duty);
}

QTEST_GUILESS_MAIN(ItemEditsTest)
#include "tst_itemedits.moc"
