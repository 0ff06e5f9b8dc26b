// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace shuzhi {

/// What a duty takes over from a catalog it is made for.
struct DutyCatalog
{
    QString uid, title, shareType, updateCycle, sourceSystem, contact;
    bool published = false;

    bool operator==(const DutyCatalog &) const = default;
};

/// A department's catalogs in Chinese order; retired ones are left out.
struct DutyCatalogsQuery
{
    QString departmentUid;
    [[nodiscard]] Result<QList<DutyCatalog>> operator()(Connection &) const;
};

/// Catalogs that words name, as they are pasted from a table: a word is a code or a title (case, width,
/// script, blanks and marks do not matter). Of several, those of the department count before others'.
struct NamedCatalogs
{
    QStringList uids; ///< in the order of the words, each once
    QStringList unknown; ///< lines without any word that names a catalog
};

/// Each line holds the words of one catalog; the first word that names one decides.
struct NamedCatalogsQuery
{
    QList<QStringList> lines;
    QString departmentUid;
    [[nodiscard]] Result<NamedCatalogs> operator()(Connection &) const;
};

} // namespace shuzhi
