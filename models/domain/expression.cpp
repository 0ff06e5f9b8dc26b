// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/expression.h"

#include "models/domain/expressionnode.h"

#include <algorithm>

namespace shuzhi {

namespace {

using Inputs = QHash<QString, Rational>;

Result<Rational> valueOf(const ExpressionNode &node, const Inputs &inputs);

Result<bool> compared(const ExpressionNode &node, const Inputs &inputs)
{
    const auto left = valueOf(*node.operands[0], inputs);
    if (!left)
        return tl::unexpected(left.error());
    const auto right = valueOf(*node.operands[1], inputs);
    if (!right)
        return tl::unexpected(right.error());
    const int order = compare(*left, *right);
    switch (node.operation) {
    case Operation::Equal: return order == 0;
    case Operation::NotEqual: return order != 0;
    case Operation::Less: return order < 0;
    case Operation::LessEqual: return order <= 0;
    case Operation::Greater: return order > 0;
    default: return order >= 0;
    }
}

Result<bool> holds(const ExpressionNode &node, const Inputs &inputs)
{
    if (node.operation != Operation::And && node.operation != Operation::Or)
        return compared(node, inputs);
    // Every operand is computed, as a spreadsheet does: a fault in the second is a fault of the whole.
    bool all = true;
    bool any = false;
    for (const auto &operand : node.operands) {
        const auto truth = holds(*operand, inputs);
        if (!truth)
            return truth;
        all = all && *truth;
        any = any || *truth;
    }
    return node.operation == Operation::And ? all : any;
}

Result<Rational> extreme(const ExpressionNode &node, const Inputs &inputs)
{
    Result<Rational> best = valueOf(*node.operands[0], inputs);
    for (std::size_t i = 1; best && i < node.operands.size(); ++i) {
        const auto other = valueOf(*node.operands[i], inputs);
        if (!other)
            return other;
        const int order = compare(*other, *best);
        if (node.operation == Operation::Min ? order < 0 : order > 0)
            best = other;
    }
    return best;
}

Result<Rational> arithmetic(const ExpressionNode &node, const Inputs &inputs)
{
    const auto left = valueOf(*node.operands[0], inputs);
    if (!left)
        return left;
    const auto right = valueOf(*node.operands[1], inputs);
    if (!right)
        return right;
    switch (node.operation) {
    case Operation::Add: return add(*left, *right);
    case Operation::Subtract: return subtract(*left, *right);
    case Operation::Multiply: return multiply(*left, *right);
    case Operation::Divide: return divide(*left, *right);
    default: return rounded(*left, static_cast<int>(right->numerator)); // the parser took only 0 to 9
    }
}

Result<Rational> valueOf(const ExpressionNode &node, const Inputs &inputs)
{
    switch (node.operation) {
    case Operation::Number: return node.number;
    case Operation::Input: {
        const auto found = inputs.constFind(node.name);
        if (found == inputs.constEnd())
            return fail(ErrorCode::NotFound, QStringLiteral("no value for %1").arg(node.name), node.name);
        return *found;
    }
    case Operation::Negate:
        return valueOf(*node.operands[0], inputs).map([](const Rational &value) {
            return Rational{-value.numerator, value.denominator};
        });
    case Operation::Min:
    case Operation::Max: return extreme(node, inputs);
    case Operation::If: {
        const auto truth = holds(*node.operands[0], inputs);
        if (!truth)
            return tl::unexpected(truth.error());
        return valueOf(*node.operands[*truth ? 1 : 2], inputs);
    }
    default: return arithmetic(node, inputs);
    }
}

struct Sign
{
    const char *text;
    int strength; ///< 1 comparison, 2 sum, 3 product; 0: a function
};

Sign signOf(Operation operation)
{
    switch (operation) {
    case Operation::Equal: return {"=", 1};
    case Operation::NotEqual: return {"<>", 1};
    case Operation::Less: return {"<", 1};
    case Operation::LessEqual: return {"<=", 1};
    case Operation::Greater: return {">", 1};
    case Operation::GreaterEqual: return {">=", 1};
    case Operation::Add: return {"+", 2};
    case Operation::Subtract: return {"-", 2};
    case Operation::Multiply: return {"*", 3};
    case Operation::Divide: return {"/", 3};
    case Operation::And: return {"AND", 0};
    case Operation::Or: return {"OR", 0};
    case Operation::Min: return {"MIN", 0};
    case Operation::Max: return {"MAX", 0};
    case Operation::If: return {"IF", 0};
    default: return {"ROUND", 0};
    }
}

// A number is written as a quotient only when it has no short decimal form; literals always have one.
QString numberText(const Rational &number)
{
    return QString::number(static_cast<double>(number.numerator) / static_cast<double>(number.denominator),
                           'g', 15);
}

QString formulaOf(const ExpressionNode &node, const QHash<QString, QString> &cells, int outer)
{
    if (node.operation == Operation::Number)
        return numberText(node.number);
    if (node.operation == Operation::Input)
        return cells.value(node.name);
    if (node.operation == Operation::Negate)
        return QStringLiteral("(-%1)").arg(formulaOf(*node.operands[0], cells, 4));
    const Sign sign = signOf(node.operation);
    const QString text = QString::fromLatin1(sign.text);
    if (sign.strength == 0) {
        QStringList arguments;
        for (const auto &operand : node.operands)
            arguments.append(formulaOf(*operand, cells, 0));
        return text + u'(' + arguments.join(u',') + u')';
    }
    // The right side binds tighter, so a-(b-c) and a/(b*c) keep their parentheses.
    const QString inner = formulaOf(*node.operands[0], cells, sign.strength) + text
        + formulaOf(*node.operands[1], cells, sign.strength + 1);
    return sign.strength < outer ? u'(' + inner + u')' : inner;
}

} // namespace

Result<Expression> Expression::parse(const QString &text, const QStringList &names)
{
    return parseExpression(text, names).map([](const auto &root) { return Expression(root); });
}

Result<qint64> Expression::evaluate(const QHash<QString, Rational> &inputs) const
{
    return valueOf(*m_root, inputs).and_then([](const Rational &value) {
        return scaled(value, decimalPlaces);
    });
}

QString Expression::toFormula(const QHash<QString, QString> &cells) const
{
    return formulaOf(*m_root, cells, 0);
}

} // namespace shuzhi
