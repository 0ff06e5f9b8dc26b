// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/importfix.h"

#include "models/services/import/cellfix.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// What can be said without the columns that are not known: of several alternatives those that can.
Predicate within(const Predicate &predicate, const QSet<QString> &columns)
{
    Predicate part;
    part.op = Predicate::Op::Or; // false without parts
    if (predicate.op == Predicate::Op::Or) {
        for (const Predicate &each : predicate.parts)
            part.parts.push_back(within(each, columns));
        return part;
    }
    const QStringList needed = predicate.columns();
    const bool all = std::all_of(needed.begin(), needed.end(),
                                 [&](const QString &column) { return columns.contains(column); });
    return all ? predicate : part;
}

/// What each rule's correction would make of the row's cells, whether it helps or not.
QList<CellFix> attempt(const QString &rule, const Row &row)
{
    QList<CellFix> fixes;
    const auto set = [&](const QString &column, const std::optional<QString> &after) {
        if (after && *after != row.value(column))
            fixes += {column, row.value(column), *after};
    };
    if (rule == u"V5") {
        set(u"format_category"_s, cellfix::category(row.value(u"format_type"_s)));
    } else if (rule == u"V6") {
        set(u"share_method"_s,
            cellfix::methods(row.value(u"format_category"_s), row.value(u"share_method"_s)));
    } else if (rule == u"V7") {
        for (const QString &column : shuzhi::rule(rule)->predicate.columns())
            if (!row.value(column).isEmpty())
                set(column, cellfix::figure(column, row.value(column)));
    } else if (rule == u"V8") {
        const auto type = cellfix::dataType(row.value(u"data_type"_s));
        const QString length = row.value(u"length"_s);
        if (type && (type->length.isEmpty() || length.isEmpty() || length == type->length)) {
            set(u"data_type"_s, type->code);
            if (!type->length.isEmpty())
                set(u"length"_s, type->length);
        }
    } else if (rule == u"V9" && row.value(u"open_type"_s) == u"unconditional") {
        set(u"open_condition"_s, cellfix::unconditional());
    }
    return fixes;
}

Row with(Row row, const QList<CellFix> &fixes)
{
    for (const CellFix &fix : fixes)
        row.insert(fix.column, fix.after);
    return row;
}

} // namespace

RowCheck::RowCheck(RuleScope scope, const QSet<QString> &columns)
    : m_columns(columns)
{
    for (const Rule &each : rules())
        if (each.scope == scope)
            m_checks += {&each, within(each.predicate, columns)};
}

QList<CellFix> RowCheck::correction(const Rule &rule, const Predicate &predicate, const Row &row) const
{
    const QList<CellFix> fixes = attempt(rule.id, row);
    const bool stored = std::all_of(fixes.begin(), fixes.end(),
                                    [&](const CellFix &fix) { return m_columns.contains(fix.column); });
    // A correction that leaves something of the fault is none.
    return stored && !fixes.isEmpty() && !predicate.holds(with(row, fixes)) ? fixes : QList<CellFix>{};
}

QList<RowFault> RowCheck::look(Row &row, bool fresh, const QSet<QString> &wanted) const
{
    QList<RowFault> faults;
    for (const Check &check : m_checks) {
        const Predicate &predicate = fresh ? check.rule->predicate : check.known;
        if (!predicate.holds(row))
            continue;
        faults += {check.rule->id, correction(*check.rule, predicate, row)};
        if (wanted.contains(check.rule->id))
            row = with(row, faults.last().fixes);
    }
    return faults;
}

} // namespace shuzhi
