// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/copystate.h"

#include "models/store/migrator.h"
#include "models/store/roles.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Status done(const Result<qint64> &result)
{
    return result ? Status{} : tl::unexpected(result.error());
}

/// The schema since which there is a trail.
constexpr int s_trailSince = 2;
/// The schema since which a server keeps rows back from a login.
constexpr int s_rolesSince = 5;

Result<QString> firstHash(Connection &from)
{
    return from
        .value(s("SELECT l.hash FROM change_chain k JOIN change_log l ON l.tx = k.tx WHERE k.chain = 1 "
                 "ORDER BY l.id LIMIT 1"))
        .map([](const QVariant &hash) { return hash.isValid() ? hash.toString() : s(""); });
}

Result<CopyState> readState(Connection &to, const QString &tail = {})
{
    CopyState state;
    return to
        .each(s("SELECT source, chain, entry, head FROM copy_progress") + tail, {},
              [&](const SqlRow &row) {
                  state = {row.text(0), row.integer(1), row.integer(2), row.text(3)};
              })
        .map([&] { return state; });
}

/// A copy that was broken off is taken on if what it has is the beginning of this city's trail.
Result<CopyState> takeOn(Connection &from, Connection &to, const QString &source)
{
    const Result<CopyState> state = readState(to);
    if (!state)
        return state;
    const Result<QVariant> link =
        from.value(s("SELECT hash FROM change_chain WHERE chain = ?"), {state->chain});
    if (!link)
        return tl::unexpected(link.error());
    if (state->source != source || (state->chain > 0 && link->toString() != state->head))
        return fail(ErrorCode::Refused, s("a copy of another city was begun there; nothing was written"),
                    to.location().display());
    return state;
}

QString noteText(const TrailHead &source)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{s("chain"), source.chain}, {s("copied_from"), source.hash}})
            .toJson(QJsonDocument::Compact));
}

} // namespace

Result<std::unique_ptr<Connection>> openCopySource(const Location &location, const ConnectionTies &ties)
{
    Result<std::unique_ptr<Connection>> from = Connection::open(location, OpenMode::ReadOnly, ties);
    if (!from)
        return from;
    const Result<SchemaState> schema = schemaState(**from);
    if (!schema)
        return tl::unexpected(schema.error());
    const QString place = location.display();
    if (schema->version == 0)
        return fail(ErrorCode::DatabaseEmpty, s("no city in it"), place);
    if (schema->copying)
        return fail(ErrorCode::DatabaseIncomplete, s("a copy into it was broken off"), place);
    if (schema->version > schemaVersion)
        return fail(
            ErrorCode::DatabaseNewer,
            QStringLiteral("schema %1, this program copies up to %2").arg(schema->version).arg(schemaVersion),
            place);
    if (schema->version < s_trailSince)
        return fail(ErrorCode::DatabaseOlder, s("it has no trail to copy"), place);
    // A copy of what one login sees would pass for the city, or look as if the trail were broken.
    if (schema->version >= s_rolesSince) {
        if (const Status seesAll = checkSeesAllRows(**from); !seesAll)
            return tl::unexpected(seesAll.error());
    }
    return from;
}

Result<CopyState> beginCopy(Connection &from, Connection &to)
{
    const Result<QString> source = firstHash(from);
    if (!source)
        return tl::unexpected(source.error());
    const Result<SchemaState> schema = schemaState(to);
    if (!schema)
        return tl::unexpected(schema.error());
    if (schema->version > 0 && !schema->copying)
        return fail(ErrorCode::Refused, s("there is a city already; nothing was written"),
                    to.location().display());
    if (schema->version > 0 && schema->version != schemaVersion)
        return fail(ErrorCode::Refused, s("the copy was begun by another version of the program"),
                    to.location().display());
    if (schema->version > 0)
        return takeOn(from, to, *source);
    const Status made = makeTables(to, [&]() -> Status {
        const Status table = to.execScript(s("CREATE TABLE copy_progress (source TEXT NOT NULL, chain "
                                             "BIGINT NOT NULL, entry BIGINT NOT NULL, head TEXT NOT NULL)"));
        return table ? done(to.exec(s("INSERT INTO copy_progress (source, chain, entry, head) VALUES (?, "
                                      "0, 0, '')"),
                                    {*source}))
                     : table;
    });
    if (!made)
        return tl::unexpected(made.error());
    return takeOn(from, to, *source); // somebody else may have begun it in this very moment
}

Status holdCopy(Connection &to, const CopyState &known)
{
    const Result<CopyState> state =
        readState(to, to.dialect() == Dialect::Postgres ? s(" FOR UPDATE") : QString());
    if (!state)
        return tl::unexpected(state.error());
    return *state == known
        ? Status{}
        : fail(ErrorCode::DatabaseLocked, s("somebody else goes on with this copy"), to.location().display());
}

Status noteCopy(Connection &to, const CopyState &reached)
{
    return done(to.exec(s("UPDATE copy_progress SET chain = ?, entry = ?, head = ?"),
                        {reached.chain, reached.entry, reached.head.isNull() ? s("") : reached.head}));
}

Status endCopy(Connection &to, const TrailHead &source)
{
    if (const Status dropped = done(to.exec(s("DROP TABLE copy_progress"))); !dropped)
        return dropped;
    if (const Status triggers = makeTriggers(to); !triggers)
        return triggers;
    const QString hash = to.dialect() == Dialect::Sqlite
        ? s("shuzhi_hash('', '', 'note', '', v.n)")
        : s("trail_hash(shuzhi_at(), shuzhi_day(), shuzhi_actor(), shuzhi_login(), shuzhi_source(), '', '', "
            "'note', '', v.n)");
    return done(to.exec(s("INSERT INTO change_log (tx, at, day, actor, login, source, table_name, row_uid, "
                          "op, old_values, new_values, hash) SELECT shuzhi_tx(), shuzhi_at(), shuzhi_day(), "
                          "shuzhi_actor(), shuzhi_login(), shuzhi_source(), '', '', 'note', '', v.n, ")
                            + hash + s(" FROM (SELECT CAST(? AS TEXT) AS n) AS v"),
                        {noteText(source)}));
}

Result<bool> isCopyOf(Connection &to, const TrailHead &source)
{
    const Result<TrailHead> head = trailHead(to);
    if (!head)
        return tl::unexpected(head.error());
    if (head->chain != source.chain + 1)
        return false;
    return to
        .value(s("SELECT l.new_values FROM change_chain k JOIN change_log l ON l.tx = k.tx WHERE k.chain = ? "
                 "AND l.op = 'note'"),
               {head->chain})
        .map([&](const QVariant &text) { return text.toString() == noteText(source); });
}

} // namespace shuzhi
