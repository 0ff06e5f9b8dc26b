// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/savedviews.h"

#include "models/domain/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

SavedViews::SavedViews()
{
    const QString json = m_settings.value(SettingKey::CatalogViews).toString();
    for (const QJsonValue &value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        const Result<SortOrder> sort = SortOrder::parse(value[u"sort"].toString());
        const QString where = value[u"where"].toString();
        // A view of a later program may ask for what this one does not know.
        if (sort && Filter::parse(where))
            m_views +=
                {value[u"name"].toString(), where, *sort, ColumnLayout::parse(value[u"layout"].toString())};
    }
}

void SavedViews::save(const SavedView &view)
{
    m_views.removeIf([&](const SavedView &other) { return other.name == view.name; });
    m_views += view;
    std::sort(m_views.begin(), m_views.end(), [](const SavedView &a, const SavedView &b) {
        return text::sortKey(a.name) < text::sortKey(b.name);
    });
    write();
}

void SavedViews::remove(const QString &name)
{
    m_views.removeIf([&](const SavedView &view) { return view.name == name; });
    write();
}

void SavedViews::write()
{
    QJsonArray array;
    for (const SavedView &view : std::as_const(m_views)) {
        array += QJsonObject{{u"name"_s, view.name},
                             {u"where"_s, view.where},
                             {u"sort"_s, view.sort.toString()},
                             {u"layout"_s, view.layout.toString()}};
    }
    m_settings.setValue(SettingKey::CatalogViews,
                        QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

} // namespace shuzhi
