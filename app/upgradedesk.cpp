// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upgradedesk.h"

#include "models/services/citybackup.h"
#include "models/services/citysession.h"
#include "models/store/migrator.h"
#include "ui/dialogs/messagebox.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/startpage.h"
#include "ui/widgets/busyoverlay.h"

namespace shuzhi {

UpgradeDesk::UpgradeDesk(MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
}

bool UpgradeDesk::isWanted(const Location &city, const ConnectionMark &mark)
{
    const auto answer = MessageBox::question(
        &m_window, tr("Bring this city to the new version of the program?"),
        tr("%1 was made by an older version. A copy of it is saved in a file first. Afterwards people with "
           "the older version can read it, but not write.")
            .arg(city.display()),
        QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel, &mark);
    return answer == QMessageBox::Yes;
}

bool UpgradeDesk::take(const Location &city, const Actor &actor, const ConnectionMark &mark)
{
    if ((city.dialect == Dialect::Postgres && !isWanted(city, mark)) || m_store)
        return false;
    QWidget *over = m_window.startPage()->isVisible() ? m_window.startPage() : m_window.centralWidget();
    m_busy = new BusyOverlay(over);
    m_busy->start(tr("Saving a copy, then changing the city..."), BusyOverlay::Ground::KeepContent);
    const Location none{Dialect::Sqlite, QStringLiteral(":memory:"), {}, {}, {}, 0, {}};
    m_store = std::make_unique<Store>(m_mailbox, none, OpenMode::Create);
    const Task task = m_store->run(
        LaneId::Write, UpgradeCityQuery{city, actor}, this,
        [this, city](const Result<QString> &saved) { took(city, saved); },
        [this](double fraction) { m_busy->setFraction(fraction); });
    connect(m_busy, &BusyOverlay::cancelRequested, this, [this, task] { m_store->cancel(task); });
    return true;
}

void UpgradeDesk::tellIfNewer(CitySession &session)
{
    session.store().run(
        LaneId::Page, [](Connection &city) { return schemaState(city); }, this,
        [this](const Result<SchemaState> &state) {
            if (!state || state->version <= schemaVersion)
                return; // what cannot be asked, the pages say
            m_window.post({StateRole::Warn,
                           tr("This city was written by a newer version of the program: it is "
                              "opened for reading only."),
                           tr("Nothing of it is changed."),
                           tr("Update this program to write again."),
                           {},
                           {}});
        });
}

void UpgradeDesk::took(const Location &city, const Result<QString> &saved)
{
    m_busy->deleteLater();
    m_store.reset();
    if (!saved) {
        m_window.postError(saved.error());
        return Q_EMIT failed(saved.error());
    }
    m_window.post({StateRole::Ok,
                   tr("The city was brought to the new version."),
                   tr("As it was before it is kept in %1.").arg(*saved),
                   {}});
    Q_EMIT upgraded(city);
}

} // namespace shuzhi
