// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/lane.h"

namespace shuzhi {

/// Online backup of a city's file while others go on working. Written beside the target and renamed
/// when complete and checked; an older schema stays as it is. On a server: Usage (a server is backed up by
/// copying it to a file).
struct BackupQuery
{
    QString target;
    [[nodiscard]] Status operator()(Connection &, JobContext &) const;
};

/// Checks what was written to `temporary` and puts it in the place of `target`, in one go. What does not
/// pass is left where it is.
[[nodiscard]] Status keepBackup(const QString &temporary, const QString &target);

/// Puts a backup in the place of a city's file. The backup is checked first, the present file is kept
/// until the new one is complete. Refused while another program has the city open (DatabaseLocked).
[[nodiscard]] Status restoreBackup(const QString &backup, const QString &target);

/// What `db check` says.
struct IntegrityVerdict
{
    bool ok = true;
    qint64 checked = 0; ///< rows looked at
    QString firstFault;
};

/// Integrity of pages and indexes (SQLite), foreign keys, and that every derived key is what the text
/// service makes of its sources.
struct IntegrityQuery
{
    [[nodiscard]] Result<IntegrityVerdict> operator()(Connection &, JobContext &) const;
};

} // namespace shuzhi
