// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/passwords.h"

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace shuzhi {

namespace {

/// The memory has passwords in it from now on.
void leaveNoCoreDump()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none); // lowering it is always allowed
#endif
}

} // namespace

Passwords::Passwords(std::unique_ptr<SecretStore> keychain)
    : m_keychain(std::move(keychain))
{
}

QString Passwords::known(const QString &place) const
{
    const std::lock_guard lock(m_mutex);
    return m_known.value(place);
}

void Passwords::use(const QString &place, const QString &password)
{
    leaveNoCoreDump();
    const std::lock_guard lock(m_mutex);
    m_known.insert(place, password);
}

void Passwords::drop(const QString &place)
{
    const std::lock_guard lock(m_mutex);
    m_known.remove(place);
}

void Passwords::look(const QString &place, QObject *receiver, SecretStore::Answer answer)
{
    if (!known(place).isEmpty())
        return answer(SecretState::Done);
    m_keychain->read(place, receiver, [this, place, answer](SecretState state, const QString &secret) {
        if (state == SecretState::Done)
            use(place, secret);
        answer(state);
    });
}

void Passwords::remember(const QString &place, const QString &password, QObject *receiver,
                         SecretStore::Answer answer)
{
    use(place, password);
    m_keychain->write(place, password, receiver, std::move(answer));
}

void Passwords::forget(const QString &place, QObject *receiver, SecretStore::Answer answer)
{
    drop(place);
    m_keychain->remove(place, receiver, std::move(answer));
}

} // namespace shuzhi
