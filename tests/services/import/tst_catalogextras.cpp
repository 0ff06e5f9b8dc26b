// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/distributionlist.h"
#include "models/services/import/extensioncell.h"
#include "models/services/import/itemlist.h"
#include "tests/services/import/importcity.h"

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// What a catalog row brings besides the national fields, and decisions of a person.
class CatalogExtrasTest : public QObject
{
    Q_OBJECT
private slots:
    void extensionsAreKeptAndMerged();
    void extensionKeepsItsOrder();
    void fieldPolicies();
    void valuesDecideSpellings();
    void distributionsBecomeDrafts();
    void distributionsOfACell();
    void dcatWords();
    void itemObjects();
    void rowsAreListed();
    void chainIsTheLinkOfTheTrail();
};

namespace {

ImportRequest keeping(const QStringList &heads)
{
    ImportRequest request;
    for (const QString &head : heads)
        request.mapping.insert(head, u"extension"_s);
    return request;
}

} // namespace

void CatalogExtrasTest::extensionsAreKeptAndMerged()
{
    ImportCity city;
    const ImportRequest request = keeping({u"系统编号"_s, u"备案号"_s});
    const QString text = u"目录名称,提供方,备案号,系统编号\n甲,市局,B-1,\"说\"\"明\"\"\"\n乙,市局,,\n"_s;
    QCOMPARE(fates(city.take(text, request)), u"2 0 0 0 0"_s);
    QCOMPARE(city.all(u"SELECT extension FROM catalog ORDER BY title DESC"_s),
             u"{\"备案号\":\"B-1\",\"系统编号\":\"说\\\"明\\\"\"} "_s);
    QCOMPARE(fates(city.take(text, request)), u"0 0 2 0 0"_s);
    const ImportReport changed =
        city.take(u"目录名称,提供方,备案号\n甲,市局,B-2\n乙,市局,\n"_s, keeping({u"备案号"_s}));
    QCOMPARE(fates(changed), u"0 1 1 0 0"_s);
    QCOMPARE(changed.changes[0].cells.size(), 1);
    QCOMPARE(changed.changes[0].cells[0].column, u"备案号"_s);
    QCOMPARE(changed.changes[0].cells[0].before, u"B-1"_s);
    QCOMPARE(city.one(u"SELECT extension FROM catalog WHERE title = '甲'"_s),
             u"{\"备案号\":\"B-2\",\"系统编号\":\"说\\\"明\\\"\"}"_s);
    QVERIFY(city.verifies());
}

void CatalogExtrasTest::extensionKeepsItsOrder()
{
    const QString stored = u"{\"z\":\"1\",\"a\":\"x,\\\"b\\\":\",\"b\":\"\"}"_s;
    const MergedExtension same = mergeExtension(stored, u"{\"z\":\" １\"}"_s, ImportRequest::Overwrite);
    QCOMPARE(same.text, stored);
    QVERIFY(same.cells.isEmpty());
    const MergedExtension more =
        mergeExtension(stored, u"{\"y\":\"2\",\"b\":\"3\",\"z\":\"4\"}"_s, ImportRequest::Fill);
    QCOMPARE(more.text, u"{\"z\":\"1\",\"a\":\"x,\\\"b\\\":\",\"b\":\"3\",\"y\":\"2\"}"_s);
    QCOMPARE(more.cells.size(), 2);
    QVERIFY(mergeExtension(stored, u"{\"y\":\"2\"}"_s, ImportRequest::Skip).cells.isEmpty());
}

void CatalogExtrasTest::fieldPolicies()
{
    ImportCity city;
    (void)city.take(u"目录名称,提供方,摘要,联系人\n甲,市局,旧摘要,旧人\n"_s);
    ImportRequest request;
    request.fieldPolicies = {{u"abstract"_s, ImportRequest::Skip}, {u"contact"_s, ImportRequest::Fill}};
    const QString text = u"目录名称,提供方,摘要,联系人,共享类型\n甲,市局,新摘要,新人,无条件共享\n"_s;
    const ImportReport report = city.take(text, request);
    QCOMPARE(report.changes[0].cells.size(), 1);
    QCOMPARE(city.one(u"SELECT abstract || contact || share_type FROM catalog"_s),
             u"旧摘要旧人unconditional"_s);
}

void CatalogExtrasTest::valuesDecideSpellings()
{
    ImportCity city;
    const QString text = u"目录名称,提供方,共享类型,更新周期,状态\n甲,市局,内部共享,随缘,编制\n"_s;
    const ImportReport first = city.take(text);
    QCOMPARE(warning(first, u"unknown_state"_s).field, u"state"_s);
    QCOMPARE(warning(first, u"unknown_value"_s).field, u"share_type"_s);
    QCOMPARE(city.one(u"SELECT share_type || update_cycle || state FROM catalog"_s),
             u"内部共享随缘published"_s);
    ImportRequest request;
    request.values[u"share_type"_s].insert(u"内部共享"_s, u"conditional"_s);
    request.values[u"update_cycle"_s].insert(u"随缘"_s, u""_s);
    request.values[u"state"_s].insert(u"编制"_s, u"draft"_s);
    const ImportReport decided = city.take(text, request);
    QCOMPARE(fates(decided), u"0 1 0 0 0"_s);
    QVERIFY(warning(decided, u"unknown_value"_s).rule.isEmpty());
    QCOMPARE(city.one(u"SELECT share_type || update_cycle || state FROM catalog"_s),
             u"conditional随缘draft"_s);
}

void CatalogExtrasTest::distributionsBecomeDrafts()
{
    ImportCity city;
    const QString text =
        u"title,identifier,publisher.name,distribution\n"
        "甲,D1,局,\"[{\"\"title\"\":\"\"表\"\",\"\"downloadURL\"\":\"\"https://x/a.csv\"\"},"
        "{\"\"accessURL\"\":\"\"https://x/api?password=1\"\"},{\"\"accessURL\"\":\"\"https://x/b\"\"}]\"\n"
        "乙,,局,\n,D3,局,\n"_s;
    const ImportReport report = city.takeKind(u"data-json"_s, text);
    QCOMPARE(fates(report), u"1 0 0 2 0"_s);
    QCOMPARE(faults(report), u"3 no_identifier 4 no_title"_s);
    QCOMPARE(warning(report, u"resources_as_drafts"_s).count, 2);
    QVERIFY(!warning(report, u"secret_in_locator"_s).rule.isEmpty());
    QCOMPARE(city.all(u"SELECT kind || state || mapping_complete || name FROM resource ORDER BY kind"_s),
             u"apidraftno filedraftno表"_s);
    const QString before = city.state();
    QCOMPARE(fates(city.takeKind(u"data-json"_s, text)), u"0 0 1 2 0"_s);
    QCOMPARE(city.state(), before);
}

void CatalogExtrasTest::distributionsOfACell()
{
    QVERIFY(readDistributions(u"no json"_s).isEmpty());
    QVERIFY(readDistributions(u"[{\"title\":\"no address\"}]"_s).isEmpty());
    const QList<Distribution> one =
        readDistributions(u"{\"downloadURL\":\"u\",\"accessURL\":\"v\",\"mediaType\":\"text/csv\"}"_s);
    QCOMPARE(one, (QList<Distribution>{{u"file"_s, u"text/csv"_s, u"u"_s}}));
}

void CatalogExtrasTest::dcatWords()
{
    ImportCity city;
    ImportRequest request;
    request.mapping = {{u"accessLevel"_s, u"is_open"_s}, {u"mail"_s, u"contact"_s}, {u"fn"_s, u"contact"_s}};
    const ImportReport report =
        city.takeKind(u"catalogs"_s,
                      u"title,publisher,accessLevel,accrualPeriodicity,modified,fn,mail\n"
                      "a,p,public,R/P1D,2020-06-29T10:00:00Z,Ann B,mailto:a@b.c\n"
                      "b,p,restricted public,R/P1Y,R/P1Y,x@y.z,mailto:x@y.z\n"
                      "c,p,non-public,R/PT1S,2020-06-29,,\n"
                      "d,p,,R/P10D,,,\n"_s,
                      request);
    QCOMPARE(fates(report), u"4 0 0 0 0"_s);
    QCOMPARE(
        city.all(u"SELECT title || '/' || is_open || '/' || update_cycle || '/' || last_updated || '/' || "
                 "replace(contact, ' ', '_') FROM catalog ORDER BY title"_s),
        u"a/yes/daily/2020-06-29/Ann_B_a@b.c b/no/yearly//x@y.z c/no/realtime/2020-06-29/ d//ten_days//"_s);
    QCOMPARE(warning(report, u"unclear_date"_s).value, u"R/P1Y"_s);
}

void CatalogExtrasTest::itemObjects()
{
    QCOMPARE(splitItems(u"[{\"name\":\"姓名\",\"type\":\"C\"},{\"title\":\"性别\"},{\"type\":\"x\"}]"_s),
             (QStringList{u"姓名"_s, u"性别"_s}));
    QCOMPARE(splitItems(u"[\"a\",\"b\"]"_s), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(splitItems(u"[年度]、[件數]"_s).size(), 2);
}

void CatalogExtrasTest::rowsAreListed()
{
    ImportCity city;
    ImportRequest request;
    request.listRows = true;
    (void)city.take(u"目录名称,提供方\n甲,市局\n"_s);
    const ImportReport report = city.take(u"目录名称,提供方\n甲,市局\n乙,市局\n"_s, request);
    QCOMPARE(report.sameRows.size(), 1);
    QCOMPARE(report.newRows.size(), 1);
    QCOMPARE(report.newRows[0].row, 3);
    QCOMPARE(report.newRows[0].title, u"乙"_s);
}

void CatalogExtrasTest::chainIsTheLinkOfTheTrail()
{
    ImportCity city;
    const ImportReport report = city.take(u"目录名称,提供方\n甲,市局\n"_s);
    QVERIFY(report.chain > 0);
    QCOMPARE(QString::number(report.chain), city.one(u"SELECT chain FROM change_head"_s));
    QCOMPARE(
        city.one(u"SELECT count(*) FROM change_log l JOIN change_chain c ON c.tx = l.tx WHERE c.chain = ?"_s,
                 {report.chain}),
        u"2"_s);
    QCOMPARE(city.take(u"目录名称,提供方\n甲,市局\n"_s).chain, 0);
}

QTEST_GUILESS_MAIN(CatalogExtrasTest)
#include "tst_catalogextras.moc"
