// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/services/catalogcells.h"

#include <QCoreApplication>

namespace shuzhi {

/// Search expressions in words: the names of fields, of their values, and of what is listed.
class FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::FilterWords)

public:
    explicit FilterWords(Language language)
        : m_language(language)
    {
    }

    /// "Share type"; the field itself if it has no name.
    [[nodiscard]] QString field(const QString &field) const;
    /// "Conditional sharing", "Not mounted"; a value that is no code stays as it is.
    [[nodiscard]] QString value(const QString &field, const QString &value) const;
    /// One condition as a chip says it: "Share type: conditional".
    [[nodiscard]] QString condition(const Condition &condition) const;
    /// "Resources", "Departments", …
    [[nodiscard]] static QString what(What what);
    /// Heads of SearchRowsModel::columnsOf(what).
    [[nodiscard]] QStringList rowHeads(What what) const;
    /// The words of the catalog grid.
    [[nodiscard]] CatalogWords cells() const;

private:
    [[nodiscard]] static QString yesNo(const QString &field, bool yes);

    Language m_language;
};

} // namespace shuzhi
