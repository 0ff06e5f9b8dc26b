// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/catalogdetailquery.h"
#include "ui/pages/catalogs/filterwords.h"
#include "ui/pages/catalogs/usagecolumns.h"
#include "ui/widgets/detaillist.h"

namespace shuzhi {

/// The parts of a catalog's detail as labels and words.
class DetailRows
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::DetailRows)

public:
    explicit DetailRows(Language language)
        : m_language(language)
        , m_words(language)
    {
    }

    [[nodiscard]] QList<DetailRow> items(const CatalogDetail &detail) const;
    [[nodiscard]] QList<DetailRow> resources(const CatalogDetail &detail) const;
    [[nodiscard]] QList<DetailRow> consumers(const CatalogDetail &detail) const;
    [[nodiscard]] QList<DetailRow> duties(const CatalogDetail &detail) const;
    /// Rules that find it: name, and what mends it.
    [[nodiscard]] QList<DetailRow> findings(const CatalogDetail &detail) const;
    [[nodiscard]] QList<DetailRow> history(const CatalogDetail &detail) const;
    /// "93.3%, 14 of 15, missing: Publish date".
    [[nodiscard]] static QString completeness(const CatalogDetail &detail, Language language);
    /// Twelve months up to the day of the detail.
    [[nodiscard]] static QList<UsageMonth> months(const CatalogDetail &detail);

private:
    [[nodiscard]] QString label(const QString &vocabularyName, const QString &codes) const;
    [[nodiscard]] QString change(const CatalogChange &change) const;
    [[nodiscard]] QString columnName(const QString &column) const;

    Language m_language;
    FilterWords m_words;
};

} // namespace shuzhi
