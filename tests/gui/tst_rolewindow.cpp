// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rightsroom.h"

#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>

using namespace shuzhi;
using namespace shuzhi::test;

/// The window of who only reads: whatever can be used in it writes nothing.
class RoleWindowTest : public RightsRoom
{
    Q_OBJECT

private slots:
    void initTestCase() { makeCity(); }
    void cleanup() { closeWindow(); }
    void auditorReadsTheTrail();
    void readerChangesNothing_data();
    void readerChangesNothing();
    void strangerIsToldWhomToAsk();
    void pictures_data();
    void pictures();

private:
    [[nodiscard]] QStringList offered();
};

/// Names of the commands that are there and on, of the page in front and of the window.
QStringList RoleWindowTest::offered()
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

void RoleWindowTest::auditorReadsTheTrail()
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

void RoleWindowTest::readerChangesNothing_data()
{
    QTest::addColumn<QString>("role");
    QTest::newRow("reader") << u"reader"_s;
    QTest::newRow("auditor") << u"auditor"_s;
}

/// Whatever is offered on any page is on this list, and nothing on it writes into the city.
void RoleWindowTest::readerChangesNothing()
{
    static const QStringList reads =
        u"window.open window.new window.move window.close window.connections "
        "window.find window.help window.shortcuts window.fullScreen printReport overviewNextPart "
        "overviewPreviousPart catalogsBack catalogsFind catalogsViews catalogsColumns catalogsExport "
        "catalogsExportSelected catalogsPrint catalogsCopy catalogsSelectAll catalogsHeadMenu catalogsClear "
        "catalogsAgain catalogsNextPart catalogsPreviousPart detailWide printDuties officialList "
        "officialLists "
        "exportDuties printShownDuties exportWorkbook numeratorLink deductionLink openDepartmentCatalogs "
        "showMergedDepartments printDepartments"_s.split(u' ');
    static const QStringList chooses =
        u"qt_spinbox_lineedit catalogSearch historyField departmentSearch "
        "periodChooser departmentsSearch settingsSearch personName personDepartment personRole lookTheme "
        "lookLanguage lookSize lookRows qt_keysequenceedit_lineedit vocabularyNames"_s.split(u' ');
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
    writes.removeIf([](const QString &name) {
        static const QRegularExpression looks(u"^(window\\.page\\.|figure_|history_|check[0-9])"_s);
        return reads.contains(name) || looks.match(name).hasMatch();
    });
    editors.removeIf([](const QString &name) { return chooses.contains(name); });
    QCOMPARE(writes.join(u' '), QString());
    QCOMPARE(editors.join(u' '), QString());
    QCOMPARE(text(u"SELECT max(id) FROM change_chain"_s), head);
    QCOMPARE(m_faults.join(u'\n'), QString());
}

void RoleWindowTest::strangerIsToldWhomToAsk()
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

void RoleWindowTest::pictures_data()
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

void RoleWindowTest::pictures()
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
    QCOMPARE(m_faults.join(u'\n'), QString());
}

QTEST_MAIN(RoleWindowTest)
#include "tst_rolewindow.moc"
