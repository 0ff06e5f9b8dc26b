// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace shuzhi {

/// How asking the system's keychain ended.
enum class SecretState {
    Done,
    NoEntry, ///< nothing is kept under this name
    NoKeychain, ///< no keychain is running here (a server without a desktop, a bare session)
    Denied, ///< the keychain is locked, or the person said no
    Failed,
};

/// A place outside of the program that keeps passwords by name: the system's keychain, or a double in
/// tests. Asks of the GUI thread; answers come there, once, and not when the receiver is gone.
class SecretStore
{
public:
    using Answer = std::function<void(SecretState)>;
    using SecretAnswer = std::function<void(SecretState, const QString &secret)>;

    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    virtual void read(const QString &name, QObject *receiver, SecretAnswer answer) = 0;
    virtual void write(const QString &name, const QString &secret, QObject *receiver, Answer answer) = 0;
    /// NoEntry where there was none.
    virtual void remove(const QString &name, QObject *receiver, Answer answer) = 0;
};

} // namespace shuzhi
