// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/detaillist.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/facethead.h"
#include "ui/widgets/facetlist.h"
#include "ui/widgets/facetrow.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/gridtree.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/sortheader.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/themewatcher.h"
#include "ui/widgets/titleline.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// Widgets under real keys and a real mouse, and what a screen reader hears of them.
class TestWidgets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void figureCardOpensByMouseAndKeys();
    void figureCardStates();
    void figureThatOpensNothingIsNoButton();
    void figureShrinksRatherThanCut();
    void chipIsRemovedByCrossAndDelete();
    void chipBarHidesWhatDoesNotFit();
    void chipBarTabOrder();
    void facetsTickByMouseAndKeys();
    void facetsKeepFocusAndTicksOnNewCounts();
    void facetsExpandAndKeepTickedInSight();
    void facetsFold();
    void facetsWithoutRowsFold();
    void longFacetsAreSearched();
    void headsOrderByOneAndByMore();
    void tableKeys();
    void tableKeepsColumns();
    void tableAlignsFigures();
    void stateWordsTurnToTextOnSelection();
    void treeRowsAndEnter();
    void messagesStackAndAct();
    void searchDebounces();
    void segmentsMove();
    void overlayWaitsBeforeItShows();
    void overlayStaysAwayFromQuickWork();
    void detailShowsDashForEmpty();
    void titleLineCommands();
    void emptyStateOffersNextStep();
    void iconFollowsScheme();
    void watcherCallsOncePerChange();
};

namespace {

void showAndWait(QWidget &widget, const QSize &size)
{
    widget.resize(size);
    widget.show();
    widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

QColor darkest(const QImage &image)
{
    QColor found = Qt::white;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) == 255 && qGray(image.pixel(x, y)) < qGray(found.rgb()))
                found = image.pixelColor(x, y);
    return found;
}

QList<FacetGroup> sampleGroups(int factor)
{
    FacetGroup many{u"dept"_s, u"部门"_s, {}, 3};
    for (int i = 0; i < 10; ++i)
        many.values << FacetValue{QString::number(i), u"局%1"_s.arg(i), factor * i};
    return {{u"mount"_s, u"挂接"_s, {{u"yes"_s, u"已挂接"_s, 6309}, {u"no"_s, u"未挂接"_s, 12587}}}, many};
}

FacetRow *rowOf(const FacetList &list, const QString &text)
{
    for (FacetRow *row : list.findChildren<FacetRow *>())
        if (row->text() == text)
            return row;
    return nullptr;
}

} // namespace

void TestWidgets::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::apply(*qApp, Theme::light());
}

void TestWidgets::figureCardOpensByMouseAndKeys()
{
    FigureCard card(u"目录总数"_s);
    card.setFigure(u"18,896"_s, u"57 个部门"_s, u"18896"_s);
    card.setOpens(u"18,896 rows"_s);
    showAndWait(card, card.sizeHint());
    QSignalSpy clicked(&card, &FigureCard::clicked);
    QTest::mouseClick(&card, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
    card.setFocus();
    QTest::keyClick(&card, Qt::Key_Return);
    QCOMPARE(clicked.count(), 2);
    QTest::keyClick(&card, Qt::Key_Space);
    QCOMPARE(clicked.count(), 3);
    QCOMPARE(card.cursor().shape(), Qt::PointingHandCursor);
    QVERIFY(card.toolTip().contains(u"Opens: 18,896 rows"_s));
    QVERIFY(card.toolTip().contains(u"18896"_s));
    QCOMPARE(card.accessibleName(), u"目录总数: 18,896"_s);
}

void TestWidgets::figureCardStates()
{
    FigureCard card(u"汇聚"_s);
    QCOMPARE(card.state(), FigureCard::State::Loading);
    QVERIFY(card.accessibleName().contains(u"loading"_s));
    card.setNotMeasured(u"没有录入"_s);
    QCOMPARE(card.figure(), u"–"_s);
    QVERIFY(card.accessibleDescription().contains(u"没有录入"_s));
    card.setOpens(u"x"_s);
    QVERIFY(!card.isOpenable()); // nothing was measured: nothing to open
    card.setFailed(u"无法读取"_s);
    QCOMPARE(card.note(), u"无法读取"_s);
    card.setFigure(u"1"_s, {});
    QVERIFY(card.isOpenable());
}

void TestWidgets::figureThatOpensNothingIsNoButton()
{
    FigureCard card(u"汇聚"_s);
    card.setFigure(u"1"_s, {});
    showAndWait(card, card.sizeHint());
    QSignalSpy clicked(&card, &FigureCard::clicked);
    QTest::mouseClick(&card, Qt::LeftButton);
    QCOMPARE(clicked.count(), 0);
    QCOMPARE(card.focusPolicy(), Qt::NoFocus);
    QCOMPARE(card.cursor().shape(), Qt::ArrowCursor);
}

void TestWidgets::figureShrinksRatherThanCut()
{
    FigureCard card(u"目录总数"_s);
    card.setFigure(u"1,906,000,000"_s, {});
    card.resize(card.minimumSizeHint());
    // The right padding stays empty: the last digit was not cut by the edge.
    const QImage image = card.grab().toImage();
    for (int y = 10; y < image.height() - 10; ++y)
        QCOMPARE(image.pixelColor(image.width() - 8, y), Theme::light().panel);
}

void TestWidgets::chipIsRemovedByCrossAndDelete()
{
    Chip chip(u"部门: 市民政局"_s);
    chip.setRemovable(true);
    showAndWait(chip, chip.sizeHint());
    QSignalSpy removed(&chip, &Chip::removeRequested);
    QSignalSpy clicked(&chip, &Chip::clicked);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 15, chip.height() / 2));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(clicked.count(), 0);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(15, chip.height() / 2));
    QCOMPARE(clicked.count(), 1);
    chip.setFocus();
    QTest::keyClick(&chip, Qt::Key_Delete);
    QCOMPARE(removed.count(), 2);
    chip.setRemovable(false);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QCOMPARE(removed.count(), 2);
}

void TestWidgets::chipBarHidesWhatDoesNotFit()
{
    ChipBar bar;
    QList<ChipValue> values;
    for (int i = 0; i < 9; ++i)
        values << ChipValue{QString::number(i), u"筛选条件 %1"_s.arg(i)};
    bar.setChips(values);
    showAndWait(bar, QSize(420, 24));
    int seen = 0;
    for (const Chip *chip : bar.findChildren<Chip *>())
        if (chip->isVisible()) {
            ++seen;
            QVERIFY(bar.rect().contains(chip->geometry()));
        }
    QVERIFY(seen > 0 && seen < 9);
    QPushButton *more = nullptr;
    for (QPushButton *button : bar.findChildren<QPushButton *>()) {
        QVERIFY(!button->isVisible() || bar.rect().contains(button->geometry()));
        if (button->text() == u"+%1"_s.arg(9 - seen))
            more = button;
    }
    QVERIFY(more && more->isVisible());
    QSignalSpy removed(&bar, &ChipBar::removed);
    connect(&bar, &ChipBar::removed, &bar, [&](const QString &key) {
        values.removeIf([&](const ChipValue &value) { return value.key == key; });
        bar.setChips(values);
    });
    Chip *first = bar.findChildren<Chip *>().first();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Backspace);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.first().first().toString(), u"0"_s);
    QCOMPARE(bar.chips().size(), 8);
}

void TestWidgets::chipBarTabOrder()
{
    ChipBar bar;
    bar.setChips({{u"a"_s, u"甲"_s}, {u"b"_s, u"乙"_s}});
    showAndWait(bar, QSize(500, 24));
    const auto chips = bar.findChildren<Chip *>();
    chips.first()->setFocus();
    QTest::keyClick(&bar, Qt::Key_Tab);
    QVERIFY(chips.last()->hasFocus());
    QTest::keyClick(chips.last(), Qt::Key_Tab);
    QCOMPARE(qobject_cast<QPushButton *>(QApplication::focusWidget())->text(), u"Clear all"_s);
}

void TestWidgets::facetsTickByMouseAndKeys()
{
    FacetList list;
    list.setGroups(sampleGroups(10));
    showAndWait(list, QSize(200, 400));
    QSignalSpy changed(&list, &FacetList::selectionChanged);
    FacetRow *yes = rowOf(list, u"已挂接"_s);
    QTest::mouseClick(yes, Qt::LeftButton);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(list.selection(), (FacetSelection{{u"mount"_s, {u"yes"_s}}}));
    QVERIFY(yes->hasFocus());
    QTest::keyClick(yes, Qt::Key_Down);
    FacetRow *no = rowOf(list, u"未挂接"_s);
    QVERIFY(no->hasFocus());
    QTest::keyClick(no, Qt::Key_Space);
    QTest::keyClick(no, Qt::Key_Down); // to the head of the next group
    auto *head = qobject_cast<FacetHead *>(QApplication::focusWidget());
    QVERIFY(head && head->text() == u"部门");
    QTest::keyClick(head, Qt::Key_Down);
    QVERIFY(rowOf(list, u"局0"_s)->hasFocus());
    QTest::keyClick(rowOf(list, u"局0"_s), Qt::Key_Return);
    QCOMPARE(changed.count(), 3);
    QCOMPARE(list.selection().value(u"mount"_s), (QStringList{u"yes"_s, u"no"_s}));
    QCOMPARE(list.selection().value(u"dept"_s), QStringList{u"0"_s});
    QCOMPARE(yes->accessibleName(), u"已挂接, 6,309"_s);
}

void TestWidgets::facetsKeepFocusAndTicksOnNewCounts()
{
    FacetList list;
    list.setGroups(sampleGroups(10));
    showAndWait(list, QSize(200, 400));
    FacetRow *row = rowOf(list, u"局2"_s);
    QTest::mouseClick(row, Qt::LeftButton);
    QSignalSpy changed(&list, &FacetList::selectionChanged);
    list.setGroups(sampleGroups(7));
    QCOMPARE(rowOf(list, u"局2"_s), row); // the same widget, not a new one
    QCOMPARE(row->count(), 14);
    QVERIFY(row->hasFocus() && row->isChecked());
    auto other = sampleGroups(7);
    other[1].values.removeFirst();
    list.setGroups(other);
    QTRY_COMPARE(list.findChildren<FacetRow *>().size(), 11);
    QVERIFY(rowOf(list, u"局2"_s)->isChecked());
    QVERIFY(rowOf(list, u"局2"_s)->hasFocus());
    QCOMPARE(changed.count(), 0);
}

void TestWidgets::facetsExpandAndKeepTickedInSight()
{
    FacetList list;
    list.setGroups(sampleGroups(10));
    list.setSelection({{u"dept"_s, {u"7"_s}}});
    showAndWait(list, QSize(200, 500));
    QVERIFY(rowOf(list, u"局7"_s)->isVisible());
    QVERIFY(!rowOf(list, u"局6"_s)->isVisible());
    QPushButton *more = nullptr;
    for (QPushButton *button : list.findChildren<QPushButton *>())
        if (button->isVisible())
            more = button;
    QVERIFY(more);
    QCOMPARE(more->text(), u"6 more..."_s);
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(rowOf(list, u"局6"_s)->isVisible());
    QCOMPARE(more->text(), u"Show fewer"_s);
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Space);
    QVERIFY(!rowOf(list, u"局6"_s)->isVisible());
}

void TestWidgets::facetsFold()
{
    FacetList list;
    list.setFolded({u"mount"_s});
    list.setGroups(sampleGroups(10));
    showAndWait(list, QSize(200, 400));
    QVERIFY(!rowOf(list, u"已挂接"_s)->isVisible());
    QSignalSpy folded(&list, &FacetList::foldedChanged);
    FacetHead *head = list.findChildren<FacetHead *>().first();
    QCOMPARE(head->text(), u"挂接"_s);
    head->setFocus();
    QTest::keyClick(head, Qt::Key_Left); // it is folded
    QCOMPARE(folded.count(), 0);
    QTest::keyClick(head, Qt::Key_Right);
    QCOMPARE(folded.takeFirst(), (QVariantList{u"mount"_s, false}));
    QVERIFY(rowOf(list, u"已挂接"_s)->isVisible());
    QTest::mouseClick(head, Qt::LeftButton);
    QCOMPARE(folded.takeFirst(), (QVariantList{u"mount"_s, true}));
    QVERIFY(list.folded().contains(u"mount"_s));
    // A tick behind a folded head is told by the head.
    list.setSelection({{u"mount"_s, {u"yes"_s}}});
    QCOMPARE(head->accessibleName(), u"挂接, 1 chosen"_s);
}

void TestWidgets::facetsWithoutRowsFold()
{
    FacetList list;
    auto groups = sampleGroups(10);
    for (FacetValue &value : groups[0].values)
        value.count = 0;
    list.setGroups(groups);
    showAndWait(list, QSize(200, 400));
    QSignalSpy folded(&list, &FacetList::foldedChanged);
    FacetRow *yes = rowOf(list, u"已挂接"_s);
    QVERIFY(!yes->isVisible());
    FacetHead *head = list.findChildren<FacetHead *>().first();
    QTest::mouseClick(head, Qt::LeftButton); // who wants to see it can
    QVERIFY(yes->isVisible());
    QTest::mouseClick(head, Qt::LeftButton);
    QVERIFY(!yes->isVisible());
    list.setFolded({});
    list.setGroups(sampleGroups(10)); // rows again: it opens by itself
    QVERIFY(yes->isVisible());
    QVERIFY(folded.count() <= 1);
}

void TestWidgets::longFacetsAreSearched()
{
    FacetList list;
    list.setMatcher([](const QString &text, const QString &typed) { return text.endsWith(typed); });
    FacetGroup departments{u"dept"_s, u"部门"_s, {}, 8};
    for (int i = 0; i < 57; ++i)
        departments.values << FacetValue{QString::number(i), u"局%1"_s.arg(i), i + 1};
    list.setGroups({departments});
    list.setSelection({{u"dept"_s, {u"40"_s}}});
    showAndWait(list, QSize(200, 500));
    auto *search = list.findChild<SearchField *>();
    QVERIFY(search && search->isVisible());
    search->setFocus();
    QTest::keyClicks(search, u"7"_s);
    int seen = 0;
    for (const FacetRow *row : list.findChildren<FacetRow *>())
        seen += row->isVisible() ? 1 : 0;
    QCOMPARE(seen, 6); // 7, 17 … 47 and the ticked one
    QSignalSpy ticked(&list, &FacetList::ticked);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(ticked.takeFirst(), (QVariantList{u"dept"_s, u"7"_s, true}));
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(rowOf(list, u"局1"_s)->isVisible());
}

void TestWidgets::headsOrderByOneAndByMore()
{
    PagedTable table;
    auto *head = new SortHeader(&table);
    table.setHorizontalHeader(head);
    QStandardItemModel model(5, 3);
    model.setHorizontalHeaderLabels({u"a"_s, u"b"_s, u"c"_s});
    table.setModel(&model);
    showAndWait(table, QSize(500, 300));
    QSignalSpy asked(head, &SortHeader::sortRequested);
    const auto click = [&](int section, Qt::KeyboardModifiers keys) {
        const QPoint at(head->sectionViewportPosition(section) + 12, head->height() / 2);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, keys, at);
    };
    click(1, {});
    QCOMPARE(asked.takeFirst(), (QVariantList{1, false}));
    click(2, Qt::ShiftModifier);
    QCOMPARE(asked.takeFirst(), (QVariantList{2, true}));
    const QImage plain = head->grab().toImage();
    head->setMarks({{1, {1, false}}});
    const QImage up = head->grab().toImage();
    head->setMarks({{1, {1, true}}});
    const QImage down = head->grab().toImage();
    head->setMarks({{1, {2, true}}, {2, {1, false}}});
    QVERIFY(plain != up && up != down && head->grab().toImage() != down);
}

void TestWidgets::tableKeys()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *table = new PagedTable;
    auto *after = new QLineEdit;
    layout->addWidget(table);
    layout->addWidget(after);
    QStandardItemModel model(50, 2);
    for (int r = 0; r < 50; ++r) {
        model.setItem(r, 0, new QStandardItem(u"a%1"_s.arg(r)));
        model.setItem(r, 1, new QStandardItem(u"b\n%1"_s.arg(r)));
    }
    table->setModel(&model);
    showAndWait(window, QSize(500, 300));
    QCOMPARE(table->rowHeight(0), 30);
    QCOMPARE(table->horizontalHeader()->height(), 30);
    table->setFocus();
    table->setCurrentIndex(model.index(0, 0));
    QSignalSpy activated(table, &PagedTable::activated);
    QSignalSpy rows(table, &PagedTable::selectedRowsChanged);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toModelIndex().row(), 1);
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(rows.last().first().toInt(), 2);
    QCOMPARE(table->selectedRowNumbers(), (QList<int>{1, 2}));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a1\tb 1\na2\tb 2"_s);
    QTest::keyClick(table, Qt::Key_Tab);
    QVERIFY(after->hasFocus());
    table->setCompact(true);
    QCOMPARE(table->rowHeight(0), 26);
}

void TestWidgets::tableKeepsColumns()
{
    QStandardItemModel model(3, 3);
    PagedTable table;
    table.setModel(&model);
    table.setColumnWidth(0, 137);
    table.horizontalHeader()->moveSection(1, 0);
    const QByteArray state = table.columnState();
    PagedTable other;
    other.setModel(&model);
    QVERIFY(other.restoreColumnState(state));
    QCOMPARE(other.columnWidth(0), 137);
    QCOMPARE(other.horizontalHeader()->visualIndex(1), 0);
    QVERIFY(!other.restoreColumnState("rubbish"));
}

void TestWidgets::tableAlignsFigures()
{
    QStandardItemModel model(1, 2);
    model.setItem(0, 0, new QStandardItem(u"1"_s));
    PagedTable table;
    table.setModel(&model);
    table.setNumericColumns({0});
    table.resize(400, 100);
    table.setColumnWidth(0, 200);
    const QImage image = table.viewport()->grab().toImage();
    QVERIFY(darkest(image.copy(0, 2, 100, 24)) == Theme::light().panel);
    QVERIFY(qGray(darkest(image.copy(150, 2, 49, 24)).rgb()) < 120);
}

void TestWidgets::stateWordsTurnToTextOnSelection()
{
    QStandardItemModel model(2, 1);
    for (int r = 0; r < 2; ++r)
        model.setItem(r, 0, new QStandardItem(u"未挂接"_s));
    PagedTable table;
    table.setModel(&model);
    table.setItemDelegate(new PillDelegate([](const QModelIndex &) { return StateRole::Bad; }, &table));
    table.resize(200, 120);
    table.selectRow(0);
    const QImage image = table.viewport()->grab().toImage();
    const auto has = [&](const QColor &color, int row) {
        for (int y = row * 30 + 2; y < row * 30 + 28; ++y)
            for (int x = 0; x < 120; ++x)
                if (image.pixelColor(x, y) == color)
                    return true;
        return false;
    };
    QVERIFY(!has(Theme::light().bad, 0));
    QVERIFY(has(Theme::light().selection, 0));
    QVERIFY(has(Theme::light().bad, 1));
}

void TestWidgets::treeRowsAndEnter()
{
    QStandardItemModel model;
    auto *top = new QStandardItem(u"一"_s);
    top->appendRow(new QStandardItem(u"二"_s));
    model.appendRow(top);
    GridTree tree;
    tree.setModel(&model);
    showAndWait(tree, QSize(300, 200));
    tree.setFocus();
    tree.setCurrentIndex(model.index(0, 0));
    QCOMPARE(tree.visualRect(model.index(0, 0)).height(), 30);
    QTest::keyClick(&tree, Qt::Key_Right);
    QVERIFY(tree.isExpanded(model.index(0, 0)));
    QSignalSpy activated(&tree, &GridTree::activated);
    QTest::keyClick(&tree, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, QPoint(12, 15)); // the chevron
    QVERIFY(!tree.isExpanded(model.index(0, 0)));
}

void TestWidgets::messagesStackAndAct()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *bar = new MessageBar;
    layout->addWidget(bar);
    showAndWait(window, QSize(700, 120));
    QVERIFY(!bar->isVisible());
    int ran = 0;
    bar->post({StateRole::Bad, u"Broken."_s, u"Kept."_s, u"Do this."_s});
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->accessibleName(), u"Broken. Kept. Do this."_s);
    bar->post({StateRole::Ok, u"Saved."_s, {}, {}, u"Undo"_s, [&ran] { ++ran; }});
    bar->post({StateRole::Ok, u"Saved again."_s, {}, {}, u"Undo"_s, [&ran] { ran += 10; }});
    QCOMPARE(bar->count(), 2); // the second success took the place of the first
    auto *action = bar->findChild<QPushButton *>();
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(ran, 10);
    QCOMPARE(bar->text(), u"Broken. Kept. Do this."_s);
    QVERIFY(!action->isVisible());
    auto *close = bar->findChild<QToolButton *>();
    close->setFocus();
    QTest::keyClick(close, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QCOMPARE(bar->count(), 0);
}

void TestWidgets::searchDebounces()
{
    SearchField field(u"Search"_s);
    showAndWait(field, QSize(200, 28));
    field.setFocus();
    QSignalSpy searched(&field, &SearchField::searched);
    QTest::keyClicks(&field, u"abc"_s);
    QCOMPARE(searched.count(), 0);
    QTRY_COMPARE(searched.count(), 1);
    QCOMPARE(searched.last().first().toString(), u"abc"_s);
    QTest::keyClicks(&field, u"d"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searched.count(), 2); // at once
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(searched.count(), 3);
    QCOMPARE(searched.last().first().toString(), QString());
    QVERIFY(field.text().isEmpty());
    field.setTextQuietly(u"x"_s);
    QVERIFY(!field.isPending());
    QTest::mouseClick(field.findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(searched.count(), 4);
}

void TestWidgets::segmentsMove()
{
    SegmentBar bar;
    bar.setAccessibleName(u"parts"_s);
    bar.setSegments({{u"a"_s, u"甲"_s}, {u"b"_s, u"乙"_s, u"18"_s}, {u"c"_s, u"丙"_s}});
    showAndWait(bar, bar.sizeHint());
    QSignalSpy changed(&bar, &SegmentBar::currentChanged);
    bar.setFocus();
    QTest::keyClick(&bar, Qt::Key_Left); // already first
    QCOMPARE(changed.count(), 0);
    QTest::keyClick(&bar, Qt::Key_Right);
    QCOMPARE(bar.current(), u"b"_s);
    QCOMPARE(bar.accessibleName(), u"parts"_s); // its owner says what is chosen here
    QCOMPARE(bar.accessibleDescription(), u"乙 18, 2 of 3"_s);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(bar.width() - 8, 12));
    QCOMPARE(bar.current(), u"c"_s);
    QCOMPARE(changed.count(), 2);
    bar.setSegments({{u"x"_s, u"x"_s}, {u"c"_s, u"丙"_s}});
    QCOMPARE(bar.current(), u"c"_s);
    QCOMPARE(changed.count(), 2);
}

void TestWidgets::overlayWaitsBeforeItShows()
{
    QWidget target;
    BusyOverlay overlay(&target);
    showAndWait(target, QSize(500, 400));
    QSignalSpy cancelled(&overlay, &BusyOverlay::cancelRequested);
    QElapsedTimer clock;
    clock.start();
    overlay.start(u"Fetching"_s);
    QVERIFY(!overlay.isVisible());
    QTRY_VERIFY(overlay.isVisible());
    QVERIFY(clock.elapsed() >= 140);
    QCOMPARE(overlay.size(), target.size());
    auto *cancel = overlay.findChild<QPushButton *>();
    QTRY_VERIFY(cancel->isVisible());
    QVERIFY(clock.elapsed() >= 285);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(!cancel->isEnabled()); // asked for once is enough
    overlay.finish();
    QVERIFY(!overlay.isVisible());
}

void TestWidgets::overlayStaysAwayFromQuickWork()
{
    QWidget target;
    BusyOverlay overlay(&target);
    showAndWait(target, QSize(300, 200));
    overlay.start(u"Quick"_s);
    QTest::qWait(40);
    overlay.finish();
    QTest::qWait(350);
    QVERIFY(!overlay.isVisible());
}

void TestWidgets::detailShowsDashForEmpty()
{
    DetailList list;
    list.setRows({{u"责任处室"_s, {}}, {u"摘要"_s, u"很长的文字"_s.repeated(20)}});
    QCOMPARE(list.valueAt(0), u"–"_s);
    showAndWait(list, QSize(280, 300));
    const auto labels = list.findChildren<QLabel *>();
    const QLabel *value = labels.at(3);
    QVERIFY(value->height() > 3 * value->fontMetrics().height()); // wrapped
    QVERIFY(value->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    list.setRows({{u"a"_s, u"b"_s}});
    QCOMPARE(list.valueAt(0), u"b"_s);
    QCOMPARE(list.valueAt(1), QString());
}

void TestWidgets::titleLineCommands()
{
    TitleLine line(u"目录"_s);
    QAction create(u"&New"_s), other(u"Other"_s);
    create.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    line.setPrimary(&create);
    line.addCommand(&other);
    showAndWait(line, QSize(700, 32));
    const auto buttons = line.findChildren<ActionButton *>();
    QCOMPARE(buttons.size(), 2);
    const auto *primary = buttons.at(0)->defaultAction() == &create ? buttons.at(0) : buttons.at(1);
    QCOMPARE(primary->geometry().right(), line.width() - 1); // last, at the right edge
    QCOMPARE(primary->text(), u"New"_s);
    QVERIFY(primary->toolTip().contains(u"Ctrl+N"_s));
    QCOMPARE(primary->property("role").toString(), u"primary"_s);
    QSignalSpy triggered(&create, &QAction::triggered);
    QTest::mouseClick(const_cast<ActionButton *>(primary), Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    create.setEnabled(false);
    QVERIFY(!primary->isEnabled());
}

void TestWidgets::emptyStateOffersNextStep()
{
    EmptyState state;
    state.setContent(IconId::Inbox, u"Nothing here."_s, {}, u"Import"_s);
    showAndWait(state, QSize(500, 300));
    QSignalSpy requested(&state, &EmptyState::requested);
    auto *button = state.findChild<QPushButton *>();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(requested.count(), 1);
    state.setContent(IconId::Inbox, u"Nothing here."_s);
    QVERIFY(!button->isVisible());
    QCOMPARE(state.accessibleName(), u"Nothing here."_s);
    // A hint of several lines stands there whole.
    state.setContent(IconId::Inbox, u"Nothing here."_s, QString(40, u'm') + u' ' + QString(40, u'm'));
    showAndWait(state, QSize(1000, 400));
    const auto labels = state.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->height() > label->fontMetrics().height() * 3 / 2;
    }));
    for (const QLabel *label : labels)
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
}

void TestWidgets::iconFollowsScheme()
{
    const QIcon table = icon(IconId::Table);
    const QColor light = darkest(table.pixmap(64, 64).toImage());
    QCOMPARE(light, Theme::light().text);
    Theme::apply(*qApp, Theme::dark());
    const QImage dark = table.pixmap(64, 64).toImage();
    Theme::apply(*qApp, Theme::light());
    bool found = false;
    for (int y = 0; y < 64 && !found; ++y)
        for (int x = 0; x < 64 && !found; ++x)
            found = dark.pixelColor(x, y) == Theme::dark().text;
    QVERIFY(found);
    QVERIFY(icon(IconId::None).isNull());
}

void TestWidgets::watcherCallsOncePerChange()
{
    QWidget widget;
    int calls = 0;
    new ThemeWatcher(&widget, [&calls] { ++calls; });
    widget.show();
    Theme::apply(*qApp, Theme::dark());
    QCoreApplication::processEvents();
    QCOMPARE(calls, 1);
    Theme::apply(*qApp, Theme::light());
    QCoreApplication::processEvents();
    QCOMPARE(calls, 2);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
