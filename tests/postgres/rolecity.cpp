// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/rolecity.h"

#include "models/domain/uid.h"
#include "models/store/historywriter.h"
#include "models/store/roles.h"
#include "models/store/store.h"
#include "models/store/trail.h"
#include "tests/support/city.h"
#include "tests/support/pgcluster.h"

#include <QProcess>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace shuzhi::test {

namespace {

const QHash<QString, QString> &groups()
{
    static const QHash<QString, QString> of{
        {u"cdo"_s, u"shuzhi_cdo"_s},
        {u"authority"_s, u"shuzhi_authority"_s},
        {u"department"_s, u"shuzhi_department"_s},
        {u"colleague"_s, u"shuzhi_department"_s},
        {u"other"_s, u"shuzhi_department"_s},
        {u"auditor"_s, u"shuzhi_auditor"_s},
        {u"reader"_s, u"shuzhi_reader"_s},
        {u"nobody"_s, QString()},
    };
    return of;
}

} // namespace

QString Tried::shown() const
{
    if (state == u"42501")
        return u"-"_s;
    return isDone() ? QString::number(rows) : state;
}

RoleCity::RoleCity()
    : m_suffix(u'_' + newUid().right(10))
{
    const Result<Location> fresh = PgCluster::instance().freshDatabase();
    if (!fresh) {
        m_fault = faultOf(fresh.error());
        return;
    }
    m_location = *fresh;
    if (const Status made = make(); !made)
        m_fault = faultOf(made.error());
}

RoleCity::~RoleCity()
{
    m_owner.reset();
    if (m_location.name.isEmpty())
        return;
    PgCluster::instance().dropDatabase(m_location);
    Location server = m_location;
    server.name = u"postgres"_s;
    const auto admin = Connection::open(server, OpenMode::ReadWrite);
    QStringList logins{login(u"owner"_s)};
    for (auto group = groups().cbegin(); group != groups().cend(); ++group)
        logins += login(group.key());
    const Status dropped = admin ? (*admin)->execScript(u"DROP ROLE IF EXISTS "_s + logins.join(u", "_s))
                                 : tl::unexpected(admin.error());
    if (!dropped)
        qWarning("%s", qPrintable(dropped.error().detail));
}

Status RoleCity::asAdmin(const QString &sql)
{
    const auto admin = Connection::open(m_location, OpenMode::ReadWrite);
    return admin ? (*admin)->execScript(sql) : tl::unexpected(admin.error());
}

/// The owner may create roles, but is no superuser: row-level security holds for it too.
Status RoleCity::make()
{
    Status done = asAdmin(u"CREATE ROLE %1 LOGIN CREATEROLE\n-- next\nALTER DATABASE %2 OWNER TO %1"_s.arg(
        login(u"owner"_s), m_location.name));
    if (!done)
        return done;
    auto owner = openCity(location(u"owner"_s), OpenMode::Create);
    if (!owner)
        return tl::unexpected(owner.error());
    m_owner = std::move(*owner);
    if (const auto made = MakeRolesQuery{}(*m_owner); !made)
        return tl::unexpected(made.error());
    for (auto group = groups().cbegin(); done && group != groups().cend(); ++group) {
        done = asAdmin(u"CREATE ROLE "_s + login(group.key()) + u" LOGIN"_s);
        if (done && !group.value().isEmpty())
            done = asAdmin(u"GRANT %1 TO %2"_s.arg(group.value(), login(group.key())));
    }
    return done;
}

void RoleCity::fill(const DemoParameters &parameters)
{
    if (!m_fault.isEmpty())
        return;
    const Status written =
        writeHistory(*m_owner, Actor{u"测试"_s, u"tester"_s, u"demo"_s},
                     [&](const StepSink &sink) { return generateDemo(parameters, sink, {}); });
    if (!written)
        m_fault = faultOf(written.error());
}

void RoleCity::nameMembers(const QString &first, const QString &second)
{
    if (!m_fault.isEmpty())
        return;
    QStringList statements;
    for (const QString &name : {first, second})
        statements +=
            u"INSERT INTO department (uid, name) VALUES ('%1', '%1') ON CONFLICT DO NOTHING"_s.arg(name);
    const QString set = u"SELECT shuzhi_set_member('%1', '%2', '%3')"_s;
    statements += set.arg(login(u"department"_s), u"张三"_s, first);
    statements += set.arg(login(u"colleague"_s), u"李四"_s, first);
    statements += set.arg(login(u"other"_s), u"王五"_s, second);
    statements += set.arg(login(u"authority"_s), u"赵六"_s, QString());
    statements += set.arg(login(u"cdo"_s), u"钱七"_s, QString());
    statements += set.arg(login(u"auditor"_s), u"孙八"_s, QString());
    statements += set.arg(login(u"reader"_s), u"周九"_s, QString());
    m_fault = prepare(statements.join(u"; "_s));
}

QString RoleCity::login(const QString &role) const
{
    return role == u"admin" ? m_location.user : u"t_"_s + role + m_suffix;
}

Location RoleCity::location(const QString &role) const
{
    Location as = m_location;
    as.user = login(role);
    return as;
}

Result<std::unique_ptr<Connection>> RoleCity::open(const QString &role, OpenMode mode) const
{
    return openCity(location(role), mode);
}

QString RoleCity::prepare(const QString &statements)
{
    Result<Transaction> transaction = Transaction::begin(*m_owner, Actor{u"测试"_s, u"tester"_s, {}});
    if (!transaction)
        return faultOf(transaction.error());
    for (const QString &statement : statements.split(u"; "_s)) {
        if (const auto done = m_owner->exec(statement.trimmed()); !done)
            return faultOf(done.error()) + u" in "_s + statement;
    }
    const Status committed = transaction->commit();
    return committed ? QString() : faultOf(committed.error());
}

QString RoleCity::text(const QString &role, const QString &sql) const
{
    const auto connection = Connection::open(location(role), OpenMode::ReadWrite);
    if (!connection)
        return errorName(connection.error().code);
    const Result<QVariant> value = (*connection)->value(sql);
    return value ? value->toString() : errorName(value.error().code);
}

QList<Tried> RoleCity::tried(const QString &role, const QStringList &statements) const
{
    QString script = u"\\o /dev/null\n"_s;
    for (const QString &statement : statements)
        script += u"BEGIN;\n%1;\n\\echo @ :SQLSTATE :ROW_COUNT\nROLLBACK;\n"_s.arg(statement);
    QList<Tried> results;
    for (const QString &line : psql(role, script).split(u'\n')) {
        if (!line.startsWith(u"@ "))
            continue;
        const QStringList words = line.split(u' ');
        results += Tried{words.value(1), words.value(2).toLongLong()};
    }
    return results;
}

QString RoleCity::psql(const QString &role, const QString &script) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    const Location as = location(role);
    process.start(u"psql"_s,
                  {u"-X"_s, u"-A"_s, u"-t"_s, u"-q"_s, u"-h"_s, as.host, u"-p"_s, QString::number(as.port),
                   u"-U"_s, as.user, u"-d"_s, as.name});
    process.write(script.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return u"psql did not end"_s;
    return QString::fromUtf8(process.readAll());
}

QString RoleCity::madeBy(const QString &role) const
{
    const auto connection = Connection::open(location(role), OpenMode::ReadWrite);
    if (!connection)
        return errorName(connection.error().code);
    const auto made = MakeRolesQuery{}(**connection);
    return made ? u"made"_s : errorName(made.error().code) + u' ' + made.error().subject;
}

QString RoleCity::madeAgain(int atOnce) const
{
    std::vector<QString> said;
    said.resize(size_t(atOnce));
    std::vector<std::thread> threads;
    for (QString &each : said)
        threads.emplace_back([&each, this] { each = madeBy(u"owner"_s); });
    for (std::thread &thread : threads)
        thread.join();
    for (const QString &each : said) {
        if (each != u"made")
            return each;
    }
    return {};
}

QString RoleCity::verified(const QString &role) const
{
    const auto connection = open(role, OpenMode::ReadOnly);
    if (!connection)
        return errorName(connection.error().code);
    JobContext context({}, {});
    const Result<TrailVerdict> verdict = TrailVerifyQuery{}(**connection, context);
    if (!verdict)
        return errorName(verdict.error().code);
    return verdict->ok ? u"ok"_s : verdict->firstFault;
}

const QStringList &triedRoles()
{
    static const QStringList all{u"cdo"_s,     u"authority"_s, u"department"_s,
                                 u"auditor"_s, u"reader"_s,    u"nobody"_s};
    return all;
}

} // namespace shuzhi::test
