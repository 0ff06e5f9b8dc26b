// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/linkdesk.h"

#include "models/services/citysession.h"
#include "ui/shell/linkbanner.h"
#include "ui/shell/mainwindow.h"

namespace shuzhi {

LinkDesk::LinkDesk(MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    connect(window.linkBanner(), &LinkBanner::retryRequested, this, [this](const QString &password) {
        if (m_session)
            m_session->store().retryLink(password);
    });
}

void LinkDesk::setSession(CitySession *session)
{
    m_session = session;
    m_away = false;
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

void LinkDesk::took(const LinkState &state)
{
    const int pending = m_session->history().pending();
    if (state.kind != LinkState::Kind::Up) {
        m_away = true;
        m_window.linkBanner()->setState(state, pending);
        return;
    }
    m_away = false;
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
