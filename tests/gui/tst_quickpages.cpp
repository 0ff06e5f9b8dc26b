// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/dutymodel.h"
#include "tests/gui/liveroom.h"
#include "tests/gui/textkeys.h"
#include "tests/services/dutycase.h"
#include "ui/pages/catalogs/catalogdesk.h"
#include "ui/pages/departments/departmentspage.h"
#include "ui/pages/duties/dutiespage.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSemaphore>
#include <QTableView>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

/// Keeps what is written from now on from being read back while it lives.
class Held
{
public:
    explicit Held(CitySession &session)
    {
        // A page reads once for the write's answer and once more for the news of it.
        for (int round = 0; round < 2; ++round)
            readOut(session);
        session.store().run(
            LaneId::Page,
            [gate = m_gate](Connection &) -> Status {
                gate->acquire();
                return {};
            },
            &session, [](const Status &) {});
    }
    ~Held() { m_gate->release(); }
    Q_DISABLE_COPY_MOVE(Held)

private:
    static void readOut(CitySession &session)
    {
        bool read = false;
        (void)QTest::qWaitFor([&] { return session.history().pending() == 0; });
        QCoreApplication::processEvents(); // what is to be read is asked for
        session.store().run(
            LaneId::Page, [](Connection &) -> Status { return {}; }, &session,
            [&](const Status &) { read = true; });
        (void)QTest::qWaitFor([&] { return read; });
    }

    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
};

} // namespace

/// On each page two quick steps in one field, one by one or before anything is read back, are both written
/// without a question; what somebody else wrote between them is asked about.
class QuickPagesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void departments();
    void departmentLevels();
    void duties();
    void catalogDetail();
    void cityOfTheSettings();
    void spellingsOfTheSettings();

private:
    /// Types into the line as it stands and presses Enter.
    static void enter(QLineEdit *line, const QString &text)
    {
        retype(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    [[nodiscard]] QString stored(const QString &table, const QString &uid, const QString &column)
    {
        return m_city->text(u"SELECT %1 FROM %2 WHERE uid = '%3'"_s.arg(column, table, uid));
    }
    [[nodiscard]] QString setting(const QString &key, const QString &column = u"value"_s)
    {
        return m_city->text(u"SELECT %1 FROM setting WHERE key = '%2'"_s.arg(column, key));
    }

    QTemporaryDir m_kept;
    std::unique_ptr<TestCity> m_city;
    std::unique_ptr<LiveSession> m_session;
    int m_asked = 0;
};

void QuickPagesTest::initTestCase()
{
    qputenv("SHUZHI_SETTINGS", m_kept.filePath(u"desk.ini"_s).toLocal8Bit());
    Theme::apply(*qApp, Theme::light());
    m_city = std::make_unique<TestCity>(Dialect::Sqlite);
    QCOMPARE(m_city->fault(), QString());
    VERIFY_RESULT(m_city->write(dutyCity()));
}

void QuickPagesTest::init()
{
    m_session = std::make_unique<LiveSession>(m_city->location(), u"李明"_s);
    QVERIFY(m_session->isOpen());
    m_asked = 0;
    connect(&(**m_session).history(), &EditHistory::conflicted, this, [this] { ++m_asked; });
}

void QuickPagesTest::cleanup()
{
    m_session.reset();
    QCOMPARE(m_city->verify(), QString());
}

void QuickPagesTest::departments()
{
    const auto page = shown<DepartmentsPage>(**m_session);
    QVERIFY(page);
    auto *table = page->findChild<QTableView *>(u"departmentsTable"_s);
    table->selectRow(0);
    auto *phone = page->findChild<QLineEdit *>(u"field_phone"_s);
    auto *name = page->findChild<QLineEdit *>(u"field_name"_s);
    QVERIFY(phone && name && !name->text().isEmpty());
    const QString uid = m_city->text(u"SELECT uid FROM department WHERE name = '%1'"_s.arg(name->text()));
    for (const QString &number : {u"1"_s, u"2"_s, u"3"_s, u"2"_s}) // the last one takes the third back
        enter(phone, number);
    QTRY_COMPARE(
        m_city->text(u"SELECT count(*) FROM change_log WHERE op = 'update' AND row_uid = '%1'"_s.arg(uid)),
        u"4"_s);
    QCOMPARE(stored(u"department"_s, uid, u"phone"_s), u"2"_s);
    QCOMPARE(m_asked, 0);
    {
        const Held held(**m_session);
        enter(phone, u"5"_s);
        QTRY_COMPARE(stored(u"department"_s, uid, u"phone"_s), u"5"_s);
        VERIFY_RESULT(m_city->write({changed(u"department"_s, u"phone"_s, uid, u"9"_s)}));
        enter(phone, u"6"_s);
    }
    QTRY_COMPARE(m_asked, 1);
    QCOMPARE(stored(u"department"_s, uid, u"phone"_s), u"9"_s);
}

void QuickPagesTest::departmentLevels()
{
    const auto page = shown<DepartmentsPage>(**m_session);
    QVERIFY(page);
    page->findChild<QTableView *>(u"departmentsTable"_s)->selectRow(1);
    auto *level = page->findChild<QComboBox *>(u"field_level"_s);
    auto *name = page->findChild<QLineEdit *>(u"field_name"_s);
    QVERIFY(level && level->isEnabled() && level->count() > 1);
    const QString uid = m_city->text(u"SELECT uid FROM department WHERE name = '%1'"_s.arg(name->text()));
    const QString first = level->currentData().toString();
    QTest::keyClick(level, level->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    QVERIFY(level->currentData() != first);
    QTest::keyClick(level, level->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(level->currentData().toString(), first);
    QTRY_COMPARE(
        m_city->text(u"SELECT count(*) FROM change_log WHERE op = 'update' AND row_uid = '%1'"_s.arg(uid)),
        u"2"_s);
    QCOMPARE(stored(u"department"_s, uid, u"level"_s), first);
    QCOMPARE(m_asked, 0);
}

void QuickPagesTest::duties()
{
    const auto page = shown<DutiesPage>(**m_session);
    QVERIFY(page);
    auto *model = page->findChild<DutyModel *>();
    auto *tree = page->findChild<DutyTree *>();
    page->open(u"what=duties & department=市民政局"_s);
    QTRY_VERIFY(model->indexOf(u"c"_s).isValid());
    tree->setCurrentIndex(model->indexOf(u"c"_s));
    auto *office = page->findChild<QLineEdit *>(u"field_office"_s);
    QVERIFY(office);
    QTRY_VERIFY(office->isVisibleTo(page.get()) && !office->isReadOnly());
    for (const QString &words : {u"一科"_s, u"二科"_s, u"三科"_s, u"二科"_s})
        enter(office, words);
    QTRY_COMPARE(m_city->text(u"SELECT count(*) FROM change_log WHERE op = 'update' AND row_uid = 'c'"_s),
                 u"4"_s);
    QCOMPARE(stored(u"duty"_s, u"c"_s, u"office"_s), u"二科"_s);
    QCOMPARE(m_asked, 0);
    {
        const Held held(**m_session);
        enter(office, u"五科"_s);
        QTRY_COMPARE(stored(u"duty"_s, u"c"_s, u"office"_s), u"五科"_s);
        VERIFY_RESULT(m_city->write({changed(u"duty"_s, u"office"_s, u"c"_s, u"九科"_s)}));
        enter(office, u"六科"_s);
    }
    QTRY_COMPARE(m_asked, 1);
    QCOMPARE(stored(u"duty"_s, u"c"_s, u"office"_s), u"九科"_s);
}

void QuickPagesTest::catalogDetail()
{
    CatalogDesk desk(**m_session);
    QStringList said;
    const auto write = [&](const QString &before, const QString &value) {
        desk.write(
            u"step"_s,
            {RowEdit{StepKind::Update, u"catalog"_s, u"c3"_s, {u"contact"_s}, {value}, {}, {before}}},
            [&](const Status &status) { said += status ? u"done"_s : errorName(status.error().code); });
    };
    QSignalSpy failed(&desk, &CatalogDesk::failed), stale(&desk, &CatalogDesk::stale);
    write({}, u"赵"_s);
    write({}, u"钱"_s);
    QTRY_COMPARE(said, (QStringList{u"done"_s, u"done"_s}));
    write(u"赵"_s, u"孙"_s);
    QTRY_COMPARE(said.size(), 3);
    QCOMPARE(stored(u"catalog"_s, u"c3"_s, u"contact"_s), u"孙"_s);
    QCOMPARE(m_asked + failed.size() + stale.size(), 0);
    VERIFY_RESULT(m_city->write({changed(u"catalog"_s, u"contact"_s, u"c3"_s, u"王"_s)}));
    write(u"孙"_s, u"李"_s);
    QTRY_COMPARE(said.size(), 4);
    QCOMPARE(said.last(), u"stale"_s);
    QCOMPARE(m_asked, 1);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(stale.size(), 1);
}

void QuickPagesTest::cityOfTheSettings()
{
    const auto page = shown<SettingsPage>(**m_session);
    QVERIFY(page);
    page->open(u"city"_s);
    auto *basis = page->findChild<QLineEdit *>(u"basis_grace_days"_s);
    QVERIFY(basis);
    QTRY_VERIFY(!basis->isReadOnly());
    QCOMPARE(setting(u"grace_days"_s, u"count(*)"_s), u"0"_s); // never set
    for (const QString &words : {u"一号文"_s, u"二号文"_s, u"三号文"_s, u"二号文"_s})
        enter(basis, words);
    QTRY_COMPARE(m_city->text(u"SELECT count(*) FROM change_log WHERE table_name = 'setting' AND row_uid = "
                              "(SELECT uid FROM setting WHERE key = 'grace_days')"_s),
                 u"4"_s);
    QCOMPARE(setting(u"grace_days"_s, u"basis"_s), u"二号文"_s);
    QCOMPARE(m_asked, 0);
    {
        const Held held(**m_session);
        enter(basis, u"五号文"_s);
        QTRY_COMPARE(setting(u"grace_days"_s, u"basis"_s), u"五号文"_s);
        VERIFY_RESULT(m_city->write(
            {changed(u"setting"_s, u"basis"_s, setting(u"grace_days"_s, u"uid"_s), u"九号文"_s)}));
        enter(basis, u"六号文"_s);
        QTRY_COMPARE(m_asked, 1);
    }
    QCOMPARE(setting(u"grace_days"_s, u"basis"_s), u"九号文"_s);
}

void QuickPagesTest::spellingsOfTheSettings()
{
    const auto page = shown<SettingsPage>(**m_session);
    QVERIFY(page);
    page->open(u"heads"_s);
    auto *head = page->findChild<QLineEdit *>(u"headName"_s);
    auto *add = page->findChild<QPushButton *>(u"headAdd"_s);
    QVERIFY(head && add);
    QTRY_VERIFY(head->isEnabled());
    QSignalSpy failed(page.get(), &Page::failed);
    const auto put = [&](const QString &words) {
        retype(head, words);
        add->click();
    };
    put(u"甲列"_s);
    put(u"乙列"_s); // before the first is answered
    {
        const Held held(**m_session);
        QTRY_COMPARE((**m_session).history().pending(), 0);
        put(u"丙列"_s); // answered, but not read back
        QTRY_COMPARE((**m_session).history().pending(), 0);
        put(u"丁列"_s);
        QTRY_COMPARE((**m_session).history().pending(), 0);
    }
    const QString kept = setting(u"header_aliases"_s);
    for (const QString &words : {u"甲列"_s, u"乙列"_s, u"丙列"_s, u"丁列"_s})
        QVERIFY2(kept.contains(words), qPrintable(kept));
    QCOMPARE(failed.size(), 0);
    // Somebody else's is not written over, whatever is asked for how quickly.
    {
        const Held held(**m_session);
        VERIFY_RESULT(m_city->write({changed(u"setting"_s, u"value"_s, setting(u"header_aliases"_s, u"uid"_s),
                                             u"{\"戊列\":\"title\"}"_s)}));
        put(u"己列"_s);
        put(u"庚列"_s);
        QTRY_COMPARE(failed.size(), 2);
    }
    QCOMPARE(setting(u"header_aliases"_s), u"{\"戊列\":\"title\"}"_s);
}

QTEST_MAIN(QuickPagesTest)
#include "tst_quickpages.moc"
