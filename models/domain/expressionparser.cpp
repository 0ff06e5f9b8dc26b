// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/expressionnode.h"

#include <QHash>

namespace shuzhi {

namespace {

using Node = std::shared_ptr<const ExpressionNode>;
using Parsed = Result<Node>;

constexpr int deepestNesting = 60; // a spreadsheet takes 64 levels
constexpr int longestText = 2000; // a cell formula takes 8192 characters once the names are cells
constexpr int longestNumber = 15; // digits, what a spreadsheet keeps

Node made(Operation operation, bool isCondition, std::vector<Node> operands)
{
    return std::make_shared<const ExpressionNode>(
        ExpressionNode{operation, isCondition, {}, {}, std::move(operands)});
}

/// Recursive descent: condition := sum [comparison sum]; sum := product {(+|-) product};
/// product := factor {(*|/) factor}; factor := - factor | number | name | name(…) | ( condition ).
class Parser
{
public:
    Parser(const QString &text, const QStringList &names)
        : m_text(folded(text))
        , m_names(names)
    {
    }

    Parsed parseAll()
    {
        if (m_text.size() > longestText)
            return refused(QStringLiteral("longer than %1 characters").arg(longestText));
        auto root = condition();
        if (!root)
            return root;
        skipBlanks();
        if (m_at < m_text.size())
            return refused(QStringLiteral("'%1' is not expected").arg(m_text.at(m_at)));
        return asNumber(*root);
    }

private:
    // 全角 signs and × ÷ ≤ ≥ ≠ − become what a formula writes; each stands for one or two characters.
    static QString folded(const QString &text)
    {
        QString result = text.normalized(QString::NormalizationForm_KC).toLower();
        result.replace(QChar(0x00D7), u'*').replace(QChar(0x00F7), u'/').replace(QChar(0x2212), u'-');
        result.replace(QChar(0x2264), QStringLiteral("<=")).replace(QChar(0x2265), QStringLiteral(">="));
        return result.replace(QChar(0x2260), QStringLiteral("<>"));
    }

    tl::unexpected<Error> refused(const QString &what) const
    {
        return fail(ErrorCode::Refused,
                    QStringLiteral("expression: %1 at character %2").arg(what).arg(m_at + 1));
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
    }

    bool takes(QStringView sign)
    {
        skipBlanks();
        if (!QStringView(m_text).mid(m_at).startsWith(sign))
            return false;
        m_at += sign.size();
        return true;
    }

    Parsed asNumber(const Node &node) const
    {
        if (node->isCondition)
            return refused(QStringLiteral("a condition stands where a number is needed, before"));
        return node;
    }

    Parsed asCondition(const Node &node) const
    {
        if (!node->isCondition)
            return refused(QStringLiteral("a number stands where a condition is needed, before"));
        return node;
    }

    Parsed joined(Operation operation, bool isCondition, const Node &left, const Parsed &right) const
    {
        if (!right)
            return right;
        for (const Node &side : {left, *right}) {
            if (const auto number = asNumber(side); !number)
                return number;
        }
        return made(operation, isCondition, {left, *right});
    }

    Parsed condition()
    {
        static const QList<std::pair<QString, Operation>> comparisons = {
            {QStringLiteral("<="), Operation::LessEqual}, {QStringLiteral(">="), Operation::GreaterEqual},
            {QStringLiteral("<>"), Operation::NotEqual},  {QStringLiteral("="), Operation::Equal},
            {QStringLiteral("<"), Operation::Less},       {QStringLiteral(">"), Operation::Greater}};
        auto left = sum();
        if (!left)
            return left;
        for (const auto &[sign, operation] : comparisons) {
            if (takes(sign))
                return joined(operation, true, *left, sum());
        }
        return left;
    }

    Parsed sum()
    {
        auto left = product();
        while (left) {
            if (takes(u"+"))
                left = joined(Operation::Add, false, *left, product());
            else if (takes(u"-"))
                left = joined(Operation::Subtract, false, *left, product());
            else
                break;
        }
        return left;
    }

    Parsed product()
    {
        auto left = factor();
        while (left) {
            if (takes(u"*"))
                left = joined(Operation::Multiply, false, *left, factor());
            else if (takes(u"/"))
                left = joined(Operation::Divide, false, *left, factor());
            else
                break;
        }
        return left;
    }

    Parsed factor()
    {
        if (++m_depth > deepestNesting)
            return refused(QStringLiteral("nested deeper than %1").arg(deepestNesting));
        auto result = plainFactor();
        --m_depth;
        return result;
    }

    Parsed plainFactor()
    {
        if (takes(u"-")) {
            return factor().and_then([this](const Node &operand) {
                return asNumber(operand).map(
                    [](const Node &n) { return made(Operation::Negate, false, {n}); });
            });
        }
        if (takes(u"(")) {
            auto inner = condition();
            if (inner && !takes(u")"))
                return refused(QStringLiteral("')' is missing"));
            return inner;
        }
        if (m_at >= m_text.size())
            return refused(QStringLiteral("a number or name is missing"));
        return m_text.at(m_at).isDigit() ? number() : nameOrCall();
    }

    Parsed number()
    {
        qint64 digits = 0;
        qint64 scale = 1;
        int count = 0;
        bool fraction = false;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == u'.' && !fraction) {
                fraction = true;
            } else if (c >= u'0' && c <= u'9') {
                if (++count > longestNumber)
                    return refused(QStringLiteral("a number has more than %1 digits").arg(longestNumber));
                digits = digits * 10 + (c.unicode() - u'0');
                scale *= fraction ? 10 : 1;
            } else {
                break;
            }
        }
        return rational(digits, scale).map([](const Rational &value) -> Node {
            return std::make_shared<const ExpressionNode>(
                ExpressionNode{Operation::Number, false, value, {}, {}});
        });
    }

    QString word()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (m_text.at(m_at).isLetterOrNumber() || m_text.at(m_at) == u'_'))
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    Parsed nameOrCall()
    {
        const QString name = word();
        if (name.isEmpty())
            return refused(QStringLiteral("'%1' is not expected").arg(m_text.at(m_at)));
        if (takes(u"("))
            return call(name);
        for (const QString &known : m_names) {
            if (known.compare(name, Qt::CaseInsensitive) == 0) {
                return Node(std::make_shared<const ExpressionNode>(
                    ExpressionNode{Operation::Input, false, {}, known, {}}));
            }
        }
        return refused(QStringLiteral("unknown name '%1', before").arg(name));
    }

    Result<std::vector<Node>> arguments()
    {
        std::vector<Node> result;
        do {
            const auto argument = condition();
            if (!argument)
                return tl::unexpected(argument.error());
            result.push_back(*argument);
        } while (takes(u","));
        if (!takes(u")"))
            return refused(QStringLiteral("')' is missing"));
        return result;
    }

    Parsed call(const QString &name)
    {
        static const QHash<QString, Operation> functions = {
            {QStringLiteral("and"), Operation::And}, {QStringLiteral("or"), Operation::Or},
            {QStringLiteral("min"), Operation::Min}, {QStringLiteral("max"), Operation::Max},
            {QStringLiteral("if"), Operation::If},   {QStringLiteral("round"), Operation::Round}};
        const auto function = functions.constFind(name);
        if (function == functions.constEnd())
            return refused(QStringLiteral("unknown function '%1', before").arg(name));
        auto operands = arguments();
        if (!operands)
            return tl::unexpected(operands.error());
        const bool isLogic = *function == Operation::And || *function == Operation::Or;
        const std::size_t count = *function == Operation::If ? 3 : *function == Operation::Round ? 2 : 0;
        if (count != 0 && operands->size() != count)
            return refused(QStringLiteral("%1 takes %2 arguments, before").arg(name).arg(count));
        for (std::size_t i = 0; i < operands->size(); ++i) {
            const bool needsCondition = isLogic || (*function == Operation::If && i == 0);
            const auto checked = needsCondition ? asCondition((*operands)[i]) : asNumber((*operands)[i]);
            if (!checked)
                return checked;
        }
        if (*function == Operation::Round && !isPlaces(*operands->back()))
            return refused(QStringLiteral("round takes 0 to 9 decimal places, before"));
        return made(*function, isLogic, std::move(*operands));
    }

    static bool isPlaces(const ExpressionNode &node)
    {
        return node.operation == Operation::Number && node.number.denominator == 1
            && node.number.numerator <= 9;
    }

    QString m_text;
    QStringList m_names;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

Result<std::shared_ptr<const ExpressionNode>> parseExpression(const QString &text, const QStringList &names)
{
    return Parser(text, names).parseAll();
}

} // namespace shuzhi
