// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/result.h"

namespace shuzhi {

tl::unexpected<Error> fail(ErrorCode code, QString detail, QString subject)
{
    return tl::unexpected(Error{code, std::move(detail), std::move(subject)});
}

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal: return QStringLiteral("internal");
    case ErrorCode::Usage: return QStringLiteral("usage");
    case ErrorCode::NotFound: return QStringLiteral("not_found");
    case ErrorCode::Refused: return QStringLiteral("refused");
    case ErrorCode::Unreadable: return QStringLiteral("unreadable");
    case ErrorCode::Unwritable: return QStringLiteral("unwritable");
    case ErrorCode::TooLarge: return QStringLiteral("too_large");
    case ErrorCode::DatabaseUnreachable: return QStringLiteral("database_unreachable");
    case ErrorCode::ConnectionLost: return QStringLiteral("connection_lost");
    case ErrorCode::LoginRefused: return QStringLiteral("login_refused");
    case ErrorCode::Forbidden: return QStringLiteral("forbidden");
    case ErrorCode::TimedOut: return QStringLiteral("timed_out");
    case ErrorCode::DatabaseForeign: return QStringLiteral("database_foreign");
    case ErrorCode::DatabaseNewer: return QStringLiteral("database_newer");
    case ErrorCode::DatabaseOlder: return QStringLiteral("database_older");
    case ErrorCode::DatabaseIncomplete: return QStringLiteral("database_incomplete");
    case ErrorCode::DatabaseDamaged: return QStringLiteral("database_damaged");
    case ErrorCode::DatabaseLocked: return QStringLiteral("database_locked");
    case ErrorCode::DatabaseReadOnly: return QStringLiteral("database_read_only");
    case ErrorCode::DatabaseEmpty: return QStringLiteral("database_empty");
    case ErrorCode::DatabaseFull: return QStringLiteral("database_full");
    case ErrorCode::Conflict: return QStringLiteral("conflict");
    case ErrorCode::Stale: return QStringLiteral("stale");
    case ErrorCode::Cancelled: return QStringLiteral("cancelled");
    case ErrorCode::WrongThread: return QStringLiteral("wrong_thread");
    case ErrorCode::VerificationFailed: return QStringLiteral("verification_failed");
    case ErrorCode::StateForbids: return QStringLiteral("state_forbids");
    case ErrorCode::SamePerson: return QStringLiteral("same_person");
    case ErrorCode::Unconfirmed: return QStringLiteral("unconfirmed");
    }
    return QStringLiteral("internal");
}

} // namespace shuzhi
