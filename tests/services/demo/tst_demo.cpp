// SPDX-License-Identifier: GPL-3.0-or-later
#include "replayedcity.h"

#include "models/domain/uid.h"
#include "models/domain/uscc.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QtTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// The demonstration city with its default numbers, as of 2023-06-30.
class TestDemo : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsTheRulesOfHistory();
    void hasThePublishedTotals();
    void hasResourcesByKind();
    void countsOnlyUseByOthers();
    void hasItsRegisters();
    void hasNamedDepartments();
    void spreadsDepartments();
    void givesAllGrades();
    void namesCatalogsOnce();
    void plantsFaults();
    void hasDutyTrees();
    void hasLegalResources();

private:
    QSet<QString> valuesOf(const QString &table, const QString &column) const;

    ReplayedCity m_city;
    QHash<QString, ReplayedCity::Figures> m_figures;
};

void TestDemo::initTestCase()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(generateDemo({}, [](const Step &) { return Status(); }, {}));
    qInfo("generation alone: %lld ms", timer.elapsed());
    QVERIFY(m_city.generate({}));
    m_figures = m_city.figures(u"2023-06-30"_s);
    qInfo("%lld rows in %lld steps, generated and replayed in %lld ms", m_city.rows(), m_city.steps(),
          timer.elapsed());
    for (const QString &table : {u"data_item"_s, u"usage_day"_s, u"duty"_s, u"duty_catalog"_s})
        qInfo("%s: %lld", qUtf8Printable(table), static_cast<long long>(m_city.table(table).size()));
}

QSet<QString> TestDemo::valuesOf(const QString &table, const QString &column) const
{
    QSet<QString> values;
    for (const ReplayedRow &row : m_city.table(table))
        values.insert(row[column].toString());
    return values;
}

void TestDemo::keepsTheRulesOfHistory()
{
    QCOMPARE(m_city.breaches(), QStringList());
    QCOMPARE(m_city.firstDay(), u"2022-07-01"_s);
    QCOMPARE(m_city.lastDay(), u"2023-06-30"_s);
    QVERIFY(m_city.largestStep() <= 5000);
    QVERIFY(m_city.steps() < 3000);
    for (const QString &uid : m_city.table(u"catalog"_s).keys())
        QVERIFY(isUid(uid));
}

void TestDemo::hasThePublishedTotals()
{
    const ReplayedCity::Figures city = m_figures[{}];
    QCOMPARE(m_city.table(u"department"_s).size(), 57);
    QCOMPARE(m_city.table(u"catalog"_s).size(), 18896);
    QCOMPARE(city.catalogs, 18896); // all published
    QCOMPARE(city.mounted, 6309);
    QCOMPARE(city.used, 535);
    QCOMPARE(city.consumers.size(), 35);
    QCOMPARE(city.open, 2571);
    QCOMPARE(m_city.table(u"demand"_s).size(), 1177);
    QCOMPARE(m_city.table(u"open_unit"_s).size(), 47);
    QCOMPARE(m_city.table(u"scenario"_s).size(), 15);
    QVERIFY(qAbs(city.items - 5 * 18896) < 5 * 18896 / 10);
}

void TestDemo::hasResourcesByKind()
{
    QHash<QString, int> kinds;
    for (const ReplayedRow &resource : m_city.table(u"resource"_s)) {
        QCOMPARE(resource[u"state"_s].toString(), u"published"_s);
        ++kinds[resource[u"kind"_s].toString()];
    }
    QCOMPARE(kinds, (QHash<QString, int>{{u"table"_s, 5778}, {u"api"_s, 308}, {u"file"_s, 323}}));
}

void TestDemo::countsOnlyUseByOthers()
{
    int own = 0;
    int silent = 0;
    QSet<QString> keys;
    for (const ReplayedRow &usage : m_city.table(u"usage_day"_s)) {
        const QString catalog = usage[u"catalog_id"_s].toString();
        own += m_city.value(u"catalog"_s, catalog, u"department_id"_s) == usage[u"consumer_id"_s];
        silent += usage[u"calls"_s].toInt() == 0;
        keys.insert(catalog + usage[u"consumer_id"_s].toString() + usage[u"day"_s].toString());
    }
    QVERIFY(own > 100);
    QVERIFY(silent > 5);
    QCOMPARE(keys.size(), m_city.table(u"usage_day"_s).size());
}

void TestDemo::hasItsRegisters()
{
    QHash<QString, QString> settings;
    for (const ReplayedRow &setting : m_city.table(u"setting"_s)) {
        settings[setting[u"key"_s].toString()] = setting[u"value"_s].toString();
        QVERIFY(!setting[u"basis"_s].toString().isEmpty());
    }
    QCOMPARE(settings,
             (QHash<QString, QString>{{u"city_name"_s, u"示例市（合成）"_s},
                                      {u"reference_day"_s, u"2023-06-30"_s},
                                      {u"grace_days"_s, u"0"_s},
                                      {u"own_use"_s, u"excluded"_s},
                                      {u"usage_window_days"_s, u"0"_s},
                                      {u"mount_basis"_s, u"all_published"_s}}));
    QHash<QString, int> libraries;
    for (const ReplayedRow &library : m_city.table(u"library"_s)) {
        ++libraries[library[u"kind"_s].toString()];
        QCOMPARE(library[u"state"_s].toString(), u"built"_s);
    }
    QCOMPARE(libraries, (QHash<QString, int>{{u"base"_s, 5}, {u"theme"_s, 5}}));
    QCOMPARE(valuesOf(u"catalog"_s, u"library_id"_s).size(), 11); // all ten, and none
    QHash<QString, QVariantList> peers;
    for (const ReplayedRow &peer : m_city.table(u"peer"_s)) {
        peers[peer[u"name"_s].toString()] = {peer[u"catalogs"_s], peer[u"mounted"_s], peer[u"open_records"_s],
                                             peer[u"interfaces"_s]};
        QVERIFY(!peer[u"source"_s].toString().isEmpty());
    }
    QCOMPARE(peers.size(), 3);
    QCOMPARE(peers[u"泰州"_s].mid(0, 2), (QVariantList{35341, 35013}));
    QCOMPARE(peers[u"扬州"_s].mid(0, 2), (QVariantList{18142, 7512}));
    QVERIFY(!peers[u"无锡"_s][0].isValid());
    QCOMPARE(peers[u"无锡"_s].mid(2, 2), (QVariantList{298000000, 3697}));
    QHash<QString, qint64> figures;
    for (const ReplayedRow &figure : m_city.table(u"city_figure"_s)) {
        figures[figure[u"key"_s].toString()] = figure[u"value"_s].toLongLong();
        QCOMPARE(figure[u"as_of"_s].toString(), u"2023-06-30"_s);
        QVERIFY(!figure[u"source"_s].toString().isEmpty());
    }
    QCOMPARE(figures,
             (QHash<QString, qint64>{{u"aggregated_records"_s, 1906000000},
                                     {u"governed_records"_s, 830000000},
                                     {u"open_service_calls"_s, 112000000}}));
    QVERIFY(valuesOf(u"demand"_s, u"state"_s).contains(u"completed"_s));
    QCOMPARE(valuesOf(u"open_unit"_s, u"name"_s).size(), 47);
    QCOMPARE(valuesOf(u"scenario"_s, u"name"_s).size(), 15);
    QVERIFY(!valuesOf(u"scenario"_s, u"lead_id"_s).contains(QString()));
}

void TestDemo::hasNamedDepartments()
{
    QCOMPARE(valuesOf(u"department"_s, u"name"_s).size(), 57);
    QCOMPARE(valuesOf(u"department"_s, u"code"_s).size(), 57);
    for (const ReplayedRow &department : m_city.table(u"department"_s)) {
        QVERIFY(uscc::check(department[u"code"_s].toString()).valid());
        QCOMPARE(department[u"origin"_s].toString(), u"demo"_s);
        QVERIFY(!department[u"leader"_s].toString().isEmpty()
                && !department[u"phone"_s].toString().isEmpty());
    }
}

void TestDemo::spreadsDepartments()
{
    struct Range
    {
        double least = 2, most = -1;
        void add(double value)
        {
            least = std::min(least, value);
            most = std::max(most, value);
        }
    };
    Range count, mount, timely, complete, covered, types;
    for (auto it = m_figures.begin(); it != m_figures.end(); ++it) {
        if (it.key().isEmpty())
            continue;
        count.add(it->catalogs / 1000.0);
        mount.add(double(it->mounted) / it->catalogs);
        timely.add(double(it->timely) / it->due);
        complete.add(double(it->filled) / it->required);
        covered.add(double(it->covered) / it->catalogs);
        types.add(double(it->unknownTypes) / it->items);
    }
    for (const auto &[name, range] : {std::pair("thousand catalogs", count), std::pair("mount rate", mount),
                                      std::pair("timeliness", timely), std::pair("completeness", complete),
                                      std::pair("coverage", covered), std::pair("unknown types", types)})
        qInfo("%s: %.3f to %.3f", name, range.least, range.most);
    QVERIFY(count.least >= 0.060 && count.most > 0.6);
    QVERIFY(mount.least >= 0.02 && mount.least < 0.06 && mount.most > 0.85 && mount.most <= 0.915);
    QVERIFY(timely.least >= 0.40 && timely.least < 0.55 && timely.most <= 0.99 && timely.most > 0.9);
    QVERIFY(complete.least >= 0.82 && complete.least < 0.88 && complete.most <= 0.995
            && complete.most > 0.97);
    QVERIFY(covered.least >= 0.35 && covered.least < 0.40 && covered.most <= 0.98 && covered.most > 0.93);
    QVERIFY(types.least > 0.005 && types.most < 0.08);
}

/// The indicators of the scheme four-heads, roughly: enough to see that no grade stays empty.
void TestDemo::givesAllGrades()
{
    std::vector<double> scores;
    for (auto it = m_figures.begin(); it != m_figures.end(); ++it) {
        if (it.key().isEmpty())
            continue;
        const auto part = [](int a, int b) { return b == 0 ? 0.0 : double(a) / b; };
        const qsizetype users = it->consumers.size();
        const int steps = users >= 8 ? 10 : users >= 4 ? 8 : users >= 2 ? 6 : users >= 1 ? 4 : 0;
        scores.push_back(10 * part(it->filled, it->required) + 10 * part(it->conform, it->catalogs)
                         + 15 * part(it->timely, it->due) + 15 * (1 - part(it->unknownTypes, it->items))
                         + 20 * part(it->mountedShareable, it->shareable)
                         + 10 * part(it->covered, it->catalogs) + 10 * part(it->used, it->mounted) + steps);
    }
    std::sort(scores.begin(), scores.end());
    const auto between = [&scores](double from, double to) {
        return std::count_if(scores.begin(), scores.end(),
                             [&](double score) { return score >= from && score < to; });
    };
    qInfo("scores %.1f to %.1f: %lld, %lld, %lld, %lld by grade", scores.front(), scores.back(),
          static_cast<long long>(between(90, 101)), static_cast<long long>(between(75, 90)),
          static_cast<long long>(between(60, 75)), static_cast<long long>(between(0, 60)));
    QVERIFY(between(90, 101) >= 2);
    QVERIFY(between(75, 90) >= 3);
    QVERIFY(between(60, 75) >= 10);
    QVERIFY(between(0, 60) >= 5 && between(0, 60) <= 35);
}

void TestDemo::namesCatalogsOnce()
{
    const QSet<QString> titles = valuesOf(u"catalog"_s, u"title"_s);
    QCOMPARE(18896 - titles.size(), 40);
    qsizetype longest = 0;
    for (const QString &title : titles)
        longest = std::max(longest, title.size());
    QVERIFY(longest <= 50);
    QVERIFY(titles.contains(u"婚姻登记信息"_s));
    QVERIFY(titles.contains(u"低保对象信息"_s));
    QHash<QString, int> codes;
    const QRegularExpression form(u"^[1-3]\\d{2}\\d{3}\\d*/\\d{6}$"_s);
    int national = 0;
    for (const ReplayedRow &catalog : m_city.table(u"catalog"_s)) {
        const QString code = catalog[u"code"_s].toString();
        ++codes[code];
        national += form.match(code).hasMatch();
    }
    QVERIFY(national > 18896 * 8 / 10);
    codes.remove({});
    for (const int times : codes)
        QCOMPARE(times, 1);
}

void TestDemo::plantsFaults()
{
    QHash<QString, int> share;
    int systems = 0;
    int noCondition = 0;
    int noBasis = 0;
    int noOpenCondition = 0;
    int wrongPair = 0;
    int shortCodes = 0;
    for (const ReplayedRow &catalog : m_city.table(u"catalog"_s)) {
        const auto text = [&catalog](const QString &column) { return catalog[column].toString(); };
        ++share[text(u"share_type"_s)];
        systems += text(u"title"_s).endsWith(u"系统"_s) || text(u"title"_s).endsWith(u"平台"_s);
        noCondition += text(u"share_type"_s) == u"conditional" && text(u"share_condition"_s).isEmpty();
        noBasis += text(u"share_type"_s) == u"not_shared" && text(u"share_condition"_s).isEmpty();
        noOpenCondition += text(u"is_open"_s) == u"yes" && text(u"open_condition"_s).isEmpty();
        wrongPair += text(u"format_category"_s) == u"database" && text(u"share_method"_s) == u"platform_file";
        shortCodes += !text(u"code"_s).isEmpty() && text(u"code"_s).size() < 8;
        QVERIFY(!(text(u"is_open"_s) == u"yes" && text(u"share_type"_s) == u"not_shared"));
    }
    qInfo("V1 %d, V3a %d, V6 %d, V9 %d and %d, V10 %d", systems, shortCodes, wrongPair, noCondition,
          noOpenCondition, noBasis);
    for (const int planted : {systems, noCondition, noBasis, noOpenCondition, wrongPair, shortCodes})
        QVERIFY(planted > 5 && planted < 700);
    QVERIFY(qAbs(share[u"unconditional"_s] - 18896 * 28 / 100) < 300);
    QVERIFY(qAbs(share[u"conditional"_s] - 18896 * 63 / 100) < 300);
    QVERIFY(qAbs(share[u"not_shared"_s] - 18896 * 9 / 100) < 300);
}

void TestDemo::hasDutyTrees()
{
    QCOMPARE(m_city.table(u"duty_list"_s).size(), 57);
    QHash<QString, int> states;
    for (const ReplayedRow &list : m_city.table(u"duty_list"_s)) {
        ++states[list[u"state"_s].toString()];
        QCOMPARE(list[u"state"_s] == u"signed"_s, !list[u"signed_on"_s].toString().isEmpty());
        QCOMPARE(list[u"state"_s] == u"draft"_s, list[u"submitted_by"_s].toString().isEmpty());
        QVERIFY(list[u"signed_by"_s] != list[u"author"_s]);
    }
    QVERIFY(states[u"signed"_s] >= 20 && states[u"submitted"_s] > 5 && states[u"draft"_s] > 3);
    const QHash<QString, ReplayedRow> &duties = m_city.table(u"duty"_s);
    QVERIFY(duties.size() >= 3000 && duties.size() <= 5500);
    const QHash<QString, QString> above{
        {u"function"_s, QString()}, {u"matter"_s, u"function"_s}, {u"duty"_s, u"matter"_s}};
    QHash<QString, int> pending;
    for (const ReplayedRow &duty : duties) {
        const QString level = duty[u"level"_s].toString();
        const ReplayedRow parent = duties.value(duty[u"parent_id"_s].toString());
        QCOMPARE(parent.value(u"level"_s).toString(), above[level]);
        QVERIFY(level == u"function" || parent[u"duty_list_id"_s] == duty[u"duty_list_id"_s]);
        QVERIFY(!duty[u"name"_s].toString().contains(u'{'));
        QCOMPARE(level == u"function", !duty[u"clause"_s].toString().isEmpty());
        ++pending[duty[u"state"_s].toString()];
        if (duty[u"state"_s] == u"pending"_s)
            QVERIFY(m_city.value(u"duty_list"_s, duty[u"duty_list_id"_s].toString(), u"state"_s)
                    != u"signed");
    }
    QVERIFY2(pending[u"pending"_s] > 100, qPrintable(QString::number(pending[u"pending"_s])));
    QSet<QString> links;
    for (const ReplayedRow &link : m_city.table(u"duty_catalog"_s)) {
        const ReplayedRow duty = duties[link[u"duty_id"_s].toString()];
        QCOMPARE(duty[u"level"_s].toString(), u"duty"_s);
        QCOMPARE(m_city.value(u"duty_list"_s, duty[u"duty_list_id"_s].toString(), u"department_id"_s),
                 m_city.value(u"catalog"_s, link[u"catalog_id"_s].toString(), u"department_id"_s));
        links.insert(link[u"duty_id"_s].toString() + link[u"catalog_id"_s].toString());
    }
    QCOMPARE(links.size(), m_city.table(u"duty_catalog"_s).size());
}

void TestDemo::hasLegalResources()
{
    QSet<QString> locators;
    for (const ReplayedRow &resource : m_city.table(u"resource"_s)) {
        QCOMPARE(resource[u"mapping_complete"_s].toString(), u"yes"_s);
        locators.insert(resource[u"locator"_s].toString());
    }
    QCOMPARE(locators.size(), 6409);
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
