// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/dutymodel.h"
#include "models/services/duties.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

DutyNode node(const QString &uid, const QString &parent, const QString &level, int position)
{
    DutyNode made;
    made.duty.uid = uid;
    made.duty.dutyListUid = u"list"_s;
    made.duty.parentUid = parent;
    made.duty.level = level;
    made.duty.position = position;
    made.duty.name = uid;
    return made;
}

/// f1 (m1 (d1, d2), m2), f2
DutyListContent sample()
{
    DutyListContent content;
    content.departmentUid = u"department"_s;
    content.list = DutyList{};
    content.list->uid = u"list"_s;
    content.nodes = {node(u"f1"_s, {}, u"function"_s, 1),    node(u"m1"_s, u"f1"_s, u"matter"_s, 1),
                     node(u"d1"_s, u"m1"_s, u"duty"_s, 1),   node(u"d2"_s, u"m1"_s, u"duty"_s, 2),
                     node(u"m2"_s, u"f1"_s, u"matter"_s, 2), node(u"f2"_s, {}, u"function"_s, 2)};
    return content;
}

QString outline(const DutyModel &model, const QModelIndex &parent = {})
{
    QStringList parts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString below = outline(model, index);
        parts += model.uidAt(index) + (below.isEmpty() ? QString() : u'(' + below + u')');
    }
    return parts.join(u' ');
}

QStringList described(const QList<RowEdit> &edits)
{
    QStringList lines;
    for (const RowEdit &edit : edits) {
        const QString value = edit.values.size() == 1 ? u'=' + edit.values.first().toString() : QString();
        lines += QString::number(int(edit.kind)) + u' ' + edit.table + u' ' + edit.uid + value;
    }
    return lines;
}

} // namespace

/// The tree of duties as a model, and the edits of a duty list.
class DutyModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void takesContentRowByRow();
    void keepsIndexesOverAReload();
    void namesANewRow();
    void dropsANewRow();
    void keepsTheNewRowWhileOthersCome();
    void editsCells();
    void numbersByPlace();
    void removesChildrenFirst();
    void closesGapsAndMoves();
    void confirmsWhatIsBelow();

private:
    std::unique_ptr<DutyModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void DutyModelTest::init()
{
    m_model = std::make_unique<DutyModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setEditable(true);
    m_model->setContent(sample());
}

void DutyModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void DutyModelTest::takesContentRowByRow()
{
    QCOMPARE(outline(*m_model), u"f1(m1(d1 d2) m2) f2"_s);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    DutyListContent content = sample();
    content.nodes.removeAt(2); // d1
    content.nodes.append(node(u"f3"_s, {}, u"function"_s, 3));
    content.nodes.append(node(u"m3"_s, u"f3"_s, u"matter"_s, 1));
    m_model->setContent(content);
    QCOMPARE(outline(*m_model), u"f1(m1(d2) m2) f2 f3(m3)"_s);
    // another order
    content.nodes = {content.nodes[4], content.nodes[5], content.nodes[6], content.nodes[0],
                     content.nodes[3], content.nodes[1], content.nodes[2]};
    m_model->setContent(content);
    QCOMPARE(outline(*m_model), u"f2 f3(m3) f1(m2 m1(d2))"_s);
    QCOMPARE(reset.count(), 0);
    content.list->uid = u"another"_s;
    m_model->setContent(content);
    QCOMPARE(reset.count(), 1);
}

void DutyModelTest::keepsIndexesOverAReload()
{
    const QPersistentModelIndex second = m_model->indexOf(u"d2"_s);
    DutyListContent content = sample();
    std::swap(content.nodes[2], content.nodes[3]);
    content.nodes[2].duty.name = u"changed"_s;
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setContent(content);
    QVERIFY(second.isValid());
    QCOMPARE(second.row(), 0);
    QCOMPARE(second.data().toString(), u"changed"_s);
    QVERIFY(changed.count() > 0);
}

void DutyModelTest::namesANewRow()
{
    QSignalSpy named(m_model.get(), &DutyModel::newNamed);
    const QModelIndex index = m_model->beginNew(u"m1"_s, u"duty"_s);
    const QString uid = m_model->newUidPending();
    QCOMPARE(index.row(), 2);
    QVERIFY(!m_model->isNewNamed());
    QVERIFY(!m_model->setData(index, u"  "_s, Qt::EditRole)); // every node has a name
    QVERIFY(m_model->setData(index, u" duty "_s, Qt::EditRole));
    QVERIFY(m_model->isNewNamed());
    QCOMPARE(named.count(), 1);
    const Duty duty = named.first().first().value<Duty>();
    QCOMPARE(duty.name, u"duty"_s);
    QCOMPARE(duty.parentUid, u"m1"_s);
    QCOMPARE(duty.dutyListUid, u"list"_s);
    DutyListContent content = sample();
    content.nodes.insert(4, node(uid, u"m1"_s, u"duty"_s, 3));
    m_model->setContent(content);
    QVERIFY(m_model->newUidPending().isEmpty());
    QCOMPARE(outline(*m_model), u"f1(m1(d1 d2 %1) m2) f2"_s.arg(uid));
}

void DutyModelTest::dropsANewRow()
{
    (void)m_model->beginNew({}, u"function"_s);
    QCOMPARE(m_model->rowCount(), 3);
    m_model->dropNew();
    QCOMPARE(outline(*m_model), u"f1(m1(d1 d2) m2) f2"_s);
    m_model->dropNew();
    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(!m_model->beginNew(u"nobody"_s, u"duty"_s).isValid());
}

void DutyModelTest::keepsTheNewRowWhileOthersCome()
{
    (void)m_model->beginNew(u"m1"_s, u"duty"_s);
    const QString uid = m_model->newUidPending();
    DutyListContent content = sample();
    content.nodes.insert(4, node(u"d3"_s, u"m1"_s, u"duty"_s, 3));
    m_model->setContent(content);
    QCOMPARE(outline(*m_model), u"f1(m1(d1 d2 d3 %1) m2) f2"_s.arg(uid));
    content.nodes = {content.nodes.last()}; // f1 is gone with all below
    m_model->setContent(content);
    QCOMPARE(outline(*m_model), u"f2"_s);
    QVERIFY(m_model->newUidPending().isEmpty());
}

void DutyModelTest::editsCells()
{
    QSignalSpy edited(m_model.get(), &DutyModel::edited);
    QVERIFY(m_model->setData(m_model->indexOf(u"d1"_s, DutyModel::Office), u"office"_s, Qt::EditRole));
    QCOMPARE(edited.takeFirst(), (QVariantList{u"d1"_s, u"office"_s, u"office"_s, QString()}));
    QVERIFY(m_model->setData(m_model->indexOf(u"f1"_s, DutyModel::Basis), u"2"_s, Qt::EditRole));
    QCOMPARE(edited.takeFirst(), (QVariantList{u"f1"_s, u"clause"_s, u"2"_s, QString()}));
    QVERIFY(!m_model->setData(m_model->indexOf(u"d1"_s, DutyModel::Basis), u"2"_s, Qt::EditRole));
    QVERIFY(!m_model->setData(m_model->indexOf(u"d1"_s), u"d1"_s, Qt::EditRole)); // as it was
    m_model->setEditable(false);
    QVERIFY(!m_model->setData(m_model->indexOf(u"d1"_s), u"x"_s, Qt::EditRole));
    QCOMPARE(edited.count(), 0);
}

void DutyModelTest::numbersByPlace()
{
    QList<QList<int>> paths;
    m_model->setWords(
        [&](const DutyNode &, DutyModel::Column, const QList<int> &path) {
            paths += path;
            return QString();
        },
        {u"Name"_s});
    (void)m_model->indexOf(u"d2"_s).data();
    QCOMPARE(paths.last(), (QList<int>{1, 1, 2}));
    QCOMPARE(m_model->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Name"_s);
}

void DutyModelTest::removesChildrenFirst()
{
    DutyListContent content = sample();
    content.nodes[2].links = {{u"l1"_s, u"c1"_s, u"title"_s, {}, true, true}};
    QCOMPARE(described(duties::remove(content, {u"f1"_s})),
             (QStringList{u"2 duty m2"_s, u"2 duty d2"_s, u"2 duty_catalog l1"_s, u"2 duty d1"_s,
                          u"2 duty m1"_s, u"2 duty f1"_s, u"1 duty f2=1"_s}));
    // chosen together with what is below it: once
    QCOMPARE(duties::remove(content, {u"d1"_s, u"m1"_s}).size(), 5);
}

void DutyModelTest::closesGapsAndMoves()
{
    const DutyListContent content = sample();
    QCOMPARE(described(duties::move(content, u"d2"_s, -1)),
             (QStringList{u"1 duty d2=1"_s, u"1 duty d1=2"_s}));
    QVERIFY(duties::move(content, u"d1"_s, -1).isEmpty());
    QVERIFY(duties::move(content, u"nobody"_s, 1).isEmpty());
    Duty added = node(u"d3"_s, u"m1"_s, u"duty"_s, 0).duty;
    const QList<RowEdit> edits = duties::add(content, added);
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.first().values[edits.first().columns.indexOf(u"position"_s)].toInt(), 3);
    QCOMPARE(edits.first().values[edits.first().columns.indexOf(u"state"_s)].toString(), u"pending"_s);
}

void DutyModelTest::confirmsWhatIsBelow()
{
    DutyListContent content = sample();
    content.nodes[3].duty.state = u"confirmed"_s;
    QCOMPARE(described(duties::setState(content, {u"f1"_s}, u"confirmed"_s)),
             (QStringList{u"1 duty d1=confirmed"_s}));
    QVERIFY(duties::setState(content, {u"f2"_s}, u"confirmed"_s).isEmpty());
}

QTEST_GUILESS_MAIN(DutyModelTest)
#include "tst_dutymodel.moc"
