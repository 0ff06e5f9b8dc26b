// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/presencequery.h"
#include "models/store/store.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace shuzhi {

/// Who else has which row open, and what this window has open, told to the others. A courtesy, never a
/// lock: what fails here is silent, and who walks through rows is not told of each.
class PresenceBoard : public QObject
{
    Q_OBJECT
public:
    PresenceBoard(Store &store, Actor actor, QObject *parent = nullptr);

    /// Names this window among others.
    [[nodiscard]] const QString &session() const { return m_session; }
    void setActor(const Actor &actor) { m_actor = actor; }
    /// From now on; @param mayWrite whether this window can say what it has open
    void start(bool mayWrite);
    /// The row of that table that this window has open now; an empty uid: none of them.
    void open(const QString &table, const QString &uid);
    /// The people who have the row open in other windows, each once.
    [[nodiscard]] QStringList others(const QString &table, const QString &uid) const;
    /// Reads anew who is there.
    void look();

Q_SIGNALS:
    void changed(); ///< others() gives other answers

private:
    void say();
    void take(const QList<Presence> &there);

    Store &m_store;
    Actor m_actor;
    const QString m_session;
    QHash<QString, QString> m_open; ///< uid by table
    QHash<QString, QHash<QString, QStringList>> m_others; ///< people by uid by table
    QTimer m_dwell, m_beat, m_lookTimer;
    bool m_started = false, m_mayWrite = false;
    bool m_saying = false, m_sayAgain = false, m_looking = false, m_lookAgain = false;
};

} // namespace shuzhi
