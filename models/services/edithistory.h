// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/edit.h"
#include "models/store/store.h"

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

    /// Writes the edits under a name people read ("Change share type of …") and remembers them.
    void apply(const QString &name, const QList<RowEdit> &edits, QObject *receiver, Answer answer);
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
    };
    enum class Direction { Do, Undo, Redo };
    void write(Direction direction, const QString &name, const QList<RowEdit> &edits, QObject *receiver,
               Answer answer);

    Store &m_store;
    Actor m_actor;
    QList<Entry> m_done, m_undone;
    bool m_busy = false;
};

} // namespace shuzhi
