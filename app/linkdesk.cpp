// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/linkdesk.h"

#include "app/connectiondesk.h"
#include "models/services/citysession.h"
#include "ui/shell/linkbanner.h"
#include "ui/shell/mainwindow.h"

#include <utility>

namespace shuzhi {

LinkDesk::LinkDesk(MainWindow &window, ConnectionDesk &connections, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_connections(connections)
{
    connect(window.linkBanner(), &LinkBanner::retryRequested, this, &LinkDesk::retry);
}

void LinkDesk::setSession(CitySession *session)
{
    m_session = session;
    m_away = m_keeps = false;
    m_window.linkBanner()->clear();
    if (!session)
        return;
    connect(session, &CitySession::linkChanged, this, &LinkDesk::took);
    connect(&session->history(), &EditHistory::pendingChanged, this, &LinkDesk::pendingChanged);
    connect(&session->history(), &EditHistory::written, this, [this] { ++m_sent; });
    // What another window left behind is being sent.
    m_counts = session->history().pending() > 0;
    m_sent = 0;
    if (session->linkState().kind != LinkState::Kind::Up)
        took(session->linkState());
}

void LinkDesk::retry(const QString &password, bool remember)
{
    if (!m_session)
        return;
    Store &store = m_session->store();
    if (!password.isEmpty())
        m_connections.passwords().use(store.location().display(), password);
    m_keeps = remember;
    store.retryLink();
}

void LinkDesk::took(const LinkState &state)
{
    const int pending = m_session->history().pending();
    if (state.kind != LinkState::Kind::Up) {
        m_away = true;
        m_window.linkBanner()->setState(state, pending);
        return;
    }
    m_away = false;
    if (std::exchange(m_keeps, false))
        m_connections.keepPassword(m_session->store().location().display());
    m_counts = m_window.linkBanner()->isTold();
    m_sent = 0;
    if (pending == 0 || !m_counts)
        m_window.linkBanner()->showBack(0);
}

void LinkDesk::pendingChanged()
{
    const int pending = m_session->history().pending();
    if (m_away)
        return m_window.linkBanner()->setPending(pending);
    if (pending > 0 || !m_counts)
        return;
    m_counts = false;
    if (m_sent > 0)
        m_window.linkBanner()->showBack(m_sent);
}

} // namespace shuzhi
