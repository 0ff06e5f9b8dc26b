// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/catalogmodel.h"
#include "models/items/dutymodel.h"
#include "models/services/import/importquery.h"
#include "tests/gui/accessroom.h"
#include "tests/postgres/rolecity.h"
#include "ui/pages/catalogs/catalogdetailpanel.h"
#include "ui/pages/catalogs/catalogtable.h"
#include "ui/pages/catalogs/fieldrow.h"
#include "ui/pages/duties/departmentcombo.h"
#include "ui/pages/duties/dutytree.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The whole window as each role of a server sees it: it offers what the server allows, and says of the rest
/// why not and whom to ask.
class RightsTest : public AccessRoom
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { closeWindow(); }
    void departmentKeepsToItsOwn();
    void departmentImportsItsOwn();
    void departmentSignsItsList();
    void cdoPublishes();
    void authorityEditsAll();
    void auditorReadsTheTrail();
    void readerChangesNothing_data();
    void readerChangesNothing();
    void strangerIsToldWhomToAsk();
    void revokedWhileTheWindowIsOpen();
    void pictures_data();
    void pictures();

private:
    void openAs(const QString &role, const QString &language = u"zh_CN"_s,
                const Theme &theme = Theme::light(), const QSize &size = {1440, 900});
    void openCatalog(const QString &uid);
    [[nodiscard]] QAction *command(const char *name);
    [[nodiscard]] QString text(const QString &sql) const { return m_city->text(u"owner"_s, sql); }
    [[nodiscard]] QString stateOf(const QString &uid) const
    {
        return text(u"SELECT state FROM catalog WHERE uid = '%1'"_s.arg(uid));
    }
    [[nodiscard]] QString statusWords();
    [[nodiscard]] bool gridEdits(CatalogColumn column);
    [[nodiscard]] QString why(const char *label);
    [[nodiscard]] QStringList offered();
    [[nodiscard]] QStringList openEditors();

    std::unique_ptr<RoleCity> m_city;
    QString m_own, m_other; ///< names of departments
    QString m_draft, m_waiting, m_published, m_otherPublished, m_toPublish; ///< uids of catalogs
};

void RightsTest::initTestCase()
{
    qputenv("SHUZHI_SETTINGS", m_folder.filePath(u"settings.ini"_s).toUtf8());
    m_city = std::make_unique<RoleCity>();
    m_city->fill({60, 6, 2, 6, 20230630});
    const auto department = [&](int which) {
        return text(
            u"SELECT d.name FROM department d JOIN catalog c ON c.department_id = d.id AND c.state = "
            "'published' GROUP BY d.name ORDER BY count(*) DESC, d.name LIMIT 1 OFFSET %1"_s.arg(which));
    };
    m_own = department(0);
    m_other = department(1);
    m_city->nameMembers(m_own, m_other);
    QCOMPARE(m_city->fault(), QString());
    const auto catalog = [&](const QString &of, int which) {
        return text(
            u"SELECT c.uid FROM catalog c JOIN department d ON d.id = c.department_id WHERE d.name = '%1' "
            "AND c.state = 'published' ORDER BY c.uid LIMIT 1 OFFSET %2"_s.arg(of)
                .arg(which));
    };
    m_draft = catalog(m_own, 0);
    m_waiting = catalog(m_own, 1);
    m_published = catalog(m_own, 2);
    m_toPublish = catalog(m_own, 3);
    m_otherPublished = catalog(m_other, 0);
    const QString set = u"UPDATE catalog SET state = '%2' WHERE uid = '%1'"_s;
    QCOMPARE(
        m_city->prepare(QStringList{
            set.arg(m_draft, u"draft"_s), set.arg(m_waiting, u"submitted"_s),
            u"UPDATE catalog SET state = 'submitted', publish_date = '' WHERE uid = '%1'"_s.arg(m_toPublish)}
                            .join(u"; "_s)),
        QString());
}

void RightsTest::openAs(const QString &role, const QString &language, const Theme &theme, const QSize &size)
{
    forget();
    openWindow(m_city->location(role).address(), language, theme, size);
    QVERIFY(m_workbench->session());
    show("overview");
}

/// Only this catalog in the grid, its detail beside it.
void RightsTest::openCatalog(const QString &uid)
{
    QSignalSpy ready(window().page(u"catalogs"_s), &Page::ready);
    window().openRows(u"catalogs"_s, u"uid="_s + uid);
    QVERIFY(ready.count() > 0 || ready.wait(20'000));
    auto *panel = window().findChild<CatalogDetailPanel *>();
    QTRY_COMPARE(panel->detail().uid, uid);
    auto *table = window().findChild<CatalogTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    QTest::qWait(20);
}

QAction *RightsTest::command(const char *name)
{
    for (QAction *action : window().currentPage()->actions()) {
        if (action->objectName() == QLatin1String(name))
            return action;
    }
    return nullptr;
}

QString RightsTest::statusWords()
{
    QStringList words;
    for (const QLabel *label : window().findChildren<QLabel *>()) {
        if (label->parentWidget() && label->parentWidget()->inherits("shuzhi::StatusBar"))
            words += label->text();
    }
    return words.join(u'|');
}

bool RightsTest::gridEdits(CatalogColumn column)
{
    const auto *model = window().findChild<CatalogModel *>();
    return model->flags(model->index(0, int(column))).testFlag(Qt::ItemIsEditable);
}

QString RightsTest::why(const char *label)
{
    const auto *shown = find<QLabel>(label);
    return shown ? shown->text() : QString();
}

/// Names of the commands that are there and on, of the page in front and of the window.
QStringList RightsTest::offered()
{
    QStringList names;
    for (const QAction *action : window().currentPage()->actions() + window().actions()) {
        if (action->isVisible() && action->isEnabled() && !action->isSeparator())
            names += action->objectName();
    }
    for (const QPushButton *button : window().currentPage()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->isEnabled() && !button->objectName().isEmpty())
            names += button->objectName();
    }
    return names;
}

/// What can be typed into on the page in front.
QStringList RightsTest::openEditors()
{
    QStringList names;
    for (const QWidget *each : window().currentPage()->findChildren<QWidget *>()) {
        const auto *line = qobject_cast<const QLineEdit *>(each);
        const auto *area = qobject_cast<const QPlainTextEdit *>(each);
        const auto *combo = qobject_cast<const QComboBox *>(each);
        if (!each->isVisible() || !each->isEnabled() || (!line && !area && !combo)
            || (line && (line->isReadOnly() || qobject_cast<const QComboBox *>(line->parent())))
            || (area && area->isReadOnly())
            || (combo && combo->lineEdit() && combo->lineEdit()->isReadOnly()))
            continue;
        names += each->objectName().isEmpty() ? each->accessibleName() : each->objectName();
    }
    for (const QAbstractItemView *view : window().currentPage()->findChildren<QAbstractItemView *>()) {
        const QAbstractItemModel *model = view->isVisible() ? view->model() : nullptr;
        const int columns = model ? model->columnCount() : 0;
        for (int cell = 0; model && cell < qMin(20, model->rowCount()) * columns; ++cell) {
            if (model->flags(model->index(cell / columns, cell % columns)).testFlag(Qt::ItemIsEditable)
                && view->editTriggers() != QAbstractItemView::NoEditTriggers) {
                names += u"cells of "_s + view->objectName();
                break;
            }
        }
    }
    return names;
}

void RightsTest::departmentKeepsToItsOwn()
{
    openAs(u"department"_s);
    QVERIFY2(statusWords().contains(m_city->login(u"department"_s)), qPrintable(statusWords()));
    QVERIFY2(statusWords().contains(m_own) && statusWords().contains(u"张三"), qPrintable(statusWords()));
    show("catalogs");
    openCatalog(m_draft);
    QVERIFY(gridEdits(CatalogColumn::Title));
    QVERIFY(!gridEdits(CatalogColumn::Department));
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
    QCOMPARE(m_faults, QStringList());
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
    const QString uid = text(u"SELECT uid FROM department WHERE name = '%1'"_s.arg(m_own));
    const QString other = text(u"SELECT uid FROM department WHERE name = '%1'"_s.arg(m_other));
    openAs(u"department"_s);
    show("duties");
    auto *chooser = window().findChild<DutyModel *>();
    const auto choose = [&](const QString &department) {
        window().openRows(u"duties"_s, u"what=duties department=%1"_s.arg(department));
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
    QVERIFY(gridEdits(CatalogColumn::Department));
    show("departments");
    QVERIFY(command("newDepartment")->isEnabled());
    show("duties");
    QVERIFY(!command("signList")->isVisible());
    // What it submitted itself it does not publish: refused by the server, and said so.
    show("catalogs");
    openCatalog(m_draft);
    command("catalogs.submit")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_draft), u"submitted"_s, 10'000);
    QTRY_VERIFY(command("catalogs.publish")->isEnabled());
    window().messageBar()->clear();
    command("catalogs.publish")->trigger();
    const QString title = text(u"SELECT title FROM catalog WHERE uid = '%1'"_s.arg(m_draft));
    QTRY_VERIFY_WITH_TIMEOUT(why("messageHappened").contains(title) || window().messageBar()->isVisible(),
                             10'000);
    QCOMPARE(stateOf(m_draft), u"submitted"_s);
    QCOMPARE(m_city->prepare(u"UPDATE catalog SET state = 'draft' WHERE uid = '%1'"_s.arg(m_draft)),
             QString());
}

void RightsTest::auditorReadsTheTrail()
{
    openAs(u"auditor"_s);
    show("catalogs");
    openCatalog(m_otherPublished);
    QVERIFY(!gridEdits(CatalogColumn::Title));
    auto *panel = window().findChild<CatalogDetailPanel *>();
    QVERIFY(!panel->detail().history.isEmpty());
    QVERIFY(!why("detailReadOnly").isEmpty());
    for (const char *name : {"catalogs.new", "catalogs.change", "catalogs.submit", "catalogs.publish"})
        QVERIFY2(!command(name)->isVisible() && !command(name)->isEnabled(), name);
}

void RightsTest::readerChangesNothing_data()
{
    QTest::addColumn<QString>("role");
    QTest::newRow("reader") << u"reader"_s;
    QTest::newRow("auditor") << u"auditor"_s;
}

/// Whatever is offered on any page is on this list, and nothing on it writes into the city.
void RightsTest::readerChangesNothing()
{
    static const QStringList reads{
        u"window.open"_s,  u"window.new"_s,         u"window.move"_s,
        u"window.close"_s, u"window.connections"_s, u"window.find"_s,
        u"window.help"_s,  u"window.shortcuts"_s,   u"window.fullScreen"_s,
    };
    QFETCH(QString, role);
    openAs(role);
    const QString head = text(u"SELECT max(id) FROM change_chain"_s);
    QStringList writes, editors;
    for (const char *page : {"overview", "catalogs", "duties", "assessment", "departments", "settings"}) {
        show(page);
        if (QLatin1String(page) == "catalogs"_L1) {
            openCatalog(m_otherPublished);
            for (const char *part : {"core", "items", "resources", "history"}) {
                window().findChild<CatalogDetailPanel *>()->jump(QString::fromLatin1(part), {});
                state(role + u"-catalogs-"_s + QString::fromLatin1(part));
                editors += openEditors();
            }
        }
        state(role + u'-' + QString::fromLatin1(page));
        if (auto *sections = find<QListWidget>("settingsSections")) {
            for (int row = 0; row < sections->count(); ++row) {
                sections->setCurrentRow(row);
                state(role + u"-settings-%1"_s.arg(row));
                editors += openEditors();
                writes += offered();
            }
        }
        writes += offered();
        editors += openEditors();
    }
    writes.removeDuplicates();
    editors.removeDuplicates();
    writes.removeIf(
        [](const QString &name) { return reads.contains(name) || name.startsWith(u"window.page."); });
    std::printf("%s: %s\n%s\n", qPrintable(role), qPrintable(writes.join(u' ')),
                qPrintable(editors.join(u' ')));
    QCOMPARE(text(u"SELECT max(id) FROM change_chain"_s), head);
    QCOMPARE(m_faults, QStringList());
}

void RightsTest::strangerIsToldWhomToAsk()
{
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
    m_workbench =
        std::make_unique<Workbench>(*m_settings, StartOptions{{}, u"overview"_s, {}, Language::Chinese});
    m_workbench->start();
    QSignalSpy failed(m_workbench.get(), &Workbench::cityFailed);
    m_workbench->openCity(m_city->location(u"nobody"_s).address(), OpenMode::ReadWrite);
    QVERIFY(failed.wait(10'000));
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Forbidden);
    bool said = false;
    for (const QLabel *label : window().messageBar()->findChildren<QLabel *>())
        said = said || label->text().contains(m_city->login(u"nobody"_s));
    QVERIFY(said);
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

void RightsTest::pictures_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("department-zh-light") << u"department"_s << u"zh_CN"_s << u"light"_s << QSize(1440, 900);
    if (qEnvironmentVariableIsSet("SHUZHI_PICTURES")) {
        QTest::newRow("department-en-dark") << u"department"_s << u"en"_s << u"dark"_s << QSize(1366, 768);
        QTest::newRow("reader-zh-light") << u"reader"_s << u"zh_CN"_s << u"light"_s << QSize(1440, 900);
        QTest::newRow("reader-en-dark") << u"reader"_s << u"en"_s << u"dark"_s << QSize(1366, 768);
        QTest::newRow("cdo-zh-dark") << u"cdo"_s << u"zh_CN"_s << u"dark"_s << QSize(1440, 900);
    }
}

void RightsTest::pictures()
{
    QFETCH(QString, role);
    QFETCH(QString, language);
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    openAs(role, language, Theme::named(theme), size);
    for (const char *page : {"overview", "catalogs", "duties", "assessment", "departments", "settings"}) {
        show(page);
        if (QLatin1String(page) == "catalogs"_L1)
            openCatalog(m_otherPublished);
        state(QString::fromLatin1(page));
    }
    QCOMPARE(m_faults, QStringList());
}

QTEST_MAIN(RightsTest)
#include "tst_rights.moc"
