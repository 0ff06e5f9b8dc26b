// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figuretext.h"

#include "models/domain/filter.h"

#include <QLocale>

namespace shuzhi {

namespace {

/// Tenths of a percent, half up: numerator × 1000 ÷ denominator without floating point.
qint64 perMille(const RateValue &value)
{
    return (value.numerator * 2000 + value.denominator) / (value.denominator * 2);
}

QString tenths(qint64 value)
{
    const QString sign = value < 0 ? QStringLiteral("-") : QString();
    const qint64 size = qAbs(value);
    return sign + QString::number(size / 10) + u'.' + QString::number(size % 10);
}

} // namespace

double RateValue::fraction() const
{
    return isMeasured() ? double(numerator) / double(denominator) : 0.0;
}

QString FigureText::count(qint64 value)
{
    // Both languages of the program group by three with a comma; the C locale would not group.
    static const QLocale grouped(QLocale::English, QLocale::UnitedStates);
    return grouped.toString(value);
}

QString FigureText::rows(qint64 count, const QString &where)
{
    const QString number = FigureText::count(count);
    const bool one = count == 1;
    const Result<Filter> filter = Filter::parse(where);
    switch (filter ? filter->what : What::Catalogs) {
    case What::Catalogs: return (one ? tr("%1 catalog") : tr("%1 catalogs")).arg(number);
    case What::Items: return (one ? tr("%1 data item") : tr("%1 data items")).arg(number);
    case What::Fields: return (one ? tr("%1 core field") : tr("%1 core fields")).arg(number);
    case What::Departments: return (one ? tr("%1 department") : tr("%1 departments")).arg(number);
    case What::Resources: return (one ? tr("%1 resource") : tr("%1 resources")).arg(number);
    case What::Duties: return (one ? tr("%1 duty") : tr("%1 duties")).arg(number);
    case What::Demands: return (one ? tr("%1 demand") : tr("%1 demands")).arg(number);
    }
    return number;
}

QString FigureText::rate(const RateValue &value)
{
    return value.isMeasured() ? tenths(perMille(value)) + u'%' : tr("not measured");
}

QString FigureText::fraction(const RateValue &value)
{
    return count(value.numerator) + QStringLiteral(" / ") + count(value.denominator);
}

QString FigureText::points(qint64 tenThousandths)
{
    const QString sign = tenThousandths < 0 ? QStringLiteral("-") : QString();
    const qint64 hundredths = (qAbs(tenThousandths) + 50) / 100;
    return sign + count(hundredths / 100) + u'.' + QString::number(hundredths % 100).rightJustified(2, u'0');
}

QString FigureText::percentagePoints(const RateValue &now, const RateValue &before)
{
    if (!now.isMeasured() || !before.isMeasured())
        return tr("not measured");
    // The difference of the shown figures, so that a reader who subtracts finds the same.
    return tenths(perMille(now) - perMille(before));
}

} // namespace shuzhi
