// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uid.h"
#include "models/items/cataloghistorymodel.h"
#include "models/items/dataitemsmodel.h"
#include "models/store/relationsquery.h"
#include "tests/gui/detailsupport.h"
#include "ui/pages/catalogs/itemstable.h"
#include "ui/pages/catalogs/usagecolumns.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QTreeWidget>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// Items, use, links and history of a catalog's detail, with real keys and mouse.
class CatalogPartsTest : public DetailTest
{
    Q_OBJECT
private slots:
    void initTestCase() { makeCity(); }
    void init() { openCity(); }
    void cleanup() { closeCity(); }
    void itemsAreTypedOver();
    void itemIsAddedAndNamed();
    void itemsAreOrderedByKeysAndDragging();
    void itemsAreCopiedAndRemoved();
    void pasteIsLookedAtFirst();
    void cellsMergeByField();
    void othersItemsWaitForTheCell();
    void itemsOfAPastDayAreOnlyRead();
    void useIsStackedByConsumer();
    void relationsOpenTheirRows();
    void dutyOpensItsRow();
    void olderValueComesBack();
    void historyOfOneField();
    void removedItemComesBack();

private:
    void openItems();
    [[nodiscard]] const QList<DataItem> &items() const { return m_panel->detail().items; }
    [[nodiscard]] QString names() const;
    [[nodiscard]] ItemsTable *table() const { return m_panel->findChild<ItemsTable *>(); }
    void edit(int row, int column, const QString &text);
    void write(const RowEdit &edit);
};

void CatalogPartsTest::openItems()
{
    const QList<qint64> ids =
        await(m_session->store(), LaneId::Page, IdListQuery{*Filter::parse(u"state=published"_s), {}})
            .value();
    const QList<CatalogRow> rows =
        await(m_session->store(), LaneId::Page, CatalogRowsQuery{ids.mid(0, 1), {}, {}}).value();
    for (const CatalogRow &row : rows) {
        for (int more = row.items; more < 6; ++more)
            write({StepKind::Insert,
                   u"data_item"_s,
                   newUid(),
                   {u"catalog_id"_s, u"name"_s, u"data_type"_s, u"position"_s},
                   {row.uid, u"item%1"_s.arg(more), u"string"_s, more + 1},
                   {}});
        showFirst(u"uid="_s + row.uid);
        m_panel->jump(u"items"_s, {});
        QTRY_VERIFY(table()->hasFocus());
        return;
    }
    QFAIL("no published catalog");
}

QString CatalogPartsTest::names() const
{
    QStringList all;
    for (const DataItem &item : items())
        all += item.name;
    return all.join(u'|');
}

void CatalogPartsTest::edit(int row, int column, const QString &text)
{
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(row, column));
    QTest::keyClick(table(), Qt::Key_F2);
    auto *line = table()->findChild<QLineEdit *>(u"valueEditor"_s);
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

/// A colleague's write.
void CatalogPartsTest::write(const RowEdit &edit)
{
    QVERIFY(
        await(m_session->store(), LaneId::Write, EditQuery{Actor::current(u"同事"_s), {edit}}).has_value());
}

void CatalogPartsTest::itemsAreTypedOver()
{
    openItems();
    const QAbstractItemModelTester tester(table()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString before = items().at(1).description;
    edit(1, 10, u"what it means"_s);
    QTRY_COMPARE(items().at(1).description, u"what it means"_s);
    QCOMPARE(table()->currentIndex().row(), 1);
    edit(1, 0, QString(51, u'w'));
    QTRY_COMPARE(items().at(1).name.size(), 51); // a finding is no refusal
    QTRY_VERIFY(find<QLabel>("itemNote"));
    QVERIFY(find<QLabel>("itemNote")->text().contains(u"50"_s));
    undo();
    undo();
    QTRY_COMPARE(items().at(1).description, before);
}

void CatalogPartsTest::itemIsAddedAndNamed()
{
    openItems();
    const QString before = names();
    QTest::keyClick(table(), Qt::Key_Insert);
    QTRY_VERIFY(table()->findChild<QLineEdit *>(u"valueEditor"_s));
    auto *line = table()->findChild<QLineEdit *>(u"valueEditor"_s);
    QTest::keyClicks(line, u"newcomer"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(names(), before + u"|newcomer"_s);
    QTRY_VERIFY(find<QLabel>("itemNote")); // it still has no type
    QVERIFY(find<QLabel>("itemNote")->text().contains(u"V8a"_s));
}

void CatalogPartsTest::itemsAreOrderedByKeysAndDragging()
{
    openItems();
    const QString before = names();
    QStringList order = before.split(u'|');
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QTest::keyClick(table(), Qt::Key_Down, Qt::AltModifier);
    order.swapItemsAt(1, 2);
    QTRY_COMPARE(names(), order.join(u'|'));
    QTRY_COMPARE(table()->currentIndex().row(), 2); // the keyboard goes with it
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(names(), before);
    // What a drag drops: the rows it took and the place between two.
    auto *model = m_panel->findChild<DataItemsModel *>();
    const std::unique_ptr<QMimeData> data(model->mimeData({model->index(0, 0), model->index(0, 1)}));
    QVERIFY(!model->dropMimeData(data.get(), Qt::MoveAction, 3, 0, {}));
    order = before.split(u'|');
    order.move(0, 2);
    QTRY_COMPARE(names(), order.join(u'|'));
    undo();
    QTRY_COMPARE(names(), before);
}

void CatalogPartsTest::itemsAreCopiedAndRemoved()
{
    openItems();
    const QString before = names();
    const QStringList order = before.split(u'|');
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
    QStringList wanted = order;
    wanted.insert(2, order.at(0));
    wanted.insert(3, order.at(1));
    QTRY_COMPARE(names(), wanted.join(u'|'));
    QTRY_COMPARE(table()->selectedRowNumbers(), (QList<int>{2, 3}));
    QTest::keyClick(table(), Qt::Key_Delete);
    QTRY_COMPARE(names(), before);
    undo();
    QTRY_COMPARE(names(), wanted.join(u'|'));
    undo();
    QTRY_COMPARE(names(), before);
}

void CatalogPartsTest::pasteIsLookedAtFirst()
{
    openItems();
    const QString before = names();
    const QString first = items().first().name;
    QGuiApplication::clipboard()->setText(
        u"信息项名称\t描述\n%1\tpasted words\nalpha\tx\nbeta\ty\n\tz\n"_s.arg(first));
    QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
    auto *lines = find<QTreeWidget>("pasteLines");
    QTRY_VERIFY(lines && lines->isVisible());
    QCOMPARE(lines->topLevelItemCount(), 4);
    QCOMPARE(names(), before);
    QTest::keyClick(find<QPushButton>("pasteApply"), Qt::Key_Escape);
    QTRY_VERIFY(table()->isVisible());
    QVERIFY(!m_session->history().canUndo());
    QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(find<QPushButton>("pasteApply")->isVisible());
    QTest::mouseClick(find<QPushButton>("pasteApply"), Qt::LeftButton);
    QTRY_COMPARE(names(), before + u"|alpha|beta"_s);
    QCOMPARE(items().first().description, u"pasted words"_s);
    undo(); // one step
    QTRY_COMPARE(names(), before);
    QVERIFY(!m_session->history().canUndo());
}

void CatalogPartsTest::cellsMergeByField()
{
    openItems();
    QSignalSpy failed(m_panel.get(), &CatalogDetailPanel::failed);
    const QString uid = items().at(0).uid;
    write({StepKind::Update, u"data_item"_s, uid, {u"length"_s}, {u"77"_s}, {}});
    edit(0, 10, u"mine"_s);
    QTRY_COMPARE(items().at(0).description, u"mine"_s);
    QCOMPARE(items().at(0).length, u"77"_s);
    QCOMPARE(failed.count(), 0);
    // The same cell: theirs stands, mine is kept, and no editor opens by itself to be written by chance.
    write({StepKind::Update, u"data_item"_s, uid, {u"description"_s}, {u"theirs"_s}, {}});
    edit(0, 10, u"mine again"_s);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Stale);
    QTRY_COMPARE(items().at(0).description, u"theirs"_s);
    const DraftCell *draft = m_session->drafts().find(u"data_item"_s, uid, u"description"_s);
    QVERIFY(draft);
    QCOMPARE(draft->value, u"mine again"_s);
    QCOMPARE(draft->before, std::optional(u"mine"_s));
    QVERIFY(!table()->findChild<QLineEdit *>(u"valueEditor"_s));
    edit(0, 10, u"mine again"_s); // knowingly
    QTRY_COMPARE(items().at(0).description, u"mine again"_s);
    QTRY_VERIFY(m_session->drafts().cells().isEmpty());
}

void CatalogPartsTest::othersItemsWaitForTheCell()
{
    openItems();
    table()->setCurrentIndex(table()->model()->index(0, 10));
    QTest::keyClick(table(), Qt::Key_F2);
    auto *line = table()->findChild<QLineEdit *>(u"valueEditor"_s);
    line->selectAll();
    QTest::keyClicks(line, u"half"_s);
    write({StepKind::Delete, u"data_item"_s, items().last().uid, {}, {}, {}});
    const qsizetype had = items().size();
    QSignalSpy shown(m_panel.get(), &CatalogDetailPanel::shown);
    m_panel->refresh();
    QTRY_COMPARE(shown.count(), 1);
    QCOMPARE(items().size(), had - 1);
    QCOMPARE(table()->findChild<QLineEdit *>(u"valueEditor"_s), line);
    QTest::keyClicks(line, u"way"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(items().first().description, u"halfway"_s);
    QTRY_COMPARE(qsizetype(table()->model()->rowCount()), had - 1);
}

void CatalogPartsTest::itemsOfAPastDayAreOnlyRead()
{
    openItems();
    showFirst(u"uid="_s + m_panel->detail().uid, u"2023-03-31"_s);
    QVERIFY(!table()->model()->flags(table()->model()->index(0, 0)).testFlag(Qt::ItemIsEditable));
    for (const char *name : {"itemAdd", "itemRemove", "itemPaste", "itemUp"})
        QVERIFY(!m_panel->findChild<QAction *>(QString::fromLatin1(name))->isEnabled());
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Delete);
    QTest::qWait(30);
    QVERIFY(!m_session->history().canUndo());
}

void CatalogPartsTest::useIsStackedByConsumer()
{
    showFirst(u"used=yes"_s);
    m_panel->jump(u"use"_s, {});
    auto *columns = find<UsageColumns>("usageColumns");
    QTRY_VERIFY(columns && columns->isVisible());
    qint64 inMarks = 0, inUse = 0;
    for (const QStringList &row : columns->table().mid(1))
        inMarks += QString(row.last()).remove(u',').toLongLong();
    const QString oldest = columns->table().at(1).first();
    for (const CatalogUse &use : m_panel->detail().use)
        inUse += use.month >= oldest ? use.calls : 0;
    QCOMPARE(inMarks, inUse);
    QVERIFY(inUse > 0);
    // Every piece can be reached by the keyboard, and stands for a consumer in a month.
    columns->setFocus();
    QTest::keyClick(columns, Qt::Key_Home);
    QSet<int> met{columns->focusedMark()};
    for (int step = 0; step < 200 && met.size() < columns->marks().size(); ++step) {
        const int before = columns->focusedMark();
        QTest::keyClick(columns, Qt::Key_Up);
        if (columns->focusedMark() == before) {
            QTest::keyClick(columns, Qt::Key_Right);
            while (true) { // down to the foot of the next month
                const int from = columns->focusedMark();
                met.insert(from);
                QTest::keyClick(columns, Qt::Key_Down);
                if (columns->focusedMark() == from)
                    break;
            }
        }
        met.insert(columns->focusedMark());
    }
    QCOMPARE(met.size(), columns->marks().size());
    for (const Mark &mark : columns->marks()) {
        QVERIFY(!mark.name.isEmpty() && !mark.valueText.isEmpty() && !mark.tooltip.isEmpty());
        QVERIFY(columns->rect().contains(mark.area.toAlignedRect()));
    }
    QCOMPARE(columns->height(), int(columns->heightFor(columns->width())));
}

void CatalogPartsTest::relationsOpenTheirRows()
{
    showFirst(u"rule=V2a"_s);
    m_panel->jump(u"duties"_s, {});
    const QList<CatalogRelation> relations =
        await(m_session->store(), LaneId::Page, CatalogRelationsQuery{m_panel->detail().uid, {}}).value();
    QVERIFY(!relations.isEmpty());
    QCOMPARE(int(relations.first().kind), int(CatalogRelation::Kind::SameTitle));
    const auto links = [this] {
        QStringList texts;
        for (const QPushButton *link : m_panel->findChildren<QPushButton *>(u"detailLink"_s))
            if (link->isVisible())
                texts += link->text();
        return texts;
    };
    QTRY_COMPARE(links().size(), m_panel->detail().duties.size() + relations.size());
    for (const CatalogRelation &relation : relations) {
        QVERIFY(relation.count > 1);
        QCOMPARE(count(relation.where.toString()), relation.count);
    }
    QSignalSpy opened(m_panel.get(), &CatalogDetailPanel::openRequested);
    for (QPushButton *link : m_panel->findChildren<QPushButton *>(u"detailLink"_s))
        if (link->isVisible())
            QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(opened.count(), links().size());
    const QString last = opened.last().at(1).toString();
    QVERIFY(links().last().startsWith(QString::number(count(last))));
    QCOMPARE(relatedCodes(u"a/1，b/2; c/3、a/1"_s), (QStringList{u"a/1"_s, u"b/2"_s, u"c/3"_s}));
}

void CatalogPartsTest::dutyOpensItsRow()
{
    showFirst(u"duty=yes"_s);
    QVERIFY(!m_panel->detail().duties.isEmpty());
    m_panel->jump(u"duties"_s, {});
    QSignalSpy opened(m_panel.get(), &CatalogDetailPanel::openRequested);
    QTest::mouseClick(find<QPushButton>("detailLink"), Qt::LeftButton);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), u"duties"_s);
    QCOMPARE(count(opened.first().at(1).toString()), 1);
}

void CatalogPartsTest::olderValueComesBack()
{
    showFirst(u"state=published"_s);
    const QString uid = m_panel->detail().uid, before = value("share_type");
    const QString other = before == u"conditional" ? u"not_shared"_s : u"conditional"_s;
    write({StepKind::Update, u"catalog"_s, uid, {u"share_type"_s}, {other}, {}});
    showFirst(u"uid="_s + uid);
    m_panel->jump(u"history"_s, {});
    auto *list = find<QListView>("historyList");
    QTRY_VERIFY(list->hasFocus());
    list->setCurrentIndex(list->model()->index(0, 0));
    QTRY_VERIFY(find<QPushButton>("historyRestore")->isEnabled());
    const qsizetype entries = m_panel->detail().history.size();
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(value("share_type"), before);
    QCOMPARE(m_panel->detail().history.size(), entries + 1); // a new change, nothing is taken out
    QTRY_VERIFY(m_session->history().canUndo());
    undo();
    QTRY_COMPARE(value("share_type"), other);
}

void CatalogPartsTest::historyOfOneField()
{
    showFirst(u"state=published"_s);
    const QString uid = m_panel->detail().uid;
    write({StepKind::Update, u"catalog"_s, uid, {u"contact"_s, u"abstract"_s}, {u"a"_s, u"b"_s}, {}});
    write({StepKind::Update, u"catalog"_s, uid, {u"contact"_s}, {u"c"_s}, {}});
    showFirst(u"uid="_s + uid);
    m_panel->jump(u"history"_s, {});
    auto *model = m_panel->findChild<CatalogHistoryModel *>();
    const int all = model->rowCount();
    auto *fields = find<QComboBox>("historyField");
    const int place = fields->findData(QStringList{u"catalog"_s, u"contact"_s});
    QVERIFY(place > 0);
    fields->setCurrentIndex(place);
    emit fields->activated(place);
    QCOMPARE(model->rowCount(), 2);
    QVERIFY(all >= 4);
    QVERIFY(model->index(0).data(CatalogHistoryModel::WhatRole).toString().contains(u"a → c"_s));
    QVERIFY(model->index(0).data(CatalogHistoryModel::WhenRole).toString().contains(u"同事"_s));
}

void CatalogPartsTest::removedItemComesBack()
{
    openItems();
    const QString before = names();
    const DataItem first = items().first();
    // Entered and taken out on one day: no span tells of it any more, the history does.
    write({StepKind::Insert,
           u"data_item"_s,
           u"01890a5d-ac96-774b-bcce-b302099a8057"_s,
           {u"catalog_id"_s, u"name"_s, u"position"_s, u"data_type"_s},
           {m_panel->detail().uid, u"short lived"_s, 99, u"string"_s},
           {}});
    write({StepKind::Delete, u"data_item"_s, u"01890a5d-ac96-774b-bcce-b302099a8057"_s, {}, {}, {}});
    write({StepKind::Delete, u"data_item"_s, first.uid, {}, {}, {}});
    showFirst(u"uid="_s + m_panel->detail().uid);
    m_panel->jump(u"history"_s, {});
    auto *list = find<QListView>("historyList");
    for (const QString &name : {first.name, u"short lived"_s}) {
        const auto *model = list->model();
        int row = 0;
        while (row < model->rowCount()
               && !model->index(row, 0).data(CatalogHistoryModel::WhatRole).toString().contains(name))
            ++row;
        QVERIFY2(row < model->rowCount(), qPrintable(name));
        list->setCurrentIndex(model->index(row, 0));
        QTRY_VERIFY(find<QPushButton>("historyRestore")->isEnabled());
        QTest::mouseClick(find<QPushButton>("historyRestore"), Qt::LeftButton);
        QTRY_VERIFY(names().contains(name));
    }
    QCOMPARE(items().first().uid, first.uid); // at its old place
    QCOMPARE(items().first().description, first.description);
}

QTEST_MAIN(CatalogPartsTest)
#include "tst_catalogparts.moc"
