// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

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
    fit();
    update();
}

/// As wide as reads well, and as high as the words then are: a layout asks for the height of words at its own
/// width, not at theirs.
void EmptyState::fit()
{
    const int wide = std::clamp(width() - 24, 240, 460);
    for (QLabel *label : {m_why, m_hint})
        label->setFixedSize(wide, std::max(0, label->heightForWidth(wide))); // no words: no height
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    fit();
    QWidget::resizeEvent(event);
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, QRectF(m_iconSpace->geometry()).adjusted(4, 4, -4, -4), m_icon, Theme::current().mute);
}

} // namespace shuzhi
