// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importdesk.h"

#include "models/services/citysession.h"
#include "ui/dialogs/import/clipboardtable.h"
#include "ui/dialogs/import/importwizard.h"
#include "ui/shell/mainwindow.h"

#include <QDropEvent>
#include <QMimeData>

namespace shuzhi {

ImportDesk::ImportDesk(MainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

void ImportDesk::setSession(CitySession *session)
{
    m_session = session;
}

ImportWizard *ImportDesk::open()
{
    if (!mayImport())
        return nullptr;
    auto *wizard = new ImportWizard(*m_session, m_settings, &m_window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connectWizard(wizard);
    wizard->open();
    return wizard;
}

bool ImportDesk::mayImport() const
{
    return m_session && m_session->isOpen() && m_session->rights().whyNotImport() == NoRight::None;
}

void ImportDesk::connectWizard(ImportWizard *wizard)
{
    connect(wizard, &ImportWizard::imported, this, [this](const Message &message) {
        m_window.post(message);
        emit m_session->dataChanged();
    });
    connect(wizard, &ImportWizard::openRequested, &m_window, &MainWindow::openRows);
}

bool ImportDesk::takes(const QMimeData *mime) const
{
    return mayImport() && m_window.currentPage() && !clipboardtable::fileOf(mime).isEmpty();
}

bool ImportDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event); // QDragEnterEvent is one too
    if (!takes(drop->mimeData()))
        return QObject::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop) {
        if (ImportWizard *wizard = open())
            wizard->takeMime(drop->mimeData());
    }
    return true;
}

} // namespace shuzhi
