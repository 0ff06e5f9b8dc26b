// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/filter.h"
#include "models/items/dutymodel.h"
#include "models/services/import/importquery.h"
#include "tests/gui/rightsroom.h"
#include "ui/pages/catalogs/fieldrow.h"
#include "ui/pages/catalogs/resourcecard.h"
#include "ui/shell/rightstext.h"

#include <QLineEdit>
#include <QPushButton>

using namespace shuzhi;
using namespace shuzhi::test;

/// The window offers what the server allows to a role, and says of the rest why not and whom to ask.
class RightsTest : public RightsRoom
{
    Q_OBJECT

private slots:
    void initTestCase() { makeCity(); }
    void cleanup() { closeWindow(); }
    void departmentKeepsToItsOwn();
    void departmentImportsItsOwn();
    void departmentSignsItsList();
    void cdoPublishes();
    void authorityEditsAll();
    void ownResourceIsNotPublished();
    void revokedWhileTheWindowIsOpen();

private:
    void publishAmongOthers();
};

void RightsTest::departmentKeepsToItsOwn()
{
    openAs(u"department"_s);
    QVERIFY2(statusWords().contains(m_city->login(u"department"_s)), qPrintable(statusWords()));
    QVERIFY2(statusWords().contains(m_own) && statusWords().contains(u"张三"), qPrintable(statusWords()));
    show("catalogs");
    openCatalog(m_draft);
    QVERIFY(gridEdits(CatalogColumn::Title));
    QVERIFY(!find<QLabel>("detailReadOnly"));
    QVERIFY(command("catalogs.new")->isEnabled());
    QVERIFY(!command("catalogs.publish")->isVisible());
    QVERIFY(!command("catalogs.publish")->isEnabled());
    QVERIFY(!command("catalogs.retire")->isEnabled());

    // Another's: read, with the reason.
    openCatalog(m_otherPublished);
    QVERIFY(!gridEdits(CatalogColumn::Title));
    QVERIFY2(why("detailReadOnly").contains(m_own), qPrintable(why("detailReadOnly")));
    QVERIFY(!command("catalogs.duplicate")->isEnabled());
    QVERIFY(command("catalogs.duplicate")->toolTip().contains(m_own));
    for (const FieldRow *row : window().findChildren<FieldRow *>()) {
        const auto *line = row->findChild<QLineEdit *>();
        QVERIFY2(!line || !row->isVisible() || line->isReadOnly(), qPrintable(row->spec().column));
    }
    // Its own that is published is left alone too, but resources may be mounted on it.
    openCatalog(m_published);
    QVERIFY(!gridEdits(CatalogColumn::Title));
    window().findChild<CatalogDetailPanel *>()->jump(u"resources"_s, {});
    QVERIFY(find<QPushButton>("resourceAdd"));
    openCatalog(m_otherPublished);
    QVERIFY(!find<QPushButton>("resourceAdd"));

    openCatalog(m_draft);
    QVERIFY(command("catalogs.submit")->isEnabled());
    command("catalogs.submit")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_draft), u"submitted"_s, 10'000);
    QTRY_VERIFY(command("catalogs.reopen")->isEnabled());
    command("catalogs.reopen")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_draft), u"draft"_s, 10'000);

    // A city's settings and departments are not its business.
    show("departments");
    QVERIFY(!command("newDepartment")->isVisible());
    QVERIFY(!why("departmentNotice").isEmpty());
    show("settings");
    QVERIFY(!why("why_city").isEmpty());
    for (const QString &editor : openEditors())
        QVERIFY2(editor == u"settingsSearch", qPrintable(editor));
    QCOMPARE(m_faults.join(u'\n'), QString());
}

void RightsTest::departmentImportsItsOwn()
{
    const auto import = [&](const QString &department, const QString &title) {
        const QString path = m_folder.filePath(u"import.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return u"no file"_s;
        file.write(u"提供方,信息资源名称\n%1,%2\n"_s.arg(department, title).toUtf8());
        file.close();
        const auto connection = m_city->open(u"department"_s);
        if (!connection)
            return errorName(connection.error().code);
        ImportRequest request;
        request.path = path;
        request.kind = u"catalogs"_s;
        request.state = u"draft"_s;
        JobContext context({}, {});
        const auto report = ImportQuery{request, Actor::current({})}(**connection, context);
        return report ? u"done"_s : errorName(report.error().code) + u' ' + report.error().detail;
    };
    QCOMPARE(import(m_own, u"自有导入目录"_s), u"done"_s);
    QCOMPARE(text(u"SELECT state FROM catalog WHERE title = '自有导入目录'"_s), u"draft"_s);
    const QString refused = import(m_other, u"别家导入目录"_s);
    QVERIFY2(refused.startsWith(u"forbidden"), qPrintable(refused));
    QCOMPARE(text(u"SELECT count(*) FROM catalog WHERE title = '别家导入目录'"_s), u"0"_s);
}

void RightsTest::departmentSignsItsList()
{
    openAs(u"department"_s);
    show("duties");
    auto *chooser = window().findChild<DutyModel *>();
    const auto choose = [&](const QString &department) {
        Filter where;
        where.what = What::Duties;
        window().openRows(u"duties"_s, where.with(u"department"_s, department).toString());
        QTRY_COMPARE_WITH_TIMEOUT(chooser->content().department, department, 10'000);
        QTest::qWait(50);
    };
    choose(m_other);
    QVERIFY(!command("addFunction")->isEnabled());
    QVERIFY(!command("signList")->isEnabled());
    choose(m_own);
    QVERIFY(command("signList")->isVisible());
    const std::optional<DutyList> &list = chooser->content().list;
    if (list && list->state == u"draft")
        QVERIFY(command("addFunction")->isEnabled());
    if (list && list->state == u"signed")
        QVERIFY(command("withdrawList")->isEnabled());
}

void RightsTest::cdoPublishes()
{
    openAs(u"cdo"_s);
    show("catalogs");
    QVERIFY(!command("catalogs.new")->isVisible());
    openCatalog(m_toPublish);
    QVERIFY(!gridEdits(CatalogColumn::Title));
    QVERIFY(command("catalogs.publish")->isEnabled());
    command("catalogs.publish")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_toPublish), u"published"_s, 10'000);
    QCOMPARE(text(u"SELECT publish_date FROM catalog WHERE uid = '%1'"_s.arg(m_toPublish)), u"2023-06-30"_s);
    show("settings");
    QVERIFY(!why("why_city").isEmpty());
    QVERIFY(!m_workbench->importFile());
}

void RightsTest::authorityEditsAll()
{
    openAs(u"authority"_s);
    show("catalogs");
    openCatalog(m_otherPublished);
    QVERIFY(gridEdits(CatalogColumn::Title));
    show("departments");
    QVERIFY(command("newDepartment")->isEnabled());
    show("duties");
    QVERIFY(!command("signList")->isVisible());
    // What it submitted itself it does not publish.
    show("catalogs");
    openCatalog(m_draft);
    command("catalogs.submit")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_draft), u"submitted"_s, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(command("catalogs.return")->isEnabled(), 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(!command("catalogs.publish")->isEnabled(), 10'000);
    QVERIFY(command("catalogs.publish")->isVisible());
    Rights authority;
    authority.role = u"authority"_s;
    QCOMPARE(command("catalogs.publish")->toolTip(), noRightText(NoRight::OwnSubmission, authority));
    openCatalog(m_waiting); // a department's
    QTRY_VERIFY(command("catalogs.publish")->isEnabled());
    publishAmongOthers();
    QCOMPARE(m_city->prepare(
                 QStringList{u"UPDATE catalog SET state = 'draft' WHERE uid = '%1'"_s.arg(m_draft),
                             u"UPDATE catalog SET state = 'submitted' WHERE uid = '%1'"_s.arg(m_waiting)}
                     .join(u"; "_s)),
             QString());
}

/// Of several the message names what stays, being the login's own.
void RightsTest::publishAmongOthers()
{
    QSignalSpy ready(window().page(u"catalogs"_s), &Page::ready);
    window().openRows(u"catalogs"_s, u"uid=%1|%2"_s.arg(m_draft, m_waiting));
    QVERIFY(ready.count() > 0 || ready.wait(20'000));
    auto *table = window().findChild<CatalogTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectAll();
    QTRY_VERIFY_WITH_TIMEOUT(command("catalogs.publish")->isEnabled(), 10'000);
    QTest::qWait(300); // what is selected has come to rest
    QSignalSpy said(window().page(u"catalogs"_s), &Page::messagePosted);
    command("catalogs.publish")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_waiting), u"published"_s, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(said.count() > 0, 10'000);
    const auto message = said.last().first().value<Message>();
    const QString title = text(u"SELECT title FROM catalog WHERE uid = '%1'"_s.arg(m_draft));
    QVERIFY2(message.kept.contains(title), qPrintable(message.kept));
    QCOMPARE(stateOf(m_draft), u"submitted"_s);
}

void RightsTest::ownResourceIsNotPublished()
{
    const auto submitted = [&](const QString &role, const QString &uid) {
        return m_city->psql(role,
                            u"INSERT INTO resource (uid, catalog_id, kind, name, mapping_complete, state) "
                            "SELECT '%1', id, 'table', '%1', 'yes', 'submitted' FROM catalog WHERE uid = "
                            "'%2';"_s.arg(uid, m_otherPublished));
    };
    QCOMPARE(submitted(u"authority"_s, u"mine"_s), QString());
    QCOMPARE(submitted(u"owner"_s, u"theirs"_s), QString());
    openAs(u"authority"_s);
    show("catalogs");
    openCatalog(m_otherPublished);
    window().findChild<CatalogDetailPanel *>()->jump(u"resources"_s, {});
    QHash<QString, bool> publishes;
    for (const ResourceCard *card : window().findChildren<ResourceCard *>()) {
        const auto *button = card->findChild<QPushButton *>(u"resource_published"_s);
        if (button && card->isVisible())
            publishes.insert(card->resource().uid, button->isEnabled());
    }
    QCOMPARE(publishes.value(u"mine"_s, true), false);
    QCOMPARE(publishes.value(u"theirs"_s, false), true);
    QCOMPARE(m_city->prepare(u"DELETE FROM resource WHERE uid IN ('mine', 'theirs')"_s), QString());
}

void RightsTest::revokedWhileTheWindowIsOpen()
{
    openAs(u"department"_s);
    show("catalogs");
    openCatalog(m_draft);
    QVERIFY(gridEdits(CatalogColumn::Title));
    const QString title = text(u"SELECT title FROM catalog WHERE uid = '%1'"_s.arg(m_draft));
    const QString login = m_city->login(u"department"_s);
    QCOMPARE(m_city->psql(u"admin"_s, u"REVOKE shuzhi_department FROM %1;"_s.arg(login)), QString());
    auto *model = window().findChild<CatalogModel *>();
    QVERIFY(model->setData(model->index(0, int(CatalogColumn::Title)), u"写不进去的名称"_s, Qt::EditRole));
    QTRY_VERIFY_WITH_TIMEOUT(m_workbench->session()->rights().role.isEmpty(), 10'000);
    QCOMPARE(text(u"SELECT title FROM catalog WHERE uid = '%1'"_s.arg(m_draft)), title);
    QVERIFY(
        m_workbench->session()->drafts().has(u"catalog"_s, m_draft, u"title"_s)); // nothing typed is dropped
    QVERIFY(!m_workbench->session()->mayEdit());
    QTRY_VERIFY(!command("catalogs.new")->isEnabled());
    QCOMPARE(m_city->psql(u"admin"_s, u"GRANT shuzhi_department TO %1;"_s.arg(login)), QString());
    m_workbench->session()->refreshInfo();
    QTRY_COMPARE_WITH_TIMEOUT(m_workbench->session()->rights().role, u"department"_s, 10'000);
    QTRY_VERIFY(command("catalogs.new")->isEnabled());
}

QTEST_MAIN(RightsTest)
#include "tst_rights.moc"
