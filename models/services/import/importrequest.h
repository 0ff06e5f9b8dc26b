// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/ownaliases.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace shuzhi {

/// A file to be taken in, and how. Everything a person decided stands here, so that a dry run and the
/// import after it are the same work.
struct ImportRequest
{
    /// What a row does to the record that is there.
    enum Policy {
        Overwrite, ///< filled cells of the file win
        Fill, ///< only cells that are empty in the city are filled
        Skip, ///< records that are there stay as they are
    };

    /// A row of one sheet, as a spreadsheet numbers it.
    struct RowRef
    {
        QString sheet;
        qint64 row = 0;

        bool operator==(const RowRef &) const = default;
        friend size_t qHash(const RowRef &ref, size_t seed = 0)
        {
            return qHashMulti(seed, ref.sheet, ref.row);
        }
    };

    QString path;
    QString kind = QStringLiteral("catalogs"); ///< importkind.h
    /// Empty: the first visible one that has the columns the kind needs. {"*"}: that one and all
    /// visible ones of the same shape. Else the sheets of these names, which must be of one shape.
    QStringList sheets;
    qint64 headFirst = 0, headLast = 0; ///< rows of the head as shown; 0: found
    /// Head → field, wins over the known heads; an empty field leaves the column out, "extension"
    /// keeps it beside the national fields. A head "=TEXT" is no column but gives every row TEXT in that
    /// field: {"=市卫生局", "department"}.
    QHash<QString, QString> mapping;
    QHash<int, QString> columnFields; ///< column (from 0) → field; wins over `mapping`
    /// Field → spelling met in the file → code it means; an empty code: not taken.
    QHash<QString, QHash<QString, QString>> values;
    OwnAliases own; ///< the city's; queries fill it in from the city they run in
    QString encoding; ///< text files only; empty: found
    QString separator; ///< CSV only; empty: found
    bool dryRun = false;
    Policy policy = Overwrite;
    QHash<QString, Policy> fieldPolicies; ///< by field, where it differs from `policy`
    QSet<RowRef> declined; ///< rows a person took out; they are no data rows then
    QSet<QString> fixes; ///< rules (V5, V7 …) whose safe correction is made
    bool listRows = false; ///< also list added and unchanged rows in the report
    QString state = QStringLiteral("published"); ///< of new catalogs without a state of their own
    QString sourceName; ///< what the trail calls the file; empty: its name

    [[nodiscard]] Policy policyOf(const QString &field) const { return fieldPolicies.value(field, policy); }
};

} // namespace shuzhi
