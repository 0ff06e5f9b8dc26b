// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"
#include "models/services/import/warningtally.h"
#include "models/store/connection.h"

#include <QHash>
#include <QSet>

namespace shuzhi {

/// The city's departments as an import sees them: found by social credit code or by name, made when
/// unknown. What is made reaches the steps only once a stored row uses it.
class DepartmentBook
{
public:
    [[nodiscard]] Status load(Connection &);

    /// The uid for a row's provider cells (either may be empty; both empty: `fallback()`).
    [[nodiscard]] QString resolve(const QString &name, const QString &code, qint64 row, WarningTally &);
    /// The department of these cells, or empty; nothing is made.
    [[nodiscard]] QString find(const QString &name, const QString &code) const;
    /// The department of files and rows without a provider: named after the city.
    [[nodiscard]] QString fallback();
    /// Follows a merge to the department that took it over.
    [[nodiscard]] QString current(const QString &uid) const;
    [[nodiscard]] QString name(const QString &uid) const { return m_entries.value(uid).name; }

    /// A stored row names this department, with that code: an unknown one is to be written, an empty
    /// code of a known one filled. True if a code was filled.
    bool use(const QString &uid, const QString &code);
    /// The steps since the last call, to be written before the rows that use them.
    [[nodiscard]] QList<Step> takeSteps();
    /// Names of the departments made and used, in the order of their first row.
    [[nodiscard]] const QStringList &created() const { return m_created; }

    /// Names that differ in script, width, white space or punctuation only are one department.
    [[nodiscard]] static QString nameKey(const QString &name);
    /// Codes are compared in capital letters.
    [[nodiscard]] static QString codeKey(const QString &code);

private:
    struct Entry
    {
        QString name, code, mergedInto;
        bool stored = false; ///< written, or waiting in the steps
    };
    [[nodiscard]] QString make(const QString &name, const QString &code);

    QHash<QString, Entry> m_entries; ///< by uid
    QHash<QString, QString> m_byName, m_byCode; ///< uid by key
    QString m_cityName, m_fallback;
    QStringList m_created;
    QList<StepRow> m_inserts, m_updates;
};

} // namespace shuzhi
