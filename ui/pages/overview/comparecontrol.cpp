// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/comparecontrol.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

CompareControl::CompareControl(QWidget *parent)
    : QWidget(parent)
    , m_switch(new QToolButton)
    , m_date(new QDateEdit)
{
    m_switch->setObjectName(u"compare"_s);
    m_switch->setText(tr("Compare"));
    m_switch->setToolTip(tr("Shows how every figure changed since an earlier day"));
    m_switch->setCheckable(true);
    m_date->setObjectName(u"compareDate"_s);
    m_date->setAccessibleName(tr("Compare with"));
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setCalendarPopup(true);
    m_date->setKeyboardTracking(false); // a day half typed is no day
    m_date->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_switch);
    layout->addWidget(m_date);
    connect(m_switch, &QToolButton::toggled, this, [this](bool on) {
        setOn(on);
        Q_EMIT dayChanged();
    });
    connect(m_date, &QDateEdit::dateChanged, this, &CompareControl::dayChanged);
}

void CompareControl::setOn(bool on)
{
    m_switch->setText(on ? tr("Compared with") : tr("Compare"));
    m_date->setVisible(on);
}

void CompareControl::setShownDay(const QString &shown)
{
    const QDate day = QDate::fromString(shown, Qt::ISODate);
    if (day == m_shown)
        return;
    m_shown = day;
    const QSignalBlocker quietDate(m_date), quietSwitch(m_switch);
    const bool wasEarlier = m_date->date() < day && m_switch->isChecked();
    m_date->setDateRange(QDate(2000, 1, 1), day.addDays(-1));
    if (wasEarlier)
        return;
    m_switch->setChecked(false);
    setOn(false);
    m_date->setDate(QDate(day.year(), day.month(), 1).addDays(-1)); // the month end before
}

QString CompareControl::day() const
{
    return m_switch->isChecked() ? m_date->date().toString(Qt::ISODate) : QString();
}

} // namespace shuzhi
