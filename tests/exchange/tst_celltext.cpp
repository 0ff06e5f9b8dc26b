// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/celltext.h"
#include "models/exchange/neutral.h"
#include "models/exchange/numbertext.h"
#include "models/exchange/xlsxbook.h"

#include <QtTest>

#include <limits>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// The small rules of cell texts, numbers and names.
class CellTextTest : public QObject
{
    Q_OBJECT

private slots:
    void writesNumbers_data();
    void writesNumbers();
    void numbersComeBack();
    void storedNumbersAreShortest();
    void readsPlaces();
    void neutralises_data();
    void neutralises();
    void namesSheets_data();
    void namesSheets();
};

void CellTextTest::writesNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("0") << 0.0 << u"0"_s;
    QTest::newRow("-0") << -0.0 << u"0"_s;
    QTest::newRow("1") << 1.0 << u"1"_s;
    QTest::newRow("10") << 10.0 << u"10"_s;
    QTest::newRow("-120") << -120.0 << u"-120"_s;
    QTest::newRow("0.1") << 0.1 << u"0.1"_s;
    QTest::newRow("-0.001") << -0.001 << u"-0.001"_s;
    QTest::newRow("12.5") << 12.5 << u"12.5"_s;
    QTest::newRow("1e20") << 1e20 << u"100000000000000000000"_s;
    QTest::newRow("1e21") << 1e21 << u"1e+21"_s;
    QTest::newRow("1e-9") << 1e-9 << u"0.000000001"_s;
    QTest::newRow("1e-10") << 1e-10 << u"1e-10"_s;
    QTest::newRow("code") << 3.20123199001011e17 << u"320123199001011000"_s;
    QTest::newRow("2^53") << 9007199254740992.0 << u"9007199254740992"_s;
    QTest::newRow("third") << 1.0 / 3 << u"0.3333333333333333"_s;
}

void CellTextTest::writesNumbers()
{
    QFETCH(double, value);
    QTEST(numberText(value), "expected");
}

void CellTextTest::numbersComeBack()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 20'000; ++i) {
        const double value = (random.generateDouble() - 0.5) * std::pow(10.0, random.bounded(-12, 25));
        QCOMPARE(numberText(value).toDouble(), value);
    }
    QCOMPARE(numberText(std::numeric_limits<double>::denorm_min()).toDouble(),
             std::numeric_limits<double>::denorm_min());
    QCOMPARE(numberText(std::numeric_limits<double>::max()).toDouble(), std::numeric_limits<double>::max());
}

/// What a workbook stores may be handed on as it stands only where it is the shortest text.
void CellTextTest::storedNumbersAreShortest()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 50'000; ++i) {
        QByteArray stored(1 + random.bounded(18), '0');
        for (char &c : stored)
            c = "0000123456789"[random.bounded(13)];
        if (random.bounded(3) > 0)
            stored.insert(1 + random.bounded(stored.size()), '.');
        if (random.bounded(4) == 0)
            stored.prepend('-');
        if (!stored.contains('.') && stored.size() > 15)
            continue; // a code, kept digit by digit
        const QString text =
            styledText(std::string_view(stored.constData(), std::size_t(stored.size())), {}, false);
        QVERIFY2(text == numberText(stored.toDouble()), stored.constData());
    }
}

void CellTextTest::readsPlaces()
{
    QCOMPARE(cellPlace("A1")->column, 0);
    QCOMPARE(cellPlace("b12")->column, 1);
    QCOMPARE(cellPlace("b12")->row, 12);
    QCOMPARE(cellPlace("AA1")->column, 26);
    QCOMPARE(cellPlace("XFD1048576")->column, MaxColumns - 1);
    QCOMPARE(cellPlace("XFD1048576")->row, MaxRows);
    QCOMPARE(cellPlace("C")->row, 0);
    for (const char *wrong : {"", "1", "XFE1", "A1048577", "A1B", "A-1", "$A$1", "A99999999999999999999"})
        QVERIFY2(!cellPlace(wrong), wrong);
}

void CellTextTest::neutralises_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    for (const char *plain : {"", "a", "1", "'", "'a", "a=b", " =a"})
        QTest::newRow(plain) << QString::fromLatin1(plain) << QString::fromLatin1(plain);
    for (const char *formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "''@x", "="})
        QTest::newRow(formula) << QString::fromLatin1(formula) << u'\'' + QString::fromLatin1(formula);
}

void CellTextTest::neutralises()
{
    QFETCH(QString, text);
    QTEST(neutral(text), "written");
    QCOMPARE(withoutNeutral(neutral(text)), text);
}

void CellTextTest::namesSheets_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("name");
    const QString longName = QString(40, u'目');
    QTest::newRow("fine") << u"目录"_s << QStringList() << u"目录"_s;
    QTest::newRow("forbidden") << u"a[b]:c*d?e/f\\g"_s << QStringList() << u"a_b__c_d_e_f_g"_s;
    QTest::newRow("apostrophes") << u"'it's'"_s << QStringList() << u"it's"_s;
    QTest::newRow("empty") << QString() << QStringList() << u"Sheet"_s;
    QTest::newRow("long") << longName << QStringList() << QString(31, u'目');
    QTest::newRow("pair at the cut") << QString(30, u'a') + u"𠮷"_s << QStringList() << QString(30, u'a');
    QTest::newRow("taken") << u"List"_s << QStringList{u"list"_s, u"LIST (2)"_s} << u"List (3)"_s;
    QTest::newRow("long and taken") << longName << QStringList{QString(31, u'目')}
                                    << QString(27, u'目') + u" (2)"_s;
}

void CellTextTest::namesSheets()
{
    QFETCH(QString, wanted);
    QFETCH(QStringList, taken);
    QTEST(XlsxBook::sheetName(wanted, taken), "name");
}

QTEST_GUILESS_MAIN(CellTextTest)
#include "tst_celltext.moc"
