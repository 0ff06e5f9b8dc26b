// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/import/rejectscity.h"

#include "models/exchange/sheetreader.h"

#include <QStringConverter>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// Rejected rows come back as a workbook that can be mended and imported as it is.
class RejectsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_city = std::make_unique<RejectsCity>(); }
    void thereAndBack_data();
    void thereAndBack();
    void whatAWorkbookCannotHold();
    void severalFieldsOfARow();
    void whatAllRowsTold();
    void givenBackTwice();
    void sentencesOfTheCaller();
    void nothingRejectedLeavesNoFile();
    void refusals();

private:
    std::unique_ptr<RejectsCity> m_city;
};

void RejectsTest::thereAndBack_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::newRow("UTF-8") << QString();
    QTest::newRow("GB18030") << u"GB18030"_s;
}

void RejectsTest::thereAndBack()
{
    QFETCH(QString, encoding);
    const QString text = u"信息资源代码,目录名称,提供方,摘要,发布日期\n"
                         "0012/000001,甲,局,一,2023-01-02\n"
                         "0012/000002,,局,\"=1+1\n二\",2023/1/3\n"
                         "0012/000003,乙,局,三,2023-01-04\n"
                         "0012/000004,,局,四,2023年1月5日\n"_s;
    QByteArray bytes = text.toUtf8();
    if (!encoding.isEmpty()) {
        QStringEncoder encode(encoding.toLatin1().constData());
        QVERIFY(encode.isValid());
        bytes = encode(text);
    }
    ImportRequest request;
    request.path = m_city->city().file(u"目录清单.csv"_s, bytes);
    request.encoding = encoding;
    const Result<ImportReport> report = m_city->city().run(request);
    VERIFY_RESULT(report);
    QCOMPARE(fates(*report), u"2 0 0 2 0"_s);
    const Result<qint64> rows = m_city->giveBack(request, *report);
    VERIFY_RESULT(rows);
    QCOMPARE(*rows, 2);

    const QJsonArray sheets = m_city->show();
    QCOMPARE(sheets.size(), 1);
    const QJsonObject sheet = sheets[0].toObject();
    QCOMPARE(sheet[u"name"_s].toString(), u"目录清单"_s);
    QCOMPARE(row(sheet, 1),
             (QStringList{u"信息资源代码"_s, u"目录名称"_s, u"提供方"_s, u"摘要"_s, u"发布日期"_s,
                          u"错误说明"_s}));
    QCOMPARE(row(sheet, 2),
             (QStringList{u"0012/000002"_s, QString(), u"局"_s, u"=1+1\n二"_s, u"2023/1/3"_s,
                          report->errors[0].message}));
    QCOMPARE(sheet[u"rows"_s].toArray().size(), 3);
    QCOMPARE(texts(sheet[u"types"_s]), QStringList{u"s"_s}); // no formula, no number
    QCOMPARE(texts(sheet[u"coloured"_s]), (QStringList{u"B2"_s, u"B3"_s}));
    QCOMPARE(sheet[u"notes"_s][u"B3"_s].toString(), report->errors[1].message);
    QCOMPARE(sheet[u"notes"_s].toObject().size(), 2);
    QCOMPARE(sheet[u"frozen"_s].toString(), u"A2"_s);
    QCOMPARE(sheet[u"filter"_s].toString(), u"A1:F3"_s);
    QCOMPARE(sheet[u"columnFormat"_s].toString(), u"@"_s);

    const ImportReport again = m_city->take(m_city->mended({u"目录清单!B2=丙"_s, u"目录清单!B3=丁"_s}));
    QCOMPARE(fates(again), u"2 0 0 0 0"_s);
    QCOMPARE(again.mapping.size(), report->mapping.size());
    QCOMPARE(m_city->city().one(u"SELECT code FROM catalog WHERE title = '丙'"_s), u"0012/000002"_s);
    QCOMPARE(m_city->city().one(u"SELECT abstract FROM catalog WHERE title = '丙'"_s), u"=1+1\n二"_s);
    QCOMPARE(m_city->city().one(u"SELECT publish_date FROM catalog WHERE title = '丁'"_s), u"2023-01-05"_s);
    const Result<ImportReport> same = m_city->city().run(request);
    VERIFY_RESULT(same);
    QCOMPARE(fates(*same), u"0 0 2 2 0"_s);
    QVERIFY(m_city->city().verifies());
}

void RejectsTest::whatAWorkbookCannotHold()
{
    const QString longText(40'000, u'长'), veryLong(600'000, u'很');
    ImportRequest request;
    request.path = m_city->city().csv(u"目录名称,提供方,摘要\n,局,"_s + longText
                                      + u"\n,局,\u0001_x0041_\uFFFF\u0007\n甲,局,"_s + veryLong + u"\n"_s);
    const Result<ImportReport> report = m_city->city().run(request);
    VERIFY_RESULT(report);
    QCOMPARE(fates(*report), u"0 0 0 3 0"_s);
    VERIFY_RESULT(m_city->giveBack(request, *report));
    const QJsonObject sheet = m_city->sheet();
    QCOMPARE(row(sheet, 2)[2], longText.left(32'767));
    QVERIFY(row(sheet, 2)[3].startsWith(report->errors[0].message + u'\n'));
    QVERIFY(row(sheet, 2)[3].contains(u"longer than a workbook can hold"_s));
    QVERIFY(texts(sheet[u"coloured"_s]).contains(u"C2"_s));
    QCOMPARE(row(sheet, 4)[2].size(), 32'767);
    const ImportReport again = m_city->take(m_city->mended({u"a!A2=乙"_s, u"a!A3=丙"_s, u"a!C4=短"_s}));
    QCOMPARE(fates(again), u"3 0 0 0 0"_s);
    const auto source = openSource(m_city->out);
    VERIFY_RESULT(source);
    QString odd;
    VERIFY_RESULT((*source)->readRows(0, [&](qint64 number, const QStringList &cells) {
        odd = number == 3 ? cells.value(2) : odd;
        return true;
    }));
    QCOMPARE(odd, u"\u0001_x0041_\uFFFD\u0007"_s);
}

/// A row with several errors has a sentence for each; a field of several columns is marked in all.
void RejectsTest::severalFieldsOfARow()
{
    ImportRequest request;
    request.path = m_city->city().csv(u"目录名称,提供方,摘要\n,局,一\n"_s);
    const Result<ImportReport> report = m_city->city().run(request);
    VERIFY_RESULT(report);
    ImportReport more = *report;
    more.errors += {2, u"摘要"_s, u"一"_s, u"too_short"_s, u"say more"_s};
    more.errors += {2, {}, {}, u"whole_row"_s, u"not this one"_s};
    VERIFY_RESULT(m_city->giveBack(request, more));
    const QJsonObject sheet = m_city->sheet();
    QCOMPARE(row(sheet, 2).last(), more.errors[0].message + u"\nsay more\nnot this one"_s);
    QCOMPARE(texts(sheet[u"coloured"_s]), (QStringList{u"A2"_s, u"C2"_s}));
    QCOMPARE(sheet[u"notes"_s][u"C2"_s].toString(), u"say more"_s);
}

/// A running number is none of few rows, and a day of the Minguo era is unclear alone: both must still be
/// read as they were in the whole file.
void RejectsTest::whatAllRowsTold()
{
    ImportRequest request;
    request.path =
        m_city->city().csv(u"信息资源代码,目录名称,提供方,发布日期\n1,甲,局,107/05/01\n2,乙,局,107/06/01\n"
                           "3,丙,局,108/01/01\n4,,局,109/02/03\n"_s);
    const Result<ImportReport> report = m_city->city().run(request);
    VERIFY_RESULT(report);
    QCOMPARE(fates(*report), u"3 0 0 1 0"_s);
    VERIFY_RESULT(m_city->giveBack(request, *report));
    QCOMPARE(row(m_city->sheet(), 1).first(), u"信息资源代码/序号"_s);
    QCOMPARE(fates(m_city->take(m_city->mended({u"a!B2=丁"_s}))), u"1 0 0 0 0"_s);
    QCOMPARE(m_city->city().one(u"SELECT code FROM catalog WHERE title = '丁'"_s), QString());
    QCOMPARE(m_city->city().one(u"SELECT publish_date FROM catalog WHERE title = '丁'"_s), u"2020-02-03"_s);
}

/// What is still wrong after mending comes back with one column of remarks, not two.
void RejectsTest::givenBackTwice()
{
    ImportRequest request;
    request.path = m_city->city().csv(u"目录名称,提供方\n,甲局\n,乙局\n"_s);
    Result<ImportReport> report = m_city->city().run(request);
    VERIFY_RESULT(report);
    VERIFY_RESULT(m_city->giveBack(request, *report));
    ImportRequest second;
    second.path = m_city->mended({u"a!A2=甲"_s});
    report = m_city->city().run(second);
    VERIFY_RESULT(report);
    QCOMPARE(fates(*report), u"1 0 0 1 0"_s);
    VERIFY_RESULT(m_city->giveBack(second, *report));
    const QJsonObject sheet = m_city->sheet();
    QCOMPARE(row(sheet, 1), (QStringList{u"目录名称"_s, u"提供方"_s, u"错误说明"_s}));
    QCOMPARE(row(sheet, 2), (QStringList{QString(), u"乙局"_s, report->errors[0].message}));
    QCOMPARE(sheet[u"rows"_s].toArray().size(), 2);
}

void RejectsTest::sentencesOfTheCaller()
{
    ImportRequest request;
    request.path = m_city->city().csv(u"目录名称,提供方\n,甲局\n"_s);
    const Result<ImportReport> report = m_city->city().run(request);
    VERIFY_RESULT(report);
    VERIFY_RESULT(m_city->giveBack(request, *report, [](const ImportError &error) {
        return error.rule == u"no_title" ? u"目录名称为空\u0001\0，请补填"_s : QString();
    }));
    const QJsonObject sheet = m_city->sheet();
    QVERIFY(row(sheet, 2)[2].startsWith(u"目录名称为空"_s));
    QVERIFY(sheet[u"notes"_s][u"A2"_s].toString().startsWith(u"目录名称为空\u2401"_s));
}

void RejectsTest::nothingRejectedLeavesNoFile()
{
    QFile stale(m_city->out);
    QVERIFY(stale.open(QIODevice::WriteOnly));
    stale.close();
    ImportRequest request;
    request.path = m_city->city().csv(u"目录名称,提供方\n甲,甲局\n"_s);
    const Result<ImportReport> report = m_city->city().run(request);
    VERIFY_RESULT(report);
    const Result<qint64> rows = m_city->giveBack(request, *report);
    VERIFY_RESULT(rows);
    QCOMPARE(*rows, 0);
    QVERIFY(!QFile::exists(m_city->out));
}

void RejectsTest::refusals()
{
    ImportRequest request;
    request.path = m_city->city().csv(u"目录名称,提供方\n,甲局\n"_s);
    const Result<ImportReport> report = m_city->city().run(request);
    VERIFY_RESULT(report);
    m_city->out = request.path;
    Result<qint64> refused = m_city->giveBack(request, *report);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Usage);
    QVERIFY(QFile::exists(request.path));
    m_city->out = m_city->path(u"none/rejects.xlsx"_s);
    refused = m_city->giveBack(request, *report);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unwritable);
    m_city->out = m_city->path(u"rejects.xlsx"_s);
    JobContext context(std::make_shared<std::atomic<bool>>(true), {});
    refused = RejectsQuery{request, report->errors, m_city->out}(m_city->city().city(), context);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(m_city->out));
    QCOMPARE(QFileInfo(m_city->out).dir().entryList({u"rejects*"_s}).size(), 0);
}

QTEST_GUILESS_MAIN(RejectsTest)
#include "tst_rejects.moc"
