// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/catalogmodel.h"
#include "models/items/itemroles.h"
#include "models/items/searchrowsmodel.h"
#include "models/store/catalogdetailquery.h"
#include "tests/support/await.h"
#include "tests/support/city.h"
#include "tests/support/testdialect.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The windows on the data: pages come as asked, changes keep rows in place, models keep Qt's rules.
class CatalogModelTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void readsPagesAsAsked();
    void lateAnswersAreDropped();
    void refreshKeepsRowsInPlace();
    void refreshTakesRowsOutAndIn();
    void editAsksAndShows();
    void readOnlyStates();
    void detailSaysWhatTheGridSays();
    void detailOfNothing();
    void rowsOfOtherKinds();

private:
    void load(CatalogModel &model, const QString &where = {});
    [[nodiscard]] Status write(const QString &uid, const QString &column, const QString &value);

    std::unique_ptr<TestCity> m_city;
    Mailbox m_mailbox;
    std::unique_ptr<CitySession> m_session;
};

namespace {

CatalogWords words()
{
    CatalogWords made;
    made.unmounted = u"未挂接"_s;
    made.separator = u"、"_s;
    made.heads = QStringList(catalogColumnCount, u"head"_s);
    return made;
}

} // namespace

void CatalogModelTest::initTestCase()
{
    m_city = std::make_unique<TestCity>(testDialect(), smallCity);
    QVERIFY2(m_city->fault().isEmpty(), qPrintable(m_city->fault()));
}

void CatalogModelTest::init()
{
    m_session = std::make_unique<CitySession>(m_mailbox, m_city->location(), OpenMode::ReadWrite,
                                              Actor::current(u"测试"_s), Language::Chinese);
    bool opened = false;
    m_session->open(this, [&](const Status &done) { opened = done.has_value(); });
    QTRY_VERIFY(opened);
}

void CatalogModelTest::cleanup()
{
    m_session.reset();
}

void CatalogModelTest::load(CatalogModel &model, const QString &where)
{
    QSignalSpy loaded(&model, &CatalogModel::loaded);
    model.load(*Filter::parse(where), {});
    QTRY_COMPARE(loaded.count(), 1);
}

Status CatalogModelTest::write(const QString &uid, const QString &column, const QString &value)
{
    const RowEdit edit{StepKind::Update, u"catalog"_s, uid, {column}, {value}, {}};
    return await(m_session->store(), LaneId::Write, EditQuery{Actor::current(u"测试"_s), {edit}, true})
        .map([](const EditOutcome &) {});
}

void CatalogModelTest::readsPagesAsAsked()
{
    CatalogModel model(*m_session, words());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    load(model);
    QCOMPARE(model.rowCount(), 300);
    const QModelIndex last = model.index(299, int(CatalogColumn::Title));
    QVERIFY(!model.isFresh(299));
    QVERIFY(last.data(PlaceholderRole).toBool());
    QTRY_VERIFY(model.isFresh(299));
    QVERIFY(!last.data(PlaceholderRole).toBool());
    QCOMPARE(last.data().toString(), model.rowAt(299)->title);
    // The neighbour comes without being asked for, what is two pages away does not.
    QTRY_VERIFY(model.isFresh(128));
    QTest::qWait(50);
    const QModelIndex unmounted = model.index(model.rowOf(model.ids().at(299)), int(CatalogColumn::Resource));
    QCOMPARE(unmounted.data().toString().isEmpty(), false);
}

void CatalogModelTest::lateAnswersAreDropped()
{
    CatalogModel model(*m_session, words());
    QSignalSpy loaded(&model, &CatalogModel::loaded);
    model.load(*Filter::parse(u"mounted=no"_s), {});
    model.load(*Filter::parse(u"mounted=yes"_s), {});
    QTRY_COMPARE(loaded.count(), 1);
    const qint64 expected =
        await(m_session->store(), LaneId::Long, CountQuery{*Filter::parse(u"mounted=yes"_s)}).value();
    QTest::qWait(100);
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(qint64(model.rowCount()), expected);
}

void CatalogModelTest::refreshKeepsRowsInPlace()
{
    CatalogModel model(*m_session, words());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    load(model);
    QTRY_VERIFY(model.rowAt(10));
    const CatalogRow before = *model.rowAt(10);
    const QPersistentModelIndex kept(model.index(10, 1));
    // The first in the order now.
    VERIFY_RESULT(write(before.uid, u"title"_s, u"!"_s));
    QSignalSpy reset(&model, &CatalogModel::modelReset);
    QSignalSpy loaded(&model, &CatalogModel::loaded);
    model.refresh();
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(kept.row(), 0);
    QCOMPARE(model.ids().first(), before.id);
    QVERIFY(model.rowAt(0)); // the old words stand until the new ones are there
    QTRY_VERIFY(model.isFresh(0));
    QCOMPARE(model.rowAt(0)->title, u"!"_s);
    QVERIFY(model.rowAt(0)->rev > before.rev);
    VERIFY_RESULT(write(before.uid, u"title"_s, before.title));
}

void CatalogModelTest::refreshTakesRowsOutAndIn()
{
    CatalogModel model(*m_session, words());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    load(model, u"share_type=unconditional"_s);
    const int rows = model.rowCount();
    QVERIFY(rows > 6);
    QTRY_VERIFY(model.rowAt(5));
    const CatalogRow gone = *model.rowAt(5);
    const QPersistentModelIndex next(model.index(6, 0));
    QSignalSpy loaded(&model, &CatalogModel::loaded);
    VERIFY_RESULT(write(gone.uid, u"share_type"_s, u"not_shared"_s));
    model.refresh();
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(model.rowCount(), rows - 1);
    QCOMPARE(next.row(), 5);
    QCOMPARE(model.rowOf(gone.id), -1);
    VERIFY_RESULT(write(gone.uid, u"share_type"_s, u"unconditional"_s));
    model.refresh();
    QTRY_COMPARE(loaded.count(), 2);
    QCOMPARE(model.rowCount(), rows);
    QCOMPARE(model.rowOf(gone.id), 5);
    QCOMPARE(next.row(), 6);
}

void CatalogModelTest::editAsksAndShows()
{
    CatalogModel model(*m_session, words());
    load(model);
    const QModelIndex cell = model.index(0, int(CatalogColumn::ShareType));
    QVERIFY(!model.flags(cell).testFlag(Qt::ItemIsEditable)); // not read yet
    QVERIFY(!model.rowAt(0));
    QTRY_VERIFY(model.rowAt(0));
    QVERIFY(model.flags(cell).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.flags(model.index(0, int(CatalogColumn::Items))).testFlag(Qt::ItemIsEditable));
    QCOMPARE(cell.data(VocabularyRole).toString(), u"share_type"_s);
    QSignalSpy asked(&model, &CatalogModel::editRequested);
    const QString before = cell.data(Qt::EditRole).toString();
    QVERIFY(!model.setData(cell, before, Qt::EditRole)); // nothing changed
    const QString wanted = before == u"conditional" ? u"not_shared"_s : u"conditional"_s;
    QVERIFY(model.setData(cell, wanted, Qt::EditRole));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(1).toString(), u"share_type"_s);
    QCOMPARE(asked.first().at(2).toString(), wanted);
    QCOMPARE(cell.data(CodeRole).toString(), wanted);
}

void CatalogModelTest::readOnlyStates()
{
    CatalogModel model(*m_session, words());
    load(model);
    QVERIFY(!model.rowAt(0));
    QTRY_VERIFY(model.rowAt(0));
    const CatalogRow row = *model.rowAt(0);
    VERIFY_RESULT(write(row.uid, u"state"_s, u"submitted"_s));
    QSignalSpy loaded(&model, &CatalogModel::loaded);
    model.refresh();
    QTRY_COMPARE(loaded.count(), 1);
    QVERIFY(model.rowAt(0));
    QTRY_VERIFY(model.isFresh(0));
    QVERIFY(!model.flags(model.index(0, int(CatalogColumn::Title))).testFlag(Qt::ItemIsEditable));
    VERIFY_RESULT(write(row.uid, u"state"_s, row.state));
    Filter past;
    past.asOf = u"2023-05-31"_s;
    model.load(past, {});
    QTRY_COMPARE(loaded.count(), 2);
    QVERIFY(!model.rowAt(0) || !model.isFresh(0));
    QTRY_VERIFY(model.rowAt(0));
    QVERIFY(!model.flags(model.index(0, int(CatalogColumn::Title))).testFlag(Qt::ItemIsEditable));
}

void CatalogModelTest::detailSaysWhatTheGridSays()
{
    const QList<qint64> ids =
        await(m_session->store(), LaneId::Long, IdListQuery{*Filter::parse(u"used=yes"_s), {}}).value();
    QVERIFY(!ids.isEmpty());
    const QList<CatalogRow> rows = await(m_session->store(), LaneId::Page, CatalogRowsQuery{ids, {}}).value();
    for (const CatalogRow &row : rows) {
        const Result<CatalogDetail> detail =
            await(m_session->store(), LaneId::Page, CatalogDetailQuery{row.uid, {}});
        VERIFY_RESULT(detail);
        QCOMPARE(detail->values.value(u"title"_s), row.title);
        QCOMPARE(detail->values.value(u"department"_s), row.department);
        QCOMPARE(detail->values.value(u"library"_s), row.library);
        QCOMPARE(detail->filled, row.filled);
        QCOMPARE(detail->required, row.required);
        QCOMPARE(detail->missing.size(), row.required - row.filled);
        QCOMPARE(detail->items.size(), row.items);
        QCOMPARE(detail->rev, row.rev);
        QVERIFY(!detail->use.isEmpty());
        QVERIFY(!detail->history.isEmpty());
        for (const CatalogFinding &finding : detail->findings) {
            const Filter where = Filter{}.with(u"rule"_s, finding.rule).with(u"uid"_s, row.uid);
            QCOMPARE(await(m_session->store(), LaneId::Long, CountQuery{where}).value(), 1);
        }
    }
}

void CatalogModelTest::detailOfNothing()
{
    const Result<CatalogDetail> detail =
        await(m_session->store(), LaneId::Page, CatalogDetailQuery{u"no such"_s, {}});
    QVERIFY(!detail);
    QCOMPARE(detail.error().code, ErrorCode::NotFound);
}

void CatalogModelTest::rowsOfOtherKinds()
{
    SearchRowsModel model(*m_session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &SearchRowsModel::loaded);
    const Filter where = *Filter::parse(u"what=items"_s);
    const qint64 total = await(m_session->store(), LaneId::Long, CountQuery{where}).value();
    model.load(where);
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(model.total(), total);
    QVERIFY(total > 200);
    while (model.rowCount() < total) {
        const int before = model.rowCount();
        model.fetchMore({}); // nothing happens while the tester's own request is under way
        QTRY_VERIFY(model.rowCount() > before);
    }
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(qint64(model.rowCount()), total);
    QSet<QString> catalogs;
    for (int row = 0; row < model.rowCount(); ++row)
        catalogs.insert(model.whereOf(row));
    QVERIFY(!catalogs.contains(QString()));
    QVERIFY(catalogs.size() <= 300);
}

QTEST_GUILESS_MAIN(CatalogModelTest)
#include "tst_catalogmodel.moc"
