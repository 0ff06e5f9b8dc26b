// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace shuzhi {

/// How one column is entered.
struct FieldSpec
{
    enum class Kind {
        Line,
        Text, ///< several lines
        Choice, ///< one value of a vocabulary; another word is kept as it is
        Codes, ///< several values of a vocabulary
        Date,
        Reference, ///< one row of another table, by name
        Fixed, ///< shown only
    };
    QString column; ///< of the table
    QString label;
    Kind kind = Kind::Line;
    QString vocabulary;
    QString field; ///< name in core_fields.json and in a rule's row
};

/// The columns of a catalog's tables as forms and lists show them.
class FieldSpecs
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::FieldSpecs)

public:
    explicit FieldSpecs(Language language)
        : m_language(language)
    {
    }

    /// The core metadata in the order of the national template.
    [[nodiscard]] QList<FieldSpec> core() const;
    /// What platforms keep beside it, and the six census figures.
    [[nodiscard]] QList<FieldSpec> further() const;
    [[nodiscard]] QList<FieldSpec> census() const;
    [[nodiscard]] QList<FieldSpec> items() const;
    [[nodiscard]] QList<FieldSpec> resource() const;
    /// Name of a column of table catalog, data_item or resource; the column itself if it has none.
    [[nodiscard]] QString label(const QString &table, const QString &column) const;
    /// Words of a stored value of such a column.
    [[nodiscard]] QString words(const QString &table, const QString &column, const QString &value) const;
    [[nodiscard]] static QString vocabularyOf(const QString &table, const QString &column);

private:
    Language m_language;
};

} // namespace shuzhi
