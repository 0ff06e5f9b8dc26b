// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/keychain.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr int longestWait = 8000; ///< for the command line; a keychain may ask its owner to unlock it

QString service()
{
    return u"shuzhi"_s;
}

/// Without a session bus there is no keychain, and asking for one would start a bus that ends with us.
bool canRun()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(u"/run/user/%1/bus"_s.arg(getuid()));
#else
    return true;
#endif
}

SecretState stateOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError: return SecretState::Done;
    case QKeychain::EntryNotFound: return SecretState::NoEntry;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return SecretState::NoKeychain;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return SecretState::Denied;
    default: return SecretState::Failed;
    }
}

/// Runs a job of QtKeychain, which deletes itself afterwards.
template<class Job, class Done>
void start(Job *job, const QString &name, QObject *receiver, Done done)
{
    job->setKey(name);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, receiver, [job, done] { done(stateOf(job->error())); });
    job->start();
}

/// Answers later, as a job would.
void answerWithout(QObject *receiver, const std::function<void()> &answer)
{
    QTimer::singleShot(0, receiver, answer);
}

} // namespace

void Keychain::read(const QString &name, QObject *receiver, SecretAnswer answer)
{
    if (!canRun())
        return answerWithout(receiver, [answer] { answer(SecretState::NoKeychain, {}); });
    auto *job = new QKeychain::ReadPasswordJob(service());
    start(job, name, receiver, [job, answer](SecretState state) {
        answer(state, state == SecretState::Done ? job->textData() : QString());
    });
}

void Keychain::write(const QString &name, const QString &secret, QObject *receiver, Answer answer)
{
    if (!canRun())
        return answerWithout(receiver, [answer] { answer(SecretState::NoKeychain); });
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setTextData(secret);
    start(job, name, receiver, answer);
}

void Keychain::remove(const QString &name, QObject *receiver, Answer answer)
{
    if (!canRun())
        return answerWithout(receiver, [answer] { answer(SecretState::NoKeychain); });
    start(new QKeychain::DeletePasswordJob(service()), name, receiver, answer);
}

QString Keychain::readNow(const QString &name)
{
    QString found;
    if (!canRun())
        return found;
    QEventLoop loop;
    Keychain().read(name, &loop, [&](SecretState, const QString &secret) {
        found = secret;
        loop.quit();
    });
    QTimer::singleShot(longestWait, &loop, &QEventLoop::quit);
    loop.exec();
    return found;
}

} // namespace shuzhi
