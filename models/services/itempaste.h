// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/itemedits.h"

namespace shuzhi {

/// What one pasted line would do to the items of a catalog.
struct PastedItem
{
    enum class Fate {
        Added,
        Changed,
        Unchanged,
        Repeated, ///< the name stood on a line before; left out
        Nameless, ///< no name; left out
    };
    Fate fate = Fate::Added;
    int line = 0; ///< from 1, as pasted
    DataItem item; ///< as it would be
    QStringList columns; ///< what is filled of a new item, or changes
};

/// Lines copied from a spreadsheet, read as data items: with a head row whose names are known, or without
/// one in the order of the template (name, type, length …). Items are known by their name; an empty cell
/// changes nothing; types, flags and share types become codes where they are recognised.
struct ItemPaste
{
    bool hasHead = false;
    QStringList columns; ///< what the columns of the text were taken for; empty: left out
    QList<PastedItem> items;

    [[nodiscard]] static ItemPaste read(const QString &text, const QList<DataItem> &items,
                                        const QString &catalogUid);
    [[nodiscard]] qsizetype count(PastedItem::Fate fate) const;
    /// All that would be written, to be one step.
    [[nodiscard]] QList<RowEdit> edits(const QList<DataItem> &items) const;
};

} // namespace shuzhi
