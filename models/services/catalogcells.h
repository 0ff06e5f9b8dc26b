// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/store/searchquery.h"

#include <QStringList>

#include <functional>
#include <optional>

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
    Overdue,
    LastUpdated,
    // From here on cells are read only where the column is shown: catalogExtra().
    Classification,
    Abstract,
    PublishDate,
    SourceSystem,
    Contact,
    ShareMethod,
    ShareCondition,
    OpenType,
    OpenCondition,
    FormatCategory,
    FormatType,
    FormatNote,
    ProviderUnit,
    ProviderCode,
    EnglishName,
    RelatedCodes,
    Resources, ///< how many
    Calls,
    Consumers,
    CensusStorage,
    CensusRecords,
    CensusSharedStorage,
    CensusSharedRecords,
    CensusOpenStorage,
    CensusOpenRecords,
    Extension,
};
inline constexpr int catalogColumnCount = int(CatalogColumn::Extension) + 1;

/// What kind of value stands in a column.
enum class CatalogCellKind { Text, Count, Ratio, Date };

/// The words of the window that stand in cells beside the vocabularies; made by the ui.
struct CatalogWords
{
    Language language = Language::Chinese;
    QStringList heads; ///< one per column
    QString unmounted, used, overdue;
    QString none; ///< stands where a yes-or-no column says no
    QString separator; ///< between several kinds
    std::function<QString(int numerator, int denominator)> rate; ///< how a ratio is written
    std::function<QString(qint64)> count; ///< how a count is written
};

/// The cells of catalogs as rows carry them: `extra` names what CatalogRow::extra holds.
struct CatalogCells
{
    CatalogWords words;
    QStringList extra;

    /// What a cell says.
    [[nodiscard]] QString text(const CatalogRow &row, CatalogColumn column) const;
    /// The value behind a cell: codes, counts, yes and no.
    [[nodiscard]] QString code(const CatalogRow &row, CatalogColumn column) const;
    /// The same row after an edit of the cell, until the database has answered.
    void setCode(CatalogRow &row, CatalogColumn column, const QString &value) const;
};

/// Name in JSON and in settings, the same in every language.
[[nodiscard]] QString catalogColumnKey(CatalogColumn column);
[[nodiscard]] std::optional<CatalogColumn> catalogColumnFromKey(const QString &key);
[[nodiscard]] CatalogCellKind catalogCellKind(CatalogColumn column);
/// The name in CatalogRowsQuery::extra; empty: every row has it.
[[nodiscard]] QString catalogExtra(CatalogColumn column);
[[nodiscard]] QStringList catalogExtras(const QList<CatalogColumn> &columns);
/// The field of SortOrder; empty: the grid cannot be ordered by it.
[[nodiscard]] QString catalogSortField(CatalogColumn column);
/// The condition that finds the rows with the value of this cell; nothing where no filter knows it.
[[nodiscard]] std::optional<Condition> catalogCondition(const CatalogCells &cells, const CatalogRow &row,
                                                        CatalogColumn column);
/// The column of table catalog that an edit of the cell writes; empty: not edited in the grid.
[[nodiscard]] QString catalogEditColumn(CatalogColumn column);
/// The vocabulary of a column of table catalog; empty for free text.
[[nodiscard]] QString columnVocabulary(const QString &column);
/// Whether a column of table catalog holds several codes parted by commas.
[[nodiscard]] bool isCodeListColumn(const QString &column);
/// Codes of a column as labels; a text that is no code stays as it is.
[[nodiscard]] QString columnLabel(const QString &column, const QString &value, const CatalogWords &words);

} // namespace shuzhi
