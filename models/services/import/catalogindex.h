// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/departmentbook.h"
#include "models/services/import/importreport.h"
#include "models/services/import/sheetlayout.h"

#include <optional>
#include <vector>

namespace shuzhi {

/// The city's catalogs as rows of other kinds point to them: by code, else by title, and provider where
/// it is given. Read once.
class CatalogIndex
{
public:
    struct Entry
    {
        QString uid, department, title, code, state;
    };
    /// What a row says about its catalog.
    struct Reference
    {
        QString code, title;
        QString provider; ///< uid; empty: not said
        bool providerUnknown = false; ///< said, but no department of the city
        QString column; ///< head of the cell that names it

        [[nodiscard]] bool isEmpty() const { return code.isEmpty() && title.isEmpty(); }
    };
    struct Match
    {
        int place = -1; ///< -1: none or several
        QList<int> several;
    };

    [[nodiscard]] Status load(Connection &, const DepartmentBook &);
    /// A code that no catalog has leads to one of the title without a code.
    [[nodiscard]] Match find(const Reference &) const;
    [[nodiscard]] const Entry &at(int place) const { return m_entries[std::size_t(place)]; }
    /// Of a uid that the city has.
    [[nodiscard]] int place(const QString &uid) const { return m_byUid.value(uid, -1); }
    /// Why a reference leads nowhere (unknown_catalog, ambiguous_catalog with the codes and providers of
    /// those it could mean, no_value).
    [[nodiscard]] ImportError fault(const Reference &, const Match &, const DepartmentBook &) const;
    /// What the cells of a row say.
    [[nodiscard]] static Reference reference(const SheetLayout &, const QStringList &cells,
                                             const DepartmentBook &);

private:
    std::vector<Entry> m_entries;
    QHash<QString, QList<int>> m_byCode, m_byTitle;
    QHash<QString, int> m_byUid;
};

} // namespace shuzhi
