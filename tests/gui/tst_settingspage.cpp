// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palettedesk.h"
#include "app/workbench.h"
#include "models/domain/vocabulary.h"
#include "models/services/ownaliases.h"
#include "models/settings/person.h"
#include "models/store/metricsquery.h"
#include "models/store/settingsquery.h"
#include "models/store/trail.h"
#include "tests/support/a11ycheck.h"
#include "tests/support/await.h"
#include "tests/support/city.h"
#include "ui/shell/railbutton.h"
#include "ui/shell/shortcutbook.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The settings page in the whole window: what is set acts at once, stands in the trail and can be undone.
class SettingsPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void standsAtTheBottomOfTheRail();
    void graceMovesTimeliness();
    void ownUseMovesTheUsageRate();
    void basisAndHistory();
    void wrongValuesAreNotTaken();
    void referenceDay();
    void aPastDayIsReadOnly();
    void personGoesIntoTheTrail();
    void themeActsAtOnce();
    void shortcutsChangeAndClash();
    void spellingsAndHeadsAreKept();
    void searchFindsSettings();
    void everyControlHasAName();

private:
    template<class Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return page()->findChild<Widget *>(name);
    }
    [[nodiscard]] Page *page() const { return m_workbench->window().page(u"settings"_s); }
    void showSection(int index);
    [[nodiscard]] CitySetting setting(const QString &key);
    [[nodiscard]] Ratio ratio(const QString &metric);
    void undo();
    [[nodiscard]] QString words() const;

    std::unique_ptr<TestCity> m_city;
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workbench> m_workbench;
};

void SettingsPageTest::initTestCase()
{
    qputenv("SHUZHI_SETTINGS", m_folder.filePath(u"settings.ini"_s).toLocal8Bit());
    m_city = std::make_unique<TestCity>(Dialect::Sqlite, smallCity);
    QVERIFY2(m_city->fault().isEmpty(), qPrintable(m_city->fault()));
    m_city->close();
    Connection::forbidCurrentThread();
    Theme::apply(*qApp, Theme::light());
    m_settings = std::make_unique<Settings>();
    m_workbench = std::make_unique<Workbench>(
        *m_settings, StartOptions{m_city->location().path, u"settings"_s, {}, Language::Chinese});
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    m_workbench->start();
    QVERIFY(opened.count() > 0 || opened.wait(30'000));
    QCOMPARE(m_workbench->window().currentPage(), page());
    m_workbench->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_workbench->window()));
    QTRY_COMPARE(find<QLineEdit>(u"basis_own_use"_s)->text(), setting(u"own_use"_s).basis);
}

void SettingsPageTest::cleanupTestCase()
{
    m_workbench.reset();
}

void SettingsPageTest::showSection(int index)
{
    m_workbench->window().showPage(u"settings"_s);
    find<QListWidget>(u"settingsSections"_s)->setCurrentRow(index);
}

CitySetting SettingsPageTest::setting(const QString &key)
{
    return await(m_workbench->session()->store(), LaneId::Long, CitySettingsQuery{})
        .value_or(QHash<QString, CitySetting>())
        .value(key);
}

Ratio SettingsPageTest::ratio(const QString &metric)
{
    const Result<MetricSet> set = await(m_workbench->session()->store(), LaneId::Long, MetricsQuery{});
    return set ? set->city.figures.ratio(metric) : Ratio();
}

void SettingsPageTest::undo()
{
    QTRY_VERIFY(m_workbench->session()->history().canUndo());
    QTest::keySequence(&m_workbench->window(), QKeySequence::Undo);
}

QString SettingsPageTest::words() const
{
    QStringList words;
    for (const QLabel *label : page()->findChildren<QLabel *>())
        if (label->isVisible())
            words += label->text();
    return words.join(u'\n');
}

void SettingsPageTest::standsAtTheBottomOfTheRail()
{
    MainWindow &window = m_workbench->window();
    window.resize(1366, 768);
    const auto buttons = window.findChildren<RailButton *>();
    const RailButton *last = nullptr;
    int lowest = 0;
    for (const RailButton *button : buttons) {
        const int bottom = button->mapTo(&window, QPoint(0, button->height())).y();
        last = bottom > lowest ? button : last;
        lowest = std::max(bottom, lowest);
    }
    QVERIFY(last && last->isChecked());
    QVERIFY(lowest <= window.height());
    window.showPage(u"overview"_s);
    QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(window.currentPage(), page());
}

void SettingsPageTest::graceMovesTimeliness()
{
    showSection(0);
    const Ratio before = ratio(u"update_timeliness"_s);
    auto *grace = find<QWidget>(u"city_grace_days"_s)->findChild<QSpinBox *>();
    grace->setFocus();
    grace->selectAll();
    QTest::keyClicks(grace, u"300"_s);
    QTest::keyClick(grace, Qt::Key_Return);
    QTRY_COMPARE(setting(u"grace_days"_s).value, u"300"_s);
    const Ratio after = ratio(u"update_timeliness"_s);
    QCOMPARE(after.denominator, before.denominator);
    QVERIFY(after.numerator > before.numerator);
    // What moved is said, with the figures.
    QTRY_VERIFY2(words().contains(QLocale().toString(after.numerator)), qPrintable(words()));
    undo();
    QTRY_COMPARE(setting(u"grace_days"_s).value, u"0"_s);
    QCOMPARE(ratio(u"update_timeliness"_s), before);
    QTRY_COMPARE(grace->value(), 0);
}

void SettingsPageTest::ownUseMovesTheUsageRate()
{
    const Ratio before = ratio(u"usage_rate"_s);
    auto *use = find<QWidget>(u"city_own_use"_s)->findChild<QComboBox *>();
    use->setFocus();
    QTest::keyClick(use, Qt::Key_Down);
    QTRY_COMPARE(setting(u"own_use"_s).value, u"counted"_s);
    QVERIFY(ratio(u"usage_rate"_s).numerator >= before.numerator);
    undo();
    QTRY_COMPARE(setting(u"own_use"_s).value, u"excluded"_s);
    QCOMPARE(ratio(u"usage_rate"_s), before);
}

void SettingsPageTest::basisAndHistory()
{
    const QString before = setting(u"grace_days"_s).basis;
    QVERIFY(!before.isEmpty());
    auto *basis = find<QLineEdit>(u"basis_grace_days"_s);
    basis->setFocus();
    basis->selectAll();
    QTest::keyClicks(basis, u"order 12"_s);
    QTest::keyClick(basis, Qt::Key_Return);
    QTRY_COMPARE(setting(u"grace_days"_s).basis, u"order 12"_s);
    QCOMPARE(setting(u"grace_days"_s).value, u"0"_s);
    auto *history = find<QPushButton>(u"history_grace_days"_s);
    QTest::mouseClick(history, Qt::LeftButton);
    QTRY_VERIFY2(words().contains(u"basis: order 12"), qPrintable(words()));
    QVERIFY(words().contains(u"300")); // of the test before, and its undoing
    QTest::mouseClick(history, Qt::LeftButton);
    undo();
    QTRY_COMPARE(setting(u"grace_days"_s).basis, before);
    QVERIFY(await(m_workbench->session()->store(), LaneId::Long, TrailVerifyQuery{})->ok);
}

void SettingsPageTest::wrongValuesAreNotTaken()
{
    const QString before = setting(u"city_name"_s).value;
    auto *name = find<QWidget>(u"city_city_name"_s)->findChild<QLineEdit *>();
    name->setFocus();
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(name->text(), before);
    QCOMPARE(setting(u"city_name"_s).value, before);
}

void SettingsPageTest::referenceDay()
{
    auto *choice = find<QWidget>(u"city_reference_day"_s)->findChild<QComboBox *>();
    auto *day = find<QWidget>(u"city_reference_day"_s)->findChild<QDateEdit *>();
    QCOMPARE(day->date(), QDate(2023, 6, 30));
    day->setFocus();
    day->setDate(QDate(2023, 7, 31));
    QTRY_COMPARE(setting(u"reference_day"_s).value, u"2023-07-31"_s);
    QTRY_COMPARE(m_workbench->session()->info().referenceDay, u"2023-07-31"_s);
    undo();
    QTRY_COMPARE(m_workbench->session()->info().referenceDay, u"2023-06-30"_s);
    QTRY_COMPARE(day->date(), QDate(2023, 6, 30));
    QCOMPARE(choice->currentIndex(), 1);
}

void SettingsPageTest::aPastDayIsReadOnly()
{
    m_workbench->session()->setAsOf(u"2023-05-31"_s);
    auto *grace = find<QWidget>(u"city_grace_days"_s);
    QTRY_VERIFY(!grace->isEnabled());
    QVERIFY(!grace->toolTip().isEmpty());
    m_workbench->session()->setAsOf({});
    QTRY_VERIFY(grace->isEnabled());
}

void SettingsPageTest::personGoesIntoTheTrail()
{
    showSection(1);
    auto *name = find<QLineEdit>(u"personName"_s);
    name->setFocus();
    name->setText(u"王某某"_s);
    QTest::keyClick(name, Qt::Key_Return);
    auto *department = find<QLineEdit>(u"personDepartment"_s);
    department->setText(u"市大数据局"_s);
    QTest::keyClick(department, Qt::Key_Return);
    QVERIFY(m_workbench->session()->actor().person.startsWith(u"王某某 · 市大数据局 · "));
    QCOMPARE(Person::read(*m_settings).name, u"王某某"_s);
    showSection(0);
    auto *basis = find<QLineEdit>(u"basis_own_use"_s);
    basis->setText(u"decision"_s);
    basis->setModified(true);
    QTest::keyClick(basis, Qt::Key_Return);
    QTRY_COMPARE(setting(u"own_use"_s).basis, u"decision"_s);
    const Result<QList<SettingChange>> changes =
        await(m_workbench->session()->store(), LaneId::Long, SettingHistoryQuery{u"own_use"_s});
    VERIFY_RESULT(changes);
    QVERIFY(changes->first().actor.startsWith(u"王某某 · 市大数据局"));
    undo();
    QTRY_VERIFY(setting(u"own_use"_s).basis != u"decision"_s);
}

void SettingsPageTest::themeActsAtOnce()
{
    showSection(2);
    auto *theme = find<QComboBox>(u"lookTheme"_s);
    theme->setFocus();
    QTest::keyClick(theme, Qt::Key_Down);
    QCOMPARE(Theme::current().name, u"dark"_s);
    QCOMPARE(m_settings->value(SettingKey::Theme).toString(), u"dark"_s);
    QTest::keyClick(theme, Qt::Key_Up);
    QCOMPARE(Theme::current().name, u"light"_s);
}

void SettingsPageTest::shortcutsChangeAndClash()
{
    showSection(3);
    MainWindow &window = m_workbench->window();
    const auto action = [&](const QString &id) {
        for (const Command &command : commandsOf(window))
            if (command.id == id)
                return command.action;
        return static_cast<QAction *>(nullptr);
    };
    const QKeySequence before = action(u"window.import"_s)->shortcut();
    auto *keys = find<QKeySequenceEdit>(u"keys_window.import"_s);
    QVERIFY(keys);
    keys->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_F9));
    Q_EMIT keys->editingFinished();
    QVERIFY2(!words().contains(u"Not taken"), qPrintable(words()));
    QCOMPARE(action(u"window.import"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_F9));
    // Those of another command are not taken, and whose they are is said.
    keys->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_K));
    Q_EMIT keys->editingFinished();
    QCOMPARE(action(u"window.import"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_F9));
    QVERIFY2(words().contains(u"Search or run a command"), qPrintable(words()));
    // Pages made anew get them again.
    ShortcutBook(*m_settings).apply(commandsOf(window));
    QCOMPARE(action(u"window.import"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_F9));
    for (QPushButton *button : keys->parentWidget()->findChildren<QPushButton *>())
        QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(action(u"window.import"_s)->shortcut(), before);
    QVERIFY(m_settings->value(SettingKey::Shortcuts).toString().size() <= 2);
}

void SettingsPageTest::spellingsAndHeadsAreKept()
{
    showSection(4);
    auto *head = find<QLineEdit>(u"headName"_s);
    head->setFocus();
    head->setText(u"本市专用表头"_s);
    auto *field = find<QComboBox>(u"headField"_s);
    field->setCurrentIndex(field->findData(u"title"_s));
    QTest::keyClick(head, Qt::Key_Return);
    QTRY_COMPARE(find<QTreeWidget>(u"headList"_s)->topLevelItemCount(), 1);
    showSection(5);
    auto *names = find<QComboBox>(u"vocabularyNames"_s);
    names->setCurrentIndex(names->findData(u"share_type"_s));
    Q_EMIT names->activated(names->currentIndex());
    auto *spelling = find<QLineEdit>(u"vocabularySpelling"_s);
    spelling->setText(u"全面放开"_s);
    QTest::keyClick(spelling, Qt::Key_Return);
    const auto own = [&] { return find<QTreeWidget>(u"vocabularyValues"_s)->topLevelItem(0)->text(3); };
    QTRY_COMPARE(own(), u"全面放开"_s);
    QTRY_COMPARE(m_workbench->session()->history().pending(), 0); // shown before it is written
    const Result<OwnAliases> aliases =
        await(m_workbench->session()->store(), LaneId::Long, OwnAliasesQuery{});
    VERIFY_RESULT(aliases);
    QCOMPARE(aliases->heads.value(u"本市专用表头"_s), u"title"_s);
    QCOMPARE(aliases->codeFor(vocabulary(u"share_type"_s), u"全面放开"_s), u"unconditional"_s);
    undo();
    QTRY_COMPARE(own(), QString());
}

void SettingsPageTest::searchFindsSettings()
{
    showSection(0);
    auto *search = find<SearchField>(u"settingsSearch"_s);
    auto *list = find<QListWidget>(u"settingsSections"_s);
    search->setFocus();
    QTest::keyClicks(search, u"theme"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(list->item(0)->isHidden());
    QVERIFY(!list->item(2)->isHidden());
    QVERIFY(find<QComboBox>(u"lookTheme"_s)->isVisible());
    QVERIFY(!find<QComboBox>(u"lookSize"_s)->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!list->item(0)->isHidden());
    QVERIFY(find<QComboBox>(u"lookSize"_s)->isVisible());
}

void SettingsPageTest::everyControlHasAName()
{
    MainWindow &window = m_workbench->window();
    const int sections = find<QListWidget>(u"settingsSections"_s)->count();
    int controls = 0;
    for (int i = 0; i < sections; ++i) {
        showSection(i);
        const A11yReport report = a11yCheck(window);
        QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
        controls += report.controls;
    }
    QVERIFY2(controls > 60, qPrintable(QString::number(controls)));
    m_workbench->palette().open();
    const A11yReport report = a11yCheck(window);
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
}

QTEST_MAIN(SettingsPageTest)
#include "tst_settingspage.moc"
