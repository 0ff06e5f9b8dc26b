// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/location.h"

#include <QStringList>

namespace shuzhi::test {

/// A PostgreSQL server that a test owns alone, on a free loopback port: for tests that stop, pause or
/// kill it, or that need certificates and passwords. Other tests share PgCluster. The user `postgres` comes
/// in without a password; everybody else as `auth` says. Gone with the object.
class PgServer
{
public:
    struct Setup
    {
        bool tls = false; ///< with a certificate for 127.0.0.1 and localhost, signed by caFile()
        QString auth = {}; ///< method of pg_hba.conf for all but postgres; empty: trust
        QStringList settings = {}; ///< "name=value" for postgresql.conf
    };
    enum class Stop { Fast, Immediate };

    PgServer()
        : PgServer(Setup{})
    {
    }
    /// Made and started; see fault().
    explicit PgServer(const Setup &);
    ~PgServer();
    Q_DISABLE_COPY_MOVE(PgServer)

    /// Why there is no server; empty if all is well.
    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] int port() const { return m_port; }
    /// The certificate of whoever signed the server's (Setup::tls).
    [[nodiscard]] QString caFile() const { return m_folder + QStringLiteral("/ca.crt"); }

    /// On the same port as before.
    [[nodiscard]] Status start();
    [[nodiscard]] Status stop(Stop mode);
    /// All its processes stand still: connections stay, nothing answers.
    void pause();
    void resume();
    /// SIGKILL to all its processes.
    void kill();
    /// SIGKILL to one backend, which makes the server throw out all others too.
    void killBackend(qint64 pid);

    /// The database as a login sees it.
    [[nodiscard]] Location location(const QString &database, const QString &user = {}) const;
    /// A database that is empty.
    [[nodiscard]] Result<Location> freshDatabase();
    /// One statement as the superuser.
    [[nodiscard]] Status execute(const QString &sql, const QString &database = {});
    /// The backends of a database, or of all, are told to end; gives how many.
    int dropBackends(const QString &database = {});

private:
    [[nodiscard]] QString make(const Setup &);
    [[nodiscard]] QString makeCertificates();
    /// A tool of the server, run as its user; empty if it worked, else what it said.
    [[nodiscard]] QString run(const QString &tool, const QStringList &arguments, bool ofServer = true) const;
    [[nodiscard]] QList<qint64> processes() const; ///< the first is the postmaster

    QString m_folder, m_tools, m_fault;
    int m_port = 0;
    bool m_running = false;
};

} // namespace shuzhi::test
