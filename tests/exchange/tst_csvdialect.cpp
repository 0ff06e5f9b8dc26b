// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/tablewriter.h"
#include "tests/exchange/exchangesupport.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

using Cells = QList<QStringList>;

} // namespace

Q_DECLARE_METATYPE(Cells)

/// How cells are separated and quoted, and what is no cell at all.
class CsvDialectTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void finds_data();
    void finds();
    void takesNamedSeparators_data();
    void takesNamedSeparators();
    void takesNeutralisingBack_data();
    void takesNeutralisingBack();
    void refusesWhereAQuoteOpened();

private:
    QString put(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("in%1.txt").arg(++m_count));
        writeFile(path, bytes);
        return path;
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

void CsvDialectTest::finds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("separator");
    QTest::addColumn<Cells>("rows");
    const Cells two{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    const auto add = [](const char *name, const QByteArray &bytes, const QString &separator,
                        const Cells &rows) { QTest::newRow(name) << bytes << separator << rows; };
    for (const char *separator : {",", "\t", ";", "|", "^", "~", "\x01", "\x1F", "，", "；"}) {
        const QByteArray sign(separator);
        add(sign.toHex().constData(), "a" + sign + "b\nc" + sign + "d\n", QString::fromUtf8(sign), two);
    }
    add("full-width commas in sentences", "标题，副题\n摘要一，二，三\n说明\n", u","_s,
        {{u"标题，副题"_s}, {u"摘要一，二，三"_s}, {u"说明"_s}});
    add("one ragged row", "a;b;c\n" + QByteArray("1,5;2;3\n").repeated(20) + "x;y\n", u";"_s,
        Cells{{u"a"_s, u"b"_s, u"c"_s}} + Cells(20, {u"1,5"_s, u"2"_s, u"3"_s}) + Cells{{u"x"_s, u"y"_s}});
    add("sep=", "sep=;\r\na;b,b\r\nc;d\r\n", u";"_s, {{u"a"_s, u"b,b"_s}, {u"c"_s, u"d"_s}});
    add("sep= behind a mark", "\xEF\xBB\xBFSEP=|\na|b\nc|d\n", u"|"_s, two);
    add("sep= in quotes", "\"sep=\t\"\na\tb\nc\td\n", u"\t"_s, two);
    add("single quotes", "'a','b, it''s'\n'c','d'\n", u","_s, {{u"a"_s, u"b, it's"_s}, {u"c"_s, u"d"_s}});
    add("apostrophes are no quotes", "'a,b\nc,d\n", u","_s, {{u"'a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    add("blanks before quotes", "a, \"b,b\"\nc, \"d\"\n", u","_s, {{u"a"_s, u"b,b"_s}, {u"c"_s, u"d"_s}});
    add("quote in the middle", "a \"x\",b\nc\"\",d\n", u","_s,
        {{u"a \"x\""_s, u"b"_s}, {u"c\"\""_s, u"d"_s}});
    add("marks where files were joined",
        "\xEF\xBB\xBF"
        "a,b\n\xEF\xBB\xBF\"c\",d\n",
        u","_s, two);
    add("separator of three bytes in quotes", "\"a，a\"，b\nc，d\n", u"，"_s,
        {{u"a，a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    add("lone returns", "a,b\rc,d\r", u","_s, two);
    add("zeros behind", QByteArray("a,b\nc,d\n") + QByteArray(5000, '\0'), u","_s, two);
    add("end of file mark behind", "a,b\nc,d\n\x1A", u","_s, two);
    add("form feed", "a,b\n\fc,d\n", u","_s, {{u"a"_s, u"b"_s}, {u"\fc"_s, u"d"_s}});
    add("separators at the end", "a,b,,\nc,d,,\n", u","_s, two);
}

void CsvDialectTest::finds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, separator);
    QFETCH(Cells, rows);
    const Sheet sheet = readSheet(put(bytes));
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    QCOMPARE(sheet.format, u"csv"_s);
    QCOMPARE(cellsOf(sheet.rows), rows);
    QCOMPARE(sheet.rows.first().first, 1);
    const auto source = openSource(put(bytes));
    QVERIFY(source);
    QCOMPARE((*source)->separator(), separator);
}

void CsvDialectTest::takesNamedSeparators_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("option");
    QTest::newRow("tab") << QByteArray("a,a\tb,b\n") << u"tab"_s;
    QTest::newRow("\\t") << QByteArray("a,a\tb,b\n") << u"\\t"_s;
    QTest::newRow("\\x1e") << QByteArray("a,a\x1e"
                                         "b,b\n")
                           << u"\\x1e"_s;
    QTest::newRow("several") << QByteArray("a,a||b,b\n") << u"||"_s;
    QTest::newRow("over sep=") << QByteArray("sep=,\na,a#b,b\n") << u"#"_s;
    QTest::newRow("blank") << QByteArray("a,a b,b\n") << u" "_s;
}

void CsvDialectTest::takesNamedSeparators()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, option);
    SourceOptions options;
    options.separator = option;
    const Sheet sheet = readSheet(put(bytes), 0, options);
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    QCOMPARE(cellsOf(sheet.rows), Cells({{u"a,a"_s, u"b,b"_s}}));
    options.separator = u"\n"_s;
    QCOMPARE(readSheet(put(bytes), 0, options).status.error().code, ErrorCode::Usage);
}

void CsvDialectTest::takesNeutralisingBack_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("csv") << u"csv"_s;
    QTest::newRow("xlsx") << u"xlsx"_s;
}

/// What we wrote so that a spreadsheet does not run it comes back as it was.
void CsvDialectTest::takesNeutralisingBack()
{
    QFETCH(QString, format);
    const QStringList texts{u"=1+1"_s,    u"+86"_s, u"-5"_s,   u"@x"_s,
                            u"'quoted"_s, u"'=1"_s, u"''-2"_s, u"'quoted'"_s};
    const QString path = m_folder.filePath(u"neutral."_s + format);
    auto writer = tableWriter(format);
    QVERIFY(writer);
    qsizetype at = 0;
    const auto written =
        (*writer)->write(path, {u"t"_s, {{u"=head"_s}, {u"n"_s}}}, [&](QVariantList &row) -> Result<bool> {
            if (at == texts.size())
                return false;
            row = {texts[at++], u"x"_s};
            return true;
        });
    QVERIFY(written);
    const Sheet sheet = readSheet(path);
    QVERIFY(sheet.status);
    QCOMPARE(sheet.rows.first().second.first(), u"=head"_s);
    QCOMPARE(sheet.rows.size(), texts.size() + 1);
    for (qsizetype i = 0; i < texts.size(); ++i)
        QCOMPARE(sheet.rows[i + 1].second, QStringList({texts[i], u"x"_s}));
}

void CsvDialectTest::refusesWhereAQuoteOpened()
{
    const Sheet sheet = readSheet(put("a,b\n\"c\nc\",d\n\"e,f\ng,h\n"));
    QVERIFY(!sheet.status);
    QCOMPARE(sheet.status.error().code, ErrorCode::Unreadable);
    QCOMPARE(sheet.status.error().subject, u"quote"_s);
    QVERIFY2(sheet.status.error().detail.startsWith(u"row 3:"), qPrintable(sheet.status.error().detail));
}

QTEST_GUILESS_MAIN(CsvDialectTest)
#include "tst_csvdialect.moc"
