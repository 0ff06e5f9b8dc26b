// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/session.h"
#include "models/store/store.h"

#include <QObject>

namespace shuzhi {

class BusyOverlay;
class CitySession;
class MainWindow;

/// Asks before a server is brought to the schema of this program, because others work there too; saves a
/// copy of the city in a file first and says where it is. Says why a city of a newer program is only read.
class UpgradeDesk : public QObject
{
    Q_OBJECT
public:
    explicit UpgradeDesk(MainWindow &window, QObject *parent = nullptr);

    /// The city that could not be opened because it is older.
    void ask(const Location &city, const Actor &actor);
    /// The city that was opened for reading only, if that is because it is newer.
    void tellIfNewer(CitySession &session);

Q_SIGNALS:
    void upgraded(const shuzhi::Location &city);

private:
    void took(const Location &city, const Result<QString> &saved);

    MainWindow &m_window;
    Mailbox m_mailbox; ///< outlives the lane of m_store
    std::unique_ptr<Store> m_store; ///< lends its thread; while something is under way
    BusyOverlay *m_busy = nullptr;
};

} // namespace shuzhi
