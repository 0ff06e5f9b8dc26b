// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/catalogcells.h"

#include "models/domain/vocabulary.h"

#include <QHash>

#include <array>

namespace shuzhi {

namespace {

struct ColumnInfo
{
    const char *key;
    const char *sortField;
    const char *editColumn;
};

/// In the order of CatalogColumn.
constexpr std::array<ColumnInfo, catalogColumnCount> infos{{
    {"code", "code", "code"},
    {"title", "title", "title"},
    {"department", "department", ""},
    {"share_type", "share_type", "share_type"},
    {"update_cycle", "update_cycle", "update_cycle"},
    {"resource_kind", "mounted", ""},
    {"items", "", ""},
    {"used", "used", ""},
    {"completeness", "filled", ""},
    {"state", "state", ""},
    {"library", "", ""},
    {"open", "open", "is_open"},
}};

QString labels(const QString &vocabularyName, const QString &codes, const CatalogWords &words)
{
    QStringList texts;
    for (const QString &code : codes.split(u',', Qt::SkipEmptyParts))
        texts += vocabulary(vocabularyName).label(code, words.language);
    return texts.join(words.separator);
}

} // namespace

QString catalogCell(const CatalogRow &row, CatalogColumn column, const CatalogWords &words)
{
    switch (column) {
    case CatalogColumn::Resource:
        return row.mounted ? labels(QStringLiteral("resource_kind"), row.kinds, words) : words.unmounted;
    case CatalogColumn::Used: return row.used ? words.used : words.unused;
    case CatalogColumn::Completeness: return words.rate ? words.rate(row.filled, row.required) : QString();
    case CatalogColumn::State:
        return vocabulary(QStringLiteral("catalog_state")).label(row.state, words.language);
    default: break;
    }
    const QString edited = catalogEditColumn(column);
    return edited.isEmpty() ? catalogCode(row, column) : columnLabel(edited, catalogCode(row, column), words);
}

QString catalogCode(const CatalogRow &row, CatalogColumn column)
{
    const auto yesNo = [](bool yes) { return yes ? QStringLiteral("yes") : QStringLiteral("no"); };
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
    }
    return {};
}

QString catalogColumnKey(CatalogColumn column)
{
    return QString::fromLatin1(infos[size_t(column)].key);
}

QString catalogSortField(CatalogColumn column)
{
    return QString::fromLatin1(infos[size_t(column)].sortField);
}

QString catalogEditColumn(CatalogColumn column)
{
    return QString::fromLatin1(infos[size_t(column)].editColumn);
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

void setCatalogCode(CatalogRow &row, CatalogColumn column, const QString &value)
{
    switch (column) {
    case CatalogColumn::Code: row.code = value; return;
    case CatalogColumn::Title: row.title = value; return;
    case CatalogColumn::ShareType: row.shareType = value; return;
    case CatalogColumn::UpdateCycle: row.updateCycle = value; return;
    case CatalogColumn::Open: row.isOpen = value; return;
    default: return;
    }
}

} // namespace shuzhi
