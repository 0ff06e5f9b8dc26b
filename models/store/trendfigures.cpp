// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/trendfigures.h"

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QString sumIf(const QString &condition)
{
    return QStringLiteral("sum(CASE WHEN %1 THEN 1 ELSE 0 END)").arg(condition);
}

const char *const published = "c.state = 'published'";
const char *const shareable = "c.share_type <> 'not_shared'";

} // namespace

TrendFigures::TrendFigures(Connection &connection, AsOf basis, QStringList days)
    : m_connection(connection)
    , m_basis(std::move(basis))
    , m_days(std::move(days))
    , m_sums(m_days.size())
    , m_faultlessDuplicates(m_days.size())
    , m_figures(m_days.size())
{
}

/// The first of the days that is not before the expression's day: a span lives on those from
/// bucket(from_day) until before bucket(to_day).
QString TrendFigures::bucket(const QString &expression) const
{
    QString sql = s("CASE");
    for (qsizetype k = 0; k < m_days.size(); ++k)
        sql += QStringLiteral(" WHEN %1 <= '%2' THEN %3").arg(expression, m_days.at(k)).arg(k);
    return QStringLiteral("%1 ELSE %2 END").arg(sql).arg(m_days.size());
}

/// The two columns that bound the days on which both spans live.
QString TrendFigures::common(const QString &first, const QString &second) const
{
    const bool sqlite = m_connection.dialect() == Dialect::Sqlite;
    return QStringLiteral("%1(%2, %3) AS lo, %4(%5, %6) AS hi")
        .arg(sqlite ? s("max") : s("greatest"), bucket(first + s(".from_day")),
             bucket(second + s(".from_day")), sqlite ? s("min") : s("least"), bucket(first + s(".to_day")),
             bucket(second + s(".to_day")));
}

QString TrendFigures::days() const
{
    return s("m AS MATERIALIZED (SELECT * FROM %1 x)").arg(daysSql(m_basis, m_days));
}

/// Days and catalogs with a published resource, and how many they have.
QString TrendFigures::mounted() const
{
    return s("h AS MATERIALIZED (SELECT m.k, r.catalog_id, count(*) AS n FROM m JOIN resource_span r ON %1 "
             "WHERE r.state = 'published' GROUP BY m.k, r.catalog_id)")
        .arg(liveOnSql(s("r"), s("m.day")));
}

Status TrendFigures::eachRange(const QString &sql, const Range &add)
{
    return m_connection.each(sql, {}, [&](const SqlRow &row) {
        for (qint64 day = row.integer(0); day < row.integer(1); ++day)
            add(row, qsizetype(day));
    });
}

Status TrendFigures::readCatalogs()
{
    // Bits are counted once for all catalogs that have the same.
    const QString sql =
        s("SELECT lo, hi, sum(n), sum(shareable), sum(open), sum(faultless), sum(n * (%1)), sum(n * (%2)) "
          "FROM (SELECT lo, hi, applies, missing, count(*) AS n, sum(shareable) AS shareable, sum(open) AS "
          "open, sum(faultless) AS faultless FROM (SELECT %3, c.applies, %4 AS missing, "
          "CASE WHEN %5 THEN 1 ELSE 0 END AS shareable, CASE WHEN c.is_open = 'yes' THEN 1 ELSE 0 END AS "
          "open, CASE WHEN (c.faults & %6) = 0 THEN 1 ELSE 0 END AS faultless FROM catalog_span c JOIN "
          "department_span p ON p.row_id = c.department_id WHERE %7) x WHERE lo < hi GROUP BY lo, hi, "
          "applies, missing) y GROUP BY lo, hi")
            .arg(bitCountSql(s("applies")), bitCountSql(s("(applies & ~missing)")), common(s("c"), s("p")),
                 missingSql(), s(shareable))
            .arg(catalogErrorMask())
            .arg(s(published));
    return eachRange(sql, [this](const SqlRow &row, qsizetype day) {
        FigureSums &sums = m_sums[day];
        sums.catalogs += row.integer(2);
        sums.shareable += row.integer(3);
        sums.open += row.integer(4);
        sums.conformant += row.integer(5);
        sums.required += row.integer(6);
        sums.filled += row.integer(7);
    });
}

/// Catalogs that are without fault of their own and yet not conformant, for what they repeat.
Status TrendFigures::readDuplicates()
{
    QStringList repeated;
    for (const Rule &rule : rules()) {
        if (rule.scope != RuleScope::Duplicate || rule.severity != Severity::Error)
            continue;
        // Few keys ever stand twice; only their rows are looked at day by day.
        repeated +=
            s("SELECT k, row_id FROM (SELECT m.k, c.row_id, c.faults, count(*) OVER (PARTITION BY m.k, %1) "
              "AS n "
              "FROM (SELECT * FROM catalog_span c WHERE %2 AND %3 AND %1 IN (SELECT %4 FROM catalog_span o "
              "WHERE o.state = 'published' AND %5 GROUP BY %4 HAVING min(o.row_id) <> max(o.row_id))) c "
              "JOIN m ON %6) z WHERE n > 1 AND (faults & %7) = 0")
                .arg(duplicateKeySql(rule, s("c")), s(published),
                     duplicateRowsSql(m_connection.dialect(), rule, s("c")), duplicateKeySql(rule, s("o")),
                     duplicateRowsSql(m_connection.dialect(), rule, s("o")), liveOnSql(s("c"), s("m.day")))
                .arg(catalogErrorMask());
    }
    if (repeated.isEmpty())
        return {};
    const QString sql =
        s("WITH %1 SELECT k, count(*) FROM (%2) w GROUP BY k").arg(days(), repeated.join(s(" UNION ")));
    return m_connection.each(
        sql, {}, [this](const SqlRow &row) { m_faultlessDuplicates[row.integer(0)] = row.integer(1); });
}

Status TrendFigures::readMounted()
{
    const QString used =
        s("v AS MATERIALIZED (SELECT DISTINCT m.k, u.catalog_id FROM m JOIN usage_span u ON "
          "u.day <= m.day JOIN catalog_span c ON c.row_id = u.catalog_id AND %1 WHERE %2)")
            .arg(liveOnSql(s("c"), s("m.day")), countedUseOnSql(m_basis, s("c.department_id")));
    const QString sql =
        s("WITH %1, %2, %3 SELECT h.k, count(*), %4, count(v.catalog_id), %5, %6, %9 FROM h JOIN m ON m.k = "
          "h.k "
          "JOIN catalog_span c ON c.row_id = h.catalog_id AND %7 LEFT JOIN v ON v.k = h.k AND v.catalog_id = "
          "h.catalog_id WHERE %8 GROUP BY h.k")
            .arg(days(), mounted(), used, sumIf(s(shareable)), sumIf(definiteCycleSql()),
                 sumIf(definiteCycleSql() + s(" AND ") + timelyOnSql()), liveOnSql(s("c"), s("m.day")),
                 s(published), sumIf(s("h.n > 1")));
    return m_connection.each(sql, {}, [this](const SqlRow &row) {
        FigureSums &sums = m_sums[row.integer(0)];
        sums.mounted = row.integer(1);
        sums.mountedShareable = row.integer(2);
        sums.used = row.integer(3);
        sums.definite = row.integer(4);
        sums.timely = row.integer(5);
        sums.severalResources = row.integer(6);
    });
}

Status TrendFigures::readUsers()
{
    const QString sql =
        s("WITH %1, %2 SELECT h.k, count(DISTINCT u.consumer_id) FROM usage_span u JOIN h ON h.catalog_id = "
          "u.catalog_id JOIN m ON m.k = h.k JOIN catalog_span c ON c.row_id = h.catalog_id AND %3 WHERE %4 "
          "AND %5 GROUP BY h.k")
            .arg(days(), mounted(), liveOnSql(s("c"), s("m.day")), s(published),
                 countedUseOnSql(m_basis, s("c.department_id")));
    return m_connection.each(sql, {}, [this](const SqlRow &row) {
        m_figures[row.integer(0)].set(s("using_departments"), row.integer(1));
        m_figures[row.integer(0)].set(s("consumer_departments"), row.integer(1));
    });
}

Status TrendFigures::readResources()
{
    const QString sql =
        s("SELECT lo, hi, kind, count(*) FROM (SELECT %1, r.kind FROM resource_span r JOIN catalog_span c ON "
          "c.row_id = r.catalog_id WHERE r.state = 'published' AND %2) x WHERE lo < hi GROUP BY lo, hi, kind")
            .arg(common(s("c"), s("r")), s(published));
    return eachRange(sql, [this](const SqlRow &row, qsizetype day) {
        const QString metric = s("resources_") + row.text(2);
        m_figures[day].set(metric, m_figures.at(day).count(metric) + row.integer(3));
    });
}

Status TrendFigures::readItems()
{
    // Items of one catalog mostly live as long as each other: joined as one row, they are a fifth.
    const QString sql =
        s("SELECT lo, hi, sum(n), sum(good) FROM (SELECT %1, i.n, i.good FROM (SELECT catalog_id, from_day, "
          "to_day, count(*) AS n, sum(CASE WHEN (faults & %2) = 0 THEN 1 ELSE 0 END) AS good FROM item_span "
          "GROUP BY catalog_id, from_day, to_day) i JOIN catalog_span c ON c.row_id = i.catalog_id WHERE %3) "
          "x WHERE lo < hi GROUP BY lo, hi")
            .arg(common(s("c"), s("i")))
            .arg(itemErrorMask())
            .arg(s(published));
    return eachRange(sql, [this](const SqlRow &row, qsizetype day) {
        m_sums[day].items += row.integer(2);
        m_sums[day].goodItems += row.integer(3);
    });
}

Status TrendFigures::readDuties()
{
    const QString sql =
        s("WITH %1 SELECT k, count(*) FROM (SELECT DISTINCT m.k, y.catalog_id FROM m JOIN "
          "duty_span y ON %2 JOIN catalog_span c ON c.row_id = y.catalog_id AND %3 WHERE "
          "y.confirmed = 1 AND %4) x GROUP BY k")
            .arg(days(), liveOnSql(s("y"), s("m.day")), liveOnSql(s("c"), s("m.day")), s(published));
    return m_connection.each(sql, {},
                             [this](const SqlRow &row) { m_sums[row.integer(0)].duty = row.integer(1); });
}

Status TrendFigures::readRegisters()
{
    const QString sql =
        s("WITH %1 SELECT m.k, (SELECT count(*) FROM department_span d WHERE d.active = 1 AND "
          "%2), (SELECT count(*) FROM demand_span d WHERE %2) FROM m")
            .arg(days(), liveOnSql(s("d"), s("m.day")));
    return m_connection.each(sql, {}, [this](const SqlRow &row) {
        m_figures[row.integer(0)].set(s("departments"), row.integer(1));
        m_figures[row.integer(0)].set(s("demands"), row.integer(2));
    });
}

Result<QList<Figures>> TrendFigures::read()
{
    for (const auto step :
         {&TrendFigures::readCatalogs, &TrendFigures::readDuplicates, &TrendFigures::readMounted,
          &TrendFigures::readUsers, &TrendFigures::readResources, &TrendFigures::readItems,
          &TrendFigures::readDuties, &TrendFigures::readRegisters}) {
        if (const Status done = (this->*step)(); !done)
            return tl::unexpected(done.error());
    }
    for (qsizetype day = 0; day < m_days.size(); ++day) {
        FigureSums &sums = m_sums[day];
        sums.conformant -= m_faultlessDuplicates.at(day);
        sums.addTo(m_figures[day]);
    }
    return m_figures;
}

} // namespace shuzhi
