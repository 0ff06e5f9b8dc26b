// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/periodchooser.h"

#include "models/services/assessmentperiods.h"

#include <QAbstractItemView>
#include <QSignalBlocker>
#include <QStandardItemModel>

namespace shuzhi {

using namespace Qt::StringLiterals;

PeriodChooser::PeriodChooser(QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(u"periodChooser"_s);
    setAccessibleName(tr("Period"));
    setToolTip(tr("Period that is assessed"));
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    setMaxVisibleItems(24);
    view()->setTextElideMode(Qt::ElideNone);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT chosen(period()); });
}

void PeriodChooser::setDays(const QDate &first, const QDate &day, Language language)
{
    const QString before = currentData().toString();
    const QSignalBlocker blocker(this);
    m_language = language;
    clear();
    addPeriods(PeriodKind::HalfYear, 6, first, day, language);
    insertSeparator(count());
    addPeriods(PeriodKind::Quarter, 8, first, day, language);
    insertSeparator(count());
    addPeriods(PeriodKind::Month, 12, first, day, language);
    insertSeparator(count());
    addPeriods(PeriodKind::Year, 5, first, day, language);
    setCurrentIndex(qMax(0, findData(before)));
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + 24);
}

void PeriodChooser::addPeriods(PeriodKind kind, int most, const QDate &first, const QDate &day,
                               Language language)
{
    const auto nameOf = [&](const Period &period) {
        const QString code = period.code(), name = period.displayName().in(language);
        return name.contains(code) ? name : tr("%1 (%2)").arg(name, code);
    };
    const QList<Period> periods = periodsUpTo(kind, first, day, most);
    for (const Period &period : periods) {
        const QString name = nameOf(period);
        //: a period
        addItem(period.lastDay() > day ? tr("%1, still running").arg(name) : name, period.code());
    }
    const Period older = periods.last().previous();
    if (first.isValid() && older.lastDay() >= first)
        return; // there is more than is listed
    addItem(tr("%1, no data").arg(nameOf(older)), older.code());
    qobject_cast<QStandardItemModel *>(model())->item(count() - 1)->setEnabled(false);
}

void PeriodChooser::setPeriod(const Period &period)
{
    const QSignalBlocker blocker(this);
    if (findData(period.code()) < 0) // of another kind's past than is listed
        addItem(period.displayName().in(m_language), period.code());
    setCurrentIndex(findData(period.code()));
}

Period PeriodChooser::period() const
{
    return parsePeriod(currentData().toString()).value_or(Period{});
}

} // namespace shuzhi
