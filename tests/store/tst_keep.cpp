// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backup.h"
#include "models/store/historywriter.h"
#include "models/store/searchquery.h"
#include "models/store/sortsql.h"
#include "models/store/tables.h"
#include "models/store/trail.h"
#include "tests/support/city.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString digestsOf(Connection &connection)
{
    QString all;
    for (const TableSpec &table : trackedTables())
        all += tableDigest(connection, table.name).value_or(u"?"_s);
    return all + trailHead(connection).value_or(TrailHead{}).hash;
}

} // namespace

/// Backups, full disks, and lists that are read page by page.
class KeepTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void restoresWhatWasBackedUp();
    void keepsAnOlderSchemaAsItIs();
    void backsUpWhileOthersWrite();
    void refusesToRestoreOverAnOpenCity();
    void refusesBadBackups_data();
    void refusesBadBackups();
    void refusesServers();
    void fullDiskLeavesNothingHalfWritten();
    void cancelledHistoryLeavesNothing_data() { addDialectRows(); }
    void cancelledHistoryLeavesNothing();
    void pagesCoverEveryRowOnce_data();
    void pagesCoverEveryRowOnce();
    void refusesBadQuestions();

private:
    std::unique_ptr<TestCity> m_city;
};

void KeepTest::initTestCase()
{
    m_city = std::make_unique<TestCity>(Dialect::Sqlite, DemoParameters{120, 6, 2, 3, 5});
    QCOMPARE(m_city->fault(), QString());
}

void KeepTest::restoresWhatWasBackedUp()
{
    QTemporaryDir folder;
    TestCity city(Dialect::Sqlite, {60, 4, 1, 2, 5});
    const QString before = digestsOf(city.connection()), backup = folder.filePath(u"b.shuzhi"_s);
    VERIFY_RESULT((BackupQuery{backup}(city.connection(), plainJob())));
    QVERIFY(!QFileInfo::exists(backup + u".part"_s));
    QVERIFY(!QFileInfo::exists(backup + u"-wal"_s));
    VERIFY_RESULT(city.write(
        {Step{StepKind::Insert, u"open_unit"_s, {u"name"_s}, {{u"later"_s, {u"后来"_s}}}, {}, {}}}));
    QVERIFY(digestsOf(city.connection()) != before);
    city.close();
    VERIFY_RESULT(restoreBackup(backup, city.location().path));
    QVERIFY(!QFileInfo::exists(city.location().path + u".restore"_s));
    city.reopen();
    QCOMPARE(city.fault(), QString());
    QCOMPARE(digestsOf(city.connection()), before);
    QCOMPARE(city.verify(), QString());
    // To a place where there is nothing yet, and over an older backup.
    VERIFY_RESULT(restoreBackup(backup, folder.filePath(u"new.shuzhi"_s)));
    VERIFY_RESULT((BackupQuery{backup}(city.connection(), plainJob())));
}

/// What a program before this one saved can be restored, and is brought up when it is opened.
void KeepTest::keepsAnOlderSchemaAsItIs()
{
    QTemporaryDir folder;
    TestCity city(Dialect::Sqlite, {20, 3, 1, 1, 5});
    const QString before = digestsOf(city.connection()), backup = folder.filePath(u"b.shuzhi"_s);
    VERIFY_RESULT(leaveAtSchema4(city.connection()));
    VERIFY_RESULT((BackupQuery{backup}(city.connection(), plainJob())));
    city.close();
    QVERIFY(QFile::remove(city.location().path));
    VERIFY_RESULT(restoreBackup(backup, city.location().path));
    const auto refused = openCity(city.location(), OpenMode::ReadWrite);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DatabaseOlder);
    VERIFY_RESULT(openCity(city.location(), OpenMode::Create));
    city.reopen();
    QCOMPARE(digestsOf(city.connection()), before);
    QCOMPARE(city.verify(), QString());
    // Damaged, it is refused as any other.
    QFile file(backup);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
    QCOMPARE(file.write(QByteArray(8 * 4096, '\xa5')), 8 * 4096);
    file.close();
    const Status damaged = restoreBackup(backup, folder.filePath(u"new.shuzhi"_s));
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().code, ErrorCode::DatabaseDamaged);
}

void KeepTest::backsUpWhileOthersWrite()
{
    QTemporaryDir folder;
    TestCity city(Dialect::Sqlite, {60, 4, 1, 2, 5});
    const auto reader = city.open(OpenMode::ReadOnly);
    VERIFY_RESULT(reader);
    const QString backup = folder.filePath(u"b.shuzhi"_s);
    int written = 0;
    JobContext writing({}, [&](double) {
        const QString uid = u"uid%1"_s.arg(++written);
        QVERIFY(city.write({Step{StepKind::Insert, u"open_unit"_s, {u"name"_s}, {{uid, {uid}}}, {}, {}}}));
    });
    VERIFY_RESULT((BackupQuery{backup}(**reader, writing)));
    QVERIFY(written > 0);
    const auto copy = openCity(*Location::parse(backup), OpenMode::ReadOnly);
    VERIFY_RESULT(copy);
    const Result<TrailVerdict> verdict = TrailVerifyQuery{}(**copy, plainJob());
    VERIFY_RESULT(verdict);
    QCOMPARE(verdict->firstFault, QString());
}

void KeepTest::refusesToRestoreOverAnOpenCity()
{
    QTemporaryDir folder;
    TestCity city(Dialect::Sqlite, {20, 3, 1, 1, 5});
    const QString backup = folder.filePath(u"b.shuzhi"_s);
    VERIFY_RESULT((BackupQuery{backup}(city.connection(), plainJob())));
    VERIFY_RESULT(city.write(
        {Step{StepKind::Insert, u"open_unit"_s, {u"name"_s}, {{u"later"_s, {u"后来"_s}}}, {}, {}}}));
    const QString before = digestsOf(city.connection());
    const Status whileOpen = restoreBackup(backup, city.location().path); // idle, but there
    QVERIFY(!whileOpen);
    QCOMPARE(whileOpen.error().code, ErrorCode::DatabaseLocked);
    {
        const auto reader = city.open(OpenMode::ReadOnly);
        VERIFY_RESULT(reader);
        city.close();
        VERIFY_RESULT((*reader)->value(u"SELECT count(*) FROM catalog"_s));
        const Status whileRead = restoreBackup(backup, city.location().path);
        QVERIFY(!whileRead);
        QCOMPARE(whileRead.error().code, ErrorCode::DatabaseLocked);
    }
    city.reopen();
    QCOMPARE(digestsOf(city.connection()), before);
    QCOMPARE(city.verify(), QString());
}

void KeepTest::refusesBadBackups_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << u"missing"_s << u"database_unreachable"_s;
    QTest::newRow("text") << u"text"_s << u"database_foreign"_s;
    QTest::newRow("truncated") << u"truncated"_s << u"database_damaged"_s;
    QTest::newRow("page overwritten") << u"page"_s << u"database_damaged"_s;
}

void KeepTest::refusesBadBackups()
{
    QFETCH(QString, kind);
    QFETCH(QString, code);
    QTemporaryDir folder;
    TestCity city(Dialect::Sqlite, {20, 3, 1, 1, 5});
    const QString backup = folder.filePath(u"b.shuzhi"_s);
    if (kind != u"missing") {
        VERIFY_RESULT((BackupQuery{backup}(city.connection(), plainJob())));
        QFile file(backup);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        if (kind == u"text")
            QVERIFY(file.resize(0) && file.write("catalog,title\nnot a database at all\n") > 0);
        if (kind == u"truncated")
            QVERIFY(file.resize(size / 2 / 4096 * 4096));
        if (kind == u"page")
            QVERIFY(file.seek(size / 2 / 4096 * 4096) && file.write(QByteArray(4096, '\xa5')) == 4096);
    }
    city.close();
    const QByteArray before = bytesOf(city.location().path);
    const Status done = restoreBackup(backup, city.location().path);
    QVERIFY(!done);
    QCOMPARE(errorName(done.error().code), code);
    QCOMPARE(bytesOf(city.location().path), before);
}

void KeepTest::refusesServers()
{
    TestCity city(Dialect::Postgres);
    QCOMPARE(city.fault(), QString());
    const Status done = BackupQuery{u"/tmp/x"_s}(city.connection(), plainJob());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Usage);
}

void KeepTest::fullDiskLeavesNothingHalfWritten()
{
    TestCity city(Dialect::Sqlite);
    const int pages = city.text(u"PRAGMA page_count"_s).toInt();
    for (const int more : {1, 20, 120}) {
        QCOMPARE(city.text(u"PRAGMA max_page_count = %1"_s.arg(pages + more)), QString::number(pages + more));
        const Status written =
            writeHistory(city.connection(), Actor{u"n"_s, u"n"_s, {}}, [](const StepSink &sink) {
                return generateDemo({120, 6, 2, 3, 5}, sink, {});
            });
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::DatabaseFull);
        QCOMPARE(hasData(city.connection()).value_or(true), false);
        QCOMPARE(city.text(u"SELECT count(*) FROM change_log"_s), u"0"_s);
        QCOMPARE(city.verify(), QString());
    }
    QVERIFY(city.text(u"PRAGMA max_page_count = 1000000"_s).toInt() > 0);
    city.fill({120, 6, 2, 3, 5});
    QCOMPARE(city.fault(), QString());
    QCOMPARE(city.verify(), QString());
}

void KeepTest::cancelledHistoryLeavesNothing()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    std::atomic<bool> cancelled = false;
    city.connection().setCancelFlag(&cancelled);
    int steps = 0;
    const Status written =
        writeHistory(city.connection(), Actor{u"n"_s, u"n"_s, {}}, [&](const StepSink &sink) {
            return generateDemo({60, 4, 1, 2, 5},
                                [&](const Step &step) {
                                    cancelled = ++steps > 10;
                                    return sink(step);
                                },
                                {});
        });
    city.connection().setCancelFlag(nullptr);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QCOMPARE(hasData(city.connection()).value_or(true), false);
    city.fill({60, 4, 1, 2, 5}); // the connection is as good as before
    QCOMPARE(city.fault(), QString());
    QCOMPARE(city.verify(), QString());
    if (dialect == Dialect::Sqlite)
        QCOMPARE(city.text(u"PRAGMA synchronous"_s), u"2"_s);
}

void KeepTest::pagesCoverEveryRowOnce_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("descending");
    QStringList ofCatalogsOnly = sortFields(What::Catalogs);
    for (const QString &kept : {u"title"_s, u"department"_s, u"filled"_s, u"abstract"_s})
        ofCatalogsOnly.removeAll(kept);
    for (const QString &where : {u"mounted=no"_s, u"what=resources"_s, u"what=items"_s, u"what=duties"_s,
                                 u"what=departments"_s, u"what=fields & filled=no"_s}) {
        const bool ofCatalogs = where == u"mounted=no";
        for (const QString &field : sortFields(Filter::parse(where)->what)) {
            if (!ofCatalogs && ofCatalogsOnly.contains(field)) // of catalogs is enough
                continue;
            for (const bool descending : {false, true})
                QTest::addRow("%s %s %d", qPrintable(where), qPrintable(field), descending)
                    << where << field << descending;
        }
    }
}

void KeepTest::pagesCoverEveryRowOnce()
{
    QFETCH(QString, where);
    QFETCH(QString, field);
    QFETCH(bool, descending);
    SearchQuery query{*Filter::parse(where), {{{field, descending}}}, 17, {}};
    SearchQuery whole = query;
    whole.limit = 100'000;
    const Result<SearchPage> all = whole(m_city->connection());
    VERIFY_RESULT(all);
    QVERIFY(all->next.isEmpty());
    QCOMPARE(all->rows.size(), all->total);
    QVERIFY(all->total > 5);
    QList<QJsonObject> rows;
    QSet<QString> uids;
    do {
        const Result<SearchPage> page = query(m_city->connection());
        VERIFY_RESULT(page);
        QVERIFY(page->rows.size() <= 17);
        QCOMPARE(page->total, all->total);
        for (const QJsonObject &row : page->rows)
            uids += row.value(u"uid"_s).toString();
        rows += page->rows;
        query.after = page->next;
    } while (!query.after.isEmpty() && rows.size() <= all->total);
    QCOMPARE(uids.size(), all->total);
    QCOMPARE(rows, all->rows);
    if (descending) { // the exact reverse of the other way
        whole.sort.keys.first().descending = false;
        QList<QJsonObject> other = whole(m_city->connection())->rows;
        std::reverse(other.begin(), other.end());
        QCOMPARE(rows, other);
    }
    static const QStringList plain{u"code"_s, u"last_updated"_s, u"mounted"_s, u"used"_s};
    for (qsizetype i = 1; i < rows.size() && plain.contains(field) && rows[i].contains(field); ++i) {
        const QJsonValue a = rows[i - 1].value(field), b = rows[i].value(field);
        const bool ordered = a.isString()
            ? (descending ? a.toString() >= b.toString() : a.toString() <= b.toString())
            : (descending ? a.toInt() >= b.toInt() : a.toInt() <= b.toInt());
        QVERIFY(ordered);
    }
}

void KeepTest::refusesBadQuestions()
{
    Connection &connection = m_city->connection();
    const auto code = [](const auto &result) { return result ? u"fine"_s : errorName(result.error().code); };
    QCOMPARE(code(SearchQuery{{}, {{{u"nothing"_s}}}, 5, {}}(connection)), u"usage"_s);
    QCOMPARE(code(SearchQuery{{}, {}, 5, u"no cursor"_s}(connection)), u"usage"_s);
    QCOMPARE(code(CountQuery{Filter{}.with(u"rule"_s, u"V99"_s)}(connection)), u"usage"_s);
    Filter filter;
    filter.asOf = u"2023-02-30"_s;
    QCOMPARE(code(CountQuery{filter}(connection)), u"usage"_s);
    filter.asOf = u"1900-01-01"_s;
    QCOMPARE(CountQuery{filter}(connection).value_or(-1), 0);
    QCOMPARE(code(FacetsQuery{{}, {u"title"_s}}(connection)), u"usage"_s);
    QCOMPARE(code(SearchQuery{}(connection)), u"fine"_s); // none of them left a transaction open
}

QTEST_GUILESS_MAIN(KeepTest)
#include "tst_keep.moc"
