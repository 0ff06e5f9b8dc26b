// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backup.h"
#include "models/store/migrator.h"
#include "models/store/transaction.h"
#include "tests/support/city.h"
#include "tests/support/pgcluster.h"

#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QTest>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray digestOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
        ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
        : QByteArray();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// SQLite without anything of ours.
class PlainSqlite
{
public:
    explicit PlainSqlite(const QString &path) { sqlite3_open(path.toUtf8().constData(), &m_handle); }
    ~PlainSqlite() { sqlite3_close(m_handle); }
    Q_DISABLE_COPY_MOVE(PlainSqlite)
    bool exec(const char *sql) { return sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }

private:
    sqlite3 *m_handle = nullptr;
};

QString codeOf(const Location &location, OpenMode mode)
{
    const auto city = openCity(location, mode);
    return city ? u"opened"_s : errorName(city.error().code);
}

/// Opens as another user would: "opened", "opened read-only" or the error's name; then tries to write.
int openAndTell(const QString &path, const QString &mode)
{
    const auto city =
        openCity(*Location::parse(path), mode == u"create" ? OpenMode::Create : OpenMode::ReadWrite);
    QString said = city ? u"opened"_s : errorName(city.error().code);
    if (city) {
        const auto transaction = Transaction::begin(**city, Actor::current(u"n"_s));
        said += transaction ? u", writes"_s : u", "_s + errorName(transaction.error().code);
        JobContext context({}, {});
        const auto sound = IntegrityQuery{}(**city, context);
        said += sound && sound->ok ? u", sound"_s : u", unsound"_s;
    }
    std::puts(qPrintable(said));
    return 0;
}

} // namespace

/// Making, upgrading and refusing databases: each fault with its own code, and nothing touched.
class OpenTest : public QObject
{
    Q_OBJECT
private slots:
    void comesToTheLatestSchema_data() { addDialectRows(); }
    void comesToTheLatestSchema();
    void bringsAnOlderOneUp_data() { addDialectRows(); }
    void bringsAnOlderOneUp();
    void stateOfOthers_data();
    void stateOfOthers();
    void readsNewerOnly_data() { addDialectRows(); }
    void readsNewerOnly();
    void failedMigrationLeavesNothing_data() { addDialectRows(); }
    void failedMigrationLeavesNothing();
    void refusesFiles_data();
    void refusesFiles();
    void refusesLockedFile();
    void findsDamagedPages();
    void opensForOthersReadOnly_data();
    void opensForOthersReadOnly();
    void tellsServerFaults();
};

void OpenTest::comesToTheLatestSchema()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    QCOMPARE(city.text(u"SELECT max(version) FROM schema_migration"_s), QString::number(schemaVersion));
    const Result<SchemaState> state = schemaState(city.connection());
    VERIFY_RESULT(state);
    QCOMPARE(state->version, schemaVersion);
    QCOMPARE(city.verify(), QString());
    const QString made = city.text(u"SELECT max(applied_at) FROM schema_migration"_s);
    city.close();
    const QByteArray before = digestOf(city.location().path);
    city.reopen();
    QCOMPARE(city.fault(), QString());
    QCOMPARE(city.text(u"SELECT max(applied_at) FROM schema_migration"_s), made);
    city.close();
    QCOMPARE(digestOf(city.location().path), before);
}

void OpenTest::bringsAnOlderOneUp()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    const QString indexes = dialect == Dialect::Sqlite
        ? u"SELECT group_concat(sql, '; ') FROM (SELECT sql FROM sqlite_master WHERE type = 'index' ORDER BY name)"_s
        : u"SELECT string_agg(indexdef, '; ' ORDER BY indexname) FROM pg_indexes WHERE schemaname = "
          "current_schema()"_s;
    const QString latest = city.text(indexes);
    VERIFY_RESULT(leaveAtSchema3(city.connection()));
    // As the programs before the third migration left it.
    for (const QString &statement : QStringList{
             u"DROP INDEX catalog_sort"_s, u"DROP INDEX catalog_span_live"_s,
             u"DROP INDEX item_span_catalog"_s, u"DROP INDEX resource_span_catalog"_s,
             u"DROP INDEX usage_span_catalog"_s, u"CREATE INDEX item_span_catalog ON item_span(catalog_id)"_s,
             u"CREATE INDEX resource_span_catalog ON resource_span(catalog_id)"_s,
             u"CREATE INDEX usage_span_catalog ON usage_span(catalog_id)"_s,
             u"DELETE FROM schema_migration WHERE version > 2"_s})
        VERIFY_RESULT(city.connection().execScript(statement));
    QVERIFY(city.text(indexes) != latest);
    city.close();
    // Columns are missing, so a reader does not take it as it stands.
    QCOMPARE(codeOf(city.location(), OpenMode::ReadOnly), u"database_read_only"_s);
    // It is saved first, and at a server others work too.
    QCOMPARE(codeOf(city.location(), OpenMode::ReadWrite), u"database_older"_s);
    VERIFY_RESULT(openCity(city.location(), OpenMode::Create));
    city.reopen();
    QCOMPARE(city.fault(), QString());
    QCOMPARE(city.text(u"SELECT max(version) FROM schema_migration"_s), QString::number(schemaVersion));
    QCOMPARE(city.text(indexes), latest);
    QCOMPARE(city.verify(), QString());
}

void OpenTest::stateOfOthers_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QStringList>("statements"); // over a city at our schema
    QTest::addColumn<QString>("code");
    const std::tuple<const char *, QStringList, const char *> cases[] = {
        {"newer, not readable",
         {u"INSERT INTO schema_migration VALUES (99, '0099_x', 'ff', '', 99)"_s},
         "database_newer"},
        {"newer, readable", {u"INSERT INTO schema_migration VALUES (99, '0099_x', 'ff', '', 2)"_s}, "opened"},
        {"altered checksum",
         {u"UPDATE schema_migration SET sha256 = 'ff' WHERE version = 1"_s},
         "database_damaged"},
        {"record emptied", {u"DELETE FROM schema_migration"_s}, "database_damaged"},
        {"record of somebody else",
         {u"DROP TABLE schema_migration"_s, u"CREATE TABLE schema_migration (id BIGINT)"_s},
         "database_foreign"},
        {"no record", {u"DROP TABLE schema_migration"_s}, "database_foreign"},
    };
    for (const auto dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        for (const auto &[name, statements, code] : cases)
            QTest::addRow("%s %s", dialect == Dialect::Sqlite ? "sqlite" : "postgres", name)
                << dialect << statements << QString::fromLatin1(code);
    }
}

void OpenTest::stateOfOthers()
{
    QFETCH(Dialect, dialect);
    QFETCH(QStringList, statements);
    QFETCH(QString, code);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    for (const QString &statement : statements)
        VERIFY_RESULT(city.connection().execScript(statement));
    city.close();
    const QByteArray before = digestOf(city.location().path);
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite, OpenMode::Create})
        QCOMPARE(codeOf(city.location(), mode), code);
    QCOMPARE(digestOf(city.location().path), before);
}

void OpenTest::readsNewerOnly()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(
        city.connection().exec(u"INSERT INTO schema_migration VALUES (99, '0099_x', 'ff', '', 2)"_s));
    city.reopen();
    QVERIFY(city.connection().isReadOnly());
    const auto transaction = Transaction::begin(city.connection(), Actor::current(u"n"_s));
    QVERIFY(!transaction);
    QCOMPARE(transaction.error().code, ErrorCode::DatabaseReadOnly);
}

void OpenTest::failedMigrationLeavesNothing()
{
    QFETCH(Dialect, dialect);
    // A database brought to version 1 whose second migration cannot be applied: its table is there.
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(city.connection().exec(u"DELETE FROM schema_migration WHERE version > 1"_s));
    const QString triggers = dialect == Dialect::Sqlite
        ? u"SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"_s
        : u"SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal"_s;
    const QString before = city.text(triggers);
    city.close();
    for (int i = 0; i < 2; ++i)
        QCOMPARE(codeOf(city.location(), OpenMode::Create), u"internal"_s);
    const auto connection = Connection::open(city.location(), OpenMode::ReadWrite);
    VERIFY_RESULT(connection);
    QCOMPARE((*connection)->value(u"SELECT max(version) FROM schema_migration"_s)->toInt(), 1);
    QCOMPARE((*connection)->value(triggers)->toString(), before);
}

void OpenTest::refusesFiles_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("whenCreating");
    QTest::newRow("missing") << u"missing"_s << u"database_unreachable"_s << u"opened"_s;
    QTest::newRow("missing folder") << u"nowhere"_s << u"database_unreachable"_s << u"unwritable"_s;
    QTest::newRow("folder") << u"folder"_s << u"database_unreachable"_s << u"database_unreachable"_s;
    QTest::newRow("empty file") << u"empty"_s << u"database_empty"_s << u"opened"_s;
    QTest::newRow("no table") << u"no table"_s << u"database_empty"_s << u"opened"_s;
    QTest::newRow("text") << u"text"_s << u"database_foreign"_s << u"database_foreign"_s;
    QTest::newRow("foreign") << u"foreign"_s << u"database_foreign"_s << u"database_foreign"_s;
    QTest::newRow("page 1") << u"page 1"_s << u"database_damaged"_s << u"database_damaged"_s;
    QTest::newRow("truncated") << u"truncated"_s << u"database_damaged"_s << u"database_damaged"_s;
    QTest::newRow("header only") << u"header only"_s << u"database_foreign"_s << u"database_foreign"_s;
}

void OpenTest::refusesFiles()
{
    QFETCH(QString, kind);
    QFETCH(QString, code);
    QFETCH(QString, whenCreating);
    QTemporaryDir folder;
    QString path = folder.filePath(u"x.shuzhi"_s);
    if (kind == u"nowhere")
        path = folder.filePath(u"no/x.shuzhi"_s);
    if (kind == u"folder")
        QVERIFY(QDir().mkpath(path));
    if (kind == u"empty")
        writeFile(path, {});
    if (kind == u"text")
        writeFile(path, "catalog,title\n1,x\n");
    if (kind == u"no table")
        QVERIFY(PlainSqlite(path).exec("CREATE TABLE a (b); DROP TABLE a; VACUUM"));
    if (kind == u"foreign")
        QVERIFY(PlainSqlite(path).exec("CREATE TABLE a (b); INSERT INTO a VALUES (1)"));
    if (kind == u"page 1" || kind == u"truncated" || kind == u"header only") {
        VERIFY_RESULT(openCity(*Location::parse(path), OpenMode::Create));
        if (kind == u"page 1")
            overwrite(path, 100, QByteArray(60, '\x5a'));
        else
            QVERIFY(QFile::resize(path, kind == u"truncated" ? QFileInfo(path).size() / 2 : 16));
    }
    const QByteArray before = digestOf(path);
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite})
        QCOMPARE(codeOf(*Location::parse(path), mode), code);
    QCOMPARE(digestOf(path), before);
    QCOMPARE(QFileInfo::exists(path), kind != u"missing" && kind != u"nowhere");
    QCOMPARE(codeOf(*Location::parse(path), OpenMode::Create), whenCreating);
    if (whenCreating != u"opened")
        QCOMPARE(digestOf(path), before);
}

void OpenTest::refusesLockedFile()
{
    TestCity city(Dialect::Sqlite);
    QCOMPARE(city.fault(), QString());
    city.close();
    const QByteArray before = digestOf(city.location().path);
    PlainSqlite other(city.location().path);
    QVERIFY(other.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; SELECT count(*) FROM setting"));
    QCOMPARE(codeOf(city.location(), OpenMode::ReadWrite), u"database_locked"_s);
    QVERIFY(other.exec("ROLLBACK"));
    QCOMPARE(digestOf(city.location().path), before);
}

void OpenTest::findsDamagedPages()
{
    TestCity city(Dialect::Sqlite, {60, 4, 2, 2, 7});
    QCOMPARE(city.fault(), QString());
    const int pages = city.text(u"PRAGMA page_count"_s).toInt();
    city.close();
    QVERIFY(pages > 100);
    int refused = 0;
    for (int page = 2; page < pages; page += pages / 12) {
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.shuzhi"_s);
        QVERIFY(QFile::copy(city.location().path, copy));
        overwrite(copy, qint64(page - 1) * 4096, QByteArray(4096, '\xa5'));
        const auto opened = openCity(*Location::parse(copy), OpenMode::ReadOnly);
        if (!opened) {
            QCOMPARE(opened.error().code, ErrorCode::DatabaseDamaged);
            ++refused;
            continue;
        }
        JobContext context({}, {});
        const auto verdict = IntegrityQuery{}(**opened, context);
        VERIFY_RESULT(verdict);
        QVERIFY2(!verdict->ok, qPrintable(u"page %1 of %2"_s.arg(page).arg(pages)));
        QVERIFY(!verdict->firstFault.isEmpty());
    }
    qInfo("%d of 12 were refused when opened", refused);
}

void OpenTest::opensForOthersReadOnly_data()
{
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<int>("fileMode"); // 0: no file
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("said");
    QTest::newRow("folder and file of others")
        << 0755 << 0644 << u"open"_s << u"opened, database_read_only, sound"_s;
    QTest::newRow("file of others") << 0777 << 0644 << u"open"_s << u"opened, database_read_only, sound"_s;
    QTest::newRow("all may") << 0777 << 0666 << u"open"_s << u"opened, writes, sound"_s;
    QTest::newRow("no right to read") << 0755 << 0600 << u"open"_s << u"database_unreachable"_s;
    QTest::newRow("create where one may not") << 0755 << 0 << u"create"_s << u"unwritable"_s;
}

void OpenTest::opensForOthersReadOnly()
{
    QFETCH(int, folderMode);
    QFETCH(int, fileMode);
    QFETCH(QString, mode);
    QFETCH(QString, said);
    // Modes bind nobody but other users, so the program runs as one.
    QVERIFY2(geteuid() == 0, "this test must run as root: it becomes the user nobody");
    TestCity city(Dialect::Sqlite, {20, 2, 1, 1, 7});
    QCOMPARE(city.fault(), QString());
    city.close();
    QTemporaryDir folder(u"/var/tmp/shuzhi-open-XXXXXX"_s);
    const QString program = folder.filePath(u"program"_s), path = folder.filePath(u"place/x.shuzhi"_s);
    QVERIFY(QFile::copy(QCoreApplication::applicationFilePath(), program));
    QVERIFY(QDir().mkpath(folder.filePath(u"place"_s)));
    if (fileMode != 0) {
        QVERIFY(QFile::copy(city.location().path, path));
        QCOMPARE(chmod(path.toUtf8().constData(), mode_t(fileMode)), 0);
    }
    QCOMPARE(chmod(folder.filePath(u"place"_s).toUtf8().constData(), mode_t(folderMode)), 0);
    QCOMPARE(chmod(folder.path().toUtf8().constData(), 0755), 0);
    const QByteArray before = digestOf(path);
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(u"runuser"_s, {u"-u"_s, u"nobody"_s, u"--"_s, program, u"--open"_s, path, mode});
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), said);
    QCOMPARE(digestOf(path), before);
}

void OpenTest::tellsServerFaults()
{
    const Result<Location> fresh = PgCluster::instance().freshDatabase();
    VERIFY_RESULT(fresh);
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite})
        QCOMPARE(codeOf(*fresh, mode), u"database_empty"_s);
    {
        const auto plain = Connection::open(*fresh, OpenMode::ReadWrite);
        VERIFY_RESULT(plain);
        VERIFY_RESULT((*plain)->execScript(u"CREATE TABLE a (b int)"_s));
    }
    QCOMPARE(codeOf(*fresh, OpenMode::Create), u"database_foreign"_s);
    PgCluster::instance().dropDatabase(*fresh);
    QCOMPARE(codeOf(*fresh, OpenMode::ReadWrite), u"database_unreachable"_s);
    Location nobody = *fresh;
    nobody.port = 1;
    QCOMPARE(codeOf(nobody, OpenMode::ReadWrite), u"database_unreachable"_s);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--open") == 0)
        return openAndTell(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    OpenTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_open.moc"
