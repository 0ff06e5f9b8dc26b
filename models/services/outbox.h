// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/deskfile.h"
#include "models/services/edit.h"

#include <QObject>

namespace shuzhi {

/// An edit on its way to a server: what EditQuery takes, the name people read, and who did it.
struct OutboxEntry
{
    QString key; ///< EditQuery::key
    QString name;
    QString person;
    QList<RowEdit> edits;
    bool takesBack = false;

    bool operator==(const OutboxEntry &) const = default;
};

/// Keeps edits on the disk from the moment they are made until a server has answered for them, so that a
/// server that is away and a workbench that is killed take nothing with them. Each window writes a file of
/// its own, held by a lock; what a window that is gone left behind is taken over by the next one that opens
/// the city, and its key keeps what had been written already from being written again. A file of the drafts'
/// folder.
class Outbox : public QObject
{
    Q_OBJECT
public:
    /// @param place where the city is; files are named by its hash
    Outbox(QString folder, const QString &place, QObject *parent = nullptr);
    ~Outbox() override;

    /// Takes over what windows that are gone left behind, the oldest first. Unreadable if one of their files
    /// is damaged: it stays where it is, all others are taken.
    [[nodiscard]] Result<QList<OutboxEntry>> adopt();

    /// On the disk before this returns. An entry of the same key is replaced.
    void keep(const OutboxEntry &entry);
    /// The server has answered for it.
    void discard(const QString &key);
    [[nodiscard]] const QList<OutboxEntry> &entries() const { return m_entries; }

Q_SIGNALS:
    void failed(const shuzhi::Error &error); ///< the disk did not take it; it is still under way

private:
    void store();
    [[nodiscard]] Status write();

    DeskFile m_file;
    QList<OutboxEntry> m_entries;
};

} // namespace shuzhi
