// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

namespace shuzhi::test {

/// A way to a server on which, where it is wanted, no notification comes back (message `A` of its protocol);
/// it counts how often the head of the trail is asked for. Without TLS only.
class Pooler
{
public:
    Pooler(int serverPort, bool tells)
        : m_tells(tells)
    {
        m_listener.listen(QHostAddress::LocalHost);
        QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener,
                         [this, serverPort] { join(m_listener.nextPendingConnection(), serverPort); });
    }
    [[nodiscard]] int port() const { return m_listener.serverPort(); }
    [[nodiscard]] int looks() const { return m_looks; }

private:
    void join(QTcpSocket *client, int serverPort)
    {
        auto *server = new QTcpSocket(client);
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(serverPort));
        QObject::connect(client, &QIODevice::readyRead, server, [this, client, server] {
            const QByteArray said = client->readAll();
            m_looks += int(said.count("FROM change_head"));
            server->write(said);
        });
        QObject::connect(server, &QIODevice::readyRead, client,
                         [this, client, server] { answer(*server, *client); });
        QObject::connect(server, &QAbstractSocket::disconnected, client,
                         &QAbstractSocket::disconnectFromHost);
        QObject::connect(server, &QAbstractSocket::errorOccurred, client,
                         &QAbstractSocket::disconnectFromHost);
    }
    void answer(QTcpSocket &server, QTcpSocket &client) const
    {
        if (m_tells) {
            client.write(server.readAll());
            return;
        }
        while (server.bytesAvailable() >= 5) {
            const qint64 size = 1 + qFromBigEndian<qint32>(server.peek(5).constData() + 1);
            if (server.bytesAvailable() < size)
                return;
            if (const QByteArray message = server.read(size); !message.startsWith('A'))
                client.write(message);
        }
    }

    QTcpServer m_listener;
    bool m_tells;
    int m_looks = 0;
};

} // namespace shuzhi::test
