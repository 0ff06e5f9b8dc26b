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
    /// Every connection to it must be closed.
    void dropDatabase(const Location &);
    /// What psql takes to reach the database.
    [[nodiscard]] QString address(const Location &) const;

private:
    PgCluster();
    [[nodiscard]] Status execute(const QString &sql);

    QString m_base; ///< postgresql://user@host:port
    QString m_ownFile; ///< of postgres.sh, if the server is our own
    QString m_fault;
};

} // namespace shuzhi::test
