// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/branch.h"

#include "models/domain/datafile.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

namespace shuzhi {

namespace {

const QString fileName = QStringLiteral("branch_causes");

QList<BranchCause> readCauses()
{
    QList<BranchCause> causes;
    for (const QJsonValue &json : datafile::read(fileName)[u"causes"].toArray()) {
        BranchCause cause{json[u"id"].toString(),
                          datafile::bilingual(fileName, json[u"name"]),
                          datafile::bilingual(fileName, json[u"definition"]),
                          datafile::bilingual(fileName, json[u"basis"]),
                          {},
                          json[u"bare"].toBool(),
                          json[u"owed"].toBool()};
        const Result<Filter> filter = Filter::parse(json[u"where"].toString());
        if (!filter)
            datafile::fault(fileName, filter.error().detail);
        cause.filter = *filter;
        causes += cause;
    }
    return causes;
}

void add(BranchCounts &sum, const BranchCounts &more)
{
    for (qsizetype i = 0; i < more.size(); ++i)
        sum[i] += more.at(i);
}

/// A classification is a path ("department information/police/households"): what tells it apart is last.
QString lastPart(const QString &classification)
{
    static const QRegularExpression separator(QStringLiteral("[/\\\\>|]"));
    const QStringList parts = classification.split(separator, Qt::SkipEmptyParts);
    return parts.isEmpty() ? classification : parts.last().trimmed();
}

} // namespace

const QList<BranchCause> &branchCauses()
{
    static const QList<BranchCause> causes = readCauses();
    return causes;
}

const BranchCause *branchCause(const QString &id)
{
    for (const BranchCause &cause : branchCauses()) {
        if (cause.id == id)
            return &cause;
    }
    return nullptr;
}

const Bilingual &branchBasis()
{
    static const Bilingual basis = datafile::bilingual(fileName, datafile::read(fileName)[u"basis"]);
    return basis;
}

QString branchField(BranchGrouping grouping)
{
    return grouping == BranchGrouping::Library ? QStringLiteral("library") : QStringLiteral("classification");
}

BranchCounts BranchDepartment::counts() const
{
    BranchCounts sum(branchCauses().size(), 0);
    for (const BranchGroup &group : groups)
        add(sum, group.counts);
    return sum;
}

BranchCounts BranchTree::counts() const
{
    BranchCounts sum(branchCauses().size(), 0);
    for (const BranchDepartment &department : departments)
        add(sum, department.counts());
    return sum;
}

Filter BranchTree::where(const QStringList &causes, const BranchDepartment *department,
                         const BranchGroup *group) const
{
    Filter filter;
    filter.asOf = asOf;
    if (department)
        filter = filter.with(QStringLiteral("department"), department->name);
    if (group)
        filter = filter.with(branchField(grouping), group->value);
    return filter.with(QStringLiteral("branch"), causes);
}

void nameBranchGroups(BranchDepartment &department, BranchGrouping grouping)
{
    QHash<QString, int> uses;
    for (BranchGroup &group : department.groups) {
        group.name = grouping == BranchGrouping::Classification ? lastPart(group.value) : group.value;
        ++uses[group.name];
    }
    for (BranchGroup &group : department.groups) {
        if (uses.value(group.name) > 1)
            group.name = group.value;
    }
}

} // namespace shuzhi
