// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/tlscheck.h"
#include "models/store/lane.h"
#include "models/store/migrator.h"
#include "models/store/serverquery.h"

#include <QElapsedTimer>

namespace shuzhi {

/// What a test of a connection looks at, one after the other.
enum class CheckStage { Address, Reach, Encryption, Login, Schema, Rights };

/// How a stage ended, or that it has begun.
struct StageResult
{
    enum class Outcome { Running, Passed, Warned, Failed, Skipped };

    CheckStage stage = CheckStage::Address;
    Outcome outcome = Outcome::Running;
    ReachFault fault = ReachFault::None; ///< of Reach and Encryption
    Error error = {}; ///< of Login, Schema and Rights; NotFound for an address nobody knows
    qint64 ms = 0;
};

/// What a test found out on its way.
struct CheckFacts
{
    QStringList addresses; ///< of the server
    CertificateFacts certificate;
    QString tlsDetail; ///< in the library's words
    ServerLogin login;
    SchemaState schema;
    ServerRights rights;
};

/// Tests a connection stage by stage: address, reach, encryption, login, schema, rights. The first stage
/// that fails ends it. Names and sockets are asked without waiting; what logs in runs in a lane of its own.
class ConnectionCheck : public QObject
{
    Q_OBJECT
public:
    static constexpr int expiryWarningDays = 21;

    /// @param mailbox of the GUI thread; outlives this
    ConnectionCheck(Mailbox &mailbox, const Location &location, QObject *parent = nullptr);
    ~ConnectionCheck() override;

    void start();
    /// Nothing more is told; deletes itself as soon as that needs no waiting.
    void dismiss();
    [[nodiscard]] const CheckFacts &facts() const { return m_facts; }
    [[nodiscard]] const Location &location() const { return m_location; }

Q_SIGNALS:
    void stageChanged(const shuzhi::StageResult &result);
    void finished(bool passed);

private:
    void begin(CheckStage stage);
    void end(StageResult::Outcome outcome, ReachFault fault = ReachFault::None, const Error &error = {});
    void lookUp();
    void reach();
    void takeTls(ReachFault fault);
    [[nodiscard]] StageResult::Outcome outcomeOf(ReachFault fault) const;
    void logIn();
    void takeSchema(const Result<SchemaState> &state);
    template<class Query, class Take>
    void ask(Query query, Take take);

    Mailbox &m_mailbox;
    Location m_location;
    CheckFacts m_facts;
    QList<QHostAddress> m_candidates; ///< of the server, not tried yet
    TlsCheck *m_tls = nullptr;
    std::unique_ptr<Lane> m_lane;
    CancelFlag m_cancel = std::make_shared<std::atomic<bool>>(false);
    QElapsedTimer m_clock;
    CheckStage m_stage = CheckStage::Address;
    int m_lookUp = -1;
    bool m_asking = false; ///< the lane owes an answer
    bool m_dismissed = false;
};

} // namespace shuzhi
