// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/await.h"
#include "tests/support/city.h"
#include "ui/dialogs/import/importstep.h"
#include "ui/dialogs/import/importwizard.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

namespace shuzhi::test {

/// An empty city in a file, and the import wizard over it.
class WizardRoom
{
public:
    /// Waits until the city is open; false: it could not be opened.
    [[nodiscard]] bool open(Language language = Language::Chinese)
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
        const Location location{
            Dialect::Sqlite, m_folder.filePath(QStringLiteral("city.shuzhi")), {}, {}, {}, 0, {}};
        m_session = std::make_unique<CitySession>(m_mailbox, location, OpenMode::Create,
                                                  Actor::current(QStringLiteral("测试")), language);
        bool open = false;
        m_session->open(m_session.get(), [&](const Status &done) { open = done.has_value(); });
        return QTest::qWaitFor([&] { return open; }, 30'000);
    }
    ~WizardRoom()
    {
        m_wizard.reset();
        m_session.reset();
    }

    [[nodiscard]] CitySession &session() { return *m_session; }
    [[nodiscard]] Settings &settings() { return *m_settings; }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }
    /// Writes bytes to a file of the folder and gives its path.
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? filePath(name)
                                                                                    : QString();
    }

    /// A wizard on screen that has looked into the file; empty: no file yet.
    ImportWizard &wizard(const QString &file = {})
    {
        m_wizard = std::make_unique<ImportWizard>(*m_session, *m_settings);
        m_wizard->show();
        m_wizard->activateWindow(); // keys go to the window in front
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(m_wizard.get());
        if (!file.isEmpty())
            take(file);
        return *m_wizard;
    }
    void take(const QString &file)
    {
        m_wizard->takeFile(file);
        settle();
    }
    /// Waits until nothing is being read or compared.
    bool settle()
    {
        ImportDraft &draft = m_wizard->draft();
        return QTest::qWaitFor(
            [&] {
                QTest::qWait(150); // longer than a decision waits for the next
                return !draft.isReading()
                    && (m_wizard->step() != 3 || !draft.reportIsStale() || draft.reportError());
            },
            60'000);
    }
    template<class Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_wizard->findChild<Widget *>(name);
    }
    void click(const QString &button) const
    {
        QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton);
    }
    /// Goes on to a step with the button, waiting at each.
    bool walkTo(int step)
    {
        while (m_wizard->step() < step) {
            const int before = m_wizard->step();
            if (!settle() || !find<QPushButton>(QStringLiteral("next"))->isEnabled())
                return false;
            click(QStringLiteral("next"));
            if (m_wizard->step() == before)
                return false;
        }
        return settle();
    }

private:
    QTemporaryDir m_folder;
    Mailbox m_mailbox;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<ImportWizard> m_wizard;
};

} // namespace shuzhi::test
