// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/movedesk.h"

#include "models/services/citysession.h"
#include "models/settings/settings.h"
#include "ui/dialogs/movecitydialog.h"
#include "ui/shell/mainwindow.h"

#include <QAction>

namespace shuzhi {

MoveDesk::MoveDesk(MainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
    , m_move(new QAction(tr("Move to a server..."), this))
{
    m_move->setEnabled(false);
    connect(m_move, &QAction::triggered, this, &MoveDesk::show);
}

void MoveDesk::setSession(CitySession *session)
{
    m_session = session;
    m_offered = false;
    const bool file = session && session->store().location().dialect == Dialect::Sqlite;
    m_move->setEnabled(file);
    if (file)
        connect(&session->watch(), &CityWatch::othersWrote, this, &MoveDesk::offer);
}

void MoveDesk::offer()
{
    if (m_offered)
        return;
    m_offered = true;
    m_window.post({StateRole::Neutral, tr("Somebody else writes into this file too."),
                   tr("Nothing is lost: what they wrote is shown here."),
                   tr("When several people work on one city, a server suits better."),
                   tr("Move to a server..."), [this] { show(); }});
}

void MoveDesk::show()
{
    if (!m_session)
        return;
    QStringList servers;
    for (const RecentCity &city : m_settings.recentCities()) {
        if (city.place.startsWith(u"postgresql://"))
            servers += city.place;
    }
    auto *dialog = new MoveCityDialog(m_session->store().location(), m_session->actor(), servers, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MoveCityDialog::openRequested, this, &MoveDesk::cityRequested);
    dialog->open();
}

} // namespace shuzhi
