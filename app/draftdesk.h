// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace shuzhi {

class CitySession;
class MainWindow;

/// Says when the city in the window has cells that were typed and never written, and shows them.
class DraftDesk : public QObject
{
    Q_OBJECT
public:
    explicit DraftDesk(MainWindow &window, QObject *parent = nullptr);

    /// Null: no city is open.
    void setSession(CitySession *session);
    [[nodiscard]] QAction *command() const { return m_show; }

private:
    void tell();
    void show();

    MainWindow &m_window;
    CitySession *m_session = nullptr;
    QAction *m_show;
};

} // namespace shuzhi
