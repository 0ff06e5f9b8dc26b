// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/secretstore.h"

namespace shuzhi {

/// The system's keychain through QtKeychain: the Secret Service or KWallet on Linux, the Credential Manager
/// on Windows. Its fallback to a plain file stays off: where no keychain runs, nothing is kept.
class Keychain : public SecretStore
{
public:
    void read(const QString &name, QObject *receiver, SecretAnswer answer) override;
    void write(const QString &name, const QString &secret, QObject *receiver, Answer answer) override;
    void remove(const QString &name, QObject *receiver, Answer answer) override;

    /// For the command line: asks and waits, a few seconds at most; empty if there is none.
    [[nodiscard]] static QString readNow(const QString &name);
};

} // namespace shuzhi
