// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/session.h"
#include "models/store/store.h"

#include <QObject>

namespace shuzhi {

class BusyOverlay;
class CitySession;
class MainWindow;
struct ConnectionMark;

/// Brings an older city to the schema of this program; asks before a server is, because others work there
/// too. Saves a copy of the city in a file first and says where it is. Says why a city of a newer program is
/// only read.
class UpgradeDesk : public QObject
{
    Q_OBJECT
public:
    explicit UpgradeDesk(MainWindow &window, QObject *parent = nullptr);

    /// The city that could not be opened because it is older, and the mark of its connection. False if it
    /// stays as it is.
    [[nodiscard]] bool take(const Location &city, const Actor &actor, const ConnectionMark &mark);
    /// The city that was opened for reading only, if that is because it is newer.
    void tellIfNewer(CitySession &session);

Q_SIGNALS:
    void upgraded(const shuzhi::Location &city);
    void failed(const shuzhi::Error &error); ///< the window was told

private:
    [[nodiscard]] bool isWanted(const Location &city, const ConnectionMark &mark);
    void took(const Location &city, const Result<QString> &saved);

    MainWindow &m_window;
    Mailbox m_mailbox; ///< outlives the lane of m_store
    std::unique_ptr<Store> m_store; ///< lends its thread; while something is under way
    BusyOverlay *m_busy = nullptr;
};

} // namespace shuzhi
