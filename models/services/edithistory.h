// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/outbox.h"
#include "models/store/store.h"
#include "models/store/undolink.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace shuzhi {

/// Edits that were not written because somebody else changed the same fields meanwhile.
struct WriteConflict
{
    QString name;
    QList<RowEdit> edits; ///< all that were to be written together
    bool takesBack = false; ///< they undo or redo others
    QList<FieldConflict> fields;

    /// Stale: what the asker is told.
    [[nodiscard]] Error error() const;
};

/// What a person did, by name, so that it can be taken back and done again. Undoing writes a new,
/// compensating change: the trail only grows. One history a window. With an outbox (a server) an edit is kept
/// on the disk until it is answered, waits for a server that is away, and is written exactly once. What this
/// window wrote is nobody else's: an edit asked of what was shown before is no conflict (OwnWrites).
class EditHistory : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const Status &)>;

    EditHistory(Store &store, Actor actor, QObject *parent = nullptr);
    void setActor(const Actor &actor) { m_actor = actor; }
    /// @param outbox outlives the history
    void setOutbox(Outbox *outbox) { m_outbox = outbox; }
    /// Sends what a window that is gone left in the outbox. Nobody waits for it: see refused().
    void resume(const QList<OutboxEntry> &entries);
    /// How many edits are not answered yet.
    [[nodiscard]] int pending() const { return int(m_wishes.size()); }

    /// Writes the edits under a name people read ("Change share type of …") and remembers them.
    void apply(const QString &name, const QList<RowEdit> &edits, QObject *receiver, Answer answer);
    /// Remembers what was written elsewhere as one link of the trail (an import) under its name. It is
    /// the caller's to tell that data changed; undoing and redoing it is told by written().
    void remember(const QString &name, qint64 chain);
    void undo(QObject *receiver, Answer answer);
    void redo(QObject *receiver, Answer answer);
    /// Writes a conflict's edits as they were settled (settledEdits()); what was to be taken back by them
    /// is then settled too. No edits: theirs stays everywhere.
    void settleConflict(const WriteConflict &conflict, const QList<RowEdit> &edits, QObject *receiver,
                        Answer answer);

    [[nodiscard]] bool canUndo() const { return !isBusy() && !m_done.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !isBusy() && !m_undone.isEmpty(); }
    [[nodiscard]] QString undoName() const { return m_done.isEmpty() ? QString() : m_done.last().name; }
    [[nodiscard]] QString redoName() const { return m_undone.isEmpty() ? QString() : m_undone.last().name; }

Q_SIGNALS:
    void changed(); ///< what can be undone or redone
    void written(); ///< data changed
    void pendingChanged();
    /// Nothing was written: the answer that follows is Stale.
    void conflicted(const shuzhi::WriteConflict &conflict);
    /// What became of edits, before their asker hears it.
    void editsAnswered(const QString &name, const QList<shuzhi::RowEdit> &edits, bool takesBack, bool done);
    /// An edit was not written, and whoever asked for it is gone.
    void refused(const QString &name, const QList<shuzhi::RowEdit> &edits, const shuzhi::Error &error);

private:
    struct Entry
    {
        QString name;
        QList<RowEdit> inverse;
        qint64 chain = 0; ///< not 0: a link of the trail to be taken back, instead of edits
        bool takesBack = false; ///< something new all the same: the rest of what was undone
    };
    enum class Direction { Do, Undo, Redo };
    /// Edits that were asked for and are not answered yet.
    struct Wish
    {
        Direction direction = Direction::Do;
        Entry entry;
        OutboxEntry out;
        QPointer<QObject> receiver;
        Answer answer;
        bool sent = false;
    };
    [[nodiscard]] bool isBusy() const { return m_undoing || !m_wishes.isEmpty(); }
    /// Writes the edits of the entry, or takes its link back.
    void write(Direction direction, const Entry &entry, QObject *receiver, Answer answer);
    void takeLinkBack(Direction direction, const Entry &entry, QObject *receiver, Answer answer);
    void add(const std::shared_ptr<Wish> &wish);
    /// In their order; an edit waits for one before it that touches the same row, or makes one it refers to.
    void sendReady();
    void send(const std::shared_ptr<Wish> &wish);
    void answered(const std::shared_ptr<Wish> &wish, const Result<EditOutcome> &outcome);
    /// The outcome as what takes it back: a conflict is told and becomes the error Stale.
    [[nodiscard]] Result<Entry> taken(const Wish &wish, const Result<EditOutcome> &outcome);
    void forget(const QList<RowEdit> &edits);
    void raiseRevisions(const QList<RowEdit> &written);
    void noteOwn(const Wish &wish, const EditOutcome &outcome);
    void leaveUnwritten(const QList<FieldConflict> &conflicts);
    /// @param opposite what takes back what was written just now, or the error why nothing was
    void settle(Direction direction, const Entry &entry, const Result<Entry> &opposite);

    Store &m_store;
    Actor m_actor;
    Outbox *m_outbox = nullptr; ///< null on a file: what is written there is answered at once
    QList<Entry> m_done, m_undone;
    QList<std::shared_ptr<Wish>> m_wishes;
    OwnWrites m_own;
    bool m_undoing = false; ///< a link is being taken back
};

} // namespace shuzhi
