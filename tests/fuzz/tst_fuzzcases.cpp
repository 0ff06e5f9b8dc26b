// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The fuzzers' seeds and all that was ever found with them, once more through the readers. A promise
/// broken aborts; sanitized builds see the rest.
class FuzzCasesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void reads_data();
    void reads();

private:
    QTemporaryDir m_seeds;
};

void FuzzCasesTest::initTestCase()
{
    QVERIFY(m_seeds.isValid());
    QProcess script;
    script.start(u"/usr/bin/python3"_s,
                 {u"-B"_s, QStringLiteral(SHUZHI_FUZZ_FOLDER "/seeds.py"), m_seeds.path()});
    QVERIFY(script.waitForFinished(120'000));
    QVERIFY2(script.exitCode() == 0, script.readAllStandardError().constData());
}

void FuzzCasesTest::reads_data()
{
    using Target = void (*)(QByteArrayView);
    QTest::addColumn<Target>("target");
    QTest::addColumn<QString>("name");
    using namespace shuzhi::fuzz;
    QTest::newRow("zip") << &zip << u"zip"_s;
    QTest::newRow("sheet") << &sheet << u"sheet"_s;
    QTest::newRow("strings") << &strings << u"strings"_s;
    QTest::newRow("styles") << &styles << u"styles"_s;
    QTest::newRow("workbook") << &workbook << u"workbook"_s;
    QTest::newRow("ods") << &ods << u"ods"_s;
    QTest::newRow("xls") << &xls << u"xls"_s;
    QTest::newRow("json") << &json << u"json"_s;
    QTest::newRow("csv") << &csv << u"csv"_s;
    QTest::newRow("encoding") << &encoding << u"encoding"_s;
    QTest::newRow("file") << &file << u"file"_s;
}

void FuzzCasesTest::reads()
{
    using Target = void (*)(QByteArrayView);
    QFETCH(Target, target);
    QFETCH(QString, name);
    int seeds = 0;
    const QString found = QStringLiteral(SHUZHI_FUZZ_FOLDER "/regress/") + name;
    for (const QString &folder : {m_seeds.filePath(name), found}) {
        QDirIterator files(folder, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            qInfo().noquote() << "reading" << file.fileName(); // names the case that aborts
            target(file.readAll());
            ++seeds;
        }
    }
    QVERIFY(seeds > 3);
}

QTEST_GUILESS_MAIN(FuzzCasesTest)
#include "tst_fuzzcases.moc"
