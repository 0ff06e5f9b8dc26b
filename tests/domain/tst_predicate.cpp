// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/predicate.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace shuzhi;

namespace {

QJsonValue json(const QString &text)
{
    QJsonParseError error;
    // a bare value is no document, so it is wrapped
    const QString wrapped = QStringLiteral("{\"p\":%1}").arg(text);
    const QJsonDocument document = QJsonDocument::fromJson(wrapped.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError) {
        qFatal("test data: %s", qPrintable(error.errorString()));
    }
    return document[QLatin1String("p")];
}

} // namespace

/// The condition tree: evaluation of every operator, reading of JSON, errors with their place.
class TstPredicate : public QObject
{
    Q_OBJECT

private slots:
    void holds_data();
    void holds();
    void malformed_data();
    void malformed();
    void columns();
    void equality();
};

void TstPredicate::holds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *tag, const QString &text, const QString &a, const QString &b,
                        bool expected) { QTest::newRow(tag) << text << a << b << expected; };
    const QString none;
    row("always", QStringLiteral("true"), none, none, true);
    row("empty", QStringLiteral(R"({"empty":"a"})"), none, none, true);
    row("not empty", QStringLiteral(R"({"empty":"a"})"), QStringLiteral(" "), none, false);
    row("missing column is empty", QStringLiteral(R"({"empty":"zzz"})"), none, none, true);
    row("equals", QStringLiteral(R"({"equals":["a","x"]})"), QStringLiteral("x"), none, true);
    row("equals is exact", QStringLiteral(R"({"equals":["a","x"]})"), QStringLiteral("X"), none, false);
    row("in", QStringLiteral(R"({"in":["a",["x","y"]]})"), QStringLiteral("y"), none, true);
    row("not in", QStringLiteral(R"({"in":["a",["x","y"]]})"), QStringLiteral("xy"), none, false);
    row("in vocabulary", QStringLiteral(R"({"in":["a",{"vocabulary":"share_type"}]})"),
        QStringLiteral("not_shared"), none, true);
    row("only digits", QStringLiteral(R"({"has_other_than":["a","0-9."]})"), QStringLiteral("12.5"), none,
        false);
    row("empty has nothing else", QStringLiteral(R"({"has_other_than":["a","0-9."]})"), none, none, false);
    row("unit after number", QStringLiteral(R"({"has_other_than":["a","0-9."]})"), QStringLiteral(u"12万"),
        none, true);
    row("minus", QStringLiteral(R"({"has_other_than":["a","0-9."]})"), QStringLiteral("-1"), none, true);
    row("minus in the set", QStringLiteral(R"({"has_other_than":["a","-0-9"]})"), QStringLiteral("-1"), none,
        false);
    row("shorter", QStringLiteral(R"({"shorter_than":["a",3]})"), QStringLiteral(u"目录"), none, true);
    row("as long", QStringLiteral(R"({"shorter_than":["a",2]})"), QStringLiteral(u"目录"), none, false);
    row("code points", QStringLiteral(R"({"shorter_than":["a",2]})"), QStringLiteral(u"\U00020000"), none,
        true);
    row("ends", QStringLiteral(u"{\"ends_with_any\":[\"a\",[\"系统\",\"平台\"]]}"),
        QStringLiteral(u"管理平台"), none, true);
    row("does not end", QStringLiteral(u"{\"ends_with_any\":[\"a\",[\"系统\"]]}"),
        QStringLiteral(u"系统名单"), none, false);
    const QString both = QStringLiteral(R"({"and":[{"empty":"a"},{"empty":"b"}]})");
    row("and", both, none, none, true);
    row("and fails", both, none, QStringLiteral("x"), false);
    const QString either = QStringLiteral(R"({"or":[{"empty":"a"},{"empty":"b"}]})");
    row("or", either, QStringLiteral("x"), none, true);
    row("or fails", either, QStringLiteral("x"), QStringLiteral("x"), false);
    row("not", QStringLiteral(R"({"not":{"empty":"a"}})"), QStringLiteral("x"), none, true);
    const QString pair = QStringLiteral(R"({"pair":["a","b",{"table":["xls","xlsx"],"text":["pdf"]}]})");
    row("pair", pair, QStringLiteral("table"), QStringLiteral("xlsx"), true);
    row("pair of a list", pair, QStringLiteral("table"), QStringLiteral("xls,xlsx"), true);
    row("pair of a list, one wrong", pair, QStringLiteral("table"), QStringLiteral("xls,pdf"), false);
    row("crossed pair", pair, QStringLiteral("text"), QStringLiteral("xls"), false);
    row("second empty", pair, QStringLiteral("text"), none, false);
    row("pair with an empty part", pair, QStringLiteral("table"), QStringLiteral("xls,"), false);
    row("pairs of a vocabulary", QStringLiteral(R"({"pair":["a","b",{"vocabulary":"format_category"}]})"),
        QStringLiteral("spreadsheet"), QStringLiteral("et"), true);
}

void TstPredicate::holds()
{
    QFETCH(QString, text);
    QFETCH(QString, a);
    QFETCH(QString, b);
    const auto predicate = predicateFromJson(json(text));
    QVERIFY2(predicate, predicate ? "" : qPrintable(predicate.error().detail));
    QTEST(predicate->holds(Row{{QStringLiteral("a"), a}, {QStringLiteral("b"), b}}), "expected");
}

void TstPredicate::malformed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("no operator") << QStringLiteral("{}") << QString();
    QTest::newRow("two operators") << QStringLiteral(R"({"empty":"a","not":{"empty":"b"}})") << QString();
    QTest::newRow("false") << QStringLiteral("false") << QString();
    QTest::newRow("unknown operator")
        << QStringLiteral(R"({"matches":["a","b"]})") << QStringLiteral("/matches");
    QTest::newRow("no column") << QStringLiteral(R"({"empty":7})") << QStringLiteral("/empty");
    QTest::newRow("no argument") << QStringLiteral(R"({"equals":["a"]})") << QStringLiteral("/equals");
    QTest::newRow("number for text") << QStringLiteral(R"({"equals":["a",1]})") << QStringLiteral("/equals");
    QTest::newRow("empty list") << QStringLiteral(R"({"in":["a",[]]})") << QStringLiteral("/in");
    QTest::newRow("mixed list") << QStringLiteral(R"({"in":["a",["x",1]]})") << QStringLiteral("/in");
    QTest::newRow("unknown vocabulary")
        << QStringLiteral(R"({"in":["a",{"vocabulary":"colours"}]})") << QStringLiteral("/in");
    QTest::newRow("fraction") << QStringLiteral(R"({"shorter_than":["a",1.5]})")
                              << QStringLiteral("/shorter_than");
    QTest::newRow("deep") << QStringLiteral(R"({"and":[{"empty":"a"},{"or":[{"not":{"equal":["a","b"]}}]}]})")
                          << QStringLiteral("/and/1/or/0/not/equal");
    QTest::newRow("and of nothing") << QStringLiteral(R"({"and":[]})") << QStringLiteral("/and");
    QTest::newRow("pairs missing") << QStringLiteral(R"({"pair":["a","b"]})") << QStringLiteral("/pair");
    QTest::newRow("pairs of numbers")
        << QStringLiteral(R"({"pair":["a","b",{"x":[1]}]})") << QStringLiteral("/pair/x");
}

void TstPredicate::malformed()
{
    QFETCH(QString, text);
    const auto predicate = predicateFromJson(json(text));
    QVERIFY(!predicate);
    QCOMPARE(predicate.error().code, ErrorCode::Unreadable);
    QTEST(predicate.error().subject, "place");
    QVERIFY(!predicate.error().detail.isEmpty());
}

void TstPredicate::columns()
{
    const auto predicate = predicateFromJson(json(
        QStringLiteral(R"({"or":[{"empty":"b"},{"pair":["a","c",{"x":["y"]}]},{"not":{"empty":"b"}}]})")));
    QVERIFY(predicate);
    QCOMPARE(predicate->columns(),
             QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
}

void TstPredicate::equality()
{
    const auto one = predicateFromJson(json(QStringLiteral(R"({"not":{"empty":"a"}})")));
    const auto other = predicateFromJson(json(QStringLiteral(R"({"not":{"empty":"b"}})")));
    QVERIFY(one && other);
    QVERIFY(*one == *one);
    QVERIFY(*one != *other);
}

QTEST_GUILESS_MAIN(TstPredicate)
#include "tst_predicate.moc"
