// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/catalogcells.h"

#include "models/domain/vocabulary.h"
#include "models/store/sortsql.h"

#include <QHash>

#include <array>

namespace shuzhi {

namespace {

struct ColumnInfo
{
    const char *key;
    const char *sortField;
    const char *editColumn;
    const char *filterField;
    const char *extra;
    CatalogCellKind kind;
};

/// A text column of table catalog that rows carry only where it is shown.
constexpr ColumnInfo plain(const char *column, const char *filterField = "",
                           CatalogCellKind kind = CatalogCellKind::Text)
{
    return {column, column, column, filterField, column, kind};
}

/// A count that rows carry only where it is shown.
constexpr ColumnInfo counted(const char *name)
{
    return {name, name, "", "", name, CatalogCellKind::Count};
}

using Kind = CatalogCellKind;

/// In the order of CatalogColumn.
constexpr std::array<ColumnInfo, catalogColumnCount> infos{{
    {"code", "code", "code", "", "", Kind::Text},
    {"title", "title", "title", "", "", Kind::Text},
    {"department", "department", "", "department", "", Kind::Text},
    {"share_type", "share_type", "share_type", "share_type", "", Kind::Text},
    {"update_cycle", "update_cycle", "update_cycle", "update_cycle", "", Kind::Text},
    {"resource_kind", "resource_kind", "", "resource_kind", "", Kind::Text},
    {"items", "items", "", "", "", Kind::Count},
    {"used", "used", "", "used", "", Kind::Text},
    {"completeness", "filled", "", "complete", "", Kind::Ratio},
    {"state", "state", "", "state", "", Kind::Text},
    {"library", "library", "", "library", "", Kind::Text},
    {"open", "open", "is_open", "open", "", Kind::Text},
    {"overdue", "overdue", "", "overdue", "", Kind::Text},
    {"last_updated", "last_updated", "last_updated", "", "", Kind::Date},
    plain("classification"),
    plain("abstract"),
    plain("publish_date", "", Kind::Date),
    plain("source_system"),
    plain("contact"),
    plain("share_method", "share_method"),
    plain("share_condition"),
    plain("open_type", "open_type"),
    plain("open_condition"),
    plain("format_category", "format_category"),
    plain("format_type", "format_type"),
    plain("format_note"),
    plain("provider_unit"),
    {"provider_code", "department_code", "", "", "department_code", Kind::Text},
    plain("english_name"),
    plain("related_codes"),
    counted("resources"),
    counted("calls"),
    counted("consumers"),
    plain("census_storage"),
    plain("census_records"),
    plain("census_shared_storage"),
    plain("census_shared_records"),
    plain("census_open_storage"),
    plain("census_open_records"),
    plain("extension"),
}};

const ColumnInfo &infoOf(CatalogColumn column)
{
    return infos[size_t(column)];
}

QString labels(const QString &vocabularyName, const QString &codes, const CatalogWords &words)
{
    QStringList texts;
    for (const QString &code : codes.split(u',', Qt::SkipEmptyParts))
        texts += vocabulary(vocabularyName).label(code, words.language);
    return texts.join(words.separator);
}

QString yesNo(bool yes)
{
    return yes ? QStringLiteral("yes") : QStringLiteral("no");
}

} // namespace

QString CatalogCells::text(const CatalogRow &row, CatalogColumn column) const
{
    switch (column) {
    case CatalogColumn::Resource:
        return row.mounted ? labels(QStringLiteral("resource_kind"), row.kinds, words) : words.unmounted;
    case CatalogColumn::Used: return row.used ? words.used : words.none;
    case CatalogColumn::Overdue: return row.overdue ? words.overdue : words.none;
    case CatalogColumn::Completeness: return words.rate ? words.rate(row.filled, row.required) : QString();
    case CatalogColumn::State:
        return vocabulary(QStringLiteral("catalog_state")).label(row.state, words.language);
    default: break;
    }
    const QString value = code(row, column);
    if (catalogCellKind(column) == CatalogCellKind::Count)
        return words.count ? words.count(value.toLongLong()) : value;
    const QString edited = catalogEditColumn(column);
    return edited.isEmpty() ? value : columnLabel(edited, value, words);
}

QString CatalogCells::code(const CatalogRow &row, CatalogColumn column) const
{
    switch (column) {
    case CatalogColumn::Code: return row.code;
    case CatalogColumn::Title: return row.title;
    case CatalogColumn::Department: return row.department;
    case CatalogColumn::ShareType: return row.shareType;
    case CatalogColumn::UpdateCycle: return row.updateCycle;
    case CatalogColumn::Resource: return row.mounted ? row.kinds : QString();
    case CatalogColumn::Items: return QString::number(row.items);
    case CatalogColumn::Used: return yesNo(row.used);
    case CatalogColumn::Completeness: return QStringLiteral("%1/%2").arg(row.filled).arg(row.required);
    case CatalogColumn::State: return row.state;
    case CatalogColumn::Library: return row.library;
    case CatalogColumn::Open: return row.isOpen;
    case CatalogColumn::Overdue: return yesNo(row.overdue);
    case CatalogColumn::LastUpdated: return row.lastUpdated;
    default: return row.extra.value(extra.indexOf(catalogExtra(column)));
    }
}

void CatalogCells::setCode(CatalogRow &row, CatalogColumn column, const QString &value) const
{
    switch (column) {
    case CatalogColumn::Code: row.code = value; return;
    case CatalogColumn::Title: row.title = value; return;
    case CatalogColumn::ShareType: row.shareType = value; return;
    case CatalogColumn::UpdateCycle: row.updateCycle = value; return;
    case CatalogColumn::Open: row.isOpen = value; return;
    case CatalogColumn::LastUpdated: row.lastUpdated = value; return;
    default: break;
    }
    const qsizetype at = extra.indexOf(catalogExtra(column));
    if (at >= 0 && at < row.extra.size())
        row.extra[at] = value;
}

QString catalogColumnKey(CatalogColumn column)
{
    return QString::fromLatin1(infoOf(column).key);
}

std::optional<CatalogColumn> catalogColumnFromKey(const QString &key)
{
    for (int column = 0; column < catalogColumnCount; ++column) {
        if (key == QLatin1String(infos[size_t(column)].key))
            return CatalogColumn(column);
    }
    return {};
}

CatalogCellKind catalogCellKind(CatalogColumn column)
{
    return infoOf(column).kind;
}

QString catalogExtra(CatalogColumn column)
{
    return QString::fromLatin1(infoOf(column).extra);
}

QStringList catalogExtras(const QList<CatalogColumn> &columns)
{
    QStringList names;
    for (const CatalogColumn column : columns) {
        if (const QString name = catalogExtra(column); !name.isEmpty())
            names += name;
    }
    return names;
}

QString catalogSortField(CatalogColumn column)
{
    const QString field = QString::fromLatin1(infoOf(column).sortField);
    static const QStringList known = sortFields(What::Catalogs);
    return known.contains(field) ? field : QString();
}

std::optional<Condition> catalogCondition(const CatalogCells &cells, const CatalogRow &row,
                                          CatalogColumn column)
{
    const QString field = QString::fromLatin1(infoOf(column).filterField);
    if (field.isEmpty())
        return {};
    if (column == CatalogColumn::Completeness)
        return Condition{field, {yesNo(row.filled == row.required)}};
    if (column == CatalogColumn::Resource && !row.mounted)
        return Condition{QStringLiteral("mounted"), {yesNo(false)}};
    const QString code = cells.code(row, column);
    const bool several = column == CatalogColumn::Resource || isCodeListColumn(field);
    return Condition{field, several && !code.isEmpty() ? code.split(u',') : QStringList{code}};
}

QString catalogEditColumn(CatalogColumn column)
{
    return QString::fromLatin1(infoOf(column).editColumn);
}

QString columnVocabulary(const QString &column)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("share_type"), QStringLiteral("share_type")},
        {QStringLiteral("share_method"), QStringLiteral("share_method")},
        {QStringLiteral("update_cycle"), QStringLiteral("update_cycle")},
        {QStringLiteral("is_open"), QStringLiteral("yes_no")},
        {QStringLiteral("open_type"), QStringLiteral("open_type")},
        {QStringLiteral("format_category"), QStringLiteral("format_category")},
        {QStringLiteral("format_type"), QStringLiteral("format_type")},
        {QStringLiteral("state"), QStringLiteral("catalog_state")},
    };
    return names.value(column);
}

bool isCodeListColumn(const QString &column)
{
    return column == u"format_type" || column == u"share_method";
}

QString columnLabel(const QString &column, const QString &value, const CatalogWords &words)
{
    const QString name = columnVocabulary(column);
    if (name.isEmpty())
        return value;
    return isCodeListColumn(column) ? labels(name, value, words)
                                    : vocabulary(name).label(value, words.language);
}

} // namespace shuzhi
