// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/language.h"

#include <QDate>

namespace shuzhi {

/// Something that is said beside a rank because volume alone may have made it: a late burst, a hidden
/// retirement, filler. Costs no points. Data of resources/vocabularies/rank_notes.json.
struct RankNoteRule
{
    QString id; ///< "late_mounts", "retired_bare", "copies", "hollow"
    Bilingual tag; ///< a word for a narrow column
    Bilingual name, definition, basis;
    int days = 0; ///< how many days before the as-of day count as the last ones; 0: not asked for
    QString where; ///< search expression; {late} and {before} stand for days

    /// The rows of an assessment of a time that began on `first`, as of `asOf`. The last days never begin
    /// before the time itself.
    [[nodiscard]] Filter filter(const QDate &first, const QDate &asOf) const;
};

/// In the order they are shown.
[[nodiscard]] const QList<RankNoteRule> &rankNoteRules();
/// Null if there is none.
[[nodiscard]] const RankNoteRule *rankNoteRule(const QString &id);
/// Where the rules come from, and that they are a sample.
[[nodiscard]] const Bilingual &rankNotesBasis();

/// What a rule finds for one department.
struct RankNote
{
    QString rule;
    qint64 rows = 0; ///< above 0
    QString where; ///< finds exactly these rows

    bool operator==(const RankNote &) const = default;
};

/// Notes by a department's uid, each list in the rules' order; departments without any are not there.
using RankNotes = QHash<QString, QList<RankNote>>;

} // namespace shuzhi
