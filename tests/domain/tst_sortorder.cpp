// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sortorder.h"

#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// The words an order is given in.
class SortOrderTest : public QObject
{
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void SortOrderTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again");
    QTest::addColumn<int>("keys");
    QTest::newRow("none") << u""_s << u""_s << 0;
    QTest::newRow("one") << u"title"_s << u"title"_s << 1;
    QTest::newRow("down") << u"title:desc"_s << u"title:desc"_s << 1;
    QTest::newRow("up") << u"title:asc"_s << u"title"_s << 1;
    QTest::newRow("three") << u"department, calls:desc,title"_s << u"department,calls:desc,title"_s << 3;
}

void SortOrderTest::reads()
{
    QFETCH(QString, text);
    const Result<SortOrder> order = SortOrder::parse(text);
    QVERIFY(order);
    QTEST(order->toString(), "again");
    QTEST(int(order->keys.size()), "keys");
    QCOMPARE(*SortOrder::parse(order->toString()), *order);
}

void SortOrderTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"title:down", "title:desc:desc", ":desc", "title,", ",title", "title,title:desc", " "})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void SortOrderTest::refuses()
{
    QFETCH(QString, text);
    const Result<SortOrder> order = SortOrder::parse(text);
    QVERIFY(!order);
    QCOMPARE(order.error().code, ErrorCode::Usage);
}

QTEST_APPLESS_MAIN(SortOrderTest)
#include "tst_sortorder.moc"
