// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/uid.h"
#include "models/services/citysession.h"
#include "tests/support/city.h"
#include "ui/shell/page.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

/// A window's session on a city that others write too.
class LiveSession
{
public:
    LiveSession(const Location &location, const QString &person)
        : m_session(std::make_unique<CitySession>(m_mailbox, location, OpenMode::ReadWrite,
                                                  Actor::current(person), Language::Chinese))
    {
        bool answered = false;
        m_session->open(m_session.get(), [&](const Status &status) {
            answered = true;
            m_isOpen = status.has_value();
        });
        (void)QTest::qWaitFor([&] { return answered; }, 10'000);
        if (location.dialect == Dialect::Postgres)
            m_isOpen = m_isOpen && QTest::qWaitFor([&] { return m_session->watch().isTold(); });
    }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] CitySession &operator*() { return *m_session; }
    [[nodiscard]] CitySession *operator->() { return m_session.get(); }
    void close() { m_session.reset(); }

private:
    Mailbox m_mailbox;
    std::unique_ptr<CitySession> m_session;
    bool m_isOpen = false;
};

/// A page in front with all it asked for.
template<class P>
std::unique_ptr<P> shown(CitySession &session, const QSize &size = {1272, 800})
{
    auto page = std::make_unique<P>(session);
    page->resize(size);
    QSignalSpy ready(page.get(), &Page::ready);
    page->show();
    page->activateWindow();
    if (!QTest::qWaitForWindowActive(page.get()))
        return nullptr;
    page->activate();
    return QTest::qWaitFor([&] { return ready.count() > 0; }, 20'000) ? std::move(page) : nullptr;
}

/// Waits until what others wrote is shown, and says how long that took.
template<class Sees>
bool follows(const char *what, Sees sees)
{
    QElapsedTimer clock;
    clock.start();
    const bool seen = QTest::qWaitFor(sees, 5000);
    std::printf("%s (%s): %s after %lld ms\n", what, QTest::currentDataTag() ? QTest::currentDataTag() : "",
                seen ? "shown" : "NOT shown", static_cast<long long>(clock.elapsed()));
    return seen;
}

inline Step inserted(const QString &table, const QStringList &columns, const QString &uid,
                     const QVariantList &values)
{
    return {StepKind::Insert, table, columns, {{uid, values}}, {}, {}};
}

inline Step changed(const QString &table, const QString &column, const QString &uid, const QVariant &value)
{
    return {StepKind::Update, table, {column}, {{uid, {value}}}, {}, {}};
}

} // namespace shuzhi::test
