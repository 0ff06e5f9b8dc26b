// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chipbar.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/role.h"
#include "ui/widgets/taborder.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 6;
constexpr int lineHeight = 24;

} // namespace

ChipBar::ChipBar(QWidget *parent)
    : QWidget(parent)
    , m_more(new QPushButton(this))
    , m_clear(new QPushButton(tr("Clear all"), this))
{
    setRole(m_more, "link"_L1);
    setRole(m_clear, "link"_L1);
    m_more->hide();
    m_clear->hide();
    m_clear->setToolTip(tr("Remove all filters"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_clear, &QPushButton::clicked, this, &ChipBar::cleared);
    connect(m_more, &QPushButton::clicked, this, &ChipBar::showHidden);
}

void ChipBar::setChips(const QList<ChipValue> &chips)
{
    if (chips == m_values)
        return;
    const bool hadFocus =
        std::any_of(m_chips.cbegin(), m_chips.cend(), [](const Chip *chip) { return chip->hasFocus(); });
    // A chip may be the sender of the very click that led here.
    for (Chip *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    m_values = chips;
    for (const ChipValue &value : m_values) {
        auto *chip = new Chip(value.text, this);
        chip->setRemovable(true);
        connect(chip, &Chip::removeRequested, this, [this, key = value.key] { emit removed(key); });
        m_chips << chip;
    }
    QList<QWidget *> order(m_chips.cbegin(), m_chips.cend());
    tabBehind(this, order << m_more << m_clear);
    m_clear->setVisible(m_values.size() > 1);
    arrange();
    updateGeometry();
    if (hadFocus && !m_chips.isEmpty())
        m_chips.last()->setFocus();
}

QSize ChipBar::sizeHint() const
{
    int width = 0;
    for (const Chip *chip : m_chips)
        width += chip->sizeHint().width() + gap;
    if (m_values.size() > 1)
        width += m_clear->sizeHint().width();
    return {width, lineHeight};
}

QSize ChipBar::minimumSizeHint() const
{
    return {m_values.isEmpty() ? 0 : 120, lineHeight};
}

void ChipBar::resizeEvent(QResizeEvent *)
{
    arrange();
}

void ChipBar::arrange()
{
    const int clearWidth = m_values.size() > 1 ? m_clear->sizeHint().width() : 0;
    m_more->setText(tr("+%1").arg(m_values.size()));
    const int moreWidth = m_more->sizeHint().width() + gap;
    int x = 0;
    m_visible = 0;
    for (Chip *chip : std::as_const(m_chips)) {
        const QSize size = chip->sizeHint();
        const bool last = m_visible + 1 == m_chips.size();
        if (x + size.width() + clearWidth + (last ? 0 : moreWidth) > width() && m_visible > 0)
            break;
        chip->setGeometry(x, (lineHeight - size.height()) / 2, size.width(), size.height());
        x += size.width() + gap;
        ++m_visible;
    }
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips.at(i)->setVisible(i < m_visible);
    const qsizetype hidden = m_chips.size() - m_visible;
    m_more->setVisible(hidden > 0);
    if (hidden > 0) {
        m_more->setText(tr("+%1").arg(hidden));
        m_more->setToolTip(tr("%n more filter(s)", nullptr, int(hidden)));
        m_more->setGeometry(x, 1, m_more->sizeHint().width(), lineHeight - 2);
        x += m_more->width() + gap;
    }
    m_clear->setGeometry(x, 1, clearWidth, lineHeight - 2);
}

void ChipBar::showHidden()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (qsizetype i = m_visible; i < m_values.size(); ++i) {
        const QString key = m_values.at(i).key;
        menu->addAction(tr("Remove %1").arg(m_values.at(i).text), this, [this, key] { emit removed(key); });
    }
    menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft()));
}

} // namespace shuzhi
