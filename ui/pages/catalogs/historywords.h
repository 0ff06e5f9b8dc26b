// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/catalogdetailquery.h"
#include "ui/pages/catalogs/fieldspec.h"

namespace shuzhi {

/// The history of a catalog in words.
class HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::HistoryWords)

public:
    explicit HistoryWords(Language language)
        : m_specs(language)
    {
    }

    /// "2023-06-30 14:05 · name · source", the time of the city.
    [[nodiscard]] static QString whenAndWho(const CatalogChange &change);
    /// "Share type: conditional → unconditional", or that the row came or went.
    [[nodiscard]] QString change(const CatalogChange &change, const CatalogChange::Value *value) const;
    /// "Resource: Place"; the plain name for the catalog's own columns.
    [[nodiscard]] QString fieldName(const QString &table, const QString &column) const;
    /// A stored value for eyes; a reference by the name the history knows it by.
    [[nodiscard]] QString valueText(const QString &table, const QString &column, const QString &stored,
                                    const CatalogDetail &detail) const;

private:
    [[nodiscard]] static QString tableWord(const QString &table);

    FieldSpecs m_specs;
};

} // namespace shuzhi
