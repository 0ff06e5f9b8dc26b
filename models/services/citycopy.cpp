// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/citycopy.h"

#include "models/store/copystate.h"
#include "models/store/migrator.h"
#include "models/store/trailcopy.h"
#include "models/store/transaction.h"

#include <algorithm>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// Adds up both sides and compares them.
Result<QList<TableSum>> equalSums(Connection &from, Connection &to, qint64 chain)
{
    const Result<QList<TableSpec>> tables = presentTables(from);
    if (!tables)
        return tl::unexpected(tables.error());
    const Result<QList<TableSum>> theirs = tableSums(from, *tables, chain);
    if (!theirs)
        return theirs;
    const Result<QList<TableSum>> ours = tableSums(to, *tables, chain);
    if (!ours)
        return ours;
    for (qsizetype i = 0; i < theirs->size(); ++i) {
        const TableSum &a = theirs->at(i), &b = ours->at(i);
        if (a != b)
            return fail(ErrorCode::VerificationFailed,
                        QStringLiteral("%1: the source has %2 rows (%3), its trail says %4 (%5)")
                            .arg(a.name)
                            .arg(a.rows)
                            .arg(a.sha256.left(12))
                            .arg(b.rows)
                            .arg(b.sha256.left(12)),
                        from.location().display());
    }
    return ours;
}

/// Days of the trail never run backwards, and the city's own day has come with the settings.
Status setDay(Connection &to, Transaction &transaction)
{
    const Result<QString> day = referenceDay(to);
    if (!day)
        return tl::unexpected(day.error());
    return transaction.setClock({{}, std::max(*day, transaction.lastDay())});
}

/// Rows, spans, sums, the last entry: all of it or nothing.
Result<QList<TableSum>> complete(Connection &from, Connection &to, const CopyState &state,
                                 const TrailHead &head, const Actor &actor, JobContext &context)
{
    Result<Transaction> transaction = Transaction::begin(to, actor);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const Status held = holdCopy(to, state); !held)
        return tl::unexpected(held.error());
    JobContext replay = context.part(0.4, 0.9);
    if (const Status filled = fillFromTrail(to, replay); !filled)
        return tl::unexpected(filled.error());
    Result<QList<TableSum>> sums = equalSums(from, to, head.chain);
    if (!sums)
        return sums;
    if (const Status day = setDay(to, *transaction); !day)
        return tl::unexpected(day.error());
    if (context.isCancelled())
        return fail(ErrorCode::Cancelled, s("cancelled"));
    if (const Status ended = endCopy(to, head); !ended)
        return tl::unexpected(ended.error());
    if (const Status committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return sums;
}

/// The copy of this very moment that is there already, added up again.
Result<CopyReport> found(Connection &from, Connection &to, const TrailHead &head, const Error &refused)
{
    if (refused.code != ErrorCode::Refused)
        return tl::unexpected(refused);
    const Result<bool> same = isCopyOf(to, head);
    if (!same || !*same)
        return tl::unexpected(refused);
    const Result<ReadScope> scope = ReadScope::begin(to);
    if (!scope)
        return tl::unexpected(scope.error());
    return equalSums(from, to, head.chain).map([&](const QList<TableSum> &sums) {
        return CopyReport{sums, head, true};
    });
}

} // namespace

qint64 CopyReport::rows(const QString &table) const
{
    const auto at =
        std::find_if(tables.cbegin(), tables.cend(), [&](const TableSum &sum) { return sum.name == table; });
    return at == tables.cend() ? 0 : at->rows;
}

Result<CopyReport> copyCity(Connection &from, Connection &to, const Actor &actor, JobContext &context)
{
    const Result<ReadScope> scope = ReadScope::begin(from);
    if (!scope)
        return tl::unexpected(scope.error());
    const Result<TrailHead> head = trailHead(from);
    if (!head)
        return tl::unexpected(head.error());
    Result<CopyState> state = beginCopy(from, to);
    if (!state)
        return found(from, to, *head, state.error());
    CopyReport report{{}, *head, *state != CopyState{state->source, 0, 0, {}}};
    JobContext trail = context.part(0, 0.4);
    if (const Status copied = copyTrail(from, to, *state, trail); !copied)
        return tl::unexpected(copied.error());
    const Result<QList<TableSum>> sums = complete(from, to, *state, *head, actor, context);
    if (!sums)
        return tl::unexpected(sums.error());
    report.tables = *sums;
    context.report(1);
    return report;
}

Result<CopyReport> CopyCityQuery::operator()(Connection &, JobContext &context) const
{
    return run(context);
}

Result<CopyReport> CopyCityQuery::run(JobContext &context) const
{
    if (from == to)
        return fail(ErrorCode::Usage, s("a city is not copied onto itself"), to.display());
    const ConnectionTies ties{[&] { return context.isCancelled(); }, {}};
    const auto source = openCopySource(from, ties);
    if (!source)
        return tl::unexpected(source.error());
    const auto target = Connection::open(to, OpenMode::Create, ties);
    if (!target)
        return tl::unexpected(target.error());
    return copyCity(**source, **target, actor, context);
}

Result<CopyTarget> CopyTargetQuery::operator()(Connection &) const
{
    const auto there = Connection::open(place, OpenMode::ReadOnly);
    if (!there)
        return tl::unexpected(there.error());
    const Result<SchemaState> state = schemaState(**there);
    if (!state)
        return tl::unexpected(state.error());
    if (state->version == 0 || (state->copying && state->version != schemaVersion))
        return CopyTarget{};
    if (state->copying)
        return CopyTarget{CopyTarget::Kind::Copy, {}};
    return CopyTarget{CopyTarget::Kind::City, settingValue(**there, s("city_name")).value_or(QString())};
}

} // namespace shuzhi
