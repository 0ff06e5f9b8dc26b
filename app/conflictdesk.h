// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QAction;

namespace shuzhi {

class CitySession;
class ConflictPanel;
class MainWindow;
struct WriteConflict;

/// Shows below the page what this person and somebody else changed both, for the city in the window.
class ConflictDesk : public QObject
{
    Q_OBJECT
public:
    explicit ConflictDesk(MainWindow &window, QObject *parent = nullptr);

    /// Null: no city is open.
    void setSession(CitySession *session);
    [[nodiscard]] QAction *command() const { return m_show; } ///< takes the keyboard there

private:
    void take(const WriteConflict &conflict);
    void tellKept(int fields);

    MainWindow &m_window;
    QPointer<ConflictPanel> m_panel;
    QAction *m_show;
};

} // namespace shuzhi
