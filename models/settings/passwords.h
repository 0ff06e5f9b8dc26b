// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/secretstore.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace shuzhi {

/// The passwords of this session, in memory only, with the keychain behind them. Each stands under the
/// place it opens (Location::display()). known() may be asked from any thread, all else from the GUI's. From
/// the first password on the program leaves no core dump, where the system lets it say so.
class Passwords
{
public:
    explicit Passwords(std::unique_ptr<SecretStore> keychain);

    /// Empty if there is none: the server then gets what libpq finds (PGPASSWORD, a pgpass file).
    [[nodiscard]] QString known(const QString &place) const;
    /// Brings what the keychain has into memory, unless it is there; Done when known() has it.
    void look(const QString &place, QObject *receiver, SecretStore::Answer answer);
    /// For this session only.
    void use(const QString &place, const QString &password);
    /// For this session and in the keychain; where that fails it is there for this session all the same.
    void remember(const QString &place, const QString &password, QObject *receiver,
                  SecretStore::Answer answer);
    /// In memory and in the keychain.
    void forget(const QString &place, QObject *receiver, SecretStore::Answer answer);
    /// In memory only: it was refused.
    void drop(const QString &place);

private:
    std::unique_ptr<SecretStore> m_keychain;
    mutable std::mutex m_mutex;
    QHash<QString, QString> m_known; ///< guarded by m_mutex
};

} // namespace shuzhi
