// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/location.h"

namespace shuzhi::test {

/// The PostgreSQL server of the tests: the one of PG_TEST_URL, the one CTest's fixture started
/// (SHUZHI_PG_FILE), or else one of its own that ends with the program.
class PgCluster
{
public:
    [[nodiscard]] static PgCluster &instance();
    ~PgCluster();
    Q_DISABLE_COPY_MOVE(PgCluster)

    /// A database that nobody else uses, empty; an error if there is no server (tests then fail).
    [[nodiscard]] Result<Location> freshDatabase();
    /// A database that nobody else uses, for an empty city: on a server of our own copied from one that the
    /// first test makes, which takes a third of the time of making each.
    [[nodiscard]] Result<Location> freshCity();
    /// Every connection to it must be closed.
    void dropDatabase(const Location &);
    /// What psql takes to reach the database.
    [[nodiscard]] QString address(const Location &) const;

private:
    PgCluster();
    [[nodiscard]] Status execute(const QString &sql);
    [[nodiscard]] Result<Location> copyOf(const QString &database, const QString &name);
    /// See to it that the database freshCity() copies is there.
    [[nodiscard]] Status makeTemplate(const QString &name);

    QString m_base; ///< postgresql://user@host:port
    QString m_ownFile; ///< of postgres.sh, if the server is our own
    QString m_fault;
    bool m_hasTemplate = false;
};

} // namespace shuzhi::test
