// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/importcolumnsmodel.h"
#include "models/items/importfieldsmodel.h"
#include "models/items/importrowsmodel.h"
#include "models/items/sheetgridmodel.h"
#include "models/items/sheetlistmodel.h"
#include "models/settings/importmemory.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

using Fate = ImportRowsModel::Fate;

/// The models the import wizard shows: values in, lines out.
class ImportModelsTest : public QObject
{
    Q_OBJECT
private slots:
    void rowsStandInTheOrderOfTheFile();
    void rowsOfOneFateAlone();
    void rowsAreTakenOutByTheirTick();
    void manyRowsAreQuick();
    void gridSpansWhatIsMerged();
    void gridKnowsItsHead();
    void sheetsOfOneShapeTogether();
    void columnsTakeDroppedFields();
    void fieldsLeadWithWhatIsNeeded();
    void memoryKeepsFiftyShapes();
    void memoryKeepsTenSources();

private:
    [[nodiscard]] static std::shared_ptr<ImportReport> report();
    [[nodiscard]] static ImportRowsModel::Words words();
};

std::shared_ptr<ImportReport> ImportModelsTest::report()
{
    auto report = std::make_shared<ImportReport>();
    report->newRows = {{2, u"甲"_s, u"一"_s}, {6, u"己"_s, u"一"_s}, {2, u"庚"_s, u"二"_s}};
    report->changes = {
        {3,
         u"乙"_s,
         {{u"共享类型"_s, u"share_type"_s, u"a"_s, u"b"_s}, {u"摘要"_s, u"abstract"_s, u"旧"_s, u"新"_s}},
         u"一"_s}};
    report->sameRows = {{4, u"丙"_s, u"一"_s}};
    report->repeats = {{5, 2, u"甲"_s, {{u"摘要"_s, u"abstract"_s, u"x"_s, u"y"_s}}, u"一"_s}};
    report->errors = {{7, u"名称"_s, u"v"_s, u"no_title"_s, u"m"_s, u"一"_s}};
    report->warnings = {
        {u"unknown_value"_s, u"共享类型"_s, u"需要申请"_s, u"m"_s, 3, 2, u"share_type"_s, u"一"_s}};
    return report;
}

ImportRowsModel::Words ImportModelsTest::words()
{
    ImportRowsModel::Words words;
    words.heads = {u"Row"_s, u"Result"_s, u"Name"_s, u"Column"_s, u"Before"_s, u"After"_s};
    words.fate = [](Fate fate) { return QString::number(int(fate)); };
    words.error = [](const ImportError &error) { return error.rule; };
    words.warning = [](const ImportWarning &warning) { return warning.rule; };
    words.repeats = [](qint64 row) -> QString { return u"repeats "_s + QString::number(row); };
    words.value = [](const QString &field, const QString &value) -> QString { return field + u'=' + value; };
    return words;
}

void ImportModelsTest::rowsStandInTheOrderOfTheFile()
{
    ImportRowsModel model;
    QAbstractItemModelTester tester(&model);
    model.setWords(words());
    model.setReport(report(), {});
    QStringList rows;
    for (int line = 0; line < model.rowCount(); ++line)
        rows += model.index(line, ImportRowsModel::RowColumn).data().toString();
    // a changed row has a line per cell, a repeated one a line more than cells; sheets one after the other
    const QStringList expected{u"一 · 2"_s, u"一 · 3"_s, {},          u"一 · 4"_s, u"一 · 5"_s,
                               {},          u"一 · 6"_s, u"一 · 7"_s, u"二 · 2"_s};
    QCOMPARE(rows, expected);
    QCOMPARE(model.index(2, ImportRowsModel::BeforeColumn).data().toString(), u"abstract=旧"_s);
    QCOMPARE(model.index(2, ImportRowsModel::AfterColumn).data().toString(), u"abstract=新"_s);
    QCOMPARE(model.index(4, ImportRowsModel::AfterColumn).data().toString(), u"repeats 2"_s);
    QCOMPARE(model.index(7, ImportRowsModel::AfterColumn).data().toString(), u"no_title"_s);
}

void ImportModelsTest::rowsOfOneFateAlone()
{
    ImportRowsModel model;
    model.setWords(words());
    model.setReport(report(), {{9, u"壬"_s, u"一"_s}});
    const QList<QPair<Fate, int>> lines{{Fate::Added, 3},     {Fate::Changed, 2},  {Fate::Unchanged, 1},
                                        {Fate::Duplicate, 2}, {Fate::Rejected, 1}, {Fate::Declined, 1},
                                        {Fate::Warning, 1}};
    for (const auto &[fate, count] : lines) {
        model.setShown(fate);
        QCOMPARE(model.rowCount(), count);
        for (int line = 0; line < count; ++line)
            QCOMPARE(model.fateAt(line), fate);
    }
    model.setShown(std::nullopt);
    QCOMPARE(model.rowCount(), 10); // all but warnings, which are no fate of a row
}

void ImportModelsTest::rowsAreTakenOutByTheirTick()
{
    ImportRowsModel model;
    model.setWords(words());
    model.setReport(report(), {{9, u"壬"_s, u"一"_s}});
    QSignalSpy asked(&model, &ImportRowsModel::declineRequested);
    const QModelIndex changed = model.index(1, ImportRowsModel::RowColumn);
    QCOMPARE(changed.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(
        !model.index(2, ImportRowsModel::RowColumn).data(Qt::CheckStateRole).isValid()); // its second cell
    QVERIFY(model.setData(changed, Qt::Unchecked, Qt::CheckStateRole));
    auto rows = asked.takeFirst();
    QCOMPARE(rows[0].value<QList<RowNote>>().value(0).row, 3);
    QCOMPARE(rows[0].value<QList<RowNote>>().value(0).title, u"乙"_s);
    QCOMPARE(rows[1].toBool(), true);
    model.setShown(Fate::Declined);
    QCOMPARE(model.index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(asked.takeFirst()[1].toBool(), false);
}

void ImportModelsTest::manyRowsAreQuick()
{
    auto large = std::make_shared<ImportReport>();
    for (int row = 2; row < 36'002; ++row)
        large->newRows += {row, u"第%1号"_s.arg(row), u"一"_s};
    for (int row = 36'002; row < 38'002; ++row)
        large->changes +=
            {row, u"第%1号"_s.arg(row), {{u"摘要"_s, u"abstract"_s, u"旧"_s, u"新"_s}}, u"一"_s};
    ImportRowsModel model;
    model.setWords(words());
    QElapsedTimer clock;
    clock.start();
    model.setReport(large, {});
    QCOMPARE(model.rowCount(), 38'000);
    qInfo("38,000 lines set in %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(clock.elapsed() < 1000); // a frame on an idle machine; here others work too
}

void ImportModelsTest::gridSpansWhatIsMerged()
{
    auto preview = std::make_shared<SourcePreview>();
    preview->grid = {{1, {u"题"_s, {}, {}}}, {3, {u"a"_s, u"b"_s, {}}}, {4, {{}, u"c"_s, u"d"_s}}};
    preview->merged = {{1, 0, 1, 2}, {3, 0, 4, 0}, {2, 1, 2, 2}, {3, 1, 3, 9}};
    SheetGridModel model;
    QAbstractItemModelTester tester(&model);
    model.setPreview(preview);
    QCOMPARE(model.columnCount(), 3);
    QStringList spans;
    for (const SheetGridModel::Span &span : model.spans())
        spans += u"%1,%2 %3x%4"_s.arg(span.row).arg(span.column).arg(span.rows).arg(span.columns);
    // the third lies in a row without text, which is not shown; the fourth is cut to the grid
    QCOMPARE(spans, (QStringList{u"0,0 1x3"_s, u"1,0 2x1"_s, u"1,1 1x2"_s}));
    QCOMPARE(model.headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), u"3"_s);
    QCOMPARE(SheetGridModel::columnLetters(25), u"Z"_s);
    QCOMPARE(SheetGridModel::columnLetters(26), u"AA"_s);
    QCOMPARE(SheetGridModel::columnLetters(701), u"ZZ"_s);
}

void ImportModelsTest::gridKnowsItsHead()
{
    auto preview = std::make_shared<SourcePreview>();
    preview->sheets = {{u"一"_s, false, 2, 3, 1, u"s"_s, true}};
    preview->grid = {{1, {u"题"_s}}, {2, {u"甲"_s}}, {3, {u"乙"_s}}, {4, {u"x"_s}}, {5, {u"合计"_s}}};
    preview->leftOut = {5};
    SheetGridModel model;
    model.setPreview(preview);
    const auto parts = [&] {
        QList<int> found;
        for (int row = 0; row < 5; ++row)
            found += model.index(row, 0).data(SheetGridModel::PartRole).toInt();
        return found;
    };
    const int above = int(SheetGridModel::Part::Above), head = int(SheetGridModel::Part::Head),
              data = int(SheetGridModel::Part::Data), out = int(SheetGridModel::Part::LeftOut);
    QCOMPARE(parts(), (QList<int>{above, head, head, data, out}));
    model.setHead(1, 1);
    QCOMPARE(parts(), (QList<int>{head, data, data, data, out}));
}

void ImportModelsTest::sheetsOfOneShapeTogether()
{
    SheetListModel model;
    QAbstractItemModelTester tester(&model);
    model.setSheets({{u"一"_s, false, 1, 1, 5, u"s"_s, true},
                     {u"二"_s, false, 1, 1, 5, u"s"_s, false},
                     {u"三"_s, false, 1, 1, 5, u"t"_s, false},
                     {u"说明"_s, true, 0, 0, 0, {}, false}});
    QSignalSpy chosen(&model, &SheetListModel::chosenChanged);
    QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(chosen.takeFirst()[0].toStringList(), (QStringList{u"一"_s, u"二"_s}));
    QVERIFY(model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole)); // another shape begins anew
    QCOMPARE(chosen.takeFirst()[0].toStringList(), QStringList{u"三"_s});
    QVERIFY(model.setData(model.index(2, 0), Qt::Unchecked, Qt::CheckStateRole)); // the last one stays
    QCOMPARE(chosen.takeFirst()[0].toStringList(), QStringList{u"三"_s});
    QVERIFY(!model.setData(model.index(3, 0), Qt::Checked, Qt::CheckStateRole)); // it has no head
}

void ImportModelsTest::columnsTakeDroppedFields()
{
    ImportFieldsModel fields;
    fields.setFields({u"title"_s, u"code"_s}, [](const QString &field) { return field.toUpper(); });
    const std::unique_ptr<QMimeData> dragged(fields.mimeData({fields.index(1)}));
    ImportColumnsModel model;
    ImportColumnsModel::Words words;
    words.fieldName = [](const QString &field) { return field.toUpper(); };
    words.leftOut = u"-"_s;
    words.sourceName = [](ImportColumnsModel::Source source) { return QString::number(int(source)); };
    model.setWords(words);
    model.setColumns(u"catalogs"_s,
                     {{0, u"甲"_s, {}, Evidence::None, 0, {u"x"_s}, {}},
                      {3, u"乙"_s, u"title"_s, Evidence::Person, 1, {}, {}}},
                     {3});
    QAbstractItemModelTester tester(&model);
    QCOMPARE(model.index(1, 0).data(ImportColumnsModel::SourceRole).toInt(),
             int(ImportColumnsModel::Source::Kept));
    QSignalSpy chosen(&model, &ImportColumnsModel::fieldChosen);
    QVERIFY(model.dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, model.index(1, 0)));
    QCOMPARE(chosen.first()[0].toInt(), 3); // the column in the file, not the line
    QCOMPARE(chosen.first()[1].toString(), u"code"_s);
    QCOMPARE(model.index(1, ImportColumnsModel::FieldColumn).data().toString(), u"CODE"_s);
    QCOMPARE(model.index(1, 0).data(ImportColumnsModel::SourceRole).toInt(),
             int(ImportColumnsModel::Source::Person));
    QCOMPARE(model.fields(), QStringList{u"code"_s});
}

void ImportModelsTest::fieldsLeadWithWhatIsNeeded()
{
    const QStringList catalogs = ImportFieldsModel::fieldsOf(u"catalogs"_s);
    QCOMPARE(catalogs.first(), u"title"_s);
    QVERIFY(catalogs.indexOf(u"department"_s) < catalogs.indexOf(u"share_type"_s)); // the template's order
    QVERIFY(!catalogs.contains(u"extension"_s));
    QVERIFY(!catalogs.contains(u"usage.day"_s));
    const QStringList usage = ImportFieldsModel::fieldsOf(u"usage"_s).first(5);
    for (const QString &field : {u"title"_s, u"usage.day"_s, u"usage.consumer"_s, u"usage.calls"_s})
        QVERIFY(usage.contains(field));
    QVERIFY(ImportFieldsModel::fieldsOf(u"nothing"_s).isEmpty());
}

void ImportModelsTest::memoryKeepsFiftyShapes()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    ImportMemory memory(settings);
    const ShapeDecisions first{u"shape0"_s,
                               u"catalogs"_s,
                               {{2, u"title"_s}, {7, QString()}},
                               {{u"department"_s, u"市卫生局"_s}},
                               {{u"share_type"_s, {{u"需要申请"_s, u"conditional"_s}}}}};
    memory.keep(first);
    QCOMPARE(memory.decisions(u"shape0"_s, u"catalogs"_s), first);
    QVERIFY(!memory.decisions(u"shape0"_s, u"items"_s));
    for (int i = 1; i < ImportMemory::shapesKept; ++i)
        memory.keep({u"shape"_s + QString::number(i), u"catalogs"_s, {{0, u"code"_s}}, {}, {}});
    QCOMPARE(memory.decisions(u"shape0"_s, u"catalogs"_s), first);
    memory.keep({u"one more"_s, u"catalogs"_s, {{0, u"code"_s}}, {}, {}});
    QVERIFY(!memory.decisions(u"shape0"_s, u"catalogs"_s)); // the oldest makes room
    memory.forget(u"one more"_s, u"catalogs"_s);
    QVERIFY(!memory.decisions(u"one more"_s, u"catalogs"_s));
}

void ImportModelsTest::memoryKeepsTenSources()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    ImportMemory memory(settings);
    for (int i = 0; i < 12; ++i)
        memory.remember({u"/a/%1.csv"_s.arg(i), u"catalogs"_s, u"2023-06-30T00:00:00Z"_s, i});
    memory.remember({u"/a/5.csv"_s, u"items"_s, u"2023-07-01T00:00:00Z"_s, 99});
    const QList<RecentSource> sources = memory.sources();
    QCOMPARE(sources.size(), ImportMemory::sourcesKept);
    QCOMPARE(sources.first(), (RecentSource{u"/a/5.csv"_s, u"items"_s, u"2023-07-01T00:00:00Z"_s, 99}));
    QCOMPARE(std::count_if(sources.begin(), sources.end(),
                           [](const RecentSource &one) { return one.path == u"/a/5.csv"; }),
             1);
}

QTEST_GUILESS_MAIN(ImportModelsTest)
#include "tst_importmodels.moc"
