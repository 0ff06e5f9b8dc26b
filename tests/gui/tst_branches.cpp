// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/demo.h"
#include "models/store/historywriter.h"
#include "models/store/searchquery.h"
#include "ui/charts/treemap.h"
#include "ui/pages/overview/branchesrank.h"
#include "ui/pages/overview/branchesview.h"
#include "ui/pages/overview/explanation.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <thread>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

const Actor s_actor{u"王某某"_s, u"test"_s, u"test"_s};
const QString s_past = u"2023-03-15"_s;

void withCity(const QString &path, OpenMode mode, const std::function<void(Connection &)> &work)
{
    std::thread([&] {
        const auto city = openCity(*Location::parse(path), mode);
        if (!city)
            qFatal("%s", qPrintable(city.error().detail));
        work(**city);
    }).join();
}

/// The demonstration city in small; some mounts were probed and found broken.
void makeCity(const QString &path)
{
    withCity(path, OpenMode::Create, [](Connection &city) {
        Step probes{StepKind::Update, u"resource"_s, {u"probe"_s}, {}, {}, {}};
        const Status written = writeHistory(city, s_actor, [](const StepSink &sink) {
            return generateDemo({400, 6, 2, 6, 7}, sink, [](double) { return true; });
        });
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
        const auto uids =
            city.list<QString>(u"SELECT uid FROM resource WHERE state = 'published' ORDER BY uid "
                               "LIMIT 20"_s,
                               {}, [](const SqlRow &row) { return row.text(0); });
        for (const QString &uid : *uids)
            probes.rows += StepRow{uid, {u"unreachable"_s}};
        const Status probed = writeHistory(city, s_actor, [&](const StepSink &sink) { return sink(probes); });
        if (!probed)
            qFatal("%s", qPrintable(probed.error().detail));
    });
}

qint64 countOf(const QString &path, const QString &where)
{
    qint64 count = -1;
    withCity(path, OpenMode::ReadOnly, [&](Connection &city) {
        const Result<Filter> filter = Filter::parse(where);
        const Result<qint64> rows =
            filter ? CountQuery{*filter}(city) : Result<qint64>(tl::unexpected(filter.error()));
        count = rows ? *rows : -1;
    });
    return count;
}

/// A view of a city that is in front.
struct Shown
{
    explicit Shown(const QString &path, const QString &day = {})
        : session(mailbox, *Location::parse(path), OpenMode::ReadWrite, s_actor, Language::English)
    {
        bool answered = false;
        session.open(&mailbox, [&](const Status &) { answered = true; });
        if (!QTest::qWaitFor([&] { return answered; }, 10'000))
            qFatal("the city did not open");
        session.setAsOf(day);
        view = std::make_unique<BranchesView>(session);
        view->resize(1150, 640);
        QSignalSpy ready(view.get(), &BranchesView::ready);
        view->show();
        view->activateWindow();
        if (!ready.wait(20'000))
            qFatal("no branches");
        map = view->findChild<Treemap *>(u"branchesMap"_s);
        rank = view->findChild<BranchesRank *>(u"branchesRank"_s);
    }
    void enter(const QStringList &path)
    {
        QSignalSpy ready(view.get(), &BranchesView::ready);
        map->setPath(path);
        QVERIFY(path.size() < 2 || ready.wait(20'000));
    }
    QToolButton *cause(const QString &id) const { return view->findChild<QToolButton *>(u"cause_"_s + id); }
    /// The tiles a mark stands for, by the path of names in its name.
    const TreemapNode *nodeOf(const Mark &mark) const
    {
        const TreemapNode *at = map->values().node(map->path());
        for (const QString &name : mark.name.split(u" › "_s)) {
            const auto found = std::find_if(at->children.begin(), at->children.end(),
                                            [&](const TreemapNode &child) { return child.name == name; });
            if (found == at->children.end())
                return nullptr;
            at = &*found;
        }
        return at;
    }

    Mailbox mailbox;
    CitySession session;
    std::unique_ptr<BranchesView> view;
    Treemap *map = nullptr;
    BranchesRank *rank = nullptr;
};

/// What a mark says it opens: the bare rows of a frame, all where none is bare; the rows of a tile.
qint64 promised(const TreemapNode &node, const TreemapValues &values)
{
    if (node.tone >= 0)
        return node.size;
    qint64 bare = 0;
    for (int tone = 0; tone < int(values.tones.size()); ++tone) {
        if (values.tones.at(tone).look != TreemapLook::Calm)
            bare += node.totalOf(tone);
    }
    return bare > 0 ? bare : node.total();
}

} // namespace

/// Branches without leaves on a real city, with real events.
class TestBranches : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyMarkOpensItsRows_data();
    void everyMarkOpensItsRows();
    void mouseAndKeyboardOpen();
    void legendTakesCausesOut();
    void trailLeadsBack();
    void groupsByLibrary();
    void mendFirstIsInOrder();
    void theMenuTellsTheBasis();
    void followsDayAndData();
    void saysWhatFailed();

private:
    QTemporaryDir m_dir;
    QString m_city;
};

void TestBranches::initTestCase()
{
    Theme::apply(*qApp, Theme::light());
    QApplication::setDoubleClickInterval(60);
    Connection::forbidCurrentThread();
    m_city = m_dir.filePath(u"city.shuzhi"_s);
    makeCity(m_city);
}

void TestBranches::everyMarkOpensItsRows_data()
{
    QTest::addColumn<QString>("day");
    QTest::newRow("today") << QString();
    QTest::newRow("past") << s_past;
}

void TestBranches::everyMarkOpensItsRows()
{
    QFETCH(QString, day);
    Shown shown(m_city, day);
    const auto check = [&] {
        QVERIFY(!shown.map->marks().isEmpty());
        for (const Mark &mark : shown.map->marks()) {
            const TreemapNode *node = shown.nodeOf(mark);
            QVERIFY2(node, qPrintable(mark.name));
            QCOMPARE(countOf(m_city, mark.where), promised(*node, shown.map->values()));
        }
        for (const Mark &mark : shown.rank->marks()) {
            const qint64 rows = countOf(m_city, mark.where);
            QVERIFY2(mark.valueText.startsWith(QString::number(rows) + u" of "_s),
                     qPrintable(mark.valueText));
        }
    };
    check();
    QCOMPARE(shown.map->values().root.total(),
             countOf(m_city, u"state=published & as_of="_s + shown.session.shownDay()));
    const TreemapNode department = shown.map->values().root.children.first();
    shown.enter({department.key});
    check();
    shown.enter({department.key, department.children.last().key});
    check();
    // All catalogs of the group are there, one mark each.
    const TreemapNode *group = shown.map->values().node(shown.map->path());
    qint64 rows = 0;
    for (const TreemapNode &cause : group->children)
        rows += cause.children.size();
    QCOMPARE(rows, group->total());
}

void TestBranches::mouseAndKeyboardOpen()
{
    Shown shown(m_city);
    QSignalSpy opened(shown.view.get(), &BranchesView::openRequested);
    const Mark first = shown.map->marks().at(0);
    QTest::mouseClick(shown.map, Qt::LeftButton, {}, first.area.topLeft().toPoint() + QPoint(6, 6));
    QVERIFY(opened.wait(2000));
    QCOMPARE(opened.takeFirst(), QVariantList({u"catalogs"_s, first.where}));
    shown.map->setFocus();
    shown.map->setFocusedMark(0);
    QTest::keyClick(shown.map, Qt::Key_Space);
    QCOMPARE(opened.takeFirst(), QVariantList({u"catalogs"_s, first.where}));
    // To a single catalog by keyboard only.
    QSignalSpy ready(shown.view.get(), &BranchesView::ready);
    QTest::keyClick(shown.map, Qt::Key_Return);
    QTest::keyClick(shown.map, Qt::Key_Return);
    QVERIFY(ready.wait(20'000));
    QTest::keyClick(shown.map, Qt::Key_Return);
    QCOMPARE(opened.count(), 0);
    QTest::keyClick(shown.map, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    const QString where = opened.at(0).at(1).toString();
    QVERIFY2(where.startsWith(u"uid="_s), qPrintable(where));
    QCOMPARE(countOf(m_city, where), 1);
    shown.rank->setFocusedMark(0);
    QTest::keyClick(shown.rank, Qt::Key_Return);
    QCOMPARE(opened.count(), 2);
}

void TestBranches::legendTakesCausesOut()
{
    Shown shown(m_city);
    const qint64 all = shown.map->values().root.total();
    QToolButton *mounted = shown.cause(u"mounted"_s);
    const qint64 count = countOf(m_city, u"branch=mounted"_s);
    QVERIFY(mounted->text().endsWith(QString::number(count)));
    QTest::mouseClick(mounted, Qt::LeftButton);
    QCOMPARE(shown.map->values().root.total(), all - count);
    shown.cause(u"unmounted"_s)->setFocus();
    QTest::keyClick(shown.cause(u"unmounted"_s), Qt::Key_Space);
    for (const Mark &mark : shown.map->marks())
        QCOMPARE(countOf(m_city, mark.where), promised(*shown.nodeOf(mark), shown.map->values()));
    // The last one stays.
    for (const QString &id : {u"nobody"_s, u"broken"_s, u"not_shared"_s})
        QTest::mouseClick(shown.cause(id), Qt::LeftButton);
    QVERIFY(shown.cause(u"not_shared"_s)->isChecked());
    QCOMPARE(shown.map->values().root.total(), countOf(m_city, u"branch=not_shared"_s));
    QTest::mouseClick(mounted, Qt::LeftButton);
    QCOMPARE(shown.map->values().tones.size(), 2);
}

void TestBranches::trailLeadsBack()
{
    Shown shown(m_city);
    const TreemapNode department = shown.map->values().root.children.at(1);
    shown.enter({department.key, department.children.first().key});
    const auto step = [&](const QString &name) {
        for (QPushButton *each : shown.view->findChildren<QPushButton *>()) {
            if (each->text() == name && !each->isHidden())
                return each;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    QTRY_VERIFY(step(department.name));
    QVERIFY(!step(department.children.first().name)); // one is there
    QTest::mouseClick(step(department.name), Qt::LeftButton);
    QCOMPARE(shown.map->path(), QStringList{department.key});
    QTRY_VERIFY(step(shown.session.info().name));
    step(shown.session.info().name)->setFocus();
    QTest::keyClick(step(shown.session.info().name), Qt::Key_Space);
    QCOMPARE(shown.map->path(), QStringList());
}

void TestBranches::groupsByLibrary()
{
    Shown shown(m_city);
    auto *grouping = shown.view->findChild<SegmentBar *>(u"branchesGrouping"_s);
    QSignalSpy ready(shown.view.get(), &BranchesView::ready);
    grouping->setFocus();
    QTest::keyClick(grouping, Qt::Key_Right);
    QVERIFY(ready.wait(20'000));
    bool none = false, some = false;
    for (const Mark &mark : shown.map->marks()) {
        const TreemapNode *node = shown.nodeOf(mark);
        none = none || node->name == u"In no library";
        some = some || mark.where.contains(u"library=人口"_s) || mark.where.contains(u"主题库"_s);
        QCOMPARE(countOf(m_city, mark.where), promised(*node, shown.map->values()));
    }
    QVERIFY(none && some);
}

void TestBranches::mendFirstIsInOrder()
{
    Shown shown(m_city);
    QVERIFY(!shown.map->accessibleName().isEmpty() && !shown.map->accessibleDescription().isEmpty());
    QVERIFY(!shown.rank->accessibleName().isEmpty());
    const QList<QStringList> rows = shown.rank->table();
    QVERIFY(rows.size() > 2);
    for (qsizetype i = 2; i < rows.size(); ++i)
        QVERIFY(rows.at(i - 1).at(1).toLongLong() >= rows.at(i).at(1).toLongLong());
    qint64 sum = 0;
    for (qsizetype i = 1; i < rows.size(); ++i)
        sum += rows.at(i).at(1).toLongLong();
    QCOMPARE(sum, countOf(m_city, u"branch=unmounted|nobody|broken"_s));
    // Within a department: its groups.
    const TreemapNode department = shown.map->values().root.children.first();
    shown.enter({department.key});
    QCOMPARE(shown.rank->table().at(1).at(0),
             shown.nodeOf({shown.rank->marks().at(0).name, {}, {}, {}, {}})->name);
}

/// The card's menu has what every card's has, and what is explained adds up to what is drawn.
void TestBranches::theMenuTellsTheBasis()
{
    Shown shown(m_city);
    QSignalSpy explained(shown.view.get(), &BranchesView::explainRequested);
    auto *button = shown.view->findChild<QToolButton *>(u"cardMenu"_s);
    QVERIFY(button && button->menu());
    const QList<QAction *> actions = button->menu()->actions();
    QCOMPARE(actions.size(), 5); // explanation, a line, table, two copies
    shown.view->findChild<SegmentBar *>(u"branchesGrouping"_s)->setFocus();
    actions.first()->trigger();
    QCOMPARE(explained.count(), 1);
    const auto whole = explained.takeFirst().at(0).value<Explanation>();
    QCOMPARE(whole.definition, branchBasis().en);
    qint64 sum = 0;
    for (const Explanation::Line &line : whole.lines) {
        if (line.where.isEmpty())
            continue;
        QCOMPARE(QString(line.text).remove(u',').toLongLong(), countOf(m_city, line.where));
        sum += QString(line.text).remove(u',').toLongLong();
    }
    QCOMPARE(sum, shown.map->values().root.total());
    // Every tile says what it means.
    QVERIFY(!shown.map->marks().isEmpty());
    for (int i = 0; i < int(shown.map->marks().size()); ++i)
        shown.map->explainMark(i);
    QCOMPARE(explained.count(), shown.map->marks().size());
    for (const QList<QVariant> &one : explained) {
        const auto tile = one.at(0).value<Explanation>();
        QVERIFY(!tile.title.isEmpty() && !tile.definition.isEmpty() && !tile.value.isEmpty());
        QVERIFY(tile.lines.size() >= 4);
    }
}

void TestBranches::followsDayAndData()
{
    const QString path = m_dir.filePath(u"changing.shuzhi"_s);
    QVERIFY(QFile::copy(m_city, path));
    Shown shown(path);
    const qint64 before = shown.map->values().root.total();
    QSignalSpy ready(shown.view.get(), &BranchesView::ready);
    shown.session.setAsOf(s_past);
    QVERIFY(ready.wait(20'000));
    QVERIFY(shown.map->values().root.total() < before);
    shown.session.setAsOf({});
    QVERIFY(ready.wait(20'000));
    withCity(path, OpenMode::ReadWrite, [](Connection &city) {
        const auto uid = city.value(u"SELECT min(uid) FROM catalog WHERE state = 'published'"_s);
        const Status written = writeHistory(city, s_actor, [&](const StepSink &sink) {
            return sink(
                {StepKind::Update, u"catalog"_s, {u"state"_s}, {{uid->toString(), {u"retired"_s}}}, {}, {}});
        });
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
    });
    shown.view->hide();
    Q_EMIT shown.session.dataChanged();
    QVERIFY(!ready.wait(200)); // asked when it is looked at
    shown.view->show();
    QVERIFY(ready.wait(20'000));
    QCOMPARE(shown.map->values().root.total(), before - 1);
}

void TestBranches::saysWhatFailed()
{
    const QString path = m_dir.filePath(u"broken.shuzhi"_s);
    QVERIFY(QFile::copy(m_city, path));
    Shown shown(path);
    withCity(path, OpenMode::ReadWrite,
             [](Connection &city) { QVERIFY(city.exec(u"ALTER TABLE resource_span RENAME TO gone"_s)); });
    QSignalSpy failed(shown.view.get(), &BranchesView::failed), ready(shown.view.get(), &BranchesView::ready);
    Q_EMIT shown.session.dataChanged();
    QVERIFY(ready.wait(20'000));
    QCOMPARE(failed.count(), 1);
    withCity(path, OpenMode::ReadWrite,
             [](Connection &city) { QVERIFY(city.exec(u"ALTER TABLE gone RENAME TO resource_span"_s)); });
    for (QPushButton *button : shown.view->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Try again")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(ready.wait(20'000));
    QCOMPARE(failed.count(), 1);
    QVERIFY(shown.map->isVisible());
}

QTEST_MAIN(TestBranches)
#include "tst_branches.moc"
