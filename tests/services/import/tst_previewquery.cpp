// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/previewquery.h"

#include "tests/services/import/importcity.h"

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// What the wizard is shown of a file before anything is decided.
class PreviewQueryTest : public QObject
{
    Q_OBJECT
private slots:
    void sampleOne();

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
};

void PreviewQueryTest::sampleOne()
{
    ImportRequest request;
    request.path = QStringLiteral(IMPORT_TEST_DATA "/1_city_catalog_tainan_602.csv");
    const auto preview = look(request);
    QVERIFY2(preview, qPrintable(preview ? QString() : preview.error().detail));
    QCOMPARE(preview->format, u"csv"_s);
    QCOMPARE(preview->encoding, u"UTF-8"_s);
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

QTEST_GUILESS_MAIN(PreviewQueryTest)
#include "tst_previewquery.moc"
