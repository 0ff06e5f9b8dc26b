// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/shell/railbutton.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>

#include <utility>

namespace shuzhi {

namespace {
constexpr int narrowWidth = 54;
} // namespace

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_tasks(new QVBoxLayout)
    , m_apart(new QVBoxLayout)
{
    setFixedWidth(Theme::measures().rail);
    setAccessibleName(tr("Pages"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 9, 8);
    layout->addLayout(m_tasks);
    layout->addStretch(1);
    layout->addLayout(m_apart);
    for (QVBoxLayout *part : {m_tasks, m_apart})
        part->setSpacing(3);
    // Exclusive: Up and Down walk the buttons, Tab enters at the checked one.
    m_group->setExclusive(true);
}

void Rail::addEntry(const QString &id, IconId icon, const QString &title, const QString &shortcut, bool apart)
{
    auto *button = new RailButton(icon, title, shortcut);
    button->setNarrow(m_isNarrow);
    m_entries.insert(id, button);
    m_group->addButton(button);
    (apart ? m_apart : m_tasks)->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, id] { emit chosen(id); });
}

void Rail::clear()
{
    qDeleteAll(std::exchange(m_entries, {}));
}

void Rail::setTitle(const QString &id, const QString &title)
{
    if (RailButton *button = m_entries.value(id))
        button->setTitle(title);
}

void Rail::setCount(const QString &id, const QString &count)
{
    if (RailButton *button = m_entries.value(id))
        button->setCount(count);
}

void Rail::setCurrent(const QString &id)
{
    if (RailButton *button = m_entries.value(id))
        button->setChecked(true);
}

void Rail::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    setFixedWidth(isNarrow ? narrowWidth : Theme::measures().rail);
    for (RailButton *button : std::as_const(m_entries))
        button->setNarrow(isNarrow);
}

void Rail::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.line);
}

} // namespace shuzhi
