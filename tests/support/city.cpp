// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/city.h"

#include "models/store/backup.h"
#include "models/store/historywriter.h"
#include "models/store/trail.h"
#include "tests/support/pgcluster.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace shuzhi::test {

QString faultOf(const Error &error)
{
    return errorName(error.code) + u": "_s + error.detail + u' ' + error.subject;
}

QStringList backToSchema4()
{
    return {u"DROP TABLE member"_s, u"DROP TABLE write_request"_s, u"DROP TABLE presence"_s,
            u"DELETE FROM schema_migration WHERE version > 4"_s};
}

Status leaveAtSchema4(Connection &city)
{
    return city.execScript(backToSchema4().join(u"\n-- next\n"_s));
}

Status leaveAtSchema3(Connection &city)
{
    QStringList statements = backToSchema4();
    const bool sqlite = city.dialect() == Dialect::Sqlite;
    // Triggers that name a column stand in its way.
    const Status read = city.each(
        sqlite ? u"SELECT name, '', tbl_name FROM sqlite_master WHERE type = 'trigger'"_s
               : u"SELECT t.tgname, ' ON ' || c.relname, c.relname FROM pg_trigger t JOIN pg_class c "
                 "ON c.oid = t.tgrelid WHERE NOT t.tgisinternal"_s,
        {}, [&](const SqlRow &row) {
            if (!statements.contains(u"DROP TABLE "_s + row.text(2)))
                statements += u"DROP TRIGGER "_s + row.text(0) + row.text(1);
        });
    if (!read)
        return read;
    for (const QString &column : {u"submitted_by"_s, u"submitted_on"_s, u"withdrawn_by"_s, u"withdrawn_on"_s,
                                  u"remark"_s, u"digest"_s})
        statements += u"ALTER TABLE duty_list DROP COLUMN "_s + column;
    statements += u"ALTER TABLE duty DROP COLUMN origin_uid"_s;
    statements += u"DELETE FROM schema_migration WHERE version > 3"_s;
    return city.execScript(statements.join(u"\n-- next\n"_s));
}

TestCity::TestCity(Dialect dialect)
{
    const Result<Location> location = dialect == Dialect::Sqlite
        ? Location::parse(m_folder.filePath(u"city.shuzhi"_s))
        : PgCluster::instance().freshCity();
    if (!location) {
        m_fault = faultOf(location.error());
        return;
    }
    m_location = *location;
    auto opened = openCity(m_location, OpenMode::Create);
    if (opened)
        m_connection = std::move(*opened);
    else
        m_fault = faultOf(opened.error());
}

TestCity::TestCity(std::unique_ptr<Connection> connection)
    : m_location(connection->location())
    , m_connection(std::move(connection))
{
}

TestCity::~TestCity()
{
    m_connection.reset();
    if (m_location.dialect == Dialect::Postgres)
        PgCluster::instance().dropDatabase(m_location);
}

void TestCity::reopen()
{
    m_connection.reset();
    auto opened = openCity(m_location, OpenMode::ReadWrite);
    if (opened)
        m_connection = std::move(*opened);
    else
        m_fault = faultOf(opened.error());
}

void TestCity::fill(const DemoParameters &parameters)
{
    if (!m_fault.isEmpty())
        return;
    const Status written =
        writeHistory(*m_connection, Actor{u"测试"_s, u"tester"_s, u"demo"_s},
                     [&](const StepSink &sink) { return generateDemo(parameters, sink, {}); });
    if (!written)
        m_fault = faultOf(written.error());
}

Status TestCity::write(const QList<Step> &steps)
{
    return writeHistory(*m_connection, Actor{u"测试"_s, u"tester"_s, {}},
                        [&](const StepSink &sink) -> Status {
                            for (const Step &step : steps) {
                                if (const Status done = sink(step); !done)
                                    return done;
                            }
                            return {};
                        });
}

QString TestCity::text(const QString &sql)
{
    const Result<QVariant> value = m_connection->value(sql);
    return value ? value->toString() : faultOf(value.error());
}

QString TestCity::verify()
{
    const Result<TrailVerdict> trail = TrailVerifyQuery{}(*m_connection, plainJob());
    if (!trail)
        return faultOf(trail.error());
    if (!trail->ok)
        return trail->firstFault;
    const Result<IntegrityVerdict> integrity = IntegrityQuery{}(*m_connection, plainJob());
    return integrity ? integrity->firstFault : faultOf(integrity.error());
}

JobContext &plainJob()
{
    static JobContext job({}, {});
    return job;
}

void addDialectRows()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::newRow("sqlite") << Dialect::Sqlite;
    QTest::newRow("postgres") << Dialect::Postgres;
}

} // namespace shuzhi::test
