// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/branchesexplainer.h"

#include "ui/charts/figuretext.h"
#include "ui/reports/branchestiles.h"

#include <algorithm>

namespace shuzhi {

namespace {

template<class List>
auto named(const List &list, auto member, const QString &name)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto &each) { return each.*member == name; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

Explanation BranchesExplainer::of(const BranchTree &tree, const QString &key, Language language)
{
    const QStringList at = key.split(u'\n');
    const BranchDepartment *department = nullptr;
    const BranchGroup *group = nullptr;
    if (at.size() > 1 && !(department = named(tree.departments, &BranchDepartment::name, at.at(1))))
        return {};
    if (at.size() > 2 && !(group = named(department->groups, &BranchGroup::value, at.at(2))))
        return {};
    const BranchCounts counts = group ? group->counts : department ? department->counts() : tree.counts();
    const auto cause = std::find_if(branchCauses().begin(), branchCauses().end(),
                                    [&](const BranchCause &each) { return each.id == at.first(); });
    Explanation made = cause == branchCauses().end()
        ? ofPlace(tree, counts, department, group, language)
        : ofCause(tree, counts, cause - branchCauses().begin(), department, group, language);
    if (department) {
        const QString place = group ? BranchesTiles::groupName(*group, tree.grouping) : department->name;
        made.title = tr("%1: %2").arg(place, made.title);
    }
    made.lines += {tr("As of"), tree.asOf};
    return made;
}

QString BranchesExplainer::shareOf(qint64 count, const BranchCounts &counts)
{
    return FigureText::fraction({count, BranchesTiles::total(counts)});
}

Explanation BranchesExplainer::ofPlace(const BranchTree &tree, const BranchCounts &counts,
                                       const BranchDepartment *department, const BranchGroup *group,
                                       Language language)
{
    const qint64 bare = BranchesTiles::bare(counts);
    Explanation made;
    made.title = tr("Branches without leaves");
    made.value = FigureText::rate({bare, BranchesTiles::total(counts)});
    made.definition = branchBasis().in(language);
    made.lines += {tr("Of all"), shareOf(bare, counts)};
    for (qsizetype i = 0; i < branchCauses().size(); ++i) {
        const BranchCause &cause = branchCauses().at(i);
        const qint64 count = counts.value(i);
        made.lines += {cause.name.in(language), FigureText::count(count),
                       count > 0 ? tree.where({cause.id}, department, group).toString() : QString()};
    }
    return made;
}

Explanation BranchesExplainer::ofCause(const BranchTree &tree, const BranchCounts &counts, qsizetype index,
                                       const BranchDepartment *department, const BranchGroup *group,
                                       Language language)
{
    const BranchCause &cause = branchCauses().at(index);
    const qint64 count = counts.value(index);
    Explanation made;
    made.title = cause.name.in(language);
    made.value = FigureText::count(count);
    made.definition = cause.definition.in(language);
    made.lines += {tr("Rows"), made.value, tree.where({cause.id}, department, group).toString()};
    made.lines += {tr("Of all"), shareOf(count, counts)};
    made.lines += {tr("Basis"), cause.basis.in(language)};
    made.lines += {tr("Told apart"), branchBasis().in(language)};
    return made;
}

} // namespace shuzhi
