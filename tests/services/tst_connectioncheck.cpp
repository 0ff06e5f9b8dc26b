// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/connectioncheck.h"
#include "tests/support/city.h"
#include "tests/support/pgserver.h"

#include <QPointer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;
using Outcome = StageResult::Outcome;

/// A connection is tested stage by stage against a server with certificates; what the test says and what
/// libpq does never differ, and nothing is ever less protected than was asked for.
class ConnectionCheckTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void trust_data();
    void trust();
    void factsOfTheCertificate();
    void loginAndRights();
    void wrongPassword();
    void emptyDatabase();
    void nothingListens();
    void unknownName();
    void strangersAtThePort_data();
    void strangersAtThePort();
    void dismissedWithoutWaiting();

private:
    [[nodiscard]] Location at(const QString &host, const QString &user, const QString &options) const;
    [[nodiscard]] QList<StageResult> run(const Location &location);
    [[nodiscard]] static StageResult stage(const QList<StageResult> &results, CheckStage stage);

    QTemporaryDir m_folder;
    std::unique_ptr<PgServer> m_server, m_plain;
    Location m_city;
    Mailbox m_mailbox;
    CheckFacts m_facts;
    QString m_password = u"Zürich 密码 'é\\"_s;
};

void ConnectionCheckTest::initTestCase()
{
    qputenv("HOME", m_folder.path().toUtf8()); // no authority of the desk's own
    m_server = std::make_unique<PgServer>(PgServer::Setup{true, u"scram-sha-256"_s, {}});
    QVERIFY2(m_server->fault().isEmpty(), qPrintable(m_server->fault()));
    m_plain = std::make_unique<PgServer>();
    QVERIFY2(m_plain->fault().isEmpty(), qPrintable(m_plain->fault()));
    const auto city = m_server->freshDatabase();
    VERIFY_RESULT(city);
    m_city = *city;
    VERIFY_RESULT(openCity(m_city, OpenMode::Create));
    QString quoted = m_password;
    VERIFY_RESULT(m_server->execute(
        u"CREATE ROLE wang LOGIN PASSWORD '%1'"_s.arg(quoted.replace(u'\'', u"''"_s)), m_city.name));
    VERIFY_RESULT(m_server->execute(u"GRANT SELECT ON ALL TABLES IN SCHEMA public TO wang"_s, m_city.name));
    Connection::setPasswordSource(
        [this](const Location &location) { return location.user == u"wang" ? m_password : QString(); });
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"30"_s,
                   u"-subj"_s, u"/CN=Other CA"_s, u"-keyout"_s, m_folder.filePath(u"other.key"_s), u"-out"_s,
                   m_folder.filePath(u"wrong"_s)});
    QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
    QVERIFY(QFile::copy(m_server->caFile(), m_folder.filePath(u"right"_s)));
    QFile broken(m_folder.filePath(u"broken"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no certificate\n") > 0);
}

void ConnectionCheckTest::cleanupTestCase()
{
    Connection::setPasswordSource({});
}

Location ConnectionCheckTest::at(const QString &host, const QString &user, const QString &options) const
{
    return {Dialect::Postgres, {}, host, user, m_city.name, m_server->port(), options};
}

QList<StageResult> ConnectionCheckTest::run(const Location &location)
{
    QList<StageResult> results;
    ConnectionCheck check(m_mailbox, location);
    connect(&check, &ConnectionCheck::stageChanged, &check, [&](const StageResult &result) {
        if (result.outcome != Outcome::Running)
            results += result;
    });
    QSignalSpy finished(&check, &ConnectionCheck::finished);
    check.start();
    if (finished.isEmpty() && !finished.wait(20'000))
        results.clear();
    m_facts = check.facts();
    return results;
}

StageResult ConnectionCheckTest::stage(const QList<StageResult> &results, CheckStage stage)
{
    for (const StageResult &result : results)
        if (result.stage == stage)
            return result;
    return {stage, Outcome::Running};
}

void ConnectionCheckTest::trust_data()
{
    QTest::addColumn<bool>("encrypts");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("authority"); // a file of the test's folder
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<ReachFault>("fault");
    const auto row = [](const char *name, bool encrypts, const char *host, const char *mode, const char *ca,
                        Outcome outcome, ReachFault fault = ReachFault::None) {
        QTest::newRow(name) << encrypts << QString::fromLatin1(host) << QString::fromLatin1(mode)
                            << QString::fromLatin1(ca) << outcome << fault;
    };
    row("right", true, "127.0.0.1", "verify-full", "right", Outcome::Passed);
    row("right by name", true, "localhost", "verify-full", "right", Outcome::Passed);
    row("wrong authority", true, "127.0.0.1", "verify-full", "wrong", Outcome::Failed,
        ReachFault::UnknownIssuer);
    row("wrong host", true, "db.city", "verify-full", "right", Outcome::Failed, ReachFault::WrongHost);
    row("host does not matter", true, "db.city", "verify-ca", "right", Outcome::Warned);
    row("authority matters", true, "db.city", "verify-ca", "wrong", Outcome::Failed,
        ReachFault::UnknownIssuer);
    row("no authority", true, "127.0.0.1", "verify-full", "", Outcome::Failed, ReachFault::NoCaFile);
    row("missing file", true, "127.0.0.1", "verify-full", "none", Outcome::Failed, ReachFault::NoCaFile);
    row("broken file", true, "127.0.0.1", "verify-full", "broken", Outcome::Failed, ReachFault::CaUnreadable);
    row("not verified", true, "db.city", "require", "", Outcome::Warned);
    row("does not encrypt", false, "127.0.0.1", "verify-full", "right", Outcome::Failed,
        ReachFault::NotOffered);
    row("must encrypt", false, "db.city", "require", "", Outcome::Failed, ReachFault::NotOffered);
    row("may be plain", false, "db.city", "prefer", "", Outcome::Warned, ReachFault::NotOffered);
    row("plain on this machine", false, "127.0.0.1", "prefer", "", Outcome::Passed, ReachFault::NotOffered);
    row("plain by choice", false, "db.city", "disable", "", Outcome::Warned);
}

void ConnectionCheckTest::trust()
{
    QFETCH(bool, encrypts);
    QFETCH(QString, host);
    QFETCH(QString, mode);
    QFETCH(QString, authority);
    QString options = u"sslmode="_s + mode;
    if (host == u"db.city")
        options += u";hostaddr=127.0.0.1"_s;
    if (!authority.isEmpty())
        options += u";sslrootcert="_s + m_folder.filePath(authority);
    Location location = at(host, u"postgres"_s, options);
    if (!encrypts) {
        location.port = m_plain->port();
        location.name = u"postgres"_s;
    }
    const QList<StageResult> results = run(location);
    QCOMPARE(stage(results, CheckStage::Reach).outcome, Outcome::Passed);
    const StageResult result = stage(results, CheckStage::Encryption);
    QTEST(result.outcome, "outcome");
    QTEST(result.fault, "fault");
    const bool trusted = result.outcome != Outcome::Failed;
    QCOMPARE(stage(results, CheckStage::Login).outcome == Outcome::Passed, trusted);
    // libpq decides: what the test refuses does not connect, and the other way round.
    QCOMPARE(Connection::open(location, OpenMode::ReadOnly).has_value(), trusted);
    if (trusted)
        QCOMPARE(!m_facts.login.encryption.isEmpty(), encrypts);
}

void ConnectionCheckTest::factsOfTheCertificate()
{
    const auto results =
        run(at(u"localhost"_s, u"postgres"_s, u"sslmode=verify-full;sslrootcert="_s + m_server->caFile()));
    QCOMPARE(results.size(), 6);
    const CertificateFacts &certificate = m_facts.certificate;
    QCOMPARE(certificate.subject, u"localhost"_s);
    QCOMPARE(certificate.issuer, u"Test CA"_s);
    QVERIFY(certificate.hosts.contains(u"localhost"_s) && certificate.hosts.contains(u"127.0.0.1"_s));
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(certificate.until);
    QVERIFY2(days >= 29 && days <= 30, qPrintable(QString::number(days)));
    QVERIFY(certificate.from <= QDateTime::currentDateTimeUtc());
    QCOMPARE(certificate.protocol, m_facts.login.encryption);
}

void ConnectionCheckTest::loginAndRights()
{
    const QString trusted = u"sslmode=verify-full;sslrootcert="_s + m_server->caFile();
    auto results = run(at(u"localhost"_s, u"wang"_s, trusted)); // with a password beyond ASCII
    QCOMPARE(stage(results, CheckStage::Login).outcome, Outcome::Passed);
    QCOMPARE(m_facts.login.login, u"wang"_s);
    QVERIFY(m_facts.login.version.startsWith(u"1"));
    QCOMPARE(stage(results, CheckStage::Schema).outcome, Outcome::Passed);
    QCOMPARE(m_facts.schema.version, schemaVersion);
    QCOMPARE(stage(results, CheckStage::Rights).outcome, Outcome::Warned); // may look, not change
    QVERIFY(m_facts.rights.mayRead && !m_facts.rights.mayWrite);

    results = run(at(u"localhost"_s, u"postgres"_s, trusted));
    QCOMPARE(stage(results, CheckStage::Rights).outcome, Outcome::Passed);
    QCOMPARE(m_facts.rights.role, u"owner"_s);
    QVERIFY(m_facts.rights.mayWrite);
}

void ConnectionCheckTest::wrongPassword()
{
    const QString right = std::exchange(m_password, u"nicht-das-richtige"_s);
    const auto results =
        run(at(u"localhost"_s, u"wang"_s, u"sslmode=verify-full;sslrootcert="_s + m_server->caFile()));
    const QString wrong = std::exchange(m_password, right);
    const StageResult login = stage(results, CheckStage::Login);
    QCOMPARE(login.outcome, Outcome::Failed);
    QCOMPARE(login.error.code, ErrorCode::LoginRefused);
    QVERIFY(!login.error.detail.isEmpty());
    QVERIFY(!login.error.detail.contains(wrong) && !login.error.subject.contains(wrong));
    QCOMPARE(results.size(), 4); // nothing is asked of a server that said no
}

void ConnectionCheckTest::emptyDatabase()
{
    const auto empty = m_server->freshDatabase();
    VERIFY_RESULT(empty);
    const StageResult result = stage(run(*empty), CheckStage::Schema);
    QCOMPARE(result.outcome, Outcome::Failed);
    QCOMPARE(result.error.code, ErrorCode::DatabaseEmpty);
}

void ConnectionCheckTest::nothingListens()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    Location location = at(u"127.0.0.1"_s, u"wang"_s, u"sslmode=prefer"_s);
    location.port = free.serverPort();
    free.close();
    const auto results = run(location);
    QCOMPARE(results.size(), 2);
    QCOMPARE(results.last().outcome, Outcome::Failed);
    QCOMPARE(results.last().fault, ReachFault::Refused);
}

void ConnectionCheckTest::unknownName()
{
    const auto results = run(at(u"no..such"_s, u"wang"_s, u"sslmode=verify-full"_s));
    QCOMPARE(results.size(), 1);
    QCOMPARE(results.first().outcome, Outcome::Failed);
    QCOMPARE(results.first().error.code, ErrorCode::NotFound);
}

void ConnectionCheckTest::strangersAtThePort_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("something else") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
    QTest::newRow("put in between") << QByteArray("S\x16\x03\x01"); // CVE-2021-23222
    QTest::newRow("hangs up") << QByteArray();
    QTest::newRow("no encryption after all") << QByteArray("S");
}

void ConnectionCheckTest::strangersAtThePort()
{
    QFETCH(QByteArray, answer);
    QTcpServer stranger;
    QVERIFY(stranger.listen(QHostAddress::LocalHost));
    connect(&stranger, &QTcpServer::newConnection, &stranger, [&] {
        QTcpSocket *guest = stranger.nextPendingConnection();
        connect(guest, &QTcpSocket::readyRead, guest, [guest, answer] {
            if (guest->property("answered").toBool() || answer.isEmpty())
                return guest->close();
            guest->setProperty("answered", true);
            guest->write(answer);
        });
    });
    Location location = at(u"127.0.0.1"_s, u"wang"_s, u"sslmode=require"_s);
    location.port = stranger.serverPort();
    const auto results = run(location);
    QCOMPARE(results.size(), 3);
    QCOMPARE(results.last().outcome, Outcome::Failed);
    QCOMPARE(results.last().fault, answer == "S" ? ReachFault::HandshakeFailed : ReachFault::NoServer);
}

/// A server that stands still holds up neither the window nor the next test.
void ConnectionCheckTest::dismissedWithoutWaiting()
{
    Location location = at(u"127.0.0.1"_s, u"postgres"_s, u"sslmode=disable"_s);
    location.port = m_plain->port();
    location.name = u"postgres"_s;
    m_plain->pause();
    auto goesOn = qScopeGuard([this] { m_plain->resume(); });
    QObject owner;
    QPointer<ConnectionCheck> check = new ConnectionCheck(m_mailbox, location, &owner);
    bool loggingIn = false;
    connect(check, &ConnectionCheck::stageChanged, this,
            [&](const StageResult &result) { loggingIn = loggingIn || result.stage == CheckStage::Login; });
    check->start();
    QTRY_VERIFY(loggingIn);
    QTest::qWait(100);
    QSignalSpy told(check, &ConnectionCheck::stageChanged);
    QElapsedTimer timer;
    timer.start();
    check->dismiss();
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
    m_plain->resume();
    goesOn.dismiss();
    QTRY_VERIFY_WITH_TIMEOUT(!check, 10'000); // gone by itself, once that needs no waiting
    QCOMPARE(told.count(), 0);
}

QTEST_GUILESS_MAIN(ConnectionCheckTest)
#include "tst_connectioncheck.moc"
