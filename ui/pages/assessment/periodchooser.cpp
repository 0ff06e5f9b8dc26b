// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/periodchooser.h"

#include "models/services/assessmentperiods.h"

#include <QSignalBlocker>

namespace shuzhi {

using namespace Qt::StringLiterals;

PeriodChooser::PeriodChooser(QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(u"periodChooser"_s);
    setAccessibleName(tr("Period"));
    setToolTip(tr("Period that is assessed"));
    setSizeAdjustPolicy(AdjustToContents);
    setMaxVisibleItems(24);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT chosen(period()); });
}

void PeriodChooser::setDays(const QDate &first, const QDate &day, Language language)
{
    const QString before = currentData().toString();
    const QSignalBlocker blocker(this);
    clear();
    addPeriods(periodsUpTo(PeriodKind::HalfYear, first, day, 6), language);
    insertSeparator(count());
    addPeriods(periodsUpTo(PeriodKind::Quarter, first, day, 8), language);
    insertSeparator(count());
    addPeriods(periodsUpTo(PeriodKind::Month, first, day, 12), language);
    insertSeparator(count());
    addPeriods(periodsUpTo(PeriodKind::Year, first, day, 5), language);
    setCurrentIndex(qMax(0, findData(before)));
}

void PeriodChooser::addPeriods(const QList<Period> &periods, Language language)
{
    for (const Period &period : periods) {
        const QString code = period.code();
        const QString name = period.displayName().in(language);
        addItem(name.contains(code) ? name : tr("%1 (%2)").arg(name, code), code);
    }
}

void PeriodChooser::setPeriod(const Period &period)
{
    const QSignalBlocker blocker(this);
    setCurrentIndex(findData(period.code()));
}

Period PeriodChooser::period() const
{
    return parsePeriod(currentData().toString()).value_or(Period{});
}

} // namespace shuzhi
