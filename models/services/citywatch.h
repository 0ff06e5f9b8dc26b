// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "models/store/trailmark.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace shuzhi {

/// Notices what other windows, programs and people write into the open city, by the head of its trail.
/// What this window writes (in its write lane) is not told.
class CityWatch : public QObject
{
    Q_OBJECT
public:
    explicit CityWatch(Store &store, QObject *parent = nullptr);

    /// From now on, about every second.
    void start();
    /// Looks at once, for instance when the window is used again.
    void look();

Q_SIGNALS:
    /// Others wrote. Somebody who writes without end is told every few seconds only, so that what is
    /// shown stands still.
    void othersWrote();

private:
    void took(const Result<TrailMark> &mark);
    void tell();

    Store &m_store;
    QTimer m_timer;
    QElapsedTimer m_told;
    std::optional<TrailMark> m_known;
    bool m_asking = false, m_news = false;
};

} // namespace shuzhi
