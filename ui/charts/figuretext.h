// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace shuzhi {

/// A rate as the two integers it is made of (definitions.md, Metrics): never a rounded quotient.
struct RateValue
{
    qint64 numerator = 0;
    qint64 denominator = 0; ///< 0: not measured

    [[nodiscard]] bool isMeasured() const { return denominator > 0; }
    /// Unrounded quotient; 0 where not measured.
    [[nodiscard]] double fraction() const;

    bool operator==(const RateValue &) const = default;
};

/// How figures are written in charts and on paper: one form everywhere (style.md, Behaviour).
class FigureText
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::FigureText)

public:
    /// 18896 → "18,896", in every language of the program.
    [[nodiscard]] static QString count(qint64 value);
    /// Rows named by what the search expression finds: "318 catalogs", "12 data items".
    [[nodiscard]] static QString rows(qint64 count, const QString &where);
    /// One decimal, half up, computed on the integers: 6309/18896 → "33.4%"; "not measured" for 0.
    [[nodiscard]] static QString rate(const RateValue &value);
    /// "6,309 / 18,896".
    [[nodiscard]] static QString fraction(const RateValue &value);
    /// Points of 1/10000 with two decimals, half away from zero: 962500 → "96.25".
    [[nodiscard]] static QString points(qint64 tenThousandths);
    /// Difference of two rates in percentage points with one decimal: "2.1"; sign as it is.
    [[nodiscard]] static QString percentagePoints(const RateValue &now, const RateValue &before);
};

} // namespace shuzhi
