// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uid.h"

#include <QDateTime>
#include <QSet>
#include <QStringList>
#include <QTest>

#include <algorithm>
#include <array>
#include <thread>

using namespace shuzhi;

/// UUIDv7: form, order, determinism, threads.
class TstUid : public QObject
{
    Q_OBJECT

private slots:
    void exampleOfTheStandard();
    void cutsWhatDoesNotFit();
    void ordersByTime();
    void grows();
    void carriesTheClock();
    void threads();
    void validity_data();
    void validity();
};

void TstUid::exampleOfTheStandard()
{
    // RFC 9562, appendix A.6
    QCOMPARE(uidFrom(0x017F22E279B0, 0xCC3, 0x18C4DC0C0C07398FULL),
             QStringLiteral("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"));
}

void TstUid::cutsWhatDoesNotFit()
{
    QCOMPARE(uidFrom(0, ~quint64(0), ~quint64(0)), QStringLiteral("00000000-0000-7fff-bfff-ffffffffffff"));
    QVERIFY(isUid(uidFrom(0, ~quint64(0), ~quint64(0))));
    QCOMPARE(uidFrom(0, 0, 0), QStringLiteral("00000000-0000-7000-8000-000000000000"));
}

void TstUid::ordersByTime()
{
    QVERIFY(uidFrom(1000, 0xfff, ~quint64(0)) < uidFrom(1001, 0, 0));
    QVERIFY(uidFrom(1000, 5, 1) < uidFrom(1000, 5, 2));
}

void TstUid::grows()
{
    QString before = newUid();
    for (int i = 0; i < 100'000; ++i) {
        const QString uid = newUid();
        QVERIFY2(uid > before, qPrintable(before + QLatin1Char(' ') + uid));
        before = uid;
    }
    QVERIFY(isUid(before));
}

void TstUid::carriesTheClock()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QString digits = newUid().left(13);
    digits.remove(QLatin1Char('-'));
    bool ok = false;
    const qint64 stamp = digits.toLongLong(&ok, 16);
    QVERIFY(ok);
    QVERIFY(qAbs(stamp - now) < 5000);
}

void TstUid::threads()
{
    constexpr int each = 20'000;
    std::array<QStringList, 4> made;
    std::array<std::thread, 4> workers;
    for (size_t i = 0; i < workers.size(); ++i) {
        workers[i] = std::thread([&list = made[i]] {
            for (int k = 0; k < each; ++k) {
                list.append(newUid());
            }
        });
    }
    QSet<QString> all;
    for (size_t i = 0; i < workers.size(); ++i) {
        workers[i].join();
        QVERIFY(std::is_sorted(made[i].begin(), made[i].end()));
        all += QSet<QString>(made[i].begin(), made[i].end());
    }
    QCOMPARE(all.size(), qsizetype(4 * each));
}

void TstUid::validity_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("good") << QStringLiteral("017f22e2-79b0-7cc3-98c4-dc0c0c07398f") << true;
    QTest::newRow("version 4") << QStringLiteral("017f22e2-79b0-4cc3-98c4-dc0c0c07398f") << false;
    QTest::newRow("variant") << QStringLiteral("017f22e2-79b0-7cc3-c8c4-dc0c0c07398f") << false;
    QTest::newRow("capitals") << QStringLiteral("017F22E2-79B0-7CC3-98C4-DC0C0C07398F") << false;
    QTest::newRow("no dashes") << QStringLiteral("017f22e279b07cc398c4dc0c0c07398f") << false;
    QTest::newRow("dash elsewhere") << QStringLiteral("017f22e27-9b0-7cc3-98c4-dc0c0c07398f") << false;
    QTest::newRow("braces") << QStringLiteral("{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}") << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("letter g") << QStringLiteral("g17f22e2-79b0-7cc3-98c4-dc0c0c07398f") << false;
}

void TstUid::validity()
{
    QFETCH(QString, text);
    QTEST(isUid(text), "valid");
}

QTEST_GUILESS_MAIN(TstUid)
#include "tst_uid.moc"
