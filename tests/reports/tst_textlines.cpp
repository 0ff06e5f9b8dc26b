// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/reportcheck.h"
#include "ui/reports/textlines.h"
#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// Lines of text: their breaks, their widths.
class TestTextLines : public QObject
{
    Q_OBJECT

private slots:
    void linesFillTheWidthAndLoseNothing_data();
    void linesFillTheWidthAndLoseNothing();
    void noPunctuationBeginsALine();
    void longWordLeavesLineRagged();
    void widthsAreThoseOfTheFont();
};

void TestTextLines::linesFillTheWidthAndLoseNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("chinese") << u"全市 57 个部门累计发布政务数据目录 18,896 个，其中已挂接数据资源的目录 "
                                u"6,309 个，资源挂接率 33.4%。"
                                "535 个已挂接目录被提供方以外的 35 个部门使用，目录使用率 8.5%。"_s;
    QTest::newRow("english")
        << u"The city's 57 departments have published 18,896 catalogs of government data; 6,309 "
           "of them have a data resource mounted, a mount rate of 33.4%."_s;
}

void TestTextLines::linesFillTheWidthAndLoseNothing()
{
    QFETCH(QString, text);
    QFont font(Theme::printFamily());
    font.setPixelSize(14);
    const QList<TextLine> lines = breakLines(text, font, {400, 28, true});
    QVERIFY(lines.size() >= 3);
    QCOMPARE(lines.first().x, 28.0);
    QString all;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const TextLine &line = lines.at(i);
        const qreal measured = QFontMetricsF(line.font).horizontalAdvance(line.text);
        if (i + 1 < lines.size()) // spacing also follows the last character of a line
            QVERIFY2(qAbs(line.x + measured - 400) < 2.5, qPrintable(QString::number(measured)));
        else
            QVERIFY(measured <= 400);
        all += line.text;
    }
    QCOMPARE(withoutSpaces(all), withoutSpaces(text));
}

void TestTextLines::noPunctuationBeginsALine()
{
    QFont font(Theme::printFamily());
    font.setPixelSize(14);
    const QString text = u"目录，挂接。使用；开放：（共享）、职责！数据？"_s.repeated(12);
    for (qreal width = 100; width < 300; width += 7) {
        const QList<TextLine> lines = breakLines(text, font, {width, 0, true});
        for (const TextLine &line : lines)
            QVERIFY2(!u"，。；：）、！？"_s.contains(line.text.front()), qPrintable(line.text));
    }
}

void TestTextLines::longWordLeavesLineRagged()
{
    QFont font(Theme::printFamily());
    font.setPixelSize(12);
    const QList<TextLine> lines =
        breakLines(u"审计链头："_s + QString(40, u'a') + u"。全部数据"_s, font, {320, 0, true});
    QVERIFY(lines.size() >= 2);
    QCOMPARE(lines.first().font, font); // not spread over the whole width
}

void TestTextLines::widthsAreThoseOfTheFont()
{
    for (const QFont &font : {paperFont(12), paperFont(14), paperFont(16, true)}) {
        for (const QString &text : {u"全市 57 个部门累计发布政务数据目录 18,896 个，AVATo 33.4%（示例）"_s,
                                    u"To Ty AV fi ffl"_s, u"e\u0301\U00020000あ"_s, QString()}) {
            const qreal asked = QFontMetricsF(font).horizontalAdvance(text);
            QVERIFY2(qAbs(textWidth(text, font) - asked) < 0.01,
                     qPrintable(u"%1: %2 instead of %3"_s.arg(text).arg(textWidth(text, font)).arg(asked)));
        }
    }
}

QTEST_MAIN(TestTextLines)
#include "tst_textlines.moc"
