// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/importkind.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

QStringList prefixed(const QString &prefix, const QStringList &names)
{
    QStringList out;
    for (const QString &name : names)
        out += prefix + u'.' + name;
    return out;
}

QList<ImportKind> makeKinds()
{
    const QStringList provider{u"department"_s, u"provider_code"_s};
    const QStringList reference = QStringList{u"title"_s, u"code"_s} + provider;
    const QStringList item = prefixed(
        u"item"_s,
        {u"name"_s, u"english_name"_s, u"data_type"_s, u"length"_s, u"is_required"_s, u"is_unique"_s,
         u"share_type"_s, u"share_condition"_s, u"sensitivity"_s, u"column_name"_s, u"description"_s});
    const QStringList catalog = reference
        + QStringList{u"english_name"_s,
                      u"provider_unit"_s,
                      u"classification"_s,
                      u"source_system"_s,
                      u"related_codes"_s,
                      u"contact"_s,
                      u"census_storage"_s,
                      u"census_records"_s,
                      u"census_shared_storage"_s,
                      u"census_shared_records"_s,
                      u"census_open_storage"_s,
                      u"census_open_records"_s,
                      u"abstract"_s,
                      u"format_note"_s,
                      u"share_condition"_s,
                      u"open_condition"_s,
                      u"publish_date"_s,
                      u"last_updated"_s,
                      u"is_open"_s,
                      u"format_category"_s,
                      u"share_type"_s,
                      u"open_type"_s,
                      u"update_cycle"_s,
                      u"format_type"_s,
                      u"share_method"_s,
                      u"library"_s,
                      u"state"_s,
                      u"items"_s,
                      u"distributions"_s,
                      u"extension"_s};
    return {
        {u"catalogs"_s, catalog + item, {{u"title"_s}}},
        {u"items"_s, reference + item, {{u"item.name"_s}, {u"title"_s, u"code"_s}}},
        {u"resources"_s,
         reference
             + prefixed(u"resource"_s,
                        {u"name"_s, u"kind"_s, u"locator"_s, u"state"_s, u"mapping_complete"_s}),
         {{u"title"_s, u"code"_s}, {u"resource.name"_s, u"resource.kind"_s, u"resource.locator"_s}}},
        {u"usage"_s,
         reference + prefixed(u"usage"_s, {u"day"_s, u"consumer"_s, u"calls"_s}),
         {{u"title"_s, u"code"_s}, {u"usage.day"_s}, {u"usage.consumer"_s}, {u"usage.calls"_s}}},
        {u"duties"_s,
         QStringList{u"title"_s, u"code"_s}
             + prefixed(u"duty"_s,
                        {u"department"_s, u"function"_s, u"clause"_s, u"matter"_s, u"name"_s, u"kinds"_s,
                         u"source_department"_s, u"source_system"_s, u"items"_s, u"share_type"_s,
                         u"update_cycle"_s, u"office"_s, u"person"_s, u"contact"_s, u"basis"_s, u"note"_s,
                         u"state"_s}),
         {{u"duty.name"_s}}},
        {u"departments"_s,
         prefixed(u"department"_s,
                  {u"name"_s, u"code"_s, u"level"_s, u"category"_s, u"leader"_s, u"contact"_s, u"phone"_s}),
         {{u"department.name"_s}}},
        {u"peers"_s,
         prefixed(u"peer"_s,
                  {u"name"_s, u"catalogs"_s, u"mounted"_s, u"open_records"_s, u"interfaces"_s, u"as_of"_s,
                   u"source"_s, u"note"_s}),
         {{u"peer.name"_s}}},
        {u"data-json"_s, catalog, {{u"title"_s}}},
    };
}

} // namespace

const QList<ImportKind> &importKinds()
{
    static const QList<ImportKind> kinds = makeKinds();
    return kinds;
}

const ImportKind *importKind(const QString &name)
{
    const QList<ImportKind> &all = importKinds();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ImportKind &kind) { return kind.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace shuzhi
