// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/copyrows.h"
#include "models/store/session.h"
#include "models/store/trail.h"

namespace shuzhi {

/// What a copy came to.
struct CopyReport
{
    QList<TableSum> tables; ///< the same on both sides
    TrailHead source; ///< the head of the trail that was copied
    bool resumed = false; ///< it went on with a copy that was broken off

    [[nodiscard]] qint64 rows(const QString &table) const;
};

/// Copies a city as it stood at one moment: first the trail, byte for byte, in steps that are kept, then
/// the rows and spans that it says, then one entry "copied from HEAD". Both sides are added up table by
/// table before the copy counts (VerificationFailed otherwise); until then the target is no city
/// (DatabaseIncomplete) and the same call goes on with it, also after a kill and also if the source was
/// written to meanwhile. Refused if anything else stands in the target; a copy that is complete already
/// is found to be so.
[[nodiscard]] Result<CopyReport> copyCity(Connection &from, Connection &to, const Actor &, JobContext &);

/// Copies from one place to another; for a lane, whose own connection it leaves alone.
struct CopyCityQuery
{
    Location from, to;
    Actor actor;
    [[nodiscard]] Result<CopyReport> operator()(Connection &, JobContext &) const;
    [[nodiscard]] Result<CopyReport> run(JobContext &) const;
};

/// What stands in a database that a copy was refused into.
struct CopyTarget
{
    enum class Kind {
        City,
        Copy, ///< of another city, not complete
        Other,
    };
    Kind kind = Kind::Other;
    QString city; ///< its name; empty if it has none or the login may not see it
};

/// Looks there with a connection of its own; for a lane, whose own it leaves alone.
struct CopyTargetQuery
{
    Location place;
    [[nodiscard]] Result<CopyTarget> operator()(Connection &) const;
};

} // namespace shuzhi
