// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sortcolumns.h"

#include "models/domain/vocabulary.h"
#include "models/store/cellsql.h"
#include "models/store/checksql.h"
#include "models/store/fieldsql.h"

namespace shuzhi {

namespace {

using By = SortSql::By;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

/// The place in the vocabulary; not filled first, texts that are no code last.
QString rankSql(const QString &expression, const QString &vocabularyName)
{
    QString tests = s("WHEN '' THEN 0");
    int rank = 0;
    for (const QString &code : vocabulary(vocabularyName).codes())
        tests += QStringLiteral(" WHEN %1 THEN %2").arg(sqlLiteral(code)).arg(++rank);
    return QStringLiteral("CASE %1 %2 ELSE %3 END").arg(expression, tests).arg(rank + 1);
}

SortColumn column(const QString &field, const QString &expression)
{
    return {field, {expression, false, By::Database, {}}};
}

SortColumn textColumn(const QString &field, const QString &expression, By by = By::Text)
{
    return {field, {expression, false, by, {}}};
}

SortColumn rankColumn(const char *field, const char *expression, const char *vocabularyName)
{
    return column(s(field), rankSql(s(expression), s(vocabularyName)));
}

/// Unmounted, then tables before interfaces before files, the fuller mount first.
QString kindsRankSql(const AsOf &asOf)
{
    const auto has = [&](const char *kind, int weight) {
        return QStringLiteral("CASE WHEN EXISTS (SELECT 1 FROM resource_span m WHERE m.catalog_id = f.row_id "
                              "AND m.state = 'published' AND m.kind = '%1' AND %2) THEN %3 ELSE 0 END")
            .arg(s(kind), liveSql(s("m"), asOf.day), QString::number(weight));
    };
    return QStringLiteral("(8 - %1 - %2 - %3) % 8").arg(has("table", 4), has("api", 2), has("file", 1));
}

/// Exact: two ratios of less than a thousand fields differ by more than a millionth.
QString completenessSql()
{
    return s("CASE WHEN f.required = 0 THEN 0 ELSE f.filled * 1000000 / f.required END");
}

void addStored(QList<SortColumn> &list, const AsOf &asOf)
{
    // As the index has it, where no row is missing.
    list += column(s("title"), asOf.isLatest ? s("t.sort_key") : s("coalesce(t.sort_key, '')"));
    list += column(s("code"), s("f.code"));
    list += column(s("department"), s("coalesce(d.sort_key, '')"));
    list += column(s("department_code"), s("coalesce(d.code, '')"));
    list +=
        column(s("library"), s("coalesce((SELECT b.sort_key FROM library b WHERE b.id = f.library_id), '')"));
    for (const QString &field : words("state share_type update_cycle open open_type format_category"))
        list += column(field, rankSql(fieldsql::text(field), fieldsql::vocabularyName(field)));
    list += column(s("last_updated"), s("f.last_updated"));
    list += column(s("publish_date"), s("coalesce(t.publish_date, '')"));
    for (const QString &field : words("mounted used overdue duty complete"))
        list += column(field, fieldsql::flag(field));
    list += column(s("filled"), completenessSql());
}

void addCounted(QList<SortColumn> &list, const AsOf &asOf)
{
    list += column(s("resource_kind"), kindsRankSql(asOf));
    list += column(s("items"), itemCountSql(asOf));
    list += column(s("resources"), resourceCountSql(asOf));
    list += column(s("calls"), callCountSql(asOf));
    list += column(s("consumers"), consumerCountSql(asOf));
}

/// Columns of the catalog that have no stored key; they are today's on a past day too.
void addTexts(QList<SortColumn> &list)
{
    const auto cell = [](const QString &name) { return QStringLiteral("coalesce(t.%1, '')").arg(name); };
    for (const QString &name : words("classification english_name provider_unit abstract format_note "
                                     "share_condition open_condition related_codes source_system contact "
                                     "extension"))
        list += textColumn(name, cell(name));
    for (const QString &name : words("share_method format_type"))
        list += SortColumn{name, {fieldsql::list(name), false, By::Codes, fieldsql::vocabularyName(name)}};
    for (const QString &name : words("census_storage census_records census_shared_storage "
                                     "census_shared_records census_open_storage census_open_records"))
        list += textColumn(name, cell(name), By::Number);
}

} // namespace

QList<SortColumn> sortColumns(What what, const AsOf &asOf)
{
    switch (what) {
    case What::Duties:
        return {column(s("department"), s("d.sort_key")), rankColumn("state", "x.state", "duty_state"),
                rankColumn("level", "x.level", "duty_level"), textColumn(s("title"), s("x.name"))};
    case What::Departments:
        return {column(s("department"), s("d.sort_key")), column(s("title"), s("d.sort_key")),
                column(s("code"), s("d.code"))};
    case What::Demands:
        return {textColumn(s("title"), s("coalesce(x.title, '')")),
                rankColumn("state", "m.state", "demand_state")};
    default: break;
    }
    QList<SortColumn> list;
    addStored(list, asOf);
    addCounted(list, asOf);
    addTexts(list);
    if (what == What::Resources) {
        list += rankColumn("kind", "r.kind", "resource_kind");
        list += rankColumn("resource_state", "r.state", "resource_state");
    }
    if (what == What::Resources || what == What::Items)
        list += textColumn(s("name"), s("coalesce(x.name, '')"));
    if (what == What::Fields)
        list += column(s("field"), s("k.bit"));
    return list;
}

} // namespace shuzhi
