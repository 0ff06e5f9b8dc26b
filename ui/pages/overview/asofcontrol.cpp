// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/asofcontrol.h"

#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace shuzhi {

using namespace Qt::StringLiterals;

AsOfControl::AsOfControl(QWidget *parent)
    : QWidget(parent)
    , m_date(new QDateEdit)
    , m_reset(new QPushButton(tr("Reference day")))
{
    auto *label = makeLabel(tr("As of"), "mute"_L1);
    label->setBuddy(m_date);
    m_date->setObjectName(u"asOfDate"_s);
    m_date->setAccessibleName(tr("As of"));
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setCalendarPopup(true);
    m_date->setKeyboardTracking(false); // a day half typed is no day
    m_date->setToolTip(tr("Shows every figure as it was at the end of this day"));
    m_reset->setObjectName(u"asOfReset"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_reset);
    layout->addWidget(label);
    layout->addWidget(m_date);
    connect(m_date, &QDateEdit::dateChanged, this,
            [this](QDate day) { Q_EMIT dayChosen(day.toString(Qt::ISODate)); });
    connect(m_reset, &QPushButton::clicked, this, [this] { Q_EMIT dayChosen({}); });
    m_reset->hide();
}

void AsOfControl::setDays(const QString &shown, const QString &reference)
{
    const QSignalBlocker quiet(m_date);
    m_date->setDateRange(QDate(2000, 1, 1), QDate::fromString(reference, Qt::ISODate));
    m_date->setDate(QDate::fromString(shown, Qt::ISODate));
    m_reset->setVisible(shown != reference);
    m_reset->setToolTip(tr("Back to the reference day %1").arg(reference));
}

} // namespace shuzhi
