// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/catalogstate.h"
#include "models/domain/vocabulary.h"

#include <QSet>
#include <QTest>

using namespace shuzhi;

/// Every pair of states, and who may edit in which.
class TstCatalogState : public QObject
{
    Q_OBJECT

private slots:
    void moves();
    void refusals();
    void everyStateCanBeReached();
    void editing();
};

void TstCatalogState::moves()
{
    const QSet<QString> allowed{QStringLiteral("draft>submitted"),    QStringLiteral("submitted>published"),
                                QStringLiteral("submitted>returned"), QStringLiteral("submitted>draft"),
                                QStringLiteral("returned>submitted"), QStringLiteral("published>retired"),
                                QStringLiteral("retired>draft")};
    const QStringList states = vocabulary(QStringLiteral("catalog_state")).codes();
    QCOMPARE(states.size(), 5);
    for (const QString &from : states) {
        for (const QString &to : states) {
            const bool may = allowed.contains(from + QLatin1Char('>') + to);
            QCOMPARE(catalogstate::mayMove(from, to), may);
            QCOMPARE(catalogstate::targets(from).contains(to), may);
        }
    }
}

void TstCatalogState::refusals()
{
    using catalogstate::Refusal;
    const QString draft = QStringLiteral("draft");
    QCOMPARE(catalogstate::whyNot(draft, QStringLiteral("published")), Refusal::NoSuchMove);
    QCOMPARE(catalogstate::whyNot(draft, draft), Refusal::SameState);
    QCOMPARE(catalogstate::whyNot(draft, QString()), Refusal::UnknownState);
    QCOMPARE(catalogstate::whyNot(QStringLiteral("x"), draft), Refusal::UnknownState);
    QCOMPARE(catalogstate::whyNot(draft, QStringLiteral("submitted")), Refusal::None);
    QCOMPARE(catalogstate::refusalName(Refusal::NoSuchMove), QStringLiteral("no_such_move"));
    QCOMPARE(catalogstate::refusalName(Refusal::None), QString());
    QCOMPARE(catalogstate::targets(QStringLiteral("x")), QStringList());
}

void TstCatalogState::everyStateCanBeReached()
{
    QSet<QString> reached{QStringLiteral("draft")};
    for (int round = 0; round < 5; ++round) {
        const QSet<QString> now = reached;
        for (const QString &state : now) {
            for (const QString &to : catalogstate::targets(state)) {
                reached.insert(to);
            }
        }
    }
    QCOMPARE(reached.size(), 5);
}

void TstCatalogState::editing()
{
    for (const QString &state : vocabulary(QStringLiteral("catalog_state")).codes()) {
        const bool own = state == QLatin1String("draft") || state == QLatin1String("returned");
        QCOMPARE(catalogstate::mayEdit(state, false), own);
        QCOMPARE(catalogstate::mayEdit(state, true), own || state == QLatin1String("published"));
    }
}

QTEST_GUILESS_MAIN(TstCatalogState)
#include "tst_catalogstate.moc"
