// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace shuzhi {

/// One value of an enumeration: the code that is stored and all the ways people write it.
struct VocabularyValue
{
    QString code;
    Bilingual label;
    QStringList aliases;
    QStringList types; ///< format_category only: the legal format types
    std::optional<int> days; ///< update_cycle only: the length of the cycle

    bool operator==(const VocabularyValue &) const = default;
};

/// An enumeration read from resources/vocabularies/vocabularies.json.
class Vocabulary
{
public:
    Vocabulary() = default;
    Vocabulary(QString name, Bilingual label, Bilingual basis, QList<VocabularyValue> values);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const Bilingual &label() const { return m_label; }
    /// Where the list comes from.
    [[nodiscard]] const Bilingual &basis() const { return m_basis; }
    [[nodiscard]] const QList<VocabularyValue> &values() const { return m_values; }
    [[nodiscard]] QStringList codes() const;
    [[nodiscard]] bool contains(const QString &code) const;
    /// The label of a code; a text that is no code of this list comes back as it is.
    [[nodiscard]] QString label(const QString &code, Language language) const;
    /// The code a spelling stands for: code, label or alias, 简/繁, 全角/半角, case, white space,
    /// punctuation do not matter; of an address (DCAT) the last part counts. Nothing for an unknown
    /// spelling.
    [[nodiscard]] std::optional<QString> codeFor(const QString &spelling) const;

private:
    QString m_name;
    Bilingual m_label;
    Bilingual m_basis;
    QList<VocabularyValue> m_values;
    QHash<QString, qsizetype> m_byCode;
    QHash<QString, qsizetype> m_bySpelling;
};

/// The vocabulary of that name ("share_type", "update_cycle", …); an empty one if there is none.
[[nodiscard]] const Vocabulary &vocabulary(const QString &name);
[[nodiscard]] QStringList vocabularyNames();

/// Days within which a catalog of that cycle must be updated; nothing for irregular, never and
/// unknown cycles.
[[nodiscard]] std::optional<int> updateCycleDays(const QString &code);

/// The codes of a cell that holds several values ("xls、xlsx"), parted by commas, in the order of
/// the cell; what is unknown stays as it is written.
[[nodiscard]] QString codeList(const Vocabulary &vocabulary, const QString &cell);

} // namespace shuzhi
