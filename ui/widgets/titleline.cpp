// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/titleline.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/elidedlabel.h"

#include <QBoxLayout>
#include <QLabel>

namespace shuzhi {

using namespace Qt::StringLiterals;

TitleLine::TitleLine(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(title, "title"_L1))
    , m_state(new Chip({}))
    , m_chips(new ChipBar)
    , m_note(new ElidedLabel({}))
    , m_layout(new QHBoxLayout(this))
    , m_widgets(new QHBoxLayout)
    , m_commands(new QHBoxLayout)
{
    m_state->hide();
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setRole(m_note, "mute"_L1);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_chips->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
    for (QHBoxLayout *part : {m_widgets, m_commands})
        part->setSpacing(8);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_state);
    m_layout->addWidget(m_chips);
    m_layout->addWidget(m_note, 1);
    m_layout->addLayout(m_widgets);
    m_layout->addLayout(m_commands);
    setFixedHeight(32);
}

void TitleLine::setTitle(const QString &title)
{
    m_title->setText(title);
}

void TitleLine::setState(const QString &word, StateRole role)
{
    m_state->setText(word);
    m_state->setToolTip(word);
    m_state->setStateRole(role);
    m_state->setVisible(!word.isEmpty());
    m_state->updateGeometry();
}

void TitleLine::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setToolTip(note);
    m_note->setAccessibleName(note);
}

void TitleLine::addCommand(QAction *action)
{
    auto *button = new ActionButton(action);
    m_commands->insertWidget(m_primary ? m_commands->indexOf(m_primary) : m_commands->count(), button);
}

void TitleLine::setPrimary(QAction *action)
{
    delete m_primary;
    m_primary = action ? new ActionButton(action, true) : nullptr;
    if (m_primary)
        m_commands->addWidget(m_primary);
}

void TitleLine::addWidget(QWidget *widget)
{
    m_widgets->addWidget(widget);
}

} // namespace shuzhi
