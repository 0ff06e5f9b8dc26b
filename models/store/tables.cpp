// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/tables.h"

#include <QStringList>

namespace shuzhi {

namespace {

/// "name", "calls#" (integer) or "department_id>department" (reference).
ColumnSpec column(const QString &text)
{
    if (text.endsWith(u'#'))
        return {text.chopped(1), ColumnSpec::Kind::Integer, {}};
    if (const qsizetype arrow = text.indexOf(u'>'); arrow > 0)
        return {text.left(arrow), ColumnSpec::Kind::Reference, text.mid(arrow + 1)};
    return {text, ColumnSpec::Kind::Text, {}};
}

TableSpec table(const char *name, const char *columns)
{
    TableSpec spec{QString::fromLatin1(name), {}};
    for (const QString &text : QString::fromLatin1(columns).split(u' ', Qt::SkipEmptyParts))
        spec.columns += column(text);
    return spec;
}

} // namespace

const ColumnSpec *TableSpec::column(const QString &wanted) const
{
    for (const ColumnSpec &spec : columns) {
        if (spec.name == wanted)
            return &spec;
    }
    return nullptr;
}

const QList<TableSpec> &trackedTables()
{
    static const QList<TableSpec> tables{
        table("setting", "key value basis"),
        table("department", "name code level category leader contact phone origin merged_into_id>department"),
        table("member", "login person department_id>department"),
        table("library", "name kind state"),
        table("catalog",
              "department_id>department library_id>library classification title code english_name "
              "provider_unit "
              "abstract format_category format_type format_note share_type share_condition share_method "
              "is_open "
              "open_type open_condition update_cycle publish_date last_updated related_codes source_system "
              "contact "
              "census_storage census_records census_shared_storage census_shared_records census_open_storage "
              "census_open_records extension state"),
        table("data_item",
              "catalog_id>catalog position# name english_name data_type length is_required is_unique "
              "share_type "
              "share_condition sensitivity column_name description"),
        table("resource", "catalog_id>catalog kind name locator mapping_complete probe fingerprint state"),
        table("usage_day", "catalog_id>catalog consumer_id>department day calls#"),
        table("duty_list",
              "department_id>department version# title state author submitted_by submitted_on signed_by "
              "signed_on withdrawn_by withdrawn_on remark digest"),
        table("duty",
              "duty_list_id>duty_list parent_id>duty level position# name clause kinds "
              "source_department_id>department source_system items share_type update_cycle office person "
              "contact "
              "basis note state origin_uid"),
        table("duty_catalog", "duty_id>duty catalog_id>catalog"),
        table("peer", "name catalogs# mounted# open_records# interfaces# as_of source note"),
        table("demand",
              "title requester_id>department provider_id>department catalog_id>catalog purpose state "
              "received_on "
              "due_on closed_on"),
        table("scenario", "name description lead_id>department state started_on"),
        table("open_unit", "name kind since"),
        table("city_figure", "key value# unit as_of source"),
    };
    return tables;
}

const TableSpec *trackedTable(const QString &name)
{
    for (const TableSpec &spec : trackedTables()) {
        if (spec.name == name)
            return &spec;
    }
    return nullptr;
}

} // namespace shuzhi
