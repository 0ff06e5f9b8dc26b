// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/store/searchquery.h"

#include <QStringList>

#include <functional>

namespace shuzhi {

/// The columns of the catalog grid and of what is exported from it.
enum class CatalogColumn {
    Code,
    Title,
    Department,
    ShareType,
    UpdateCycle,
    Resource, ///< kinds of what is mounted
    Items,
    Used,
    Completeness,
    State,
    Library,
    Open,
};
inline constexpr int catalogColumnCount = int(CatalogColumn::Open) + 1;

/// The words of the window that stand in cells beside the vocabularies; made by the ui.
struct CatalogWords
{
    Language language = Language::Chinese;
    QStringList heads; ///< one per column
    QString unmounted, used, unused;
    QString separator; ///< between several kinds
    std::function<QString(int numerator, int denominator)> rate; ///< how a ratio is written
};

/// What a cell says.
[[nodiscard]] QString catalogCell(const CatalogRow &row, CatalogColumn column, const CatalogWords &words);
/// The value behind a cell: codes, counts, yes and no.
[[nodiscard]] QString catalogCode(const CatalogRow &row, CatalogColumn column);
/// Name in JSON, the same in every language.
[[nodiscard]] QString catalogColumnKey(CatalogColumn column);
/// The field of SortOrder; empty: the grid cannot be ordered by it.
[[nodiscard]] QString catalogSortField(CatalogColumn column);
/// The column of table catalog that an edit of the cell writes; empty: not edited in the grid.
[[nodiscard]] QString catalogEditColumn(CatalogColumn column);
/// The vocabulary of a column of table catalog; empty for free text.
[[nodiscard]] QString columnVocabulary(const QString &column);
/// Whether a column of table catalog holds several codes parted by commas.
[[nodiscard]] bool isCodeListColumn(const QString &column);
/// Codes of a column as labels; a text that is no code stays as it is.
[[nodiscard]] QString columnLabel(const QString &column, const QString &value, const CatalogWords &words);
/// The same row after an edit of the cell, until the database has answered.
void setCatalogCode(CatalogRow &row, CatalogColumn column, const QString &value);

} // namespace shuzhi
