// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace shuzhi {

/// A field that a column of a file can stand for, and how its cells are read.
struct ImportField
{
    enum class Kind : quint8 {
        Line, ///< white space inside counts as one space
        Text, ///< as written, trimmed
        Date, ///< ISO day
        YesNo,
        Value, ///< one value of a vocabulary
        Values, ///< several, parted by commas
        Department,
        ProviderCode,
        Library,
        State,
        ItemList, ///< names of data items in one cell
        Item, ///< "item.COLUMN": the row is about one data item
        Distributions, ///< of a data.json record, as compact JSON
        Extension, ///< kept under its head beside the national fields (catalog.extension)
        Whole, ///< a number of things, not negative
        Period, ///< a day, or a month, which stands for its last day
    };

    QString name; ///< as headeralias.h names it
    Kind kind = Kind::Line;
    QString vocabulary; ///< of Value, Values, YesNo, State and some Items

    /// Whether it is a cell of the catalog itself, to be compared and written.
    [[nodiscard]] bool isCatalogCell() const;
    /// Its column in table catalog or data_item.
    [[nodiscard]] QString column() const;
};

/// Nothing for a name no field has.
[[nodiscard]] std::optional<ImportField> importField(const QString &name);

/// What parts of several columns of one field are joined with; nothing: the first filled one counts.
[[nodiscard]] std::optional<QString> joinerOf(const ImportField &field);

} // namespace shuzhi
