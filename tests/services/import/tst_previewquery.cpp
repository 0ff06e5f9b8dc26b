// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/previewquery.h"

#include "tests/services/import/importcity.h"
#include "tests/services/import/sheetfile.h"

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// What the wizard is shown of a file before anything is decided.
class PreviewQueryTest : public QObject
{
    Q_OBJECT
private slots:
    void sampleOne();
    void sampleFiveCanBeMapped();
    void sheets();
    void columns();
    void shapeKnowsNoNames();
    void wideGridAndMerges();
    void usage();
    void cancels();

private:
    Result<SourcePreview> look(const ImportRequest &request, const QString &sheet = {})
    {
        JobContext context({}, {});
        PreviewQuery query;
        query.request = request;
        query.sheet = sheet;
        return query(m_city.city(), context);
    }

    ImportCity m_city;
    SheetFile m_file;
};

void PreviewQueryTest::sampleOne()
{
    ImportRequest request;
    request.path = QStringLiteral(IMPORT_TEST_DATA "/1_city_catalog_tainan_602.csv");
    const auto preview = look(request);
    QVERIFY2(preview, qPrintable(preview ? QString() : preview.error().detail));
    QCOMPARE(preview->format, u"csv"_s);
    QCOMPARE(preview->encoding, u"UTF-8"_s);
    QCOMPARE(preview->separator, u","_s);
    QCOMPARE(preview->sheets.size(), 1);
    QCOMPARE(preview->sheets[0].rows, 602);
    QCOMPARE(preview->sheets[0].headLast, 1);
    QVERIFY(preview->sheets[0].chosen);
    QCOMPARE(preview->grid.size(), 200);
    QCOMPARE(preview->columns.size(), 11);
    QCOMPARE(preview->columns[1].field, u"title"_s);
    QCOMPARE(preview->columns[1].evidence, Evidence::Head);
    QCOMPARE(preview->columns[1].samples.first(), u"臺南市食品工廠"_s);
    QVERIFY(preview->missing.isEmpty());
}

void PreviewQueryTest::sampleFiveCanBeMapped()
{
    ImportRequest request;
    request.path = QStringLiteral(IMPORT_TEST_DATA "/5_merged_multirow_header.xlsx");
    const auto blank = look(request);
    QVERIFY2(blank, qPrintable(blank ? QString() : blank.error().detail));
    QCOMPARE(blank->missing, QStringList({u"title"_s}));
    QVERIFY(!blank->sheets[0].chosen);
    QCOMPARE(blank->sheets[0].headLast, 0);
    QCOMPARE(blank->merged.size(), 5);
    QCOMPARE(blank->columns[0].head, u"Region"_s);
    QCOMPARE(blank->columns[1].head, u"Caloric contribution/(%)"_s);
    request.columnFields = {{0, u"title"_s}};
    request.headFirst = 1;
    request.headLast = 5;
    const auto mapped = look(request);
    QVERIFY(mapped->missing.isEmpty());
    QVERIFY(mapped->sheets[0].chosen);
    QCOMPARE(mapped->sheets[0].rows, 1);
    QCOMPARE(mapped->columns[0].evidence, Evidence::Person);
    QCOMPARE(mapped->shape, blank->shape);
}

void PreviewQueryTest::sheets()
{
    const QStringList head{u"目录名称"_s, u"提供方"_s};
    ImportRequest request;
    request.path = m_file.xlsx({{u"封面"_s, {{u"某市目录"_s}}, {}},
                                {u"一"_s, {head, {u"甲"_s, u"市局"_s}, {u"合计"_s, u"1"_s}}, {}},
                                {u"二"_s, {head, {u"乙"_s, u"市局"_s}, {u"丙"_s, u"市局"_s}}, {}},
                                {u"藏"_s, {head, {u"丁"_s, u"市局"_s}}, {}, true}});
    const auto preview = look(request);
    QVERIFY2(preview, qPrintable(preview ? QString() : preview.error().detail));
    QCOMPARE(preview->sheet, 1);
    QCOMPARE(preview->sheets.size(), 4);
    QVERIFY(preview->sheets[3].hidden);
    QCOMPARE(preview->sheets[1].rows, 1);
    QCOMPARE(preview->sheets[2].rows, 2);
    QCOMPARE(preview->sheets[2].shape, preview->sheets[1].shape);
    QVERIFY(preview->sheets[0].shape.isEmpty());
    QVERIFY(preview->sheets[1].chosen && !preview->sheets[2].chosen);
    QCOMPARE(warningOf(preview->warnings, u"other_sheets"_s).value, u"二"_s);
    QCOMPARE(warningOf(preview->warnings, u"notes_left_out"_s).row, 3);
    request.sheets = {u"*"_s};
    const auto all = look(request, u"二"_s);
    QCOMPARE(all->sheet, 2);
    QVERIFY(all->sheets[1].chosen && all->sheets[2].chosen && !all->sheets[3].chosen);
    QCOMPARE(all->grid[1].cells, QStringList({u"乙"_s, u"市局"_s}));
    QCOMPARE(look(request, u"没有"_s).error().code, ErrorCode::Usage);
    request.sheets = {u"没有"_s};
    QCOMPARE(look(request).error().code, ErrorCode::Usage);
}

void PreviewQueryTest::columns()
{
    ImportRequest request;
    request.path =
        m_file.csv(u"信息资源名称,多久,更新时间,审核于,坏的,标签\n甲,每日,2023-06-01,2023-01-01,x,a\n"
                   "乙,每月,2023-06-02,2023-01-02,y,b\n丙,每年,不知,2023-01-03,z,c\n"_s);
    request.mapping = {{u"坏的"_s, u"extension"_s}};
    const auto preview = look(request);
    QVERIFY2(preview, qPrintable(preview ? QString() : preview.error().detail));
    const auto &columns = preview->columns;
    QCOMPARE(columns.size(), 6);
    QCOMPARE(columns[0].evidence, Evidence::Head);
    QCOMPARE(columns[1].field, u"update_cycle"_s);
    QCOMPARE(columns[1].evidence, Evidence::Content);
    QCOMPARE(columns[1].share, 1.0);
    QCOMPARE(columns[1].samples, QStringList({u"每日"_s, u"每月"_s, u"每年"_s}));
    QCOMPARE(columns[2].field, u"last_updated"_s);
    QVERIFY(qFuzzyCompare(columns[2].share, 2.0 / 3));
    QCOMPARE(columns[3].evidence, Evidence::None);
    QCOMPARE(columns[3].alternatives, QStringList({u"publish_date"_s, u"last_updated"_s}));
    QCOMPARE(columns[4].field, u"extension"_s);
    QCOMPARE(columns[4].evidence, Evidence::Person);
    QVERIFY(columns[5].field.isEmpty());
    // What the cells could be stands there where the name is missing.
    request.path = m_file.csv(u"什么,更新周期\n户籍,每日\n婚姻,每月\n低保,每年\n"_s);
    const auto nameless = look(request);
    QCOMPARE(nameless->missing, QStringList({u"title"_s}));
    QCOMPARE(nameless->columns[0].alternatives, QStringList({u"title"_s}));
    QVERIFY(!nameless->sheets[0].chosen);
}

void PreviewQueryTest::shapeKnowsNoNames()
{
    ImportRequest request;
    request.path = m_file.csv(u"目录名称,提供方\n甲,市局\n"_s);
    const QString csv = look(request)->shape;
    request.path = m_file.xlsx({{u"别的"_s, {{u"标题行"_s}, {u" 目录名称"_s, u"提供方"_s}, {u"乙"_s}}, {}}});
    QCOMPARE(look(request)->shape, csv);
    QVERIFY(csv.startsWith(u"catalogs:"_s));
    request.path = m_file.csv(u"提供方,目录名称\n市局,甲\n"_s);
    QVERIFY(look(request)->shape != csv);
    request.kind = u"departments"_s;
    QVERIFY(look(request)->shape != csv);
}

void PreviewQueryTest::wideGridAndMerges()
{
    QList<QStringList> rows{{u"目录名称"_s, u"提供方"_s}};
    QList<MergedRange> merged;
    for (int i = 2; i <= 1001; i += 2) {
        rows += {u"目录%1"_s.arg(i), u"市局"_s};
        rows += {u"目录%1"_s.arg(i + 1)};
        merged += {i, 1, i + 1, 1};
    }
    ImportRequest request;
    request.path = m_file.xlsx({{u"表"_s, rows, merged}});
    const auto preview = look(request);
    QVERIFY2(preview, qPrintable(preview ? QString() : preview.error().detail));
    QCOMPARE(preview->sheets[0].rows, 1000);
    QCOMPARE(preview->grid.size(), 200);
    QCOMPARE(preview->grid.last().row, 200);
    QCOMPARE(preview->merged.size(), 100);
    QVERIFY(preview->knowsMerges);
}

void PreviewQueryTest::usage()
{
    ImportRequest request;
    request.path = m_file.csv(u"目录名称\n甲\n"_s);
    request.kind = u"nothing"_s;
    QCOMPARE(look(request).error().code, ErrorCode::Usage);
    request.kind = u"catalogs"_s;
    request.columnFields = {{0, u"nothing"_s}};
    QCOMPARE(look(request).error().code, ErrorCode::Usage);
    request.columnFields.clear();
    request.path = m_file.csv(u"%PDF-1.4\n"_s);
    QCOMPARE(look(request).error().code, ErrorCode::Unreadable);
}

void PreviewQueryTest::cancels()
{
    const auto flag = std::make_shared<std::atomic_bool>(true);
    JobContext context(flag, {});
    PreviewQuery query;
    QList<QStringList> rows{{u"目录名称"_s}};
    for (int i = 0; i < 50'000; ++i)
        rows += {u"目录%1"_s.arg(i)};
    query.request.path = m_file.xlsx({{u"表"_s, rows, {}}});
    const auto preview = query(m_city.city(), context);
    QVERIFY(!preview);
    QCOMPARE(preview.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(PreviewQueryTest)
#include "tst_previewquery.moc"
