// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysettings.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace shuzhi {

class Vocabulary;

/// What the people of a city added to the names imports know: heads of columns and spellings of values. Kept
/// in the city as the settings `header_aliases` and `value_aliases` (JSON), so that window and command line
/// read a file alike, with history and undo.
struct OwnAliases
{
    QHash<QString, QString> heads; ///< head of a column → field (models/domain/headeralias.h)
    QHash<QString, QHash<QString, QString>> values; ///< vocabulary → spelling → code

    [[nodiscard]] static OwnAliases from(const QHash<QString, CitySetting> &settings);

    /// The code of a spelling: the vocabulary's own, else one that was added.
    [[nodiscard]] std::optional<QString> codeFor(const Vocabulary &words, const QString &spelling) const;
    [[nodiscard]] QStringList spellingsOf(const QString &vocabulary, const QString &code) const;
    void addValue(const QString &vocabulary, const QString &spelling, const QString &code);
    void removeValues(const QString &vocabulary, const QString &code);

    [[nodiscard]] RowEdit headsEdit(const QHash<QString, CitySetting> &settings) const;
    [[nodiscard]] RowEdit valuesEdit(const QHash<QString, CitySetting> &settings) const;

    [[nodiscard]] bool isEmpty() const { return heads.isEmpty() && values.isEmpty(); }
    bool operator==(const OwnAliases &) const = default;
};

/// Those of a city.
struct OwnAliasesQuery
{
    [[nodiscard]] Result<OwnAliases> operator()(Connection &) const;
};

} // namespace shuzhi
