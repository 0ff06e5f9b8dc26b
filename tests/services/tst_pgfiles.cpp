// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/pgpassfile.h"
#include "models/settings/pgservicefile.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <libpq-fe.h>

#include <memory>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// libpq's own files, read as libpq itself reads them.
class PgFilesTest : public QObject
{
    Q_OBJECT
private slots:
    void passLines_data();
    void passLines();
    void passEntries();
    void passLikeLibpq();
    void passFileOpenToOthers();
    void serviceFile();
    void serviceLikeLibpq_data();
    void serviceLikeLibpq();
    void servicesOfTheDesk();
    void standardPlaces();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &text);
    [[nodiscard]] std::optional<QString> askLibpq(const QString &passFile, const QString &host,
                                                  const QString &database, const QString &user);

    QTemporaryDir m_folder;
};

QString PgFilesTest::write(const QString &name, const QByteArray &text)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return {};
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

/// The password libpq itself takes from the file; port 1 of the loopback answers nobody.
std::optional<QString> PgFilesTest::askLibpq(const QString &passFile, const QString &host,
                                             const QString &database, const QString &user)
{
    const QByteArray values[] = {"127.0.0.1",       host.toUtf8(), "1",
                                 database.toUtf8(), user.toUtf8(), passFile.toUtf8()};
    const char *const keys[] = {"hostaddr", "host", "port", "dbname", "user", "passfile", nullptr};
    const char *const texts[] = {values[0].constData(),
                                 values[1].constData(),
                                 values[2].constData(),
                                 values[3].constData(),
                                 values[4].constData(),
                                 values[5].constData(),
                                 nullptr};
    const std::unique_ptr<PGconn, void (*)(PGconn *)> server(PQconnectStartParams(keys, texts, 0), PQfinish);
    const char *password = PQpass(server.get());
    return password && *password ? std::optional(QString::fromUtf8(password)) : std::nullopt;
}

void PgFilesTest::passLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("password"); // null: none
    const auto row = [](const char *name, const QByteArray &line, const QString &password) {
        QTest::newRow(name) << line << password;
    };
    row("plain", "db.city:1:shuzhi:wang:geheim", u"geheim"_s);
    row("stars", "*:*:*:*:x", u"x"_s);
    row("crlf", "db.city:1:shuzhi:wang:geheim\r\n", u"geheim"_s);
    row("comment", "#db.city:1:shuzhi:wang:geheim", {});
    row("blank before", " db.city:1:shuzhi:wang:geheim", {});
    row("other port", "db.city:5432:shuzhi:wang:geheim", {});
    row("escaped colon", "db.city:1:shuzhi:wang:a\\:b", u"a:b"_s);
    row("escaped backslash", "db.city:1:shuzhi:wang:a\\\\b", u"a\\b"_s);
    row("bare colon ends it", "db.city:1:shuzhi:wang:a:b", u"a"_s);
    row("backslash at the end", "db.city:1:shuzhi:wang:a\\", u"a\\"_s);
    row("needless escape", "d\\b.city:1:shuzhi:wang:\\a", u"a"_s);
    row("star is a password", "*:*:*:*:*", u"*"_s);
    row("escaped star is a host", "\\*:*:*:*:x", {});
    row("star and more is no star", "*x:*:*:*:x", {});
    row("too few", "db.city:1:shuzhi:wang", {});
    row("no password", "db.city:1:shuzhi:wang:", {});
    row("Chinese", "db.city:1:shuzhi:wang:密码 Zürich", u"密码 Zürich"_s);
    row("first that fits", "other:1:*:*:no\ndb.city:*:*:wang:yes\n*:*:*:*:late", u"yes"_s);
    row("no line feed at the end", "\n\n*:1:*:wang:end", u"end"_s);
}

void PgFilesTest::passLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, password);
    const QString path = write(u"pgpass"_s, line);
    const auto file = PgPassFile::read(path);
    QVERIFY(file.has_value());
    const QString ours = file->password(u"db.city"_s, 1, u"shuzhi"_s, u"wang"_s).value_or(QString());
    QCOMPARE(ours, password);
    QCOMPARE(askLibpq(path, u"db.city"_s, u"shuzhi"_s, u"wang"_s).value_or(QString()), password);
}

void PgFilesTest::passEntries()
{
    const PgPassFile file = PgPassFile::parse("\xef\xbb\xbf# ours\r\n"
                                              "db:5432:city:wang:a\\:b\r\n"
                                              "\r\n"
                                              "*:*:*:audit:c\n"
                                              "too:few:fields\n"
                                              "db:99999:city:wang:x\n"
                                              "db:5432:\xff:wang:x\n");
    QCOMPARE(file.entries.size(), 2);
    QCOMPARE(file.entries[0], (PassEntry{u"db"_s, u"5432"_s, u"city"_s, u"wang"_s, u"a:b"_s, 2}));
    QCOMPARE(file.entries[1], (PassEntry{{}, {}, {}, u"audit"_s, u"c"_s, 4}));
    using Why = SkippedLine::Why;
    QCOMPARE(file.skipped,
             (QList<SkippedLine>{{5, Why::TooFewFields}, {6, Why::BadPort}, {7, Why::NotUtf8}}));
}

void PgFilesTest::passLikeLibpq()
{
    QRandomGenerator dice(20230630);
    const QString letters = u"ab*:\\\\::*1# \r"_s;
    int found = 0;
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int line = 0; line < 3; ++line) {
            for (int part = 0; part < 4; ++part) {
                const int kind = dice.bounded(3);
                if (kind == 0)
                    text += u'*';
                else if (kind == 1)
                    text += part == 1 ? u"1"_s : u"a:b"_s.mid(0, dice.bounded(4));
                else
                    for (int i = dice.bounded(4); i > 0; --i)
                        text += letters[dice.bounded(letters.size())];
                text += u':';
            }
            for (int i = dice.bounded(6); i > 0; --i)
                text += letters[dice.bounded(letters.size())];
            text += u'\n';
        }
        const QString path = write(u"random"_s, text.toUtf8());
        const auto file = PgPassFile::read(path);
        QVERIFY(file.has_value());
        for (const QString &host : {u"a:b"_s, u"a"_s, u"b*"_s}) {
            const auto libpq = askLibpq(path, host, u"a"_s, u"a:b"_s);
            const QString ours = file->password(host, 1, u"a"_s, u"a:b"_s).value_or(QString());
            QVERIFY2(ours == libpq.value_or(QString()), qPrintable(text));
            found += libpq ? 1 : 0;
        }
    }
    QVERIFY2(found > 100, qPrintable(QString::number(found))); // otherwise nothing was compared
}

void PgFilesTest::passFileOpenToOthers()
{
    const QString path = write(u"open"_s, "*:*:*:*:x");
    QVERIFY(!PgPassFile::read(path)->openToOthers);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(PgPassFile::read(path)->openToOthers);
    QVERIFY(!askLibpq(path, u"db"_s, u"d"_s, u"u"_s));
    const auto missing = PgPassFile::read(m_folder.filePath(u"none"_s));
    QVERIFY(!missing && missing.error().code == ErrorCode::Unreadable);
}

void PgFilesTest::serviceFile()
{
    const PgServiceFile file = PgServiceFile::parse("# services\n"
                                                    "port=1\n"
                                                    "[市平台]\n"
                                                    "host=10.1.2.3\r\n"
                                                    "  dbname=city  \n"
                                                    "user=wang\n"
                                                    "user=li\n"
                                                    "sslmode=require\n"
                                                    "port = 5433\n"
                                                    "nonsense\n"
                                                    "service=other\n"
                                                    "[test]\n"
                                                    "host=localhost\n"
                                                    "[test]\n"
                                                    "host=elsewhere\n");
    QCOMPARE(file.services.size(), 2);
    const SavedConnection first = connectionOf(file.services[0]);
    QCOMPARE(first.name, u"市平台"_s);
    QCOMPARE(first.host, u"10.1.2.3"_s);
    QCOMPARE(first.database, u"city"_s);
    QCOMPARE(first.user, u"wang"_s); // the first counts
    QCOMPARE(first.sslMode, u"require"_s);
    QCOMPARE(first.port, 5432);
    QCOMPARE(connectionOf(file.services[1]).host, u"localhost"_s);
    QCOMPARE(connectionOf(file.services[1]).sslMode, u"verify-full"_s);
    using Why = SkippedLine::Why;
    QCOMPARE(file.skipped,
             (QList<SkippedLine>{{2, Why::NoSection},
                                 {9, Why::UnknownKey},
                                 {10, Why::NotKeyAndValue},
                                 {11, Why::NestedService},
                                 {14, Why::SecondSection}}));
}

void PgFilesTest::serviceLikeLibpq_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("[s]\nhost=h\nport=7\ndbname=d\nuser=u\n");
    QTest::newRow("comments and blanks")
        << QByteArray("\n # c\n[o]\nhost=no\n[s]\n  host=h  \n#x\ndbname=d\n");
    QTest::newRow("equals in a value") << QByteArray("[s]\nhost=h\ndbname=a=b c\nuser= u\n");
    QTest::newRow("first of two") << QByteArray("[s]\nhost=h\nhost=i\nuser=u\n[s]\nuser=v\n");
    QTest::newRow("crlf") << QByteArray("[s]\r\nhost=h\r\nuser=\xe7\x8e\x8b\r\n");
    QTest::newRow("no section") << QByteArray("[o]\nhost=h\n");
    QTest::newRow("fault") << QByteArray("[s]\nhost=h\nuser = u\n");
    QTest::newRow("fault elsewhere") << QByteArray("[s]\nhost=h\nuser=u\n[o]\nnonsense\n");
    QTest::newRow("nested") << QByteArray("[s]\nservice=o\n[o]\nhost=h\n");
}

void PgFilesTest::serviceLikeLibpq()
{
    QFETCH(QByteArray, text);
    const QString path = write(u"service.conf"_s, text);
    qputenv("PGSERVICEFILE", path.toUtf8());
    const auto ours = PgServiceFile::find(u"s"_s);
    const std::unique_ptr<PGconn, void (*)(PGconn *)> server(
        PQconnectStart("service=s hostaddr=127.0.0.1 connect_timeout=2"), PQfinish);
    qunsetenv("PGSERVICEFILE");
    const QString said = QString::fromUtf8(PQerrorMessage(server.get()));
    const bool libpqTook = !said.contains(u"service");
    QCOMPARE(ours.has_value(), libpqTook);
    if (!libpqTook)
        return;
    QCOMPARE(ours->value(u"host"_s), QString::fromUtf8(PQhost(server.get())));
    if (!ours->value(u"port"_s).isEmpty())
        QCOMPARE(ours->value(u"port"_s), QString::fromUtf8(PQport(server.get())));
    if (!ours->value(u"dbname"_s).isEmpty())
        QCOMPARE(ours->value(u"dbname"_s), QString::fromUtf8(PQdb(server.get())));
    if (!ours->value(u"user"_s).isEmpty())
        QCOMPARE(ours->value(u"user"_s), QString::fromUtf8(PQuser(server.get())));
}

void PgFilesTest::servicesOfTheDesk()
{
    qputenv("PGSERVICEFILE", m_folder.filePath(u"none"_s).toUtf8());
    qputenv("PGSYSCONFDIR", m_folder.path().toUtf8());
    QVERIFY(!write(u"pg_service.conf"_s, "[system]\nhost=h\n").isEmpty());
    QVERIFY(PgServiceFile::find(u"system"_s).has_value());
    const auto none = PgServiceFile::find(u"nothing"_s);
    QVERIFY(!none && none.error().code == ErrorCode::NotFound && none.error().subject == u"nothing");
    qunsetenv("PGSERVICEFILE");
    qunsetenv("PGSYSCONFDIR");
}

void PgFilesTest::standardPlaces()
{
    qputenv("PGPASSFILE", "/somewhere/else");
    QCOMPARE(PgPassFile::standardPath(), u"/somewhere/else"_s);
    qunsetenv("PGPASSFILE");
    QVERIFY(PgPassFile::standardPath().endsWith(u"pgpass")
            || PgPassFile::standardPath().endsWith(u"pgpass.conf"));
    QCOMPARE(PgServiceFile::standardPaths().size(), 2);
}

QTEST_GUILESS_MAIN(PgFilesTest)
#include "tst_pgfiles.moc"
