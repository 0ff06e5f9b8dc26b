// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/listener.h"
#include "models/store/store.h"
#include "models/store/trailmark.h"

#include <QElapsedTimer>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

namespace shuzhi {

/// Notices what other windows, programs and people write into the open city: from a server's own word,
/// and by looking at the head of the trail where there is none (a file, a pooler, a server that is gone
/// for a while). What this window writes (in its write lane) is not told.
class CityWatch : public QObject
{
    Q_OBJECT
public:
    explicit CityWatch(Store &store, QObject *parent = nullptr);
    ~CityWatch() override;

    /// From now on; at most about a second late.
    /// @param farewell a statement that a server gets when the watch ends
    void start(const QString &farewell = {});
    /// The server is there again: listens anew if that was given up.
    void lineIsUp();
    /// Looks at once, for instance when the window is used again.
    void look();
    /// Whether the server tells what happens; otherwise it is asked again and again.
    [[nodiscard]] bool isTold() const { return m_listener && m_listener->isListening(); }

Q_SIGNALS:
    /// Others wrote into these tables; without names: it may be any. Who writes without end is told every
    /// few seconds only, so that what is shown stands still.
    void othersWrote(const QStringList &tables);
    /// Others opened or left a row; told by a server only.
    void presenceMoved();

private:
    void listen();
    void heard(const ServerNews &news);
    void took(const Result<TrailMark> &mark);
    [[nodiscard]] bool awaitsWord(const TrailMark &before, const TrailMark &now);
    [[nodiscard]] qint64 heardOf(const TrailMark &before, const TrailMark &now) const;
    void note(const TrailMark &before, const TrailMark &now);
    void tell();

    Store &m_store;
    std::unique_ptr<Listener> m_listener;
    QString m_farewell;
    QTimer m_timer, m_rest;
    QElapsedTimer m_told;
    int m_awaited = 0; ///< how often the server's word was waited for
    int m_restMs = 0; ///< until the next message; longer where they follow each other
    std::optional<TrailMark> m_known;
    QMap<qint64, QStringList> m_heard; ///< tables by link, since m_known
    QSet<QString> m_tables; ///< to be told
    bool m_anyTable = false, m_news = false;
    bool m_asking = false, m_again = false;
};

} // namespace shuzhi
