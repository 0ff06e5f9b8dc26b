// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/odstime.h"

#include "models/exchange/ooxml.h"

#include <QDateTime>

#include <charconv>
#include <cmath>
#include <optional>

namespace shuzhi {

namespace {

constexpr double DaySeconds = 86'400;

bool isPlainDate(std::string_view text)
{
    if (text.size() != 10)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 4 || i == 7;
        if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9')
            return false;
    }
    return true;
}

double secondsOf(char unit, bool inTime)
{
    switch (unit) {
    case 'D': return DaySeconds;
    case 'H': return 3600;
    case 'M': return inTime ? 60 : 0; // a month has no fixed length
    case 'S': return 1;
    default: return 0;
    }
}

/// Days of an xsd:duration without years and months; nothing where it is none.
std::optional<double> durationDays(std::string_view text)
{
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    if (!text.starts_with('P'))
        return std::nullopt;
    text.remove_prefix(1);
    double seconds = 0;
    bool inTime = false;
    while (!text.empty()) {
        if (text.front() == 'T') {
            inTime = true;
            text.remove_prefix(1);
            continue;
        }
        double value = 0;
        const char *end = text.data() + text.size();
        const auto [at, error] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
        if (error != std::errc() || at == end || !std::isfinite(value))
            return std::nullopt;
        const double unit = secondsOf(*at, inTime);
        if (unit == 0)
            return std::nullopt;
        seconds += value * unit;
        text.remove_prefix(std::size_t(at - text.data()) + 1);
    }
    return (negative ? -seconds : seconds) / DaySeconds;
}

} // namespace

QString odsDateText(std::string_view stored)
{
    const QString text = fromXml(stored);
    if (isPlainDate(stored))
        return text;
    const QDateTime exact = QDateTime::fromString(text, Qt::ISODate);
    if (!exact.isValid())
        return text;
    const QDateTime moment = exact.addMSecs(500);
    // A time under a format that shows dates: day zero of a spreadsheet is no day.
    if (moment.date() == QDate(1899, 12, 30))
        return moment.toString(QStringLiteral("HH:mm:ss"));
    return moment.toString(moment.time() < QTime(0, 0, 1) ? QStringLiteral("yyyy-MM-dd")
                                                          : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString odsTimeText(std::string_view stored, NumberStyle style, bool from1904)
{
    const std::optional<double> days = durationDays(stored);
    if (!days)
        return fromXml(stored);
    const auto kind = style.kind == NumberStyle::Duration ? style.kind : NumberStyle::DateTime;
    return styledText(*days, {kind, false, 0}, from1904);
}

} // namespace shuzhi
