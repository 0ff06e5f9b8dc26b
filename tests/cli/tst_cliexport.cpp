// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/headeralias.h"
#include "tests/cli/clicity.h"

#include <QCryptographicHash>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// export as other programs call it.
class CliExportTest : public CliCity
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        makeCity();
        assess();
    }
    void exportsCatalogsAsTheTemplateHasThem();
    void exportsEveryKind_data();
    void exportsEveryKind();
    void exportsWhatAWhereFinds();
    void exportsDuties();
};

// Heads are the template's, every one of them is known to import, and codes stay text.
void CliExportTest::exportsCatalogsAsTheTemplateHasThem()
{
    const QString path = m_dir.filePath(u"c.xlsx"_s);
    const CliRun run = cli({u"export"_s, u"--db"_s, m_db, u"--what"_s, u"catalogs"_s, u"--out"_s, path});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()[u"rows"].toInteger(), count(u"what=catalogs"_s));
    QCOMPARE(run.json()[u"bytes"].toInteger(), contents(path).size());
    QCOMPARE(run.json()[u"sha256"].toString().toLatin1(),
             QCryptographicHash::hash(contents(path), QCryptographicHash::Sha256).toHex());
    const QString script =
        u"import sys, openpyxl\ns = openpyxl.load_workbook(sys.argv[1]).worksheets[0]\n"
        "h = [c.value for c in s[1]]\nprint('\\t'.join(h))\n"
        "r = dict(zip(h, s[2]))\n"
        "print('\\t'.join('%s|%s' % (r[n].data_type, r[n].value) for n in sys.argv[2:]))"_s;
    const QStringList lines = python(script,
                                     {path, headersOf(u"code"_s).first(), headersOf(u"share_type"_s).first(),
                                      headersOf(u"state"_s).first(), headersOf(u"update_cycle"_s).first()})
                                  .split(u'\n');
    QCOMPARE(lines.size(), 2);
    QStringList fields;
    for (const QString &head : lines[0].split(u'\t')) {
        const std::optional<QString> field = fieldForHeader(head);
        QVERIFY2(field, qPrintable(head));
        QVERIFY2(!fields.contains(*field), qPrintable(head));
        fields += *field;
    }
    for (const QString &field : {u"title"_s, u"code"_s, u"department"_s, u"provider_code"_s, u"share_type"_s})
        QVERIFY(fields.contains(field));
    for (const QString &value : lines[1].split(u'\t')) {
        QVERIFY2(value.startsWith(u"s|"_s), qPrintable(value));
        QVERIFY2(value[2].isDigit() || value[2].unicode() > 0x2e80,
                 qPrintable(value)); // a code, a Chinese word
    }
}

void CliExportTest::exportsEveryKind_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("format");
    for (const char *what : {"catalogs", "items", "resources", "departments"}) {
        for (const char *format : {"xlsx", "csv", "json"})
            QTest::addRow("%s %s", what, format) << QString::fromLatin1(what) << QString::fromLatin1(format);
    }
}

void CliExportTest::exportsEveryKind()
{
    QFETCH(QString, what);
    QFETCH(QString, format);
    const QString path = m_dir.filePath(what + u'.' + format), again = path + u".again"_s;
    const CliRun run = cli({u"export"_s, u"--db"_s, m_db, u"--what"_s, what, u"--out"_s, path});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const qint64 rows = run.json()[u"rows"].toInteger();
    QVERIFY(rows > 0);
    QCOMPARE(rows, count(u"what="_s + what));
    if (format == u"json") {
        const QJsonArray written = QJsonDocument::fromJson(contents(path)).array();
        QCOMPARE(written.size(), rows);
        if (what == u"catalogs")
            QVERIFY(QStringList({u"unconditional"_s, u"conditional"_s, u"not_shared"_s})
                        .contains(written[0][u"share_type"].toString()));
    }
    if (format == u"csv")
        QVERIFY(contents(path).count('\n') >= rows + 1);
    // The same data give the same bytes (a workbook carries the time it was written).
    if (format != u"xlsx") {
        QCOMPARE(
            cli({u"export"_s, u"--db"_s, m_db, u"--what"_s, what, u"--format"_s, format, u"--out"_s, again})
                .json()[u"sha256"],
            run.json()[u"sha256"]);
    }
}

void CliExportTest::exportsWhatAWhereFinds()
{
    const QString path = m_dir.filePath(u"w.csv"_s);
    const QString where = deduction(u"duty_coverage"_s)[u"where"].toString();
    QVERIFY(!where.isEmpty());
    const CliRun run = cli(
        {u"export"_s, u"--db"_s, m_db, u"--what"_s, u"catalogs"_s, u"--where"_s, where, u"--out"_s, path});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()[u"rows"].toInteger(), count(where));
    QVERIFY(run.json()[u"rows"].toInteger() > 0);
    const CliRun none = cli({u"export"_s, u"--db"_s, m_db, u"--what"_s, u"catalogs"_s, u"--where"_s,
                             u"mounted=yes"_s, u"--where"_s, u"mounted=no"_s, u"--out"_s, path});
    QCOMPARE(none.exitCode, 0);
    QCOMPARE(none.json()[u"rows"].toInteger(), 0);
}

void CliExportTest::exportsDuties()
{
    const QString path = m_dir.filePath(u"duties.json"_s);
    const QStringList call{u"export"_s, u"--db"_s, m_db, u"--what"_s, u"duties"_s, u"--out"_s, path};
    const CliRun all = cli(call);
    QVERIFY2(all.exitCode == 0, all.err.constData());
    const QJsonArray rows = QJsonDocument::fromJson(contents(path)).array();
    QCOMPARE(rows.size(), all.json()[u"rows"].toInteger());
    QVERIFY(!rows.isEmpty());
    const QString department = rows[0][u"department"].toString();
    const CliRun one = cli(call + QStringList{u"--where"_s, u"department="_s + department});
    QVERIFY2(one.exitCode == 0, one.err.constData());
    const QJsonArray own = QJsonDocument::fromJson(contents(path)).array();
    QVERIFY(!own.isEmpty() && own.size() < rows.size());
    for (const QJsonValue &row : own)
        QCOMPARE(row[u"department"].toString(), department);
    QCOMPARE(cli(call + QStringList{u"--where"_s, u"department=nobody"_s}).exitCode, 2);
    QCOMPARE(cli(call + QStringList{u"--where"_s, u"duty_state=pending"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(CliExportTest)
#include "tst_cliexport.moc"
