// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backup.h"
#include "models/store/searchquery.h"
#include "models/store/trail.h"
#include "tests/support/await.h"
#include "tests/support/city.h"
#include "ui/dialogs/importdialog.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

/// How late a 5 ms timer of the GUI thread comes.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_clock.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_gaps += m_clock.restart(); });
        m_timer.start(5);
    }
    [[nodiscard]] QList<qint64> sorted()
    {
        m_gaps += m_clock.elapsed(); // a gap that is still open counts too
        std::sort(m_gaps.begin(), m_gaps.end());
        return m_gaps;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    QList<qint64> m_gaps;
};

qint64 catalogsOf(CitySession &session)
{
    return await(session.store(), LaneId::Long, CountQuery{Filter{}}).value_or(-1);
}

} // namespace

class ImportDialogTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void sampleGoesInAndAgainChangesNothing();
    void refusedFileSaysWhy();
    void cancelLeavesNothing();
    void heartbeatWhileImporting();

private:
    [[nodiscard]] QString largeFile(int rows) const;
    /// Opens the dialog on a file and waits for the preview.
    std::unique_ptr<ImportDialog> preview(const QString &file);
    [[nodiscard]] QString figure(const QDialog &dialog, int index) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Mailbox m_mailbox;
    std::unique_ptr<CitySession> m_session;
};

void ImportDialogTest::initTestCase()
{
    Connection::forbidCurrentThread();
    Theme::apply(*qApp, Theme::light());
}

void ImportDialogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const Location location{Dialect::Sqlite, m_folder->filePath(u"city.shuzhi"_s), {}, {}, {}, 0, {}};
    m_session = std::make_unique<CitySession>(m_mailbox, location, OpenMode::Create,
                                              Actor::current(u"测试"_s), Language::Chinese);
    bool open = false;
    m_session->open(this, [&](const Status &done) { open = done.has_value(); });
    QTRY_VERIFY(open);
}

void ImportDialogTest::cleanup()
{
    m_session.reset();
    m_folder.reset();
}

QString ImportDialogTest::largeFile(int rows) const
{
    const QString path = m_folder->filePath(u"large.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("信息资源名称,信息资源提供方,信息资源摘要,共享类型,更新周期\n"_ba);
    for (int i = 0; i < rows; ++i) {
        file.write(QStringLiteral("第%1号登记信息,市第%2局,第%1号登记的内容摘要,有条件共享,每月\n")
                       .arg(i)
                       .arg(i % 57)
                       .toUtf8());
    }
    return path;
}

std::unique_ptr<ImportDialog> ImportDialogTest::preview(const QString &file)
{
    auto dialog = std::make_unique<ImportDialog>(*m_session);
    QSignalSpy ready(dialog.get(), &ImportDialog::previewReady);
    dialog->start(file);
    dialog->show();
    return ready.wait(60'000) ? std::move(dialog) : nullptr;
}

QString ImportDialogTest::figure(const QDialog &dialog, int index) const
{
    return dialog.findChildren<FigureCard *>().value(index)->figure();
}

void ImportDialogTest::sampleGoesInAndAgainChangesNothing()
{
    const QString sample = QStringLiteral(SHUZHI_SAMPLES "/1_city_catalog_tainan_602.csv");
    const auto first = preview(sample);
    QVERIFY(first);
    // 602 rows: one title stands twice with the same department
    QCOMPARE(figure(*first, 0), u"601"_s);
    QCOMPARE(figure(*first, 3), u"1"_s);
    QCOMPARE(figure(*first, 4), u"0"_s);
    QCOMPARE(catalogsOf(*m_session), 0); // a preview writes nothing

    QSignalSpy imported(first.get(), &ImportDialog::imported);
    QTest::mouseClick(first->findChild<QPushButton *>(u"importButton"_s), Qt::LeftButton);
    QVERIFY(imported.wait(60'000));
    QVERIFY(imported.first().first().value<Message>().kept.contains(u"602"));
    QVERIFY(!first->isVisible());
    QCOMPARE(catalogsOf(*m_session), 601);
    const QString digest = await(m_session->store(), LaneId::Long, [](Connection &city) {
                               return tableDigest(city, u"catalog"_s);
                           }).value();
    const TrailHead head =
        await(m_session->store(), LaneId::Long, [](Connection &city) { return trailHead(city); }).value();

    const auto again = preview(sample);
    QVERIFY(again);
    QCOMPARE(figure(*again, 0), u"0"_s);
    QCOMPARE(figure(*again, 1), u"0"_s);
    QCOMPARE(figure(*again, 2), u"601"_s);
    QVERIFY(!again->findChild<QPushButton *>(u"importButton"_s)->isEnabled());
    QTest::keyClick(again.get(), Qt::Key_Escape);
    QVERIFY(!again->isVisible());
    QCOMPARE(await(m_session->store(), LaneId::Long,
                   [](Connection &city) { return tableDigest(city, u"catalog"_s); })
                 .value(),
             digest);
    QCOMPARE(await(m_session->store(), LaneId::Long, [](Connection &city) { return trailHead(city); })->hash,
             head.hash);
    QVERIFY(await(m_session->store(), LaneId::Long, TrailVerifyQuery{})->ok);
}

void ImportDialogTest::refusedFileSaysWhy()
{
    const auto dialog = preview(QStringLiteral(SHUZHI_SAMPLES "/5_merged_multirow_header.xlsx"));
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QPushButton *>(u"importButton"_s)->isEnabled());
    QCOMPARE(dialog->findChildren<FigureCard *>().first()->state(), FigureCard::State::NotMeasured);
    QCOMPARE(catalogsOf(*m_session), 0);
}

void ImportDialogTest::cancelLeavesNothing()
{
    const auto dialog = preview(largeFile(20'000));
    QVERIFY(dialog);
    QTest::keyClick(dialog->findChild<QPushButton *>(u"importButton"_s), Qt::Key_Return);
    QTest::qWait(150);
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), 60'000);
    QCOMPARE(catalogsOf(*m_session), 0);
    QVERIFY(await(m_session->store(), LaneId::Long, TrailVerifyQuery{})->ok);
}

void ImportDialogTest::heartbeatWhileImporting()
{
    const auto dialog = preview(largeFile(20'000));
    QVERIFY(dialog);
    QSignalSpy imported(dialog.get(), &ImportDialog::imported);
    Heartbeat heartbeat;
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"importButton"_s), Qt::LeftButton);
    QVERIFY(imported.wait(120'000));
    const QList<qint64> gaps = heartbeat.sorted();
    const qint64 p99 = gaps.at(gaps.size() * 99 / 100);
    qInfo(
        "heartbeat while importing 20,000 rows: %lld beats, p99 %lld ms, maximum %lld ms (aim 50, limit 250)",
        static_cast<long long>(gaps.size()), static_cast<long long>(p99),
        static_cast<long long>(gaps.last()));
    QVERIFY2(gaps.size() > 50, "the import was too short to say anything");
    QVERIFY(gaps.last() <= 250);
}

QTEST_MAIN(ImportDialogTest)
#include "tst_importdialog.moc"
