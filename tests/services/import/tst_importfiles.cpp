// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/import/importcity.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QStringEncoder>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

QString data(const QString &name)
{
    return QStringLiteral(IMPORT_TEST_DATA "/") + name;
}

ImportRequest request(const QString &path)
{
    ImportRequest made;
    made.path = path;
    return made;
}

} // namespace

/// Whole files: real ones, both formats, encodings, refusals, cancelling, size.
class ImportFilesTest : public QObject
{
    Q_OBJECT
private slots:
    void realCatalogGoesInOnce();
    void mergedHeadIsRefused();
    void workbookEqualsCsv();
    void titleRowsAboveTheHead();
    void encodings_data();
    void encodings();
    void refusals_data();
    void refusals();
    void refusalHasTheSameFields();
    void hiddenAndNamedSheets();
    void cancelLeavesNothing();
    void cancelOnALaneLeavesTheLaneUsable();
    void readOnlyCityTakesADryRun();
    void largeFileTakesSeconds();
};

void ImportFilesTest::realCatalogGoesInOnce()
{
    ImportCity city;
    const auto first = city.run(request(data(u"1_city_catalog_tainan_602.csv"_s)));
    QVERIFY2(first, qPrintable(first ? QString() : first.error().detail));
    QCOMPARE(first->rows, 602);
    QCOMPARE(fates(*first), u"601 0 0 0 1"_s);
    QCOMPARE(first->headerRow, 1);
    QCOMPARE(first->format, u"csv"_s);
    QCOMPARE(first->encoding, u"UTF-8"_s);
    QCOMPARE(first->catalogs, 601);
    QCOMPARE(first->departmentsCreated.size(), 26);
    QCOMPARE(first->repeats.size(), 1);
    QCOMPARE(first->repeats[0].row, 231);
    QCOMPARE(first->repeats[0].repeats, 227);
    QCOMPARE(first->repeats[0].cells.size(), 2); // 資料量 and 主要欄位
    QCOMPARE(city.one(u"SELECT count(*) FROM catalog WHERE state = 'published'"_s), u"601"_s);
    QCOMPARE(city.one(u"SELECT count(*) FROM department WHERE origin = 'import'"_s), u"26"_s);
    QCOMPARE(city.one(u"SELECT count(*) FROM data_item"_s), QString::number(first->items));
    QCOMPARE(city.one(u"SELECT count(DISTINCT source) FROM change_log"_s), u"1"_s);
    QCOMPARE(city.one(u"SELECT max(source) FROM change_log"_s), u"1_city_catalog_tainan_602.csv"_s);
    QVERIFY(city.verifies());

    const QString before = city.state();
    const auto again = city.run(request(data(u"1_city_catalog_tainan_602.csv"_s)));
    QVERIFY(again);
    QCOMPARE(fates(*again), u"0 0 601 0 1"_s);
    QCOMPARE(again->items, first->items);
    QVERIFY(again->departmentsCreated.isEmpty());
    QCOMPARE(city.state(), before);
}

void ImportFilesTest::mergedHeadIsRefused()
{
    ImportCity city;
    const QString before = city.state();
    const auto report = city.run(request(data(u"5_merged_multirow_header.xlsx"_s)));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Refused);
    QVERIFY2(report.error().detail.contains(u"5_merged_multirow_header.xlsx"_s),
             qPrintable(report.error().detail));
    QVERIFY(report.error().detail.contains(u"mapping"_s));
    QCOMPARE(city.state(), before);
}

void ImportFilesTest::workbookEqualsCsv()
{
    const QList<QStringList> rows{
        {u"目录名称"_s, u"提供方"_s, u"共享类型"_s, u"发布日期"_s, u"主要字段"_s, u"摘要"_s},
        {u"户籍人口"_s, u"市公安局"_s, u"有条件共享"_s, u"2023/6/30"_s, u"姓名、性别"_s, u"第一行\n第二行"_s},
        {u"婚姻登记"_s, u"市民政局"_s, u"不予共享"_s, u"20230701"_s, u""_s, u""_s},
        {u""_s, u"市民政局"_s, u""_s, u""_s, u""_s, u"没有名称"_s}};
    QString text;
    for (const QStringList &row : rows)
        text += u'"' + row.join(u"\",\""_s) + u"\"\r\n"_s;
    const QString cells =
        u"SELECT c.title || d.name || c.share_type || c.publish_date || c.abstract || c.state "
        "FROM catalog c JOIN department d ON d.id = c.department_id ORDER BY c.title"_s;
    ImportReport csv;
    QString stored;
    {
        ImportCity city;
        csv = city.take(text);
        stored = city.all(cells);
    }
    QCOMPARE(fates(csv), u"2 0 0 1 0"_s);
    QVERIFY(stored.contains(u"conditional2023-06-30"_s));
    ImportCity city;
    auto xlsx = city.run(request(city.xlsx(rows)));
    QVERIFY2(xlsx, qPrintable(xlsx ? QString() : xlsx.error().detail));
    QCOMPARE(xlsx->format, u"xlsx"_s);
    QCOMPARE(xlsx->sheet, u"目录"_s);
    xlsx->format = csv.format;
    xlsx->encoding = csv.encoding;
    xlsx->separator = csv.separator;
    xlsx->sheet = csv.sheet;
    QCOMPARE(QJsonDocument(xlsx->toJson()).toJson(), QJsonDocument(csv.toJson()).toJson());
    QCOMPARE(city.all(cells), stored);
    QCOMPARE(city.one(u"SELECT max(source) FROM change_log"_s), u"a.xlsx / 目录"_s);
}

void ImportFilesTest::titleRowsAboveTheHead()
{
    ImportCity city;
    const ImportReport report = city.take(
        u"某市政务数据目录汇总表,,\n制表日期：2023-06-30,,\n\n序号,目录名称,提供单位\n1,甲,市局\n序号,目录名称,提供单位\n2,乙,市局\n, ,\n"_s);
    QCOMPARE(fates(report), u"2 0 0 0 0"_s);
    QCOMPARE(report.headerRow, 4);
    QVERIFY(std::any_of(report.warnings.begin(), report.warnings.end(),
                        [](const ImportWarning &w) { return w.rule == u"repeated_header" && w.row == 6; }));
}

void ImportFilesTest::encodings_data()
{
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<QByteArray>("codec");
    QTest::addColumn<QString>("named");
    QTest::newRow("utf-8") << QByteArray() << QByteArray("UTF-8") << QString();
    QTest::newRow("utf-8 with mark") << QByteArray("\xEF\xBB\xBF") << QByteArray("UTF-8") << QString();
    QTest::newRow("utf-16 with mark") << QByteArray("\xFF\xFE") << QByteArray("UTF-16LE") << QString();
    QTest::newRow("gb18030 named") << QByteArray() << QByteArray("GB18030") << u"GB18030"_s;
    QTest::newRow("big5 named") << QByteArray() << QByteArray("Big5") << u"Big5"_s;
}

void ImportFilesTest::encodings()
{
    QFETCH(QByteArray, mark);
    QFETCH(QByteArray, codec);
    QFETCH(QString, named);
    QStringEncoder encoder(codec.constData());
    if (!encoder.isValid())
        QSKIP("this Qt has no such encoder");
    const QByteArray bytes = encoder(u"目錄名稱,提供單位\n食品工廠,衛生局\n"_s);
    ImportCity city;
    ImportRequest made = request(city.file(u"b.csv"_s, mark + bytes));
    made.encoding = named;
    const auto report = city.run(made);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
    QCOMPARE(fates(*report), u"1 0 0 0 0"_s);
    QCOMPARE(city.one(u"SELECT title FROM catalog"_s), u"食品工廠"_s);
}

void ImportFilesTest::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("field");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray good = u"目录名称\n甲\n"_s.toUtf8();
    QTest::newRow("no such kind") << good << u"demands"_s << u"published"_s << QString() << QString()
                                  << ErrorCode::Usage;
    QTest::newRow("columns of another kind")
        << good << u"usage"_s << u"published"_s << QString() << QString() << ErrorCode::Refused;
    QTest::newRow("no such state") << good << u"catalogs"_s << u"public"_s << QString() << QString()
                                   << ErrorCode::Usage;
    QTest::newRow("sheet of a csv") << good << u"catalogs"_s << u"published"_s << u"x"_s << QString()
                                    << ErrorCode::Usage;
    QTest::newRow("no such field") << good << u"catalogs"_s << u"published"_s << QString() << u"nothing"_s
                                   << ErrorCode::Usage;
    QTest::newRow("no name column") << QByteArray("a,b\n1,2\n") << u"catalogs"_s << u"published"_s
                                    << QString() << QString() << ErrorCode::Refused;
    QTest::newRow("no table") << QByteArray("%PDF-1.4\n") << u"catalogs"_s << u"published"_s << QString()
                              << QString() << ErrorCode::Unreadable;
}

void ImportFilesTest::refusals()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, kind);
    QFETCH(QString, state);
    QFETCH(QString, sheet);
    QFETCH(QString, field);
    QFETCH(ErrorCode, code);
    ImportCity city;
    const QString before = city.state();
    ImportRequest made = request(city.file(u"b.csv"_s, bytes));
    made.kind = kind;
    made.state = state;
    made.sheets = {sheet};
    if (!field.isEmpty())
        made.mapping.insert(u"目录名称2"_s, field);
    const auto report = city.run(made);
    QVERIFY(!report);
    QCOMPARE(report.error().code, code);
    QVERIFY(!report.error().detail.isEmpty());
    QCOMPARE(city.state(), before);
}

void ImportFilesTest::refusalHasTheSameFields()
{
    ImportCity city;
    const ImportReport done = city.take(u"目录名称\n甲\n"_s);
    ImportRequest made;
    made.dryRun = true;
    const QJsonObject refused = refusedImport(made, {ErrorCode::Refused, u"why"_s, {}}).toJson();
    QStringList keys = done.toJson().keys();
    for (const QString &key : keys)
        QVERIFY2(refused.contains(key), qPrintable(key));
    QVERIFY(!keys.contains(u"error"_s));
    QCOMPARE(refused[u"error"_s][u"code"_s].toString(), u"refused"_s);
    QCOMPARE(refused[u"error"_s][u"message"_s].toString(), u"why"_s);
    for (const char *key : {"kind", "format", "encoding", "header_row", "rows", "records", "added", "changed",
                            "unchanged", "rejected", "duplicates", "warnings", "errors", "mapping"})
        QVERIFY2(keys.contains(QString::fromLatin1(key)), key);
}

void ImportFilesTest::hiddenAndNamedSheets()
{
    ImportCity city;
    ImportRequest made = request(city.xlsx({{u"目录名称"_s}, {u"甲"_s}}));
    made.sheets = {u"别的"_s};
    const auto missing = city.run(made);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::Usage);
    QVERIFY(missing.error().detail.contains(u"目录"_s));
    made.sheets = {u"目录"_s};
    const auto found = city.run(made);
    QVERIFY(found);
    QCOMPARE(fates(*found), u"1 0 0 0 0"_s);
}

namespace {

/// A file of many catalogs with items, in 40 departments.
QString manyRows(int rows, const QString &abstract)
{
    QString text = u"目录名称,提供方,提供方代码,共享类型,更新周期,发布日期,主要字段,摘要\n"_s;
    text.reserve(rows * 120);
    for (int i = 0; i < rows; ++i)
        text +=
            u"第%1号业务办理信息,部门%2,,有条件共享,每月,2023/6/%3,\"编号、名称、日期、状态、经办人\",%4%1\n"_s
                .arg(i)
                .arg(i % 40)
                .arg(i % 28 + 1)
                .arg(abstract);
    return text;
}

} // namespace

void ImportFilesTest::cancelLeavesNothing()
{
    ImportCity city;
    const QString path = city.csv(manyRows(6000, u"说明"_s));
    const QString before = city.state();
    for (const double when : {0.0, 0.2, 0.5, 0.9}) {
        auto flag = std::make_shared<std::atomic<bool>>(false);
        JobContext context(flag, [&](double at) { *flag = at >= when; });
        city.city().setCancelFlag(flag.get()); // as the lane does
        const auto report = ImportQuery{request(path), Actor::current(u"测试"_s)}(city.city(), context);
        city.city().setCancelFlag(nullptr);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QCOMPARE(city.state(), before);
    }
    const auto report = city.run(request(path)); // the connection is as good as before
    QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
    QCOMPARE(fates(*report), u"6000 0 0 0 0"_s);
}

void ImportFilesTest::cancelOnALaneLeavesTheLaneUsable()
{
    ImportCity city;
    const QString path = city.csv(manyRows(3000, u"说明"_s));
    Mailbox mailbox;
    Store store(mailbox, city.location(), OpenMode::ReadWrite);
    QObject receiver;
    std::optional<Result<ImportReport>> answer;
    Task task;
    const auto start = [&](bool cancel) {
        answer.reset();
        task = store.run(
            LaneId::Write, ImportQuery{request(path), Actor::current(u"测试"_s)}, &receiver,
            [&](Result<ImportReport> result) { answer = std::move(result); },
            [&, cancel](double at) {
                if (cancel && at > 0.3)
                    store.cancel(task);
            });
        return QTest::qWaitFor([&] { return answer.has_value(); }, 60'000);
    };
    QVERIFY(start(true));
    QVERIFY(!*answer);
    QCOMPARE((*answer).error().code, ErrorCode::Cancelled);
    QCOMPARE(city.one(u"SELECT count(*) FROM catalog"_s), u"0"_s);
    QVERIFY(start(false));
    QVERIFY2(*answer, qPrintable(*answer ? QString() : answer->error().detail));
    QCOMPARE(city.one(u"SELECT count(*) FROM catalog"_s), u"3000"_s);
}

void ImportFilesTest::readOnlyCityTakesADryRun()
{
    ImportCity city;
    auto readOnly = openCity(city.location(), OpenMode::ReadOnly);
    QVERIFY(readOnly);
    ImportRequest made = request(city.csv(u"目录名称\n甲\n"_s));
    JobContext context({}, {});
    const auto refused = ImportQuery{made, {}}(**readOnly, context);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DatabaseReadOnly);
    made.dryRun = true;
    const auto report = ImportQuery{made, {}}(**readOnly, context);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
    QCOMPARE(fates(*report), u"1 0 0 0 0"_s);
}

namespace {

qint64 peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong() / 1024;
    return 0;
}

} // namespace

void ImportFilesTest::largeFileTakesSeconds()
{
    ImportCity city;
    const qint64 base = peakMegabytes();
    QElapsedTimer timer;
    timer.start();
    const auto timed = [&](const char *what, const QString &path, bool dryRun) {
        timer.restart();
        ImportRequest made = request(path);
        made.dryRun = dryRun;
        const auto report = city.run(made);
        qInfo("%s: %s, %lld ms, peak %lld MB (%lld before)", what,
              report ? qPrintable(fates(*report)) : "failed", timer.elapsed(), peakMegabytes(), base);
        return report ? fates(*report) : report.error().detail;
    };
    const QString path = city.csv(manyRows(36'000, u"说明"_s));
    QCOMPARE(timed("dry run", path, true), u"36000 0 0 0 0"_s);
    QCOMPARE(timed("first", path, false), u"36000 0 0 0 0"_s);
    QVERIFY(timer.elapsed() < 120'000); // a machine under load; printed above
    QCOMPARE(timed("again", path, false), u"0 0 36000 0 0"_s);
    QCOMPARE(timed("changed", city.csv(manyRows(36'000, u"新说明"_s)), false), u"0 36000 0 0 0"_s);
    QVERIFY(peakMegabytes() - base < 1024);
}

QTEST_GUILESS_MAIN(ImportFilesTest)
#include "tst_importfiles.moc"
