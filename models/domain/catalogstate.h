// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The states of a catalog and who may move it. States are codes of vocabulary "catalog_state".
///
///   draft ──► submitted ──► published ──► retired ──► draft
///     ▲          │  │ └───► returned ──► submitted
///     └──────────┘  (withdrawn by its author)
///
/// The shape follows the platforms of reference/domain.md 2.9 (IDX, Chengde): what waits for review
/// or is published is not edited by its department but withdrawn, returned or retired first.
namespace shuzhi::catalogstate {

/// Why a move or an edit is not allowed; a stable text for errors, turned into a sentence by the ui.
enum class Refusal {
    None,
    UnknownState, ///< not a code of catalog_state
    SameState,
    NoSuchMove, ///< no arrow between the two
};

[[nodiscard]] Refusal whyNot(const QString &from, const QString &to);
[[nodiscard]] bool mayMove(const QString &from, const QString &to);
/// Where a catalog can go from here.
[[nodiscard]] QStringList targets(const QString &from);
/// "unknown_state", "same_state", "no_such_move", "" for None.
[[nodiscard]] QString refusalName(Refusal refusal);

/// Whether the cells of a catalog in this state may be edited: by its own department in draft and
/// returned; by the data authority also when published (the trail shows it).
[[nodiscard]] bool mayEdit(const QString &state, bool byAuthority);

} // namespace shuzhi::catalogstate
