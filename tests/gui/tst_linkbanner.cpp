// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/accessroom.h"
#include "tests/support/city.h"
#include "tests/support/cutproxy.h"
#include "ui/shell/linkbanner.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// What the window says and offers when its server goes away, comes back, or wants another password.
class LinkBannerTest : public AccessRoom
{
    Q_OBJECT
private slots:
    void initTestCase();
    void shortGapsAreNotTold();
    void asksForThePassword();
    void serverGoesAndComes_data();
    void serverGoesAndComes();

private:
    std::unique_ptr<TestCity> m_city;
};

void LinkBannerTest::initTestCase()
{
    qputenv("SHUZHI_SETTINGS", m_folder.filePath(u"settings.ini"_s).toUtf8());
    m_city = std::make_unique<TestCity>(Dialect::Postgres, DemoParameters{60, 6, 2, 6, 20230630});
    QCOMPARE(m_city->fault(), QString());
}

void LinkBannerTest::shortGapsAreNotTold()
{
    LinkBanner banner;
    banner.setState({LinkState::Kind::Lost, {ErrorCode::ConnectionLost, {}, {}}, 0}, 1);
    QTest::qWait(50);
    QVERIFY(!banner.isVisible());
    banner.showBack(0);
    QTest::qWait(900);
    QVERIFY(!banner.isVisible());
    QVERIFY(!banner.isTold());
    // Changes of an earlier window that were sent are news also without a gap.
    banner.showBack(2);
    QVERIFY(banner.isVisible());
    QVERIFY2(banner.text().contains(u"2"), qPrintable(banner.text()));
    banner.clear();
    QVERIFY(!banner.isVisible());
}

void LinkBannerTest::asksForThePassword()
{
    LinkBanner banner;
    QSignalSpy asked(&banner, &LinkBanner::retryRequested);
    banner.setState({LinkState::Kind::Refused, {ErrorCode::LoginRefused, {}, {}}, 0}, 3);
    QVERIFY(banner.isVisible());
    auto *password = banner.findChild<QLineEdit *>();
    auto *remember = banner.findChild<QCheckBox *>();
    QVERIFY(password->isVisible() && remember->isVisible());
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QTest::keyClicks(password, u"geheim"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.takeFirst(), (QVariantList{u"geheim"_s, false}));
    QCOMPARE(password->text(), QString()); // it stands nowhere longer than needed
    remember->setChecked(true);
    QTest::keyClicks(password, u"geheim"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(asked.takeFirst(), (QVariantList{u"geheim"_s, true}));
    // Another refusal has no use for a password.
    banner.setState({LinkState::Kind::Refused, {ErrorCode::DatabaseNewer, {}, {}}, 0}, 0);
    QVERIFY(!password->isVisible() && !remember->isVisible());
    QTest::mouseClick(banner.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.takeFirst(), (QVariantList{QString(), false}));
}

void LinkBannerTest::serverGoesAndComes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("zh-light") << u"zh_CN"_s << u"light"_s << QSize(1440, 900);
    QTest::newRow("en-dark-small") << u"en"_s << u"dark"_s << QSize(960, 600);
    if (qEnvironmentVariableIsSet("SHUZHI_PICTURES")) {
        QTest::newRow("zh-dark") << u"zh_CN"_s << u"dark"_s << QSize(1366, 768);
        QTest::newRow("en-light") << u"en"_s << u"light"_s << QSize(1366, 768);
    }
}

void LinkBannerTest::serverGoesAndComes()
{
    QFETCH(QString, language);
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    forget();
    CutProxy proxy(m_city->location().port);
    openWindow(u"postgresql://postgres@127.0.0.1:%1/%2?sslmode=disable"_s.arg(proxy.port())
                   .arg(m_city->location().name),
               language, Theme::named(theme), size);
    show("overview");
    LinkBanner *banner = window().linkBanner();
    QVERIFY(!banner->isVisible());
    proxy.setRefusing(true);
    proxy.cut();
    const QString uid = m_city->text(u"SELECT min(uid) FROM department"_s);
    const auto edit = [&](const QString &phone) {
        m_workbench->session()->history().apply(
            phone, {{StepKind::Update, u"department"_s, uid, {u"phone"_s}, {phone}, {}}}, this, {});
    };
    const QString first = u"1-"_s + QString::fromLatin1(QTest::currentDataTag());
    edit(first);
    edit(first + u'2');
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->text(), banner->accessibleName());
    QTRY_VERIFY2(banner->text().contains(u'2'), qPrintable(banner->text()));
    QVERIFY(window().messageBar()->text().isEmpty()); // one voice is enough
    state(u"away"_s);
    proxy.setRefusing(false);
    auto *again = banner->findChild<QPushButton *>();
    QVERIFY(again->isEnabled());
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Space);
    QTRY_COMPARE(m_workbench->session()->history().pending(), 0);
    QTRY_VERIFY(!again->isVisible());
    state(u"back"_s);
    QCOMPARE(m_city->text(u"SELECT phone FROM department WHERE uid = '%1'"_s.arg(uid)), first + u'2');
    QTRY_VERIFY_WITH_TIMEOUT(!banner->isVisible(), 8000);
    banner->setState({LinkState::Kind::Refused, {ErrorCode::LoginRefused, {}, {}}, 0}, 1);
    state(u"password"_s);
    closeWindow();
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u'\n')));
}

QTEST_MAIN(LinkBannerTest)
#include "tst_linkbanner.moc"
