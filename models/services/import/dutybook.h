// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/departmentbook.h"

#include <QSet>

#include <vector>

namespace shuzhi {

/// A node of a duty list: of the city, or brought by the file.
struct KnownDuty
{
    QString uid, level, name, clause;
    QStringList values; ///< as stored, per column asked for; once met: as the file's row says it
    QSet<QString> catalogs; ///< uids it is linked to
    QSet<QString> met; ///< of these, those that rows of the file named
    qint64 row = 0; ///< of the file, once met there as the row's own node
    qint64 lastChild = 0; ///< highest position below it
    bool fresh = false; ///< the file has brought it
};

/// A department's newest duty list.
struct KnownDutyList
{
    QString uid, state;
    qint64 version = 0; ///< 0: there is none
    qint64 lastChild = 0; ///< highest position of its functions
    bool stored = false; ///< written, or waiting in the steps
};

/// The newest duty lists of the city with their trees, read once; grows by what the file brings.
class DutyBook
{
public:
    [[nodiscard]] Status load(Connection &, const QStringList &columns, const DepartmentBook &);

    [[nodiscard]] KnownDutyList &list(const QString &department) { return m_lists[department]; }
    /// The node of this name below a parent (empty: a function) of a list, or -1.
    [[nodiscard]] int find(const QString &list, const QString &parent, const QString &level,
                           const QString &name) const;
    [[nodiscard]] KnownDuty &at(int place) { return m_duties[std::size_t(place)]; }
    int add(const QString &list, const QString &parent, KnownDuty duty);

private:
    [[nodiscard]] Status loadDuties(Connection &, const QStringList &columns);
    [[nodiscard]] static QString key(const QString &list, const QString &parent, const QString &level,
                                     const QString &name);

    QHash<QString, KnownDutyList> m_lists; ///< by department
    std::vector<KnownDuty> m_duties;
    QHash<QString, int> m_byKey, m_byUid;
};

} // namespace shuzhi
