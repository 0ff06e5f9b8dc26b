// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/secretstore.h"

#include <QHash>
#include <QTimer>

#include <memory>

namespace shuzhi::test {

/// A keychain in memory, as the program sees one.
class KeychainDouble : public SecretStore
{
public:
    struct State
    {
        QHash<QString, QString> entries;
        bool missing = false;
    };
    explicit KeychainDouble(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }
    void read(const QString &name, QObject *receiver, SecretAnswer answer) override
    {
        QTimer::singleShot(0, receiver, [state = m_state, name, answer] {
            const bool found = !state->missing && state->entries.contains(name);
            answer(state->missing ? SecretState::NoKeychain
                       : found    ? SecretState::Done
                                  : SecretState::NoEntry,
                   found ? state->entries.value(name) : QString());
        });
    }
    void write(const QString &name, const QString &secret, QObject *receiver, Answer answer) override
    {
        QTimer::singleShot(0, receiver, [state = m_state, name, secret, answer] {
            if (!state->missing)
                state->entries.insert(name, secret);
            answer(state->missing ? SecretState::NoKeychain : SecretState::Done);
        });
    }
    void remove(const QString &name, QObject *receiver, Answer answer) override
    {
        QTimer::singleShot(0, receiver, [state = m_state, name, answer] {
            answer(state->entries.remove(name) ? SecretState::Done : SecretState::NoEntry);
        });
    }

private:
    std::shared_ptr<State> m_state;
};

} // namespace shuzhi::test
