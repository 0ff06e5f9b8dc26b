// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace shuzhi {

/// What went wrong, for branching; ui/shell/errortext turns it into a sentence.
enum class ErrorCode {
    Internal, ///< a fault of ours: a bug, never the user's doing
    Usage, ///< the call is wrong
    NotFound, ///< no such file, sheet, department, scheme …
    Refused, ///< the input was refused, nothing was written
    Unreadable, ///< a file could not be read or is not what it should be
    Unwritable, ///< a file could not be written (rights, disk full)
    TooLarge, ///< a bound was passed (zip bomb, cells, text length)
    DatabaseUnreachable,
    ConnectionLost, ///< the server went away in the middle; what was under way is undone or unknown
    LoginRefused, ///< the server does not take this login or its password
    Forbidden, ///< the server refuses this to the login's role
    TimedOut, ///< the server ended a statement that took too long
    DatabaseForeign, ///< a database, but not one of ours
    DatabaseNewer, ///< written by a later version than this one can read
    DatabaseOlder, ///< its schema is older and is not changed without being asked
    DatabaseIncomplete, ///< a copy into it was broken off
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseReadOnly,
    DatabaseEmpty, ///< a file without a city in it
    DatabaseFull, ///< disk or quota
    Conflict, ///< unique or foreign key, signed record
    Stale, ///< the row was changed meanwhile (rev)
    Cancelled,
    WrongThread, ///< a statement on the GUI thread
    VerificationFailed, ///< audit or integrity
    StateForbids, ///< a catalog that waits for review or is retired is not edited
    SamePerson, ///< two people are needed and one would act for both
    Unconfirmed, ///< duties of a list that is to be signed are not confirmed
};

/// Error as a value. `detail` is English, for the log; `subject` names the file, table or field it
/// is about, so that a sentence can say it in any language.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    QString subject;

    bool operator==(const Error &) const = default;
};

template<class T>
using Result = tl::expected<T, Error>;

using Status = Result<void>;

/// Shorthand for `return fail(ErrorCode::NotFound, …)`.
[[nodiscard]] tl::unexpected<Error> fail(ErrorCode code, QString detail, QString subject = {});

/// Stable lower-case name of a code for logs and JSON ("database_locked").
[[nodiscard]] QString errorName(ErrorCode code);

} // namespace shuzhi
