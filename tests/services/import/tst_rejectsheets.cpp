// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/import/rejectscity.h"

#include "models/exchange/sheetreader.h"

#include <QStringConverter>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// Sheets, heads and records of rejected rows come back as they were.
class RejectSheetsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_city = std::make_unique<RejectsCity>(); }
    void titlesAndMergedCells();
    void groupedHead_data();
    void groupedHead();
    void severalSheets();
    void records();

private:
    std::unique_ptr<RejectsCity> m_city;
};

void RejectSheetsTest::titlesAndMergedCells()
{
    const QString source = m_city->source(
        u"{\"sheets\": [{\"name\": \"说明\", \"rows\": [[\"填表说明\"]]},"
        "{\"name\": \"政务(目录)\", \"rows\": [[\"示例市目录\", \"\", \"\"], [\"2023年\"],"
        "[\"目录名称\", \"提供方\", \"摘要\"], [\"甲\", \"局\", \"一\"], [\"\", \"局\", \"二\"],"
        "[\"乙\", \"局\", \"三\"], [\"\", \"处\", \"四\", \"多余\"]], \"merged\": [\"A1:C1\", \"B5:B6\"]}]}"_s);
    ImportRequest request;
    request.path = source;
    request.dryRun = true;
    const Result<ImportReport> report = m_city->city().run(request);
    VERIFY_RESULT(report);
    QCOMPARE(fates(*report), u"2 0 0 2 0"_s);
    VERIFY_RESULT(m_city->giveBack(request, *report));
    const QJsonArray sheets = m_city->show();
    QCOMPARE(sheets.size(), 1);
    const QJsonObject sheet = sheets[0].toObject();
    QCOMPARE(sheet[u"name"_s].toString(), u"政务(目录)"_s);
    QCOMPARE(row(sheet, 1).first(), u"示例市目录"_s);
    QCOMPARE(row(sheet, 2).first(), u"2023年"_s);
    QCOMPARE(row(sheet, 3), (QStringList{u"目录名称"_s, u"提供方"_s, u"摘要"_s, QString(), u"错误说明"_s}));
    QCOMPARE(row(sheet, 5).mid(0, 4), (QStringList{QString(), u"处"_s, u"四"_s, u"多余"_s}));
    QCOMPARE(texts(sheet[u"merged"_s]), QStringList{u"A1:C1"_s});
    QCOMPARE(sheet[u"frozen"_s].toString(), u"A4"_s);
    const ImportReport again = m_city->take(m_city->mended({u"政务(目录)!A4=丙"_s, u"政务(目录)!A5=丁"_s}));
    QCOMPARE(fates(again), u"2 0 0 0 0"_s);
    QCOMPARE(again.sheet, u"政务(目录)"_s);
    QCOMPARE(again.headerRow, 3);
}

void RejectSheetsTest::groupedHead_data()
{
    QTest::addColumn<bool>("workbook");
    QTest::newRow("workbook") << true;
    QTest::newRow("text without merges") << false;
}

/// Two rows of heads, names over several columns, catalog cells merged over the rows of their items.
void RejectSheetsTest::groupedHead()
{
    QFETCH(bool, workbook);
    ImportRequest request;
    if (workbook) {
        request.path =
            m_city->source(u"{\"sheets\": [{\"name\": \"模板\", \"rows\": [[\"目录清单\"],"
                           "[\"目录\", \"\", \"\", \"信息项\", \"\"], [\"目录名称\", \"提供方\", \"摘要\", "
                           "\"信息项名称\", \"数据类型\"],"
                           "[\"\", \"局\", \"二\", \"住址\", \"字符型\"], [\"甲\", \"局\", \"一\", \"姓名\", "
                           "\"字符型\"],[\"乙\", \"局\", \"三\", \"电话\", \"字符型\"]],"
                           "\"merged\": [\"A1:E1\", \"A2:C2\", \"D2:E2\"]}]}"_s);
    } else {
        request.path = m_city->city().file(
            u"模板.csv"_s,
            u"目录,,,信息项,\n目录名称,提供方,摘要,信息项名称,数据类型\n"
            ",局,二,住址,字符型\n甲,局,一,姓名,字符型\n乙,局,三,电话,字符型\n"_s.toUtf8());
    }
    const Result<ImportReport> report = m_city->city().run(request);
    VERIFY_RESULT(report);
    QCOMPARE(fates(*report), u"2 0 0 1 0"_s);
    VERIFY_RESULT(m_city->giveBack(request, *report));
    const QJsonObject sheet = m_city->sheet();
    QCOMPARE(sheet[u"name"_s].toString(), u"模板"_s);
    const int first = workbook ? 2 : 1;
    QCOMPARE(row(sheet, first),
             (QStringList{u"目录"_s, QString(), QString(), u"信息项"_s, QString(), u"错误说明"_s}));
    QCOMPARE(row(sheet, first + 2).mid(0, 5),
             (QStringList{QString(), u"局"_s, u"二"_s, u"住址"_s, u"字符型"_s}));
    QCOMPARE(texts(sheet[u"merged"_s]),
             workbook ? (QStringList{u"A1:E1"_s, u"A2:C2"_s, u"D2:E2"_s, u"F2:F3"_s})
                      : (QStringList{u"A1:C1"_s, u"D1:E1"_s, u"F1:F2"_s}));
    const ImportReport again = m_city->take(m_city->mended({u"模板!A%1=丙"_s.arg(first + 2)}));
    QCOMPARE(fates(again), u"1 0 0 0 0"_s);
    QCOMPARE(again.headerRow, first + 1);
    QCOMPARE(again.mapping.size(), report->mapping.size());
    for (qsizetype i = 0; i < again.mapping.size(); ++i)
        QCOMPARE(again.mapping[i].header, report->mapping[i].header);
}

void RejectSheetsTest::severalSheets()
{
    ImportRequest request;
    request.sheets = {u"*"_s};
    request.path = m_city->source(
        u"{\"sheets\": [{\"name\": \"一\", \"rows\": [[\"目录名称\", \"提供方\"], [\"\", \"甲局\"], "
        u"[\"甲\", \"甲局\"]]},"
        "{\"name\": \"二\", \"rows\": [[\"目录名称\", \"提供方\"], [\"乙\", \"乙局\"]]},"
        "{\"name\": \"三\", \"rows\": [[\"目录名称\", \"提供方\"], [\"丙\", \"丙局\"], [\"\", \"丙局\"]]}]}"_s);
    const Result<ImportReport> report = m_city->city().run(request);
    VERIFY_RESULT(report);
    QCOMPARE(fates(*report), u"3 0 0 2 0"_s);
    VERIFY_RESULT(m_city->giveBack(request, *report));
    const QJsonArray sheets = m_city->show();
    QCOMPARE(sheets.size(), 2);
    QCOMPARE(sheets[0][u"name"_s].toString(), u"一"_s);
    QCOMPARE(sheets[1][u"name"_s].toString(), u"三"_s);
    QCOMPARE(row(sheets[1].toObject(), 2), (QStringList{QString(), u"丙局"_s, report->errors[1].message}));
    ImportRequest again;
    again.sheets = {u"*"_s};
    again.path = m_city->mended({u"一!A2=丁"_s, u"三!A2=戊"_s});
    const Result<ImportReport> second = m_city->city().run(again);
    VERIFY_RESULT(second);
    QCOMPARE(fates(*second), u"2 0 0 0 0"_s);
}

void RejectSheetsTest::records()
{
    ImportRequest request;
    request.path =
        m_city->city().file(u"目录.json"_s,
                            u"[{\"目录名称\": \"甲\", \"提供方\": {\"name\": \"局\"}, \"摘要\": \"一\"},"
                            "{\"目录名称\": \"\", \"提供方\": {\"name\": \"局\"}, \"摘要\": \"二\"},"
                            "{\"提供方\": {\"name\": \"局\"}, \"摘要\": \"三\"}]"_s.toUtf8());
    const Result<ImportReport> report = m_city->city().run(request);
    VERIFY_RESULT(report);
    QCOMPARE(fates(*report), u"1 0 0 2 0"_s);
    VERIFY_RESULT(m_city->giveBack(request, *report));
    const QJsonObject sheet = m_city->sheet();
    QCOMPARE(sheet[u"name"_s].toString(), u"目录"_s);
    QVERIFY(row(sheet, 1).contains(u"提供方.name"_s));
    QCOMPARE(row(sheet, 1).last(), u"错误说明"_s);
    QCOMPARE(row(sheet, 3).last(), report->errors[1].message);
    const QChar title(u'A' + int(row(sheet, 1).indexOf(u"目录名称"_s)));
    const ImportReport again = m_city->take(m_city->mended(
        {u"目录!%1%2"_s.arg(title).arg(2) + u"=乙"_s, u"目录!%1%2"_s.arg(title).arg(3) + u"=丙"_s}));
    QCOMPARE(fates(again), u"2 0 0 0 0"_s);
    QCOMPARE(m_city->city().one(u"SELECT abstract FROM catalog WHERE title = '丙'"_s), u"三"_s);
}

QTEST_GUILESS_MAIN(RejectSheetsTest)
#include "tst_rejectsheets.moc"
