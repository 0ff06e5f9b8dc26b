// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/city.h"
#include "tests/support/pgcluster.h"

namespace shuzhi::test {

/// An empty place for a copy; afterwards the city in it.
class Place
{
public:
    explicit Place(Dialect dialect)
    {
        const Result<Location> found = dialect == Dialect::Sqlite
            ? Location::parse(m_folder.filePath(QStringLiteral("copy.shuzhi")))
            : PgCluster::instance().freshDatabase();
        if (found)
            location = *found;
    }
    ~Place()
    {
        connection.reset();
        if (location.dialect == Dialect::Postgres && !m_city)
            PgCluster::instance().dropDatabase(location);
    }
    Q_DISABLE_COPY_MOVE(Place)

    Connection &open()
    {
        if (!connection)
            connection = std::move(*Connection::open(location, OpenMode::Create));
        return *connection;
    }
    /// The copy as a city like any other; null if it cannot be opened.
    TestCity *city()
    {
        connection.reset();
        auto opened = openCity(location, OpenMode::ReadWrite);
        if (!opened)
            return nullptr;
        m_city = std::make_unique<TestCity>(std::move(*opened));
        return m_city.get();
    }

    Location location;
    std::unique_ptr<Connection> connection;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestCity> m_city;
};

} // namespace shuzhi::test
