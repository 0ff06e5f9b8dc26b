// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_iconSpace(new QWidget)
    , m_why(makeLabel({}, "heading"_L1))
    , m_hint(makeLabel({}, "mute"_L1))
    , m_button(new QPushButton)
{
    m_iconSpace->setFixedSize(40, 40);
    for (QLabel *label : {m_why, m_hint}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        label->setMaximumWidth(460);
        label->setMinimumWidth(240);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_iconSpace, 0, Qt::AlignHCenter);
    layout->addWidget(m_why, 0, Qt::AlignHCenter);
    layout->addWidget(m_hint, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::requested);
}

void EmptyState::setContent(IconId icon, const QString &why, const QString &hint, const QString &button)
{
    m_icon = icon;
    m_why->setText(why);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(hint.isEmpty() ? why : QString(why + u' ' + hint));
    update();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, QRectF(m_iconSpace->geometry()).adjusted(4, 4, -4, -4), m_icon, Theme::current().mute);
}

} // namespace shuzhi
