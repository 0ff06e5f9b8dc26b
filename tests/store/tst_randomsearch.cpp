// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/text.h"
#include "models/services/demo/demo.h"
#include "models/store/searchquery.h"
#include "tests/store/searchoracle.h"

#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTest>

#include <algorithm>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

/// Something an officer could ask, made up of what there is.
struct Question
{
    Filter filter;
    SortOrder sort;
    QStringList facets;
};

class QuestionMaker
{
public:
    explicit QuestionMaker(quint32 seed)
        : m_dice(seed)
    {
    }

    Question make(SearchOracle &oracle, bool today)
    {
        Question question;
        if (!today || m_dice.bounded(4) == 0)
            question.filter.asOf = oracle.day();
        for (int i = m_dice.bounded(4); i > 0; --i)
            question.filter.conditions += condition(oracle);
        if (m_dice.bounded(5) < 2)
            question.filter.text = text(oracle);
        for (int i = m_dice.bounded(4); i > 0; --i) {
            const QString field = any(oracleSorts());
            const bool known = std::any_of(question.sort.keys.cbegin(), question.sort.keys.cend(),
                                           [&](const SortKey &key) { return key.field == field; });
            if (!known)
                question.sort.keys += SortKey{field, m_dice.bounded(2) == 1};
        }
        question.facets = {any(facets()), any(facets()), any(facets())};
        for (const Condition &condition : std::as_const(question.filter.conditions))
            question.facets += facets().contains(condition.field) ? condition.field : QString();
        question.facets.removeAll(QString());
        question.facets.removeDuplicates();
        return question;
    }

private:
    static const QStringList &facets()
    {
        static const QStringList fields =
            u"department state mounted used resource_kind share_type share_method open open_type "
            "update_cycle overdue library format_category format_type complete duty"_s.split(u' ');
        return fields;
    }

    QString any(const QStringList &list) { return list.value(m_dice.bounded(int(list.size()))); }

    Condition condition(SearchOracle &oracle)
    {
        Condition condition{any(facets() + QStringList{u"definite_cycle"_s}), {}, m_dice.bounded(4) == 0};
        const QStringList values = oracle.valuesOf(condition.field);
        for (int i = m_dice.bounded(3); i >= 0; --i)
            condition.values += any(values);
        condition.values.removeDuplicates();
        return condition;
    }

    /// Parts of a title, its initials, or parts of two titles.
    QString text(SearchOracle &oracle)
    {
        const QStringList titles = oracle.titles();
        const auto part = [&](const QString &title) {
            const int length = 1 + m_dice.bounded(4);
            return title.mid(m_dice.bounded(int(title.size())), length);
        };
        switch (m_dice.bounded(4)) {
        case 0: return part(text::initials(any(titles)));
        case 1: return part(any(titles)) + u' ' + part(any(titles));
        default: return part(any(titles));
        }
    }

    QRandomGenerator m_dice;
};

} // namespace

/// Totals, orders, facets and sums of random questions, on four days, against plain SQL.
class RandomSearchTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void agreesWithPlainSql_data();
    void agreesWithPlainSql();

private:
    void mix();
    void compare(TestCity &city, const Question &question, SearchOracle &oracle);

    std::unique_ptr<TestCity> m_file, m_server;
    std::vector<std::unique_ptr<TestCity>> m_cities; ///< of the days, today's file opened again last
    std::vector<std::unique_ptr<SearchOracle>> m_oracles;
    QList<Step> m_mixture;
    int m_empty = 0, m_asked = 0;
};

/// The demonstration city is all published and tidy: some rows are made less so, on its last day.
void RandomSearchTest::mix()
{
    const QStringList states{u"draft"_s, u"submitted"_s, u"returned"_s, u"retired"_s};
    Step texts{StepKind::Update,
               u"catalog"_s,
               {u"state"_s, u"share_method"_s, u"format_type"_s, u"open_type"_s, u"source_system"_s},
               {},
               {},
               {}};
    Step gaps{
        StepKind::Update, u"catalog"_s, {u"update_cycle"_s, u"share_type"_s, u"library_id"_s}, {}, {}, {}};
    int number = 0;
    const Status read =
        m_file->connection().each(u"SELECT uid, state, share_method, format_type FROM catalog ORDER BY uid"_s,
                                  {}, [&](const SqlRow &row) {
                                      ++number;
                                      if (number % 3 == 0)
                                          texts.rows +=
                                              StepRow{row.text(0),
                                                      {number % 2 ? row.text(1) : states[number / 3 % 4],
                                                       number % 4 ? row.text(2) + u",mail"_s : QString(u""_s),
                                                       number % 5 ? u"xls,"_s + row.text(3) : QString(u""_s),
                                                       number % 7 ? u"conditional"_s : u"not_open"_s,
                                                       number % 2 ? u"一体化平台"_s : u"业务系统"_s}};
                                      if (number % 11 == 0)
                                          gaps.rows += StepRow{row.text(0), {u""_s, u""_s, QVariant()}};
                                  });
    VERIFY_RESULT(read);
    m_mixture = {texts, gaps};
}

void RandomSearchTest::initTestCase()
{
    m_file = std::make_unique<TestCity>(Dialect::Sqlite, smallCity);
    QCOMPARE(m_file->fault(), QString());
    mix();
    QCOMPARE(m_mixture.size(), 2);
    VERIFY_RESULT(m_file->write(m_mixture));
    for (const QString &day : {u"2023-02-15"_s, u"2023-04-30"_s, u"2023-05-31"_s}) {
        QList<Step> steps;
        VERIFY_RESULT(generateDemo(smallCity,
                                   [&](const Step &step) -> Status {
                                       if (step.day <= day)
                                           steps += step;
                                       return {};
                                   },
                                   {}));
        m_cities.push_back(std::make_unique<TestCity>(Dialect::Sqlite));
        VERIFY_RESULT(m_cities.back()->write(steps));
        m_oracles.push_back(std::make_unique<SearchOracle>(*m_cities.back(), m_file->location(), day));
        QCOMPARE(m_oracles.back()->fault(), QString());
    }
    m_cities.push_back(std::make_unique<TestCity>(*m_file->open(OpenMode::ReadWrite)));
    m_oracles.push_back(
        std::make_unique<SearchOracle>(*m_cities.back(), m_file->location(), u"2023-06-30"_s));
    QCOMPARE(m_oracles.back()->fault(), QString());
    m_server = std::make_unique<TestCity>(Dialect::Postgres, smallCity);
    QCOMPARE(m_server->fault(), QString());
    VERIFY_RESULT(m_server->write(m_mixture));
}

void RandomSearchTest::agreesWithPlainSql_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("questions");
    for (int seed = 1; seed <= 10; ++seed)
        QTest::addRow("sqlite %d", seed) << Dialect::Sqlite << seed << 100;
    QTest::newRow("postgres") << Dialect::Postgres << 4711 << 60;
}

void RandomSearchTest::agreesWithPlainSql()
{
    QFETCH(Dialect, dialect);
    QFETCH(int, seed);
    QFETCH(int, questions);
    QuestionMaker maker{quint32(seed)};
    m_empty = m_asked = 0;
    for (int i = 0; i < questions && !QTest::currentTestFailed(); ++i) {
        const size_t which = size_t(i) % 5; // twice as often today as any past day
        const bool today = which >= 3;
        SearchOracle &oracle = *m_oracles[std::min<size_t>(which, 3)];
        compare(dialect == Dialect::Sqlite ? *m_file : *m_server, maker.make(oracle, today), oracle);
    }
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(m_asked, questions);
    QVERIFY2(m_empty < questions * 2 / 3, "most questions find nothing: they prove little");
}

void RandomSearchTest::compare(TestCity &city, const Question &question, SearchOracle &oracle)
{
    Connection &connection = city.connection();
    const auto told = qScopeGuard([&] {
        if (QTest::currentTestFailed())
            qWarning("%s | %s", qPrintable(question.filter.toString()), qPrintable(question.sort.toString()));
    });
    QCOMPARE(*Filter::parse(question.filter.toString()), question.filter);
    const QStringList expected = oracle.uids(question.filter, question.sort);
    m_empty += expected.isEmpty();
    const Result<SearchPage> page = SearchQuery{question.filter, question.sort, 40, {}}(connection);
    VERIFY_RESULT(page);
    QCOMPARE(page->total, expected.size());
    QCOMPARE(page->total, oracle.count(question.filter));
    QStringList first;
    for (const QJsonObject &row : page->rows)
        first += row[u"uid"_s].toString();
    QCOMPARE(first, expected.mid(0, 40));

    const Result<QList<qint64>> ids = IdListQuery{question.filter, question.sort}(connection);
    VERIFY_RESULT(ids);
    const auto rows = CatalogRowsQuery{*ids, question.filter.asOf}(connection);
    VERIFY_RESULT(rows);
    QStringList uids;
    for (const CatalogRow &row : *rows)
        uids += row.uid;
    QCOMPARE(uids, expected);
    const auto sums = CatalogSumsQuery{*ids, question.filter.asOf}(connection);
    VERIFY_RESULT(sums);
    QVERIFY2(*sums == oracle.sums(question.filter), "sums");
    const auto all = CatalogSumsQuery{{}, {}, question.filter}(connection);
    VERIFY_RESULT(all);
    QVERIFY2(*all == *sums, "sums of all");

    const auto facets = FacetsQuery{question.filter, question.facets}(connection);
    VERIFY_RESULT(facets);
    for (const QString &field : question.facets) {
        QMap<QString, qint64> counts;
        for (const FacetCount &each : facets->value(field))
            counts.insert(each.value, each.count);
        QVERIFY2(counts == oracle.facet(question.filter, field), qPrintable(field));
    }
    QCOMPARE(oracle.fault(), QString());
    ++m_asked;
}

QTEST_GUILESS_MAIN(RandomSearchTest)
#include "tst_randomsearch.moc"
