// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench.h"
#include "models/items/catalogmodel.h"
#include "models/services/fieldmerge.h"
#include "tests/support/a11ycheck.h"
#include "tests/support/city.h"
#include "tests/support/pgcluster.h"
#include "ui/dialogs/conflictpanel.h"
#include "ui/pages/catalogs/catalogtable.h"
#include "ui/shell/translations.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

// A busy machine may take its time; nothing here is about time.
#define SOON(what) QTRY_VERIFY_WITH_TIMEOUT(what, 30'000)
#define SOON_COMPARE(now, wanted) QTRY_COMPARE_WITH_TIMEOUT(now, wanted, 30'000)

/// One person in the window, another one at a second connection: what either typed is never lost. Where
/// SHUZHI_PICTURES names a folder, the panel is painted.
class TwoWritersTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void differentFieldsBothStand();
    void sameFieldIsAsked_data();
    void sameFieldIsAsked();
    void severalInOnePanel();
    void laterKeepsADraft();
    void undoAsksToo();
    void settledWhereItWasTyped();
    void nothingTypedIsLost();
    void looks_data();
    void looks();

private:
    [[nodiscard]] CatalogRow row(int number) const { return *m_model->rowAt(number); }
    [[nodiscard]] QString stored(const QString &uid, const QString &column)
    {
        return m_city->text(u"SELECT %1 FROM catalog WHERE uid = '%2'"_s.arg(column, uid));
    }
    [[nodiscard]] bool colleague(const QString &uid, const QString &column, const QString &value);
    /// What a page writes when a title was typed over what was seen.
    void write(const QString &uid, const QString &seen, const QString &typed)
    {
        const RowEdit edit{StepKind::Update, u"catalog"_s, uid, {u"title"_s}, {typed}, {}, {seen}};
        m_workbench->session()->history().apply(typed, {edit}, this, {});
    }
    void type(int number, const QString &text, const std::function<void()> &meanwhile);
    void press(const char *name);
    template<class Widget>
    [[nodiscard]] Widget *find(const char *name)
    {
        for (Widget *each : m_workbench->window().findChildren<Widget *>(QString::fromLatin1(name)))
            if (each->isVisible())
                return each;
        return nullptr;
    }
    [[nodiscard]] ConflictPanel &panel() { return *m_workbench->window().findChild<ConflictPanel *>(); }
    [[nodiscard]] DraftKeeper &drafts() { return m_workbench->session()->drafts(); }
    void openWindow(const QString &language, const QString &theme, const QSize &size);

    QTemporaryDir m_folder;
    std::unique_ptr<TestCity> m_city;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workbench> m_workbench;
    CatalogModel *m_model = nullptr;
    CatalogTable *m_table = nullptr;
};

void TwoWritersTest::initTestCase()
{
    qputenv("SHUZHI_SETTINGS", m_folder.filePath(u"shuzhi.ini"_s).toLocal8Bit());
    m_city = std::make_unique<TestCity>(Dialect::Postgres, DemoParameters{40, 4, 1, 2, 7});
    QCOMPARE(m_city->fault(), QString());
}

void TwoWritersTest::init()
{
    openWindow(u"zh_CN"_s, u"light"_s, {1440, 900});
}

void TwoWritersTest::cleanup()
{
    drafts().discardAll();
    m_workbench.reset();
    m_settings.reset();
    QCOMPARE(m_city->verify(), QString());
}

void TwoWritersTest::openWindow(const QString &language, const QString &theme, const QSize &size)
{
    installTranslators(*qApp, language);
    Theme::apply(*qApp, Theme::named(theme));
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
    m_workbench =
        std::make_unique<Workbench>(*m_settings,
                                    StartOptions{PgCluster::instance().address(m_city->location()),
                                                 u"catalogs"_s,
                                                 {},
                                                 language == u"en" ? Language::English : Language::Chinese});
    QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
    m_workbench->start();
    m_workbench->window().resize(size);
    m_workbench->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_workbench->window()));
    QVERIFY(opened.count() > 0 || opened.wait(30'000));
    m_model = m_workbench->window().findChild<CatalogModel *>();
    m_table = m_workbench->window().findChild<CatalogTable *>();
    QVERIFY(m_model && m_table);
    m_workbench->window().openRows(u"catalogs"_s, u"state=published"_s);
    SOON(m_model->rowAt(5));
}

bool TwoWritersTest::colleague(const QString &uid, const QString &column, const QString &value)
{
    const RowEdit edit{StepKind::Update, u"catalog"_s, uid, {column}, {value}, {}};
    return EditQuery{Actor{u"王某"_s, u"wang"_s, {}}, {edit}}(m_city->connection()).has_value();
}

/// Types a title in the grid; something happens while the editor is open.
void TwoWritersTest::type(int number, const QString &text, const std::function<void()> &meanwhile)
{
    m_table->setFocus();
    m_table->setCurrentIndex(m_model->index(number, int(CatalogColumn::Title)));
    QTest::keyClick(m_table, Qt::Key_F2);
    QLineEdit *line = nullptr; // one that was closed may still be there
    for (auto *each : m_table->viewport()->findChildren<QLineEdit *>(u"valueEditor"_s))
        line = each->isVisible() ? each : line;
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, text);
    meanwhile();
    QTest::keyClick(line, Qt::Key_Return);
}

void TwoWritersTest::press(const char *name)
{
    auto *button = find<QAbstractButton>(name);
    QVERIFY2(button, name);
    QVERIFY2(button->isEnabled(), name);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

void TwoWritersTest::differentFieldsBothStand()
{
    const QString uid = row(0).uid;
    type(0, u"mine-0"_s, [&] { QVERIFY(colleague(uid, u"contact"_s, u"theirs-0"_s)); });
    SOON_COMPARE(stored(uid, u"title"_s), u"mine-0"_s);
    QCOMPARE(stored(uid, u"contact"_s), u"theirs-0"_s);
    SOON(drafts().cells().isEmpty());
    QVERIFY(!panel().isVisible());
}

void TwoWritersTest::sameFieldIsAsked_data()
{
    QTest::addColumn<QByteArray>("side");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("mine") << QByteArray("conflictMine") << QString() << u"mine"_s;
    QTest::newRow("theirs") << QByteArray("conflictTheirs") << QString() << u"theirs"_s;
    QTest::newRow("a third") << QByteArray("conflictOther") << u"third"_s << u"third"_s;
}

void TwoWritersTest::sameFieldIsAsked()
{
    QFETCH(QByteArray, side);
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    const QString uid = row(1).uid, mark = QString::fromLatin1(QTest::currentDataTag());
    type(1, u"mine "_s + mark, [&] { QVERIFY(colleague(uid, u"title"_s, u"theirs "_s + mark)); });
    SOON_COMPARE(panel().count(), 1);
    QVERIFY(panel().isVisible());
    QCOMPARE(m_workbench->window().messageBar()->text(), QString()); // told once
    QCOMPARE(stored(uid, u"title"_s), u"theirs "_s + mark);
    SOON_COMPARE(drafts().cells().size(), 1); // on the disk while it waits
    QVERIFY(!find<QAbstractButton>("conflictWrite")->isEnabled());
    auto *chosen = find<QRadioButton>(side.constData());
    QVERIFY(chosen->accessibleName().contains(u"mine"_s) || side != "conflictMine");
    if (typed.isEmpty()) {
        chosen->setFocus();
        QTest::keyClick(chosen, Qt::Key_Space);
    } else { // typing chooses
        auto *line = find<QLineEdit>("conflictValue");
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QVERIFY(!find<QAbstractButton>("conflictWrite")->isEnabled()); // a catalog has a title
        QTest::keyClicks(line, typed + u' ' + mark);
    }
    QVERIFY(chosen->isChecked());
    press("conflictWrite");
    SOON(!panel().isVisible());
    QCOMPARE(stored(uid, u"title"_s), kept + u' ' + mark);
    SOON(drafts().cells().isEmpty());
    SOON(m_model->rowAt(m_model->rowOf(row(1).id)));
}

void TwoWritersTest::severalInOnePanel()
{
    const QList<CatalogRow> rows{row(2), row(3)};
    for (int i = 0; i < 2; ++i) {
        QVERIFY(colleague(rows.at(i).uid, u"title"_s, u"other-%1"_s.arg(i)));
        write(rows.at(i).uid, rows.at(i).title, u"many-%1"_s.arg(i));
        SOON_COMPARE(panel().count(), i + 1);
    }
    QCOMPARE(m_workbench->window().findChildren<ConflictPanel *>().size(), 1);
    QVERIFY(!QApplication::activeModalWidget());
    press("conflictAllMine");
    // Before it is written a third person comes in: asked again, with what stands now; then it is done.
    QVERIFY(colleague(rows.at(0).uid, u"title"_s, u"third-0"_s));
    press("conflictWrite");
    SOON_COMPARE(panel().count(), 1);
    SOON_COMPARE(stored(rows.at(1).uid, u"title"_s), u"many-1"_s);
    SOON(find<QRadioButton>("conflictTheirs")
         && find<QRadioButton>("conflictTheirs")->accessibleName().contains(u"third-0"_s));
    find<QRadioButton>("conflictMine")->setChecked(true);
    press("conflictWrite");
    SOON(!panel().isVisible());
    QCOMPARE(stored(rows.at(0).uid, u"title"_s), u"many-0"_s);
    SOON(drafts().cells().isEmpty());
}

void TwoWritersTest::laterKeepsADraft()
{
    const CatalogRow seen = row(4);
    type(4, u"later"_s, [&] { QVERIFY(colleague(seen.uid, u"title"_s, u"faster"_s)); });
    SOON_COMPARE(panel().count(), 1);
    auto *show = m_workbench->findChild<QAction *>(u"window.conflicts"_s);
    QVERIFY(show && show->isEnabled());
    show->trigger();
    QVERIFY(find<QRadioButton>("conflictTheirs")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    SOON(!panel().isVisible());
    QCOMPARE(drafts().cells().size(), 1);
    QCOMPARE(drafts().cells().first().value, u"later"_s);
    QCOMPARE(drafts().cells().first().before.value_or(QString()), seen.title);
    QCOMPARE(stored(seen.uid, u"title"_s), u"faster"_s);
    QVERIFY(!m_workbench->window().messageBar()->text().isEmpty());
}

void TwoWritersTest::undoAsksToo()
{
    const CatalogRow seen = row(5);
    type(5, u"undone"_s, [] {});
    SOON_COMPARE(stored(seen.uid, u"title"_s), u"undone"_s);
    QVERIFY(colleague(seen.uid, u"title"_s, u"worked on"_s));
    auto *undo = m_workbench->findChild<QAction *>(u"window.undo"_s);
    SOON(undo->isEnabled());
    undo->trigger();
    SOON_COMPARE(panel().count(), 1);
    QCOMPARE(stored(seen.uid, u"title"_s), u"worked on"_s);
    QVERIFY(drafts().cells().isEmpty()); // nobody typed it
    find<QRadioButton>("conflictTheirs")->setChecked(true);
    press("conflictWrite");
    SOON(!panel().isVisible());
    QVERIFY(!m_workbench->session()->history().canUndo());
    QCOMPARE(stored(seen.uid, u"title"_s), u"worked on"_s);
}

/// Enter in the field of the detail keeps mine too; the panel then has nothing to ask.
void TwoWritersTest::settledWhereItWasTyped()
{
    m_table->setCurrentIndex(m_model->index(0, int(CatalogColumn::Title)));
    const QString uid = row(0).uid;
    const auto field = [&] { return find<QPlainTextEdit>("field_contact"); };
    SOON(field() && !field()->isReadOnly());
    field()->setFocus();
    field()->selectAll();
    QTest::keyClicks(field(), u"by me"_s);
    QVERIFY(colleague(uid, u"contact"_s, u"by them"_s));
    QTest::keyClick(field(), Qt::Key_Return);
    SOON_COMPARE(panel().count(), 1);
    SOON(find<QLabel>("note_contact") && find<QLabel>("note_contact")->text().contains(u"by them"_s));
    m_table->setFocus(); // leaving the field writes over nobody
    QTest::qWait(300);
    QCOMPARE(stored(uid, u"contact"_s), u"by them"_s);
    field()->setFocus();
    QTest::keyClick(field(), Qt::Key_Return);
    SOON_COMPARE(stored(uid, u"contact"_s), u"by me"_s);
    SOON(!panel().isVisible());
    SOON(drafts().cells().isEmpty());
}

/// At random: each typed value is stored, or in the trail before somebody replaced it, or waits as a draft.
void TwoWritersTest::nothingTypedIsLost()
{
    QRandomGenerator random(11);
    QList<CatalogRow> rows;
    for (int number = 0; number < 6; ++number)
        rows += row(number);
    const int rounds = 24;
    int merged = 0, asked = 0, mine = 0, theirs = 0, later = 0;
    for (int i = 0; i < rounds; ++i) {
        const int number = random.bounded(6);
        const QString uid = rows.at(number).uid, typed = u"typed-%1"_s.arg(i);
        const int what = i % 3; // nobody, another field, the same field
        const QString seen = stored(uid, u"title"_s);
        if (what > 0)
            QVERIFY(colleague(uid, what == 1 ? u"abstract"_s : u"title"_s, u"colleague-%1"_s.arg(i)));
        write(uid, seen, typed);
        if (what < 2) {
            SOON_COMPARE(stored(uid, u"title"_s), typed);
            merged += what;
            continue;
        }
        ++asked;
        SOON_COMPARE(panel().count(), 1);
        const int choice = asked % 3;
        if (choice == 2) {
            press("conflictLater");
            ++later;
            QVERIFY(drafts().find(u"catalog"_s, uid, u"title"_s));
            QCOMPARE(drafts().find(u"catalog"_s, uid, u"title"_s)->value, typed);
            drafts().discard(u"catalog"_s, uid, u"title"_s);
            continue;
        }
        ++(choice == 0 ? mine : theirs);
        find<QRadioButton>(choice == 0 ? "conflictMine" : "conflictTheirs")->setChecked(true);
        press("conflictWrite");
        SOON(!panel().isVisible());
        QCOMPARE(stored(uid, u"title"_s), choice == 0 ? typed : u"colleague-%1"_s.arg(i));
    }
    qInfo("two writers: %d typed, %d merged with another field, %d asked (%d mine, %d theirs, %d later), 0 "
          "lost",
          rounds, merged, asked, mine, theirs, later);
    QVERIFY(merged > 0 && mine > 0 && theirs > 0 && later > 0);
    QVERIFY(drafts().cells().isEmpty());
}

void TwoWritersTest::looks_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("zh-light") << u"zh_CN"_s << u"light"_s << QSize(1440, 900);
    QTest::newRow("zh-dark") << u"zh_CN"_s << u"dark"_s << QSize(1440, 900);
    QTest::newRow("en-light") << u"en"_s << u"light"_s << QSize(1366, 768);
    QTest::newRow("en-dark-small") << u"en"_s << u"dark"_s << QSize(960, 600);
}

void TwoWritersTest::looks()
{
    QFETCH(QString, language);
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    m_workbench.reset();
    openWindow(language, theme, size);
    const QString uid = row(0).uid;
    const auto conflict = [&](const QString &column, const QString &before, const QString &mine,
                              const QString &theirs) {
        return FieldConflict{u"catalog"_s,
                             uid,
                             u"婚姻登记信息"_s,
                             column,
                             before,
                             mine,
                             theirs,
                             {},
                             {},
                             {},
                             u"王某（市民政局，数据专员）"_s,
                             u"wang"_s,
                             u"2026-11-22T02:30:00.000Z"_s};
    };
    WriteConflict shown{
        u"Change"_s,
        {},
        false,
        {conflict(u"contact"_s, u"张三 0511-1234567"_s, u"李四 0511-7654321"_s, u"王五 0511-1111111"_s),
         conflict(u"update_cycle"_s, u"yearly"_s, u"monthly"_s, u"daily"_s),
         conflict(u"abstract"_s, u"全市婚姻登记信息"_s,
                  u"全市婚姻登记信息，含结婚、离婚、补领证件三类业务的当事人与登记机关"_s,
                  u"全市婚姻登记信息，按月归集，含结婚与离婚两类业务，来源于婚姻登记业务系统，"
                  "供公安、税务、住建等部门核验使用"_s)}};
    emit m_workbench->session()->history().conflicted(shown);
    SOON_COMPARE(panel().count(), 3);
    find<QRadioButton>("conflictMine")->setChecked(true);
    QTest::qWait(200);
    const A11yReport report = a11yCheck(panel());
    QCOMPARE(report.faults, QStringList());
    QVERIFY(report.controls >= 15);
    QVERIFY(panel().height() < size.height() * 2 / 3);
    if (const QString folder = qEnvironmentVariable("SHUZHI_PICTURES"); !folder.isEmpty()) {
        QDir().mkpath(folder);
        QVERIFY(m_workbench->window().grab().save(
            folder + u"/conflict-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag()))));
    }
}

QTEST_MAIN(TwoWritersTest)
#include "tst_twowriters.moc"
