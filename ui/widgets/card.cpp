// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace shuzhi {

using namespace Qt::StringLiterals;

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel(title, "heading"_L1))
    , m_note(new ElidedLabel({}))
    , m_head(new QWidget)
    , m_headLayout(new QHBoxLayout(m_head))
    , m_content(new QVBoxLayout)
{
    setRole(this, "card"_L1);
    setRole(m_note, "note"_L1);
    const int padding = Theme::measures().cardPadding;
    m_headLayout->setContentsMargins(padding + 2, padding, padding + 2, 4);
    m_headLayout->setSpacing(8);
    m_headLayout->addWidget(m_title);
    m_headLayout->addStretch(1);
    m_headLayout->addWidget(m_note);
    m_content->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addLayout(m_content, 1);
    setFlush(false);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    updateHead();
}

QString Card::title() const
{
    return m_title->text();
}

void Card::setNote(const QString &note)
{
    m_note->setText(note);
    updateHead();
}

void Card::setCorner(QWidget *widget)
{
    m_headLayout->addWidget(widget);
    updateHead();
}

void Card::setContent(QWidget *widget)
{
    while (QLayoutItem *item = m_content->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_content->addWidget(widget);
}

void Card::setFlush(bool flush)
{
    const int padding = Theme::measures().cardPadding;
    if (flush)
        m_content->setContentsMargins(4, 0, 4, 4);
    else
        m_content->setContentsMargins(padding + 2, 4, padding + 2, padding);
}

void Card::updateHead()
{
    m_note->setVisible(!m_note->text().isEmpty());
    // Three items are always there: title, stretch and note; a fourth is a corner widget.
    m_head->setVisible(!m_title->text().isEmpty() || !m_note->text().isEmpty() || m_headLayout->count() > 3);
}

} // namespace shuzhi
