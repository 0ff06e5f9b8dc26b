// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QSslError>

#include <functional>

class QSslSocket;
class QTimer;

namespace shuzhi {

/// What a server's certificate says.
struct CertificateFacts
{
    QString subject, issuer;
    QStringList hosts; ///< names and addresses it was issued for
    QDateTime from, until;
    QString protocol; ///< "TLSv1.3"
};

/// Why a server cannot be reached, or cannot be trusted.
enum class ReachFault {
    None,
    Refused, ///< nothing listens at the port
    NoAnswer,
    Unreachable,
    NoServer, ///< something answers, but not a database server
    NotOffered, ///< the server does not encrypt
    NoCaFile,
    CaUnreadable,
    UnknownIssuer, ///< signed by nobody in the CA file
    WrongHost, ///< issued for another server
    Expired,
    NotYetValid,
    HandshakeFailed,
};

/// Reaches a PostgreSQL server, asks it for encryption as its protocol wants (SSLRequest, 55.10.2 of the
/// documentation) and judges the certificate as libpq would; sends nothing else. Lives in the GUI thread
/// and never waits there.
class TlsCheck : public QObject
{
    Q_OBJECT
public:
    /// @param sslMode libpq's; what is no matter to it is not a fault
    /// @param caFile empty: libpq's own place, ~/.postgresql/root.crt
    TlsCheck(const QString &host, const QString &sslMode, const QString &caFile, QObject *parent = nullptr);

    void start(const QHostAddress &address, int port);
    [[nodiscard]] const CertificateFacts &certificate() const { return m_facts; }
    [[nodiscard]] const QString &detail() const { return m_detail; } ///< in the library's words

    /// Where libpq looks for certificates when none are named.
    [[nodiscard]] static QString standardCaFile();

Q_SIGNALS:
    void reached(); ///< something listens at the port
    /// Once. Before reached(): why it was not. After: None, or why it is not to be trusted.
    void done(shuzhi::ReachFault fault);

private:
    void request();
    void takeAnswer();
    void judge();
    void readCertificate();
    void fail();
    void finish(ReachFault fault);
    [[nodiscard]] bool verifies() const;
    [[nodiscard]] ReachFault loadAuthorities();

    QSslSocket *m_socket;
    QTimer *m_patience;
    QString m_host, m_sslMode, m_caFile;
    QList<QSslError> m_errors;
    CertificateFacts m_facts;
    QString m_detail;
    bool m_asked = false, m_reached = false, m_done = false;
};

} // namespace shuzhi
