// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/services/fieldconflict.h"

#include <QCoreApplication>

namespace shuzhi {

/// A field that two people changed, in the words of the window.
class ConflictWords
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::ConflictWords)

public:
    explicit ConflictWords(Language language)
        : m_language(language)
    {
    }

    /// The vocabulary a field chooses from; empty for free text.
    [[nodiscard]] static QString vocabularyOf(const FieldConflict &conflict);
    /// The table a field refers to; empty if it does not.
    [[nodiscard]] static QString targetOf(const FieldConflict &conflict);
    /// Name of the field as people know it.
    [[nodiscard]] QString field(const FieldConflict &conflict) const;
    /// A stored value: a code as its label, a reference as the name of its row, nothing as a dash.
    [[nodiscard]] QString value(const FieldConflict &conflict, const QVariant &value,
                                const QString &name) const;
    /// Who wrote theirs, and when (UTC+8).
    [[nodiscard]] QString whoAndWhen(const FieldConflict &conflict) const;

private:
    Language m_language;
};

} // namespace shuzhi
