// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uscc.h"

#include <array>

namespace shuzhi::uscc {

namespace {

constexpr QLatin1String alphabet31("0123456789ABCDEFGHJKLMNPQRTUWXY");
constexpr std::array weights31{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
constexpr std::array weights11{3, 7, 9, 10, 5, 8, 4, 2};
constexpr qsizetype innerStart = 8; ///< the organisation code begins after the region

/// Value of a character of an organisation code (GB 11714): A is 10, up to Z, 35.
int value11(QChar c)
{
    const char16_t unit = c.unicode();
    return unit <= '9' ? unit - '0' : unit - 'A' + 10;
}

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

QChar innerCheck(QStringView body)
{
    int sum = 0;
    for (size_t i = 0; i < weights11.size(); ++i) {
        sum += value11(body[static_cast<qsizetype>(i)]) * weights11[i];
    }
    const int check = (11 - sum % 11) % 11;
    return check == 10 ? QLatin1Char('X') : QLatin1Char(static_cast<char>('0' + check));
}

QChar outerCheck(QStringView first17)
{
    int sum = 0;
    for (size_t i = 0; i < weights31.size(); ++i) {
        sum += static_cast<int>(alphabet31.indexOf(first17[static_cast<qsizetype>(i)])) * weights31[i];
    }
    return alphabet31[(31 - sum % 31) % 31];
}

} // namespace

Check check(QStringView code)
{
    Check result;
    if (code.size() != 18) {
        return result;
    }
    for (qsizetype i = 0; i < code.size(); ++i) {
        const bool region = i >= 2 && i < innerStart;
        if (region ? !isDigit(code[i]) : !alphabet31.contains(code[i])) {
            return result;
        }
    }
    result.wellFormed = true;
    result.outer = outerCheck(code.first(17)) == code[17];
    result.inner = innerCheck(code.mid(innerStart, 8)) == code[16];
    return result;
}

QString synthetic(QStringView region, int serial)
{
    if (region.size() != 6 || serial < 0 || serial > 9999) {
        return {};
    }
    for (const QChar c : region) {
        if (!isDigit(c)) {
            return {};
        }
    }
    QString code = QLatin1String("11") + region.toString() + QLatin1String("MB99")
        + QString::number(serial).rightJustified(4, QLatin1Char('0'));
    code += innerCheck(QStringView(code).mid(innerStart, 8));
    code += outerCheck(code);
    return code;
}

} // namespace shuzhi::uscc
