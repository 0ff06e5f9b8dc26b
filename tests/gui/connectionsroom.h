// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench.h"
#include "models/settings/connectionbook.h"
#include "models/store/historywriter.h"
#include "tests/gui/keychaindouble.h"
#include "tests/support/a11ycheck.h"
#include "tests/support/city.h"
#include "tests/support/pgserver.h"
#include "ui/dialogs/filedialog.h"
#include "ui/shell/connectionmark.h"
#include "ui/shell/translations.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <thread>

namespace shuzhi::test {

/// A server with certificates and a small city, and a whole window with a desk of its own. States are
/// checked for names, keyboard and cut words; SHUZHI_PICTURES names a folder for pictures of them,
/// SHUZHI_LOOK ("en dark 1366x768") how the window looks.
class ConnectionsRoom : public QObject
{
protected:
    void prepare()
    {
        qputenv("HOME", m_folder.path().toUtf8());
        qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
        m_settingsFile = m_folder.filePath(QStringLiteral("settings.ini"));
        m_server = std::make_unique<PgServer>(PgServer::Setup{true, QStringLiteral("scram-sha-256"), {}});
        QVERIFY2(m_server->fault().isEmpty(), qPrintable(m_server->fault()));
        const auto place = m_server->freshDatabase();
        VERIFY_RESULT(place);
        m_city = *place;
        auto city = openCity(m_city, OpenMode::Create);
        VERIFY_RESULT(city);
        VERIFY_RESULT(writeHistory(
            **city, Actor{QStringLiteral("测试"), QStringLiteral("tester"), QStringLiteral("demo")},
            [](const StepSink &sink) {
                return generateDemo(DemoParameters{20, 3, 1, 2, 20230630}, sink, {});
            }));
        city->reset();
        VERIFY_RESULT(m_server->execute(
            QStringLiteral("CREATE ROLE wang LOGIN SUPERUSER PASSWORD '%1'").arg(m_password)));
        const QString look = qEnvironmentVariable("SHUZHI_LOOK");
        installTranslators(*qApp, look.contains(u"en") ? QStringLiteral("en") : QStringLiteral("zh_CN"));
        Theme::apply(*qApp, look.contains(u"dark") ? Theme::dark() : Theme::light());
        Connection::forbidCurrentThread();
    }
    void openWindow()
    {
        m_settings = std::make_unique<Settings>(m_settingsFile);
        m_workbench = std::make_unique<Workbench>(
            *m_settings, StartOptions{{}, QStringLiteral("overview"), {}, Language::Chinese}, nullptr,
            std::make_unique<KeychainDouble>(m_keychain));
        m_workbench->start();
        const QString look = qEnvironmentVariable("SHUZHI_LOOK");
        window().resize(look.contains(u"1366x768") ? QSize(1366, 768) : QSize(1440, 900));
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    void closeWindow()
    {
        m_workbench.reset();
        m_settings.reset();
        m_keychain->missing = false;
    }

    [[nodiscard]] MainWindow &window() { return m_workbench->window(); }
    template<class Widget>
    [[nodiscard]] Widget *find(const char *name = nullptr)
    {
        for (Widget *each : window().findChildren<Widget *>(QString::fromLatin1(name)))
            if (each->isVisible())
                return each;
        return nullptr;
    }
    [[nodiscard]] static QAbstractButton *button(QWidget *in, const char *name)
    {
        return in->findChild<QAbstractButton *>(QString::fromLatin1(name));
    }
    static void type(QWidget *in, const char *name, const QString &text)
    {
        auto *field = in->findChild<QLineEdit *>(QString::fromLatin1(name));
        field->setFocus();
        field->selectAll();
        // Real keys where there are such; what an input method writes comes as it does.
        for (const QChar c : text)
            if (c.unicode() < 128)
                QTest::keyClick(field, c.toLatin1());
            else
                field->insert(QString(c)), emit field->textEdited(field->text());
    }
    static void tick(QWidget *in, const char *name)
    {
        QAbstractButton *box = button(in, name);
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    }
    [[nodiscard]] static QString focusName()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    /// What a stage of the test says.
    [[nodiscard]] static QString stage(QWidget *in, int number)
    {
        const auto *row = in->findChild<QWidget *>(QStringLiteral("stage-%1").arg(number));
        return row->findChild<QLabel *>(QStringLiteral("said"))->text()
            + row->findChild<QLabel *>(QStringLiteral("todo"))->text();
    }
    [[nodiscard]] static QString tr_(const char *text) { return ConnectionMarker::tr(text); }
    [[nodiscard]] Location kept() const
    {
        return *Location::of(ConnectionBook(*std::make_unique<Settings>(m_settingsFile)).all().first());
    }

    /// Checks a dialog, or the window, and paints both.
    void state(QWidget *dialog, const QString &name)
    {
        QTest::qWait(60);
        QWidget *front = dialog ? dialog : &window();
        QCOMPARE(a11yCheck(*front).faults, QStringList());
        for (const QLabel *label : front->findChildren<QLabel *>()) {
            const bool whole = !label->isVisible() || label->wordWrap() || !label->toolTip().isEmpty()
                || label->fontMetrics().horizontalAdvance(label->text()) <= label->width() + 1;
            QVERIFY2(whole, qPrintable(QString(name + QStringLiteral(": ") + label->text())));
        }
        const QString folder = qEnvironmentVariable("SHUZHI_PICTURES");
        if (folder.isEmpty())
            return;
        QPixmap picture = window().grab();
        if (dialog)
            QPainter(&picture).drawPixmap(window().rect().center() - dialog->rect().center(), dialog->grab());
        picture.save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }

    [[nodiscard]] QString write(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }
    [[nodiscard]] static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What the program wrote on this desk; not the files the test gave it.
    [[nodiscard]] QStringList filesWritten() const
    {
        QStringList files;
        QDirIterator it(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString file = it.next();
            if (!file.endsWith(u"pgpass") && !file.endsWith(u"pg_service.conf"))
                files += file;
        }
        return files;
    }
    /// As the server's superuser; not on this thread, where SQL is forbidden.
    [[nodiscard]] Status sql(const QString &statement)
    {
        Status done;
        std::thread([&] { done = m_server->execute(statement); }).join();
        return done;
    }
    [[nodiscard]] QByteArray dumpCity() const
    {
        QProcess dump;
        dump.start(QStringLiteral("pg_dump"),
                   {QStringLiteral("-h"), m_city.host, QStringLiteral("-p"), QString::number(m_city.port),
                    QStringLiteral("-U"), QStringLiteral("postgres"), m_city.name});
        return dump.waitForFinished(60'000) ? dump.readAllStandardOutput() : QByteArray();
    }

    QTemporaryDir m_folder;
    QString m_settingsFile;
    std::unique_ptr<PgServer> m_server;
    Location m_city;
    QString m_password = QStringLiteral("Zürich 密码 42!");
    std::shared_ptr<KeychainDouble::State> m_keychain = std::make_shared<KeychainDouble::State>();
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workbench> m_workbench;
};

} // namespace shuzhi::test
