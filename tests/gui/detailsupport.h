// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/searchquery.h"
#include "tests/support/await.h"
#include "tests/support/city.h"
#include "ui/pages/catalogs/catalogdetailpanel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <thread>

namespace shuzhi::test {

/// A detail panel on a copy of a small city, as the page holds it: it follows what is written.
class DetailTest : public QObject
{
    Q_OBJECT

protected:
    void makeCity()
    {
        QString fault;
        m_template = m_templateFolder.filePath(QStringLiteral("city.shuzhi"));
        std::thread([&] {
            TestCity city(Dialect::Sqlite, smallCity);
            fault = city.fault();
            if (fault.isEmpty() && !city.connection().exec(QStringLiteral("VACUUM INTO ?"), {m_template}))
                fault = QStringLiteral("the city was not copied");
        }).join();
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        Connection::forbidCurrentThread();
        Theme::apply(*qApp, Theme::light());
    }

    void openCity(OpenMode mode = OpenMode::ReadWrite)
    {
        m_panel.reset();
        m_session.reset();
        if (!m_folder) {
            m_folder = std::make_unique<QTemporaryDir>();
            QVERIFY(QFile::copy(m_template, m_folder->filePath(QStringLiteral("city.shuzhi"))));
        }
        m_session = std::make_unique<CitySession>(
            m_mailbox, *Location::parse(m_folder->filePath(QStringLiteral("city.shuzhi"))), mode,
            Actor::current(QStringLiteral("测试")), m_language);
        bool opened = false;
        m_session->open(this, [&](const Status &done) { opened = done.has_value(); });
        QTRY_VERIFY(opened);
        m_panel = std::make_unique<CatalogDetailPanel>(*m_session);
        connect(m_session.get(), &CitySession::dataChanged, m_panel.get(), &CatalogDetailPanel::refresh);
        m_panel->resize(m_size);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }

    void closeCity()
    {
        m_panel.reset();
        m_session.reset();
        m_folder.reset();
    }

    /// Shows the first catalog a search finds.
    void showFirst(const QString &where, const QString &asOf = {})
    {
        const QList<qint64> ids =
            await(m_session->store(), LaneId::Page, IdListQuery{*Filter::parse(where), {}}).value();
        QVERIFY2(!ids.isEmpty(), qPrintable(where));
        const QList<CatalogRow> rows =
            await(m_session->store(), LaneId::Page, CatalogRowsQuery{{ids.first()}, asOf}).value();
        QSignalSpy shown(m_panel.get(), &CatalogDetailPanel::shown);
        m_panel->showCatalog(rows.first().uid, asOf);
        QTRY_COMPARE(shown.count(), 1);
        QCOMPARE(m_panel->detail().uid, rows.first().uid);
    }

    [[nodiscard]] qint64 count(const QString &where)
    {
        return await(m_session->store(), LaneId::Long, CountQuery{*Filter::parse(where)}).value_or(-1);
    }

    [[nodiscard]] QString value(const char *column) const
    {
        return m_panel->detail().values.value(QString::fromLatin1(column));
    }

    template<class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        for (Widget *each : m_panel->findChildren<Widget *>(QString::fromLatin1(name)))
            if (!each->isHidden())
                return each;
        return nullptr;
    }

    /// What stands below a field of the form in front.
    [[nodiscard]] QString note(const char *column) const
    {
        const auto *label = find<QLabel>(qPrintable(QStringLiteral("note_") + QString::fromLatin1(column)));
        return label ? label->text() : QString();
    }

    void undo()
    {
        bool done = false;
        m_session->history().undo(this, [&](const Status &status) { done = status.has_value(); });
        QTRY_VERIFY(done);
    }

    QSize m_size{340, 820};
    Language m_language = Language::Chinese;
    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_templateFolder;
    QString m_template;
    Mailbox m_mailbox;
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<CatalogDetailPanel> m_panel;
};

} // namespace shuzhi::test
