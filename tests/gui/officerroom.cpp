// SPDX-License-Identifier: GPL-3.0-or-later
#include "officerroom.h"

#include "models/store/searchquery.h"
#include "models/store/trail.h"
#include "tests/support/await.h"
#include "ui/pages/catalogs/catalogdetailpanel.h"
#include "ui/pages/catalogs/catalogquery.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>

#include <thread>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

void OfficerRoom::makeCity()
{
    qputenv("SHUZHI_SETTINGS", m_kept.filePath(u"desk.ini"_s).toLocal8Bit());
    QString fault;
    std::thread([&] { // this one may run statements
        TestCity city(Dialect::Sqlite, smallCity);
        fault = city.fault();
        if (!fault.isEmpty())
            return;
        const auto uid = [&city](qint64 id) {
            return city.text(u"SELECT uid FROM catalog WHERE id = %1"_s.arg(id));
        };
        const auto ids = [&city](const QString &where) {
            return *IdListQuery{*Filter::parse(where), {}}(city.connection());
        };
        const QList<qint64> full = ids(u"complete=yes"_s), open = ids(u"complete=no"_s);
        const QList<StepRow> waiting{{uid(full.at(20)), {u"submitted"_s}},
                                     {uid(full.at(40)), {u"submitted"_s}}};
        const Status made = city.write(
            {{StepKind::Update, u"catalog"_s, {u"state"_s}, waiting, {}, {}},
             {StepKind::Update, u"catalog"_s, {u"abstract"_s}, {{uid(open.at(2)), {QString()}}}, {}, {}}});
        if (!made || !city.connection().exec(u"VACUUM INTO ?"_s, {templateFile()}))
            fault = u"the city was not made"_s;
    })
        .join();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    Connection::forbidCurrentThread();
    Theme::apply(*qApp, Theme::light());
}

void OfficerRoom::openWindow()
{
    QFile::remove(m_kept.filePath(u"desk.ini"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    const QString file = filePath(u"city.shuzhi"_s);
    QVERIFY(QFile::copy(templateFile(), file));
    m_settings = std::make_unique<Settings>(filePath(u"settings.ini"_s));
    m_workbench = std::make_unique<Workbench>(*m_settings, StartOptions{file, {}, {}, Language::Chinese});
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    m_workbench->start();
    QVERIFY(opened.wait(30'000));
    QSignalSpy ready(window().currentPage(), &Page::ready);
    QVERIFY(ready.wait(30'000));
}

void OfficerRoom::withBothHands(const Act &keys, const Act &mouse, const std::function<QStringList()> &said)
{
    QString words[2];
    for (const bool pointing : {false, true}) {
        openWindow();
        if (!QTest::currentTestFailed())
            (pointing ? mouse : keys)();
        if (!QTest::currentTestFailed())
            words[pointing] = said().join(u'\n');
        if (!QTest::currentTestFailed())
            QVERIFY(await(session().store(), LaneId::Long, TrailVerifyQuery{})->ok);
        m_workbench.reset();
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(!words[0].isEmpty());
    QCOMPARE(words[1], words[0]);
}

QString OfficerRoom::fact(const QString &sql)
{
    const auto read = [sql](Connection &city) -> Result<QStringList> {
        return city.list<QString>(sql, {}, [](const SqlRow &row) { return row.text(0); });
    };
    const Result<QStringList> rows = await(session().store(), LaneId::Long, read);
    return rows ? rows->join(u'|') : faultOf(rows.error());
}

qint64 OfficerRoom::countOf(const QString &where)
{
    return await(session().store(), LaneId::Long, CountQuery{*Filter::parse(where)}).value_or(-1);
}

QStringList OfficerRoom::found(const QString &where)
{
    QStringList uids;
    const auto ids = await(session().store(), LaneId::Long, IdListQuery{*Filter::parse(where), {}});
    for (const qint64 id : ids.value_or(QList<qint64>()))
        uids += fact(u"SELECT uid FROM catalog WHERE id = %1"_s.arg(id));
    return uids;
}

QString OfficerRoom::digest()
{
    return fact(u"SELECT uid || title || abstract || share_type || update_cycle || state FROM catalog "
                "ORDER BY uid"_s)
        + fact(u"SELECT kind || name || locator || state FROM resource ORDER BY uid"_s)
        + fact(u"SELECT name FROM department ORDER BY name"_s);
}

QToolButton *OfficerRoom::button(const QString &command)
{
    for (QToolButton *each : window().findChildren<QToolButton *>()) {
        const QAction *action = each->defaultAction();
        if (each->isVisible() && action && action->objectName() == command)
            return each;
    }
    return nullptr;
}

QAbstractButton *OfficerRoom::entry(const QString &page)
{
    for (QAbstractButton *each : window().findChildren<QAbstractButton *>())
        if (each->isVisible() && each->isCheckable() && each->text() == window().page(page)->title())
            return each;
    return nullptr;
}

CatalogsPage &OfficerRoom::catalogs()
{
    return *qobject_cast<CatalogsPage *>(window().page(u"catalogs"_s));
}

QTableView &OfficerRoom::table()
{
    return *catalogs().findChild<QTableView *>(u"catalogTable"_s);
}

QString OfficerRoom::uidAt(int row)
{
    const CatalogRow *at = row >= 0 && row < model().rowCount() ? model().rowAt(row) : nullptr;
    return at && model().isFresh(row) ? at->uid : QString();
}

bool OfficerRoom::walkToRow(const QString &uid)
{
    const auto *detail = catalogs().findChild<CatalogDetailPanel *>();
    return pressUntil([&] { return currentUid() == uid; }, Qt::Key_Down)
        && QTest::qWaitFor([&] { return detail->detail().uid == uid; });
}

bool OfficerRoom::clickRow(const QString &uid, Qt::KeyboardModifiers modifiers, Qt::MouseButton mouseButton)
{
    int row = 0;
    const auto isThere = [&] {
        for (row = 0; row < model().rowCount(); ++row)
            if (uidAt(row) == uid)
                return true;
        return false;
    };
    return QTest::qWaitFor(isThere)
        && clickCell(&table(), model().index(row, int(CatalogColumn::Title)), modifiers, mouseButton);
}

void OfficerRoom::goToCatalogs(bool pointing)
{
    if (pointing)
        QVERIFY(click(entry(u"catalogs"_s)));
    else
        press(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(model().rowCount(), smallCity.catalogs);
    QTRY_VERIFY(!currentUid().isEmpty());
}

void OfficerRoom::filterQuickly(const QString &key, bool pointing)
{
    goToCatalogs(pointing);
    Filter wanted;
    for (const QuickFilter &quick : quickFilters())
        if (quick.key == key)
            wanted.conditions = quick.conditions;
    if (pointing) {
        QVERIFY(click(seen(u"quick."_s + key)));
    } else {
        QVERIFY(tabBackTo(u"quick."_s + key));
        press(Qt::Key_Space);
    }
    QTRY_COMPARE(qint64(model().rowCount()), countOf(wanted.toString()));
    QTRY_VERIFY(!currentUid().isEmpty());
    if (!pointing)
        QVERIFY(tabTo(table().objectName()));
}

} // namespace shuzhi::test
