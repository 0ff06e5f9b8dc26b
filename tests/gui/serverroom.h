// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectiondesk.h"
#include "tests/gui/accessroom.h"
#include "tests/gui/serverstage.h"

#include <QDialog>
#include <QPushButton>

#include <thread>

// A busy machine may take its time; nothing here is about time.
#define SOON(what) QTRY_VERIFY_WITH_TIMEOUT(what, 30'000)

namespace shuzhi::test {

/// A whole window and a server of its own, state after state as AccessRoom walks and paints them.
class ServerRoom : public AccessRoom
{
protected:
    void prepare()
    {
        qputenv("HOME", m_folder.path().toUtf8());
        qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
        qputenv("SHUZHI_SETTINGS", m_folder.filePath(QStringLiteral("settings.ini")).toUtf8());
        m_stage = std::make_unique<ServerStage>();
        QCOMPARE(m_stage->make(), QString());
        m_file = std::make_unique<TestCity>(Dialect::Sqlite, DemoParameters{60, 6, 2, 6, 20230630});
        QCOMPARE(m_file->fault(), QString());
        m_file->close();
        Connection::forbidCurrentThread();
    }
    static void looks()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QSize>("size");
        const QString chinese = QStringLiteral("zh_CN"), english = QStringLiteral("en");
        const QString light = QStringLiteral("light"), dark = QStringLiteral("dark");
        QTest::newRow("zh-light") << chinese << light << QSize(1366, 768);
        QTest::newRow("en-dark") << english << dark << QSize(1440, 900);
        if (!qEnvironmentVariableIsSet("SHUZHI_PICTURES"))
            return;
        QTest::newRow("zh-dark") << chinese << dark << QSize(1440, 900);
        QTest::newRow("en-light") << english << light << QSize(1366, 768);
    }
    /// The window of this data row, with the city of a file.
    void begin()
    {
        QFETCH(QString, language);
        QFETCH(QString, theme);
        QFETCH(QSize, size);
        forget();
        QFile::remove(m_folder.filePath(QStringLiteral("settings.ini")));
        m_keychain->entries.clear();
        openWindow(m_file->location().path, language, Theme::named(theme), size);
        show("overview");
        keep(threeKept());
    }
    void end(int states)
    {
        closeWindow();
        qInfo("%d states, %d controls", m_states, m_controls);
        QCOMPARE(m_faults, QStringList());
        QCOMPARE_GE(m_states, states);
    }

    void keep(const QList<SavedConnection> &connections) { ConnectionBook(*m_settings).keep(connections); }
    /// Production, one for looking only, and one to an empty database.
    [[nodiscard]] QList<SavedConnection> threeKept() const
    {
        SavedConnection platform = m_stage->connection(QStringLiteral("市政务数据平台"));
        platform.production = true;
        platform.colour = QStringLiteral("red");
        SavedConnection archive = m_stage->connection(
            QStringLiteral("2022 年报归档"), QStringLiteral("archive_2022"), QStringLiteral("reader"));
        archive.host = QStringLiteral("10.20.30.40");
        archive.port = 5432;
        archive.colour = QStringLiteral("green");
        archive.readOnly = true;
        SavedConnection moved = m_stage->connection(QStringLiteral("新建的空库"), QStringLiteral("moved"));
        moved.colour = QStringLiteral("amber");
        return {platform, archive, moved};
    }
    [[nodiscard]] Passwords &passwords() { return m_workbench->connections().passwords(); }
    /// The program knows this password for a database, as if typed before.
    void know(const QString &database, const QString &password = QString::fromUtf8(ServerStage::password))
    {
        passwords().use(m_stage->place(database).display(), password);
    }
    void openCity(const QString &database)
    {
        QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
        m_workbench->openCity(m_stage->place(database).address(), OpenMode::ReadWrite);
        QVERIFY(opened.count() > 0 || opened.wait(30'000));
    }
    template<class Dialog>
    void leave(Dialog *dialog)
    {
        static_cast<QDialog *>(dialog)->reject();
        SOON(window().findChildren<Dialog *>().isEmpty());
    }
    [[nodiscard]] static QPushButton *button(QWidget *in, const char *name)
    {
        return in->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    /// As the server's superuser; not on this thread, where SQL is forbidden.
    void sql(const QString &statement)
    {
        Status done;
        std::thread([&] { done = m_stage->server.execute(statement); }).join();
        VERIFY_RESULT(done);
    }

    std::unique_ptr<ServerStage> m_stage;
    std::unique_ptr<TestCity> m_file;
};

} // namespace shuzhi::test
