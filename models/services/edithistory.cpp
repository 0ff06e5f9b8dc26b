// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/edithistory.h"

namespace shuzhi {

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

void EditHistory::write(Direction direction, const Entry &entry, QObject *receiver, Answer answer)
{
    m_busy = true;
    Q_EMIT changed();
    // The history answers for what was written even if the asker has gone meanwhile.
    const auto answered = [this, direction, entry, receiver = QPointer<QObject>(receiver),
                           answer = std::move(answer)](const Result<Entry> &opposite) {
        settle(direction, entry, opposite);
        if (receiver && answer)
            answer(opposite ? Status{} : tl::unexpected(opposite.error()));
    };
    if (entry.chain > 0) {
        m_store.run(LaneId::Write, UndoLinkQuery{m_actor, entry.chain}, this,
                    [answered, name = entry.name](const Result<qint64> &chain) {
                        answered(chain.map([&](qint64 made) { return Entry{name, {}, made}; }));
                    });
        return;
    }
    m_store.run(LaneId::Write, EditQuery{m_actor, entry.inverse, direction != Direction::Do}, this,
                [answered, name = entry.name](const Result<EditOutcome> &outcome) {
                    answered(outcome.map([&](const EditOutcome &made) { return Entry{name, made.inverse}; }));
                });
}

void EditHistory::settle(Direction direction, const Entry &entry, const Result<Entry> &opposite)
{
    m_busy = false;
    if (opposite) {
        if (direction == Direction::Do)
            m_undone.clear();
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
