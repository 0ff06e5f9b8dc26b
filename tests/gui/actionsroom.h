// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/await.h"
#include "tests/support/city.h"
#include "ui/pages/catalogs/catalogactions.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QTest>

namespace shuzhi::test {

/// The commands on catalogs over a bare page and a small city of its own for each test.
class ActionsRoom : public QObject
{
protected:
    void openRoom()
    {
        m_city = std::make_unique<TestCity>(Dialect::Sqlite, DemoParameters{60, 5, 2, 3, 7});
        QCOMPARE(m_city->fault(), QString());
        m_mailbox = std::make_unique<Mailbox>();
        m_session = std::make_unique<CitySession>(*m_mailbox, m_city->location(), OpenMode::ReadWrite,
                                                  Actor::current(QStringLiteral(u"李某")), Language::Chinese);
        bool opened = false;
        m_session->open(this, [&](const Status &done) { opened = done.has_value(); });
        QTRY_VERIFY(opened);
        m_page = std::make_unique<QWidget>();
        m_page->resize(900, 600);
        m_page->setFocusPolicy(Qt::StrongFocus);
        m_actions = new CatalogActions(*m_session, m_page.get());
        m_messages.clear();
        m_opened.clear();
        m_failed.clear();
        connect(m_actions, &CatalogActions::messagePosted, this,
                [this](const Message &m) { m_messages += m; });
        connect(m_actions, &CatalogActions::openRequested, this, [this](const QString &w) { m_opened += w; });
        connect(m_actions, &CatalogActions::failed, this,
                [this](const Error &e) { m_failed = errorName(e.code); });
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->setFocus();
        QTRY_VERIFY(m_page->hasFocus());
    }

    void closeRoom()
    {
        QCOMPARE(m_city->verify(), QString());
        m_page.reset();
        m_session.reset();
        m_mailbox.reset();
        m_city.reset();
    }

    void target(const QString &where, int limit = 1000)
    {
        const QList<qint64> ids =
            await(m_session->store(), LaneId::Long, IdListQuery{*Filter::parse(where), {}})->mid(0, limit);
        const auto rows = await(m_session->store(), LaneId::Page, CatalogRowsQuery{ids.mid(0, 1), {}});
        const CatalogRow row = rows->value(0);
        m_actions->setTarget(ids, ids.isEmpty() ? nullptr : &row);
        QTest::qWait(ids.size() > 1 ? 350 : 0); // the states of many are asked for
    }

    [[nodiscard]] QAction *action(const char *name) const
    {
        for (QAction *each : m_page->actions()) {
            if (each->objectName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }

    void undo()
    {
        bool done = false;
        m_session->history().undo(this, [&](const Status &status) { done = status.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(done, 20'000);
    }

    void choose(QComboBox *combo, int row)
    {
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = combo->currentIndex(); i < row; ++i)
            QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(combo->currentIndex(), row);
    }
    template<class Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        return m_page->findChild<Dialog *>();
    }

    std::unique_ptr<TestCity> m_city;
    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<QWidget> m_page;
    CatalogActions *m_actions = nullptr;
    QList<Message> m_messages;
    QStringList m_opened;
    QString m_failed;
};

} // namespace shuzhi::test
