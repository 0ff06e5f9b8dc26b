// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/datecell.h"

#include "models/domain/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Year 1 of the Republic of China (中華民國) is 1912.
constexpr int beforeMinguo = 1911;

const QRegularExpression &parted()
{
    // era, year, month, day; a time or a zone may follow after a space or T
    static const QRegularExpression made(u"^(中华民国|中華民國|民国|民國)?\\s*(\\d{2,4})\\s*[-/"
                                         u".年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号號]?"
                                         u"(?:[T\\s]\\s*[\\d:.,+\\-Z时時分秒上下午AMPamp\\s]*)?$"_s);
    return made;
}

const QRegularExpression &joined()
{
    static const QRegularExpression made(u"^(\\d{3,4})(\\d{2})(\\d{2})$"_s);
    return made;
}

DateCell made(int year, int month, int day, bool marked)
{
    const bool minguo = marked || year < 1000;
    const QDate date(minguo ? year + beforeMinguo : year, month, day);
    if (!date.isValid() || date.year() < 1900 || date.year() > 2100)
        return {};
    if (marked)
        return {DateCell::Era::Minguo, date, false};
    return {minguo ? DateCell::Era::PerhapsMinguo : DateCell::Era::Common, date, false};
}

const QRegularExpression &month()
{
    static const QRegularExpression made(
        u"^(?:(中华民国|中華民國|民国|民國)?\\s*(\\d{2,4})\\s*[-/.年]\\s*(\\d{1,2})\\s*月?(?:份)?|(\\d{4})(\\d{2}))$"_s);
    return made;
}

QDate lastDay(const QDate &day)
{
    return {day.year(), day.month(), day.daysInMonth()};
}

} // namespace

DateCell readDate(const QString &cell)
{
    const QString text = text::normalised(cell);
    static const QRegularExpression interval(u"^R\\d*/P[0-9.YMWDTHS]+$"_s);
    if (interval.match(text).hasMatch())
        return {DateCell::Era::None, {}, true};
    if (const auto match = parted().match(text); match.hasMatch())
        return made(match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4).toInt(),
                    !match.captured(1).isEmpty());
    if (const auto match = joined().match(text); match.hasMatch())
        return made(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(), false);
    return {};
}

DateCell readPeriod(const QString &cell, bool monthColumn)
{
    DateCell read = readDate(cell);
    if (read.date.isValid()) {
        if (monthColumn && read.date.day() == 1)
            read.date = lastDay(read.date);
        return read;
    }
    const auto match = month().match(text::normalised(cell));
    if (!match.hasMatch())
        return read;
    const bool parts = match.capturedLength(2) > 0;
    read = made(match.captured(parts ? 2 : 4).toInt(), match.captured(parts ? 3 : 5).toInt(), 1,
                match.capturedLength(1) > 0);
    if (read.date.isValid())
        read.date = lastDay(read.date);
    return read;
}

} // namespace shuzhi
