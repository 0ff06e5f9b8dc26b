// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/importkind.h"
#include "models/services/import/importrequest.h"

#include <optional>

namespace shuzhi {

/// What the heads of one file mean: the person's word first, then the names the kind's rows are known
/// by. Only fields that the kind has.
class HeadNames
{
public:
    /// @param format of the source: a data.json has names of its own
    HeadNames(const ImportRequest &request, const QString &format);

    [[nodiscard]] const ImportKind &kind() const { return *m_kind; }
    /// The person's decision about a column; an empty field: left out. Nothing if there is none.
    [[nodiscard]] std::optional<QString> personsField(int column, const QString &head) const;
    /// The known meaning of a head; empty: none.
    [[nodiscard]] QString knownField(const QString &head) const;
    [[nodiscard]] QString field(int column, const QString &head) const
    {
        return personsField(column, head).value_or(knownField(head));
    }
    [[nodiscard]] bool isIgnored(const QString &head) const;
    /// Fields that every row gets from the request.
    [[nodiscard]] const QStringList &constants() const { return m_constants; }
    /// Of each group of needed fields that has none among these, the first.
    [[nodiscard]] QStringList missing(const QStringList &fields) const;

private:
    const ImportKind *m_kind;
    QString m_names; ///< the kind whose heads count
    QHash<QString, QString> m_own; ///< the city's own heads → field
    QHash<QString, QString> m_mapping; ///< by text::titleKey
    QHash<int, QString> m_columnFields;
    QStringList m_constants;
    mutable QHash<QString, QString> m_known; ///< fields of heads met
};

/// The last part of a grouped head.
[[nodiscard]] QString leafOf(const QString &head);

} // namespace shuzhi
