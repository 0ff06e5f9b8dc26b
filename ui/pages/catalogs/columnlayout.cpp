// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/columnlayout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastWidth = 40;
constexpr int mostWidth = 2000;

} // namespace

const QList<CatalogColumn> &ColumnLayout::usual()
{
    using enum CatalogColumn;
    static const QList<CatalogColumn> columns{Code,  Title, Department,   ShareType, UpdateCycle, Resource,
                                              Items, Used,  Completeness, State,     Library,     Open};
    return columns;
}

ColumnLayout ColumnLayout::parse(const QString &json)
{
    ColumnLayout layout;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (const QJsonValue &key : object[u"columns"].toArray()) {
        const auto column = catalogColumnFromKey(key.toString());
        if (column && !layout.chosen.contains(*column))
            layout.chosen += *column;
    }
    if (!layout.chosen.isEmpty() && !layout.chosen.contains(CatalogColumn::Title))
        layout.chosen.prepend(CatalogColumn::Title);
    const QJsonObject widths = object[u"widths"].toObject();
    for (auto it = widths.begin(); it != widths.end(); ++it) {
        const auto column = catalogColumnFromKey(it.key());
        if (column && it->isDouble())
            layout.widths.insert(*column, std::clamp(it->toInt(), leastWidth, mostWidth));
    }
    return layout;
}

QString ColumnLayout::toString() const
{
    QJsonArray columns;
    for (const CatalogColumn column : chosen)
        columns += catalogColumnKey(column);
    QJsonObject kept;
    for (auto it = widths.begin(); it != widths.end(); ++it)
        kept.insert(catalogColumnKey(it.key()), it.value());
    const QJsonObject object{{u"columns"_s, columns}, {u"widths"_s, kept}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace shuzhi
