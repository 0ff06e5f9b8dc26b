// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/connectionbook.h"
#include "models/store/location.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// What --db and a saved connection say, and what never stands in either.
class LocationTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void taken_data();
    void taken();
    void refused_data();
    void refused();
    void addressComesBack();
    void serviceIsLookedUp();
    void environmentNamesTheServer();
    void ofASavedConnection();
    void bookKeepsThem();

private:
    QTemporaryDir m_folder;
};

void LocationTest::initTestCase()
{
    for (const char *name : {"PGHOST", "PGPORT", "PGSERVICE", "PGSERVICEFILE"})
        qunsetenv(name);
}

void LocationTest::taken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("display");
    QTest::addColumn<QString>("options");
    const auto row = [](const char *name, const QString &text, const QString &display,
                        const QString &options) { QTest::newRow(name) << text << display << options; };
    row("remote", u"postgresql://wang@db.city/shuzhi"_s, u"postgresql://wang@db.city:5432/shuzhi"_s,
        u"sslmode=verify-full"_s);
    row("short scheme", u"postgres://wang@db.city:6000/shuzhi"_s, u"postgresql://wang@db.city:6000/shuzhi"_s,
        u"sslmode=verify-full"_s);
    row("loopback", u"postgresql://wang@127.0.0.1/shuzhi"_s, u"postgresql://wang@127.0.0.1:5432/shuzhi"_s,
        u"sslmode=prefer"_s);
    row("looks like loopback", u"postgresql://wang@127.city.example/shuzhi"_s,
        u"postgresql://wang@127.city.example:5432/shuzhi"_s, u"sslmode=verify-full"_s);
    row("ipv6", u"postgresql://wang@[2001:db8::1]:5433/shuzhi"_s,
        u"postgresql://wang@[2001:db8::1]:5433/shuzhi"_s, u"sslmode=verify-full"_s);
    row("ipv6 loopback", u"postgresql://wang@[::1]/shuzhi"_s, u"postgresql://wang@[::1]:5432/shuzhi"_s,
        u"sslmode=prefer"_s);
    row("chosen mode", u"postgresql://wang@db.city/shuzhi?sslmode=require"_s,
        u"postgresql://wang@db.city:5432/shuzhi"_s, u"sslmode=require"_s);
    row("percent", u"postgresql://w%40ng%3A@db.city/%E5%9F%8E%E5%B8%82%2F1"_s,
        u"postgresql://w@ng:@db.city:5432/城市/1"_s, u"sslmode=verify-full"_s);
    row("CA with blank and quote", u"postgresql://w@db/x?sslrootcert=/a%20b/it's.crt"_s,
        u"postgresql://w@db:5432/x"_s, u"sslrootcert='/a b/it\\'s.crt';sslmode=verify-full"_s);
    row("socket", u"postgresql:///shuzhi?host=/var/run/postgresql&user=wang"_s,
        u"postgresql://wang@/var/run/postgresql:5432/shuzhi"_s, u"sslmode=prefer"_s);
}

void LocationTest::taken()
{
    QFETCH(QString, text);
    const auto location = Location::parse(text);
    QVERIFY2(location, qPrintable(location ? QString() : location.error().detail));
    QTEST(location->display(), "display");
    QTEST(location->options, "options");
    // It leads there again when it was opened before.
    const auto again = Location::parse(location->address());
    QVERIFY2(again, qPrintable(location->address()));
    QCOMPARE(*again, *location);
}

void LocationTest::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, const QString &text, const QString &subject) {
        QTest::newRow(name) << text << subject;
    };
    row("password", u"postgresql://wang:geheim@db.city/shuzhi"_s, u"db.city"_s);
    row("password as option", u"postgresql://wang@db.city/shuzhi?password=geheim"_s, u"password"_s);
    row("unknown option", u"postgresql://wang@db.city/shuzhi?sslmod=require"_s, u"sslmod"_s);
    row("unknown mode", u"postgresql://wang@db.city/shuzhi?sslmode=verify"_s, u"sslmode=verify"_s);
    row("twice", u"postgresql://w@db/x?sslmode=require&sslmode=disable"_s, u"sslmode"_s);
    row("server settings", u"postgresql://w@db/x?options=-c%20row_security=off"_s, u"options"_s);
    row("semicolon", u"postgresql://w@db/x?sslrootcert=/a;sslmode=disable"_s, u"sslrootcert"_s);
    row("two servers", u"postgresql:///x?host=a,b"_s, u"a,b"_s);
    row("no database", u"postgresql://w@db"_s, u"db"_s);
    row("port", u"postgresql://w@db/x?port=70000"_s, u"port=70000"_s);
    row("no service", u"postgresql:///?service=none"_s, u"none"_s);
}

void LocationTest::refused()
{
    QFETCH(QString, text);
    const auto location = Location::parse(text);
    QVERIFY2(!location, qPrintable(location ? location->options : QString()));
    QTEST(location.error().subject, "subject");
    QVERIFY(!location.error().detail.contains(u"geheim"));
}

void LocationTest::addressComesBack()
{
    const Location odd{Dialect::Postgres,
                       {},
                       u"db.city"_s,
                       u"王 芳@局:1"_s,
                       u"a/b?c#d"_s,
                       5433,
                       u"sslmode=verify-ca;sslrootcert='/证书 1/it\\'s \\\\ca&.crt'"_s};
    const auto again = Location::parse(odd.address());
    QVERIFY2(again, qPrintable(odd.address()));
    QCOMPARE(*again, odd);
    QCOMPARE(again->option(u"sslrootcert"_s), u"/证书 1/it's \\ca&.crt"_s);
    QVERIFY(!again->isLocal());
}

void LocationTest::serviceIsLookedUp()
{
    QFile file(m_folder.filePath(u"service.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[city]\nhost=db.city\nport=5433\ndbname=shuzhi\nuser=wang\nsslrootcert=/ca.crt\n"
               "[local]\nhost=localhost\ndbname=shuzhi\n[odd]\nhost=db\ndbname=x\ncolour=red\n");
    file.close();
    qputenv("PGSERVICEFILE", file.fileName().toUtf8());
    const auto city = Location::parse(u"postgresql:///?service=city"_s);
    const auto other = Location::parse(u"postgresql://li@/other?service=city&sslmode=require"_s);
    const auto local = Location::parse(u"postgresql:///?service=local"_s);
    const auto odd = Location::parse(u"postgresql:///?service=odd"_s);
    qunsetenv("PGSERVICEFILE");
    QVERIFY(city.has_value());
    QCOMPARE(city->display(), u"postgresql://wang@db.city:5433/shuzhi"_s);
    QCOMPARE(city->options, u"sslrootcert=/ca.crt;sslmode=verify-full"_s);
    QVERIFY(other.has_value()); // what the address says counts before the service
    QCOMPARE(other->display(), u"postgresql://li@db.city:5433/other"_s);
    QCOMPARE(other->option(u"sslmode"_s), u"require"_s);
    QCOMPARE(local->option(u"sslmode"_s), u"prefer"_s);
    QVERIFY(!odd);
    QCOMPARE(odd.error().subject, u"colour"_s);
}

/// A host that the environment names is remote all the same: no silent downgrade.
void LocationTest::environmentNamesTheServer()
{
    qputenv("PGHOST", "db.city");
    const auto remote = Location::parse(u"postgresql:///shuzhi"_s);
    qunsetenv("PGHOST");
    QCOMPARE(remote->host, u"db.city"_s);
    QCOMPARE(remote->options, u"sslmode=verify-full"_s);
    QCOMPARE(Location::parse(u"postgresql:///shuzhi"_s)->options, u"sslmode=prefer"_s);
}

void LocationTest::ofASavedConnection()
{
    SavedConnection saved;
    saved.host = u" db.city "_s;
    saved.database = u"shuzhi"_s;
    QVERIFY(!Location::of(saved));
    saved.user = u"wang"_s;
    saved.caFile = u"/证书 1/ca.crt"_s;
    const auto location = Location::of(saved);
    QVERIFY(location.has_value());
    QCOMPARE(location->display(), u"postgresql://wang@db.city:5432/shuzhi"_s);
    QCOMPARE(location->option(u"sslmode"_s), u"verify-full"_s);
    QCOMPARE(location->option(u"sslrootcert"_s), u"/证书 1/ca.crt"_s);
    saved.caFile = u"/a;sslmode=disable"_s;
    QVERIFY(!Location::of(saved));
}

void LocationTest::bookKeepsThem()
{
    Settings settings(m_folder.filePath(u"settings.ini"_s));
    ConnectionBook book(settings);
    QVERIFY(book.all().isEmpty());
    SavedConnection first;
    first.id = u"1"_s;
    first.name = u"市平台（生产）"_s;
    first.host = u"db.city"_s;
    first.database = u"shuzhi"_s;
    first.user = u"wang"_s;
    first.colour = u"red"_s;
    first.production = true;
    SavedConnection second;
    second.sslMode = u"require"_s;
    second.readOnly = true;
    book.keep({first, second});
    QCOMPARE(ConnectionBook(settings).all(), (QList<SavedConnection>{first, second}));
    QCOMPARE(*book.find(u"DB.city"_s, 5432, u"shuzhi"_s, u"wang"_s), first);
    QVERIFY(!book.find(u"db.city"_s, 5433, u"shuzhi"_s, u"wang"_s));
    // What was made unreadable by hand is never weaker than the default.
    settings.setValue(SettingKey::Connections,
                      u"[{\"host\":\"db\",\"sslmode\":\"none\",\"colour\":\"pink\"}]"_s);
    const SavedConnection odd = book.all().value(0);
    QCOMPARE(odd.sslMode, u"verify-full"_s);
    QCOMPARE(odd.colour, u"blue"_s);
    QVERIFY(odd.production);
}

QTEST_GUILESS_MAIN(LocationTest)
#include "tst_location.moc"
