// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// import --rejects: the workbook, what the JSON says of it, and what is refused before anything is done.
class CliRejectsTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void writesWhatWasRejected();
    void leavesNothingStale();
    void refusesBeforeImporting();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString file(const QString &name, const QString &text) const;
    [[nodiscard]] CliRun import(const QString &source, const QString &rejects, const QStringList &rest = {});

    QTemporaryDir m_dir;
};

void CliRejectsTest::init()
{
    QFile::remove(path(u"city.shuzhi"_s));
    QFile::remove(path(u"rejects.xlsx"_s));
    QCOMPARE(runCli({u"init"_s, u"--db"_s, path(u"city.shuzhi"_s)}).exitCode, 0);
}

QString CliRejectsTest::file(const QString &name, const QString &text) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("no file");
    return file.fileName();
}

CliRun CliRejectsTest::import(const QString &source, const QString &rejects, const QStringList &rest)
{
    return runCli(QStringList{u"import"_s, u"--db"_s, path(u"city.shuzhi"_s), u"--kind"_s, u"catalogs"_s,
                              source, u"--rejects"_s, rejects, u"--json"_s}
                  + rest);
}

void CliRejectsTest::writesWhatWasRejected()
{
    const QString source = file(u"a.csv"_s, u"目录名称,提供方\n甲,局\n,局\n,局\n"_s),
                  out = path(u"rejects.xlsx"_s);
    for (const QStringList &rest : {QStringList{u"--dry-run"_s}, QStringList{}}) {
        const CliRun run = import(source, out, rest);
        QCOMPARE(run.exitCode, 6);
        QCOMPARE(run.json()[u"rejects"_s][u"path"_s].toString(), out);
        QCOMPARE(run.json()[u"rejects"_s][u"rows"_s].toInt(), 2);
        QVERIFY(QFile::exists(out));
        QVERIFY(QFile::remove(out));
    }
}

void CliRejectsTest::leavesNothingStale()
{
    const QString out = file(u"rejects.xlsx"_s, u"of yesterday"_s);
    const CliRun run = import(file(u"a.csv"_s, u"目录名称,提供方\n甲,局\n"_s), out);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json()[u"rejects"_s][u"rows"_s].toInt(-1), 0);
    QVERIFY(!run.json()[u"rejects"_s].toObject().contains(u"path"_s));
    QVERIFY(!QFile::exists(out));
}

void CliRejectsTest::refusesBeforeImporting()
{
    const QString source = file(u"a.csv"_s, u"目录名称,提供方\n甲,局\n,局\n"_s);
    for (const QString &out : {source, path(u"none/rejects.xlsx"_s)}) {
        const CliRun run = import(source, out);
        QCOMPARE(run.exitCode, 2);
        QVERIFY(QFile::exists(source));
    }
    QCOMPARE(import(source, path(u"rejects.xlsx"_s)).json()[u"added"_s].toInt(), 1); // nothing was in yet
}

QTEST_GUILESS_MAIN(CliRejectsTest)
#include "tst_clirejects.moc"
