// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/edithistory.h"

#include "models/domain/uid.h"
#include "models/services/fieldmerge.h"

#include <QSet>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace shuzhi {

namespace {

/// Before an edit whose line broke again and again is sent anew.
constexpr int resendMs = 1000;

} // namespace

Error WriteConflict::error() const
{
    const FieldConflict first = fields.value(0);
    return {ErrorCode::Stale, first.table + u' ' + first.uid + u' ' + first.column, first.title};
}

EditHistory::EditHistory(Store &store, Actor actor, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_actor(std::move(actor))
{
}

void EditHistory::apply(const QString &name, const QList<RowEdit> &edits, QObject *receiver, Answer answer)
{
    write(Direction::Do, {name, edits}, receiver, std::move(answer));
}

void EditHistory::remember(const QString &name, qint64 chain)
{
    m_undone.clear();
    m_done.append({name, {}, chain});
    Q_EMIT changed();
}

void EditHistory::undo(QObject *receiver, Answer answer)
{
    if (!canUndo())
        return;
    write(Direction::Undo, m_done.takeLast(), receiver, std::move(answer));
}

void EditHistory::redo(QObject *receiver, Answer answer)
{
    if (!canRedo())
        return;
    write(Direction::Redo, m_undone.takeLast(), receiver, std::move(answer));
}

void EditHistory::settleConflict(const WriteConflict &conflict, const QList<RowEdit> &edits,
                                 QObject *receiver, Answer answer)
{
    if (edits.isEmpty()) {
        forget(conflict.edits);
        if (answer)
            answer({});
        return;
    }
    Entry entry{conflict.name, edits};
    entry.takesBack = conflict.takesBack;
    write(Direction::Do, entry, receiver, [this, conflict, answer](const Status &status) {
        if (status && conflict.takesBack)
            forget(conflict.edits);
        if (answer)
            answer(status);
    });
}

/// What was to be written by these edits can no longer be undone or redone as it was.
void EditHistory::forget(const QList<RowEdit> &edits)
{
    const auto same = [&](const Entry &entry) { return entry.chain == 0 && entry.inverse == edits; };
    if (m_done.removeIf(same) + m_undone.removeIf(same) > 0)
        Q_EMIT changed();
}

Result<EditHistory::Entry> EditHistory::taken(const Wish &wish, const Result<EditOutcome> &outcome)
{
    if (!outcome) {
        Error error = outcome.error();
        if (error.code == ErrorCode::Forbidden)
            error.subject = wish.entry.name; // what was refused, as its person called it
        return tl::unexpected(error);
    }
    if (outcome->conflicts.isEmpty())
        return Entry{wish.entry.name, outcome->inverse};
    const WriteConflict conflict{wish.out.name, wish.out.edits, wish.out.takesBack, outcome->conflicts};
    Q_EMIT conflicted(conflict);
    return tl::unexpected(conflict.error());
}

void EditHistory::resume(const QList<OutboxEntry> &entries)
{
    for (const OutboxEntry &entry : entries) {
        auto wish = std::make_shared<Wish>();
        wish->entry = {entry.name, entry.edits};
        wish->out = entry;
        m_wishes += wish;
    }
    if (entries.isEmpty())
        return;
    Q_EMIT pendingChanged();
    sendReady();
}

void EditHistory::write(Direction direction, const Entry &entry, QObject *receiver, Answer answer)
{
    if (entry.chain > 0)
        return takeLinkBack(direction, entry, receiver, std::move(answer));
    auto wish = std::make_shared<Wish>();
    wish->direction = direction;
    wish->entry = entry;
    wish->out = {m_outbox ? newUid() : QString(), entry.name, m_actor.person, entry.inverse,
                 entry.takesBack || direction != Direction::Do};
    wish->receiver = receiver;
    wish->answer = std::move(answer);
    add(wish);
}

void EditHistory::takeLinkBack(Direction direction, const Entry &entry, QObject *receiver, Answer answer)
{
    m_undoing = true;
    Q_EMIT changed();
    // The history answers for what was written even if the asker has gone meanwhile.
    m_store.run(
        LaneId::Write, UndoLinkQuery{m_actor, entry.chain}, this,
        [this, direction, entry, receiver = QPointer<QObject>(receiver),
         answer = std::move(answer)](const Result<qint64> &chain) {
            m_undoing = false;
            settle(direction, entry, chain.map([&](qint64 made) { return Entry{entry.name, {}, made}; }));
            if (receiver && answer)
                answer(chain ? Status{} : tl::unexpected(chain.error()));
        });
}

void EditHistory::add(const std::shared_ptr<Wish> &wish)
{
    if (m_outbox)
        m_outbox->keep(wish->out);
    m_wishes += wish;
    Q_EMIT changed();
    Q_EMIT pendingChanged();
    sendReady();
}

void EditHistory::sendReady()
{
    QSet<QString> touched;
    const auto waits = [&](const RowEdit &edit) {
        return touched.contains(edit.uid)
            || std::any_of(edit.values.begin(), edit.values.end(),
                           [&](const QVariant &value) { return touched.contains(value.toString()); });
    };
    for (const std::shared_ptr<Wish> &wish : QList(m_wishes)) {
        if (!wish->sent && std::any_of(wish->out.edits.cbegin(), wish->out.edits.cend(), waits))
            return;
        for (const RowEdit &edit : std::as_const(wish->out.edits))
            touched.insert(edit.uid);
        if (!wish->sent)
            send(wish);
    }
}

void EditHistory::send(const std::shared_ptr<Wish> &wish)
{
    wish->sent = true;
    Actor actor = m_actor;
    actor.person = wish->out.person;
    const EditQuery query{actor, wish->out.edits, wish->out.takesBack, wish->out.key,
                          wish->out.takesBack ? OwnFields() : m_own.of(wish->out.edits)};
    m_store.run(
        LaneId::Write, [query](Connection &connection) { return query.attempt(connection); }, this,
        [this, wish](const Result<EditOutcome> &outcome) { answered(wish, outcome); });
}

void EditHistory::answered(const std::shared_ptr<Wish> &wish, const Result<EditOutcome> &outcome)
{
    // Not known, or not done after many attempts: its key lets it be sent again without harm.
    if (!outcome && m_outbox && outcome.error().code == ErrorCode::ConnectionLost) {
        wish->sent = false;
        QTimer::singleShot(resendMs, this, &EditHistory::sendReady);
        return;
    }
    m_wishes.removeOne(wish);
    const Result<Entry> opposite = taken(*wish, outcome);
    if (opposite) {
        raiseRevisions(wish->out.edits);
        noteOwn(*wish, *outcome);
    } else if (outcome) {
        leaveUnwritten(outcome->conflicts);
    }
    // What could not be written is a draft before it leaves the outbox.
    Q_EMIT editsAnswered(wish->out.name, wish->out.edits, wish->out.takesBack, opposite.has_value());
    if (m_outbox && (opposite || opposite.error().code != ErrorCode::Cancelled))
        m_outbox->discard(wish->out.key);
    settle(wish->direction, wish->entry, opposite);
    Q_EMIT pendingChanged();
    if (wish->receiver && wish->answer)
        wish->answer(opposite ? Status{} : tl::unexpected(opposite.error()));
    else if (!outcome)
        Q_EMIT refused(wish->out.name, wish->out.edits, outcome.error());
    sendReady();
}

/// What waits was typed on rows as this window shows them: with its own changes.
void EditHistory::raiseRevisions(const QList<RowEdit> &written)
{
    for (const std::shared_ptr<Wish> &wish : std::as_const(m_wishes)) {
        bool raised = false;
        for (RowEdit &edit : wish->out.edits) {
            for (const RowEdit &before : written) {
                if (wish->sent || edit.uid != before.uid || !edit.rev || edit.rev != before.rev
                    || before.kind != StepKind::Update)
                    continue;
                edit.rev = *edit.rev + 1;
                raised = true;
                break;
            }
        }
        if (raised && m_outbox)
            m_outbox->keep(wish->out);
    }
}

void EditHistory::noteOwn(const Wish &wish, const EditOutcome &outcome)
{
    QList<RowEdit> written;
    for (const RowEdit &inverse : outcome.inverse) {
        RowEdit edit = inverse;
        std::swap(edit.before, edit.values);
        written.prepend(edit);
    }
    // Of what was written before and asked for again only the wish itself is known.
    m_own.note(written.isEmpty() ? wish.out.edits : written);
}

/// What waits was typed on fields as they were to become: they did not.
void EditHistory::leaveUnwritten(const QList<FieldConflict> &conflicts)
{
    for (const std::shared_ptr<Wish> &wish : std::as_const(m_wishes)) {
        bool moved = false;
        for (RowEdit &edit : wish->out.edits) {
            for (const FieldConflict &conflict : conflicts) {
                const qsizetype at = edit.uid == conflict.uid ? edit.columns.indexOf(conflict.column) : -1;
                if (wish->sent || at < 0 || at >= edit.before.size()
                    || !isSameStored(edit.before.at(at), conflict.mine))
                    continue;
                edit.before[at] = conflict.before;
                moved = true;
            }
        }
        if (moved && m_outbox)
            m_outbox->keep(wish->out);
    }
}

void EditHistory::settle(Direction direction, const Entry &entry, const Result<Entry> &opposite)
{
    if (opposite) {
        if (direction == Direction::Do)
            m_undone.clear();
        // Of what was written before and asked for again nobody knows what stood there.
        if (opposite->chain > 0 || !opposite->inverse.isEmpty())
            (direction == Direction::Undo ? m_undone : m_done).append(*opposite);
    } else if (direction != Direction::Do) {
        // What could not be taken back stays where it was.
        (direction == Direction::Undo ? m_done : m_undone).append(entry);
    }
    Q_EMIT changed();
    if (opposite)
        Q_EMIT written();
}

} // namespace shuzhi
