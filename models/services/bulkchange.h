// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/bulkcells.h"
#include "models/store/lane.h"
#include "models/store/session.h"

namespace shuzhi {

/// What becomes of one column in many catalogs.
struct BulkChange
{
    enum class Kind {
        Set, ///< the value everywhere
        Fill, ///< the value where nothing is filled
        Clear,
        Replace, ///< one text by another wherever it stands in a free text
    };
    Kind kind = Kind::Set;
    QString column; ///< of table catalog, but state
    QString value = {}; ///< Set and Fill: code, text, or the uid of a department or library
    QString words = {}; ///< what a person reads for `value`
    QString find = {}, replacement = {};
    bool matchCase = true;

    [[nodiscard]] QString after(const QString &before) const;

    bool operator==(const BulkChange &) const = default;
};

/// Columns that can be changed in bulk, in the order of the national template and then the others.
[[nodiscard]] const QStringList &bulkColumns();
/// Whether Replace can be used on it.
[[nodiscard]] bool isFreeText(const QString &column);

/// What a bulk change does to one catalog.
enum class BulkFate { Changed, Unchanged, Refused };
/// Why it is refused.
enum class BulkRefusal {
    None,
    State, ///< what waits for review or is retired is not edited
    NeedsValue, ///< a catalog needs a title and a department
};

struct BulkRow
{
    QString uid, title, before, after; ///< as a person reads references, as codes otherwise
    BulkFate fate = BulkFate::Unchanged;
    BulkRefusal refusal = BulkRefusal::None;
    QString state;

    bool operator==(const BulkRow &) const = default;
};

/// What a bulk change would do: how many rows meet which fate, the first of each fate, and the mark of
/// what was looked at, by which it is known later that nobody changed it meanwhile.
struct BulkPreview
{
    static constexpr qsizetype shownPerFate = 1000;
    qint64 changed = 0, unchanged = 0, refused = 0;
    QList<BulkRow> rows; ///< in the order of the ids
    QByteArray mark;
};

struct BulkPreviewQuery
{
    QList<qint64> ids;
    BulkChange change;

    [[nodiscard]] Result<BulkPreview> operator()(Connection &, JobContext &) const;
};

/// What was written as one link of the trail: EditHistory::remember() makes it one step.
struct BulkDone
{
    qint64 chain = 0; ///< 0: nothing had to be written
    qint64 changed = 0, unchanged = 0, refused = 0;
    QStringList ownTitles =
        {}; ///< of what was not published, being submitted by the login itself; refused too
};

/// Writes it in one transaction, all or nothing. Stale if the field or the state of one of the rows is not
/// as the preview saw it; what became of other fields does not matter.
struct BulkChangeQuery
{
    Actor actor;
    QList<qint64> ids;
    BulkChange change;
    QByteArray mark; ///< of the preview; empty: as they are now

    [[nodiscard]] Result<BulkDone> operator()(Connection &, JobContext &) const;

private:
    [[nodiscard]] Result<BulkDone> writeOnce(Connection &, JobContext &) const;
};

/// Moves catalogs to another state in one transaction; those that may not go there, or that the login
/// submitted and hence does not publish, stay and are counted as refused. A reason stands in the trail as
/// the source of the change. What is published without a day of publication gets the reference day as such.
struct MoveCatalogsQuery
{
    Actor actor;
    QList<qint64> ids;
    QString state; ///< code of catalog_state

    [[nodiscard]] Result<BulkDone> operator()(Connection &, JobContext &) const;

private:
    [[nodiscard]] Result<BulkDone> moveOnce(Connection &, JobContext &) const;
};

} // namespace shuzhi
