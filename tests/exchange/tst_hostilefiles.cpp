// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/exchangesupport.h"

#include "models/exchange/contentkind.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// Files that are no table, lie, or attack: each refused, for its own reason, at once.
class HostileFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void namesWhatItIs_data();
    void namesWhatItIs();
    void refuses_data();
    void refuses();
    void bounds_data();
    void bounds();
    void survivesEveryCut();
    void survivesChangedBytes();

private:
    [[nodiscard]] QString made(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void HostileFilesTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(runScript(u"makehostile.py"_s, m_folder.path()).has_value());
    QVERIFY(QFile::copy(sample(u"4_dcat_ap_it_civitavecchia_10.rdf"_s), made(u"catalog.csv"_s)));
}

void HostileFilesTest::namesWhatItIs_data()
{
    QTest::addColumn<ContentKind>("kind");
    const auto add = [](const char *file, ContentKind kind) { QTest::newRow(file) << kind; };
    add("catalog.csv", ContentKind::RdfXml);
    add("empty.csv", ContentKind::Empty);
    add("blank.csv", ContentKind::Empty);
    add("page.xlsx", ContentKind::Html);
    add("fragment.xls", ContentKind::Html);
    add("report.csv", ContentKind::Pdf);
    add("data.csv", ContentKind::Json);
    add("turtle.csv", ContentKind::Turtle);
    add("flat.xml", ContentKind::SpreadsheetXml);
    add("other.xml", ContentKind::Xml);
    add("picture.xlsx", ContentKind::Image);
    add("packed.csv", ContentKind::Archive);
    add("noise.csv", ContentKind::Binary);
    add("city.csv", ContentKind::Database);
    add("old.xlsx", ContentKind::OldWorkbook);
    add("locked.xlsx", ContentKind::EncryptedWorkbook);
    add("letter.xlsx", ContentKind::OleDocument);
    add("document.xlsx", ContentKind::WordDocument);
    add("slides.xlsx", ContentKind::Presentation);
    add("binary.xlsx", ContentKind::BinaryWorkbook);
    add("open.xlsx", ContentKind::OpenDocument);
    add("files.xlsx", ContentKind::ZipArchive);
}

void HostileFilesTest::namesWhatItIs()
{
    QFETCH(ContentKind, kind);
    const auto source = openSource(made(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::Unreadable);
    QCOMPARE(source.error().subject, contentCode(kind));
}

void HostileFilesTest::refuses_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("reason"); // must stand in the detail
    const auto add = [](const char *file, ErrorCode code, const char *reason) {
        QTest::newRow(file) << code << QString::fromLatin1(reason);
    };
    add("cut.xlsx", ErrorCode::Unreadable, "cut off");
    add("head.xlsx", ErrorCode::Unreadable, "cut off");
    add("tail.xlsx", ErrorCode::Unreadable, "damaged");
    add("crc.xlsx", ErrorCode::Unreadable, "wrong checksum");
    add("deflate.xlsx", ErrorCode::Unreadable, "damaged");
    add("twice.xlsx", ErrorCode::Unreadable, "twice");
    add("password.xlsx", ErrorCode::Unreadable, "encrypted");
    add("ratio.xlsx", ErrorCode::TooLarge, "200 times");
    add("stringratio.xlsx", ErrorCode::TooLarge, "200 times");
    add("laughs.xlsx", ErrorCode::Unreadable, "document type");
    add("external.xlsx", ErrorCode::Unreadable, "document type");
    add("deep.xlsx", ErrorCode::Unreadable, "nests deeper");
    add("longtext.xlsx", ErrorCode::TooLarge, "A1: a text longer");
    add("cycle.xlsx", ErrorCode::Unreadable, "no worksheet");
    add("rootcycle.xlsx", ErrorCode::Unreadable, "not a table");
    add("missing.xlsx", ErrorCode::NotFound, "is missing");
    add("nosheets.xlsx", ErrorCode::Unreadable, "without worksheets");
    add("unlinked.xlsx", ErrorCode::Unreadable, "no part");
    add("torn.xlsx", ErrorCode::Unreadable, "not well-formed");
    add("index.xlsx", ErrorCode::Unreadable, "A1 refers to shared string \"7\" of 1");
    add("negative.xlsx", ErrorCode::Unreadable, "shared string \"-1\"");
    add("nostrings.xlsx", ErrorCode::Unreadable, "shared string \"0\" of 0");
    add("rowback.xlsx", ErrorCode::Unreadable, "row 4 comes after row 5");
    add("rowtwice.xlsx", ErrorCode::Unreadable, "row 5 comes after row 5");
    add("rowzero.xlsx", ErrorCode::Unreadable, "row 0");
    add("rowword.xlsx", ErrorCode::Unreadable, "a row numbered \"one\"");
    add("rowhuge.xlsx", ErrorCode::TooLarge, "row 1048577");
    add("rowmore.xlsx", ErrorCode::TooLarge, "row 1048577");
    add("columnhuge.xlsx", ErrorCode::TooLarge, "outside a sheet");
    add("columnlong.xlsx", ErrorCode::TooLarge, "outside a sheet");
    add("columnmore.xlsx", ErrorCode::TooLarge, "16384 columns");
    add("place.xlsx", ErrorCode::TooLarge, "\"1A\" is none");
    add("rowinrow.xlsx", ErrorCode::Unreadable, "in another row");
    add("cellincell.xlsx", ErrorCode::Unreadable, "in another cell");
    add("loosecell.xlsx", ErrorCode::Unreadable, "outside a row");
    add("mergeback.xlsx", ErrorCode::Unreadable, "merged range");
    add("charset.xlsx", ErrorCode::Unreadable, "encoding");
    add("badutf8.xlsx", ErrorCode::Unreadable, "not well-formed");
}

void HostileFilesTest::refuses()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, reason);
    QElapsedTimer timer;
    timer.start();
    const Sheet sheet = readSheet(made(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(!sheet.status);
    QVERIFY2(sheet.status.error().detail.contains(reason), qPrintable(sheet.status.error().detail));
    QCOMPARE(sheet.status.error().code, code);
    QVERIFY2(timer.elapsed() < 5'000, "refused, but not at once");
}

void HostileFilesTest::bounds_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("reason");
    QTest::newRow("parts") << u"archiveParts"_s << u"parts"_s;
    QTest::newRow("workbook") << u"partBytes"_s << u"unpacks to more"_s;
    QTest::newRow("sheet") << u"inflatedBytes"_s << u"unpacks to more"_s;
    QTest::newRow("cell") << u"cellBytes"_s << u"longer than"_s;
    QTest::newRow("cells") << u"cells"_s << u"cells"_s;
}

/// Each limit, set just below what an honest workbook needs, refuses it.
void HostileFilesTest::bounds()
{
    QFETCH(QString, limit);
    QFETCH(QString, reason);
    SourceOptions options;
    QVERIFY(readSheet(made(u"whole.zip"_s), 0, options).status);
    if (limit == u"archiveParts")
        options.limits.archiveParts = 3;
    else if (limit == u"partBytes")
        options.limits.partBytes = 100;
    else if (limit == u"inflatedBytes")
        options.limits.inflatedBytes = 600;
    else if (limit == u"cellBytes")
        options.limits.cellBytes = 499;
    else
        options.limits.cells = 1;
    const Sheet sheet = readSheet(made(u"whole.zip"_s), 0, options);
    QVERIFY(!sheet.status);
    QCOMPARE(sheet.status.error().code, ErrorCode::TooLarge);
    QVERIFY2(sheet.status.error().detail.contains(reason), qPrintable(sheet.status.error().detail));
}

/// However a workbook is cut, it is refused, never half read.
void HostileFilesTest::survivesEveryCut()
{
    const QByteArray whole = fileBytes(made(u"whole.zip"_s));
    const QString path = made(u"part.xlsx"_s);
    for (qsizetype size = 0; size < whole.size(); size += 7) {
        writeFile(path, whole.first(size));
        QVERIFY2(!readSheet(path).status, qPrintable(QString::number(size)));
    }
}

/// With any few bytes changed it is read whole and right, or refused: no third thing.
void HostileFilesTest::survivesChangedBytes()
{
    const QByteArray whole = fileBytes(made(u"whole.zip"_s));
    const Rows right = readSheet(made(u"whole.zip"_s)).rows;
    QCOMPARE(right.size(), 1);
    const QString path = made(u"changed.xlsx"_s);
    QRandomGenerator random(11);
    int refused = 0;
    for (int i = 0; i < 2'000; ++i) {
        QByteArray bytes = whole;
        for (int change = 0; change < 2; ++change)
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
        writeFile(path, bytes);
        const Sheet sheet = readSheet(path);
        refused += sheet.status ? 0 : 1;
        if (sheet.status)
            QCOMPARE(sheet.rows, right);
    }
    QVERIFY(refused > 500);
}

QTEST_GUILESS_MAIN(HostileFilesTest)
#include "tst_hostilefiles.moc"
