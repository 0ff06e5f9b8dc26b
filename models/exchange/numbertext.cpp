// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/numbertext.h"

#include <QDate>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace shuzhi {

namespace {

constexpr qint64 DaySeconds = 86'400;
constexpr int LastSerial = 2'958'465; ///< 9999-12-31 in the 1900 system
constexpr int LeapSerial = 60; ///< the 1900-02-29 that never was
constexpr int DaysTo1904 = 1462;
constexpr QChar ElapsedMark(1); ///< stands for [h], [mm] or [s] in a bare code

std::optional<double> parsed(std::string_view text)
{
    double value = 0;
    const char *end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || at != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool isWholeNumber(std::string_view text)
{
    if (text == "0")
        return true;
    if (text.starts_with('-'))
        text.remove_prefix(1);
    return !text.empty() && text.front() != '0'
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// True for a number that is its own shortest text: no exponent, no needless zero, and so few digits
/// that no shorter number comes to the same double.
bool isShortest(std::string_view text)
{
    constexpr std::size_t ExactDigits = 15;
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos)
        return text.size() <= ExactDigits && isWholeNumber(text);
    const std::string_view whole = text.substr(0, dot);
    const std::string_view part = text.substr(dot + 1);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    // Not "-0.5" and not "0.05": they are rare, and small ones are written otherwise.
    return text.size() <= ExactDigits && !part.empty() && part.back() != '0'
        && (whole == "0" ? part.front() != '0' : isWholeNumber(whole))
        && std::all_of(part.begin(), part.end(), isDigit);
}

void appendDigits(QString &text, qint64 value, int digits)
{
    qint64 scale = 1;
    for (int i = 1; i < digits; ++i)
        scale *= 10;
    for (; scale > 0; scale /= 10)
        text.append(QChar(u'0' + char16_t(value / scale % 10)));
}

QString clock(qint64 seconds)
{
    const qint64 hours = seconds / 3600;
    QString text = hours < 100 ? QString() : QString::number(hours);
    if (hours < 100)
        appendDigits(text, hours, 2);
    text.append(u':');
    appendDigits(text, seconds / 60 % 60, 2);
    text.append(u':');
    appendDigits(text, seconds % 60, 2);
    return text;
}

/// Date of a serial day of the 1900 system; its day 60 is shown as spreadsheets show it.
QString dayText(qint64 serial)
{
    if (serial == LeapSerial)
        return QStringLiteral("1900-02-29");
    const QDate base = serial < LeapSerial ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    int year = 0;
    int month = 0;
    int day = 0;
    base.addDays(serial).getDate(&year, &month, &day);
    QString text;
    text.reserve(19); // a time may follow
    appendDigits(text, year, 4);
    text.append(u'-');
    appendDigits(text, month, 2);
    text.append(u'-');
    appendDigits(text, day, 2);
    return text;
}

/// Nothing where the value is no day a spreadsheet could show.
std::optional<QString> dateText(double value, bool showsDay, bool from1904)
{
    const qint64 seconds = qint64(std::floor(std::abs(value) * double(DaySeconds) + 0.5));
    const qint64 days = seconds / DaySeconds;
    const QString time = clock(seconds % DaySeconds);
    if (days == 0 && !(from1904 && showsDay))
        return time;
    const qint64 serial = days + (from1904 ? DaysTo1904 : 0);
    if (serial > LastSerial)
        return std::nullopt;
    return seconds % DaySeconds == 0 ? dayText(serial) : QString(dayText(serial) % u' ' % time);
}

/// Code of the first section without literals, colours, conditions, padding and escapes; the
/// elapsed-time brackets become a mark.
QString bareCode(QStringView code)
{
    QString bare;
    for (qsizetype i = 0; i < code.size() && code[i] != u';'; ++i) {
        const QChar c = code[i];
        if (c == u'"') {
            i = code.indexOf(u'"', i + 1);
            if (i < 0)
                break;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            if (end < 0)
                break;
            const QString inner = code.sliced(i + 1, end - i - 1).toString().toLower();
            const bool elapsed = !inner.isEmpty() && QStringView(u"hms").contains(inner.front())
                && inner.count(inner.front()) == inner.size();
            if (elapsed)
                bare += ElapsedMark;
            i = end;
        } else {
            bare += c.toLower();
        }
    }
    return bare;
}

} // namespace

NumberStyle builtinStyle(int id)
{
    const auto within = [id](int first, int last) { return id >= first && id <= last; };
    if (within(18, 21) || within(32, 35) || id == 45 || id == 47 || within(55, 56))
        return {NumberStyle::DateTime, false, 0};
    if (id == 46)
        return {NumberStyle::Duration, false, 0};
    if (within(14, 17) || id == 22 || within(27, 31) || id == 36 || within(50, 54) || within(57, 58))
        return {NumberStyle::DateTime, true, 0};
    return {};
}

NumberStyle styleOfCode(QStringView code)
{
    const QString bare = bareCode(code);
    const auto has = [&bare](QStringView letters) {
        return std::any_of(letters.begin(), letters.end(), [&](QChar c) { return bare.contains(c); });
    };
    if (bare.contains(ElapsedMark) && !has(u"yd"))
        return {NumberStyle::Duration, false, 0};
    // An m without hours or seconds beside it is a month.
    if (has(u"ydmhs"))
        return {NumberStyle::DateTime, has(u"yd") || !has(u"hs"), 0};
    if (bare.size() >= 2 && bare.size() <= 255 && bare.count(u'0') == bare.size())
        return {NumberStyle::Plain, false, quint8(bare.size())};
    return {};
}

QString numberText(double value)
{
    if (value == 0)
        return QStringLiteral("0");
    char buffer[40];
    const auto shortest = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific);
    const std::string_view text(buffer, std::size_t(shortest.ptr - buffer));
    const double size = std::abs(value);
    if (size < 1e-9 || size >= 1e21)
        return QString::fromLatin1(text.data(), qsizetype(text.size()));
    const std::size_t mark = text.find('e');
    const int exponent = int(parsed(text.substr(mark + (text[mark + 1] == '+' ? 2 : 1))).value_or(0));
    QString digits = QString::fromLatin1(text.data(), qsizetype(mark));
    const bool negative = digits.startsWith(u'-');
    digits.remove(u'-').remove(u'.');
    if (exponent < 0)
        digits.prepend(QStringLiteral("0.") % QString(-exponent - 1, u'0'));
    else if (digits.size() <= exponent + 1)
        digits.append(QString(exponent + 1 - digits.size(), u'0'));
    else
        digits.insert(exponent + 1, u'.');
    return negative ? QString(u'-' % digits) : digits;
}

QString styledText(std::string_view stored, NumberStyle style, bool from1904)
{
    const auto asStored = [stored] { return QString::fromUtf8(stored.data(), qsizetype(stored.size())); };
    if (style == NumberStyle{} && isShortest(stored))
        return asStored();
    // Digits as they stand: a code of 18 digits would lose its last three in a double.
    if (style.kind == NumberStyle::Plain && isWholeNumber(stored))
        return stored.front() == '-' ? asStored() : asStored().rightJustified(style.digits, u'0');
    const std::optional<double> value = parsed(stored);
    return value ? styledText(*value, style, from1904) : asStored();
}

QString styledText(double value, NumberStyle style, bool from1904)
{
    if (style.kind == NumberStyle::Duration && value >= 0 && value < LastSerial)
        return clock(std::llround(value * double(DaySeconds)));
    if (style.kind == NumberStyle::DateTime && value >= 0 && value <= LastSerial + 1)
        return dateText(value, style.showsDay, from1904).value_or(numberText(value));
    const QString text = numberText(value);
    const bool padded = style.digits > 0 && value >= 0 && !text.contains(u'.') && !text.contains(u'e');
    return padded ? text.rightJustified(style.digits, u'0') : text;
}

} // namespace shuzhi
