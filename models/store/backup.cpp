// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backup.h"

#include "models/store/derivedkeys.h"
#include "models/store/migrator.h"
#include "models/store/store.h"
#include "models/store/tables.h"
#include "models/store/transaction.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <filesystem>
#include <optional>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Status copyPages(sqlite3 *from, sqlite3 *to, JobContext &context)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    if (!backup)
        return fail(ErrorCode::Unwritable, QString::fromUtf8(sqlite3_errmsg(to)));
    int rc = SQLITE_OK;
    do {
        rc = sqlite3_backup_step(backup, 2000);
        const int total = sqlite3_backup_pagecount(backup);
        if (total > 0)
            context.report(1.0 - double(sqlite3_backup_remaining(backup)) / total);
        if (rc == SQLITE_BUSY || rc == SQLITE_LOCKED)
            sqlite3_sleep(20);
    } while ((rc == SQLITE_OK || rc == SQLITE_BUSY || rc == SQLITE_LOCKED) && !context.isCancelled());
    sqlite3_backup_finish(backup);
    if (context.isCancelled())
        return fail(ErrorCode::Cancelled, s("cancelled"));
    if (rc == SQLITE_FULL)
        return fail(ErrorCode::DatabaseFull, s("the disk is full"));
    return rc == SQLITE_DONE ? Status{} : fail(ErrorCode::Unwritable, QString::fromUtf8(sqlite3_errstr(rc)));
}

/// Copies the open city to `path`, as a plain file without a WAL beside it.
Status writeCopy(sqlite3 *from, const QString &path, JobContext &context)
{
    sqlite3 *to = nullptr;
    const int rc =
        sqlite3_open_v2(path.toUtf8().constData(), &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Status done = rc == SQLITE_OK ? copyPages(from, to, context)
                                  : fail(ErrorCode::Unwritable, QString::fromUtf8(sqlite3_errstr(rc)), path);
    if (done && sqlite3_exec(to, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr) != SQLITE_OK)
        done = fail(ErrorCode::Unwritable, QString::fromUtf8(sqlite3_errmsg(to)), path);
    sqlite3_close(to);
    return done;
}

Status moveInto(const QString &temporary, const QString &target)
{
    std::error_code error; // unlike QFile's, this rename replaces what is there, in one go
    std::filesystem::rename(std::filesystem::path(temporary.toStdU16String()),
                            std::filesystem::path(target.toStdU16String()), error);
    return error ? fail(ErrorCode::Unwritable, QString::fromStdString(error.message()), target) : Status{};
}

Location fileAt(const QString &path)
{
    return {Dialect::Sqlite, path, {}, {}, {}, 0, {}};
}

Result<QString> sqliteFault(Connection &connection);

/// Of a city of an older schema: its pages and keys. Its rows are looked at once it was brought to ours.
std::optional<Status> checkOlder(const QString &path)
{
    const auto city = Connection::open(fileAt(path), OpenMode::ReadOnly);
    const auto state = city ? schemaState(**city) : tl::unexpected(city.error());
    if (!state || state->version == 0 || state->version >= schemaVersion || state->copying)
        return std::nullopt;
    return sqliteFault(**city).and_then([&](const QString &fault) -> Status {
        return fault.isEmpty() ? Status{} : fail(ErrorCode::DatabaseDamaged, fault, path);
    });
}

/// Opens for reading and looks at pages and rows; also refuses what is not one of our cities.
Status checkFile(const QString &path)
{
    if (const std::optional<Status> older = checkOlder(path))
        return *older;
    const auto city = openCity(fileAt(path), OpenMode::ReadOnly);
    if (!city)
        return tl::unexpected(city.error());
    JobContext context({}, {});
    const Result<IntegrityVerdict> verdict = IntegrityQuery{}(**city, context);
    if (!verdict)
        return tl::unexpected(verdict.error());
    return verdict->ok ? Status{} : fail(ErrorCode::DatabaseDamaged, verdict->firstFault, path);
}

/// Leaving the write-ahead journal needs the file for oneself: even an idle connection is noticed.
Status nobodyWorksIn(const QString &path)
{
    const auto city = Connection::open(fileAt(path), OpenMode::ReadWrite);
    if (!city)
        return city.error().code == ErrorCode::DatabaseLocked ? tl::unexpected(city.error()) : Status{};
    for (const char *statement :
         {"PRAGMA busy_timeout = 0", "PRAGMA journal_mode = DELETE", "BEGIN EXCLUSIVE", "ROLLBACK"}) {
        const auto done = (*city)->exec(s(statement));
        if (!done && done.error().code == ErrorCode::DatabaseLocked)
            return tl::unexpected(Error{ErrorCode::DatabaseLocked, done.error().detail, path});
    }
    return {};
}

Result<QString> sqliteFault(Connection &connection)
{
    QString fault;
    const Status pages = connection.each(s("PRAGMA integrity_check(1)"), {}, [&](const SqlRow &row) {
        if (row.text(0) != u"ok")
            fault = row.text(0);
    });
    if (!pages)
        return tl::unexpected(pages.error());
    const Status keys = connection.each(s("PRAGMA foreign_key_check"), {}, [&](const SqlRow &row) {
        if (fault.isEmpty())
            fault = QStringLiteral("%1 row %2 points to a row of %3 that is not there")
                        .arg(row.text(0), row.text(1), row.text(2));
    });
    if (!keys)
        return tl::unexpected(keys.error());
    return fault;
}

Status checkKeys(Connection &connection, const QString &table, IntegrityVerdict &verdict)
{
    const DerivedKeys keys = derivedKeys(table);
    const QString sql = QStringLiteral("SELECT uid, %1, %2 FROM %3")
                            .arg(keys.sources.join(s(", ")), keys.columns.join(s(", ")), table);
    return connection.each(sql, {}, [&](const SqlRow &row) {
        ++verdict.checked;
        QHash<QString, QString> sources;
        for (qsizetype i = 0; i < keys.sources.size(); ++i)
            sources.insert(keys.sources[i], row.text(int(1 + i)));
        const QStringList made = keys.make(sources);
        for (qsizetype i = 0; i < made.size(); ++i) {
            if (verdict.ok && made[i] != row.text(int(1 + keys.sources.size() + i)))
                verdict = {false, verdict.checked,
                           QStringLiteral("%1 %2: %3 is not made from its text")
                               .arg(table, row.text(0), keys.columns[i])};
        }
    });
}

Status lookAt(Connection &connection, IntegrityVerdict &verdict)
{
    if (connection.dialect() == Dialect::Sqlite) {
        const Result<QString> fault = sqliteFault(connection);
        if (!fault)
            return tl::unexpected(fault.error());
        if (!fault->isEmpty()) {
            verdict = {false, 0, *fault};
            return {};
        }
    }
    for (const TableSpec &table : trackedTables()) {
        if (derivedKeys(table.name).columns.isEmpty())
            continue;
        if (const Status checked = checkKeys(connection, table.name, verdict); !checked)
            return checked;
    }
    return {};
}

} // namespace

Status BackupQuery::operator()(Connection &connection, JobContext &context) const
{
    sqlite3 *from = connection.sqlite();
    if (!from)
        return fail(ErrorCode::Usage, s("a server is backed up by copying it to a file"),
                    connection.location().display());
    const QString temporary = target + s(".part");
    if (QFile::exists(temporary) && !QFile::remove(temporary))
        return fail(ErrorCode::Unwritable, s("a left-over of an earlier backup cannot be removed"),
                    temporary);
    Status done = writeCopy(from, temporary, context);
    if (done)
        done = keepBackup(temporary, target);
    if (!done)
        QFile::remove(temporary);
    return done;
}

Status keepBackup(const QString &temporary, const QString &target)
{
    const Status good = checkFile(temporary);
    return good ? moveInto(temporary, target) : good;
}

Status restoreBackup(const QString &backup, const QString &target)
{
    if (const Status good = checkFile(backup); !good)
        return good;
    if (QFileInfo::exists(target)) {
        if (const Status free = nobodyWorksIn(target); !free)
            return free;
    }
    const auto source = Connection::open(fileAt(backup), OpenMode::ReadOnly);
    if (!source)
        return tl::unexpected(source.error());
    const QString temporary = target + s(".restore");
    QFile::remove(temporary);
    JobContext context({}, {});
    Status done = writeCopy((*source)->sqlite(), temporary, context);
    if (done) {
        // The old file's journal belongs to the old file.
        QFile::remove(target + s("-wal"));
        QFile::remove(target + s("-shm"));
        done = moveInto(temporary, target);
    }
    if (!done)
        QFile::remove(temporary);
    return done;
}

Result<IntegrityVerdict> IntegrityQuery::operator()(Connection &connection, JobContext &) const
{
    IntegrityVerdict verdict;
    const Status looked = lookAt(connection, verdict);
    // A page so damaged that a query stumbles over it is a finding, not a failure to look.
    if (!looked && looked.error().code == ErrorCode::DatabaseDamaged)
        return IntegrityVerdict{false, verdict.checked, looked.error().detail};
    return looked.map([&] { return verdict; });
}

} // namespace shuzhi
