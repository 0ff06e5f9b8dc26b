// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "ui/shell/page.h"
#include "ui/widgets/theme.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

/// One page in front on the city at m_path, with whatever it said went wrong.
template<class P>
class PageRoom : public QObject
{
protected:
    /// The page as it is after it was activated; its parts are asked for before settle().
    void showPage()
    {
        m_failures.clear();
        Theme::apply(*qApp, Theme::light());
        m_mailbox = std::make_unique<Mailbox>();
        m_session = std::make_unique<CitySession>(*m_mailbox, *Location::parse(m_path), OpenMode::ReadWrite,
                                                  Actor::current(u"李某"_s), Language::Chinese);
        bool opened = false;
        m_session->open(this, [&](const Status &status) { opened = status.has_value(); });
        QTRY_VERIFY(opened);
        m_page = std::make_unique<P>(*m_session);
        connect(m_page.get(), &Page::failed, this, [this](const Error &error) { m_failures += error; });
        m_page->resize(1272, 830);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->activate();
    }
    void closePage()
    {
        for (const Error &error : std::as_const(m_failures))
            QFAIL(qPrintable(error.detail + error.subject));
        m_page.reset();
        m_session.reset();
        m_mailbox.reset();
    }
    /// All answers have come and been shown.
    void settle()
    {
        for (int round = 0; round < 3; ++round) {
            QCoreApplication::processEvents();
            QTRY_VERIFY_WITH_TIMEOUT(m_mailbox->expected() == 0, 20'000);
        }
        QCoreApplication::processEvents();
    }
    template<class T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return m_page->template findChild<T *>(name);
    }

    QTemporaryDir m_dir;
    QString m_path = m_dir.filePath(u"city.shuzhi"_s);
    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<P> m_page;
    QList<Error> m_failures;
};

} // namespace shuzhi::test
