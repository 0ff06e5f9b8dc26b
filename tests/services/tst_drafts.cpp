// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/drafts.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

const QString s_place = u"/城市/示例.shuzhi"_s;

DraftCell cell(const QString &uid, const QString &value)
{
    return {u"catalog"_s, uid, u"abstract"_s, value, 3, u"企业登记信息"_s};
}

QStringList files(const QString &folder)
{
    return QDir(folder).entryList({u"*.json"_s}, QDir::Files);
}

/// Types without end: says each value once it is kept.
int typeForever(const QString &folder)
{
    DraftKeeper keeper(folder, s_place);
    for (int n = 1;; ++n) {
        keeper.keep(cell(u"a"_s, QString::number(n)));
        keeper.keep(cell(u"b"_s, QString::number(n)));
        std::printf("%d\n", n);
        std::fflush(stdout);
    }
}

} // namespace

/// What is typed and not written stays: on the disk at once, for each window apart, after a crash too.
class DraftsTest : public QObject
{
    Q_OBJECT
private slots:
    void keepsReplacesDiscards();
    void windowsStayApart();
    void damagedFilesStay();
    void fullDiskIsTold();
    void survivesSigkill();
};

void DraftsTest::keepsReplacesDiscards()
{
    const QTemporaryDir folder;
    DraftKeeper keeper(folder.path(), s_place);
    QSignalSpy changed(&keeper, &DraftKeeper::changed);
    keeper.keep(cell(u"a"_s, u"一"_s));
    keeper.keep(cell(u"b"_s, u"二"_s));
    keeper.keep(cell(u"a"_s, u"三"_s));
    keeper.keep(cell(u"a"_s, u"三"_s)); // the same again is nothing new
    QCOMPARE(changed.size(), 3);
    QCOMPARE(keeper.cells(), (QList<DraftCell>{cell(u"b"_s, u"二"_s), cell(u"a"_s, u"三"_s)}));
    QVERIFY(keeper.has(u"catalog"_s, u"a"_s, u"abstract"_s));
    QVERIFY(!keeper.has(u"catalog"_s, u"a"_s, u"title"_s));
    QVERIFY(!keeper.has(u"data_item"_s, u"a"_s, u"abstract"_s));
    QCOMPARE(files(folder.path()).size(), 1);
    const QString path = folder.filePath(files(folder.path()).first());
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    keeper.discard(u"catalog"_s, u"a"_s, u"abstract"_s);
    keeper.discard(u"catalog"_s, u"x"_s, u"abstract"_s);
    QCOMPARE(changed.size(), 4);
    QCOMPARE(keeper.cells().size(), 1);
    keeper.discardAll();
    QCOMPARE(changed.size(), 5);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
}

void DraftsTest::windowsStayApart()
{
    const QTemporaryDir folder;
    auto first = std::make_unique<DraftKeeper>(folder.path(), s_place);
    DraftKeeper second(folder.path(), s_place), third(folder.path(), s_place);
    DraftKeeper elsewhere(folder.path(), u"/城市/另一个.shuzhi"_s);
    first->keep(cell(u"a"_s, u"甲"_s));
    second.keep(cell(u"a"_s, u"乙"_s));
    QVERIFY(third.adopt());
    QCOMPARE(third.cells(), QList<DraftCell>());
    first.reset(); // closed with something unwritten
    QVERIFY(elsewhere.adopt());
    QCOMPARE(elsewhere.cells(), QList<DraftCell>());
    QSignalSpy changed(&third, &DraftKeeper::changed);
    QVERIFY(third.adopt());
    QCOMPARE(third.cells(), (QList<DraftCell>{cell(u"a"_s, u"甲"_s)}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(files(folder.path()).size(), 2); // second's, and third's own now
    QVERIFY(third.adopt());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(second.cells(), (QList<DraftCell>{cell(u"a"_s, u"乙"_s)}));
}

void DraftsTest::damagedFilesStay()
{
    const QTemporaryDir folder;
    {
        DraftKeeper gone(folder.path(), s_place);
        gone.keep(cell(u"a"_s, u"甲"_s));
    }
    const QString whole = files(folder.path()).first();
    QVERIFY(QFile::copy(folder.filePath(whole), folder.filePath(whole.chopped(6) + u"x.json"_s)));
    QFile torn(folder.filePath(whole));
    QVERIFY(torn.open(QIODevice::ReadWrite) && torn.resize(20));
    torn.close();
    DraftKeeper keeper(folder.path(), s_place);
    const Status adopted = keeper.adopt();
    QVERIFY(!adopted);
    QCOMPARE(adopted.error().code, ErrorCode::Unreadable);
    QCOMPARE(keeper.cells(), (QList<DraftCell>{cell(u"a"_s, u"甲"_s)}));
    QVERIFY(files(folder.path()).contains(whole));
}

void DraftsTest::fullDiskIsTold()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"drafts"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    DraftKeeper keeper(folder.filePath(u"drafts"_s), s_place);
    QSignalSpy failed(&keeper, &DraftKeeper::failed);
    keeper.keep(cell(u"a"_s, u"甲"_s));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(keeper.cells().size(), 1);
}

void DraftsTest::survivesSigkill()
{
    const QTemporaryDir folder;
    int most = 0;
    for (int i = 0; i < 25; ++i) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--type"_s, folder.path()});
        QVERIFY(process.waitForReadyRead());
        QTest::qSleep(QRandomGenerator::global()->bounded(60));
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        const QByteArrayList said = process.readAllStandardOutput().split('\n');
        const int reported = said.value(said.size() - 2).toInt(); // the last line may be torn
        DraftKeeper keeper(folder.path(), s_place);
        if (const Status adopted = keeper.adopt(); !adopted)
            QFAIL(qPrintable(adopted.error().detail));
        QCOMPARE(keeper.cells().size(), 2);
        for (const QString &uid : {u"a"_s, u"b"_s}) {
            const DraftCell *kept = keeper.find(u"catalog"_s, uid, u"abstract"_s);
            QVERIFY(kept);
            QVERIFY2(kept->value.toInt() >= reported,
                     qPrintable(u"%1 kept, %2 reported"_s.arg(kept->value).arg(reported)));
        }
        most = std::max(most, reported);
        keeper.discardAll();
    }
    qInfo("killed 25 times after up to %d drafts: none lost", 2 * most);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--type") == 0)
        return typeForever(QString::fromLocal8Bit(argv[2]));
    DraftsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_drafts.moc"
