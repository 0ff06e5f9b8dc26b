// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/quickmatch.h"

#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// What is typed into the palette finds names by beginning, part, initials and pinyin, and says where.
class QuickMatchTest : public QObject
{
    Q_OBJECT
private slots:
    void reasons_data();
    void reasons();
    void noMatch_data();
    void noMatch();
    void everyPartOfANameFindsIt();
};

Q_DECLARE_METATYPE(shuzhi::MatchReason)

void QuickMatchTest::reasons_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<MatchReason>("reason");
    QTest::addColumn<QString>("shown"); // the characters of the spans
    const auto row = [](const char *tag, const QString &name, const QString &typed, MatchReason reason,
                        const QString &shown) { QTest::newRow(tag) << name << typed << reason << shown; };
    row("beginning", u"市公安局"_s, u"市公"_s, MatchReason::Prefix, u"市公"_s);
    row("part", u"市公安局"_s, u"公安"_s, MatchReason::Substring, u"公安"_s);
    row("one character", u"市公安局"_s, u"局"_s, MatchReason::Substring, u"局"_s);
    row("initials", u"市公安局"_s, u"sga"_s, MatchReason::Initials, u"市公安"_s);
    row("inner initials", u"市公安局"_s, u"gaj"_s, MatchReason::InnerInitials, u"公安局"_s);
    row("pinyin", u"市公安局"_s, u"shigong"_s, MatchReason::Pinyin, u"市公"_s);
    row("inner pinyin", u"市公安局"_s, u"gongan"_s, MatchReason::InnerPinyin, u"公安"_s);
    row("unfinished pinyin", u"市公安局"_s, u"gonga"_s, MatchReason::InnerPinyin, u"公安"_s);
    row("capitals", u"市公安局"_s, u"SGAJ"_s, MatchReason::Initials, u"市公安局"_s);
    row("full width", u"市公安局"_s, u"ｓｇａ"_s, MatchReason::Initials, u"市公安"_s);
    row("traditional", u"市财政局"_s, u"財政"_s, MatchReason::Substring, u"财政"_s);
    row("a mark between", u"人口（自然人）基本信息"_s, u"rkzrr"_s, MatchReason::Initials, u"人口自然人"_s);
    row("English words", u"New city..."_s, u"nc"_s, MatchReason::Initials, u"Nc"_s);
    row("two words", u"市公安局"_s, u"公安 sgaj"_s, MatchReason::Substring, u"公安市公安局"_s);
    row("latin in Chinese", u"导出XLSX工作簿"_s, u"xlsx"_s, MatchReason::Substring, u"XLSX"_s);
}

void QuickMatchTest::reasons()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(MatchReason, reason);
    QFETCH(QString, shown);
    const std::optional<QuickMatch> match = QuickName(name).match(typed);
    QVERIFY(match);
    QCOMPARE(int(match->reason), int(reason));
    QString marked;
    for (const MatchSpan &span : match->spans)
        marked += name.mid(span.start, span.length);
    QCOMPARE(marked, shown);
}

void QuickMatchTest::noMatch_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u"  "_s;
    QTest::newRow("other") << u"教育"_s;
    QTest::newRow("within a syllable") << u"ongan"_s;
    QTest::newRow("one word of two") << u"公安 教育"_s;
    QTest::newRow("a percent sign") << u"%"_s;
}

void QuickMatchTest::noMatch()
{
    QFETCH(QString, typed);
    QVERIFY(!QuickName(u"市公安局"_s).match(typed));
}

void QuickMatchTest::everyPartOfANameFindsIt()
{
    int tried = 0;
    for (const QString &name : {u"市人力资源和社会保障局"_s, u"不动产登记信息（含抵押）"_s,
                                u"长江银行重庆2023年报"_s, u"Export what is shown..."_s}) {
        const QuickName quick(name);
        for (qsizetype start = 0; start < name.size(); ++start) {
            for (qsizetype length = 1; start + length <= name.size(); ++length) {
                const QString part = name.mid(start, length);
                if (part.trimmed().isEmpty())
                    continue;
                QVERIFY2(quick.match(part), qPrintable(part));
                ++tried;
            }
        }
    }
    QVERIFY(tried > 400);
}

QTEST_GUILESS_MAIN(QuickMatchTest)
#include "tst_quickmatch.moc"
