// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rational.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace shuzhi {

/// What a node of an expression does with its operands.
enum class Operation {
    Number,
    Input,
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    And,
    Or,
    Min,
    Max,
    If,
    Round,
};

/// One node of a parsed expression; `isCondition` tells comparisons, and, or from numbers.
struct ExpressionNode
{
    Operation operation = Operation::Number;
    bool isCondition = false;
    Rational number; ///< Number: its value
    QString name; ///< Input: its name
    std::vector<std::shared_ptr<const ExpressionNode>> operands;
};

/// Reads the text into a tree whose root is a number; error Refused with the position of the fault.
[[nodiscard]] Result<std::shared_ptr<const ExpressionNode>> parseExpression(const QString &text,
                                                                            const QStringList &names);

} // namespace shuzhi
