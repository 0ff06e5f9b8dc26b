// SPDX-License-Identifier: GPL-3.0-or-later
#include "liveroom.h"
#include "models/items/catalogmodel.h"
#include "models/items/departmentmodel.h"
#include "models/items/dutymodel.h"
#include "ui/pages/catalogs/catalogspage.h"
#include "ui/pages/catalogs/catalogtable.h"
#include "ui/pages/departments/departmentspage.h"
#include "ui/pages/duties/dutiespage.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>

#include <vector>

using namespace shuzhi;
using namespace shuzhi::test;

/// What others write comes onto the screen within a second, and nothing a person looks at, has chosen or
/// is typing moves.
class LiveTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cities.clear(); }
    void gridStandsStill_data() { addDialectRows(); }
    void gridStandsStill();
    void chosenRowsGo();
    void figuresFollow_data() { addDialectRows(); }
    void figuresFollow();
    void departmentsStandStill();
    void dutiesStandStill();
    void onlyPagesThatShowItAskAnew();

private:
    [[nodiscard]] TestCity &city(Dialect dialect) { return *m_cities.at(int(dialect)); }
    /// A department of the city.
    [[nodiscard]] QString office(Dialect dialect)
    {
        return city(dialect).text(u"SELECT uid FROM department ORDER BY id LIMIT 1"_s);
    }
    [[nodiscard]] Step catalog(Dialect dialect, const QString &title)
    {
        return inserted(u"catalog"_s, {u"title"_s, u"department_id"_s, u"state"_s}, newUid(),
                        {title, office(dialect), u"published"_s});
    }

    QTemporaryDir m_kept;
    std::vector<std::unique_ptr<TestCity>> m_cities;
};

namespace {

/// What a person sees of a grid and has chosen in it, by uid.
struct Sight
{
    QString current;
    int place = 0; ///< of the current row on the screen
    QStringList selected;
    int across = 0;

    bool operator==(const Sight &) const = default;
};

QString uidAt(const CatalogModel &model, int row)
{
    const CatalogRow *at = model.rowAt(row);
    return at ? at->uid : QString();
}

Sight sightOf(const CatalogTable &table, const CatalogModel &model)
{
    Sight sight{QString::number(model.ids().value(table.currentIndex().row())),
                table.visualRect(table.currentIndex()).top(),
                {},
                table.horizontalScrollBar()->value()};
    for (const qint64 id : table.selectedIds())
        sight.selected += QString::number(id);
    sight.selected.sort();
    return sight;
}

void choose(CatalogTable &table, CatalogModel &model, const QList<int> &rows)
{
    table.setCurrentIndex(model.index(rows.first(), int(CatalogColumn::Title)));
    for (const int row : rows)
        table.selectionModel()->select(model.index(row, 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

} // namespace

void LiveTest::initTestCase()
{
    qputenv("SHUZHI_SETTINGS", m_kept.filePath(u"desk.ini"_s).toLocal8Bit());
    Theme::apply(*qApp, Theme::light());
    for (const Dialect dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        m_cities.push_back(std::make_unique<TestCity>(dialect, smallCity));
        QCOMPARE(m_cities.back()->fault(), QString());
    }
}

void LiveTest::gridStandsStill()
{
    QFETCH(Dialect, dialect);
    LiveSession session(city(dialect).location(), u"李明"_s);
    QVERIFY(session.isOpen());
    const auto page = shown<CatalogsPage>(*session);
    QVERIFY(page);
    auto *table = page->findChild<CatalogTable *>();
    auto *model = page->findChild<CatalogModel *>();
    table->verticalScrollBar()->setValue(100);
    QTRY_VERIFY(model->isFresh(100) && model->isFresh(115));
    choose(*table, *model, {106, 104, 109});
    const QString edited = uidAt(*model, 106), above = uidAt(*model, 3), seen = uidAt(*model, 102);
    const qint64 seenId = model->ids().at(102);
    table->edit(table->currentIndex());
    const QPointer<QLineEdit> editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->setText(u"正在输入"_s);
    const Sight before = sightOf(*table, *model);
    const int rows = model->rowCount();

    // A value of a row that is seen.
    VERIFY_RESULT(city(dialect).write({changed(u"catalog"_s, u"code"_s, seen, u"LIVE-1"_s)}));
    QVERIFY(follows("a value in the grid", [&] {
        return model->index(102, int(CatalogColumn::Code)).data().toString() == u"LIVE-1";
    }));
    QCOMPARE(sightOf(*table, *model), before);
    QVERIFY(editor && editor->hasFocus());
    // Rows above and below, one that goes from above to the end, one that is seen and goes far away.
    VERIFY_RESULT(city(dialect).write({catalog(dialect, u"阿一"_s), catalog(dialect, u"阿二"_s),
                                       catalog(dialect, u"做完"_s),
                                       changed(u"catalog"_s, u"title"_s, above, u"做完之后"_s)}));
    QVERIFY(follows("rows above and below", [&] { return model->rowCount() == rows + 3; }));
    QCOMPARE(sightOf(*table, *model), before);
    QVERIFY(editor && editor->hasFocus());
    VERIFY_RESULT(city(dialect).write({changed(u"catalog"_s, u"title"_s, seen, u"阿三"_s)}));
    QVERIFY(follows("a row in sight goes elsewhere", [&] { return model->rowOf(seenId) < 10; }));
    QCOMPARE(sightOf(*table, *model), before);

    // The editor stands over its row with what was typed.
    QVERIFY(editor && editor->hasFocus());
    QCOMPARE(editor->text(), u"正在输入"_s);
    QVERIFY(table->visualRect(table->currentIndex()).contains(editor->geometry().center()));
    QCOMPARE(uidAt(*model, table->currentIndex().row()), edited);
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(city(dialect).verify(), QString());
}

void LiveTest::chosenRowsGo()
{
    const Dialect dialect = Dialect::Sqlite;
    LiveSession session(city(dialect).location(), u"李明"_s);
    const auto page = shown<CatalogsPage>(*session);
    QVERIFY(page);
    auto *table = page->findChild<CatalogTable *>();
    auto *model = page->findChild<CatalogModel *>();
    QSignalSpy ready(page.get(), &Page::ready);
    page->open(u"state=published"_s);
    QTRY_VERIFY(!ready.isEmpty());
    table->verticalScrollBar()->setValue(40);
    QTRY_VERIFY(model->isFresh(40));
    choose(*table, *model, {45, 47});
    const QString current = uidAt(*model, 45);
    const Sight before = sightOf(*table, *model);
    const qint64 top = model->ids().at(table->rowAt(1));
    const int rows = model->rowCount();

    // In sight: a neighbour takes its place.
    VERIFY_RESULT(city(dialect).write({changed(u"catalog"_s, u"state"_s, current, u"draft"_s)}));
    QVERIFY(follows("the current row goes", [&] { return model->rowCount() == rows - 1; }));
    QCOMPARE(model->ids().at(table->rowAt(1)), top);
    QStringList rest = before.selected;
    rest.removeOne(before.current);
    QCOMPARE(sightOf(*table, *model).selected, rest);
    const int next = table->currentIndex().row();
    QVERIFY(next == 44 || next == 45);

    // Out of sight: nobody is led there.
    const QString far = uidAt(*model, next);
    table->verticalScrollBar()->setValue(90);
    QTRY_VERIFY(model->isFresh(90));
    const qint64 elsewhere = model->ids().at(table->rowAt(1));
    VERIFY_RESULT(city(dialect).write({changed(u"catalog"_s, u"state"_s, far, u"draft"_s)}));
    QVERIFY(follows("the current row goes out of sight", [&] { return model->rowCount() == rows - 2; }));
    QCOMPARE(model->ids().at(table->rowAt(1)), elsewhere);
}

void LiveTest::figuresFollow()
{
    QFETCH(Dialect, dialect);
    LiveSession session(city(dialect).location(), u"李明"_s);
    const auto page = shown<OverviewPage>(*session);
    QVERIFY(page);
    const auto *card = page->findChild<FigureCard *>(u"figure_catalogs"_s);
    QVERIFY(card);
    const auto figure = [card] { return card->figure().remove(u',').toLongLong(); };
    const qint64 before = figure();
    QVERIFY(before > 0);
    VERIFY_RESULT(city(dialect).write({catalog(dialect, u"新目录"_s)}));
    QVERIFY(follows("a figure of the overview", [&] { return figure() == before + 1; }));
}

void LiveTest::departmentsStandStill()
{
    const Dialect dialect = Dialect::Postgres;
    LiveSession session(city(dialect).location(), u"李明"_s);
    QVERIFY(session.isOpen());
    const auto page = shown<DepartmentsPage>(*session, {1272, 330});
    QVERIFY(page);
    auto *table = page->findChild<QTableView *>(u"departmentsTable"_s);
    auto *model = page->findChild<DepartmentModel *>();
    QVERIFY(table->verticalScrollBar()->maximum() > 0);
    table->setCurrentIndex(model->index(4, 0));
    table->selectionModel()->select(model->index(6, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table->verticalScrollBar()->setValue(2);
    const auto uid = [&](int row) {
        return model->entryAt(row) ? model->entryAt(row)->department.uid : QString();
    };
    const auto sight = [&] {
        QStringList seen{uid(table->rowAt(1)), uid(table->currentIndex().row())};
        for (const QModelIndex &index : table->selectionModel()->selectedRows())
            seen += uid(index.row());
        return seen;
    };
    const QStringList before = sight();
    const int rows = model->rowCount();
    VERIFY_RESULT(city(dialect).write({inserted(u"department"_s, {u"name"_s}, newUid(), {u"阿局"_s}),
                                       changed(u"department"_s, u"phone"_s, uid(0), u"110"_s)}));
    QVERIFY(follows("a department", [&] { return model->rowCount() == rows + 1; }));
    QTest::qWait(300); // the figures come after the rows
    QCOMPARE(sight(), before);
}

void LiveTest::dutiesStandStill()
{
    const Dialect dialect = Dialect::Postgres;
    // The first department, with a list of three functions of five matters each.
    const QString department = newUid(), list = newUid();
    QList<Step> steps{inserted(u"department"_s, {u"name"_s}, department, {u"阿"_s}),
                      inserted(u"duty_list"_s, {u"department_id"_s, u"title"_s, u"author"_s}, list,
                               {department, u"清单"_s, u"甲"_s})};
    const QStringList columns{u"duty_list_id"_s, u"parent_id"_s, u"level"_s, u"position"_s, u"name"_s};
    for (int i = 1; i <= 3; ++i) {
        const QString function = newUid();
        steps += inserted(u"duty"_s, columns, function, {list, {}, u"function"_s, i, u"职能%1"_s.arg(i)});
        for (int j = 1; j <= 5; ++j)
            steps += inserted(u"duty"_s, columns, newUid(),
                              {list, function, u"matter"_s, j, u"事项%1-%2"_s.arg(i).arg(j)});
    }
    VERIFY_RESULT(city(dialect).write(steps));
    LiveSession session(city(dialect).location(), u"李明"_s);
    QVERIFY(session.isOpen());
    const auto page = shown<DutiesPage>(*session, {1272, 420});
    QVERIFY(page);
    auto *tree = page->findChild<DutyTree *>();
    auto *model = page->findChild<DutyModel *>();
    QVERIFY(model->rowCount() > 0);
    QCOMPARE(model->content().departmentUid, department);
    const QModelIndex folded = model->index(model->rowCount() - 1, 0);
    tree->collapse(folded);
    const QString foldedUid = model->uidAt(folded);
    tree->verticalScrollBar()->setValue(4);
    const auto at = [&](int y) { return model->uidAt(tree->indexAt(QPoint(200, y))); };
    const QString top = at(1), chosen = at(75);
    QVERIFY(tree->verticalScrollBar()->value() > 0 && !chosen.isEmpty());
    tree->setCurrentIndex(tree->indexAt(QPoint(200, 75)));
    const int count = int(model->content().nodes.size());
    VERIFY_RESULT(city(dialect).write(
        {inserted(u"duty"_s, columns, newUid(), {list, {}, u"function"_s, 0, u"别人加的职能"_s})}));
    QVERIFY(follows("a row of a duty list", [&] { return model->content().nodes.size() == count + 1; }));
    QCOMPARE(at(1), top);
    QCOMPARE(at(75), chosen);
    QCOMPARE(model->uidAt(tree->currentIndex()), chosen);
    QVERIFY(!tree->isExpanded(model->indexOf(foldedUid)));
}

void LiveTest::onlyPagesThatShowItAskAnew()
{
    const Dialect dialect = Dialect::Sqlite;
    LiveSession session(city(dialect).location(), u"李明"_s);
    const auto duties = shown<DutiesPage>(*session);
    const auto overview = shown<OverviewPage>(*session);
    QVERIFY(duties && overview);
    QSignalSpy dutiesReady(duties.get(), &Page::ready), overviewReady(overview.get(), &Page::ready);
    VERIFY_RESULT(
        city(dialect).write({inserted(u"peer"_s, {u"name"_s, u"catalogs"_s}, newUid(), {u"邻市"_s, 100})}));
    QVERIFY(follows("a peer", [&] { return !overviewReady.isEmpty(); }));
    QTest::qWait(300);
    QCOMPARE(dutiesReady.size(), 0);
    VERIFY_RESULT(city(dialect).write({changed(u"department"_s, u"phone"_s, office(dialect), u"119"_s)}));
    QVERIFY(follows("a department's phone", [&] { return !dutiesReady.isEmpty(); }));
}

QTEST_MAIN(LiveTest)
#include "tst_live.moc"
