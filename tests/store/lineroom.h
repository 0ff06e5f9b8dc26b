// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "tests/support/pgserver.h"

#include <QElapsedTimer>
#include <QTimer>

namespace shuzhi::test {

/// A desk with a city of a server open, as the window has it, and edits without end that tell afterwards
/// whether each was written once. The city has `rows` departments, whose phone numbers are the numbers of the
/// edits, and one open unit for each edit.
class LineRoom : public QObject
{
    Q_OBJECT
public:
    static constexpr int rows = 3;
    /// Makes the departments in a city that is empty.
    [[nodiscard]] static QString furnish(Connection &connection);

    explicit LineRoom(const Location &location);

    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] CitySession &session() { return *m_session; }
    [[nodiscard]] const QList<LinkState> &states() const { return m_states; }
    [[nodiscard]] bool saw(LinkState::Kind kind) const;
    /// The longest time the thread of the window stood still.
    [[nodiscard]] qint64 longestStandstill() const { return m_standstill; }
    /// What stood still until now was the test's doing.
    void forgetStandstill();

    /// So many edits were written here before.
    void startFrom(int edits);
    /// Asks for one more edit.
    void edit();
    /// Keeps so many under way; 0: no more.
    void keepUnderWay(int count);
    [[nodiscard]] int asked() const { return m_asked; }
    [[nodiscard]] int answered() const { return m_answered; }
    /// Edits that were answered with an error.
    [[nodiscard]] const QStringList &refused() const { return m_refused; }
    void close() { m_session.reset(); }

    /// What the trail says of `edits` edits: empty if each stands in it once and in its order.
    [[nodiscard]] static QString faultOfTrail(Connection &connection, int edits);

private:
    void fill();

    Mailbox m_mailbox;
    std::unique_ptr<CitySession> m_session;
    QString m_fault;
    QList<LinkState> m_states;
    QTimer m_heart;
    QElapsedTimer m_beat;
    qint64 m_standstill = 0;
    int m_asked = 0, m_answered = 0, m_underWay = 0;
    qint64 m_written[rows] = {};
    QStringList m_refused;
};

/// A server of a test's own with one furnished city.
class LineServer
{
public:
    LineServer();

    /// Why it is not ready; empty if all is well.
    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] PgServer &server() { return m_server; }
    [[nodiscard]] const Location &place() const { return m_place; }
    [[nodiscard]] Result<std::unique_ptr<Connection>> open() const
    {
        return openCity(m_place, OpenMode::ReadWrite);
    }

private:
    PgServer m_server;
    Location m_place;
    QString m_fault;
};

} // namespace shuzhi::test
