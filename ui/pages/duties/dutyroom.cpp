// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutyroom.h"

#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QResizeEvent>

#include <algorithm>

namespace shuzhi {

namespace {

constexpr int narrowWidth = 960; ///< below it names of departments and duties do not fit side by side
constexpr int wideWidth = 1220;
constexpr int lowHeight = 560;
constexpr int leastSide = 280;

} // namespace

DutyRoom::DutyRoom(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_side(new QWidget)
{
    const int gap = Theme::measures().gap;
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(parts.checks);
    column->addWidget(parts.details, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    row->addWidget(parts.departments);
    row->addWidget(parts.middle, 1);
    row->addWidget(m_side);
    parts.chooser->hide();
}

/// The checks are never cut: their figures stand at the end, and may have two digits more.
int DutyRoom::sideWidth(int least) const
{
    return std::max(least, m_parts.checks->minimumSizeHint().width() + 16);
}

QSize DutyRoom::minimumSizeHint() const
{
    const int wide = m_parts.middle->minimumSizeHint().width() + Theme::measures().gap + sideWidth(leastSide);
    return {wide, QWidget::minimumSizeHint().height()};
}

void DutyRoom::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < narrowWidth, isLow = height() < lowHeight;
    const bool isWide = width() >= wideWidth;
    m_parts.departments->setFixedWidth(isWide ? 208 : 196);
    m_side->setFixedWidth(sideWidth(isNarrow ? leastSide : 304));
    if (isNarrow == m_isNarrow && isLow == m_isLow)
        return;
    m_isNarrow = isNarrow;
    m_isLow = isLow;
    m_parts.departments->setHidden(isNarrow);
    m_parts.chooser->setVisible(isNarrow);
    emit changed();
}

} // namespace shuzhi
