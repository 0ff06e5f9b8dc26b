// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/edit.h"
#include "models/store/store.h"
#include "models/store/undolink.h"

#include <QObject>

namespace shuzhi {

/// What a person did, by name, so that it can be taken back and done again. Undoing writes a new,
/// compensating change: the trail only grows. One history a window.
class EditHistory : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const Status &)>;

    EditHistory(Store &store, Actor actor, QObject *parent = nullptr);
    void setActor(const Actor &actor) { m_actor = actor; }

    /// Writes the edits under a name people read ("Change share type of …") and remembers them.
    void apply(const QString &name, const QList<RowEdit> &edits, QObject *receiver, Answer answer);
    /// Remembers what was written elsewhere as one link of the trail (an import) under its name. It is
    /// the caller's to tell that data changed; undoing and redoing it is told by written().
    void remember(const QString &name, qint64 chain);
    void undo(QObject *receiver, Answer answer);
    void redo(QObject *receiver, Answer answer);

    [[nodiscard]] bool canUndo() const { return !m_busy && !m_done.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_busy && !m_undone.isEmpty(); }
    [[nodiscard]] QString undoName() const { return m_done.isEmpty() ? QString() : m_done.last().name; }
    [[nodiscard]] QString redoName() const { return m_undone.isEmpty() ? QString() : m_undone.last().name; }

Q_SIGNALS:
    void changed(); ///< what can be undone or redone
    void written(); ///< data changed

private:
    struct Entry
    {
        QString name;
        QList<RowEdit> inverse;
        qint64 chain = 0; ///< not 0: a link of the trail to be taken back, instead of edits
    };
    enum class Direction { Do, Undo, Redo };
    /// Writes the edits of the entry, or takes its link back.
    void write(Direction direction, const Entry &entry, QObject *receiver, Answer answer);
    /// @param opposite what takes back what was written just now, or the error why nothing was
    void settle(Direction direction, const Entry &entry, const Result<Entry> &opposite);

    Store &m_store;
    Actor m_actor;
    QList<Entry> m_done, m_undone;
    bool m_busy = false;
};

} // namespace shuzhi
