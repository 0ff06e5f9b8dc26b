// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/edit.h"

namespace shuzhi {

/// What must be known of a new catalog.
struct NewCatalog
{
    QString departmentUid, title;
};

/// A catalog to come, as the edits that make it, and the uid it will have.
struct CatalogDraft
{
    QString uid;
    QList<RowEdit> edits;
};

/// A new catalog enters as draft.
[[nodiscard]] CatalogDraft newCatalog(const NewCatalog &catalog);

/// A copy of a catalog's metadata and items as a draft of its own. Not copied: resources, and what belongs
/// to the one it was: code, publish date, last update, census figures. NotFound if it is gone.
struct CopyCatalogQuery
{
    QString uid;
    QString title; ///< of the copy

    [[nodiscard]] Result<CatalogDraft> operator()(Connection &) const;
};

} // namespace shuzhi
