// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace shuzhi {

/// The cells of one row, by column name; a missing column is an empty cell.
using Row = QHash<QString, QString>;

/// A condition on the cells of ONE row, as a tree of values: evaluated here, compiled to SQL by the
/// store. Both must agree, so every node is plain: texts compare exactly, lengths are code points.
struct Predicate
{
    enum class Op {
        Always, ///< true
        Empty, ///< column = ''
        Equals, ///< column = values[0]
        In, ///< column is one of values
        HasOtherThan, ///< column has a character outside the set values[0], ranges like "0-9."
        ShorterThan, ///< column has fewer than length code points
        EndsWithAny, ///< column ends with one of values
        And, ///< all parts (true without parts)
        Or, ///< any part (false without parts)
        Not, ///< parts[0] is false
        /// Every comma-parted value v of column2 is in pairs as (column, v); an empty column2 is no
        /// pair. In SQL, per first text a with seconds v1, v2 …:
        /// column = a AND replace(replace(',' || replace(column2, ',', ',,') || ',', ',v1,', ''), …) = ''
        Pair,
    };

    Op op = Op::Always;
    QString column;
    QString column2;
    QStringList values;
    int length = 0;
    std::vector<std::pair<QString, QString>> pairs;
    std::vector<Predicate> parts;

    [[nodiscard]] bool holds(const Row &row) const;
    /// The columns the tree reads, each once, in order of appearance.
    [[nodiscard]] QStringList columns() const;
    bool operator==(const Predicate &) const = default;
};

/// Reads the JSON form: {"empty": "code"}, {"equals": ["share_type", "conditional"]},
/// {"in": ["c", ["a", "b"]]}, {"has_other_than": ["c", "0-9."]}, {"shorter_than": ["code", 8]},
/// {"ends_with_any": ["title", [...]]}, {"and": [...]}, {"or": [...]}, {"not": {...}},
/// {"pair": ["a", "b", {"x": ["1", "2"]}]}, true. A list may be {"vocabulary": NAME} (its codes), the
/// pairs too (each code with its types). Unreadable with the path to the fault otherwise.
[[nodiscard]] Result<Predicate> predicateFromJson(const QJsonValue &json);

} // namespace shuzhi
