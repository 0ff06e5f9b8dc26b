// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/movedesk.h"

#include "models/services/citysession.h"
#include "models/settings/connectionbook.h"
#include "ui/dialogs/movecitydialog.h"
#include "ui/shell/mainwindow.h"

#include <QAction>

#include <algorithm>

namespace shuzhi {

MoveDesk::MoveDesk(MainWindow &window, Settings &settings, Passwords &passwords, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
    , m_passwords(passwords)
    , m_move(new QAction(tr("Move to a server..."), this))
{
    m_clock.start();
    m_move->setEnabled(false);
    connect(m_move, &QAction::triggered, this, &MoveDesk::show);
}

void MoveDesk::setSession(CitySession *session)
{
    m_session = session;
    m_offered = false;
    m_waits.clear();
    const bool file = session && session->store().location().dialect == Dialect::Sqlite;
    m_move->setEnabled(file);
    if (!file)
        return;
    connect(&session->watch(), &CityWatch::othersWrote, this, [this] {
        offer(tr("Somebody else writes into this file too."),
              tr("Nothing is lost: what they wrote is shown here."));
    });
    connect(session, &CitySession::writeWaited, this, &MoveDesk::noteWait);
}

void MoveDesk::noteWait(qint64 ms)
{
    const qint64 now = m_clock.elapsed();
    m_waits += {now, ms};
    m_waits.removeIf([now](const auto &wait) { return now - wait.first > oftenMinutes * 60'000LL; });
    if (m_waits.size() < oftenWaits)
        return;
    const auto longest = std::max_element(m_waits.cbegin(), m_waits.cend(),
                                          [](const auto &a, const auto &b) { return a.second < b.second; });
    offer(tr("Changes waited %1 times in %2 minutes for another program that writes into this file, %3 s at "
             "the "
             "longest.")
              .arg(m_waits.size())
              .arg(oftenMinutes)
              .arg(QString::number(double(longest->second) / 1000, 'f', 1)),
          tr("Nothing is lost: one is written after the other."));
}

void MoveDesk::offer(const QString &why, const QString &kept)
{
    if (m_offered)
        return;
    m_offered = true;
    m_window.post({StateRole::Neutral, why, kept,
                   tr("When several people work on one city, a server suits better."),
                   tr("Move to a server..."), [this] { show(); }});
}

void MoveDesk::show()
{
    if (!m_session)
        return;
    QList<SavedConnection> servers = ConnectionBook(m_settings).all();
    servers.removeIf([](const SavedConnection &each) {
        return each.readOnly || each.database.isEmpty() || !Location::of(each);
    });
    auto *dialog = new MoveCityDialog({m_session->store().location(), m_session->actor(), servers},
                                      m_passwords, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MoveCityDialog::openRequested, this, &MoveDesk::cityRequested);
    dialog->open();
}

} // namespace shuzhi
