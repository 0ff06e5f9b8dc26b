// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/connectiontexts.h"

#include "models/store/pgprobe.h"
#include "ui/shell/errortext.h"
#include "ui/shell/roletext.h"
#include "ui/widgets/sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Translation context of what a test of a connection says.
struct Stages
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::ConnectionStages)
};

using Words = connectiontexts::StageWords;
using Outcome = StageResult::Outcome;

QString day(const QDateTime &moment)
{
    return moment.toLocalTime().date().toString(Qt::ISODate);
}

QString certificateText(const CheckFacts &facts)
{
    const CertificateFacts &c = facts.certificate;
    if (c.subject.isEmpty())
        return {};
    return Stages::tr("Certificate of %1, signed by %2, valid from %3 to %4.")
        .arg(c.subject, c.issuer, day(c.from), day(c.until));
}

/// The server's own words name what is missing: a password, a database, an entry in pg_hba.conf. Without what
/// only its makers need: severity, SQLSTATE, place in its sources, and the address said before.
QString serverWords(const QString &detail)
{
    static const QRegularExpression before(u"^.*(FATAL|ERROR|PANIC):\\s+([0-9A-Z]{5}:\\s+)?"_s);
    QString words = detail.section(u'\n', 0, 0).simplified();
    return words.remove(before);
}

Words address(const StageResult &result, const CheckFacts &facts, const Location &location)
{
    if (result.outcome == Outcome::Failed) {
        return {Stages::tr("Nobody knows the name %1.").arg(location.host),
                Stages::tr("Check how the host is written; from outside the bureau a VPN may be needed.")};
    }
    if (result.outcome == Outcome::Skipped)
        return {Stages::tr("A socket of this computer."), {}};
    return {facts.addresses.join(u", "_s), {}};
}

Words reach(const StageResult &result, const Location &location)
{
    const QString place = location.host + u':' + QString::number(location.port);
    switch (result.fault) {
    case ReachFault::Refused:
        return {Stages::tr("Nothing listens at %1.").arg(place),
                Stages::tr("Check the port, and whether the server runs and listens to the network.")};
    case ReachFault::NoAnswer:
        return {Stages::tr("%1 does not answer.").arg(place),
                Stages::tr("A firewall may hold it back, or the server is off: ask whoever runs it.")};
    case ReachFault::Unreachable:
        return {Stages::tr("There is no way to %1.").arg(place),
                Stages::tr("Check this computer's network.")};
    default: break;
    }
    if (result.outcome == Outcome::Skipped)
        return {Stages::tr("Not over a network."), {}};
    return {Stages::tr("Answers after %1 ms.").arg(result.ms), {}};
}

Words untrusted(ReachFault fault, const CheckFacts &facts, const Location &location)
{
    switch (fault) {
    case ReachFault::NotOffered:
        return {Stages::tr("The server does not encrypt."),
                Stages::tr("Ask its administrator to turn TLS on. Nothing was sent.")};
    case ReachFault::NoCaFile:
        return {
            Stages::tr("No CA file was chosen, and there is none at %1.").arg(TlsCheck::standardCaFile()),
            Stages::tr("Choose the certificate of the authority that signed the server's; its administrator "
                       "has it.")};
    case ReachFault::CaUnreadable:
        return {Stages::tr("The CA file holds no certificate."),
                Stages::tr("Choose a file in PEM form (-----BEGIN CERTIFICATE-----).")};
    case ReachFault::UnknownIssuer:
        return {Stages::tr("The server's certificate is signed by nobody in the CA file."),
                Stages::tr(
                    "Ask the administrator which CA file belongs to this server. If it should be the right "
                    "one, somebody may be standing between: do not go on.")};
    case ReachFault::WrongHost:
        return {Stages::tr("The certificate is for %1, not for %2.")
                    .arg(facts.certificate.hosts.join(u", "_s), location.host),
                Stages::tr(
                    "Enter the host as the certificate names it, or ask for a certificate with this name.")};
    case ReachFault::Expired:
        return {Stages::tr("The server's certificate ended on %1.").arg(day(facts.certificate.until)),
                Stages::tr("Ask the administrator to renew it; check this computer's clock.")};
    case ReachFault::NotYetValid:
        return {Stages::tr("The server's certificate begins on %1.").arg(day(facts.certificate.from)),
                Stages::tr("Check this computer's clock.")};
    case ReachFault::NoServer:
        return {Stages::tr("What answers there is no PostgreSQL server."), Stages::tr("Check the port.")};
    default:
        return {Stages::tr("Encryption could not be agreed on."),
                Stages::tr("The server may be too old, or something between disturbs it."), facts.tlsDetail};
    }
}

Words encryption(const StageResult &result, const CheckFacts &facts, const Location &location)
{
    if (result.outcome == Outcome::Failed) {
        Words words = untrusted(result.fault, facts, location);
        if (const QString certificate = certificateText(facts); !certificate.isEmpty())
            words.said = joinSentences({words.said, certificate});
        return words;
    }
    if (result.outcome == Outcome::Skipped)
        return {Stages::tr("Not needed on this computer."), {}};
    const QString mode = location.option(u"sslmode"_s);
    if (facts.certificate.subject.isEmpty()) {
        return {Stages::tr("The connection is not encrypted."),
                location.isLocal() ? QString() : connectiontexts::sslModeWhy(mode)};
    }
    Words words{
        Stages::tr("%1. %2. %3")
            .arg(facts.certificate.protocol, connectiontexts::sslModeName(mode), certificateText(facts)),
        {}};
    if (facts.certificate.until < QDateTime::currentDateTimeUtc().addDays(ConnectionCheck::expiryWarningDays))
        words.todo = Stages::tr("It ends soon: ask the administrator to renew it.");
    else if (result.outcome == Outcome::Warned)
        words.todo = connectiontexts::sslModeWhy(mode);
    return words;
}

/// By the server's SQLSTATE (PostgreSQL, appendix A); without one it did not get to speak.
Words refused(const QString &state, ErrorCode code, const Location &location)
{
    if (state == u"28P01")
        return {Stages::tr("The server does not accept the password of %1.").arg(location.user),
                Stages::tr("Enter it again, or ask the administrator about this login.")};
    if (state.startsWith(u"28"))
        return {Stages::tr("The server does not let %1 in from this computer.").arg(location.user),
                Stages::tr("Ask the administrator: the login may be missing, or not allowed from here.")};
    if (state == u"3D000")
        return {Stages::tr("There is no database %1 on this server.").arg(location.name),
                Stages::tr("Check how it is written, or ask the administrator to make it.")};
    if (state == u"42501")
        return {Stages::tr("%1 may not connect to the database %2.").arg(location.user, location.name),
                Stages::tr("Ask the administrator to allow it.")};
    if (state == u"53300")
        return {Stages::tr("The server has no place left for another connection."),
                Stages::tr("Try again later, or ask the administrator.")};
    if (state.startsWith(u"57P"))
        return {Stages::tr("The server is just starting or stopping."), Stages::tr("Try again in a moment.")};
    if (code == ErrorCode::LoginRefused)
        return {Stages::tr("The server wants a password, and none is known for %1.").arg(location.user),
                Stages::tr("Enter it beside this.")};
    return {Stages::tr("The login did not work."),
            Stages::tr("Check user and database, or ask the administrator.")};
}

Words login(const StageResult &result, const CheckFacts &facts, const Location &location)
{
    if (result.outcome != Outcome::Failed) {
        return {Stages::tr("%1 at PostgreSQL %2.").arg(facts.login.login, facts.login.version), {}};
    }
    Words words = refused(sqlStateIn(result.error.detail), result.error.code, location);
    words.heard = serverWords(result.error.detail);
    return words;
}

Words schema(const StageResult &result, const CheckFacts &facts, const Location &location)
{
    if (result.outcome == Outcome::Passed)
        return {Stages::tr("A city with schema %1.").arg(facts.schema.version), {}};
    if (result.outcome == Outcome::Warned) {
        const bool newer = facts.schema.version > schemaVersion;
        return {Stages::tr("A city with schema %1; this program writes %2.")
                    .arg(facts.schema.version)
                    .arg(schemaVersion),
                newer ? Stages::tr("It can be read only. Update this program.")
                      : Stages::tr("It is brought up when its owner opens it; a backup first is wise.")};
    }
    if (result.error.code == ErrorCode::DatabaseEmpty)
        return {Stages::tr("The database holds no city yet."),
                Stages::tr("Open a city file and move it there, or make a city with shuzhi-cli init.")};
    Error error = result.error;
    error.subject = location.name;
    const ErrorText text = errorText(error);
    return {text.happened, text.todo};
}

Words rights(const StageResult &result, const CheckFacts &facts)
{
    if (result.outcome == Outcome::Failed)
        return {Stages::tr("This login may not read the city."),
                Stages::tr("Ask the administrator to give it one of the roles.")};
    const ServerRights &r = facts.rights;
    QStringList who;
    if (r.role == u"owner")
        who += Stages::tr("owner of the database");
    else if (!r.role.isEmpty())
        who += roleText(r.role);
    who += {r.person, r.department};
    who.removeAll(QString());
    const QString may = r.mayWrite ? Stages::tr("may read and write") : Stages::tr("may only read");
    return {who.isEmpty() ? may : Stages::tr("%1: %2").arg(who.join(u" · "_s), may), {}};
}

} // namespace

QString connectiontexts::stageName(CheckStage stage)
{
    switch (stage) {
    case CheckStage::Address: return Stages::tr("Address");
    case CheckStage::Reach: return Stages::tr("Reach");
    case CheckStage::Encryption: return Stages::tr("Encryption");
    case CheckStage::Login: return Stages::tr("Login");
    case CheckStage::Schema: return Stages::tr("City");
    case CheckStage::Rights: return Stages::tr("Rights");
    }
    return {};
}

connectiontexts::StageWords connectiontexts::stageWords(const StageResult &result, const CheckFacts &facts,
                                                        const Location &location)
{
    if (result.outcome == Outcome::Running)
        return {Stages::tr("Under way..."), {}};
    switch (result.stage) {
    case CheckStage::Address: return address(result, facts, location);
    case CheckStage::Reach: return reach(result, location);
    case CheckStage::Encryption: return encryption(result, facts, location);
    case CheckStage::Login: return login(result, facts, location);
    case CheckStage::Schema: return schema(result, facts, location);
    case CheckStage::Rights: return rights(result, facts);
    }
    return {};
}

} // namespace shuzhi
