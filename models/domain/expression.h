// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rational.h"
#include "models/domain/result.h"

#include <QHash>
#include <QStringList>

#include <memory>

namespace shuzhi {

struct ExpressionNode;

/// A formula that turns named numbers into one measured value. It can say what a cell formula can also
/// say: + − × ÷, comparisons (= <> < <= > >=), and(…), or(…), min(…), max(…), if(c, a, b), round(x, n)
/// with n from 0 to 9, decimal numbers and parentheses; names and functions in any case. A comparison
/// stands only where a condition does, because spreadsheets disagree about TRUE + 1. Computed in exact
/// fractions; the value is rounded once to 6 decimal places, a half away from zero.
class Expression
{
public:
    /// Units of a measured value: 1/1,000,000.
    static constexpr int decimalPlaces = 6;
    static constexpr qint64 unitsPerOne = 1'000'000;

    /// Error Refused with what is wrong and at which character; `names` are the inputs that exist.
    [[nodiscard]] static Result<Expression> parse(const QString &text, const QStringList &names);

    /// The measured value in 1/1,000,000. Errors: NotFound for an input without value, Refused for a
    /// division by zero, TooLarge.
    [[nodiscard]] Result<qint64> evaluate(const QHash<QString, Rational> &inputs) const;

    /// The same as a spreadsheet formula without the leading "=", `cells` giving each input's cell.
    [[nodiscard]] QString toFormula(const QHash<QString, QString> &cells) const;

private:
    explicit Expression(std::shared_ptr<const ExpressionNode> root)
        : m_root(std::move(root))
    {
    }

    std::shared_ptr<const ExpressionNode> m_root; // immutable, so copies may share it
};

} // namespace shuzhi
