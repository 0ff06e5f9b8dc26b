// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/sentences.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

IconId iconOf(StateRole role)
{
    switch (role) {
    case StateRole::Ok: return IconId::CircleCheck;
    case StateRole::Warn: return IconId::TriangleAlert;
    case StateRole::Bad: return IconId::CircleAlert;
    default: return IconId::Info;
    }
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_iconSpace(new QWidget)
    , m_happened(makeLabel({}, "heading"_L1))
    , m_rest(makeLabel({}, ""_L1))
    , m_count(makeLabel({}, "note"_L1))
    , m_action(new QPushButton)
    , m_close(new QToolButton)
{
    m_happened->setWordWrap(true);
    m_rest->setWordWrap(true);
    for (QLabel *label : {m_happened, m_rest})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setRole(m_close, "flat"_L1);
    m_close->setIcon(icon(IconId::Close, StateRole::Mute));
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close (Esc)"));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_happened);
    words->addWidget(m_rest);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(10);
    m_iconSpace->setFixedSize(18, 18);
    layout->addWidget(m_iconSpace, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::closeCurrent);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_messages.isEmpty())
            return;
        const auto run = m_messages.last().run;
        closeCurrent();
        if (run)
            run();
    });
    hide();
}

void MessageBar::post(const Message &message)
{
    // A second success says more than the first; only what went wrong is worth a stack.
    if (!m_messages.isEmpty() && m_messages.last().role != StateRole::Bad
        && m_messages.last().role != StateRole::Warn)
        m_messages.removeLast();
    m_messages << message;
    refresh();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::closeCurrent()
{
    if (!m_messages.isEmpty())
        m_messages.removeLast();
    refresh();
}

void MessageBar::clear()
{
    m_messages.clear();
    refresh();
}

QString MessageBar::text() const
{
    if (m_messages.isEmpty())
        return {};
    return joinSentences({m_happened->text(), m_rest->text()});
}

void MessageBar::refresh()
{
    setVisible(!m_messages.isEmpty());
    if (m_messages.isEmpty())
        return;
    const Message &message = m_messages.last();
    m_happened->setText(message.happened);
    m_rest->setText(joinSentences({message.kept, message.todo}));
    m_rest->setVisible(!m_rest->text().isEmpty());
    m_count->setText(tr("%n more", nullptr, count() - 1));
    m_count->setVisible(count() > 1);
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    setAccessibleName(text());
    update();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closeCurrent();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    if (m_messages.isEmpty())
        return;
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    const StateRole role = m_messages.last().role;
    painter.fillRect(QRect(0, 0, 3, height()), stateColor(role, theme));
    paintIcon(painter, m_iconSpace->geometry(), iconOf(role), stateColor(role, theme));
}

} // namespace shuzhi
