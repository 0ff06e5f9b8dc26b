// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/draftdesk.h"

#include "models/services/citysession.h"
#include "ui/dialogs/draftsdialog.h"
#include "ui/shell/errortext.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/sentences.h"

#include <QAction>

namespace shuzhi {

DraftDesk::DraftDesk(MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_show(new QAction(tr("Typed and not written..."), this))
{
    m_show->setEnabled(false);
    connect(m_show, &QAction::triggered, this, &DraftDesk::show);
}

void DraftDesk::setSession(CitySession *session)
{
    m_session = session;
    m_show->setEnabled(false);
    if (!session)
        return;
    connect(&session->drafts(), &DraftKeeper::changed, this,
            [this, session] { m_show->setEnabled(!session->drafts().cells().isEmpty()); });
    connect(session, &CitySession::draftsFailed, this,
            [this](const Error &error) { m_window.postError(error); });
    connect(session, &CitySession::editRefused, this, [this](const QString &name, const Error &error) {
        m_window.post({StateRole::Bad,
                       joinSentences({tr("\"%1\" was not written.").arg(name), errorText(error).happened}),
                       tr("What was typed in it is kept on this desk."),
                       tr("Look at it, then write or discard it."), tr("Show it"), [this] { show(); }});
    });
    tell();
}

void DraftDesk::tell()
{
    const int count = int(m_session->drafts().cells().size());
    m_show->setEnabled(count > 0);
    if (count == 0)
        return;
    m_window.post({StateRole::Warn, tr("%n cell(s) typed here earlier are not written.", nullptr, count),
                   tr("They are kept on this desk."), tr("Look at them, then write or discard them."),
                   tr("Show them"), [this] { show(); }});
}

void DraftDesk::show()
{
    if (!m_session)
        return;
    auto *dialog = new DraftsDialog(*m_session, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace shuzhi
