// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/spans.h"

#include "models/store/checksql.h"

#include <QStringList>

namespace shuzhi {

namespace {

using Column = SpanSpec::Column;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Column plain(const char *name, const char *type)
{
    return {s(name), s(type), s("c.") + s(name)};
}

/// The tests of `n` (new) against the stored span; a NULL equals a NULL.
QString differs(const SpanSpec &spec, const QString &n)
{
    QStringList tests;
    for (const Column &column : spec.columns)
        tests += QStringLiteral("%1.%2 IS DISTINCT FROM %3.%2").arg(spec.table, column.name, n);
    return tests.join(s(" OR "));
}

QString sourceQuery(const SpanSpec &spec, const QString &selector)
{
    QStringList columns{s("c.id AS row_id"), s("c.uid AS uid")};
    for (const Column &column : spec.columns)
        columns += column.expression + s(" AS ") + column.name;
    return QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(columns.join(s(", ")), spec.source, selector);
}

QStringList names(const SpanSpec &spec)
{
    QStringList list;
    for (const Column &column : spec.columns)
        list += column.name;
    return list;
}

} // namespace

QList<SpanSpec> spanSpecs(Dialect dialect)
{
    return {
        {s("department_span"),
         s("department"),
         s("department c"),
         {{s("has_code"), s("BIGINT"), s("CASE WHEN c.code <> '' THEN 1 ELSE 0 END")},
          {s("active"), s("BIGINT"), s("CASE WHEN c.merged_into_id IS NULL THEN 1 ELSE 0 END")}}},
        {s("catalog_span"),
         s("catalog"),
         s("catalog c"),
         {plain("department_id", "BIGINT"),
          plain("library_id", "BIGINT"),
          plain("state", "@text"),
          plain("share_type", "@text"),
          plain("is_open", "@text"),
          plain("update_cycle", "@text"),
          plain("last_updated", "@text"),
          plain("title_key", "@text"),
          plain("code", "@text"),
          {s("has_items"), s("BIGINT"), hasItemsSql()},
          {s("applies"), s("BIGINT"), coreFieldsApplySql(dialect)},
          {s("missing"), s("BIGINT"), coreFieldsMissingSql(dialect)},
          {s("faults"), s("BIGINT"), catalogFaultsSql(dialect)}}},
        {s("item_span"),
         s("data_item"),
         s("data_item c"),
         {plain("catalog_id", "BIGINT"), {s("faults"), s("BIGINT"), itemFaultsSql(dialect)}}},
        {s("resource_span"),
         s("resource"),
         s("resource c"),
         {plain("catalog_id", "BIGINT"), plain("kind", "@text"), plain("state", "@text")}},
        {s("usage_span"),
         s("usage_day"),
         s("usage_day c"),
         {plain("catalog_id", "BIGINT"), plain("consumer_id", "BIGINT"), plain("day", "@text"),
          plain("calls", "BIGINT")}},
        {s("duty_span"),
         s("duty_catalog"),
         s("duty_catalog c JOIN duty d ON d.id = c.duty_id JOIN duty_list l ON l.id = d.duty_list_id"),
         {plain("catalog_id", "BIGINT"),
          plain("duty_id", "BIGINT"),
          {s("confirmed"), s("BIGINT"),
           s("CASE WHEN d.level = 'duty' AND d.state = 'confirmed' AND l.state <> 'withdrawn' THEN 1 ELSE "
             "0 END")}}},
        {s("demand_span"), s("demand"), s("demand c"), {plain("state", "@text")}},
    };
}

QStringList spanTableStatements(Dialect dialect)
{
    QStringList statements;
    for (const SpanSpec &spec : spanSpecs(dialect)) {
        QString columns;
        for (const Column &column : spec.columns)
            columns += QStringLiteral(", %1 %2").arg(column.name, column.type);
        statements += QStringLiteral("CREATE TABLE %1 (row_id BIGINT NOT NULL, uid @text NOT NULL, "
                                     "from_day @text NOT NULL, to_day @text NOT NULL%2, "
                                     "PRIMARY KEY (row_id, from_day))")
                          .arg(spec.table, columns);
        statements += QStringLiteral("CREATE UNIQUE INDEX %1_open ON %1(row_id) WHERE to_day = '9999-12-31'")
                          .arg(spec.table);
        if (spec.columns.first().name == u"catalog_id")
            statements += QStringLiteral("CREATE INDEX %1_catalog ON %1(catalog_id)").arg(spec.table);
    }
    return statements;
}

QStringList spanTouch(Dialect dialect, const SpanSpec &spec, const QString &selector)
{
    const bool server = dialect == Dialect::Postgres;
    const QString n = server ? s("touched") : s("n");
    // The expressions are long: a server makes a row's values once, not once in each statement.
    const QString source =
        server ? QString() : QStringLiteral(" FROM (%1) AS n").arg(sourceQuery(spec, selector));
    const QString open =
        QStringLiteral("%1.row_id = %2.row_id AND %1.to_day = '9999-12-31'").arg(spec.table, n);
    QStringList assignments, values;
    for (const QString &name : names(spec)) {
        assignments += QStringLiteral("%1 = %2.%1").arg(name, n);
        values += n + u'.' + name;
    }
    const QStringList statements{
        QStringLiteral(
            "UPDATE %1 SET to_day = shuzhi_day()%2 WHERE %3 AND %1.from_day < shuzhi_day() AND (%4)")
            .arg(spec.table, source, open, differs(spec, n)),
        QStringLiteral("INSERT INTO %1 (row_id, uid, from_day, to_day, %2) "
                       "SELECT %5.row_id, %5.uid, shuzhi_day(), '9999-12-31', %3%4 WHERE NOT EXISTS "
                       "(SELECT 1 FROM %1 o WHERE o.row_id = %5.row_id AND o.to_day = '9999-12-31')")
            .arg(spec.table, names(spec).join(s(", ")), values.join(s(", ")), source, n),
        QStringLiteral("UPDATE %1 SET %2%3 WHERE %4 AND (%5)")
            .arg(spec.table, assignments.join(s(", ")), source, open, differs(spec, n)),
    };
    if (!server)
        return statements;
    return {QStringLiteral("FOR touched IN %1 LOOP\n%2;\nEND LOOP")
                .arg(sourceQuery(spec, selector), statements.join(s(";\n")))};
}

QString spanBegin(const SpanSpec &spec, const QString &rows)
{
    SpanSpec fresh = spec;
    fresh.source = rows + spec.source.mid(spec.owner.size());
    QStringList values;
    for (const QString &name : names(spec))
        values += s("n.") + name;
    return QStringLiteral("INSERT INTO %1 (row_id, uid, from_day, to_day, %2) "
                          "SELECT n.row_id, n.uid, shuzhi_day(), '9999-12-31', %3 FROM (%4) AS n")
        .arg(spec.table, names(spec).join(s(", ")), values.join(s(", ")), sourceQuery(fresh, s("true")));
}

QStringList spanEnd(const SpanSpec &spec, const QString &idExpression)
{
    return {
        QStringLiteral("UPDATE %1 SET to_day = shuzhi_day() WHERE row_id = %2 AND to_day = '9999-12-31' "
                       "AND from_day < shuzhi_day()")
            .arg(spec.table, idExpression),
        QStringLiteral("DELETE FROM %1 WHERE row_id = %2 AND to_day = '9999-12-31'")
            .arg(spec.table, idExpression),
    };
}

} // namespace shuzhi
