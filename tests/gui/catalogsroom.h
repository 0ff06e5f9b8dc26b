// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/catalogmodel.h"
#include "models/store/searchquery.h"
#include "tests/support/await.h"
#include "tests/support/city.h"
#include "ui/pages/catalogs/catalogspage.h"
#include "ui/pages/catalogs/catalogtable.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <thread>

namespace shuzhi::test {

/// A small city, made once and copied for each test, and the catalogs page over it. What the page keeps
/// on the desk stands in a file of the room and lasts until forgetDesk().
class CatalogsRoom
{
public:
    /// @return the fault, or empty
    [[nodiscard]] QString make()
    {
        qputenv("SHUZHI_SETTINGS", m_kept.filePath(QStringLiteral("desk.ini")).toLocal8Bit());
        QString fault;
        std::thread([&] { // this one may run statements
            TestCity city(Dialect::Sqlite, smallCity);
            fault = city.fault();
            if (!fault.isEmpty())
                return;
            const Result<qint64> copied =
                city.connection().exec(QStringLiteral("VACUUM INTO ?"), {templateFile()});
            if (!copied)
                fault = faultOf(copied.error());
        })
            .join();
        return fault;
    }
    [[nodiscard]] bool openCity(OpenMode mode = OpenMode::ReadWrite)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString file = filePath(QStringLiteral("city.shuzhi"));
        if (!QFile::copy(templateFile(), file))
            return false;
        m_session = std::make_unique<CitySession>(m_mailbox, *Location::parse(file), mode,
                                                  Actor::current(QStringLiteral("测试")), Language::Chinese);
        bool opened = false;
        m_session->open(m_session.get(), [&](const Status &done) { opened = done.has_value(); });
        return QTest::qWaitFor([&] { return opened; }, 10'000);
    }
    /// A new page on the open city, loaded and in front.
    [[nodiscard]] bool openPage(const QSize &size = {1272, 800})
    {
        m_page = std::make_unique<CatalogsPage>(*m_session);
        m_page->resize(size);
        QSignalSpy ready(m_page.get(), &Page::ready);
        m_page->show();
        m_page->activateWindow();
        if (!QTest::qWaitForWindowActive(m_page.get()))
            return false;
        m_page->activate();
        model = m_page->findChild<CatalogModel *>();
        table = m_page->findChild<CatalogTable *>();
        return QTest::qWaitFor([&] { return ready.count() == 1; }, 10'000);
    }
    void close()
    {
        m_page.reset();
        m_session.reset();
        m_folder.reset();
    }
    void forgetDesk() { QFile::remove(m_kept.filePath(QStringLiteral("desk.ini"))); }

    /// Does something and waits until the page has shown what follows.
    template<typename Act>
    [[nodiscard]] bool awaitReady(Act act)
    {
        QSignalSpy ready(m_page.get(), &Page::ready);
        act();
        return QTest::qWaitFor([&] { return ready.count() > 0; }, 10'000);
    }
    [[nodiscard]] bool open(const QString &where)
    {
        return awaitReady([&] { m_page->open(where); });
    }
    [[nodiscard]] qint64 countOf(const QString &where)
    {
        return await(m_session->store(), LaneId::Long, CountQuery{*Filter::parse(where)}).value_or(-1);
    }
    [[nodiscard]] CitySession &session() { return *m_session; }
    [[nodiscard]] CatalogsPage &page() { return *m_page; }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QAction *action(const QString &name) const { return m_page->findChild<QAction *>(name); }
    [[nodiscard]] QString cell(int row, CatalogColumn column) const
    {
        return model->index(row, int(column)).data().toString();
    }

    CatalogModel *model = nullptr;
    CatalogTable *table = nullptr;

private:
    [[nodiscard]] QString templateFile() const { return m_kept.filePath(QStringLiteral("city.shuzhi")); }

    QTemporaryDir m_kept;
    std::unique_ptr<QTemporaryDir> m_folder;
    Mailbox m_mailbox;
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<CatalogsPage> m_page;
};

} // namespace shuzhi::test
