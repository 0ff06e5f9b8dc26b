// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/citybackup.h"

#include "models/services/citycopy.h"
#include "models/store/backup.h"
#include "models/store/migrator.h"
#include "models/store/store.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Status copyInto(Connection &city, const QString &path, const Actor &actor, JobContext &context)
{
    const auto file = Connection::open(Location{Dialect::Sqlite, path, {}, {}, {}, 0, {}}, OpenMode::Create);
    if (!file)
        return tl::unexpected(file.error());
    return copyCity(city, **file, actor, context).map([](const CopyReport &) {});
}

QString backupPath(const Location &location, int version)
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + s("/shuzhi/backups");
    QDir().mkpath(folder);
    const QString name =
        location.dialect == Dialect::Sqlite ? QFileInfo(location.path).completeBaseName() : location.name;
    return QStringLiteral("%1/%2-schema%3-%4.shuzhi")
        .arg(folder, name)
        .arg(version)
        .arg(QDateTime::currentDateTime().toString(s("yyyyMMdd-HHmmss")));
}

/// What lies there and is not the beginning of this copy.
bool isAnother(const Error &error)
{
    return error.code == ErrorCode::Refused || error.code == ErrorCode::DatabaseForeign
        || error.code == ErrorCode::DatabaseDamaged;
}

} // namespace

Status CityBackupQuery::operator()(Connection &city, JobContext &context) const
{
    if (city.dialect() == Dialect::Sqlite)
        return BackupQuery{target}(city, context);
    const QString part = target + s(".part");
    const bool found = QFile::exists(part);
    Status done = copyInto(city, part, actor, context);
    if (!done && found && isAnother(done.error())) {
        if (!QFile::remove(part))
            return fail(ErrorCode::Unwritable, s("a left-over of an earlier backup cannot be removed"), part);
        done = copyInto(city, part, actor, context);
    }
    return done ? keepBackup(part, target) : done;
}

Result<QString> saveBeforeUpgrade(const Location &location, const Actor &actor, JobContext &context)
{
    if (location.dialect == Dialect::Sqlite && !QFileInfo::exists(location.path))
        return QString();
    const auto city = Connection::open(location, OpenMode::ReadOnly);
    if (!city)
        return tl::unexpected(city.error());
    const Result<SchemaState> state = schemaState(**city);
    if (!state)
        return tl::unexpected(state.error());
    if (state->version == 0 || state->copying || state->version >= schemaVersion)
        return QString();
    const QString path = backupPath(location, state->version);
    return CityBackupQuery{path, actor}(**city, context).map([&] { return path; });
}

Result<QString> UpgradeCityQuery::operator()(Connection &, JobContext &context) const
{
    const Result<QString> saved = saveBeforeUpgrade(city, actor, context);
    if (!saved)
        return saved;
    return openCity(city, OpenMode::Create).map([&](const std::unique_ptr<Connection> &) { return *saved; });
}

} // namespace shuzhi
