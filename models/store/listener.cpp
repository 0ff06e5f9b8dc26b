// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/listener.h"

#include "models/domain/uid.h"
#include "models/store/connection.h"
#include "models/store/pgprobe.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>

#include <libpq-fe.h>

#include <algorithm>
#include <memory>

namespace shuzhi {

namespace {

constexpr int firstPauseMs = 250, longestPauseMs = 15'000;
constexpr int beatMs = 15'000; // a server that is gone without a word is found by this
constexpr int answerMs = 4'000;

struct FreeNotify
{
    void operator()(PGnotify *notify) const { PQfreemem(notify); }
};

/// What the thread does. It sends without waiting for the answer and reads when there is something to
/// read, so that it can always be ended at once.
class Ear
{
public:
    Ear(Location location, std::function<bool()> stopped, std::function<void(bool)> hears,
        std::function<void(const ServerNews &)> tell, std::function<void()> giveUp)
        : m_location(std::move(location))
        , m_stopped(std::move(stopped))
        , m_hears(std::move(hears))
        , m_tell(std::move(tell))
        , m_giveUp(std::move(giveUp))
        , m_own(QStringLiteral("shuzhi_") + newUid().remove(u'-'))
    {
        for (QTimer *timer : {&m_again, &m_overdue})
            timer->setSingleShot(true);
        m_overdue.setInterval(answerMs);
        m_beat.setInterval(beatMs);
        QObject::connect(&m_again, &QTimer::timeout, &m_again, [this] { open(); });
        QObject::connect(&m_overdue, &QTimer::timeout, &m_overdue, [this] { lost(); });
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { send("SELECT 1"); });
    }

    void open()
    {
        Result<ServerHandle> opened =
            logIn(m_location, Connection::passwordFor(m_location), answerMs, m_stopped);
        if (!opened) {
            lost();
            if (opened.error().code == ErrorCode::LoginRefused) {
                m_again.stop(); // nobody hammers at the door
                m_giveUp();
            }
            return;
        }
        m_server = std::move(*opened);
        m_notifier = std::make_unique<QSocketNotifier>(PQsocket(m_server.get()), QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { read(); });
        // Only what is heard proves that one hears.
        const QByteArray own = m_own.toLatin1();
        send("SET client_encoding = 'UTF8'; " + sessionSettings().toLatin1() + "; LISTEN shuzhi; LISTEN "
             + own + "; NOTIFY " + own);
    }

    /// The server still reads what was sent before the connection was closed.
    void end(const QByteArray &farewell)
    {
        if (m_server && !farewell.isEmpty())
            PQsendQuery(m_server.get(), farewell.constData());
    }

private:
    void send(const QByteArray &statement)
    {
        if (!PQsendQuery(m_server.get(), statement.constData())) {
            lost();
            return;
        }
        m_overdue.start();
        read(); // what came with the statements before is no longer in the socket
    }

    void read()
    {
        m_notifier->setEnabled(false); // a socket that is closed meanwhile must not be watched
        if (!PQconsumeInput(m_server.get())) {
            lost();
            return;
        }
        while (!PQisBusy(m_server.get())) {
            PGresult *result = PQgetResult(m_server.get());
            if (!result)
                break;
            if (m_heardItself)
                m_overdue.stop();
            PQclear(result);
        }
        while (const std::unique_ptr<PGnotify, FreeNotify> notify{PQnotifies(m_server.get())})
            take(QString::fromUtf8(notify->relname), QString::fromUtf8(notify->extra));
        m_notifier->setEnabled(true);
    }

    void take(const QString &channel, const QString &payload)
    {
        if (channel != m_own) {
            m_tell(ServerNews::parse(payload));
            return;
        }
        m_overdue.stop();
        m_heardItself = true;
        m_pauseMs = firstPauseMs;
        m_beat.start();
        m_hears(true);
    }

    void lost()
    {
        m_beat.stop();
        m_overdue.stop();
        m_heardItself = false;
        if (m_notifier) {
            m_notifier->setEnabled(false);
            m_notifier.release()->deleteLater(); // it may be what called
        }
        m_server.reset();
        m_hears(false);
        m_again.start(m_pauseMs);
        m_pauseMs = std::min(m_pauseMs * 2, longestPauseMs);
    }

    const Location m_location;
    const std::function<bool()> m_stopped;
    const std::function<void(bool)> m_hears;
    const std::function<void(const ServerNews &)> m_tell;
    const std::function<void()> m_giveUp;
    const QString m_own; ///< a channel that nobody else listens to
    ServerHandle m_server;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_again, m_overdue, m_beat;
    int m_pauseMs = firstPauseMs;
    bool m_heardItself = false;
};

} // namespace

ServerNews ServerNews::parse(const QString &payload)
{
    const QJsonObject object = QJsonDocument::fromJson(payload.toUtf8()).object();
    ServerNews news{object.value(u"chain").toInteger(), {}};
    for (const QJsonValue &table : object.value(u"tables").toArray())
        news.tables += table.toString();
    return news;
}

Listener::Listener(const Location &location, const QString &farewell, QObject *parent)
    : QObject(parent)
{
    const auto hears = [this](bool does) {
        QMetaObject::invokeMethod(
            this, [this, does] { setListening(does); }, Qt::QueuedConnection);
    };
    const auto tell = [this](const ServerNews &news) {
        QMetaObject::invokeMethod(
            this, [this, news] { Q_EMIT heard(news); }, Qt::QueuedConnection);
    };
    m_thread = QThread::create([this, location, hears, tell, farewell] {
        Ear ear(
            location, [this] { return m_stop.load(); }, hears, tell, [this] { m_gaveUp = true; });
        ear.open();
        QEventLoop().exec();
        ear.end(farewell.toUtf8());
    });
    m_thread->start();
}

Listener::~Listener()
{
    m_stop = true;
    m_thread->quit();
    m_thread->wait();
    delete m_thread;
}

void Listener::setListening(bool hears)
{
    if (hears == m_listening && !hears)
        return;
    m_listening = hears;
    Q_EMIT listening(hears);
}

} // namespace shuzhi
