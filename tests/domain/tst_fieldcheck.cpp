// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldcheck.h"
#include "models/domain/resourcestate.h"
#include "models/domain/rule.h"
#include "models/domain/vocabulary.h"

#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

using Kind = FieldReason::Kind;

/// What is said of a value while it is typed.
class TstFieldCheck : public QObject
{
    Q_OBJECT

private slots:
    void catalogFields_data();
    void catalogFields();
    void goodRowHasNothingToSay();
    void everyRuleOfARowHasACulprit();
    void itemFields();
    void resourceFields_data();
    void resourceFields();
    void resourceSteps();

private:
    static Row goodRow();
    static QStringList words(const QList<FieldReason> &reasons);
};

Row TstFieldCheck::goodRow()
{
    return {{u"title"_s, u"婚姻登记信息"_s},
            {u"code"_s, u"307040112/2231"_s},
            {u"department"_s, u"市民政局"_s},
            {u"provider_code"_s, u"11321100MB99000138"_s},
            {u"abstract"_s, u"本市婚姻登记机关办理的结婚登记记录"_s},
            {u"format_category"_s, u"database"_s},
            {u"format_type"_s, u"mysql"_s},
            {u"share_type"_s, u"unconditional"_s},
            {u"share_method"_s, u"platform_database"_s},
            {u"is_open"_s, u"no"_s},
            {u"update_cycle"_s, u"monthly"_s},
            {u"publish_date"_s, u"2023-06-30"_s}};
}

QStringList TstFieldCheck::words(const QList<FieldReason> &reasons)
{
    QStringList all;
    for (const FieldReason &reason : reasons)
        all += (reason.kind == Kind::Rule ? reason.rule : u'#' + QString::number(int(reason.kind)))
            + (reason.storable ? QString() : u"!"_s);
    return all;
}

void TstFieldCheck::catalogFields_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("field"); // where the reason stands
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QString &column, const QString &value, const QString &field,
                        const QString &reason) { QTest::newRow(name) << column << value << field << reason; };
    const auto own = [](Kind kind, bool storable = true) -> QString {
        return u'#' + QString::number(int(kind)) + (storable ? QString() : u"!"_s);
    };
    row("no title", u"title"_s, {}, u"title"_s, own(Kind::NoTitle, false));
    row("a system's title", u"title"_s, u"婚姻登记系统"_s, u"title"_s, u"V1"_s);
    row("long title", u"title"_s, QString(51, u'甲'), u"title"_s, own(Kind::TooLong));
    row("short code", u"code"_s, u"307"_s, u"code"_s, u"V3a"_s);
    row("no abstract", u"abstract"_s, {}, u"abstract"_s, u"V4"_s);
    row("long abstract", u"abstract"_s, QString(257, u'甲'), u"abstract"_s, own(Kind::TooLong));
    row("type does not fit", u"format_type"_s, u"pdf"_s, u"format_type"_s, u"V5"_s);
    row("unknown type", u"format_type"_s, u"外星格式"_s, u"format_type"_s, own(Kind::UnknownCode));
    row("method does not fit", u"share_method"_s, u"platform_file"_s, u"share_method"_s, u"V6"_s);
    row("census", u"census_records"_s, u"约三万"_s, u"census_records"_s, u"V7"_s);
    row("unknown cycle", u"update_cycle"_s, u"看情况"_s, u"update_cycle"_s, u"V8b"_s);
    row("condition is missing", u"share_type"_s, u"conditional"_s, u"share_condition"_s, u"V9"_s);
    row("open condition is missing", u"is_open"_s, u"yes"_s, u"open_condition"_s, u"V9"_s);
    row("condition too much", u"share_condition"_s, u"须申请"_s, u"share_condition"_s, u"V9a"_s);
    row("basis is missing", u"share_type"_s, u"not_shared"_s, u"share_condition"_s, u"V10"_s);
    row("neither yes nor no", u"is_open"_s, u"maybe"_s, u"is_open"_s, own(Kind::UnknownCode, false));
    row("no day", u"publish_date"_s, u"去年"_s, u"publish_date"_s, own(Kind::NotADay));
    row("impossible day", u"last_updated"_s, u"2023-02-30"_s, u"last_updated"_s, own(Kind::NotADay));
    row("credit code", u"provider_code"_s, u"11321100MB99000139"_s, u"provider_code"_s,
        own(Kind::CreditCode));
}

void TstFieldCheck::catalogFields()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(QString, field);
    QFETCH(QString, reason);
    QVERIFY(!words(catalogFieldReasons(field, goodRow())).contains(reason));
    Row row = goodRow();
    row.insert(column, value);
    const QStringList said = words(catalogFieldReasons(field, row));
    QVERIFY2(said.contains(reason), qPrintable(said.join(u' ')));
    if (field != column) // the reason stands where the work is, not where it was caused
        QVERIFY(!words(catalogFieldReasons(column, row)).contains(reason));
}

void TstFieldCheck::goodRowHasNothingToSay()
{
    const Row row = goodRow();
    for (auto each = row.begin(); each != row.end(); ++each)
        QCOMPARE(words(catalogFieldReasons(each.key(), row)), QStringList());
}

/// A finding that stands at no field could not be mended from the form.
void TstFieldCheck::everyRuleOfARowHasACulprit()
{
    const Row empty;
    for (const Rule &rule : rules()) {
        if (rule.scope == RuleScope::Catalog && rule.predicate.holds(empty))
            QVERIFY2(!culprits(rule.predicate, empty).isEmpty(), qPrintable(rule.id));
    }
    QCOMPARE(culprits(rule(u"V4"_s)->predicate, empty), (QStringList{u"abstract"_s, u"department"_s}));
    QCOMPARE(culprits(rule(u"V4"_s)->predicate, goodRow()), QStringList());
}

void TstFieldCheck::itemFields()
{
    const Row good{{u"name"_s, u"姓名"_s}, {u"data_type"_s, u"string"_s}, {u"is_required"_s, u"yes"_s}};
    for (const char *column : {"name", "data_type", "is_required", "share_type"})
        QCOMPARE(words(itemFieldReasons(QString::fromLatin1(column), good)), QStringList());
    Row row = good;
    row.insert(u"data_type"_s, u"varchar"_s);
    QCOMPARE(words(itemFieldReasons(u"data_type"_s, row)), QStringList{u"V8"_s});
    row.insert(u"data_type"_s, {});
    QCOMPARE(words(itemFieldReasons(u"data_type"_s, row)), QStringList{u"V8a"_s});
    QCOMPARE(words(itemFieldReasons(u"name"_s, row)), QStringList());
    row.insert(u"name"_s, QString(51, u'甲'));
    QCOMPARE(itemFieldReasons(u"name"_s, row).first().bound, 50);
    row.insert(u"is_required"_s, u"perhaps"_s);
    QCOMPARE(itemFieldReasons(u"is_required"_s, row).size(), 1);
}

void TstFieldCheck::resourceFields_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("kind"); // -1: nothing to say
    QTest::addColumn<bool>("storable");
    QTest::newRow("mapped") << u"mapping_complete"_s << u"yes"_s << u"published"_s << -1 << true;
    QTest::newRow("draft without mapping")
        << u"mapping_complete"_s << u"no"_s << u"draft"_s << int(Kind::MappingMissing) << true;
    QTest::newRow("published without mapping")
        << u"mapping_complete"_s << u"no"_s << u"published"_s << int(Kind::MappingNeeded) << false;
    QTest::newRow("neither") << u"mapping_complete"_s << u""_s << u"draft"_s << int(Kind::UnknownCode)
                             << false;
    QTest::newRow("kind") << u"kind"_s << u"paper"_s << u"draft"_s << int(Kind::UnknownCode) << false;
    QTest::newRow("table") << u"locator"_s << u"jdbc:dm://10.0.0.1:5236/mz.hydj"_s << u"draft"_s << -1
                           << true;
    QTest::newRow("port") << u"locator"_s << u"https://10.0.0.1:8080/api@v1"_s << u"draft"_s << -1 << true;
    for (const char *secret : {"host=a;Password=x", "host=a;PWD=x"})
        QTest::newRow(secret) << u"locator"_s << QString::fromLatin1(secret) << u"draft"_s
                              << int(Kind::Secret) << false;
    for (const char *perhaps : {"ftp://user:word@host/a.csv", "https://a/b?access_token=1", "api-key: 7"})
        QTest::newRow(perhaps) << u"locator"_s << QString::fromLatin1(perhaps).replace(u'-', u'_')
                               << u"draft"_s << int(Kind::PerhapsSecret) << true;
}

void TstFieldCheck::resourceFields()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(QString, state);
    QFETCH(int, kind);
    QFETCH(bool, storable);
    const QList<FieldReason> reasons = resourceFieldReasons(column, {{column, value}, {u"state"_s, state}});
    QCOMPARE(reasons.size(), kind < 0 ? 0 : 1);
    if (kind < 0)
        return;
    QCOMPARE(int(reasons.first().kind), kind);
    QCOMPARE(reasons.first().storable, storable);
}

void TstFieldCheck::resourceSteps()
{
    for (const QString &state : vocabulary(u"resource_state"_s).codes()) {
        const QStringList targets = resourcestate::targets(state);
        QVERIFY2(!targets.isEmpty(), qPrintable(state));
        QVERIFY(!targets.contains(state));
        for (const QString &target : targets)
            QVERIFY(vocabulary(u"resource_state"_s).contains(target));
        // What needs its mapping is in use or under review: it is not simply taken away.
        QCOMPARE(resourcestate::mayRemove(state), !resourcestate::needsMapping(state));
    }
    QCOMPARE(resourcestate::targets(u"published"_s), QStringList{u"withdrawn"_s});
    QVERIFY(resourcestate::targets(u"submitted"_s).contains(u"returned"_s));
}

QTEST_GUILESS_MAIN(TstFieldCheck)
#include "tst_fieldcheck.moc"
