// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/conflictdesk.h"

#include "models/services/citysession.h"
#include "ui/dialogs/conflictpanel.h"
#include "ui/pages/settings/settingtexts.h"
#include "ui/shell/mainwindow.h"

#include <QAction>

namespace shuzhi {

ConflictDesk::ConflictDesk(MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_show(new QAction(tr("Fields changed by two people"), this))
{
    m_show->setEnabled(false);
    connect(m_show, &QAction::triggered, this, [this] {
        if (m_panel)
            m_panel->focusFirst();
    });
}

void ConflictDesk::setSession(CitySession *session)
{
    delete m_panel;
    m_show->setEnabled(false);
    if (!session)
        return;
    m_panel = new ConflictPanel(*session);
    m_window.setSheet(m_panel);
    connect(&session->history(), &EditHistory::conflicted, this, &ConflictDesk::take);
    connect(m_panel, &ConflictPanel::countChanged, this,
            [this] { m_show->setEnabled(m_panel && m_panel->count() > 0); });
    connect(m_panel, &ConflictPanel::postponed, this, &ConflictDesk::tellKept);
}

void ConflictDesk::take(const WriteConflict &conflict)
{
    if (!m_panel)
        return; // the city is being closed; what was typed is a draft
    WriteConflict shown = conflict;
    for (FieldConflict &field : shown.fields) {
        if (field.table == QLatin1String("setting"))
            field.title = citySettingText(field.title).name;
    }
    m_window.expectElsewhere(conflict.error()); // the page will be told it too
    m_panel->add(shown);
}

void ConflictDesk::tellKept(int fields)
{
    m_window.post({StateRole::Neutral,
                   tr("Not written yet: %1 fields that somebody else changed too.").arg(fields),
                   tr("What you typed is kept on this desk."),
                   tr("\"Typed and not written...\" shows it, with what is stored now.")});
}

} // namespace shuzhi
