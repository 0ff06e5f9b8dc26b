// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citycopy.h"
#include "models/store/store.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace shuzhi {

/// Copies the city to a server: asks where, shows how far it is, says what came of it. The city stays
/// where it is too; a copy that was stopped goes on when the same place is named again.
class MoveCityDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param places addresses to choose from; another one can be typed
    MoveCityDialog(const Location &city, const Actor &actor, const QStringList &places,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString &place); ///< the moved city is wanted in the window

protected:
    void reject() override; ///< stops what is under way first

private:
    void build(const QStringList &places);
    void start();
    void took(const Result<CopyReport> &report);
    void setRunning(bool running);
    void say(const QString &text, QLatin1String role);
    void showProgress(double fraction);

    Location m_city;
    Actor m_actor;
    Mailbox m_mailbox; ///< outlives the lanes of m_store
    Store m_store; ///< lanes of its own: the city's are needed by its pages
    Task m_task;
    QString m_moved; ///< where it is now, once it is
    QComboBox *m_place;
    QLabel *m_note;
    QProgressBar *m_bar;
    QPushButton *m_do;
    QPushButton *m_close;
};

} // namespace shuzhi
