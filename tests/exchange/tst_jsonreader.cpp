// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/exchangesupport.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QtTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

using Table = QList<QStringList>;

} // namespace

Q_DECLARE_METATYPE(Table)

/// The JSON reader: which tables it finds, how records become rows, and what it refuses where.
class JsonReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void reads_data();
    void reads();
    void readsCells_data();
    void readsCells();
    void findsTables_data();
    void findsTables();
    void readsEncodings_data();
    void readsEncodings();
    void refuses_data();
    void refuses();
    void refusesBeyondLimits_data();
    void refusesBeyondLimits();
    void readsDcatUs();
    void readsWhateverTheCut();
    void stopsAndCancels();

private:
    QString put(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("in%1.json").arg(++m_count));
        writeFile(path, bytes);
        return path;
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

void JsonReaderTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Table>("rows");
    const auto add = [](const char *title, const char *bytes, const QString &name, const Table &rows) {
        QTest::newRow(title) << QByteArray(bytes) << name << rows;
    };
    const Table two{{u"a"_s, u"b"_s}, {u"1"_s, u"x"_s}, {u"2"_s, u"y"_s}};
    add("array", R"([{"a":1,"b":"x"},{"a":2,"b":"y"}])", {}, two);
    add("lines", "{\"a\":1,\"b\":\"x\"}\n{\"a\":2,\"b\":\"y\"}\n", {}, two);
    add("joined", R"({"a":1,"b":"x"}{"a":2,"b":"y"})", {}, two);
    add("sequence", "\x1E{\"a\":1,\"b\":\"x\"}\n\x1E{\"a\":2,\"b\":\"y\"}\n", {}, two);
    add("arrays joined", R"([{"a":1,"b":"x"}] [{"a":2,"b":"y"}])", {}, two);
    add("data.list", R"({"code":0,"data":{"list":[{"a":1,"b":"x"},{"a":2,"b":"y"}],"total":2}})",
        u"data.list"_s, two);
    add("result.records", R"({"result":{"records":[{"a":1,"b":"x"},{"a":2,"b":"y"}]}})", u"result.records"_s,
        two);
    add("ckan", R"({"success":true,"result":{"count":2,"results":[{"a":1,"b":"x"},{"a":2,"b":"y"}]}})",
        u"result.results"_s, two);
    add("array of arrays", R"([["a","b"],[1,"x"],[2,"y"]])", {}, two);
    add("lines of arrays", "[\"a\",\"b\"]\n[1,\"x\"]\n[2,\"y\"]\n", {}, two);
    add("fields beside", R"({"fields":["a","b"],"data":[[1,"x"],[2,"y"]]})", u"data"_s, two);
    add("fields behind", R"({"r":{"data":[[1,"x"],[2,"y"]],"columns":["a","b"]}})", u"r.data"_s, two);
    add("fields described",
        R"({"data":[[1,"x"],[2,"y"]],"fields":[{"type":"int","name":"a"},{"name":"b","o":{"name":"z"}}]})",
        u"data"_s, two);
    add("keyed", R"({"u1":{"a":1,"b":"x"},"u2":{"a":2,"b":"y"}})", {}, two);
    add("keyed inside", R"({"n":2,"all":{"u1":{"a":1,"b":"x"},"u2":{"a":2,"b":"y"}}})", u"all"_s, two);
    add("one record", R"({"title":"t","description":"d"})", {},
        {{u"title"_s, u"description"_s}, {u"t"_s, u"d"_s}});
    add("same array twice", R"({"a":[{"v":1}],"a":[{"v":2}]})", u"a"_s, {{u"v"_s}, {u"1"_s}, {u"2"_s}});
    add("geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1.5,2]},"properties":{"n":"x"}}]})",
        u"features"_s,
        {{u"type"_s, u"geometry.type"_s, u"geometry.coordinates"_s, u"properties.n"_s},
         {u"Feature"_s, u"Point"_s, u"1.5\n2"_s, u"x"_s}});
    add("columns as they appear", R"([{"a":1},{"b":2,"a":3},{"c":null},{"d":4}])", {},
        {{u"a"_s, u"b"_s, u"c"_s, u"d"_s}, {u"1"_s}, {u"3"_s, u"2"_s}, {{}, {}, {}, u"4"_s}});
    add("others among objects", R"([{"a":1},"x",[1,{"b":2}],null,{"a":2}])", {},
        {{u"a"_s, u"value"_s}, {u"1"_s}, {{}, u"x"_s}, {{}, u"[1,{\"b\":2}]"_s}, {u"2"_s}});
    add("objects among arrays", R"([["a","b"],{"x":1},[[1,2],{"y":[3]}]])", {},
        {{u"a"_s, u"b"_s}, {u"{\"x\":1}"_s}, {u"1\n2"_s, u"{\"y\":[3]}"_s}});
}

void JsonReaderTest::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(Table, rows);
    const auto source = openSource(put(bytes));
    QVERIFY2(source, source ? "" : qPrintable(source.error().detail));
    QCOMPARE((*source)->format(), u"json"_s);
    QCOMPARE((*source)->encoding(), u"UTF-8"_s);
    QCOMPARE((*source)->separator(), QString());
    QCOMPARE((*source)->sheets().first(), (SheetInfo{name, false}));
    for (int pass = 0; pass < 2; ++pass) { // rows may be asked for again
        Table read;
        const Status status = (*source)->readRows(0, [&](qint64, const QStringList &cells) {
            read.append(cells);
            return true;
        });
        QVERIFY2(status, status ? "" : qPrintable(status.error().detail));
        QCOMPARE(read, rows);
    }
    QCOMPARE((*source)->readRows(99, {}).error().code, ErrorCode::NotFound);
}

void JsonReaderTest::readsCells_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *json, const QString &text) {
        QTest::newRow(json) << QByteArray(json) << text;
    };
    add("1", u"1"_s);
    add("-0.25", u"-0.25"_s);
    add("12.0", u"12"_s);
    add("1e3", u"1000"_s);
    add("123456789012345678901234567890", u"123456789012345678901234567890"_s);
    add("0.1234567890123456789", u"0.1234567890123456789"_s);
    add("true", u"TRUE"_s);
    add("false", u"FALSE"_s);
    add(R"("=1+1")", u"=1+1"_s);
    add(R"("'-5")", u"'-5"_s);
    add(R"("a\r\nb\tc")", u"a\nb\tc"_s);
    add(R"("\u76ee\u5f55")", u"目录"_s);
    add(R"("\ud842\udfb7")", u"𠮷"_s);
    add(R"("x\\u76ee")", u"x\\u76ee"_s);
    add(R"(["a","b",null,3,true])", u"a\nb\n3\nTRUE"_s);
    add(R"([{"t":"表 1","u":null},{"t":2.50}])", u"[{\"t\":\"表 1\",\"u\":null},{\"t\":2.50}]"_s);
    add(R"([["a"],[]])", u"[[\"a\"],[]]"_s);
    add(R"("a\u0000b")", QString(u'a') + QChar(u'\0') + u'b');
    // Halves of pairs stay, so that the row is refused where it is stored, not the file.
    const QString high = QString(QChar(0xD800));
    const QString low = QString(QChar(0xDC00));
    add(R"("\ud800")", high);
    add(R"("\udc00x")", low + u'x');
    add(R"("\ud800\n")", high + u'\n');
    add(R"("\ud800\ud800\udc00")", high + high + low);
    add(R"("\ud800\u76ee\ud800")", high + u'目' + high);
    add(R"(["\ud800",{}])", u"[\""_s + high + u"\",{}]"_s);
}

void JsonReaderTest::readsCells()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    const Sheet sheet = readSheet(put("[{\"v\":" + json + ",\"w\":1},\n{\"v\":\"next\",\"w\":2}]"));
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    QCOMPARE(sheet.rows, Rows({{1, {u"v"_s, u"w"_s}}, {2, {text, u"1"_s}}, {3, {u"next"_s, u"2"_s}}}));
}

void JsonReaderTest::findsTables_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("largest first") << QByteArray(R"({"a":[{"x":1}],"b":{"c":[{"x":1},{"x":2}]},"t":["s"]})")
                                   << QStringList{u"b.c"_s, u"a"_s};
    QTest::newRow("records are not looked into")
        << QByteArray(R"({"dataset":[{"t":1,"distribution":[{"u":1},{"u":2},{"u":3}]}]})")
        << QStringList{u"dataset"_s};
    QTest::newRow("keyed records with arrays")
        << QByteArray(R"({"a":{"t":1,"d":[{"u":1}]},"b":{"t":1,"d":[{"u":1}]}})") << QStringList{QString()};
    QTest::newRow("wrappers are not records")
        << QByteArray(R"({"a":{"list":[{"u":1}]},"b":{"list":[{"u":1},{"u":2}]}})")
        << QStringList{u"b.list"_s, u"a.list"_s};
}

void JsonReaderTest::findsTables()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, names);
    const auto source = openSource(put(bytes));
    QVERIFY2(source, source ? "" : qPrintable(source.error().detail));
    QStringList found;
    for (const SheetInfo &sheet : (*source)->sheets())
        found.append(sheet.name);
    QCOMPARE(found, names);
}

void JsonReaderTest::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<QString>("named");
    QTest::newRow("UTF-8") << QByteArray("\xEF\xBB\xBF") << u"UTF-8"_s;
    QTest::newRow("UTF-16LE") << QByteArray("\xFF\xFE") << u"UTF-16LE"_s;
    QTest::newRow("UTF-16BE") << QByteArray() << u"UTF-16BE"_s;
    QTest::newRow("UTF-32LE") << QByteArray("\xFF\xFE\0\0", 4) << u"UTF-32LE"_s;
    QTest::newRow("GB18030") << QByteArray() << u"GB18030"_s;
}

void JsonReaderTest::readsEncodings()
{
    QFETCH(QByteArray, mark);
    QFETCH(QString, named);
    QStringEncoder encoder(QTest::currentDataTag(), QStringConverter::Flag::Stateless);
    const QString json = u"[{\"信息资源名称\":\"户籍人口信息\"}"_s
        + u",{\"信息资源名称\":\"企业登记信息\"}"_s.repeated(30'000) + u']';
    const Sheet sheet = readSheet(put(mark + QByteArray(encoder(json))));
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    QCOMPARE(sheet.format, u"json"_s);
    QCOMPARE(sheet.encoding, named);
    QCOMPARE(sheet.rows.size(), 30'002);
    QCOMPARE(sheet.rows[1].second, QStringList{u"户籍人口信息"_s});
    QCOMPARE(sheet.rows.last(), Rows::value_type(30'002, {u"企业登记信息"_s}));
}

void JsonReaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("detail");
    const auto add = [](const char *title, const char *bytes, const char *detail) {
        QTest::newRow(title) << QByteArray(bytes) << u"json"_s << QString::fromUtf8(detail);
    };
    add("cut", "[{\"a\":1},\n {\"a\":2", "line 2, column 8: the file ends here, expected , or }");
    add("cut in a text", "[{\"a\":\"目录", "the file ends here, expected the quotation mark");
    add("trailing comma in object", "[{\"a\":1,\n}]", "line 2, column 1: expected a name");
    add("trailing comma in array", "[{\"a\":1},\n{\"a\":2},]", "line 2, column 9: expected a value");
    add("nan", "[{\"目录\":1,\n\"b\":NaN}]", "line 2, column 5: expected a value (NaN");
    add("infinity", "[{\"a\":-Infinity}]", "line 1, column 8: expected a value");
    add("comment", "[{\"a\":1},\n// more\n{\"a\":2}]", "line 2, column 1: expected a value");
    add("comment in front", "/* v1 */\n{\"a\":[{\"b\":1}]}", "line 1, column 1: expected a value");
    add("no colon", "[{\"b\":1},{\"a\" 1}]", "line 1, column 15: expected a colon");
    add("no comma", "[{\"目录\":1 \"b\":2}]", "line 1, column 10: expected , or }");
    add("escape", "[{\"a\":\"\\x\"}]", "expected an escape");
    add("bare line break in a text", "[{\"a\":\"x\ny\"}]", "expected an escape");
    add("hex", "[{\"a\":\"\\u12G4\"}]", "expected four hexadecimal digits");
    add("behind the end", "[{\"a\":1}]\nend", "line 2, column 1: expected a value");
    add("a value behind", "[{\"a\":1}]\n5", "neither object nor array");
    add("no array", R"({"version":1,"server":{"host":"h"}})",
        "not a table: JSON without an array of records (names: version, server)");
    add("texts only", R"(["a","b"])", "not a table: JSON without an array of records");
    add("empty", "[]", "not a table");
    add("geometry", R"({"type":"Polygon","coordinates":[[1,2],[3,4]]})", "not a table: a GeoJSON geometry");
    add("openapi", R"({"openapi":"3.0.1","info":{"title":"t"},"servers":[{"url":"u"}],"paths":{}})",
        "not a table: an OpenAPI description of an interface (names: openapi, info, servers, paths)");
    QTest::newRow("bytes that are none") << QByteArray("\xEF\xBB\xBF[{\"a\":1},\n{\"a\":\"\xFF\"}]")
                                         << u"encoding"_s << u"line 2, column 7: bytes that are not UTF-8"_s;
    QTest::newRow("a page named json") << QByteArray("<!DOCTYPE html><p>404") << u"html"_s << QString();
}

void JsonReaderTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, subject);
    QFETCH(QString, detail);
    const auto source = openSource(put(bytes));
    QVERIFY(!source);
    QCOMPARE(source.error().code, ErrorCode::Unreadable);
    QCOMPARE(source.error().subject, subject);
    QVERIFY2(source.error().detail.contains(detail), qPrintable(source.error().detail));
}

void JsonReaderTest::refusesBeyondLimits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("fits");
    const auto nested = [](int depth) -> QByteArray {
        return "[{\"a\":" + QByteArray(depth - 2, '[') + "1" + QByteArray(depth - 2, ']') + "}]";
    };
    QTest::newRow("64 deep") << nested(64) << true;
    QTest::newRow("65 deep") << nested(65) << false;
    QTest::newRow("a million deep") << QByteArray("[{\"a\":" + QByteArray(1'000'000, '[')) << false;
    QByteArray columns("[{");
    for (int i = 0; i < 16'384; ++i)
        columns += '"' + QByteArray::number(i) + "\":1,";
    QTest::newRow("16,384 columns") << columns.chopped(1) + "}]" << true;
    QTest::newRow("16,385 columns") << columns + "\"more\":1}]" << false;
    QTest::newRow("1,000 bytes") << "[{\"a\":\"" + QByteArray(1000, 'x') + "\"}]" << true;
    QTest::newRow("1,001 bytes") << "[{\"a\":\"" + QByteArray(1001, 'x') + "\"}]" << false;
    QTest::newRow("bytes of a list") << "[{\"a\":[{\"b\":\"" + QByteArray(1001, 'x') + "\"}]}]" << false;
    QTest::newRow("a text without an end") << "[{\"a\":\"" + QByteArray(1'000'000, 'x') << false;
    QTest::newRow("cells") << QByteArray("[") + QByteArray("{\"a\":1},").repeated(20'000) + "{\"a\":1}]"
                           << false;
}

void JsonReaderTest::refusesBeyondLimits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, fits);
    SourceOptions options;
    options.limits.cellBytes = 1000;
    options.limits.cells = qsizetype(2) * 16'384;
    if (QByteArrayView(QTest::currentDataTag()) == "cells")
        options.limits.cells = 20'000;
    const Sheet sheet = readSheet(put(bytes), 0, options);
    QCOMPARE(bool(sheet.status), fits);
    if (!fits)
        QCOMPARE(sheet.status.error().code, ErrorCode::TooLarge);
}

void JsonReaderTest::readsDcatUs()
{
    const QByteArray good = R"({"conformsTo":"https://project-open-data.cio.gov/v1.1/schema","dataset":[
        {"title":"A","keyword":["x","y"],"publisher":{"name":"P","subOrganizationOf":{"name":"Q"}},
         "distribution":[{"downloadURL":"u","mediaType":"text/csv"}]},
        {"identifier":"2","title":"B"}]})";
    const Sheet sheet = readSheet(put(good));
    QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
    QCOMPARE(sheet.format, u"data-json"_s);
    QCOMPARE(cellsOf(sheet.rows),
             QList<QStringList>({{u"title"_s, u"keyword"_s, u"publisher.name"_s,
                                  u"publisher.subOrganizationOf.name"_s, u"distribution"_s, u"identifier"_s},
                                 {u"A"_s, u"x\ny"_s, u"P"_s, u"Q"_s,
                                  u"[{\"downloadURL\":\"u\",\"mediaType\":\"text/csv\"}]"_s},
                                 {u"B"_s, {}, {}, {}, {}, u"2"_s}}));
    QCOMPARE(readSheet(put(R"({"@type":"dcat:Catalog","dataset":[{"title":"A"}]})")).format, u"data-json"_s);
    QCOMPARE(readSheet(put(R"({"@type":"Catalog","dataset":[{"title":"A"}]})")).format, u"json"_s);
}

/// Pieces end anywhere: within a character, an escape, half a pair.
void JsonReaderTest::readsWhateverTheCut()
{
    constexpr int Piece = 256 * 1024;
    const QByteArray record = R"(,{"v":"\ud842\udfb7\ud800目\\u"})";
    const QString text = u"𠮷"_s + QChar(0xD800) + u"目\\u"_s;
    for (int shift = 0; shift < 40; ++shift) {
        const QByteArray fill((Piece - 25 - shift), ' ');
        const Sheet sheet = readSheet(put("[{\"v\":1}" + fill + record.repeated(3) + "]"));
        QVERIFY2(sheet.status, sheet.status ? "" : qPrintable(sheet.status.error().detail));
        QCOMPARE(sheet.rows.size(), 5);
        QCOMPARE(sheet.rows[2].second, QStringList{text});
        QCOMPARE(sheet.rows[4].second, QStringList{text});
    }
}

void JsonReaderTest::stopsAndCancels()
{
    const QString path = put("[" + QByteArray("{\"a\":1},\n").repeated(200'000) + "{\"a\":2}]");
    int taken = 0;
    auto source = openSource(path);
    QVERIFY(source);
    QVERIFY((*source)->readRows(0, [&](qint64, const QStringList &) { return ++taken < 3; }));
    QCOMPARE(taken, 3);
    bool cancel = false;
    SourceOptions options;
    options.cancelled = [&] { return cancel; };
    source = openSource(path, options);
    QVERIFY(source);
    taken = 0;
    const Status status = (*source)->readRows(0, [&](qint64, const QStringList &) {
        cancel = ++taken >= 10;
        return true;
    });
    QCOMPARE(status.error().code, ErrorCode::Cancelled);
    QVERIFY(taken >= 10 && taken < 200'000);
    QCOMPARE(openSource(path, options).error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(JsonReaderTest)
#include "tst_jsonreader.moc"
