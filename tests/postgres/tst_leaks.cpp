// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"
#include "tests/postgres/hiddencity.h"
#include "tests/support/city.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// shuzhi-cli as each role of a server: what is not everybody's stands in nothing it prints or writes for
/// those who may not see it, the city's figures are everybody's, and nobody copies a part of a city for
/// the whole.
class LeaksTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void saysNothing_data();
    void saysNothing();
    void figuresAreEverybodys_data();
    void figuresAreEverybodys();
    void findingsOfThePastAreEverybodys();
    void totalsArePlainSql_data();
    void totalsArePlainSql();
    void nobodyCopiesAPart_data();
    void nobodyCopiesAPart();

private:
    struct Said
    {
        CliRun run;
        QByteArray all; ///< what was printed, and the texts in the file that was written
    };
    /// The same call of several roles at once; "%OUT%" in it becomes a path of the role's own.
    [[nodiscard]] QList<Said> asked(const QStringList &roles, const QStringList &call) const;
    [[nodiscard]] QString address(const QString &role) const { return m_city->location(role).address(); }

    std::unique_ptr<HiddenCity> m_city;
    QTemporaryDir m_folder;
};

namespace {

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) ? process.readAllStandardOutput() : QByteArray();
}

/// The texts of a file, out of its wrapping.
QByteArray textsOf(const QString &path)
{
    if (path.endsWith(u".pdf"))
        return outputOf(u"pdftotext"_s, {path, u"-"_s});
    if (path.endsWith(u".xlsx"))
        return outputOf(u"unzip"_s, {u"-p"_s, path});
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString withRole(QString argument, const QString &path)
{
    return argument.replace(u"%OUT%"_s, path);
}

} // namespace

void LeaksTest::initTestCase()
{
    m_city = std::make_unique<HiddenCity>(DemoParameters{120, 6, 2, 6, 20230630});
    QCOMPARE(m_city->plantFault(), QString());
}

QList<LeaksTest::Said> LeaksTest::asked(const QStringList &roles, const QStringList &call) const
{
    std::vector<std::unique_ptr<QProcess>> processes;
    QList<QStringList> files;
    for (const QString &role : roles) {
        QStringList arguments, written;
        for (const QString &word : call) {
            arguments += withRole(word, m_folder.filePath(role));
            if (word.startsWith(u"%OUT%"))
                written += arguments.last();
        }
        files += written;
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->start(QStringLiteral(SHUZHI_CLI),
                                arguments + QStringList{u"--db"_s, address(role), u"--json"_s});
    }
    QList<Said> said;
    for (qsizetype i = 0; i < roles.size(); ++i) {
        QProcess &process = *processes[size_t(i)];
        const bool ended = process.waitForFinished(120'000);
        Said each{{ended ? process.exitCode() : -1, process.readAllStandardOutput(),
                   process.readAllStandardError()},
                  {}};
        each.all = each.run.out + each.run.err;
        for (const QString &path : files[i])
            each.all += textsOf(path);
        said += each;
    }
    return said;
}

void LeaksTest::saysNothing_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<bool>("isToldToOthers");
    const auto row = [](const QString &call, bool told = true) {
        QTest::newRow(qPrintable(call)) << call.split(u' ') << told;
    };
    for (const char *what : {"catalogs", "resources", "items", "duties"}) {
        row(u"search --limit 100000 --what "_s + QLatin1StringView(what));
        row(u"export --what %1 --out %OUT%.json"_s.arg(QLatin1StringView(what)));
    }
    for (const char *call : {"export --what catalogs --out %OUT%.csv", "export --what items --out %OUT%.xlsx",
                             "export --what duties --out %OUT%.xlsx"})
        row(QString::fromLatin1(call));
    for (const char *call :
         {"search --limit 100000 --what fields", "search --limit 100000 --where as_of=2023-06-30",
          "search --limit 100000 --what items --where as_of=2023-06-30",
          "search --limit 100000 --what resources --where as_of=2023-06-30",
          "search --limit 100000 --sort abstract", "check --as-of 2023-06-30",
          "search --limit 100000 --where state=draft|returned"})
        row(QString::fromLatin1(call));
    for (const char *call :
         {"search --limit 100000 --what departments", "search --limit 100000 --what demands",
          "check --lang zh_CN", "metrics --by department", "db check",
          "export --what departments --out %OUT%.csv",
          "assess --scheme four-heads --period 2023H1 --xlsx %OUT%.xlsx --pdf %OUT%.pdf",
          "report --what overview --out %OUT%.pdf"})
        row(QString::fromLatin1(call), false);
    row(u"report --what department --out %OUT%.pdf --department "_s + m_city->departmentName(), false);
    row(u"report --what duties --out %OUT%.pdf"_s);
    row(u"report --what duties --out %OUT%.xlsx"_s);
}

/// What is told to one who sees all proves that the call would have said it.
void LeaksTest::saysNothing()
{
    QFETCH(QStringList, call);
    QFETCH(bool, isToldToOthers);
    const QStringList roles = HiddenCity::blind() + QStringList{u"other"_s};
    const QList<Said> said = asked(roles, call);
    for (qsizetype i = 0; i < roles.size(); ++i) {
        const Said &each = said[i];
        QVERIFY2(each.run.exitCode == 0, qPrintable(roles[i] + u": "_s + QString::fromUtf8(each.run.err)));
        QVERIFY(each.all.size() > 20);
        const bool tells = isToldToOthers && roles[i] == u"other";
        QVERIFY2(saysHiddenWord(each.all) == tells, qPrintable(roles[i]));
    }
}

void LeaksTest::figuresAreEverybodys_data()
{
    QTest::addColumn<QStringList>("call");
    for (const char *call : {"metrics --by department", "metrics --by resource_kind --as-of 2023-06-30",
                             "metrics --by month", "check", "assess --scheme four-heads --period 2023H1",
                             "assess --scheme four-heads --period 2023H2 --as-of 2023-07-10"})
        QTest::newRow(call) << QString::fromLatin1(call).split(u' ');
}

void LeaksTest::figuresAreEverybodys()
{
    QFETCH(QStringList, call);
    const QStringList roles = QStringList{u"owner"_s, u"cdo"_s} + HiddenCity::blind();
    const QList<Said> said = asked(roles, call);
    for (qsizetype i = 0; i < roles.size(); ++i) {
        QVERIFY2(said[i].run.exitCode == 0, said[i].run.err.constData());
        QVERIFY2(said[i].run.out == said[0].run.out, qPrintable(roles[i]));
    }
    QVERIFY(said[0].run.out.contains(m_city->department().toUtf8()) || said[0].run.out.contains("numerator")
            || said[0].run.out.contains("findings"));
}

/// A catalog that was published on that day and is hidden now: counted for all, named to those who see it.
void LeaksTest::findingsOfThePastAreEverybodys()
{
    const QStringList roles = QStringList{u"owner"_s} + HiddenCity::blind() + HiddenCity::seeing();
    const QList<Said> said = asked(roles, {u"check"_s, u"--as-of"_s, u"2023-06-30"_s});
    const auto keys = [](const QJsonObject &json) {
        QStringList list;
        for (const QJsonValue &finding : json[u"findings"].toArray())
            list += finding[u"rule"].toString() + u' ' + finding[u"catalog"].toString();
        list.sort();
        return list;
    };
    const QJsonObject all = said[0].run.json();
    QVERIFY(!keys(all).filter(QRegularExpression(u" later$"_s)).isEmpty());
    for (qsizetype i = 0; i < roles.size(); ++i) {
        QCOMPARE(said[i].run.json()[u"rules"], all[u"rules"]);
        QCOMPARE(keys(said[i].run.json()), keys(all));
    }
}

void LeaksTest::totalsArePlainSql_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("sql");
    QTest::newRow("catalogs") << u"catalogs"_s << u"SELECT count(*) FROM catalog"_s;
    QTest::newRow("resources") << u"resources"_s << u"SELECT count(*) FROM resource"_s;
    QTest::newRow("items") << u"items"_s << u"SELECT count(*) FROM data_item"_s;
    QTest::newRow("duties") << u"duties"_s
                            << u"SELECT count(*) FROM duty d JOIN duty_list l ON l.id = d.duty_list_id "
                               "WHERE l.state <> 'withdrawn'"_s;
    QTest::newRow("departments") << u"departments"_s
                                 << u"SELECT count(*) FROM department WHERE merged_into_id IS NULL"_s;
}

/// What a search counts, and what an export writes, is what the login itself counts with psql.
void LeaksTest::totalsArePlainSql()
{
    QFETCH(QString, what);
    QFETCH(QString, sql);
    const QStringList roles = HiddenCity::blind() + HiddenCity::seeing();
    const QList<Said> found = asked(roles, {u"search"_s, u"--what"_s, what, u"--limit"_s, u"100000"_s});
    QSet<qint64> totals;
    for (qsizetype i = 0; i < roles.size(); ++i) {
        const qint64 counted = m_city->text(roles[i], sql).toLongLong();
        QVERIFY(counted > 0);
        QCOMPARE(found[i].run.json()[u"total"].toInteger(), counted);
        QCOMPARE(found[i].run.json()[u"rows"].toArray().size(), counted);
        totals += counted;
    }
    QCOMPARE(totals.size() > 1, what != u"departments");
}

void LeaksTest::nobodyCopiesAPart_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("mayCopy");
    for (const char *role : {"department", "reader", "other"})
        QTest::newRow(role) << QString::fromLatin1(role) << false;
    for (const char *role : {"owner", "cdo", "auditor"})
        QTest::newRow(role) << QString::fromLatin1(role) << true;
}

/// A login from whom rows are kept back is refused, before anything is written.
void LeaksTest::nobodyCopiesAPart()
{
    QFETCH(QString, role);
    QFETCH(bool, mayCopy);
    const QString copy = m_folder.filePath(role + u"-copy.shuzhi"_s),
                  backup = m_folder.filePath(role + u"-backup.shuzhi"_s);
    const CliRun copied = runCli({u"copy"_s, u"--from"_s, address(role), u"--to"_s, copy, u"--json"_s}),
                 saved = runCli({u"backup"_s, u"--db"_s, address(role), u"--out"_s, backup, u"--json"_s});
    for (const CliRun &run : {copied, saved}) {
        QVERIFY2(run.exitCode == (mayCopy ? 0 : 4), run.err.constData());
        QCOMPARE(run.json()[u"error"][u"code"].toString(), mayCopy ? QString() : u"forbidden"_s);
    }
    QCOMPARE(QFile::exists(copy), mayCopy);
    QCOMPARE(QFile::exists(backup), mayCopy);
    QVERIFY(!QFile::exists(backup + u".part"_s));
    if (mayCopy) {
        const CliRun verified = runCli({u"audit"_s, u"verify"_s, u"--db"_s, copy, u"--json"_s});
        QVERIFY2(verified.exitCode == 0, verified.out.constData());
    }
}

QTEST_GUILESS_MAIN(LeaksTest)
#include "tst_leaks.moc"
