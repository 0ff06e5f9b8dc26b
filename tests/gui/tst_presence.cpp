// SPDX-License-Identifier: GPL-3.0-or-later
#include "liveroom.h"
#include "models/items/catalogmodel.h"
#include "models/items/dutymodel.h"
#include "models/items/itemroles.h"
#include "tests/support/a11ycheck.h"
#include "ui/pages/catalogs/catalogspage.h"
#include "ui/pages/catalogs/catalogtable.h"
#include "ui/pages/duties/dutiespage.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/widgets/presenceline.h"
#include "ui/widgets/theme.h"

#include <QAccessible>

#include <vector>

using namespace shuzhi;
using namespace shuzhi::test;

/// Two windows on one city: each shows what the other has open, and no longer when it left.
class PresenceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cities.clear(); }
    void saysWhoIsThere_data() { addDialectRows(); }
    void saysWhoIsThere();
    void forgetsWhoIsGone_data() { addDialectRows(); }
    void forgetsWhoIsGone();
    void dutiesToo();
    void walkingThroughRowsIsNotTold();
    void wordsAndPictures();

private:
    [[nodiscard]] TestCity &city(Dialect dialect) { return *m_cities.at(int(dialect)); }

    QTemporaryDir m_kept;
    std::vector<std::unique_ptr<TestCity>> m_cities;
};

void PresenceTest::initTestCase()
{
    qputenv("SHUZHI_SETTINGS", m_kept.filePath(u"desk.ini"_s).toLocal8Bit());
    Theme::apply(*qApp, Theme::light());
    for (const Dialect dialect : {Dialect::Sqlite, Dialect::Postgres}) {
        m_cities.push_back(std::make_unique<TestCity>(dialect, smallCity));
        QCOMPARE(m_cities.back()->fault(), QString());
    }
}

void PresenceTest::saysWhoIsThere()
{
    QFETCH(Dialect, dialect);
    const QString head = city(dialect).text(u"SELECT hash FROM change_head"_s);
    LiveSession li(city(dialect).location(), u"李明 · 市数据局"_s),
        wang(city(dialect).location(), u"王芳 · 市民政局"_s);
    QVERIFY(li.isOpen() && wang.isOpen());
    const auto page = shown<CatalogsPage>(*li);
    QVERIFY(page);
    auto *table = page->findChild<CatalogTable *>();
    auto *model = page->findChild<CatalogModel *>();
    const auto *line = page->findChild<PresenceLine *>(u"detailOthers"_s);
    QVERIFY(line->isHidden());
    QTRY_VERIFY(model->isFresh(0));
    const QString uid = model->rowAt(0)->uid;
    const QModelIndex title = model->index(0, int(CatalogColumn::Title));

    // Nobody sees himself.
    QTRY_COMPARE_WITH_TIMEOUT(wang->presence().others(u"catalog"_s, uid), QStringList{u"李明 · 市数据局"_s},
                              5000);
    QCOMPARE(li->presence().others(u"catalog"_s, uid), QStringList());

    wang->presence().open(u"catalog"_s, uid);
    QVERIFY(follows("who else is there", [&] { return line->isVisible(); }));
    QCOMPARE(line->text(), u"王芳 has this open too"_s);
    QCOMPARE(line->toolTip(), u"王芳 · 市民政局"_s);
    QCOMPARE(title.data(PresenceRole).toStringList(), QStringList{u"王芳 · 市民政局"_s});
    QAccessibleInterface *grid = QAccessible::queryAccessibleInterface(table);
    QVERIFY(grid && grid->tableInterface());
    QCOMPARE(title.data(Qt::AccessibleDescriptionRole).toString(), line->text());
    QCOMPARE(a11yCheck(*page).faults, QStringList());

    wang->presence().open(u"catalog"_s, {});
    QVERIFY(follows("who left", [&] { return line->isHidden(); }));
    QCOMPARE(title.data(PresenceRole).toStringList(), QStringList());
    QCOMPARE(city(dialect).text(u"SELECT hash FROM change_head"_s), head); // nothing of it is in the trail
    QCOMPARE(city(dialect).verify(), QString());
}

void PresenceTest::forgetsWhoIsGone()
{
    QFETCH(Dialect, dialect);
    LiveSession li(city(dialect).location(), u"李明"_s);
    auto wang = std::make_unique<LiveSession>(city(dialect).location(), u"王芳"_s);
    (*wang)->presence().open(u"duty"_s, u"d"_s);
    QTRY_COMPARE_WITH_TIMEOUT(li->presence().others(u"duty"_s, u"d"_s), QStringList{u"王芳"_s}, 5000);
    wang.reset();
    if (dialect == Dialect::Postgres) // a window that closes says so
        QTRY_COMPARE_WITH_TIMEOUT(li->presence().others(u"duty"_s, u"d"_s), QStringList(), 5000);
    // One that was killed does not: its last sign gets old.
    VERIFY_RESULT(city(dialect).connection().exec(u"DELETE FROM presence"_s));
    VERIFY_RESULT(city(dialect).connection().exec(
        u"INSERT INTO presence (session, login, person, table_name, row_uid, seen) VALUES "
        "('s', 'l', '赵六', 'duty', 'd', '2020-01-01T00:00:00.000Z')"_s));
    li->presence().look();
    QTest::qWait(200);
    QCOMPARE(li->presence().others(u"duty"_s, u"d"_s), QStringList());
    // The next who says something clears the file of it.
    li->presence().open(u"duty"_s, u"e"_s);
    const QString login = dialect == Dialect::Sqlite ? u"0"_s : u"1"_s; // on a server another login's stays
    QTRY_COMPARE(city(dialect).text(u"SELECT count(*) FROM presence WHERE row_uid = 'd'"_s), login);
    QTRY_COMPARE(city(dialect).text(u"SELECT count(*) FROM presence WHERE row_uid = 'e'"_s), u"1"_s);
    VERIFY_RESULT(city(dialect).connection().exec(u"DELETE FROM presence"_s));
}

void PresenceTest::dutiesToo()
{
    const Dialect dialect = Dialect::Postgres;
    LiveSession li(city(dialect).location(), u"李明"_s), wang(city(dialect).location(), u"王芳"_s);
    const auto page = shown<DutiesPage>(*li);
    QVERIFY(page);
    const auto *line = page->findChild<PresenceLine *>(u"dutyOthers"_s);
    const auto *model = page->findChild<DutyModel *>();
    const QModelIndex first = model->index(0, 0);
    wang->presence().open(u"duty"_s, model->uidAt(first));
    QVERIFY(follows("who else has a duty open", [&] { return line->isVisible(); }));
    QCOMPARE(first.data(DutyModel::PeopleRole).toStringList(), QStringList{u"王芳"_s});
    QCOMPARE(first.data(Qt::AccessibleDescriptionRole).toString(), line->text());
    QCOMPARE(wang->presence().others(u"duty"_s, model->uidAt(first)), QStringList{u"李明"_s});
    page->hide(); // another page is in front: it is not open any more
    QTRY_COMPARE_WITH_TIMEOUT(wang->presence().others(u"duty"_s, model->uidAt(first)), QStringList(), 5000);
}

void PresenceTest::walkingThroughRowsIsNotTold()
{
    const Dialect dialect = Dialect::Postgres;
    LiveSession li(city(dialect).location(), u"李明"_s), wang(city(dialect).location(), u"王芳"_s);
    QSignalSpy changed(&wang->presence(), &PresenceBoard::changed);
    for (int i = 0; i < 20; ++i) {
        li->presence().open(u"catalog"_s, QString::number(i));
        QTest::qWait(30);
    }
    QTRY_COMPARE_WITH_TIMEOUT(wang->presence().others(u"catalog"_s, u"19"_s), QStringList{u"李明"_s}, 5000);
    QCOMPARE(changed.size(), 1);
}

void PresenceTest::wordsAndPictures()
{
    QCOMPARE(PresenceLine::words({}), QString());
    QVERIFY(PresenceLine::words({u"王芳"_s, u"赵六"_s, u"钱七"_s}).startsWith(u"王芳"));
    const Dialect dialect = Dialect::Sqlite;
    LiveSession li(city(dialect).location(), u"李明"_s), wang(city(dialect).location(), u"王芳 · 市民政局"_s),
        zhao(city(dialect).location(), u"赵六 · 市公安局"_s);
    const auto page = shown<CatalogsPage>(*li, {1272, 830});
    QVERIFY(page);
    auto *model = page->findChild<CatalogModel *>();
    const auto *line = page->findChild<PresenceLine *>(u"detailOthers"_s);
    const QImage without = page->grab().toImage();
    wang->presence().open(u"catalog"_s, model->rowAt(0)->uid);
    QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), 5000);
    zhao->presence().open(u"catalog"_s, model->rowAt(0)->uid);
    QTRY_COMPARE_WITH_TIMEOUT(line->toolTip().count(u'\n'), 1, 5000);
    wang->presence().open(u"catalog"_s, model->rowAt(2)->uid);
    QTRY_VERIFY_WITH_TIMEOUT(
        !model->index(2, int(CatalogColumn::Title)).data(PresenceRole).toStringList().isEmpty(), 5000);
    const QImage with = page->grab().toImage();
    QVERIFY(with != without);
    if (qEnvironmentVariableIsSet("SHUZHI_PICTURES"))
        QVERIFY(with.save(qEnvironmentVariable("SHUZHI_PICTURES") + u"/presence.png"_s));
}

QTEST_MAIN(PresenceTest)
#include "tst_presence.moc"
