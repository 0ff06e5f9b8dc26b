// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace shuzhi {

/// What item models give beside the text of a cell.
enum ItemRole {
    CodeRole = Qt::UserRole + 1, ///< the value behind the words: a code, a count, a flag
    VocabularyRole, ///< name of the vocabulary an edit chooses from; empty for free text
    PlaceholderRole, ///< true while the row is still being read
    MissingRole, ///< true where a required value is not filled
    PresenceRole, ///< people who have the row open elsewhere: a list of texts, empty for nobody
    UnsavedRole, ///< what was typed into the cell and not written; nothing where all is written
};

} // namespace shuzhi
