// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlerror.h"

#include <QSqlError>

#include <sqlite3.h>

namespace shuzhi {

namespace {

ErrorCode sqliteCode(int native)
{
    switch (native & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::DatabaseLocked;
    case SQLITE_READONLY: return ErrorCode::DatabaseReadOnly;
    case SQLITE_CORRUPT: return ErrorCode::DatabaseDamaged;
    case SQLITE_NOTADB: return ErrorCode::DatabaseForeign;
    case SQLITE_FULL: return ErrorCode::DatabaseFull;
    case SQLITE_IOERR: return ErrorCode::DatabaseFull;
    case SQLITE_CANTOPEN: return ErrorCode::DatabaseUnreachable;
    case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
    case SQLITE_CONSTRAINT: return ErrorCode::Conflict;
    default: return ErrorCode::Internal;
    }
}

} // namespace

ErrorCode postgresCode(const QString &state)
{
    if (state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P"))
        return ErrorCode::ConnectionLost;
    if (state.startsWith(u"28"))
        return ErrorCode::LoginRefused;
    if (state == u"57014")
        return ErrorCode::Cancelled;
    if (state.startsWith(u"23"))
        return ErrorCode::Conflict;
    if (state.startsWith(u"40") || state == u"55P03")
        return ErrorCode::DatabaseLocked;
    if (state == u"42501")
        return ErrorCode::Forbidden;
    if (state == u"25006")
        return ErrorCode::DatabaseReadOnly;
    if (state == u"53300" || state == u"3D000") // no seat left; the database is being put back
        return ErrorCode::DatabaseUnreachable;
    if (state.startsWith(u"53"))
        return ErrorCode::DatabaseFull;
    if (state.startsWith(u"XX"))
        return ErrorCode::DatabaseDamaged;
    return ErrorCode::Internal;
}

Error sqlError(Dialect dialect, const QSqlError &error, const QString &subject)
{
    const QString native = error.nativeErrorCode();
    const ErrorCode code = dialect == Dialect::Sqlite ? sqliteCode(native.toInt()) : postgresCode(native);
    return Error{code, QStringLiteral("%1 (%2)").arg(error.text().trimmed(), native), subject};
}

} // namespace shuzhi
