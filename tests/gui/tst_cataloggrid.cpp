// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/metric.h"
#include "models/domain/vocabulary.h"
#include "models/items/itemroles.h"
#include "models/store/catalogrows.h"
#include "models/store/facetsquery.h"
#include "tests/gui/catalogsroom.h"
#include "ui/charts/figuretext.h"
#include "ui/dialogs/filedialog.h"
#include "ui/pages/catalogs/catalogfacets.h"
#include "ui/pages/catalogs/filterwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/facethead.h"
#include "ui/widgets/facetlist.h"
#include "ui/widgets/facetrow.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The grid of the catalogs page by mouse and keys: orders, columns, facets, quick filters, views, the
/// clipboard, and what is kept on the desk.
class CatalogGridTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_room.close(); }
    void severalHeadsOrderTheGrid();
    void theMenuOfAHeadOrders();
    void furtherCellsAreReadAndEdited();
    void everyColumnIsRead();
    void typingEdits();
    void spaceSelectsAndControlASelectsAll();
    void sumsOfTheSelection();
    void copyTakesHeadsAndUnreadRows();
    void exportOfTheSelection();
    void quickFiltersAreConditions();
    void everyFacetCountsItsRows();
    void negationsOutliveTicks();
    void partsAreWalked();
    void menuKeyOpensTheMenuOfTheRow();
    void failureOffersAnotherTry();
    void readOnlySaysSo();

private:
    void clickHead(CatalogColumn column, Qt::KeyboardModifiers keys = {});
    [[nodiscard]] QMenu *menu(const QString &name) const;
    [[nodiscard]] static QAction *entry(const QMenu *menu, const QString &words);

    CatalogsRoom m_room;
};

void CatalogGridTest::initTestCase()
{
    const QString fault = m_room.make();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    Connection::forbidCurrentThread();
    Theme::apply(*qApp, Theme::light());
}

void CatalogGridTest::init()
{
    m_room.forgetDesk();
    QVERIFY(m_room.openCity() && m_room.openPage());
}

void CatalogGridTest::clickHead(CatalogColumn column, Qt::KeyboardModifiers keys)
{
    QHeaderView *head = m_room.table->horizontalHeader();
    const QPoint at(head->sectionViewportPosition(int(column)) + 12, head->height() / 2);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, keys, at);
}

QMenu *CatalogGridTest::menu(const QString &name) const
{
    return m_room.table->findChild<QMenu *>(name);
}

QAction *CatalogGridTest::entry(const QMenu *menu, const QString &words)
{
    for (QAction *action : menu->actions())
        if (action->text() == words)
            return action;
    return nullptr;
}

void CatalogGridTest::severalHeadsOrderTheGrid()
{
    const auto expect = [&](const SortOrder &sort) {
        QCOMPARE(m_room.model->sort(), sort);
        const auto ids = await(m_room.session().store(), LaneId::Long, IdListQuery{{}, sort});
        QVERIFY(ids && *ids == m_room.model->ids());
    };
    m_room.table->setCurrentIndex(m_room.model->index(200, int(CatalogColumn::ShareType)));
    QVERIFY(m_room.awaitReady([&] { clickHead(CatalogColumn::Department); }));
    expect({{{u"department"_s}}});
    QCOMPARE(m_room.table->currentIndex().row(), 0); // what comes first by it is seen
    QCOMPARE(CatalogColumn(m_room.table->currentIndex().column()), CatalogColumn::ShareType);
    QVERIFY(m_room.awaitReady([&] { clickHead(CatalogColumn::Completeness, Qt::ShiftModifier); }));
    expect({{{u"department"_s}, {u"filled"_s}}});
    QVERIFY(m_room.awaitReady([&] { clickHead(CatalogColumn::Completeness, Qt::ShiftModifier); }));
    expect({{{u"department"_s}, {u"filled"_s, true}}});
    QVERIFY(m_room.awaitReady([&] { clickHead(CatalogColumn::Department, Qt::ShiftModifier); }));
    expect({{{u"department"_s, true}, {u"filled"_s, true}}});
    QVERIFY(m_room.awaitReady([&] { clickHead(CatalogColumn::Completeness, Qt::ShiftModifier); }));
    expect({{{u"department"_s, true}}}); // a third click takes the key away
    QVERIFY(m_room.awaitReady([&] { clickHead(CatalogColumn::Title); }));
    expect({{{u"title"_s}}});
}

void CatalogGridTest::theMenuOfAHeadOrders()
{
    m_room.table->setFocus();
    m_room.table->setCurrentIndex(m_room.model->index(0, int(CatalogColumn::ShareType)));
    QTest::keyClick(m_room.table, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(menu(u"catalogHeadMenu"_s));
    QVERIFY(!entry(menu(u"catalogHeadMenu"_s), u"Then by this column, ascending"_s)); // nothing before it
    QVERIFY(m_room.awaitReady(
        [&] { entry(menu(u"catalogHeadMenu"_s), u"Order by this column, descending"_s)->trigger(); }));
    QCOMPARE(m_room.model->sort(), (SortOrder{{{u"share_type"_s, true}}}));
    delete menu(u"catalogHeadMenu"_s);
    m_room.table->setCurrentIndex(m_room.model->index(0, int(CatalogColumn::Title)));
    QTest::keyClick(m_room.table, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(m_room.awaitReady(
        [&] { entry(menu(u"catalogHeadMenu"_s), u"Then by this column, ascending"_s)->trigger(); }));
    QCOMPARE(m_room.model->sort(), (SortOrder{{{u"share_type"_s, true}, {u"title"_s}}}));
    QTest::keyClick(m_room.table, Qt::Key_Up); // leaves no key held
}

void CatalogGridTest::furtherCellsAreReadAndEdited()
{
    ColumnLayout layout;
    layout.chosen = {CatalogColumn::Title, CatalogColumn::Abstract, CatalogColumn::Calls,
                     CatalogColumn::ShareMethod};
    m_room.table->columns().setLayout(layout);
    QTRY_VERIFY(m_room.model->isFresh(0) && m_room.model->rowAt(0)->extra.size() == 3);
    const CatalogRow row = *m_room.model->rowAt(0);
    const CatalogRowsQuery query{{row.id}, {}, {u"abstract"_s, u"calls"_s}};
    const QStringList cells = await(m_room.session().store(), LaneId::Page, query).value().first().extra;
    QCOMPARE(m_room.cell(0, CatalogColumn::Abstract), cells.at(0));
    QCOMPARE(m_room.cell(0, CatalogColumn::Calls), FigureText::count(cells.at(1).toLongLong()));
    m_room.table->setFocus();
    m_room.table->setCurrentIndex(m_room.model->index(0, int(CatalogColumn::Abstract)));
    QTest::keyClick(m_room.table, Qt::Key_F2);
    auto *editor = m_room.table->findChild<QLineEdit *>(u"valueEditor"_s);
    QVERIFY(editor);
    QTest::keyClicks(editor, u"words"_s);
    QVERIFY(m_room.awaitReady([&] { QTest::keyClick(editor, Qt::Key_Return); }));
    QTRY_VERIFY(m_room.model->isFresh(0));
    QCOMPARE(m_room.cell(0, CatalogColumn::Abstract), u"words"_s);
    // Several codes are typed as text.
    const QModelIndex method = m_room.model->index(0, int(CatalogColumn::ShareMethod));
    const QList<VocabularyValue> &methods = vocabulary(u"share_method"_s).values();
    const bool first = method.data(CodeRole).toString() == methods.at(0).code;
    const VocabularyValue &wanted = methods.at(first ? 1 : 0);
    QVERIFY(m_room.awaitReady([&] { m_room.model->setData(method, wanted.label.zh, Qt::EditRole); }));
    QTRY_VERIFY(m_room.model->isFresh(0));
    QCOMPARE(method.data(CodeRole).toString(), wanted.code);
    QCOMPARE(method.data().toString(), wanted.label.zh);
}

void CatalogGridTest::everyColumnIsRead()
{
    ColumnLayout layout;
    for (int column = 0; column < catalogColumnCount; ++column)
        layout.chosen += CatalogColumn(column);
    QSignalSpy failed(&m_room.page(), &Page::failed);
    m_room.table->columns().setLayout(layout);
    QTRY_VERIFY(m_room.model->isFresh(0)
                && m_room.model->rowAt(0)->extra.size() == catalogExtras(layout.chosen).size());
    QCOMPARE(failed.count(), 0);
    QCOMPARE(ColumnLayout::parse(layout.toString()), layout);
    for (const CatalogColumn column : layout.chosen) {
        QVERIFY2(!m_room.model->words().heads.value(int(column)).isEmpty(),
                 qPrintable(catalogColumnKey(column)));
        QVERIFY2(!catalogSortField(column).isEmpty(), qPrintable(catalogColumnKey(column)));
    }
    QCOMPARE(m_room.model->words().heads.size(), catalogColumnCount);
}

void CatalogGridTest::typingEdits()
{
    m_room.table->setFocus();
    m_room.table->setCurrentIndex(m_room.model->index(0, int(CatalogColumn::Title)));
    QTest::keyClick(m_room.table, Qt::Key_X);
    auto *editor = m_room.table->findChild<QLineEdit *>(u"valueEditor"_s);
    QVERIFY(editor);
    QCOMPARE(editor->text(), u"x"_s); // what was there is replaced
    const QString before = m_room.cell(0, CatalogColumn::Title);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(!m_room.table->findChild<QLineEdit *>(u"valueEditor"_s));
    QCOMPARE(m_room.cell(0, CatalogColumn::Title), before);
    // Letters on a cell that is not edited neither edit nor walk.
    m_room.table->setCurrentIndex(m_room.model->index(5, int(CatalogColumn::Department)));
    QTest::keyClick(m_room.table, Qt::Key_X);
    QVERIFY(!m_room.table->findChild<QLineEdit *>(u"valueEditor"_s));
    QCOMPARE(m_room.table->currentIndex().row(), 5);
}

void CatalogGridTest::spaceSelectsAndControlASelectsAll()
{
    m_room.table->setFocus();
    QCOMPARE(m_room.table->selectedCount(), 1);
    QTest::keyClick(m_room.table, Qt::Key_Space);
    QCOMPARE(m_room.table->selectedCount(), 0);
    QTest::keyClick(m_room.table, Qt::Key_Space);
    QTest::keyClick(m_room.table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_room.table->selectedRowNumbers(), (QList<int>{0, 1}));
    QTest::keyClick(m_room.table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_room.table->selectedCount(), 300);
    QCOMPARE(m_room.table->selectedIds(), m_room.model->ids());
    QVERIFY(!m_room.model->isFresh(290)); // selecting reads nothing
    QTest::keyClick(m_room.table, Qt::Key_Down);
}

void CatalogGridTest::sumsOfTheSelection()
{
    PageStatus status;
    connect(&m_room.page(), &Page::statusChanged, this, [&](const PageStatus &now) { status = now; });
    QVERIFY(m_room.open(u"used=yes"_s));
    m_room.table->selectAll();
    const auto sums =
        await(m_room.session().store(), LaneId::Long, CatalogSumsQuery{m_room.model->ids(), {}});
    QVERIFY(sums && sums->calls > 0);
    QTRY_VERIFY(status.selection.contains(FigureText::count(sums->calls) + u" calls"_s));
    QVERIFY(status.selection.contains(FigureText::count(sums->mounted) + u" mounted"_s));
    QVERIFY(status.selection.contains(FigureText::count(m_room.model->rowCount()) + u" selected"_s));
    m_room.table->clearSelection();
    QVERIFY(!status.selection.contains(u"calls"_s));
}

void CatalogGridTest::copyTakesHeadsAndUnreadRows()
{
    QGuiApplication::clipboard()->setText({});
    m_room.table->setFocus();
    m_room.table->selectAll();
    QVERIFY(!m_room.model->isFresh(290));
    QTest::keyClick(m_room.table, Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 301);
    const QList<CatalogColumn> columns = m_room.table->shownColumns();
    const qsizetype title = columns.indexOf(CatalogColumn::Title);
    for (qsizetype i = 0; i < columns.size(); ++i)
        QCOMPARE(lines.first().split(u'\t').at(i), m_room.model->words().heads.at(int(columns.at(i))));
    m_room.table->scrollTo(m_room.model->index(299, 0));
    QTRY_VERIFY(m_room.model->rowAt(299));
    QCOMPARE(lines.last().split(u'\t').at(title), m_room.model->rowAt(299)->title);
    QTest::keyClick(m_room.table, Qt::Key_Down);
}

void CatalogGridTest::exportOfTheSelection()
{
    QVERIFY(m_room.awaitReady([&] { clickHead(CatalogColumn::Department); }));
    m_room.table->setCurrentIndex(m_room.model->index(2, int(CatalogColumn::Title)));
    m_room.table->selectionModel()->select(m_room.model->index(7, 0),
                                           QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QString path = m_room.filePath(u"rows.json"_s);
    FileDialog::setNextFileName(path);
    QSignalSpy said(&m_room.page(), &Page::messagePosted);
    m_room.action(u"catalogsExportSelected"_s)->trigger();
    QTRY_COMPARE(said.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0)[u"title"].toString(), m_room.cell(2, CatalogColumn::Title));
    QCOMPARE(rows.at(1)[u"title"].toString(), m_room.cell(7, CatalogColumn::Title));
}

void CatalogGridTest::quickFiltersAreConditions()
{
    auto *bare = m_room.page().findChild<QToolButton *>(u"quick.bare"_s);
    auto *overdue = m_room.page().findChild<QToolButton *>(u"quick.overdue"_s);
    const qint64 expected = m_room.countOf(u"state=published & mounted=no"_s);
    QTRY_VERIFY(bare->text().endsWith(u' ' + FigureText::count(expected)));
    QVERIFY(m_room.open(u"share_type!=not_shared & mounted=yes"_s));
    const qint64 narrowed = m_room.countOf(u"share_type!=not_shared & state=published & mounted=no"_s);
    QTRY_VERIFY(bare->text().endsWith(u' ' + FigureText::count(narrowed)));
    QVERIFY(!bare->isChecked());
    QVERIFY(m_room.awaitReady([&] { QTest::mouseClick(bare, Qt::LeftButton); }));
    QVERIFY(bare->isChecked());
    QCOMPARE(m_room.page().filter().toString(), u"share_type!=not_shared & state=published & mounted=no"_s);
    QCOMPARE(qint64(m_room.model->rowCount()), narrowed);
    QCOMPARE(m_room.page().findChild<ChipBar *>()->chips().size(), 3);
    // Half of it removed by its chip: it no longer holds, the rest stays.
    auto *chips = m_room.page().findChild<ChipBar *>();
    QVERIFY(m_room.awaitReady([&] { emit chips->removed(chips->chips().at(1).key); }));
    QVERIFY(!bare->isChecked());
    QCOMPARE(m_room.page().filter().toString(), u"share_type!=not_shared & mounted=no"_s);
    // The same rows as the figure of the Overview; what contradicts it gives way.
    overdue->setFocus();
    QVERIFY(m_room.awaitReady([&] { QTest::keyClick(overdue, Qt::Key_Space); }));
    QVERIFY(overdue->isChecked());
    Filter late = metricInfo(u"overdue"_s)->numerator;
    late.conditions.prepend({u"share_type"_s, {u"not_shared"_s}, true});
    QCOMPARE(m_room.page().filter(), late);
    QTRY_VERIFY(overdue->text().endsWith(u' ' + FigureText::count(m_room.countOf(late.toString()))));
    QVERIFY(m_room.awaitReady([&] { QTest::keyClick(overdue, Qt::Key_Space); }));
    QCOMPARE(m_room.page().filter().toString(), u"share_type!=not_shared"_s);
}

void CatalogGridTest::everyFacetCountsItsRows()
{
    auto *facets = m_room.page().findChild<CatalogFacets *>();
    QVERIFY(m_room.open(u"share_type=conditional & update_cycle!=yearly"_s));
    const FilterWords words(Language::Chinese);
    for (FacetHead *head : facets->findChildren<FacetHead *>()) { // unfold all
        QSignalSpy counted(facets, &CatalogFacets::counted);
        if (head->accessibleDescription() == u"folded") {
            head->click();
            QTRY_COMPARE(counted.count(), 1);
        }
    }
    int rows = 0;
    for (const FacetSection *section : facets->findChildren<FacetSection *>()) {
        for (const FacetRow *row : section->findChildren<FacetRow *>()) {
            if (!row->isVisibleTo(facets))
                continue;
            const Filter filter =
                m_room.page().filter().without(section->key()).with(section->key(), row->objectName());
            QCOMPARE(row->count(), m_room.countOf(filter.toString()));
            QCOMPARE(row->text(), words.value(section->key(), row->objectName()));
            ++rows;
        }
    }
    QVERIFY(rows > 30);
}

void CatalogGridTest::negationsOutliveTicks()
{
    QVERIFY(m_room.open(u"update_cycle!=yearly & mounted=no & share_type=conditional"_s));
    auto *facets = m_room.page().findChild<FacetList *>(u"catalogFacets"_s);
    const auto click = [&](const QString &group, const QString &value) {
        for (const FacetSection *section : facets->findChildren<FacetSection *>())
            for (FacetRow *row : section->findChildren<FacetRow *>())
                if (section->key() == group && row->objectName() == value)
                    QTest::mouseClick(row, Qt::LeftButton);
    };
    QVERIFY(m_room.awaitReady([&] { click(u"share_type"_s, u"unconditional"_s); }));
    QCOMPARE(m_room.page().filter().toString(),
             u"update_cycle!=yearly & mounted=no & share_type=conditional|unconditional"_s);
    QVERIFY(m_room.awaitReady([&] { click(u"mounted"_s, u"no"_s); }));
    QVERIFY(m_room.awaitReady([&] { click(u"share_type"_s, u"conditional"_s); }));
    QCOMPARE(m_room.page().filter().toString(), u"update_cycle!=yearly & share_type=unconditional"_s);
    QCOMPARE(qint64(m_room.model->rowCount()), m_room.countOf(m_room.page().filter().toString()));
}

void CatalogGridTest::partsAreWalked()
{
    m_room.table->setFocus();
    const auto focus = [] { return QApplication::focusWidget(); };
    auto *fields = m_room.page().findChild<QTableView *>(u"catalogFields"_s);
    QTest::keyClick(focus(), Qt::Key_F6);
    QVERIFY(focus() != m_room.table);
    QVERIFY(!fields || fields == focus());
    QTest::keyClick(focus(), Qt::Key_F6);
    QCOMPARE(focus()->objectName(), u"catalogSearch"_s);
    QTest::keyClick(focus(), Qt::Key_F6);
    QVERIFY(qobject_cast<FacetHead *>(focus()));
    QTest::keyClick(focus(), Qt::Key_F6);
    QCOMPARE(focus(), m_room.table);
    QTest::keyClick(focus(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(qobject_cast<FacetHead *>(focus()));
    QTest::keyClick(focus(), Qt::Key_Down);
}

void CatalogGridTest::menuKeyOpensTheMenuOfTheRow()
{
    m_room.table->setFocus();
    m_room.table->setCurrentIndex(m_room.model->index(3, int(CatalogColumn::ShareType)));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {0, 0}, m_room.table->mapToGlobal(QPoint()));
    QApplication::sendEvent(m_room.table, &event);
    const QMenu *opened = menu(u"catalogRowMenu"_s);
    QVERIFY(opened && entry(opened, u"Change this cell"_s)->isEnabled());
    const FilterWords words(Language::Chinese);
    const Condition same{u"share_type"_s, {m_room.model->rowAt(3)->shareType}, true};
    QAction *without = entry(opened, u"Filter by "_s + words.condition(same));
    QVERIFY(without);
    QVERIFY(m_room.awaitReady([&] { without->trigger(); }));
    QCOMPARE(m_room.page().filter().conditions, QList<Condition>{same});
    QCOMPARE(qint64(m_room.model->rowCount()), m_room.countOf(m_room.page().filter().toString()));
}

void CatalogGridTest::failureOffersAnotherTry()
{
    QSignalSpy failed(&m_room.page(), &Page::failed);
    m_room.page().open(u"rule=NONE"_s);
    QTRY_VERIFY(failed.count() > 0);
    QVERIFY(!m_room.table->isVisible());
    QPushButton *again = nullptr;
    for (QPushButton *button : m_room.page().findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == u"Read again")
            again = button;
    QVERIFY(again);
    QVERIFY(m_room.awaitReady([&] { m_room.action(u"catalogsBack"_s)->trigger(); }));
    QVERIFY(m_room.table->isVisible());
    QCOMPARE(m_room.model->rowCount(), 300);
}

void CatalogGridTest::readOnlySaysSo()
{
    m_room.close();
    QVERIFY(m_room.openCity(OpenMode::ReadOnly) && m_room.openPage());
    const auto chips = m_room.page().findChildren<Chip *>();
    QVERIFY(std::any_of(chips.begin(), chips.end(),
                        [](const Chip *chip) { return chip->isVisible() && chip->text() == u"Read only"; }));
    QTRY_VERIFY(m_room.model->rowAt(0));
    m_room.table->setFocus();
    m_room.table->setCurrentIndex(m_room.model->index(0, int(CatalogColumn::Title)));
    QTest::keyClick(m_room.table, Qt::Key_F2);
    QVERIFY(!m_room.table->findChild<QLineEdit *>(u"valueEditor"_s));
}

QTEST_MAIN(CatalogGridTest)
#include "tst_cataloggrid.moc"
