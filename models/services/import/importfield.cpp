// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/importfield.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

using Kind = ImportField::Kind;

/// Fields of departments, resources, usage, duties and peers.
void addOtherKinds(QHash<QString, ImportField> &fields)
{
    const auto add = [&](const QStringList &names, Kind kind, const QString &vocabulary = {}) {
        for (const QString &name : names)
            fields.insert(name, {name, kind, vocabulary});
    };
    add({u"department.name"_s, u"department.code"_s, u"department.category"_s, u"department.leader"_s,
         u"department.contact"_s, u"department.phone"_s},
        Kind::Line);
    add({u"department.level"_s}, Kind::Value, u"department_level"_s);
    add({u"resource.name"_s, u"resource.locator"_s}, Kind::Line);
    add({u"resource.kind"_s}, Kind::Value, u"resource_kind"_s);
    add({u"resource.state"_s}, Kind::State, u"resource_state"_s);
    add({u"resource.mapping_complete"_s}, Kind::YesNo, u"yes_no"_s);
    add({u"usage.day"_s}, Kind::Period);
    add({u"usage.consumer"_s, u"duty.department"_s, u"duty.source_department"_s}, Kind::Department);
    add({u"usage.calls"_s, u"peer.catalogs"_s, u"peer.mounted"_s, u"peer.open_records"_s,
         u"peer.interfaces"_s},
        Kind::Whole);
    add({u"duty.function"_s, u"duty.matter"_s, u"duty.name"_s, u"duty.source_system"_s, u"duty.office"_s,
         u"duty.person"_s, u"duty.contact"_s, u"peer.name"_s, u"peer.source"_s},
        Kind::Line);
    add({u"duty.clause"_s, u"duty.items"_s, u"duty.basis"_s, u"duty.note"_s, u"peer.note"_s}, Kind::Text);
    add({u"duty.kinds"_s}, Kind::Values, u"duty_kind"_s);
    add({u"duty.share_type"_s}, Kind::Value, u"share_type"_s);
    add({u"duty.update_cycle"_s}, Kind::Value, u"update_cycle"_s);
    add({u"duty.state"_s}, Kind::State, u"duty_state"_s);
    add({u"peer.as_of"_s}, Kind::Date);
}

QHash<QString, ImportField> makeFields()
{
    QHash<QString, ImportField> fields;
    const auto add = [&](const QStringList &names, Kind kind) {
        for (const QString &name : names) {
            const QString own = name.startsWith(u"item.") ? name.mid(5) : name;
            const bool flag = own.startsWith(u"is_");
            const bool listed =
                kind == Kind::Value || kind == Kind::Values || own == u"data_type" || own == u"share_type";
            fields.insert(name, {name, kind, flag ? u"yes_no"_s : listed ? own : QString()});
        }
    };
    add({u"title"_s, u"english_name"_s, u"code"_s, u"provider_unit"_s, u"classification"_s,
         u"source_system"_s, u"related_codes"_s, u"contact"_s, u"census_storage"_s, u"census_records"_s,
         u"census_shared_storage"_s, u"census_shared_records"_s, u"census_open_storage"_s,
         u"census_open_records"_s},
        Kind::Line);
    add({u"abstract"_s, u"format_note"_s, u"share_condition"_s, u"open_condition"_s}, Kind::Text);
    add({u"publish_date"_s, u"last_updated"_s}, Kind::Date);
    add({u"is_open"_s}, Kind::YesNo);
    add({u"format_category"_s, u"share_type"_s, u"open_type"_s, u"update_cycle"_s}, Kind::Value);
    add({u"format_type"_s, u"share_method"_s}, Kind::Values);
    add({u"department"_s}, Kind::Department);
    add({u"provider_code"_s}, Kind::ProviderCode);
    add({u"library"_s}, Kind::Library);
    add({u"items"_s}, Kind::ItemList);
    add({u"item.name"_s, u"item.english_name"_s, u"item.data_type"_s, u"item.length"_s, u"item.is_required"_s,
         u"item.is_unique"_s, u"item.share_type"_s, u"item.share_condition"_s, u"item.sensitivity"_s,
         u"item.column_name"_s, u"item.description"_s},
        Kind::Item);
    fields.insert(u"state"_s, {u"state"_s, Kind::State, u"catalog_state"_s});
    add({u"distributions"_s}, Kind::Distributions);
    add({u"extension"_s}, Kind::Extension);
    addOtherKinds(fields);
    return fields;
}

} // namespace

bool ImportField::isCatalogCell() const
{
    return kind != Kind::ProviderCode && kind != Kind::ItemList && kind != Kind::Item
        && kind != Kind::Distributions && !name.contains(u'.');
}

QString ImportField::column() const
{
    switch (kind) {
    case Kind::Department: return u"department_id"_s;
    case Kind::Library: return u"library_id"_s;
    case Kind::Item: return name.mid(5);
    default: return name;
    }
}

std::optional<ImportField> importField(const QString &name)
{
    static const QHash<QString, ImportField> fields = makeFields();
    const auto found = fields.constFind(name);
    return found == fields.cend() ? std::nullopt : std::optional(*found);
}

std::optional<QString> joinerOf(const ImportField &field)
{
    if (field.name == u"classification" || field.name == u"share_method")
        return u"/"_s; // levels of a path; "共享平台方式" / "数据库" is one spelling of the vocabulary
    if (field.name == u"contact")
        return u" "_s; // name and telephone
    return std::nullopt;
}

} // namespace shuzhi
