// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheetreader.h"
#include "tests/services/dutycase.h"
#include "tests/support/testdialect.h"
#include "ui/reports/dutyreport.h"
#include "ui/reports/pagedreport.h"
#include "ui/shell/translations.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;

/// The official duty list: what it says of drafts and signed versions, and its pages on paper.
class DutyReportTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { installTranslators(*qApp, u"zh_CN"_s); }
    void sheetOfADraft();
    void sheetOfASignedVersion_data() { addDialectRows(); }
    void sheetOfASignedVersion();
    void departmentWithoutAList();
    void pdfSaysTheList();
    void everyDepartmentInOneJob();
    void jobEnds();

private:
    [[nodiscard]] static QList<DutySheet> sheets(TestCity &city, const DutySheetsQuery &query);
    [[nodiscard]] static JobContext job(bool cancelled = false)
    {
        return {std::make_shared<std::atomic<bool>>(cancelled), {}};
    }
    [[nodiscard]] static QString output(const QString &program, const QStringList &arguments);

    QTemporaryDir m_folder;
};

QList<DutySheet> DutyReportTest::sheets(TestCity &city, const DutySheetsQuery &query)
{
    JobContext context = job();
    return query(city.connection(), context).value_or(QList<DutySheet>());
}

QString DutyReportTest::output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

void DutyReportTest::sheetOfADraft()
{
    TestCity city(testDialect());
    VERIFY_RESULT(city.write(dutyCity()));
    const QList<DutySheet> all = sheets(city, {});
    QCOMPARE(all.size(), 1); // the other department has none
    const DutySheet &sheet = all.first();
    QCOMPARE(sheet.title, u"市民政局数据职责清单"_s);
    QCOMPARE(sheet.version, u"第 1 版"_s);
    QCOMPARE(sheet.state, u"编制中"_s);
    QStringList lines;
    for (const DutySheetRow &row : sheet.rows)
        lines += row.title();
    QCOMPARE(lines,
             (QStringList{u"1 婚姻管理"_s, u"1.1 婚姻登记"_s, u"1.1.1 采集婚姻"_s, u"1.1.2 使用户籍"_s,
                          u"1.2 婚姻查询"_s, u"1.2.1 提供婚姻"_s}));
    QCOMPARE(sheet.rows.at(2).cells.size(), sheet.columns.size());
    QCOMPARE(sheet.rows.at(2).cells.mid(0, 4),
             (QStringList{u"1.1.1"_s, u"采集婚姻"_s, u"采集生成"_s, u"婚姻登记（007）"_s}));
    QCOMPARE(sheet.rows.at(3).cells.at(5), u"市公安局"_s);
    QCOMPARE(sheet.rows.at(5).cells.last(), u"待确认"_s);
    QCOMPARE(sheet.facts, QStringList{u"数据职责 3 项，数据目录 2 个"_s});
    QCOMPARE(sheet.signatures.first(), (DutySignature{u"编制人"_s, u"甲"_s}));
    QCOMPARE(sheet.signatures.at(2).name, QString());
    QCOMPARE(sheet.proofs.size(), 2);
    QVERIFY(sheet.proofs.first().contains(city.text(u"SELECT hash FROM change_head"_s)));
    QVERIFY(sheet.proofs.last().contains(listOf(city).digest()));
    QCOMPARE(sheets(city, {u"d1"_s, 0, Language::English}).first().version, u"Version 1"_s);
}

void DutyReportTest::sheetOfASignedVersion()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect);
    QCOMPARE(city.fault(), QString());
    VERIFY_RESULT(city.write(dutyCity()));
    QCOMPARE(settled(city), u"done"_s);
    const QString hash = city.text(u"SELECT hash FROM change_head"_s);
    VERIFY_RESULT((WithdrawDutyListQuery{signer, *listOf(city).list, u"职能调整"_s}(city.connection())));
    const DutySheet sheet = sheets(city, {u"d1"_s, 1}).first();
    QCOMPARE(sheet.state, u"已撤回"_s);
    QCOMPARE(sheet.signatures.at(2).name, u"乙"_s);
    QVERIFY(sheet.facts.contains(u"理由：职能调整"_s));
    QCOMPARE(sheet.proofs.size(), 3);
    QVERIFY(sheet.proofs.first().contains(hash));
    QCOMPARE(sheet.warning, QString());
    VERIFY_RESULT(
        city.write({{StepKind::Update, u"catalog"_s, {u"title"_s}, {{u"c1"_s, {u"结婚"_s}}}, {}, {}}}));
    QVERIFY(!sheets(city, {u"d1"_s, 1}).first().warning.isEmpty());
    QCOMPARE(sheets(city, {u"d1"_s}).first().version, u"第 2 版"_s);
}

void DutyReportTest::departmentWithoutAList()
{
    TestCity city(testDialect());
    VERIFY_RESULT(city.write(dutyCity()));
    const QList<DutySheet> none = sheets(city, {u"d2"_s});
    QCOMPARE(none.size(), 1);
    QVERIFY(!none.first().empty.isEmpty() && none.first().rows.isEmpty());
    const PagedReport report(DutyReport::compose(none), DutyReport::paper());
    QCOMPARE(report.pageCount(), 1);
    JobContext context = job();
    const auto missing = DutySheetsQuery{u"nobody"_s}(city.connection(), context);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void DutyReportTest::pdfSaysTheList()
{
    TestCity city(testDialect(), {300, 4, 1, 12, 7});
    QCOMPARE(city.fault(), QString());
    const DutySheet sheet = sheets(city, {}).first();
    const ReportDocument document = DutyReport::compose({sheet});
    const PagedReport report(document, DutyReport::paper());
    const QString path = m_folder.filePath(u"list.pdf"_s);
    const auto written = writePdf(document, path, DutyReport::paper());
    VERIFY_RESULT(written);
    QCOMPARE(written->pages, report.pageCount());
    QVERIFY(written->pages > 1);
    static const QRegularExpression spaces(u"\\s"_s, QRegularExpression::UseUnicodePropertiesOption);
    for (int number = 1; number <= written->pages; ++number) {
        const QString n = QString::number(number);
        QString found = output(u"pdftotext"_s, {u"-f"_s, n, u"-l"_s, n, path, u"-"_s});
        found.remove(spaces);
        for (const PageItem &item : report.pages().at(number - 1).items) {
            if (const auto *text = std::get_if<TextItem>(&item)) {
                QString words = text->text;
                QVERIFY2(found.contains(words.remove(spaces)), qPrintable(n + u": "_s + text->text));
            }
        }
        QVERIFY(found.contains(u"第%1页/共%2页"_s.arg(number).arg(written->pages)));
    }
    // No row leaves the sheet's body, and every duty stands on some page, whole.
    QSet<QString> numbers;
    for (const PrintedPage &page : report.pages()) {
        for (const RowBox &box : page.rows)
            QVERIFY(QRectF(QPointF(), DutyReport::paper().paper()).contains(box.rect));
        for (const PageItem &item : page.items) {
            if (const auto *text = std::get_if<TextItem>(&item))
                numbers.insert(text->text);
        }
    }
    for (const DutySheetRow &row : sheet.rows) {
        if (row.level == DutySheetRow::Level::Duty)
            QVERIFY2(numbers.contains(row.number), qPrintable(row.number));
    }
    if (const QString kept = qEnvironmentVariable("SHUZHI_KEEP"); !kept.isEmpty())
        QFile::copy(path, kept + u"/duties.pdf"_s);
}

void DutyReportTest::everyDepartmentInOneJob()
{
    TestCity city(testDialect(), {120, 6, 1, 6, 7});
    QCOMPARE(city.fault(), QString());
    const int lists = int(sheets(city, {}).size());
    QCOMPARE(lists, 6);
    JobContext context = job();
    const auto wrote = [&](const QString &path, const QString &format) {
        return DutyPaperQuery{{}, path, format}(city.connection(), context);
    };
    const auto pdf = wrote(m_folder.filePath(u"all.pdf"_s), u"pdf"_s);
    VERIFY_RESULT(pdf);
    QCOMPARE(pdf->lists, lists);
    QVERIFY(pdf->pages >= lists);
    const QString bookPath = m_folder.filePath(u"all.xlsx"_s);
    const auto book = wrote(bookPath, u"xlsx"_s);
    VERIFY_RESULT(book);
    const auto source = openSource(bookPath);
    VERIFY_RESULT(source);
    QCOMPARE((*source)->sheets().size(), lists);
    for (const QString &format : {u"pdf"_s, u"xlsx"_s}) {
        QTemporaryDir folder;
        const auto each = wrote(folder.path(), format);
        VERIFY_RESULT(each);
        QCOMPARE(each->files, lists);
        QCOMPARE(QDir(folder.path()).entryList({u"*."_s + format}, QDir::Files).size(), lists);
    }
}

void DutyReportTest::jobEnds()
{
    TestCity city(testDialect());
    VERIFY_RESULT(city.write(dutyCity()));
    const auto codeOf = [&](const DutyPaperQuery &query, bool cancelled) {
        JobContext context = job(cancelled);
        const auto done = query(city.connection(), context);
        return done ? u"done"_s : errorName(done.error().code);
    };
    const QString path = m_folder.filePath(u"ends.pdf"_s);
    QCOMPARE(codeOf({{}, path, u"pdf"_s}, true), u"cancelled"_s);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(codeOf({{}, path, u"docx"_s}, false), u"usage"_s);
    QCOMPARE(codeOf({{}, m_folder.filePath(u"no/ends.pdf"_s), u"pdf"_s}, false), u"unwritable"_s);
    QCOMPARE(codeOf({{}, path, u"pdf"_s}, false), u"done"_s);
}

QTEST_MAIN(DutyReportTest)
#include "tst_dutyreport.moc"
