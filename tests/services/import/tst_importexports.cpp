// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/dutyexport.h"
#include "models/services/exportquery.h"
#include "tests/services/import/importcity.h"
#include "tests/support/testdialect.h"

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// What the program writes it takes back: every row unchanged, nothing written.
class ImportExportsTest : public QObject
{
    Q_OBJECT
private slots:
    void ownExportsAreUnchanged_data();
    void ownExportsAreUnchanged();
};

namespace {

struct Kind
{
    const char *name;
    What what;
};

/// Writes the city's rows of a kind; the duties of all departments.
Result<qint64> write(Connection &city, const QString &kind, What what, const QString &format,
                     const QString &path)
{
    JobContext context({}, {});
    Result<WriteReport> report = [&] {
        if (kind == u"duties")
            return DutyExportFileQuery{{}, path, format}(city, context);
        Filter filter;
        filter.what = what;
        return ExportQuery{filter, format, path}(city, context);
    }();
    return report.map([](const WriteReport &written) { return qint64(written.rows); });
}

} // namespace

void ImportExportsTest::ownExportsAreUnchanged_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("format");
    for (const char *format : {"xlsx", "csv"})
        for (const Kind &kind :
             {Kind{"departments", What::Departments}, Kind{"catalogs", What::Catalogs},
              Kind{"items", What::Items}, Kind{"resources", What::Resources}, Kind{"duties", What::Duties}})
            QTest::addRow("%s %s", kind.name, format)
                << QString::fromLatin1(kind.name) << int(kind.what) << QString::fromLatin1(format);
}

void ImportExportsTest::ownExportsAreUnchanged()
{
    QFETCH(QString, kind);
    QFETCH(int, what);
    QFETCH(QString, format);
    static test::TestCity city(test::testDialect(), test::smallCity);
    QVERIFY2(city.fault().isEmpty(), qPrintable(city.fault()));
    QTemporaryDir folder;
    ImportRequest request;
    request.kind = kind;
    request.path = folder.filePath(u"export."_s + format);
    const auto written = write(city.connection(), kind, What(what), format, request.path);
    VERIFY_RESULT(written);
    QVERIFY(*written > 0);
    JobContext context({}, {});
    const auto report = ImportQuery{request, Actor::current(u"测试"_s)}(city.connection(), context);
    VERIFY_RESULT(report);
    for (qsizetype i = 0; i < std::min<qsizetype>(5, report->errors.size()); ++i)
        qWarning("row %lld: %s %s", report->errors[i].row, qPrintable(report->errors[i].rule),
                 qPrintable(report->errors[i].message));
    for (qsizetype i = 0; i < std::min<qsizetype>(5, report->changes.size()); ++i)
        for (const CellDifference &cell : report->changes[i].cells)
            qWarning("row %lld: %s '%s' -> '%s'", report->changes[i].row, qPrintable(cell.field),
                     qPrintable(cell.before), qPrintable(cell.after));
    QCOMPARE(report->rows, *written);
    QCOMPARE(fates(*report), u"0 0 %1 0 0"_s.arg(*written));
    QCOMPARE(report->unmapped.join(u' '), kind == u"duties" ? u"序号"_s : QString());
    QCOMPARE(report->chain, 0);
}

QTEST_GUILESS_MAIN(ImportExportsTest)
#include "tst_importexports.moc"
