// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/period.h"

#include "models/domain/assessmenttexts.h"

#include <QRegularExpression>

namespace shuzhi {

namespace {

int monthsOf(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::Year: return 12;
    case PeriodKind::HalfYear: return 6;
    case PeriodKind::Quarter: return 3;
    case PeriodKind::Month: break;
    }
    return 1;
}

// The key of the name's pattern; halves have a name each, the others carry their number.
QString textKey(const Period &period)
{
    switch (period.kind) {
    case PeriodKind::Year: return QStringLiteral("period_year");
    case PeriodKind::HalfYear:
        return period.number == 1 ? QStringLiteral("period_half_1") : QStringLiteral("period_half_2");
    case PeriodKind::Quarter: return QStringLiteral("period_quarter");
    case PeriodKind::Month: break;
    }
    return QStringLiteral("period_month");
}

QString filledIn(const QString &pattern, const Period &period)
{
    QString text = pattern;
    text.replace(QStringLiteral("{year}"), QString::number(period.year));
    text.replace(QStringLiteral("{number}"), QString::number(period.number));
    return text.replace(QStringLiteral("{code}"), period.code());
}

} // namespace

QString Period::code() const
{
    switch (kind) {
    case PeriodKind::Year: break;
    case PeriodKind::HalfYear: return QStringLiteral("%1H%2").arg(year).arg(number);
    case PeriodKind::Quarter: return QStringLiteral("%1Q%2").arg(year).arg(number);
    case PeriodKind::Month: return QStringLiteral("%1-%2").arg(year).arg(number, 2, 10, QLatin1Char('0'));
    }
    return QString::number(year);
}

QDate Period::firstDay() const
{
    return QDate(year, (number - 1) * monthsOf(kind) + 1, 1);
}

QDate Period::lastDay() const
{
    return firstDay().addMonths(monthsOf(kind)).addDays(-1);
}

Period Period::previous() const
{
    if (number > 1)
        return Period{kind, year, number - 1};
    return Period{kind, year - 1, 12 / monthsOf(kind)};
}

Bilingual Period::displayName() const
{
    const Bilingual pattern = assessmentText(textKey(*this));
    return Bilingual{filledIn(pattern.zh, *this), filledIn(pattern.en, *this)};
}

Result<Period> parsePeriod(const QString &code)
{
    static const QRegularExpression form(
        QStringLiteral("^(?<year>[0-9]{4})(?:H(?<half>[12])|Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2]))?$"));
    const QRegularExpressionMatch match = form.match(code);
    const int year = match.captured(u"year").toInt();
    // "$" also matches before a final line break, so the whole length is compared too.
    if (!match.hasMatch() || match.capturedLength() != code.size() || year < 1900 || year > 9998) {
        return fail(ErrorCode::Usage,
                    QStringLiteral("period '%1' is none of 2023H1, 2023Q2, 2023-06, 2023").arg(code), code);
    }
    if (const QString half = match.captured(u"half"); !half.isEmpty())
        return Period{PeriodKind::HalfYear, year, half.toInt()};
    if (const QString quarter = match.captured(u"quarter"); !quarter.isEmpty())
        return Period{PeriodKind::Quarter, year, quarter.toInt()};
    if (const QString month = match.captured(u"month"); !month.isEmpty())
        return Period{PeriodKind::Month, year, month.toInt()};
    return Period{PeriodKind::Year, year, 1};
}

} // namespace shuzhi
