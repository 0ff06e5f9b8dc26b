// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/location.h"

#include <QObject>
#include <QStringList>

#include <atomic>

class QThread;

namespace shuzhi {

/// What a server tells its clients at a commit: names and numbers, never values.
struct ServerNews
{
    qint64 chain = 0; ///< the link of the trail that was added; 0: the news is not of the trail
    QStringList tables; ///< that were written

    /// What stands in a notification's payload; nothing of what cannot be read.
    [[nodiscard]] static ServerNews parse(const QString &payload);
    bool operator==(const ServerNews &) const = default;
};

/// Hears what a server tells on the channel `shuzhi`, on a connection and a thread of its own, so that
/// neither waits for a statement. A connection that is lost is opened again, later and later, and the
/// subscription made anew. Whether notifications come at all is tried out: through a pooler that shares
/// connections they do not. Only for a server.
class Listener : public QObject
{
    Q_OBJECT
public:
    /// @param farewell a statement that is sent when this ends, without waiting for what comes of it
    explicit Listener(const Location &location, const QString &farewell = {}, QObject *parent = nullptr);
    /// Waits for the thread, which does not wait for the server.
    ~Listener() override;

    [[nodiscard]] bool isListening() const { return m_listening; }
    /// The login was refused: it is not tried again; whoever has a password listens anew.
    [[nodiscard]] bool hasGivenUp() const { return m_gaveUp; }

Q_SIGNALS:
    /// True: from now on everything is heard, and what was written before has to be read. False: nothing
    /// is heard until it is true again; whoever wants to know has to ask.
    void listening(bool hears);
    void heard(const shuzhi::ServerNews &news);

private:
    void setListening(bool hears);

    bool m_listening = false;
    std::atomic<bool> m_stop{false};
    std::atomic<bool> m_gaveUp{false};
    QThread *m_thread;
};

} // namespace shuzhi
