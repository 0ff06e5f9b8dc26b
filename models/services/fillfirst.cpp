// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/fillfirst.h"

#include "models/domain/fieldcheck.h"
#include "models/domain/rule.h"

#include <algorithm>

namespace shuzhi {

namespace {

using Kind = FillStep::Kind;

const QString core = QStringLiteral("core");

Kind kindOf(Severity severity)
{
    return severity == Severity::Error  ? Kind::Error
        : severity == Severity::Warning ? Kind::Warning
                                        : Kind::Hint;
}

QList<FillStep> stepsOf(const CatalogFinding &finding, const Row &row)
{
    const Rule *found = rule(finding.rule);
    if (!found)
        return {};
    const Kind kind = kindOf(found->severity);
    if (found->scope == RuleScope::Item)
        return {{kind, QStringLiteral("items"), {}, finding.rule}};
    if (found->scope == RuleScope::Duplicate)
        return {{kind, core, found->keyColumn == u"code" ? QStringLiteral("code") : QStringLiteral("title"),
                 finding.rule}};
    QList<FillStep> steps;
    for (const QString &column : culprits(found->predicate, row))
        steps += FillStep{kind, core, column, finding.rule};
    return steps;
}

} // namespace

QList<FillStep> fillFirst(const CatalogDetail &detail)
{
    QList<FillStep> steps;
    for (const CatalogFinding &finding : detail.findings)
        steps += stepsOf(finding, detail.values);
    const bool counts = detail.values.value(QStringLiteral("state")) == u"published";
    if (counts && !detail.mounted)
        steps += FillStep{Kind::Mount, QStringLiteral("resources"), {}, {}};
    if (counts && detail.mounted && detail.overdue)
        steps += FillStep{Kind::Overdue, core, QStringLiteral("last_updated"), {}};
    for (const QString &field : detail.missing) {
        const bool items = field == u"items";
        steps +=
            FillStep{Kind::Missing, items ? QStringLiteral("items") : core, items ? QString() : field, {}};
    }
    if (counts && !detail.duty)
        steps += FillStep{Kind::Duty, QStringLiteral("duties"), {}, {}};
    std::stable_sort(steps.begin(), steps.end(),
                     [](const FillStep &a, const FillStep &b) { return a.kind < b.kind; });
    QList<FillStep> first;
    for (const FillStep &step : std::as_const(steps)) {
        const bool known = std::any_of(first.begin(), first.end(), [&](const FillStep &before) {
            return before.part == step.part && before.field == step.field;
        });
        if (!known)
            first += step;
    }
    return first;
}

} // namespace shuzhi
