// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/linkbanner.h"

#include "ui/shell/errortext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/sentences.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr int delayMs = 700; // a line that is back by then was hardly away
constexpr int leaveMs = 5000;

} // namespace

LinkBanner::LinkBanner(QWidget *parent)
    : QFrame(parent)
    , m_iconSpace(new QWidget)
    , m_heading(makeLabel({}, "heading"_L1))
    , m_rest(makeLabel({}, ""_L1))
    , m_password(new QLineEdit)
    , m_remember(new QCheckBox)
    , m_retry(new QPushButton)
{
    m_heading->setWordWrap(true);
    m_rest->setWordWrap(true);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setFixedWidth(200);
    m_password->setObjectName(u"linkPassword"_s);
    m_remember->setObjectName(u"linkRemember"_s);
    m_retry->setObjectName(u"linkRetry"_s);
    m_iconSpace->setFixedSize(18, 18);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_heading);
    words->addWidget(m_rest);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(10);
    layout->addWidget(m_iconSpace, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(m_password);
    layout->addWidget(m_remember);
    layout->addWidget(m_retry);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    m_leave.setSingleShot(true);
    m_leave.setInterval(leaveMs);
    m_clock.setInterval(500);
    connect(&m_delay, &QTimer::timeout, this, &LinkBanner::tell);
    connect(&m_leave, &QTimer::timeout, this, &LinkBanner::clear);
    connect(&m_clock, &QTimer::timeout, this, &LinkBanner::refresh);
    connect(m_retry, &QPushButton::clicked, this, &LinkBanner::retry);
    connect(m_password, &QLineEdit::returnPressed, this, &LinkBanner::retry);
    hide();
}

void LinkBanner::setState(const LinkState &state, int pending)
{
    if (state.kind == LinkState::Kind::Up)
        return showBack(0);
    if (m_state.kind == LinkState::Kind::Up)
        m_since = QDateTime::currentDateTime();
    const bool refusedAnew = state.kind == LinkState::Kind::Refused && m_state.kind != state.kind;
    m_state = state;
    m_pending = pending;
    m_next = QDateTime::currentDateTime().addMSecs(state.retryMs);
    m_back = false;
    m_leave.stop();
    if (refusedAnew)
        m_password->clear();
    if (m_told)
        refresh();
    if (refusedAnew)
        tell();
    else if (!m_told && !m_delay.isActive())
        m_delay.start();
}

void LinkBanner::setPending(int pending)
{
    m_pending = pending;
    if (m_told)
        refresh();
}

void LinkBanner::showBack(int sent)
{
    m_state = {};
    m_sent = sent;
    m_delay.stop();
    m_clock.stop();
    if (!m_told && sent == 0)
        return;
    m_back = true;
    refresh();
    tell();
    m_clock.stop();
    m_leave.start();
}

void LinkBanner::clear()
{
    m_state = {};
    m_told = m_back = false;
    for (QTimer *timer : {&m_delay, &m_clock, &m_leave})
        timer->stop();
    hide();
}

void LinkBanner::tell()
{
    m_told = true;
    m_delay.stop();
    refresh();
    m_clock.start();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void LinkBanner::retry()
{
    const QString password = wantsPassword() ? m_password->text() : QString();
    m_password->clear(); // it stands here no longer than needed
    Q_EMIT retryRequested(password, !password.isEmpty() && m_remember->isChecked());
}

bool LinkBanner::wantsPassword() const
{
    return m_state.kind == LinkState::Kind::Refused && m_state.error.code == ErrorCode::LoginRefused;
}

StateRole LinkBanner::role() const
{
    if (m_back)
        return StateRole::Ok;
    return m_state.kind == LinkState::Kind::Refused ? StateRole::Bad : StateRole::Warn;
}

QString LinkBanner::heading() const
{
    if (m_back)
        return m_sent > 0 ? tr("The server is back: %n change(s) sent.", nullptr, m_sent)
                          : tr("The server is back.");
    if (wantsPassword())
        return tr("The server does not accept the login any more.");
    if (m_state.kind == LinkState::Kind::Refused)
        return errorText(m_state.error).happened;
    return tr("The server has been away since %1.").arg(QLocale().toString(m_since.time(), u"HH:mm"_s));
}

QString LinkBanner::rest() const
{
    if (m_back)
        return {};
    QStringList words{m_pending > 0
                          ? tr("Kept on this desk, to be sent by itself: %n change(s).", nullptr, m_pending)
                          : tr("What you type is kept on this desk and sent by itself.")};
    if (wantsPassword()) {
        words += tr("Enter the password, or ask the server's administrator.");
    } else if (m_state.kind == LinkState::Kind::Refused) {
        words += errorText(m_state.error).todo;
    } else {
        const qint64 left = QDateTime::currentDateTime().msecsTo(m_next);
        words += m_state.kind == LinkState::Kind::Waiting && left > 0
            ? tr("Next try in %n s.", nullptr, int((left + 999) / 1000))
            : tr("Trying now.");
    }
    return joinSentences(words);
}

QString LinkBanner::text() const
{
    return joinSentences({m_heading->text(), m_rest->text()});
}

void LinkBanner::refresh()
{
    m_heading->setText(heading());
    m_rest->setText(rest());
    m_rest->setVisible(!m_rest->text().isEmpty());
    for (QWidget *each : {static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_remember)})
        each->setVisible(!m_back && wantsPassword());
    m_password->setPlaceholderText(tr("Password"));
    m_password->setAccessibleName(tr("Password of the server"));
    m_remember->setText(tr("Keep in the keychain"));
    m_remember->setToolTip(
        tr("Once the login works, the password is kept in the system's keychain; otherwise it "
           "is known until the program ends"));
    m_retry->setVisible(!m_back);
    m_retry->setText(wantsPassword() ? tr("Log in") : tr("Try now"));
    setAccessibleName(text());
    update();
}

void LinkBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_told)
        refresh();
    QFrame::changeEvent(event);
}

void LinkBanner::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    painter.fillRect(QRect(0, 0, 3, height()), stateColor(role(), theme));
    const IconId icon = m_back     ? IconId::CircleCheck
        : role() == StateRole::Bad ? IconId::CircleAlert
                                   : IconId::TriangleAlert;
    paintIcon(painter, m_iconSpace->geometry(), icon, stateColor(role(), theme));
}

} // namespace shuzhi
