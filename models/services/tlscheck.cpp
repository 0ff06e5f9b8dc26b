// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/tlscheck.h"

#include <QDir>
#include <QFile>
#include <QTimer>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr int patience = 5000; ///< for each step

QString nameOf(const QStringList &organization, const QStringList &common)
{
    QStringList parts = common + organization;
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_3: return u"TLSv1.3"_s;
    case QSsl::TlsV1_2: return u"TLSv1.2"_s;
    default: return u"TLS"_s;
    }
}

/// The most telling of what is wrong with a certificate.
ReachFault faultOf(const QList<QSslError> &errors, bool hostMatters)
{
    const auto has = [&](QSslError::SslError code) {
        return std::any_of(errors.cbegin(), errors.cend(),
                           [code](const QSslError &error) { return error.error() == code; });
    };
    if (has(QSslError::CertificateExpired))
        return ReachFault::Expired;
    if (has(QSslError::CertificateNotYetValid))
        return ReachFault::NotYetValid;
    const auto isOther = [](const QSslError &error) {
        return error.error() != QSslError::HostNameMismatch && error.error() != QSslError::NoError;
    };
    if (std::any_of(errors.cbegin(), errors.cend(), isOther))
        return ReachFault::UnknownIssuer;
    return hostMatters && has(QSslError::HostNameMismatch) ? ReachFault::WrongHost : ReachFault::None;
}

} // namespace

TlsCheck::TlsCheck(const QString &host, const QString &sslMode, const QString &caFile, QObject *parent)
    : QObject(parent)
    , m_socket(new QSslSocket(this))
    , m_patience(new QTimer(this))
    , m_host(host)
    , m_sslMode(sslMode)
    , m_caFile(caFile.isEmpty() ? standardCaFile() : caFile)
{
    m_patience->setSingleShot(true);
    connect(m_patience, &QTimer::timeout, this,
            [this] { finish(m_reached ? ReachFault::NoServer : ReachFault::NoAnswer); });
    connect(m_socket, &QSslSocket::connected, this, &TlsCheck::request);
    connect(m_socket, &QSslSocket::readyRead, this, &TlsCheck::takeAnswer);
    connect(m_socket, &QSslSocket::encrypted, this, &TlsCheck::judge);
    connect(m_socket, &QSslSocket::errorOccurred, this, &TlsCheck::fail);
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_errors = errors;
        m_socket->ignoreSslErrors(); // to read the certificate; nothing is sent through it
    });
}

QString TlsCheck::standardCaFile()
{
#ifdef Q_OS_WIN
    return QDir(qEnvironmentVariable("APPDATA")).filePath(u"postgresql/root.crt"_s);
#else
    return QDir::home().filePath(u".postgresql/root.crt"_s);
#endif
}

bool TlsCheck::verifies() const
{
    return m_sslMode.startsWith(u"verify-");
}

void TlsCheck::start(const QHostAddress &address, int port)
{
    m_patience->start(patience);
    m_socket->connectToHost(address, quint16(port));
}

void TlsCheck::request()
{
    m_reached = true;
    m_patience->start(patience);
    emit reached();
    if (m_sslMode == u"disable")
        return finish(ReachFault::None);
    m_asked = true;
    m_socket->write(QByteArray::fromHex("0000000804d2162f"));
}

void TlsCheck::takeAnswer()
{
    if (!m_asked || m_socket->isEncrypted() || m_done)
        return;
    m_asked = false;
    const QByteArray answer = m_socket->readAll();
    if (answer == "N")
        return finish(ReachFault::NotOffered);
    // More than this one byte was put in by somebody between (CVE-2021-23222).
    if (answer != "S")
        return finish(ReachFault::NoServer);
    if (const ReachFault fault = loadAuthorities(); fault != ReachFault::None)
        return finish(fault);
    m_socket->setPeerVerifyName(m_host);
    m_socket->setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_socket->startClientEncryption();
}

ReachFault TlsCheck::loadAuthorities()
{
    QFile file(m_caFile);
    const bool there = file.exists();
    if (!there && verifies())
        return ReachFault::NoCaFile;
    QList<QSslCertificate> authorities;
    if (file.open(QIODevice::ReadOnly))
        authorities = QSslCertificate::fromData(file.readAll(), QSsl::Pem);
    if (there && authorities.isEmpty() && verifies())
        return ReachFault::CaUnreadable;
    QSslConfiguration configuration = m_socket->sslConfiguration();
    configuration.setCaCertificates(authorities); // these alone: not what the system trusts
    m_socket->setSslConfiguration(configuration);
    return ReachFault::None;
}

void TlsCheck::readCertificate()
{
    const QSslCertificate certificate = m_socket->peerCertificate();
    m_facts.subject = nameOf(certificate.subjectInfo(QSslCertificate::Organization),
                             certificate.subjectInfo(QSslCertificate::CommonName));
    m_facts.issuer = nameOf(certificate.issuerInfo(QSslCertificate::Organization),
                            certificate.issuerInfo(QSslCertificate::CommonName));
    m_facts.hosts = certificate.subjectAlternativeNames().values();
    m_facts.hosts.removeDuplicates();
    if (m_facts.hosts.isEmpty())
        m_facts.hosts = certificate.subjectInfo(QSslCertificate::CommonName);
    m_facts.from = certificate.effectiveDate();
    m_facts.until = certificate.expiryDate();
    m_facts.protocol = protocolName(m_socket->sessionProtocol());
}

void TlsCheck::judge()
{
    readCertificate();
    QStringList said;
    for (const QSslError &error : std::as_const(m_errors))
        said += error.errorString();
    m_detail = said.join(u' ');
    finish(verifies() ? faultOf(m_errors, m_sslMode == u"verify-full") : ReachFault::None);
}

void TlsCheck::fail()
{
    m_detail = m_socket->errorString();
    if (m_reached)
        return finish(m_socket->mode() == QSslSocket::SslClientMode ? ReachFault::HandshakeFailed
                                                                    : ReachFault::NoServer);
    switch (m_socket->error()) {
    case QAbstractSocket::ConnectionRefusedError: return finish(ReachFault::Refused);
    case QAbstractSocket::SocketTimeoutError: return finish(ReachFault::NoAnswer);
    default: return finish(ReachFault::Unreachable);
    }
}

void TlsCheck::finish(ReachFault fault)
{
    if (m_done)
        return;
    m_done = true;
    m_patience->stop();
    emit done(fault);
    m_socket->abort();
}

} // namespace shuzhi
