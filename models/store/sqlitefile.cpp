// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlitefile.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace shuzhi {

Result<SqliteFileState> examineSqliteFile(const QString &path, bool mayCreate)
{
    const QFileInfo info(path);
    const QFileInfo folder(info.absolutePath());
    if (!info.exists()) {
        if (!mayCreate)
            return fail(ErrorCode::DatabaseUnreachable, QStringLiteral("no such file"), path);
        if (!folder.isDir() || !folder.isWritable())
            return fail(ErrorCode::Unwritable, QStringLiteral("the folder is missing or cannot be written"),
                        path);
        return SqliteFileState{false, false};
    }
    if (info.isDir())
        return fail(ErrorCode::DatabaseUnreachable, QStringLiteral("a folder, not a file"), path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::DatabaseUnreachable, file.errorString(), path);
    const QByteArray head = file.read(16);
    if (head.isEmpty()) {
        if (mayCreate)
            return SqliteFileState{true, false};
        return fail(ErrorCode::DatabaseEmpty, QStringLiteral("the file has no content"), path);
    }
    if (head != QByteArray("SQLite format 3", 16))
        return fail(ErrorCode::DatabaseForeign, QStringLiteral("not a SQLite database"), path);
    return SqliteFileState{true, !info.isWritable() || !folder.isWritable()};
}

QString sqliteImmutableUri(const QString &path)
{
    QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    url.setQuery(QStringLiteral("immutable=1"));
    return QString::fromUtf8(url.toEncoded());
}

} // namespace shuzhi
