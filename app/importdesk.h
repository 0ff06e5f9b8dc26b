// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMimeData;

namespace shuzhi {

class CitySession;
class ImportWizard;
class MainWindow;
class Settings;

/// Opens the import for the city in the window: by command, or by a file dropped onto the window; and
/// carries what it did back to window and session.
class ImportDesk : public QObject
{
    Q_OBJECT
public:
    ImportDesk(MainWindow &window, Settings &settings, QObject *parent = nullptr);

    /// The city to import into; null: none is open, drops are not taken.
    void setSession(CitySession *session);
    /// Null when the city may not be edited now.
    ImportWizard *open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool mayImport() const;
    void connectWizard(ImportWizard *wizard);
    [[nodiscard]] bool takes(const QMimeData *mime) const;

    MainWindow &m_window;
    Settings &m_settings;
    CitySession *m_session = nullptr;
};

} // namespace shuzhi
