// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/connectioncheck.h"

#include <QtNetwork/QHostInfo>

using namespace Qt::StringLiterals;

namespace shuzhi {

using Outcome = StageResult::Outcome;

ConnectionCheck::ConnectionCheck(Mailbox &mailbox, const Location &location, QObject *parent)
    : QObject(parent)
    , m_mailbox(mailbox)
    , m_location(location)
{
}

ConnectionCheck::~ConnectionCheck()
{
    if (m_lookUp >= 0)
        QHostInfo::abortHostLookup(m_lookUp);
}

void ConnectionCheck::dismiss()
{
    m_dismissed = true;
    m_cancel->store(true);
    if (m_lane)
        m_lane->cancel(m_cancel);
    // A lane that is logging in is joined when it is let go: that may take as long as the login.
    if (!m_asking)
        deleteLater();
}

void ConnectionCheck::begin(CheckStage stage)
{
    m_stage = stage;
    m_clock.start();
    if (!m_dismissed)
        emit stageChanged({stage, Outcome::Running});
}

void ConnectionCheck::end(Outcome outcome, ReachFault fault, const Error &error)
{
    if (m_dismissed)
        return;
    emit stageChanged({m_stage, outcome, fault, error, m_clock.elapsed()});
    if (outcome == Outcome::Failed || m_stage == CheckStage::Rights)
        emit finished(outcome != Outcome::Failed);
}

void ConnectionCheck::start()
{
    begin(CheckStage::Address);
    if (m_location.host.isEmpty() || m_location.host.startsWith(u'/')) {
        // A socket of this machine: nothing to look up, nothing between.
        for (const CheckStage stage : {CheckStage::Address, CheckStage::Reach, CheckStage::Encryption}) {
            begin(stage);
            end(Outcome::Skipped);
        }
        return logIn();
    }
    const QHostAddress given(m_location.option(u"hostaddr"_s));
    if (given.isNull())
        return lookUp();
    m_facts.addresses += given.toString();
    m_candidates = {given};
    end(Outcome::Passed);
    begin(CheckStage::Reach);
    reach();
}

void ConnectionCheck::lookUp()
{
    m_lookUp = QHostInfo::lookupHost(m_location.host, this, [this](const QHostInfo &info) {
        m_lookUp = -1;
        if (m_dismissed)
            return;
        if (info.addresses().isEmpty())
            return end(Outcome::Failed, ReachFault::None,
                       {ErrorCode::NotFound, info.errorString(), m_location.host});
        for (const QHostAddress &address : info.addresses())
            m_facts.addresses += address.toString();
        m_candidates = info.addresses();
        end(Outcome::Passed);
        begin(CheckStage::Reach);
        reach();
    });
}

/// One address after the other, as libpq does, until one answers.
void ConnectionCheck::reach()
{
    m_tls = new TlsCheck(m_location.host, m_location.option(u"sslmode"_s),
                         m_location.option(u"sslrootcert"_s), this);
    connect(m_tls, &TlsCheck::reached, this, [this] {
        end(Outcome::Passed);
        begin(CheckStage::Encryption);
    });
    connect(m_tls, &TlsCheck::done, this, &ConnectionCheck::takeTls);
    m_tls->start(m_candidates.takeFirst(), m_location.port);
}

Outcome ConnectionCheck::outcomeOf(ReachFault fault) const
{
    const QString mode = m_location.option(u"sslmode"_s);
    const bool mayBePlain = mode == u"disable" || mode == u"allow" || mode == u"prefer";
    if (fault == ReachFault::NotOffered)
        return !mayBePlain ? Outcome::Failed : m_location.isLocal() ? Outcome::Passed : Outcome::Warned;
    if (fault != ReachFault::None)
        return Outcome::Failed;
    const QDateTime until = m_facts.certificate.until;
    const bool endsSoon =
        until.isValid() && until < QDateTime::currentDateTimeUtc().addDays(expiryWarningDays);
    const bool weak = mode != u"verify-full" && !m_location.isLocal();
    return endsSoon || weak ? Outcome::Warned : Outcome::Passed;
}

void ConnectionCheck::takeTls(ReachFault fault)
{
    if (m_stage == CheckStage::Reach && !m_candidates.isEmpty() && !m_dismissed)
        return reach();
    m_facts.certificate = m_tls->certificate();
    m_facts.tlsDetail = m_tls->detail();
    const Outcome outcome = outcomeOf(fault);
    end(outcome, fault);
    if (outcome != Outcome::Failed && !m_dismissed)
        logIn();
}

/// Runs a query in the lane; the answer comes back here.
template<class Query, class Take>
void ConnectionCheck::ask(Query query, Take take)
{
    using R = decltype(query(std::declval<Connection &>()));
    m_asking = true;
    const Ticket ticket = m_mailbox.expect(this, [this, take](std::any &answer) {
        m_asking = false;
        if (m_dismissed)
            return deleteLater();
        take(*std::any_cast<R>(&answer));
    });
    m_lane->post(ticket, m_cancel, [query](const Result<Connection *> &connection, JobContext &) {
        return connection ? std::any(R(query(**connection)))
                          : std::any(R(tl::unexpected(connection.error())));
    });
}

void ConnectionCheck::logIn()
{
    begin(CheckStage::Login);
    m_lane = std::make_unique<Lane>(m_mailbox, [location = m_location](const ConnectionTies &ties) {
        return Connection::open(location, OpenMode::ReadOnly, ties);
    });
    ask(ServerLoginQuery{}, [this](const Result<ServerLogin> &login) {
        if (!login)
            return end(Outcome::Failed, ReachFault::None, login.error());
        m_facts.login = *login;
        end(Outcome::Passed);
        begin(CheckStage::Schema);
        ask([](Connection &connection) { return schemaState(connection); },
            [this](const Result<SchemaState> &state) { takeSchema(state); });
    });
}

void ConnectionCheck::takeSchema(const Result<SchemaState> &state)
{
    if (!state)
        return end(Outcome::Failed, ReachFault::None, state.error());
    m_facts.schema = *state;
    if (state->version == 0)
        return end(Outcome::Failed, ReachFault::None,
                   {ErrorCode::DatabaseEmpty, u"no tables"_s, m_location.display()});
    end(state->version == schemaVersion ? Outcome::Passed : Outcome::Warned);
    begin(CheckStage::Rights);
    ask(ServerRightsQuery{}, [this](const Result<ServerRights> &rights) {
        if (!rights)
            return end(Outcome::Failed, ReachFault::None, rights.error());
        m_facts.rights = *rights;
        if (!rights->mayRead)
            return end(Outcome::Failed, ReachFault::None,
                       {ErrorCode::Forbidden, u"no right to read"_s, m_location.display()});
        end(rights->mayWrite ? Outcome::Passed : Outcome::Warned);
    });
}

} // namespace shuzhi
