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
    write(Direction::Do, name, edits, receiver, std::move(answer));
}

void EditHistory::undo(QObject *receiver, Answer answer)
{
    if (!canUndo())
        return;
    const Entry entry = m_done.takeLast();
    write(Direction::Undo, entry.name, entry.inverse, receiver, std::move(answer));
}

void EditHistory::redo(QObject *receiver, Answer answer)
{
    if (!canRedo())
        return;
    const Entry entry = m_undone.takeLast();
    write(Direction::Redo, entry.name, entry.inverse, receiver, std::move(answer));
}

void EditHistory::write(Direction direction, const QString &name, const QList<RowEdit> &edits,
                        QObject *receiver, Answer answer)
{
    m_busy = true;
    Q_EMIT changed();
    // The history answers for what was written even if the asker has gone meanwhile.
    m_store.run(LaneId::Write, EditQuery{m_actor, edits}, this,
                [this, direction, name, edits, receiver = QPointer<QObject>(receiver),
                 answer = std::move(answer)](const Result<EditOutcome> &outcome) {
                    m_busy = false;
                    if (outcome) {
                        if (direction == Direction::Do)
                            m_undone.clear();
                        (direction == Direction::Undo ? m_undone : m_done).append({name, outcome->inverse});
                    } else if (direction != Direction::Do) {
                        // What could not be taken back stays where it was.
                        (direction == Direction::Undo ? m_done : m_undone).append({name, edits});
                    }
                    Q_EMIT changed();
                    if (outcome)
                        Q_EMIT written();
                    if (receiver && answer)
                        answer(outcome ? Status{} : tl::unexpected(outcome.error()));
                });
}

} // namespace shuzhi
