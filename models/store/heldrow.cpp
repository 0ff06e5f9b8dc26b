// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/heldrow.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Entries of one row that are looked through for the last change of a column.
constexpr int entriesLookedAt = 500;

QString nameIn(const QJsonObject &values)
{
    for (const QString &column : {u"title"_s, u"name"_s, u"key"_s}) {
        if (const QString name = values.value(column).toString(); !name.isEmpty())
            return name;
    }
    return {};
}

} // namespace

Result<bool> holdRow(Connection &connection, const QString &table, const QString &uid)
{
    // The weakest lock that two writers of one row cannot both have; rows that point to it do not wait.
    const QString tail = connection.dialect() == Dialect::Postgres ? u" FOR NO KEY UPDATE"_s : QString();
    return connection.value(u"SELECT 1 FROM %1 WHERE uid = ?%2"_s.arg(table, tail), {uid})
        .map([](const QVariant &found) { return found.isValid(); });
}

FieldAuthor fieldAuthor(Connection &connection, const QString &table, const QString &uid,
                        const QString &column)
{
    FieldAuthor author;
    bool found = false;
    const Status read =
        connection.each(u"SELECT actor, login, at, op, new_values FROM change_log WHERE row_uid = ? AND "
                        "table_name = ? AND op <> 'note' ORDER BY id DESC LIMIT %1"_s.arg(entriesLookedAt),
                        {uid, table}, [&](const SqlRow &row) {
                            if (found)
                                return;
                            const QJsonObject values = QJsonDocument::fromJson(row.text(4).toUtf8()).object();
                            found = row.text(3) == u"insert" || values.contains(column);
                            if (found)
                                author = {row.text(0), row.text(1), row.text(2)};
                        });
    return read ? author : FieldAuthor{}; // a department does not read the trail of others
}

Error rowGone(Connection &connection, const QString &table, const QString &uid)
{
    Error error{ErrorCode::NotFound, u"no such row"_s, table + u' ' + uid};
    const Status read = connection.each(
        u"SELECT actor, at, old_values FROM change_log WHERE row_uid = ? AND table_name = ? AND op = "
        u"'delete' "
        "ORDER BY id DESC LIMIT 1"_s,
        {uid, table}, [&](const SqlRow &row) {
            error.detail = u"%1 %2 was deleted by %3 at %4"_s.arg(table, uid, row.text(0), row.text(1));
            const QString name = nameIn(QJsonDocument::fromJson(row.text(2).toUtf8()).object());
            if (!name.isEmpty())
                error.subject = name;
        });
    if (!read)
        error.detail += u"; "_s + read.error().detail;
    return error;
}

Result<QString> mergedDepartment(Connection &connection, const QString &uid)
{
    return connection
        .value(u"SELECT name FROM department WHERE uid = ? AND merged_into_id IS NOT NULL"_s, {uid})
        .map([](const QVariant &name) { return name.toString(); });
}

} // namespace shuzhi
