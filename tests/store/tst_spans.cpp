// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uid.h"
#include "tests/support/city.h"

#include <QDate>
#include <QRandomGenerator>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

/// A city in memory that is changed at random, and the steps that do the same to a database.
class RandomCity
{
public:
    explicit RandomCity(quint32 seed)
        : m_random(seed)
    {
    }

    QList<Step> begin(const QString &day)
    {
        m_day = day;
        m_steps.clear();
        for (int i = 0; i < 3; ++i)
            m_departments += newUid();
        m_list = newUid();
        put(StepKind::Insert, u"department"_s, {u"name"_s}, m_departments[0], {u"甲"_s});
        put(StepKind::Insert, u"department"_s, {u"name"_s}, m_departments[1], {u"乙"_s});
        put(StepKind::Insert, u"department"_s, {u"name"_s, u"code"_s}, m_departments[2], {u"丙"_s, u"3"_s});
        put(StepKind::Insert, u"duty_list"_s, {u"department_id"_s}, m_list, {m_departments[0]});
        for (int i = 0; i < 2; ++i) {
            m_duties.insert(newUid(), u"pending"_s);
            put(StepKind::Insert, u"duty"_s, {u"duty_list_id"_s, u"level"_s, u"name"_s},
                m_duties.keys().last(), {m_list, u"duty"_s, u"职责"_s});
        }
        return m_steps;
    }

    QList<Step> day(const QString &day, int changes)
    {
        m_day = day;
        m_steps.clear();
        while (m_steps.size() < changes)
            change();
        return m_steps;
    }

    /// What stands in the spans at the end of the day.
    QStringList state() const
    {
        QStringList rows;
        for (auto it = m_catalogs.begin(); it != m_catalogs.end(); ++it) {
            const bool items = std::any_of(m_items.begin(), m_items.end(),
                                           [&](const QString &of) { return of == it.key(); });
            rows += u"catalog %1 %2 %3 %4 %5"_s.arg(it.key(), it->department, it->state, it->share)
                        .arg(int(items));
        }
        for (auto it = m_resources.begin(); it != m_resources.end(); ++it)
            rows += u"resource %1 %2 %3"_s.arg(it.key(), it->first, it->second);
        for (auto it = m_links.begin(); it != m_links.end(); ++it)
            rows += u"duty %1 %2 %3"_s.arg(it.key(), it->second)
                        .arg(int(m_duties.value(it->first) == u"confirmed"));
        rows.sort();
        return rows;
    }

private:
    struct Catalog
    {
        QString department, state = u"draft"_s, share;
    };

    int below(qsizetype bound) { return m_random.bounded(int(bound)); }
    template<class Map>
    QString anyOf(const Map &map)
    {
        return map.isEmpty() ? QString() : map.keys().at(below(map.size()));
    }
    void put(StepKind kind, const QString &table, const QStringList &columns, const QString &uid,
             const QList<QVariant> &values)
    {
        m_steps += Step{kind, table, columns, {{uid, values}}, m_day + u"T08:00:00.000Z"_s, m_day};
    }

    void change()
    {
        const QString catalog = anyOf(m_catalogs), item = anyOf(m_items), resource = anyOf(m_resources);
        switch (below(12)) {
        case 0: {
            const QString uid = newUid(), department = m_departments[below(3)];
            m_catalogs.insert(uid, {department, u"draft"_s, {}});
            return put(StepKind::Insert, u"catalog"_s, {u"department_id"_s, u"title"_s}, uid,
                       {department, uid});
        }
        case 1:
        case 2: {
            if (catalog.isEmpty())
                return;
            Catalog &c = m_catalogs[catalog];
            c.state = QStringList{u"draft"_s, u"published"_s, u"retired"_s}.at(below(3));
            c.share = QStringList{QString(), u"unconditional"_s, u"not_shared"_s}.at(below(3));
            c.department = m_departments[below(3)];
            return put(StepKind::Update, u"catalog"_s, {u"state"_s, u"share_type"_s, u"department_id"_s},
                       catalog, {c.state, c.share, c.department});
        }
        case 3: // a column no span looks at
            if (!catalog.isEmpty())
                put(StepKind::Update, u"catalog"_s, {u"extension"_s}, catalog, {QString::number(below(9))});
            return;
        case 4: return removeCatalog(catalog);
        case 5:
            if (!catalog.isEmpty()) {
                const QString uid = newUid();
                m_items.insert(uid, catalog);
                put(StepKind::Insert, u"data_item"_s, {u"catalog_id"_s, u"name"_s}, uid, {catalog, u"项"_s});
            }
            return;
        case 6: // an item moves to another catalog
            if (!item.isEmpty()) {
                m_items[item] = catalog;
                put(StepKind::Update, u"data_item"_s, {u"catalog_id"_s, u"name"_s}, item, {catalog, u"移"_s});
            }
            return;
        case 7:
            if (!item.isEmpty()) {
                m_items.remove(item);
                put(StepKind::Delete, u"data_item"_s, {}, item, {});
            }
            return;
        case 8:
            if (!catalog.isEmpty()) {
                const QString uid = newUid();
                m_resources.insert(uid, {catalog, u"published"_s});
                put(StepKind::Insert, u"resource"_s,
                    {u"catalog_id"_s, u"kind"_s, u"state"_s, u"mapping_complete"_s}, uid,
                    {catalog, u"api"_s, u"published"_s, u"yes"_s});
            }
            return;
        case 9:
            if (!resource.isEmpty() && below(2) == 0) {
                m_resources.remove(resource);
                put(StepKind::Delete, u"resource"_s, {}, resource, {});
            } else if (!resource.isEmpty()) {
                m_resources[resource].second = u"withdrawn"_s;
                put(StepKind::Update, u"resource"_s, {u"state"_s}, resource, {u"withdrawn"_s});
            }
            return;
        case 10: {
            const QString duty = anyOf(m_duties);
            m_duties[duty] = below(2) == 0 ? u"confirmed"_s : u"pending"_s;
            return put(StepKind::Update, u"duty"_s, {u"state"_s, u"note"_s}, duty,
                       {m_duties[duty], QString::number(below(99))});
        }
        default: return link(catalog);
        }
    }

    void removeCatalog(const QString &catalog)
    {
        const bool used = m_items.values().contains(catalog)
            || std::any_of(m_resources.begin(), m_resources.end(),
                           [&](const auto &r) { return r.first == catalog; })
            || std::any_of(m_links.begin(), m_links.end(),
                           [&](const auto &l) { return l.second == catalog; });
        if (catalog.isEmpty() || used)
            return;
        m_catalogs.remove(catalog);
        put(StepKind::Delete, u"catalog"_s, {}, catalog, {});
    }

    void link(const QString &catalog)
    {
        const QString known = anyOf(m_links), duty = anyOf(m_duties);
        if (!known.isEmpty() && below(3) == 0) {
            m_links.remove(known);
            return put(StepKind::Delete, u"duty_catalog"_s, {}, known, {});
        }
        const std::pair<QString, QString> pair{duty, catalog};
        if (catalog.isEmpty() || m_links.values().contains(pair))
            return;
        const QString uid = newUid();
        m_links.insert(uid, pair);
        put(StepKind::Insert, u"duty_catalog"_s, {u"duty_id"_s, u"catalog_id"_s}, uid, {duty, catalog});
    }

    QRandomGenerator m_random;
    QString m_day, m_list;
    QStringList m_departments;
    QMap<QString, Catalog> m_catalogs;
    QMap<QString, QString> m_items; ///< catalog
    QMap<QString, std::pair<QString, QString>> m_resources; ///< catalog, state
    QMap<QString, QString> m_duties; ///< state
    QMap<QString, std::pair<QString, QString>> m_links; ///< duty, catalog
    QList<Step> m_steps;
};

QStringList spansOn(Connection &connection, const QString &day)
{
    QStringList rows;
    for (const char *sql : {"SELECT 'catalog', s.uid, d.uid, s.state, s.share_type, s.has_items FROM "
                            "catalog_span s JOIN department d ON d.id = "
                            "s.department_id WHERE s.from_day <= ? AND s.to_day > ?",
                            "SELECT 'resource', s.uid, (SELECT c.uid FROM catalog_span c WHERE c.row_id = "
                            "s.catalog_id LIMIT 1), s.state FROM "
                            "resource_span s WHERE s.from_day <= ? AND s.to_day > ?",
                            "SELECT 'duty', s.uid, (SELECT c.uid FROM catalog_span c WHERE c.row_id = "
                            "s.catalog_id LIMIT 1), s.confirmed FROM "
                            "duty_span s WHERE s.from_day <= ? AND s.to_day > ?"}) {
        const Status read = connection.each(QString::fromLatin1(sql), {day, day}, [&](const SqlRow &row) {
            QStringList cells;
            for (int i = 0; i < (row.text(0) == u"catalog" ? 6 : 4); ++i)
                cells += row.text(i);
            rows += cells.join(u' ');
        });
        if (!read)
            return {faultOf(read.error())};
    }
    rows.sort();
    return rows;
}

} // namespace

/// Spans after a random life of a city: what was true at the end of each day is what as-of reads.
class SpansTest : public QObject
{
    Q_OBJECT
private slots:
    void followRandomChanges_data();
    void followRandomChanges();
    void changesOfOneDayLeaveOneSpan_data() { addDialectRows(); }
    void changesOfOneDayLeaveOneSpan();
};

void SpansTest::followRandomChanges_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<int>("seed");
    for (int seed : {1, 2, 3})
        QTest::addRow("sqlite %d", seed) << Dialect::Sqlite << seed;
    QTest::addRow("postgres 4") << Dialect::Postgres << 4;
}

void SpansTest::followRandomChanges()
{
    QFETCH(Dialect, dialect);
    QFETCH(int, seed);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    RandomCity random{quint32(seed)};
    QDate date(2023, 1, 1);
    VERIFY_RESULT(city.write(random.begin(date.toString(Qt::ISODate))));
    QList<std::pair<QString, QStringList>> days;
    for (int i = 0; i < 25; ++i) {
        date = date.addDays(1 + i % 3);
        const QString day = date.toString(Qt::ISODate);
        const QList<Step> changes = random.day(day, 20);
        // Half of the days in one transaction, half in many.
        if (i % 2 == 0) {
            VERIFY_RESULT(city.write(changes));
        } else {
            for (const Step &step : changes)
                VERIFY_RESULT(city.write({step}));
        }
        days.append({day, random.state()});
    }
    for (const auto &[day, state] : days)
        QCOMPARE(spansOn(city.connection(), day), state);
    // Between two days of change nothing changes; before the first there is nothing.
    QCOMPARE(spansOn(city.connection(), u"2022-12-31"_s), QStringList());
    QCOMPARE(spansOn(city.connection(),
                     QDate::fromString(days[1].first, Qt::ISODate).addDays(1).toString(Qt::ISODate)),
             days[1].second);
    QCOMPARE(city.verify(), QString());
}

void SpansTest::changesOfOneDayLeaveOneSpan()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    const QString d = newUid(), c = newUid(), day = u"2023-01-01"_s;
    const auto state = [&](const QString &value, const QString &on) {
        return Step{StepKind::Update, u"catalog"_s, {u"state"_s}, {{c, {value}}}, {}, on};
    };
    VERIFY_RESULT(city.write(
        {Step{StepKind::Insert, u"department"_s, {u"name"_s}, {{d, {u"甲"_s}}}, {}, day},
         Step{StepKind::Insert, u"catalog"_s, {u"department_id"_s, u"title"_s}, {{c, {d, u"t"_s}}}, {}, day},
         state(u"published"_s, day), state(u"retired"_s, day)}));
    const QString spans = dialect == Dialect::Sqlite
        ? u"SELECT group_concat(from_day || ' ' || to_day || ' ' || state) FROM (SELECT * FROM catalog_span ORDER BY from_day)"_s
        : u"SELECT string_agg(from_day || ' ' || to_day || ' ' || state, ',' ORDER BY from_day) FROM catalog_span"_s;
    QCOMPARE(city.text(spans), u"2023-01-01 9999-12-31 retired"_s);
    VERIFY_RESULT(city.write({state(u"draft"_s, u"2023-01-02"_s), state(u"retired"_s, u"2023-01-02"_s)}));
    // There and back on one day: two spans that say the same, and today's is right.
    QVERIFY(city.text(spans).endsWith(u"9999-12-31 retired"));
    VERIFY_RESULT(city.write({Step{StepKind::Delete, u"catalog"_s, {}, {{c, {}}}, {}, u"2023-01-02"_s}}));
    QCOMPARE(city.text(spans), u"2023-01-01 2023-01-02 retired"_s);
    QCOMPARE(city.verify(), QString());
}

QTEST_GUILESS_MAIN(SpansTest)
#include "tst_spans.moc"
