// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace shuzhi {

/// A cell that may hold a day. A time of day behind it is left out.
struct DateCell
{
    enum class Era : quint8 {
        None, ///< no day can be read: a month only, a word, an impossible day
        Common, ///< 2023-06-30, 2023/6/30, 2023.6.30, 20230630, 2023年6月30日
        Minguo, ///< 民國107年5月1日: marked, always clear
        PerhapsMinguo, ///< 107/05/01, 107年5月1日, 1070501: clear only among its like
    };
    Era era = Era::None;
    QDate date;
    /// R/P1Y (ISO 8601) says how often, not when; stands in "modified" of data.json files.
    bool isInterval = false;
};

[[nodiscard]] DateCell readDate(const QString &cell);

/// A day, or a month (2023-06, 2023年6月, 202306), which stands for its last day. In a column of months a
/// first day is a month too: that is what spreadsheets make of 2023年6月.
[[nodiscard]] DateCell readPeriod(const QString &cell, bool monthColumn = false);

} // namespace shuzhi
